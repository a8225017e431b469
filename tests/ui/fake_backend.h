#pragma once

#include "tests/ui/fake_books.h"
#include "tests/ui/fake_deals.h"
#include "tests/ui/fake_inspect.h"
#include "tests/ui/fake_rewards.h"
#include "ui/backend.h"

#include <map>

namespace zon {

/// An engine that isn't one: answers from plain data, later and on the same thread as the true one would, and
/// records what it was asked. Tests fill the members and call tell…() for events.
class FakeBackend final : public Backend {
    Q_OBJECT

public:
    using Backend::Backend;

    /// A bakery's wallet with a month of history, mining on, everything in step.
    void fillWithBakery();

    // What it answers.
    std::string password = "correct horse battery";
    std::string seedWords = "legal winner thank year wave sausage worth useful legal winner thank yellow";
    ProfileInfo info;
    std::vector<WalletInfo> walletList;
    std::vector<TxRow> history; ///< newest first
    std::vector<BalancePoint> balancePoints;
    std::vector<MonthFlow> flows;
    std::vector<AddressRow> addressList;
    SyncStatus sync;
    MiningStatus mining;
    MiningSetup setup;
    std::vector<MiningPeriod> periods;
    std::vector<HashRatePoint> rates;
    ChainPace pace;
    std::vector<BlockFound> blocks;
    std::map<std::string, std::string> settings;
    std::optional<Error> refusePayment; ///< what preparePayment says instead of a preview
    std::optional<Error> refuseWallet;  ///< what createWallet says instead of a wallet
    std::optional<Error> refuseSetup;   ///< what setMiningSetup says instead of taking it
    std::optional<Error> refuseMining;  ///< what startMining says instead of starting

    // What it was asked.
    int pagesAsked = 0;
    std::optional<PaymentRequest> prepared;
    std::vector<PaymentId> discarded;
    std::optional<NewWallet> created;
    std::optional<bool> userActive;
    std::map<WorkChoice, std::string> miningPasswords;
    bool createdWordsValid = false;
    std::optional<std::pair<Txid, std::string>> labelled;
    std::optional<CreateProfileRequest> profileAsked;
    std::optional<UnixTime> rescanFrom;
    std::optional<BumpRequest> bumped;
    std::optional<std::pair<std::string, std::string>> imported; ///< name, text
    std::vector<CoinInfo> coinList;
    std::vector<ProposalInfo> proposalList;
    std::optional<Bytes> takenPsbt;     ///< the last that came in
    Bytes psbtBytes = Bytes(700, 0x70); ///< of every one of them
    std::vector<PaymentRecipient> batch;
    std::optional<Error> refuseImport;
    bool unlockedForSpending = false;
    bool othersSign = false; ///< a preview says so
    FakeBooks invoices;
    FakeRewards market;
    FakeDeals contracts;
    FakeInspect inspected;

    BooksBackend& books() override { return invoices; }
    RewardsBackend& rewards() override { return market; }
    DealsBackend& deals() override { return contracts; }
    InspectBackend& inspection() override { return inspected; }

    void createProfile(CreateProfileRequest request, SecretText typed, QObject* context,
                       Reply<ProfileInfo> done) override;
    void openProfile(std::filesystem::path file, SecretText typed, QObject* context,
                     Reply<ProfileInfo> done) override;
    void lock() override;
    void unlock(SecretText typed, QObject* context, Reply<void> done) override;
    void changePassword(SecretText oldPassword, SecretText newPassword, QObject* context,
                        Reply<void> done) override;
    void createWallet(NewWallet wallet, SecretText words, SecretText passphrase, SecretText typed,
                      QObject* context, Reply<WalletInfo> done) override;
    void wallets(QObject* context, Reply<std::vector<WalletInfo>> done) override;
    void revealWords(WalletId wallet, SecretText typed, QObject* context, Reply<SecretText> done) override;
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
    void sendPayment(PaymentId payment, SecretText typed, QObject* context, Reply<Txid> done) override;
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
    void setMiningPassword(WorkChoice whose, SecretText typed, QObject* context, Reply<void> done) override;
    void reportUserActive(bool active) override;
    void miningHistory(HistoryStep step, UnixTime from, QObject* context,
                       Reply<std::vector<MiningPeriod>> done) override;
    void hashRateHistory(UnixTime from, QObject* context, Reply<std::vector<HashRatePoint>> done) override;
    void blocksFound(std::size_t limit, QObject* context, Reply<std::vector<BlockFound>> done) override;
    void requestFaucet(WalletId wallet, Amount amount, QObject* context, Reply<Txid> done) override;
    void setting(std::string name, QObject* context, Reply<std::optional<std::string>> done) override;
    void setSetting(std::string name, std::string value, QObject* context, Reply<void> done) override;

private:
    std::uint64_t nextPayment_ = 1;
};

/// A transaction id made of one repeated byte.
Txid txidOf(std::uint8_t byte);
/// A received payment of so many zat at a time.
TxRow received(std::uint8_t byte, std::int64_t zat, std::int64_t seconds);

} // namespace zon
