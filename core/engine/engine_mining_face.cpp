#include "core/engine/engine_ask.h"

namespace zon {

void Engine::startMining(WalletId payTo, std::uint32_t threads, Callback<void> done) {
    askProfile<void>(*impl_, std::move(done),
                     [payTo, threads](Impl& impl, OpenProfile&) { return impl.startMining(payTo, threads); });
}

void Engine::stopMining(Callback<void> done) {
    ask<void>(*impl_, std::move(done), [](Impl& impl) -> Result<void> {
        impl.stopMining();
        return {};
    });
}

void Engine::setMiningThreads(std::uint32_t threads) {
    impl_->loop_.post([impl = impl_.get(), threads] {
        if (impl->miner_) impl->miner_->setThreads(threads);
    });
}

void Engine::miningStatus(Callback<MiningStatus> done) {
    ask<MiningStatus>(*impl_, std::move(done), [](Impl& impl) -> Result<MiningStatus> {
        if (impl.miner_) return impl.miner_->status();
        MiningStatus off;
        off.maxThreads = Miner::maxThreads();
        return off;
    });
}

void Engine::hashRateHistory(UnixTime from, Callback<std::vector<HashRatePoint>> done) {
    askProfile<std::vector<HashRatePoint>>(
        *impl_, std::move(done), [from](Impl& impl, OpenProfile&) { return impl.hashRateHistory(from); });
}

void Engine::blocksFound(std::size_t limit, Callback<std::vector<BlockFound>> done) {
    askProfile<std::vector<BlockFound>>(
        *impl_, std::move(done), [limit](Impl& impl, OpenProfile&) { return impl.blocksFound(limit); });
}

void Engine::miningSetup(Callback<MiningSetup> done) {
    askProfile<MiningSetup>(*impl_, std::move(done),
                            [](Impl& impl, OpenProfile&) { return impl.miningSetup(); });
}

void Engine::setMiningSetup(MiningSetup setup, Callback<void> done) {
    askProfile<void>(*impl_, std::move(done), [setup = std::move(setup)](Impl& impl, OpenProfile&) {
        return impl.setMiningSetup(setup);
    });
}

void Engine::setMiningPassword(WorkChoice whose, SecretText password, Callback<void> done) {
    askProfile<void>(*impl_, std::move(done),
                     [whose, password = std::move(password)](Impl& impl, OpenProfile&) {
                         return impl.setMiningPassword(whose, password);
                     });
}

void Engine::reportUserActive(bool active) {
    impl_->loop_.post([impl = impl_.get(), active] {
        if (std::exchange(impl->userActive_, active) != active) impl->applyGuestRules(impl->machine_);
    });
}

void Engine::miningHistory(HistoryStep step, UnixTime from, Callback<std::vector<MiningPeriod>> done) {
    askProfile<std::vector<MiningPeriod>>(*impl_, std::move(done), [step, from](Impl& impl, OpenProfile&) {
        return impl.miningHistory(step, from);
    });
}

void Engine::letTimePass(Seconds time, Callback<void> done) {
    impl_->loop_.post([impl = impl_.get(), time, reply = Reply<void>(std::move(done))]() mutable {
        impl->letTimePass(time, std::move(reply));
    });
}

} // namespace zon
