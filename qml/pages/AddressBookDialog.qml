import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import ZonCoin
import ZonCoin.Models

// Whom to pay: chosen from the address book, which is kept up here as well.
Dialog {
    id: dialog

    required property AddressBook book
    property bool editing: false
    property int row: -1 ///< that is edited; −1: a new one
    property int doomed: -1 ///< asked once more before it goes

    signal chosen(string name, string address)

    function edit(row: int, name: string, address: string, note: string): void {
        dialog.row = row;
        nameField.text = name;
        addressField.text = address;
        noteField.text = note;
        book.clearError();
        editing = true;
        nameField.forceActiveFocus();
    }

    function save(): void {
        book.save(row, nameField.text, addressField.text, noteField.text);
    }

    title: editing ? (row < 0 ? qsTr("Somebody new") : qsTr("Change an entry")) : qsTr("Address book")
    onOpened: {
        editing = false;
        doomed = -1;
        book.clearError();
        book.load();
    }

    Connections {
        target: dialog.book

        function onSaved() {
            dialog.editing = false;
        }
    }
    Paragraph {
        visible: !dialog.editing && dialog.book.count === 0
        text: qsTr("Nobody is in it yet. Add those whom you pay again and again; a new address from them belongs here too.")
        Layout.fillWidth: true
    }
    ListView {
        id: list

        visible: !dialog.editing && dialog.book.count > 0
        clip: true
        model: dialog.book
        boundsBehavior: Flickable.StopAtBounds
        highlightMoveDuration: 0 // nothing shows it, and every step of it would draw the window
        highlightResizeDuration: 0
        keyNavigationEnabled: true
        activeFocusOnTab: false // its rows are: a list that is one too is come back to at the last of them
        implicitHeight: Theme.rowHeight * Math.min(6, Math.max(2, dialog.book.count))
        Layout.fillWidth: true

        Accessible.role: Accessible.List
        Accessible.name: qsTr("Address book")

        T.ScrollBar.vertical: ScrollBar {}

        delegate: ListRow {
            id: contact

            required property int index
            required property string name
            required property string address
            required property string note
            required detail

            width: ListView.view.width - Theme.medium
            title: name
            interactive: address !== ""
            onClicked: {
                dialog.chosen(contact.name, contact.address);
                dialog.close();
            }

            IconButton {
                iconName: "edit"
                text: qsTr("Change %1").arg(contact.name)
                onClicked: dialog.edit(contact.index, contact.name, contact.address, contact.note)
            }
            IconButton {
                visible: dialog.doomed !== contact.index
                iconName: "close"
                text: qsTr("Remove %1").arg(contact.name)
                onClicked: dialog.doomed = contact.index
            }
            Button {
                visible: dialog.doomed === contact.index
                text: qsTr("Remove?")
                onClicked: {
                    dialog.doomed = -1;
                    dialog.book.remove(contact.index);
                }
            }
        }
    }
    ColumnLayout {
        visible: dialog.editing
        spacing: Theme.gap
        Layout.fillWidth: true

        Field {
            label: qsTr("Name")
            Layout.fillWidth: true

            TextField {
                id: nameField

                width: parent.width
                label: qsTr("Name")
                maximumLength: 60
                onAccepted: dialog.save()
            }
        }
        Field {
            label: qsTr("Address")
            hint: qsTr("Where to pay them. Get it from them, not from a letter or a web page alone.")
            Layout.fillWidth: true

            TextField {
                id: addressField

                width: parent.width
                label: qsTr("Address")
                maximumLength: 200
                onAccepted: dialog.save()
            }
        }
        Field {
            label: qsTr("Note")
            Layout.fillWidth: true

            TextField {
                id: noteField

                width: parent.width
                label: qsTr("Note")
                maximumLength: 200
                onAccepted: dialog.save()
            }
        }
    }
    Label {
        visible: text !== ""
        text: dialog.book.error
        color: Theme.danger
        wrapMode: Text.Wrap
        Layout.fillWidth: true
        Accessible.role: Accessible.AlertMessage
    }
    buttons: [
        Button {
            visible: dialog.editing
            kind: Button.Primary
            text: qsTr("Keep")
            enabled: nameField.text.trim() !== ""
            loading: dialog.book.busy
            onClicked: dialog.save()
        },
        Button {
            visible: !dialog.editing
            kind: Button.Primary
            text: qsTr("Close")
            onClicked: dialog.close()
        },
        Button {
            visible: dialog.editing
            text: qsTr("Back")
            onClicked: dialog.editing = false
        },
        Button {
            visible: !dialog.editing
            iconName: "plus"
            text: qsTr("Somebody new")
            onClicked: dialog.edit(-1, "", "", "")
        }
    ]
}
