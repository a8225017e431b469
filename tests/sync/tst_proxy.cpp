#include "tests/sync/client_fixture.h"
#include "tests/sync/socks_server.h"

#include <QTest>

#include <algorithm>

using namespace zon;
using namespace zon::test;

namespace {

/// The light client behind a SOCKS5 proxy, as with Tor.
class ProxyTest : public QObject {
    Q_OBJECT

private slots:
    void everythingGoesThroughTheProxy() {
        ClientFixture t;
        SocksServer proxy(t.loop);
        ChainBuilder chain(t.params);
        chain.mineMany(50);
        ScriptedPeer& first = t.addNode(chain);
        ScriptedPeer& second = t.addNode(chain);
        // Names under .invalid are in no DNS (RFC 6761): only the proxy can find them.
        proxy.route("one.invalid:18444", first.endpoint());
        proxy.route("two.invalid:18444", second.endpoint());
        t.config.proxy = proxy.endpoint();
        t.config.peers = {*Endpoint::parse("one.invalid", t.params.defaultPort),
                          *Endpoint::parse("two.invalid", t.params.defaultPort)};
        t.startAsConfigured();
        QVERIFY(t.waitForTip(chain.tipHash()));
        QVERIFY(t.waitUntil([&] { return first.connections() == 1 && second.connections() == 1; }));
        QCOMPARE(proxy.targets.size(), std::size_t{2});
        QCOMPARE(t.client->status().proxy, std::optional(proxy.endpoint()));

        // Each peer has a login, and so a circuit, of its own.
        QCOMPARE(proxy.logins.size(), std::size_t{2});
        QVERIFY(proxy.logins[0] != proxy.logins[1]);
        QVERIFY(!proxy.logins[0].empty());
    }

    void addressesGoThroughItToo() {
        ClientFixture t;
        SocksServer proxy(t.loop);
        ChainBuilder chain(t.params);
        chain.mineMany(5);
        ScriptedPeer& node = t.addNode(chain);
        proxy.route("9.8.7.6:18444", node.endpoint());
        t.config.proxy = proxy.endpoint();
        t.config.peers = {*Endpoint::parse("9.8.7.6", t.params.defaultPort)};
        t.startAsConfigured();
        QVERIFY(t.waitForTip(chain.tipHash()));
        QCOMPARE(proxy.targets, (std::vector<std::string>{"9.8.7.6:18444"}));
    }

    /// Addresses that a peer tells are kept in the profile and dialled, one in each network group; and after
    /// a restart they are enough by themselves.
    void learnedPeersAreKeptAndUsed() {
        ClientFixture t;
        t.config.learnPeers = true;
        t.config.groupsWanted = 2;
        SocksServer proxy(t.loop);
        ChainBuilder chain(t.params);
        chain.mineMany(20);
        ScriptedPeer& own = t.addNode(chain);
        ScriptedPeer& first = t.addNode(chain);
        ScriptedPeer& second = t.addNode(chain);
        ScriptedPeer& neighbour = t.addNode(chain);
        proxy.route("own.invalid:18444", own.endpoint());
        proxy.route("9.8.7.6:18444", first.endpoint());
        proxy.route("12.8.7.6:18444", second.endpoint());
        proxy.route("12.8.1.1:18444", neighbour.endpoint());
        own.model.instead = [&](const Message& request) -> std::optional<std::vector<Message>> {
            if (!std::holds_alternative<GetAddrMessage>(request)) return std::nullopt;
            AddrV2Message told;
            for (const char* address : {"9.8.7.6", "12.8.7.6", "12.8.1.1", "127.0.0.1", "10.0.0.1"})
                told.addresses.push_back({t.clock.now(), serviceNetwork | serviceCompactFilters,
                                          *Endpoint::parse(address, t.params.defaultPort)});
            return std::vector<Message>{told};
        };
        t.config.proxy = proxy.endpoint();
        t.config.peers = {*Endpoint::parse("own.invalid", t.params.defaultPort)};
        t.startAsConfigured();
        const auto learnedReady = [&] {
            return first.connections() == 1 && second.connections() + neighbour.connections() == 1;
        };
        QVERIFY(t.waitUntil(learnedReady));
        QVERIFY(t.waitForTip(chain.tipHash()));
        QVERIFY(t.waitUntil([&] { return !t.client->status().provisional; })); // three groups agree
        for (const char* never : {"127.0.0.1:18444", "10.0.0.1:18444"})
            QVERIFY(std::ranges::find(proxy.targets, never) == proxy.targets.end());
        t.quit();

        own.goAway();
        t.config.peers.clear();
        t.startAsConfigured();
        QVERIFY(t.waitUntil(learnedReady));
        QVERIFY(t.waitForTip(chain.tipHash()));
    }

    /// With the proxy away nobody is connected, and nobody is connected directly.
    void withoutTheProxyThereIsNoWay() {
        ClientFixture t;
        ChainBuilder chain(t.params);
        chain.mineMany(5);
        ScriptedPeer& node = t.addNode(chain);
        t.config.proxy = RawServer(t.loop).endpoint(); // gone again: nothing listens there
        t.config.peers = {node.endpoint()};
        t.startAsConfigured();
        // Tried, failed and waiting to be tried again.
        QVERIFY(t.waitUntil([&] { return t.client->status().peers.empty(); }));
        QCOMPARE(node.accepted(), std::size_t{0});
        QVERIFY(t.client->status().stage == SyncStage::Offline);
        QVERIFY(t.client->status().bans.empty());
    }

    void theProxyMayBeChangedWhileRunning() {
        ClientFixture t;
        SocksServer proxy(t.loop);
        ChainBuilder chain(t.params);
        chain.mineMany(5);
        ScriptedPeer& node = t.addNode(chain);
        proxy.route(node.endpoint().toString(), node.endpoint());
        t.start();
        QVERIFY(t.waitForTip(chain.tipHash()));
        QVERIFY(proxy.targets.empty());

        t.client->setProxy(proxy.endpoint());
        node.model.mine();
        QVERIFY(t.waitForTip(node.model.chain().tipHash()));
        QCOMPARE(proxy.targets, (std::vector<std::string>{node.endpoint().toString()}));
        t.client->setProxy(std::nullopt);
        node.model.mine();
        QVERIFY(t.waitForTip(node.model.chain().tipHash()));
        QCOMPARE(proxy.targets.size(), std::size_t{1});
    }
};

} // namespace

QTEST_GUILESS_MAIN(ProxyTest)
#include "tst_proxy.moc"
