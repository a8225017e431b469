#include "core/contracts/evidence.h"

#include "core/script/interpreter.h"

#include <algorithm>

namespace zon::contracts {

namespace {

std::unexpected<Error> wrongFunding(const std::string& why) {
    return fail(ErrorCode::Rejected, "This transaction pays into the escrow, but not as agreed: " + why);
}

/// Positions of the keys whose signatures are in the witness.
std::set<std::size_t> signersOf(const Contract& contract, std::size_t n, const Witness& witness,
                                const TransactionSignatureChecker& checker) {
    const Script& script = contract.witnessScript(n);
    const auto& keys = contract.rebuilt(n).keys;
    std::set<std::size_t> signers;
    for (const Bytes& element : witness) {
        // A DER signature with its hash type; keys, secrets and the script itself are none.
        if (element.size() < 9 || element.size() > 73 || element[0] != 0x30) continue;
        for (std::size_t k = 0; k < keys.size(); ++k)
            if (checker.checkEcdsa(element, keys[k].bytes, script.span(), SigVersion::WitnessV0))
                signers.insert(k);
    }
    return signers;
}

SpendPath pathOfSigners(EscrowShape shape, const std::set<std::size_t>& signers) {
    const auto holders = keyHolders(shape);
    std::set<Role> roles;
    for (const std::size_t k : signers)
        roles.insert(holders[k]);
    if (roles.contains(Role::Arbiter))
        return roles.contains(Role::Buyer) ? SpendPath::ArbiterBuyer : SpendPath::ArbiterSeller;
    if (roles.size() == 2) return SpendPath::Together;
    return roles.contains(Role::Seller) ? SpendPath::Reveal : SpendPath::BuyerAlone;
}

std::optional<Bytes> secretIn(const Contract& contract, std::size_t n, const Witness& witness) {
    const auto& hash = contract.output(n).hash;
    const auto opens = [&](const Bytes& element) {
        return hash && element.size() == hash->size() && sha256(element) == *hash;
    };
    const auto found = std::ranges::find_if(witness, opens);
    return found != witness.end() ? std::optional(*found) : std::nullopt;
}

/// Prefers what is in a block to what isn't, else what came first.
template <typename Known>
bool isBetter(const std::optional<BlockPlace>& candidate, const std::optional<Known>& known) {
    return !known || (candidate && !known->place);
}

void gatherFunding(const Contract& contract, const SeenTransaction& seen, Evidence& evidence,
                   std::vector<Error>& problems) {
    const auto outpoints = findFunding(contract, *seen.transaction);
    if (!outpoints && outpoints.error().code != ErrorCode::NotFound) problems.push_back(outpoints.error());
    if (!outpoints) return;
    for (std::size_t n = 0; n < outpoints->size(); ++n)
        if (auto& known = evidence.outputs[n].funding; isBetter(seen.place, known))
            known = FundingSeen{seen.transaction, (*outpoints)[n], seen.place};
}

void gatherSpend(const Contract& contract, std::size_t n, const SeenTransaction& seen, Evidence& evidence,
                 std::vector<Error>& problems) {
    OutputEvidence& output = evidence.outputs[n];
    if (!output.funding) return;
    auto spend = readSpend(contract, n, output.funding->outpoint, *seen.transaction);
    if (!spend) {
        if (spend.error().code != ErrorCode::NotFound) problems.push_back(spend.error());
        return;
    }
    if (seen.place && (!output.funding->place || seen.place->height < output.funding->place->height)) {
        problems.push_back({ErrorCode::Rejected,
                            "Transaction " + spend->txid.display() + " spends money that wasn't there yet.",
                            {}});
        return;
    }
    spend->place = seen.place;
    if (isBetter(seen.place, output.spend)) output.spend = std::move(*spend);
}

} // namespace

std::vector<Error> gatherEvidence(const Contract& contract, const std::vector<SeenTransaction>& seen,
                                  Evidence& evidence) {
    std::vector<Error> problems;
    evidence.outputs.resize(contract.outputCount());
    for (const SeenTransaction& one : seen)
        gatherFunding(contract, one, evidence, problems);
    for (const SeenTransaction& one : seen)
        for (std::size_t n = 0; n < evidence.outputs.size(); ++n)
            gatherSpend(contract, n, one, evidence, problems);
    return problems;
}

Result<std::vector<OutPoint>> findFunding(const Contract& contract, const Transaction& tx) {
    const Txid txid = tx.txid();
    std::vector<OutPoint> found;
    std::vector<std::size_t> missing;
    for (std::size_t n = 0; n < contract.outputCount(); ++n) {
        const TxOut wanted = contract.fundingOutput(n);
        std::size_t paid = 0;
        for (std::uint32_t i = 0; i < tx.outputs.size(); ++i) {
            if (tx.outputs[i].scriptPubKey != wanted.scriptPubKey) continue;
            if (tx.outputs[i].value != wanted.value)
                return wrongFunding("output " + std::to_string(n + 1) + " gets " + tx.outputs[i].value.toZon()
                                    + " ZON instead of " + wanted.value.toZon() + ".");
            if (++paid > 1) return wrongFunding("output " + std::to_string(n + 1) + " is paid twice.");
            found.push_back({txid, i});
        }
        if (paid == 0) missing.push_back(n);
    }
    if (found.empty()) return fail(ErrorCode::NotFound, "This transaction doesn't pay into the escrow.");
    if (!missing.empty())
        return wrongFunding("output " + std::to_string(missing.front() + 1)
                            + " isn't paid. All outputs must be in one transaction.");
    return found;
}

Result<SpendSeen> readSpend(const Contract& contract, std::size_t n, const OutPoint& outpoint,
                            const Transaction& tx) {
    const auto input = std::ranges::find(tx.inputs, outpoint, &TxIn::prevout);
    if (input == tx.inputs.end())
        return fail(ErrorCode::NotFound, "This transaction doesn't spend the escrow.");
    const auto index = static_cast<std::size_t>(input - tx.inputs.begin());
    const TxOut funding = contract.fundingOutput(n);
    const PrecomputedTransaction precomputed(tx, {});
    const TransactionSignatureChecker checker(precomputed, index, funding.value);
    const ScriptError error =
        verifyScript(input->scriptSig, funding.scriptPubKey, input->witness, consensusFlags, checker);
    if (error != ScriptError::OK)
        return fail(ErrorCode::Rejected,
                    "This transaction can't spend the escrow: " + std::string(scriptErrorSentence(error)),
                    std::string(scriptErrorName(error)));

    SpendSeen spend;
    spend.txid = tx.txid();
    const EscrowShape shape = shapeOf(contract.document(), contract.output(n));
    spend.path = pathOfSigners(shape, signersOf(contract, n, input->witness, checker));
    if (spend.path == SpendPath::Reveal) spend.secret = secretIn(contract, n, input->witness);
    for (const TxOut& output : tx.outputs) {
        const auto& parties = contract.document().parties;
        const auto party = std::ranges::find(parties, output.scriptPubKey, &Party::payout);
        Amount& share = party == parties.end()        ? spend.others
                        : party->role == Role::Buyer  ? spend.paid.buyer
                        : party->role == Role::Seller ? spend.paid.seller
                                                      : spend.paid.arbiter;
        share += output.value;
    }
    spend.fee = tx.inputs.size() == 1 ? funding.value - spend.paid.sum() - spend.others : Amount();
    return spend;
}

void rollBack(Evidence& evidence, std::int32_t height) {
    const auto forget = [&](auto& seen) {
        if (seen && seen->place && seen->place->height > height) seen->place.reset();
    };
    for (OutputEvidence& output : evidence.outputs) {
        forget(output.funding);
        forget(output.spend);
    }
}

} // namespace zon::contracts
