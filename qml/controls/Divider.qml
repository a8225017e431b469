import QtQuick
import QtQuick.Layouts
import ZonCoin

Rectangle {
    implicitHeight: Theme.hair
    implicitWidth: Theme.hair
    color: Theme.line
    Layout.fillWidth: true
}
