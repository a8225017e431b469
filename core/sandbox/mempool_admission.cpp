#include "core/sandbox/mempool_admission.h"

#include "core/script/interpreter.h"
#include "core/script/policy.h"
#include "core/script/tx_check.h"

#include <algorithm>

namespace zon {

namespace {

Amount feeFor(Amount perKvb, std::size_t vsize) {
    return Amount(perKvb.zat() * static_cast<std::int64_t>(vsize) / 1'000);
}

/// One transaction on its way in. Each step sets the rejection or leaves what the next ones need.
class Judge {
public:
    Judge(const Mempool& mempool, ChainState& chain, const MempoolLimits& limits, AdmissionKind kind)
        : mempool_(mempool), chain_(chain), limits_(limits), kind_(kind) {}

    Result<Admission> run(TransactionRef transaction, UnixTime now) {
        tx_ = transaction.get();
        MempoolEntry& entry = admission_.entry;
        entry.tx = std::move(transaction);
        entry.txid = tx_->txid();
        entry.wtxid = tx_->wtxid();
        entry.weight = tx_->weight();
        entry.time = now;
        entry.height = chain_.height();

        if (!checkAlone() || !checkNotKnown()) return std::move(admission_);
        const auto found = findCoins();
        if (!found) return fail(found);
        if (*found && checkCoins() && checkFee() && checkReplacement() && checkChain()) checkScripts();
        return std::move(admission_);
    }

private:
    bool reject(std::string_view reason, std::string detail = {}) {
        admission_.rejection = Rejection{std::string(reason), std::move(detail)};
        return false;
    }

    bool checkAlone() {
        if (const auto broken = checkTransaction(*tx_)) return reject(*broken);
        if (tx_->isCoinbase()) return reject("coinbase", "A coinbase is valid in a block only.");
        if (const auto unusual = checkStandard(*tx_)) return reject(*unusual);
        const IndexedBlock& tip = chain_.tip();
        if (!isFinal(*tx_, tip.height() + 1, tip.medianTime()))
            return reject("non-final", "Its lock time has not come yet.");
        return true;
    }

    bool checkNotKnown() {
        if (mempool_.find(admission_.entry.wtxid)) return reject("txn-already-in-mempool");
        if (mempool_.find(admission_.entry.txid)) return reject("txn-same-nonwitness-data-in-mempool");
        for (const TxIn& input : tx_->inputs) {
            const MempoolEntry* other = mempool_.spenderOf(input.prevout);
            if (other) conflicts_.insert(other);
        }
        return true;
    }

    Result<bool> findCoins() {
        for (const TxIn& input : tx_->inputs) {
            if (const TxOut* waiting = mempool_.output(input.prevout)) {
                coins_.push_back({*waiting, chain_.height() + 1, false});
                continue;
            }
            auto coin = chain_.coin(input.prevout);
            if (!coin) return fail(coin);
            if (!*coin) return missing();
            coins_.push_back(std::move(**coin));
        }
        for (const SpentCoin& coin : coins_)
            outputs_.push_back(coin.output);
        return true;
    }

    Result<bool> missing() {
        const auto known = chain_.store().hasCoinsOf(admission_.entry.txid);
        if (!known) return fail(known);
        if (*known) return reject("txn-already-known", "It is in the chain already.");
        admission_.missingInputs = true;
        return reject("bad-txns-inputs-missingorspent", "It spends what is not there, or no longer.");
    }

    bool checkCoins() {
        const IndexedBlock& tip = chain_.tip();
        std::vector<int> heights;
        for (const SpentCoin& coin : coins_)
            heights.push_back(coin.height);
        const SequenceLocks locks = sequenceLocks(*tx_, heights, [&](int height) {
            return chain_.at(std::clamp(height, 0, tip.height()))->medianTime();
        });
        if (!locks.metBy(tip.height() + 1, tip.medianTime()))
            return reject("non-BIP68-final", "A relative lock has not run out yet.");

        const InputsVerdict inputs =
            checkInputs(*tx_, coins_, tip.height() + 1, chain_.params().coinbaseMaturity);
        if (inputs.error) return reject(*inputs.error);
        admission_.entry.fee = inputs.fee;

        if (const auto unusual = checkStandardInputs(*tx_, outputs_)) return reject(*unusual);
        admission_.entry.sigOpCost = sigOpCost(*tx_, outputs_);
        if (admission_.entry.sigOpCost > maxStandardTxSigOpsCost) return reject("bad-txns-too-many-sigops");
        admission_.entry.vsize = sigOpAdjustedVsize(admission_.entry.weight, admission_.entry.sigOpCost);
        return true;
    }

    bool checkFee() {
        const MempoolEntry& entry = admission_.entry;
        const Amount least = feeFor(limits_.minRelayFeePerKvb, entry.vsize);
        if (kind_ == AdmissionKind::New && entry.fee < least)
            return reject("min relay fee not met",
                          std::to_string(entry.fee.zat()) + " < " + std::to_string(least.zat()));
        return true;
    }

    /// BIP125 rules 2 to 5, and that it pays a better rate than each it replaces directly.
    bool checkReplacement() {
        if (conflicts_.empty()) return true;
        const MempoolEntry& entry = admission_.entry;
        Mempool::EntrySet replaced;
        Amount replacedFees;
        for (const MempoolEntry* conflict : conflicts_) {
            if (!paysBetter(entry.fee, entry.vsize, conflict->fee, conflict->vsize))
                return reject("insufficient fee", "The replacement does not pay a higher rate.");
            for (const MempoolEntry* descendant : mempool_.descendantsOf(*conflict))
                if (replaced.insert(descendant).second) replacedFees += descendant->fee;
            admission_.replaces.push_back(conflict->txid);
        }
        if (replaced.size() > limits_.maxReplaced) return reject("too many potential replacements");

        for (const MempoolEntry* parent : mempool_.parentsOf(*tx_)) {
            if (replaced.contains(parent)) return reject("bad-txns-spends-conflicting-tx");
            const bool spentBefore = std::ranges::any_of(conflicts_, [&](const MempoolEntry* conflict) {
                const auto parents = mempool_.parentsOf(*conflict->tx);
                return std::ranges::find(parents, parent) != parents.end();
            });
            if (!spentBefore) return reject("replacement-adds-unconfirmed");
        }
        if (entry.fee < replacedFees + feeFor(limits_.minRelayFeePerKvb, entry.vsize))
            return reject("insufficient fee", "The replacement does not pay for what it removes and itself.");
        return true;
    }

    bool checkChain() {
        const Mempool::EntrySet ancestors = mempool_.ancestorsOf(*tx_);
        std::size_t size = admission_.entry.vsize;
        for (const MempoolEntry* ancestor : ancestors) {
            size += ancestor->vsize;
            if (mempool_.descendantsOf(*ancestor).size() + 1 > limits_.maxAncestors)
                return reject("too-long-mempool-chain",
                              "Too many transactions depend on one that it spends from.");
        }
        if (ancestors.size() + 1 > limits_.maxAncestors || size > limits_.maxAncestorVsize)
            return reject("too-long-mempool-chain", "It depends on too many transactions that wait.");
        return true;
    }

    /// With all that is standard; then, to name the fault rightly, with consensus alone.
    bool checkScripts() {
        const TransactionVerdict standard =
            verifyTransaction(*tx_, outputs_, standardFlags, &chain_.signatures());
        const auto failure = standard.firstFailure();
        if (!failure) return true;
        const TransactionVerdict consensus =
            verifyTransaction(*tx_, outputs_, consensusFlags, &chain_.signatures());
        const std::string_view severity =
            consensus.ok() ? "non-mandatory-script-verify-flag" : "mandatory-script-verify-flag-failed";
        const ScriptError error = standard.inputs[*failure];
        return reject(std::string(severity) + " (" + std::string(scriptErrorName(error)) + ")",
                      "Input " + std::to_string(*failure) + ": " + std::string(scriptErrorSentence(error)));
    }

    const Mempool& mempool_;
    ChainState& chain_;
    const MempoolLimits& limits_;
    AdmissionKind kind_;

    const Transaction* tx_ = nullptr;
    Admission admission_;
    Mempool::EntrySet conflicts_;
    std::vector<SpentCoin> coins_;
    std::vector<TxOut> outputs_;
};

} // namespace

Result<Admission> judgeTransaction(const Mempool& mempool, ChainState& chain, TransactionRef tx, UnixTime now,
                                   const MempoolLimits& limits, AdmissionKind kind) {
    return Judge(mempool, chain, limits, kind).run(std::move(tx), now);
}

} // namespace zon
