import QtQuick
import QtQuick.Layouts
import ZonCoin
import ZonCoin.Models

// The list of invoices and, beside it (under it where it is narrow: instead of it), the one that is open.
RowLayout {
    id: view

    required property Session session
    required property bool narrow
    readonly property Invoicing invoicing: session.invoicing

    signal editRequested

    spacing: Theme.gap

    Card {
        visible: !view.narrow || !view.invoicing.open
        spacing: Theme.small
        Layout.fillWidth: true
        Layout.fillHeight: true

        RowLayout {
            spacing: Theme.small
            Layout.fillWidth: true

            ComboBox {
                label: qsTr("Which invoices")
                model: [qsTr("All invoices"), qsTr("Not paid"), qsTr("Late"), qsTr("Paid"), qsTr("Drafts"), qsTr("Recurring"), qsTr("Credit notes")]
                currentIndex: view.invoicing.filter
                onActivated: index => view.invoicing.filter = index
            }
            TextField {
                iconName: "search"
                label: qsTr("Search invoices")
                placeholderText: qsTr("Number, customer, subject")
                onTextEdited: view.invoicing.search = text
                Layout.fillWidth: true
            }
        }
        ListView {
            id: list

            clip: true
            model: view.invoicing.list
            boundsBehavior: Flickable.StopAtBounds
            highlightMoveDuration: 0 // nothing shows it, and every step of it would draw the window
            highlightResizeDuration: 0
            activeFocusOnTab: true
            keyNavigationEnabled: true
            Layout.fillWidth: true
            Layout.fillHeight: true

            Accessible.role: Accessible.List
            Accessible.name: qsTr("Invoices")

            delegate: ListRow {
                id: row

                required property var invoiceId
                required property string name
                required property string who
                required property string total
                required property string stateText
                required property int tone
                required property string date

                width: list.width
                title: name + "  ·  " + who
                detail: date
                onClicked: view.invoicing.openInvoice(invoiceId)

                Tag {
                    text: row.stateText
                    tone: row.tone
                    dot: row.tone !== Tone.Neutral
                }
                AmountText {
                    text: row.total
                    Accessible.name: row.total
                }
            }

            EmptyState {
                anchors.centerIn: parent
                width: parent.width
                visible: list.count === 0 && view.invoicing.loaded
                iconName: "list"
                title: view.invoicing.filter === Invoicing.All && view.invoicing.search === "" ? qsTr("No invoices yet") : qsTr("None of this kind")
                text: view.invoicing.filter === Invoicing.All && view.invoicing.search === "" ? qsTr("An invoice has a number, an address of its own and a code to pay it. You see here the moment it is paid.") : ""
                actionText: view.invoicing.filter === Invoicing.All && view.invoicing.search === "" ? qsTr("Write the first one") : ""
                onAction: {
                    view.invoicing.editor.startNew();
                    view.editRequested();
                }
            }
        }
    }
    InvoiceCard {
        visible: view.invoicing.open
        session: view.session
        onEditRequested: view.editRequested()
        Layout.fillHeight: true
        Layout.fillWidth: view.narrow
        Layout.preferredWidth: Theme.wideSideCardWidth + Theme.large
        Layout.maximumWidth: view.narrow ? -1 : Theme.wideSideCardWidth + Theme.large
    }
}
