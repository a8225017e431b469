#pragma once

#include "core/chain/block.h"

#include <cstddef>
#include <vector>

namespace zon {

struct MerkleResult {
    MerkleRoot root;
    /// Two equal neighbours were hashed together: the same root has another list of leaves (CVE-2012-2459).
    bool mutated = false;
};

/// The root over 32-byte leaves; null for none.
MerkleResult merkleRoot(std::vector<Hash256> leaves);

/// Over the txids: what the header commits to.
MerkleResult blockMerkleRoot(const Block& block);
/// Over the wtxids with zeros for the coinbase: what the witness commitment commits to (BIP141).
MerkleRoot witnessMerkleRoot(const Block& block);

/// The hashes beside the way from leaf `index` up to the root, the lowest first.
std::vector<Hash256> merkleBranch(std::vector<Hash256> leaves, std::size_t index);
/// The same for several leaves at once, in the order of `indices`; those past the end give an empty branch.
std::vector<std::vector<Hash256>> merkleBranches(std::vector<Hash256> leaves,
                                                 const std::vector<std::size_t>& indices);
/// The root that a leaf and its branch give. A branch of more than 32 steps gives the null root.
MerkleRoot rootOfBranch(const Hash256& leaf, std::size_t index, const std::vector<Hash256>& branch);

} // namespace zon
