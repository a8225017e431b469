#pragma once

#include "core/script/script.h"
#include "core/script/script_error.h"
#include "core/script/script_flags.h"
#include "core/script/sighash.h"
#include "core/script/signature_checker.h"

#include <vector>

namespace zon {

using ScriptStack = std::vector<Bytes>; ///< the last is the top

/// What only a tapscript has.
struct TapscriptSpend {
    TaprootContext context;
    std::int64_t validationWeight = 0; ///< how much checking of signatures the witness pays for (BIP342)
};

/// Runs one script, one operation at a time, so that every state in between can be looked at. Whether what is
/// left on the stack is a success is for the caller to say: SpendMachine knows the rules around scripts.
///
/// Threat: the script and the stack are a stranger's. Work is bounded by Bitcoin's limits on sizes,
/// operations and signature checks.
class ScriptMachine {
public:
    /// `script` and `checker` must outlive the machine. `version` is not Taproot: a key path has no script.
    ScriptMachine(ByteSpan script, ScriptStack stack, ScriptFlags flags, const SignatureChecker& checker,
                  SigVersion version, TapscriptSpend tapscript = {});

    /// Executes the next operation (a push, or an operation that a condition skips, counts as one). False
    /// when the script has ended or failed.
    bool step();
    /// Runs to the end.
    ScriptError run();

    bool finished() const { return finished_; }
    ScriptError error() const { return error_; } ///< OK until it fails

    /// What step() would execute; nothing at the end and where the script is cut off.
    std::optional<Instruction> next() const;
    std::size_t position() const { return reader_.position(); }
    ByteSpan script() const { return script_; }

    const ScriptStack& stack() const { return stack_; }
    const ScriptStack& altStack() const { return altStack_; }
    /// One for each OP_IF that is open, the innermost last: whether its branch is the one taken.
    const std::vector<bool>& conditions() const { return conditions_; }
    /// Whether the next operation would be executed rather than skipped.
    bool executing() const { return skippedConditions_ == 0; }
    std::int64_t validationWeightLeft() const { return tapscript_.validationWeight; }

    ScriptStack takeStack() { return std::move(stack_); }

private:
    ScriptError execute(const Instruction& instruction);
    ScriptError checkLimits(const Instruction& instruction);
    ScriptError control(Opcode opcode);
    ScriptError openCondition(Opcode opcode);
    ScriptError checkLock(Opcode opcode);

    ScriptError signature(Opcode opcode, const Instruction& instruction);
    ScriptError checkSig(Opcode opcode);
    ScriptError checkSigAdd();
    ScriptError checkMultisig(Opcode opcode);
    ScriptError verifySignature(ByteSpan sig, ByteSpan key, bool& valid);
    ScriptError verifyEcdsa(ByteSpan sig, ByteSpan key, bool& valid);
    ScriptError verifySchnorr(ByteSpan sig, ByteSpan key, bool& valid);
    ScriptError removeFromScriptCode(Bytes& scriptCode, ByteSpan sig) const;
    ByteSpan scriptCode() const { return script_.subspan(scriptCodeStart_); }

    bool isTapscript() const { return version_ == SigVersion::Tapscript; }
    void fail(ScriptError error);

    ByteSpan script_;
    ScriptReader reader_;
    ScriptStack stack_;
    ScriptStack altStack_;
    std::vector<bool> conditions_;
    std::size_t skippedConditions_ = 0; ///< how many of them are false
    ScriptFlags flags_;
    const SignatureChecker& checker_;
    SigVersion version_;
    TapscriptSpend tapscript_;
    std::size_t scriptCodeStart_ = 0;    ///< behind the last executed OP_CODESEPARATOR
    std::uint32_t instructionIndex_ = 0; ///< of the one being executed
    int opCount_ = 0;
    bool finished_ = false;
    ScriptError error_ = ScriptError::OK;
};

} // namespace zon
