#include "core/sandbox/sandbox_node.h"

#include "core/chain/header_context.h"
#include "core/net/json_rpc_server.h"
#include "core/sandbox/block_producer.h"
#include "core/sandbox/contract_relay.h"
#include "core/sandbox/faucet.h"
#include "core/sandbox/node_core.h"
#include "core/sandbox/peer_server.h"
#include "core/sandbox/rpc_json.h"
#include "core/sandbox/rpc_methods.h"
#include "core/sandbox/shop_wallet.h"
#include "core/sandbox/template_service.h"
#include "core/util/log.h"

#include <algorithm>
#include <mutex>

namespace zon {

namespace {

constexpr std::size_t maxBlocksAtOnce = 1'000;
constexpr Seconds longestPass = std::chrono::days(366);
/// Coins the faucet can spend at once in a new network: enough for as many payments in a row.
constexpr int firstCoins = 15;

Result<Endpoint> bindAddress(const std::string& host, std::uint16_t port) {
    // Endpoints have no port 0 in text; here it stands for any that is free.
    auto endpoint = Endpoint::parse(host, 1);
    if (!endpoint) return endpoint;
    if (!endpoint->ipBytes())
        return fail(ErrorCode::InvalidArgument,
                    "The address to listen on must be numeric, such as 127.0.0.1.");
    return endpoint->withPort(port);
}

/// A new network gets a past: blocks that pay the faucet, stamped one spacing apart up to now.
Result<void> mineFirstBlocks(NodeCore& core, BlockProducer& producer, const Script& payTo) {
    const NetworkParams& params = core.params();
    if (core.chain().height() > 0) return {};
    const int count = params.coinbaseMaturity + firstCoins;
    const Seconds spacing = std::min(params.difficulty.spacing, Seconds(10));
    const UnixTime now = core.clock().now();
    for (int left = count; left > 0; --left)
        if (auto mined = producer.produce(payTo, now - left * spacing); !mined) return fail(mined);
    return {};
}

} // namespace

/// What runs on the node's thread. Members are destroyed from the last to the first: the servers before what
/// they serve. The loop is stopped and joined before any of that.
struct SandboxNode::Impl final : NodeObserver {
    explicit Impl(const SandboxConfig& given)
        : network(given.network),
          interval(given.heartbeatInterval),
          held(given.clock ? given.clock : std::make_shared<ShiftedClock>()),
          clock(*held) {}
    ~Impl() override {
        loop.stop();
        loop.join();
        if (core) core->removeObserver(this);
    }

    Result<void> open(SandboxConfig& config);
    Result<void> listen(SandboxConfig& config);
    Result<void> openShops(std::vector<SandboxShop> wanted);

    void tipMoved(const TipMove&) override { chainMoved(); }
    void transactionArrived(const MempoolEntry&) override { chainMoved(); }
    void chainMoved() {
        statusIsStale = true;
        for (const auto& shop : shops)
            shop->moneyMoved();
    }
    void tick();
    void refreshStatus();

    const NetworkId network;
    const Milliseconds interval;
    const std::shared_ptr<ShiftedClock> held;
    ShiftedClock& clock;
    EventLoop loop;
    std::unique_ptr<NodeCore> core;
    std::optional<Faucet> faucet;
    std::optional<BlockProducer> producer;
    std::optional<Heartbeat> heartbeat;
    std::unique_ptr<PeerServer> peers;
    std::unique_ptr<TemplateService> templates;
    std::unique_ptr<JsonRpcServer> rpc;
    std::vector<std::unique_ptr<Shop>> shops;
    std::unique_ptr<ContractRelay> relay;
    Timer timer;
    bool statusIsStale = true;
    std::string lastTrouble; ///< of the heartbeat; logged once, not at every beat

    // Fixed once the node runs.
    Endpoint p2pEndpoint;
    Endpoint rpcEndpoint;
    std::vector<SandboxShopPlace> shopPlaces;
    std::string relayOrigin;
    std::string rpcUser;
    SecretText rpcPassword;

    mutable std::mutex statusMutex; ///< guards `status` alone: any thread may ask for it
    SandboxStatus status;
};

Result<void> SandboxNode::Impl::open(SandboxConfig& config) {
    auto opened = NodeCore::open(config.dataFile, networkParams(network), clock);
    if (!opened) return fail(opened);
    core = std::move(*opened);
    // Time was let pass in an earlier run: for this network it stays so.
    clock.catchUpWith(unixTime(core->chain().tip().header.time));
    auto openedFaucet = Faucet::open(*core);
    if (!openedFaucet) return fail(openedFaucet);
    faucet.emplace(std::move(*openedFaucet));
    producer.emplace(*core);
    heartbeat.emplace(*core, *producer, faucet->script(), interval);
    heartbeat->setEnabled(config.heartbeat);
    if (auto mined = mineFirstBlocks(*core, *producer, faucet->script()); !mined) return mined;
    core->addObserver(this);
    return listen(config);
}

Result<void> SandboxNode::Impl::listen(SandboxConfig& config) {
    const auto p2pBind = bindAddress(config.bindAddress, config.p2pPort);
    if (!p2pBind) return fail(p2pBind);
    auto openedPeers = PeerServer::open(loop, *core, *p2pBind);
    if (!openedPeers) return fail(openedPeers);
    peers = std::move(*openedPeers);
    p2pEndpoint = peers->local();

    templates = std::make_unique<TemplateService>(loop, *core);
    JsonRpcServerOptions options;
    options.http.bind = p2pBind->withPort(config.rpcPort);
    if (!config.rpcUser.empty()) options.user = config.rpcUser;
    options.password = std::move(config.rpcPassword);
    options.cookieFile = config.cookieFile;
    auto openedRpc = JsonRpcServer::open(loop, std::move(options));
    if (!openedRpc) return fail(openedRpc);
    rpc = std::move(*openedRpc);
    rpcEndpoint = rpc->local();
    rpcUser = rpc->user();
    rpcPassword = rpc->password().clone();

    RpcMethods methods(*rpc, {*core, *producer, *peers});
    addChainMethods(methods);
    addTransactionMethods(methods);
    addMiningMethods(methods, *templates);
    addNetworkMethods(methods);
    if (auto opened = openShops(std::move(config.shops)); !opened) return opened;
    auto openedRelay = ContractRelay::open(loop, rpcEndpoint.withPort(0));
    if (!openedRelay) return fail(openedRelay);
    relay = std::move(*openedRelay);
    relayOrigin = relay->origin();

    refreshStatus();
    timer = loop.every(std::clamp(interval / 4, Milliseconds(20), Milliseconds(500)), [this] { tick(); });
    loop.startThread();
    return {};
}

Result<void> SandboxNode::Impl::openShops(std::vector<SandboxShop> wanted) {
    for (SandboxShop& one : wanted) {
        auto rows = ShopRows::open(one.dataFile);
        if (!rows) return fail(rows);
        auto money = ShopWallet::open(*core, *faucet, one.id);
        if (!money) return fail(money);
        if (one.options.bind == Endpoint()) one.options.bind = rpcEndpoint.withPort(0);
        auto shop = Shop::open(loop, clock, networkParams(network), std::move(*rows), std::move(one.stock),
                               std::move(*money), std::move(one.options));
        if (!shop) return fail(shop);
        shopPlaces.push_back({(*shop)->name(), (*shop)->origin(), (*shop)->key()});
        shops.push_back(std::move(*shop));
    }
    return {};
}

void SandboxNode::Impl::tick() {
    const auto beat = heartbeat->tick();
    std::string trouble = beat ? std::string() : beat.error().message + " " + beat.error().detail;
    if (!trouble.empty() && trouble != lastTrouble) logError("sandbox", trouble);
    lastTrouble = std::move(trouble);
    refreshStatus();
}

void SandboxNode::Impl::refreshStatus() {
    SandboxStatus next;
    {
        const std::lock_guard lock(statusMutex);
        next = status;
    }
    next.peers = peers->peers();
    next.heartbeatBlocks = heartbeat->blocks();
    if (std::exchange(statusIsStale, false)) {
        const IndexedBlock& tip = core->chain().tip();
        next.network = network;
        next.height = tip.height();
        next.tip = tip.hash();
        next.tipTime = unixTime(tip.header.time);
        next.difficulty = rpcDifficulty(tip.header.bits);
        next.mempoolTransactions = core->mempool().size();
        next.mempoolBytes = core->mempool().totalVsize();
        if (const auto balance = faucet->balance()) next.faucetBalance = *balance;
    }
    const std::lock_guard lock(statusMutex);
    status = next;
}

SandboxNode::SandboxNode(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}

SandboxNode::~SandboxNode() = default;

Result<std::unique_ptr<SandboxNode>> SandboxNode::start(SandboxConfig config) {
    if (config.network != NetworkId::Sandbox && config.network != NetworkId::Regtest)
        return fail(
            ErrorCode::InvalidArgument,
            "The embedded node runs the networks \"sandbox\" and \"regtest\" only. For others use a stock "
            "Bitcoin Core node.");
    if (config.heartbeatInterval <= Milliseconds(0))
        return fail(ErrorCode::InvalidArgument, "The heartbeat's interval must be longer than zero.");
    auto impl = std::make_unique<Impl>(config);
    if (auto opened = impl->open(config); !opened) return fail(opened);
    return std::unique_ptr<SandboxNode>(new SandboxNode(std::move(impl)));
}

Endpoint SandboxNode::p2pEndpoint() const {
    return impl_->p2pEndpoint;
}

Endpoint SandboxNode::rpcEndpoint() const {
    return impl_->rpcEndpoint;
}

JsonRpcCredentials SandboxNode::rpcCredentials() const {
    return {impl_->rpcUser, impl_->rpcPassword.clone(), {}};
}

const std::vector<SandboxShopPlace>& SandboxNode::shops() const {
    return impl_->shopPlaces;
}

const std::string& SandboxNode::relayOrigin() const {
    return impl_->relayOrigin;
}

void SandboxNode::setShopFaults(std::size_t shop, std::set<ShopFault> faults) {
    impl_->loop.post([impl = impl_.get(), shop, faults = std::move(faults)]() mutable {
        if (shop < impl->shops.size()) impl->shops[shop]->setFaults(std::move(faults));
    });
}

std::vector<SandboxShop> practiceShops(const std::filesystem::path& folder, UnixTime now) {
    std::vector<SandboxShop> shops;
    for (int part = 0; part < practiceParts; ++part) {
        const std::string id = "practice-" + std::to_string(part);
        SandboxShop shop{
            id, folder / ("sandbox-shop-" + std::to_string(part) + ".db"), practiceStock(part, now), {}};
        shop.options.name = practiceShopName(part);
        shops.push_back(std::move(shop));
    }
    return shops;
}

SandboxStatus SandboxNode::status() const {
    const std::lock_guard lock(impl_->statusMutex);
    return impl_->status;
}

void SandboxNode::fund(const Script& scriptPubKey, Amount amount, FundCallback callback) {
    impl_->loop.post([impl = impl_.get(), scriptPubKey, amount, callback = std::move(callback)] {
        auto paid = impl->faucet->pay(scriptPubKey, amount);
        impl->refreshStatus();
        callback(std::move(paid));
    });
}

void SandboxNode::mineBlocks(std::size_t count, const Script& payTo, MineCallback callback) {
    impl_->loop.post([impl = impl_.get(), count, payTo, callback = std::move(callback)] {
        if (count < 1 || count > maxBlocksAtOnce)
            return callback(
                fail(ErrorCode::InvalidArgument, "Between 1 and 1,000 blocks can be mined at once."));
        auto mined = impl->producer->produceMany(count, payTo);
        impl->refreshStatus();
        callback(std::move(mined));
    });
}

void SandboxNode::letTimePass(Seconds time, DoneCallback callback) {
    impl_->loop.post([impl = impl_.get(), time, callback = std::move(callback)] {
        if (time <= Seconds(0) || time > longestPass)
            return callback(
                fail(ErrorCode::InvalidArgument, "Between a second and a year can pass at once."));
        impl->clock.letPass(time);
        auto mined = impl->producer->produceMany(medianTimeSpan / 2 + 1, impl->faucet->script());
        impl->refreshStatus();
        callback(mined ? Result<void>() : fail(mined));
    });
}

void SandboxNode::invalidateBlock(const BlockHash& hash, DoneCallback callback) {
    impl_->loop.post([impl = impl_.get(), hash, callback = std::move(callback)] {
        auto done = impl->core->invalidateBlock(hash);
        impl->refreshStatus();
        callback(std::move(done));
    });
}

void SandboxNode::setHeartbeat(bool on) {
    impl_->loop.post([impl = impl_.get(), on] { impl->heartbeat->setEnabled(on); });
}

} // namespace zon
