#pragma once

#include "core/crypto/secret.h"
#include "core/engine/mining_setup.h"
#include "core/engine/types.h"
#include "core/sync/chain_pace.h"
#include "core/sync/status.h"

#include <QObject>
#include <functional>

namespace zon {

class BooksBackend;
class DealsBackend;
class InspectBackend;
class RewardsBackend;

/// The engine as view models see it: commands and what it tells, all on the window's thread.
///
/// Each command answers once, later, never from inside the call, and only while `context` lives. That is what
/// lets a view model pass a lambda that captures `this`: it names itself as the context. The fake of the
/// tests implements this face too, so that pages and models are tested with no engine.
class Backend : public QObject {
    Q_OBJECT

public:
    template <typename T>
    using Reply = std::move_only_function<void(Result<T>)>;

    using QObject::QObject;
    ~Backend() override;

    /// Invoices, labels and backups; lives as long as this.
    virtual BooksBackend& books() = 0;
    /// Contracts; lives as long as this.
    virtual DealsBackend& deals() = 0;
    /// Looking into things; lives as long as this.
    virtual InspectBackend& inspection() = 0;
    /// Providers, offers and orders; lives as long as this.
    virtual RewardsBackend& rewards() = 0;

    virtual void createProfile(CreateProfileRequest request, SecretText password, QObject* context,
                               Reply<ProfileInfo> done) = 0;
    virtual void openProfile(std::filesystem::path file, SecretText password, QObject* context,
                             Reply<ProfileInfo> done) = 0;
    virtual void lock() = 0;
    virtual void unlock(SecretText password, QObject* context, Reply<void> done) = 0;
    virtual void changePassword(SecretText oldPassword, SecretText newPassword, QObject* context,
                                Reply<void> done) = 0;

    struct NewWallet {
        std::string name;
        bool restored = false;        ///< the words were typed, so there may be history to find
        bool backupConfirmed = false; ///< the words were confirmed by picking
    };
    virtual void createWallet(NewWallet wallet, SecretText words, SecretText passphrase, SecretText password,
                              QObject* context, Reply<WalletInfo> done) = 0;
    virtual void wallets(QObject* context, Reply<std::vector<WalletInfo>> done) = 0;
    virtual void revealWords(WalletId wallet, SecretText password, QObject* context,
                             Reply<SecretText> done) = 0;
    virtual void confirmBackup(WalletId wallet, QObject* context, Reply<void> done) = 0;
    virtual void renameWallet(WalletId wallet, std::string name, QObject* context, Reply<void> done) = 0;
    virtual void archiveWallet(WalletId wallet, bool archived, QObject* context, Reply<void> done) = 0;
    virtual void setWalletRole(WalletId wallet, WalletRole role, SecretText password, QObject* context,
                               Reply<void> done) = 0;
    virtual void orderWallets(std::vector<WalletId> order, QObject* context, Reply<void> done) = 0;
    /// `text`: a descriptor, an extended public key, or what another program exported.
    virtual void previewImport(std::string text, QObject* context, Reply<ImportPreview> done) = 0;
    virtual void importWallet(std::string name, std::string text, std::optional<UnixTime> birthday,
                              QObject* context, Reply<WalletInfo> done) = 0;
    enum class ExportFormat : std::uint8_t { Descriptors, Policy, BitcoinCore };
    virtual void exportWallet(WalletId wallet, ExportFormat format, QObject* context,
                              Reply<std::string> done) = 0;

    virtual void transactions(TxQuery query, QObject* context, Reply<TxPage> done) = 0;
    virtual void setTransactionLabel(WalletId wallet, Txid txid, std::string label, QObject* context,
                                     Reply<void> done) = 0;
    virtual void balanceHistory(std::optional<WalletId> wallet, UnixTime from, QObject* context,
                                Reply<std::vector<BalancePoint>> done) = 0;
    virtual void monthlyFlow(std::optional<WalletId> wallet, std::uint32_t months, QObject* context,
                             Reply<std::vector<MonthFlow>> done) = 0;

    virtual void receiveAddress(WalletId wallet, bool fresh, QObject* context, Reply<AddressRow> done) = 0;
    virtual void addresses(WalletId wallet, QObject* context, Reply<std::vector<AddressRow>> done) = 0;
    virtual void setAddressLabel(WalletId wallet, std::string address, std::string label, QObject* context,
                                 Reply<void> done) = 0;

    virtual void preparePayment(PaymentRequest request, QObject* context, Reply<PaymentPreview> done) = 0;
    virtual void sendPayment(PaymentId payment, SecretText password, QObject* context, Reply<Txid> done) = 0;
    virtual void discardPayment(PaymentId payment) = 0;
    virtual void prepareBump(BumpRequest request, QObject* context, Reply<PaymentPreview> done) = 0;
    virtual void readPaymentBatch(std::string csv, QObject* context,
                                  Reply<std::vector<PaymentRecipient>> done) = 0;
    /// Whether sendPayment and signProposal need no password now.
    virtual void spendingUnlocked(QObject* context, Reply<bool> done) = 0;

    virtual void coins(WalletId wallet, QObject* context, Reply<std::vector<CoinInfo>> done) = 0;
    virtual void freezeCoin(OutPoint coin, bool frozen, QObject* context, Reply<void> done) = 0;

    virtual void proposePayment(PaymentId payment, std::string note, QObject* context,
                                Reply<ProposalInfo> done) = 0;
    virtual void proposals(WalletId wallet, QObject* context, Reply<std::vector<ProposalInfo>> done) = 0;
    virtual void takePsbt(Bytes psbt, QObject* context, Reply<ProposalInfo> done) = 0;
    virtual void proposalPsbt(ProposalId proposal, QObject* context, Reply<std::string> done) = 0;
    virtual void signProposal(ProposalId proposal, SecretText password, QObject* context,
                              Reply<ProposalInfo> done) = 0;
    virtual void sendProposal(ProposalId proposal, QObject* context, Reply<Txid> done) = 0;
    virtual void discardProposal(ProposalId proposal, QObject* context, Reply<void> done) = 0;

    virtual void syncStatus(QObject* context, Reply<SyncStatus> done) = 0;
    virtual void addPeer(Endpoint peer, QObject* context, Reply<void> done) = 0;
    virtual void removePeer(Endpoint peer, QObject* context, Reply<void> done) = 0;
    virtual void setProxy(std::optional<Endpoint> proxy, QObject* context, Reply<void> done) = 0;
    virtual void networkReturned() = 0;
    virtual void rescan(UnixTime from, QObject* context, Reply<void> done) = 0;
    virtual void cancelRescan(QObject* context, Reply<void> done) = 0;
    virtual void chainPace(QObject* context, Reply<ChainPace> done) = 0;

    virtual void startMining(WalletId payTo, std::uint32_t threads, QObject* context, Reply<void> done) = 0;
    virtual void stopMining(QObject* context, Reply<void> done) = 0;
    virtual void setMiningThreads(std::uint32_t threads) = 0;
    virtual void miningStatus(QObject* context, Reply<MiningStatus> done) = 0;
    virtual void miningSetup(QObject* context, Reply<MiningSetup> done) = 0;
    virtual void setMiningSetup(MiningSetup setup, QObject* context, Reply<void> done) = 0;
    virtual void setMiningPassword(WorkChoice whose, SecretText password, QObject* context,
                                   Reply<void> done) = 0;
    virtual void reportUserActive(bool active) = 0;
    virtual void miningHistory(HistoryStep step, UnixTime from, QObject* context,
                               Reply<std::vector<MiningPeriod>> done) = 0;
    virtual void hashRateHistory(UnixTime from, QObject* context, Reply<std::vector<HashRatePoint>> done) = 0;
    virtual void blocksFound(std::size_t limit, QObject* context, Reply<std::vector<BlockFound>> done) = 0;

    virtual void requestFaucet(WalletId wallet, Amount amount, QObject* context, Reply<Txid> done) = 0;

    virtual void setting(std::string name, QObject* context, Reply<std::optional<std::string>> done) = 0;
    virtual void setSetting(std::string name, std::string value, QObject* context, Reply<void> done) = 0;

signals:
    void profileChanged(const zon::ProfileInfo& profile);
    void syncChanged(const zon::SyncStatus& status);
    void walletsChanged(const std::vector<zon::WalletInfo>& wallets);
    void transactionsChanged(zon::WalletId wallet, const std::vector<zon::TxRow>& rows,
                             const std::vector<zon::Txid>& removed);
    void paymentChanged(const zon::PaymentProgress& progress);
    void miningChanged(const zon::MiningStatus& status);
    void blockMined(const zon::BlockFound& block);
    void noticeRaised(const zon::Notice& notice);
};

} // namespace zon
