import QtQuick
import QtQuick.Layouts
import ZonCoin
import ZonCoin.Models

Dialog {
    id: dialog

    required property Session session
    readonly property bool ready: oldField.length > 0 && newField.secret.strength >= 2 && repeatField.length > 0

    function change(): void {
        if (!ready)
            return;
        repeat.error = newField.secret.sameAs(repeatField.secret) ? "" : qsTr("The two are not the same.");
        if (repeat.error === "")
            session.changePassword(oldField.secret, newField.secret);
    }

    title: qsTr("Change the password")
    onOpened: oldField.focusInput()
    onClosed: {
        oldField.secret.clear();
        newField.secret.clear();
        repeatField.secret.clear();
        repeat.error = "";
    }

    Connections {
        target: dialog.session
        function onPasswordChanged(): void {
            dialog.close();
        }
    }

    Field {
        label: qsTr("Password until now")
        error: dialog.session.passwordChangeError
        Layout.fillWidth: true

        PasswordField {
            id: oldField

            width: parent.width
            label: qsTr("Password until now")
        }
    }
    Field {
        label: qsTr("New password")
        Layout.fillWidth: true

        PasswordField {
            id: newField

            width: parent.width
            label: qsTr("New password")
        }
    }
    StrengthMeter {
        strength: newField.secret.strength
        Layout.fillWidth: true
    }
    Field {
        id: repeat

        label: qsTr("Once more")
        Layout.fillWidth: true

        PasswordField {
            id: repeatField

            width: parent.width
            label: qsTr("New password once more")
            onAccepted: dialog.change()
        }
    }
    buttons: [
        Button {
            kind: Button.Primary
            text: qsTr("Change")
            enabled: dialog.ready
            loading: dialog.session.passwordChanging
            onClicked: dialog.change()
        },
        Button {
            text: qsTr("Cancel")
            onClicked: dialog.close()
        }
    ]
}
