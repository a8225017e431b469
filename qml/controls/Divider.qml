import QtQuick
import QtQuick.Layouts

Rectangle {
    implicitHeight: Theme.hair
    implicitWidth: Theme.hair
    color: Theme.line
    Layout.fillWidth: true
}
