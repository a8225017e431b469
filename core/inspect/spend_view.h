#pragma once

#include "core/inspect/facts.h"
#include "core/inspect/inspection.h"
#include "core/script/script_flags.h"

namespace zon {

/// A transaction with what its inputs spend, as far as it is known: from the profile and, for a PSBT, from
/// the PSBT.
struct SpendView {
    Transaction tx;
    std::vector<std::optional<TxOut>> spent; ///< one for each input

    bool knowsAll() const;
    /// What the inputs hold more than the outputs; nothing unless all is known and makes sense.
    std::optional<Amount> fee() const;
};

SpendView viewOf(const Transaction& tx, const Facts& facts);
/// With the final scripts and witnesses that are there.
Result<SpendView> viewOf(const Psbt& psbt, const Facts& facts);
/// Of a transaction or PSBT; fails for everything else.
Result<SpendView> viewOf(const Subject& subject);

/// Bytes that may be hashed for the signatures of one transaction before checking them is given up: legacy
/// signatures hash the whole transaction each, which a hostile one makes quadratic.
inline constexpr std::uint64_t maxSignatureHashing = 600'000'000;

struct CheckedSpend {
    std::vector<InspectedInput> inputs;
    std::vector<InspectedSignature> signatures;
    bool tooExpensive = false; ///< nothing was checked
};

/// Runs every input's script under the rules of blocks, and those of nodes where the transaction is in no
/// block.
CheckedSpend checkSpend(const SpendView& view, const Facts& facts, bool confirmed);

/// The rules under which an input's spend is worth stepping through: those of blocks, or of nodes where only
/// they object.
ScriptFlags flagsFor(const SpendView& view, std::uint32_t input, bool confirmed);

} // namespace zon
