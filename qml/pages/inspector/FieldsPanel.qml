import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import ZonCoin
import ZonCoin.Models

// What is in it, by parts. Return or a click copies a value.
ListView {
    id: list

    required property RecordModel fields

    signal copyRequested(string value, string name)

    clip: true
    model: fields
    boundsBehavior: Flickable.StopAtBounds
    keyNavigationEnabled: true
    activeFocusOnTab: true
    highlightMoveDuration: 0
    reuseItems: true

    Accessible.role: Accessible.List
    Accessible.name: qsTr("Fields")

    T.ScrollBar.vertical: ScrollBar {}

    section.property: "group"
    section.delegate: SectionHeader {
        required property string section

        topPadding: Theme.small
        bottomPadding: Theme.tiny
        text: section
    }
    delegate: T.ItemDelegate {
        id: row

        required property string name
        required property string value
        required property string explanation
        required property int tone

        width: list.width - Theme.medium
        implicitHeight: contentItem.implicitHeight + Theme.small
        hoverEnabled: true
        focusPolicy: Qt.NoFocus
        onClicked: list.copyRequested(value, name)

        Accessible.role: Accessible.ListItem
        Accessible.focusable: true
        Accessible.name: name + ": " + value
        Accessible.description: explanation
        Accessible.onPressAction: row.clicked()

        Keys.onReturnPressed: clicked()
        Keys.onEnterPressed: clicked()

        contentItem: RowLayout {
            spacing: Theme.gap

            Label {
                text: row.name
                color: Theme.secondary
                Layout.preferredWidth: list.width / 5
                Layout.maximumWidth: list.width / 5
                Layout.alignment: Qt.AlignTop
                Accessible.ignored: true
            }
            ColumnLayout {
                spacing: Theme.hair
                Layout.fillWidth: true

                Label {
                    text: row.value
                    font: Theme.mediumFont
                    color: Theme.toneColor(row.tone)
                    wrapMode: Text.WrapAnywhere
                    maximumLineCount: 3
                    elide: Text.ElideRight
                    Layout.fillWidth: true
                    Accessible.ignored: true
                }
                Label {
                    visible: text !== ""
                    text: row.explanation
                    font: Theme.captionFont
                    color: Theme.secondary
                    wrapMode: Text.Wrap
                    Layout.fillWidth: true
                    Accessible.ignored: true
                }
            }
            Icon {
                opacity: row.hovered || row.ListView.isCurrentItem && list.activeFocus ? 1 : 0
                implicitWidth: Theme.smallIconSize
                implicitHeight: Theme.smallIconSize
                name: "copy"
                color: Theme.secondary
            }
        }
        background: Rectangle {
            radius: Theme.tagRadius
            color: row.down ? Theme.pressed : row.hovered ? Theme.hover : "transparent"
            border.width: row.ListView.isCurrentItem && list.activeFocus ? Theme.focusWidth : 0
            border.color: Theme.accent
        }
    }
}
