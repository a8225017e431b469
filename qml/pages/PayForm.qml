import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import ZonCoin
import ZonCoin.Models

Card {
    id: form

    required property Payment payment
    required property AddressBook addressBook
    required property string available

    padding: Theme.pagePadding
    spacing: Theme.cardPadding
    Component.onCompleted: addressField.forceActiveFocus()

    DropArea {
        parent: form
        anchors.fill: parent
        keys: ["text/uri-list"]
        onDropped: drop => {
            if (drop.hasUrls)
                form.payment.takeFile(drop.urls[0]);
        }
    }
    Repeater {
        model: form.payment.others

        RowLayout {
            id: added

            required property int index
            required property string name
            required property string address
            required property string amount

            spacing: Theme.medium
            Layout.fillWidth: true

            ColumnLayout {
                spacing: Theme.hair
                Layout.fillWidth: true

                Label {
                    text: added.name
                    font: Theme.mediumFont
                    Layout.fillWidth: true
                }
                Label {
                    text: added.address
                    font: Theme.captionFont
                    color: Theme.secondary
                    elide: Text.ElideMiddle
                    Layout.fillWidth: true
                }
            }
            AmountText {
                text: added.amount
                showUnit: true
            }
            IconButton {
                iconName: "close"
                text: qsTr("Leave out %1").arg(added.name)
                onClicked: form.payment.others.remove(added.index)
            }
        }
    }
    Divider {
        visible: form.payment.others.count > 0
    }
    Field {
        label: qsTr("To")
        error: form.payment.addressError
        Layout.fillWidth: true

        RowLayout {
            width: parent.width
            spacing: Theme.small

            TextField {
                id: addressField

                label: qsTr("Recipient")
                placeholderText: qsTr("Address or payment link")
                invalid: form.payment.addressError !== ""
                onTextEdited: form.payment.address = text
                onEditingFinished: form.payment.takeLink()
                onAccepted: form.payment.review()
                Layout.fillWidth: true

                Binding on text {
                    value: form.payment.address
                }
            }
            IconButton {
                iconName: "copy"
                text: qsTr("Paste an address, a payment link or a picture of a code")
                onClicked: form.payment.paste()
            }
            IconButton {
                iconName: "qr"
                text: qsTr("Read a code from a picture, or a list of payments from a file")
                onClicked: fileDialog.open()
            }
            IconButton {
                iconName: "contacts"
                text: qsTr("Choose from the address book")
                onClicked: contacts.open()
            }
        }
    }
    Field {
        label: qsTr("Amount")
        error: form.payment.amountError
        hint: form.payment.equivalent !== "" && !form.payment.sendAll ? qsTr("That is %1. Available: %2 ZON").arg(form.payment.equivalent).arg(form.available) : qsTr("Available: %1 ZON").arg(form.available)
        Layout.fillWidth: true

        RowLayout {
            width: parent.width
            spacing: Theme.gap

            TextField {
                label: qsTr("Amount in %1").arg(suffix)
                placeholderText: form.payment.sendAll ? qsTr("Everything, less the fee") : "0.00"
                suffix: form.payment.inFiat ? form.payment.fiatCurrency : "ZON"
                enabled: !form.payment.sendAll
                invalid: form.payment.amountError !== ""
                inputMethodHints: Qt.ImhFormattedNumbersOnly
                onTextEdited: form.payment.amount = text
                onAccepted: form.payment.review()
                Layout.fillWidth: true

                Binding on text {
                    value: form.payment.sendAll ? "" : form.payment.amount
                }
            }
            Segmented {
                visible: form.payment.fiatCurrency !== ""
                enabled: !form.payment.sendAll
                label: qsTr("Amount in")
                options: ["ZON", form.payment.fiatCurrency]
                current: form.payment.inFiat ? 1 : 0
                onChosen: option => form.payment.inFiat = option === 1
            }
            Switch {
                text: qsTr("Send all")
                checked: form.payment.sendAll
                onToggled: form.payment.sendAll = checked
            }
        }
    }
    Field {
        label: qsTr("Name")
        hint: qsTr("For you alone; it is not sent.")
        Layout.fillWidth: true

        TextField {
            width: parent.width
            label: qsTr("Name of this payment")
            placeholderText: qsTr("Flour, invoice 2026-0117")
            maximumLength: 120
            onTextEdited: form.payment.label = text
            onAccepted: form.payment.review()

            Binding on text {
                value: form.payment.label
            }
        }
    }
    Field {
        label: qsTr("How soon")
        hint: [qsTr("Cheapest: when there is room, in some hours."), qsTr("Usually in one of the next six blocks."), qsTr("With the next block if it can be had.")][form.payment.speed] ?? ""
        Layout.fillWidth: true

        Segmented {
            label: qsTr("How soon")
            options: [qsTr("No hurry"), qsTr("Normal"), qsTr("Next block")]
            current: form.payment.speed
            onChosen: option => form.payment.speed = option
        }
    }
    RowLayout {
        spacing: Theme.gap
        Layout.fillWidth: true

        Switch {
            text: qsTr("Recipients pay the fee")
            checked: form.payment.recipientPaysFee
            enabled: !form.payment.sendAll
            onToggled: form.payment.recipientPaysFee = checked
        }
        Item {
            Layout.fillWidth: true
        }
        Button {
            text: form.payment.coins.chosenCount > 0 ? qsTr("%1 ZON of chosen coins").arg(form.payment.coins.chosenTotal) : qsTr("Choose coins…")
            onClicked: coinDialog.open()
        }
    }
    Paragraph {
        visible: text !== ""
        text: form.payment.blocked
        color: Theme.pending
        Layout.fillWidth: true
        Accessible.role: Accessible.AlertMessage
    }
    Label {
        visible: text !== ""
        text: form.payment.error
        color: Theme.danger
        wrapMode: Text.Wrap
        Layout.fillWidth: true
        Accessible.role: Accessible.AlertMessage
    }
    RowLayout {
        spacing: Theme.small
        Layout.fillWidth: true

        Button {
            iconName: "plus"
            text: qsTr("Add another recipient")
            enabled: form.payment.canAdd
            onClicked: {
                form.payment.addAnother();
                addressField.forceActiveFocus();
            }
        }
        Item {
            Layout.fillWidth: true
        }
        Button {
            kind: Button.Primary
            text: qsTr("Review")
            enabled: form.payment.complete
            loading: form.payment.busy
            onClicked: form.payment.review()
        }
    }

    FileDialog {
        id: fileDialog

        nameFilters: [qsTr("Pictures and lists (*.png *.jpg *.jpeg *.gif *.bmp *.webp *.csv)"), qsTr("All files (*)")]
        onAccepted: form.payment.takeFile(selectedFile)
    }
    AddressBookDialog {
        id: contacts

        objectName: "addressBook"
        book: form.addressBook
        onChosen: (name, address) => {
            form.payment.address = address;
            form.payment.label = name;
        }
    }
    CoinDialog {
        id: coinDialog

        coins: form.payment.coins
    }
}
