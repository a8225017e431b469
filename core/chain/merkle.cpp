#include "core/chain/merkle.h"

#include "core/crypto/sha256.h"

#include <algorithm>

namespace zon {

namespace {

Hash256 hashPair(const Hash256& left, const Hash256& right) {
    std::array<std::uint8_t, 64> both;
    std::memcpy(both.data(), left.data(), 32);
    std::memcpy(both.data() + 32, right.data(), 32);
    return Hash256(sha256d(both));
}

/// One level up. An odd last node is paired with itself, which is what makes CVE-2012-2459 possible.
void foldLevel(std::vector<Hash256>& level) {
    if (level.size() % 2 != 0) level.push_back(level.back());
    for (std::size_t i = 0; i < level.size() / 2; ++i)
        level[i] = hashPair(level[2 * i], level[2 * i + 1]);
    level.resize(level.size() / 2);
}

MerkleRoot asRoot(const Hash256& hash) {
    return MerkleRoot(hash.bytes());
}

} // namespace

MerkleResult merkleRoot(std::vector<Hash256> leaves) {
    MerkleResult result;
    if (leaves.empty()) return result;
    while (leaves.size() > 1) {
        for (std::size_t i = 0; i + 1 < leaves.size(); i += 2)
            if (leaves[i] == leaves[i + 1]) result.mutated = true;
        foldLevel(leaves);
    }
    result.root = asRoot(leaves.front());
    return result;
}

MerkleResult blockMerkleRoot(const Block& block) {
    std::vector<Hash256> leaves;
    leaves.reserve(block.transactions.size() + 1);
    for (const Transaction& tx : block.transactions)
        leaves.emplace_back(tx.txid().bytes());
    return merkleRoot(std::move(leaves));
}

MerkleRoot witnessMerkleRoot(const Block& block) {
    std::vector<Hash256> leaves(block.transactions.empty() ? 0 : 1);
    leaves.reserve(block.transactions.size() + 1);
    for (std::size_t i = 1; i < block.transactions.size(); ++i)
        leaves.emplace_back(block.transactions[i].wtxid().bytes());
    return merkleRoot(std::move(leaves)).root;
}

std::vector<Hash256> merkleBranch(std::vector<Hash256> leaves, std::size_t index) {
    return std::move(merkleBranches(std::move(leaves), {index}).front());
}

std::vector<std::vector<Hash256>> merkleBranches(std::vector<Hash256> leaves,
                                                 const std::vector<std::size_t>& indices) {
    std::vector<std::vector<Hash256>> branches(indices.size());
    const std::size_t count = leaves.size();
    for (unsigned level = 0; leaves.size() > 1; ++level) {
        for (std::size_t i = 0; i < indices.size(); ++i)
            if (indices[i] < count)
                branches[i].push_back(leaves[std::min((indices[i] >> level) ^ 1, leaves.size() - 1)]);
        foldLevel(leaves);
    }
    return branches;
}

MerkleRoot rootOfBranch(const Hash256& leaf, std::size_t index, const std::vector<Hash256>& branch) {
    if (branch.size() > 32) return {};
    Hash256 at = leaf;
    for (const Hash256& beside : branch) {
        at = index % 2 == 0 ? hashPair(at, beside) : hashPair(beside, at);
        index /= 2;
    }
    return asRoot(at);
}

} // namespace zon
