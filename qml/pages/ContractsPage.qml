import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import ZonCoin
import ZonCoin.Models

// Deals whose money an escrow holds: the board, or the one that is open.
Page {
    id: page

    required property Session session
    readonly property Dealing dealing: session.dealing
    readonly property bool writing: dealing.editor.open
    readonly property bool reading: dealing.open && !writing

    title: writing ? (dealing.editor.revising ? qsTr("Other terms") : qsTr("New contract")) : reading ? dealing.title : qsTr("Contracts")
    titleExtra: Tag {
        visible: page.reading
        text: page.dealing.stateText
        tone: page.dealing.tone
        dot: true
    }
    titleTrailing: [
        Button {
            visible: page.writing
            text: qsTr("Cancel")
            onClicked: page.dealing.editor.cancel()
        },
        Button {
            visible: page.reading
            text: qsTr("All contracts")
            onClicked: page.dealing.close()
        },
        Button {
            visible: page.reading
            text: qsTr("Give it to the others")
            onClicked: sendDialog.open()
        },
        IconButton {
            visible: page.reading && page.dealing.mail.link !== ""
            iconName: "refresh"
            text: qsTr("Look for news in its box")
            enabled: !page.dealing.mail.busy
            onClicked: page.dealing.mail.look()
        },
        Button {
            visible: page.reading && !page.dealing.draft
            text: qsTr("Evidence bundle")
            onClicked: saveDialog.ask(true)
        },
        Button {
            visible: page.reading
            text: qsTr("PDF")
            Accessible.description: qsTr("The contract to read on paper, with its code")
            onClicked: pdfDialog.open()
        },
        Button {
            visible: !page.writing && !page.reading
            text: qsTr("Take a contract")
            onClicked: takeDialog.open()
        },
        Button {
            visible: !page.writing && !page.reading
            kind: Button.Primary
            text: qsTr("New contract")
            onClicked: page.dealing.editor.startNew()
        }
    ]

    ContractTake {
        id: takeDialog

        dealing: page.dealing
    }
    ContractSend {
        id: sendDialog

        mail: page.dealing.mail
        onFileRequested: saveDialog.ask(false)
    }
    FileDialog {
        id: saveDialog

        property bool evidence: false

        function ask(asEvidence: bool): void {
            evidence = asEvidence;
            open();
        }

        fileMode: FileDialog.SaveFile
        defaultSuffix: "zonc"
        nameFilters: [qsTr("Contracts (*.zonc)")]
        onAccepted: page.dealing.save(selectedFile, evidence)
    }
    FileDialog {
        id: pdfDialog

        fileMode: FileDialog.SaveFile
        defaultSuffix: "pdf"
        nameFilters: [qsTr("PDF (*.pdf)")]
        onAccepted: page.dealing.savePdf(selectedFile)
    }
    DropArea {
        parent: page
        anchors.fill: parent
        onDropped: drop => {
            if (drop.hasUrls)
                page.dealing.openFile(drop.urls[0]);
        }
    }

    Card {
        visible: !page.reading && !page.writing
        Layout.fillWidth: true
        Layout.fillHeight: true

        EmptyState {
            visible: page.dealing.loaded && page.dealing.list.count === 0
            iconName: "document"
            title: qsTr("No contracts yet")
            text: qsTr("A contract binds the terms, the parties' keys and the escrow that holds the money. Begin one yourself, or open a .zonc file that somebody gave you: you can drop it here.")
            actionText: qsTr("New contract")
            onAction: page.dealing.editor.startNew()
            Layout.fillWidth: true
            Layout.fillHeight: true
        }
        ListView {
            id: board

            visible: page.dealing.list.count > 0
            model: page.dealing.list
            clip: true
            activeFocusOnTab: false
            boundsBehavior: Flickable.StopAtBounds
            highlightMoveDuration: 0 // nothing shows it, and every step of it would draw the window
            highlightResizeDuration: 0
            Layout.fillWidth: true
            Layout.fillHeight: true
            section.property: "group"
            section.delegate: SectionHeader {
                required property string section

                text: section
                topPadding: Theme.small
                bottomPadding: Theme.tiny
            }
            delegate: ListRow {
                id: entry

                required property int dealId
                required property string price
                required property string stateText
                required property int tone

                // title and detail are the model's
                required title
                required detail
                width: board.width
                iconName: "document"
                onClicked: page.dealing.openDeal(dealId)

                Label {
                    text: entry.price
                    font: Theme.mediumFont
                }
                Tag {
                    text: entry.stateText
                    tone: entry.tone
                }
            }

            Accessible.role: Accessible.List
            Accessible.name: qsTr("Contracts")
        }
    }
    ContractWizard {
        visible: page.writing
        editor: page.dealing.editor
        narrow: page.narrow
        Layout.fillWidth: true
    }
    ContractView {
        visible: page.reading
        practice: page.session.network.sandbox
        dealing: page.dealing
        narrow: page.narrow
        Layout.fillWidth: true
    }
    Item {
        visible: page.reading || page.writing
        Layout.fillHeight: true
    }
    ContractReview {
        dealing: page.dealing
    }
}
