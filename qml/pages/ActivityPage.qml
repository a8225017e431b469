import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import ZonCoin
import ZonCoin.Models

// Everything that happened, by day. Names are edited in place.
Page {
    id: page

    required property Session session
    readonly property ActivityModel activity: session.activity
    property bool reporting: false

    signal pageRequested(string name)

    title: qsTr("Activity")
    scrolls: reporting

    titleExtra: Label {
        visible: page.activity.count > 0 && !page.reporting
        text: page.activity.totalText
        color: Theme.secondary
    }
    titleTrailing: Segmented {
        label: qsTr("View")
        options: [qsTr("Payments"), qsTr("Reports")]
        current: page.reporting ? 1 : 0
        onChosen: option => page.reporting = option === 1
    }

    ReportsView {
        visible: page.reporting
        report: page.session.report
        Layout.fillWidth: true
        Layout.alignment: Qt.AlignTop
    }
    RowLayout {
        visible: !page.reporting
        spacing: Theme.gap
        Layout.fillWidth: true

        TextField {
            iconName: "search"
            label: qsTr("Search payments")
            placeholderText: qsTr("Name, address or transaction")
            onTextEdited: page.activity.search = text
            Layout.fillWidth: true
            Layout.maximumWidth: Theme.wideSideCardWidth
        }
        Segmented {
            label: qsTr("Show")
            options: [qsTr("All"), qsTr("In"), qsTr("Out"), qsTr("Mined"), qsTr("Unverified")]
            current: page.activity.filter
            onChosen: option => page.activity.filter = option
        }
        Item {
            Layout.fillWidth: true
        }
    }
    Card {
        visible: !page.reporting
        padding: Theme.hair
        Layout.fillWidth: true
        Layout.fillHeight: true

        ListView {
            id: list

            clip: true
            model: page.activity
            boundsBehavior: Flickable.StopAtBounds
            highlightMoveDuration: 0 // nothing shows it, and every step of it would draw the window
            highlightResizeDuration: 0
            keyNavigationEnabled: true
            activeFocusOnTab: true
            reuseItems: true
            cacheBuffer: Theme.rowHeight * 8
            topMargin: Theme.tiny
            bottomMargin: Theme.medium
            Layout.fillWidth: true
            Layout.fillHeight: true

            Accessible.role: Accessible.List
            Accessible.name: qsTr("Payments")

            T.ScrollBar.vertical: ScrollBar {}

            section.property: "day"
            section.delegate: Label {
                required property string section

                leftPadding: Theme.cardPadding
                topPadding: Theme.gap
                bottomPadding: Theme.tiny
                text: section
                font: Theme.strongFont
                color: Theme.secondary
                Accessible.role: Accessible.Heading
            }
            delegate: ActivityRow {
                width: list.width
                onLabelEdited: (row, label) => page.activity.setLabel(row, label)
                onCopyRequested: txid => page.session.copy(txid, qsTr("Transaction id"))
                onInspectRequested: txid => {
                    page.session.inspector.openText(txid);
                    page.pageRequested("inspector");
                }
                onRaiseFeeRequested: txid => {
                    page.session.payment.raiseFee(txid);
                    page.pageRequested("pay");
                }
                onCancelRequested: txid => {
                    page.session.payment.cancel(txid);
                    page.pageRequested("pay");
                }
                onSpeedUpRequested: txid => {
                    page.session.payment.speedUp(txid);
                    page.pageRequested("pay");
                }
            }
            footer: Item {
                width: list.width
                implicitHeight: page.activity.loading ? Theme.rowHeight : 0

                Spinner {
                    anchors.centerIn: parent
                    visible: page.activity.loading
                }
            }

            EmptyState {
                anchors.centerIn: parent
                width: parent.width - 2 * Theme.huge
                visible: list.count === 0 && !page.activity.loading
                iconName: page.activity.untouched ? "list" : "search"
                title: page.activity.untouched ? qsTr("No payments yet") : qsTr("Nothing matches")
                text: page.activity.untouched ? qsTr("The first payment you get appears here within a second of being sent.") : qsTr("Try fewer letters, or another kind.")
                actionText: page.activity.untouched ? qsTr("Get paid") : ""
                onAction: page.pageRequested("receive")
            }
        }
    }
}
