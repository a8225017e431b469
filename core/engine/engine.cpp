#include "core/engine/engine.h"

#include "core/engine/engine_ask.h"
#include "core/engine/settings_names.h"
#include "core/util/log.h"

#include <future>

namespace zon {

Engine::Engine(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Engine::~Engine() = default;

Result<std::unique_ptr<Engine>> Engine::start(EngineOptions options) {
    std::error_code error;
    std::filesystem::create_directories(options.dataFolder, error);
    if (error)
        return fail(ErrorCode::IoError, "The folder " + options.dataFolder.string() + " can't be used: "
                                            + error.message() + ". Choose another one with --data.");
    return std::unique_ptr<Engine>(new Engine(std::make_unique<Impl>(std::move(options))));
}

Engine::Impl::Impl(EngineOptions options)
    : options_(std::move(options)),
      heldClock_(options_.clock ? options_.clock : std::make_shared<ShiftedClock>()),
      pool_(std::make_unique<WorkPool>()) {
    loop_.startThread();
}

Engine::Impl::~Impl() {
    // First everything that belongs to the loop's thread is taken down there, and from then on nothing new is
    // begun. Then what runs on the pool ends, and what waits there is dropped; last the loop. Whoever was not
    // answered yet is answered by their Reply.
    std::promise<void> closed;
    loop_.post([this, &closed] {
        closing_ = true;
        closeProfile();
        closed.set_value();
    });
    closed.get_future().wait();
    pool_.reset();
    loop_.stop();
    loop_.join();
}

std::shared_ptr<void> Engine::subscribe(Observer observer) {
    const auto held = std::make_shared<Observer>(std::move(observer));
    std::uint64_t id = 0;
    {
        const std::lock_guard lock(impl_->observersMutex_);
        id = ++impl_->lastObserver_;
        impl_->observers_.emplace(id, held);
    }
    // An event that is being told right now is waited for by the mutex.
    return {held.get(), [impl = impl_.get(), id](void*) {
                const std::lock_guard lock(impl->observersMutex_);
                impl->observers_.erase(id);
            }};
}

void Engine::Impl::emit(const Event& event) {
    const std::lock_guard lock(observersMutex_);
    for (const auto& [id, observer] : observers_)
        (*observer)(event);
}

void Engine::Impl::notice(NoticeLevel level, std::string title, std::string text) {
    emit(NoticeRaised{{level, std::move(title), std::move(text)}});
}

Result<OpenProfile*> Engine::Impl::open() {
    if (!profile_) return fail(ErrorCode::NotFound, "No profile is open. Create one or open one first.");
    if (profile_->locked) return fail(ErrorCode::Locked, "The profile is locked. Enter its password first.");
    return profile_.get();
}

void Engine::createProfile(CreateProfileRequest request, SecretText password, Callback<ProfileInfo> done) {
    impl_->loop_.post([impl = impl_.get(), request = std::move(request), password = std::move(password),
                       reply = Reply<ProfileInfo>(std::move(done))]() mutable {
        impl->createProfile(std::move(request), std::move(password), std::move(reply));
    });
}

void Engine::openProfile(std::filesystem::path file, SecretText password, Callback<ProfileInfo> done) {
    impl_->loop_.post([impl = impl_.get(), file = std::move(file), password = std::move(password),
                       reply = Reply<ProfileInfo>(std::move(done))]() mutable {
        impl->openProfile(std::move(file), std::move(password), std::move(reply));
    });
}

void Engine::lock() {
    impl_->loop_.post([impl = impl_.get()] { impl->lock(); });
}

void Engine::unlock(SecretText password, Callback<void> done) {
    impl_->loop_.post(
        [impl = impl_.get(), password = std::move(password), reply = Reply<void>(std::move(done))]() mutable {
            impl->unlock(std::move(password), std::move(reply));
        });
}

void Engine::closeProfile(Callback<void> done) {
    ask<void>(*impl_, std::move(done), [](Impl& impl) -> Result<void> {
        impl.closeProfile();
        return {};
    });
}

void Engine::changePassword(SecretText oldPassword, SecretText newPassword, Callback<void> done) {
    impl_->loop_.post([impl = impl_.get(), current = std::move(oldPassword), next = std::move(newPassword),
                       reply = Reply<void>(std::move(done))]() mutable {
        impl->changePassword(std::move(current), std::move(next), std::move(reply));
    });
}

void Engine::profile(Callback<ProfileInfo> done) {
    ask<ProfileInfo>(*impl_, std::move(done),
                     [](Impl& impl) -> Result<ProfileInfo> { return impl.profileInfo(); });
}

void Engine::createWallet(CreateWalletRequest request, SecretText words, SecretText passphrase,
                          SecretText password, Callback<WalletInfo> done) {
    impl_->loop_.post([impl = impl_.get(), request = std::move(request), words = std::move(words),
                       passphrase = std::move(passphrase), password = std::move(password),
                       reply = Reply<WalletInfo>(std::move(done))]() mutable {
        impl->createWallet(std::move(request), std::move(words), std::move(passphrase), std::move(password),
                           std::move(reply));
    });
}

void Engine::wallets(Callback<std::vector<WalletInfo>> done) {
    askProfile<std::vector<WalletInfo>>(*impl_, std::move(done),
                                        [](Impl& impl, OpenProfile&) { return impl.wallets(); });
}

void Engine::renameWallet(WalletId wallet, std::string name, Callback<void> done) {
    askProfile<void>(*impl_, std::move(done), [wallet, name = std::move(name)](Impl& impl, OpenProfile& p) {
        auto renamed = p.wallets.rename(wallet, name);
        if (renamed) impl.tellWallets();
        return renamed;
    });
}

void Engine::confirmBackup(WalletId wallet, Callback<void> done) {
    askProfile<void>(*impl_, std::move(done), [wallet](Impl& impl, OpenProfile& p) {
        auto set = p.wallets.setBackupConfirmed(wallet);
        if (set) impl.tellWallets();
        return set;
    });
}

void Engine::revealWords(WalletId wallet, SecretText password, Callback<SecretText> done) {
    impl_->loop_.post([impl = impl_.get(), wallet, password = std::move(password),
                       reply = Reply<SecretText>(std::move(done))]() mutable {
        impl->revealWords(wallet, std::move(password), std::move(reply));
    });
}

void Engine::rescan(UnixTime from, Callback<void> done) {
    askProfile<void>(*impl_, std::move(done), [from](Impl&, OpenProfile& p) -> Result<void> {
        if (!p.client)
            return fail(ErrorCode::Unsupported, "There is no network to scan while working offline.");
        p.client->rescan(from, RescanReason::Wanted);
        return {};
    });
}

void Engine::cancelRescan(Callback<void> done) {
    askProfile<void>(*impl_, std::move(done), [](Impl&, OpenProfile& p) -> Result<void> {
        if (!p.client || !p.client->cancelRescan())
            return fail(ErrorCode::InvalidArgument, "There is no rescan that can be given up.");
        return {};
    });
}

void Engine::chainPace(Callback<ChainPace> done) {
    constexpr std::uint32_t lastBlocks = 144;
    constexpr std::uint32_t mostSteps = 200;
    askProfile<ChainPace>(*impl_, std::move(done), [](Impl&, OpenProfile& p) {
        return zon::chainPace(p.store.database(), p.params, lastBlocks, mostSteps);
    });
}

void Engine::transactions(TxQuery query, Callback<TxPage> done) {
    askProfile<TxPage>(*impl_, std::move(done), [query = std::move(query)](Impl& impl, OpenProfile& p) {
        return p.history.transactions(query, impl.tipHeight());
    });
}

void Engine::transaction(Txid txid, Callback<Transaction> done) {
    askProfile<Transaction>(*impl_, std::move(done),
                            [txid](Impl&, OpenProfile& p) { return p.history.transaction(txid); });
}

void Engine::balanceHistory(std::optional<WalletId> wallet, UnixTime from,
                            Callback<std::vector<BalancePoint>> done) {
    askProfile<std::vector<BalancePoint>>(*impl_, std::move(done),
                                          [wallet, from](Impl& impl, OpenProfile& p) {
                                              return p.history.balances(wallet, from, impl.clock_.now());
                                          });
}

void Engine::monthlyFlow(std::optional<WalletId> wallet, std::uint32_t months,
                         Callback<std::vector<MonthFlow>> done) {
    askProfile<std::vector<MonthFlow>>(*impl_, std::move(done), [wallet, months](Impl& impl, OpenProfile& p) {
        return p.history.months(wallet, months, impl.clock_.now());
    });
}

void Engine::setTransactionLabel(WalletId wallet, Txid txid, std::string label, Callback<void> done) {
    askProfile<void>(
        *impl_, std::move(done), [wallet, txid, label = std::move(label)](Impl& impl, OpenProfile& p) {
            auto set = p.history.setTransactionLabel(txid, label);
            if (set)
                impl.walletRowsChanged({.touched = {{WalletRowId{wallet.value}, {txid}}}, .removed = {}});
            return set;
        });
}

void Engine::receiveAddress(WalletId wallet, bool fresh, Callback<AddressRow> done) {
    askProfile<AddressRow>(*impl_, std::move(done), [wallet, fresh](Impl&, OpenProfile& p) {
        return p.wallets.receiveAddress(wallet, fresh);
    });
}

void Engine::addresses(WalletId wallet, Callback<std::vector<AddressRow>> done) {
    askProfile<std::vector<AddressRow>>(
        *impl_, std::move(done), [wallet](Impl&, OpenProfile& p) { return p.wallets.addresses(wallet); });
}

void Engine::setAddressLabel(WalletId, std::string address, std::string label, Callback<void> done) {
    askProfile<void>(*impl_, std::move(done),
                     [address = std::move(address), label = std::move(label)](Impl&, OpenProfile& p) {
                         return p.history.setAddressLabel(address, label);
                     });
}

void Engine::preparePayment(PaymentRequest request, Callback<PaymentPreview> done) {
    askProfile<PaymentPreview>(
        *impl_, std::move(done),
        [request = std::move(request)](Impl& impl, OpenProfile&) { return impl.preparePayment(request); });
}

void Engine::sendPayment(PaymentId payment, SecretText password, Callback<Txid> done) {
    impl_->loop_.post([impl = impl_.get(), payment, password = std::move(password),
                       reply = Reply<Txid>(std::move(done))]() mutable {
        impl->sendPayment(payment, std::move(password), std::move(reply));
    });
}

void Engine::discardPayment(PaymentId payment) {
    impl_->loop_.post([impl = impl_.get(), payment] {
        if (impl->profile_) impl->profile_->prepared.erase(payment);
    });
}

void Engine::syncStatus(Callback<SyncStatus> done) {
    ask<SyncStatus>(*impl_, std::move(done),
                    [](Impl& impl) -> Result<SyncStatus> { return impl.syncStatus(); });
}

void Engine::addPeer(Endpoint peer, Callback<void> done) {
    askProfile<void>(
        *impl_, std::move(done), [peer = std::move(peer)](Impl&, OpenProfile& p) -> Result<void> {
            if (!p.client) return fail(ErrorCode::Unsupported, "There is no network while working offline.");
            p.client->addPeer(peer);
            return {};
        });
}

void Engine::removePeer(Endpoint peer, Callback<void> done) {
    askProfile<void>(*impl_, std::move(done),
                     [peer = std::move(peer)](Impl&, OpenProfile& p) -> Result<void> {
                         if (p.client) p.client->removePeer(peer);
                         return {};
                     });
}

void Engine::setProxy(std::optional<Endpoint> proxy, Callback<void> done) {
    askProfile<void>(
        *impl_, std::move(done), [proxy = std::move(proxy)](Impl& impl, OpenProfile& p) -> Result<void> {
            auto kept = p.settings.setText(settings::proxy, proxy ? proxy->toString() : std::string());
            if (kept && p.client && !impl.usesSandboxNode()) p.client->setProxy(proxy);
            return kept;
        });
}

void Engine::networkChanged() {
    impl_->loop_.post([impl = impl_.get()] {
        if (impl->profile_ && impl->profile_->client) impl->profile_->client->networkChanged();
    });
}

void Engine::requestFaucet(WalletId wallet, Amount amount, Callback<Txid> done) {
    impl_->loop_.post([impl = impl_.get(), wallet, amount, reply = Reply<Txid>(std::move(done))]() mutable {
        impl->requestFaucet(wallet, amount, std::move(reply));
    });
}

void Engine::setting(std::string name, Callback<std::optional<std::string>> done) {
    askProfile<std::optional<std::string>>(
        *impl_, std::move(done),
        [name = std::move(name)](Impl&, OpenProfile& p) { return p.settings.text(name); });
}

void Engine::setSetting(std::string name, std::string value, Callback<void> done) {
    askProfile<void>(*impl_, std::move(done),
                     [name = std::move(name), value = std::move(value)](Impl&, OpenProfile& p) {
                         return p.settings.setText(name, value);
                     });
}

} // namespace zon
