#pragma once

#include "core/net/event_loop.h"
#include "core/net/json_rpc_client.h"
#include "core/script/transaction.h"

#include <boost/json.hpp>

#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

namespace zon::test {

/// A stock Bitcoin Core in a folder of its own, reachable from this machine only. ZON_CORE_BITCOIND names its
/// program; a test that has none says "not run".
class StockNode {
public:
    static bool isThere() { return qEnvironmentVariableIsSet("ZON_CORE_BITCOIND"); }

    /// Starts it; `arguments` choose its network (regtest when they name none) and what it serves. Answers
    /// calls once it is up: the first one waits.
    StockNode(EventLoop& loop, const QStringList& arguments);
    ~StockNode();
    StockNode(const StockNode&) = delete;
    StockNode& operator=(const StockNode&) = delete;

    Endpoint p2p() const { return Endpoint::loopback(p2pPort_); }

    Result<boost::json::value> tryCall(std::string_view method, const boost::json::value& params);
    /// The same where a failure is the end of the test.
    boost::json::value call(std::string_view method, const boost::json::value& params = boost::json::array());

    /// Regtest: mines blocks whose coinbase pays `to`; their hashes.
    std::vector<std::string> generate(int count, const Script& to);
    BlockHash tip();
    /// What scantxoutset finds for one output script.
    Amount unspentOf(const Script& script);
    Transaction coinbaseOf(const std::string& block);

private:
    void waitForStart();
    Result<boost::json::value> ask(std::string_view method, const boost::json::value& params);

    EventLoop& loop_;
    std::uint16_t p2pPort_;
    std::uint16_t rpcPort_;
    QTemporaryDir folder_;
    QProcess process_;
    std::unique_ptr<JsonRpcClient> client_;
};

} // namespace zon::test
