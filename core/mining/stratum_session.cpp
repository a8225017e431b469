#include "core/mining/stratum_session.h"

#include <boost/json.hpp>

#include <algorithm>
#include <charconv>

namespace zon {

namespace json = boost::json;

namespace {

constexpr Seconds answerTimeout{60};
constexpr Seconds silenceTimeout{600};
constexpr Seconds countingSpan{10};
constexpr int mostLines = 1'000; ///< in a counting span; a busy pool sends some dozens
constexpr std::size_t maxText = 200;
constexpr std::size_t maxJobId = 128;
/// BIP310's usual mask: the 16 bits that BIP320 leaves to miners.
constexpr std::string_view ourVersionMask = "1fffe000";
constexpr std::string_view agent = "ZonCoin-Desktop/0.1";

std::unexpected<Error> refuse(std::string_view what) {
    return fail(ErrorCode::Malformed, "The pool sent something that is no mining work: " + std::string(what)
                                          + ". Check that the address is a Stratum V1 pool for SHA-256d.");
}

/// For people and logs: no control characters, no more than a sentence.
std::string printable(std::string_view text) {
    std::string out(text.substr(0, maxText));
    std::ranges::replace_if(out, [](char c) { return c < 0x20 || c > 0x7e; }, '?');
    return out;
}

Result<Bytes> hexField(const json::value& value, std::size_t least, std::size_t most, std::string_view what) {
    if (!value.is_string() || value.get_string().size() > 2 * most) return refuse(what);
    auto bytes = fromHex(std::string_view(value.get_string()));
    if (!bytes || bytes->size() < least) return refuse(what);
    return std::move(*bytes);
}

Result<std::uint32_t> wordField(const json::value& value, std::string_view what) {
    const auto bytes = hexField(value, 4, 4, what);
    if (!bytes) return fail(bytes);
    return readBe32(bytes->data());
}

/// Pools answer with [code, sentence, traceback], an object, or a sentence.
std::string reasonOf(const json::value& error, int& code) {
    code = 0;
    if (error.is_array() && error.get_array().size() >= 2) {
        const json::array& parts = error.get_array();
        if (parts[0].is_int64())
            code = static_cast<int>(std::clamp<std::int64_t>(parts[0].get_int64(), 0, 9999));
        if (parts[1].is_string()) return printable(parts[1].get_string());
    }
    if (error.is_object()) {
        const json::object& object = error.get_object();
        if (const auto* number = object.if_contains("code"); number && number->is_int64())
            code = static_cast<int>(std::clamp<std::int64_t>(number->get_int64(), 0, 9999));
        if (const auto* text = object.if_contains("message"); text && text->is_string())
            return printable(text->get_string());
    }
    if (error.is_string()) return printable(error.get_string());
    return "no reason given";
}

WorkVerdict verdictOf(bool accepted, const json::value& error) {
    if (accepted) return {};
    constexpr int jobNotFound = 21; // the protocol's number for work that is no longer wanted
    int code = 0;
    const std::string reason = reasonOf(error, code);
    std::string lower = reason;
    std::ranges::transform(lower, lower.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    if (code == jobNotFound || lower.find("stale") != std::string::npos)
        return {WorkVerdict::Kind::Stale, "The pool had newer work already: " + reason + "."};
    return {WorkVerdict::Kind::Rejected, "The pool did not take the share: " + reason + "."};
}

} // namespace

StratumSession::StratumSession(Account account, Handlers handlers, bool askVersionRolling)
    : account_(std::move(account)),
      handlers_(std::move(handlers)),
      askVersionRolling_(askVersionRolling),
      shareTarget_(*targetOfDifficulty(1)) {}

void StratumSession::begin(SteadyTime now) {
    lastLine_ = countedSince_ = now;
    if (askVersionRolling_)
        ask(Asked::Configure, "mining.configure",
            {json::array{"version-rolling"},
             json::object{{"version-rolling.mask", ourVersionMask}, {"version-rolling.min-bit-count", 2}}},
            now);
    ask(Asked::Subscribe, "mining.subscribe", {agent}, now);
}

void StratumSession::ask(Asked what, std::string_view method, json::array params, SteadyTime now,
                         WorkSource::OnVerdict verdict) {
    const std::uint64_t id = ++lastId_;
    open_.emplace(id, Question{what, now, std::move(verdict)});
    handlers_.send(
        json::serialize(json::object{{"id", id}, {"method", method}, {"params", std::move(params)}}));
}

Result<void> StratumSession::onLine(std::string_view line, SteadyTime now) {
    if (now - countedSince_ > countingSpan) {
        countedSince_ = now;
        lines_ = 0;
    }
    if (++lines_ > mostLines)
        return fail(ErrorCode::ProtocolViolation, "The pool floods us with messages. The connection to it "
                                                  "was ended.");
    lastLine_ = now;
    if (line.find_first_not_of(" \t\r") == std::string_view::npos) return {};
    json::parse_options limits;
    limits.max_depth = 8;
    boost::system::error_code error;
    const json::value value = json::parse(line, error, {}, limits);
    if (error || !value.is_object()) return refuse("a line that is not JSON");
    const json::object& message = value.get_object();
    const json::value* method = message.if_contains("method");
    if (method && method->is_string()) return takeRequest(message, method->get_string());
    return takeAnswer(message);
}

Result<void> StratumSession::takeAnswer(const json::object& message) {
    const json::value* id = message.if_contains("id");
    boost::system::error_code error;
    if (!id || !id->is_number()) return {};
    const auto found = open_.find(id->to_number<std::uint64_t>(error));
    if (error || found == open_.end()) return {};
    Question question = std::move(found->second);
    open_.erase(found);
    static const json::value none;
    const json::value* given = message.if_contains("result");
    const json::value& result = given ? *given : none;
    const json::value* failed = message.if_contains("error");
    const json::value& why = failed ? *failed : none;
    const bool yes = result.is_bool() && result.get_bool();

    switch (question.what) {
    case Asked::Configure:
        return takeConfigured(result); // a pool that does not know it says so, and goes on without
    case Asked::Subscribe: {
        if (auto taken = takeSubscribed(result); !taken) return taken;
        ask(Asked::Authorize, "mining.authorize", {account_.user, account_.password.view()}, lastLine_);
        return {};
    }
    case Asked::Authorize: {
        int code = 0;
        if (!yes)
            return fail(ErrorCode::WrongPassword,
                        "The pool does not know the user \"" + printable(account_.user)
                            + "\". Most pools want an address, sometimes with a worker's name after a dot.",
                        reasonOf(why, code));
        authorized_ = true;
        return tellJob();
    }
    case Asked::Share:
        question.verdict(verdictOf(yes && why.is_null(), why));
        return {};
    }
    return {};
}

Result<void> StratumSession::takeConfigured(const json::value& result) {
    if (!result.is_object()) return {};
    const json::object& object = result.get_object();
    const json::value* on = object.if_contains("version-rolling");
    const json::value* mask = object.if_contains("version-rolling.mask");
    if (!on || !on->is_bool() || !on->get_bool() || !mask) return {};
    return takeVersionMask({*mask});
}

Result<void> StratumSession::takeVersionMask(const json::array& params) {
    if (params.empty()) return refuse("a version mask that is none");
    const auto mask = wordField(params[0], "a version mask that is none");
    if (!mask) return fail(mask);
    // No more than we asked for: other bits are no miner's to change.
    versionMask_ = *mask & 0x1fffe000U;
    return {};
}

Result<void> StratumSession::takeSubscribed(const json::value& result) {
    if (!result.is_array() || result.get_array().size() < 3) return refuse("an answer to mining.subscribe");
    const json::array& parts = result.get_array();
    if (auto taken = takeExtraNonce(parts[1], parts[2]); !taken) return taken;
    subscribed_ = true;
    return {};
}

Result<void> StratumSession::takeExtraNonce(const json::value& first, const json::value& size) {
    constexpr std::size_t most = 32;
    auto one = hexField(first, 0, most, "extra nonce 1");
    if (!one) return fail(one);
    boost::system::error_code error;
    const auto two = size.is_number() ? size.to_number<std::uint64_t>(error) : most + 1;
    if (error || two < 1 || two > most) return refuse("the size of extra nonce 2");
    extraNonce1_ = std::move(*one);
    extraNonce2Size_ = static_cast<std::size_t>(two);
    return {};
}

Result<void> StratumSession::takeRequest(const json::object& message, std::string_view method) {
    const json::value* given = message.if_contains("params");
    static const json::array none;
    const json::array& params = given && given->is_array() ? given->get_array() : none;
    if (method == "mining.notify") return takeJob(params);
    if (method == "mining.set_difficulty") return takeDifficulty(params);
    if (method == "mining.set_version_mask") return takeVersionMask(params);
    if (method == "mining.set_extranonce") {
        if (params.size() < 2) return refuse("mining.set_extranonce");
        return takeExtraNonce(params[0], params[1]);
    }
    if (method == "client.reconnect") {
        // The host and port it names are not followed: whoever can write one line could take our work.
        constexpr std::int64_t longest = 600;
        boost::system::error_code error;
        const std::int64_t wait =
            params.size() >= 3 && params[2].is_number() ? params[2].to_number<std::int64_t>(error) : 0;
        reconnect_ = Seconds(error ? 0 : std::clamp<std::int64_t>(wait, 0, longest));
        return {};
    }
    if (method == "client.show_message") {
        if (!params.empty() && params[0].is_string() && handlers_.onMessage)
            handlers_.onMessage(printable(params[0].get_string()));
        return {};
    }
    // What it asks us: our version and whether we live. Anything else is politely unknown.
    const json::value* id = message.if_contains("id");
    if (!id || id->is_null()) return {};
    json::object answer{{"id", *id}, {"result", nullptr}, {"error", nullptr}};
    if (method == "client.get_version")
        answer["result"] = agent;
    else if (method == "mining.ping")
        answer["result"] = "pong";
    else
        answer["error"] = json::array{-3, "Method not found", nullptr};
    handlers_.send(json::serialize(answer));
    return {};
}

Result<void> StratumSession::takeDifficulty(const json::array& params) {
    if (params.empty() || !params[0].is_number()) return refuse("mining.set_difficulty");
    boost::system::error_code error;
    const double difficulty = params[0].to_number<double>(error);
    const auto target = error ? std::nullopt : targetOfDifficulty(difficulty);
    if (!target)
        return fail(ErrorCode::Rejected, "The pool set an impossible difficulty. Nothing is mined for it.",
                    std::to_string(difficulty));
    shareTarget_ = *target;
    return {};
}

Result<void> StratumSession::takeJob(const json::array& params) {
    if (!subscribed_) return refuse("work before mining.subscribe was answered");
    if (params.size() < 9 || !params[0].is_string() || params[0].get_string().size() > maxJobId
        || !params[4].is_array() || params[4].get_array().size() > maxBranch || !params[8].is_bool())
        return refuse("mining.notify");
    PoolJob job;
    job.id = params[0].get_string();
    const auto previous = hexField(params[1], 32, 32, "the parent of its work");
    auto head = hexField(params[2], 1, maxCoinbase, "the coinbase of its work");
    auto tail = hexField(params[3], 1, maxCoinbase, "the coinbase of its work");
    const auto version = wordField(params[5], "the version of its work");
    const auto bits = wordField(params[6], "the difficulty of its work");
    const auto time = wordField(params[7], "the time of its work");
    if (!previous) return fail(previous);
    if (!head) return fail(head);
    if (!tail) return fail(tail);
    for (const auto* word : {&version, &bits, &time})
        if (!*word) return fail(*word);
    if (head->size() + tail->size() > maxCoinbase) return refuse("a huge coinbase");
    for (const json::value& step : params[4].get_array()) {
        const auto hash = hexField(step, 32, 32, "the merkle branch of its work");
        if (!hash) return fail(hash);
        job.branch.push_back(Hash256::fromSpan(*hash));
    }
    // The parent comes as eight words, each with its bytes turned around.
    Bytes parent = *previous;
    for (std::size_t word = 0; word < parent.size(); word += 4)
        std::reverse(parent.begin() + static_cast<std::ptrdiff_t>(word),
                     parent.begin() + static_cast<std::ptrdiff_t>(word) + 4);
    job.previous = BlockHash::fromSpan(parent);
    job.coinbaseHead = std::move(*head);
    job.coinbaseTail = std::move(*tail);
    job.version = static_cast<std::int32_t>(*version);
    job.bits = *bits;
    job.time = *time;
    job.clean = params[8].get_bool();
    job_ = std::move(job);
    return tellJob();
}

Result<void> StratumSession::tellJob() {
    if (!job_ || !authorized_) return {};
    job_->extraNonce1 = extraNonce1_;
    job_->extraNonce2Size = extraNonce2Size_;
    job_->versionMask = versionMask_;
    job_->shareTarget = shareTarget_;
    if (!targetFromBits(job_->bits)) return refuse("a target that is none");
    handlers_.onJob(*job_);
    return {};
}

void StratumSession::submit(const PoolWork& work, const MiningSolution& solution,
                            WorkSource::OnVerdict verdict, SteadyTime now) {
    if (open_.size() >= maxOpenShares)
        return verdict({WorkVerdict::Kind::Rejected, "The pool does not answer to the shares it has got."});
    const PoolWork::Submission fields = work.submission(solution);
    json::array params{account_.user, work.job().id, fields.extraNonce2, fields.time, fields.nonce};
    if (!fields.versionBits.empty()) params.push_back(json::value(fields.versionBits));
    ask(Asked::Share, "mining.submit", std::move(params), now, std::move(verdict));
}

Result<void> StratumSession::onTime(SteadyTime now) {
    if (!open_.empty() && now - open_.begin()->second.since > answerTimeout)
        return fail(ErrorCode::Timeout, "The pool did not answer in time.");
    if (now - lastLine_ > silenceTimeout)
        return fail(ErrorCode::Timeout, "The pool has been silent for ten minutes.");
    return {};
}

} // namespace zon
