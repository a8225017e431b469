import QtQuick
import ZonCoin

// Work of unknown length. Still when motion is off: the text beside it says what goes on.
Item {
    id: spinner

    property color color: Theme.accent

    implicitWidth: Theme.smallIconSize
    implicitHeight: Theme.smallIconSize

    Accessible.role: Accessible.Animation
    Accessible.name: qsTr("Working")

    Repeater {
        model: 8

        Rectangle {
            required property int index

            width: Math.max(2, spinner.width / 7)
            height: width
            radius: width / 2
            color: spinner.color
            opacity: 0.15 + 0.85 * index / 7
            x: spinner.width / 2 - width / 2 + (spinner.width / 2 - width / 2) * Math.cos(index * Math.PI / 4)
            y: spinner.height / 2 - height / 2 + (spinner.height / 2 - height / 2) * Math.sin(index * Math.PI / 4)
        }
    }
    RotationAnimation on rotation {
        running: spinner.visible && Theme.motion > 0
        from: 0
        to: 360
        duration: 900
        loops: Animation.Infinite
    }
}
