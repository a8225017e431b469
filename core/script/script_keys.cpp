#include "core/script/script_keys.h"

#include "core/crypto/hash160.h"

namespace zon {

ScriptKeys::ScriptKeys(ByteSpan script) {
    ScriptReader reader(script);
    while (const auto instruction = reader.next()) {
        const std::size_t size = instruction->data.size();
        if (size == 20 || size == 32 || size == 33 || size == 65) pushes_.insert(toBytes(instruction->data));
    }
}

bool ScriptKeys::mentions(ByteSpan key) const {
    return pushes_.contains(toBytes(key)) || pushes_.contains(toBytes(hash160(key)));
}

bool hasCodeSeparator(ByteSpan script) {
    ScriptReader reader(script);
    while (const auto instruction = reader.next())
        if (instruction->opcode == OP_CODESEPARATOR) return true;
    return false;
}

} // namespace zon
