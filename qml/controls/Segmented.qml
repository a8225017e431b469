import QtQuick
import ZonCoin

// One of a few, side by side. Left and right move the choice.
FocusScope {
    id: control

    required property list<string> options
    property int current: 0
    property string label

    signal chosen(int option)

    implicitWidth: line.implicitWidth + 2 * line.x
    implicitHeight: Theme.compactHeight + 2 * line.y
    activeFocusOnTab: true

    Accessible.role: Accessible.RadioButton
    Accessible.name: label + ": " + (options[current] ?? "")
    Accessible.focusable: true

    Keys.onLeftPressed: if (current > 0) chosen(current - 1)
    Keys.onRightPressed: if (current + 1 < options.length) chosen(current + 1)

    Rectangle {
        anchors.fill: parent
        radius: Theme.controlRadius
        color: Theme.dark ? Theme.raised : Theme.raised

        FocusRing {
            target: control
        }
    }
    Row {
        id: line

        x: Theme.tiny / 2
        y: Theme.tiny / 2

        Repeater {
            model: control.options

            Rectangle {
                id: option

                required property string modelData
                required property int index
                readonly property bool isCurrent: index === control.current

                width: name.implicitWidth + 2 * Theme.medium
                height: Theme.compactHeight
                radius: Theme.tagRadius
                color: isCurrent ? (Theme.dark ? Theme.window : Theme.surface) : area.containsMouse ? Theme.hover : "transparent"

                Label {
                    id: name

                    anchors.centerIn: parent
                    text: option.modelData
                    font: Theme.mediumFont
                    color: option.isCurrent ? Theme.text : Theme.secondary
                    Accessible.ignored: true
                }
                MouseArea {
                    id: area

                    anchors.fill: parent
                    hoverEnabled: true
                    cursorShape: Qt.PointingHandCursor
                    onClicked: {
                        control.forceActiveFocus(Qt.MouseFocusReason);
                        control.chosen(option.index);
                    }
                }
                Accessible.role: Accessible.RadioButton
                Accessible.name: modelData
                Accessible.checkable: true
                Accessible.checked: isCurrent
                Accessible.onPressAction: control.chosen(index)
            }
        }
    }
}
