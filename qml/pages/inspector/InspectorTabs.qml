import QtQuick
import QtQuick.Layouts
import ZonCoin
import ZonCoin.Models

// Bytes, fields, script, signatures and proof of what is inspected.
GridLayout {
    id: tabs

    required property Inspector inspector
    property bool narrow: false
    property string wanted: "bytes"

    readonly property var all: ["bytes", "fields", "script", "signatures", "proof"]
    readonly property var present: all.filter(name => offers(name))
    readonly property string current: present.includes(wanted) ? wanted : present[0] ?? ""

    signal copyRequested(string value, string name)

    function offers(name: string): bool {
        switch (name) {
        case "bytes":
            return inspector.bytes.present;
        case "fields":
            return inspector.fields.count > 0;
        case "script":
            return inspector.stepper.present;
        default:
            return inspector.hasFlow;
        }
    }
    function title(name: string): string {
        switch (name) {
        case "bytes":
            return qsTr("Bytes");
        case "fields":
            return qsTr("Fields");
        case "script":
            return qsTr("Script");
        case "signatures":
            return qsTr("Signatures");
        default:
            return qsTr("Proof");
        }
    }

    objectName: "inspectorTabs"
    columns: narrow ? 1 : 2
    columnSpacing: Theme.gap
    rowSpacing: Theme.gap

    Component {
        id: bytesFace

        HexPanel {
            bytes: tabs.inspector.bytes
        }
    }
    Component {
        id: fieldsFace

        FieldsPanel {
            fields: tabs.inspector.fields
            onCopyRequested: (value, name) => tabs.copyRequested(value, name)
        }
    }
    Component {
        id: scriptFace

        ScriptPanel {
            stepper: tabs.inspector.stepper
        }
    }
    Component {
        id: signaturesFace

        SignaturesPanel {
            signatures: tabs.inspector.signatures
        }
    }
    Component {
        id: proofFace

        ProofPanel {
            inspector: tabs.inspector
        }
    }

    Card {
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.minimumHeight: Theme.scaled(280)

        Accessible.name: tabs.title(tabs.current)

        RowLayout {
            spacing: Theme.gap
            Layout.fillWidth: true

            Segmented {
                label: qsTr("Show")
                options: tabs.present.map(name => tabs.title(name))
                current: tabs.present.indexOf(tabs.current)
                onChosen: option => tabs.wanted = tabs.present[option]
            }
            Label {
                text: tabs.inspector.size
                font: Theme.captionFont
                color: Theme.secondary
                horizontalAlignment: Text.AlignRight
                Layout.fillWidth: true
            }
        }
        Loader {
            sourceComponent: ({
                    bytes: bytesFace,
                    fields: fieldsFace,
                    script: scriptFace,
                    signatures: signaturesFace,
                    proof: proofFace
                })[tabs.current] ?? null
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.maximumHeight: Infinity
        }
    }
    BytesAside {
        visible: tabs.current === "bytes"
        bytes: tabs.inspector.bytes
        Layout.preferredWidth: Theme.wideSideCardWidth
        Layout.fillWidth: tabs.narrow
        Layout.fillHeight: !tabs.narrow
        Layout.alignment: Qt.AlignTop
    }
}
