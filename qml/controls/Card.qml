import QtQuick
import QtQuick.Layouts
import ZonCoin

// A surface with a title and what belongs together. Its content is laid out in a column.
Rectangle {
    id: card

    property string title
    property real padding: Theme.cardPadding
    property bool accented: false
    property alias spacing: column.spacing
    property alias headerItem: headerSlot.data
    property alias titleItem: titleSlot.data // in the title's place
    default property alias content: column.data

    implicitWidth: layout.implicitWidth + 2 * padding
    implicitHeight: layout.implicitHeight + 2 * padding
    radius: Theme.cardRadius
    color: Theme.surface
    border.width: Theme.hair
    border.color: accented ? Theme.accent : Theme.line

    Accessible.role: Accessible.Grouping
    Accessible.name: title

    ColumnLayout {
        id: layout

        anchors.fill: parent
        anchors.margins: card.padding
        spacing: Theme.medium

        RowLayout {
            visible: card.title !== "" || headerSlot.children.length > 0 || titleSlot.children.length > 0
            spacing: Theme.small
            Layout.fillWidth: true

            Row {
                id: titleSlot

                visible: children.length > 0
            }
            SectionHeader {
                text: card.title
                Layout.fillWidth: true
            }
            Row {
                id: headerSlot

                spacing: Theme.small
            }
        }
        RowsColumn {
            id: column

            spacing: Theme.gap
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.maximumHeight: Infinity // or the title moves down when the content stops growing
        }
    }
}
