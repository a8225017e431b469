import QtQuick
import QtQuick.Layouts
import ZonCoin
import ZonCoin.Models

// What a step in a contract comes to, and the password that does it.
Dialog {
    id: dialog

    required property Dealing dealing

    function confirm(): void {
        dealing.confirm(password.secret, words.text);
    }

    title: dealing.reviewTitle
    onOpened: password.focusInput()
    onClosed: {
        password.secret.clear();
        words.text = "";
        dealing.cancelReview();
    }

    Connections {
        target: dialog.dealing
        function onReviewChanged(): void {
            if (dialog.dealing.reviewing)
                dialog.open();
            else
                dialog.close();
        }
    }

    Paragraph {
        text: dialog.dealing.reviewText
        Layout.fillWidth: true
    }
    Field {
        visible: dialog.dealing.reviewTakesWords
        label: qsTr("In your words (the others read it)")
        Layout.fillWidth: true

        TextField {
            id: words

            width: parent.width
            Accessible.name: qsTr("In your words")
        }
    }
    Field {
        label: qsTr("Password")
        error: dialog.dealing.reviewError
        Layout.fillWidth: true

        PasswordField {
            id: password

            width: parent.width
            label: qsTr("Password")
            onAccepted: dialog.confirm()
        }
    }
    buttons: [
        Button {
            kind: Button.Primary
            text: qsTr("Confirm")
            enabled: password.length > 0
            loading: dialog.dealing.busy
            onClicked: dialog.confirm()
        },
        Button {
            text: qsTr("Cancel")
            onClicked: dialog.close()
        }
    ]
}
