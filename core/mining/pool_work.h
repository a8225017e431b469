#pragma once

#include "core/mining/mining_work.h"
#include "core/util/bytes.h"

#include <string>
#include <vector>

namespace zon {

/// What a pool's `mining.notify` says, checked for form and bounded, with what else was agreed by then.
struct PoolJob {
    std::string id;
    BlockHash previous;
    Bytes coinbaseHead; ///< the coinbase is head + extra nonce 1 + extra nonce 2 + tail
    Bytes coinbaseTail;
    std::vector<Hash256> branch;
    std::int32_t version = 0;
    std::uint32_t bits = 0;
    std::uint32_t time = 0;
    bool clean = false; ///< what came before is worthless now
    Bytes extraNonce1;
    std::size_t extraNonce2Size = 0;
    std::uint32_t versionMask = 0; ///< bits of the version that we may change (BIP310); 0: none
    Target shareTarget{};
};

/// Work on a pool's job. Variants count through extra nonce 2 first, then the version bits that may be
/// rolled, then some minutes of time: so that even a pool with one byte of extra nonce keeps us busy.
class PoolWork final : public MiningWork {
public:
    explicit PoolWork(PoolJob job);

    const PoolJob& job() const { return job_; }
    std::uint64_t variants() const override { return variants_; }
    BlockHeader header(std::uint64_t variant) const override;

    /// The last five fields of `mining.submit` as hex: extra nonce 2, time, nonce, and the version bits,
    /// which are empty when none may be rolled.
    struct Submission {
        std::string extraNonce2;
        std::string time;
        std::string nonce;
        std::string versionBits;
    };
    Submission submission(const MiningSolution& solution) const;

private:
    Bytes extraNonce2(std::uint64_t variant) const;

    PoolJob job_;
    std::uint64_t extraNonces_ = 1;
    std::uint64_t versions_ = 1;
    std::uint64_t variants_ = 1;
};

/// The share target of a difficulty as pools count it: 1 is the target 00000000ffff0000…. Nothing for what is
/// no usable difficulty: not finite, not positive, so low that shares would be a flood, or beyond any hash.
std::optional<Target> targetOfDifficulty(double difficulty);

} // namespace zon
