import QtQuick
import QtQuick.Layouts
import ZonCoin
import ZonCoin.Models

// All wallets: their names, their order, what is watched, and the way to another program.
Card {
    id: card

    required property WalletManager manager

    title: qsTr("Wallets")

    Repeater {
        model: card.manager

        ListRow {
            id: wallet

            required property int index
            required property string name
            required property string balance
            required property bool archived
            required property int part
            required property bool shared // with others, or its keys are elsewhere
            property bool editing: false
            required detail

            leftPadding: 0
            rightPadding: 0
            title: editing ? "" : name
            interactive: false
            Layout.fillWidth: true

            TextField {
                id: field

                visible: wallet.editing
                label: qsTr("Name of the wallet")
                maximumLength: 60
                onAccepted: {
                    card.manager.rename(wallet.index, text);
                    wallet.editing = false;
                }
                onActiveFocusChanged: if (!activeFocus) wallet.editing = false
            }
            AmountText {
                text: wallet.balance
                showUnit: true
            }
            IconButton {
                iconName: "edit"
                text: qsTr("Rename %1").arg(wallet.name)
                onClicked: {
                    field.text = wallet.name;
                    wallet.editing = true;
                    field.forceActiveFocus();
                }
            }
            IconButton {
                visible: wallet.shared
                iconName: "contacts"
                text: qsTr("Your part in %1").arg(wallet.name)
                onClicked: partDialog.ask(wallet.index, wallet.name, wallet.part)
            }
            IconButton {
                iconName: "copy"
                text: qsTr("Copy the descriptors of %1").arg(wallet.name)
                onClicked: card.manager.exportWallet(wallet.index, WalletManager.Descriptors)
            }
            IconButton {
                iconName: "arrow-out"
                text: qsTr("Copy %1 for Bitcoin Core").arg(wallet.name)
                onClicked: card.manager.exportWallet(wallet.index, WalletManager.BitcoinCore)
            }
            IconButton {
                enabled: wallet.index > 0
                iconName: "arrow-in"
                rotation: 180
                text: qsTr("Move %1 up").arg(wallet.name)
                onClicked: card.manager.moveUp(wallet.index)
            }
            IconButton {
                iconName: wallet.archived ? "restore" : "eye-off"
                text: wallet.archived ? qsTr("Bring %1 back").arg(wallet.name) : qsTr("Archive %1").arg(wallet.name)
                onClicked: card.manager.archive(wallet.index, !wallet.archived)
            }
        }
    }
    Button {
        iconName: "plus"
        text: qsTr("Watch another wallet…")
        onClicked: importDialog.open()
        Layout.alignment: Qt.AlignLeft
    }

    ImportDialog {
        id: importDialog

        manager: card.manager
    }
    PartDialog {
        id: partDialog

        objectName: "partDialog"
        manager: card.manager
    }
}
