#pragma once

#include "core/script/script_machine.h"

namespace zon {

// The operations that need nothing but the stack, for ScriptMachine. Each takes the opcode that is being
// executed and gives OK or why the script fails.

/// The nth element from the top, counted from 1. There must be that many.
inline Bytes& fromTop(ScriptStack& stack, std::size_t n) {
    return stack[stack.size() - n];
}
inline void drop(ScriptStack& stack, std::size_t n = 1) {
    stack.resize(stack.size() - n);
}
inline void pushBool(ScriptStack& stack, bool value) {
    stack.push_back(value ? Bytes{1} : Bytes{});
}

/// OP_TOALTSTACK to OP_TUCK, and OP_SIZE.
ScriptError stackOperation(Opcode opcode, ScriptStack& stack, ScriptStack& altStack, bool requireMinimal);
/// OP_1ADD to OP_WITHIN.
ScriptError numberOperation(Opcode opcode, ScriptStack& stack, bool requireMinimal);
/// OP_EQUAL and OP_EQUALVERIFY.
ScriptError equalOperation(Opcode opcode, ScriptStack& stack);
/// OP_RIPEMD160 to OP_HASH256.
ScriptError hashOperation(Opcode opcode, ScriptStack& stack);

} // namespace zon
