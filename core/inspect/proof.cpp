#include "core/inspect/parts.h"

#include "core/chain/merkle.h"

namespace zon {

std::optional<InspectedProof> proofOf(const Txid& txid, const Facts& facts) {
    if (!facts.transaction || !facts.transaction->place) return {};
    const TransactionFacts::Place& place = *facts.transaction->place;
    InspectedProof proof;
    proof.height = place.height;
    proof.position = place.position;
    proof.block = place.block.display();
    proof.confirmations = facts.confirmations();
    const std::string block = "block " + grouped(place.height);

    const bool headerIsOurs =
        facts.header && facts.header->inChain && facts.header->header.hash() == place.block;
    if (!headerIsOurs) {
        proof.sentence = "It was seen in " + block + ", but that header is not in our chain right now.";
        return proof;
    }
    proof.root = facts.header->header.merkleRoot.display();
    if (!facts.transaction->branch) {
        proof.sentence = "It was in " + block
                         + " when that was checked as a whole; the way to its merkle root was not kept. A "
                           "rescan keeps it.";
        return proof;
    }
    // Step by step, so that every hash of the way can be shown; the result must be what rootOfBranch says.
    const Hash256 leaf(txid.bytes());
    std::vector<Hash256> way;
    std::size_t index = place.position;
    for (const Hash256& beside : *facts.transaction->branch) {
        way.push_back(beside);
        const MerkleRoot gives = rootOfBranch(leaf, place.position, way);
        proof.steps.push_back({beside.display(), gives.display(), index % 2 != 0});
        index /= 2;
    }
    proof.proven = rootOfBranch(leaf, place.position, way) == facts.header->header.merkleRoot;
    proof.sentence = proof.proven ? "Its place in " + block + " is proven against our own headers: "
                                        + counted(way.size(), "hash leads", "hashes lead")
                                        + " from it to the merkle root."
                                  : "The hashes kept with it do not lead to the merkle root of " + block
                                        + ". Rescan, and tell support if it stays so.";
    return proof;
}

} // namespace zon
