import QtQuick
import QtQuick.Layouts
import ZonCoin
import ZonCoin.Models

// The words of the wallet that is open: the password, the words, the check. Closing wipes them from memory.
Dialog {
    id: dialog

    required property Backup backup
    readonly property SeedWords words: backup.words
    readonly property bool asking: words.count === 0
    readonly property bool checking: words.questionsLeft > 0

    title: asking ? qsTr("Your words") : checking ? qsTr("Which is word %1?").arg(words.askedWord) : qsTr("Write these words down")
    onOpened: password.focusInput()
    onClosed: {
        password.secret.clear();
        backup.hide();
    }

    Connections {
        target: dialog.backup
        function onConfirmed(): void {
            dialog.close();
        }
    }

    Paragraph {
        text: dialog.asking ? qsTr("Whoever sees them can take your money. Is anyone looking over your shoulder, or sharing this screen?") : dialog.checking ? qsTr("Look at your paper. %n more to pick.", "", dialog.words.questionsLeft) : qsTr("On paper, in this order. Nobody from support will ever ask for them.")
        Layout.fillWidth: true
    }
    Field {
        visible: dialog.asking
        error: dialog.backup.error
        Layout.fillWidth: true

        PasswordField {
            id: password

            width: parent.width
            label: qsTr("Password")
            placeholder: qsTr("Password")
            invalid: dialog.backup.error !== ""
            onAccepted: dialog.backup.reveal(password.secret)
        }
    }
    WordSheet {
        visible: !dialog.asking && !dialog.checking
        words: dialog.words
        Layout.fillWidth: true
    }
    Paragraph {
        visible: !dialog.asking && !dialog.checking
        text: qsTr("A printer may keep what it printed. One of your own, on a cable, is better than one at work.")
        Layout.fillWidth: true
    }
    Label {
        visible: !dialog.asking && text !== ""
        text: dialog.backup.error
        color: Theme.danger
        wrapMode: Text.Wrap
        Layout.fillWidth: true
        Accessible.role: Accessible.AlertMessage
    }
    WordPicker {
        visible: dialog.checking
        words: dialog.words
        Layout.fillWidth: true
    }
    buttons: [
        Button {
            visible: dialog.asking
            kind: Button.Primary
            text: qsTr("Show my words")
            enabled: password.length > 0 || dialog.backup.busy
            loading: dialog.backup.busy
            onClicked: dialog.backup.reveal(password.secret)
        },
        Button {
            visible: !dialog.asking && !dialog.checking
            kind: Button.Primary
            text: qsTr("I have written them down")
            onClicked: dialog.words.startCheck()
        },
        Button {
            visible: !dialog.asking && !dialog.checking
            text: qsTr("Print…")
            onClicked: dialog.backup.print()
        },
        Button {
            text: qsTr("Close")
            onClicked: dialog.close()
        }
    ]
}
