import QtQuick
import ZonCoin
import ZonCoin.Models

// What can be done with what is inspected.
Row {
    id: actions

    required property Inspector inspector
    property bool alone: false // there is a face to go back to

    signal compareRequested
    signal shareRequested
    signal closeRequested

    spacing: Theme.small

    Button {
        visible: actions.inspector.shown
        text: actions.inspector.masked ? qsTr("Show amounts") : qsTr("Mask amounts")
        onClicked: actions.inspector.masked = !actions.inspector.masked
    }
    Button {
        visible: actions.inspector.comparable
        text: qsTr("Compare")
        onClicked: actions.compareRequested()
    }
    Button {
        visible: actions.inspector.shown
        kind: Button.Primary
        text: qsTr("Share for support")
        onClicked: actions.shareRequested()
    }
    Button {
        visible: actions.alone
        text: qsTr("Back")
        onClicked: actions.closeRequested()
    }
}
