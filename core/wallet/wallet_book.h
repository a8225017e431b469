#pragma once

#include "core/chain/params.h"
#include "core/crypto/secret.h"
#include "core/store/database.h"
#include "core/store/vault.h"
#include "core/sync/scan_client.h"
#include "core/wallet/ledger.h"
#include "core/wallet/payment_builder.h"
#include "core/wallet/script_watch.h"
#include "core/wallet/types.h"

#include <functional>
#include <optional>
#include <string>

namespace zon {

struct NewWallet {
    std::string name{}; ///< 1 to 100 bytes, for a person
    AccountKind kind = AccountKind::Segwit84;
    std::optional<UnixTime> birthday{}; ///< nothing of it is older; empty: look at everything
    bool backupConfirmed = false;
};

/// Tells that rows changed, after they are on disk. On the engine's thread.
using WalletObserver = std::function<void(const LedgerChanges&)>;

/// All wallets of the open profile: their scripts, coins and history, kept in step with the chain.
///
/// Used on the engine's thread. Every change is one store transaction; the observer is told once it is on
/// disk. Seeds are in the vault and never here: what signs is given the master key for the moment (signer.h).
class WalletBook final : public ScanClient {
public:
    /// `db`, `clock` and `params` must outlive it. Call load() before anything else.
    WalletBook(Database& db, const Clock& clock, const NetworkParams& params, WalletObserver observer);

    Result<void> load();

    // Wallets.

    /// Seals `words` and `passphrase` in the vault and adds the wallet with its first scripts. The caller
    /// tells the light client (scriptsAdded, and rescan when the wallet may have a past).
    Result<WalletId> create(const NewWallet& wallet, const SecretText& words, const SecretText& passphrase,
                            const Vault& vault);
    Result<std::vector<WalletInfo>> wallets(std::int32_t tipHeight);
    Result<void> rename(WalletId wallet, const std::string& name);
    Result<void> setBackupConfirmed(WalletId wallet);

    /// The words as they were given. Needs the vault.
    Result<SecretText> words(WalletId wallet, const Vault& vault);
    /// What signs. Slow (BIP39's stretching): copy the sealed text out and call it on the pool if it matters.
    Result<ExtendedPrivateKey> masterKey(WalletId wallet, const Vault& vault);

    // Getting paid.

    /// The next address nobody was given yet, or (fresh = false) the one given out last.
    Result<AddressRow> receiveAddress(WalletId wallet, bool fresh);
    Result<std::vector<AddressRow>> addresses(WalletId wallet);
    /// Where to pay rewards to: a fresh address of the wallet.
    Result<Script> freshScript(WalletId wallet);

    // Paying.

    /// What may be spent now at this tip: mature, confirmed or our own change, not frozen.
    Result<std::vector<OwnCoin>> spendableCoins(WalletId wallet, std::int32_t tipHeight);
    /// The change address that comes next, without taking it: for planning.
    Result<ChangeAddress> peekChange(WalletId wallet);
    /// Takes it, when a payment is really made.
    Result<ChangeAddress> nextChange(WalletId wallet);
    /// Records a signed payment before it is offered to anyone, so that a crash can't lose it.
    Result<void> recordPayment(const Transaction& tx, const std::vector<PaymentRecipient>& recipients);

    /// Forgets unverified payments that nobody mined for two weeks.
    Result<void> tidy();

    // ScanClient.
    std::uint64_t scriptRevision() const override { return scripts_.revision(); }
    std::vector<Script> scriptsSince(std::uint64_t revision) const override {
        return scripts_.since(revision);
    }
    std::optional<ScanBirthday> birthday() const override { return birthday_; }
    Result<void> applyBlock(Database& db, const Block& block, const BlockPlace& place) override;
    Result<void> unwindTo(Database& db, std::int32_t height) override;
    void scanCommitted(std::int32_t scannedTo) override;
    void scanRolledBack() override;
    bool onRelayedTransaction(const TransactionRef& transaction) override;
    std::vector<TransactionRef> transactionsToBroadcast(std::int32_t tipHeight) const override;

private:
    Result<WalletRow> row(WalletId wallet);
    Result<const WatchedAccount*> mainAccount(WalletId wallet) const;
    Result<AddressRow> addressAt(const WatchedAccount& account, Branch branch, std::uint32_t index);
    Result<void> loadBirthday();
    void tell();

    Database& db_;
    const Clock& clock_;
    const NetworkParams& params_;
    WalletObserver observer_;
    ScriptWatch scripts_;
    Ledger ledger_;
    LedgerChanges changes_; ///< of the store transaction under way
    std::optional<ScanBirthday> birthday_;
};

} // namespace zon
