import QtQuick
import QtQuick.Layouts
import ZonCoin
import ZonCoin.Models

// An address to be paid at: as a code, as text, as a link; and those given out before.
Page {
    id: page
    objectName: "receivePage"

    required property Session session
    readonly property Receiving receiving: session.receiving

    title: qsTr("Get paid")

    // The addresses, or the invoices: one page, because both are about being paid.
    property bool showsInvoices: false

    titleExtra: Segmented {
        label: qsTr("What to show")
        options: [qsTr("Address"), qsTr("Invoices")]
        current: page.showsInvoices ? 1 : 0
        onChosen: option => page.showsInvoices = option === 1
    }
    titleTrailing: [
        Button {
            visible: page.session.network.sandbox && !page.showsInvoices
            iconName: "drop"
            text: qsTr("Practice coins")
            loading: page.receiving.faucetBusy
            onClicked: page.receiving.requestPracticeCoins()
        },
        Button {
            visible: !page.showsInvoices
            iconName: "plus"
            text: qsTr("New address")
            onClicked: page.receiving.fresh()
        },
        Button {
            visible: page.showsInvoices
            text: qsTr("Cashier mode…")
            onClicked: cashierDialog.open()
        },
        Button {
            visible: page.showsInvoices
            kind: Button.Primary
            iconName: "plus"
            text: qsTr("New invoice")
            onClicked: {
                page.session.invoicing.editor.startNew();
                invoiceDialog.open();
            }
        }
    ]

    Connections {
        target: page.session.invoicing

        function onCurrentChanged(): void {
            if (page.session.invoicing.open) // also from the palette
                page.showsInvoices = true;
        }
    }
    InvoicesView {
        visible: page.showsInvoices
        session: page.session
        narrow: page.narrow
        onEditRequested: invoiceDialog.open()
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.minimumHeight: Theme.rowHeight * 6
    }
    InvoiceDialog {
        id: invoiceDialog

        objectName: "invoiceDialog"

        editor: page.session.invoicing.editor
        currency: page.session.business.currency
        hasRate: page.session.business.rate !== ""
    }
    CashierDialog {
        id: cashierDialog

        session: page.session
    }
    GridLayout {
        visible: !page.showsInvoices
        columns: page.narrow ? 1 : 2
        columnSpacing: Theme.gap
        rowSpacing: Theme.gap
        Layout.fillWidth: true
        Layout.fillHeight: false

        Card {
            Layout.preferredWidth: Theme.qrSize + 2 * Theme.cardPadding
            Layout.fillHeight: true
            Layout.fillWidth: page.narrow

            QrCode {
                text: page.receiving.link
                implicitWidth: Theme.qrSize
                implicitHeight: Theme.qrSize
                Layout.alignment: Qt.AlignHCenter

                Accessible.role: Accessible.Graphic
                Accessible.name: qsTr("Code to scan: %1").arg(page.receiving.link)
            }
            Label {
                text: qsTr("Scan to pay")
                font: Theme.captionFont
                color: Theme.secondary
                horizontalAlignment: Text.AlignHCenter
                Layout.fillWidth: true
            }
        }
        Card {
            title: qsTr("A fresh address")
            spacing: Theme.cardPadding
            Layout.fillWidth: true
            Layout.fillHeight: true

            RowLayout {
                spacing: Theme.medium
                Layout.fillWidth: true

                Label {
                    text: page.receiving.groupedAddress
                    font: Theme.largeFixedFont
                    wrapMode: Text.Wrap
                    Layout.fillWidth: true
                    Accessible.name: page.receiving.address
                }
                Button {
                    kind: Button.Primary
                    iconName: "copy"
                    text: qsTr("Copy")
                    onClicked: page.session.copy(page.receiving.address, qsTr("Address"))
                }
            }
            RowLayout {
                spacing: Theme.gap
                Layout.fillWidth: true

                Field {
                    label: qsTr("Amount to ask for")
                    error: page.receiving.amountError
                    Layout.fillWidth: true
                    Layout.preferredWidth: Theme.gap // equal shares
                    Layout.alignment: Qt.AlignTop

                    TextField {
                        width: parent.width
                        label: qsTr("Amount to ask for, in ZON")
                        placeholderText: qsTr("Any")
                        suffix: "ZON"
                        invalid: page.receiving.amountError !== ""
                        onTextEdited: page.receiving.amount = text

                        Binding on text {
                            value: page.receiving.amount
                        }
                    }
                }
                Field {
                    label: qsTr("What for")
                    Layout.fillWidth: true
                    Layout.preferredWidth: Theme.gap // equal shares
                    Layout.alignment: Qt.AlignTop

                    TextField {
                        width: parent.width
                        label: qsTr("What for")
                        placeholderText: qsTr("Who pays, or what for")
                        maximumLength: 120
                        onTextEdited: page.receiving.label = text
                        onEditingFinished: page.receiving.saveLabel()

                        Binding on text {
                            value: page.receiving.label
                        }
                    }
                }
            }
            RowLayout {
                spacing: Theme.small
                Layout.fillWidth: true

                Icon {
                    implicitWidth: Theme.smallIconSize
                    implicitHeight: Theme.smallIconSize
                    name: "link"
                    color: Theme.secondary
                }
                Label {
                    text: page.receiving.link
                    font: Theme.fixedFont
                    color: Theme.secondary
                    elide: Text.ElideMiddle
                    Layout.fillWidth: true
                }
                Button {
                    kind: Button.Ghost
                    text: qsTr("Copy link")
                    onClicked: page.session.copy(page.receiving.link, qsTr("Payment link"))
                }
            }
            Paragraph {
                text: qsTr("Give every payer an address of their own: it keeps your books apart, and your payers from seeing each other.")
                Layout.fillWidth: true
            }
            Item {
                Layout.fillHeight: true
            }
        }
    }
    Card {
        visible: !page.showsInvoices
        title: qsTr("Addresses given out")
        spacing: 0
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.minimumHeight: Theme.rowHeight * 4

        ListView {
            id: list

            clip: true
            model: page.receiving.addresses
            boundsBehavior: Flickable.StopAtBounds
            highlightMoveDuration: 0 // nothing shows it, and every step of it would draw the window
            highlightResizeDuration: 0
            activeFocusOnTab: true
            keyNavigationEnabled: true
            Layout.fillWidth: true
            Layout.fillHeight: true

            Accessible.role: Accessible.List
            Accessible.name: qsTr("Addresses given out")

            delegate: ListRow {
                id: row

                required property string address
                required property string path
                required property bool used
                required property string received
                required property string label

                width: list.width
                interactive: false
                title: label !== "" ? label : address
                titleFont: label !== "" ? Theme.mediumFont : Theme.fixedFont
                detail: label !== "" ? address : path

                Tag {
                    text: row.used ? qsTr("used") : qsTr("unused")
                    tone: row.used ? Tone.Neutral : Tone.Info
                }
                AmountText {
                    visible: row.received !== ""
                    text: row.received
                    color: Theme.positive
                }
                IconButton {
                    iconName: "copy"
                    text: qsTr("Copy this address")
                    onClicked: page.session.copy(row.address, qsTr("Address"))
                }
            }

            EmptyState {
                anchors.centerIn: parent
                width: parent.width
                visible: list.count === 0
                text: qsTr("Addresses appear here once they were given out or paid to.")
            }
        }
    }
}
