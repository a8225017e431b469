import QtQuick
import QtQuick.Layouts
import ZonCoin
import ZonCoin.Models

// What is still due for an order, and paying it.
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

        ValueRow {
            visible: box.order.due !== ""
            label: qsTr("Still due")
            value: box.order.due
        }
        ValueRow {
            visible: box.order.fee !== ""
            label: qsTr("Network fee")
            value: box.order.fee
        }
        ValueRow {
            label: qsTr("Pay before")
            value: box.order.payBefore
            valueColor: Theme.pending
        }
        Field {
            label: qsTr("Password")
            error: box.order.payError
            Layout.fillWidth: true

            PasswordField {
                id: password

                objectName: "payOrderPassword"
                width: parent.width
                label: qsTr("Password")
                onAccepted: if (box.order.canPay) box.order.pay(password.secret)
            }
        }
        Button {
            objectName: "payOrder"
            kind: Button.Primary
            text: box.order.due !== "" ? qsTr("Pay %1").arg(box.order.due) : qsTr("Pay")
            enabled: box.order.canPay
            loading: box.order.paying
            onClicked: box.order.pay(password.secret)
        }
    }
}
