import QtQuick
import QtQuick.Layouts
import ZonCoin
import ZonCoin.Models

// Which wallet, the way to everything (Ctrl+K), and how far the network is.
Rectangle {
    id: bar

    required property Session session

    signal paletteRequested
    signal networkRequested

    implicitHeight: Theme.topBarHeight
    color: Theme.window

    Divider {
        anchors.bottom: parent.bottom
        width: parent.width
    }
    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.pagePadding
        anchors.rightMargin: Theme.pagePadding
        spacing: Theme.gap

        WalletSwitcher {
            session: bar.session
            Layout.maximumWidth: parent.width * 0.3
        }
        Tag {
            visible: bar.session.network.sandbox
            text: qsTr("Sandbox: practice money")
            tone: Tone.Info
        }
        Item {
            Layout.fillWidth: true
        }
        BarButton {
            iconName: "search"
            text: qsTr("Search or do anything")
            quiet: true
            hint: "Ctrl K"
            onClicked: bar.paletteRequested()
            Layout.preferredWidth: Math.min(implicitWidth, bar.width * 0.34)
        }
        Item {
            Layout.fillWidth: true
        }
        SyncPill {
            network: bar.session.network
            onNetworkRequested: bar.networkRequested()
        }
    }
}
