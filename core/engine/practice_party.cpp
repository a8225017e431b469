#include "core/engine/practice_party.h"

#include "core/contracts/draft.h"
#include "core/contracts/file_check.h"
#include "core/contracts/settlement.h"
#include "core/script/standard.h"

namespace zon {

using contracts::Role;
using contracts::SpendPath;

namespace {

constexpr std::int64_t feerate = 2; ///< zat per vbyte

/// From the nonce, so that it is another account in each contract and the same one in each answer.
Result<contracts::PartySecrets> secretsOf(const contracts::Document& document, Role as,
                                          const NetworkParams& params) {
    const Digest32 seed = sha256(asBytes("zon-practice/" + std::string(roleName(as))));
    const auto master = ExtendedPrivateKey::fromSeed(seed);
    if (!master) return fail(master);
    const Digest32 number = sha256(ByteSpan(document.nonce));
    const std::uint32_t account =
        (std::uint32_t{number[0]} << 16) | (std::uint32_t{number[1]} << 8) | number[2];
    return contracts::PartySecrets::derive(*master, account, params);
}

Result<PracticeAnswer> answerDraft(contracts::Draft draft, Role as, PracticeConduct conduct,
                                   const NetworkParams& params) {
    if (!draft.open.contains(as))
        return PracticeAnswer{.said = "Its keys are in the draft: it waits for the others."};
    const auto secrets = secretsOf(draft.document, as, params);
    if (!secrets) return fail(secrets);
    const auto identity = secrets->identity();
    if (!identity) return fail(identity);
    const std::string name = draft.document.party(as)->legalName;
    const Script payout = p2wpkhScript(hash160(identity->publicKey().compressed()));
    if (auto joined = contracts::joinDraft(draft, as, name, *secrets, payout); !joined) return fail(joined);
    PracticeAnswer answer;
    answer.said = "It put its keys into the draft.";
    if (conduct == PracticeConduct::Cheat) {
        const Amount more(draft.document.price.zat() / 10);
        draft.document.price += more;
        draft.document.outputs.front().amount += more;
        answer.said = "It put its keys into the draft, and hoped that nobody reads what else it changed.";
    }
    answer.file = contracts::toText(draft, params);
    return answer;
}

/// The settlement of this kind, signed by this party, into the file.
Result<void> addSettlement(contracts::ContractFile& file, const contracts::Contract& contract, std::size_t n,
                           const contracts::OutputEvidence& evidence, contracts::SettlementRequest request,
                           const contracts::PartySecrets& secrets) {
    auto psbt = contracts::buildSettlement(contract, n, evidence, request);
    if (!psbt) return fail(psbt);
    if (auto done = contracts::signSettlement(contract, n, evidence, *psbt, secrets); !done)
        return fail(done);
    auto raw = serializePsbt(*psbt);
    if (!raw) return fail(raw);
    file.psbts.push_back(std::move(*raw));
    return {};
}

Result<PracticeAnswer> deliver(contracts::ContractFile file, const contracts::FileVerification& known,
                               std::size_t n, PracticeConduct conduct, const contracts::PartySecrets& secrets,
                               UnixTime now) {
    const contracts::Contract& contract = *known.agreement.contract;
    if (auto may = contracts::mayDeliver(contract, *known.status, n, now); !may) return fail(may);
    contracts::Note note;
    note.output = n;
    note.at = now;
    note.text =
        conduct == PracticeConduct::Cheat ? "Delivered, believe me." : "Practice goods, tracking 4711.";
    auto jws = contracts::signNote(contract, note, secrets);
    if (!jws) return fail(jws);
    file.notes.push_back(std::move(*jws));
    contracts::SettlementRequest request{.path = SpendPath::Together,
                                         .shares = contracts::releaseShares(contract, n),
                                         .feerate = feerate,
                                         .secret = {}};
    // Everything for itself, the buyer's deposit too.
    if (conduct == PracticeConduct::Cheat) request.shares = {{}, contract.output(n).amount, {}};
    if (auto added = addSettlement(file, contract, n, known.evidence.outputs[n], request, secrets); !added)
        return fail(added);
    return PracticeAnswer{.file = contracts::toText(file), .said = "It says that it delivered."};
}

Result<PracticeAnswer> reveal(const contracts::FileVerification& known, std::size_t n,
                              const contracts::PartySecrets& secrets, UnixTime now) {
    auto tx = contracts::revealSettlement(*known.agreement.contract, n, known.evidence.outputs[n],
                                          *known.status, *known.tip, secrets, feerate, now);
    if (!tx) return fail(tx);
    return PracticeAnswer{.transaction = std::move(*tx),
                          .said = "It showed the secret, and was paid by that."};
}

/// Half and half, less its fee; the cheat takes more than its fee, which no program signs.
Result<PracticeAnswer> decide(contracts::ContractFile file, const contracts::FileVerification& known,
                              std::size_t n, PracticeConduct conduct,
                              const contracts::PartySecrets& secrets) {
    const contracts::Contract& contract = *known.agreement.contract;
    const Amount all = contract.output(n).amount;
    const Amount fee = contract.document().arbiterFee;
    contracts::Shares shares{Amount((all - fee).zat() / 2), {}, fee};
    shares.seller = all - fee - shares.buyer;
    if (conduct == PracticeConduct::Cheat) shares = {{}, all - fee, fee};
    const contracts::SettlementRequest request{
        .path = conduct == PracticeConduct::Cheat ? SpendPath::ArbiterSeller : SpendPath::ArbiterBuyer,
        .shares = shares,
        .feerate = feerate,
        .secret = {}};
    if (auto added = addSettlement(file, contract, n, known.evidence.outputs[n], request, secrets); !added)
        return fail(added);
    return PracticeAnswer{.file = contracts::toText(file),
                          .said =
                              conduct == PracticeConduct::Cheat
                                  ? "It decided that the seller gets everything, and signed with the seller."
                                  : "It decided: half and half. Your signature completes it."};
}

Result<PracticeAnswer> answerContract(contracts::ContractFile file, Role as, PracticeConduct conduct,
                                      const NetworkParams& params, UnixTime now) {
    const contracts::FileVerification known = contracts::verifyFile(file, params, now);
    if (!known.agreement.ok()) return std::unexpected(*known.agreement.error);
    if (known.evidenceError) return std::unexpected(*known.evidenceError);
    const contracts::Contract& contract = *known.agreement.contract;
    const auto secrets = secretsOf(contract.document(), as, params);
    if (!secrets) return fail(secrets);
    if (!known.agreement.signers.contains(as)) {
        const auto role = contracts::signAgreement(file.agreement, *secrets, params, now);
        if (!role) return fail(role);
        if (*role != as) return fail(ErrorCode::Rejected, "This place belongs to somebody else.");
        file.transactions.clear();
        file.headers = {};
        return PracticeAnswer{.file = contracts::toText(file),
                              .said = "It read the contract, and signed it."};
    }
    if (!known.status || !known.tip) return PracticeAnswer{.said = "It waits for the money."};
    file.transactions.clear();
    file.headers = {};
    for (std::size_t n = 0; n < known.status->outputs.size(); ++n) {
        const contracts::OutputStatus& status = known.status->outputs[n];
        if (as == Role::Seller && status.state == contracts::ContractState::Funded)
            return contract.document().kind == contracts::Template::Voucher
                       ? reveal(known, n, *secrets, now)
                       : deliver(std::move(file), known, n, conduct, *secrets, now);
        if (as == Role::Arbiter && status.state == contracts::ContractState::Disputed && status.arbiterMayAct)
            return decide(std::move(file), known, n, conduct, *secrets);
    }
    return PracticeAnswer{.said = "It has nothing to do now."};
}

} // namespace

Result<PracticeAnswer> practiceAnswer(std::string_view text, Role as, PracticeConduct conduct,
                                      const NetworkParams& params, UnixTime now) {
    if (conduct == PracticeConduct::Silent)
        return PracticeAnswer{.said = "It says nothing. See what the contract lets you do without it."};
    if (contracts::isDraft(text)) {
        auto draft = contracts::parseDraftFile(text, params);
        if (!draft) return fail(draft);
        if (draft->document.party(as) == nullptr)
            return fail(ErrorCode::InvalidArgument, "This contract has no such place.");
        return answerDraft(std::move(*draft), as, conduct, params);
    }
    auto file = contracts::parseContractFile(text);
    if (!file) return fail(file);
    return answerContract(std::move(*file), as, conduct, params, now);
}

} // namespace zon
