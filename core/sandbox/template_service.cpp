#include "core/sandbox/template_service.h"

#include "core/chain/retarget.h"
#include <boost/json.hpp>

#include <array>

namespace zon {

namespace json = boost::json;

namespace {

constexpr Milliseconds tickPeriod{500};
constexpr Seconds transactionDelay{2}; // so that a burst of transactions is one new template
constexpr Seconds longestWait{60};     // then the same again, with the time of now
constexpr std::size_t maxWaiters = 64;

std::string hexOfBits(std::uint32_t bits) {
    std::array<std::uint8_t, 4> bytes{};
    writeBe32(bytes.data(), bits);
    return toHex(bytes);
}

json::object describe(const ChosenTransaction& chosen) {
    json::array depends;
    for (const std::size_t place : chosen.depends)
        depends.emplace_back(place + 1); // the coinbase would be 0
    return {{"data", toHex(serialize(*chosen.tx))},
            {"txid", chosen.txid.display()},
            {"hash", chosen.wtxid.display()},
            {"depends", std::move(depends)},
            {"fee", chosen.fee.zat()},
            {"sigops", chosen.sigOpCost},
            {"weight", chosen.weight}};
}

} // namespace

struct TemplateService::Waiter {
    JsonRpcRespond respond;
    std::uint64_t mempoolRevision;
    std::uint32_t bits;
    SteadyTime since;
};

TemplateService::TemplateService(EventLoop& loop, NodeCore& core)
    : core_(core), timer_(loop.every(tickPeriod, [this] { tick(); })) {
    core_.addObserver(this);
}

TemplateService::~TemplateService() {
    core_.removeObserver(this);
}

std::string TemplateService::id() const {
    return core_.chain().tip().hash().display() + std::to_string(core_.mempool().revision());
}

json::object TemplateService::currentTemplate() const {
    const NextBlock next = core_.nextBlock();
    json::array transactions;
    for (const ChosenTransaction& chosen : next.transactions)
        transactions.emplace_back(describe(chosen));
    const auto target = targetFromBits(next.bits);
    json::object object{{"capabilities", json::array{"proposal"}},
                        {"version", next.version},
                        {"rules", json::array{"csv", "!segwit", "taproot"}},
                        {"vbavailable", json::object()},
                        {"vbrequired", 0},
                        {"previousblockhash", next.previous.display()},
                        {"transactions", std::move(transactions)},
                        {"coinbaseaux", json::object()},
                        {"coinbasevalue", next.coinbaseValue.zat()},
                        {"longpollid", id()},
                        {"target", target ? target->hex() : std::string()},
                        {"mintime", next.leastTime},
                        {"mutable", json::array{"time", "transactions", "prevblock"}},
                        {"noncerange", "00000000ffffffff"},
                        {"sigoplimit", maxBlockSigOpsCost},
                        {"sizelimit", maxBlockBytes},
                        {"weightlimit", maxBlockWeight},
                        {"curtime", next.time},
                        {"bits", hexOfBits(next.bits)},
                        {"height", next.height},
                        {"default_witness_commitment", toHex(next.witnessCommitment.span())}};
    // Where late blocks are easy, they must be: a time beyond this needs other bits.
    const DifficultyRules& rules = core_.params().difficulty;
    const Seconds late = lateAfter(rules, next.height);
    if (late > Seconds(0) && next.bits != rules.limitBits)
        object["maxtime"] = core_.chain().tip().header.time + static_cast<std::uint32_t>(late.count());
    return object;
}

void TemplateService::answer(const std::string& longPollId, JsonRpcRespond respond) {
    if (longPollId != id() || waiters_.size() >= maxWaiters) return respond(currentTemplate());
    const NextBlock next = assembleEmptyBlock(core_.chain(), core_.clock().now());
    waiters_.push_back({std::move(respond), core_.mempool().revision(), next.bits, core_.clock().steady()});
}

void TemplateService::tipMoved(const TipMove&) {
    answerAll();
}

void TemplateService::transactionArrived(const MempoolEntry&) {}

void TemplateService::tick() {
    if (waiters_.empty()) return;
    const SteadyTime now = core_.clock().steady();
    const std::uint32_t bits = assembleEmptyBlock(core_.chain(), core_.clock().now()).bits;
    const std::uint64_t revision = core_.mempool().revision();
    for (const Waiter& waiter : waiters_) {
        const auto waited = now - waiter.since;
        const bool moreToEarn = waiter.mempoolRevision != revision && waited >= transactionDelay;
        if (waiter.bits != bits || moreToEarn || waited >= longestWait) return answerAll();
    }
}

void TemplateService::answerAll() {
    if (waiters_.empty()) return;
    const json::object current = currentTemplate();
    for (Waiter& waiter : std::exchange(waiters_, {}))
        waiter.respond(current);
}

} // namespace zon
