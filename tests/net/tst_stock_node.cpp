#include "core/chain/params.h"
#include "core/net/json_rpc_client.h"
#include "core/net/peer_link.h"
#include "tests/net/loopback.h"

#include <boost/json.hpp>

#include <QTest>

using namespace zon;
using namespace zon::test;

namespace {

const SystemClock systemClock;

} // namespace

/// Against a stock Bitcoin Core on regtest, run with -regtest -blockfilterindex=1 -peerblockfilters=1: its
/// peer-to-peer endpoint is in ZON_CORE_P2P, its RPC endpoint in ZON_CORE_RPC and its cookie file in
/// ZON_CORE_COOKIE.
class StockNodeTest : public QObject {
    Q_OBJECT

private slots:
    void jsonRpc() {
        if (!qEnvironmentVariableIsSet("ZON_CORE_RPC")) QSKIP("not run: ZON_CORE_RPC names no node");
        EventLoop loop;
        JsonRpcClientOptions options;
        options.url = "http://" + qgetenv("ZON_CORE_RPC").toStdString() + "/";
        options.credentials.cookieFile = qgetenv("ZON_CORE_COOKIE").toStdString();
        JsonRpcClient client(loop, std::move(options));
        const auto call = [&](std::string_view method, const boost::json::value& params) {
            std::optional<Result<boost::json::value>> answer;
            client.call(method, params,
                        [&](Result<boost::json::value> result) { answer = std::move(result); });
            loop.runUntil([&] { return answer.has_value(); }, patience);
            return answer.value_or(fail(ErrorCode::Timeout, "The node did not answer."));
        };
        const auto genesis = call("getblockhash", {0});
        QVERIFY2(genesis, genesis ? "" : genesis.error().message.c_str());
        QCOMPARE(boost::json::value_to<std::string>(*genesis),
                 networkParams(NetworkId::Regtest).genesisHash.display());
        QCOMPARE(jsonRpcErrorCode(call("getblockhash", {-1}).error()), std::optional<int>(-8));
        QCOMPARE(jsonRpcErrorCode(call("nonsense", boost::json::array()).error()),
                 std::optional<int>(-32601));
    }

    void handshakeAndFilters() {
        if (!qEnvironmentVariableIsSet("ZON_CORE_P2P")) QSKIP("not run: ZON_CORE_P2P names no node");
        const NetworkParams& params = networkParams(NetworkId::Regtest);
        const auto endpoint = Endpoint::parse(qgetenv("ZON_CORE_P2P").toStdString(), params.defaultPort);
        QVERIFY(endpoint);
        EventLoop loop;
        bool ready = false;
        std::optional<Error> closed;
        std::vector<Message> messages;
        PeerLink link(loop, systemClock, params.magic, Connection::outgoing(loop, *endpoint), {});
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

QTEST_APPLESS_MAIN(StockNodeTest)
#include "tst_stock_node.moc"
