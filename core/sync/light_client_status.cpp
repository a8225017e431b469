#include "core/sync/light_client_impl.h"

#include <algorithm>
#include <cmath>

namespace zon {

namespace {

constexpr Milliseconds progressInterval{250};

StageProgress progress(const RateMeter& rate, SteadyTime now, std::int64_t done, std::int64_t total) {
    StageProgress result;
    result.done = done;
    result.total = std::max(done, total);
    result.perSecond = rate.perSecond(now, done);
    result.from = rate.from();
    result.taken = rate.taken();
    if (result.total > done && result.perSecond > 0.1)
        result.left = Seconds(std::llround(static_cast<double>(result.total - done) / result.perSecond));
    return result;
}

template <typename T>
T middle(std::vector<T> values) {
    if (values.empty()) return {};
    const auto at = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), at, values.end());
    return *at;
}

} // namespace

SyncStage LightClient::Impl::stage() {
    if (!running_ || table_.all().empty()) return SyncStage::Offline;
    if (headers_.inBulk() || !headers_.isAnswered()) return SyncStage::Headers;
    if (scanner_.scannedTo() >= tree_.height()
        && (wholeBlocks_ || filterHeaderChain_.height() >= tree_.height()))
        return SyncStage::Tip;
    if (!wholeBlocks_ && filterHeaderChain_.height() < tree_.height()) return SyncStage::FilterHeaders;
    return SyncStage::Scan;
}

SyncStatus LightClient::Impl::status() {
    const SteadyTime now = clock_.steady();
    SyncStatus status;
    status.stage = stage();
    const std::int32_t height = tree_.height();
    status.tip = {height, tree_.tipHash(), tree_.active().timeAt(height)};

    // What peers claim about their height is believed by nobody; the clock says about how many blocks there
    // are.
    std::int64_t expected = height;
    if (headers_.inBulk())
        expected +=
            std::max<std::int64_t>(0, (clock_.now() - status.tip.time) / config_.params.difficulty.spacing);
    status.headers = progress(headerRate_, now, height, expected);
    status.filterHeaders = progress(filterHeaderRate_, now, std::max(0, filterHeaderChain_.height()), height);
    status.scan = progress(scanRate_, now, scanner_.scannedTo(), height);

    status.scannedTo = scanner_.scannedTo();
    status.rescanning = rescanTop_.has_value();
    status.provisional = !wholeBlocks_ && filterHeaders_.vouchingGroups() < config_.groupsWanted;
    status.wholeBlocks = wholeBlocks_;
    status.paused = paused_;
    status.alarm = alarm_;
    status.recentFeerate = feeRates_.median();
    status.traffic = traffic_;
    status.proxy = config_.proxy;
    status.rescanCancellable = rescanCancellable();

    std::vector<Seconds> offsets;
    for (const auto& [id, link] : links_) {
        PeerStatus peer;
        peer.id = id.value;
        peer.endpoint = link.endpoint;
        peer.mine = book_.isOwn(link.endpoint);
        peer.networkGroup = link.endpoint.networkGroup();
        peer.connectedSince = link.since;
        peer.bytesIn = link.link->bytesReceived();
        peer.bytesOut = link.link->bytesSent();
        const PeerInfo& info = link.link->peer();
        if (link.ready) {
            peer.state = PeerState::Ready;
            peer.agent = info.userAgent;
            peer.services = info.services.bits();
            peer.claimedHeight = info.startHeight;
            peer.latency = info.bestPing;
            offsets.push_back(info.clockOffset);
            status.feeFloor = std::max(status.feeFloor, info.feeFilter.zat());
        }
        if (const SyncPeer* known = table_.find(id)) {
            peer.height = known->height;
            peer.servesFilters = known->servesFilters();
            peer.vouches = filterHeaders_.vouches(*known);
            peer.slowStrikes = known->slowStrikes;
        }
        status.peers.push_back(std::move(peer));
    }
    status.clockOffset = middle(std::move(offsets));
    status.bans = book_.bans(clock_.now());
    return status;
}

/// Compares what is with what was told, and tells the difference.
void LightClient::Impl::tellChanges() {
    const SteadyTime now = clock_.steady();
    headerRate_.update(now, tree_.height());
    filterHeaderRate_.update(now, filterHeaderChain_.height());
    scanRate_.update(now, scanner_.scannedTo());

    const SyncStage current = stage();
    // In the bulk a tip is a tip for a moment only.
    if (tipChanged_ && !headers_.inBulk()) {
        tipChanged_ = false;
        const std::int32_t height = tree_.height();
        tell(TipChanged{{height, tree_.tipHash(), tree_.active().timeAt(height)},
                        std::exchange(disconnected_, 0)});
    }
    if (current != toldStage_) {
        toldStage_ = current;
        tell(SyncStageChanged{current});
    } else if (current != SyncStage::Tip && current != SyncStage::Offline
               && now - toldProgressAt_ >= progressInterval) {
        toldProgressAt_ = now;
        tell(SyncProgressed{});
    }
    if (std::exchange(peersChanged_, false)) tell(PeersChanged{});
    const bool provisional = !wholeBlocks_ && filterHeaders_.vouchingGroups() < config_.groupsWanted;
    if (provisional != toldProvisional_ || wholeBlocks_ != toldWholeBlocks_) {
        toldProvisional_ = provisional;
        toldWholeBlocks_ = wholeBlocks_;
        tell(SyncConditionChanged{});
    }
}

} // namespace zon
