#pragma once

#include "core/script/script.h"

#include <array>
#include <span>
#include <string_view>
#include <vector>

namespace zon {

/// The kinds of output that Bitcoin Core knows.
enum class ScriptType {
    NonStandard,
    PubKey,
    PubKeyHash,
    ScriptHash,
    Multisig, ///< bare
    NullData, ///< OP_RETURN and pushes
    Anchor,   ///< pay-to-anchor: anyone can spend it, to pay a fee
    WitnessV0KeyHash,
    WitnessV0ScriptHash,
    WitnessV1Taproot,
    WitnessUnknown, ///< a witness version that no rule has been given to yet
};

/// Bitcoin Core's name: "pubkeyhash", "witness_v0_keyhash", …
std::string_view scriptTypeName(ScriptType type);

struct ScriptClass {
    ScriptType type = ScriptType::NonStandard;
    /// What the script commits to: the key, the hash or the witness program. Multisig: the number needed (one
    /// byte), the keys, their number. WitnessUnknown: the version (one byte) and the program.
    std::vector<Bytes> solutions;
};

ScriptClass classify(const Script& script);
/// The kind only, without copying anything out of common scripts.
ScriptType scriptType(const Script& script);

Script p2pkhScript(ByteSpan keyHash);    ///< 20 bytes: hash160 of the public key
Script p2shScript(ByteSpan scriptHash);  ///< 20 bytes: hash160 of the redeem script
Script p2wpkhScript(ByteSpan keyHash);   ///< 20 bytes: hash160 of the compressed public key
Script p2wshScript(ByteSpan scriptHash); ///< 32 bytes: sha256 of the witness script
Script p2trScript(ByteSpan outputKey);   ///< 32 bytes: the x-only output key
Script witnessProgramScript(int version, ByteSpan program); ///< version 0 to 16, program 2 to 40 bytes
Script p2pkScript(ByteSpan publicKey);
Script payToAnchorScript();
Script nullDataScript(ByteSpan data);
/// `required` of the keys, in this order; at most 20.
Script multisigScript(int required, const std::vector<Bytes>& keys);

/// The P2SH and P2WSH outputs that commit to `script`.
Script p2shOf(const Script& script);
Script p2wshOf(const Script& script);

} // namespace zon
