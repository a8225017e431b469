import QtQuick
import ZonCoin
import ZonCoin.Models

// The square with an icon in front of a row.
Rectangle {
    id: badge

    required property string iconName
    property color iconColor: Theme.secondary

    implicitWidth: Theme.badgeSize
    implicitHeight: Theme.badgeSize
    radius: Theme.controlRadius
    color: Theme.raised

    Icon {
        anchors.centerIn: parent
        width: Theme.smallIconSize
        height: Theme.smallIconSize
        name: badge.iconName
        color: badge.iconColor
    }
}
