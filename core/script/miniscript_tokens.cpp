#include "core/script/miniscript_tokens.h"

#include "core/script/script_number.h"

namespace zon {

namespace {

bool hasVerifyForm(Opcode opcode) {
    return opcode == OP_EQUAL || opcode == OP_NUMEQUAL || opcode == OP_CHECKSIG || opcode == OP_CHECKMULTISIG;
}

} // namespace

std::optional<std::int64_t> ScriptToken::number() const {
    if (isSmallNumber(opcode)) return smallNumber(opcode);
    if (opcode > OP_PUSHDATA4 || data.empty()) return {};
    return decodeScriptNumber(data, true);
}

std::unexpected<Error> failAtByte(std::size_t offset, std::string why) {
    return fail(ErrorCode::Malformed,
                "At byte " + std::to_string(offset) + " of the script: " + std::move(why));
}

Result<std::vector<ScriptToken>> tokenizeForMiniscript(const Script& script) {
    std::vector<ScriptToken> tokens;
    ScriptReader reader = script.reader();
    while (const auto instruction = reader.next()) {
        Opcode opcode = instruction->opcode;
        const auto base = static_cast<Opcode>(opcode - 1);
        if (opcode > OP_PUSHDATA4 && hasVerifyForm(base)) {
            tokens.push_back({base, {}, instruction->offset});
            opcode = OP_VERIFY;
        } else if (opcode == OP_VERIFY && !tokens.empty() && hasVerifyForm(tokens.back().opcode)) {
            return failAtByte(instruction->offset, "OP_VERIFY isn't joined with the opcode before it.");
        } else if (opcode <= OP_PUSHDATA4 && !isMinimalPush(opcode, instruction->data)) {
            return failAtByte(instruction->offset, "something is pushed in a longer form than needed.");
        }
        tokens.push_back({opcode, toBytes(instruction->data), instruction->offset});
    }
    if (reader.failed()) return failAtByte(reader.position(), "the script is cut off.");
    return tokens;
}

} // namespace zon
