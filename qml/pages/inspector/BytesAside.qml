import QtQuick
import QtQuick.Layouts
import ZonCoin
import ZonCoin.Models

// What the byte under the pointer is.
Card {
    id: card

    required property InspectedBytes bytes

    title: qsTr("Under the pointer")

    ColumnLayout {
        spacing: Theme.small
        Layout.fillWidth: true

        Label {
            text: card.bytes.of !== "" ? qsTr("%1 of %2").arg(card.bytes.name).arg(card.bytes.of) : card.bytes.name
            font: Theme.largeFont
            color: Theme.byteColors[card.bytes.kind] ?? Theme.text
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
        Label {
            text: card.bytes.hex
            font: Theme.fixedFont
            wrapMode: Text.Wrap
            maximumLineCount: 4
            elide: Text.ElideRight
            Layout.fillWidth: true
        }
        Paragraph {
            visible: text !== ""
            text: card.bytes.explanation
            Layout.fillWidth: true
        }
    }
    Divider {}
    ValueRow {
        label: qsTr("Where")
        value: card.bytes.where
    }
    Item {
        Layout.fillHeight: true
    }
}
