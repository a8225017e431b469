#include "core/script/spend_machine.h"

#include "core/script/script_number.h"
#include "core/script/standard.h"

namespace zon {

std::string_view spendStageName(SpendStage stage) {
    switch (stage) {
    case SpendStage::ScriptSig:
        return "ScriptSig";
    case SpendStage::ScriptPubKey:
        return "ScriptPubKey";
    case SpendStage::RedeemScript:
        return "RedeemScript";
    case SpendStage::WitnessScript:
        return "WitnessScript";
    case SpendStage::TaprootKey:
        return "TaprootKey";
    case SpendStage::Tapscript:
        return "Tapscript";
    }
    return "";
}

SpendMachine::SpendMachine(const Script& scriptSig, const Script& scriptPubKey, const Witness& witness,
                           ScriptFlags flags, const SignatureChecker& checker)
    : scriptSig_(scriptSig),
      scriptPubKey_(scriptPubKey),
      witness_(witness),
      flags_(flags.withImplied()),
      checker_(checker) {
    if (flags_.has(ScriptFlag::SIGPUSHONLY) && !scriptSig_.isPushOnly()) {
        finish(ScriptError::SIG_PUSHONLY);
        return;
    }
    startScript(SpendStage::ScriptSig, scriptSig_.span(), {}, SigVersion::Base);
}

bool SpendMachine::step() {
    if (done()) return false;
    if (stage_ == SpendStage::TaprootKey)
        checkTaprootKey();
    else if (!machine_->finished())
        machine_->step();
    else
        leaveScript();
    return !done();
}

ScriptError SpendMachine::run() {
    while (step()) {
    }
    return result_;
}

void SpendMachine::startScript(SpendStage stage, ByteSpan script, ScriptStack stack, SigVersion version,
                               TapscriptSpend tapscript) {
    stage_ = stage;
    machine_.emplace(script, std::move(stack), flags_, checker_, version, std::move(tapscript));
}

void SpendMachine::leaveScript() {
    if (machine_->error() != ScriptError::OK) {
        finish(machine_->error());
        return;
    }
    switch (stage_) {
    case SpendStage::ScriptSig: {
        // Both scripts run on the same stack but never as one script (CVE-2010-5141).
        if (scriptPubKey_.isP2sh()) p2shStack_ = machine_->stack();
        startScript(SpendStage::ScriptPubKey, scriptPubKey_.span(), machine_->takeStack(), SigVersion::Base);
        break;
    }
    case SpendStage::ScriptPubKey:
        leaveScriptPubKey();
        break;
    case SpendStage::RedeemScript:
        leaveRedeemScript();
        break;
    case SpendStage::WitnessScript:
    case SpendStage::Tapscript:
        leaveWitnessScript();
        break;
    case SpendStage::TaprootKey: // has no script
        break;
    }
}

void SpendMachine::leaveScriptPubKey() {
    if (!leftTrue()) return finish(ScriptError::EVAL_FALSE);
    if (flags_.has(ScriptFlag::WITNESS)) {
        if (const auto program = scriptPubKey_.witnessProgram()) {
            // Anything here could be changed by others without changing what is signed.
            if (!scriptSig_.empty()) return finish(ScriptError::WITNESS_MALLEATED);
            return enterWitnessProgram(*program, false);
        }
    }
    if (flags_.has(ScriptFlag::P2SH) && scriptPubKey_.isP2sh()) return enterRedeemScript();
    finishWithoutWitness();
}

void SpendMachine::enterRedeemScript() {
    if (!scriptSig_.isPushOnly()) return finish(ScriptError::SIG_PUSHONLY);
    // Not empty: what the output's script hashed was on it.
    redeemScript_ = std::move(p2shStack_.back());
    p2shStack_.pop_back();
    startScript(SpendStage::RedeemScript, redeemScript_, std::move(p2shStack_), SigVersion::Base);
}

void SpendMachine::leaveRedeemScript() {
    if (!leftTrue()) return finish(ScriptError::EVAL_FALSE);
    if (flags_.has(ScriptFlag::WITNESS)) {
        const Script redeemScript(redeemScript_);
        if (const auto program = redeemScript.witnessProgram()) {
            if (scriptSig_ != Script().push(redeemScript_))
                return finish(ScriptError::WITNESS_MALLEATED_P2SH);
            return enterWitnessProgram(*program, true);
        }
    }
    finishWithoutWitness();
}

void SpendMachine::leaveWitnessScript() {
    if (machine_->stack().size() != 1) return finish(ScriptError::CLEANSTACK);
    finish(leftTrue() ? ScriptError::OK : ScriptError::EVAL_FALSE);
}

bool SpendMachine::leftTrue() const {
    return !machine_->stack().empty() && isTrue(machine_->stack().back());
}

void SpendMachine::finishWithoutWitness() {
    if (flags_.has(ScriptFlag::CLEANSTACK) && machine_->stack().size() != 1)
        return finish(ScriptError::CLEANSTACK);
    const bool unexpected = flags_.has(ScriptFlag::WITNESS) && !witness_.empty();
    finish(unexpected ? ScriptError::WITNESS_UNEXPECTED : ScriptError::OK);
}

void SpendMachine::finish(ScriptError result) {
    result_ = result;
    done_ = true;
}

} // namespace zon
