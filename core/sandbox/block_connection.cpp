#include "core/sandbox/block_connection.h"

#include "core/chain/filter.h"
#include "core/script/interpreter.h"
#include "core/script/tx_check.h"

namespace zon {

namespace {

/// One block on its way into the coins.
class BlockConnection {
public:
    BlockConnection(ChainStore& store, const NetworkParams& params, const IndexedBlock& at,
                    SignatureCache* cache)
        : store_(store), params_(params), at_(at), cache_(cache) {}

    Result<std::optional<Rejection>> run(const Block& block) {
        for (const Transaction& tx : block.transactions) {
            auto applied = apply(tx);
            if (!applied || *applied) return applied;
        }
        const Amount reward = blockSubsidy(at_.height(), params_) + fees_;
        const Amount claimed = block.transactions[0].outputValue();
        if (claimed > reward)
            return Rejection{"bad-cb-amount",
                             "coinbase pays too much (actual=" + std::to_string(claimed.zat())
                                 + " vs limit=" + std::to_string(reward.zat()) + ")"};
        if (auto kept = keep(block); !kept) return fail(kept);
        return std::nullopt;
    }

private:
    Result<std::optional<Rejection>> apply(const Transaction& tx) {
        const Txid txid = tx.txid();
        const auto overwrites = store_.hasCoinsOf(txid);
        if (!overwrites) return fail(overwrites);
        if (*overwrites)
            return Rejection{"bad-txns-BIP30", "Transaction " + txid.display() + " exists already."};

        if (tx.isCoinbase()) {
            sigOps_ += sigOpCost(tx, {}, consensusFlags);
        } else {
            auto spent = spend(tx, txid);
            if (!spent || *spent) return spent;
        }
        if (sigOps_ > maxBlockSigOpsCost)
            return Rejection{"bad-blk-sigops", "Too many signature operations."};

        for (std::uint32_t i = 0; i < tx.outputs.size(); ++i) {
            if (tx.outputs[i].scriptPubKey.isUnspendable()) continue;
            const SpentCoin coin{tx.outputs[i], at_.height(), tx.isCoinbase()};
            if (auto added = store_.addCoin({txid, i}, coin); !added) return fail(added);
        }
        if (auto indexed = store_.indexTransaction(txid, at_.row); !indexed) return fail(indexed);
        return std::nullopt;
    }

    Result<std::optional<Rejection>> spend(const Transaction& tx, const Txid& txid) {
        std::vector<SpentCoin> coins;
        std::vector<TxOut> outputs;
        std::vector<int> heights;
        for (const TxIn& input : tx.inputs) {
            auto coin = store_.coin(input.prevout);
            if (!coin) return fail(coin);
            if (!*coin)
                return Rejection{"bad-txns-inputs-missingorspent",
                                 "Transaction " + txid.display() + " spends what is not there."};
            outputs.push_back((*coin)->output);
            heights.push_back((*coin)->height);
            coins.push_back(std::move(**coin));
        }

        const InputsVerdict inputs = checkInputs(tx, coins, at_.height(), params_.coinbaseMaturity);
        if (inputs.error) return Rejection{std::string(*inputs.error), "Transaction " + txid.display()};
        fees_ += inputs.fee;
        if (!fees_.isMoney())
            return Rejection{"bad-txns-accumulated-fee-outofrange", "The fees are more than there is."};

        const SequenceLocks locks =
            sequenceLocks(tx, heights, [this](int height) { return at_.ancestor(height)->medianTime(); });
        if (!locks.metBy(at_.height(), at_.parent->medianTime()))
            return Rejection{"bad-txns-nonfinal",
                             "Transaction " + txid.display() + " waits for a relative lock."};

        sigOps_ += sigOpCost(tx, outputs, consensusFlags);
        if (sigOps_ > maxBlockSigOpsCost)
            return Rejection{"bad-blk-sigops", "Too many signature operations."};

        const TransactionVerdict scripts = verifyTransaction(tx, std::move(outputs), consensusFlags, cache_);
        if (const auto failure = scripts.firstFailure())
            return Rejection{"mandatory-script-verify-flag-failed ("
                                 + std::string(scriptErrorName(scripts.inputs[*failure])) + ")",
                             "Input " + std::to_string(*failure) + " of transaction " + txid.display()};

        for (const TxIn& input : tx.inputs)
            if (auto removed = store_.removeCoin(input.prevout); !removed) return fail(removed);
        for (SpentCoin& coin : coins) {
            spentScripts_.add(coin.output.scriptPubKey.span());
            spent_.push_back(std::move(coin));
        }
        return std::nullopt;
    }

    Result<void> keep(const Block& block) {
        if (auto kept = store_.setUndo(at_.row, spent_); !kept) return kept;
        FilterHeader previous;
        if (at_.parent) {
            const auto header = store_.filterHeader(at_.parent->row);
            if (!header) return fail(header);
            previous = *header;
        }
        const Bytes filter = buildBasicFilter(block, spentScripts_);
        return store_.setFilter(at_.row, filter, nextFilterHeader(filterHash(filter), previous));
    }

    ChainStore& store_;
    const NetworkParams& params_;
    const IndexedBlock& at_;
    SignatureCache* cache_;

    Amount fees_;
    std::int64_t sigOps_ = 0;
    std::vector<SpentCoin> spent_;
    ScriptList spentScripts_;
};

} // namespace

Result<std::optional<Rejection>> connectBlock(ChainStore& store, const NetworkParams& params,
                                              const IndexedBlock& at, const Block& block,
                                              SignatureCache* cache) {
    return BlockConnection(store, params, at, cache).run(block);
}

Result<void> disconnectBlock(ChainStore& store, const IndexedBlock& at, const Block& block) {
    const auto undo = store.undo(at.row);
    if (!undo) return fail(undo);
    std::size_t left = undo->size();

    for (auto tx = block.transactions.rbegin(); tx != block.transactions.rend(); ++tx) {
        const Txid txid = tx->txid();
        for (std::uint32_t i = 0; i < tx->outputs.size(); ++i) {
            if (tx->outputs[i].scriptPubKey.isUnspendable()) continue;
            if (auto removed = store.removeCoin({txid, i}); !removed) return removed;
        }
        if (auto removed = store.unindexTransaction(txid); !removed) return removed;
        if (tx->isCoinbase()) continue;
        if (left < tx->inputs.size())
            return fail(ErrorCode::Corrupt, "The practice network's file is damaged.",
                        "undo data is too short");
        for (auto input = tx->inputs.rbegin(); input != tx->inputs.rend(); ++input)
            if (auto added = store.addCoin(input->prevout, (*undo)[--left]); !added) return added;
    }
    return {};
}

} // namespace zon
