#pragma once

#include "core/contracts/funding.h"
#include "core/engine/engine.h"
#include "core/engine/open_profile.h"
#include "core/engine/reply.h"
#include "core/mining/miner.h"
#include "core/net/event_loop.h"
#include "core/sandbox/sandbox_node.h"
#include "core/util/shifted_clock.h"
#include "core/util/work_pool.h"
#include "core/wallet/roles.h"

#include <memory>
#include <mutex>
#include <optional>

namespace zon {

/// The engine's inside. Everything but `loop_`, `pool_` and the list of observers belongs to the loop's
/// thread.
///
/// Slow work (stretching passwords, signing, starting the sandbox) goes to the pool with what it needs by
/// value, and posts its result home. Between the two the profile may have been closed: `generation_` tells.
class Engine::Impl {
public:
    explicit Impl(EngineOptions options);
    ~Impl();

    // engine_profile.cpp
    void createProfile(CreateProfileRequest request, SecretText password, Reply<ProfileInfo> reply);
    void openProfile(std::filesystem::path file, SecretText password, Reply<ProfileInfo> reply);
    void closeProfile();
    void lock();
    void unlock(SecretText password, Reply<void> reply);
    void changePassword(SecretText current, SecretText next, Reply<void> reply);
    ProfileInfo profileInfo() const;

    // engine_wallets.cpp
    void createWallet(CreateWalletRequest request, SecretText words, SecretText passphrase,
                      SecretText password, Reply<WalletInfo> reply);
    Result<ImportPreview> previewImport(const ImportWalletRequest& request);
    Result<WalletInfo> importWallet(const ImportWalletRequest& request);
    Result<void> setWalletBirthday(WalletId wallet, std::optional<UnixTime> birthday);
    Result<WalletInfo> walletInfo(WalletId wallet);
    void revealWords(WalletId wallet, SecretText password, Reply<SecretText> reply);
    Result<std::vector<WalletInfo>> wallets();
    void tellWallets();
    void walletRowsChanged(const LedgerChanges& changes);

    // engine_payments.cpp
    Result<PaymentPreview> preparePayment(const PaymentRequest& request);
    Result<PaymentPlan> planPayment(const PaymentRequest& request);
    Result<PaymentPreview> prepareBump(const BumpRequest& request);
    void sendPayment(PaymentId payment, SecretText password, Reply<Txid> reply);
    /// On the pool with these keys; recorded, then offered to the network.
    void signPrepared(PaymentId payment, SigningKeys keys, Reply<Txid> reply);

    // engine_proposals.cpp
    Result<ProposalInfo> proposePayment(PaymentId payment, const std::string& note);
    /// Whether the person's part in a wallet allows it (core/wallet/roles.h).
    Result<void> checkRole(WalletId wallet, WalletAct act);
    Result<void> checkRole(ProposalId proposal, WalletAct act);
    void setWalletRole(WalletId wallet, WalletRole role, SecretText password, Reply<void> reply);
    void signProposal(ProposalId proposal, SecretText password, Reply<ProposalInfo> reply);
    Result<Txid> sendProposal(ProposalId proposal);

    // engine_books.cpp
    UnixTime bookTime() const; ///< the later of the clock and the tip
    Result<InvoiceTerms> invoiceTerms();
    Result<Invoice> issueInvoice(InvoiceId draft);
    void invoicesChanged(std::vector<InvoiceId> ids);
    void lookAtInvoices(const LedgerChanges& changes);
    void makeRecurringInvoices();
    Result<std::size_t> exportInvoices(const std::filesystem::path& file);
    void backup(std::filesystem::path file, SecretText password, Reply<void> reply);
    void testRestore(std::filesystem::path file, SecretText password, Reply<RestoreCheck> reply);

    // engine_deals.cpp
    void dealsChanged(const std::vector<DealId>& ids);
    void watchDeadlines();
    /// Once for each date, when it is a day away.
    void remindOfDeadline(const DealSummary& deal);
    void proposeDeal(DealProposal proposal, SecretText password, Reply<DealId> reply);
    void joinDeal(DealId deal, contracts::Role as, WalletId wallet, std::string legalName,
                  SecretText password, Reply<void> reply);
    void takeDeal(std::string text, Reply<DealArrival> reply);
    void attachToDeal(DealId deal, std::filesystem::path file, Reply<void> reply);
    void askPracticeParty(DealId deal, contracts::Role as, PracticeConduct conduct,
                          Reply<PracticeOutcome> reply);

    // engine_deal_mail.cpp
    struct DealPost;
    static std::string relayOf(std::string_view link);
    std::string usualRelay();
    Result<HttpClient*> relayClient();
    void sendDeal(DealId deal, const std::string& relay, Reply<std::string> reply);
    void fetchDeals(const std::string& link, Reply<DealMailbag> reply);
    void takeNext(std::unique_ptr<DealPost> post);

    // engine_deal_funding.cpp
    Result<PaymentPreview> prepareDealFunding(DealId deal, WalletId from, std::optional<double> feerate);
    void fundDeal(PaymentId payment, SecretText password, Reply<DealFunded> reply);
    Result<PaymentPreview> previewCommonFunding(DealId deal, WalletId from, DealFunding funding);
    Result<contracts::OwnPart> ownPartOf(const DealFunding& funding, const Psbt& psbt, WalletId wallet);
    void signCommonFunding(PaymentId payment, SigningKeys keys, Reply<DealFunded> reply);
    void commonFundingSigned(OpenProfile::Prepared prepared, Psbt psbt, Reply<DealFunded> reply);
    Result<std::int64_t> settlementFeerate(DealId deal, std::int64_t asked);
    /// Sends what is complete.
    void dealSettled(const DealSettled& settled);
    /// Our keys in a contract, once the password is right; on the loop, while the same profile is open.
    void withDealSecrets(DealId deal, SecretText password,
                         std::move_only_function<void(Result<contracts::PartySecrets>)> use);
    /// A new account of a wallet's words, and a new address to be paid to.
    Result<DealBook::OwnPlace> newPlace(WalletId wallet, contracts::Role role, const std::string& legalName,
                                        bool withSecret, const Vault& vault);

    // engine_rewards.cpp
    struct Recovery;
    void startRewards();
    void pinPracticeShops();
    Result<ProviderClient*> providerClient();
    Result<std::vector<ProviderInfo>> providers();
    void previewProvider(const std::string& typed, Reply<ProviderPreview> reply);
    void addProvider(const std::string& typed, const std::string& fingerprint, Reply<ProviderInfo> reply);
    void refreshProvider(ProviderId provider, Reply<ProviderInfo> reply);
    Result<void> removeProvider(ProviderId provider);
    Result<OfferView> offerView(const OfferRow& row);
    Result<OfferPage> offers(const OfferQuery& query);
    void offerPicture(OfferId offer, Reply<Bytes> reply);
    Result<BuyPreview> previewBuy(const BuyRequest& request);
    void buy(BuyRequest request, bool pay, SecretText password, Reply<OrderInfo> reply);
    // engine_escrow_orders.cpp
    struct EscrowBegun {
        DealId deal{};
        contracts::PartySecrets secrets;
        Script payout;
        std::string draft;
    };
    Result<EscrowBegun> beginEscrow(const BuyRequest& request, const OfferRow& offer, const Vault& vault);
    Result<std::optional<DealId>> dealOfOrder(const OrderRow& row);
    Result<void> refuseEscrow(OrderId order, const std::string& why);
    void dropEscrowDraft(OrderId order);
    void takeEscrow(OrderId order, std::move_only_function<void(Result<DealId>)> done);
    void agreeEscrow(OrderId order, std::move_only_function<void(Result<OrderInfo>)> done);
    void signEscrow(OrderId order, contracts::PartySecrets secrets,
                    std::move_only_function<void(Result<OrderInfo>)> done);
    bool followEscrow(const OrderRow& row, const OrderInfo& info);
    bool settleEscrow(OrderId order, DealId deal);
    void escrowsMoved(const std::vector<DealId>& deals);
    Result<PaymentPreview> prepareEscrowPayment(const OrderInfo& order, Amount due,
                                                std::optional<double> feerate);
    void placeOrder(OrderId order, std::move_only_function<void(Result<OrderInfo>)> done);
    Result<ProviderRow> providerOf(const OrderRow& order);
    Result<OrderInfo> takeAnswer(OrderId order, Result<ProviderClient::OrderAnswer> answer);
    void followOrders();
    void followOrder(const OrderRow& row, UnixTime now);
    void followLater(OrderId order, Milliseconds delay);
    void tryLater(OrderId order);
    bool listenToOrder(const OrderRow& row, const ProviderRow& provider);
    void orderTold(OrderId order, std::string document);
    void leaveFeed(OrderId order);
    void rememberExcess();
    void fetchVoucher(OrderId order, const ProviderRow& provider, const std::string& orderId);
    bool isLivePayment(const Txid& txid, const Script& to);
    Result<Amount> payableOrder(OrderId order);
    Result<PaymentPreview> prepareOrderPayment(OrderId order, std::optional<double> feerate);
    Result<void> recordOrderPayment(OrderId order, const Transaction& tx,
                                    const std::vector<PaymentRecipient>& recipients);
    void askOrderBack(OrderId order, const std::string& reason, Reply<OrderInfo> reply);
    void recoverOrders(ProviderId provider, WalletId wallet, SecretText password, Reply<std::size_t> reply);
    void recoverMore(const std::shared_ptr<Recovery>& work);
    Result<bool> takeRecovered(Recovery& work, const ProviderRow& provider, const std::string& answer);
    void rewardsChanged(const std::vector<OrderId>& orders, bool catalogue);

    // engine_network.cpp
    void startNetwork(std::vector<Endpoint> peers, std::function<void()> done);
    /// The network is the node in this process: nothing leaves the machine, and no proxy is asked.
    bool usesSandboxNode() const { return sandbox_ != nullptr; }
    std::optional<Endpoint> proxy();
    void onSync(const SyncEvent& event);
    SyncStatus syncStatus() const;
    std::int32_t tipHeight() const;
    void recentRowsAged();

    // engine_mining.cpp
    Result<void> startMining(WalletId payTo, std::uint32_t threads);
    void stopMining();
    Result<MiningSetup> miningSetup();
    Result<void> setMiningSetup(const MiningSetup& setup);
    Result<void> setMiningPassword(WorkChoice whose, const SecretText& password);
    Result<std::vector<MiningPeriod>> miningHistory(HistoryStep step, UnixTime from);
    void checkFoundBlocks();

    // engine_work.cpp
    Result<std::unique_ptr<WorkSource>> makeWorkSource(const MiningSetup& setup, const Script& payTo);
    WorkSourceKind automaticSource(const MiningSetup& setup) const;
    void watchMachine();
    void applyGuestRules(const MachineState& machine);
    void onMined(const MinedBlock& block);
    void onMiningStatus(const MiningStatus& status);
    void flushHashRate();
    Result<std::vector<HashRatePoint>> hashRateHistory(UnixTime from);
    Result<std::vector<BlockFound>> blocksFound(std::size_t limit);
    void requestFaucet(WalletId wallet, Amount amount, Reply<Txid> reply);
    void letTimePass(Seconds time, Reply<void> reply);

    // engine_inspect.cpp
    void inspect(InspectRequest request, Reply<Inspection> reply);

    /// The open and unlocked profile, or the sentence that says what must be done first.
    Result<OpenProfile*> open();
    /// Runs `work` on the pool and `home` with its result on the loop, unless the engine goes first.
    template <typename Work, typename Home>
    void onPool(Work work, Home home) {
        if (closing_) return;
        pool_->post([this, work = std::move(work), home = std::move(home)]() mutable {
            loop_.post([this, result = work(), home = std::move(home)]() mutable {
                if (!closing_) home(std::move(result));
            });
        });
    }
    /// Unlocks the vault with `password` on the pool; `use` gets it on the loop while the same profile is
    /// open.
    void withVault(SecretText password, std::move_only_function<void(Result<Vault>)> use);
    /// The same for spending: an empty password is enough within the grace time, and a right one starts it.
    void withSpendingVault(SecretText password, std::move_only_function<void(Result<const Vault*>)> use);
    Result<Feerate> feerateFor(std::optional<double> asked, std::uint32_t targetBlocks) const;
    /// A fee above this is a slip, unless it is asked for.
    static constexpr Amount mostFee{Amount::zatPerZon / 10};
    Result<PaymentPreview> keepPrepared(WalletId wallet, PaymentPlan plan, std::uint32_t targetBlocks);
    /// Of many prepared ones the oldest are forgotten.
    PaymentId rememberPrepared(OpenProfile::Prepared prepared);

    void emit(const Event& event);
    void notice(NoticeLevel level, std::string title, std::string text);

    ProfileOptions profileOptions() const;

    EngineOptions options_;
    const std::shared_ptr<ShiftedClock> heldClock_;
    ShiftedClock& clock_ = *heldClock_;
    EventLoop loop_;
    std::unique_ptr<WorkPool> pool_; ///< after the loop it posts to: its threads end first

    std::mutex observersMutex_;
    std::uint64_t lastObserver_ = 0;
    std::map<std::uint64_t, std::shared_ptr<Engine::Observer>> observers_;

    std::unique_ptr<SandboxNode> sandbox_;
    std::unique_ptr<OpenProfile> profile_;
    std::unique_ptr<Miner> miner_;
    std::uint64_t generation_ = 0; ///< rises whenever a profile is opened or closed
    bool closing_ = false;         ///< the engine is going: nothing new is begun
    bool busy_ = false;            ///< a profile is being opened, created or given another password

    std::uint64_t hashesWritten_ = 0;
    SteadyTime workSince_{}; ///< what was done since then is not written yet
    bool mining_ = false;    ///< when last told
    Guest guest_;
    MachineState machine_; ///< as last read
    bool userActive_ = false;
    bool readingSensors_ = false;
    Timer machineTimer_; ///< runs while mining is on

    void finishOpening(Result<ProfileStore> store, std::vector<Endpoint> peers, Reply<ProfileInfo> reply);
};

} // namespace zon
