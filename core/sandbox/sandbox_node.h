#pragma once

#include "core/chain/params.h"
#include "core/net/endpoint.h"
#include "core/net/json_rpc_client.h"
#include "core/script/script.h"
#include "core/shop/shop.h"
#include "core/util/amount.h"
#include "core/util/clock.h"
#include "core/util/id.h"
#include "core/util/shifted_clock.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace zon {

/// A shop on the practice network, paid through the node.
struct SandboxShop {
    std::string id; ///< tells its money apart from the other shops'
    std::filesystem::path dataFile;
    ShopStock stock;
    ShopOptions options;
};
/// The two that come with the network, each with 100 practice offers; their files lie in `folder`.
std::vector<SandboxShop> practiceShops(const std::filesystem::path& folder, UnixTime now);

/// Where a running one is found.
struct SandboxShopPlace {
    std::string name;
    std::string origin;
    PublicKey key;
};

/// How to run the embedded node.
struct SandboxConfig {
    NetworkId network = NetworkId::Sandbox;          ///< Sandbox or Regtest; anything else is refused
    std::filesystem::path dataFile;                  ///< made when it doesn't exist; one network per file
    std::string bindAddress = "127.0.0.1";           ///< a numeric address
    std::uint16_t p2pPort = 0;                       ///< 0 takes any free port
    std::uint16_t rpcPort = 0;                       ///< 0 takes any free port
    std::string rpcUser;                             ///< empty: "__cookie__"
    SecretText rpcPassword;                          ///< empty: a random one is made at start
    std::optional<std::filesystem::path> cookieFile; ///< "user:password" for others on this machine
    bool heartbeat = true; ///< mine a block now and then, so that a payment confirms with no miner around
    Milliseconds heartbeatInterval{10'000}; ///< how long the network may stay silent while payments wait
    std::vector<SandboxShop> shops;
    std::shared_ptr<ShiftedClock> clock; ///< the network's time; empty: one of its own
};

/// A copy of the node's state at one moment.
struct SandboxStatus {
    NetworkId network = NetworkId::Sandbox;
    std::int32_t height = 0;
    BlockHash tip;
    UnixTime tipTime;
    double difficulty = 0; ///< relative to the network's limit of 1d00ffff, as getdifficulty says it
    std::size_t mempoolTransactions = 0;
    std::size_t mempoolBytes = 0; ///< virtual bytes
    std::size_t peers = 0;
    std::uint64_t heartbeatBlocks = 0; ///< mined by the node itself since it was started
    Amount faucetBalance;              ///< what fund() can pay at once
};

/// The embedded full node of the practice network: every consensus check, mempool, reorgs, compact filters,
/// a peer-to-peer server and JSON-RPC, on loopback. It holds play money only and says so.
///
/// Nothing is shared with the wallet: the light client connects to p2pEndpoint() as it would to any peer,
/// and a miner to rpcEndpoint().
///
/// Runs on its own threads. Every function may be called from any thread; callbacks are called on the node's
/// thread and should only post to their owner. Destruction stops the node, drops callbacks that were not
/// called yet, and returns when its threads have ended.
class SandboxNode {
public:
    /// Opens or makes the data file, and listens. At the first start it mines a few dozen blocks with past
    /// timestamps, so that the faucet can pay at once. Errors: InUse (file or port), ForeignFile,
    /// WrongNetwork, NewerFile, Corrupt, IoError, InvalidArgument.
    static Result<std::unique_ptr<SandboxNode>> start(SandboxConfig config);

    ~SandboxNode();
    SandboxNode(const SandboxNode&) = delete;
    SandboxNode& operator=(const SandboxNode&) = delete;

    Endpoint p2pEndpoint() const;
    Endpoint rpcEndpoint() const;
    JsonRpcCredentials rpcCredentials() const; ///< a fresh copy, for a JsonRpcClient
    const std::vector<SandboxShopPlace>& shops() const;
    /// Where contracts wait for the other side (contract_relay.h), as long as the node runs.
    const std::string& relayOrigin() const;
    /// From now on that shop does these things wrong; unknown numbers are ignored.
    void setShopFaults(std::size_t shop, std::set<ShopFault> faults);

    SandboxStatus status() const;

    /// Pays practice coins from the faucet's own key and relays the transaction. Errors: InsufficientFunds
    /// (with the heartbeat on it earns more by itself), Dust, InvalidArgument.
    using FundCallback = std::function<void(Result<Txid>)>;
    void fund(const Script& scriptPubKey, Amount amount, FundCallback callback);

    /// Mines `count` blocks (1 to 1,000) on the tip at once, each paying its reward to `payTo`, with the
    /// waiting transactions in the first. The timestamps advance as consensus asks, at least one second each.
    using MineCallback = std::function<void(Result<std::vector<BlockHash>>)>;
    void mineBlocks(std::size_t count, const Script& payTo, MineCallback callback);

    /// Lets so much time pass: the clock goes on by that, and blocks follow until the chain's median time has
    /// as well. The network stays ahead of the system's clock, at the next start too.
    using DoneCallback = std::function<void(Result<void>)>;
    void letTimePass(Seconds time, DoneCallback callback);

    /// Marks a block and its descendants invalid and moves to the best chain without it, as invalidateblock
    /// does: for trying out a reorganisation.
    void invalidateBlock(const BlockHash& hash, DoneCallback callback);

    /// Turns the node's own block production on or off.
    void setHeartbeat(bool on);

private:
    struct Impl;
    explicit SandboxNode(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

} // namespace zon
