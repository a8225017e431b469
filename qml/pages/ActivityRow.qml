import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import ZonCoin
import ZonCoin.Models

// A payment. F2, Return or the pen names it; Escape leaves the name as it was.
T.ItemDelegate {
    id: row

    required property int index
    required property string txid
    required property string title
    required property string detail
    required property string amount
    required property string iconName
    required property string label
    required property int tone
    required property int detailTone
    required property bool canBump
    required property bool canSpeedUp
    property bool editing: false

    signal labelEdited(int row, string label)
    signal copyRequested(string txid)
    signal inspectRequested(string txid)
    signal raiseFeeRequested(string txid)
    signal cancelRequested(string txid)
    signal speedUpRequested(string txid)

    function edit(): void {
        field.text = label;
        editing = true;
        field.forceActiveFocus();
        field.selectAll();
    }
    function finish(): void {
        if (!editing)
            return;
        editing = false;
        row.forceActiveFocus();
        labelEdited(index, field.text);
    }

    implicitHeight: Theme.rowHeight
    leftPadding: Theme.cardPadding
    rightPadding: Theme.cardPadding
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    onDoubleClicked: edit()
    ListView.onPooled: editing = false

    Keys.onPressed: event => {
        if (event.key === Qt.Key_F2 || event.key === Qt.Key_Return) {
            edit();
            event.accepted = true;
        }
    }

    Accessible.role: Accessible.ListItem
    Accessible.focusable: true
    Accessible.name: title + ", " + amount + " ZON"
    Accessible.description: detail

    // qmllint disable deferred-property-id
    contentItem: RowLayout {
        spacing: Theme.medium

        IconBadge {
            iconName: row.iconName
            iconColor: row.tone === Tone.Danger ? Theme.danger : Theme.secondary
        }
        ColumnLayout {
            visible: !row.editing
            spacing: Theme.hair
            Layout.fillWidth: true

            Label {
                text: row.title
                font: Theme.mediumFont
                Layout.fillWidth: true
                Accessible.ignored: true
            }
            Label {
                text: row.detail
                font: Theme.captionFont
                color: Theme.quietToneColor(row.detailTone)
                Layout.fillWidth: true
                Accessible.ignored: true
            }
        }
        TextField {
            id: field

            visible: row.editing
            label: qsTr("Name of this payment")
            placeholderText: qsTr("A name, for you alone")
            maximumLength: 120
            onAccepted: row.finish()
            onActiveFocusChanged: if (!activeFocus) row.finish()
            Keys.onEscapePressed: {
                row.editing = false;
                row.forceActiveFocus();
            }
            Layout.fillWidth: true
        }
        IconButton {
            visible: row.canBump || row.canSpeedUp
            iconName: "bolt"
            text: row.canBump ? qsTr("Pay a higher fee") : qsTr("Speed it up with what it pays you")
            onClicked: row.canBump ? row.raiseFeeRequested(row.txid) : row.speedUpRequested(row.txid)
        }
        IconButton {
            visible: row.canBump
            iconName: "close"
            text: qsTr("Cancel this payment")
            onClicked: row.cancelRequested(row.txid)
        }
        IconButton {
            opacity: row.hovered || row.activeFocus || activeFocus ? 1 : 0
            iconName: "search"
            text: qsTr("Look into this payment")
            onClicked: row.inspectRequested(row.txid)
        }
        IconButton {
            opacity: row.hovered || row.activeFocus || activeFocus ? 1 : 0
            iconName: "edit"
            text: qsTr("Name this payment")
            onClicked: row.edit()
        }
        IconButton {
            opacity: row.hovered || row.activeFocus || activeFocus ? 1 : 0
            iconName: "copy"
            text: qsTr("Copy the transaction id")
            onClicked: row.copyRequested(row.txid)
        }
        AmountText {
            text: row.amount
            color: Theme.toneColor(row.tone)
        }
    }
    background: Rectangle {
        color: row.hovered ? Theme.hover : "transparent"

        Rectangle {
            anchors.bottom: parent.bottom
            x: Theme.cardPadding
            width: parent.width - 2 * x
            height: Theme.hair
            color: Theme.line
        }
        FocusRing {
            target: row
            shown: row.visualFocus
            anchors.margins: Theme.tiny / 2
        }
    }
}
