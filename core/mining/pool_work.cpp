#include "core/mining/pool_work.h"

#include "core/chain/merkle.h"
#include "core/crypto/sha256.h"
#include "core/script/transaction.h"
#include "core/util/serialize.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace zon {

namespace {

/// How far the header's time may be moved on from what the pool said, when everything else is used up.
constexpr std::uint64_t timeSteps = 600;
/// Enough for 2^64 hashes; keeps the products below in range.
constexpr std::uint64_t mostExtraNonces = std::uint64_t{1} << 32;

/// The easiest that is worth handing in: something every 2^16 hashes.
constexpr double leastDifficulty = 1.0 / 65'536;

/// `number`'s low bits, put one after the other into the places that `mask` has set.
std::uint32_t spread(std::uint64_t number, std::uint32_t mask) {
    std::uint32_t out = 0;
    for (; mask != 0; mask &= mask - 1, number >>= 1)
        if (number & 1) out |= mask & (~mask + 1);
    return out;
}

std::string hex32(std::uint32_t value) {
    std::array<std::uint8_t, 4> bytes{};
    writeBe32(bytes.data(), value);
    return toHex(bytes);
}

WorkFacts factsOf(const PoolJob& job) {
    WorkFacts facts;
    facts.bits = job.bits;
    facts.blockTarget = targetFromBits(job.bits).value_or(Target());
    // On a young network a share may be rarer than a block; a block is handed in whatever the pool calls it.
    // Not where every other hash is one (regtest): to the pool that would be a flood.
    const bool blocksAreFew = facts.blockTarget <= targetOfDifficulty(leastDifficulty).value_or(Target());
    facts.shareTarget = blocksAreFew ? std::max(job.shareTarget, facts.blockTarget) : job.shareTarget;
    facts.manySolutions = true;
    // What the block pays in all, if the coinbase reads as one; who gets how much is between the pool and us.
    Bytes coinbase = job.coinbaseHead;
    coinbase.insert(coinbase.end(), job.extraNonce1.begin(), job.extraNonce1.end());
    coinbase.resize(coinbase.size() + job.extraNonce2Size);
    coinbase.insert(coinbase.end(), job.coinbaseTail.begin(), job.coinbaseTail.end());
    if (const auto tx = parseTransaction(coinbase)) {
        Amount sum;
        for (const TxOut& output : tx->outputs)
            if (output.value.isMoney() && sum.isMoney()) sum += output.value;
        if (sum.isMoney()) facts.reward = sum;
    }
    return facts;
}

} // namespace

PoolWork::PoolWork(PoolJob job) : MiningWork(factsOf(job)), job_(std::move(job)) {
    extraNonces_ =
        job_.extraNonce2Size < 4 ? std::uint64_t{1} << (8 * job_.extraNonce2Size) : mostExtraNonces;
    versions_ = std::uint64_t{1} << std::min(std::popcount(job_.versionMask), 16);
    variants_ = extraNonces_ * versions_ * timeSteps;
}

Bytes PoolWork::extraNonce2(std::uint64_t variant) const {
    std::array<std::uint8_t, 8> number{};
    writeLe64(number.data(), variant % extraNonces_);
    Bytes out(job_.extraNonce2Size);
    std::copy_n(number.begin(), std::min(out.size(), number.size()), out.begin());
    return out;
}

BlockHeader PoolWork::header(std::uint64_t variant) const {
    const Bytes extra = extraNonce2(variant);
    Sha256 coinbase;
    coinbase.write(job_.coinbaseHead).write(job_.extraNonce1).write(extra).write(job_.coinbaseTail);
    BlockHeader header;
    const std::uint32_t rolled = spread(variant / extraNonces_ % versions_, job_.versionMask);
    header.version = std::bit_cast<std::int32_t>(
        (std::bit_cast<std::uint32_t>(job_.version) & ~job_.versionMask)
        | ((std::bit_cast<std::uint32_t>(job_.version) ^ rolled) & job_.versionMask));
    header.previous = job_.previous;
    header.merkleRoot = rootOfBranch(Hash256(coinbase.finishDouble()), 0, job_.branch);
    header.time = job_.time + static_cast<std::uint32_t>(variant / extraNonces_ / versions_ % timeSteps);
    header.bits = job_.bits;
    return header;
}

PoolWork::Submission PoolWork::submission(const MiningSolution& solution) const {
    Submission out;
    out.extraNonce2 = toHex(extraNonce2(solution.variant));
    out.time = hex32(solution.header.time);
    out.nonce = hex32(solution.header.nonce);
    if (job_.versionMask != 0)
        out.versionBits = hex32(std::bit_cast<std::uint32_t>(solution.header.version) & job_.versionMask);
    return out;
}

std::optional<Target> targetOfDifficulty(double difficulty) {
    // The hardest: some hash must still meet it.
    constexpr double most = 1e60;
    if (!std::isfinite(difficulty) || difficulty < leastDifficulty || difficulty > most) return std::nullopt;
    // 53 bits of 2^208 × 0xffff / difficulty; the digits below are zero, as in everybody's pool.
    int exponent = 0;
    const double fraction = std::frexp(65'535.0 / difficulty, &exponent);
    const auto digits = static_cast<std::uint64_t>(std::ldexp(fraction, 53));
    const int shift = exponent - 53 + 208;
    const Target target = shift >= 0 ? U256(digits) << static_cast<unsigned>(shift)
                                     : U256(digits) >> static_cast<unsigned>(-shift);
    return target.isZero() ? std::nullopt : std::optional(target);
}

} // namespace zon
