#include "core/script/opcodes.h"

#include <array>
#include <string>

namespace zon {

namespace {

using OpcodeNames = std::array<std::string, 256>;

OpcodeNames makeNames() {
    OpcodeNames names;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (i < OP_PUSHDATA1)
            names[i] = "OP_PUSHBYTES_" + std::to_string(i);
        else if (i >= OP_1 && i <= OP_16)
            names[i] = "OP_" + std::to_string(i - (OP_1 - 1));
        else
            names[i] = "OP_UNKNOWN_" + std::to_string(i);
    }
    names[OP_0] = "OP_0";
    names[OP_PUSHDATA1] = "OP_PUSHDATA1";
    names[OP_PUSHDATA2] = "OP_PUSHDATA2";
    names[OP_PUSHDATA4] = "OP_PUSHDATA4";
    names[OP_1NEGATE] = "OP_1NEGATE";
    names[OP_RESERVED] = "OP_RESERVED";

    // From OP_NOP on the opcodes have names without a gap.
    static constexpr std::string_view named[] = {
        "NOP",
        "VER",
        "IF",
        "NOTIF",
        "VERIF",
        "VERNOTIF",
        "ELSE",
        "ENDIF",
        "VERIFY",
        "RETURN",
        "TOALTSTACK",
        "FROMALTSTACK",
        "2DROP",
        "2DUP",
        "3DUP",
        "2OVER",
        "2ROT",
        "2SWAP",
        "IFDUP",
        "DEPTH",
        "DROP",
        "DUP",
        "NIP",
        "OVER",
        "PICK",
        "ROLL",
        "ROT",
        "SWAP",
        "TUCK",
        "CAT",
        "SUBSTR",
        "LEFT",
        "RIGHT",
        "SIZE",
        "INVERT",
        "AND",
        "OR",
        "XOR",
        "EQUAL",
        "EQUALVERIFY",
        "RESERVED1",
        "RESERVED2",
        "1ADD",
        "1SUB",
        "2MUL",
        "2DIV",
        "NEGATE",
        "ABS",
        "NOT",
        "0NOTEQUAL",
        "ADD",
        "SUB",
        "MUL",
        "DIV",
        "MOD",
        "LSHIFT",
        "RSHIFT",
        "BOOLAND",
        "BOOLOR",
        "NUMEQUAL",
        "NUMEQUALVERIFY",
        "NUMNOTEQUAL",
        "LESSTHAN",
        "GREATERTHAN",
        "LESSTHANOREQUAL",
        "GREATERTHANOREQUAL",
        "MIN",
        "MAX",
        "WITHIN",
        "RIPEMD160",
        "SHA1",
        "SHA256",
        "HASH160",
        "HASH256",
        "CODESEPARATOR",
        "CHECKSIG",
        "CHECKSIGVERIFY",
        "CHECKMULTISIG",
        "CHECKMULTISIGVERIFY",
        "NOP1",
        "CHECKLOCKTIMEVERIFY",
        "CHECKSEQUENCEVERIFY",
        "NOP4",
        "NOP5",
        "NOP6",
        "NOP7",
        "NOP8",
        "NOP9",
        "NOP10",
        "CHECKSIGADD",
    };
    static_assert(std::size(named) == OP_CHECKSIGADD - OP_NOP + 1);
    for (std::size_t i = 0; i < std::size(named); ++i)
        names[OP_NOP + i] = "OP_" + std::string(named[i]);
    names[OP_INVALIDOPCODE] = "OP_INVALIDOPCODE";
    return names;
}

const OpcodeNames& names() {
    static const OpcodeNames all = makeNames();
    return all;
}

} // namespace

std::string_view opcodeName(Opcode opcode) {
    return names()[opcode];
}

std::optional<Opcode> opcodeByName(std::string_view name) {
    if (name.starts_with("OP_")) name.remove_prefix(3);
    if (name == "FALSE") return OP_FALSE;
    if (name == "TRUE") return OP_TRUE;
    if (name == "NOP2") return OP_CHECKLOCKTIMEVERIFY;
    if (name == "NOP3") return OP_CHECKSEQUENCEVERIFY;
    const OpcodeNames& all = names();
    for (std::size_t i = 0; i < all.size(); ++i) {
        const bool hasName = i == OP_0 || (i >= OP_PUSHDATA1 && i <= OP_CHECKSIGADD) || i == OP_INVALIDOPCODE;
        if (hasName && std::string_view(all[i]).substr(3) == name) return static_cast<Opcode>(i);
    }
    return {};
}

bool isDisabled(Opcode opcode) {
    switch (opcode) {
    case OP_CAT:
    case OP_SUBSTR:
    case OP_LEFT:
    case OP_RIGHT:
    case OP_INVERT:
    case OP_AND:
    case OP_OR:
    case OP_XOR:
    case OP_2MUL:
    case OP_2DIV:
    case OP_MUL:
    case OP_DIV:
    case OP_MOD:
    case OP_LSHIFT:
    case OP_RSHIFT:
        return true;
    default:
        return false;
    }
}

bool isOpSuccess(Opcode opcode) {
    const int n = opcode;
    const auto in = [n](int first, int last) { return n >= first && n <= last; };
    return n == 80 || n == 98 || in(126, 129) || in(131, 134) || in(137, 138) || in(141, 142) || in(149, 153)
           || in(187, 254);
}

} // namespace zon
