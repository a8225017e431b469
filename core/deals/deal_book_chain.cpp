// The escrows' scripts in blocks and announcements; states anew at each block.

#include "core/chain/header_context.h"
#include "core/chain/merkle.h"
#include "core/deals/deal_entry.h"
#include "core/store/header_segments.h"
#include "core/util/log.h"

#include <algorithm>

namespace zon {

namespace {

constexpr std::int32_t settledDepth = 6;
/// A stranger can announce any number of payments to a known script: more than these are not kept.
constexpr std::size_t maxUnconfirmed = 64;

UnixTime medianTimeAt(Database& db, std::int32_t height) {
    HeaderSegments headers(db);
    std::vector<std::uint32_t> times;
    for (std::int32_t h = std::max(0, height - medianTimeSpan + 1); h <= height; ++h)
        if (const auto raw = headers.at(static_cast<std::uint32_t>(h));
            raw && raw->size() == BlockHeader::size)
            times.push_back(BlockHeader::fromBytes(raw->data()).time);
    if (times.empty()) return {};
    std::ranges::sort(times);
    return unixTime(times[times.size() / 2]);
}

Bytes branchBytes(const std::vector<Hash256>& branch) {
    Bytes out;
    for (const Hash256& hash : branch)
        out.insert(out.end(), hash.span().begin(), hash.span().end());
    return out;
}

std::vector<Hash256> leavesOf(const Block& block) {
    std::vector<Hash256> leaves;
    leaves.reserve(block.transactions.size());
    for (const Transaction& tx : block.transactions)
        leaves.push_back(Hash256::fromSpan(tx.txid().span()));
    return leaves;
}

} // namespace

std::vector<Script> DealBook::scriptsSince(std::uint64_t revision) const {
    const std::size_t from = std::min<std::size_t>(revision, told_.size());
    return {told_.begin() + static_cast<std::ptrdiff_t>(from), told_.end()};
}

/// The contracts whose escrow it pays or spends.
std::vector<std::pair<DealRowId, Txid>> DealBook::touchedBy(const Transaction& tx) const {
    std::set<DealRowId> ids;
    for (const TxOut& output : tx.outputs)
        if (const auto at = byScript_.find(output.scriptPubKey); at != byScript_.end())
            ids.insert(at->second.deal);
    for (const TxIn& input : tx.inputs)
        if (const auto at = escrows_.find(input.prevout); at != escrows_.end()) ids.insert(at->second);
    std::vector<std::pair<DealRowId, Txid>> touched;
    if (ids.empty()) return touched;
    const Txid txid = tx.txid();
    for (const DealRowId id : ids)
        if (deals_.contains(id)) touched.emplace_back(id, txid);
    return touched;
}

Result<void> DealBook::applyBlock(Database& db, const Block& block, const BlockPlace& place) {
    if (byScript_.empty()) return {};
    DealRows rows(db);
    std::optional<std::vector<Hash256>> leaves;
    for (std::uint32_t i = 0; i < block.transactions.size(); ++i) {
        const Transaction& tx = block.transactions[i];
        const auto touched = touchedBy(tx);
        // What it spends, no other transaction spends any more.
        for (const TxIn& input : tx.inputs) {
            const auto [first, last] = waiting_.equal_range(input.prevout);
            for (auto at = first; at != last; ++at) {
                const auto& [deal, txid] = at->second;
                if (txid == tx.txid() || !deals_.contains(deal)) continue;
                if (auto gone = rows.removeTransaction(deal, txid); !gone) return gone;
                touched_.insert(deal);
            }
        }
        if (touched.empty()) continue;
        if (!leaves) leaves = leavesOf(block);
        DealTransactionRow row{.txid = touched.front().second,
                               .raw = serialize(tx),
                               .firstSeen = place.time,
                               .height = place.height,
                               .medianTime = medianTimeAt(db, place.height),
                               .position = i,
                               .branch = branchBytes(merkleBranch(*leaves, i))};
        for (const auto& [deal, txid] : touched) {
            if (auto put = rows.putTransaction(deal, row); !put) return put;
            touched_.insert(deal);
            // It may be spent in this very block.
            for (std::uint32_t n = 0; n < tx.outputs.size(); ++n)
                if (const auto at = byScript_.find(tx.outputs[n].scriptPubKey);
                    at != byScript_.end() && at->second.deal == deal)
                    escrows_[{txid, n}] = deal;
        }
    }
    return {};
}

Result<void> DealBook::unwindTo(Database& db, std::int32_t height) {
    const auto touched = DealRows(db).unconfirmAbove(height);
    if (!touched) return fail(touched);
    touched_.insert(touched->begin(), touched->end());
    return {};
}

void DealBook::scanCommitted(std::int32_t scannedTo) {
    tip_ = {scannedTo, medianTimeAt(db_, scannedTo)};
    for (const DealRowId id : std::exchange(touched_, {}))
        if (const auto deal = deals_.find(id); deal != deals_.end())
            if (auto done = refresh(*deal->second); !done)
                logError("deals", "contract " + std::to_string(id.value) + ": " + done.error().message);
    std::vector<DealId> changed;
    for (const auto& [id, deal] : deals_) {
        recompute(*deal);
        if (summaryOf(*deal) != deal->told) changed.push_back(deal->id());
    }
    tell(std::move(changed));
}

void DealBook::scanRolledBack() {
    touched_.clear(); // rows and memory are as before: memory changes when it is committed
}

bool DealBook::seen(const TransactionRef& transaction, bool ours) {
    const auto touched = touchedBy(*transaction);
    if (touched.empty()) return false;
    std::vector<DealId> changed;
    for (const auto& [id, txid] : touched) {
        DealRows rows(db_);
        const auto known = rows.transactions(id);
        if (!known) {
            logError("deals", known.error().message);
            continue;
        }
        const auto same = std::ranges::find(*known, txid, &DealTransactionRow::txid);
        if (same != known->end() && (same->height || same->madeHere || !ours)) continue;
        const auto unconfirmed =
            std::ranges::count_if(*known, [](const DealTransactionRow& row) { return !row.height; });
        if (!ours && static_cast<std::size_t>(unconfirmed) >= maxUnconfirmed) continue;
        DealTransactionRow row{
            .txid = txid, .raw = serialize(*transaction), .firstSeen = clock_.now(), .madeHere = ours};
        // Ours takes the place of what spends the same: a higher fee.
        for (const DealTransactionRow& other : *known) {
            const auto parsed = other.height || other.txid == txid ? fail(ErrorCode::NotFound, "")
                                                                   : parseTransaction(other.raw);
            const auto spendsSame = [&](const TxIn& in) {
                return std::ranges::find(transaction->inputs, in.prevout, &TxIn::prevout)
                       != transaction->inputs.end();
            };
            if (ours && parsed && std::ranges::any_of(parsed->inputs, spendsSame))
                if (auto gone = rows.removeTransaction(id, other.txid); !gone)
                    logError("deals", gone.error().message);
        }
        if (auto put = rows.putTransaction(id, row); !put) {
            logError("deals", put.error().message);
            continue;
        }
        Deal& deal = *deals_.at(id);
        if (auto done = refresh(deal); !done) logError("deals", done.error().message);
        changed.push_back(deal.id());
    }
    tell(std::move(changed));
    return true;
}

std::vector<TransactionRef> DealBook::transactionsToBroadcast(std::int32_t tipHeight) const {
    std::vector<TransactionRef> out;
    for (const auto& [id, deal] : deals_)
        for (const auto& [tx, height] : deal->ours)
            if (!height || *height > tipHeight - settledDepth) out.push_back(tx);
    return out;
}

} // namespace zon
