#include "core/script/script_error.h"

#include <iterator>

namespace zon {

namespace {

using enum ScriptError;

struct Entry {
    ScriptError error;
    std::string_view name;
    std::string_view sentence;
};

constexpr Entry entries[] = {
    {OK, "OK", "The script succeeded."},
    {UNKNOWN_ERROR, "UNKNOWN_ERROR", "A number on the stack is too long or not in its shortest form."},
    {EVAL_FALSE, "EVAL_FALSE", "The script ran to its end but left false, or nothing, on the stack."},
    {OP_RETURN, "OP_RETURN", "OP_RETURN ends a script as failed: this output can't be spent this way."},
    {SCRIPT_SIZE, "SCRIPT_SIZE", "The script is longer than 10,000 bytes."},
    {PUSH_SIZE, "PUSH_SIZE", "A stack element is longer than 520 bytes."},
    {OP_COUNT, "OP_COUNT", "The script has more than 201 operations."},
    {STACK_SIZE, "STACK_SIZE", "There are more than 1,000 elements on the stacks."},
    {SIG_COUNT, "SIG_COUNT",
     "OP_CHECKMULTISIG asks for fewer than no signatures or more than there are keys."},
    {PUBKEY_COUNT, "PUBKEY_COUNT", "OP_CHECKMULTISIG has fewer than 0 or more than 20 keys."},
    {VERIFY, "VERIFY", "OP_VERIFY found false."},
    {EQUALVERIFY, "EQUALVERIFY", "OP_EQUALVERIFY found two different values."},
    {CHECKMULTISIGVERIFY, "CHECKMULTISIGVERIFY",
     "The signatures that OP_CHECKMULTISIGVERIFY asks for are not valid."},
    {CHECKSIGVERIFY, "CHECKSIGVERIFY", "The signature that OP_CHECKSIGVERIFY asks for is not valid."},
    {NUMEQUALVERIFY, "NUMEQUALVERIFY", "OP_NUMEQUALVERIFY found two different numbers."},
    {BAD_OPCODE, "BAD_OPCODE", "An operation is unknown, not allowed here, or cut off."},
    {DISABLED_OPCODE, "DISABLED_OPCODE", "The script holds an operation that was disabled for good."},
    {INVALID_STACK_OPERATION, "INVALID_STACK_OPERATION",
     "An operation needs more elements than are on the stack."},
    {INVALID_ALTSTACK_OPERATION, "INVALID_ALTSTACK_OPERATION",
     "An operation takes from the alternative stack, which is empty."},
    {UNBALANCED_CONDITIONAL, "UNBALANCED_CONDITIONAL",
     "OP_IF, OP_NOTIF, OP_ELSE and OP_ENDIF don't match up."},
    {NEGATIVE_LOCKTIME, "NEGATIVE_LOCKTIME", "A lock time is negative."},
    {UNSATISFIED_LOCKTIME, "UNSATISFIED_LOCKTIME", "The coins are still locked for this transaction."},
    {SIG_HASHTYPE, "SIG_HASHTYPE", "A signature's hash type is missing or unknown."},
    {SIG_DER, "SIG_DER", "A signature is not in strict DER form."},
    {MINIMALDATA, "MINIMALDATA", "A push is not in its shortest form."},
    {SIG_PUSHONLY, "SIG_PUSHONLY", "The input script may only push data."},
    {SIG_HIGH_S, "SIG_HIGH_S", "A signature's S value is the higher of the two possible ones."},
    {SIG_NULLDUMMY, "SIG_NULLDUMMY", "The extra element that OP_CHECKMULTISIG consumes is not empty."},
    {PUBKEYTYPE, "PUBKEYTYPE", "A public key is not in a known form."},
    {CLEANSTACK, "CLEANSTACK", "The script left more than one element on the stack."},
    {MINIMALIF, "MINIMALIF", "What OP_IF or OP_NOTIF takes is neither empty nor exactly 1."},
    {SIG_NULLFAIL, "NULLFAIL", "A signature that isn't valid is not empty either."},
    {DISCOURAGE_UPGRADABLE_NOPS, "DISCOURAGE_UPGRADABLE_NOPS",
     "The script uses an operation that is kept free for later rules."},
    {DISCOURAGE_UPGRADABLE_WITNESS_PROGRAM, "DISCOURAGE_UPGRADABLE_WITNESS_PROGRAM",
     "The output's witness version is kept free for later rules."},
    {DISCOURAGE_UPGRADABLE_TAPROOT_VERSION, "DISCOURAGE_UPGRADABLE_TAPROOT_VERSION",
     "The taproot leaf version is kept free for later rules."},
    {DISCOURAGE_OP_SUCCESS, "DISCOURAGE_OP_SUCCESS",
     "The tapscript holds an OP_SUCCESS operation, which is kept free for later rules."},
    {DISCOURAGE_UPGRADABLE_PUBKEYTYPE, "DISCOURAGE_UPGRADABLE_PUBKEYTYPE",
     "A public key in the tapscript is of a kind that is kept free for later rules."},
    {WITNESS_PROGRAM_WRONG_LENGTH, "WITNESS_PROGRAM_WRONG_LENGTH",
     "A version 0 witness program must be 20 or 32 bytes long."},
    {WITNESS_PROGRAM_WITNESS_EMPTY, "WITNESS_PROGRAM_WITNESS_EMPTY",
     "The input has no witness but needs one."},
    {WITNESS_PROGRAM_MISMATCH, "WITNESS_PROGRAM_MISMATCH",
     "The witness doesn't belong to the output it spends."},
    {WITNESS_MALLEATED, "WITNESS_MALLEATED", "An input with a witness must have an empty input script."},
    {WITNESS_MALLEATED_P2SH, "WITNESS_MALLEATED_P2SH",
     "The input script must push the redeem script and nothing else."},
    {WITNESS_UNEXPECTED, "WITNESS_UNEXPECTED",
     "The input has a witness, but what it spends has no use for one."},
    {WITNESS_PUBKEYTYPE, "WITNESS_PUBKEYTYPE", "Public keys in a witness script must be compressed."},
    {SCHNORR_SIG_SIZE, "SCHNORR_SIG_SIZE", "A Schnorr signature must be 64 or 65 bytes long."},
    {SCHNORR_SIG_HASHTYPE, "SCHNORR_SIG_HASHTYPE", "A Schnorr signature's hash type is not allowed here."},
    {SCHNORR_SIG, "SCHNORR_SIG", "A Schnorr signature is not valid."},
    {TAPROOT_WRONG_CONTROL_SIZE, "TAPROOT_WRONG_CONTROL_SIZE",
     "The taproot control block has an impossible length."},
    {TAPSCRIPT_VALIDATION_WEIGHT, "TAPSCRIPT_VALIDATION_WEIGHT",
     "The tapscript checks more signatures than the size of its witness pays for."},
    {TAPSCRIPT_CHECKMULTISIG, "TAPSCRIPT_CHECKMULTISIG",
     "OP_CHECKMULTISIG is not available in tapscript: OP_CHECKSIGADD takes its place."},
    {TAPSCRIPT_MINIMALIF, "TAPSCRIPT_MINIMALIF",
     "What OP_IF or OP_NOTIF takes in tapscript is neither empty nor exactly 1."},
    {OP_CODESEPARATOR, "OP_CODESEPARATOR", "The script uses OP_CODESEPARATOR outside segwit."},
    {SIG_FINDANDDELETE, "SIG_FINDANDDELETE", "The script holds the signature that it checks."},
};

constexpr bool inOrder() {
    for (std::size_t i = 0; i < std::size(entries); ++i)
        if (entries[i].error != static_cast<ScriptError>(i)) return false;
    return std::size(entries) == static_cast<std::size_t>(SIG_FINDANDDELETE) + 1;
}
static_assert(inOrder());

const Entry& entryOf(ScriptError error) {
    return entries[static_cast<std::size_t>(error)];
}

} // namespace

std::string_view scriptErrorName(ScriptError error) {
    return entryOf(error).name;
}

std::optional<ScriptError> scriptErrorByName(std::string_view name) {
    if (name == "SIG_NULLFAIL") return SIG_NULLFAIL;
    for (const Entry& entry : entries)
        if (entry.name == name) return entry.error;
    return {};
}

std::string_view scriptErrorSentence(ScriptError error) {
    return entryOf(error).sentence;
}

} // namespace zon
