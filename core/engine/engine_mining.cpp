#include "core/engine/engine_impl.h"
#include "core/mining/node_work_source.h"
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
constexpr Amount mostFromFaucet{1'000 * Amount::zatPerZon};

} // namespace

Result<void> Engine::Impl::startMining(WalletId payTo, std::uint32_t threads) {
    if (!sandbox_)
        return fail(ErrorCode::Unsupported,
                    "Mining here needs a node. On the sandbox network it is built in; for another "
                    "network use \"zoncoin-cli mine --source node\".");
    auto script = profile_->wallets.freshScript(payTo);
    if (!script) return fail(script);
    if (!miner_)
        miner_ = std::make_unique<Miner>(
            loop_, clock_,
            MinerEvents{.onStatus = [this](const MiningStatus& status) { onMiningStatus(status); },
                        .onBlock = [this](const MinedBlock& block) { onMined(block); }});
    NodeWorkOptions options;
    options.name = "Sandbox node";
    options.rpc.url = "http://" + sandbox_->rpcEndpoint().toString() + "/";
    options.rpc.credentials = sandbox_->rpcCredentials();
    // The sandbox lowers its target when blocks are slow, so its templates age faster than a real network's.
    options.refreshEvery = Milliseconds(5'000);
    profile_->miningFor = payTo;
    hashesWritten_ = 0;
    workSince_ = clock_.steady();
    miner_->start(std::make_unique<NodeWorkSource>(loop_, profile_->params, std::move(options)),
                  std::move(*script), threads);
    return {};
}

void Engine::Impl::onMiningStatus(const MiningStatus& status) {
    emit(MiningChanged{status, profile_ ? profile_->miningFor : std::nullopt});
    if (status.state == MiningState::Mining && clock_.steady() - workSince_ >= writeWorkEvery)
        flushHashRate();
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

} // namespace zon
