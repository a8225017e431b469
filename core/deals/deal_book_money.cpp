// Into the escrow and out of it.

#include "core/deals/deal_entry.h"

#include <algorithm>

namespace zon {

namespace {

std::unexpected<Error> notAgreed() {
    return fail(ErrorCode::InvalidArgument,
                "This contract is still negotiated: there is no money in it yet.");
}

std::unexpected<Error> noSuchOutput() {
    return fail(ErrorCode::InvalidArgument, "The contract has no such part.");
}

} // namespace

/// An unconfirmed spend may still be replaced by one that pays more; a confirmed one not.
contracts::OutputEvidence DealBook::settleable(const Deal& deal, std::size_t output) {
    contracts::OutputEvidence evidence = deal.evidence.outputs[output];
    if (evidence.spend && !evidence.spend->place) evidence.spend.reset();
    return evidence;
}

Result<void> DealBook::note(DealId id, contracts::Note note, const contracts::PartySecrets& secrets,
                            std::int64_t feerate) {
    const auto found = at(id);
    if (!found) return fail(found);
    Deal& deal = **found;
    if (!deal.contract) return notAgreed();
    const contracts::Contract& contract = *deal.contract;
    if (note.output >= contract.outputCount()) return noSuchOutput();
    const DealStep step = note.kind == contracts::NoteKind::Delivered ? DealStep::Deliver : DealStep::Decide;
    if (step == DealStep::Deliver)
        if (const std::string why = whyNot(deal, step, note.output); !why.empty())
            return fail(ErrorCode::Rejected, why);
    if (!deal.status.outputs[note.output].moneyInside)
        return fail(ErrorCode::Rejected,
                    "There is no money in the escrow, so there is nothing to argue about.");
    note.at = clock_.now();
    auto jws = contracts::signNote(contract, note, secrets);
    if (!jws) return fail(jws);
    contracts::ContractFile before = deal.file;
    deal.file.notes.push_back(std::move(*jws));
    const bool bringsRelease =
        step == DealStep::Deliver && contract.document().kind != contracts::Template::Voucher;
    if (bringsRelease) {
        const contracts::SettlementRequest request{
            .path = contracts::SpendPath::Together,
            .shares = contracts::releaseShares(contract, note.output),
            .feerate = std::clamp<std::int64_t>(feerate, 1, contract.document().maxFeerate),
            .secret = {}};
        const contracts::OutputEvidence evidence = settleable(deal, note.output);
        auto psbt = contracts::buildSettlement(contract, note.output, evidence, request);
        if (!psbt) return fail(psbt);
        if (auto done = contracts::signSettlement(contract, note.output, evidence, *psbt, secrets); !done) {
            deal.file = std::move(before);
            return fail(done);
        }
        auto raw = serializePsbt(*psbt);
        if (!raw) return fail(raw);
        deal.file.psbts.push_back(std::move(*raw));
    }
    if (auto saved = save(deal); !saved) return saved;
    tell({id});
    return {};
}

/// The number of one that came with the file and does the same, at whatever feerate its maker chose.
std::size_t DealBook::findSettlement(const Deal& deal, std::size_t output,
                                     const contracts::SettlementRequest& request) const {
    const contracts::OutputEvidence evidence = settleable(deal, output);
    for (std::size_t i = 0; i < deal.file.psbts.size(); ++i) {
        const auto psbt = parsePsbt(ByteSpan(deal.file.psbts[i]));
        if (!psbt || psbt->inputs.empty() || psbt->inputs[0].partialSignatures.empty()) continue;
        const auto summary = contracts::checkSettlement(*deal.contract, output, evidence, *psbt);
        if (!summary || summary->path != request.path) continue;
        // A refund is ours alone: at another feerate it is another one.
        if (request.path == contracts::SpendPath::BuyerAlone && summary->feerate != request.feerate) continue;
        if (contracts::afterFee(*deal.contract, output, request.shares, summary->fee) == summary->paid)
            return i;
    }
    return deal.file.psbts.size();
}

Result<contracts::SettlementSummary>
DealBook::previewSettlement(DealId id, std::size_t output, const contracts::SettlementRequest& request) {
    const auto deal = at(id);
    if (!deal) return fail(deal);
    if (!(*deal)->contract) return notAgreed();
    const contracts::Contract& contract = *(*deal)->contract;
    if (output >= contract.outputCount()) return noSuchOutput();
    const contracts::OutputEvidence evidence = settleable(**deal, output);
    if (const std::size_t known = findSettlement(**deal, output, request); known < (*deal)->file.psbts.size())
        return contracts::checkSettlement(contract, output, evidence,
                                          *parsePsbt(ByteSpan((*deal)->file.psbts[known])));
    if (request.path == contracts::SpendPath::Reveal && !request.secret) {
        // What it pays doesn't depend on the secret, which only signing has.
        const auto rules = contracts::pathOf(contract.document(), contract.output(output), request.path);
        if (!rules) return fail(ErrorCode::InvalidArgument, "This contract can't be settled that way.");
        const auto vsize = contracts::settlementVsize(contract, output, *rules, request.shares);
        const Amount fee(static_cast<std::int64_t>(vsize) * request.feerate);
        const auto paid = contracts::afterFee(contract, output, request.shares, fee);
        if (!paid)
            return fail(ErrorCode::InsufficientFunds, "The network's fee would take more than there is.");
        return contracts::SettlementSummary{
            request.path, *paid, contract.output(output).amount - paid->sum(), request.feerate, true, false};
    }
    const auto psbt = contracts::buildSettlement(contract, output, evidence, request);
    if (!psbt) return fail(psbt);
    return contracts::checkSettlement(contract, output, evidence, *psbt);
}

Result<DealSettled> DealBook::settle(DealId id, std::size_t output, contracts::SettlementRequest request,
                                     const contracts::PartySecrets& secrets) {
    const auto found = at(id);
    if (!found) return fail(found);
    Deal& deal = **found;
    if (!deal.contract) return notAgreed();
    if (output >= deal.contract->outputCount()) return noSuchOutput();
    if (request.path == contracts::SpendPath::Reveal) {
        const UnixTime now = std::max(clock_.now(), tip_.medianTime);
        if (auto may = contracts::mayReveal(*deal.contract, deal.status, output, now); !may) return fail(may);
        if (!request.secret) {
            const auto secret = secrets.voucherSecret();
            if (!secret) return fail(secret);
            request.secret = toBytes(secret->span());
        }
    }
    const std::size_t number = findSettlement(deal, output, request);
    auto psbt = number < deal.file.psbts.size()
                    ? parsePsbt(ByteSpan(deal.file.psbts[number]))
                    : contracts::buildSettlement(*deal.contract, output, settleable(deal, output), request);
    if (!psbt) return fail(psbt);
    return signedSettlement(deal, output, number, std::move(*psbt), secrets);
}

Result<DealSettled> DealBook::signSettlement(DealId id, std::size_t number,
                                             const contracts::PartySecrets& secrets) {
    const auto found = at(id);
    if (!found) return fail(found);
    Deal& deal = **found;
    if (!deal.contract) return notAgreed();
    if (number >= deal.file.psbts.size()) return noSuchOutput();
    auto psbt = parsePsbt(ByteSpan(deal.file.psbts[number]));
    if (!psbt) return fail(psbt);
    for (std::size_t n = 0; n < deal.contract->outputCount(); ++n)
        if (contracts::checkSettlement(*deal.contract, n, settleable(deal, n), *psbt))
            return signedSettlement(deal, n, number, std::move(*psbt), secrets);
    const auto why = contracts::checkSettlement(*deal.contract, 0, settleable(deal, 0), *psbt);
    return fail(why);
}

Result<DealSettled> DealBook::signedSettlement(Deal& deal, std::size_t output, std::size_t number, Psbt psbt,
                                               const contracts::PartySecrets& secrets) {
    const contracts::OutputEvidence evidence = settleable(deal, output);
    DealSettled done;
    auto summary = contracts::signSettlement(*deal.contract, output, evidence, psbt, secrets);
    const bool signedBefore = !summary && summary.error().code == ErrorCode::NotFound;
    if (signedBefore) summary = contracts::checkSettlement(*deal.contract, output, evidence, psbt);
    if (!summary) return fail(summary);
    done.summary = *summary;
    auto tx = contracts::finishSettlement(*deal.contract, output, evidence, psbt, tip_);
    if (tx)
        done.transaction = std::move(*tx);
    else
        done.waiting = tx.error().message;
    if (signedBefore && !done.transaction)
        return fail(ErrorCode::InvalidArgument, "You have signed this already. " + done.waiting);
    if (done.transaction && summary->path == contracts::SpendPath::Reveal)
        // Until it is broadcast the secret stays where it is.
        for (PsbtInput& input : psbt.inputs)
            input.sha256Preimages.clear();
    auto raw = serializePsbt(psbt);
    if (!raw) return fail(raw);
    if (number < deal.file.psbts.size())
        deal.file.psbts[number] = std::move(*raw);
    else
        deal.file.psbts.push_back(std::move(*raw));
    auto transaction = StoreTransaction::begin(db_);
    if (!transaction) return fail(transaction);
    if (auto saved = save(deal); !saved) return fail(saved);
    if (auto kept = transaction->commit(); !kept) return fail(kept);
    if (done.transaction) seen(std::make_shared<const Transaction>(*done.transaction), true);
    tell({deal.id()});
    return done;
}

} // namespace zon
