#include "core/store/mining_rows.h"

namespace zon {

namespace {

constexpr std::int64_t minuteSeconds = 60;

std::int64_t minuteOf(UnixTime when) {
    return toSeconds(when) / minuteSeconds;
}

Result<void> done(const Result<std::int64_t>& changed) {
    if (!changed) return fail(changed);
    return {};
}

} // namespace

Result<void> MiningRows::putBlock(const FoundBlockRow& block) {
    return done(
        database_->run("INSERT OR REPLACE INTO found_block (block, height, found, reward, wallet, in_chain) "
                       "VALUES (?, ?, ?, ?, ?, ?)",
                       block.block, block.height, block.found, block.reward, block.wallet, block.inChain));
}

Result<void> MiningRows::setInChain(const BlockHash& block, bool inChain) {
    return done(database_->run("UPDATE found_block SET in_chain = ? WHERE block = ?", inChain, block));
}

Result<std::vector<FoundBlockRow>> MiningRows::blocks(std::size_t limit) {
    Statement rows =
        database_->query("SELECT block, height, found, reward, wallet, in_chain FROM found_block "
                         "ORDER BY found DESC, height DESC LIMIT ?",
                         static_cast<std::int64_t>(limit));
    std::vector<FoundBlockRow> blocks;
    while (rows.next())
        blocks.push_back({rows.id<BlockHashTag>(0), rows.int32(1), rows.time(2), rows.amount(3),
                          rows.optionalRowId<WalletRowTag>(4), rows.boolean(5)});
    if (auto ok = rows.finish(); !ok) return fail(ok);
    return blocks;
}

Result<std::size_t> MiningRows::blockCount() {
    Statement rows = database_->query("SELECT count(*) FROM found_block");
    std::size_t count = 0;
    if (rows.next()) count = static_cast<std::size_t>(rows.int64(0));
    if (auto ok = rows.finish(); !ok) return fail(ok);
    return count;
}

Result<void> MiningRows::addWork(UnixTime when, std::uint64_t hashes, std::uint32_t milliseconds) {
    return done(database_->run("INSERT INTO hash_rate (minute, hashes, milliseconds) VALUES (?, ?, ?) "
                               "ON CONFLICT (minute) DO UPDATE SET hashes = hashes + excluded.hashes, "
                               "milliseconds = milliseconds + excluded.milliseconds",
                               minuteOf(when), static_cast<std::int64_t>(hashes), milliseconds));
}

Result<std::vector<HashRateRow>> MiningRows::hashRate(UnixTime from, Seconds step) {
    const std::int64_t minutes = std::max<std::int64_t>(1, step.count() / minuteSeconds);
    Statement rows =
        database_->query("SELECT minute / ?1 * ?1 AS first, sum(hashes), sum(milliseconds) FROM hash_rate "
                         "WHERE minute >= ?2 GROUP BY first ORDER BY first",
                         minutes, minuteOf(from));
    std::vector<HashRateRow> rates;
    while (rows.next())
        rates.push_back({unixTime(rows.int64(0) * minuteSeconds), static_cast<std::uint64_t>(rows.int64(1)),
                         rows.int64(2)});
    if (auto ok = rows.finish(); !ok) return fail(ok);
    return rates;
}

Result<std::vector<EarningsRow>> MiningRows::earnings(UnixTime from) {
    Statement rows =
        database_->query("SELECT found / 3600 * 3600 AS first, count(*), sum(reward) FROM "
                         "found_block WHERE in_chain AND found >= ? GROUP BY first ORDER BY first",
                         from);
    std::vector<EarningsRow> earnings;
    while (rows.next())
        earnings.push_back({rows.time(0), rows.uint32(1), rows.amount(2)});
    if (auto ok = rows.finish(); !ok) return fail(ok);
    return earnings;
}

Result<void> MiningRows::joinWork(UnixTime before) {
    // Hours that are whole already stand alone on their first minute and stay as they are.
    const std::int64_t minute = minuteOf(before) / 60 * 60;
    auto transaction = StoreTransaction::begin(*database_);
    if (!transaction) return fail(transaction);
    const auto joined =
        database_->run("INSERT INTO hash_rate (minute, hashes, milliseconds) "
                       "SELECT minute / 60 * 60 AS hour, sum(hashes), sum(milliseconds) FROM hash_rate "
                       "WHERE minute < ?1 AND minute % 60 <> 0 GROUP BY hour "
                       "ON CONFLICT (minute) DO UPDATE SET hashes = hashes + excluded.hashes, "
                       "milliseconds = milliseconds + excluded.milliseconds",
                       minute);
    if (!joined) return fail(joined);
    const auto dropped =
        database_->run("DELETE FROM hash_rate WHERE minute < ? AND minute % 60 <> 0", minute);
    if (!dropped) return fail(dropped);
    return transaction->commit();
}

Result<void> MiningRows::dropWork(UnixTime before) {
    return done(database_->run("DELETE FROM hash_rate WHERE minute < ?", minuteOf(before)));
}

} // namespace zon
