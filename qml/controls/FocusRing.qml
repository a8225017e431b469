import QtQuick
import ZonCoin

// Where the keyboard is. Around `target`, only for who arrived by keyboard.
Rectangle {
    id: ring

    required property Item target
    property real targetRadius: Theme.controlRadius
    property bool shown: target.activeFocus

    anchors.fill: parent
    anchors.margins: -(Theme.focusWidth + Theme.hair)
    radius: targetRadius + Theme.focusWidth + Theme.hair
    color: "transparent"
    border.width: Theme.focusWidth
    border.color: Theme.accent
    visible: ring.shown
}
