import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import ZonCoin
import ZonCoin.Models

// The way from the transaction up to what our own header of its block commits to.
ColumnLayout {
    id: panel

    required property Inspector inspector

    spacing: Theme.small

    RowLayout {
        visible: panel.inspector.proofSentence !== ""
        spacing: Theme.small
        Layout.fillWidth: true

        Icon {
            implicitWidth: Theme.iconSize
            implicitHeight: Theme.iconSize
            name: panel.inspector.proven ? "check" : "info"
            color: panel.inspector.proven ? Theme.positive : Theme.secondary
        }
        Label {
            text: panel.inspector.proofSentence
            font: Theme.mediumFont
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
    }
    ValueRow {
        visible: panel.inspector.proofBlock !== ""
        label: qsTr("Block %1").arg(panel.inspector.proofHeight)
        value: panel.inspector.proofBlock
    }
    ListView {
        id: list

        visible: count > 0
        clip: true
        model: panel.inspector.proof
        boundsBehavior: Flickable.StopAtBounds
        highlightMoveDuration: 0 // nothing shows it, and every step of it would draw the window
        highlightResizeDuration: 0
        keyNavigationEnabled: true
        activeFocusOnTab: count > 0
        spacing: Theme.small
        Layout.fillWidth: true
        Layout.fillHeight: true

        Accessible.role: Accessible.List
        Accessible.name: qsTr("Steps up to the merkle root")

        T.ScrollBar.vertical: ScrollBar {}

        delegate: ColumnLayout {
            id: row

            required property string number
            required property string beside
            required property string gives
            required property bool onTheLeft

            width: list.width - Theme.medium
            spacing: Theme.hair

            Accessible.role: Accessible.ListItem
            Accessible.focusable: true
            Accessible.name: qsTr("Step %1").arg(number)
            Accessible.description: beside + ", " + gives

            Label {
                text: row.onTheLeft ? qsTr("%1. Hashed with the one to its left").arg(row.number) : qsTr("%1. Hashed with the one to its right").arg(row.number)
                font: Theme.captionFont
                color: Theme.secondary
                Layout.fillWidth: true
            }
            Label {
                text: row.beside
                font: Theme.fixedFont
                color: Theme.escrow
                elide: Text.ElideMiddle
                Layout.fillWidth: true
            }
            Label {
                text: qsTr("gives %1").arg(row.gives)
                font: Theme.fixedFont
                elide: Text.ElideMiddle
                Layout.fillWidth: true
            }
        }
    }
    ValueRow {
        visible: panel.inspector.proofRoot !== ""
        label: qsTr("Merkle root")
        value: panel.inspector.proofRoot
    }
    EmptyState {
        visible: panel.inspector.proofSentence === ""
        title: qsTr("No proof")
        text: qsTr("It is in no block that this wallet has looked at, so there is nothing to prove.")
        Layout.fillWidth: true
        Layout.fillHeight: true
    }
}
