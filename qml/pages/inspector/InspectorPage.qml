import QtCore
import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import ZonCoin
import ZonCoin.Models

// Opens whatever somebody holds in their hand (an id, a raw transaction, a PSBT, a block, an address, a file) and says
// what it is, what happened and what to do now. Works without a profile, too.
Page {
    id: page

    required property Session session
    readonly property Inspector inspector: session.inspector
    property bool alone: false // over a face where no profile is open
    readonly property bool roomy: width > Theme.scaled(860)

    signal closeRequested

    title: qsTr("Inspector")
    Component.onCompleted: field.forceActiveFocus()

    titleExtra: RowLayout {
        spacing: Theme.small
        Layout.fillWidth: true

        TextField {
            id: field

            function show(id: string): void {
                text = id;
                cursorPosition = 0; // its beginning is what people compare
            }

            iconName: "search"
            label: qsTr("What to look into")
            placeholderText: qsTr("Transaction id, address, hex or base64")
            onAccepted: page.inspector.openText(text)
            Keys.onPressed: event => {
                // Whole blocks and PSBTs don't fit into a line of text.
                if (event.matches(StandardKey.Paste)) {
                    page.inspector.openClipboard();
                    event.accepted = true;
                }
            }
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.wideSideCardWidth
            Layout.minimumWidth: Theme.scaled(120)
        }
        IconButton {
            iconName: "paste"
            text: qsTr("Open what is in the clipboard")
            onClicked: page.inspector.openClipboard()
        }
        IconButton {
            iconName: "folder"
            text: qsTr("Open a file…")
            onClicked: fileDialog.open()
        }
        Spinner {
            visible: page.inspector.busy
        }
    }
    titleTrailing: InspectorActions {
        visible: page.roomy
        inspector: page.inspector
        alone: page.alone
        onCompareRequested: compareDialog.open()
        onShareRequested: shareDialog.open()
        onCloseRequested: page.closeRequested()
    }

    Connections {
        target: page.inspector

        function onChanged(): void {
            if (page.inspector.shown && !page.inspector.busy && page.inspector.error === "")
                field.show(page.inspector.id);
        }
    }
    DropArea {
        parent: page
        anchors.fill: parent
        onDropped: drop => {
            if (drop.hasUrls)
                page.inspector.openFile(drop.urls[0]);
            else if (drop.hasText)
                page.inspector.openText(drop.text);
        }

        Rectangle {
            anchors.fill: parent
            anchors.margins: Theme.small
            visible: parent.containsDrag
            radius: Theme.cardRadius
            color: Theme.soft(Theme.accent)
            border.width: Theme.focusWidth
            border.color: Theme.accent
        }
    }

    InspectorActions {
        visible: !page.roomy
        inspector: page.inspector
        alone: page.alone
        onCompareRequested: compareDialog.open()
        onShareRequested: shareDialog.open()
        onCloseRequested: page.closeRequested()
        Layout.fillWidth: true
    }
    TrailRow {
        inspector: page.inspector
        Layout.fillWidth: true
    }
    Card {
        visible: page.inspector.error !== ""
        Layout.fillWidth: true

        Accessible.name: qsTr("It can't be opened")

        RowLayout {
            spacing: Theme.gap
            Layout.fillWidth: true

            IconBadge {
                iconName: "warning"
                iconColor: Theme.danger
            }
            Label {
                text: page.inspector.error
                font: Theme.mediumFont
                wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                Layout.fillWidth: true
                Accessible.role: Accessible.AlertMessage
            }
        }
    }
    ComparisonCard {
        visible: page.inspector.comparison.shown
        comparison: page.inspector.comparison
        Layout.fillWidth: true
    }
    SentenceCard {
        visible: page.inspector.shown
        inspector: page.inspector
        Layout.fillWidth: true
    }
    Card {
        visible: page.inspector.hasFlow
        Layout.fillWidth: true

        Accessible.name: qsTr("Flow of the money")

        FlowDiagram {
            inputs: page.inspector.inputs
            outputs: page.inspector.outputs
            onWalkRequested: (side, row) => page.inspector.walk(side, row)
            Layout.fillWidth: true
        }
    }
    InspectorTabs {
        visible: page.inspector.shown && present.length > 0
        inspector: page.inspector
        narrow: page.narrow
        onCopyRequested: (value, name) => page.session.copy(value, name)
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.maximumHeight: Infinity
    }
    EmptyState {
        visible: !page.inspector.shown
        iconName: "search"
        title: qsTr("Look into anything")
        text: qsTr("Paste, drop or open a transaction, a PSBT, a block, an address or an id. It is explained on this computer; nothing is sent anywhere.")
        actionText: qsTr("Open a file…")
        busy: page.inspector.busy
        onAction: fileDialog.open()
        Layout.fillWidth: true
        Layout.fillHeight: true
    }

    CompareDialog {
        id: compareDialog

        comparison: page.inspector.comparison
    }
    ShareDialog {
        id: shareDialog

        inspector: page.inspector
        onCopyRequested: text => page.session.copy(text, qsTr("The bundle"))
    }
    FileDialog {
        id: fileDialog

        title: qsTr("What to look into")
        currentFolder: StandardPaths.writableLocation(StandardPaths.DocumentsLocation)
        onAccepted: page.inspector.openFile(selectedFile)
    }
}
