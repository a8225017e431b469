import QtQuick
import QtQuick.Layouts
import ZonCoin
import ZonCoin.Models

// Beside the payment: what there is to pay with, and what will happen.
Card {
    id: aside

    required property Session session

    title: qsTr("Paying from %1").arg(session.walletName)

    ValueRow {
        label: qsTr("Available")

        AmountText {
            text: aside.session.balance.available
            showUnit: true
        }
    }
    ValueRow {
        visible: aside.session.balance.hasMaturing
        label: qsTr("Still maturing")

        AmountText {
            text: aside.session.balance.maturing
            showUnit: true
            color: Theme.secondary
        }
    }
    ValueRow {
        label: qsTr("Recent fees")
        value: aside.session.network.feeText
    }
    Divider {}
    Repeater {
        model: [
            {
                icon: "eye",
                text: qsTr("You see everything before anything is signed.")
            },
            {
                icon: "key",
                text: qsTr("It is signed on this computer, with your password.")
            },
            {
                icon: "globe",
                text: qsTr("Then we watch it spread, and tell you when it is in a block.")
            }
        ]

        RowLayout {
            id: point

            required property var modelData

            spacing: Theme.medium
            Layout.fillWidth: true

            Icon {
                implicitWidth: Theme.smallIconSize
                implicitHeight: Theme.smallIconSize
                name: point.modelData.icon
                color: Theme.secondary
                Layout.alignment: Qt.AlignTop
            }
            Paragraph {
                text: point.modelData.text
                Layout.fillWidth: true
            }
        }
    }
    Item {
        Layout.fillHeight: true
    }
}
