import QtQuick
import ZonCoin

// The box around something that is typed.
Rectangle {
    id: frame

    required property Item input
    property bool invalid: false

    implicitHeight: Theme.controlHeight
    radius: Theme.controlRadius
    color: Theme.dark ? Theme.window : Theme.surface
    border.width: Theme.hair
    border.color: invalid ? Theme.danger : input.activeFocus ? Theme.accent : Theme.line
    opacity: input.enabled ? 1 : 0.5

    FocusRing {
        target: frame.input
    }
}
