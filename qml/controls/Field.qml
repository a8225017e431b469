import QtQuick
import QtQuick.Layouts
import ZonCoin

// A form field around an input: its name above, what is wrong (or a hint) below.
ColumnLayout {
    id: field

    property string label
    property string hint
    property string error
    default property alias input: slot.data

    spacing: Theme.tiny

    Label {
        visible: field.label !== ""
        text: field.label
        font: Theme.mediumFont
        color: Theme.secondary
        Layout.fillWidth: true
    }
    Item {
        id: slot

        Layout.fillWidth: true
        implicitHeight: childrenRect.height
    }
    Label {
        visible: text !== ""
        text: field.error !== "" ? field.error : field.hint
        font: Theme.captionFont
        color: field.error !== "" ? Theme.danger : Theme.secondary
        wrapMode: Text.Wrap
        Layout.fillWidth: true
        Accessible.role: field.error !== "" ? Accessible.AlertMessage : Accessible.StaticText
    }
}
