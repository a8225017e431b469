import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import QtQuick.Templates as T
import ZonCoin
import ZonCoin.Models

// One order: where it stands, what can be done, its voucher, its course and its transactions.
Rectangle {
    id: panel

    required property OrderView order

    signal copyRequested(string txid)

    radius: Theme.cardRadius
    color: Theme.surface
    border.width: Theme.hair
    border.color: Theme.line

    Accessible.role: Accessible.Pane
    Accessible.name: order.name

    FileDialog {
        id: receiptDialog

        fileMode: FileDialog.SaveFile
        defaultSuffix: "pdf"
        nameFilters: [qsTr("PDF (*.pdf)")]
        onAccepted: panel.order.saveReceipt(selectedFile)
    }
    Dialog {
        id: backDialog

        title: qsTr("Ask for the money back?")

        Paragraph {
            text: qsTr("The provider is asked to pay it back to this wallet, and nothing will be delivered. When it does so is up to the provider.")
            Layout.fillWidth: true
        }
        Field {
            label: qsTr("Reason, in your words")
            Layout.fillWidth: true

            TextField {
                id: reason

                width: parent.width
                label: qsTr("Reason")
            }
        }
        buttons: [
            Button {
                kind: Button.Danger
                text: qsTr("Ask for it back")
                onClicked: {
                    panel.order.askBack(reason.text);
                    backDialog.close();
                }
            },
            Button {
                text: qsTr("Cancel")
                onClicked: backDialog.close()
            }
        ]
    }
    Flickable {
        id: flick

        anchors.fill: parent
        anchors.margins: Theme.hair
        contentHeight: column.implicitHeight + 2 * Theme.cardPadding
        boundsBehavior: Flickable.StopAtBounds
        interactive: contentHeight > height
        clip: true

        T.ScrollBar.vertical: ScrollBar {}

        RowsColumn {
            id: column

            x: Theme.cardPadding
            y: Theme.cardPadding
            width: flick.width - 2 * Theme.cardPadding
            spacing: Theme.gap

            RowLayout {
                spacing: Theme.small
                Layout.fillWidth: true

                ColumnLayout {
                    spacing: Theme.tiny
                    Layout.fillWidth: true

                    Label {
                        text: panel.order.name
                        font: Theme.largeFont
                        wrapMode: Text.Wrap
                        maximumLineCount: 3
                        elide: Text.ElideRight
                        Layout.fillWidth: true
                        Accessible.role: Accessible.Heading
                    }
                    Label {
                        text: panel.order.provider
                        color: Theme.secondary
                        elide: Text.ElideRight
                        Layout.fillWidth: true
                    }
                }
                IconButton {
                    objectName: "closeOrder"
                    iconName: "close"
                    text: qsTr("Close")
                    onClicked: panel.order.close()
                    Layout.alignment: Qt.AlignTop
                }
            }
            RowLayout {
                spacing: Theme.small
                Layout.fillWidth: true

                Tag {
                    objectName: "orderState"
                    text: panel.order.stateText
                    tone: panel.order.tone
                    dot: true
                }
                Item {
                    Layout.fillWidth: true
                }
                Label {
                    text: panel.order.total
                    font: Theme.largeFont
                }
            }
            Paragraph {
                text: panel.order.sentence
                Layout.fillWidth: true
            }
            Label {
                visible: text !== ""
                text: panel.order.problem
                color: Theme.pending
                wrapMode: Text.Wrap
                Layout.fillWidth: true
                Accessible.role: Accessible.AlertMessage
            }
            Loader {
                active: panel.order.payable
                visible: active
                Layout.fillWidth: true

                sourceComponent: PayOrderBox {
                    order: panel.order
                }
            }
            Loader {
                active: panel.order.hasVoucher
                visible: active
                Layout.fillWidth: true

                sourceComponent: VoucherBox {
                    order: panel.order
                }
            }
            SectionHeader {
                text: qsTr("Course")
                Layout.fillWidth: true
            }
            OrderTimeline {
                course: panel.order.course
                Layout.fillWidth: true
            }
            SectionHeader {
                visible: panel.order.money.count > 0
                text: qsTr("Transactions")
                Layout.fillWidth: true
            }
            Repeater {
                model: panel.order.money

                RowLayout {
                    id: line

                    required property string what
                    required property string amount
                    required property string txid
                    required property bool back

                    spacing: Theme.small
                    Layout.fillWidth: true

                    ColumnLayout {
                        spacing: 0
                        Layout.fillWidth: true

                        Label {
                            text: line.what
                            Layout.fillWidth: true
                        }
                        Label {
                            text: line.txid
                            font: Theme.captionFont
                            color: Theme.secondary
                            elide: Text.ElideMiddle
                            Layout.fillWidth: true
                        }
                    }
                    Label {
                        text: line.amount
                        font: Theme.strongFont
                        color: line.back ? Theme.positive : Theme.text
                    }
                    IconButton {
                        iconName: "copy"
                        text: qsTr("Copy the transaction's id")
                        onClicked: panel.copyRequested(line.txid)
                    }
                }
            }
            ValueRow {
                visible: panel.order.number !== ""
                label: qsTr("Order number")
                value: panel.order.number
            }
            Label {
                visible: text !== ""
                text: panel.order.backError
                color: Theme.danger
                wrapMode: Text.Wrap
                Layout.fillWidth: true
                Accessible.role: Accessible.AlertMessage
            }
            Flow {
                spacing: Theme.small
                Layout.fillWidth: true

                Button {
                    objectName: "saveReceipt"
                    visible: panel.order.hasReceipt
                    iconName: "document"
                    text: qsTr("Save a receipt…")
                    onClicked: receiptDialog.open()
                }
                Button {
                    objectName: "askBack"
                    visible: panel.order.canAskBack || panel.order.askingBack
                    kind: Button.Ghost
                    loading: panel.order.askingBack
                    text: qsTr("Ask for the money back…")
                    onClicked: backDialog.open()
                }
            }
        }
    }
}
