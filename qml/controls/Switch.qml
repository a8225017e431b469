import QtQuick
import QtQuick.Templates as T
import ZonCoin

T.Switch {
    id: control

    implicitWidth: indicator.width + (text !== "" ? spacing + contentItem.implicitWidth : 0)
    implicitHeight: Theme.controlHeight
    spacing: Theme.medium
    font: Theme.bodyFont
    opacity: enabled ? 1 : 0.45

    Accessible.role: Accessible.CheckBox
    Accessible.name: text
    Accessible.checkable: true
    Accessible.checked: checked

    indicator: Rectangle {
        readonly property int inset: Theme.tiny - Theme.hair

        width: Theme.scaled(40)
        height: Theme.scaled(22)
        y: (control.height - height) / 2
        radius: height / 2
        color: control.checked ? Theme.accent : Theme.raised
        border.width: control.checked ? 0 : Theme.hair
        border.color: Theme.line

        Rectangle {
            x: control.checked ? parent.width - width - parent.inset : parent.inset
            anchors.verticalCenter: parent.verticalCenter
            width: parent.height - 2 * parent.inset
            height: width
            radius: width / 2
            color: control.checked ? Theme.accentInk : Theme.secondary

            Behavior on x {
                NumberAnimation {
                    duration: Theme.motion
                }
            }
        }
        FocusRing {
            target: control
            targetRadius: parent.height / 2
            shown: control.visualFocus
        }
    }
    contentItem: Label {
        leftPadding: control.indicator.width + control.spacing
        verticalAlignment: Text.AlignVCenter
        text: control.text
        font: control.font
        visible: control.text !== ""
    }
}
