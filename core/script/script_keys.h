#pragma once

#include "core/script/script.h"

#include <set>

namespace zon {

/// What a script pushes that may be a key or the hash of one: 20, 32, 33 or 65 bytes. Signers and updaters
/// look in here instead of knowing every kind of script.
class ScriptKeys {
public:
    explicit ScriptKeys(ByteSpan script);

    /// Whether it holds the key (33 or 65 bytes, x-only 32) or its HASH160.
    bool mentions(ByteSpan key) const;
    const std::set<Bytes>& pushes() const { return pushes_; }

private:
    std::set<Bytes> pushes_;
};

/// OP_CODESEPARATOR anywhere: then what a signature signs depends on the way through the script.
bool hasCodeSeparator(ByteSpan script);

} // namespace zon
