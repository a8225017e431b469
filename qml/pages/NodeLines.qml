import QtQuick
import QtQuick.Layouts
import ZonCoin

// The lines of bitcoin.conf for a node of one's own, to be read and copied.
RowLayout {
    id: node

    required property string lines

    signal copied(string text)

    spacing: Theme.gap

    Rectangle {
        implicitHeight: shown.implicitHeight + 2 * Theme.medium
        radius: Theme.controlRadius
        color: Theme.raised
        Layout.fillWidth: true

        Label {
            id: shown

            anchors.fill: parent
            anchors.margins: Theme.medium
            text: node.lines
            font: Theme.fixedFont
            wrapMode: Text.WrapAnywhere
        }
    }
    Button {
        iconName: "copy"
        text: qsTr("Copy")
        onClicked: node.copied(node.lines)
        Layout.alignment: Qt.AlignTop
    }
}
