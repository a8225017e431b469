import QtQuick
import QtQuick.Layouts
import ZonCoin
import ZonCoin.Models

// Work from a pool, in Stratum V1.
Dialog {
    id: dialog

    required property MiningSettings settings

    function save(): void {
        settings.savePool(url.text, user.text, password.secret);
    }

    title: qsTr("Work from a pool")
    onOpened: {
        settings.clearError();
        url.text = settings.poolUrl;
        user.text = settings.poolUser;
        url.forceActiveFocus();
    }
    onClosed: password.secret.clear()

    Connections {
        target: dialog.settings
        function onSaved(): void {
            dialog.close();
        }
    }

    Field {
        label: qsTr("Address")
        hint: qsTr("stratum+ssl:// where the pool offers it: without, everyone on the way can read along.")
        error: dialog.settings.error
        Layout.fillWidth: true

        TextField {
            id: url

            width: parent.width
            label: qsTr("The pool's address")
            placeholderText: "stratum+ssl://pool.example:3334"
            invalid: dialog.settings.error !== ""
            onAccepted: dialog.save()
        }
    }
    Field {
        label: qsTr("User")
        hint: qsTr("Whom the pool pays. Left empty: a fresh address of this wallet.")
        Layout.fillWidth: true

        TextField {
            id: user

            width: parent.width
            label: qsTr("User at the pool")
            onAccepted: dialog.save()
        }
    }
    Field {
        label: qsTr("Password")
        hint: qsTr("Most pools want none.")
        Layout.fillWidth: true

        PasswordField {
            id: password

            width: parent.width
            label: qsTr("Password at the pool")
            placeholder: dialog.settings.poolPasswordSet ? qsTr("unchanged") : ""
            onAccepted: dialog.save()
        }
    }
    buttons: [
        Button {
            kind: Button.Primary
            text: qsTr("Use this pool")
            enabled: url.text !== ""
            onClicked: dialog.save()
        },
        Button {
            text: qsTr("Cancel")
            onClicked: dialog.close()
        }
    ]
}
