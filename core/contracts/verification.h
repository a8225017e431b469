#pragma once

#include "core/contracts/contract.h"
#include "core/contracts/possession.h"
#include "core/jose/jws.h"

#include <set>

namespace zon::contracts {

/// The "typ" of a party's signature on a document.
inline constexpr std::string_view agreementType = "zon-contract";

/// A document with what the parties say to it: what is sent to and fro until everybody has agreed.
struct Agreement {
    Jws document;
    /// The keys under which the signatures are checked before anything of the document is believed; whether
    /// they are the parties' is checked afterwards.
    std::vector<PublicKey> identities;
    std::vector<PossessionProof> proofs;

    friend bool operator==(const Agreement&, const Agreement&) = default;
};

/// What is checked, in this order. Each rests on those before it.
enum class Check : std::uint8_t {
    Signatures,  ///< over the bytes as they were received
    Form,        ///< the bytes parse as a contract that this program knows
    Network,     ///< of this network
    Canonical,   ///< written again, they are the same bytes
    Terms,       ///< parties, amounts and deadlines fit together
    Identities,  ///< who signed is who the document says
    Possession,  ///< each signer holds its escrow key
    Attachments, ///< the files are those that were signed
    FreshKeys,   ///< no key or script is known from another contract
    Policy,      ///< each policy is the template's: typed, not malleable, no key twice
    Scripts,     ///< each scriptPubKey is what follows from it
};
/// "signatures", "form", …
std::string_view checkName(Check check);

/// A file that somebody says belongs to a contract, measured by the caller.
struct AttachedFile {
    std::string name;
    std::int64_t size = 0;
    Digest32 sha256{};
};
/// Says before anything is hashed that a file is too large to belong to a contract.
Result<void> checkAttachmentSize(std::int64_t size);

struct VerificationOptions {
    std::vector<AttachedFile> files;
    /// Account keys and scripts of the contracts that are known already.
    std::set<PublicKey> knownAccounts;
    std::set<Script> knownScripts;
};

/// What became of it. `failed` and `error` are set together; then there is no contract.
struct Verification {
    std::vector<Check> passed;
    std::optional<Check> failed;
    std::optional<Error> error;
    std::optional<Contract> contract;
    std::set<Role> signers;
    std::vector<std::string> missingFiles; ///< attachments nobody gave: they aren't vouched for

    bool ok() const { return contract.has_value(); }
    bool everybodySigned() const { return ok() && signers.size() == contract->document().parties.size(); }
};

/// Threat: all of it is a stranger's, who wants money to go where it can't come back from, or to have signed
/// something else than was read. So nothing the document claims is used where it can be derived.
Verification verifyAgreement(const Agreement& agreement, const NetworkParams& params,
                             const VerificationOptions& options = {});

/// An unsigned one. `document` needs no policies and scripts: they are filled in here. Fails when the
/// document isn't sound.
Result<Agreement> proposeContract(Document document, const NetworkParams& params);

/// Adds signature and proof of the party whose secrets these are. Everything is verified first; also refused
/// when the time to accept is over at `now`.
Result<Role> signAgreement(Agreement& agreement, const PartySecrets& secrets, const NetworkParams& params,
                           UnixTime now, const VerificationOptions& options = {});

/// Signatures and proofs of two copies of one document together. Refused when the documents differ.
Result<Agreement> mergeAgreements(const Agreement& a, const Agreement& b);

} // namespace zon::contracts
