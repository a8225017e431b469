#include "core/script/interpreter.h"

#include "core/script/spend_machine.h"
#include "core/util/work_pool.h"

#include <algorithm>

namespace zon {

ScriptError verifyScript(const Script& scriptSig, const Script& scriptPubKey, const Witness& witness,
                         ScriptFlags flags, const SignatureChecker& checker) {
    return SpendMachine(scriptSig, scriptPubKey, witness, flags, checker).run();
}

ScriptError verifyInput(const PrecomputedTransaction& precomputed, std::size_t input, ScriptFlags flags,
                        SignatureCache* cache) {
    const TxIn& in = precomputed.tx().inputs[input];
    const TxOut& spent = precomputed.spentOutputs()[input];
    const TransactionSignatureChecker checker(precomputed, input, spent.value, cache);
    return verifyScript(in.scriptSig, spent.scriptPubKey, in.witness, flags, checker);
}

bool TransactionVerdict::ok() const {
    return !firstFailure();
}

std::optional<std::size_t> TransactionVerdict::firstFailure() const {
    const auto failed =
        std::ranges::find_if(inputs, [](ScriptError error) { return error != ScriptError::OK; });
    if (failed == inputs.end()) return {};
    return static_cast<std::size_t>(failed - inputs.begin());
}

TransactionVerdict verifyTransaction(const Transaction& tx, std::vector<TxOut> spentOutputs,
                                     ScriptFlags flags, SignatureCache* cache, WorkPool* pool) {
    const PrecomputedTransaction precomputed(tx, std::move(spentOutputs));
    TransactionVerdict verdict;
    verdict.inputs.resize(tx.inputs.size());
    const auto verifyOne = [&](std::size_t i) {
        verdict.inputs[i] = verifyInput(precomputed, i, flags, cache);
    };
    if (pool != nullptr && tx.inputs.size() > 1) {
        pool->parallelFor(tx.inputs.size(), verifyOne);
    } else {
        for (std::size_t i = 0; i < tx.inputs.size(); ++i)
            verifyOne(i);
    }
    return verdict;
}

} // namespace zon
