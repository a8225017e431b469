#pragma once

#include "core/books/bip329.h"
#include "core/books/csv_export.h"
#include "core/books/invoice.h"
#include "core/books/profile_summary.h"
#include "core/books/report.h"
#include "core/crypto/secret.h"
#include "core/deals/types.h"
#include "core/engine/events.h"
#include "core/engine/mining_setup.h"
#include "core/engine/practice_types.h"
#include "core/engine/rewards_types.h"
#include "core/engine/types.h"
#include "core/store/contact_rows.h"
#include "core/store/search_rows.h"
#include "core/sync/chain_pace.h"
#include "core/wallet/wallet_import.h"

#include <functional>
#include <memory>
#include <string>

namespace zon {

class ShiftedClock;

/// How the engine runs. Fixed for its life.
struct EngineOptions {
    std::filesystem::path dataFolder{}; ///< sandbox chain, log; created when missing
    std::vector<Endpoint> peers{};      ///< to use besides (and before) learned ones; empty: by network
    bool connect = true;                ///< false: no network at all (offline commands)
    bool sandboxNode = true;            ///< on the sandbox network: run the embedded node
    std::optional<Endpoint> proxy{};    ///< SOCKS5, instead of the one that the profile's settings name
    /// The engine's time: tests, and the practice network, let it pass. Empty: the system's.
    std::shared_ptr<ShiftedClock> clock{};
    bool lightKdf =
        false; ///< tests only: a cheap key derivation; such profiles are marked and refused otherwise
};

struct CreateWalletRequest {
    std::string name{};
    bool restored = false; ///< words typed by the person: scan from `birthday`, all kinds of accounts
    AccountKind kind = AccountKind::Segwit84; ///< of the addresses it gives out
    std::optional<UnixTime> birthday{}; ///< empty: now for a new wallet, the beginning for a restored one
    bool backupConfirmed = false;
};

/// A wallet whose keys are elsewhere, or with several people.
struct ImportWalletRequest {
    std::string name{}; ///< empty: as the text calls it
    std::string text{}; ///< what readWallet (core/wallet/wallet_import.h) reads
    std::optional<AccountKind> kind{};
    std::optional<UnixTime> birthday{}; ///< empty: as the text says, else the beginning
};

struct Comparison;
struct Inspection;
struct SpendTrace;
struct Subject;

/// Something to be looked into (core/inspect).
struct InspectRequest {
    Bytes given{}; ///< bytes or text, as somebody pasted, dropped or opened it
    bool maskAmounts = false;
    NetworkId network = NetworkId::Sandbox; ///< whose addresses, while no profile is open
};

/// One open profile and everything below it: the only door for the window and the command line.
///
/// Owns one thread with an event loop that owns all state, a pool for CPU work, the light client, the miner
/// and, on the sandbox network, the embedded node. Every method may be called from any thread and returns at
/// once; the callback comes exactly once, on the engine's thread, before the destructor returns (with
/// ErrorCode::Cancelled when the engine goes first). Callers that live on another thread post it home
/// themselves.
class Engine {
public:
    template <typename T>
    using Callback = std::move_only_function<void(Result<T>)>;
    using Observer = std::function<void(const Event&)>; ///< on the engine's thread

    /// Fails when the data folder can't be used.
    static Result<std::unique_ptr<Engine>> start(EngineOptions options);
    ~Engine();
    Engine(const Engine&) = delete;
    Engine& operator=(const Engine&) = delete;

    /// Ends when the returned token is destroyed; after that the observer is never called again.
    [[nodiscard]] std::shared_ptr<void> subscribe(Observer observer);

    // The profile.
    void createProfile(CreateProfileRequest request, SecretText password, Callback<ProfileInfo> done);
    void openProfile(std::filesystem::path file, SecretText password, Callback<ProfileInfo> done);
    void lock();
    void unlock(SecretText password, Callback<void> done);
    void closeProfile(Callback<void> done);
    void changePassword(SecretText oldPassword, SecretText newPassword, Callback<void> done);
    void profile(Callback<ProfileInfo> done);

    // Wallets. Words are generated and checked by core/crypto/bip39.h; they go in here and never come back
    // out except through revealWords.
    void createWallet(CreateWalletRequest request, SecretText words, SecretText passphrase,
                      SecretText password, Callback<WalletInfo> done);
    void wallets(Callback<std::vector<WalletInfo>> done);
    void renameWallet(WalletId wallet, std::string name, Callback<void> done);
    void confirmBackup(WalletId wallet, Callback<void> done);
    void archiveWallet(WalletId wallet, bool archived, Callback<void> done);
    void orderWallets(std::vector<WalletId> order, Callback<void> done);
    /// What the person here may do with a wallet of several people; always asks for the password.
    void setWalletRole(WalletId wallet, WalletRole role, SecretText password, Callback<void> done);
    /// Scans again from there when that is earlier than before; empty: from the beginning.
    void setWalletBirthday(WalletId wallet, std::optional<UnixTime> birthday, Callback<void> done);
    void previewImport(ImportWalletRequest request, Callback<ImportPreview> done);
    void importWallet(ImportWalletRequest request, Callback<WalletInfo> done);
    void exportWallet(WalletId wallet, WalletFormat format, Callback<std::string> done);
    void walletPolicy(WalletId wallet, Callback<std::vector<std::string>> done); ///< who can spend, and when
    /// The key that this wallet brings to a multisig wallet with others.
    void cosignerKey(WalletId wallet, SecretText password, Callback<std::string> done);
    void revealWords(WalletId wallet, SecretText password, Callback<SecretText> done);
    /// Looks through the chain again from that time on; SyncStatus::rescanning and its scan say how far it
    /// is.
    void rescan(UnixTime from, Callback<void> done);
    /// Gives such a rescan up: what was known before it is known again. InvalidArgument when there is none
    /// that can be given up.
    void cancelRescan(Callback<void> done);
    /// The last 144 blocks and at most 200 retargets, as charts show them.
    void chainPace(Callback<ChainPace> done);

    // History.
    void transactions(TxQuery query, Callback<TxPage> done);
    void transaction(Txid txid, Callback<Transaction> done);
    void balanceHistory(std::optional<WalletId> wallet, UnixTime from,
                        Callback<std::vector<BalancePoint>> done);
    void monthlyFlow(std::optional<WalletId> wallet, std::uint32_t months,
                     Callback<std::vector<MonthFlow>> done);
    void setTransactionLabel(WalletId wallet, Txid txid, std::string label, Callback<void> done);

    // Getting paid.
    void receiveAddress(WalletId wallet, bool fresh, Callback<AddressRow> done);
    void addresses(WalletId wallet, Callback<std::vector<AddressRow>> done);
    void setAddressLabel(WalletId wallet, std::string address, std::string label, Callback<void> done);

    // Invoices. Prices in fiat are turned into ZON by the rate in the settings, on issue.
    void saveInvoiceDraft(std::optional<InvoiceId> id, InvoiceContent content,
                          std::optional<Recurrence> recurrence, Callback<InvoiceId> done);
    void removeInvoiceDraft(InvoiceId draft, Callback<void> done);
    void issueInvoice(InvoiceId draft, Callback<Invoice> done);
    /// Without lines: all that is left of it.
    void creditInvoice(InvoiceId invoice, std::vector<InvoiceLine> lines, std::string reason,
                       Callback<Invoice> done);
    void invoice(InvoiceId invoice, Callback<Invoice> done);
    /// "INV-0042", or "#7" for a draft.
    void findInvoice(std::string number, Callback<Invoice> done);
    void invoices(InvoiceQuery query, Callback<InvoicePage> done);
    /// Invoices and credit notes as a table; how many.
    void exportInvoices(std::filesystem::path file, Callback<std::size_t> done);
    void receivables(Callback<Receivables> done);

    // Books.
    void contacts(Callback<std::vector<ContactRow>> done);
    void saveContact(ContactRow contact, Callback<ContactRowId> done);
    void removeContact(ContactRowId contact, Callback<void> done);
    void exportLabels(std::filesystem::path file, Callback<std::size_t> done);
    void importLabels(std::filesystem::path file, Callback<LabelImport> done);
    void exportCsv(CsvPreset preset, BookFilter filter, std::filesystem::path file, Callback<CsvExport> done);
    void report(ReportPeriod period, std::optional<WalletId> wallet, Callback<BooksReport> done);
    /// Labels, contacts and invoices; the newest first.
    void search(std::string text, std::size_t limit, Callback<std::vector<SearchRow>> done);

    // Safety.
    /// Everything in one file that opens with the profile's password.
    void backup(std::filesystem::path file, SecretText password, Callback<void> done);
    /// Opens a backup aside, with the password it was made with, and compares it with the profile.
    void testRestore(std::filesystem::path file, SecretText password, Callback<RestoreCheck> done);

    // Coins.
    void coins(WalletId wallet, Callback<std::vector<CoinInfo>> done);
    void freezeCoin(OutPoint coin, bool frozen, Callback<void> done);
    void setCoinLabel(OutPoint coin, std::string label, Callback<void> done);

    // Paying. Where a password is asked for, an empty one is enough within the grace time that the person set
    // (settings::spendGraceMinutes) and started with a password; else the answer is WrongPassword.
    void readPaymentBatch(std::string csv, Callback<std::vector<PaymentRecipient>> done);
    void prepareBump(BumpRequest request, Callback<PaymentPreview> done);
    void spendingUnlocked(Callback<bool> done); ///< whether an empty password is enough now
    void preparePayment(PaymentRequest request, Callback<PaymentPreview> done);
    void sendPayment(PaymentId payment, SecretText password, Callback<Txid> done);
    void discardPayment(PaymentId payment);

    // Payments that others must sign too, as PSBTs.
    void proposePayment(PaymentId payment, std::string note, Callback<ProposalInfo> done);
    void proposals(std::optional<WalletId> wallet, Callback<std::vector<ProposalInfo>> done);
    /// A PSBT, as bytes or base64; see ProposalBook::take.
    void takePsbt(Bytes psbt, std::optional<ProposalId> expected, Callback<ProposalInfo> done);
    void proposalPsbt(ProposalId proposal, Callback<std::string> done); ///< base64
    void signProposal(ProposalId proposal, SecretText password, Callback<ProposalInfo> done);
    void sendProposal(ProposalId proposal, Callback<Txid> done);
    void discardProposal(ProposalId proposal, Callback<void> done);

    // Contracts. Keys come from a wallet's words, so what makes or uses them asks for the password, as paying
    // does.
    void deals(Callback<std::vector<DealSummary>> done);
    void deal(DealId deal, Callback<DealView> done);
    void findDeal(std::string idOrNumber, Callback<DealId> done);
    void proposeDeal(DealProposal proposal, SecretText password, Callback<DealId> done);
    void reviseDeal(DealId deal, contracts::Document terms, Callback<void> done);
    void joinDeal(DealId deal, contracts::Role as, WalletId wallet, std::string legalName,
                  SecretText password, Callback<void> done);
    /// A .zonc file's text: a draft, a contract, or a bundle of evidence.
    void takeDeal(std::string text, Callback<DealArrival> done);
    /// Puts it into its box on a relay, or into a new one when it has none there. Gives the link for the
    /// others (core/deals/contract_link.h).
    void sendDeal(DealId deal, std::string relay, Callback<std::string> done);
    /// Takes what is new in the box behind a link. From then on that contract goes through it.
    void fetchDeals(std::string link, Callback<DealMailbag> done);
    void signDeal(DealId deal, SecretText password, Callback<contracts::Role> done);
    void archiveDeal(DealId deal, bool archived, Callback<void> done);
    void removeDeal(DealId deal, Callback<void> done);
    void attachToDeal(DealId deal, std::filesystem::path file, Callback<void> done);
    void saveDealFile(DealId deal, std::size_t number, std::filesystem::path to, Callback<void> done);
    /// For the other parties; with `evidence` for a third one that verifies it offline.
    void exportDeal(DealId deal, bool evidence, Callback<std::string> done);
    /// What we pay into the escrow, to be done by fundDeal.
    void prepareDealFunding(DealId deal, WalletId from, std::optional<double> feerate,
                            Callback<PaymentPreview> done);
    /// Sends it; with deposits (E5) adds our coins to the common payment, or signs it when theirs are there.
    void fundDeal(PaymentId payment, SecretText password, Callback<DealFunded> done);
    void noteOnDeal(DealId deal, std::size_t output, contracts::NoteKind kind, std::string text,
                    SecretText password, Callback<void> done);
    /// A feerate of 0: as recent blocks ask, at most what was agreed.
    void previewSettlement(DealId deal, std::size_t output, contracts::SettlementRequest request,
                           Callback<contracts::SettlementSummary> done);
    /// What is complete is sent at once.
    void settleDeal(DealId deal, std::size_t output, contracts::SettlementRequest request,
                    SecretText password, Callback<DealSettled> done);
    void signDealSettlement(DealId deal, std::size_t number, SecretText password, Callback<DealSettled> done);
    /// A seller's secret of a voucher contract (E4), in hex: what the goods are locked with.
    void dealSecret(DealId deal, SecretText password, Callback<SecretText> done);

    // Redeeming. A provider is asked who it is, a person compares the fingerprint, and from then on
    // everything of it must be signed by that key. Orders are followed by themselves until nothing can happen
    // any more.
    void previewProvider(std::string origin, Callback<ProviderPreview> done);
    void addProvider(std::string origin, std::string fingerprint, Callback<ProviderInfo> done);
    void removeProvider(ProviderId provider, Callback<void> done); ///< its orders and vouchers stay
    void providers(Callback<std::vector<ProviderInfo>> done);
    void refreshProvider(ProviderId provider, Callback<ProviderInfo> done);
    void offers(OfferQuery query, Callback<OfferPage> done);
    void offer(OfferId offer, Callback<OfferView> done);
    /// By its article number, of this provider or the first that has it.
    void findOffer(std::string sku, std::optional<ProviderId> provider, Callback<OfferView> done);
    void offerPicture(OfferId offer, Callback<Bytes> done); ///< PNG or JPEG
    void setFavourite(OfferId offer, bool favourite, Callback<void> done);
    void previewBuy(BuyRequest request, Callback<BuyPreview> done);
    /// Orders, and with `pay` pays what the provider confirmed for exactly the price that was shown. When it
    /// is ordered but could not be paid, the error says why and the order stays to be paid.
    void buy(BuyRequest request, bool pay, SecretText password, Callback<OrderInfo> done);
    /// What is due for an order, to be sent by sendPayment; the error says why nothing is.
    void prepareOrderPayment(OrderId order, std::optional<double> feerate, Callback<PaymentPreview> done);
    void orders(Callback<std::vector<OrderInfo>> done); ///< newest first
    void order(OrderId order, Callback<OrderInfo> done);
    void voucherSecrets(OrderId order, Callback<VoucherSecrets> done);
    void setVoucherUsed(OrderId order, bool used, Callback<void> done);
    /// Asks for the money back, to where the order said.
    void askOrderBack(OrderId order, std::string reason, Callback<OrderInfo> done);
    /// Finds this wallet's orders at the provider again, and with them its vouchers; how many are new.
    void recoverOrders(ProviderId provider, WalletId wallet, SecretText password, Callback<std::size_t> done);
    void redeemedSince(UnixTime from, Callback<OrderRows::Totals> done); ///< what delivered orders cost

    // The network.
    void syncStatus(Callback<SyncStatus> done);
    void addPeer(Endpoint peer, Callback<void> done);
    void removePeer(Endpoint peer, Callback<void> done);
    /// SOCKS5 (Tor) for every connection from now on, names included; nothing: directly. Kept in the profile.
    void setProxy(std::optional<Endpoint> proxy, Callback<void> done);
    /// The machine has another connection: everybody is tried again at once.
    void networkChanged();

    // Mining.
    void startMining(WalletId payTo, std::uint32_t threads, Callback<void> done);
    void stopMining(Callback<void> done);
    void setMiningThreads(std::uint32_t threads);
    void miningStatus(Callback<MiningStatus> done);
    /// How this profile mines. A change of source takes effect at once, also while mining.
    void miningSetup(Callback<MiningSetup> done);
    void setMiningSetup(MiningSetup setup, Callback<void> done);
    /// For WorkChoice::Node or Pool; empty takes it away.
    void setMiningPassword(WorkChoice whose, SecretText password, Callback<void> done);
    /// Whether somebody works at this computer at the moment, for who wants mining to pause then.
    void reportUserActive(bool active);
    void hashRateHistory(UnixTime from, Callback<std::vector<HashRatePoint>> done);
    /// What was done and earned, oldest first; steps with neither are left out.
    void miningHistory(HistoryStep step, UnixTime from, Callback<std::vector<MiningPeriod>> done);
    void blocksFound(std::size_t limit, Callback<std::vector<BlockFound>> done);

    // The sandbox (ErrorCode::Unsupported on other networks).
    void requestFaucet(WalletId wallet, Amount amount, Callback<Txid> done);
    /// On the practice network so much time passes at once: dates of contracts come, and blocks with them.
    void letTimePass(Seconds time, Callback<void> done);
    /// Lets the practice network's own seller or arbiter look at the contract and answer.
    void askPracticeParty(DealId deal, contracts::Role as, PracticeConduct conduct,
                          Callback<PracticeOutcome> done);

    // Looking into things. While no profile is open, or it is locked, nothing is looked up.
    void inspect(InspectRequest request, Callback<Inspection> done);
    /// Steps through what an input of an inspected transaction or PSBT does.
    void traceSpend(std::shared_ptr<const Subject> subject, std::uint32_t input, Callback<SpendTrace> done);
    void compare(std::shared_ptr<const Subject> before, std::shared_ptr<const Subject> after,
                 bool maskAmounts, Callback<Comparison> done);

    // Settings of the profile: small texts under well-known names (core/engine/settings_names.h).
    void setting(std::string name, Callback<std::optional<std::string>> done);
    void setSetting(std::string name, std::string value, Callback<void> done);

private:
    class Impl;
    explicit Engine(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

} // namespace zon
