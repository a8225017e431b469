#pragma once

#include "core/script/script_error.h"
#include "core/script/script_flags.h"
#include "core/script/sighash.h"
#include "core/script/signature_checker.h"
#include "core/script/transaction.h"

#include <vector>

namespace zon {

class WorkPool;

/// Whether an input may spend an output: BIP16, BIP141, BIP341 and BIP342 under the rules in `flags`, step
/// for step what Bitcoin Core's VerifyScript does, with its errors in its order. SpendMachine does the same
/// one operation at a time. Flags that others need are added (ScriptFlags::withImplied).
ScriptError verifyScript(const Script& scriptSig, const Script& scriptPubKey, const Witness& witness,
                         ScriptFlags flags, const SignatureChecker& checker);

/// Input number `input` of a transaction whose spent outputs are known. Thread-safe: call it for many inputs
/// at once with the same `precomputed` and `cache`.
ScriptError verifyInput(const PrecomputedTransaction& precomputed, std::size_t input, ScriptFlags flags,
                        SignatureCache* cache = nullptr);

/// What became of each input, in their order.
struct TransactionVerdict {
    std::vector<ScriptError> inputs;

    bool ok() const;
    /// The first input that failed.
    std::optional<std::size_t> firstFailure() const;
};

/// Every input of a transaction. `spentOutputs` must have one for each input. The transaction's own checks
/// (tx_check.h) are not part of it. With a `pool` the inputs are shared out among its threads and this one
/// (which must not be one of the pool's).
TransactionVerdict verifyTransaction(const Transaction& tx, std::vector<TxOut> spentOutputs,
                                     ScriptFlags flags, SignatureCache* cache = nullptr,
                                     WorkPool* pool = nullptr);

} // namespace zon
