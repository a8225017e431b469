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

    Rectangle {
        implicitHeight: words.implicitHeight + 2 * Theme.medium
        radius: Theme.controlRadius
        color: Theme.raised
        Layout.fillWidth: true

        // Painted by C++: the words are in no QML text, and in no accessible one either.
        SecretWords {
            id: words

            anchors.fill: parent
            anchors.margins: Theme.medium
            setup: step.setup
            columns: 3
            font: Theme.mediumFont
            color: Theme.text
            numberColor: Theme.secondary

            Accessible.role: Accessible.Graphic
            Accessible.name: qsTr("%n secret words, on the screen only", "", step.setup.wordCount)
        }
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
