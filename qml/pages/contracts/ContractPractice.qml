import QtQuick
import QtQuick.Layouts
import ZonCoin
import ZonCoin.Models

// The practice network's own counterparties, and its time.
Card {
    id: practice

    required property Dealing dealing
    property int other: 0
    property int conduct: 0

    title: qsTr("Practice")
    spacing: Theme.medium

    Paragraph {
        text: qsTr("Try every way this can go. The practice seller and arbiter answer at once, and time passes when you say so.")
        Layout.fillWidth: true
    }
    Segmented {
        label: qsTr("Who answers")
        options: [...practice.dealing.others]
        current: Math.min(practice.other, practice.dealing.others.length - 1)
        onChosen: option => practice.other = option
    }
    Segmented {
        label: qsTr("How they behave")
        options: [qsTr("Honest"), qsTr("Silent"), qsTr("Cheats")]
        current: practice.conduct
        onChosen: option => practice.conduct = option
    }
    Flow {
        spacing: Theme.small
        Layout.fillWidth: true

        Button {
            text: qsTr("Let them answer")
            onClicked: practice.dealing.askPracticeParty(practice.other, practice.conduct)
        }
        Button {
            text: qsTr("Let 7 days pass")
            onClicked: practice.dealing.letDaysPass(7)
        }
    }
}
