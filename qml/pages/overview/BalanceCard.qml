import QtQuick
import QtQuick.Layouts
import ZonCoin
import ZonCoin.Models

// What there is, what of it can be spent, and how it came to be.
Card {
    id: card

    required property Session session
    readonly property BalanceSummary balance: session.balance

    spacing: Theme.medium

    GridLayout {
        id: header

        columns: card.width < Theme.scaled(560) ? 1 : 2
        columnSpacing: Theme.gap
        rowSpacing: Theme.gap
        Layout.fillWidth: true
        Layout.fillHeight: false

        ColumnLayout {
            spacing: Theme.tiny
            Layout.alignment: Qt.AlignTop
            Layout.fillWidth: true

            SectionHeader {
                text: qsTr("Balance")
                Layout.fillWidth: true
            }
            AmountText {
                text: card.balance.total
                font: Theme.heroFont
                showUnit: true
                suffixFont: Theme.heroUnitFont
            }
        }
        GridLayout {
            columns: 2
            columnSpacing: Theme.pagePadding
            rowSpacing: Theme.small
            Layout.fillWidth: false
            Layout.alignment: header.columns === 1 ? Qt.AlignLeft : Qt.AlignTop | Qt.AlignRight

            component Name: Label {
                color: Theme.secondary
                Layout.alignment: Qt.AlignRight
            }
            component Value: AmountText {
                Layout.alignment: Qt.AlignRight
            }

            Name {
                text: qsTr("Available")
            }
            Value {
                text: card.balance.available
            }
            Name {
                text: qsTr("Unverified")
            }
            Value {
                text: card.balance.unverified
                color: card.balance.hasUnverified ? Theme.pending : Theme.secondary
            }
            Name {
                text: qsTr("Maturing (mining)")
            }
            Value {
                text: card.balance.maturing
                color: card.balance.hasMaturing ? Theme.text : Theme.secondary
            }
        }
    }
    LineChart {
        visible: !teach.visible
        series: card.session.balanceChart.series
        label: qsTr("Balance over time")
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.minimumHeight: Theme.chartHeight
    }
    EmptyState {
        id: teach

        visible: card.balance.empty && card.session.latest.untouched
        iconName: card.session.network.sandbox ? "drop" : "arrow-in"
        title: card.session.network.sandbox ? qsTr("Get some practice money") : qsTr("Nothing here yet")
        text: card.session.network.sandbox ? qsTr("The sandbox has a faucet. Ask it for 25 practice ZON: they show as unverified within a second and are yours with the next block.") : qsTr("Give someone an address to be paid, or switch mining on. Your balance over time will be drawn here.")
        actionText: card.session.network.sandbox ? qsTr("Get 25 practice ZON") : ""
        busy: card.session.receiving.faucetBusy
        onAction: card.session.receiving.requestPracticeCoins()
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.minimumHeight: Theme.chartHeight
    }
    RowLayout {
        visible: !teach.visible
        Layout.fillWidth: true

        Segmented {
            label: qsTr("Range")
            options: [qsTr("1W"), qsTr("1M"), qsTr("1Y"), qsTr("All")]
            current: card.session.balanceChart.range
            onChosen: option => card.session.balanceChart.range = option
        }
        Label {
            text: card.session.balanceChart.changeText
            color: Theme.secondary
            horizontalAlignment: Text.AlignRight
            Layout.fillWidth: true
        }
    }
}
