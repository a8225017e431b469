import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import ZonCoin

// A question or a small form over the page. Escape and a click beside it close it.
T.Popup {
    id: dialog

    required property string title
    default property alias content: column.data
    property alias buttons: buttonRow.data

    parent: T.Overlay.overlay
    anchors.centerIn: parent
    width: Math.min(Theme.dialogWidth, parent ? parent.width - 2 * Theme.pagePadding : Theme.dialogWidth)
    implicitHeight: contentItem.implicitHeight + topPadding + bottomPadding
    padding: Theme.pagePadding
    modal: true
    focus: true
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside

    T.Overlay.modal: Rectangle {
        color: Theme.scrim
    }

    // qmllint disable deferred-property-id
    contentItem: ColumnLayout {
        spacing: Theme.gap

        Accessible.role: Accessible.Dialog
        Accessible.name: dialog.title

        Label {
            text: dialog.title
            font: Theme.largeFont
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Accessible.role: Accessible.Heading
        }
        RowsColumn {
            id: column

            spacing: Theme.gap
            Layout.fillWidth: true
        }
        Row {
            id: buttonRow

            spacing: Theme.small
            layoutDirection: Qt.RightToLeft
            Layout.alignment: Qt.AlignRight
            Layout.topMargin: Theme.small
        }
    }
    background: Rectangle {
        radius: Theme.cardRadius
        color: Theme.surface
        border.width: Theme.hair
        border.color: Theme.line
    }
    enter: Transition {
        NumberAnimation {
            property: "opacity"
            from: 0
            to: 1
            duration: Theme.motion
        }
    }
    exit: Transition {
        NumberAnimation {
            property: "opacity"
            to: 0
            duration: Theme.motion
        }
    }
}
