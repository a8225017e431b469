import QtQuick
import QtQuick.Layouts
import ZonCoin
import ZonCoin.Models

// The books in figures: what came, went, was mined and redeemed, what was won, what is owed.
ColumnLayout {
    id: view

    required property ReportView report

    spacing: Theme.gap
    onVisibleChanged: if (visible) report.load()
    Component.onCompleted: if (visible) report.load()

    RowLayout {
        spacing: Theme.gap
        Layout.fillWidth: true

        Segmented {
            label: qsTr("Period")
            options: [qsTr("This month"), qsTr("Last month"), qsTr("This year"), qsTr("Last year"), qsTr("Everything")]
            current: view.report.period
            onChosen: option => view.report.period = option
        }
        Item {
            Layout.fillWidth: true
        }
        Switch {
            text: qsTr("This wallet only")
            checked: view.report.oneWallet
            onToggled: view.report.oneWallet = checked
        }
    }
    Label {
        visible: text !== ""
        text: view.report.error
        color: Theme.danger
        wrapMode: Text.Wrap
        Layout.fillWidth: true
        Accessible.role: Accessible.AlertMessage
    }
    ReportTableCard {
        title: qsTr("Sums")
        table: view.report.sums
        Layout.fillWidth: true
    }
    Paragraph {
        visible: text !== ""
        text: view.report.note
        Layout.fillWidth: true
    }
    ReportTableCard {
        title: qsTr("What customers owe")
        table: view.report.receivables
        Layout.fillWidth: true
    }
    ReportTableCard {
        title: qsTr("By month and name")
        coloured: true
        table: view.report.months
        Layout.fillWidth: true
    }
    ReportTableCard {
        title: qsTr("Gains")
        table: view.report.gains
        Layout.fillWidth: true
    }
    EmptyState {
        visible: view.report.months.count === 0 && !view.report.busy && view.report.error === ""
        iconName: "list"
        title: qsTr("Nothing came or went")
        text: qsTr("In this period nothing was paid and nothing was spent. Choose another one.")
        Layout.fillWidth: true
    }
}
