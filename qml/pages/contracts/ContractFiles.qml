pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import ZonCoin
import ZonCoin.Models

// Files that belong to the terms: by their hash they are part of what is signed.
Card {
    id: files

    required property Dealing dealing

    title: qsTr("Files")
    spacing: Theme.small

    FileDialog {
        id: attachDialog

        onAccepted: files.dealing.attach(selectedFile)
    }
    FileDialog {
        id: saveDialog

        property int number: 0

        fileMode: FileDialog.SaveFile
        onAccepted: files.dealing.saveAttachment(number, selectedFile)
    }
    Paragraph {
        visible: files.dealing.fileNames.length === 0
        text: qsTr("A plan or a list can belong to the terms. Its hash is signed with them, so that nobody can swap it.")
        Layout.fillWidth: true
    }
    Repeater {
        model: files.dealing.fileNames

        ListRow {
            required property string modelData
            required property int index

            title: modelData
            detail: files.dealing.fileStates[index] ?? ""
            iconName: "document"
            wrapDetail: true
            divided: index + 1 < files.dealing.fileNames.length
            Layout.fillWidth: true
            onClicked: {
                saveDialog.number = index;
                saveDialog.open();
            }
        }
    }
    Button {
        text: qsTr("Add a file")
        onClicked: attachDialog.open()
    }
}
