#pragma once

#include "core/contracts/contract.h"

#include <set>

namespace zon::contracts {

/// A contract while it is negotiated. It goes to and fro until every party has put in its keys; only then is
/// there something to sign.
struct Draft {
    Document document;   ///< without policies and scripts; who is in `open` has a stand-in for its keys
    std::set<Role> open; ///< whose keys are missing
};

/// A party whose keys aren't known yet. Its stand-in keys are the same in every program and no secret.
Party openParty(Role role, const std::string& legalName);

/// Terms as a person writes them, as parseDraft (contract_json.h) reads them, in which parties may have
/// nothing but role and legal_name: those are the open places.
Result<Draft> parseTerms(std::string_view json, const NetworkParams& params);

/// Canonical JSON with one line end: {"typ":"zon-contract-draft","v":1,"open":["seller"],"document":{…}}.
std::string toText(const Draft& draft, const NetworkParams& params);

/// Whether a text says of itself that it is a draft: no more than that.
bool isDraft(std::string_view text);

/// Threat: a file from anybody, in which a counterpart may have changed anything. It is bounded as a document
/// is, and must be a sound one but for the open places; what is different from before, draftChanges says.
Result<Draft> parseDraftFile(std::string_view text, const NetworkParams& params);

/// Puts keys into an open place, or one's own into a place that is one's own. InvalidArgument when somebody
/// else is there. `secretHash`: a seller's, for a voucher (E4); until then 32 zeros stand for it.
Result<void> fillPlace(Draft& draft, const Party& party, const std::optional<Digest32>& secretHash = {});

/// The same with a party's secrets: for who answers drafts by itself. `payout`: where it is to be paid.
Result<void> joinDraft(Draft& draft, Role role, const std::string& legalName, const PartySecrets& secrets,
                       const Script& payout);

/// The contract to be signed. Refused while a place is open, or while a stand-in is in one.
Result<Document> finishDraft(const Draft& draft);

/// What a change is about, so that every language has words for it.
enum class DraftField : std::uint8_t {
    Title,
    Terms,
    Price,
    FiatPrice,
    Template,
    PartyName,   ///< index: role
    PartyKey,    ///< index: role
    PartyPayout, ///< index: role; before and after are scripts in hex
    Outputs,     ///< another number of them
    Amount,      ///< index: output, as in all that follow
    DeliverBy,
    Inspection,
    Dispute,
    ArbiterFrom,
    RefundFrom,
    Secret,
    AcceptBy,
    FundBy,
    Confirmations,
    FeePayer,
    ArbiterFee,
    MaxFeerate,
    Deposits,
    Attachments,
};
/// How before and after are to be read.
enum class DraftValue : std::uint8_t { Text, Zat, Time, Days, Hex };

/// One difference. Texts are a stranger's.
struct DraftChange {
    DraftField field = DraftField::Title;
    std::size_t index = 0;
    DraftValue value = DraftValue::Text;
    std::string before, after; ///< empty: there was, or is, none

    friend bool operator==(const DraftChange&, const DraftChange&) = default;
};

/// Everything in which two documents differ for a person: the most important first. That an open place was
/// filled is none.
std::vector<DraftChange> draftChanges(const Document& before, const Document& after);

} // namespace zon::contracts
