import QtQuick
import ZonCoin

// How many wait behind something.
Rectangle {
    id: badge

    required property int count

    visible: count > 0
    implicitWidth: Math.max(height, number.implicitWidth + Theme.medium)
    implicitHeight: Theme.scaled(18)
    radius: height / 2
    color: Theme.soft(Theme.accent)

    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("%n waiting", "", count)

    Label {
        id: number

        anchors.centerIn: parent
        text: badge.count
        font: Theme.tinyFont
        color: Theme.accentText
        Accessible.ignored: true
    }
}
