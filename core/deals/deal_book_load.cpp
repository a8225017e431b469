// A profile's contracts out of the store.

#include "core/deals/deal_book.h"
#include "core/deals/deal_entry.h"
#include "core/store/scan_cursor.h"
#include "core/util/log.h"
#include "core/util/work_pool.h"

#include <algorithm>

namespace zon {

namespace {

constexpr Seconds unconfirmedFor = std::chrono::days(14);

} // namespace

Result<void> DealBook::load(WorkPool* pool) {
    deals_.clear();
    byScript_.clear();
    escrows_.clear();
    waiting_.clear();
    if (auto tidied = DealRows(db_).forgetUnconfirmed(clock_.now() - unconfirmedFor); !tidied) return tidied;
    const auto cursor = ScanCursors(db_).position(walletScanScope);
    if (!cursor) return fail(cursor);
    tip_ = {};
    if (*cursor) scanCommitted((*cursor)->height);

    struct Loaded {
        std::unique_ptr<Deal> deal = std::make_unique<Deal>();
        Result<void> read;
    };
    std::vector<Loaded> all;
    const auto rows = DealRows(db_).forEach([&all](DealRow row) -> Result<void> {
        all.emplace_back().deal->row = std::move(row);
        return {};
    });
    if (!rows) return rows;
    // Keys are derived and scripts rebuilt: a millisecond each, and nothing of it needs the store.
    const auto read = [&](std::size_t i) { all[i].read = readDeal(*all[i].deal); };
    if (pool)
        pool->parallelFor(all.size(), read);
    else
        for (std::size_t i = 0; i < all.size(); ++i)
            read(i);
    for (Loaded& one : all) {
        if (auto taken = one.read ? takeUp(*one.deal) : one.read; !taken) {
            // One that can't be read (a later version wrote it) must not take the rest with it.
            logError("deals",
                     "contract " + std::to_string(one.deal->row.id.value) + ": " + taken.error().message);
            continue;
        }
        one.deal->told = summaryOf(*one.deal);
        deals_.emplace(one.deal->row.id, std::move(one.deal));
    }
    return {};
}

/// What is negotiated or agreed, out of its row. Any thread.
Result<void> DealBook::readDeal(Deal& deal) const {
    deal.draft.reset();
    deal.contract.reset();
    if (deal.row.file.empty()) {
        auto draft = contracts::parseDraftFile(deal.row.draft, params_);
        if (!draft) return fail(draft);
        deal.draft = std::move(*draft);
        return {};
    }
    auto file = contracts::parseContractFile(deal.row.file);
    if (!file) return fail(file);
    auto contract = contracts::Contract::open(file->agreement.document.payload, params_);
    if (!contract) return fail(contract);
    deal.file = std::move(*file);
    deal.contract = std::move(*contract);
    return {};
}

/// What is watched, what is known.
Result<void> DealBook::takeUp(Deal& deal) {
    if (deal.contract) watch(deal);
    return refresh(deal);
}

Result<void> DealBook::openDeal(Deal& deal) {
    if (auto read = readDeal(deal); !read) return read;
    return takeUp(deal);
}

void DealBook::watch(const Deal& deal) {
    for (std::size_t n = 0; n < deal.contract->outputCount(); ++n) {
        const Script& script = deal.contract->rebuilt(n).scriptPubKey;
        if (byScript_.emplace(script, Place{deal.row.id, n}).second
            && std::ranges::find(told_, script) == told_.end())
            told_.push_back(script);
    }
}

/// Evidence anew from signatures, notes and rows.
Result<void> DealBook::refresh(Deal& deal) {
    deal.evidence = {};
    deal.problems.clear();
    deal.ours.clear();
    if (!deal.contract) {
        recompute(deal);
        return {};
    }
    deal.evidence.signers = signersOfMask(deal.row.signers);
    deal.evidence.outputs.resize(deal.contract->outputCount());
    for (const Jws& jws : deal.file.notes) {
        const auto note = contracts::readNote(*deal.contract, jws);
        if (!note) return fail(note);
        deal.evidence.outputs[note->output].notes.push_back(*note);
    }
    const auto rows = DealRows(db_).transactions(deal.row.id);
    if (!rows) return fail(rows);
    std::vector<contracts::SeenTransaction> seen;
    for (const DealTransactionRow& row : *rows) {
        auto parsed = parseTransaction(row.raw);
        if (!parsed) return fail(parsed);
        const auto tx = std::make_shared<const Transaction>(std::move(*parsed));
        std::optional<contracts::BlockPlace> place;
        if (row.height) place = contracts::BlockPlace{*row.height, row.medianTime};
        seen.push_back({tx, place});
        if (row.madeHere) deal.ours.emplace_back(tx, row.height);
        for (std::uint32_t i = 0; i < tx->outputs.size(); ++i)
            if (const auto at = byScript_.find(tx->outputs[i].scriptPubKey);
                at != byScript_.end() && at->second.deal == deal.row.id)
                escrows_[{row.txid, i}] = deal.row.id;
        if (!row.height)
            for (const TxIn& in : tx->inputs)
                waiting_.emplace(in.prevout, std::pair(deal.row.id, row.txid));
    }
    for (const Error& problem : contracts::gatherEvidence(*deal.contract, seen, deal.evidence))
        deal.problems.push_back(problem.message);
    recompute(deal);
    return {};
}

void DealBook::recompute(Deal& deal) const {
    if (deal.contract) deal.status = contracts::statusOf(*deal.contract, deal.evidence, tip_);
}

} // namespace zon
