#pragma once

#include "core/script/psbt.h"
#include "core/script/sighash.h"

#include <functional>

namespace zon {

/// A script whose inputs the finalizer doesn't know how to find: a P2SH or P2WSH script or a taproot leaf.
struct SatisfyRequest {
    const Psbt& psbt;
    std::size_t index; ///< of the input: its signatures and preimages are in psbt.inputs[index]
    const Script& script;
    SigVersion version;               ///< Base, WitnessV0 or Tapscript
    std::optional<Digest32> leafHash; ///< tapscript
};

/// What to put on the stack for it, first element lowest; nothing when it can't be satisfied (yet). The
/// result is run before it is believed.
using ScriptSatisfier = std::function<std::optional<Witness>(const SatisfyRequest&)>;

struct PsbtFinalizeReport {
    bool complete = false;            ///< every input is final
    std::vector<std::string> waiting; ///< a sentence for each input that isn't: what it waits for
};

/// Makes scriptSigs and witnesses of the signatures, as far as they suffice, and checks each as a node would.
/// Knows P2PK, P2PKH, multisig, these inside P2SH and P2WSH, P2WPKH, taproot's key path, leaves of signature
/// checks (pk, multi_a, several keys that all sign) and miniscript in P2WSH and leaves; `satisfier` is asked
/// about every other script, and before miniscript.
/// Fails only when the PSBT as a whole makes no sense; an input that can't be finalized waits.
Result<PsbtFinalizeReport> finalizePsbt(Psbt& psbt, const ScriptSatisfier& satisfier = {});

/// Whether finalizing would complete it.
bool canFinalize(const Psbt& psbt, const ScriptSatisfier& satisfier = {});

/// The transaction of a PSBT whose inputs are all final. Where it is known what they spend, each is checked
/// first.
Result<Transaction> extractTransaction(const Psbt& psbt);

} // namespace zon
