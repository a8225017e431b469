import QtQuick
import QtQuick.Templates as T
import ZonCoin

T.ProgressBar {
    id: bar

    property string label
    property color fill: Theme.accent

    implicitWidth: Theme.sideCardWidth
    implicitHeight: Theme.tiny

    Accessible.role: Accessible.ProgressBar
    Accessible.name: label + " " + Math.round(visualPosition * 100) + " %"

    contentItem: Item {
        Rectangle {
            width: bar.visualPosition * parent.width
            height: parent.height
            radius: height / 2
            color: bar.fill

            Behavior on width {
                NumberAnimation {
                    duration: Theme.motion
                }
            }
        }
    }
    background: Rectangle {
        radius: height / 2
        color: Theme.raised
    }
}
