import QtCore
import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import ZonCoin
import ZonCoin.Models

// Tables for the accountant, labels for other wallets, backups and whether they work.
Card {
    id: card

    required property DataTools tools

    title: qsTr("Data")

    ValueRow {
        label: qsTr("Table of")

        ComboBox {
            id: table

            readonly property list<string> names: ["journal", "xero", "koinly", "invoices"]

            label: qsTr("Which table")
            model: [qsTr("Everything (journal)"), qsTr("Statement for Xero"), qsTr("History for Koinly"), qsTr("Invoices")]
        }
        Button {
            text: qsTr("Save as CSV…")
            loading: card.tools.busy
            onClicked: {
                tableDialog.currentFile = tableDialog.currentFolder + "/zoncoin-" + table.names[table.currentIndex] + ".csv";
                tableDialog.open();
            }
        }
    }
    ValueRow {
        label: qsTr("Labels (BIP329)")

        Button {
            text: qsTr("Import…")
            onClicked: {
                card.tools.reset();
                importDialog.open();
            }
        }
        Button {
            text: qsTr("Export…")
            onClicked: {
                labelsDialog.currentFile = labelsDialog.currentFolder + "/zoncoin-labels.jsonl";
                labelsDialog.open();
            }
        }
    }
    Paragraph {
        visible: text !== ""
        text: card.tools.importSummary
        Layout.fillWidth: true
    }
    Repeater {
        model: Math.min(5, card.tools.importProblems.length)

        Label {
            required property int index

            text: card.tools.importProblems[index] ?? ""
            font: Theme.captionFont
            color: Theme.pending
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
    }
    Label {
        visible: card.tools.importProblems.length > 5
        text: qsTr("… and %n more", "", card.tools.importProblems.length - 5)
        font: Theme.captionFont
        color: Theme.secondary
        Layout.fillWidth: true
    }
    ValueRow {
        label: qsTr("Backup of everything, in one encrypted file")

        Button {
            text: qsTr("Test a backup…")
            onClicked: {
                fileDialog.making = false;
                fileDialog.open();
            }
        }
        Button {
            text: qsTr("Make a backup…")
            onClicked: {
                fileDialog.making = true;
                fileDialog.currentFile = fileDialog.currentFolder + "/zoncoin-backup.zon";
                fileDialog.open();
            }
        }
    }
    Label {
        visible: text !== ""
        text: card.tools.error
        color: Theme.danger
        wrapMode: Text.Wrap
        Layout.fillWidth: true
        Accessible.role: Accessible.AlertMessage
    }

    FileDialog {
        id: tableDialog

        fileMode: FileDialog.SaveFile
        defaultSuffix: "csv"
        currentFolder: StandardPaths.writableLocation(StandardPaths.DocumentsLocation)
        nameFilters: [qsTr("Tables (*.csv)")]
        onAccepted: card.tools.exportTable(table.currentIndex, selectedFile)
    }
    FileDialog {
        id: labelsDialog

        fileMode: FileDialog.SaveFile
        defaultSuffix: "jsonl"
        currentFolder: StandardPaths.writableLocation(StandardPaths.DocumentsLocation)
        nameFilters: [qsTr("Labels (*.jsonl)")]
        onAccepted: card.tools.exportLabels(selectedFile)
    }
    FileDialog {
        id: importDialog

        currentFolder: StandardPaths.writableLocation(StandardPaths.DocumentsLocation)
        nameFilters: [qsTr("Labels (*.jsonl *.json *.txt)"), qsTr("All files (*)")]
        onAccepted: card.tools.importLabels(selectedFile)
    }
    FileDialog {
        id: fileDialog

        property bool making: true

        fileMode: making ? FileDialog.SaveFile : FileDialog.OpenFile
        currentFolder: StandardPaths.writableLocation(StandardPaths.DocumentsLocation)
        nameFilters: [qsTr("Backups (*.zon)"), qsTr("All files (*)")]
        onAccepted: {
            card.tools.reset();
            backupDialog.open();
        }
    }
    BackupFileDialog {
        id: backupDialog

        objectName: "backupFileDialog"

        tools: card.tools
        making: fileDialog.making
        file: fileDialog.selectedFile
    }
}
