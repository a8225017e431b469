#pragma once

#include "core/util/id.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

namespace zon {

/// A hash function for tables that outsiders fill: keyed with two random words per table, so that nobody can
/// grind block hashes that fall together.
class SaltedHash {
public:
    SaltedHash();

    std::size_t operator()(const BlockHash& hash) const noexcept { return mix(hash.data()); }
    std::size_t mix(const std::uint8_t* hash) const noexcept {
        // The low bytes of a hash are its random ones: the high bytes are where the work shows.
        std::uint64_t a;
        std::uint64_t b;
        std::memcpy(&a, hash, 8);
        std::memcpy(&b, hash + 8, 8);
        const auto product = static_cast<unsigned __int128>(a ^ saltA_) * (b ^ saltB_);
        return static_cast<std::size_t>(product >> 64) ^ static_cast<std::size_t>(product);
    }

private:
    std::uint64_t saltA_;
    std::uint64_t saltB_;
};

/// Finds a height by its block hash. Holds heights only (4 bytes a slot, at most 3 of 4 slots in use); the
/// hashes stay where the chain keeps them and are given by the caller. Open addressing, linear probing. The
/// heights are those from 0 on, without a gap.
class HeightIndex {
public:
    /// Gives the hash that belongs to a height in the table.
    template <typename HashAt>
    std::optional<std::int32_t> find(const BlockHash& hash, HashAt&& hashAt) const {
        for (std::size_t slot = salt_(hash) & mask();; slot = (slot + 1) & mask()) {
            if (slots_[slot] == empty) return std::nullopt;
            if (hashAt(slots_[slot]) == hash) return slots_[slot];
        }
    }

    /// Adds `count` hashes for the heights that follow those in the table. `hashAt` is asked when it grows.
    template <typename HashAt>
    void append(const std::uint8_t* hashes, std::size_t count, HashAt&& hashAt) {
        reserve(used_ + count, hashAt);
        place(count, [hashes](std::size_t i) { return hashes + 32 * i; });
    }

    /// Makes room for `count` heights at once.
    template <typename HashAt>
    void reserve(std::size_t count, HashAt&& hashAt) {
        std::size_t size = slots_.size();
        while (count * 4 > size * 3)
            size *= 2;
        if (size == slots_.size()) return;
        slots_.assign(size, empty);
        // By height, not by slot: the hashes are read in the order they lie in memory.
        const std::size_t all = std::exchange(used_, 0);
        place(all, [&](std::size_t h) { return hashAt(static_cast<std::int32_t>(h)).data(); });
    }

    /// Takes the highest height out again.
    template <typename HashAt>
    void eraseLast(const BlockHash& hash, HashAt&& hashAt) {
        std::size_t slot = salt_(hash) & mask();
        while (slots_[slot] != empty && hashAt(slots_[slot]) != hash)
            slot = (slot + 1) & mask();
        if (slots_[slot] == empty) return;
        --used_;
        // Close the gap: what was pushed past it by a full slot moves back.
        for (std::size_t next = (slot + 1) & mask(); slots_[next] != empty; next = (next + 1) & mask()) {
            const std::size_t home = salt_(hashAt(slots_[next])) & mask();
            if (((next - home) & mask()) < ((next - slot) & mask())) continue;
            slots_[slot] = slots_[next];
            slot = next;
        }
        slots_[slot] = empty;
    }

    std::size_t memoryBytes() const { return slots_.capacity() * sizeof(std::int32_t); }

private:
    static constexpr std::int32_t empty = -1;

    std::size_t mask() const { return slots_.size() - 1; }

    /// Puts the next `count` heights in. Their slots are far apart in memory: all of a group are asked for
    /// before the first is touched.
    template <typename HashOf>
    void place(std::size_t count, HashOf&& hashOf) {
        constexpr std::size_t group = 32;
        std::size_t slots[group];
        for (std::size_t done = 0; done < count;) {
            const std::size_t n = std::min(count - done, group);
            for (std::size_t i = 0; i < n; ++i) {
                slots[i] = salt_.mix(hashOf(done + i)) & mask();
                __builtin_prefetch(&slots_[slots[i]], 1);
            }
            for (std::size_t i = 0; i < n; ++i) {
                std::size_t slot = slots[i];
                while (slots_[slot] != empty)
                    slot = (slot + 1) & mask();
                slots_[slot] = static_cast<std::int32_t>(used_++);
            }
            done += n;
        }
    }

    SaltedHash salt_;
    std::vector<std::int32_t> slots_ = std::vector<std::int32_t>(1024, empty);
    std::size_t used_ = 0;
};

} // namespace zon
