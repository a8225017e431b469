import QtQuick
import QtQuick.Layouts
import ZonCoin
import ZonCoin.Models

// One offer: what it is, what it costs, and the one review before it is paid.
Dialog {
    id: dialog

    required property Redeem redeem
    property int quantity: 1
    property string about
    property string seller
    property string fiat
    property string delivery

    function show(index: int, name: string, description: string, from: string, inFiat: string, how: string): void {
        title = name;
        about = description;
        seller = from;
        fiat = inFiat;
        delivery = how;
        quantity = 1;
        redeem.review(index, quantity);
        open();
    }
    function setQuantity(wanted: int): void {
        quantity = Math.max(1, wanted);
        redeem.reviewQuantity(quantity);
    }

    title: ""
    onOpened: password.focusInput()
    onClosed: password.secret.clear()

    Paragraph {
        text: dialog.about
        Layout.fillWidth: true
    }
    ValueRow {
        visible: dialog.seller !== ""
        label: qsTr("Seller")
        value: dialog.seller
    }
    ValueRow {
        visible: dialog.delivery !== ""
        label: qsTr("Delivery")
        value: dialog.delivery
    }
    ValueRow {
        label: qsTr("Quantity")

        IconButton {
            iconName: "minus"
            enabled: dialog.quantity > 1
            text: qsTr("One less")
            onClicked: dialog.setQuantity(dialog.quantity - 1)
        }
        Label {
            text: dialog.quantity
            font: Theme.strongFont
        }
        IconButton {
            iconName: "plus"
            text: qsTr("One more")
            onClicked: dialog.setQuantity(dialog.quantity + 1)
        }
    }
    ValueRow {
        visible: dialog.fiat !== ""
        label: qsTr("Price of one")
        value: dialog.fiat
    }
    ValueRow {
        label: qsTr("You pay")
        value: dialog.redeem.reviewTotal
    }
    ValueRow {
        label: qsTr("Network fee")
        value: dialog.redeem.reviewFee
    }
    ValueRow {
        label: qsTr("In your wallet")
        value: dialog.redeem.reviewAvailable
    }
    Label {
        visible: text !== ""
        text: dialog.redeem.obstacle
        color: Theme.pending
        wrapMode: Text.Wrap
        Layout.fillWidth: true
        Accessible.role: Accessible.AlertMessage
    }
    Field {
        label: qsTr("Password")
        hint: qsTr("It signs the payment, and makes the key that alone opens the voucher. Should it not be delivered, the money comes back to this wallet.")
        error: dialog.redeem.error
        Layout.fillWidth: true

        PasswordField {
            id: password

            width: parent.width
            label: qsTr("Password")
            onAccepted: if (dialog.redeem.canBuy) dialog.redeem.buy(password.secret)
        }
    }
    buttons: [
        Button {
            objectName: "payOffer"
            kind: Button.Primary
            text: dialog.redeem.reviewTotal !== "" ? qsTr("Pay %1").arg(dialog.redeem.reviewTotal) : qsTr("Pay")
            enabled: dialog.redeem.canBuy
            loading: dialog.redeem.buying
            onClicked: dialog.redeem.buy(password.secret)
        },
        Button {
            text: qsTr("Cancel")
            onClicked: dialog.close()
        }
    ]
}
