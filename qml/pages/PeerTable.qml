import QtQuick
import QtQuick.Layouts
import ZonCoin
import ZonCoin.Models

// The nodes we talk to, a row each.
Card {
    id: table

    required property NetworkView network
    readonly property bool roomy: width >= Theme.scaled(720)

    title: qsTr("Nodes")
    spacing: 0

    component Cell: Label {
        font: Theme.captionFont
        color: Theme.secondary
        Accessible.ignored: true
    }
    component Cells: RowLayout {
        property alias endpoint: endpointCell.text
        property alias agent: agentCell.text
        property alias height_: heightCell.text
        property alias latency: latencyCell.text
        property alias filters: filtersCell.text
        property alias traffic: trafficCell.text
        property alias endpointFont: endpointCell.font
        property alias endpointColor: endpointCell.color
        default property alias state_: stateSlot.data

        spacing: Theme.gap

        Cell {
            id: endpointCell

            Layout.preferredWidth: Theme.scaled(180)
        }
        Cell {
            id: agentCell

            Layout.fillWidth: true
        }
        Cell {
            id: heightCell

            horizontalAlignment: Text.AlignRight
            Layout.preferredWidth: Theme.scaled(64)
        }
        Cell {
            id: latencyCell

            visible: table.roomy
            horizontalAlignment: Text.AlignRight
            Layout.preferredWidth: Theme.scaled(56)
        }
        Cell {
            id: filtersCell

            Layout.preferredWidth: Theme.scaled(64)
        }
        Cell {
            id: trafficCell

            visible: table.roomy
            Layout.preferredWidth: Theme.scaled(150)
        }
        RowLayout {
            id: stateSlot

            spacing: Theme.tiny
            Layout.fillWidth: false
            Layout.preferredWidth: Theme.scaled(130)
        }
    }

    // Not in the card's layout itself: columns that come and go with its width would stay where they were.
    Item {
        visible: list.count > 0
        implicitHeight: header.implicitHeight
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.small

        Cells {
            id: header

            width: parent.width
            endpoint: qsTr("Node")
            agent: qsTr("Calls itself")
            height_: qsTr("Height")
            latency: qsTr("Latency")
            filters: qsTr("Filters")
            traffic: qsTr("Traffic")

            Cell {
                text: qsTr("State")
            }
        }
    }
    Divider {
        visible: list.count > 0
    }
    ListView {
        id: list

        clip: true
        model: table.network.peers
        boundsBehavior: Flickable.StopAtBounds
        highlightMoveDuration: 0 // nothing shows it, and every step of it would draw the window
        highlightResizeDuration: 0
        activeFocusOnTab: true
        Layout.fillWidth: true
        Layout.fillHeight: true

        Accessible.role: Accessible.List
        Accessible.name: qsTr("Nodes")

        delegate: Item {
            id: row

            required property string endpoint
            required property string agent
            required property bool mine
            required property string state_
            required property int tone
            required property string height_
            required property string latency
            required property string filters
            required property string traffic

            width: list.width
            implicitHeight: Theme.rowHeight - Theme.small

            Accessible.role: Accessible.ListItem
            Accessible.focusable: true
            Accessible.name: endpoint
            Accessible.description: state_ + ", " + agent

            Cells {
                anchors.fill: parent
                endpoint: row.endpoint
                endpointFont: Theme.mediumFont
                endpointColor: Theme.text
                agent: row.agent
                height_: row.height_
                latency: row.latency
                filters: row.filters
                traffic: row.traffic

                Tag {
                    text: row.state_
                    tone: row.tone
                    dot: true
                }
                Item {
                    Layout.fillWidth: true
                }
                IconButton {
                    visible: row.mine
                    iconName: "close"
                    text: qsTr("Forget this node")
                    onClicked: table.network.removePeer(row.endpoint)
                }
            }
            Divider {
                anchors.bottom: parent.bottom
                width: parent.width
            }
        }

        EmptyState {
            anchors.centerIn: parent
            width: parent.width
            visible: list.count === 0
            iconName: "server"
            title: qsTr("Not connected")
            text: qsTr("Nodes are being looked for. With a node of your own, add it here.")
        }
    }
}
