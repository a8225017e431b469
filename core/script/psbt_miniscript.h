#pragma once

#include "core/script/miniscript.h"
#include "core/script/psbt.h"
#include "core/script/signature_checker.h"

namespace zon {

/// The stack for a script that is a miniscript (BIP379), from the signatures and preimages that an input of a
/// PSBT has and the locks that its transaction meets: the smallest one that nobody else can change. Wrong
/// signatures and preimages are not used. `leafHash` is set in tapscript. The error is Unsupported when the
/// script is no miniscript.
Result<Witness> satisfyMiniscript(const Script& script, const PsbtInput& input,
                                  const std::optional<Digest32>& leafHash, const SignatureChecker& checker);

} // namespace zon
