import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import ZonCoin
import ZonCoin.Models

// Four words to pick the asked one from. QML knows only which button was pressed.
ColumnLayout {
    id: picker

    required property SeedWords words

    spacing: Theme.medium

    GridLayout {
        columns: 2
        columnSpacing: Theme.medium
        rowSpacing: Theme.medium
        Layout.fillWidth: true

        Repeater {
            model: 4

            T.AbstractButton {
                id: option

                required property int index

                implicitHeight: Theme.rowHeight
                hoverEnabled: true
                focusPolicy: Qt.StrongFocus
                onClicked: picker.words.pick(index)
                Layout.fillWidth: true

                Keys.onReturnPressed: clicked()
                Keys.onEnterPressed: clicked()

                Accessible.role: Accessible.Button
                Accessible.name: qsTr("Choice %1").arg(index + 1)
                Accessible.onPressAction: option.clicked()

                contentItem: SecretWords {
                    words: picker.words
                    option: option.index
                    font: Theme.largeFont
                    color: Theme.text
                }
                background: Rectangle {
                    radius: Theme.controlRadius
                    color: option.down ? Theme.pressed : Theme.raised
                    border.width: Theme.hair
                    border.color: option.hovered ? Theme.accent : Theme.line

                    FocusRing {
                        target: option
                        shown: option.visualFocus
                    }
                }
            }
        }
    }
    Label {
        visible: picker.words.wrongPick
        text: qsTr("That was another word. Compare with your paper; the questions start again.")
        color: Theme.danger
        wrapMode: Text.Wrap
        Layout.fillWidth: true
        Accessible.role: Accessible.AlertMessage
    }
}
