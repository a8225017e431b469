#pragma once

#include "core/chain/block.h"
#include "core/chain/header_context.h"
#include "core/chain/params.h"
#include "core/net/endpoint.h"
#include "core/script/transaction.h"
#include "core/sync/status.h"
#include "core/util/clock.h"
#include "core/util/error.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace zon {

class EventLoop;
class ProfileStore;
class ScanClient;
class WorkPool;

struct LightClientConfig {
    NetworkParams params;
    std::vector<Endpoint> peers; ///< the person's own nodes: always tried first, all of them
    bool learnPeers = true;      ///< false: only `peers`, as a practice network or a careful person wants
    std::size_t maxPeers = 8;
    std::size_t groupsWanted =
        2; ///< network groups that must vouch for filter headers; 1 on one's own network
    std::optional<Endpoint> proxy; ///< SOCKS5: every connection goes through it, and names are resolved there
    std::string userAgent = "/ZonCoin:0.1.0/";
};

/// Why the chain is looked through again.
enum class RescanReason : std::uint8_t {
    NewScripts, ///< what is known would be incomplete without it
    Wanted,     ///< a person wants to be sure: may be given up
};

/// The light client: follows the chain with the most work, finds what belongs to the wallets, and relays.
/// It believes work and proofs, never a peer.
///
/// Everything happens on the loop's thread: construct, call and destroy it there. Nothing waits: results come
/// as events, which may be told from inside a call. Loop, pool, clock, store and scan client must outlive it.
class LightClient {
public:
    using Observer = std::function<void(const SyncEvent&)>;

    LightClient(EventLoop& loop, WorkPool& pool, const Clock& clock, ProfileStore& store, ScanClient& client,
                LightClientConfig config, Observer observer);
    ~LightClient();
    LightClient(const LightClient&) = delete;
    LightClient& operator=(const LightClient&) = delete;

    /// Loads headers and cursors from the store and starts to connect. Corrupt when the store's headers,
    /// filter headers and scan cursor contradict each other; nothing is changed then.
    Result<void> start();

    /// Disconnects from everybody; all verified progress is in the store.
    void stop();

    SyncStatus status() const;

    /// A node of the person's own: connected at once, without the limits on learned ones, and no longer
    /// banned.
    void addPeer(const Endpoint& endpoint);
    void removePeer(const Endpoint& endpoint);

    /// Offers a transaction to peers until it is seen to propagate, and again per block as long as the scan
    /// client lists it. Progress is told as BroadcastAdvanced.
    void broadcast(TransactionRef transaction);

    /// What the rules need to judge a child of any known header; nothing for strangers.
    std::optional<HeaderContext> contextAfter(const BlockHash& hash) const;

    /// Any known header that is kept in memory: the store has the older ones of the active chain.
    std::optional<BlockHeader> header(const BlockHash& hash) const;

    /// Whether the block is in the chain with the most work.
    bool isInChain(const BlockHash& hash) const;

    /// Sends a block that we mined to all peers. `done` comes once, on the loop's thread: success when a peer
    /// has it in its chain (and so have we), Cancelled when another block of its height came first, Rejected
    /// when no peer took it. It does not come when the light client is destroyed first.
    void submitBlock(std::shared_ptr<const Block> block, std::move_only_function<void(Result<void>)> done);

    /// Scans again from this height on (its block included). What is known stays known meanwhile.
    void rescan(std::int32_t fromHeight, RescanReason reason = RescanReason::NewScripts);
    /// The same, from the first block that may be as young as `time`.
    void rescan(UnixTime time, RescanReason reason = RescanReason::NewScripts);
    /// Goes on from where the scan stood before a rescan that was only wanted. False when there is none, or
    /// when what was found out meanwhile (a fork, a lie) makes it needed.
    bool cancelRescan();

    /// Every connection from now on goes through this SOCKS5 proxy, or directly; those there are end.
    void setProxy(const std::optional<Endpoint>& proxy);
    /// The machine has another connection, or one again: everybody is tried at once.
    void networkChanged();

    /// The scan client has scripts that it did not derive in applyBlock (a new wallet or address): they are
    /// looked for from here on. Call rescan too when they may have a past.
    void scriptsAdded();

private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace zon
