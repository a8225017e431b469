#pragma once

// What makes an input of a PSBT final: used by psbt_finalize.cpp only.

#include "core/script/psbt_finalize.h"
#include "core/script/psbt_spend.h"

namespace zon {

struct FinalInput {
    Script scriptSig;
    Witness witness;
};

/// For one input whose spend is complete. The error is what it waits for, as the end of a sentence that
/// begins with the input's name: "needs 1 more signature".
Result<FinalInput> satisfyInput(const Psbt& psbt, std::size_t i, const PsbtSpend& spend,
                                const PrecomputedTransaction& tx, const ScriptSatisfier& satisfier);

/// The stack for a tapscript leaf that only checks signatures; nothing when it is another kind of script or
/// signatures are missing.
std::optional<Witness> satisfyKeyLeaf(const TapLeaf& leaf, const PsbtInput& input);

} // namespace zon
