#include "core/engine/engine_impl.h"
#include "core/util/log.h"

namespace zon {

namespace {

/// How many rows are told one by one; more (a first scan) are fetched by whoever shows them.
constexpr std::size_t mostRowsTold = 500;

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
                  const auto all = wallets();
                  if (!all) return reply(fail(all));
                  for (const WalletInfo& info : *all)
                      if (info.id == *id) return reply(info);
                  reply(fail(ErrorCode::Internal, "The new wallet can't be found again."));
              });
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
    return (*profile)->wallets.wallets(tipHeight());
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
    if (!profile_ || profile_->locked) return;
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
