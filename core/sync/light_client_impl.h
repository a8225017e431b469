#pragma once

#include "core/net/event_loop.h"
#include "core/net/peer_link.h"
#include "core/sync/block_fetcher.h"
#include "core/sync/broadcaster.h"
#include "core/sync/fee_rates.h"
#include "core/sync/filter_header_sync.h"
#include "core/sync/header_sync.h"
#include "core/sync/light_client.h"
#include "core/sync/own_blocks.h"
#include "core/sync/peer_book.h"
#include "core/sync/rate_meter.h"
#include "core/sync/scan_client.h"
#include "core/sync/scanner.h"
#include "core/sync/sync_store.h"
#include "core/sync/tx_relay.h"
#include "core/util/work_pool.h"

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace zon {

/// Wires the sans-IO parts to connections, the store, the worker threads and one timer.
///
/// Every event from outside goes through the same three steps: tell the parts, carry out what they asked for
/// about peers, and let each do what there is to do now (settle). Parts never call each other.
class LightClient::Impl final : public PeerPort, public ScannerPort {
public:
    Impl(EventLoop& loop, WorkPool& pool, const Clock& clock, ProfileStore& store, ScanClient& client,
         LightClientConfig config, Observer observer);
    ~Impl() override;

    Result<void> start();
    void stop();
    SyncStatus status();

    void addPeer(const Endpoint& endpoint);
    void removePeer(const Endpoint& endpoint);
    void broadcast(const TransactionRef& transaction);
    std::optional<HeaderContext> contextAfter(const BlockHash& hash) const { return tree_.contextAt(hash); }
    std::optional<BlockHeader> header(const BlockHash& hash) const { return tree_.header(hash); }
    bool isInChain(const BlockHash& hash) const { return tree_.active().heightOf(hash).has_value(); }
    void submitBlock(std::shared_ptr<const Block> block, OwnBlocks::Done done);
    void rescan(std::int32_t fromHeight, RescanReason reason);
    void rescan(UnixTime time, RescanReason reason);
    bool cancelRescan();
    bool rescanCancellable() const;
    void setProxy(const std::optional<Endpoint>& proxy);
    void networkChanged();
    void scriptsAdded();

private:
    struct Link {
        std::unique_ptr<PeerLink> link;
        Endpoint endpoint;
        bool ready = false;
        UnixTime since;
    };

    // What the parts ask for.
    void send(PeerId peer, const Message& message) override;
    void punish(PeerId peer, Misconduct misconduct, std::string evidence) override;
    void match(MatchJob job) override;
    void wantBlock(const BlockHash& hash, std::int32_t height) override;
    Result<std::int32_t> commit(std::int32_t to, const std::vector<FoundBlock>& blocks) override;

    // Connections (light_client_links.cpp).
    void loadPeers();
    void dialDue();
    void dial(const Endpoint& endpoint);
    void onReady(PeerId id);
    void onClosed(PeerId id, const Error& reason);
    void drop(PeerId id, Error reason);
    void carryOutPunishments();
    void ban(const Endpoint& endpoint, Seconds duration, std::string evidence, bool proven);
    void learn(const std::vector<PeerAddress>& addresses);
    bool isOwnNonce(std::uint64_t nonce) const;

    // Messages (light_client_messages.cpp).
    void onMessage(PeerId id, Message message);
    void take(PeerId id, const HeadersMessage& message);
    void take(PeerId id, const InvMessage& message);
    void take(PeerId id, const GetDataMessage& message);
    void take(PeerId id, const NotFoundMessage& message);
    void count(const Message& message, std::size_t bytes);

    // What happens inside.
    void onChainChange(const ChainChange& change);
    void onProvenWrong(std::int32_t height);
    void distrustAbove(std::int32_t height);
    void onBlock(const BlockRef& block, const BlockHash& hash, std::int32_t height);
    void settle();
    void chooseSource();
    void wantFeeBlocks();
    void offerOwnTransactions();
    void writeWhenDue();
    void onStoreFailed(const Error& error);
    void retryStore();
    void tellChanges();
    void checkForSleep();
    void checkStaleTip();
    void armTimer();
    void onTimer();
    void tell(SyncEvent event);
    SyncStage stage();
    bool isAtTip();

    EventLoop& loop_;
    WorkPool& pool_;
    const Clock& clock_;
    ProfileStore& store_;
    ScanClient& client_;
    LightClientConfig config_;
    Observer observer_;

    HeaderTree tree_;
    FilterHeaderChain filterHeaderChain_;
    PeerTable table_;
    PeerBook book_;
    SyncStore syncStore_;
    HeaderSync headers_;
    FilterHeaderSync filterHeaders_;
    BlockFetcher blocks_;
    Scanner scanner_;
    TxRelay relay_;
    Broadcaster broadcaster_;
    OwnBlocks ownBlocks_;
    FeeRates feeRates_;

    bool running_ = false;
    bool loaded_ = false; ///< from the store: once
    bool settling_ = false;
    bool settleAgain_ = false;
    std::uint32_t lastPeerId_ = 0;
    std::map<PeerId, Link> links_;
    struct Punishment {
        PeerId peer;
        Misconduct misconduct = Misconduct::Useless;
        std::string evidence;
    };
    std::vector<Punishment> punishments_;

    bool wholeBlocks_ = false;
    std::optional<SteadyTime> wholeBlocksAt_; ///< when no longer waiting for a peer with filters
    std::optional<Error> paused_;
    std::optional<SteadyTime> retryStoreAt_;
    std::optional<Error> alarm_;
    std::optional<std::int32_t> rescanTop_;  ///< what was scanned before the rescan
    std::optional<std::int32_t> trustedTop_; ///< up to here all is known even if the rescan is given up…
    std::uint64_t trustedScripts_ = 0;       ///< …as long as it brought no new scripts to light
    BlockHash offeredAt_;                    ///< the tip at which own transactions were last offered
    SteadyTime tipChangedAt_;
    bool staleTip_ = false;

    // What was told last.
    SyncStage toldStage_ = SyncStage::Offline;
    bool toldProvisional_ = false;
    bool toldWholeBlocks_ = false;
    bool peersChanged_ = false;
    SteadyTime toldProgressAt_;
    std::int32_t disconnected_ = 0;
    bool tipChanged_ = false;

    SyncTraffic traffic_;
    RateMeter headerRate_;
    RateMeter filterHeaderRate_;
    RateMeter scanRate_;

    SteadyTime lastSteady_;
    UnixTime lastWall_;
    Timer timer_;
    SteadyTime timerAt_;
    std::shared_ptr<char> alive_ = std::make_shared<char>(); ///< worker results look whether we still are
};

} // namespace zon
