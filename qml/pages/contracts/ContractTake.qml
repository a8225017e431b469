pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import ZonCoin
import ZonCoin.Models

// How a contract of somebody else comes in: as a file, by a link, or as pictures of codes.
Dialog {
    id: take

    required property Dealing dealing
    readonly property DealMail mail: dealing.mail

    onAboutToShow: link.clear()
    onOpened: link.forceActiveFocus()
    onClosed: mail.forgetError()

    title: qsTr("Take a contract")

    FileDialog {
        id: fileDialog

        nameFilters: [qsTr("Contracts (*.zonc)"), qsTr("All files (*)")]
        onAccepted: {
            take.close();
            take.dealing.openFile(selectedFile);
        }
    }
    FileDialog {
        id: picturesDialog

        fileMode: FileDialog.OpenFiles
        nameFilters: [qsTr("Pictures (*.png *.jpg *.jpeg *.gif *.webp)"), qsTr("All files (*)")]
        onAccepted: take.mail.readCodes(selectedFiles)
    }
    Connections {
        target: take.mail

        function onTaken(): void {
            take.close();
        }
    }
    Paragraph {
        text: qsTr("A new contract, or what the others did to one that is here already.")
        Layout.fillWidth: true
    }
    Flow {
        spacing: Theme.small
        Layout.fillWidth: true

        Button {
            text: qsTr("From a file")
            onClicked: fileDialog.open()
        }
        Button {
            text: qsTr("From pictures of its codes")
            onClicked: picturesDialog.open()
        }
    }
    Divider {
        Layout.fillWidth: true
    }
    Field {
        label: qsTr("Or by the link that you were given")
        error: take.mail.error
        Layout.fillWidth: true

        TextField {
            id: link

            width: parent.width
            label: qsTr("Link to a contract")
            placeholderText: "https://…#…"
            maximumLength: 2000
            invalid: take.mail.error !== ""
            onAccepted: take.mail.fetch(text)
        }
    }
    buttons: [
        Button {
            kind: Button.Primary
            text: qsTr("Fetch")
            enabled: link.text.trim() !== ""
            loading: take.mail.busy
            onClicked: take.mail.fetch(link.text)
        },
        Button {
            text: qsTr("Cancel")
            onClicked: take.close()
        }
    ]
}
