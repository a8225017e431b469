import QtQuick
import QtQuick.Layouts
import ZonCoin
import ZonCoin.Models

// Three words to pick.
StepCard {
    id: step

    required property WalletSetup setup
    readonly property bool passed: setup.words.confirmed

    signal done

    onPassedChanged: if (passed) done()

    question: qsTr("Which is word %1?").arg(setup.words.askedWord)
    explanation: qsTr("Look at your paper. %n more to pick.", "", setup.words.questionsLeft)

    WordPicker {
        words: step.setup.words
        Layout.fillWidth: true
    }
}
