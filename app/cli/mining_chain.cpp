#include "app/cli/mining_chain.h"

#include "app/cli/scratch_folder.h"
#include "core/store/profile_store.h"
#include "core/sync/light_client.h"
#include "core/sync/scan_client.h"
#include "core/util/work_pool.h"

#include <optional>
#include <variant>

namespace zon::cli {

namespace {

/// No wallets: the light client follows the headers and looks for nothing.
class NoWallets final : public ScanClient {
public:
    std::uint64_t scriptRevision() const override { return 0; }
    std::vector<Script> scriptsSince(std::uint64_t) const override { return {}; }
    std::optional<ScanBirthday> birthday() const override { return std::nullopt; }
    Result<void> applyBlock(Database&, const Block&, const BlockPlace&) override { return {}; }
    Result<void> unwindTo(Database&, std::int32_t) override { return {}; }
    void scanCommitted(std::int32_t) override {}
    void scanRolledBack() override {}
    bool onRelayedTransaction(const TransactionRef&) override { return false; }
    std::vector<TransactionRef> transactionsToBroadcast(std::int32_t) const override { return {}; }
};

/// The file holds public headers alone, so its password is no secret and cheap to stretch.
ProfileOptions openDoor() {
    ProfileOptions options;
    options.cost = {.memoryBytes = 8ULL << 10, .passes = 1};
    return options;
}

Result<ProfileStore> openOrCreate(const std::filesystem::path& file, const NetworkParams& params,
                                  const Clock& clock) {
    const SecretText password("headers");
    if (std::filesystem::exists(file)) return ProfileStore::open(file, password, openDoor());
    ProfileIdentity identity;
    identity.network = params.name;
    identity.genesis = params.genesisHash;
    identity.created = clock.now();
    return ProfileStore::create(file, password, identity, openDoor());
}

} // namespace

struct MiningChain::Impl {
    std::unique_ptr<ScratchFolder> scratch; ///< where another miner holds the usual file
    std::optional<ProfileStore> store;
    NoWallets wallets;
    WorkPool pool{1};
    std::unique_ptr<LightClient> client;
    std::unique_ptr<LightClientChain> chain;
};

MiningChain::MiningChain(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}

MiningChain::~MiningChain() {
    if (impl_->client) impl_->client->stop();
}

Result<std::unique_ptr<MiningChain>> MiningChain::start(EventLoop& loop, const Clock& clock,
                                                        const NetworkParams& params,
                                                        const std::filesystem::path& dataFolder,
                                                        std::vector<Endpoint> peers,
                                                        std::optional<Endpoint> proxy) {
    std::error_code ignored;
    std::filesystem::create_directories(dataFolder, ignored);
    auto impl = std::make_unique<Impl>();
    const std::string name = "mining-" + params.name + ".headers";
    auto store = openOrCreate(dataFolder / name, params, clock);
    if (!store && store.error().code == ErrorCode::InUse) {
        impl->scratch = std::make_unique<ScratchFolder>();
        store = openOrCreate(impl->scratch->path() / name, params, clock);
    }
    if (!store) return fail(store);
    impl->store.emplace(std::move(*store));

    LightClientConfig config;
    config.params = params;
    const bool local = params.id == NetworkId::Sandbox || params.id == NetworkId::Regtest;
    if (peers.empty()) peers.push_back(Endpoint::loopback(params.defaultPort));
    config.peers = std::move(peers);
    config.learnPeers = !local;
    config.groupsWanted = 1;
    config.proxy = std::move(proxy);
    impl->client =
        std::make_unique<LightClient>(loop, impl->pool, clock, *impl->store, impl->wallets, std::move(config),
                                      [impl = impl.get()](const SyncEvent& event) {
                                          const bool minersCare =
                                              std::holds_alternative<TipChanged>(event)
                                              || std::holds_alternative<SyncStageChanged>(event)
                                              || std::holds_alternative<PeersChanged>(event);
                                          if (minersCare && impl->chain) impl->chain->tellChanged();
                                      });
    impl->chain = std::make_unique<LightClientChain>(*impl->client);
    if (auto started = impl->client->start(); !started) return fail(started);
    return std::unique_ptr<MiningChain>(new MiningChain(std::move(impl)));
}

VerifiedChain& MiningChain::chain() {
    return *impl_->chain;
}

} // namespace zon::cli
