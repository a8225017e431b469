#include "core/inspect/script_words.h"

#include "core/inspect/byte_walk.h"
#include "core/inspect/words.h"
#include "core/script/script_number.h"

#include <array>

namespace zon {

namespace {

struct OpcodeSentence {
    Opcode opcode;
    std::string_view sentence;
};

constexpr OpcodeSentence sentences[] = {
    {OP_1NEGATE, "Puts the number −1 on the stack."},
    {OP_RESERVED, "Reserved: fails when it is executed."},
    {OP_NOP, "Does nothing."},
    {OP_VER, "Reserved: fails when it is executed."},
    {OP_IF, "Takes the top; what follows up to OP_ELSE or OP_ENDIF runs only when it is true."},
    {OP_NOTIF, "Takes the top; what follows up to OP_ELSE or OP_ENDIF runs only when it is false."},
    {OP_VERIF, "Forbidden, even where it is skipped."},
    {OP_VERNOTIF, "Forbidden, even where it is skipped."},
    {OP_ELSE, "From here on the other branch."},
    {OP_ENDIF, "Ends the branch."},
    {OP_VERIFY, "Takes the top and fails unless it is true."},
    {OP_RETURN, "Fails at once: nobody can ever spend this."},
    {OP_TOALTSTACK, "Moves the top to the other stack."},
    {OP_FROMALTSTACK, "Moves the top of the other stack back."},
    {OP_2DROP, "Throws the top two away."},
    {OP_2DUP, "Copies the top two."},
    {OP_3DUP, "Copies the top three."},
    {OP_2OVER, "Copies the third and fourth to the top."},
    {OP_2ROT, "Moves the fifth and sixth to the top."},
    {OP_2SWAP, "Swaps the top two with the two below."},
    {OP_IFDUP, "Copies the top when it is true."},
    {OP_DEPTH, "Puts the height of the stack on it."},
    {OP_DROP, "Throws the top away."},
    {OP_DUP, "Copies the top."},
    {OP_NIP, "Throws the second away."},
    {OP_OVER, "Copies the second to the top."},
    {OP_PICK, "Takes a number n and copies the nth below to the top."},
    {OP_ROLL, "Takes a number n and moves the nth below to the top."},
    {OP_ROT, "Moves the third to the top."},
    {OP_SWAP, "Swaps the top two."},
    {OP_TUCK, "Copies the top under the second."},
    {OP_SIZE, "Puts the length of the top on the stack."},
    {OP_EQUAL, "Takes two and says whether they are the same."},
    {OP_EQUALVERIFY, "Takes two and fails unless they are the same."},
    {OP_1ADD, "Adds 1."},
    {OP_1SUB, "Takes 1 away."},
    {OP_NEGATE, "Changes the sign."},
    {OP_ABS, "Makes it positive."},
    {OP_NOT, "Turns 0 into 1 and everything else into 0."},
    {OP_0NOTEQUAL, "Turns everything but 0 into 1."},
    {OP_ADD, "Adds two numbers."},
    {OP_SUB, "Takes the top from the second."},
    {OP_BOOLAND, "Says whether both are true."},
    {OP_BOOLOR, "Says whether one is true."},
    {OP_NUMEQUAL, "Says whether two numbers are equal."},
    {OP_NUMEQUALVERIFY, "Fails unless two numbers are equal."},
    {OP_NUMNOTEQUAL, "Says whether two numbers differ."},
    {OP_LESSTHAN, "Says whether the second is less than the top."},
    {OP_GREATERTHAN, "Says whether the second is more than the top."},
    {OP_LESSTHANOREQUAL, "Says whether the second is at most the top."},
    {OP_GREATERTHANOREQUAL, "Says whether the second is at least the top."},
    {OP_MIN, "Keeps the smaller of two numbers."},
    {OP_MAX, "Keeps the larger of two numbers."},
    {OP_WITHIN, "Says whether the third lies between the other two."},
    {OP_RIPEMD160, "Hashes the top with RIPEMD-160."},
    {OP_SHA1, "Hashes the top with SHA-1."},
    {OP_SHA256, "Hashes the top with SHA-256."},
    {OP_HASH160, "Hashes the top with SHA-256 and then RIPEMD-160."},
    {OP_HASH256, "Hashes the top twice with SHA-256."},
    {OP_CODESEPARATOR, "Signatures behind it commit only to what follows."},
    {OP_CHECKSIG, "Takes a key and a signature and says whether the signature is good for this transaction."},
    {OP_CHECKSIGVERIFY,
     "Takes a key and a signature and fails unless the signature is good for this transaction."},
    {OP_CHECKMULTISIG,
     "Takes n keys and m signatures and says whether all signatures are good, in the keys' order."},
    {OP_CHECKMULTISIGVERIFY, "Takes n keys and m signatures and fails unless all signatures are good."},
    {OP_CHECKLOCKTIMEVERIFY, "Fails unless the transaction is locked at least until then (BIP65)."},
    {OP_CHECKSEQUENCEVERIFY, "Fails unless the coin is at least that old (BIP112)."},
    {OP_CHECKSIGADD,
     "Takes a key, a number and a signature, and adds 1 when the signature is good (BIP342)."},
};

constexpr auto table = [] {
    std::array<std::string_view, 256> all{};
    for (const OpcodeSentence& entry : sentences)
        all[entry.opcode] = entry.sentence;
    return all;
}();

} // namespace

std::string_view explainOpcode(Opcode opcode) {
    if (!table[opcode].empty()) return table[opcode];
    if (isSmallNumber(opcode)) return "Puts a small number on the stack.";
    if (opcode <= OP_PUSHDATA4) return "Puts data on the stack.";
    if (isDisabled(opcode)) return "Switched off in 2010: fails, even where it is skipped.";
    if (opcode >= OP_NOP1 && opcode <= OP_NOP10) return "Does nothing yet: kept for a later rule.";
    return "No operation has this number: fails when executed (in tapscript it makes the script succeed).";
}

std::string instructionText(const Instruction& instruction) {
    if (instruction.opcode == OP_0 || instruction.opcode > OP_PUSHDATA4)
        return std::string(opcodeName(instruction.opcode));
    if (instruction.data.empty()) return std::string(opcodeName(instruction.opcode));
    return shortened(toHex(instruction.data), 40);
}

std::string explainInstruction(const Instruction& instruction) {
    const Opcode opcode = instruction.opcode;
    if (opcode == OP_0) return "Puts an empty element on the stack: 0, or false.";
    if (isSmallNumber(opcode))
        return "Puts the number " + std::to_string(smallNumber(opcode)) + " on the stack.";
    if (opcode > OP_PUSHDATA4) return std::string(explainOpcode(opcode));
    const std::string size = counted(instruction.data.size(), "byte", "bytes");
    const std::string looks = elementName(instruction.data);
    if (looks == "signature" || looks == "public key")
        return "Puts a " + looks + " on the stack (" + size + ").";
    if (instruction.data.size() == 20 || instruction.data.size() == 32)
        return "Puts " + size + " on the stack: a hash or a key.";
    if (instruction.data.size() <= maxLockNumberSize)
        if (const auto number = decodeScriptNumber(instruction.data, false, maxLockNumberSize))
            return "Puts " + size + " on the stack; as a number " + grouped(*number) + ".";
    return "Puts " + size + " on the stack.";
}

std::vector<ScriptLine> scriptLines(ByteSpan script) {
    std::vector<ScriptLine> lines;
    ScriptReader walk(script);
    while (const auto instruction = walk.next()) {
        if (lines.size() == maxScriptLines) {
            lines.push_back({instruction->offset, "…",
                             counted(script.size() - instruction->offset, "byte", "bytes") + " more."});
            return lines;
        }
        lines.push_back(
            {instruction->offset, instructionText(*instruction), explainInstruction(*instruction)});
    }
    if (walk.failed())
        lines.push_back({walk.position(), "cut off",
                         "A push promises more bytes than there are: the script fails here."});
    return lines;
}

} // namespace zon
