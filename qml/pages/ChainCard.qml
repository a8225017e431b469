pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import ZonCoin
import ZonCoin.Models

// How fast blocks come, and how hard they are to find. While there is nothing to draw it says when there will be.
Card {
    id: card

    required property ChainCharts charts

    component Pane: ColumnLayout {
        id: pane

        required property TimeSeries series
        required property string title
        required property string words

        spacing: Theme.small
        Layout.fillWidth: true
        Layout.maximumWidth: Infinity
        Layout.preferredWidth: Theme.formWidth

        Label {
            text: pane.title
            font: Theme.mediumFont
            Layout.fillWidth: true
        }
        Label {
            text: pane.words
            color: Theme.secondary
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
        LineChart {
            visible: pane.series.count > 1
            series: pane.series
            label: pane.title
            Layout.fillWidth: true
        }
    }

    GridLayout {
        columns: card.width < Theme.scaled(640) ? 1 : 2
        columnSpacing: Theme.gap
        rowSpacing: Theme.gap
        Layout.fillWidth: true
        Layout.maximumWidth: Infinity

        Pane {
            series: card.charts.intervals
            title: qsTr("Time between blocks")
            words: card.charts.paceText === "" ? qsTr("Shown as soon as the first blocks are verified.") : card.charts.paceText
        }
        Pane {
            series: card.charts.difficulty
            title: qsTr("Difficulty")
            words: card.charts.difficultyText === "" ? qsTr("Shown as soon as the first blocks are verified.") : qsTr("%1 now, since the chain began").arg(card.charts.difficultyText)
        }
    }
}
