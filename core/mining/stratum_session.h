#pragma once

#include "core/crypto/secret.h"
#include "core/mining/pool_work.h"
#include "core/mining/work_source.h"
#include "core/util/clock.h"
#include "core/util/error.h"

#include <boost/json/fwd.hpp>

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace zon {

/// One conversation with a mining pool in Stratum V1 (slush's protocol; version rolling by BIP310). Sans-IO:
/// lines go in, lines and events come out.
///
/// Threat: the pool may be anyone, and without TLS so may whoever sits on the way. Every line is JSON of
/// bounded size and depth (the connection bounds its length), every field is checked before use, answers to
/// questions that were not asked are ignored, more lines than any pool needs end the conversation, and a
/// request to go to another server is never followed: it is how miners are stolen.
class StratumSession {
public:
    static constexpr std::size_t maxCoinbase = 50'000; ///< bytes, both parts together
    static constexpr std::size_t maxBranch = 24;       ///< steps: 16 million transactions
    static constexpr std::size_t maxOpenShares = 256;  ///< handed in and not answered

    struct Handlers {
        std::function<void(std::string line)> send;
        std::function<void(PoolJob)> onJob;
        /// The pool said something for people.
        std::function<void(std::string note)> onMessage;
    };

    struct Account {
        std::string user;
        SecretText password; ///< what pools call so: usually "x", and sent in the clear without TLS
    };

    StratumSession(Account account, Handlers handlers, bool askVersionRolling = true);

    /// The connection is open.
    void begin(SteadyTime now);

    /// An error ends the conversation: close the connection.
    Result<void> onLine(std::string_view line, SteadyTime now);
    Result<void> onTime(SteadyTime now);

    /// The verdict comes at most once.
    void submit(const PoolWork& work, const MiningSolution& solution, WorkSource::OnVerdict verdict,
                SteadyTime now);

    bool subscribed() const { return subscribed_; }
    bool authorized() const { return authorized_; }
    /// It asked for a new connection (client.reconnect), after so long.
    std::optional<Seconds> wantsReconnect() const { return reconnect_; }

private:
    enum class Asked : std::uint8_t { Configure, Subscribe, Authorize, Share };
    struct Question {
        Asked what = Asked::Configure;
        SteadyTime since;
        WorkSource::OnVerdict verdict;
    };

    void ask(Asked what, std::string_view method, boost::json::array params, SteadyTime now,
             WorkSource::OnVerdict verdict = {});
    Result<void> takeAnswer(const boost::json::object& message);
    Result<void> takeConfigured(const boost::json::value& result);
    Result<void> takeSubscribed(const boost::json::value& result);
    Result<void> takeExtraNonce(const boost::json::value& first, const boost::json::value& size);
    Result<void> takeRequest(const boost::json::object& message, std::string_view method);
    Result<void> takeDifficulty(const boost::json::array& params);
    Result<void> takeJob(const boost::json::array& params);
    Result<void> takeVersionMask(const boost::json::array& params);
    Result<void> tellJob();

    Account account_;
    Handlers handlers_;
    bool askVersionRolling_;
    std::uint64_t lastId_ = 0;
    std::map<std::uint64_t, Question> open_;
    bool subscribed_ = false;
    bool authorized_ = false;
    Bytes extraNonce1_;
    std::size_t extraNonce2Size_ = 0;
    std::uint32_t versionMask_ = 0;
    Target shareTarget_;
    std::optional<PoolJob> job_; ///< the last, to be told when authorization is through
    std::optional<Seconds> reconnect_;
    SteadyTime lastLine_;
    SteadyTime countedSince_; ///< lines, against floods
    int lines_ = 0;
};

} // namespace zon
