import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import ZonCoin
import ZonCoin.Models

// Orders, or the vouchers they became, newest first.
ListView {
    id: list

    required property OrderModel orders
    required property OrderView shown
    property bool asVouchers: false

    model: orders
    spacing: Theme.small
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    highlightMoveDuration: 0 // nothing shows it, and every step of it would draw the window
    highlightResizeDuration: 0
    keyNavigationEnabled: true
    activeFocusOnTab: true

    T.ScrollBar.vertical: ScrollBar {}

    Accessible.role: Accessible.List
    Accessible.name: asVouchers ? qsTr("Vouchers") : qsTr("Orders")
    Keys.onReturnPressed: (currentItem as OrderRow)?.chosen()

    component OrderRow: Rectangle {
        id: row

        required property int index
        required property string orderId
        required property string name
        required property string provider
        required property string total
        required property string date
        required property string stateText
        required property int tone
        required property string problem
        required property bool hasVoucher
        required property bool used
        required property string valid
        required property bool endsSoon
        readonly property bool current: list.shown.orderId === orderId

        signal chosen

        onChosen: {
            list.currentIndex = index;
            list.shown.show(orderId);
        }

        width: list.width - Theme.medium
        implicitHeight: line.implicitHeight + 2 * Theme.medium
        radius: Theme.cardRadius
        color: Theme.surface
        border.width: current || (ListView.isCurrentItem && list.activeFocus) ? Theme.focusWidth : Theme.hair
        border.color: current || (ListView.isCurrentItem && list.activeFocus) ? Theme.accent : area.containsMouse ? Theme.tertiary : Theme.line

        Accessible.role: Accessible.Button
        Accessible.name: qsTr("%1, %2, %3, %4").arg(name).arg(provider).arg(total).arg(stateText)
        Accessible.onPressAction: row.chosen()

        MouseArea {
            id: area

            anchors.fill: parent
            hoverEnabled: true
            cursorShape: Qt.PointingHandCursor
            onClicked: row.chosen()
        }
        RowLayout {
            id: line

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            anchors.leftMargin: Theme.gap
            anchors.rightMargin: Theme.gap
            spacing: Theme.medium

            IconBadge {
                iconName: row.hasVoucher ? "gift" : "clock"
                iconColor: row.hasVoucher && !row.used ? Theme.accent : Theme.secondary
            }
            ColumnLayout {
                spacing: Theme.hair
                Layout.fillWidth: true

                Label {
                    text: row.name
                    font: Theme.strongFont
                    elide: Text.ElideRight
                    Layout.fillWidth: true
                }
                Label {
                    text: row.problem !== "" ? row.problem : row.provider + " · " + row.date
                    font: Theme.captionFont
                    color: row.problem !== "" ? Theme.pending : Theme.secondary
                    elide: Text.ElideRight
                    Layout.fillWidth: true
                }
            }
            Tag {
                visible: !list.asVouchers || row.used
                text: row.hasVoucher && row.used ? qsTr("Used") : row.stateText
                tone: row.hasVoucher && row.used ? Tone.Neutral : row.tone
            }
            Tag {
                visible: list.asVouchers && !row.used && row.valid !== ""
                text: row.valid
                tone: row.endsSoon ? Tone.Danger : Tone.Neutral
            }
            Label {
                visible: !list.asVouchers
                text: row.total
                font: Theme.strongFont
                horizontalAlignment: Text.AlignRight
                Layout.minimumWidth: Theme.scaled(84)
            }
            IconButton {
                visible: list.asVouchers
                iconName: "copy"
                text: qsTr("Copy the voucher")
                onClicked: list.orders.copyVoucher(row.index)
            }
        }
    }

    delegate: OrderRow {}
}
