import QtQuick
import QtQuick.Layouts
import ZonCoin

// How strong a password is, 0 to 4, in words and four marks.
RowLayout {
    id: meter

    required property int strength
    readonly property list<color> colours: [Theme.line, Theme.danger, Theme.pending, Theme.positive, Theme.positive]
    readonly property list<string> names: [qsTr("at least a few words, or 12 characters"), qsTr("weak: quickly guessed"), qsTr("fair: better a little longer"), qsTr("good"), qsTr("strong")]

    spacing: Theme.tiny

    Repeater {
        model: 4

        Rectangle {
            required property int index

            Layout.preferredWidth: Theme.large
            Layout.preferredHeight: Theme.tiny
            radius: height / 2
            color: index < meter.strength ? meter.colours[meter.strength] : Theme.line
        }
    }
    Label {
        text: meter.names[meter.strength]
        font: Theme.captionFont
        color: Theme.secondary
        Layout.leftMargin: Theme.small
        Layout.fillWidth: true
    }
}
