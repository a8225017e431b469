import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import ZonCoin
import ZonCoin.Models

// Three words to pick. QML knows only which place is asked and which button was pressed.
StepCard {
    id: step

    required property WalletSetup setup
    readonly property int toPick: setup.questionsLeft

    signal done

    onToPickChanged: if (toPick === 0 && setup.wordCount > 0) done()

    question: qsTr("Which is word %1?").arg(setup.askedWord)
    explanation: qsTr("Look at your paper. %n more to pick.", "", toPick)

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
                onClicked: step.setup.pick(index)
                Layout.fillWidth: true

                Keys.onReturnPressed: clicked()
                Keys.onEnterPressed: clicked()

                Accessible.role: Accessible.Button
                Accessible.name: qsTr("Choice %1").arg(index + 1)
                Accessible.onPressAction: option.clicked()

                contentItem: SecretWords {
                    setup: step.setup
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
        visible: step.setup.wrongPick
        text: qsTr("That was another word. Compare with your paper; the questions start again.")
        color: Theme.danger
        wrapMode: Text.Wrap
        Layout.fillWidth: true
        Accessible.role: Accessible.AlertMessage
    }
}
