#include "core/contracts/psbt_marks.h"
#include "core/contracts/settlement.h"
#include "core/script/interpreter.h"
#include "core/script/policy.h"
#include "core/script/psbt_finalize.h"
#include "core/script/psbt_sign.h"
#include "core/script/psbt_spend.h"
#include "core/script/spending_paths.h"

#include <algorithm>

namespace zon::contracts {

namespace {

std::unexpected<Error> refuse(std::string why) {
    return fail(ErrorCode::Rejected, "This settlement isn't signed or sent: " + std::move(why));
}

Result<PathRules> rulesOf(const Contract& contract, std::size_t n, const Psbt& psbt) {
    if (contractIdOf(psbt) != contract.id()) return refuse("it belongs to another contract, or to none.");
    const auto mark = markOf(psbt);
    if (!mark || mark->output != n) return refuse("it settles another output.");
    auto rules = pathOf(contract.document(), contract.output(n), mark->path);
    if (!rules) return refuse("this contract can't be settled that way.");
    return std::move(*rules);
}

/// One input, which is the escrow, unspent, under the path's locks.
Result<void> checkInput(const Contract& contract, std::size_t n, const OutputEvidence& evidence,
                        const Psbt& psbt, const PathRules& rules) {
    if (!evidence.funding) return refuse("no money is known to be in the escrow.");
    if (evidence.spend)
        return refuse("it is out of date: the escrow was spent by " + evidence.spend->txid.display() + '.');
    if (psbt.inputs.size() != 1) return refuse("it has other inputs than the escrow.");
    const PsbtInput& input = psbt.inputs[0];
    if (input.prevout != evidence.funding->outpoint)
        return refuse("it spends something else than this escrow. It may be out of date.");
    const auto spend = findSpend(psbt, 0);
    if (!spend) return fail(spend);
    const bool ours = *spend && (*spend)->spent == contract.fundingOutput(n) && (*spend)->complete
                      && (*spend)->script == contract.witnessScript(n);
    if (!ours && !input.isFinal())
        return refuse("amount or script of the escrow aren't those of the contract.");
    const std::uint32_t sequence = input.sequence.value_or(TxIn::sequenceFinal);
    const auto lockTime = psbt.lockTime();
    if (!lockTime) return fail(lockTime);
    if (*lockTime != rules.lockTime || sequence != (rules.blocks != 0 ? rules.blocks : settlementSequence))
        return refuse("its lock time or sequence number isn't the one of this way to settle.");
    if (psbt.txVersion != 2) return refuse("its version isn't 2.");
    return {};
}

/// Signatures bind all of it, and are of the path's own keys.
Result<void> checkSignatures(const Contract& contract, std::size_t n, const Psbt& psbt,
                             const PathRules& rules) {
    if (psbt.modifiable.value_or(0) != 0) return refuse("it allows others to change it after it was signed.");
    const PsbtInput& input = psbt.inputs[0];
    if (input.sighashType.value_or(SIGHASH_ALL) != SIGHASH_ALL)
        return refuse("it asks for a signature that doesn't bind all of it.");
    for (const auto& entry : input.partialSignatures) {
        const Bytes& signature = entry.second;
        if (signature.empty() || signature.back() != SIGHASH_ALL)
            return refuse("it has a signature that doesn't bind all of it.");
        const auto isKey = [&](std::size_t k) { return contract.rebuilt(n).keys[k].bytes == entry.first; };
        if (std::ranges::none_of(rules.keys, isKey))
            return refuse("it has a signature of a key that doesn't belong to this way to settle.");
    }
    return {};
}

Result<Shares> sharesOf(const Contract& contract, const Psbt& psbt) {
    Shares shares;
    std::set<Role> paid;
    for (const PsbtOutput& entry : psbt.outputs) {
        const auto& parties = contract.document().parties;
        const auto party = std::ranges::find(parties, entry.output.scriptPubKey, &Party::payout);
        if (party == parties.end()) return refuse("it pays to an address that isn't in the contract.");
        if (!paid.insert(party->role).second)
            return refuse("it pays the " + std::string(roleName(party->role)) + " twice.");
        if (!entry.output.value.isMoney() || isDust(entry.output))
            return refuse("it has an output that nodes don't relay.");
        (party->role == Role::Buyer    ? shares.buyer
         : party->role == Role::Seller ? shares.seller
                                       : shares.arbiter) = entry.output.value;
    }
    return shares;
}

bool isAgreed(const Contract& contract, std::size_t n, const Shares& agreed,
              const SettlementSummary& summary) {
    return afterFee(contract, n, agreed, summary.fee) == summary.paid;
}

} // namespace

Result<SettlementSummary> checkSettlement(const Contract& contract, std::size_t n,
                                          const OutputEvidence& evidence, const Psbt& psbt) {
    const auto rules = rulesOf(contract, n, psbt);
    if (!rules) return fail(rules);
    if (const auto done = checkInput(contract, n, evidence, psbt, *rules); !done) return fail(done);
    if (const auto done = checkSignatures(contract, n, psbt, *rules); !done) return fail(done);
    const auto shares = sharesOf(contract, psbt);
    if (!shares) return fail(shares);

    const Document& document = contract.document();
    const Amount amount = contract.output(n).amount;
    SettlementSummary summary{rules->path, *shares, amount - shares->sum(), 0, false, false};
    if (summary.fee < Amount()) return refuse("it pays out more than there is.");
    const auto vsize = static_cast<std::int64_t>(settlementVsize(contract, n, *rules, *shares));
    summary.feerate = (summary.fee.zat() + vsize - 1) / vsize;
    if (summary.feerate > document.maxFeerate)
        return refuse("it pays " + std::to_string(summary.feerate)
                      + " zat per vbyte to the miners, but at most " + std::to_string(document.maxFeerate)
                      + " were agreed.");
    if (shares->arbiter > document.arbiterFee)
        return refuse("the arbiter gets more than the agreed fee of " + document.arbiterFee.toZon()
                      + " ZON.");
    summary.isRelease = isAgreed(contract, n, releaseShares(contract, n), summary);
    summary.isReturn = isAgreed(contract, n, returnShares(contract, n), summary);
    if (rules->path == SpendPath::BuyerAlone && shares->buyer != shares->sum())
        return refuse("who takes the money back alone shares it with nobody.");
    if (rules->path == SpendPath::Reveal && !summary.isRelease)
        return refuse("the secret pays what was agreed, nothing else.");
    return summary;
}

Result<SettlementSummary> signSettlement(const Contract& contract, std::size_t n,
                                         const OutputEvidence& evidence, Psbt& psbt,
                                         const PartySecrets& secrets) {
    auto summary = checkSettlement(contract, n, evidence, psbt);
    if (!summary) return summary;
    // Which keys sign is ours to say, whatever the PSBT says of where its keys come from.
    Psbt own = psbt;
    own.inputs[0].derivations.clear();
    const auto rules = pathOf(contract.document(), contract.output(n), summary->path);
    for (const std::size_t k : rules->keys)
        own.inputs[0].derivations[contract.rebuilt(n).keys[k].bytes] = contract.rebuilt(n).keys[k].origin;
    SigningKeys keys;
    keys.add(secrets.account.clone());
    const auto report = signPsbt(own, keys);
    if (!report) return fail(report);
    if (report->signatures == 0)
        return fail(ErrorCode::NotFound,
                    "This key has nothing to sign here: it belongs to no party of this way "
                    "to settle, or has signed already.");
    psbt = std::move(own);
    return summary;
}

Result<Transaction> finishSettlement(const Contract& contract, std::size_t n, const OutputEvidence& evidence,
                                     const Psbt& psbt, const ChainMoment& tip) {
    const auto summary = checkSettlement(contract, n, evidence, psbt);
    if (!summary) return fail(summary);
    const auto rules = pathOf(contract.document(), contract.output(n), summary->path);
    if (!locksAreOpen(*rules, *evidence.funding, tip))
        return fail(ErrorCode::Rejected,
                    "It is too early for this settlement: it is valid "
                        + describe(SpendingLock{.time = rules->lockTime, .blocks = rules->blocks})
                        + ", by the clock of the chain.");
    Psbt done = psbt;
    const auto report = finalizePsbt(done);
    if (!report) return fail(report);
    if (!report->complete)
        return fail(ErrorCode::Rejected, report->waiting.empty() ? std::string("Signatures are missing.")
                                                                 : report->waiting.front());
    auto tx = extractTransaction(done);
    if (!tx) return tx;
    const TransactionVerdict verdict = verifyTransaction(*tx, {contract.fundingOutput(n)}, standardFlags);
    if (!verdict.ok())
        return refuse("its signatures don't spend the escrow: "
                      + std::string(scriptErrorSentence(verdict.inputs.front())));
    if (const auto broken = checkStandard(*tx))
        return refuse("nodes don't relay it (" + std::string(*broken) + ").");
    return tx;
}

} // namespace zon::contracts
