#include "core/chain/header_rules.h"

#include "core/chain/retarget.h"
#include "core/crypto/sha256.h"

#include <algorithm>
#include <array>
#include <bit>

namespace zon {

namespace {

/// A target and its work, worked out once for all the headers in a row that have the same bits.
struct KnownBits {
    std::uint32_t bits = 0;
    std::optional<Target> target;
    ChainWork work;

    void use(std::uint32_t wanted) {
        if (wanted == bits) return;
        bits = wanted;
        target = targetFromBits(wanted);
        work = workOf(wanted);
    }
};

/// Inlined, unlike readLe32: this is the one loop where the call would show.
std::uint32_t load32(const std::uint8_t* p) {
    std::uint32_t v;
    std::memcpy(&v, p, sizeof v);
    return std::endian::native == std::endian::little ? v : std::byteswap(v);
}

std::int32_t leastVersion(const NetworkParams& params, std::int32_t height) {
    if (height >= params.bip65Height) return 4;
    if (height >= params.bip66Height) return 3;
    return height >= params.bip34Height ? 2 : 1;
}

/// Later than the median means: later than more than half of them. Counting needs no sorting.
bool laterThanMedian(const HeaderContext& context, std::uint32_t time) {
    std::int32_t earlier = 0;
    if (context.knownTimes == medianTimeSpan) {
        for (const std::uint32_t t : context.times)
            earlier += t < time;
    } else {
        for (auto t = context.times.end() - context.knownTimes; t != context.times.end(); ++t)
            earlier += *t < time;
    }
    return earlier > context.knownTimes / 2;
}

} // namespace

RunVerdict verifyRun(const NetworkParams& params, HeaderContext& context, const std::uint8_t* headers,
                     const std::uint8_t* hashes, std::size_t count, UnixTime now) {
    const DifficultyRules& rules = params.difficulty;
    const std::int64_t latest = toSeconds(now + maxFutureTime);
    auto anchor = std::ranges::upper_bound(params.anchors, context.height, {}, &Anchor::height);
    // Two, because late blocks at the limit take turns with others where that rule exists.
    KnownBits recent;
    KnownBits atLimit;
    atLimit.use(rules.limitBits);

    for (std::size_t i = 0; i < count; ++i) {
        const std::uint8_t* header = headers + i * BlockHeader::size;
        const std::uint8_t* hash = hashes + i * 32;
        const std::uint32_t time = load32(header + 68);
        const std::uint32_t bits = load32(header + 72);
        const auto refuse = [i](HeaderFault fault) { return RunVerdict{i, fault}; };

        if (std::memcmp(header + 4, context.hash.data(), 32) != 0) return refuse(HeaderFault::NotContinuous);

        KnownBits& known = bits == rules.limitBits ? atLimit : recent;
        known.use(bits);
        if (!known.target || *known.target > rules.limit) return refuse(HeaderFault::BadBits);
        if (U256::fromLittleEndian(hash) > *known.target) return refuse(HeaderFault::HighHash);

        const auto wanted = nextBits(rules, context, time);
        if (!wanted) return refuse(HeaderFault::MissingContext);
        if (bits != *wanted) return refuse(HeaderFault::WrongBits);
        if (!laterThanMedian(context, time)) return refuse(HeaderFault::TimeTooOld);

        const std::int32_t height = context.height + 1;
        if (static_cast<std::int32_t>(load32(header)) < leastVersion(params, height))
            return refuse(HeaderFault::BadVersion);
        if (anchor != params.anchors.end() && anchor->height == height) {
            if (std::memcmp(hash, anchor->hash.data(), 32) != 0) return refuse(HeaderFault::UnderAnchor);
            ++anchor;
        }
        // The last check, so that what is held until our clock is there is known to carry its work.
        if (time > latest) return refuse(HeaderFault::TimeTooNew);

        context.append(rules, hash, time, bits, known.work);
    }
    return {count, HeaderFault::None};
}

RunVerdict verifyRun(const NetworkParams& params, HeaderContext& context, const std::uint8_t* headers,
                     std::size_t count, UnixTime now) {
    constexpr std::size_t batch = 512;
    std::array<std::uint8_t, batch * 32> hashes;
    for (std::size_t done = 0; done < count;) {
        const std::size_t n = std::min(batch, count - done);
        const std::uint8_t* run = headers + done * BlockHeader::size;
        sha256dHeaders(run, n, hashes.data());
        const RunVerdict verdict = verifyRun(params, context, run, hashes.data(), n, now);
        done += verdict.passed;
        if (verdict.fault != HeaderFault::None) return {done, verdict.fault};
    }
    return {count, HeaderFault::None};
}

std::string_view headerFaultName(HeaderFault fault) {
    switch (fault) {
    case HeaderFault::None:
        return "ok";
    case HeaderFault::NotContinuous:
        return "non-continuous";
    case HeaderFault::UnknownParent:
        return "prev-blk-not-found";
    case HeaderFault::BadBits:
    case HeaderFault::HighHash:
        return "high-hash";
    case HeaderFault::WrongBits:
        return "bad-diffbits";
    case HeaderFault::TimeTooOld:
        return "time-too-old";
    case HeaderFault::TimeTooNew:
        return "time-too-new";
    case HeaderFault::BadVersion:
        return "bad-version";
    case HeaderFault::UnderAnchor:
        return "bad-fork-prior-to-checkpoint";
    case HeaderFault::Condemned:
        return "bad-prevblk";
    case HeaderFault::TooManyAside:
        return "too-little-chainwork";
    case HeaderFault::MissingContext:
        return "missing-context";
    }
    return "unknown";
}

std::string_view headerFaultSentence(HeaderFault fault) {
    switch (fault) {
    case HeaderFault::None:
        return "The headers are right.";
    case HeaderFault::NotContinuous:
        return "The header does not link to the one before it.";
    case HeaderFault::UnknownParent:
        return "The header before it is not known.";
    case HeaderFault::BadBits:
        return "Its bits are not a valid target, or one easier than the network allows.";
    case HeaderFault::HighHash:
        return "Its hash does not prove the work that its bits claim.";
    case HeaderFault::WrongBits:
        return "Its bits are not what the retarget of its chain demands.";
    case HeaderFault::TimeTooOld:
        return "Its time is not later than the median of the 11 headers before it.";
    case HeaderFault::TimeTooNew:
        return "Its time is more than 2 hours ahead of this computer's clock.";
    case HeaderFault::BadVersion:
        return "Its version is too low for its height.";
    case HeaderFault::UnderAnchor:
        return "It leaves the chain below a block that this program was shipped with.";
    case HeaderFault::Condemned:
        return "It is, or builds on, a block that was found to be invalid.";
    case HeaderFault::TooManyAside:
        return "Its branch has less work than ours, and too many such are known.";
    case HeaderFault::MissingContext:
        return "It can't be judged without earlier headers: give more of them as context.";
    }
    return "It can't be used.";
}

Blame headerFaultBlame(HeaderFault fault) {
    switch (fault) {
    case HeaderFault::BadBits:
    case HeaderFault::HighHash:
    case HeaderFault::WrongBits:
    case HeaderFault::TimeTooOld:
    case HeaderFault::BadVersion:
        return Blame::Lie;
    case HeaderFault::NotContinuous:
        return Blame::Violation;
    case HeaderFault::None:
    case HeaderFault::UnknownParent: // an announcement may outrun its ancestors
    case HeaderFault::TimeTooNew:
    case HeaderFault::UnderAnchor: // whoever runs another chain believes in it
    case HeaderFault::Condemned:   // nodes that check less can be misled themselves
    case HeaderFault::TooManyAside:
    case HeaderFault::MissingContext:
        break;
    }
    return Blame::Nobody;
}

} // namespace zon
