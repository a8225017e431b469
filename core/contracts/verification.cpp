#include "core/contracts/verification.h"

#include <algorithm>
#include <array>

namespace zon::contracts {

namespace {

/// One verification: the steps in their order, each using what those before it found.
class Verifier {
public:
    Verifier(const Agreement& agreement, const NetworkParams& params, const VerificationOptions& options)
        : agreement_(agreement), params_(params), options_(options) {}

    Verification run() {
        using Step = Result<void> (Verifier::*)();
        static constexpr std::pair<Check, Step> steps[] = {
            {Check::Signatures, &Verifier::signatures}, {Check::Form, &Verifier::form},
            {Check::Terms, &Verifier::terms},           {Check::Identities, &Verifier::identities},
            {Check::Possession, &Verifier::possession}, {Check::Attachments, &Verifier::attachments},
            {Check::FreshKeys, &Verifier::freshKeys},   {Check::Policy, &Verifier::policy},
            {Check::Scripts, &Verifier::scripts},
        };
        for (const auto& [check, step] : steps) {
            const Result<void> done = (this->*step)();
            if (!done) {
                if (!result_.failed) result_.failed = check;
                result_.error = done.error();
                result_.error->detail = checkName(*result_.failed);
                return std::move(result_);
            }
            result_.passed.push_back(check);
            if (check == Check::Form) { // which settles two more
                result_.passed.push_back(Check::Network);
                result_.passed.push_back(Check::Canonical);
            }
        }
        result_.contract = std::move(*opening_).finish();
        return std::move(result_);
    }

private:
    const Document& document() const { return opening_->document(); }

    Result<void> signatures() {
        if (agreement_.document.payload.size() > maxDocumentBytes)
            return fail(ErrorCode::TooLarge, "The contract is larger than 512 KiB.");
        const auto signers = verifyJws(agreement_.document, agreement_.identities, agreementType);
        if (!signers) return fail(signers);
        for (const std::size_t number : *signers)
            signingKeys_.push_back(agreement_.identities[number]);
        return {};
    }

    Result<void> form() {
        auto opening = ContractOpening::parse(agreement_.document.payload, params_);
        if (!opening) {
            if (opening.error().code == ErrorCode::WrongNetwork)
                result_.failed = Check::Network;
            else if (opening.error().detail == notCanonical)
                result_.failed = Check::Canonical;
            return fail(opening);
        }
        opening_ = std::move(*opening);
        return {};
    }

    Result<void> terms() {
        if (auto why = whyNotSound(document())) return std::unexpected(std::move(*why));
        return {};
    }

    Result<void> identities() {
        for (const PublicKey& key : signingKeys_) {
            const auto party = std::ranges::find(document().parties, key, &Party::identity);
            if (party == document().parties.end())
                return fail(ErrorCode::Rejected, "Somebody signed who isn't a party of this contract.");
            result_.signers.insert(party->role);
        }
        return {};
    }

    Result<void> possession() {
        std::set<Role> proven;
        for (const PossessionProof& proof : agreement_.proofs) {
            const Party* party = document().party(proof.role);
            if (party == nullptr || !proves(proof, opening_->id(), *party))
                return fail(ErrorCode::Rejected,
                            "The proof that the " + std::string(roleName(proof.role))
                                + " holds its escrow key is wrong: the money could be stuck.");
            proven.insert(proof.role);
        }
        for (const Role role : result_.signers)
            if (!proven.contains(role))
                return fail(ErrorCode::Rejected,
                            "The " + std::string(roleName(role))
                                + " signed but doesn't prove to hold its escrow key: the "
                                  "money could be stuck.");
        return {};
    }

    Result<void> attachments() {
        std::set<Digest32> given;
        for (const AttachedFile& file : options_.files) {
            const auto same = [&](const Attachment& attachment) {
                return attachment.sha256 == file.sha256 && attachment.size == file.size;
            };
            if (std::ranges::none_of(document().attachments, same))
                return fail(ErrorCode::Rejected,
                            "The file " + file.name
                                + " is none that was signed: its content is another. Ask for the right one.");
            given.insert(file.sha256);
        }
        for (const Attachment& attachment : document().attachments)
            if (!given.contains(attachment.sha256)) result_.missingFiles.push_back(attachment.name);
        return {};
    }

    Result<void> freshKeys() {
        for (const Party& party : document().parties)
            if (options_.knownAccounts.contains(party.key.account.publicKey()))
                return fail(ErrorCode::Rejected,
                            "The " + std::string(roleName(party.role))
                                + " uses an escrow key of another contract. A spend of one could then open "
                                  "the other: ask for a fresh account.");
        for (const EscrowOutput& output : document().outputs)
            if (options_.knownScripts.contains(output.scriptPubKey))
                return fail(ErrorCode::Rejected,
                            "Another contract is paid to the same address: it couldn't be "
                            "told which one was funded.");
        return {};
    }

    Result<void> policy() { return opening_->rebuild(); }
    Result<void> scripts() { return opening_->compareScripts(); }

    const Agreement& agreement_;
    const NetworkParams& params_;
    const VerificationOptions& options_;
    std::vector<PublicKey> signingKeys_;
    std::optional<ContractOpening> opening_;
    Verification result_;
};

} // namespace

std::string_view checkName(Check check) {
    constexpr std::array<std::string_view, 11> names{"signatures", "form",       "network",    "canonical",
                                                     "terms",      "identities", "possession", "attachments",
                                                     "fresh-keys", "policy",     "scripts"};
    return names.at(static_cast<std::size_t>(check));
}

Result<void> checkAttachmentSize(std::int64_t size) {
    if (size > maxAttachmentBytes)
        return fail(ErrorCode::TooLarge,
                    "A file that belongs to a contract may have at most 64 MiB. Attach a smaller one, or a "
                    "list of hashes of larger ones.");
    return {};
}

Verification verifyAgreement(const Agreement& agreement, const NetworkParams& params,
                             const VerificationOptions& options) {
    return Verifier(agreement, params, options).run();
}

Result<Agreement> proposeContract(Document document, const NetworkParams& params) {
    document.genesis = params.genesisHash;
    document.magic = params.magic;
    // Parties and times first: without them there is no script to fill in.
    for (EscrowOutput& output : document.outputs) {
        output.policy.clear();
        output.scriptPubKey = Script();
    }
    if (const auto filled = completeOutputs(document, params); !filled) {
        if (auto why = whyNotSound(document)) return std::unexpected(std::move(*why));
        return fail(filled);
    }
    Agreement agreement;
    agreement.document.payload = canonicalBytes(document);
    const auto contract = Contract::open(agreement.document.payload, params);
    if (!contract) return fail(contract);
    for (const Party& party : document.parties)
        agreement.identities.push_back(party.identity);
    return agreement;
}

Result<Role> signAgreement(Agreement& agreement, const PartySecrets& secrets, const NetworkParams& params,
                           UnixTime now, const VerificationOptions& options) {
    const Verification verified = verifyAgreement(agreement, params, options);
    if (!verified.ok()) return std::unexpected(*verified.error);
    const Document& document = verified.contract->document();
    const EscrowKey own = secrets.publicKey();
    const auto party = std::ranges::find(document.parties, own, &Party::key);
    const auto identity = secrets.identity();
    if (!identity) return fail(identity);
    if (party == document.parties.end() || party->identity != identity->publicKey())
        return fail(ErrorCode::NotFound, "This key belongs to no party of the contract.");
    if (verified.signers.contains(party->role))
        return fail(ErrorCode::InvalidArgument,
                    "The " + std::string(roleName(party->role)) + " has signed this contract already.");
    if (now > document.acceptBy)
        return fail(ErrorCode::Rejected,
                    "The time to accept this contract is over. Propose it again with new "
                    "dates.");
    Agreement done = agreement;
    if (const auto added = signJws(done.document, *identity, agreementType); !added) return fail(added);
    done.proofs.push_back(provePossession(verified.contract->id(), party->role, secrets));
    if (std::ranges::find(done.identities, party->identity) == done.identities.end())
        done.identities.push_back(party->identity);
    agreement = std::move(done);
    return party->role;
}

Result<Agreement> mergeAgreements(const Agreement& a, const Agreement& b) {
    if (a.document.payload != b.document.payload)
        return fail(ErrorCode::InvalidArgument,
                    "These files are of different contracts, so their signatures don't belong together.");
    Agreement merged = a;
    const auto mergeInto = [](auto& into, const auto& from) {
        for (const auto& entry : from)
            if (std::ranges::find(into, entry) == into.end()) into.push_back(entry);
    };
    // Who signs always makes the same header, so the header tells who; a signature has two forms.
    for (const JwsSignature& entry : b.document.signatures)
        if (std::ranges::find(merged.document.signatures, entry.protectedHeader,
                              &JwsSignature::protectedHeader)
            == merged.document.signatures.end())
            merged.document.signatures.push_back(entry);
    for (const PossessionProof& proof : b.proofs)
        if (std::ranges::find(merged.proofs, proof.role, &PossessionProof::role) == merged.proofs.end())
            merged.proofs.push_back(proof);
    mergeInto(merged.identities, b.identities);
    return merged;
}

} // namespace zon::contracts
