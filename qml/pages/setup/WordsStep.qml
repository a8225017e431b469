import QtQuick
import QtQuick.Layouts
import ZonCoin
import ZonCoin.Models

StepCard {
    id: step

    required property WalletSetup setup

    signal done
    signal later

    question: qsTr("Write these words down")
    explanation: qsTr("On paper, in this order. They are the only way back to your money if this computer is lost. Nobody from support will ever ask for them.")

    WordSheet {
        words: step.setup.words
        Layout.fillWidth: true
    }
    forwardItem: [
        Button {
            kind: Button.Ghost
            text: qsTr("Later")
            onClicked: step.later()
        },
        Button {
            kind: Button.Primary
            text: qsTr("I have written them down")
            onClicked: step.done()
            Component.onCompleted: forceActiveFocus()
        }
    ]
}
