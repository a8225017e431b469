import QtQuick
import QtQuick.Layouts
import ZonCoin
import ZonCoin.Models

StepCard {
    id: step

    required property WalletSetup setup

    signal done

    function next(): void {
        setup.takePassphrase(passphrase.secret);
        if (setup.acceptWords(words.secret))
            done();
    }

    question: qsTr("Type your words")
    explanation: qsTr("With spaces between. Two or three letters are often enough: Tab completes a word.")
    Component.onCompleted: words.focusInput()

    Field {
        label: qsTr("%n word(s)", "", words.secret.wordCount)
        error: step.setup.wordsError
        Layout.fillWidth: true

        PasswordField {
            id: words

            width: parent.width
            words: true
            label: qsTr("Your words")
            placeholder: qsTr("ripple scissors kick mammal …")
            invalid: step.setup.wordsError !== ""
            onAccepted: step.next()
        }
    }
    Switch {
        id: extra

        text: qsTr("These words have a passphrase besides")
    }
    Field {
        visible: extra.checked
        hint: qsTr("Every passphrase opens another wallet. A typing mistake shows as an empty one.")
        Layout.fillWidth: true

        PasswordField {
            id: passphrase

            width: parent.width
            label: qsTr("Passphrase")
            placeholder: qsTr("Passphrase")
            onAccepted: step.next()
        }
    }
    forwardItem: Button {
        kind: Button.Primary
        text: qsTr("Continue")
        enabled: words.secret.wordCount >= 12
        onClicked: step.next()
    }
}
