#include "core/engine/engine_impl.h"
#include "core/script/address.h"
#include "core/util/log.h"

#include <algorithm>

namespace zon {

namespace {

/// How many rows are told one by one; more (a first scan) are fetched by whoever shows them.
constexpr std::size_t mostRowsTold = 500;
/// Enough to compare with another program.
constexpr std::uint32_t addressesPreviewed = 3;

} // namespace

void Engine::Impl::createWallet(CreateWalletRequest request, SecretText words, SecretText passphrase,
                                SecretText password, Reply<WalletInfo> reply) {
    if (const auto profile = open(); !profile) return reply(fail(profile));
    withVault(std::move(password),
              [this, request = std::move(request), words = std::move(words),
               passphrase = std::move(passphrase), reply = std::move(reply)](Result<Vault> vault) mutable {
                  if (!vault) return reply(fail(vault));
                  NewWallet wallet;
                  wallet.name = request.name;
                  wallet.kind = request.kind;
                  wallet.discover = request.restored;
                  wallet.backupConfirmed = request.backupConfirmed;
                  wallet.birthday = request.birthday;
                  if (!wallet.birthday && !request.restored) wallet.birthday = clock_.now();
                  const auto id = profile_->wallets.create(wallet, words, passphrase, *vault);
                  if (!id) return reply(fail(id));
                  if (profile_->client) {
                      profile_->client->scriptsAdded();
                      if (request.restored) profile_->client->rescan(wallet.birthday.value_or(UnixTime{}));
                  }
                  tellWallets();
                  reply(walletInfo(*id));
              });
}

Result<WalletInfo> Engine::Impl::walletInfo(WalletId wallet) {
    const auto all = wallets();
    if (!all) return fail(all);
    const auto found = std::ranges::find(*all, wallet, &WalletInfo::id);
    if (found == all->end()) return fail(ErrorCode::NotFound, "There is no such wallet in this profile.");
    return *found;
}

Result<ImportPreview> Engine::Impl::previewImport(const ImportWalletRequest& request) {
    const NetworkParams& params = profile_->params;
    const auto read = readWallet(request.text, params, request.kind);
    if (!read) return fail(read);
    ImportPreview preview;
    preview.name = request.name.empty() ? read->name : request.name;
    preview.birthday = request.birthday ? request.birthday : read->birthday;
    for (const ImportedAccount& account : read->accounts) {
        const auto scripts = AccountScripts::parse(account.descriptor, descriptorNetwork(params));
        if (!scripts) return fail(scripts);
        preview.descriptors.push_back(account.descriptor);
        if (preview.descriptors.size() > 1) continue;
        preview.kind = scripts->keyCount() > 1 ? WalletKind::Multisig : WalletKind::WatchOnly;
        preview.policy = policyName(*scripts);
        preview.paths = policySentences(*scripts);
        for (std::uint32_t i = 0; i < (scripts->isRange() ? addressesPreviewed : 1); ++i) {
            const auto script = scripts->script(Branch::Receive, i);
            if (!script) return fail(script);
            preview.firstAddresses.push_back(scriptToAddress(*script, params.address).value_or(""));
        }
    }
    return preview;
}

Result<WalletInfo> Engine::Impl::importWallet(const ImportWalletRequest& request) {
    const auto read = readWallet(request.text, profile_->params, request.kind);
    if (!read) return fail(read);
    NewWallet wallet;
    wallet.name = request.name.empty() ? read->name : request.name;
    wallet.birthday = request.birthday ? request.birthday : read->birthday;
    const auto id = profile_->wallets.import(wallet, *read);
    if (!id) return fail(id);
    if (profile_->client) {
        profile_->client->scriptsAdded();
        profile_->client->rescan(wallet.birthday.value_or(UnixTime{}));
    }
    tellWallets();
    return walletInfo(*id);
}

Result<void> Engine::Impl::setWalletBirthday(WalletId wallet, std::optional<UnixTime> birthday) {
    const auto before = walletInfo(wallet);
    if (!before) return fail(before);
    if (auto set = profile_->wallets.setBirthday(wallet, birthday); !set) return set;
    const UnixTime from = birthday.value_or(UnixTime{});
    if (profile_->client && from < before->birthday) profile_->client->rescan(from);
    tellWallets();
    return {};
}

void Engine::Impl::revealWords(WalletId wallet, SecretText password, Reply<SecretText> reply) {
    if (const auto profile = open(); !profile) return reply(fail(profile));
    withVault(std::move(password), [this, wallet, reply = std::move(reply)](Result<Vault> vault) mutable {
        if (!vault) return reply(fail(vault));
        reply(profile_->wallets.words(wallet, *vault));
    });
}

Result<std::vector<WalletInfo>> Engine::Impl::wallets() {
    const auto profile = open();
    if (!profile) return fail(profile);
    auto all = (*profile)->wallets.wallets(tipHeight());
    if (all)
        for (WalletInfo& wallet : *all)
            wallet.balance.escrow = (*profile)->deals.stakeOf(wallet.id);
    return all;
}

void Engine::Impl::tellWallets() {
    if (!profile_ || profile_->locked) return;
    auto all = wallets();
    if (all)
        emit(WalletsChanged{std::move(*all)});
    else
        logError("engine", "wallets: " + all.error().message);
}

void Engine::Impl::walletRowsChanged(const LedgerChanges& changes) {
    if (!profile_) return;
    lookAtInvoices(changes);
    if (profile_->locked) return;
    const std::int32_t tip = tipHeight();
    for (const auto& [wallet, txids] : changes.touched) {
        TransactionsChanged event;
        event.wallet = {wallet.value};
        event.removed.assign(changes.removed.begin(), changes.removed.end());
        if (txids.size() > mostRowsTold) {
            event.many = true;
        } else {
            for (const Txid& txid : txids) {
                auto row = profile_->history.row(event.wallet, txid, tip);
                if (row && *row)
                    event.rows.push_back(std::move(**row));
                else if (!row)
                    logError("engine", "history: " + row.error().message);
            }
        }
        emit(event);
    }
    tellWallets();
}

} // namespace zon
