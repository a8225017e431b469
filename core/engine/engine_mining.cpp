#include "core/engine/engine_impl.h"
#include "core/store/mining_rows.h"
#include "core/util/log.h"

#include <algorithm>

namespace zon {

namespace {

/// Work is written to the store this often, so that a crash loses a few seconds of a chart and the disk
/// rests.
constexpr Seconds writeWorkEvery{10};
constexpr Seconds shortestStep{60};
constexpr std::int64_t mostPoints = 400;
/// So long the work of every minute is kept apart; before that, of every hour.
constexpr Seconds fineHistory{40 * 24 * 60 * 60};
/// Found blocks that a reorganisation may still take away.
constexpr std::size_t youngBlocks = 200;
constexpr Amount mostFromFaucet{1'000 * Amount::zatPerZon};

} // namespace

Result<void> Engine::Impl::startMining(WalletId payTo, std::uint32_t threads) {
    auto setup = miningSetup();
    if (!setup) return fail(setup);
    auto script = profile_->wallets.freshScript(payTo);
    if (!script) return fail(script);
    auto source = makeWorkSource(*setup, *script);
    if (!source) return fail(source);
    if (!miner_)
        miner_ = std::make_unique<Miner>(
            loop_, clock_,
            MinerEvents{.onStatus = [this](const MiningStatus& status) { onMiningStatus(status); },
                        .onBlock = [this](const MinedBlock& block) { onMined(block); }});
    const auto joined = MiningRows(profile_->store.database()).joinWork(clock_.now() - fineHistory);
    if (!joined) logWarning("mining", "old hash rates could not be joined: " + joined.error().message);
    profile_->miningFor = payTo;
    profile_->miningScript = std::move(*script);
    hashesWritten_ = 0;
    workSince_ = clock_.steady();
    miner_->start(std::move(*source), threads);
    watchMachine();
    return {};
}

void Engine::Impl::stopMining() {
    machineTimer_.cancel();
    flushHashRate(); // before the count starts over
    if (miner_) miner_->stop();
}

void Engine::Impl::onMiningStatus(const MiningStatus& status) {
    emit(MiningChanged{status, profile_ ? profile_->miningFor : std::nullopt});
    // Time that was not spent mining does not count into the rate.
    if (status.state != MiningState::Mining) {
        if (mining_) flushHashRate();
        workSince_ = clock_.steady();
    } else if (clock_.steady() - workSince_ >= writeWorkEvery) {
        flushHashRate();
    }
    mining_ = status.state == MiningState::Mining;
}

void Engine::Impl::flushHashRate() {
    if (!miner_ || !profile_) return;
    const std::uint64_t hashes = miner_->status().hashes;
    const SteadyTime now = clock_.steady();
    if (hashes > hashesWritten_) {
        const auto took = std::chrono::duration_cast<Milliseconds>(now - workSince_).count();
        const auto written =
            MiningRows(profile_->store.database())
                .addWork(clock_.now(), hashes - hashesWritten_,
                         static_cast<std::uint32_t>(std::clamp<std::int64_t>(took, 1, 600'000)));
        if (!written) logWarning("mining", "the hash rate could not be recorded: " + written.error().message);
    }
    hashesWritten_ = hashes;
    workSince_ = now;
}

void Engine::Impl::onMined(const MinedBlock& block) {
    if (!profile_) return;
    const std::optional<WalletRowId> wallet =
        profile_->miningFor ? std::optional(WalletRowId{profile_->miningFor->value}) : std::nullopt;
    const auto put = MiningRows(profile_->store.database())
                         .putBlock({.block = block.hash,
                                    .height = block.height,
                                    .found = block.time,
                                    .reward = block.reward,
                                    .wallet = wallet});
    if (!put) logWarning("mining", "a found block could not be recorded: " + put.error().message);
    emit(BlockMined{{.hash = block.hash,
                     .height = block.height,
                     .time = block.time,
                     .reward = block.reward,
                     .confirmations = 1,
                     .maturesIn = profile_->params.coinbaseMaturity - 1}});
}

Result<std::vector<HashRatePoint>> Engine::Impl::hashRateHistory(UnixTime from) {
    const std::int64_t span = std::max<std::int64_t>(0, (clock_.now() - from).count());
    const std::int64_t minutes = std::max<std::int64_t>(1, span / mostPoints / shortestStep.count());
    const auto rows = MiningRows(profile_->store.database()).hashRate(from, shortestStep * minutes);
    if (!rows) return fail(rows);
    std::vector<HashRatePoint> out;
    for (const HashRateRow& row : *rows)
        out.push_back({row.start, row.milliseconds == 0 ? 0.0
                                                        : static_cast<double>(row.hashes) * 1000.0
                                                              / static_cast<double>(row.milliseconds)});
    return out;
}

Result<std::vector<BlockFound>> Engine::Impl::blocksFound(std::size_t limit) {
    const auto rows = MiningRows(profile_->store.database()).blocks(std::min<std::size_t>(limit, 1'000));
    if (!rows) return fail(rows);
    const std::int32_t tip = tipHeight();
    std::vector<BlockFound> out;
    for (const FoundBlockRow& row : *rows) {
        BlockFound found{.hash = row.block, .height = row.height, .time = row.found, .reward = row.reward};
        if (row.inChain) {
            found.confirmations = std::max(0, tip - row.height + 1);
            found.maturesIn = std::max(0, profile_->params.coinbaseMaturity - found.confirmations);
        }
        out.push_back(found);
    }
    return out;
}

/// Which of our blocks are in the chain: a reorganisation takes them away and may bring them back.
void Engine::Impl::checkFoundBlocks() {
    if (!profile_ || !profile_->client) return;
    MiningRows rows(profile_->store.database());
    const auto found = rows.blocks(youngBlocks);
    if (!found) return logWarning("mining", "found blocks: " + found.error().message);
    const std::int32_t tip = profile_->client->status().tip.height;
    for (const FoundBlockRow& block : *found) {
        // Above the tip it has not arrived here yet.
        if (block.height > tip) continue;
        const bool inChain = profile_->client->isInChain(block.block);
        if (inChain == block.inChain) continue;
        if (auto set = rows.setInChain(block.block, inChain); !set)
            logWarning("mining", "a found block could not be marked: " + set.error().message);
    }
}

namespace {

/// The first second of the hour, day or month that holds `time`.
UnixTime startOf(HistoryStep step, UnixTime time) {
    using namespace std::chrono;
    switch (step) {
    case HistoryStep::Hour:
        return floor<hours>(time);
    case HistoryStep::Day:
        return floor<days>(time);
    case HistoryStep::Month:
        break;
    }
    const year_month_day date(floor<days>(time));
    return sys_days(date.year() / date.month() / 1);
}

} // namespace

Result<std::vector<MiningPeriod>> Engine::Impl::miningHistory(HistoryStep step, UnixTime from) {
    flushHashRate();
    MiningRows rows(profile_->store.database());
    const UnixTime first = startOf(step, from);
    const auto work = rows.hashRate(first, Seconds(3'600));
    if (!work) return fail(work);
    const auto earnings = rows.earnings(first);
    if (!earnings) return fail(earnings);
    std::map<UnixTime, MiningPeriod> periods;
    std::map<UnixTime, std::int64_t> milliseconds;
    for (const HashRateRow& row : *work) {
        const UnixTime start = startOf(step, row.start);
        periods[start].hashes += row.hashes;
        milliseconds[start] += row.milliseconds;
    }
    for (const EarningsRow& row : *earnings) {
        MiningPeriod& period = periods[startOf(step, row.start)];
        period.blocks += row.blocks;
        period.earned += row.earned;
    }
    std::vector<MiningPeriod> out;
    for (auto& [start, period] : periods) {
        period.start = start;
        period.active = std::chrono::duration_cast<Seconds>(Milliseconds(milliseconds[start]));
        out.push_back(period);
    }
    return out;
}

void Engine::Impl::requestFaucet(WalletId wallet, Amount amount, Reply<Txid> reply) {
    const auto profile = open();
    if (!profile) return reply(fail(profile));
    if (!sandbox_)
        return reply(fail(ErrorCode::Unsupported,
                          "Only the sandbox network has a faucet: its money is for practice."));
    if (amount > mostFromFaucet)
        return reply(fail(ErrorCode::InvalidArgument, "The faucet gives at most 1,000 ZON at a time."));
    const auto script = (*profile)->wallets.freshScript(wallet);
    if (!script) return reply(fail(script));
    // The node calls back on its own thread, once or (when it is stopped first) not at all.
    sandbox_->fund(
        *script, amount, [this, held = std::make_shared<Reply<Txid>>(std::move(reply))](Result<Txid> funded) {
            loop_.post([held, funded = std::move(funded)]() mutable { (*held)(std::move(funded)); });
        });
}

void Engine::Impl::letTimePass(Seconds time, Reply<void> reply) {
    if (!sandbox_)
        return reply(
            fail(ErrorCode::Unsupported, "Time passes by itself everywhere but on the practice network."));
    sandbox_->letTimePass(
        time, [this, held = std::make_shared<Reply<void>>(std::move(reply))](Result<void> passed) {
            loop_.post([held, passed = std::move(passed)]() mutable { (*held)(std::move(passed)); });
        });
}

} // namespace zon
