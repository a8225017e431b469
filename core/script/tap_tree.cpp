#include "core/script/tap_tree.h"

#include "core/script/sighash.h"

#include <algorithm>

namespace zon {

namespace {

constexpr std::size_t controlBlockBase = 33;
constexpr std::uint8_t leafVersionMask = 0xfe;

/// A part of the tree whose sibling is still to come.
struct Subtree {
    std::size_t depth;
    Digest32 hash;
    std::size_t firstLeaf;
};

} // namespace

Digest32 TapLeaf::hash() const {
    return tapleafHash(version, script);
}

std::optional<TapTreeHashes> hashTapTree(const std::vector<TapTreeLeaf>& tree) {
    TapTreeHashes hashes;
    hashes.paths.resize(tree.size());
    std::vector<Subtree> open; // deepest last
    for (std::size_t i = 0; i < tree.size(); ++i) {
        const std::size_t depth = tree[i].depth;
        // The walk goes down to the next leaf: it can't come back up while a sibling is missing.
        if (depth > maxTapDepth || (!open.empty() && depth < open.back().depth)) return {};
        open.push_back({depth, tree[i].leaf.hash(), i});
        // Two of one depth make one of the depth above.
        while (open.size() >= 2 && open.back().depth == open[open.size() - 2].depth) {
            const Subtree right = open.back();
            open.pop_back();
            Subtree& left = open.back();
            if (right.depth == 0) return {};
            for (std::size_t leaf = left.firstLeaf; leaf <= i; ++leaf)
                hashes.paths[leaf].push_back(leaf < right.firstLeaf ? right.hash : left.hash);
            left.depth -= 1;
            left.hash = tapbranchHash(left.hash, right.hash);
        }
    }
    if (open.size() != 1 || open[0].depth != 0) return {};
    hashes.root = open[0].hash;
    return hashes;
}

std::optional<XOnlyKey::Tweaked> taprootOutputKey(const XOnlyKey& internalKey,
                                                  const std::optional<Digest32>& merkleRoot) {
    return internalKey.tweak(tapTweakHash(internalKey, merkleRoot));
}

std::optional<ControlBlock> ControlBlock::parse(ByteSpan bytes) {
    if (bytes.size() < controlBlockBase || (bytes.size() - controlBlockBase) % 32 != 0) return {};
    ControlBlock block;
    block.leafVersion = bytes[0] & leafVersionMask;
    block.oddParity = (bytes[0] & 1) != 0;
    std::ranges::copy(bytes.subspan(1, 32), block.internalKey.begin());
    block.path.resize((bytes.size() - controlBlockBase) / 32);
    if (block.path.size() > maxTapDepth) return {};
    for (std::size_t i = 0; i < block.path.size(); ++i)
        std::ranges::copy(bytes.subspan(controlBlockBase + 32 * i, 32), block.path[i].begin());
    return block;
}

Bytes ControlBlock::serialize() const {
    Bytes bytes{static_cast<std::uint8_t>(leafVersion | (oddParity ? 1 : 0))};
    bytes.insert(bytes.end(), internalKey.begin(), internalKey.end());
    for (const Digest32& node : path)
        bytes.insert(bytes.end(), node.begin(), node.end());
    return bytes;
}

Digest32 ControlBlock::rootFor(const TapLeaf& leaf) const {
    Digest32 node = leaf.hash();
    for (const Digest32& sibling : path)
        node = tapbranchHash(node, sibling);
    return node;
}

bool ControlBlock::proves(const TapLeaf& leaf, const XOnlyKey& outputKey) const {
    const auto internal = XOnlyKey::parseConsensus(internalKey);
    if (!internal || leaf.version != leafVersion) return false;
    return outputKey.isTweakOf(*internal, tapTweakHash(*internal, rootFor(leaf)), oddParity);
}

} // namespace zon
