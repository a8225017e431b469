#include "core/sync/header_presync.h"

#include "core/crypto/random.h"
#include "core/crypto/siphash.h"

namespace zon {

namespace {

constexpr std::size_t markEvery = 64;

} // namespace

HeaderPresync::HeaderPresync(const NetworkParams& params, const HeaderContext& fork, const ChainWork& toBeat)
    : params_(params),
      fork_(fork),
      toBeat_(toBeat),
      context_(fork),
      offset_(randomBelow(markEvery)),
      k0_(randomUint64()),
      k1_(randomUint64()) {}

HeaderPresync::State HeaderPresync::lied(std::string evidence) {
    evidence_ = std::move(evidence);
    branch_ = {};
    return state_ = State::Lied;
}

bool HeaderPresync::bitOf(ByteSpan header) const {
    return (sipHash24(k0_, k1_, header) & 1) != 0;
}

/// Writes the secret bits down in the first pass, and compares them in the second.
bool HeaderPresync::commitTo(ByteSpan headers, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i, ++seen_) {
        if (seen_ % markEvery != offset_) continue;
        const bool bit = bitOf(headers.subspan(i * BlockHeader::size, BlockHeader::size));
        const std::size_t mark = seen_ / markEvery;
        if (state_ == State::Measuring)
            bits_.push_back(bit);
        else if (mark < bits_.size() && bits_[mark] != bit)
            return false;
    }
    return true;
}

HeaderPresync::State HeaderPresync::take(ByteSpan headers, bool more, UnixTime now) {
    const std::size_t count = headers.size() / BlockHeader::size;
    const RunVerdict verdict = verifyRun(params_, context_, headers.data(), count, now);
    if (verdict.fault != HeaderFault::None) {
        if (headerFaultBlame(verdict.fault) == Blame::Nobody) return state_ = State::Weak;
        return lied(std::string(headerFaultSentence(verdict.fault)));
    }
    if (!commitTo(headers, count))
        return lied("It showed one chain of headers to be measured and then sent another.");
    if (seen_ > maxHeaders) return state_ = State::Weak;
    if (state_ == State::Fetching) branch_.insert(branch_.end(), headers.begin(), headers.end());

    if (context_.work > toBeat_) {
        if (state_ == State::Fetching) return state_ = State::Done;
        context_ = fork_;
        seen_ = 0;
        return state_ = State::Fetching;
    }
    if (!more) return state_ = State::Weak;
    return state_;
}

} // namespace zon
