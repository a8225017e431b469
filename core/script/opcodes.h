#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace zon {

/// The operations of Bitcoin script. 0x01 to 0x4b push that many bytes and have no name of their own.
enum Opcode : std::uint8_t {
    OP_0 = 0x00,
    OP_FALSE = OP_0,
    OP_PUSHDATA1 = 0x4c, ///< the next byte is the length of what is pushed
    OP_PUSHDATA2 = 0x4d, ///< the next two bytes, little-endian
    OP_PUSHDATA4 = 0x4e, ///< the next four
    OP_1NEGATE = 0x4f,
    OP_RESERVED = 0x50,
    OP_1 = 0x51,
    OP_TRUE = OP_1,
    OP_2,
    OP_3,
    OP_4,
    OP_5,
    OP_6,
    OP_7,
    OP_8,
    OP_9,
    OP_10,
    OP_11,
    OP_12,
    OP_13,
    OP_14,
    OP_15,
    OP_16 = 0x60,

    // Control
    OP_NOP = 0x61,
    OP_VER,
    OP_IF,
    OP_NOTIF,
    OP_VERIF,
    OP_VERNOTIF,
    OP_ELSE,
    OP_ENDIF,
    OP_VERIFY,
    OP_RETURN = 0x6a,

    // Stack
    OP_TOALTSTACK = 0x6b,
    OP_FROMALTSTACK,
    OP_2DROP,
    OP_2DUP,
    OP_3DUP,
    OP_2OVER,
    OP_2ROT,
    OP_2SWAP,
    OP_IFDUP,
    OP_DEPTH,
    OP_DROP,
    OP_DUP,
    OP_NIP,
    OP_OVER,
    OP_PICK,
    OP_ROLL,
    OP_ROT,
    OP_SWAP,
    OP_TUCK = 0x7d,

    // Bytes and bits (all but OP_SIZE, OP_EQUAL and OP_EQUALVERIFY are disabled)
    OP_CAT = 0x7e,
    OP_SUBSTR,
    OP_LEFT,
    OP_RIGHT,
    OP_SIZE,
    OP_INVERT,
    OP_AND,
    OP_OR,
    OP_XOR,
    OP_EQUAL,
    OP_EQUALVERIFY,
    OP_RESERVED1,
    OP_RESERVED2 = 0x8a,

    // Numbers (OP_2MUL, OP_2DIV and OP_MUL to OP_RSHIFT are disabled)
    OP_1ADD = 0x8b,
    OP_1SUB,
    OP_2MUL,
    OP_2DIV,
    OP_NEGATE,
    OP_ABS,
    OP_NOT,
    OP_0NOTEQUAL,
    OP_ADD,
    OP_SUB,
    OP_MUL,
    OP_DIV,
    OP_MOD,
    OP_LSHIFT,
    OP_RSHIFT,
    OP_BOOLAND,
    OP_BOOLOR,
    OP_NUMEQUAL,
    OP_NUMEQUALVERIFY,
    OP_NUMNOTEQUAL,
    OP_LESSTHAN,
    OP_GREATERTHAN,
    OP_LESSTHANOREQUAL,
    OP_GREATERTHANOREQUAL,
    OP_MIN,
    OP_MAX,
    OP_WITHIN = 0xa5,

    // Hashes and signatures
    OP_RIPEMD160 = 0xa6,
    OP_SHA1,
    OP_SHA256,
    OP_HASH160,
    OP_HASH256,
    OP_CODESEPARATOR,
    OP_CHECKSIG,
    OP_CHECKSIGVERIFY,
    OP_CHECKMULTISIG,
    OP_CHECKMULTISIGVERIFY = 0xaf,

    // Expansion
    OP_NOP1 = 0xb0,
    OP_CHECKLOCKTIMEVERIFY, ///< BIP65; was OP_NOP2
    OP_CHECKSEQUENCEVERIFY, ///< BIP112; was OP_NOP3
    OP_NOP4,
    OP_NOP5,
    OP_NOP6,
    OP_NOP7,
    OP_NOP8,
    OP_NOP9,
    OP_NOP10,
    OP_CHECKSIGADD = 0xba, ///< BIP342, tapscript only

    OP_INVALIDOPCODE = 0xff,
};

/// "OP_CHECKSIG"; "OP_PUSHBYTES_20" for the direct pushes; "OP_UNKNOWN_187" for bytes that have no meaning
/// (or, in tapscript, that make it succeed: isOpSuccess). Points to static storage.
std::string_view opcodeName(Opcode opcode);

/// The opcode of a name, with or without "OP_": "CHECKSIG", "OP_CHECKSIG", "OP_TRUE". Direct pushes have
/// none.
std::optional<Opcode> opcodeByName(std::string_view name);

/// OP_0 and OP_1 to OP_16.
constexpr bool isSmallNumber(Opcode opcode) {
    return opcode == OP_0 || (opcode >= OP_1 && opcode <= OP_16);
}
/// The value of a small number opcode.
constexpr int smallNumber(Opcode opcode) {
    return opcode == OP_0 ? 0 : opcode - (OP_1 - 1);
}
/// The opcode of 0 to 16.
constexpr Opcode smallNumberOpcode(int n) {
    return n == 0 ? OP_0 : static_cast<Opcode>(OP_1 + n - 1);
}

/// Removed in 2010 for being dangerous: a script holding one fails even where it isn't executed.
bool isDisabled(Opcode opcode);

/// BIP342: a tapscript holding one succeeds at once, so that a later soft fork can give it a meaning.
bool isOpSuccess(Opcode opcode);

} // namespace zon
