#pragma once

#include "core/engine/engine.h"

#include <chrono>
#include <condition_variable>
#include <future>
#include <map>
#include <memory>
#include <mutex>
#include <variant>

namespace zon::test {

/// Drives an engine from a test's thread: commands are waited for, and so are conditions, on what the engine
/// tells.
class EngineDriver {
public:
    explicit EngineDriver(EngineOptions options) {
        options.lightKdf = true;
        auto started = Engine::start(std::move(options));
        if (!started) throw std::runtime_error(started.error().message);
        engine_ = std::move(*started);
        subscription_ = engine_->subscribe([this](const Event& event) { hear(event); });
    }

    Engine& operator*() { return *engine_; }
    Engine* operator->() { return engine_.get(); }

    /// `ask<TxPage>([&](auto done) { driver->transactions(query, std::move(done)); })`
    template <typename T, typename Start>
    Result<T> ask(Start start) {
        auto promise = std::make_shared<std::promise<Result<T>>>();
        auto answer = promise->get_future();
        start([promise](Result<T> result) { promise->set_value(std::move(result)); });
        return answer.get();
    }

    /// Asked again after every event; false when `limit` passed first.
    template <typename Condition>
    bool until(Condition done, std::chrono::seconds limit = std::chrono::seconds(90)) {
        const auto deadline = std::chrono::steady_clock::now() + limit;
        while (true) {
            std::uint64_t seen = 0;
            {
                const std::lock_guard lock(mutex_);
                seen = events_;
            }
            if (done()) return true;
            std::unique_lock lock(mutex_);
            if (!changed_.wait_until(lock, deadline, [&] { return events_ != seen; })) return false;
        }
    }

    Result<WalletInfo> wallet(WalletId id) {
        const auto all = ask<std::vector<WalletInfo>>([&](auto done) { engine_->wallets(std::move(done)); });
        if (!all) return fail(all);
        for (const WalletInfo& info : *all)
            if (info.id == id) return info;
        return fail(ErrorCode::NotFound, "no such wallet");
    }

    std::optional<TxRow> row(WalletId wallet, const Txid& txid) {
        TxQuery query;
        query.wallet = wallet;
        query.limit = 1'000;
        const auto page = ask<TxPage>([&](auto done) { engine_->transactions(query, std::move(done)); });
        if (page)
            for (const TxRow& row : page->rows)
                if (row.txid == txid) return row;
        return std::nullopt;
    }

    bool atTip() {
        const auto status = ask<SyncStatus>([&](auto done) { engine_->syncStatus(std::move(done)); });
        return status && status->stage == SyncStage::Tip;
    }

    template <typename T>
    std::size_t heard() const {
        const std::lock_guard lock(mutex_);
        const auto it = counts_.find(Event(T{}).index());
        return it == counts_.end() ? 0 : it->second;
    }

private:
    void hear(const Event& event) {
        {
            const std::lock_guard lock(mutex_);
            ++events_;
            ++counts_[event.index()];
        }
        changed_.notify_all();
    }

    mutable std::mutex mutex_;
    std::condition_variable changed_;
    std::uint64_t events_ = 0;
    std::map<std::size_t, std::size_t> counts_;
    std::unique_ptr<Engine> engine_;
    std::shared_ptr<void> subscription_; ///< last: nothing is heard once anything else goes
};

} // namespace zon::test
