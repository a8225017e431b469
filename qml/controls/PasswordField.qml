import QtQuick
import ZonCoin
import ZonCoin.Models

// A frame around SecretInput, which keeps what is typed away from QML. `input` goes to a view model.
InputFrame {
    id: field

    property alias secret: secretInput
    property string placeholder
    property string label
    property bool words: false
    readonly property int length: secretInput.length

    signal accepted

    input: secretInput
    implicitHeight: words ? Theme.controlHeight * 3 : Theme.controlHeight
    implicitWidth: Theme.sideCardWidth

    function focusInput(): void {
        secretInput.forceActiveFocus(Qt.TabFocusReason);
    }

    SecretInput {
        id: secretInput

        anchors.fill: parent
        anchors.leftMargin: Theme.medium
        anchors.rightMargin: reveal.width + Theme.small
        anchors.topMargin: field.words ? Theme.small : 0
        anchors.bottomMargin: field.words ? Theme.small : 0
        clip: true
        font: Theme.bodyFont
        color: Theme.text
        hintColor: Theme.secondary
        placeholder: field.placeholder
        words: field.words
        revealed: reveal.checked
        onAccepted: field.accepted()

        // Not passwordEdit: Qt then keeps the name to itself, and what is typed is not told anyway.
        Accessible.role: Accessible.EditableText
        Accessible.name: field.label !== "" ? field.label : field.placeholder
        Accessible.focusable: true
    }
    IconButton {
        id: reveal

        anchors.right: parent.right
        anchors.rightMargin: Theme.tiny
        y: (Theme.controlHeight - height) / 2
        checkable: true
        checked: field.words
        iconName: checked ? "eye-off" : "eye"
        text: checked ? qsTr("Hide what is typed") : qsTr("Show what is typed")
    }
}
