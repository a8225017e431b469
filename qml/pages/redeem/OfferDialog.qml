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
    property string rate
    property string provider
    property string delivery
    property string offerId

    function show(card: OfferCard): void {
        title = card.name;
        about = card.about;
        seller = card.seller;
        provider = card.provider;
        fiat = card.fiat;
        rate = card.rate;
        delivery = card.delivery;
        offerId = card.offerId;
        quantity = 1;
        redeem.review(card.index, quantity);
        open();
    }
    function setQuantity(wanted: int): void {
        quantity = Math.max(1, wanted);
        redeem.reviewQuantity(quantity);
    }

    title: ""
    onOpened: password.focusInput()
    onClosed: password.secret.clear()

    OfferPicture {
        id: picture

        visible: here && dialog.parent && dialog.parent.height > Theme.scaled(760)
        pictures: dialog.redeem.pictures
        offer: dialog.offerId
        radius: Theme.controlRadius
        Layout.fillWidth: true
        Layout.preferredHeight: Theme.scaled(140)
    }
    Paragraph {
        text: dialog.about
        maximumLineCount: 6
        elide: Text.ElideRight
        Layout.fillWidth: true
    }
    ValueRow {
        visible: dialog.seller !== ""
        label: qsTr("Seller")
        value: dialog.seller === dialog.provider ? dialog.seller : qsTr("%1, at %2").arg(dialog.seller).arg(dialog.provider)
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
    Label {
        visible: text !== ""
        text: dialog.rate
        font: Theme.captionFont
        color: Theme.secondary
        horizontalAlignment: Text.AlignRight
        wrapMode: Text.Wrap
        Layout.fillWidth: true
        Layout.topMargin: -Theme.medium
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
    Switch {
        objectName: "throughEscrow"
        visible: dialog.redeem.escrowOffered
        enabled: !dialog.redeem.buying
        text: qsTr("Through an escrow")
        checked: dialog.redeem.escrow
        onToggled: dialog.redeem.escrow = checked
    }
    Label {
        visible: dialog.redeem.escrowOffered
        text: qsTr("The provider is paid only by showing what opens your voucher. If it shows nothing, you take the money back after three days, on the contracts page.")
        font: Theme.captionFont
        color: Theme.secondary
        wrapMode: Text.Wrap
        Layout.fillWidth: true
        Layout.topMargin: -Theme.medium
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
