import QtQuick
import ZonCoin
import ZonCoin.Models

// The open window: rail, top bar and the page between them. Pages ask by signals; the way from one to another is here.
FocusScope {
    id: shell

    required property Session session
    property string page: "overview"
    readonly property bool folded: width < Theme.foldWidth

    function open(name: string): void {
        page = name;
    }
    function run(command: string): void {
        if (command.startsWith("page:")) {
            open(command.slice(5));
            return;
        }
        if (command.startsWith("inspect:")) {
            session.inspector.openText(command.slice(8));
            open("inspector");
            return;
        }
        if (command.startsWith("pay:")) {
            session.payment.startOver();
            session.payment.address = command.slice(4);
            open("pay");
            return;
        }
        if (command.startsWith("invoice:")) {
            open("receive");
            session.invoicing.openInvoice(Number(command.slice(8)));
            return;
        }
        if (command.startsWith("contract:")) {
            open("contracts");
            session.dealing.openDeal(Number(command.slice(9)));
            return;
        }
        if (command.startsWith("offer:")) {
            session.redeem.offers.search = command.slice(6);
            open("redeem");
            return;
        }
        switch (command) {
        case "copy-address":
            session.copy(session.receiving.address, qsTr("Address"));
            break;
        case "new-address":
            session.receiving.fresh();
            open("receive");
            break;
        case "inspect-clipboard":
            session.inspector.openClipboard();
            open("inspector");
            break;
        case "toggle-mining":
            session.mining.toggle();
            open("mining");
            break;
        case "practice-coins":
            session.receiving.requestPracticeCoins();
            break;
        case "dark":
            session.preferences.appearance = Preferences.Dark;
            break;
        case "light":
            session.preferences.appearance = Preferences.Light;
            break;
        case "follow-system":
            session.preferences.appearance = Preferences.FollowSystem;
            break;
        case "larger":
            session.preferences.textScale = Math.min(2, session.preferences.textScale + 0.25);
            break;
        case "smaller":
            session.preferences.textScale = Math.max(1, session.preferences.textScale - 0.25);
            break;
        case "lock":
            session.lock();
            break;
        }
    }

    // Whatever is dropped beside a page's own place for it: links are paid, all else is looked into.
    DropArea {
        anchors.fill: parent
        enabled: !shell.session.cashier.active
        onDropped: drop => {
            const text = drop.hasUrls ? String(drop.urls[0]) : drop.text;
            if (text.toLowerCase().startsWith("zoncoin:")) {
                shell.run("pay:" + text);
                return;
            }
            if (drop.hasUrls)
                shell.session.inspector.openFile(drop.urls[0]);
            else
                shell.session.inspector.openText(text);
            shell.open("inspector");
        }
    }
    // Behind the till there is nothing: it would be in reach of the keyboard, and of whoever is at the counter.
    Rail {
        id: rail

        visible: !shell.session.cashier.active
        anchors.left: parent.left
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        width: shell.folded ? Theme.foldedRailWidth : Theme.railWidth
        folded: shell.folded
        current: shell.page
        onChosen: name => shell.open(name)
        onLockRequested: shell.session.lock()
    }
    TopBar {
        id: topBar

        visible: !shell.session.cashier.active
        anchors.left: rail.right
        anchors.right: parent.right
        anchors.top: parent.top
        session: shell.session
        onPaletteRequested: commandPalette.open()
        onNetworkRequested: shell.open("network")
    }
    PageRouter {
        anchors.left: rail.right
        anchors.right: parent.right
        anchors.top: topBar.bottom
        anchors.bottom: parent.bottom
        session: shell.session
        page: shell.page
        focus: true
        visible: !shell.session.cashier.active
        onPageRequested: name => shell.open(name)
    }
    Loader {
        anchors.fill: parent
        active: shell.session.cashier.active
        focus: active
        sourceComponent: CashierPage {
            cashier: shell.session.cashier
            business: shell.session.business
        }
    }
    CommandPalette {
        id: commandPalette

        commands: shell.session.commands
        onChosen: command => shell.run(command)
    }

    Shortcut {
        enabled: !shell.session.cashier.active
        sequence: "Ctrl+K"
        onActivated: commandPalette.open()
    }
    Shortcut {
        sequence: "Ctrl+L"
        onActivated: shell.session.lock()
    }
    Repeater {
        model: rail.pages

        Item {
            id: shortcutHolder

            required property RailPage modelData
            required property int index

            Shortcut {
                enabled: !shell.session.cashier.active
                sequence: "Alt+" + (shortcutHolder.index + 1) % 10 // the tenth has the key 0
                onActivated: shell.open(shortcutHolder.modelData.name)
            }
        }
    }
}
