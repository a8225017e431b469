#include "core/crypto/hash160.h"
#include "core/crypto/sha1.h"
#include "core/crypto/sha256.h"
#include "core/script/operations.h"

namespace zon {

namespace {

Bytes hashBy(Opcode opcode, ByteSpan data) {
    switch (opcode) {
    case OP_RIPEMD160:
        return toBytes(ripemd160(data));
    case OP_SHA1:
        return toBytes(sha1(data));
    case OP_SHA256:
        return toBytes(sha256(data));
    case OP_HASH160:
        return toBytes(hash160(data));
    default:
        return toBytes(sha256d(data)); // OP_HASH256
    }
}

} // namespace

ScriptError equalOperation(Opcode opcode, ScriptStack& stack) {
    if (stack.size() < 2) return ScriptError::INVALID_STACK_OPERATION;
    const bool same = fromTop(stack, 1) == fromTop(stack, 2);
    drop(stack, 2);
    if (opcode == OP_EQUALVERIFY && same) return ScriptError::OK;
    pushBool(stack, same);
    return opcode == OP_EQUALVERIFY ? ScriptError::EQUALVERIFY : ScriptError::OK;
}

ScriptError hashOperation(Opcode opcode, ScriptStack& stack) {
    if (stack.empty()) return ScriptError::INVALID_STACK_OPERATION;
    stack.back() = hashBy(opcode, stack.back());
    return ScriptError::OK;
}

} // namespace zon
