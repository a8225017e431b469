import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import ZonCoin
import ZonCoin.Models

// The stack after the step, its top first.
ColumnLayout {
    id: panel

    required property ScriptStepper stepper

    spacing: Theme.small

    SectionHeader {
        text: panel.stepper.stackSize === 0 ? qsTr("The stack is empty") : qsTr("Stack, %n element(s)", "", panel.stepper.stackSize)
        Layout.fillWidth: true
    }
    ListView {
        id: list

        clip: true
        model: panel.stepper.stack
        boundsBehavior: Flickable.StopAtBounds
        highlightMoveDuration: 0 // nothing shows it, and every step of it would draw the window
        highlightResizeDuration: 0
        spacing: Theme.tiny
        Layout.fillWidth: true
        Layout.fillHeight: true

        Accessible.role: Accessible.List
        Accessible.name: qsTr("Stack")

        T.ScrollBar.vertical: ScrollBar {}

        delegate: Rectangle {
            id: element

            required property string hex
            required property string meaning
            required property string size

            width: list.width
            implicitHeight: words.implicitHeight + 2 * Theme.tiny
            radius: Theme.tagRadius
            color: Theme.raised

            Accessible.role: Accessible.ListItem
            Accessible.focusable: true
            Accessible.name: meaning + ", " + size
            Accessible.description: hex

            ColumnLayout {
                id: words

                x: Theme.small
                y: Theme.tiny
                width: parent.width - 2 * Theme.small
                spacing: Theme.hair

                Label {
                    text: element.hex
                    font: Theme.fixedFont
                    elide: Text.ElideMiddle
                    Layout.fillWidth: true
                    Accessible.ignored: true
                }
                Label {
                    text: qsTr("%1 · %2").arg(element.meaning).arg(element.size)
                    font: Theme.captionFont
                    color: Theme.secondary
                    Layout.fillWidth: true
                    Accessible.ignored: true
                }
            }
        }
    }
}
