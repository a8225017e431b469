import QtQuick
import QtQuick.Layouts
import ZonCoin
import ZonCoin.Models

Card {
    id: sent

    required property Payment payment
    readonly property bool failed: payment.way === Payment.Failed

    signal copyRequested(string txid)
    signal activityRequested

    padding: Theme.pagePadding
    spacing: Theme.cardPadding

    RowLayout {
        spacing: Theme.medium
        Layout.fillWidth: true

        IconBadge {
            iconName: sent.failed ? "warning" : "check"
            iconColor: sent.failed ? Theme.danger : Theme.positive
        }
        ColumnLayout {
            spacing: Theme.hair
            Layout.fillWidth: true

            Label {
                text: sent.failed ? qsTr("It was not sent") : qsTr("Sent")
                font: Theme.largeFont
                Accessible.role: Accessible.Heading
            }
            Label {
                text: sent.payment.sentence
                color: Theme.secondary
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }
        }
    }
    RowLayout {
        spacing: Theme.tiny
        Layout.fillWidth: true
        Layout.topMargin: Theme.small

        Repeater {
            model: [qsTr("Offered"), qsTr("Delivered"), qsTr("Seen"), qsTr("In a block")]

            ColumnLayout {
                id: mark

                required property string modelData
                required property int index
                readonly property bool reached: !sent.failed && index <= sent.payment.way

                spacing: Theme.small
                Layout.fillWidth: true
                Layout.preferredWidth: Theme.gap // equal shares

                Rectangle {
                    implicitHeight: Theme.tiny
                    radius: height / 2
                    color: mark.reached ? Theme.positive : Theme.raised
                    Layout.fillWidth: true
                }
                Label {
                    text: mark.modelData
                    font: Theme.captionFont
                    color: mark.reached ? Theme.text : Theme.secondary
                    Layout.fillWidth: true
                }
            }
        }
    }
    Paragraph {
        text: sent.payment.wayText
        color: sent.failed ? Theme.danger : Theme.secondary
        Layout.fillWidth: true
        Accessible.role: Accessible.AlertMessage
    }
    Divider {}
    RowLayout {
        spacing: Theme.small
        Layout.fillWidth: true

        Label {
            text: sent.payment.txid
            font: Theme.fixedFont
            color: Theme.secondary
            elide: Text.ElideMiddle
            Layout.fillWidth: true
        }
        IconButton {
            iconName: "copy"
            text: qsTr("Copy the transaction id")
            onClicked: sent.copyRequested(sent.payment.txid)
        }
    }
    RowLayout {
        spacing: Theme.small
        Layout.fillWidth: true

        Button {
            text: qsTr("Show in activity")
            onClicked: sent.activityRequested()
        }
        Item {
            Layout.fillWidth: true
        }
        Button {
            kind: Button.Primary
            text: qsTr("Pay someone else")
            onClicked: sent.payment.startOver()
        }
    }
}
