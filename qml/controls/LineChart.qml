import QtCharts
import QtQuick
import ZonCoin
import ZonCoin.Models

// A line over time with the fading area under it. The value under the pointer, or under the arrow keys, is told.
FocusScope {
    id: chart

    required property TimeSeries series
    property color lineColor: Theme.accent
    property string label
    property int hovered: -1

    implicitHeight: Theme.chartHeight
    activeFocusOnTab: series.count > 1

    Accessible.role: Accessible.Chart
    Accessible.name: label
    Accessible.description: series.hoverText(hovered >= 0 ? hovered : series.count - 1)
    Accessible.focusable: true

    Keys.onLeftPressed: hovered = Math.max(0, (hovered < 0 ? series.count : hovered) - 1)
    Keys.onRightPressed: hovered = Math.min(series.count - 1, hovered + 1)
    Keys.onEscapePressed: hovered = -1

    function xPosition(i: int): real {
        return series.lastX > series.firstX ? (series.xAt(i) - series.firstX) / (series.lastX - series.firstX) * width : width;
    }
    function yPosition(i: int): real {
        return height - (series.yAt(i) - series.lowY) / (series.highY - series.lowY) * height;
    }

    Repeater {
        model: 3

        Row {
            id: gridLine

            required property int index

            y: Math.round(chart.height * (index + 1) / 4)
            width: chart.width
            spacing: Theme.tiny
            clip: true

            Repeater {
                model: Math.ceil(gridLine.width / (2 * Theme.tiny))

                Rectangle {
                    width: Theme.tiny
                    height: Theme.hair
                    color: Theme.line
                }
            }
        }
    }

    ChartView {
        id: view

        // QtCharts keeps a rim of its own round the plot; the plot area is set to the whole.
        anchors.fill: parent
        visible: chart.series.count > 1
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

        ValuesAxis {
            id: timeAxis

            visible: false
            min: chart.series.firstX
            max: chart.series.lastX
        }
        ValuesAxis {
            id: valueAxis

            visible: false
            min: chart.series.lowY
            max: chart.series.highY
        }
        AreaSeries {
            id: area

            axisX: timeAxis
            axisY: valueAxis
            borderWidth: 0
            borderColor: "transparent"
            upperSeries: LineSeries {
                id: edge
            }
        }
        // The area's own border would run round it; the line is only on top.
        LineSeries {
            id: line

            axisX: timeAxis
            axisY: valueAxis
            width: 2
            color: chart.lineColor
        }
    }
    AreaFill {
        area: area
        color: chart.lineColor
    }
    VXYModelMapper {
        model: chart.series
        series: edge
        xColumn: 0
        yColumn: 1
    }
    VXYModelMapper {
        model: chart.series
        series: line
        xColumn: 0
        yColumn: 1
    }

    Rectangle {
        visible: chart.hovered >= 0
        x: Math.round(chart.xPosition(chart.hovered))
        width: Theme.hair
        height: parent.height
        color: Theme.secondary
        opacity: 0.5
    }
    Rectangle {
        readonly property int at: chart.hovered >= 0 ? chart.hovered : chart.series.count - 1

        visible: chart.series.count > 1
        width: Theme.small + Theme.tiny
        height: width
        radius: width / 2
        x: Math.min(chart.xPosition(at), chart.width - width / 3) - width / 2
        y: chart.yPosition(at) - height / 2
        color: chart.lineColor
        border.width: Theme.focusWidth
        border.color: Theme.surface
    }
    ChartTip {
        visible: chart.hovered >= 0
        text: chart.series.hoverText(chart.hovered)
        x: Math.max(0, Math.min(chart.width - width, chart.xPosition(chart.hovered) - width / 2))
        y: -height / 2
    }
    HoverHandler {
        onPointChanged: if (hovered) chart.hovered = chart.series.nearest(chart.series.firstX + point.position.x / chart.width * (chart.series.lastX - chart.series.firstX))
        onHoveredChanged: if (!hovered) chart.hovered = -1
    }
    FocusRing {
        target: chart
        targetRadius: Theme.tagRadius
    }
}
