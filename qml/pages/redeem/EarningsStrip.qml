import QtQuick
import QtQuick.Layouts
import ZonCoin
import ZonCoin.Models

// What was earned this month, what was spent for offers, and what the rest is enough for.
Rectangle {
    id: strip

    required property Redeem redeem
    required property string actionText

    signal action

    visible: redeem.earnings !== ""
    implicitHeight: line.implicitHeight + 2 * Theme.medium
    radius: Theme.cardRadius
    color: Theme.surface
    border.width: Theme.hair
    border.color: Theme.line

    RowLayout {
        id: line

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: Theme.cardPadding
        anchors.rightMargin: Theme.medium
        spacing: Theme.medium

        IconBadge {
            iconName: "gift"
        }
        // No layout within the layout: texts that wrap in one take more turns than Qt allows it.
        Item {
            implicitHeight: earnings.height + (reach.visible ? reach.height : 0)
            Layout.fillWidth: true

            Label {
                id: earnings

                width: parent.width
                text: strip.redeem.earnings
                font: Theme.strongFont
                wrapMode: Text.Wrap
            }
            Label {
                id: reach

                y: earnings.height
                width: parent.width
                visible: text !== ""
                text: strip.redeem.reach
                color: Theme.secondary
                wrapMode: Text.Wrap
            }
        }
        Button {
            kind: Button.Ghost
            text: strip.actionText
            onClicked: strip.action()
        }
    }
}
