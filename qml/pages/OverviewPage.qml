import QtQuick
import QtQuick.Layouts
import ZonCoin
import ZonCoin.Models

Page {
    id: page

    required property Session session

    signal pageRequested(string name)

    title: qsTr("Overview")

    titleTrailing: [
        Button {
            iconName: "arrow-in"
            text: qsTr("Get paid")
            onClicked: page.pageRequested("receive")
        },
        Button {
            kind: Button.Primary
            iconName: "arrow-out"
            text: qsTr("Pay")
            onClicked: page.pageRequested("pay")
        }
    ]

    GridLayout {
        columns: page.narrow ? 1 : 2
        columnSpacing: Theme.gap
        rowSpacing: Theme.gap
        Layout.fillWidth: true
        Layout.fillHeight: false

        BalanceCard {
            session: page.session
            Layout.fillWidth: true
            Layout.fillHeight: true
        }
        AttentionCard {
            session: page.session
            onPageRequested: name => page.pageRequested(name)
            Layout.preferredWidth: Theme.sideCardWidth
            Layout.fillWidth: page.narrow
            Layout.fillHeight: true
        }
    }
    GridLayout {
        columns: page.narrow ? 1 : 2
        columnSpacing: Theme.gap
        rowSpacing: Theme.gap
        Layout.fillWidth: true
        Layout.fillHeight: true

        LatestCard {
            session: page.session
            onPageRequested: name => page.pageRequested(name)
            Layout.fillWidth: true
            Layout.fillHeight: true
        }
        FlowCard {
            flow: page.session.flowChart
            Layout.preferredWidth: Theme.wideSideCardWidth
            Layout.fillWidth: page.narrow
            Layout.fillHeight: true
        }
    }
    EarningsStrip {
        redeem: page.session.redeem
        actionText: qsTr("Redeem")
        onAction: page.pageRequested("redeem")
        Layout.fillWidth: true
    }
}
