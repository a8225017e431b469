#pragma once

#include "core/util/bytes.h"

#include <array>
#include <compare>
#include <cstring>
#include <functional>

namespace zon {

/// A 32-byte hash that can't be mistaken for another kind. Stored in the order it is hashed and sent;
/// people see it reversed, as every Bitcoin tool shows it.
template <typename Tag>
class Id {
public:
    static constexpr std::size_t size = 32;

    constexpr Id() = default;
    explicit constexpr Id(const std::array<std::uint8_t, 32>& bytes) : bytes_(bytes) {}

    /// `bytes` must be 32 long; anything else gives the null id (callers parse with Reader::id).
    static Id fromSpan(ByteSpan bytes) {
        Id id;
        if (bytes.size() == size) std::memcpy(id.bytes_.data(), bytes.data(), size);
        return id;
    }

    /// From the reversed hex that people see.
    static Result<Id> fromDisplay(std::string_view hex) {
        if (hex.size() != 64)
            return fail(ErrorCode::Malformed,
                        "This should be 64 hex characters, but it has " + std::to_string(hex.size()) + ".");
        auto bytes = fromHex(hex);
        if (!bytes) return fail(bytes);
        std::reverse(bytes->begin(), bytes->end());
        return fromSpan(*bytes);
    }

    std::string display() const {
        std::array<std::uint8_t, 32> reversed = bytes_;
        std::reverse(reversed.begin(), reversed.end());
        return toHex(reversed);
    }

    ByteSpan span() const { return bytes_; }
    const std::array<std::uint8_t, 32>& bytes() const { return bytes_; }
    std::uint8_t* data() { return bytes_.data(); }
    const std::uint8_t* data() const { return bytes_.data(); }
    bool isNull() const { return *this == Id{}; }

    friend constexpr auto operator<=>(const Id&, const Id&) = default;
    friend constexpr bool operator==(const Id&, const Id&) = default;

private:
    std::array<std::uint8_t, 32> bytes_{};
};

using Hash256 = Id<struct Hash256Tag>; ///< any other 32-byte hash
using Txid = Id<struct TxidTag>;       ///< without witness
using Wtxid = Id<struct WtxidTag>;     ///< with witness
using BlockHash = Id<struct BlockHashTag>;
using MerkleRoot = Id<struct MerkleRootTag>;
using FilterHash = Id<struct FilterHashTag>;     ///< BIP157: double-SHA256 of a filter
using FilterHeader = Id<struct FilterHeaderTag>; ///< BIP157: chained filter hashes

} // namespace zon

/// The bytes of an id are hashes already, but outsiders choose transactions: callers that fill a table from
/// the network must bound its size. (SipHash-keyed tables are in crypto/siphash.h.)
template <typename Tag>
struct std::hash<zon::Id<Tag>> {
    std::size_t operator()(const zon::Id<Tag>& id) const noexcept {
        std::size_t v;
        std::memcpy(&v, id.data() + 8, sizeof v);
        return v;
    }
};
