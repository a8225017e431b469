#pragma once

#include "core/contracts/draft.h"
#include "core/contracts/guide.h"
#include "core/contracts/settlement.h"
#include "core/wallet/types.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// Contracts of a profile as they are shown: plain values, safe to copy to any thread, with no secret in any
/// of them. Strangers' texts are escaped already (core/jose/plain_text.h).
namespace zon {

/// A contract as this profile keeps it, from the first draft on. Stable for the profile's life.
struct DealId {
    std::int64_t value = 0;
    friend auto operator<=>(const DealId&, const DealId&) = default;
};

/// What comes next, for whoever's turn it is.
enum class DealStep : std::uint8_t {
    None,
    Join,   ///< put one's keys into an open place
    Invite, ///< give the draft to those whose keys are missing
    Sign,
    Fund,
    Wait, ///< for blocks
    Deliver,
    Reveal,
    Release,
    Decide,
    Refund,
    SendBack,
};
/// "join", "sign", …
std::string_view dealStepName(DealStep step);

/// A line of the board.
struct DealSummary {
    DealId id{};
    std::string contractId{}; ///< hex; empty while it is negotiated
    std::string title{};
    std::string others{}; ///< the other parties' names, or everybody's for who is none
    std::optional<contracts::Role> me{};
    contracts::Template kind = contracts::Template::Default;
    contracts::ContractState state = contracts::ContractState::Draft;
    Amount price{};
    Amount inEscrow{}; ///< that is in the escrow now
    Amount stake{};    ///< part of it that we put in
    std::optional<WalletId> wallet{};
    bool draft = false;
    bool myTurn = false;
    DealStep step = DealStep::None; ///< ours when it is our turn, else theirs
    std::optional<contracts::Role> whose{};
    std::optional<contracts::Deadline> next{}; ///< the next one that is not over
    bool termsChanged = false;                 ///< by somebody else, and not signed by us since
    bool archived = false;
    UnixTime created{};

    friend bool operator==(const DealSummary&, const DealSummary&) = default;
};

struct DealParty {
    contracts::Role role = contracts::Role::Buyer;
    std::string name{};
    bool me = false;
    bool joined = false; ///< its keys are there
    bool signedIt = false;
    std::string payout{}; ///< address; empty while its keys are missing
};

/// One way in which the money can move.
struct DealPath {
    contracts::SpendPath path = contracts::SpendPath::Together;
    std::string words{};
    std::optional<UnixTime> from{}; ///< when it opens; nothing: at once, or by blocks
    std::uint32_t blocks = 0;       ///< after the funding
    bool open = false;              ///< at this moment, once there is money
    bool mine = false;              ///< it takes my signature
};

struct DealNote {
    contracts::NoteKind kind = contracts::NoteKind::Delivered;
    contracts::Role by = contracts::Role::Seller;
    UnixTime at{};
    std::string text{};
};

/// Something that a person may want to do, and why it can't be done now.
struct DealAction {
    DealStep step = DealStep::None;
    std::size_t output = 0;
    std::string whyNot{}; ///< empty: it can
};

struct DealOutput {
    Amount amount{};
    std::string address{}; ///< empty while it is negotiated
    contracts::ContractState state = contracts::ContractState::Draft;
    std::int32_t confirmations = 0;
    UnixTime deliverBy{};
    Seconds inspection{}, dispute{};
    std::optional<UnixTime> arbiterFrom{}, refundFrom{};
    std::optional<UnixTime> fundedAt{}; ///< median time of its block
    std::optional<Txid> funding{};
    std::optional<contracts::SpendSeen> spend{};
    std::vector<DealPath> paths{};
    std::vector<DealNote> notes{};
    std::string ifTheyVanish{};
    contracts::Shares onRelease{}, onReturn{}; ///< before fees
};

/// A settlement that somebody signed and that waits for others.
struct DealSettlement {
    std::size_t number = 0; ///< in the file's list: how signSettlement is told which
    std::size_t output = 0;
    contracts::SettlementSummary summary{};
    std::vector<contracts::Role> signedBy{};
    bool mayISign = false;
};

struct DealFile {
    contracts::Attachment file{};
    bool kept = false; ///< its content is in the profile, and has the right hash
};

/// Everything about one.
struct DealView {
    DealSummary summary{};
    std::string terms{};
    contracts::Document document{}; ///< as agreed or negotiated: not escaped
    std::string comparisonCode{};   ///< empty while it is negotiated
    std::vector<DealParty> parties{};
    std::vector<DealOutput> outputs{};
    std::vector<contracts::Deadline> deadlines{};
    std::vector<contracts::Turn> turns{};
    std::vector<contracts::DraftChange> changes{}; ///< that somebody else made
    std::vector<DealSettlement> settlements{};
    std::vector<DealAction> actions{};
    std::optional<std::size_t> disputable{}; ///< the first escrow that we may object to
    std::vector<DealFile> files{};
    std::vector<std::string> problems{}; ///< payments that aren't as agreed, and such
    UnixTime chainTime{};                ///< median time past: what deadlines are compared with
    std::string link{};                  ///< to its box on a relay; who has it can read the contract
    std::string relay{};                 ///< where its box is, or one would be made; else empty
};

/// A contract that we propose. In the draft every party is an open place with its name; ours is filled in.
struct DealProposal {
    WalletId wallet{};
    contracts::Role role = contracts::Role::Buyer;
    contracts::Draft draft{};
};

/// What came of a file that somebody gave.
struct DealArrival {
    DealId id{};
    bool fresh = false;        ///< it was not known before
    bool news = false;         ///< it told something new
    bool termsChanged = false; ///< another draft than ours
    std::optional<UnixTime> rescanFrom{};
};

/// What lay in a box on a relay.
struct DealMailbag {
    std::size_t files = 0;                ///< that are contracts, and weren't taken before
    std::optional<DealArrival> arrival{}; ///< of the last; `news` and `termsChanged` of any of them
};

/// The box through which a contract goes to and fro.
struct DealBox {
    std::string link{}; ///< empty: it has none
    std::uint32_t seen = 0;
};

/// What comes next when the escrow is paid into. With deposits (E5) both sides pay in one transaction: one
/// offers its coins, the other adds its own and signs, then the first signs and it is complete.
enum class FundingStep : std::uint8_t {
    Whole,    ///< we pay all of it by ourselves
    Offer,    ///< we begin
    Add,      ///< they offered: we add ours and sign
    Complete, ///< they signed: our signature completes it
};

struct DealFunding {
    FundingStep step = FundingStep::Whole;
    contracts::Role me = contracts::Role::Buyer;
    std::vector<PaymentRecipient> recipients{}; ///< what our coins pay for
    std::optional<contracts::Contract> contract{};
    std::optional<Psbt> common{}; ///< to add to, or to complete
};

/// What became of it.
struct DealFunded {
    std::optional<Txid> sent{};
    std::string waiting{}; ///< nothing was sent: for what
};

/// What a settlement came to.
struct DealSettled {
    contracts::SettlementSummary summary{};
    std::optional<Transaction> transaction{}; ///< complete and valid now
    std::string waiting{};                    ///< else: for what
};

} // namespace zon
