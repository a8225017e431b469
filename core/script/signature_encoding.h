#pragma once

#include "core/crypto/signature.h"
#include "core/script/script_error.h"
#include "core/script/script_flags.h"
#include "core/script/sighash.h"

namespace zon {

/// BIP66: <30> <length> <02> <length> R <02> <length> S <hash type>, with R and S positive and as short as
/// can be.
bool isStrictDer(ByteSpan signatureWithHashType);

/// What the rules in `flags` say about the form of a signature (empty ones are fine): SIG_DER, SIG_HIGH_S,
/// SIG_HASHTYPE or OK.
ScriptError checkSignatureEncoding(ByteSpan signatureWithHashType, ScriptFlags flags);

/// What the rules in `flags` say about the form of a public key: PUBKEYTYPE, WITNESS_PUBKEYTYPE or OK.
ScriptError checkKeyEncoding(ByteSpan key, ScriptFlags flags, SigVersion version);

/// R and S out of a signature as loose as OpenSSL once took it, which is what blocks before BIP66 may hold:
/// wrong lengths of the whole, padded and negative numbers, bytes behind it. Numbers of more than 32 bytes
/// give zeros, which no key has signed. Nothing when it can't be read at all. `der` is without the hash type.
std::optional<CompactSignature> parseLaxDer(ByteSpan der);

} // namespace zon
