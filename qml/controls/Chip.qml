import QtQuick
import QtQuick.Templates as T
import ZonCoin

// A choice that is on or off, as small as a tag: several stand side by side.
T.CheckBox {
    id: chip

    checkable: true
    implicitWidth: label.implicitWidth + 2 * Theme.small + Theme.tiny
    implicitHeight: Theme.compactHeight
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    opacity: enabled ? 1 : 0.45

    Accessible.role: Accessible.CheckBox
    Accessible.name: text
    Accessible.checkable: true
    Accessible.checked: checked
    Accessible.onToggleAction: chip.toggle()
    Accessible.onPressAction: chip.toggle()

    Keys.onReturnPressed: toggle()
    Keys.onEnterPressed: toggle()

    background: Rectangle {
        radius: Theme.tagRadius
        color: chip.checked ? Theme.soft(Theme.accent) : Theme.raised

        Rectangle {
            anchors.fill: parent
            radius: parent.radius
            color: chip.down ? Theme.pressed : Theme.hover
            visible: chip.hovered || chip.down
        }
        FocusRing {
            target: chip
            targetRadius: Theme.tagRadius
            shown: chip.visualFocus
        }
    }
    // qmllint disable deferred-property-id
    contentItem: Item {
        Label {
            id: label

            anchors.centerIn: parent
            text: chip.text
            font: Theme.captionFont
            color: chip.checked ? Theme.accentText : Theme.secondary
            Accessible.ignored: true
        }
    }
}
