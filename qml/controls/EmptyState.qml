import QtQuick
import QtQuick.Layouts
import ZonCoin

// Nothing here yet: what will be, and the first step towards it.
ColumnLayout {
    id: empty

    property string iconName
    property string title
    property string text
    property string actionText
    property bool busy: false

    signal action

    spacing: Theme.small
    // Else a layout stops growing where its widest and tallest content does, and no longer stands in the middle.
    Layout.maximumWidth: Infinity
    Layout.maximumHeight: Infinity

    Item {
        Layout.fillHeight: true
    }
    IconBadge {
        visible: empty.iconName !== ""
        iconName: empty.iconName
        Layout.alignment: Qt.AlignHCenter
        Layout.bottomMargin: Theme.tiny
    }
    Label {
        visible: text !== ""
        text: empty.title
        font: Theme.strongFont
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
    Paragraph {
        visible: text !== ""
        text: empty.text
        horizontalAlignment: Text.AlignHCenter
        Layout.fillWidth: true
        Layout.maximumWidth: Theme.dialogWidth
        Layout.alignment: Qt.AlignHCenter
    }
    Button {
        visible: text !== ""
        text: empty.actionText
        loading: empty.busy
        onClicked: empty.action()
        Layout.alignment: Qt.AlignHCenter
        Layout.topMargin: Theme.small
    }
    Item {
        Layout.fillHeight: true
    }
}
