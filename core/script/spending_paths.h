#pragma once

#include "core/script/descriptor.h"

#include <compare>
#include <string>
#include <vector>

namespace zon {

/// How long a path is closed. Every part that isn't 0 must be over.
struct SpendingLock {
    std::uint32_t height = 0;    ///< absolute: from this block on
    std::uint32_t time = 0;      ///< absolute: from this Unix time on (median time past)
    std::uint32_t blocks = 0;    ///< relative: this many blocks after the money came
    std::uint32_t intervals = 0; ///< relative: this many times 512 seconds after the money came

    bool isOpen() const { return *this == SpendingLock{}; }
    /// Both must be over.
    friend SpendingLock operator+(const SpendingLock& a, const SpendingLock& b);
    friend auto operator<=>(const SpendingLock&, const SpendingLock&) = default;
};

/// Signatures of `required` of these keys (their numbers in the miniscript).
struct SigningGroup {
    std::uint32_t required = 0;
    std::vector<std::uint32_t> keys;

    friend auto operator<=>(const SigningGroup&, const SigningGroup&) = default;
};

/// A secret that must be shown.
struct NeededPreimage {
    Fragment kind = Fragment::Sha256Lock;
    Bytes hash;

    friend auto operator<=>(const NeededPreimage&, const NeededPreimage&) = default;
};

/// One way to spend: everything in it is needed.
struct SpendingPath {
    SpendingLock lock;
    std::vector<SigningGroup> signatures;
    std::vector<NeededPreimage> preimages;

    friend auto operator<=>(const SpendingPath&, const SpendingPath&) = default;
};

/// All ways to spend, those open at once first, then by their locks: a timeline. Ways that need more than
/// another one does are left out where that is plain. Fails when there are more than a person could read.
Result<std::vector<SpendingPath>> spendingPaths(const Miniscript& script);

/// The same for a whole descriptor: taproot's key path and every leaf. Keys are numbered in the order of
/// keysOf(). An internal key that nobody can have the secret of (BIP341's H) is no way to spend. Fails for
/// addr() and raw(), which don't say who can spend.
Result<std::vector<SpendingPath>> spendingPaths(const Descriptor& descriptor);

/// When a key first counts, and in which paths.
struct KeyOpening {
    std::uint32_t key = 0;          ///< its number
    SpendingLock lock;              ///< of the first path it takes part in
    std::vector<std::size_t> paths; ///< positions in the timeline
};

/// For each key that can take part, in the order of their numbers.
std::vector<KeyOpening> keyOpenings(const std::vector<SpendingPath>& timeline);

/// One sentence: "From block 500,000 on: 2 of Anna, Ben and Carl sign." `names`: of the keys, by number.
std::string describe(const SpendingPath& path, std::span<const std::string> names);
/// "at any time", "from block 500,000 on", "90 days after the money came", …
std::string describe(const SpendingLock& lock);

} // namespace zon
