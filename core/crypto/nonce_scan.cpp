#include "core/crypto/nonce_scan.h"

#include "core/crypto/sha256_math.h"

#include <algorithm>
#include <chrono>
#include <cstring>
#include <limits>

namespace zon {
namespace {

using namespace sha256math;

NonceScanPlan makePlan(const std::array<std::uint8_t, 80>& header, const Digest32& target) {
    NonceScanPlan plan{};
    std::copy_n(initial, 8, plan.midstate);
    sha256Portable.compress(plan.midstate, header.data(), 1);
    plan.targetTop = readLe32(target.data() + 28);

    // Message words of the second block, with zero in the nonce's place: sums then hold the uniform part.
    std::uint32_t w[18] = {};
    for (std::size_t i = 0; i < 3; ++i)
        w[i] = plan.tail[i] = readBe32(header.data() + 64 + 4 * i);
    w[4] = paddingBit;
    w[15] = headerBits;
    for (std::size_t t = 0; t < 16; ++t)
        plan.schedule[t] = w[t];
    for (int t = 16; t < 34; ++t) {
        auto uniform = [&](int i) { return i < 18 ? w[i] : 0; };
        plan.schedule[t] =
            smallSigma1(uniform(t - 2)) + uniform(t - 7) + smallSigma0(uniform(t - 15)) + uniform(t - 16);
        if (t < 18) w[t] = plan.schedule[t];
    }

    std::copy_n(plan.midstate, 8, plan.state3);
    for (int t = 0; t < 3; ++t)
        oneRound(plan.state3, t, w[t]);
    std::uint32_t afterRound3[8];
    std::copy_n(plan.state3, 8, afterRound3);
    oneRound(afterRound3, 3, 0);
    plan.round3A = afterRound3[0];
    plan.round3E = afterRound3[4];
    return plan;
}

constexpr std::uint64_t trialNonces = 1U << 13;
constexpr int trials = 3;

/// Nanoseconds for a trial, the best of some: others may take the processor away meanwhile.
std::int64_t trialTime(const Sha256Kernel& kernel) {
    const NonceScanPlan plan = makePlan({}, {}); // a target of zero: nothing is found
    auto best = std::numeric_limits<std::int64_t>::max();
    for (int trial = 0; trial < trials; ++trial) {
        const auto start = std::chrono::steady_clock::now();
        static_cast<void>(kernel.scan(plan, 0, trialNonces));
        const auto taken = std::chrono::steady_clock::now() - start;
        best =
            std::min<std::int64_t>(best, std::chrono::duration_cast<std::chrono::nanoseconds>(taken).count());
    }
    return best;
}

const Sha256Kernel& fastestOf(const Sha256KernelList& kernels) {
    const Sha256Kernel* fastest = &sha256Portable;
    auto best = std::numeric_limits<std::int64_t>::max();
    for (const Sha256Kernel* kernel : kernels) {
        // The portable one comes last and is never the fastest where another runs.
        if (!kernel->supported() || (kernel == &sha256Portable && fastest != kernel)) continue;
        const std::int64_t taken = trialTime(*kernel);
        if (taken >= best) continue;
        best = taken;
        fastest = kernel;
    }
    return *fastest;
}

/// Both as little-endian numbers.
bool isAtMost(const Digest32& hash, const Digest32& target) {
    return !std::lexicographical_compare(target.rbegin(), target.rend(), hash.rbegin(), hash.rend());
}

} // namespace

NonceScanner::NonceScanner(std::span<const std::uint8_t, 80> header, const Digest32& target,
                           const Sha256Kernel* kernel)
    : target_(target), kernel_(kernel ? kernel : &fastestScanKernel()) {
    std::copy(header.begin(), header.end(), header_.begin());
    plan_ = makePlan(header_, target_);
}

std::optional<std::uint32_t> NonceScanner::find(std::uint32_t first, std::uint64_t count) const {
    const std::uint64_t end =
        std::min((std::uint64_t{1} << 32), first + std::min(count, std::uint64_t{1} << 32));
    std::array<std::uint8_t, 80> header = header_;
    for (std::uint64_t next = first; next < end;) {
        const std::uint64_t found = next + kernel_->scan(plan_, static_cast<std::uint32_t>(next), end - next);
        if (found >= end) break;
        const auto nonce = static_cast<std::uint32_t>(found);
        writeLe32(header.data() + 76, nonce);
        Digest32 hash;
        sha256Portable.hashHeaders(header.data(), 1, hash.data());
        if (isAtMost(hash, target_)) return nonce;
        next = found + 1;
    }
    return std::nullopt;
}

std::string_view NonceScanner::kernelName() const {
    return kernel_->name;
}

const Sha256Kernel& fastestScanKernel() {
    static const Sha256Kernel& fastest = fastestOf(sha256Kernels());
    return fastest;
}

} // namespace zon
