import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import ZonCoin

// The frame of every page: title, what belongs beside it, and a column that scrolls when it must.
FocusScope {
    id: page

    required property string title
    property alias titleTrailing: trailingSlot.data
    property alias titleExtra: extraSlot.data
    property bool narrow: Window.width < Theme.foldWidth // side cards move under
    property bool scrolls: true
    default property alias content: column.data

    Accessible.role: Accessible.Pane
    Accessible.name: title

    Flickable {
        id: flick

        anchors.fill: parent
        contentWidth: width
        contentHeight: page.scrolls ? Math.max(height, layout.implicitHeight + 2 * Theme.pagePadding) : height
        boundsBehavior: Flickable.StopAtBounds
        interactive: page.scrolls && contentHeight > height
        clip: true

        T.ScrollBar.vertical: ScrollBar {}

        ColumnLayout {
            id: layout

            x: Theme.pagePadding
            y: Theme.pagePadding
            width: flick.width - 2 * Theme.pagePadding
            height: page.scrolls ? Math.max(implicitHeight, flick.height - 2 * Theme.pagePadding) : flick.height - 2 * Theme.pagePadding
            spacing: Theme.gap

            RowLayout {
                spacing: Theme.gap
                Layout.fillWidth: true
                Layout.minimumHeight: Theme.controlHeight

                Label {
                    text: page.title
                    font: Theme.titleFont
                    elide: Text.ElideRight
                    Layout.fillWidth: true
                    Layout.minimumWidth: Math.min(Math.ceil(implicitWidth), Theme.scaled(160)) // a page's name is read in full
                    Layout.maximumWidth: Math.ceil(implicitWidth)
                    Accessible.role: Accessible.Heading
                }
                RowLayout {
                    id: extraSlot

                    spacing: Theme.gap
                    Layout.fillWidth: true
                }
                Item {
                    Layout.fillWidth: true
                }
                RowLayout {
                    id: trailingSlot

                    spacing: Theme.small
                }
            }
            RowsColumn {
                id: column

                spacing: Theme.gap
                Layout.fillWidth: true
                Layout.fillHeight: true
            }
        }
    }
}
