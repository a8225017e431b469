import QtQuick
import ZonCoin
import ZonCoin.Models

// Makes a page when it is first opened and keeps it, so that coming back finds it as it was.
FocusScope {
    id: router

    required property Session session
    required property string page

    signal pageRequested(string name)

    Component {
        id: overview

        OverviewPage {
            session: router.session
            onPageRequested: name => router.pageRequested(name)
        }
    }
    Component {
        id: activity

        ActivityPage {
            session: router.session
            onPageRequested: name => router.pageRequested(name)
        }
    }
    Component {
        id: inspector

        InspectorPage {
            session: router.session
        }
    }
    Component {
        id: pay

        PayPage {
            session: router.session
            onPageRequested: name => router.pageRequested(name)
        }
    }
    Component {
        id: receive

        ReceivePage {
            session: router.session
        }
    }
    Component {
        id: mining

        MiningPage {
            session: router.session
        }
    }
    Component {
        id: contracts

        ContractsPage {
            session: router.session
        }
    }
    Component {
        id: redeem

        RedeemPage {
            session: router.session
            onPageRequested: name => router.pageRequested(name)
        }
    }
    Component {
        id: network

        NetworkPage {
            session: router.session
        }
    }
    Component {
        id: settings

        SettingsPage {
            session: router.session
        }
    }

    component Slot: Loader {
        required property string name

        anchors.fill: parent
        visible: router.page === name
        focus: visible
        active: false
        onVisibleChanged: if (visible) active = true
        Component.onCompleted: if (visible) active = true
    }

    Slot {
        name: "overview"
        sourceComponent: overview
    }
    Slot {
        name: "activity"
        sourceComponent: activity
    }
    Slot {
        name: "pay"
        sourceComponent: pay
    }
    Slot {
        name: "receive"
        sourceComponent: receive
    }
    Slot {
        name: "mining"
        sourceComponent: mining
    }
    Slot {
        name: "contracts"
        sourceComponent: contracts
    }
    Slot {
        name: "redeem"
        sourceComponent: redeem
    }
    Slot {
        name: "inspector"
        sourceComponent: inspector
    }
    Slot {
        name: "network"
        sourceComponent: network
    }
    Slot {
        name: "settings"
        sourceComponent: settings
    }
}
