#pragma once

#include "core/util/bytes.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace zon {

class ScriptList;

/// SipHash of many scripts under one key after another: a scan hashes every script for every block, which is
/// most of its work. Scripts are sorted by length once and laid out eight side by side, so that eight are
/// hashed at a time with whatever vectors the processor has.
class ScriptHasher {
public:
    explicit ScriptHasher(const ScriptList& scripts);

    std::size_t size() const { return order_.size(); }

    /// out[i] becomes the hash of scripts[i]; `out` has size() places. Thread-safe.
    void hash(std::uint64_t k0, std::uint64_t k1, std::span<std::uint64_t> out) const;

private:
    static constexpr std::size_t lanes = 8;

    /// Up to eight scripts with equally many words.
    struct Group {
        std::uint32_t firstWord; ///< in words_
        std::uint32_t words;     ///< per script, the one with the length included
        std::uint32_t first;     ///< in order_
        std::uint32_t count;
    };

    std::vector<std::uint32_t> order_; ///< places in the caller's list, in the order they are hashed
    std::vector<std::uint64_t> words_; ///< word 0 of eight scripts, word 1 of eight scripts…
    std::vector<Group> groups_;
};

} // namespace zon
