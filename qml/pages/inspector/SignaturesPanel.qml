import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import ZonCoin
import ZonCoin.Models

// Each signature: whether it holds, whose it is, and what can't be changed without breaking it.
ListView {
    id: list

    required property RecordModel signatures

    clip: true
    model: signatures
    boundsBehavior: Flickable.StopAtBounds
    highlightMoveDuration: 0 // nothing shows it, and every step of it would draw the window
    highlightResizeDuration: 0
    keyNavigationEnabled: true
    activeFocusOnTab: count > 0
    spacing: Theme.gap
    reuseItems: true

    Accessible.role: Accessible.List
    Accessible.name: qsTr("Signatures")

    T.ScrollBar.vertical: ScrollBar {}

    delegate: ColumnLayout {
        id: row

        required property string input
        required property string state_
        required property int tone
        required property string scheme
        required property string signer
        required property string key
        required property string commits
        required property string digest
        required property string note

        width: list.width - Theme.medium
        spacing: Theme.tiny

        Accessible.role: Accessible.ListItem
        Accessible.focusable: true
        Accessible.name: input + ", " + scheme + ", " + state_
        Accessible.description: commits + " " + note

        RowLayout {
            spacing: Theme.small
            Layout.fillWidth: true

            Tag {
                text: row.state_
                tone: row.tone
                dot: true
            }
            Label {
                text: qsTr("%1 · %2").arg(row.input).arg(row.scheme)
                font: Theme.mediumFont
            }
            Label {
                text: row.signer !== "" ? qsTr("by %1").arg(row.signer) : ""
                color: Theme.secondary
                Layout.fillWidth: true
            }
        }
        Paragraph {
            visible: text !== ""
            text: row.commits !== "" ? qsTr("What it commits to: %1").arg(row.commits) : ""
            Layout.fillWidth: true
        }
        Label {
            visible: text !== ""
            text: row.note
            color: row.tone === Tone.Danger ? Theme.danger : Theme.secondary
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
        Label {
            visible: row.key !== ""
            text: qsTr("Key %1").arg(row.key)
            font: Theme.fixedFont
            color: Theme.secondary
            elide: Text.ElideMiddle
            Layout.fillWidth: true
        }
        Label {
            visible: row.digest !== ""
            text: qsTr("Signed %1").arg(row.digest)
            font: Theme.fixedFont
            color: Theme.secondary
            elide: Text.ElideMiddle
            Layout.fillWidth: true
        }
    }

    EmptyState {
        anchors.centerIn: parent
        width: parent.width
        visible: list.count === 0
        title: qsTr("No signatures")
        text: qsTr("Nobody has signed it yet, or its signatures can't be checked without knowing what it spends.")
    }
}
