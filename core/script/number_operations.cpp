#include "core/script/operations.h"
#include "core/script/script_number.h"

#include <algorithm>

namespace zon {

namespace {

// Operands are at most 31 bits and a sign, so none of these can overflow 64.
std::int64_t unary(Opcode opcode, std::int64_t n) {
    switch (opcode) {
    case OP_1ADD:
        return n + 1;
    case OP_1SUB:
        return n - 1;
    case OP_NEGATE:
        return -n;
    case OP_ABS:
        return n < 0 ? -n : n;
    case OP_NOT:
        return n == 0;
    default:
        return n != 0; // OP_0NOTEQUAL
    }
}

std::int64_t binary(Opcode opcode, std::int64_t a, std::int64_t b) {
    switch (opcode) {
    case OP_ADD:
        return a + b;
    case OP_SUB:
        return a - b;
    case OP_BOOLAND:
        return a != 0 && b != 0;
    case OP_BOOLOR:
        return a != 0 || b != 0;
    case OP_NUMEQUAL:
    case OP_NUMEQUALVERIFY:
        return a == b;
    case OP_NUMNOTEQUAL:
        return a != b;
    case OP_LESSTHAN:
        return a < b;
    case OP_GREATERTHAN:
        return a > b;
    case OP_LESSTHANOREQUAL:
        return a <= b;
    case OP_GREATERTHANOREQUAL:
        return a >= b;
    case OP_MIN:
        return std::min(a, b);
    default:
        return std::max(a, b); // OP_MAX
    }
}

std::size_t operandsOf(Opcode opcode) {
    if (opcode == OP_WITHIN) return 3;
    return opcode <= OP_0NOTEQUAL ? 1 : 2;
}

} // namespace

ScriptError numberOperation(Opcode opcode, ScriptStack& stack, bool requireMinimal) {
    const std::size_t count = operandsOf(opcode);
    if (stack.size() < count) return ScriptError::INVALID_STACK_OPERATION;

    std::int64_t operands[3] = {};
    for (std::size_t i = 0; i < count; ++i) {
        const auto number = decodeScriptNumber(fromTop(stack, count - i), requireMinimal);
        if (!number) return ScriptError::UNKNOWN_ERROR;
        operands[i] = *number;
    }
    drop(stack, count);

    if (opcode == OP_WITHIN) {
        pushBool(stack, operands[1] <= operands[0] && operands[0] < operands[2]);
        return ScriptError::OK;
    }
    const std::int64_t result =
        count == 1 ? unary(opcode, operands[0]) : binary(opcode, operands[0], operands[1]);
    if (opcode == OP_NUMEQUALVERIFY && result != 0) return ScriptError::OK;
    stack.push_back(encodeScriptNumber(result));
    return opcode == OP_NUMEQUALVERIFY ? ScriptError::NUMEQUALVERIFY : ScriptError::OK;
}

} // namespace zon
