#pragma once

#include "core/chain/block.h"
#include "core/chain/script_hasher.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace zon {

/// Scripts to look for, kept end to end in one piece of memory. The order of adding is the index.
class ScriptList {
public:
    void add(ByteSpan script);
    std::size_t size() const { return ends_.size(); }
    bool empty() const { return ends_.empty(); }
    ByteSpan operator[](std::size_t i) const {
        const std::size_t begin = i == 0 ? 0 : ends_[i - 1];
        return ByteSpan(bytes_).subspan(begin, ends_[i] - begin);
    }

private:
    Bytes bytes_;
    std::vector<std::size_t> ends_;
};

/// The scripts that a block's basic filter holds (BIP158): those of its outputs but OP_RETURN, and of the
/// outputs its inputs spend, without empty ones. `spent`: in any order.
ScriptList basicFilterScripts(const Block& block, const ScriptList& spent);

/// The basic filter of a block: a Golomb-coded set with P = 19 and M = 784931, keyed by the block's hash.
Bytes buildBasicFilter(const Block& block, const ScriptList& spent);
/// Over any elements; equal ones count once.
Bytes buildFilter(const BlockHash& block, const ScriptList& elements);

/// Double SHA-256 of a filter, and the chain over those hashes (BIP157).
FilterHash filterHash(ByteSpan filter);
FilterHeader nextFilterHeader(const FilterHash& filter, const FilterHeader& previous);

enum class FilterMatch : std::uint8_t { No, Yes, Malformed };

/// Matches scripts against filters.
///
/// Threat: a filter comes from a peer and begins with the number of its elements. That number is believed
/// only as far as there are bits for it, and nothing is allocated by it; a filter that ends too early, goes
/// on too long or decodes out of range is Malformed. Check it against its filter header before using it all
/// the same: a well-formed filter can still be a lie.
///
/// Holds scratch for the hashed scripts, so that no filter costs an allocation: one per thread. The list of
/// scripts is shared and not changed.
class FilterMatcher {
public:
    explicit FilterMatcher(std::shared_ptr<const ScriptList> scripts);

    /// Yes when at least one script is (probably: 1 in 784931 is not) in the filter. Stops at the first hit.
    FilterMatch match(ByteSpan filter, const BlockHash& block);

    /// Which scripts hit, as indices into the list, rising. Nothing when the filter is malformed.
    std::optional<std::vector<std::uint32_t>> hits(ByteSpan filter, const BlockHash& block);

    /// The first script that is certainly not in the filter: with the scripts a block must have in its
    /// filter, proof that the filter is wrong. A malformed filter misses the first one.
    std::optional<std::size_t> firstMissing(ByteSpan filter, const BlockHash& block);

private:
    /// Hashes all scripts with the block's key and sorts what they map to.
    void prepare(const BlockHash& block, std::uint64_t range);

    std::shared_ptr<const ScriptList> scripts_;
    ScriptHasher hasher_;
    std::vector<std::uint64_t> hashes_;  ///< of scripts_[i]
    std::vector<std::uint64_t> wanted_;  ///< mapped into the filter's range, rising; the last is no value
    std::vector<std::uint32_t> buckets_; ///< where in wanted_ the hashes with the same high bits begin
    std::vector<std::uint64_t> found_;   ///< those of wanted_ that are in the filter
};

/// How many elements a filter claims, when it is long enough for that many.
std::optional<std::uint64_t> filterElementCount(ByteSpan filter);

} // namespace zon
