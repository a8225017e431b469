#include "core/script/script_machine.h"

#include "core/script/locks.h"
#include "core/script/operations.h"
#include "core/script/script_number.h"

namespace zon {

ScriptMachine::ScriptMachine(ByteSpan script, ScriptStack stack, ScriptFlags flags,
                             const SignatureChecker& checker, SigVersion version, TapscriptSpend tapscript)
    : script_(script),
      reader_(script),
      stack_(std::move(stack)),
      flags_(flags),
      checker_(checker),
      version_(version),
      tapscript_(std::move(tapscript)) {
    if (!isTapscript() && script.size() > maxScriptSize)
        fail(ScriptError::SCRIPT_SIZE);
    else
        finished_ = script.empty();
}

void ScriptMachine::fail(ScriptError error) {
    error_ = error;
    finished_ = true;
}

std::optional<Instruction> ScriptMachine::next() const {
    if (finished_) return {};
    ScriptReader ahead = reader_;
    return ahead.next();
}

ScriptError ScriptMachine::run() {
    while (step()) {
    }
    return error_;
}

bool ScriptMachine::step() {
    if (finished_) return false;
    const auto instruction = reader_.next();
    ScriptError error = instruction ? execute(*instruction) : ScriptError::BAD_OPCODE;
    if (error == ScriptError::OK && stack_.size() + altStack_.size() > maxStackSize)
        error = ScriptError::STACK_SIZE;
    if (error == ScriptError::OK && reader_.atEnd() && !conditions_.empty())
        error = ScriptError::UNBALANCED_CONDITIONAL;
    if (error != ScriptError::OK) {
        fail(error);
        return false;
    }
    ++instructionIndex_;
    finished_ = reader_.atEnd();
    return !finished_;
}

// What is checked even where the operation is skipped.
ScriptError ScriptMachine::checkLimits(const Instruction& instruction) {
    if (instruction.data.size() > maxScriptElementSize) return ScriptError::PUSH_SIZE;
    if (!isTapscript() && !instruction.isPush() && ++opCount_ > maxOpsPerScript) return ScriptError::OP_COUNT;
    if (isDisabled(instruction.opcode)) return ScriptError::DISABLED_OPCODE;
    if (instruction.opcode == OP_CODESEPARATOR && version_ == SigVersion::Base
        && flags_.has(ScriptFlag::CONST_SCRIPTCODE))
        return ScriptError::OP_CODESEPARATOR;
    return ScriptError::OK;
}

ScriptError ScriptMachine::execute(const Instruction& instruction) {
    const Opcode opcode = instruction.opcode;
    if (const ScriptError error = checkLimits(instruction); error != ScriptError::OK) return error;

    // Conditions are counted in skipped branches too; OP_VERIF and OP_VERNOTIF fail even there.
    const bool isCondition = opcode >= OP_IF && opcode <= OP_ENDIF;
    if (!executing() && !isCondition) return ScriptError::OK;

    const bool requireMinimal = flags_.has(ScriptFlag::MINIMALDATA);
    if (opcode <= OP_PUSHDATA4) {
        if (requireMinimal && !isMinimalPush(opcode, instruction.data)) return ScriptError::MINIMALDATA;
        stack_.push_back(toBytes(instruction.data));
        return ScriptError::OK;
    }
    if (opcode == OP_1NEGATE || (opcode >= OP_1 && opcode <= OP_16)) {
        stack_.push_back(encodeScriptNumber(opcode - (OP_1 - 1)));
        return ScriptError::OK;
    }
    if (opcode >= OP_NOP && opcode <= OP_RETURN) return control(opcode);
    if ((opcode >= OP_TOALTSTACK && opcode <= OP_TUCK) || opcode == OP_SIZE)
        return stackOperation(opcode, stack_, altStack_, requireMinimal);
    if (opcode == OP_EQUAL || opcode == OP_EQUALVERIFY) return equalOperation(opcode, stack_);
    if (opcode >= OP_1ADD && opcode <= OP_WITHIN) return numberOperation(opcode, stack_, requireMinimal);
    if (opcode >= OP_RIPEMD160 && opcode <= OP_HASH256) return hashOperation(opcode, stack_);
    if ((opcode >= OP_CODESEPARATOR && opcode <= OP_CHECKMULTISIGVERIFY) || opcode == OP_CHECKSIGADD)
        return signature(opcode, instruction);
    if (opcode == OP_CHECKLOCKTIMEVERIFY || opcode == OP_CHECKSEQUENCEVERIFY) return checkLock(opcode);
    if (opcode >= OP_NOP1 && opcode <= OP_NOP10)
        return flags_.has(ScriptFlag::DISCOURAGE_UPGRADABLE_NOPS) ? ScriptError::DISCOURAGE_UPGRADABLE_NOPS
                                                                  : ScriptError::OK;
    return ScriptError::BAD_OPCODE;
}

ScriptError ScriptMachine::control(Opcode opcode) {
    switch (opcode) {
    case OP_NOP:
        return ScriptError::OK;
    case OP_IF:
    case OP_NOTIF:
        return openCondition(opcode);
    case OP_ELSE:
    case OP_ENDIF: {
        if (conditions_.empty()) return ScriptError::UNBALANCED_CONDITIONAL;
        const bool taken = conditions_.back();
        conditions_.pop_back();
        if (!taken) --skippedConditions_;
        if (opcode == OP_ELSE) {
            conditions_.push_back(!taken);
            if (taken) ++skippedConditions_;
        }
        return ScriptError::OK;
    }
    case OP_VERIFY:
        if (stack_.empty()) return ScriptError::INVALID_STACK_OPERATION;
        if (!isTrue(stack_.back())) return ScriptError::VERIFY;
        drop(stack_);
        return ScriptError::OK;
    case OP_RETURN:
        return ScriptError::OP_RETURN;
    default:
        return ScriptError::BAD_OPCODE; // OP_VER, OP_VERIF, OP_VERNOTIF
    }
}

ScriptError ScriptMachine::openCondition(Opcode opcode) {
    bool taken = false;
    if (executing()) {
        if (stack_.empty()) return ScriptError::UNBALANCED_CONDITIONAL;
        const Bytes& condition = stack_.back();
        // Any other true value could be put in its place by somebody else on the way.
        const bool minimal = condition.empty() || (condition.size() == 1 && condition[0] == 1);
        if (isTapscript() && !minimal) return ScriptError::TAPSCRIPT_MINIMALIF;
        if (version_ == SigVersion::WitnessV0 && flags_.has(ScriptFlag::MINIMALIF) && !minimal)
            return ScriptError::MINIMALIF;
        taken = isTrue(condition) == (opcode == OP_IF);
        drop(stack_);
    }
    conditions_.push_back(taken);
    if (!taken) ++skippedConditions_;
    return ScriptError::OK;
}

// Both leave their operand on the stack and were operations without effect before their soft forks.
ScriptError ScriptMachine::checkLock(Opcode opcode) {
    const bool absolute = opcode == OP_CHECKLOCKTIMEVERIFY;
    if (!flags_.has(absolute ? ScriptFlag::CHECKLOCKTIMEVERIFY : ScriptFlag::CHECKSEQUENCEVERIFY))
        return ScriptError::OK;
    if (stack_.empty()) return ScriptError::INVALID_STACK_OPERATION;
    const auto lock =
        decodeScriptNumber(stack_.back(), flags_.has(ScriptFlag::MINIMALDATA), maxLockNumberSize);
    if (!lock) return ScriptError::UNKNOWN_ERROR;
    if (*lock < 0) return ScriptError::NEGATIVE_LOCKTIME;
    if (!absolute && (*lock & std::int64_t{sequenceLockDisabled}) != 0) return ScriptError::OK;
    const bool met = absolute ? checker_.checkLockTime(*lock) : checker_.checkSequence(*lock);
    return met ? ScriptError::OK : ScriptError::UNSATISFIED_LOCKTIME;
}

} // namespace zon
