#include "ui/engine_bridge.h"

#include "ui/post_home.h"

namespace zon {
namespace {

template <typename... F>
struct Overloaded : F... {
    using F::operator()...;
};

} // namespace

EngineBridge::EngineBridge(Engine& engine, QObject* parent)
    : Backend(parent),
      engine_(engine),
      books_(engine),
      deals_(engine),
      inspection_(engine),
      rewards_(engine) {
    subscription_ = engine_.subscribe([self = QPointer<EngineBridge>(this)](const Event& event) {
        postHome([self, event] {
            if (self) self->tell(event);
        });
    });
}

EngineBridge::~EngineBridge() {
    subscription_.reset();
}

void EngineBridge::tell(const Event& event) {
    std::visit(
        Overloaded{
            [this](const ProfileChanged& e) { emit profileChanged(e.profile); },
            [this](const SyncChanged& e) { emit syncChanged(e.status); },
            [this](const WalletsChanged& e) { emit walletsChanged(e.wallets); },
            [this](const TransactionsChanged& e) { emit transactionsChanged(e.wallet, e.rows, e.removed); },
            [this](const PaymentChanged& e) { emit paymentChanged(e.progress); },
            [this](const MiningChanged& e) { emit miningChanged(e.status); },
            [this](const BlockMined& e) { emit blockMined(e.block); },
            [this](const InvoicesChanged& e) { emit books_.invoicesChanged(e.invoices, e.removed); },
            [this](const DealsChanged& e) { emit deals_.dealsChanged(e.deals, e.removed); },
            [this](const RewardsChanged& e) { emit rewards_.rewardsChanged(e.orders, e.catalogue); },
            [this](const NoticeRaised& e) { emit noticeRaised(e.notice); },
        },
        event);
}

void EngineBridge::createProfile(CreateProfileRequest request, SecretText password, QObject* context,
                                 Reply<ProfileInfo> done) {
    engine_.createProfile(std::move(request), std::move(password), home(context, std::move(done)));
}

void EngineBridge::openProfile(std::filesystem::path file, SecretText password, QObject* context,
                               Reply<ProfileInfo> done) {
    engine_.openProfile(std::move(file), std::move(password), home(context, std::move(done)));
}

void EngineBridge::lock() {
    engine_.lock();
}

void EngineBridge::unlock(SecretText password, QObject* context, Reply<void> done) {
    engine_.unlock(std::move(password), home(context, std::move(done)));
}

void EngineBridge::changePassword(SecretText oldPassword, SecretText newPassword, QObject* context,
                                  Reply<void> done) {
    engine_.changePassword(std::move(oldPassword), std::move(newPassword), home(context, std::move(done)));
}

void EngineBridge::createWallet(NewWallet wallet, SecretText words, SecretText passphrase,
                                SecretText password, QObject* context, Reply<WalletInfo> done) {
    engine_.createWallet({.name = std::move(wallet.name),
                          .restored = wallet.restored,
                          .birthday = std::nullopt,
                          .backupConfirmed = wallet.backupConfirmed},
                         std::move(words), std::move(passphrase), std::move(password),
                         home(context, std::move(done)));
}

void EngineBridge::wallets(QObject* context, Reply<std::vector<WalletInfo>> done) {
    engine_.wallets(home(context, std::move(done)));
}

void EngineBridge::revealWords(WalletId wallet, SecretText password, QObject* context,
                               Reply<SecretText> done) {
    engine_.revealWords(wallet, std::move(password), home(context, std::move(done)));
}

void EngineBridge::confirmBackup(WalletId wallet, QObject* context, Reply<void> done) {
    engine_.confirmBackup(wallet, home(context, std::move(done)));
}

void EngineBridge::transactions(TxQuery query, QObject* context, Reply<TxPage> done) {
    engine_.transactions(std::move(query), home(context, std::move(done)));
}

void EngineBridge::setTransactionLabel(WalletId wallet, Txid txid, std::string label, QObject* context,
                                       Reply<void> done) {
    engine_.setTransactionLabel(wallet, txid, std::move(label), home(context, std::move(done)));
}

void EngineBridge::balanceHistory(std::optional<WalletId> wallet, UnixTime from, QObject* context,
                                  Reply<std::vector<BalancePoint>> done) {
    engine_.balanceHistory(wallet, from, home(context, std::move(done)));
}

void EngineBridge::monthlyFlow(std::optional<WalletId> wallet, std::uint32_t months, QObject* context,
                               Reply<std::vector<MonthFlow>> done) {
    engine_.monthlyFlow(wallet, months, home(context, std::move(done)));
}

void EngineBridge::receiveAddress(WalletId wallet, bool fresh, QObject* context, Reply<AddressRow> done) {
    engine_.receiveAddress(wallet, fresh, home(context, std::move(done)));
}

void EngineBridge::addresses(WalletId wallet, QObject* context, Reply<std::vector<AddressRow>> done) {
    engine_.addresses(wallet, home(context, std::move(done)));
}

void EngineBridge::setAddressLabel(WalletId wallet, std::string address, std::string label, QObject* context,
                                   Reply<void> done) {
    engine_.setAddressLabel(wallet, std::move(address), std::move(label), home(context, std::move(done)));
}

static_assert(static_cast<int>(Backend::ExportFormat::BitcoinCore)
              == static_cast<int>(WalletFormat::BitcoinCore));

void EngineBridge::renameWallet(WalletId wallet, std::string name, QObject* context, Reply<void> done) {
    engine_.renameWallet(wallet, std::move(name), home(context, std::move(done)));
}

void EngineBridge::archiveWallet(WalletId wallet, bool archived, QObject* context, Reply<void> done) {
    engine_.archiveWallet(wallet, archived, home(context, std::move(done)));
}

void EngineBridge::orderWallets(std::vector<WalletId> order, QObject* context, Reply<void> done) {
    engine_.orderWallets(std::move(order), home(context, std::move(done)));
}

void EngineBridge::previewImport(std::string text, QObject* context, Reply<ImportPreview> done) {
    engine_.previewImport({.name = {}, .text = std::move(text), .kind = {}, .birthday = {}},
                          home(context, std::move(done)));
}

void EngineBridge::setWalletRole(WalletId wallet, WalletRole role, SecretText password, QObject* context,
                                 Reply<void> done) {
    engine_.setWalletRole(wallet, role, std::move(password), home(context, std::move(done)));
}

void EngineBridge::importWallet(std::string name, std::string text, std::optional<UnixTime> birthday,
                                QObject* context, Reply<WalletInfo> done) {
    engine_.importWallet({.name = std::move(name), .text = std::move(text), .kind = {}, .birthday = birthday},
                         home(context, std::move(done)));
}

void EngineBridge::exportWallet(WalletId wallet, ExportFormat format, QObject* context,
                                Reply<std::string> done) {
    engine_.exportWallet(wallet, static_cast<WalletFormat>(format), home(context, std::move(done)));
}

void EngineBridge::prepareBump(BumpRequest request, QObject* context, Reply<PaymentPreview> done) {
    engine_.prepareBump(request, home(context, std::move(done)));
}

void EngineBridge::readPaymentBatch(std::string csv, QObject* context,
                                    Reply<std::vector<PaymentRecipient>> done) {
    engine_.readPaymentBatch(std::move(csv), home(context, std::move(done)));
}

void EngineBridge::spendingUnlocked(QObject* context, Reply<bool> done) {
    engine_.spendingUnlocked(home(context, std::move(done)));
}

void EngineBridge::coins(WalletId wallet, QObject* context, Reply<std::vector<CoinInfo>> done) {
    engine_.coins(wallet, home(context, std::move(done)));
}

void EngineBridge::freezeCoin(OutPoint coin, bool frozen, QObject* context, Reply<void> done) {
    engine_.freezeCoin(coin, frozen, home(context, std::move(done)));
}

void EngineBridge::proposePayment(PaymentId payment, std::string note, QObject* context,
                                  Reply<ProposalInfo> done) {
    engine_.proposePayment(payment, std::move(note), home(context, std::move(done)));
}

void EngineBridge::proposals(WalletId wallet, QObject* context, Reply<std::vector<ProposalInfo>> done) {
    engine_.proposals(wallet, home(context, std::move(done)));
}

void EngineBridge::takePsbt(Bytes psbt, QObject* context, Reply<ProposalInfo> done) {
    engine_.takePsbt(std::move(psbt), {}, home(context, std::move(done)));
}

void EngineBridge::proposalPsbt(ProposalId proposal, QObject* context, Reply<std::string> done) {
    engine_.proposalPsbt(proposal, home(context, std::move(done)));
}

void EngineBridge::signProposal(ProposalId proposal, SecretText password, QObject* context,
                                Reply<ProposalInfo> done) {
    engine_.signProposal(proposal, std::move(password), home(context, std::move(done)));
}

void EngineBridge::sendProposal(ProposalId proposal, QObject* context, Reply<Txid> done) {
    engine_.sendProposal(proposal, home(context, std::move(done)));
}

void EngineBridge::discardProposal(ProposalId proposal, QObject* context, Reply<void> done) {
    engine_.discardProposal(proposal, home(context, std::move(done)));
}

void EngineBridge::preparePayment(PaymentRequest request, QObject* context, Reply<PaymentPreview> done) {
    engine_.preparePayment(std::move(request), home(context, std::move(done)));
}

void EngineBridge::sendPayment(PaymentId payment, SecretText password, QObject* context, Reply<Txid> done) {
    engine_.sendPayment(payment, std::move(password), home(context, std::move(done)));
}

void EngineBridge::discardPayment(PaymentId payment) {
    engine_.discardPayment(payment);
}

void EngineBridge::syncStatus(QObject* context, Reply<SyncStatus> done) {
    engine_.syncStatus(home(context, std::move(done)));
}

void EngineBridge::addPeer(Endpoint peer, QObject* context, Reply<void> done) {
    engine_.addPeer(std::move(peer), home(context, std::move(done)));
}

void EngineBridge::removePeer(Endpoint peer, QObject* context, Reply<void> done) {
    engine_.removePeer(std::move(peer), home(context, std::move(done)));
}

void EngineBridge::setProxy(std::optional<Endpoint> proxy, QObject* context, Reply<void> done) {
    engine_.setProxy(std::move(proxy), home(context, std::move(done)));
}

void EngineBridge::networkReturned() {
    engine_.networkChanged();
}

void EngineBridge::rescan(UnixTime from, QObject* context, Reply<void> done) {
    engine_.rescan(from, home(context, std::move(done)));
}

void EngineBridge::cancelRescan(QObject* context, Reply<void> done) {
    engine_.cancelRescan(home(context, std::move(done)));
}

void EngineBridge::chainPace(QObject* context, Reply<ChainPace> done) {
    engine_.chainPace(home(context, std::move(done)));
}

void EngineBridge::startMining(WalletId payTo, std::uint32_t threads, QObject* context, Reply<void> done) {
    engine_.startMining(payTo, threads, home(context, std::move(done)));
}

void EngineBridge::stopMining(QObject* context, Reply<void> done) {
    engine_.stopMining(home(context, std::move(done)));
}

void EngineBridge::setMiningThreads(std::uint32_t threads) {
    engine_.setMiningThreads(threads);
}

void EngineBridge::miningStatus(QObject* context, Reply<MiningStatus> done) {
    engine_.miningStatus(home(context, std::move(done)));
}

void EngineBridge::miningSetup(QObject* context, Reply<MiningSetup> done) {
    engine_.miningSetup(home(context, std::move(done)));
}

void EngineBridge::setMiningSetup(MiningSetup setup, QObject* context, Reply<void> done) {
    engine_.setMiningSetup(std::move(setup), home(context, std::move(done)));
}

void EngineBridge::setMiningPassword(WorkChoice whose, SecretText password, QObject* context,
                                     Reply<void> done) {
    engine_.setMiningPassword(whose, std::move(password), home(context, std::move(done)));
}

void EngineBridge::reportUserActive(bool active) {
    engine_.reportUserActive(active);
}

void EngineBridge::miningHistory(HistoryStep step, UnixTime from, QObject* context,
                                 Reply<std::vector<MiningPeriod>> done) {
    engine_.miningHistory(step, from, home(context, std::move(done)));
}

void EngineBridge::hashRateHistory(UnixTime from, QObject* context, Reply<std::vector<HashRatePoint>> done) {
    engine_.hashRateHistory(from, home(context, std::move(done)));
}

void EngineBridge::blocksFound(std::size_t limit, QObject* context, Reply<std::vector<BlockFound>> done) {
    engine_.blocksFound(limit, home(context, std::move(done)));
}

void EngineBridge::requestFaucet(WalletId wallet, Amount amount, QObject* context, Reply<Txid> done) {
    engine_.requestFaucet(wallet, amount, home(context, std::move(done)));
}

void EngineBridge::setting(std::string name, QObject* context, Reply<std::optional<std::string>> done) {
    engine_.setting(std::move(name), home(context, std::move(done)));
}

void EngineBridge::setSetting(std::string name, std::string value, QObject* context, Reply<void> done) {
    engine_.setSetting(std::move(name), std::move(value), home(context, std::move(done)));
}

} // namespace zon
