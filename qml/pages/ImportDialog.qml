import QtQuick
import QtQuick.Layouts
import ZonCoin
import ZonCoin.Models

// Adds a wallet whose keys are elsewhere: first what was understood, then the wallet.
Dialog {
    id: dialog

    required property WalletManager manager

    title: qsTr("Watch another wallet")
    onOpened: source.forceActiveFocus()
    onClosed: manager.clearImport()

    Connections {
        target: dialog.manager
        function onImported(): void {
            dialog.close();
        }
    }

    Paragraph {
        text: qsTr("A descriptor, an extended public key, a wallet policy, or what Bitcoin Core exports. Never a private key.")
        Layout.fillWidth: true
    }
    Field {
        label: qsTr("Descriptor, key or file contents")
        error: dialog.manager.importError
        Layout.fillWidth: true

        RowLayout {
            width: parent.width
            spacing: Theme.small

            TextField {
                id: source

                label: qsTr("Descriptor, key or file contents")
                placeholderText: "wsh(sortedmulti(2,[…]tpub…"
                invalid: dialog.manager.importError !== ""
                onTextEdited: dialog.manager.importText = text
                onAccepted: dialog.manager.check()
                Layout.fillWidth: true

                Binding on text {
                    value: dialog.manager.importText
                }
            }
            Button {
                text: qsTr("Paste")
                onClicked: dialog.manager.pasteImport()
            }
        }
    }
    Field {
        visible: dialog.manager.importReady
        label: qsTr("Name")
        Layout.fillWidth: true

        TextField {
            width: parent.width
            label: qsTr("Name of the wallet")
            placeholderText: qsTr("Savings, 2 of 3")
            maximumLength: 60
            onTextEdited: dialog.manager.importName = text

            Binding on text {
                value: dialog.manager.importName
            }
        }
    }
    Field {
        visible: dialog.manager.importReady
        label: qsTr("In use since")
        hint: qsTr("Looking through the chain starts there. Leave it empty when you are not sure: everything is looked through.")
        Layout.fillWidth: true

        TextField {
            width: parent.width
            label: qsTr("In use since, as year, month and day")
            placeholderText: "2026-01-31"
            maximumLength: 10
            onTextEdited: dialog.manager.importBirthday = text

            Binding on text {
                value: dialog.manager.importBirthday
            }
        }
    }
    ValueRow {
        visible: dialog.manager.importReady
        label: qsTr("Kind")
        value: dialog.manager.importPolicy
    }
    Repeater {
        model: dialog.manager.importPaths

        Paragraph {
            required property string modelData

            text: modelData
            Layout.fillWidth: true
        }
    }
    Label {
        visible: dialog.manager.importReady
        text: qsTr("Its first addresses. Compare them with the program it comes from.")
        font: Theme.captionFont
        color: Theme.secondary
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
    Repeater {
        model: dialog.manager.importAddresses

        Label {
            required property string modelData

            text: modelData
            font: Theme.fixedFont
            elide: Text.ElideMiddle
            Layout.fillWidth: true
        }
    }

    buttons: [
        Button {
            text: qsTr("Cancel")
            onClicked: dialog.close()
        },
        Button {
            kind: Button.Primary
            text: dialog.manager.importReady ? qsTr("Watch it") : qsTr("Check")
            enabled: dialog.manager.importText !== "" && (!dialog.manager.importReady || dialog.manager.importName !== "")
            loading: dialog.manager.importBusy
            onClicked: dialog.manager.importReady ? dialog.manager.importWallet() : dialog.manager.check()
        }
    ]
}
