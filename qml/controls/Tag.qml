import QtQuick
import ZonCoin
import ZonCoin.Models

// A short state in its colour, with the words that say it.
Rectangle {
    id: tag

    required property string text
    property int tone: Tone.Neutral
    property bool dot: false
    readonly property color ink: Theme.quietToneColor(tone)

    implicitWidth: line.implicitWidth + 2 * Theme.small
    implicitHeight: Theme.scaled(22)
    radius: Theme.tagRadius
    color: tone === Tone.Neutral ? Theme.raised : Theme.soft(ink)

    Accessible.role: Accessible.StaticText
    Accessible.name: text

    Row {
        id: line

        anchors.centerIn: parent
        spacing: Theme.tiny + Theme.hair

        Rectangle {
            visible: tag.dot
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.small
            height: Theme.small
            radius: width / 2
            color: tag.ink
        }
        Label {
            text: tag.text
            font: Theme.captionFont
            color: tag.ink
            Accessible.ignored: true
        }
    }
}
