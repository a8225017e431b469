import QtQuick
import QtQuick.Layouts
import ZonCoin
import ZonCoin.Models

// A draft with open places: which one is ours, and under which name.
Card {
    id: join

    required property Dealing dealing
    property int place: 0

    // Not a binding: what is typed stays when the contract has news.
    function suggestName(): void {
        name.text = dealing.openNames[place] ?? "";
    }

    onVisibleChanged: {
        if (visible)
            suggestName();
    }
    onPlaceChanged: suggestName()

    title: qsTr("Take your place")
    accented: true
    spacing: Theme.medium

    Paragraph {
        text: qsTr("Read the terms and the dates. Then put in your keys: your program makes fresh ones for this contract alone, and an address to be paid to. You can still say no afterwards: only signing binds.")
        Layout.fillWidth: true
    }
    Segmented {
        label: qsTr("You are the")
        options: [...join.dealing.openRoles]
        current: Math.min(join.place, join.dealing.openRoles.length - 1)
        onChosen: option => join.place = option
    }
    Field {
        label: qsTr("Your name in the contract")
        Layout.fillWidth: true

        TextField {
            id: name

            width: parent.width
            label: qsTr("Your name in the contract")
            maximumLength: 200
        }
    }
    Button {
        kind: Button.Primary
        text: qsTr("Put in my keys")
        enabled: name.text.trim() !== ""
        onClicked: join.dealing.reviewJoin(join.place, name.text)
    }
}
