import QtQuick
import QtQuick.Templates as T
import ZonCoin
import ZonCoin.Models

// The one switch of the mining page. Shows `on`; asks for a change by toggleRequested and moves when it happened.
T.CheckBox {
    id: toggle

    required property bool on
    property bool busy: false
    property string iconName: "bolt"

    signal toggleRequested

    implicitWidth: Theme.bigToggleWidth
    implicitHeight: Theme.bigToggleHeight
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    checked: on
    nextCheckState: () => checkState // it changes when what it stands for has
    onClicked: if (!busy) toggleRequested()

    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    Accessible.role: Accessible.CheckBox
    Accessible.name: text
    Accessible.checkable: true
    Accessible.checked: on
    Accessible.onToggleAction: toggle.clicked()
    Accessible.onPressAction: toggle.clicked()

    background: Rectangle {
        radius: height / 2
        color: toggle.on ? Theme.accent : Theme.raised
        border.width: toggle.on ? 0 : Theme.hair
        border.color: Theme.line

        Behavior on color {
            ColorAnimation {
                duration: Theme.motion
            }
        }
        Rectangle {
            anchors.fill: parent
            radius: parent.radius
            color: toggle.on ? Qt.alpha(Theme.accentInk, 0.1) : Theme.hover
            visible: toggle.hovered
        }
        FocusRing {
            target: toggle
            targetRadius: parent.height / 2
            shown: toggle.visualFocus
        }
    }
    contentItem: Item {
        Rectangle {
            readonly property int inset: Theme.small

            x: toggle.on ? parent.width - width - inset : inset
            anchors.verticalCenter: parent.verticalCenter
            width: parent.height - 2 * inset
            height: width
            radius: width / 2
            color: toggle.on ? Theme.accentInk : Theme.surface

            Behavior on x {
                NumberAnimation {
                    duration: Theme.motion
                    easing.type: Easing.OutCubic
                }
            }
            Icon {
                anchors.centerIn: parent
                visible: !toggle.busy
                width: parent.width * 0.42
                height: width
                name: toggle.iconName
                color: toggle.on ? Theme.accent : Theme.secondary
            }
            Spinner {
                anchors.centerIn: parent
                visible: toggle.busy
                color: toggle.on ? Theme.accent : Theme.secondary
                width: parent.width * 0.36
                height: width
            }
        }
    }
}
