#include "core/engine/engine_impl.h"
#include "core/engine/settings_names.h"
#include "core/store/scan_cursor.h"
#include "core/util/log.h"

#include <algorithm>

namespace zon {

namespace {

template <typename... F>
struct Overloaded : F... {
    using F::operator()...;
};

/// How far back rows still change with every block: confirmations count up, rewards mature.
constexpr std::size_t recentRows = 200;
constexpr std::int32_t settledDepth = 6;

BroadcastStage stageOf(Propagation stage) {
    switch (stage) {
    case Propagation::Waiting:
    case Propagation::Offered:
        return BroadcastStage::Sending;
    case Propagation::Delivered:
        return BroadcastStage::Delivered;
    case Propagation::Seen:
        return BroadcastStage::Seen;
    }
    return BroadcastStage::Sending;
}

std::string explain(Propagation stage) {
    switch (stage) {
    case Propagation::Waiting:
        return "Waiting for a node to connect. It is kept and will be sent.";
    case Propagation::Offered:
        return "Offered to the network.";
    case Propagation::Delivered:
        return "A node took it.";
    case Propagation::Seen:
        return "It is travelling through the network.";
    }
    return {};
}

} // namespace

void Engine::Impl::startNetwork(std::vector<Endpoint> peers, std::function<void()> done) {
    if (!options_.connect) return done();
    const NetworkParams& params = profile_->params;
    const auto connect = [this, &params](std::vector<Endpoint> to) {
        LightClientConfig config;
        config.params = params;
        config.peers = std::move(to);
        if (!usesSandboxNode()) config.proxy = proxy();
        const bool local = params.id == NetworkId::Sandbox || params.id == NetworkId::Regtest;
        config.learnPeers = !local;
        // On one's own network, or with only one's own node to ask, there is nobody else to compare with.
        config.groupsWanted = local ? 1 : 2;
        profile_->client =
            std::make_unique<LightClient>(loop_, *pool_, clock_, profile_->store, profile_->scan,
                                          std::move(config), [this](const SyncEvent& e) { onSync(e); });
        profile_->chain = std::make_unique<LightClientChain>(*profile_->client);
        if (auto started = profile_->client->start(); !started) {
            logError("engine", started.error().message + " " + started.error().detail);
            notice(NoticeLevel::Danger, "The network can't be followed", started.error().message);
            profile_->chain.reset();
            profile_->client.reset();
        }
    };

    if (params.id != NetworkId::Sandbox || !options_.sandboxNode) {
        if (peers.empty()) peers.push_back(Endpoint::loopback(params.defaultPort));
        connect(std::move(peers));
        return done();
    }
    onPool(
        [folder = options_.dataFolder, now = clock_.now(), clock = heldClock_] {
            SandboxConfig config;
            config.network = NetworkId::Sandbox;
            config.dataFile = folder / "sandbox-node.db";
            config.shops = practiceShops(folder, now);
            config.clock = clock;
            return SandboxNode::start(std::move(config));
        },
        [this, connect, peers = std::move(peers), done = std::move(done),
         generation = generation_](Result<std::unique_ptr<SandboxNode>> node) mutable {
            if (generation != generation_) return;
            if (node) {
                sandbox_ = std::move(*node);
                peers.insert(peers.begin(), sandbox_->p2pEndpoint());
            } else {
                notice(NoticeLevel::Danger, "The practice network did not start", node.error().message);
            }
            connect(std::move(peers));
            done();
        });
}

std::optional<Endpoint> Engine::Impl::proxy() {
    if (options_.proxy) return options_.proxy;
    const auto kept = profile_->settings.text(settings::proxy);
    if (!kept || !*kept || (*kept)->empty()) return std::nullopt;
    auto endpoint = Endpoint::parse(**kept, defaultProxyPort);
    // Who asked for a proxy must never be connected without it.
    if (!endpoint) return Endpoint::loopback(defaultProxyPort);
    return std::move(*endpoint);
}

SyncStatus Engine::Impl::syncStatus() const {
    return profile_ && profile_->client ? profile_->client->status() : SyncStatus{};
}

std::int32_t Engine::Impl::tipHeight() const {
    if (!profile_) return 0;
    if (profile_->client) return profile_->client->status().scannedTo;
    const auto cursor = ScanCursors(profile_->store.database()).position(walletScanScope);
    return cursor && *cursor ? (*cursor)->height : 0;
}

void Engine::Impl::onSync(const SyncEvent& event) {
    std::visit(Overloaded{
                   [this](const BroadcastAdvanced& e) {
                       emit(PaymentChanged{{e.txid, stageOf(e.stage), explain(e.stage)}});
                   },
                   [this](const PeerBanned& e) {
                       notice(NoticeLevel::Warning,
                              e.ban.proven ? "A node was caught lying" : "A node broke the protocol",
                              e.ban.endpoint.toString() + ": " + e.ban.evidence
                                  + (e.ban.proven ? " It is not asked again for a day."
                                                  : " It is not asked again for an hour."));
                       emit(SyncChanged{syncStatus()});
                   },
                   [this](const ScanAdvanced&) {
                       emit(SyncChanged{syncStatus()});
                       if (profile_) recentRowsAged();
                       makeRecurringInvoices();
                   },
                   [](const TransactionRelayed&) {},
                   [this](const TipChanged&) {
                       emit(SyncChanged{syncStatus()});
                       checkFoundBlocks();
                   },
                   [this](const auto&) { emit(SyncChanged{syncStatus()}); },
               },
               event);
    const bool minersCare = std::holds_alternative<TipChanged>(event)
                            || std::holds_alternative<SyncStageChanged>(event)
                            || std::holds_alternative<PeersChanged>(event);
    if (minersCare && profile_ && profile_->chain) profile_->chain->tellChanged();
}

void Engine::Impl::recentRowsAged() {
    if (profile_->locked) return;
    TxQuery query;
    query.limit = recentRows;
    const std::int32_t tip = tipHeight();
    const auto page = profile_->history.transactions(query, tip);
    if (!page) return logError("engine", "history: " + page.error().message);
    const std::int32_t young = std::max(settledDepth, profile_->params.coinbaseMaturity);
    std::map<WalletId, TransactionsChanged> byWallet;
    for (const TxRow& row : page->rows) {
        if (!row.height || row.confirmations > young + 1) continue;
        TransactionsChanged& changed = byWallet[row.wallet];
        changed.wallet = row.wallet;
        changed.rows.push_back(row);
    }
    for (const auto& [wallet, changed] : byWallet)
        emit(changed);
    tellWallets();
}

} // namespace zon
