#pragma once

// How one input is signed: used by psbt_sign.cpp only.

#include "core/script/psbt_sign.h"
#include "core/script/psbt_spend.h"

namespace zon {

/// What all inputs of one signing share. Keeps references.
struct SigningRound {
    const PrecomputedTransaction& tx;
    SigningKeys& keys;
    const PsbtSignOptions& options;
    std::vector<std::string>& notes;
};

/// Signs input `i`, whose spend is complete, into `input`. The number of signatures added.
Result<std::size_t> signEcdsaInput(SigningRound& round, std::size_t i, const PsbtSpend& spend,
                                   PsbtInput& input);
Result<std::size_t> signTaprootInput(SigningRound& round, std::size_t i, const PsbtSpend& spend,
                                     PsbtInput& input);

/// Whether signatures of this type may be made for input `i`; the error says why not.
Result<void> checkHashType(const SigningRound& round, std::size_t i, std::uint32_t type, SigVersion version);

} // namespace zon
