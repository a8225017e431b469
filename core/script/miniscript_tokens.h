#pragma once

#include "core/script/script.h"
#include "core/util/error.h"

#include <optional>
#include <string>
#include <vector>

namespace zon {

/// An opcode as miniscript sees it: OP_EQUALVERIFY and the like are taken apart into two.
struct ScriptToken {
    Opcode opcode = OP_INVALIDOPCODE;
    Bytes data; ///< what a push pushes
    std::size_t offset = 0;

    /// The number that it pushes in its shortest form; nothing for everything else.
    std::optional<std::int64_t> number() const;
};

/// "At byte 7 of the script: …"
std::unexpected<Error> failAtByte(std::size_t offset, std::string why);

/// Refuses what no miniscript compiles to: cut-off and overlong pushes, OP_VERIFY behind what could be joined
/// with it.
Result<std::vector<ScriptToken>> tokenizeForMiniscript(const Script& script);

} // namespace zon
