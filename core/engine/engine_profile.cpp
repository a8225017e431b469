#include "core/engine/engine_impl.h"
#include "core/engine/settings_names.h"
#include "core/util/log.h"

namespace zon {

namespace {

/// For tests, which open hundreds of profiles.
constexpr KdfCost lightCost{.memoryBytes = 8ULL << 20, .passes = 1};
constexpr std::size_t maxPeersText = 4'096;
constexpr NumberSetting spendGrace{settings::spendGraceMinutes, 0, 0, 60};

std::vector<Endpoint> parsePeers(std::string_view text, std::uint16_t port) {
    std::vector<Endpoint> peers;
    while (!text.empty()) {
        const auto comma = text.find(',');
        if (auto peer = Endpoint::parse(text.substr(0, comma), port)) peers.push_back(std::move(*peer));
        if (comma == std::string_view::npos) break;
        text.remove_prefix(comma + 1);
    }
    return peers;
}

std::string peersText(const std::vector<Endpoint>& peers) {
    std::string text;
    for (const Endpoint& peer : peers) {
        if (!text.empty()) text += ',';
        text += peer.toString();
    }
    return text;
}

/// One of ours by its name, or one of the person's own by the challenge that the profile keeps.
Result<NetworkParams> networkOf(ProfileStore& store) {
    const ProfileIdentity& identity = store.identity();
    Result<NetworkParams> params =
        fail(ErrorCode::WrongNetwork, "This profile belongs to the network \"" + identity.network
                                          + "\", which this program does not know.");
    if (const auto known = networkByName(identity.network); known && (*known)->isZonCoin()) {
        params = **known;
    } else if (!known) {
        const auto kept = Settings(store.database()).text(settings::networkChallenge);
        if (!kept) return fail(kept);
        const auto challenge = fromHex(kept->value_or(""));
        if (challenge && !challenge->empty()) params = customNetwork(identity.network, *challenge);
    }
    if (params && params->genesisHash != identity.genesis)
        return fail(ErrorCode::WrongNetwork,
                    "This profile was made for another chain than \"" + identity.network + "\" is.");
    return params;
}

} // namespace

ProfileOptions Engine::Impl::profileOptions() const {
    ProfileOptions out;
    if (options_.lightKdf) out.cost = lightCost;
    return out;
}

ProfileInfo Engine::Impl::profileInfo() const {
    ProfileInfo info;
    if (!profile_) return info;
    info.state = profile_->locked ? ProfileState::Locked : ProfileState::Open;
    info.file = profile_->store.file();
    info.network = profile_->params.id;
    info.networkName = profile_->params.name;
    info.signetChallenge = profile_->params.signetChallenge;
    return info;
}

void Engine::Impl::createProfile(CreateProfileRequest request, SecretText password,
                                 Reply<ProfileInfo> reply) {
    if (busy_) return reply(fail(ErrorCode::InUse, "Another profile is being opened. Wait a moment."));
    if (password.empty()) return reply(fail(ErrorCode::InvalidArgument, "Choose a password."));
    const bool custom = request.network == NetworkId::Custom;
    if (custom != request.custom.has_value())
        return reply(
            fail(ErrorCode::InvalidArgument, "A network of your own is opened by its network file."));
    if (!custom && !networkParams(request.network).isZonCoin())
        return reply(fail(ErrorCode::Unsupported, "No wallet opens on this network."));
    if (custom)
        request.peers.insert(request.peers.end(), request.custom->peers.begin(), request.custom->peers.end());
    const std::string peers = peersText(request.peers);
    if (peers.size() > maxPeersText)
        return reply(fail(ErrorCode::TooLarge, "These are too many nodes; name a few."));
    closeProfile();
    busy_ = true;
    onPool(
        [this, request, peers, password = std::move(password)]() -> Result<ProfileStore> {
            std::error_code error;
            std::filesystem::create_directories(request.file.parent_path(), error);
            const NetworkParams& params =
                request.custom ? request.custom->params : networkParams(request.network);
            ProfileIdentity identity;
            identity.network = params.name;
            identity.genesis = params.genesisHash;
            identity.created = clock_.now();
            auto store = ProfileStore::create(request.file, password, identity, profileOptions());
            if (!store) return store;
            Settings kept(store->database());
            if (request.custom)
                if (auto set = kept.setText(settings::networkChallenge, toHex(params.signetChallenge)); !set)
                    return fail(set);
            if (!peers.empty())
                if (auto set = kept.setText(settings::ownPeers, peers); !set) return fail(set);
            return store;
        },
        [this, given = request.peers, reply = std::move(reply)](Result<ProfileStore> store) mutable {
            finishOpening(std::move(store), std::move(given), std::move(reply));
        });
}

void Engine::Impl::openProfile(std::filesystem::path file, SecretText password, Reply<ProfileInfo> reply) {
    if (busy_) return reply(fail(ErrorCode::InUse, "Another profile is being opened. Wait a moment."));
    closeProfile();
    busy_ = true;
    onPool([file = std::move(file), password = std::move(password),
            options = profileOptions()] { return ProfileStore::open(file, password, options); },
           [this, reply = std::move(reply)](Result<ProfileStore> store) mutable {
               finishOpening(std::move(store), {}, std::move(reply));
           });
}

void Engine::Impl::finishOpening(Result<ProfileStore> store, std::vector<Endpoint> peers,
                                 Reply<ProfileInfo> reply) {
    busy_ = false;
    if (!store) return reply(fail(store));
    auto params = networkOf(*store);
    if (!params) return reply(fail(params));
    ++generation_;
    profile_ = std::make_unique<OpenProfile>(
        std::move(*store), std::move(*params), clock_,
        [this](const LedgerChanges& changes) { walletRowsChanged(changes); },
        [this](const std::vector<DealId>& ids) { dealsChanged(ids); });
    const auto prepared = [&]() -> Result<void> {
        if (auto loaded = profile_->wallets.load(); !loaded) return loaded;
        if (auto tidied = profile_->wallets.tidy(); !tidied) return tidied;
        if (auto loaded = profile_->deals.load(pool_.get()); !loaded) return loaded;
        const auto own = profile_->settings.text(settings::ownPeers);
        if (!own) return fail(own);
        if (*own)
            for (Endpoint& peer : parsePeers(**own, profile_->params.defaultPort))
                if (std::ranges::find(peers, peer) == peers.end()) peers.push_back(std::move(peer));
        return {};
    }();
    // What waited already is no news.
    if (prepared)
        for (const DealSummary& deal : profile_->deals.all())
            profile_->turnsTold[deal.id] = deal.myTurn ? deal.step : DealStep::None;
    if (!prepared) {
        profile_.reset();
        return reply(fail(prepared));
    }
    peers.insert(peers.begin(), options_.peers.begin(), options_.peers.end());
    startNetwork(std::move(peers), [this, reply = std::make_shared<Reply<ProfileInfo>>(std::move(reply))] {
        emit(ProfileChanged{profileInfo()});
        tellWallets();
        makeRecurringInvoices();
        startRewards();
        watchDeadlines();
        emit(SyncChanged{syncStatus()});
        (*reply)(profileInfo());
    });
}

void Engine::Impl::closeProfile() {
    ++generation_;
    stopMining();
    miner_.reset();
    if (profile_ && profile_->client) profile_->client->stop();
    const bool was = profile_ != nullptr;
    profile_.reset();
    const bool practised = sandbox_ != nullptr;
    sandbox_.reset();
    if (practised) clock_.reset(); // only there time is let pass
    if (was) emit(ProfileChanged{profileInfo()});
}

void Engine::Impl::lock() {
    if (!profile_ || profile_->locked) return;
    profile_->locked = true;
    profile_->prepared.clear();
    profile_->openVault.reset();
    emit(ProfileChanged{profileInfo()});
}

void Engine::Impl::unlock(SecretText password, Reply<void> reply) {
    withVault(std::move(password), [this, reply = std::move(reply)](Result<Vault> vault) mutable {
        if (!vault) return reply(fail(vault));
        if (profile_->locked) {
            profile_->locked = false;
            emit(ProfileChanged{profileInfo()});
            tellWallets();
        }
        reply({});
    });
}

void Engine::Impl::withVault(SecretText password, std::move_only_function<void(Result<Vault>)> use) {
    if (!profile_) return use(fail(ErrorCode::NotFound, "No profile is open. Create one or open one first."));
    auto door = profile_->store.vaultDoor();
    if (!door) return use(fail(door));
    onPool([door = std::move(*door), password = std::move(password)] { return door.unlock(password); },
           [this, generation = generation_, use = std::move(use)](Result<Vault> vault) mutable {
               if (generation != generation_)
                   return use(
                       fail(ErrorCode::Cancelled, "The profile was closed meanwhile, so this was not done."));
               use(std::move(vault));
           });
}

void Engine::Impl::withSpendingVault(SecretText password,
                                     std::move_only_function<void(Result<const Vault*>)> use) {
    if (const auto profile = open(); !profile) return use(fail(profile));
    if (password.empty()) {
        if (!profile_->openVault)
            return use(fail(ErrorCode::WrongPassword, "Enter your password: it signs this payment."));
        return use(&*profile_->openVault);
    }
    withVault(std::move(password), [this, use = std::move(use)](Result<Vault> vault) mutable {
        if (!vault) return use(fail(vault));
        const auto minutes = profile_->settings.get(spendGrace);
        const std::int64_t grace = minutes.value_or(0);
        if (grace == 0) return use(&*vault);
        profile_->openVault.emplace(std::move(*vault));
        profile_->closeVault = loop_.after(std::chrono::minutes(grace), [this, generation = generation_] {
            if (generation == generation_) profile_->openVault.reset();
        });
        use(&*profile_->openVault);
    });
}

void Engine::Impl::changePassword(SecretText current, SecretText next, Reply<void> reply) {
    const auto profile = open();
    if (!profile) return reply(fail(profile));
    if (busy_) return reply(fail(ErrorCode::InUse, "The profile is busy. Wait a moment."));
    if (next.empty()) return reply(fail(ErrorCode::InvalidArgument, "Choose a password."));

    // The file is written anew, so everything that uses it rests meanwhile and is built again afterwards.
    // First what still writes into the store.
    stopMining();
    if ((*profile)->client) (*profile)->client->stop();
    ProfileStore store = std::move((*profile)->store);
    closeProfile();
    busy_ = true;
    struct Outcome {
        Result<void> changed;
        Result<ProfileStore> store;
    };
    onPool(
        [store = std::move(store), current = std::move(current), next = std::move(next)]() mutable {
            auto changed = store.changePassword(current, next);
            return Outcome{std::move(changed), std::move(store)};
        },
        [this, reply = std::move(reply)](Outcome outcome) mutable {
            auto told = [changed = std::move(outcome.changed),
                         reply = std::move(reply)](Result<ProfileInfo> opened) mutable {
                if (!changed) return reply(fail(changed));
                reply(opened ? Result<void>() : Result<void>(fail(opened)));
            };
            finishOpening(std::move(outcome.store), {}, Reply<ProfileInfo>(std::move(told)));
        });
}

} // namespace zon
