#pragma once

#include "core/chain/params.h"
#include "core/crypto/secret.h"
#include "core/script/signing_keys.h"
#include "core/store/database.h"
#include "core/store/vault.h"
#include "core/sync/scan_client.h"
#include "core/wallet/fee_bump.h"
#include "core/wallet/ledger.h"
#include "core/wallet/payment_builder.h"
#include "core/wallet/script_watch.h"
#include "core/wallet/types.h"
#include "core/wallet/wallet_import.h"

#include <functional>
#include <optional>
#include <string>

namespace zon {

struct NewWallet {
    std::string name{}; ///< 1 to 100 bytes, for a person
    AccountKind kind = AccountKind::Segwit84;
    std::optional<UnixTime> birthday{}; ///< nothing of it is older; empty: look at everything
    bool backupConfirmed = false;
    /// Also watch the first accounts of the other kinds, as words that were used in other programs may have
    /// money on any of them.
    bool discover = false;
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
    /// A wallet whose keys are elsewhere, or with others.
    Result<WalletId> import(const NewWallet& wallet, const ImportedWallet& imported);
    Result<std::vector<WalletInfo>> wallets(std::int32_t tipHeight);
    Result<void> rename(WalletId wallet, const std::string& name);
    Result<void> setBackupConfirmed(WalletId wallet);
    /// An archived wallet is kept and watched, but out of the way.
    Result<void> setArchived(WalletId wallet, bool archived);
    /// All wallets, in the order wanted.
    Result<void> setOrder(const std::vector<WalletId>& order);
    /// Unsupported for a wallet whose only key is in this profile: there is nobody to share the work with.
    Result<void> setRole(WalletId wallet, WalletRole role);
    Result<WalletRole> role(WalletId wallet);
    /// Nothing of it is older; the caller rescans when that became earlier.
    Result<void> setBirthday(WalletId wallet, std::optional<UnixTime> birthday);
    /// For other programs; no secret is in it.
    Result<std::string> exported(WalletId wallet, WalletFormat format);
    /// Who can spend, and when: a sentence each.
    Result<std::vector<std::string>> policy(WalletId wallet) const;

    /// The words as they were given. Needs the vault.
    Result<SecretText> words(WalletId wallet, const Vault& vault);
    /// The master key of a wallet from words.
    Result<ExtendedPrivateKey> masterKey(WalletId wallet, const Vault& vault);
    /// What signs for this wallet: the master keys of every wallet from words that holds one of its keys.
    /// Empty when none does.
    Result<SigningKeys> signingKeys(WalletId wallet, const Vault& vault);
    /// A key for a multisig wallet with others: "[d34db33f/48h/1h/0h/2h]tpub…" (BIP48 for P2WSH).
    Result<std::string> cosignerKey(WalletId wallet, const Vault& vault);
    /// The keys of a wallet by the fingerprint of their master keys, each once, in the descriptor's order,
    /// and which wallet of this profile has the words for it.
    struct KeyHolder {
        KeyFingerprint fingerprint{};
        std::optional<WalletId> wallet{};
        std::string name{}; ///< of that wallet
    };
    Result<std::vector<KeyHolder>> keyHolders(WalletId wallet);

    // Getting paid.

    /// The next address nobody was given yet, or (fresh = false) the one given out last.
    Result<AddressRow> receiveAddress(WalletId wallet, bool fresh);
    /// The next address that was never given out, whatever the gap: one payer's and nobody else's. Restoring
    /// from words alone stops looking after `gapLimit` unused addresses: beyondGap says that this one is past
    /// that, so that only a backup file surely knows it.
    struct ReservedAddress {
        AddressRow address;
        ScriptRowId script;
        bool beyondGap = false;
    };
    Result<ReservedAddress> reserveAddress(WalletId wallet);
    Result<std::vector<AddressRow>> addresses(WalletId wallet);
    /// Where to pay rewards to: a fresh address of the wallet.
    Result<Script> freshScript(WalletId wallet);

    // Paying.

    /// Every unspent coin, unverified ones too, the newest first.
    Result<std::vector<CoinInfo>> coins(WalletId wallet, std::int32_t tipHeight);
    Result<void> setFrozen(const OutPoint& coin, bool frozen);

    /// What may be spent now at this tip: mature, confirmed or our own change, not frozen.
    Result<std::vector<OwnCoin>> spendableCoins(WalletId wallet, std::int32_t tipHeight);
    /// These, which the person chose: also frozen ones. Fails with a sentence when one is not there, spent,
    /// unverified or not mature.
    Result<std::vector<OwnCoin>> chosenCoins(WalletId wallet, const std::vector<OutPoint>& chosen,
                                             std::int32_t tipHeight);
    /// Where change would go, without taking it: for planning. Of the kind that the recipients' addresses
    /// have, when the wallet has used that kind, else of the main one.
    Result<ChangeAddress> peekChange(WalletId wallet, const std::vector<Script>& recipients = {});
    /// Takes it, when a payment is really made.
    Result<void> takeChange(const ChangeAddress& change);
    Result<ChangeAddress> nextChange(WalletId wallet);
    /// Fills in the transactions that made what is spent.
    Result<void> addPrevious(std::vector<OwnCoin>& coins);
    /// Whether all of it is still there to be spent.
    Result<void> checkUnspent(WalletId wallet, const PaymentPlan& plan);

    /// An unconfirmed payment of ours with all it takes to replace it; the error says why it can't be.
    Result<ReplaceablePayment> replaceable(WalletId wallet, const Txid& txid);
    /// What an unconfirmed transaction pays us; the error says why it can't be sped up.
    Result<ParentTransaction> parent(WalletId wallet, const Txid& txid);

    /// Whether the script is on the wallet's change chain (or, of a wallet with one chain, on that).
    bool isChangeOf(WalletId wallet, const Script& script) const;
    /// Of the account that new addresses come from; null when there is no such wallet.
    const Descriptor* mainDescriptor(WalletId wallet) const;

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
    Result<AddressRow> addressOf(const WatchedAccount& account, const ScriptRow& script);
    static std::string pathOf(const WatchedAccount& account, Branch branch, std::uint32_t index);
    std::optional<OwnCoin> ownCoin(const CoinRow& coin, std::int32_t tipHeight) const;
    Result<WalletId> insertWallet(WalletRow row, std::vector<AccountRow> accounts,
                                  const std::function<Result<void>(WalletRow&)>& withId);
    Result<void> checkRoom(const std::string& name, const std::vector<AccountRow>& accounts);
    Result<void> learnFingerprint(WalletId wallet, const ExtendedPrivateKey& master);
    void describe(const WalletRow& row, const std::vector<WalletRow>& all, WalletInfo& info) const;
    Result<void> keepBranches(Database& db, const Block& block);
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
