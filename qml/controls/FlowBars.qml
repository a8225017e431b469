import QtCharts
import QtQuick
import ZonCoin
import ZonCoin.Models

// Money in and out, a pair of bars a month.
FocusScope {
    id: chart

    required property FlowChart flow
    property int hovered: -1

    implicitHeight: Theme.chartHeight
    activeFocusOnTab: true

    Accessible.role: Accessible.Chart
    Accessible.name: qsTr("Money in and out by month")
    Accessible.description: flow.hoverText(hovered >= 0 ? hovered : flow.months.length - 1)
    Accessible.focusable: true

    Keys.onLeftPressed: hovered = Math.max(0, (hovered < 0 ? flow.months.length : hovered) - 1)
    Keys.onRightPressed: hovered = Math.min(flow.months.length - 1, hovered + 1)
    Keys.onEscapePressed: hovered = -1

    ChartView {
        id: view

        width: parent.width
        height: parent.height - names.height
        backgroundColor: "transparent"
        plotAreaColor: "transparent"
        legend.visible: false
        antialiasing: true
        animationOptions: ChartView.NoAnimation
        margins {
            top: 0
            bottom: 0
            left: 0
            right: 0
        }
        plotArea: Qt.rect(0, 0, width, height)

        BarSeries {
            id: bars

            barWidth: 0.62
            axisX: BarCategoryAxis {
                visible: false
                categories: chart.flow.months
            }
            axisY: ValuesAxis {
                visible: false
                min: 0
                max: chart.flow.highest
            }
        }
    }
    VBarModelMapper {
        id: mapper

        model: chart.flow
        series: bars
        firstBarSetColumn: 0
        lastBarSetColumn: 1
    }
    // The mapper makes the bar sets; their colours follow the theme from here.
    function paintSets(): void {
        for (let i = 0; i < bars.count; ++i) {
            const set = bars.at(i);
            set.color = i === 0 ? Theme.positive : Theme.outgoing;
            set.borderColor = Theme.surface; // a gap between the two
            set.borderWidth = 2 * Theme.focusWidth;
        }
    }
    Connections {
        target: bars
        function onCountChanged(): void {
            chart.paintSets();
        }
    }
    Connections {
        target: Theme
        function onDarkChanged(): void {
            chart.paintSets();
        }
    }
    Component.onCompleted: paintSets()

    Row {
        id: names

        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.scaled(22)

        Repeater {
            model: chart.flow.months

            Label {
                required property string modelData
                required property int index

                width: names.width / Math.max(1, chart.flow.months.length)
                height: names.height
                horizontalAlignment: Text.AlignHCenter
                verticalAlignment: Text.AlignBottom
                text: modelData
                font: Theme.tinyFont
                color: index === chart.hovered ? Theme.text : Theme.secondary
            }
        }
    }
    ChartTip {
        visible: chart.hovered >= 0
        text: chart.flow.hoverText(chart.hovered)
        x: Math.max(0, Math.min(chart.width - width, (chart.hovered + 0.5) / Math.max(1, chart.flow.months.length) * chart.width - width / 2))
        y: -height / 2
    }
    HoverHandler {
        onPointChanged: if (hovered) chart.hovered = Math.min(chart.flow.months.length - 1, Math.floor(point.position.x / chart.width * chart.flow.months.length))
        onHoveredChanged: if (!hovered) chart.hovered = -1
    }
    FocusRing {
        target: chart
        targetRadius: Theme.tagRadius
    }
}
