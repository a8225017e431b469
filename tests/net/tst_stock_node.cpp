#include "core/chain/params.h"
#include "core/net/peer_link.h"
#include "tests/net/loopback.h"
#include "tests/support/stock_node.h"

#include <QDir>
#include <QTest>

using namespace zon;
using namespace zon::test;

namespace {

const SystemClock systemClock;

} // namespace

/// Against a stock Bitcoin Core that ZON_CORE_BITCOIND names.
class StockNodeTest : public QObject {
    Q_OBJECT

private slots:
    void init() {
        if (!StockNode::isThere()) QSKIP("not run: ZON_CORE_BITCOIND names no program");
    }

    void jsonRpc() {
        EventLoop loop;
        StockNode node(loop, {});
        const auto call = [&](std::string_view method, const boost::json::value& params) {
            return node.tryCall(method, params);
        };
        const auto genesis = call("getblockhash", {0});
        QVERIFY2(genesis, genesis ? "" : genesis.error().message.c_str());
        QCOMPARE(boost::json::value_to<std::string>(*genesis),
                 networkParams(NetworkId::Regtest).genesisHash.display());
        QCOMPARE(jsonRpcErrorCode(call("getblockhash", {-1}).error()), std::optional<int>(-8));
        QCOMPARE(jsonRpcErrorCode(call("nonsense", boost::json::array()).error()),
                 std::optional<int>(-32601));
    }

    /// What packaging/node hands out makes the node that it says, and our handshake finds it to serve
    /// filters.
    void packagedConfigurations_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("challenge");
        const auto challengeOf = [](NetworkId id) {
            return QByteArray::fromStdString(toHex(networkParams(id).signetChallenge));
        };
        QTest::newRow("main") << "main.conf" << challengeOf(NetworkId::Main);
        QTest::newRow("test") << "test.conf" << challengeOf(NetworkId::Test);
        QTest::newRow("own") << "own.conf.example" << QByteArray("51");
    }
    void packagedConfigurations() {
        QFETCH(const QString, file);
        QFETCH(const QByteArray, challenge);
        EventLoop loop;
        StockNode node(loop, {"-conf=" + QDir(ZON_SOURCE_DIR).filePath("packaging/node/" + file)});
        const auto chain = node.call("getblockchaininfo");
        QCOMPARE(std::string(chain.at("chain").as_string()), std::string("signet"));

        // The magic is made of the challenge: with another one there is no handshake.
        const NetworkMagic magic = signetMagic(*fromHex(challenge.toStdString()));
        bool ready = false;
        bool closed = false;
        PeerLink link(loop, systemClock, magic, Connection::outgoing(loop, node.p2p()), {});
        link.start({.onReady = [&] { ready = true; }, .onClosed = [&](const Error&) { closed = true; }});
        QVERIFY(loop.runUntil([&] { return ready || closed; }, patience));
        QVERIFY(ready);
        QVERIFY(link.peer().services.has(serviceCompactFilters));
    }

    void handshakeAndFilters() {
        const NetworkParams& params = networkParams(NetworkId::Regtest);
        EventLoop loop;
        StockNode node(loop, {"-blockfilterindex=1", "-peerblockfilters=1"});
        node.call("getblockcount"); // it is up
        bool ready = false;
        std::optional<Error> closed;
        std::vector<Message> messages;
        PeerLink link(loop, systemClock, params.magic, Connection::outgoing(loop, node.p2p()), {});
        link.start({
            .onReady = [&] { ready = true; },
            .onMessage = [&](Message m) { messages.push_back(std::move(m)); },
            .onClosed = [&](const Error& why) { closed = why; },
        });
        QVERIFY(loop.runUntil([&] { return ready || closed; }, patience));
        QVERIFY2(!closed, closed ? closed->message.c_str() : "");
        QVERIFY(link.peer().services.has(serviceNetwork | serviceWitness | serviceCompactFilters));
        QVERIFY(link.peer().wtxidRelay && link.peer().wantsAddrV2);
        QVERIFY(link.peer().userAgent.starts_with("/Satoshi:"));

        link.send(GetCFiltersMessage{basicFilterType, 0, params.genesisHash});
        link.send(GetCFHeadersMessage{basicFilterType, 0, params.genesisHash});
        link.send(GetDataMessage{{InventoryItem::block(params.genesisHash)}});
        const auto find = [&]<typename M>(std::type_identity<M>) -> const M* {
            for (const Message& m : messages)
                if (const auto* found = std::get_if<M>(&m)) return found;
            return nullptr;
        };
        const auto all = [&] {
            return find(std::type_identity<CFilterMessage>{}) && find(std::type_identity<CFHeadersMessage>{})
                   && find(std::type_identity<BlockMessage>{});
        };
        QVERIFY(loop.runUntil([&] { return all() || closed; }, patience));
        QVERIFY2(!closed, closed ? closed->message.c_str() : "");
        QVERIFY(find(std::type_identity<BlockMessage>{})->block == params.genesis);
        QVERIFY(find(std::type_identity<CFilterMessage>{})->blockHash == params.genesisHash);
        QCOMPARE(find(std::type_identity<CFHeadersMessage>{})->hashes.size(), std::size_t{1});
        QVERIFY(loop.runUntil([&] { return link.peer().lastPing.has_value() || closed; }, patience));
        QVERIFY(!closed);
    }
};

QTEST_GUILESS_MAIN(StockNodeTest)
#include "tst_stock_node.moc"
