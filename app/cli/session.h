#pragma once

#include "app/cli/context.h"

#include <condition_variable>
#include <functional>
#include <future>
#include <map>
#include <memory>
#include <mutex>

namespace zon::cli {

/// Runs one command of the engine and waits for its answer: `await<TxPage>([&](auto done) {
/// engine.transactions(q, done); })`.
template <typename T, typename Start>
Result<T> await(Start start) {
    auto promise = std::make_shared<std::promise<Result<T>>>();
    auto answer = promise->get_future();
    start([promise](Result<T> result) { promise->set_value(std::move(result)); });
    return answer.get();
}

/// An engine with one profile, for the length of a command; and what it tells, so that a command can wait for
/// it.
class Session {
public:
    struct Options {
        bool create = false; ///< make the profile when it is missing
        bool connect = true;
        bool sandboxNode = true; ///< on the sandbox network, run the embedded node unless --peer names one
    };

    /// The profile alone, without a network.
    static constexpr Options offline() { return {.create = false, .connect = false, .sandboxNode = false}; }

    /// Asks for the password.
    static Result<std::unique_ptr<Session>> open(const Context& context, const Options& options);
    static Result<std::unique_ptr<Session>> open(const Context& context, const Options& options,
                                                 SecretText password);

    /// In step with the chain: without it nothing is known of the money. Timeout after two minutes.
    static Result<std::unique_ptr<Session>> openAtTip(const Context& context);

    Engine& engine() { return *engine_; }
    const SecretText& password() const { return password_; }

    /// Calls `done` now and after every event until it says true; false when `limit` passed. `done` may use
    /// await.
    bool waitUntil(const std::function<bool()>& done, Seconds limit);
    /// The latest of its kind, told unasked.
    SyncStatus lastSync() const;
    MiningStatus lastMining() const;
    /// Notices since the last call.
    std::vector<Notice> takeNotices();
    /// How far a payment of ours got; nothing before it was offered.
    std::optional<BroadcastStage> stageOf(const Txid& txid) const;

    /// Waits until a node asked for the transaction; false when none did within `limit`. Then gives the bytes
    /// time to leave: whoever ends the program at once would cut them off, and the payment would wait for the
    /// next time the profile is open.
    bool waitDelivered(const Txid& txid, Seconds limit);

    /// The wallet by number or name; without one the only one there is.
    Result<WalletInfo> wallet(const std::string& numberOrName);

private:
    explicit Session(SecretText password) : password_(std::move(password)) {}
    void hear(const Event& event);

    SecretText password_;
    mutable std::mutex mutex_;
    std::condition_variable changed_;
    std::uint64_t events_ = 0;
    SyncStatus sync_;
    MiningStatus mining_;
    std::vector<Notice> notices_;
    std::map<Txid, BroadcastStage> stages_;
    std::unique_ptr<Engine> engine_;
    std::shared_ptr<void> subscription_; ///< last: no event is heard once anything else goes
};

} // namespace zon::cli
