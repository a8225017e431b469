#include "core/script/operations.h"
#include "core/script/script_machine.h"
#include "core/script/script_number.h"
#include "core/script/signature_encoding.h"

namespace zon {

namespace {

// BIP342: what each check of a signature costs of the witness's weight.
constexpr std::int64_t validationWeightPerCheck = 50;

struct Deleted {
    Bytes script;
    bool found = false;
};

// Takes every occurrence of `pattern` that begins at an operation out of a script. (Signatures can't sign
// themselves, so the first version took them out of what they sign; it is a rule for legacy scripts.)
Deleted findAndDelete(ByteSpan script, ByteSpan pattern) {
    Deleted result;
    std::size_t kept = 0;
    std::size_t at = 0;
    while (true) {
        const ByteSpan part = script.subspan(kept, at - kept);
        result.script.insert(result.script.end(), part.begin(), part.end());
        while (script.size() - at >= pattern.size() && equal(script.subspan(at, pattern.size()), pattern)) {
            at += pattern.size();
            result.found = true;
        }
        kept = at;
        const auto instruction = ScriptReader(script.subspan(at)).next();
        if (!instruction) break;
        at += instruction->end;
    }
    const ByteSpan rest = script.subspan(kept);
    result.script.insert(result.script.end(), rest.begin(), rest.end());
    return result;
}

} // namespace

ScriptError ScriptMachine::signature(Opcode opcode, const Instruction& instruction) {
    switch (opcode) {
    case OP_CODESEPARATOR:
        scriptCodeStart_ = instruction.end;
        tapscript_.context.codeSeparatorPosition = instructionIndex_;
        return ScriptError::OK;
    case OP_CHECKSIG:
    case OP_CHECKSIGVERIFY:
        return checkSig(opcode);
    case OP_CHECKSIGADD:
        return checkSigAdd();
    default:
        return checkMultisig(opcode);
    }
}

// (signature key → whether it is valid)
ScriptError ScriptMachine::checkSig(Opcode opcode) {
    if (stack_.size() < 2) return ScriptError::INVALID_STACK_OPERATION;
    bool valid = false;
    const ScriptError error = verifySignature(fromTop(stack_, 2), fromTop(stack_, 1), valid);
    if (error != ScriptError::OK) return error;
    drop(stack_, 2);
    if (opcode == OP_CHECKSIGVERIFY && valid) return ScriptError::OK;
    pushBool(stack_, valid);
    return opcode == OP_CHECKSIGVERIFY ? ScriptError::CHECKSIGVERIFY : ScriptError::OK;
}

// (signature n key → n + 1 if it is valid, otherwise n)
ScriptError ScriptMachine::checkSigAdd() {
    if (!isTapscript()) return ScriptError::BAD_OPCODE;
    if (stack_.size() < 3) return ScriptError::INVALID_STACK_OPERATION;
    const auto count = decodeScriptNumber(fromTop(stack_, 2), flags_.has(ScriptFlag::MINIMALDATA));
    if (!count) return ScriptError::UNKNOWN_ERROR;
    bool valid = false;
    const ScriptError error = verifySignature(fromTop(stack_, 3), fromTop(stack_, 1), valid);
    if (error != ScriptError::OK) return error;
    drop(stack_, 3);
    stack_.push_back(encodeScriptNumber(*count + (valid ? 1 : 0)));
    return ScriptError::OK;
}

ScriptError ScriptMachine::verifySignature(ByteSpan sig, ByteSpan key, bool& valid) {
    return isTapscript() ? verifySchnorr(sig, key, valid) : verifyEcdsa(sig, key, valid);
}

ScriptError ScriptMachine::removeFromScriptCode(Bytes& scriptCode, ByteSpan sig) const {
    Deleted deleted = findAndDelete(scriptCode, Script().push(sig).span());
    if (!deleted.found) return ScriptError::OK;
    if (flags_.has(ScriptFlag::CONST_SCRIPTCODE)) return ScriptError::SIG_FINDANDDELETE;
    scriptCode = std::move(deleted.script);
    return ScriptError::OK;
}

ScriptError ScriptMachine::verifyEcdsa(ByteSpan sig, ByteSpan key, bool& valid) {
    ByteSpan code = scriptCode();
    Bytes shortened;
    if (version_ == SigVersion::Base) {
        shortened = toBytes(code);
        if (const auto error = removeFromScriptCode(shortened, sig); error != ScriptError::OK) return error;
        code = shortened;
    }
    if (const auto error = checkSignatureEncoding(sig, flags_); error != ScriptError::OK) return error;
    if (const auto error = checkKeyEncoding(key, flags_, version_); error != ScriptError::OK) return error;
    valid = checker_.checkEcdsa(sig, key, code, version_);
    return !valid && !sig.empty() && flags_.has(ScriptFlag::NULLFAIL) ? ScriptError::SIG_NULLFAIL
                                                                      : ScriptError::OK;
}

// BIP342. The order matters: unknown kinds of keys come before the rules for known ones, an empty signature
// is a quiet no, and one that is neither empty nor valid fails the script.
ScriptError ScriptMachine::verifySchnorr(ByteSpan sig, ByteSpan key, bool& valid) {
    valid = !sig.empty();
    if (valid) {
        tapscript_.validationWeight -= validationWeightPerCheck;
        if (tapscript_.validationWeight < 0) return ScriptError::TAPSCRIPT_VALIDATION_WEIGHT;
    }
    if (key.empty()) return ScriptError::PUBKEYTYPE;
    if (key.size() == 32)
        return valid ? checker_.checkSchnorr(sig, key, tapscript_.context) : ScriptError::OK;
    return flags_.has(ScriptFlag::DISCOURAGE_UPGRADABLE_PUBKEYTYPE)
               ? ScriptError::DISCOURAGE_UPGRADABLE_PUBKEYTYPE
               : ScriptError::OK;
}

// (dummy signature… m key… n → whether each of the m signatures is valid for a key, in the keys' order)
ScriptError ScriptMachine::checkMultisig(Opcode opcode) {
    if (isTapscript()) return ScriptError::TAPSCRIPT_CHECKMULTISIG;
    const bool requireMinimal = flags_.has(ScriptFlag::MINIMALDATA);

    if (stack_.empty()) return ScriptError::INVALID_STACK_OPERATION;
    const auto keyNumber = decodeScriptNumber(stack_.back(), requireMinimal);
    if (!keyNumber) return ScriptError::UNKNOWN_ERROR;
    if (*keyNumber < 0 || *keyNumber > maxKeysPerMultisig) return ScriptError::PUBKEY_COUNT;
    opCount_ += static_cast<int>(*keyNumber);
    if (opCount_ > maxOpsPerScript) return ScriptError::OP_COUNT;
    const auto keys = static_cast<std::size_t>(*keyNumber);
    if (stack_.size() < keys + 2) return ScriptError::INVALID_STACK_OPERATION;

    const auto sigNumber = decodeScriptNumber(fromTop(stack_, keys + 2), requireMinimal);
    if (!sigNumber) return ScriptError::UNKNOWN_ERROR;
    if (*sigNumber < 0 || *sigNumber > *keyNumber) return ScriptError::SIG_COUNT;
    const auto sigs = static_cast<std::size_t>(*sigNumber);
    // One more than is used: the first version took an element too many, and so it must be there ever since.
    if (stack_.size() < keys + sigs + 3) return ScriptError::INVALID_STACK_OPERATION;

    // Both are counted from the top of the stack, so the last key and the last signature come first.
    const auto key = [&](std::size_t i) -> const Bytes& { return fromTop(stack_, 2 + i); };
    const auto sig = [&](std::size_t i) -> const Bytes& { return fromTop(stack_, keys + 3 + i); };

    ByteSpan code = scriptCode();
    Bytes shortened;
    if (version_ == SigVersion::Base) {
        shortened = toBytes(code);
        for (std::size_t i = 0; i < sigs; ++i)
            if (const auto error = removeFromScriptCode(shortened, sig(i)); error != ScriptError::OK)
                return error;
        code = shortened;
    }

    std::size_t valid = 0;
    bool success = true;
    for (std::size_t i = 0; success && valid < sigs; ++i) {
        if (const auto error = checkSignatureEncoding(sig(valid), flags_); error != ScriptError::OK)
            return error;
        if (const auto error = checkKeyEncoding(key(i), flags_, version_); error != ScriptError::OK)
            return error;
        if (checker_.checkEcdsa(sig(valid), key(i), code, version_)) ++valid;
        const std::size_t keysLeft = keys - i - 1;
        success = sigs - valid <= keysLeft;
    }

    if (!success && flags_.has(ScriptFlag::NULLFAIL))
        for (std::size_t i = 0; i < sigs; ++i)
            if (!sig(i).empty()) return ScriptError::SIG_NULLFAIL;
    drop(stack_, keys + sigs + 2);
    if (flags_.has(ScriptFlag::NULLDUMMY) && !stack_.back().empty()) return ScriptError::SIG_NULLDUMMY;
    drop(stack_);
    if (opcode == OP_CHECKMULTISIGVERIFY && success) return ScriptError::OK;
    pushBool(stack_, success);
    return opcode == OP_CHECKMULTISIGVERIFY ? ScriptError::CHECKMULTISIGVERIFY : ScriptError::OK;
}

} // namespace zon
