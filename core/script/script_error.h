#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace zon {

/// Why a script failed. Names are Bitcoin Core's without SCRIPT_ERR_, because people look them up.
enum class ScriptError : std::uint8_t {
    OK,
    UNKNOWN_ERROR, ///< a number too long or not in its shortest form
    EVAL_FALSE,
    OP_RETURN,

    // Limits
    SCRIPT_SIZE,
    PUSH_SIZE,
    OP_COUNT,
    STACK_SIZE,
    SIG_COUNT,
    PUBKEY_COUNT,

    // Operations that end with VERIFY
    VERIFY,
    EQUALVERIFY,
    CHECKMULTISIGVERIFY,
    CHECKSIGVERIFY,
    NUMEQUALVERIFY,

    // Malformed
    BAD_OPCODE,
    DISABLED_OPCODE,
    INVALID_STACK_OPERATION,
    INVALID_ALTSTACK_OPERATION,
    UNBALANCED_CONDITIONAL,

    // Locks
    NEGATIVE_LOCKTIME,
    UNSATISFIED_LOCKTIME,

    // Encodings
    SIG_HASHTYPE,
    SIG_DER,
    MINIMALDATA,
    SIG_PUSHONLY,
    SIG_HIGH_S,
    SIG_NULLDUMMY,
    PUBKEYTYPE,
    CLEANSTACK,
    MINIMALIF,
    SIG_NULLFAIL,

    // Kept free for later soft forks
    DISCOURAGE_UPGRADABLE_NOPS,
    DISCOURAGE_UPGRADABLE_WITNESS_PROGRAM,
    DISCOURAGE_UPGRADABLE_TAPROOT_VERSION,
    DISCOURAGE_OP_SUCCESS,
    DISCOURAGE_UPGRADABLE_PUBKEYTYPE,

    // Segwit
    WITNESS_PROGRAM_WRONG_LENGTH,
    WITNESS_PROGRAM_WITNESS_EMPTY,
    WITNESS_PROGRAM_MISMATCH,
    WITNESS_MALLEATED,
    WITNESS_MALLEATED_P2SH,
    WITNESS_UNEXPECTED,
    WITNESS_PUBKEYTYPE,

    // Taproot
    SCHNORR_SIG_SIZE,
    SCHNORR_SIG_HASHTYPE,
    SCHNORR_SIG,
    TAPROOT_WRONG_CONTROL_SIZE,
    TAPSCRIPT_VALIDATION_WEIGHT,
    TAPSCRIPT_CHECKMULTISIG,
    TAPSCRIPT_MINIMALIF,

    // Constant script code
    OP_CODESEPARATOR,
    SIG_FINDANDDELETE,
};

/// "EVAL_FALSE", "SIG_DER", …; SIG_NULLFAIL is "NULLFAIL", as Bitcoin Core's published vectors call it.
std::string_view scriptErrorName(ScriptError error);
/// The error of a name; "SIG_NULLFAIL" too.
std::optional<ScriptError> scriptErrorByName(std::string_view name);
/// One sentence for a person.
std::string_view scriptErrorSentence(ScriptError error);

} // namespace zon
