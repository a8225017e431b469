import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import ZonCoin

// One answer of a few, with what it means.
T.RadioButton {
    id: choice

    required property string iconName
    required property string title
    required property string detail
    property bool chosen: false

    implicitHeight: contentItem.implicitHeight + 2 * Theme.gap
    padding: Theme.gap
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    text: title
    checked: chosen
    Layout.fillWidth: true

    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    Accessible.role: Accessible.RadioButton
    Accessible.name: title
    Accessible.description: detail
    Accessible.checkable: true
    Accessible.checked: chosen
    Accessible.onPressAction: choice.clicked()

    contentItem: RowLayout {
        spacing: Theme.gap

        IconBadge {
            iconName: choice.iconName
            iconColor: choice.chosen ? Theme.accent : Theme.secondary
        }
        ColumnLayout {
            spacing: Theme.tiny
            Layout.fillWidth: true

            Label {
                text: choice.title
                font: Theme.strongFont
                Layout.fillWidth: true
                Accessible.ignored: true
            }
            Label {
                text: choice.detail
                font: Theme.captionFont
                color: Theme.secondary
                wrapMode: Text.Wrap
                Layout.fillWidth: true
                Accessible.ignored: true
            }
        }
    }
    background: Rectangle {
        radius: Theme.controlRadius
        color: choice.chosen ? Theme.soft(Theme.accent) : choice.hovered ? Theme.hover : "transparent"
        border.width: Theme.hair
        border.color: choice.chosen ? Theme.accent : Theme.line

        FocusRing {
            target: choice
            shown: choice.visualFocus
        }
    }
}
