import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import ZonCoin
import ZonCoin.Models

// Payments that wait for signatures: who signed, who still has to, and the PSBT's way out and back.
Card {
    id: card

    required property ProposalModel proposals

    title: qsTr("Waiting for signatures")

    DropArea {
        parent: card
        anchors.fill: parent
        keys: ["text/uri-list"]
        onDropped: drop => {
            if (drop.hasUrls)
                card.proposals.takeFiles(drop.urls);
        }
    }
    FileDialog {
        id: filesDialog

        fileMode: FileDialog.OpenFiles
        nameFilters: [qsTr("PSBTs, and pictures of their codes (*.psbt *.txt *.png *.jpg *.jpeg *.gif *.webp)"), qsTr("All files (*)")]
        onAccepted: card.proposals.takeFiles(selectedFiles)
    }
    CodeDialog {
        id: codeDialog

        property int row: -1

        title: qsTr("Sign with another device")
        explanation: code.frameCount > 1 ? qsTr("Hold the device's camera to the codes until it has them all. Bring back what it signed as a file or through the clipboard.") : qsTr("Scan this code with the device. Bring back what it signed as a file or through the clipboard.")
        code: card.proposals.code
        onCopyRequested: card.proposals.copyPsbt(row)
    }
    Repeater {
        model: card.proposals

        ColumnLayout {
            id: proposal

            required property int index
            required property string title
            required property string stateText
            required property string signedBy
            required property string missing
            required property string warning
            required property bool complete
            required property bool canSign
            required property bool canSend
            required property bool canDiscard

            spacing: Theme.small
            Layout.fillWidth: true

            RowLayout {
                spacing: Theme.small
                Layout.fillWidth: true

                ColumnLayout {
                    spacing: Theme.hair
                    Layout.fillWidth: true

                    Label {
                        text: proposal.title
                        font: Theme.mediumFont
                        Layout.fillWidth: true
                    }
                    Label {
                        text: proposal.stateText
                        font: Theme.captionFont
                        color: proposal.complete ? Theme.positive : Theme.pending
                        Layout.fillWidth: true
                    }
                }
                IconButton {
                    iconName: "qr"
                    text: qsTr("Show as QR codes")
                    onClicked: {
                        codeDialog.row = proposal.index;
                        card.proposals.showCode(proposal.index);
                    }
                }
                IconButton {
                    iconName: "copy"
                    text: qsTr("Copy the PSBT")
                    onClicked: card.proposals.copyPsbt(proposal.index)
                }
                Button {
                    text: qsTr("Save")
                    onClicked: card.proposals.savePsbt(proposal.index)
                }
                Button {
                    visible: proposal.canDiscard
                    text: qsTr("Discard")
                    onClicked: card.proposals.discard(proposal.index)
                }
                Button {
                    visible: proposal.canSend
                    kind: Button.Primary
                    text: qsTr("Send")
                    loading: card.proposals.busy
                    onClicked: card.proposals.send(proposal.index)
                }
            }
            ValueRow {
                visible: proposal.signedBy !== ""
                label: qsTr("Signed")
                value: proposal.signedBy
                valueColor: Theme.positive
            }
            ValueRow {
                visible: proposal.missing !== "" && !proposal.complete
                label: qsTr("Still to sign")
                value: proposal.missing
            }
            Label {
                visible: proposal.warning !== ""
                text: proposal.warning
                color: Theme.danger
                wrapMode: Text.Wrap
                Layout.fillWidth: true
                Accessible.role: Accessible.AlertMessage
            }
            RowLayout {
                visible: proposal.canSign && !proposal.complete
                spacing: Theme.small
                Layout.fillWidth: true

                PasswordField {
                    id: password

                    label: qsTr("Password")
                    placeholder: qsTr("Your password signs your part")
                    onAccepted: card.proposals.sign(proposal.index, password.secret)
                    Layout.fillWidth: true
                }
                Button {
                    kind: Button.Primary
                    text: qsTr("Sign")
                    enabled: password.length > 0
                    loading: card.proposals.busy
                    onClicked: card.proposals.sign(proposal.index, password.secret)
                }
            }
            Divider {}
        }
    }
    RowLayout {
        spacing: Theme.small
        Layout.fillWidth: true

        Label {
            text: card.proposals.error
            color: Theme.danger
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Accessible.role: Accessible.AlertMessage
        }
        Button {
            text: qsTr("Open files or pictures…")
            onClicked: filesDialog.open()
        }
        Button {
            text: qsTr("Paste a signed PSBT")
            onClicked: card.proposals.takeClipboard()
        }
    }
}
