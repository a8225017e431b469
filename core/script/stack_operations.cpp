#include "core/script/operations.h"
#include "core/script/script_number.h"

#include <algorithm>
#include <utility>

namespace zon {

namespace {

std::size_t elementsNeeded(Opcode opcode) {
    switch (opcode) {
    case OP_FROMALTSTACK:
    case OP_DEPTH:
        return 0;
    case OP_2DROP:
    case OP_2DUP:
    case OP_NIP:
    case OP_OVER:
    case OP_PICK:
    case OP_ROLL:
    case OP_SWAP:
    case OP_TUCK:
        return 2;
    case OP_3DUP:
    case OP_ROT:
        return 3;
    case OP_2OVER:
    case OP_2SWAP:
        return 4;
    case OP_2ROT:
        return 6;
    default:
        return 1;
    }
}

// Copies the nth element from the top onto the top.
void pushCopy(ScriptStack& stack, std::size_t n) {
    Bytes copy = fromTop(stack, n);
    stack.push_back(std::move(copy));
}

// Takes `count` elements, the lowest of them the nth from the top, and puts them on the top.
void bringUp(ScriptStack& stack, std::size_t n, std::size_t count = 1) {
    const auto first = stack.end() - static_cast<std::ptrdiff_t>(n);
    std::rotate(first, first + static_cast<std::ptrdiff_t>(count), stack.end());
}

ScriptError pickOrRoll(Opcode opcode, ScriptStack& stack, bool requireMinimal) {
    const auto index = decodeScriptNumber(stack.back(), requireMinimal);
    if (!index) return ScriptError::UNKNOWN_ERROR;
    drop(stack);
    if (*index < 0 || static_cast<std::size_t>(*index) >= stack.size())
        return ScriptError::INVALID_STACK_OPERATION;
    const std::size_t n = static_cast<std::size_t>(*index) + 1;
    if (opcode == OP_PICK)
        pushCopy(stack, n);
    else
        bringUp(stack, n);
    return ScriptError::OK;
}

} // namespace

ScriptError stackOperation(Opcode opcode, ScriptStack& stack, ScriptStack& altStack, bool requireMinimal) {
    if (stack.size() < elementsNeeded(opcode)) return ScriptError::INVALID_STACK_OPERATION;
    switch (opcode) {
    case OP_TOALTSTACK:
        altStack.push_back(std::move(stack.back()));
        drop(stack);
        break;
    case OP_FROMALTSTACK:
        if (altStack.empty()) return ScriptError::INVALID_ALTSTACK_OPERATION;
        stack.push_back(std::move(altStack.back()));
        drop(altStack);
        break;
    case OP_DROP:
        drop(stack);
        break;
    case OP_2DROP:
        drop(stack, 2);
        break;
    case OP_DUP:
        pushCopy(stack, 1);
        break;
    case OP_2DUP:
        for (int i = 0; i < 2; ++i)
            pushCopy(stack, 2);
        break;
    case OP_3DUP:
        for (int i = 0; i < 3; ++i)
            pushCopy(stack, 3);
        break;
    case OP_OVER:
        pushCopy(stack, 2);
        break;
    case OP_2OVER:
        for (int i = 0; i < 2; ++i)
            pushCopy(stack, 4);
        break;
    case OP_SWAP:
        bringUp(stack, 2);
        break;
    case OP_2SWAP:
        bringUp(stack, 4, 2);
        break;
    case OP_ROT:
        bringUp(stack, 3);
        break;
    case OP_2ROT:
        bringUp(stack, 6, 2);
        break;
    case OP_IFDUP:
        if (isTrue(stack.back())) pushCopy(stack, 1);
        break;
    case OP_DEPTH:
        stack.push_back(encodeScriptNumber(static_cast<std::int64_t>(stack.size())));
        break;
    case OP_NIP:
        stack.erase(stack.end() - 2);
        break;
    case OP_TUCK:
        pushCopy(stack, 1);
        std::rotate(stack.end() - 3, stack.end() - 1, stack.end());
        break;
    case OP_PICK:
    case OP_ROLL:
        return pickOrRoll(opcode, stack, requireMinimal);
    case OP_SIZE:
        stack.push_back(encodeScriptNumber(static_cast<std::int64_t>(stack.back().size())));
        break;
    default:
        return ScriptError::BAD_OPCODE;
    }
    return ScriptError::OK;
}

} // namespace zon
