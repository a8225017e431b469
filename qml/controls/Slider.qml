import QtQuick
import QtQuick.Templates as T
import ZonCoin

T.Slider {
    id: slider

    property string label

    implicitWidth: Theme.scaled(180)
    implicitHeight: Theme.controlHeight
    snapMode: T.Slider.SnapAlways
    stepSize: 1

    Accessible.role: Accessible.Slider
    Accessible.name: label

    background: Rectangle {
        x: slider.leftPadding
        y: slider.topPadding + (slider.availableHeight - height) / 2
        width: slider.availableWidth
        height: Theme.tiny + Theme.focusWidth
        radius: height / 2
        color: Theme.raised

        Rectangle {
            width: slider.visualPosition * parent.width
            height: parent.height
            radius: height / 2
            color: Theme.accent
        }
    }
    handle: Rectangle {
        x: slider.leftPadding + slider.visualPosition * (slider.availableWidth - width)
        y: slider.topPadding + (slider.availableHeight - height) / 2
        width: Theme.scaled(18)
        height: width
        radius: width / 2
        color: Theme.dark ? Theme.text : Theme.surface
        border.width: Theme.dark ? 0 : Theme.hair
        border.color: Theme.secondary

        FocusRing {
            target: slider
            targetRadius: parent.radius
            shown: slider.visualFocus
        }
    }
}
