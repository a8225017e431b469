#pragma once

#include "core/inspect/inspection.h"
#include "core/script/script.h"

#include <string>

namespace zon {

/// "OP_DUP", or what a push pushes in hex (long ones shortened).
std::string instructionText(const Instruction& instruction);
/// What it does, as a sentence.
std::string explainInstruction(const Instruction& instruction);
std::string_view explainOpcode(Opcode opcode);

/// The operations of a script one by one; at most maxScriptLines, then a line that says how much is left.
inline constexpr std::size_t maxScriptLines = 4'000;
std::vector<ScriptLine> scriptLines(ByteSpan script);

} // namespace zon
