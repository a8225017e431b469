import QtQuick
import QtQuick.Layouts
import ZonCoin
import ZonCoin.Models

// What the person at this profile may do with a wallet of several people. Changing it takes the password.
Dialog {
    id: dialog

    required property WalletManager manager
    property int row: -1
    property string wallet
    property int part: WalletManager.Everything

    function ask(at: int, name: string, current: int): void {
        row = at;
        wallet = name;
        part = current;
        open();
    }

    title: qsTr("Your part in %1").arg(wallet)
    onOpened: choice.forceActiveFocus()
    onClosed: {
        password.secret.clear();
        manager.forgetPartError();
    }

    Connections {
        target: dialog.manager
        function onPartSet(): void {
            dialog.close();
        }
    }

    Paragraph {
        text: qsTr("Who prepares a payment need not be who approves it. This keeps the two apart on this computer; the keys decide in the end.")
        Layout.fillWidth: true
    }
    Segmented {
        id: choice

        label: qsTr("Your part")
        options: [qsTr("Everything"), qsTr("Prepare"), qsTr("Approve"), qsTr("Look")]
        current: dialog.part
        onChosen: option => dialog.part = option
    }
    Paragraph {
        text: [qsTr("You prepare payments, sign your part and send them."), qsTr("You prepare payments and pass them on. You never sign."), qsTr("You sign what others prepared. You never prepare a payment."), qsTr("You see everything and change nothing.")][dialog.part] ?? ""
        Layout.fillWidth: true
    }
    Field {
        error: dialog.manager.partError
        Layout.fillWidth: true

        PasswordField {
            id: password

            width: parent.width
            label: qsTr("Password")
            placeholder: qsTr("Password")
            invalid: dialog.manager.partError !== ""
            onAccepted: dialog.manager.setPart(dialog.row, dialog.part, secret)
        }
    }
    buttons: [
        Button {
            kind: Button.Primary
            text: qsTr("Change it")
            enabled: password.length > 0
            loading: dialog.manager.partBusy
            onClicked: dialog.manager.setPart(dialog.row, dialog.part, password.secret)
        },
        Button {
            text: qsTr("Cancel")
            onClicked: dialog.close()
        }
    ]
}
