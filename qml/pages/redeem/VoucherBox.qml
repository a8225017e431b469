import QtQuick
import QtQuick.Layouts
import ZonCoin
import ZonCoin.Models

// The voucher of an order: its code is painted, and only while the person has it shown.
Rectangle {
    id: box

    required property OrderView order

    implicitHeight: column.implicitHeight + 2 * Theme.gap
    radius: Theme.controlRadius
    color: Theme.raised

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.gap
        spacing: Theme.medium

        RowLayout {
            spacing: Theme.small
            Layout.fillWidth: true

            Label {
                text: qsTr("Voucher")
                font: Theme.strongFont
                Layout.fillWidth: true
            }
            Tag {
                visible: box.order.used
                text: qsTr("Used")
            }
            Tag {
                visible: !box.order.used && box.order.valid !== ""
                text: box.order.valid
                tone: box.order.endsSoon ? Tone.Danger : Tone.Neutral
            }
        }
        VoucherCode {
            objectName: "voucherCode"
            order: box.order
            font: Theme.largeFixedFont
            color: box.order.revealed ? Theme.text : Theme.secondary
            Layout.fillWidth: true
            Accessible.role: Accessible.StaticText
            Accessible.name: box.order.revealed ? qsTr("The voucher's code is shown. Copy it to hear it elsewhere.") : qsTr("The voucher's code is hidden.")
        }
        RowLayout {
            visible: box.order.hasPin
            spacing: Theme.small
            Layout.fillWidth: true

            Label {
                text: qsTr("PIN")
                color: Theme.secondary
            }
            VoucherCode {
                order: box.order
                pin: true
                font: Theme.largeFixedFont
                color: box.order.revealed ? Theme.text : Theme.secondary
                Layout.fillWidth: true
            }
        }
        Flow {
            spacing: Theme.small
            Layout.fillWidth: true

            Button {
                objectName: "revealVoucher"
                iconName: box.order.revealed ? "eye-off" : "eye"
                text: box.order.revealed ? qsTr("Hide") : qsTr("Show")
                onClicked: box.order.revealed ? box.order.hide() : box.order.reveal()
            }
            Button {
                iconName: "copy"
                text: qsTr("Copy")
                onClicked: box.order.copyCode()
            }
            Button {
                kind: Button.Ghost
                text: box.order.used ? qsTr("Not used after all") : qsTr("Mark as used")
                onClicked: box.order.setUsed(!box.order.used)
            }
        }
        Paragraph {
            visible: text !== ""
            text: box.order.instructions
            Layout.fillWidth: true
        }
        Label {
            visible: text !== ""
            text: box.order.url
            font: Theme.captionFont
            color: Theme.secondary
            wrapMode: Text.WrapAnywhere
            Layout.fillWidth: true
        }
    }
}
