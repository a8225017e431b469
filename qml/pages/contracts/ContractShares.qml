import QtQuick
import QtQuick.Layouts
import ZonCoin
import ZonCoin.Models

// Who gets how much, when it is otherwise than agreed: both sides together, or the arbiter with one of them.
Card {
    id: shares

    required property Dealing dealing
    property bool withSeller: false

    title: dealing.arbitrating ? qsTr("Your decision") : qsTr("Share it otherwise")
    spacing: Theme.medium

    Paragraph {
        text: shares.dealing.arbitrating ? qsTr("You sign first; the side that you decide with signs after you. The shares go to the addresses in the contract and nowhere else.") : qsTr("You sign first; the other side's signature completes it. It goes to the addresses in the contract and nowhere else.")
        Layout.fillWidth: true
    }
    RowLayout {
        spacing: Theme.gap
        Layout.fillWidth: true

        Field {
            label: qsTr("To the buyer")
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.gap // equal shares

            TextField {
                id: buyer

                width: parent.width
                label: qsTr("To the buyer")
                suffix: "ZON"
                maximumLength: 20
            }
        }
        Field {
            label: qsTr("To the seller")
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.gap // equal shares

            TextField {
                id: seller

                width: parent.width
                label: qsTr("To the seller")
                suffix: "ZON"
                maximumLength: 20
            }
        }
    }
    Segmented {
        visible: shares.dealing.arbitrating
        label: qsTr("Decide with")
        options: [qsTr("With the buyer"), qsTr("With the seller")]
        current: shares.withSeller ? 1 : 0
        onChosen: option => shares.withSeller = option === 1
    }
    Button {
        text: qsTr("Review")
        enabled: buyer.text !== "" || seller.text !== ""
        onClicked: shares.dealing.reviewShares(buyer.text, seller.text, shares.withSeller)
    }
}
