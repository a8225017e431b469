import QtCore
import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import ZonCoin
import ZonCoin.Models

// Asks for the other one to compare with.
Dialog {
    id: dialog

    required property InspectorComparison comparison

    objectName: "compareDialog"
    title: qsTr("Compare with another")
    onOpened: field.forceActiveFocus()

    Connections {
        target: dialog.comparison

        function onChanged(): void {
            if (dialog.comparison.shown)
                dialog.close();
        }
    }

    Paragraph {
        text: qsTr("Another version of this PSBT, or the transaction that replaced this one. The wallet says what changed and what to read before you sign.")
        Layout.fillWidth: true
    }
    Field {
        label: qsTr("The other one")
        error: dialog.comparison.error
        Layout.fillWidth: true

        TextField {
            id: field

            width: parent.width
            label: qsTr("The other one")
            placeholderText: qsTr("Transaction id, hex or base64")
            invalid: dialog.comparison.error !== ""
            onAccepted: dialog.comparison.withText(text)
            Keys.onPressed: event => {
                // Whole PSBTs don't fit into a line of text.
                if (event.matches(StandardKey.Paste)) {
                    dialog.comparison.withClipboard();
                    event.accepted = true;
                }
            }
        }
    }
    buttons: [
        Button {
            kind: Button.Primary
            text: qsTr("Compare")
            loading: dialog.comparison.busy
            enabled: field.text !== "" || dialog.comparison.busy
            onClicked: dialog.comparison.withText(field.text)
        },
        Button {
            text: qsTr("Open a file…")
            onClicked: fileDialog.open()
        },
        Button {
            text: qsTr("Paste")
            onClicked: dialog.comparison.withClipboard()
        }
    ]

    FileDialog {
        id: fileDialog

        title: qsTr("The file to compare with")
        currentFolder: StandardPaths.writableLocation(StandardPaths.DocumentsLocation)
        onAccepted: dialog.comparison.withFile(selectedFile)
    }
}
