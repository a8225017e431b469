#include "core/wallet/ledger.h"

#include "core/script/address.h"

#include <algorithm>

namespace zon {

namespace {

/// A flood of lies must not fill the disk: more than this many unverified payments at once are not kept.
constexpr std::size_t maxUnverified = 1'000;

std::vector<OutPoint> prevoutsOf(const Transaction& tx) {
    std::vector<OutPoint> out;
    if (tx.isCoinbase()) return out;
    out.reserve(tx.inputs.size());
    for (const TxIn& in : tx.inputs)
        out.push_back(in.prevout);
    return out;
}

} // namespace

Result<void> Ledger::load(Database& db) {
    ours_.clear();
    claimed_.clear();
    waiting_.clear();
    auto read = CoinRows(db).forEachOutPoint([this](const OutPoint& o, WalletRowId) { ours_.insert(o); });
    if (!read) return read;
    const auto waiting = TransactionRows(db).unverified();
    if (!waiting) return fail(waiting);
    unverified_ = waiting->size();
    for (const TransactionRow& row : *waiting)
        if (const auto tx = parseTransaction(row.raw)) noteUnverified(*tx);
    const auto unconfirmed = TransactionRows(db).unconfirmed();
    if (!unconfirmed) return fail(unconfirmed);
    for (const TransactionRow& row : *unconfirmed)
        if (const auto tx = parseTransaction(row.raw)) noteWaiting(*tx);
    return {};
}

void Ledger::noteWaiting(const Transaction& tx) {
    for (const TxIn& in : tx.inputs)
        waiting_.insert(in.prevout);
}

void Ledger::noteUnverified(const Transaction& tx) {
    const Txid txid = tx.txid();
    for (const TxIn& in : tx.inputs)
        claimed_.emplace(in.prevout, txid);
}

bool Ledger::concerns(const Transaction& tx) const {
    return std::ranges::any_of(tx.outputs,
                               [&](const TxOut& o) { return !scripts_.find(o.scriptPubKey).empty(); })
           || std::ranges::any_of(tx.inputs, [&](const TxIn& in) { return ours_.contains(in.prevout); });
}

Result<TransactionRowId> Ledger::insert(Database& db, const Transaction& tx, TransactionRow row,
                                        bool spends) {
    row.txid = tx.txid();
    row.raw = serialize(tx);
    row.coinbase = tx.isCoinbase();
    const std::vector<OutPoint> prevouts = spends ? prevoutsOf(tx) : std::vector<OutPoint>{};
    return TransactionRows(db).insert(row, prevouts);
}

Result<void> Ledger::writeCoins(Database& db, const Transaction& tx, TransactionRowId id, bool spends) {
    CoinRows coins(db);
    const Txid txid = tx.txid();
    for (std::uint32_t i = 0; i < tx.outputs.size(); ++i) {
        // markUsed may derive scripts and so move the entries: take a copy.
        const auto found = scripts_.find(tx.outputs[i].scriptPubKey);
        const std::vector<WatchedScript> owners(found.begin(), found.end());
        for (const WatchedScript& owner : owners) {
            const auto coin = coins.insert(owner.wallet, owner.row, id, i, tx.outputs[i].value);
            if (!coin) return fail(coin);
            if (auto used = scripts_.markUsed(db, owner); !used) return used;
            ours_.insert({txid, i});
        }
    }
    if (!spends || tx.isCoinbase()) return {};
    for (const TxIn& in : tx.inputs) {
        if (!ours_.contains(in.prevout)) continue;
        if (auto spent = coins.spend(in.prevout, id); !spent) return fail(spent);
    }
    return {};
}

Result<void> Ledger::writeMovements(Database& db, const Transaction& tx, TransactionRowId id, bool coinbase,
                                    LedgerChanges& changes) {
    CoinRows coins(db);
    TransactionRows transactions(db);
    const auto made = coins.madeBy(id);
    if (!made) return fail(made);
    const auto spent = coins.spentBy(id);
    if (!spent) return fail(spent);

    std::map<WalletRowId, Amount> in;
    std::map<WalletRowId, Amount> out;
    std::set<std::uint32_t> ownOutputs;
    std::set<OutPoint> ownInputs;
    Amount inputValue;
    for (const CoinRow& coin : *made) {
        in[coin.wallet] += coin.value;
        ownOutputs.insert(coin.outpoint.index);
    }
    for (const CoinRow& coin : *spent) {
        out[coin.wallet] += coin.value;
        // The same coin may be in two wallets; it was spent once.
        if (ownInputs.insert(coin.outpoint).second) inputValue += coin.value;
    }

    const bool allInputsOurs = !coinbase && ownInputs.size() == tx.inputs.size();
    if (allInputsOurs)
        if (auto set = transactions.setFee(id, inputValue - tx.outputValue()); !set) return set;

    std::string counterparty;
    for (std::uint32_t i = 0; i < tx.outputs.size() && counterparty.empty(); ++i)
        if (!ownOutputs.contains(i))
            counterparty = scriptToAddress(tx.outputs[i].scriptPubKey, params_.address).value_or("");

    std::set<WalletRowId> wallets;
    for (const auto& [wallet, amount] : in)
        wallets.insert(wallet);
    for (const auto& [wallet, amount] : out)
        wallets.insert(wallet);
    for (const WalletRowId wallet : wallets) {
        MovementRow movement{.wallet = wallet,
                             .transaction = id,
                             .kind = MovementRow::Kind::Received,
                             .net = in[wallet] - out[wallet],
                             .counterparty = {}};
        if (coinbase) {
            movement.kind = MovementRow::Kind::Mined;
        } else if (out[wallet] > Amount()) {
            const bool stays = allInputsOurs && ownOutputs.size() == tx.outputs.size() && wallets.size() == 1;
            movement.kind = stays ? MovementRow::Kind::Internal : MovementRow::Kind::Sent;
            movement.counterparty = counterparty;
        }
        if (auto put = transactions.putMovement(movement); !put) return put;
        changes.touched[wallet].insert(tx.txid());
    }
    return {};
}

Result<void> Ledger::confirm(Database& db, const Transaction& tx, const TransactionPlace& place,
                             LedgerChanges& changes) {
    TransactionRows transactions(db);
    const Txid txid = tx.txid();
    const bool ours = concerns(tx);
    TransactionRowId id;
    if (ours) {
        auto known = transactions.find(txid);
        if (!known) return fail(known);
        UnixTime firstSeen = place.time;
        if (*known && !(*known)->place && !(*known)->madeHere) {
            // It was only heard of, so what it spends was not recorded: now it is proven, write it anew.
            firstSeen = (*known)->firstSeen;
            if (auto gone = transactions.remove((*known)->id); !gone) return gone;
            if (unverified_ > 0) --unverified_;
            known->reset();
        }
        if (*known) {
            id = (*known)->id;
        } else {
            TransactionRow row;
            row.firstSeen = firstSeen;
            const auto inserted = insert(db, tx, std::move(row), true);
            if (!inserted) return fail(inserted);
            id = *inserted;
        }
        if (auto written = writeCoins(db, tx, id, true); !written) return written;
        if (auto marked = transactions.markConfirmed(id, place); !marked) return marked;
        if (auto moved = writeMovements(db, tx, id, tx.isCoinbase(), changes); !moved) return moved;
    }
    return tx.isCoinbase() ? Result<void>{} : conflictWith(db, tx, id, changes);
}

Result<void> Ledger::conflictWith(Database& db, const Transaction& tx, TransactionRowId winner,
                                  LedgerChanges& changes) {
    if (auto given = giveUpUnverified(db, tx, winner, false, changes); !given) return given;
    TransactionRows transactions(db);
    for (const TxIn& in : tx.inputs) {
        // A block holds thousands of inputs; almost none concerns us.
        if (!ours_.contains(in.prevout) && !waiting_.contains(in.prevout)) continue;
        const auto spenders = transactions.spendersOf(in.prevout);
        if (!spenders) return fail(spenders);
        for (const TransactionRowId spender : *spenders)
            if (spender != winner)
                if (auto given = giveUp(db, spender, changes); !given) return given;
        // giveUp freed what the loser spent; it is the winner's.
        if (!spenders->empty() && ours_.contains(in.prevout) && winner != TransactionRowId{})
            if (auto spent = CoinRows(db).spend(in.prevout, winner); !spent) return fail(spent);
    }
    return {};
}

Result<void> Ledger::replaceOurs(Database& db, const Transaction& tx, TransactionRowId winner,
                                 LedgerChanges& changes) {
    TransactionRows transactions(db);
    for (const TxIn& in : tx.inputs) {
        const auto spenders = transactions.spendersOf(in.prevout);
        if (!spenders) return fail(spenders);
        for (const TransactionRowId spender : *spenders) {
            if (spender == winner) continue;
            const auto row = transactions.get(spender);
            if (!row) return fail(row);
            if (row->state != TransactionRow::State::Live) continue;
            if (row->place)
                return fail(ErrorCode::Rejected,
                            "Some of this money was spent in a block meanwhile, so nothing was sent.");
            if (auto given = giveUp(db, spender, changes); !given) return given;
            if (auto set = transactions.setReplacedBy(spender, winner); !set) return set;
        }
    }
    return {};
}

Result<void> Ledger::giveUpUnverified(Database& db, const Transaction& tx, TransactionRowId winner,
                                      bool replaced, LedgerChanges& changes) {
    TransactionRows transactions(db);
    const Txid own = tx.txid();
    for (const TxIn& in : tx.inputs) {
        const auto [first, last] = claimed_.equal_range(in.prevout);
        for (auto it = first; it != last; ++it) {
            if (it->second == own) continue;
            const auto row = transactions.find(it->second);
            if (!row) return fail(row);
            const bool stillUnverified =
                *row && !(*row)->place && !(*row)->madeHere && (*row)->state == TransactionRow::State::Live;
            if (!stillUnverified) continue;
            if (auto given = giveUp(db, (*row)->id, changes); !given) return given;
            if (replaced)
                if (auto set = transactions.setReplacedBy((*row)->id, winner); !set) return set;
        }
    }
    return {};
}

Result<void> Ledger::giveUp(Database& db, TransactionRowId loser, LedgerChanges& changes) {
    TransactionRows transactions(db);
    const auto row = transactions.get(loser);
    if (!row) return fail(row);
    if (row->state == TransactionRow::State::Conflicted) return {};
    // What was built on it can't happen either.
    const auto made = CoinRows(db).madeBy(loser);
    if (!made) return fail(made);
    for (const CoinRow& coin : *made) {
        const auto children = transactions.spendersOf(coin.outpoint);
        if (!children) return fail(children);
        for (const TransactionRowId child : *children)
            if (auto given = giveUp(db, child, changes); !given) return given;
    }
    if (auto set = transactions.setState(loser, TransactionRow::State::Conflicted); !set) return set;
    return touch(db, loser, row->txid, changes);
}

Result<bool> Ledger::addUnconfirmed(Database& db, const Transaction& tx, TxOrigin origin, UnixTime now,
                                    LedgerChanges& changes) {
    TransactionRows transactions(db);
    const auto known = transactions.find(tx.txid());
    if (!known) return fail(known);
    if (*known) return false;
    const bool here = origin == TxOrigin::Here;
    if (!here) {
        if (unverified_ >= maxUnverified) return false;
        // One that claims to spend our coins proves nothing; what we know stays as it is until a block says
        // otherwise.
        if (std::ranges::none_of(tx.outputs,
                                 [&](const TxOut& o) { return !scripts_.find(o.scriptPubKey).empty(); }))
            return false;
    }
    TransactionRow row;
    row.firstSeen = now;
    row.madeHere = here;
    const auto id = insert(db, tx, std::move(row), here);
    if (!id) return fail(id);
    const auto conflicts =
        here ? replaceOurs(db, tx, *id, changes) : giveUpUnverified(db, tx, *id, true, changes);
    if (!conflicts) return fail(conflicts);
    if (auto written = writeCoins(db, tx, *id, here); !written) return fail(written);
    if (auto moved = writeMovements(db, tx, *id, false, changes); !moved) return fail(moved);
    if (here) {
        noteWaiting(tx);
    } else {
        ++unverified_;
        noteUnverified(tx);
    }
    return true;
}

Result<void> Ledger::unwind(Database& db, std::int32_t height, LedgerChanges& changes) {
    auto back = TransactionRows(db).unconfirmAbove(height);
    if (!back) return fail(back);
    for (const auto& gone : *back) {
        if (!gone.coinbase) {
            const auto row = TransactionRows(db).get(gone.id);
            if (!row) return fail(row);
            if (const auto tx = parseTransaction(row->raw)) noteWaiting(*tx);
            if (auto touched = touch(db, gone.id, gone.txid, changes); !touched) return touched;
            continue;
        }
        const auto made = CoinRows(db).madeBy(gone.id);
        if (!made) return fail(made);
        for (const CoinRow& coin : *made) {
            const auto children = TransactionRows(db).spendersOf(coin.outpoint);
            if (!children) return fail(children);
            for (const TransactionRowId child : *children)
                if (auto given = giveUp(db, child, changes); !given) return given;
        }
        if (auto removed = remove(db, gone.id, gone.txid, changes); !removed) return removed;
    }
    return {};
}

Result<void> Ledger::forgetUnverified(Database& db, UnixTime before, LedgerChanges& changes) {
    const auto waiting = TransactionRows(db).unverified();
    if (!waiting) return fail(waiting);
    for (const TransactionRow& row : *waiting) {
        if (row.firstSeen >= before) continue;
        if (auto removed = remove(db, row.id, row.txid, changes); !removed) return removed;
        if (unverified_ > 0) --unverified_;
    }
    return {};
}

Result<void> Ledger::remove(Database& db, TransactionRowId id, const Txid& txid, LedgerChanges& changes) {
    if (auto touched = touch(db, id, txid, changes); !touched) return touched;
    for (auto& [wallet, txids] : changes.touched)
        txids.erase(txid);
    changes.removed.insert(txid);
    return TransactionRows(db).remove(id);
}

Result<void> Ledger::touch(Database& db, TransactionRowId id, const Txid& txid, LedgerChanges& changes) {
    const auto movements = TransactionRows(db).movements(id);
    if (!movements) return fail(movements);
    for (const MovementRow& m : *movements)
        changes.touched[m.wallet].insert(txid);
    return {};
}

} // namespace zon
