import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import ZonCoin
import ZonCoin.Models

// Ctrl+K: type, pick with the arrows, Return.
T.Popup {
    id: commandPalette

    required property CommandModel commands

    readonly property int rowHeight: Theme.controlHeight + Theme.tiny

    signal chosen(string command)

    function choose(row: int): void {
        const command = commands.commandAt(row);
        if (command === "")
            return;
        close();
        chosen(command);
    }

    parent: T.Overlay.overlay
    x: parent ? (parent.width - width) / 2 : 0
    y: Theme.topBarHeight
    width: Math.min(Theme.paletteWidth, parent ? parent.width - 2 * Theme.pagePadding : Theme.paletteWidth)
    height: Math.min(implicitHeight, parent ? parent.height - 2 * Theme.topBarHeight : implicitHeight)
    implicitHeight: Theme.controlHeight + Math.max(1, list.count) * rowHeight + 3 * Theme.small
    padding: Theme.small
    modal: true
    focus: true
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    onOpened: {
        field.clear();
        list.currentIndex = 0;
        field.forceActiveFocus();
    }

    T.Overlay.modal: Rectangle {
        color: Theme.scrim
    }

    // qmllint disable deferred-property-id
    contentItem: ColumnLayout {
        spacing: Theme.small

        TextField {
            id: field

            iconName: "search"
            label: qsTr("Search or do anything")
            placeholderText: qsTr("Where to, or what to do")
            onTextChanged: {
                commandPalette.commands.search = text;
                list.currentIndex = 0;
            }
            Keys.onUpPressed: list.decrementCurrentIndex()
            Keys.onDownPressed: list.incrementCurrentIndex()
            onAccepted: commandPalette.choose(list.currentIndex)
            Layout.fillWidth: true
        }
        ListView {
            id: list

            clip: true
            model: commandPalette.commands
            boundsBehavior: Flickable.StopAtBounds
            highlightMoveDuration: 0
            Layout.fillWidth: true
            Layout.fillHeight: true

            delegate: T.ItemDelegate {
                id: row

                required property int index
                required property string title
                required property string hint
                required property string iconName
                required property string reason

                width: ListView.view.width
                implicitHeight: commandPalette.rowHeight
                hoverEnabled: true
                onClicked: commandPalette.choose(index)

                Accessible.role: Accessible.ListItem
                Accessible.focusable: true
                Accessible.name: title
                Accessible.description: reason !== "" ? reason : hint

                contentItem: RowLayout {
                    spacing: Theme.medium

                    Icon {
                        implicitWidth: Theme.smallIconSize
                        implicitHeight: Theme.smallIconSize
                        name: row.iconName
                        color: Theme.secondary
                        Layout.leftMargin: Theme.medium
                    }
                    Label {
                        text: row.title
                        font: Theme.mediumFont
                        color: row.reason !== "" ? Theme.secondary : Theme.text
                        Layout.fillWidth: true
                        Accessible.ignored: true
                    }
                    Label {
                        text: row.reason !== "" ? row.reason : row.hint
                        font: Theme.captionFont
                        color: Theme.secondary
                        Layout.rightMargin: Theme.medium
                        Accessible.ignored: true
                    }
                }
                background: Rectangle {
                    radius: Theme.controlRadius
                    color: row.ListView.isCurrentItem ? Theme.raised : row.hovered ? Theme.hover : "transparent"
                }
            }

            Label {
                anchors.centerIn: parent
                visible: list.count === 0
                text: qsTr("Nothing by that name")
                color: Theme.secondary
            }
        }
    }
    background: Rectangle {
        radius: Theme.cardRadius
        color: Theme.surface
        border.width: Theme.hair
        border.color: Theme.line
    }
}
