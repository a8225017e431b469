#include "core/script/psbt_finalize.h"

#include "core/script/interpreter.h"
#include "core/script/psbt_satisfy.h"

namespace zon {

namespace {

std::string waitingSentence(std::size_t i, const std::string& why) {
    std::string sentence = inputName(i) + " " + why + ".";
    sentence[0] = 'I';
    return sentence;
}

/// What makes input `i` final. The error says what it waits for.
Result<FinalInput> finalInput(const Psbt& psbt, std::size_t i, const PrecomputedTransaction& tx,
                              const ScriptSatisfier& satisfier) {
    const auto spend = findSpend(psbt, i);
    if (!spend) return fail(spend);
    if (!*spend) return fail(ErrorCode::NotFound, waitingSentence(i, "doesn't tell which output it spends"));
    if (!(*spend)->complete)
        return fail(ErrorCode::NotFound, waitingSentence(i, "needs " + (*spend)->missing));
    auto result = satisfyInput(psbt, i, **spend, tx, satisfier);
    if (!result) return fail(result.error().code, waitingSentence(i, result.error().message));
    return result;
}

} // namespace

Result<PsbtFinalizeReport> finalizePsbt(Psbt& psbt, const ScriptSatisfier& satisfier) {
    const auto tx = psbt.unsignedTransaction();
    if (!tx) return fail(tx);
    const PrecomputedTransaction precomputed(*tx, psbt.spentOutputs().value_or(std::vector<TxOut>()));
    PsbtFinalizeReport report;
    for (std::size_t i = 0; i < psbt.inputs.size(); ++i) {
        PsbtInput& input = psbt.inputs[i];
        if (input.isFinal()) continue;
        auto result = finalInput(psbt, i, precomputed, satisfier);
        if (!result) {
            report.waiting.push_back(result.error().message);
            continue;
        }
        if (!result->scriptSig.empty()) input.finalScriptSig = std::move(result->scriptSig);
        if (!result->witness.empty()) input.finalWitness = std::move(result->witness);
        input.clearSigningFields();
    }
    report.complete = report.waiting.empty();
    return report;
}

bool canFinalize(const Psbt& psbt, const ScriptSatisfier& satisfier) {
    const auto tx = psbt.unsignedTransaction();
    if (!tx) return false;
    const PrecomputedTransaction precomputed(*tx, psbt.spentOutputs().value_or(std::vector<TxOut>()));
    for (std::size_t i = 0; i < psbt.inputs.size(); ++i)
        if (!psbt.inputs[i].isFinal() && !finalInput(psbt, i, precomputed, satisfier)) return false;
    return true;
}

Result<Transaction> extractTransaction(const Psbt& psbt) {
    auto tx = psbt.unsignedTransaction();
    if (!tx) return fail(tx);
    for (std::size_t i = 0; i < psbt.inputs.size(); ++i) {
        const PsbtInput& input = psbt.inputs[i];
        if (!input.isFinal())
            return fail(ErrorCode::NotFound,
                        "This PSBT is not ready to send: " + inputName(i) + " is not final yet.");
        tx->inputs[i].scriptSig = input.finalScriptSig.value_or(Script());
        tx->inputs[i].witness = input.finalWitness.value_or(Witness());
    }
    if (auto spent = psbt.spentOutputs()) {
        const auto failed = verifyTransaction(*tx, std::move(*spent), standardFlags).firstFailure();
        if (failed)
            return fail(ErrorCode::Rejected, "This PSBT can't be sent: the signatures of "
                                                 + inputName(*failed) + " are not valid.");
    }
    return tx;
}

} // namespace zon
