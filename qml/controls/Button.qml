import QtQuick
import QtQuick.Templates as T
import ZonCoin
import ZonCoin.Models

// A button with a text, an icon or both. One primary button a page; `danger` for what can't be undone.
T.Button {
    id: button

    enum Kind {
        Secondary,
        Primary,
        Danger,
        Ghost
    }

    property int kind: Button.Secondary
    property string iconName
    property bool loading: false

    readonly property color ink: kind === Button.Primary ? Theme.accentInk : kind === Button.Danger ? Theme.dangerInk : kind === Button.Ghost ? Theme.accentText : Theme.text
    readonly property color fill: kind === Button.Primary ? Theme.accent : kind === Button.Danger ? Theme.danger : kind === Button.Ghost ? "transparent" : Theme.raised

    implicitHeight: Theme.controlHeight
    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    leftPadding: kind === Button.Ghost ? Theme.small : Theme.gap
    rightPadding: leftPadding
    font: kind === Button.Ghost ? Theme.mediumFont : Theme.strongFont
    opacity: enabled ? 1 : 0.45
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true

    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.onPressAction: button.clicked()

    Keys.onReturnPressed: if (!loading) clicked()
    Keys.onEnterPressed: if (!loading) clicked()

    // qmllint disable deferred-property-id
    contentItem: Item {
        implicitWidth: line.implicitWidth
        implicitHeight: line.implicitHeight

        Row {
            id: line

            anchors.centerIn: parent
            spacing: Theme.small

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                visible: button.iconName !== "" && !button.loading
                width: Theme.smallIconSize
                height: Theme.smallIconSize
                name: button.iconName
                color: button.ink
            }
            Spinner {
                anchors.verticalCenter: parent.verticalCenter
                visible: button.loading
                color: button.ink
            }
            Label {
                anchors.verticalCenter: parent.verticalCenter
                visible: text !== ""
                text: button.text
                font: button.font
                color: button.ink
                Accessible.ignored: true
            }
        }
    }

    background: Rectangle {
        radius: Theme.controlRadius
        color: button.fill
        border.width: button.kind === Button.Secondary ? Theme.hair : 0
        border.color: Theme.line

        Rectangle {
            anchors.fill: parent
            radius: parent.radius
            color: button.kind === Button.Primary || button.kind === Button.Danger ? Qt.alpha(button.ink, 0.14) : button.down ? Theme.pressed : Theme.hover
            opacity: button.down ? 1 : button.hovered ? 0.7 : 0

            Behavior on opacity {
                NumberAnimation {
                    duration: Theme.motion
                }
            }
        }
        FocusRing {
            target: button
            shown: button.visualFocus
        }
    }

    MouseArea {
        anchors.fill: parent
        acceptedButtons: button.loading ? Qt.LeftButton : Qt.NoButton // swallows a second click
        cursorShape: Qt.PointingHandCursor
    }
}
