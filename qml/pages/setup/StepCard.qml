import QtQuick
import QtQuick.Layouts
import ZonCoin

// The frame of one step: question, explanation, answers, and the way on and back.
Card {
    id: card

    required property string question
    property string explanation
    property string backText: qsTr("Back")
    property alias forwardItem: forwardSlot.data
    default property alias answers: column.data

    signal back

    padding: Theme.large
    spacing: Theme.cardPadding

    ColumnLayout {
        spacing: Theme.small
        Layout.fillWidth: true

        Label {
            text: card.question
            font: Theme.titleFont
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Accessible.role: Accessible.Heading
        }
        Paragraph {
            visible: text !== ""
            text: card.explanation
            Layout.fillWidth: true
        }
    }
    ColumnLayout {
        id: column

        spacing: Theme.gap
        Layout.fillWidth: true
    }
    RowLayout {
        spacing: Theme.small
        Layout.fillWidth: true
        Layout.topMargin: Theme.small

        Button {
            visible: card.backText !== ""
            text: card.backText
            onClicked: card.back()
        }
        Item {
            Layout.fillWidth: true
        }
        RowLayout {
            id: forwardSlot

            spacing: Theme.small
        }
    }
}
