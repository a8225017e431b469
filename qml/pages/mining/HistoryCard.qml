import QtQuick
import QtQuick.Layouts
import ZonCoin
import ZonCoin.Models

// The measured hash rate over time, and work and earnings by hour, day or month.
Card {
    id: card

    required property MiningControl mining
    readonly property HashRateChart chart: mining.chart
    readonly property MiningHistory history: mining.history
    property int view: 0 // rate, work, earnings
    readonly property bool rates: view === 0
    readonly property bool empty: rates ? chart.series.count <= 1 : history.empty

    signal exportWanted

    function show(option: int): void {
        view = option;
        if (option > 0)
            history.measure = option === 1 ? MiningHistory.Work : MiningHistory.Earnings;
    }

    headerItem: [
        Segmented {
            label: qsTr("Step")
            options: [qsTr("Hour"), qsTr("Day"), qsTr("Month")]
            current: card.rates ? card.chart.range : card.history.step
            onChosen: option => {
                if (card.rates)
                    card.chart.range = option;
                else
                    card.history.step = option;
            }
        },
        IconButton {
            iconName: "arrow-out"
            text: qsTr("Save as CSV")
            onClicked: card.exportWanted()
        }
    ]
    titleItem: Segmented {
        label: qsTr("What is drawn")
        options: [qsTr("Hash rate"), qsTr("Work"), qsTr("Earnings")]
        current: card.view
        onChosen: option => card.show(option)
    }

    LineChart {
        visible: card.rates && !card.empty
        series: card.chart.series
        label: qsTr("Hash rate over time")
        Layout.fillWidth: true
        Layout.fillHeight: true
    }
    HistoryBars {
        visible: !card.rates && !card.empty
        history: card.history
        Layout.fillWidth: true
        Layout.fillHeight: true
    }
    Label {
        visible: !card.rates && !card.empty
        text: card.history.totalText
        font: Theme.captionFont
        color: Theme.secondary
        Layout.fillWidth: true
    }
    EmptyState {
        visible: card.empty
        iconName: "bolt"
        title: card.view === 2 ? qsTr("Nothing earned in this time") : qsTr("No measurements in this time")
        text: card.view === 2 ? qsTr("Blocks you find are added up here, once they are in the chain.") : qsTr("Switch mining on: what this computer really does is drawn here, second by second.")
        Layout.fillWidth: true
        Layout.fillHeight: true
    }
}
