#pragma once

#include "core/chain/block.h"
#include "core/contracts/contract_file.h"
#include "core/contracts/file_check.h"
#include "core/deals/types.h"
#include "core/store/deal_rows.h"
#include "core/sync/scan_client.h"

#include <functional>
#include <map>
#include <set>
#include <unordered_map>

namespace zon {

class WorkPool;

/// Who we are in a contract, and where our keys come from.
struct DealSelf {
    contracts::Role role = contracts::Role::Buyer;
    WalletId wallet{};
    std::uint32_t account = 0;
};

/// A file that was read and verified by itself, off the engine's thread (DealBook::readIncoming).
struct IncomingDeal {
    std::optional<contracts::Draft> draft;
    std::optional<contracts::ContractFile> file; ///< without headers and transactions: the chain tells those
    std::set<contracts::Role> signers;
};

/// Every contract of the open profile: kept in the store, its escrows watched, its state recomputed from
/// evidence at each block and after each reorganisation.
///
/// Used on the engine's thread. Secrets come in for the length of a call and are kept nowhere. Every change
/// is one store transaction; the observer is told once it is on disk.
class DealBook {
public:
    /// Which wallet of the profile has the words of a master key.
    using Owner = std::function<std::optional<WalletId>(const KeyFingerprint&)>;
    using Observer = std::function<void(const std::vector<DealId>&)>; ///< new, changed or gone

    /// All must outlive it. Call load() before anything else.
    DealBook(Database& db, const Clock& clock, const NetworkParams& params, Observer observer);
    ~DealBook();
    DealBook(const DealBook&) = delete;
    DealBook& operator=(const DealBook&) = delete;

    /// With a pool, on every core; not from one of its tasks then.
    Result<void> load(WorkPool* pool = nullptr);

    // Looking.
    std::vector<DealSummary> all() const;
    /// Nothing when it is gone.
    std::optional<DealSummary> summary(DealId deal) const;
    Result<DealView> view(DealId deal);
    Result<DealId> find(std::string_view idOrNumber) const; ///< the row's number, or the start of the id
    /// The one that was proposed under this nonce.
    std::optional<DealId> withNonce(const std::array<std::uint8_t, 16>& nonce) const;
    /// Whose escrow this is.
    std::optional<DealId> escrowOf(const Script& script) const;
    /// The path by which a transaction takes the money of an outpoint; nothing when that lies in none of our
    /// escrows, or the spend isn't a valid one.
    std::optional<contracts::PathRules> pathTaken(const OutPoint& escrow, const Transaction& spend) const;
    /// Who took the money of an outpoint of one of our escrows, as far as we saw.
    std::optional<Txid> spenderOf(const OutPoint& escrow) const;
    /// What of a wallet's money is locked in escrows.
    Amount stakeOf(WalletId wallet) const;
    Result<DealSelf> self(DealId deal) const; ///< NotFound when we are no party of it

    // Negotiating. `own` are our keys, `payout` where we are paid; for a seller of a voucher (E4)
    // `secretHash` is that of our secret.
    struct OwnPlace {
        DealSelf self{};
        contracts::Party party;
        std::optional<Digest32> secretHash{};
    };
    Result<DealId> propose(contracts::Draft draft, const OwnPlace& own);
    /// Other terms for what is still negotiated. Everybody else's keys stay.
    Result<void> revise(DealId deal, const contracts::Document& terms);
    /// Takes an open place. Once none is left, it becomes the contract to be signed.
    Result<void> join(DealId deal, const OwnPlace& own);
    Result<contracts::Role> sign(DealId deal, const contracts::PartySecrets& secrets);
    Result<void> attach(DealId deal, const std::string& name, const std::string& type, ByteSpan content);
    Result<Bytes> attachment(DealId deal, std::size_t number);
    Result<void> setArchived(DealId deal, bool archived);
    Result<DealBox> box(DealId deal) const;
    Result<void> setBox(DealId deal, DealBox box);
    /// How many files of that box were taken.
    std::uint32_t seenOfBox(std::string_view link) const;
    /// Refused while its money is in the escrow.
    Result<void> remove(DealId deal);

    // Files.
    /// Slow: any thread. `params` are only used during the call.
    static Result<IncomingDeal> readIncoming(std::string_view text, const NetworkParams& params,
                                             UnixTime now);
    Result<DealArrival> take(IncomingDeal incoming, const Owner& owner);
    /// What the others need.
    Result<std::string> exported(DealId deal);
    /// With transactions, proofs and headers: what a third party verifies offline.
    Result<std::string> evidence(DealId deal);

    // Money.
    /// How we pay into the escrow. Refused when it isn't time for it, or not our turn.
    Result<DealFunding> funding(DealId deal) const;
    /// A common payment that we began, added to or signed: it goes to the other side with the file.
    Result<void> keepFunding(DealId deal, const Psbt& psbt);
    /// Says that something was delivered or is disputed. A seller's delivery brings the release along, signed
    /// by the seller at this feerate (zat per vbyte), so that the buyer's signature alone completes it.
    Result<void> note(DealId deal, contracts::Note note, const contracts::PartySecrets& secrets,
                      std::int64_t feerate);
    Result<contracts::SettlementSummary> previewSettlement(DealId deal, std::size_t output,
                                                           const contracts::SettlementRequest& request);
    /// Signs the settlement of this kind that came with the file, or a new one. A complete one is recorded
    /// here; the caller offers it to the network.
    Result<DealSettled> settle(DealId deal, std::size_t output, contracts::SettlementRequest request,
                               const contracts::PartySecrets& secrets);
    /// Signs one that somebody else made, by its number in DealView::settlements.
    Result<DealSettled> signSettlement(DealId deal, std::size_t number,
                                       const contracts::PartySecrets& secrets);

    // The chain, under the promises of ScanClient.
    std::uint64_t scriptRevision() const { return told_.size(); }
    std::vector<Script> scriptsSince(std::uint64_t revision) const;
    Result<void> applyBlock(Database& db, const Block& block, const BlockPlace& place);
    Result<void> unwindTo(Database& db, std::int32_t height);
    void scanCommitted(std::int32_t scannedTo);
    void scanRolledBack();
    /// A transaction that no block holds; `ours`: made by this profile. True when it concerns an escrow.
    bool seen(const TransactionRef& transaction, bool ours);
    std::vector<TransactionRef> transactionsToBroadcast(std::int32_t tipHeight) const;

private:
    struct Deal;
    struct Place {
        DealRowId deal;
        std::size_t output;
    };

    Result<Deal*> at(DealId deal);
    Result<const Deal*> at(DealId deal) const;
    Result<void> openDeal(Deal& deal);
    Result<void> readDeal(Deal& deal) const;
    Result<void> takeUp(Deal& deal);
    Result<void> refresh(Deal& deal);
    void watch(const Deal& deal);
    void recompute(Deal& deal) const;
    void tell(std::vector<DealId> changed);
    Result<void> save(Deal& deal);
    Result<Deal*> add(DealRow row);
    Result<void> promote(Deal& deal);
    Result<void> checkFresh(const contracts::Document& document, std::optional<DealRowId> except) const;
    Result<DealArrival> takeDraft(contracts::Draft draft, const Owner& owner);
    Result<DealArrival> takeFile(contracts::ContractFile file, std::set<contracts::Role> signers,
                                 const Owner& owner);
    Result<void> mergeInto(Deal& deal, const contracts::ContractFile& file,
                           const std::set<contracts::Role>& signers);
    std::vector<std::pair<DealRowId, Txid>> touchedBy(const Transaction& tx) const;
    std::optional<std::pair<const Deal*, std::size_t>> fundedBy(const OutPoint& escrow) const;
    Result<DealSettled> signedSettlement(Deal& deal, std::size_t output, std::size_t number, Psbt psbt,
                                         const contracts::PartySecrets& secrets);
    std::size_t findSettlement(const Deal& deal, std::size_t output,
                               const contracts::SettlementRequest& request) const;
    Result<DealFunding> commonFunding(const Deal& deal, contracts::Role me) const;
    static contracts::OutputEvidence settleable(const Deal& deal, std::size_t output);

    DealSummary summaryOf(const Deal& deal) const;
    void describeAgreed(const Deal& deal, DealView& view) const;
    void describeSettlements(const Deal& deal, DealView& view) const;
    std::vector<DealAction> actionsOf(const Deal& deal) const;
    std::string whyNot(const Deal& deal, DealStep step, std::size_t output) const;

    Database& db_;
    const Clock& clock_;
    const NetworkParams& params_;
    Observer observer_;
    std::map<DealRowId, std::unique_ptr<Deal>> deals_;
    std::unordered_map<Script, Place> byScript_;
    std::unordered_map<OutPoint, DealRowId> escrows_; ///< outputs of transactions that paid into one
    /// What transactions spend that pay into an escrow and that no block holds: a block may say otherwise.
    std::unordered_multimap<OutPoint, std::pair<DealRowId, Txid>> waiting_;
    std::vector<Script> told_;     ///< in the order they were added: what revisions count
    std::set<DealRowId> touched_;  ///< by the store transaction under way
    contracts::ChainMoment tip_{}; ///< up to where was scanned
};

} // namespace zon
