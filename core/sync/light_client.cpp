#include "core/sync/light_client.h"

#include "core/crypto/random.h"
#include "core/sync/light_client_impl.h"
#include "core/util/log.h"

#include <algorithm>
#include <utility>

namespace zon {

namespace {

/// Headers and filter headers that may wait in memory: a write costs a wait for the disk, and the header tree
/// keeps the last 32,768 whole.
constexpr std::size_t maxPendingHeaders = 16'000;
constexpr std::size_t maxPendingFilterHeaders = 64'000;

constexpr Seconds storeRetryDelay{5};
constexpr Seconds staleTipAfter{30 * 60};
constexpr std::size_t staleTipExtraPeers = 4;

/// How long a peer without filters has to wait for one with filters to be found.
constexpr Seconds filterPeerPatience{10};

/// A gap between the clocks, or a timer this late: the machine slept.
constexpr Seconds sleepThreshold{30};

} // namespace

LightClient::Impl::Impl(EventLoop& loop, WorkPool& pool, const Clock& clock, ProfileStore& store,
                        ScanClient& client, LightClientConfig config, Observer observer)
    : loop_(loop),
      pool_(pool),
      clock_(clock),
      store_(store),
      client_(client),
      config_(std::move(config)),
      observer_(std::move(observer)),
      tree_(config_.params),
      book_(config_.maxPeers, randomBelow),
      syncStore_(store, client, tree_, filterHeaderChain_),
      headers_(tree_, table_, *this,
               {[this](const ChainChange& change) { onChainChange(change); },
                [this](const Error& alarm) {
                    alarm_ = alarm;
                    tell(SyncConditionChanged{});
                }}),
      filterHeaders_(tree_, filterHeaderChain_, table_, *this,
                     {{},
                      [this](std::int32_t height) { onProvenWrong(height); },
                      [this](const BlockHash& hash, std::int32_t height) { blocks_.want(hash, height); },
                      [this](std::int32_t height) {
                          scanner_.onDisputed(height);
                          distrustAbove(height - 1);
                          if (height <= scanner_.scannedTo()) rescan(height, RescanReason::NewScripts);
                      }}),
      blocks_(config_.params, table_, *this,
              {[this](const BlockRef& block, const BlockHash& hash, std::int32_t height) {
                   onBlock(block, hash, height);
               },
               [this](const BlockHash& hash, std::int32_t height, std::string_view reason) {
                   logWarning("sync",
                              "Block " + std::to_string(height) + " is invalid: " + std::string(reason));
                   headers_.condemn(hash);
               }}),
      scanner_(tree_, filterHeaderChain_, table_, *this, client, *this),
      relay_(table_, *this,
             [this](PeerId, const TransactionRef& transaction) {
                 if (client_.onRelayedTransaction(transaction)) tell(TransactionRelayed{transaction->txid()});
             }),
      broadcaster_(
          table_, *this,
          [this](const Txid& txid, Propagation stage) { tell(BroadcastAdvanced{txid, stage}); }, randomBelow),
      ownBlocks_(tree_, table_, *this),
      feeRates_(config_.params) {}

LightClient::Impl::~Impl() {
    observer_ = nullptr;
    stop();
}

Result<void> LightClient::Impl::start() {
    if (running_) return {};
    if (!loaded_) {
        if (auto loaded = syncStore_.load(); !loaded) return loaded;
        loaded_ = true;
    }
    scanner_.restartAt(syncStore_.scannedTo());
    for (const Endpoint& endpoint : config_.peers)
        book_.addOwn(endpoint);
    loadPeers();
    running_ = true;
    tipChangedAt_ = lastSteady_ = toldProgressAt_ = clock_.steady();
    lastWall_ = clock_.now();
    headerRate_.start(lastSteady_, tree_.height());
    filterHeaderRate_.start(lastSteady_, std::max(0, filterHeaderChain_.height()));
    scanRate_.start(lastSteady_, scanner_.scannedTo());
    settle();
    return {};
}

void LightClient::Impl::stop() {
    if (!running_) return;
    running_ = false;
    timer_.cancel();
    while (!links_.empty())
        drop(links_.begin()->first, {ErrorCode::Cancelled, "Synchronising was stopped.", {}});
    punishments_.clear();
    if (syncStore_.pendingHeaders() > 0 || syncStore_.pendingFilterHeaders() > 0 || syncStore_.isUrgent())
        if (auto written = syncStore_.write(); !written) logError("sync", written.error().message);
    tell(SyncStageChanged{SyncStage::Offline});
}

void LightClient::Impl::tell(SyncEvent event) {
    if (observer_) observer_(event);
}

void LightClient::Impl::broadcast(const TransactionRef& transaction) {
    broadcaster_.add(transaction, clock_.steady());
    settle();
}

void LightClient::Impl::submitBlock(std::shared_ptr<const Block> block, OwnBlocks::Done done) {
    ownBlocks_.add(std::move(block), std::move(done), clock_.steady());
    settle();
}

void LightClient::Impl::scriptsAdded() {
    settle();
}

void LightClient::Impl::match(MatchJob job) {
    pool_.post([this, job = std::move(job), alive = std::weak_ptr<char>(alive_), &loop = loop_] {
        loop.post([this, alive, result = runMatch(job)] {
            if (alive.expired()) return;
            scanner_.onMatched(result);
            settle();
        });
    });
}

void LightClient::Impl::wantBlock(const BlockHash& hash, std::int32_t height) {
    blocks_.want(hash, height);
}

Result<std::int32_t> LightClient::Impl::commit(std::int32_t to, const std::vector<FoundBlock>& blocks) {
    const auto reached = syncStore_.commitScan(to, blocks);
    if (!reached) {
        onStoreFailed(reached.error());
        return reached;
    }
    if (rescanTop_ && *reached >= *rescanTop_) rescanTop_.reset();
    if (trustedTop_ && *reached >= *trustedTop_) trustedTop_.reset();
    tell(ScanAdvanced{*reached, !blocks.empty()});
    return reached;
}

void LightClient::Impl::onChainChange(const ChainChange& change) {
    if (change.isReorg()) {
        logInfo("sync", "Reorganisation at block " + std::to_string(change.forkHeight) + ": "
                            + std::to_string(change.disconnected) + " back, "
                            + std::to_string(change.connected) + " forward.");
        distrustAbove(change.forkHeight);
        if (rescanTop_) rescanTop_ = std::min(*rescanTop_, change.forkHeight);
        syncStore_.onFork(change.forkHeight);
        filterHeaders_.onFork(change.forkHeight);
        blocks_.forgetAbove(change.forkHeight);
        scanner_.onFork(change.forkHeight);
        feeRates_.onFork(change.forkHeight);
        disconnected_ += change.disconnected;
    }
    tipChanged_ = true;
    tipChangedAt_ = clock_.steady();
    if (syncStore_.pendingHeaders() >= maxPendingHeaders) writeWhenDue();
}

void LightClient::Impl::onBlock(const BlockRef& block, const BlockHash& hash, std::int32_t height) {
    if (height > tree_.height() - FeeRates::span) feeRates_.onBlock(*block, height);
    filterHeaders_.onBlock(block, hash, clock_.steady());
    scanner_.onBlock(block, hash, height);
}

/// Lets every part do what there is to do, until nothing changes any more.
void LightClient::Impl::settle() {
    if (!running_) return;
    settleAgain_ = true; // also for an observer that calls us from inside an event
    if (settling_) return;
    settling_ = true;
    checkForSleep();
    const SteadyTime now = clock_.steady();
    while (std::exchange(settleAgain_, false)) {
        carryOutPunishments();
        chooseSource();
        filterHeaders_.advance(now);
        if (!headers_.inBulk()) scanner_.advance(now);
        wantFeeBlocks();
        blocks_.advance(now, tree_.height());
        relay_.advance(now);
        offerOwnTransactions();
        ownBlocks_.advance();
        writeWhenDue();
        dialDue();
        tellChanges();
        if (!punishments_.empty()) settleAgain_ = true;
    }
    armTimer();
    settling_ = false;
}

/// Filters where somebody serves them, whole blocks where nobody does.
void LightClient::Impl::chooseSource() {
    bool filters = false;
    bool blocks = false;
    for (const SyncPeer* peer : table_.all()) {
        filters = filters || peer->servesFilters();
        blocks = blocks || peer->services.has(serviceNetwork) || peer->services.has(serviceNetworkLimited);
    }
    if (filters || !blocks) {
        wholeBlocksAt_.reset();
        if (filters) wholeBlocks_ = false;
    } else if (!wholeBlocks_) {
        const bool moreToCome =
            std::ranges::any_of(links_, [](const auto& entry) { return !entry.second.ready; });
        const SteadyTime now = clock_.steady();
        if (!wholeBlocksAt_) wholeBlocksAt_ = now + filterPeerPatience;
        if (!moreToCome || *wholeBlocksAt_ <= now) {
            wholeBlocks_ = true;
            logInfo("sync", "No peer serves compact filters; whole blocks are fetched.");
        }
    }
    scanner_.setWholeBlocks(wholeBlocks_);
}

/// The last blocks tell what fees are paid. All of them are fetched, so that it does not show which are ours.
void LightClient::Impl::wantFeeBlocks() {
    if (!isAtTip()) return;
    for (std::int32_t height = std::max(1, tree_.height() - FeeRates::span + 1); height <= tree_.height();
         ++height)
        if (!feeRates_.has(height)) blocks_.want(tree_.active().hashAt(height), height);
}

void LightClient::Impl::offerOwnTransactions() {
    if (!isAtTip() || offeredAt_ == tree_.tipHash()) return;
    offeredAt_ = tree_.tipHash();
    broadcaster_.setWanted(client_.transactionsToBroadcast(tree_.height()), clock_.steady());
}

bool LightClient::Impl::isAtTip() {
    return stage() == SyncStage::Tip;
}

void LightClient::Impl::writeWhenDue() {
    if (paused_) return;
    const std::size_t headers = syncStore_.pendingHeaders();
    const std::size_t filterHeaders = syncStore_.pendingFilterHeaders();
    const bool idle = stage() == SyncStage::Tip || stage() == SyncStage::Offline;
    if (!syncStore_.isUrgent() && headers < maxPendingHeaders && filterHeaders < maxPendingFilterHeaders
        && !(idle && headers + filterHeaders > 0))
        return;
    if (auto written = syncStore_.write(); !written) onStoreFailed(written.error());
}

/// Nothing is lost: what could not be written is still in memory, and the cursor has not moved.
void LightClient::Impl::onStoreFailed(const Error& error) {
    logError("sync", error.message + " " + error.detail);
    paused_ = error;
    retryStoreAt_ = clock_.steady() + storeRetryDelay;
    headers_.setPaused(true, clock_.steady());
    scanner_.setPaused(true);
    tell(SyncConditionChanged{});
}

void LightClient::Impl::retryStore() {
    retryStoreAt_.reset();
    if (auto written = syncStore_.write(); !written) {
        onStoreFailed(written.error());
        return;
    }
    paused_.reset();
    scanner_.setPaused(false);
    headers_.setPaused(false, clock_.steady());
    tell(SyncConditionChanged{});
}

void LightClient::Impl::checkForSleep() {
    const SteadyTime steady = clock_.steady();
    const UnixTime wall = clock_.now();
    const bool clocksApart =
        (wall - lastWall_) - std::chrono::duration_cast<Seconds>(steady - lastSteady_) > sleepThreshold;
    const bool late = timer_.active() && steady - timerAt_ > sleepThreshold;
    lastSteady_ = steady;
    lastWall_ = wall;
    if (!clocksApart && !late) return;
    logInfo("sync", "The machine slept; every peer gets its full time again.");
    networkChanged();
}

void LightClient::Impl::networkChanged() {
    if (!running_) return;
    const SteadyTime now = clock_.steady();
    headers_.resetDeadlines(now);
    filterHeaders_.resetDeadlines(now);
    blocks_.resetDeadlines(now);
    scanner_.resetDeadlines(now);
    book_.forgetFailures();
    headers_.askEverybody(now);
    settle();
}

void LightClient::Impl::checkStaleTip() {
    const bool stale = clock_.steady() - tipChangedAt_ >= staleTipAfter;
    if (stale && !staleTip_) headers_.askEverybody(clock_.steady());
    staleTip_ = stale;
    book_.setExtraPeers(stale ? staleTipExtraPeers : 0);
}

void LightClient::Impl::onTimer() {
    if (!running_) return;
    checkForSleep();
    const SteadyTime now = clock_.steady();
    for (auto& [id, link] : links_)
        if (SyncPeer* peer = table_.find(id)) peer->bytesIn = link.link->bytesReceived();
    if (retryStoreAt_ && *retryStoreAt_ <= now) retryStore();
    headers_.onTime(now, clock_.now());
    filterHeaders_.onTime(now);
    blocks_.onTime(now);
    scanner_.onTime(now);
    relay_.onTime(now);
    broadcaster_.onTime(now);
    ownBlocks_.onTime(now);
    checkStaleTip();
    settle();
}

/// One timer for the earliest of all deadlines.
void LightClient::Impl::armTimer() {
    const SteadyTime now = clock_.steady();
    std::optional<SteadyTime> next;
    const auto consider = [&](const std::optional<SteadyTime>& deadline) {
        if (deadline && (!next || *deadline < *next)) next = deadline;
    };
    consider(headers_.nextDeadline());
    consider(filterHeaders_.nextDeadline());
    consider(blocks_.nextDeadline());
    consider(scanner_.nextDeadline());
    consider(relay_.nextDeadline());
    consider(broadcaster_.nextDeadline());
    consider(ownBlocks_.nextDeadline());
    consider(book_.nextDeadline());
    consider(retryStoreAt_);
    consider(wholeBlocksAt_);
    if (!staleTip_) consider(tipChangedAt_ + staleTipAfter);
    if (const auto held = headers_.heldUntil()) consider(now + std::max(Seconds(1), *held - clock_.now()));
    if (!next) {
        timer_.cancel();
        return;
    }
    if (timer_.active() && timerAt_ <= *next) return; // it looks again when it fires
    timerAt_ = *next;
    const auto delay = std::chrono::ceil<Milliseconds>(*next - now);
    timer_ = loop_.after(std::max(Milliseconds(1), delay), [this] { onTimer(); });
}

LightClient::LightClient(EventLoop& loop, WorkPool& pool, const Clock& clock, ProfileStore& store,
                         ScanClient& client, LightClientConfig config, Observer observer)
    : impl_(
          std::make_unique<Impl>(loop, pool, clock, store, client, std::move(config), std::move(observer))) {}

LightClient::~LightClient() = default;

Result<void> LightClient::start() {
    return impl_->start();
}
void LightClient::stop() {
    impl_->stop();
}
SyncStatus LightClient::status() const {
    return impl_->status();
}
void LightClient::addPeer(const Endpoint& endpoint) {
    impl_->addPeer(endpoint);
}
void LightClient::removePeer(const Endpoint& endpoint) {
    impl_->removePeer(endpoint);
}
void LightClient::broadcast(TransactionRef transaction) {
    impl_->broadcast(transaction);
}
std::optional<HeaderContext> LightClient::contextAfter(const BlockHash& hash) const {
    return impl_->contextAfter(hash);
}
std::optional<BlockHeader> LightClient::header(const BlockHash& hash) const {
    return impl_->header(hash);
}
bool LightClient::isInChain(const BlockHash& hash) const {
    return impl_->isInChain(hash);
}
void LightClient::submitBlock(std::shared_ptr<const Block> block,
                              std::move_only_function<void(Result<void>)> done) {
    impl_->submitBlock(std::move(block), std::move(done));
}
void LightClient::rescan(std::int32_t fromHeight, RescanReason reason) {
    impl_->rescan(fromHeight, reason);
}
void LightClient::rescan(UnixTime time, RescanReason reason) {
    impl_->rescan(time, reason);
}
bool LightClient::cancelRescan() {
    return impl_->cancelRescan();
}
void LightClient::setProxy(const std::optional<Endpoint>& proxy) {
    impl_->setProxy(proxy);
}
void LightClient::networkChanged() {
    impl_->networkChanged();
}
void LightClient::scriptsAdded() {
    impl_->scriptsAdded();
}

} // namespace zon
