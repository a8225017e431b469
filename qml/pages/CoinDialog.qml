import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import ZonCoin
import ZonCoin.Models

// Which coins a payment spends, and which are kept from being spent.
Dialog {
    id: dialog

    required property CoinModel coins

    title: qsTr("Choose coins")
    onOpened: coins.load()

    Paragraph {
        text: qsTr("Exactly the coins you choose are spent. Choose none, and the wallet does. A frozen coin is left alone until you choose it here or thaw it.")
        Layout.fillWidth: true
    }
    ListView {
        id: list

        clip: true
        model: dialog.coins
        boundsBehavior: Flickable.StopAtBounds
        highlightMoveDuration: 0 // nothing shows it, and every step of it would draw the window
        highlightResizeDuration: 0
        keyNavigationEnabled: true
        activeFocusOnTab: true
        implicitHeight: Theme.rowHeight * 6
        Layout.fillWidth: true

        Accessible.role: Accessible.List
        Accessible.name: qsTr("Coins")

        T.ScrollBar.vertical: ScrollBar {}

        delegate: ListRow {
            id: coin

            required property int index
            required property string name
            required property string amount
            required property bool chosen
            required property bool frozen
            required property bool spendable
            required detail

            width: list.width
            leftPadding: 0
            title: name
            enabled: spendable
            onClicked: dialog.coins.choose(index, !chosen)

            AmountText {
                text: coin.amount
                color: coin.frozen ? Theme.secondary : Theme.text
            }
            IconButton {
                iconName: coin.frozen ? "lock" : "drop"
                iconColor: coin.frozen ? Theme.info : Theme.secondary
                text: coin.frozen ? qsTr("Thaw this coin") : qsTr("Freeze this coin")
                onClicked: dialog.coins.setFrozen(coin.index, !coin.frozen)
            }
            Switch {
                checked: coin.chosen
                Accessible.name: qsTr("Spend %1").arg(coin.name)
                onToggled: dialog.coins.choose(coin.index, checked)
            }
        }
    }
    ValueRow {
        label: qsTr("%n coin(s) chosen", "", dialog.coins.chosenCount)

        AmountText {
            text: dialog.coins.chosenTotal
            showUnit: true
        }
    }

    buttons: [
        Button {
            text: qsTr("Choose none")
            enabled: dialog.coins.chosenCount > 0
            onClicked: dialog.coins.chooseNone()
        },
        Button {
            kind: Button.Primary
            text: qsTr("Done")
            onClicked: dialog.close()
        }
    ]
}
