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

    readonly property bool tight: width < Theme.scaled(720)

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
            Layout.fillWidth: true // a long name makes room for the rest
            Layout.minimumWidth: Theme.scaled(120)
            Layout.maximumWidth: Math.min(implicitWidth, parent.width * 0.3)
        }
        Tag {
            visible: bar.session.network.sandbox && !bar.tight
            text: qsTr("Sandbox: practice money")
            tone: Tone.Info
        }
        Item {
            Layout.fillWidth: true
        }
        BarButton {
            iconName: "search"
            text: bar.tight ? "" : qsTr("Search or do anything")
            quiet: true
            hint: bar.tight ? "" : "Ctrl K"
            Accessible.name: qsTr("Search or do anything")
            onClicked: bar.paletteRequested()
        }
        Item {
            Layout.fillWidth: true
        }
        SyncPill {
            network: bar.session.network
            tight: bar.tight
            onNetworkRequested: bar.networkRequested()
        }
    }
}
