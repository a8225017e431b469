#pragma once

#include "core/net/json_rpc_server.h"
#include "core/sandbox/node_core.h"

#include <boost/json/fwd.hpp>

#include <functional>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace zon {

class BlockProducer;
class PeerServer;
class TemplateService;

/// The parameters of one call, by position or by name, read as what the method expects. Failure is sticky, as
/// in Reader: after the first one everything is empty, and fault() says what was wrong with which parameter.
class RpcParams {
public:
    /// `names` in the order of the positions; must outlive this, as `params` must.
    RpcParams(const boost::json::value& params, const std::vector<std::string_view>& names);

    bool has(std::size_t index) const { return find(index) != nullptr; }
    const boost::json::value* find(std::size_t index) const; ///< null for absent and JSON null

    std::string text(std::size_t index);
    std::int64_t number(std::size_t index, std::int64_t least, std::int64_t most);
    std::int64_t number(std::size_t index, std::int64_t least, std::int64_t most, std::int64_t fallback);
    bool flag(std::size_t index, bool fallback);
    /// 0, 1, 2, or false and true for 0 and 1.
    std::int64_t verbosity(std::size_t index, std::int64_t most, std::int64_t fallback);
    BlockHash blockHash(std::size_t index) { return id<BlockHash>(index); }
    Txid txid(std::size_t index) { return id<Txid>(index); }
    Bytes hex(std::size_t index);

    const std::optional<JsonRpcFault>& fault() const { return fault_; }
    void refuse(JsonRpcCode code, std::string message);

private:
    template <typename T>
    T id(std::size_t index);
    std::string label(std::size_t index) const;

    const boost::json::value& params_;
    const std::vector<std::string_view>& names_;
    std::optional<JsonRpcFault> fault_;
};

/// What the methods work on; all outlive the RPC server.
struct RpcNode {
    NodeCore& core;
    BlockProducer& producer;
    PeerServer& peers;
};

/// Adds methods to a JSON-RPC server: named parameters, and nothing is run or answered when reading them
/// failed.
class RpcMethods {
public:
    RpcMethods(JsonRpcServer& server, RpcNode node) : server_(server), node_(node) {}

    const RpcNode& node() const { return node_; }

    using Method = std::function<JsonRpcOutcome(RpcNode&, RpcParams&)>;
    void add(std::string name, std::initializer_list<std::string_view> parameters, Method method);

    /// For answers that may come later.
    using LateMethod = std::function<void(RpcNode&, RpcParams&, JsonRpcRespond)>;
    void addLate(std::string name, std::initializer_list<std::string_view> parameters, LateMethod method);

private:
    JsonRpcServer& server_;
    RpcNode node_;
};

/// An Error of ours as the answer of a call.
std::unexpected<JsonRpcFault> rpcFault(const Error& error, JsonRpcCode code = JsonRpcCode::MiscError);
std::unexpected<JsonRpcFault> rpcFault(JsonRpcCode code, std::string message);

void addChainMethods(RpcMethods& methods);
void addTransactionMethods(RpcMethods& methods);
void addMiningMethods(RpcMethods& methods, TemplateService& templates);
void addNetworkMethods(RpcMethods& methods);

} // namespace zon
