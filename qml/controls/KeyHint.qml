import QtQuick
import ZonCoin

// The shortcut of something, as on a key.
Rectangle {
    id: hint

    required property string text

    implicitWidth: keys.implicitWidth + Theme.medium
    implicitHeight: Theme.scaled(20)
    radius: Theme.tiny
    color: "transparent"
    border.width: Theme.hair
    border.color: Theme.line

    Label {
        id: keys

        anchors.centerIn: parent
        text: hint.text
        font: Theme.tinyFont
        color: Theme.secondary
        Accessible.ignored: true
    }
}
