#pragma once

#include "ui/backend.h"
#include "ui/books_bridge.h"
#include "ui/deals_bridge.h"
#include "ui/inspect_bridge.h"
#include "ui/rewards_bridge.h"

#include "core/engine/engine.h"

namespace zon {

/// The border between the engine's thread and the window's. Every answer and event crosses it here, by value,
/// as a queued call, so that no view model ever runs on the engine's thread.
///
/// Lifetime: the engine must outlive the bridge. An answer that arrives when its context is gone is dropped;
/// one that is still queued when the application object goes is dropped with it.
class EngineBridge final : public Backend {
    Q_OBJECT

public:
    explicit EngineBridge(Engine& engine, QObject* parent = nullptr);
    ~EngineBridge() override;

    BooksBackend& books() override { return books_; }
    DealsBackend& deals() override { return deals_; }
    InspectBackend& inspection() override { return inspection_; }
    RewardsBackend& rewards() override { return rewards_; }
    void createProfile(CreateProfileRequest request, SecretText password, QObject* context,
                       Reply<ProfileInfo> done) override;
    void openProfile(std::filesystem::path file, SecretText password, QObject* context,
                     Reply<ProfileInfo> done) override;
    void lock() override;
    void unlock(SecretText password, QObject* context, Reply<void> done) override;
    void changePassword(SecretText oldPassword, SecretText newPassword, QObject* context,
                        Reply<void> done) override;
    void createWallet(NewWallet wallet, SecretText words, SecretText passphrase, SecretText password,
                      QObject* context, Reply<WalletInfo> done) override;
    void wallets(QObject* context, Reply<std::vector<WalletInfo>> done) override;
    void revealWords(WalletId wallet, SecretText password, QObject* context, Reply<SecretText> done) override;
    void confirmBackup(WalletId wallet, QObject* context, Reply<void> done) override;
    void transactions(TxQuery query, QObject* context, Reply<TxPage> done) override;
    void setTransactionLabel(WalletId wallet, Txid txid, std::string label, QObject* context,
                             Reply<void> done) override;
    void balanceHistory(std::optional<WalletId> wallet, UnixTime from, QObject* context,
                        Reply<std::vector<BalancePoint>> done) override;
    void monthlyFlow(std::optional<WalletId> wallet, std::uint32_t months, QObject* context,
                     Reply<std::vector<MonthFlow>> done) override;
    void receiveAddress(WalletId wallet, bool fresh, QObject* context, Reply<AddressRow> done) override;
    void addresses(WalletId wallet, QObject* context, Reply<std::vector<AddressRow>> done) override;
    void setAddressLabel(WalletId wallet, std::string address, std::string label, QObject* context,
                         Reply<void> done) override;
    void renameWallet(WalletId wallet, std::string name, QObject* context, Reply<void> done) override;
    void archiveWallet(WalletId wallet, bool archived, QObject* context, Reply<void> done) override;
    void orderWallets(std::vector<WalletId> order, QObject* context, Reply<void> done) override;
    void previewImport(std::string text, QObject* context, Reply<ImportPreview> done) override;
    void setWalletRole(WalletId wallet, WalletRole role, SecretText password, QObject* context,
                       Reply<void> done) override;
    void importWallet(std::string name, std::string text, std::optional<UnixTime> birthday, QObject* context,
                      Reply<WalletInfo> done) override;
    void exportWallet(WalletId wallet, ExportFormat format, QObject* context,
                      Reply<std::string> done) override;
    void prepareBump(BumpRequest request, QObject* context, Reply<PaymentPreview> done) override;
    void readPaymentBatch(std::string csv, QObject* context,
                          Reply<std::vector<PaymentRecipient>> done) override;
    void spendingUnlocked(QObject* context, Reply<bool> done) override;
    void coins(WalletId wallet, QObject* context, Reply<std::vector<CoinInfo>> done) override;
    void freezeCoin(OutPoint coin, bool frozen, QObject* context, Reply<void> done) override;
    void proposePayment(PaymentId payment, std::string note, QObject* context,
                        Reply<ProposalInfo> done) override;
    void proposals(WalletId wallet, QObject* context, Reply<std::vector<ProposalInfo>> done) override;
    void takePsbt(Bytes psbt, QObject* context, Reply<ProposalInfo> done) override;
    void proposalPsbt(ProposalId proposal, QObject* context, Reply<std::string> done) override;
    void signProposal(ProposalId proposal, SecretText password, QObject* context,
                      Reply<ProposalInfo> done) override;
    void sendProposal(ProposalId proposal, QObject* context, Reply<Txid> done) override;
    void discardProposal(ProposalId proposal, QObject* context, Reply<void> done) override;
    void preparePayment(PaymentRequest request, QObject* context, Reply<PaymentPreview> done) override;
    void sendPayment(PaymentId payment, SecretText password, QObject* context, Reply<Txid> done) override;
    void discardPayment(PaymentId payment) override;
    void syncStatus(QObject* context, Reply<SyncStatus> done) override;
    void addPeer(Endpoint peer, QObject* context, Reply<void> done) override;
    void removePeer(Endpoint peer, QObject* context, Reply<void> done) override;
    void setProxy(std::optional<Endpoint> proxy, QObject* context, Reply<void> done) override;
    void networkReturned() override;
    void rescan(UnixTime from, QObject* context, Reply<void> done) override;
    void cancelRescan(QObject* context, Reply<void> done) override;
    void chainPace(QObject* context, Reply<ChainPace> done) override;
    void startMining(WalletId payTo, std::uint32_t threads, QObject* context, Reply<void> done) override;
    void stopMining(QObject* context, Reply<void> done) override;
    void setMiningThreads(std::uint32_t threads) override;
    void miningStatus(QObject* context, Reply<MiningStatus> done) override;
    void miningSetup(QObject* context, Reply<MiningSetup> done) override;
    void setMiningSetup(MiningSetup setup, QObject* context, Reply<void> done) override;
    void setMiningPassword(WorkChoice whose, SecretText password, QObject* context,
                           Reply<void> done) override;
    void reportUserActive(bool active) override;
    void miningHistory(HistoryStep step, UnixTime from, QObject* context,
                       Reply<std::vector<MiningPeriod>> done) override;
    void hashRateHistory(UnixTime from, QObject* context, Reply<std::vector<HashRatePoint>> done) override;
    void blocksFound(std::size_t limit, QObject* context, Reply<std::vector<BlockFound>> done) override;
    void requestFaucet(WalletId wallet, Amount amount, QObject* context, Reply<Txid> done) override;
    void setting(std::string name, QObject* context, Reply<std::optional<std::string>> done) override;
    void setSetting(std::string name, std::string value, QObject* context, Reply<void> done) override;

private:
    void tell(const Event& event);

    Engine& engine_;
    BooksBridge books_;
    DealsBridge deals_;
    InspectBridge inspection_;
    RewardsBridge rewards_;
    std::shared_ptr<void> subscription_;
};

} // namespace zon
