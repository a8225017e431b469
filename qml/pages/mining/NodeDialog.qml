import QtQuick
import QtQuick.Layouts
import ZonCoin
import ZonCoin.Models

// Work from a node of one's own, over its JSON-RPC.
Dialog {
    id: dialog

    required property MiningSettings settings

    function save(): void {
        settings.saveNode(url.text, user.text, cookie.text, password.secret);
    }

    title: qsTr("Work from my node")
    onOpened: {
        settings.clearError();
        url.text = settings.nodeUrl !== "" ? settings.nodeUrl : "http://127.0.0.1:38332/";
        user.text = settings.nodeUser;
        cookie.text = settings.nodeCookie;
        url.forceActiveFocus();
    }
    onClosed: password.secret.clear()

    Connections {
        target: dialog.settings
        function onSaved(): void {
            dialog.close();
        }
    }

    Paragraph {
        text: qsTr("The node's JSON-RPC gives the work (getblocktemplate) and takes the blocks. Its cookie file is enough when the node runs on this computer; else its user and password.")
        color: Theme.secondary
        Layout.fillWidth: true
    }
    Field {
        label: qsTr("Address")
        error: dialog.settings.error
        Layout.fillWidth: true

        TextField {
            id: url

            width: parent.width
            label: qsTr("Address of the node's JSON-RPC")
            invalid: dialog.settings.error !== ""
            onAccepted: dialog.save()
        }
    }
    Field {
        label: qsTr("Cookie file")
        Layout.fillWidth: true

        TextField {
            id: cookie

            width: parent.width
            label: qsTr("The node's cookie file")
            placeholderText: "~/.bitcoin/signet/.cookie"
            onAccepted: dialog.save()
        }
    }
    RowLayout {
        spacing: Theme.gap
        Layout.fillWidth: true

        Field {
            label: qsTr("or user")
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.gap
            Layout.alignment: Qt.AlignTop

            TextField {
                id: user

                width: parent.width
                label: qsTr("The node's user")
                enabled: cookie.text === ""
                onAccepted: dialog.save()
            }
        }
        Field {
            label: qsTr("and password")
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.gap
            Layout.alignment: Qt.AlignTop

            PasswordField {
                id: password

                width: parent.width
                label: qsTr("The node's password")
                placeholder: dialog.settings.nodePasswordSet ? qsTr("unchanged") : ""
                enabled: cookie.text === ""
                onAccepted: dialog.save()
            }
        }
    }
    buttons: [
        Button {
            kind: Button.Primary
            text: qsTr("Use this node")
            enabled: url.text !== ""
            onClicked: dialog.save()
        },
        Button {
            text: qsTr("Cancel")
            onClicked: dialog.close()
        }
    ]
}
