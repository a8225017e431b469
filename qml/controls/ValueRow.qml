import QtQuick
import QtQuick.Layouts

// A name at the left and its value at the right.
RowLayout {
    id: row

    property string label
    property string value
    property color valueColor: Theme.text
    default property alias trailing: slot.data

    spacing: Theme.gap
    Layout.fillWidth: true

    Label {
        text: row.label
        color: Theme.secondary
        Layout.fillWidth: row.value === ""
        Layout.alignment: Qt.AlignTop
    }
    Label {
        visible: text !== ""
        text: row.value
        font: Theme.mediumFont
        color: row.valueColor
        horizontalAlignment: Text.AlignRight
        wrapMode: Text.WrapAnywhere
        Layout.fillWidth: true
    }
    RowLayout {
        id: slot

        spacing: Theme.small
    }
}
