import QtQuick
import ZonCoin
import ZonCoin.Models

// The wallet that is shown, and the others.
BarButton {
    id: switcher

    required property Session session

    iconName: "wallet"
    text: session.walletName
    opens: session.wallets.count > 1
    enabled: session.wallets.count > 1
    onClicked: menu.open()

    Popover {
        id: menu

        y: switcher.height + Theme.tiny
        width: Theme.sideCardWidth

        contentItem: ListView {
            implicitHeight: contentHeight
            model: switcher.session.wallets
            keyNavigationEnabled: true
            focus: true

            delegate: ListRow {
                required property int index
                required property string name
                required property string balance

                width: ListView.view.width
                leftPadding: Theme.small
                rightPadding: Theme.small
                divided: false
                title: name
                detail: qsTr("%1 ZON").arg(balance)
                onClicked: {
                    switcher.session.chooseWallet(index);
                    menu.close();
                }

                Icon {
                    visible: index === switcher.session.walletRow
                    implicitWidth: Theme.smallIconSize
                    implicitHeight: Theme.smallIconSize
                    name: "check"
                    color: Theme.accent
                }
            }
        }
    }
}
