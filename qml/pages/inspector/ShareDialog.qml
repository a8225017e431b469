import QtCore
import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import QtQuick.Templates as T
import ZonCoin
import ZonCoin.Models

// What support would get, shown first exactly as it would be given away.
Dialog {
    id: dialog

    required property Inspector inspector
    readonly property InspectorShare share: inspector.share
    property int face: 0

    signal copyRequested(string text)

    objectName: "shareDialog"
    title: qsTr("Share for support")
    width: Math.min(Theme.wideDialogWidth, parent ? parent.width - 2 * Theme.pagePadding : Theme.wideDialogWidth)
    onAboutToShow: inspector.prepareShare()

    Paragraph {
        text: qsTr("Amounts, addresses, ids, keys and names are left out; equal ones have equal numbers. This is all that would leave this computer.")
        Layout.fillWidth: true
    }
    Segmented {
        visible: dialog.share.hasFlow
        label: qsTr("What to share")
        options: [qsTr("Bundle"), qsTr("Picture")]
        current: dialog.face
        onChosen: option => dialog.face = option
    }
    Rectangle {
        visible: dialog.face === 0 || !dialog.share.hasFlow
        color: Theme.raised
        radius: Theme.controlRadius
        Layout.fillWidth: true
        Layout.preferredHeight: Theme.bigQrSize

        ListView {
            id: lines

            anchors.fill: parent
            anchors.margins: Theme.medium
            clip: true
            model: dialog.share.bundle.split("\n")
            boundsBehavior: Flickable.StopAtBounds
            highlightMoveDuration: 0 // nothing shows it, and every step of it would draw the window
            highlightResizeDuration: 0
            activeFocusOnTab: true
            keyNavigationEnabled: true
            reuseItems: true

            Accessible.role: Accessible.List
            Accessible.name: qsTr("The bundle")

            T.ScrollBar.vertical: ScrollBar {}

            delegate: Label {
                required property string modelData

                width: lines.width - Theme.medium
                text: modelData
                font: Theme.fixedFont
                wrapMode: Text.WrapAnywhere
                Accessible.role: Accessible.ListItem
                Accessible.focusable: true
                Accessible.name: modelData
            }
        }
        FocusRing {
            target: lines
        }
    }
    Rectangle {
        id: picture

        visible: dialog.face === 1 && dialog.share.hasFlow
        implicitHeight: drawn.implicitHeight + 2 * Theme.gap
        color: Theme.surface
        radius: Theme.controlRadius
        border.width: Theme.hair
        border.color: Theme.line
        Layout.fillWidth: true

        ColumnLayout {
            id: drawn

            x: Theme.gap
            y: Theme.gap
            width: parent.width - 2 * Theme.gap
            spacing: Theme.small

            RowLayout {
                spacing: Theme.small
                Layout.fillWidth: true

                Label {
                    text: dialog.inspector.kindName
                    font: Theme.largeFont
                }
                Tag {
                    visible: text !== ""
                    text: dialog.inspector.badge
                    tone: dialog.inspector.tone
                }
                Label {
                    text: dialog.inspector.size
                    font: Theme.captionFont
                    color: Theme.secondary
                    horizontalAlignment: Text.AlignRight
                    Layout.fillWidth: true
                }
            }
            FlowDiagram {
                inputs: dialog.share.inputs
                outputs: dialog.share.outputs
                live: false
                Layout.fillWidth: true
            }
        }
    }
    Label {
        visible: text !== ""
        text: dialog.share.error
        color: Theme.danger
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
    buttons: [
        Button {
            kind: Button.Primary
            text: dialog.face === 1 && dialog.share.hasFlow ? qsTr("Save the picture…") : qsTr("Save the bundle…")
            onClicked: {
                const picture = dialog.face === 1 && dialog.share.hasFlow;
                fileDialog.currentFile = fileDialog.currentFolder + (picture ? "/zoncoin-support.png" : "/zoncoin-support.json");
                fileDialog.open();
            }
        },
        Button {
            visible: dialog.face === 0 || !dialog.share.hasFlow
            text: qsTr("Copy")
            iconName: "copy"
            onClicked: dialog.copyRequested(dialog.share.bundle)
        }
    ]

    FileDialog {
        id: fileDialog

        title: qsTr("Where to save it")
        fileMode: FileDialog.SaveFile
        currentFolder: StandardPaths.writableLocation(StandardPaths.DocumentsLocation)
        onAccepted: {
            const file = selectedFile;
            if (dialog.face === 0 || !dialog.share.hasFlow)
                dialog.share.saveBundle(file);
            else
                picture.grabToImage(grabbed => dialog.share.pictureSaved(file, grabbed.saveToFile(file)));
        }
    }
}
