import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import QtQuick.Templates as T
import ZonCoin
import ZonCoin.Models

// One invoice: paid or not at a glance, the code to pay it, its lines, and what can be done with it.
Card {
    id: card

    required property Session session
    readonly property Invoicing invoicing: session.invoicing

    signal editRequested

    title: invoicing.name
    spacing: Theme.medium
    headerItem: IconButton {
        iconName: "close"
        text: qsTr("Close the invoice")
        onClicked: card.invoicing.close()
    }

    Flickable {
        id: flick

        clip: true
        contentWidth: width
        contentHeight: column.implicitHeight
        boundsBehavior: Flickable.StopAtBounds
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.rightMargin: -Theme.gap // the scroll bar stands beside the text

        T.ScrollBar.vertical: ScrollBar {}

        RowsColumn {
            id: column

            width: flick.width - Theme.gap
            spacing: Theme.medium

            RowLayout {
                spacing: Theme.small
                Layout.fillWidth: true

                Label {
                    text: card.invoicing.total
                    font: Theme.titleFont
                    Layout.fillWidth: true
                }
                Tag {
                    text: card.invoicing.stateText
                    tone: card.invoicing.tone
                    dot: true
                }
            }
            Paragraph {
                text: card.invoicing.explanation
                Layout.fillWidth: true
            }
            QrCode {
                visible: card.invoicing.link !== ""
                text: card.invoicing.link
                implicitWidth: Theme.qrSize - Theme.huge
                implicitHeight: Theme.qrSize - Theme.huge
                Layout.alignment: Qt.AlignHCenter

                Accessible.role: Accessible.Graphic
                Accessible.name: qsTr("Code to scan: %1").arg(text)
            }
            Label {
                visible: card.invoicing.link !== ""
                text: qsTr("%1 ZON to pay").arg(card.invoicing.toPay)
                font: Theme.strongFont
                horizontalAlignment: Text.AlignHCenter
                Layout.fillWidth: true
            }
            RowLayout {
                visible: card.invoicing.address !== ""
                spacing: Theme.small
                Layout.fillWidth: true

                Label {
                    text: card.invoicing.address
                    font: Theme.fixedFont
                    color: Theme.secondary
                    elide: Text.ElideMiddle
                    Layout.fillWidth: true
                    Accessible.name: card.invoicing.address
                }
                IconButton {
                    iconName: "copy"
                    text: qsTr("Copy the address")
                    onClicked: card.session.copy(card.invoicing.address, qsTr("Address"))
                }
                IconButton {
                    visible: card.invoicing.link !== ""
                    iconName: "link"
                    text: qsTr("Copy the payment link")
                    onClicked: card.session.copy(card.invoicing.link, qsTr("Payment link"))
                }
            }
            Divider {
                Layout.fillWidth: true
            }
            Label {
                visible: text !== ""
                text: card.invoicing.customer
                font: Theme.strongFont
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }
            Label {
                visible: text !== ""
                text: card.invoicing.subject
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }
            Label {
                text: card.invoicing.dates
                font: Theme.captionFont
                color: Theme.secondary
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }
            Repeater {
                model: card.invoicing.lineTexts

                RowLayout {
                    id: line

                    required property string modelData
                    required property int index

                    spacing: Theme.small
                    Layout.fillWidth: true

                    Label {
                        text: line.modelData
                        color: Theme.secondary
                        wrapMode: Text.Wrap
                        Layout.fillWidth: true
                    }
                    AmountText {
                        text: card.invoicing.lineTotals[line.index] ?? ""
                        Layout.alignment: Qt.AlignTop
                        Accessible.name: text
                    }
                }
            }
            Label {
                visible: text !== ""
                text: card.invoicing.rate
                font: Theme.captionFont
                color: Theme.secondary
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }
            Repeater {
                model: card.invoicing.payments

                Label {
                    required property string modelData

                    text: modelData
                    font: Theme.captionFont
                    color: Theme.positive
                    wrapMode: Text.Wrap
                    Layout.fillWidth: true
                }
            }
        }
    }
    Flow {
        spacing: Theme.small
        Layout.fillWidth: true

        Button {
            visible: card.invoicing.draft && !card.invoicing.recurring
            kind: Button.Primary
            text: qsTr("Issue")
            loading: card.invoicing.busy
            onClicked: card.invoicing.issue()
        }
        Button {
            visible: card.invoicing.draft
            iconName: "edit"
            text: qsTr("Edit")
            onClicked: {
                card.invoicing.edit();
                card.editRequested();
            }
        }
        Button {
            visible: !card.invoicing.recurring
            text: qsTr("Save as PDF…")
            onClicked: {
                pdfDialog.currentFile = pdfDialog.currentFolder + "/" + card.invoicing.pdfName();
                pdfDialog.open();
            }
        }
        Button {
            visible: card.invoicing.canCredit
            text: qsTr("Credit…")
            onClicked: creditDialog.open()
        }
        Button {
            visible: card.invoicing.draft
            kind: Button.Ghost
            text: qsTr("Remove")
            onClicked: removeDialog.open()
        }
    }

    FileDialog {
        id: pdfDialog

        fileMode: FileDialog.SaveFile
        defaultSuffix: "pdf"
        nameFilters: [qsTr("PDF (*.pdf)")]
        onAccepted: card.invoicing.savePdf(selectedFile)
    }
    Dialog {
        id: creditDialog

        title: qsTr("Credit %1?").arg(card.invoicing.name)

        Paragraph {
            text: qsTr("A credit note with a number of its own takes the invoice back in full. Money that has come is not sent back by itself.")
            Layout.fillWidth: true
        }
        Field {
            label: qsTr("Reason, printed on the note")
            Layout.fillWidth: true

            TextField {
                id: reason

                width: parent.width
                label: qsTr("Reason")
                maximumLength: 500
            }
        }
        buttons: [
            Button {
                kind: Button.Danger
                text: qsTr("Credit in full")
                onClicked: {
                    card.invoicing.credit(reason.text);
                    creditDialog.close();
                }
            },
            Button {
                text: qsTr("Cancel")
                onClicked: creditDialog.close()
            }
        ]
    }
    Dialog {
        id: removeDialog

        title: qsTr("Remove %1?").arg(card.invoicing.name)

        Paragraph {
            text: qsTr("It has no number yet, so nothing is missing afterwards. It can't be brought back.")
            Layout.fillWidth: true
        }
        buttons: [
            Button {
                kind: Button.Danger
                text: qsTr("Remove")
                onClicked: {
                    card.invoicing.removeDraft();
                    removeDialog.close();
                }
            },
            Button {
                text: qsTr("Keep")
                onClicked: removeDialog.close()
            }
        ]
    }
}
