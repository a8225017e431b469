import QtQuick
import QtQuick.Layouts
import ZonCoin

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
        Layout.minimumWidth: Math.min(implicitWidth, row.width / 3)
    }
    Label {
        visible: text !== ""
        text: row.value
        font: Theme.mediumFont
        color: row.valueColor
        horizontalAlignment: Text.AlignRight
        elide: Text.ElideMiddle
        Layout.fillWidth: true
    }
    RowLayout {
        id: slot

        // Not visibleChildren: in a dialog that is closed no child is visible, and a hidden row keeps them so.
        visible: children.length > 0
        Layout.fillWidth: false
        spacing: Theme.small
    }
}
