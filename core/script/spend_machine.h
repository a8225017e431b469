#pragma once

#include "core/script/script_machine.h"
#include "core/script/transaction.h"

#include <optional>

namespace zon {

/// Where the check of an input is.
enum class SpendStage : std::uint8_t {
    ScriptSig,     ///< what the spender says
    ScriptPubKey,  ///< what the output demands
    RedeemScript,  ///< P2SH: the script that the output's hash stands for
    WitnessScript, ///< P2WPKH (its implied script) and P2WSH
    TaprootKey,    ///< one signature, no script
    Tapscript,
};

/// "ScriptSig", "Tapscript", …
std::string_view spendStageName(SpendStage stage);

/// Checks whether an input may spend an output, one operation at a time: what the inspector steps through,
/// and what verifyScript runs to its end. A step either executes one operation of the script at hand, or goes
/// from one script to the next (BIP16, BIP141, BIP341).
///
///     SpendMachine machine(input.scriptSig, output.scriptPubKey, input.witness, standardFlags, checker);
///     do {
///         show(machine.stage(), machine.script());   // the script, its position, its stacks
///     } while (machine.step());
///     show(machine.result());
class SpendMachine {
public:
    /// Everything that is given by reference must outlive the machine.
    SpendMachine(const Script& scriptSig, const Script& scriptPubKey, const Witness& witness,
                 ScriptFlags flags, const SignatureChecker& checker);
    SpendMachine(const SpendMachine&) = delete;
    SpendMachine& operator=(const SpendMachine&) = delete;

    /// False when it is done.
    bool step();
    /// Runs to the end.
    ScriptError run();

    /// The last one that was reached, when it is done.
    SpendStage stage() const { return stage_; }
    /// The script that is being run; null for a taproot key path and when a spend is refused before any
    /// script runs. Stays at its last state when the spend is done.
    const ScriptMachine* script() const { return machine_ ? &*machine_ : nullptr; }
    /// OK until it fails.
    ScriptError result() const { return result_; }
    bool done() const { return done_; }

private:
    void startScript(SpendStage stage, ByteSpan script, ScriptStack stack, SigVersion version,
                     TapscriptSpend tapscript = {});
    void leaveScript();
    void leaveScriptPubKey();
    void enterRedeemScript();
    void leaveRedeemScript();
    void leaveWitnessScript();

    void enterWitnessProgram(const WitnessProgram& program, bool insideP2sh);
    void enterWitnessScriptHash(ByteSpan hash);
    void enterWitnessKeyHash(ByteSpan hash);
    void enterTaproot(ByteSpan outputKey);
    void enterTaprootScript(ByteSpan outputKey, ScriptStack stack, TaprootContext context);
    void enterTapscript(ByteSpan script, ScriptStack stack, TaprootContext context);
    void startWitnessScript(SpendStage stage, ScriptStack stack, SigVersion version,
                            TapscriptSpend tapscript = {});
    void checkTaprootKey();

    bool leftTrue() const;
    void finishWithoutWitness();
    void finish(ScriptError result);

    const Script& scriptSig_;
    const Script& scriptPubKey_;
    const Witness& witness_;
    ScriptFlags flags_;
    const SignatureChecker& checker_;

    SpendStage stage_ = SpendStage::ScriptSig;
    bool done_ = false;
    ScriptError result_ = ScriptError::OK;
    std::optional<ScriptMachine> machine_;
    // What machine_ runs, besides the two scripts of the constructor.
    Bytes redeemScript_;
    Bytes witnessScript_;
    ScriptStack p2shStack_; ///< what the scriptSig left, for the redeem script
    ByteSpan taprootKey_;
    TaprootContext taprootContext_;
};

} // namespace zon
