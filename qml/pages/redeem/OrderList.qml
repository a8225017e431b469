import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import ZonCoin
import ZonCoin.Models

// Orders with their course, and the vouchers they became.
ListView {
    id: list

    required property OrderModel orders

    model: orders
    spacing: Theme.medium
    clip: true
    boundsBehavior: Flickable.StopAtBounds

    T.ScrollBar.vertical: ScrollBar {}

    Accessible.role: Accessible.List
    Accessible.name: qsTr("Orders")

    delegate: Card {
        id: order

        required property int index
        required property string name
        required property string provider
        required property string total
        required property string stateText
        required property int tone
        required property list<string> course
        required property string problem
        required property bool hasVoucher
        required property bool used
        required property string valid
        required property string instructions
        property bool open: false

        width: list.width - Theme.medium
        padding: Theme.gap
        spacing: Theme.small

        RowLayout {
            spacing: Theme.medium
            Layout.fillWidth: true

            IconBadge {
                iconName: order.hasVoucher ? "gift" : "clock"
            }
            ColumnLayout {
                spacing: Theme.hair
                Layout.fillWidth: true

                Label {
                    text: order.name
                    font: Theme.strongFont
                    elide: Text.ElideRight
                    Layout.fillWidth: true
                }
                Label {
                    text: order.provider
                    font: Theme.captionFont
                    color: Theme.secondary
                    elide: Text.ElideRight
                    Layout.fillWidth: true
                }
            }
            Tag {
                text: order.hasVoucher && order.used ? qsTr("Used") : order.stateText
                tone: order.hasVoucher && order.used ? Tone.Neutral : order.tone
            }
            Label {
                text: order.total
                font: Theme.strongFont
            }
            IconButton {
                iconName: order.open ? "chevron-down" : "chevron-right"
                text: order.open ? qsTr("Hide its course") : qsTr("Show its course")
                onClicked: order.open = !order.open
            }
        }
        Label {
            visible: text !== ""
            text: order.problem
            color: Theme.pending
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
        Repeater {
            model: order.open ? order.course : []

            Label {
                required property string modelData

                text: modelData
                font: Theme.captionFont
                color: Theme.secondary
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }
        }
        RowLayout {
            visible: order.hasVoucher
            spacing: Theme.small
            Layout.fillWidth: true

            Label {
                text: order.valid !== "" ? order.instructions + " · " + order.valid : order.instructions
                font: Theme.captionFont
                color: Theme.secondary
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }
            Button {
                text: qsTr("Copy the voucher")
                iconName: "copy"
                onClicked: list.orders.copyVoucher(order.index)
            }
            Button {
                text: order.used ? qsTr("Not used") : qsTr("Mark as used")
                onClicked: list.orders.setUsed(order.index, !order.used)
            }
        }
    }
}
