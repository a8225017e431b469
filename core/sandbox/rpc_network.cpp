#include "core/sandbox/peer_server.h"
#include "core/sandbox/rpc_json.h"
#include "core/sandbox/rpc_methods.h"

#include <boost/json.hpp>

namespace zon {

namespace json = boost::json;

namespace {

constexpr int interfaceVersion = 280'100; // whose JSON-RPC this follows

JsonRpcOutcome getNetworkInfo(RpcNode& node, RpcParams&) {
    const std::size_t peers = node.peers.peers();
    return json::object{
        {"version", interfaceVersion},
        {"subversion", "/ZonCoin Sandbox/"},
        {"protocolversion", ourProtocolVersion},
        {"localservicesnames", json::array{"NETWORK", "WITNESS", "COMPACT_FILTERS", "NETWORK_LIMITED"}},
        {"localrelay", true},
        {"timeoffset", 0},
        {"networkactive", true},
        {"connections", peers},
        {"connections_in", peers},
        {"connections_out", 0},
        {"relayfee", rpcAmount(node.core.limits().minRelayFeePerKvb)},
        {"incrementalfee", rpcAmount(node.core.limits().minRelayFeePerKvb)},
        {"warnings", json::array{"Practice money: its coins are worth nothing."}}};
}

JsonRpcOutcome getPeerInfo(RpcNode& node, RpcParams&) {
    json::array peers;
    for (const PeerLink* link : node.peers.links())
        peers.emplace_back(json::object{{"addr", link->endpoint().toString()},
                                        {"version", link->peer().protocolVersion},
                                        {"subver", link->peer().userAgent},
                                        {"inbound", true},
                                        {"startingheight", link->peer().startHeight},
                                        {"bytessent", link->bytesSent()},
                                        {"bytesrecv", link->bytesReceived()}});
    return peers;
}

} // namespace

void addNetworkMethods(RpcMethods& methods) {
    methods.add("getnetworkinfo", {}, getNetworkInfo);
    methods.add("getpeerinfo", {}, getPeerInfo);
    methods.add("getconnectioncount", {},
                [](RpcNode& node, RpcParams&) -> JsonRpcOutcome { return json::value(node.peers.peers()); });
}

} // namespace zon
