import QtQuick
import ZonCoin
import ZonCoin.Models

StepCard {
    id: step

    required property WalletSetup setup
    property int choice: 0

    signal newWords(int count)
    signal oldWords

    question: qsTr("A new wallet, or one you have?")
    explanation: qsTr("A wallet is a list of words. Whoever has the words has the money, on any computer.")
    backText: setup.profileExists ? "" : qsTr("Back")

    ChoiceRow {
        iconName: "plus"
        title: qsTr("New, with 12 words")
        detail: qsTr("Right for nearly everyone.")
        chosen: step.choice === 0
        onClicked: step.choice = 0
    }
    ChoiceRow {
        iconName: "shield"
        title: qsTr("New, with 24 words")
        detail: qsTr("More to write down; some companies ask for it.")
        chosen: step.choice === 1
        onClicked: step.choice = 1
    }
    ChoiceRow {
        iconName: "restore"
        title: qsTr("Restore from words")
        detail: qsTr("You have 12 to 24 words from this or another wallet.")
        chosen: step.choice === 2
        onClicked: step.choice = 2
    }
    forwardItem: Button {
        kind: Button.Primary
        text: qsTr("Continue")
        onClicked: {
            if (step.choice === 2)
                step.oldWords();
            else
                step.newWords(step.choice === 1 ? 24 : 12);
        }
        Component.onCompleted: forceActiveFocus()
    }
}
