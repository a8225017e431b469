import QtQuick
import QtQuick.Templates as T
import ZonCoin
import ZonCoin.Models

// One line of text that is no secret (those go into PasswordField).
T.TextField {
    id: field

    property bool invalid: false
    property string iconName
    property string suffix
    property string label // its name for who can't see the form

    implicitHeight: Theme.controlHeight
    implicitWidth: Theme.sideCardWidth
    leftPadding: iconName !== "" ? Theme.medium + Theme.smallIconSize + Theme.small : Theme.medium
    rightPadding: suffix !== "" ? suffixLabel.implicitWidth + Theme.medium + Theme.small : Theme.medium
    verticalAlignment: TextInput.AlignVCenter
    font: Theme.bodyFont
    color: Theme.text
    placeholderTextColor: Theme.secondary
    selectionColor: Theme.accent
    selectedTextColor: Theme.accentInk
    selectByMouse: true
    renderType: Text.NativeRendering

    Accessible.role: Accessible.EditableText
    Accessible.name: label !== "" ? label : placeholderText

    background: InputFrame {
        input: field
        invalid: field.invalid
    }

    Icon {
        visible: field.iconName !== ""
        x: Theme.medium
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.smallIconSize
        height: Theme.smallIconSize
        name: field.iconName
        color: Theme.secondary
    }
    Label {
        anchors.fill: parent
        anchors.leftMargin: field.leftPadding
        anchors.rightMargin: field.rightPadding
        visible: field.text === "" && field.preeditText === ""
        verticalAlignment: Text.AlignVCenter
        text: field.placeholderText
        color: field.placeholderTextColor
        Accessible.ignored: true
    }
    Label {
        id: suffixLabel

        visible: field.suffix !== ""
        anchors.right: parent.right
        anchors.rightMargin: Theme.medium
        anchors.verticalCenter: parent.verticalCenter
        text: field.suffix
        color: Theme.secondary
    }
}
