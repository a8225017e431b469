import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import ZonCoin
import ZonCoin.Models

// The operations of a script; the one that was done last is marked.
ListView {
    id: list

    required property ScriptStepper stepper

    objectName: "scriptLines"
    clip: true
    model: stepper.lines
    currentIndex: stepper.line
    boundsBehavior: Flickable.StopAtBounds
    keyNavigationEnabled: false // the arrows step
    activeFocusOnTab: count > 0
    highlightMoveDuration: 0
    reuseItems: true

    Accessible.role: Accessible.List
    Accessible.name: qsTr("Operations")

    T.ScrollBar.vertical: ScrollBar {}

    section.property: "script"
    section.delegate: SectionHeader {
        required property string section

        visible: section !== ""
        height: visible ? implicitHeight : 0
        topPadding: Theme.small
        bottomPadding: Theme.tiny
        text: section
    }
    delegate: Rectangle {
        id: line

        required property int place
        required property string text
        required property string explanation
        readonly property bool current: place === list.stepper.line
        readonly property color ink: current && list.stepper.atFailure ? Theme.danger : Theme.accent

        width: list.width - Theme.medium
        implicitHeight: words.implicitHeight + Theme.small
        radius: Theme.tagRadius
        color: current ? Theme.soft(ink) : "transparent"

        Accessible.role: Accessible.ListItem
        Accessible.focusable: true
        Accessible.name: text
        Accessible.description: explanation
        Accessible.selected: current

        RowLayout {
            id: words

            anchors.verticalCenter: parent.verticalCenter
            x: Theme.small
            width: parent.width - 2 * Theme.small
            spacing: Theme.medium

            Label {
                text: line.text
                font: Theme.fixedFont
                color: line.current ? line.ink : line.text.startsWith("OP_") ? Theme.text : Theme.info
                elide: Text.ElideMiddle
                Layout.preferredWidth: list.width * 0.4
                Layout.maximumWidth: list.width * 0.4
                Accessible.ignored: true
            }
            Label {
                text: line.explanation
                font: Theme.captionFont
                color: Theme.secondary
                wrapMode: Text.Wrap
                Layout.fillWidth: true
                Accessible.ignored: true
            }
        }
    }

    FocusRing {
        target: list
    }
}
