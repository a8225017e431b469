#pragma once

#include "core/util/bytes.h"

#include <cstddef>
#include <cstdint>
#include <unordered_set>

namespace zon {

/// Remembers the last ids that went by: at least `capacity`, at most twice as many.
///
/// Threat: strangers choose the ids. They are kept as keyed 64-bit hashes, so that nobody can grind ones that
/// fall together, and the oldest half is dropped when the newer is full.
class RecentIds {
public:
    explicit RecentIds(std::size_t capacity);

    /// False when it was known.
    bool insert(ByteSpan id32);
    bool contains(ByteSpan id32) const;

private:
    std::uint64_t key(ByteSpan id32) const;

    std::size_t capacity_;
    std::uint64_t k0_;
    std::uint64_t k1_;
    std::unordered_set<std::uint64_t> newer_;
    std::unordered_set<std::uint64_t> older_;
};

} // namespace zon
