#include "core/sandbox/next_block.h"

#include "core/chain/block_check.h"
#include "core/chain/merkle.h"
#include "core/chain/retarget.h"
#include "core/crypto/nonce_scan.h"
#include "core/script/tx_check.h"

#include <algorithm>
#include <array>
#include <queue>
#include <unordered_map>

namespace zon {

namespace {

constexpr std::int32_t blockVersion = 0x20000000; // BIP9, no bit signalled
constexpr std::size_t coinbaseWeight = 8'000;     // kept free for it and the header
constexpr std::int64_t coinbaseSigOps = 400;
constexpr std::array<std::uint8_t, 32> witnessReserved{};

/// Chooses by the feerate of an entry together with those it depends on that are not chosen yet.
class Selection {
public:
    Selection(const Mempool& mempool, std::int32_t height, UnixTime cutoff)
        : mempool_(mempool), height_(height), cutoff_(cutoff) {}

    std::vector<ChosenTransaction> run() {
        for (const MempoolEntry* entry : mempool_.inOrder())
            queue_.push(score(*entry));
        while (!queue_.empty()) {
            const Score best = queue_.top();
            queue_.pop();
            if (places_.contains(best.entry)) continue;
            // Chosen ancestors change what is left to be paid for.
            const Score now = score(*best.entry);
            if (now.fee != best.fee || now.vsize != best.vsize)
                queue_.push(now);
            else
                choose(*best.entry);
        }
        return std::move(chosen_);
    }

private:
    struct Score {
        const MempoolEntry* entry;
        Amount fee;
        std::size_t vsize;

        bool operator<(const Score& other) const {
            if (paysBetter(other.fee, other.vsize, fee, vsize)) return true;
            return !paysBetter(fee, vsize, other.fee, other.vsize) && entry->sequence > other.entry->sequence;
        }
    };

    std::vector<const MempoolEntry*> package(const MempoolEntry& entry) const {
        std::vector<const MempoolEntry*> package{&entry};
        for (const MempoolEntry* ancestor : mempool_.ancestorsOf(*entry.tx))
            if (!places_.contains(ancestor)) package.push_back(ancestor);
        std::ranges::sort(package, {}, &MempoolEntry::sequence);
        return package;
    }

    Score score(const MempoolEntry& entry) const {
        Score score{&entry, {}, 0};
        for (const MempoolEntry* member : package(entry)) {
            score.fee += member->fee;
            score.vsize += member->vsize;
        }
        return score;
    }

    void choose(const MempoolEntry& entry) {
        const auto members = package(entry);
        std::size_t weight = weight_;
        std::int64_t sigOps = sigOps_;
        for (const MempoolEntry* member : members) {
            weight += member->weight;
            sigOps += member->sigOpCost;
            if (!isFinal(*member->tx, height_, cutoff_)) return;
        }
        if (weight > maxBlockWeight || sigOps > maxBlockSigOpsCost) return;
        weight_ = weight;
        sigOps_ = sigOps;
        for (const MempoolEntry* member : members)
            append(*member);
    }

    void append(const MempoolEntry& entry) {
        ChosenTransaction chosen{entry.tx,        entry.txid,   entry.wtxid, entry.fee,
                                 entry.sigOpCost, entry.weight, {}};
        for (const MempoolEntry* parent : mempool_.parentsOf(*entry.tx))
            chosen.depends.push_back(places_.at(parent));
        places_.emplace(&entry, chosen_.size());
        chosen_.push_back(std::move(chosen));
    }

    const Mempool& mempool_;
    std::int32_t height_;
    UnixTime cutoff_;
    std::priority_queue<Score> queue_;
    std::unordered_map<const MempoolEntry*, std::size_t> places_;
    std::vector<ChosenTransaction> chosen_;
    std::size_t weight_ = coinbaseWeight;
    std::int64_t sigOps_ = coinbaseSigOps;
};

Script commitmentFor(const std::vector<ChosenTransaction>& transactions) {
    std::vector<Hash256> leaves(1); // zeros stand for the coinbase
    for (const ChosenTransaction& chosen : transactions)
        leaves.emplace_back(chosen.wtxid.bytes());
    return Script(witnessCommitmentScript(merkleRoot(std::move(leaves)).root, witnessReserved));
}

NextBlock assemble(const ChainState& chain, UnixTime time, std::vector<ChosenTransaction> transactions) {
    const HeaderContext& tip = chain.tip().context;
    NextBlock next;
    next.version = blockVersion;
    next.previous = tip.hash;
    next.height = tip.height + 1;
    next.leastTime = tip.medianTime() + 1;
    next.time = std::max(next.leastTime, static_cast<std::uint32_t>(toSeconds(time)));
    next.bits =
        nextBits(chain.params().difficulty, tip, next.time).value_or(chain.params().difficulty.limitBits);
    next.coinbaseValue = blockSubsidy(next.height, chain.params());
    for (const ChosenTransaction& chosen : transactions)
        next.coinbaseValue += chosen.fee;
    next.witnessCommitment = commitmentFor(transactions);
    next.transactions = std::move(transactions);
    return next;
}

} // namespace

NextBlock assembleNextBlock(const ChainState& chain, const Mempool& mempool, UnixTime time) {
    Selection selection(mempool, chain.height() + 1, chain.tip().medianTime());
    return assemble(chain, time, selection.run());
}

NextBlock assembleEmptyBlock(const ChainState& chain, UnixTime time) {
    return assemble(chain, time, {});
}

Block buildBlock(const NextBlock& next, const Script& payTo, std::uint64_t extraNonce) {
    Transaction coinbase;
    TxIn input;
    input.scriptSig = Script(bip34Prefix(next.height));
    input.scriptSig.push(Writer().u64(extraNonce).bytes());
    input.witness = {Bytes(witnessReserved.begin(), witnessReserved.end())};
    coinbase.inputs.push_back(std::move(input));
    coinbase.outputs.push_back({next.coinbaseValue, payTo});
    coinbase.outputs.push_back({Amount(0), next.witnessCommitment});

    Block block;
    block.transactions.push_back(std::move(coinbase));
    for (const ChosenTransaction& chosen : next.transactions)
        block.transactions.push_back(*chosen.tx);
    block.header.version = next.version;
    block.header.previous = next.previous;
    block.header.merkleRoot = blockMerkleRoot(block).root;
    block.header.time = next.time;
    block.header.bits = next.bits;
    return block;
}

bool solve(Block& block, std::uint64_t tries) {
    const auto target = targetFromBits(block.header.bits);
    if (!target) return false;
    const NonceScanner scanner(block.header.serialize(), target->littleEndian());
    const auto nonce = scanner.find(block.header.nonce, tries);
    if (nonce) block.header.nonce = *nonce;
    return nonce.has_value();
}

double expectedHashes(std::uint32_t bits) {
    return workOf(bits).hashes.toDouble();
}

} // namespace zon
