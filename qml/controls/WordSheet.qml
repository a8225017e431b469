import QtQuick
import ZonCoin
import ZonCoin.Models

// The words to be written down. Painted by C++: they are in no QML text, and in no accessible one either.
Rectangle {
    id: sheet

    required property SeedWords words

    implicitHeight: painted.implicitHeight + 2 * Theme.medium
    radius: Theme.controlRadius
    color: Theme.raised

    SecretWords {
        id: painted

        anchors.fill: parent
        anchors.margins: Theme.medium
        words: sheet.words
        columns: 3
        font: Theme.mediumFont
        color: Theme.text
        numberColor: Theme.secondary

        Accessible.role: Accessible.Graphic
        Accessible.name: qsTr("%n secret words, on the screen only", "", sheet.words.count)
    }
}
