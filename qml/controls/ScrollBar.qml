import QtQuick
import QtQuick.Templates as T
import ZonCoin

T.ScrollBar {
    id: bar

    implicitWidth: Theme.small
    padding: Theme.tiny / 2
    minimumSize: 0.05
    visible: size < 1

    contentItem: Rectangle {
        implicitWidth: Theme.tiny
        radius: width / 2
        color: bar.pressed || bar.hovered ? Theme.secondary : Theme.line
    }
}
