#pragma once

#include "core/crypto/key.h"
#include "core/script/script.h"

#include <optional>
#include <vector>

namespace zon {

/// The leaf version of BIP342.
inline constexpr std::uint8_t tapscriptVersion = 0xc0;
inline constexpr std::size_t maxTapDepth = 128;

/// A leaf of a taproot script tree.
struct TapLeaf {
    Bytes script;
    std::uint8_t version = tapscriptVersion;

    Digest32 hash() const;
    friend bool operator==(const TapLeaf&, const TapLeaf&) = default;
};

/// A leaf and its depth in the tree, in depth-first order (BIP371).
struct TapTreeLeaf {
    std::uint8_t depth = 0;
    TapLeaf leaf;

    friend bool operator==(const TapTreeLeaf&, const TapTreeLeaf&) = default;
};

/// What a script tree hashes to, and what a control block must show for each leaf.
struct TapTreeHashes {
    Digest32 root{};
    std::vector<std::vector<Digest32>> paths; ///< by leaf: from its sibling up
};

/// Nothing when the depths make no complete tree or exceed `maxTapDepth`.
std::optional<TapTreeHashes> hashTapTree(const std::vector<TapTreeLeaf>& tree);

/// The output that an internal key and the root of a tree, if there is one, make (BIP341). Nothing in a case
/// that can't be hit by chance.
std::optional<XOnlyKey::Tweaked> taprootOutputKey(const XOnlyKey& internalKey,
                                                  const std::optional<Digest32>& merkleRoot);

/// What a script path spend shows besides the leaf.
struct ControlBlock {
    std::uint8_t leafVersion = tapscriptVersion;
    bool oddParity = false;
    std::array<std::uint8_t, 32> internalKey{};
    std::vector<Digest32> path;

    /// Nothing when it has a size that no control block has.
    static std::optional<ControlBlock> parse(ByteSpan bytes);
    Bytes serialize() const;
    Digest32 rootFor(const TapLeaf& leaf) const;
    /// Whether `leaf` is part of the taproot output with this key.
    bool proves(const TapLeaf& leaf, const XOnlyKey& outputKey) const;
};

} // namespace zon
