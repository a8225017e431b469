import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import ZonCoin
import ZonCoin.Models

// A control of the top bar: an icon or a dot, a strong text, a quiet one.
T.AbstractButton {
    id: button

    property string iconName
    property string detail
    property string hint
    property bool quiet: false
    property bool opens: false
    property color dotColor: "transparent"

    implicitHeight: Theme.compactHeight + Theme.tiny
    implicitWidth: contentItem.implicitWidth + 2 * Theme.medium
    leftPadding: Theme.medium
    rightPadding: Theme.medium
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus

    Accessible.role: Accessible.Button
    Accessible.name: detail !== "" ? text + ", " + detail : text
    Accessible.onPressAction: button.clicked()

    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    contentItem: RowLayout {
        spacing: Theme.small

        Icon {
            visible: button.iconName !== ""
            implicitWidth: Theme.smallIconSize
            implicitHeight: Theme.smallIconSize
            name: button.iconName
            color: Theme.secondary
        }
        Rectangle {
            visible: button.dotColor.a > 0
            implicitWidth: Theme.small
            implicitHeight: Theme.small
            radius: width / 2
            color: button.dotColor
        }
        Label {
            visible: text !== ""
            text: button.text
            font: button.quiet ? Theme.bodyFont : Theme.strongFont
            color: button.quiet ? Theme.secondary : Theme.text
            Layout.fillWidth: true
            Accessible.ignored: true
        }
        Label {
            visible: text !== ""
            text: button.detail
            color: Theme.secondary
            Accessible.ignored: true
        }
        KeyHint {
            visible: button.hint !== ""
            text: button.hint
            Layout.leftMargin: Theme.large
        }
        Icon {
            visible: button.opens
            implicitWidth: Theme.smallIconSize
            implicitHeight: Theme.smallIconSize
            name: "chevron-down"
            color: Theme.secondary
        }
    }
    background: Rectangle {
        radius: Theme.controlRadius
        color: Theme.surface
        border.width: Theme.hair
        border.color: Theme.line

        Rectangle {
            anchors.fill: parent
            radius: parent.radius
            color: button.down ? Theme.pressed : Theme.hover
            visible: button.hovered || button.down
        }
        FocusRing {
            target: button
            shown: button.visualFocus
        }
    }
}
