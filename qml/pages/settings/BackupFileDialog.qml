import QtQuick
import QtQuick.Layouts
import ZonCoin
import ZonCoin.Models

// The password for a backup: to make one, or to open one aside and compare it with the profile.
Dialog {
    id: dialog

    required property DataTools tools
    required property bool making
    required property url file
    readonly property bool checked: tools.verdict !== ""

    function run(): void {
        if (password.length === 0)
            return;
        if (making)
            tools.backup(file, password.secret);
        else
            tools.testRestore(file, password.secret);
    }

    title: making ? qsTr("Make a backup") : qsTr("Test a backup")
    onOpened: password.focusInput()
    onClosed: password.secret.clear()

    Connections {
        target: dialog.tools
        function onBackedUp(): void {
            dialog.close();
        }
    }

    Paragraph {
        text: dialog.making ? qsTr("Wallets, labels, invoices and settings go into one file that opens with your password.") : qsTr("The backup is opened aside, as if it were restored, and compared with what is in the profile now. Neither is changed.")
        Layout.fillWidth: true
    }
    Field {
        visible: !dialog.checked
        error: dialog.tools.error
        Layout.fillWidth: true

        PasswordField {
            id: password

            width: parent.width
            label: qsTr("Password")
            placeholder: dialog.making ? qsTr("Password") : qsTr("Password when the backup was made")
            invalid: dialog.tools.error !== ""
            onAccepted: dialog.run()
        }
    }
    RowLayout {
        visible: dialog.checked
        spacing: Theme.small
        Layout.fillWidth: true

        IconBadge {
            iconName: dialog.tools.same ? "check" : "warning"
            iconColor: dialog.tools.same ? Theme.positive : Theme.pending
            Layout.alignment: Qt.AlignTop
        }
        Label {
            text: dialog.tools.verdict
            font: Theme.mediumFont
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
    }
    Repeater {
        model: dialog.tools.check

        ValueRow {
            id: line

            required property string what
            required property string inBackup
            required property string here
            required property bool same

            label: what

            Label {
                text: line.same ? line.inBackup : qsTr("%1, now %2").arg(line.inBackup).arg(line.here)
                font: Theme.mediumFont
            }
            Tag {
                text: line.same ? qsTr("same") : qsTr("different")
                tone: line.same ? Tone.Positive : Tone.Pending
            }
        }
    }
    buttons: [
        Button {
            visible: !dialog.checked
            kind: Button.Primary
            text: dialog.making ? qsTr("Make the backup") : qsTr("Test it")
            enabled: password.length > 0 || dialog.tools.busy
            loading: dialog.tools.busy
            onClicked: dialog.run()
        },
        Button {
            text: dialog.checked ? qsTr("Close") : qsTr("Cancel")
            onClicked: dialog.close()
        }
    ]
}
