#pragma once

#include "core/net/json_rpc_client.h"
#include "core/net/listener.h"

#include <QProcess>
#include <QTemporaryDir>
#include <boost/json.hpp>

#include <optional>
#include <stdexcept>
#include <string>

namespace zon::test {

/// A stock Bitcoin Core on ZonCoin's main network, in a folder of its own and with nobody to talk to but us.
/// ZON_CORE_BITCOIND names its program.
class StockMainNode {
public:
    explicit StockMainNode(EventLoop& loop) : loop_(loop), rpcPort_(freePort()), p2pPort_(freePort()) {
        process_.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process_.setStandardOutputFile(QProcess::nullDevice());
        process_.start(qEnvironmentVariable("ZON_CORE_BITCOIND"),
                       {"-signet", "-signetchallenge=075a6f6e436f696e7551", "-server", "-connect=0",
                        "-bind=127.0.0.1:" + QString::number(p2pPort_), "-listen=1", "-listenonion=0",
                        "-fixedseeds=0", "-dnsseed=0", "-blockfilterindex=1", "-peerblockfilters=1",
                        "-datadir=" + folder_.path(), "-rpcport=" + QString::number(rpcPort_)});
    }
    ~StockMainNode() {
        process_.terminate();
        if (!process_.waitForFinished()) process_.kill();
    }

    Endpoint p2p() const { return Endpoint::loopback(p2pPort_); }
    std::string rpcUrl() const { return "http://127.0.0.1:" + std::to_string(rpcPort_) + "/"; }
    std::string cookie() const { return folder_.filePath("signet/.cookie").toStdString(); }

    Result<boost::json::value> call(std::string_view method,
                                    const boost::json::value& params = boost::json::array()) {
        JsonRpcClientOptions options;
        options.url = rpcUrl();
        options.credentials.cookieFile = cookie();
        JsonRpcClient client(loop_, std::move(options));
        std::optional<Result<boost::json::value>> answer;
        client.call(method, params, [&](Result<boost::json::value> result) { answer = std::move(result); });
        loop_.runUntil([&] { return answer.has_value(); }, Seconds(60));
        return answer ? *answer : fail(ErrorCode::Timeout, "no answer");
    }
    std::int64_t height() {
        const auto count = call("getblockcount");
        return count && count->is_int64() ? count->get_int64() : -1;
    }
    std::string tip() {
        const auto hash = call("getbestblockhash");
        return hash && hash->is_string() ? std::string(hash->get_string()) : std::string();
    }

private:
    std::uint16_t freePort() {
        const auto listener = Listener::open(loop_, {.bind = Endpoint::loopback()}, [](auto) {});
        return (*listener)->local().port();
    }

    EventLoop& loop_;
    std::uint16_t rpcPort_;
    std::uint16_t p2pPort_;
    QTemporaryDir folder_;
    QProcess process_;
};

} // namespace zon::test
