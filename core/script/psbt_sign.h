#pragma once

#include "core/script/psbt.h"
#include "core/script/signing_keys.h"

namespace zon {

struct PsbtSignOptions {
    /// The hash types that may be signed besides ALL and taproot's default. What others than ALL leave open
    /// can be changed by whoever sees the transaction, so nobody signs them without knowing.
    std::vector<std::uint32_t> acceptedHashTypes;
    /// Refuses where feeAttackPossible, instead of noting it.
    bool requirePreviousTransactions = false;
    /// For BIP340 signatures that must come out the same each time (published vectors); otherwise random.
    std::optional<Digest32> schnorrAux;
};

struct PsbtSignReport {
    std::size_t signatures = 0;     ///< added now
    bool complete = false;          ///< every input could be finalized
    std::vector<std::string> notes; ///< sentences a person should read before going on
};

/// Adds every signature that `keys` can give: ECDSA for legacy, nested and version 0 segwit inputs, Schnorr
/// for the key path and the tapscript leaves of taproot. Only adds; final inputs and inputs that others sign
/// are left alone. All or nothing: when an input breaks one of BIP174's rules (findSpend) or a key would have
/// to sign a hash type that isn't accepted, `psbt` is unchanged and the error says which and why.
/// Slow for many inputs: call it off the interface thread.
Result<PsbtSignReport> signPsbt(Psbt& psbt, SigningKeys& keys, const PsbtSignOptions& options = {});

/// "ALL", "SINGLE|ANYONECANPAY", …; numbers for what has no name.
std::string sighashName(std::uint32_t type);
Result<std::uint32_t> sighashByName(std::string_view name);

} // namespace zon
