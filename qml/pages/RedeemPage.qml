import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import ZonCoin
import ZonCoin.Models

// What can be bought with ZON, one offer's review, and what was ordered.
Page {
    id: page

    required property Session session
    readonly property Redeem redeem: session.redeem
    readonly property OfferModel offers: redeem.offers
    readonly property OrderModel orders: redeem.orders
    readonly property OrderModel vouchers: redeem.vouchers
    property int shown: RedeemPage.Offers
    readonly property bool showsOffers: shown === RedeemPage.Offers

    enum Shown {
        Offers,
        Orders,
        Vouchers
    }

    signal pageRequested(string name)

    onShownChanged: redeem.order.close()

    objectName: "redeemPage"
    title: qsTr("Redeem")
    scrolls: false

    titleExtra: Label {
        text: page.redeem.summary
        color: Theme.secondary
        elide: Text.ElideRight
        Layout.fillWidth: true
    }
    titleTrailing: RowLayout {
        spacing: Theme.small

        Segmented {
            objectName: "redeemTabs"
            label: qsTr("Shown")
            options: [qsTr("Offers"), page.orders.open > 0 ? qsTr("Orders · %1").arg(page.orders.open) : qsTr("Orders"), page.vouchers.vouchers > 0 ? qsTr("Vouchers · %1").arg(page.vouchers.vouchers) : qsTr("Vouchers")]
            current: page.shown
            onChosen: option => page.shown = option
        }
        IconButton {
            iconName: "refresh"
            enabled: !page.redeem.refreshing && page.redeem.hasProviders
            text: qsTr("Fetch the catalogues again")
            onClicked: page.redeem.refresh()
        }
        Button {
            iconName: "server"
            text: qsTr("Providers")
            onClicked: providersDialog.open()
        }
    }

    ProviderDialog {
        id: providerDialog

        redeem: page.redeem
    }
    ProvidersDialog {
        id: providersDialog

        objectName: "providersDialog"
        redeem: page.redeem
        onAddRequested: providerDialog.open()
    }
    OfferDialog {
        id: offerDialog

        objectName: "offerDialog"
        redeem: page.redeem
    }
    Connections {
        target: page.redeem
        function onBought(orderId: string): void {
            offerDialog.close();
            page.shown = RedeemPage.Orders;
            page.redeem.order.show(orderId);
        }
    }

    Label {
        objectName: "catalogueAge"
        visible: text !== ""
        text: page.redeem.age
        color: Theme.pending
        wrapMode: Text.Wrap
        Layout.fillWidth: true
        Accessible.role: Accessible.AlertMessage
    }
    Repeater {
        model: page.redeem.problems

        Label {
            required property string modelData

            text: modelData
            color: Theme.pending
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Accessible.role: Accessible.AlertMessage
        }
    }
    RowLayout {
        visible: page.showsOffers && page.redeem.hasProviders
        spacing: Theme.small
        Layout.fillWidth: true

        TextField {
            id: search

            readonly property string asked: page.offers.search // Ctrl+K searches here too

            function show(): void {
                if (text !== asked) {
                    text = asked;
                    page.shown = RedeemPage.Offers;
                }
            }

            objectName: "offerSearch"
            iconName: "search"
            placeholderText: qsTr("Search offers")
            onTextChanged: page.offers.search = text
            onAskedChanged: show()
            Component.onCompleted: show()
            Layout.fillWidth: true
            Layout.minimumWidth: Theme.huge
        }
        IconButton {
            checkable: true
            iconName: checked ? "heart-full" : "heart"
            text: qsTr("Favourites only")
            onCheckedChanged: page.offers.favourites = checked
        }
        ComboBox {
            objectName: "providerBox"
            visible: page.redeem.providerNames.length > 1
            label: qsTr("Provider")
            model: [qsTr("All providers"), ...page.redeem.providerNames]
            currentIndex: page.redeem.shownProvider
            onActivated: index => page.redeem.showProvider(index)
        }
        Chip {
            text: qsTr("I can afford")
            onCheckedChanged: page.offers.affordable = checked
        }
    }
    Flow {
        visible: page.showsOffers && page.redeem.hasProviders
        spacing: Theme.small
        Layout.fillWidth: true

        Chip {
            text: qsTr("All")
            checkable: false
            checked: page.offers.category < 0
            onClicked: page.offers.category = -1
        }
        Repeater {
            model: page.redeem.categories

            Chip {
                required property string modelData
                required property int index

                text: modelData
                checkable: false
                checked: page.offers.category === index
                onClicked: page.offers.category = page.offers.category === index ? -1 : index
            }
        }
    }
    GridView {
        id: grid

        readonly property int columns: Math.max(1, Math.floor(width / (Theme.sideCardWidth - Theme.gap)))

        objectName: "offerGrid"
        visible: page.showsOffers && page.offers.total > 0
        model: page.offers
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        highlightMoveDuration: 0 // nothing shows it, and every step of it would draw the window
        cellWidth: Math.floor(width / columns)
        cellHeight: Theme.scaled(232)
        keyNavigationEnabled: true
        activeFocusOnTab: true
        cacheBuffer: 0
        reuseItems: true // cheaper than making new cards, and nothing is made ahead
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.rightMargin: -Theme.gap // which every card has at its right

        T.ScrollBar.vertical: ScrollBar {}

        Accessible.role: Accessible.List
        Accessible.name: qsTr("Offers")
        Keys.onReturnPressed: (currentItem as OfferCard)?.chosen()

        delegate: OfferCard {
            pictures: page.redeem.pictures
            width: grid.cellWidth
            height: grid.cellHeight
            current: GridView.isCurrentItem && grid.activeFocus
            onFavouriteToggled: page.offers.toggleFavourite(index)
            onChosen: {
                grid.currentIndex = index;
                offerDialog.show(this);
            }
        }
    }
    EmptyState {
        visible: page.showsOffers && page.offers.total === 0
        iconName: "gift"
        title: page.redeem.hasProviders ? qsTr("Nothing like that is offered") : qsTr("No providers yet")
        text: page.redeem.hasProviders ? qsTr("Try another word or category, or fetch the catalogues again.") : qsTr("A provider is a shop that takes ZON. Add one by its address; you compare its fingerprint once, and from then on everything it says must be signed by that key.")
        actionText: page.redeem.hasProviders ? "" : qsTr("Add a provider")
        onAction: providerDialog.open()
    }
    RowLayout {
        visible: !page.showsOffers && (page.redeem.order.shown || orderList.count > 0)
        spacing: Theme.gap
        Layout.fillWidth: true
        Layout.fillHeight: true

        OrderList {
            id: orderList

            objectName: "orderList"
            visible: !page.narrow || !page.redeem.order.shown
            orders: page.shown === RedeemPage.Vouchers ? page.vouchers : page.orders
            shown: page.redeem.order
            asVouchers: page.shown === RedeemPage.Vouchers
            Layout.fillWidth: true
            Layout.fillHeight: true
        }
        Loader {
            active: page.redeem.order.shown
            visible: active
            Layout.fillWidth: page.narrow
            Layout.preferredWidth: Theme.dialogWidth
            Layout.fillHeight: true
            Layout.bottomMargin: Theme.gap

            sourceComponent: OrderPanel {
                objectName: "orderPanel"
                order: page.redeem.order
                onCopyRequested: txid => page.session.copy(txid, qsTr("Transaction id"))
            }
        }
    }
    EmptyState {
        visible: !page.showsOffers && orderList.count === 0
        iconName: "gift"
        title: page.shown === RedeemPage.Vouchers ? qsTr("No vouchers yet") : qsTr("No orders yet")
        text: page.shown === RedeemPage.Vouchers ? qsTr("What is delivered appears here. Only this wallet can open it.") : qsTr("What you buy appears here, with its progress and then its voucher.")
        actionText: qsTr("Look at the offers")
        onAction: page.shown = RedeemPage.Offers
    }
    EarningsStrip {
        objectName: "earningsStrip"
        redeem: page.redeem
        actionText: qsTr("See earnings")
        onAction: page.pageRequested("mining")
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.gap
    }
}
