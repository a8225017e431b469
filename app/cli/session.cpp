#include "app/cli/session.h"

#include <algorithm>

namespace zon::cli {

namespace {

constexpr Seconds bytesLeaveWithin{2};
constexpr Seconds syncWithin{120};

} // namespace

Result<std::unique_ptr<Session>> Session::open(const Context& context, const Options& options) {
    const bool fresh = options.create && !std::filesystem::exists(context.profileFile());
    auto password = readPassword(context, fresh);
    if (!password) return fail(password);
    return open(context, options, std::move(*password));
}

Result<std::unique_ptr<Session>> Session::open(const Context& context, const Options& options,
                                               SecretText password) {
    auto network = chooseNetwork(context);
    if (!network) return fail(network);
    const NetworkParams& params = network->params;
    auto peers = parsePeers(context, params);
    if (!peers) return fail(peers);
    std::optional<Endpoint> proxy;
    if (!context.proxy.empty()) {
        auto parsed = Endpoint::parse(context.proxy, defaultProxyPort);
        if (!parsed) return fail(parsed);
        proxy = std::move(*parsed);
    }

    std::unique_ptr<Session> session(new Session(std::move(password)));
    EngineOptions engineOptions;
    engineOptions.dataFolder = context.dataFolder;
    engineOptions.connect = options.connect;
    engineOptions.sandboxNode = options.sandboxNode && peers->empty();
    engineOptions.peers = *peers;
    engineOptions.proxy = std::move(proxy);
    engineOptions.lightKdf = context.lightKdf;
    auto engine = Engine::start(std::move(engineOptions));
    if (!engine) return fail(engine);
    session->engine_ = std::move(*engine);
    session->subscription_ =
        session->engine_->subscribe([s = session.get()](const Event& event) { s->hear(event); });

    const std::filesystem::path file = context.profileFile();
    const bool fresh = options.create && !std::filesystem::exists(file);
    const auto info = await<ProfileInfo>([&](auto done) {
        if (fresh)
            session->engine_->createProfile({.file = file, .network = params.id, .custom = network->file},
                                            session->password_.clone(), std::move(done));
        else
            session->engine_->openProfile(file, session->password_.clone(), std::move(done));
    });
    if (!info) return fail(info);
    if (info->network != params.id || info->networkName != params.name
        || info->signetChallenge != params.signetChallenge)
        return fail(ErrorCode::WrongNetwork, "This profile belongs to the network \"" + info->networkName
                                                 + "\". "
                                                 + (info->network == NetworkId::Custom
                                                        ? "Say --network and the file that describes it."
                                                        : "Say --network " + info->networkName + "."));
    return session;
}

Result<std::unique_ptr<Session>> Session::openAtTip(const Context& context) {
    auto session = open(context, Options());
    if (!session) return session;
    const auto there = [&] { return (*session)->lastSync().stage == SyncStage::Tip; };
    if (!(*session)->waitUntil(there, syncWithin))
        return fail(ErrorCode::Timeout,
                    "The chain could not be followed to its tip within two minutes. Is a node reachable?");
    return session;
}

void Session::hear(const Event& event) {
    {
        const std::lock_guard lock(mutex_);
        ++events_;
        if (const auto* sync = std::get_if<SyncChanged>(&event))
            sync_ = sync->status;
        else if (const auto* mining = std::get_if<MiningChanged>(&event))
            mining_ = mining->status;
        else if (const auto* notice = std::get_if<NoticeRaised>(&event))
            notices_.push_back(notice->notice);
        else if (const auto* payment = std::get_if<PaymentChanged>(&event)) {
            BroadcastStage& stage = stages_[payment->progress.txid];
            stage = std::max(stage, payment->progress.stage);
        }
    }
    changed_.notify_all();
}

bool Session::waitUntil(const std::function<bool()>& done, Seconds limit) {
    const auto deadline = std::chrono::steady_clock::now() + limit;
    while (true) {
        std::uint64_t seen = 0;
        {
            const std::lock_guard lock(mutex_);
            seen = events_;
        }
        if (done()) return true;
        std::unique_lock lock(mutex_);
        if (!changed_.wait_until(lock, deadline, [&] { return events_ != seen; })) return false;
    }
}

SyncStatus Session::lastSync() const {
    const std::lock_guard lock(mutex_);
    return sync_;
}

MiningStatus Session::lastMining() const {
    const std::lock_guard lock(mutex_);
    return mining_;
}

std::vector<Notice> Session::takeNotices() {
    const std::lock_guard lock(mutex_);
    return std::exchange(notices_, {});
}

std::optional<BroadcastStage> Session::stageOf(const Txid& txid) const {
    const std::lock_guard lock(mutex_);
    const auto it = stages_.find(txid);
    return it == stages_.end() ? std::nullopt : std::optional(it->second);
}

bool Session::waitDelivered(const Txid& txid, Seconds limit) {
    const auto reached = [&](BroadcastStage stage) {
        return [this, txid, stage] { return stageOf(txid).value_or(BroadcastStage::Sending) >= stage; };
    };
    if (!waitUntil(reached(BroadcastStage::Delivered), limit)) return false;
    static_cast<void>(waitUntil(reached(BroadcastStage::Seen), bytesLeaveWithin));
    return true;
}

Result<WalletInfo> Session::wallet(const std::string& numberOrName) {
    const auto all = await<std::vector<WalletInfo>>([&](auto done) { engine_->wallets(std::move(done)); });
    if (!all) return fail(all);
    if (all->empty())
        return fail(ErrorCode::NotFound,
                    "This profile has no wallet yet. Make one with \"zoncoin-cli wallet create\".");
    if (numberOrName.empty()) {
        if (all->size() == 1) return all->front();
        return fail(ErrorCode::InvalidArgument, "This profile has several wallets: say which with --wallet.");
    }
    for (const WalletInfo& info : *all)
        if (info.name == numberOrName || std::to_string(info.id.value) == numberOrName) return info;
    return fail(ErrorCode::NotFound, "There is no wallet \"" + numberOrName + "\" in this profile.");
}

} // namespace zon::cli
