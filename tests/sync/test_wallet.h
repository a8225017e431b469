#pragma once

#include "core/chain/block.h"
#include "core/store/database.h"
#include "core/sync/scan_client.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

namespace zon::test {

/// The simplest wallet that keeps its word: what it finds is in a table, and nowhere else.
class TestWallet : public ScanClient {
public:
    explicit TestWallet(Database& db) : db_(db) {
        (void)db.runScript("CREATE TABLE IF NOT EXISTS test_coin (txid BLOB, number INTEGER, value INTEGER,"
                           " height INTEGER, spent INTEGER, PRIMARY KEY (txid, number))");
    }

    void watch(const Script& script) { scripts_.push_back(script); }
    /// Once `trigger` was paid, `next` is watched too: a gap limit of one.
    void deriveAfter(const Script& trigger, const Script& next) { derivations_.emplace_back(trigger, next); }

    Amount balance() const {
        auto rows = db_.query("SELECT coalesce(sum(value), 0) FROM test_coin WHERE spent IS NULL");
        return rows.next() ? rows.amount(0) : Amount(-1);
    }
    std::int64_t coins() const {
        auto rows = db_.query("SELECT count(*) FROM test_coin");
        return rows.next() ? rows.int64(0) : -1;
    }

    std::uint64_t scriptRevision() const override { return scripts_.size(); }
    std::vector<Script> scriptsSince(std::uint64_t revision) const override {
        return {scripts_.begin() + static_cast<std::ptrdiff_t>(revision), scripts_.end()};
    }
    std::optional<ScanBirthday> birthday() const override { return birthdayValue; }

    Result<void> applyBlock(Database& db, const Block& block, const BlockPlace& place) override {
        if (failNext) return fail(ErrorCode::DiskFull, "The disk is full.");
        applied.push_back(place.height);
        for (const Transaction& transaction : block.transactions) {
            for (const TxIn& input : transaction.inputs) {
                auto done =
                    db.run("UPDATE test_coin SET spent = ? WHERE txid = ? AND number = ?", place.height,
                           input.prevout.txid, static_cast<std::int64_t>(input.prevout.index));
                if (!done) return fail(done);
            }
            const Txid txid = transaction.txid();
            for (std::size_t i = 0; i < transaction.outputs.size(); ++i) {
                const TxOut& output = transaction.outputs[i];
                if (std::ranges::find(scripts_, output.scriptPubKey) == scripts_.end()) continue;
                auto done = db.run("INSERT OR IGNORE INTO test_coin VALUES (?, ?, ?, ?, NULL)", txid,
                                   static_cast<std::int64_t>(i), output.value, place.height);
                if (!done) return fail(done);
                for (const auto& [trigger, next] : derivations_)
                    if (trigger == output.scriptPubKey && std::ranges::find(scripts_, next) == scripts_.end())
                        scripts_.push_back(next);
            }
        }
        return {};
    }
    Result<void> unwindTo(Database& db, std::int32_t height) override {
        unwound.push_back(height);
        auto coins = db.run("DELETE FROM test_coin WHERE height > ?", height);
        if (!coins) return fail(coins);
        auto spends = db.run("UPDATE test_coin SET spent = NULL WHERE spent > ?", height);
        return spends ? Result<void>{} : fail(spends);
    }
    void scanCommitted(std::int32_t height) override { scannedTo = height; }
    void scanRolledBack() override { ++rollbacks; }

    bool onRelayedTransaction(const TransactionRef& transaction) override {
        bool ours = false;
        for (const TxOut& output : transaction->outputs)
            ours = ours || std::ranges::find(scripts_, output.scriptPubKey) != scripts_.end();
        if (ours) unverified.push_back(transaction);
        return ours;
    }
    std::vector<TransactionRef> transactionsToBroadcast(std::int32_t) const override { return outgoing; }

    std::optional<ScanBirthday> birthdayValue = ScanBirthday{};
    bool failNext = false; ///< the disk is full
    std::vector<std::int32_t> applied;
    std::vector<std::int32_t> unwound;
    std::int32_t scannedTo = -1;
    int rollbacks = 0;
    std::vector<TransactionRef> unverified;
    std::vector<TransactionRef> outgoing;

private:
    Database& db_;
    std::vector<Script> scripts_;
    std::vector<std::pair<Script, Script>> derivations_;
};

} // namespace zon::test
