import QtQuick
import QtQuick.Layouts
import ZonCoin
import ZonCoin.Models

// A provider is asked who it is; a person compares the fingerprint before anything of it is believed.
Dialog {
    id: dialog

    required property Redeem redeem

    title: qsTr("Add a provider")
    onOpened: address.forceActiveFocus()
    onClosed: {
        address.text = "";
        redeem.askProvider("");
    }

    Connections {
        target: dialog.redeem
        function onProviderAdded(): void {
            dialog.close();
        }
    }

    Field {
        label: qsTr("Its address")
        error: dialog.redeem.newError
        Layout.fillWidth: true

        TextField {
            id: address

            width: parent.width
            label: qsTr("Its address")
            placeholderText: "https://shop.example"
            onAccepted: dialog.redeem.askProvider(text)
        }
    }
    ValueRow {
        visible: dialog.redeem.newName !== ""
        label: qsTr("It calls itself")
        value: dialog.redeem.newName
    }
    Label {
        visible: dialog.redeem.newFingerprint !== ""
        text: dialog.redeem.newFingerprint
        font: Theme.fixedFont
        wrapMode: Text.Wrap
        Layout.fillWidth: true
        Accessible.name: qsTr("Fingerprint %1").arg(text)
    }
    Paragraph {
        visible: dialog.redeem.newFingerprint !== ""
        text: qsTr("Compare this fingerprint with the one that the provider printed elsewhere: on a bill, a sign, another site. Who answers at an address may be somebody else.")
        Layout.fillWidth: true
    }
    buttons: [
        Button {
            visible: dialog.redeem.newFingerprint !== ""
            kind: Button.Primary
            text: qsTr("It is the same: add it")
            loading: dialog.redeem.asking
            onClicked: dialog.redeem.addProvider()
        },
        Button {
            visible: dialog.redeem.newFingerprint === ""
            kind: Button.Primary
            text: qsTr("Ask who it is")
            enabled: address.text !== ""
            loading: dialog.redeem.asking
            onClicked: dialog.redeem.askProvider(address.text)
        },
        Button {
            text: qsTr("Cancel")
            onClicked: dialog.close()
        }
    ]
}
