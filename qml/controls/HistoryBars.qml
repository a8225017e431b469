import QtQuick
import ZonCoin
import ZonCoin.Models

// What was mined or earned, a bar a step. The value under the pointer, or under the arrow keys, is told.
FocusScope {
    id: chart

    required property MiningHistory history
    property int hovered: -1
    readonly property Item hoveredBar: hovered >= 0 ? bars.itemAt(hovered) : null

    implicitHeight: Theme.chartHeight
    activeFocusOnTab: true

    Accessible.role: Accessible.Chart
    Accessible.name: qsTr("Mining history")
    Accessible.description: hoveredBar ? (hoveredBar as Bar).told : history.totalText
    Accessible.focusable: true

    Keys.onLeftPressed: hovered = Math.max(0, (hovered < 0 ? bars.count : hovered) - 1)
    Keys.onRightPressed: hovered = Math.min(bars.count - 1, hovered + 1)
    Keys.onEscapePressed: hovered = -1

    component Bar: Item {
        id: bar

        required property string name
        required property real share
        required property string told
        required property int index
        // As many names as there is room for, counted from the newest.
        readonly property int every: Math.max(1, Math.ceil(Theme.scaled(56) / Math.max(1, width)))
        readonly property bool named: (bars.count - 1 - index) % every === 0

        width: chart.width / Math.max(1, bars.count)
        height: chart.height

        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            anchors.bottom: caption.top
            anchors.bottomMargin: Theme.tiny
            width: Math.max(Theme.focusWidth, parent.width * 0.62)
            height: Math.max(Theme.focusWidth, bar.share * (chart.height - caption.height - Theme.tiny))
            radius: Theme.focusWidth
            color: bar.share > 0 ? Theme.accent : Theme.line
            opacity: chart.hovered < 0 || chart.hovered === bar.index ? 1 : 0.55
        }
        Label {
            id: caption

            anchors.bottom: parent.bottom
            anchors.right: bar.index === bars.count - 1 ? parent.right : undefined
            anchors.horizontalCenter: bar.index === bars.count - 1 ? undefined : parent.horizontalCenter
            height: Theme.scaled(18)
            verticalAlignment: Text.AlignBottom
            text: bar.named ? bar.name : ""
            font: Theme.tinyFont
            color: Theme.secondary
            elide: Text.ElideNone
            Accessible.ignored: true
        }
    }

    Row {
        anchors.fill: parent

        Repeater {
            id: bars

            model: chart.history
            delegate: Bar {}
        }
    }
    ChartTip {
        visible: chart.hoveredBar !== null
        text: chart.hoveredBar ? (chart.hoveredBar as Bar).told : ""
        x: chart.hoveredBar ? Math.max(0, Math.min(chart.width - width, chart.hoveredBar.x + chart.hoveredBar.width / 2 - width / 2)) : 0
        y: -height / 2
    }
    HoverHandler {
        onPointChanged: if (hovered) chart.hovered = Math.max(0, Math.min(bars.count - 1, Math.floor(point.position.x / chart.width * bars.count)))
        onHoveredChanged: if (!hovered) chart.hovered = -1
    }
    FocusRing {
        target: chart
        targetRadius: Theme.tagRadius
    }
}
