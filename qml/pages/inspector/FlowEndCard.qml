import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import ZonCoin
import ZonCoin.Models

// An input or output in the flow: how much, whose, where. Or what was folded, or the fee.
T.ItemDelegate {
    id: card

    required property int index
    required property string title
    required property string name
    required property string address
    required property int kind
    required property string tell
    required property bool canOpen
    required property bool leads
    property bool outgoing: false
    property bool current: false
    property bool live: true
    property real zoom: 1

    readonly property bool bad: kind === FlowEndModel.Fee || kind === FlowEndModel.Failing
    readonly property bool folds: kind === FlowEndModel.Fold
    // The platform's way of drawing text is blurred when it is scaled.
    readonly property int rendering: zoom === 1 ? Text.NativeRendering : Text.QtRendering

    leftPadding: Theme.medium
    rightPadding: Theme.medium
    hoverEnabled: live
    focusPolicy: Qt.NoFocus // the list has it

    Accessible.role: Accessible.ListItem
    Accessible.name: tell
    Accessible.description: canOpen ? qsTr("Return opens the transaction behind it.") : leads ? qsTr("The transaction behind it is unknown to this wallet.") : ""
    Accessible.focusable: live
    Accessible.selected: current
    Accessible.onPressAction: card.clicked()

    // qmllint disable deferred-property-id
    contentItem: Item {
        ColumnLayout {
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width
            spacing: Theme.hair

            RowLayout {
                spacing: Theme.small
                Layout.fillWidth: true

                Label {
                    text: card.title
                    font: card.folds ? Theme.mediumFont : Theme.strongFont
                    color: card.folds ? Theme.accentText : Theme.text
                    renderType: card.rendering
                    Layout.minimumWidth: Math.min(implicitWidth, card.width / 2)
                    Accessible.ignored: true
                }
                Label {
                    text: card.name
                    font: Theme.captionFont
                    color: card.kind === FlowEndModel.Failing ? Theme.danger : Theme.secondary
                    horizontalAlignment: Text.AlignRight
                    renderType: card.rendering
                    Layout.fillWidth: true
                    Accessible.ignored: true
                }
                Icon {
                    visible: card.canOpen && card.live
                    implicitWidth: Theme.medium
                    implicitHeight: Theme.medium
                    name: card.outgoing ? "chevron-right" : "chevron-left"
                    color: card.hovered || card.current ? Theme.accent : Theme.secondary
                }
            }
            Label {
                visible: text !== ""
                text: card.address
                font: card.folds || card.kind === FlowEndModel.Fee ? Theme.captionFont : Theme.fixedFont
                color: Theme.secondary
                renderType: card.rendering
                Layout.fillWidth: true
                Accessible.ignored: true
            }
        }
    }
    background: Rectangle {
        radius: Theme.controlRadius
        color: Theme.surface
        border.width: card.current ? Theme.focusWidth : Theme.hair
        border.color: card.current ? Theme.accent : card.bad ? Theme.danger : card.outgoing && card.kind === FlowEndModel.Other ? Theme.accent : Theme.line

        Rectangle {
            anchors.fill: parent
            radius: parent.radius
            color: card.down ? Theme.pressed : Theme.hover
            visible: card.hovered && (card.canOpen || card.folds)
        }
    }
}
