import QtQuick
import QtQuick.Templates as T
import ZonCoin
import ZonCoin.Models

T.TabButton {
    id: button

    required property string iconName
    property bool folded: false
    property bool current: false
    property string hint

    implicitHeight: Theme.controlHeight
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    checkable: false // the router says which one is current
    autoExclusive: false

    Accessible.role: Accessible.PageTab
    Accessible.name: text
    Accessible.selected: current
    Accessible.onPressAction: button.clicked()

    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    // qmllint disable deferred-property-id
    contentItem: Item {
        Icon {
            x: button.folded ? (parent.width - width) / 2 : Theme.medium - Theme.focusWidth
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.iconSize
            height: Theme.iconSize
            name: button.iconName
            color: button.current ? Theme.accent : button.hovered ? Theme.text : Theme.secondary
        }
        Label {
            visible: !button.folded
            x: Theme.medium + Theme.iconSize + Theme.small
            width: parent.width - x - (keyHint.visible ? keyHint.width + Theme.medium : 0)
            anchors.verticalCenter: parent.verticalCenter
            text: button.text
            font: Theme.mediumFont
            color: button.current ? Theme.text : Theme.secondary
            Accessible.ignored: true
        }
        KeyHint {
            id: keyHint

            visible: button.hint !== "" && !button.folded
            anchors.right: parent.right
            anchors.rightMargin: Theme.small
            anchors.verticalCenter: parent.verticalCenter
            text: button.hint
        }
    }
    background: Rectangle {
        radius: Theme.controlRadius
        color: button.current ? Theme.raised : button.down ? Theme.pressed : button.hovered ? Theme.hover : "transparent"

        FocusRing {
            target: button
            shown: button.visualFocus
            anchors.margins: 0
        }
    }

    ToolTip {
        x: button.width + Theme.small
        y: (button.height - height) / 2
        visible: button.folded && (button.hovered || button.visualFocus)
        text: button.text
    }
}
