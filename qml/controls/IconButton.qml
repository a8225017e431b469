import QtQuick
import QtQuick.Templates as T
import ZonCoin
import ZonCoin.Models

// A button that is only an icon. `text` is its name for who can't see it and for the tooltip.
T.AbstractButton {
    id: button

    required property string iconName
    property color iconColor: Theme.secondary

    implicitWidth: Theme.compactHeight
    implicitHeight: Theme.compactHeight
    opacity: enabled ? 1 : 0.45
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true

    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.onPressAction: button.clicked()

    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            width: Theme.smallIconSize
            height: Theme.smallIconSize
            name: button.iconName
            color: button.hovered || button.activeFocus ? Theme.text : button.iconColor
        }
    }
    background: Rectangle {
        radius: Theme.tagRadius
        color: button.down ? Theme.pressed : button.hovered ? Theme.hover : "transparent"

        FocusRing {
            target: button
            targetRadius: Theme.tagRadius
            shown: button.visualFocus
        }
    }

    ToolTip {
        visible: button.hovered || button.visualFocus
        text: button.text
    }
}
