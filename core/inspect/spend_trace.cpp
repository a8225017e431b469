#include "core/inspect/spend_trace.h"

#include "core/inspect/byte_walk.h"
#include "core/inspect/script_words.h"
#include "core/inspect/spend_view.h"
#include "core/inspect/words.h"
#include "core/script/script_number.h"

#include <algorithm>

namespace zon {

namespace {

constexpr std::size_t hexShown = 40; ///< characters at each end of a long element

std::string titleOf(SpendStage stage) {
    switch (stage) {
    case SpendStage::ScriptSig:
        return "What the spender shows";
    case SpendStage::ScriptPubKey:
        return "What the output demands";
    case SpendStage::RedeemScript:
        return "The redeem script";
    case SpendStage::WitnessScript:
        return "The witness script";
    case SpendStage::TaprootKey:
        return "The taproot key path";
    case SpendStage::Tapscript:
        return "The tapscript";
    }
    return {};
}

std::string explanationOf(SpendStage stage) {
    switch (stage) {
    case SpendStage::ScriptSig:
        return "The scriptSig runs first, on an empty stack.";
    case SpendStage::ScriptPubKey:
        return "The script of the output that is spent runs on what the scriptSig left.";
    case SpendStage::RedeemScript:
        return "The script that the output's hash stands for (BIP16).";
    case SpendStage::WitnessScript:
        return "The script of the segwit output runs on the witness (BIP141).";
    case SpendStage::TaprootKey:
        return "One Schnorr signature for the output's key is enough: no script runs (BIP341).";
    case SpendStage::Tapscript:
        return "A leaf of the taproot tree; the control block proves that the output commits to it (BIP342).";
    }
    return {};
}

std::string meaningOf(const Bytes& element) {
    if (element.empty()) return "false, or 0";
    const std::string looks = elementName(element);
    if (looks != "data") return looks;
    if (element.size() == 1 && element[0] == 1) return "true, or 1";
    if (element.size() <= maxScriptNumberSize)
        if (const auto number = decodeScriptNumber(element, true)) return "number " + grouped(*number);
    if (element.size() == 20) return "20-byte hash";
    if (element.size() == 32) return "hash or key";
    return "data";
}

std::vector<StackItem> shown(const ScriptStack& stack) {
    std::vector<StackItem> items;
    for (auto it = stack.rbegin(); it != stack.rend() && items.size() < maxStackShown; ++it) {
        // Only the ends of a long element are ever turned into text.
        std::string hex = it->size() <= hexShown ? toHex(*it)
                                                 : toHex(ByteSpan(*it).first(hexShown / 2)) + "…"
                                                       + toHex(ByteSpan(*it).last(hexShown / 2));
        items.push_back({it->size(), std::move(hex), meaningOf(*it)});
    }
    return items;
}

class Recorder {
public:
    Recorder(SpendMachine& machine, SpendTrace& trace) : machine_(machine), trace_(trace) {}

    void run() {
        while (!machine_.done()) {
            enter();
            const ScriptMachine* script = machine_.script();
            const auto next = script != nullptr ? script->next() : std::nullopt;
            const bool atOperation = script != nullptr && !script->finished();
            const bool executing = script == nullptr || script->executing();
            const SpendStage stage = machine_.stage();
            machine_.step();
            if (stage == SpendStage::TaprootKey)
                checkedKey();
            else if (atOperation)
                did(next, executing);
        }
        trace_.result = machine_.result();
        if (trace_.result != ScriptError::OK) fail();
    }

private:
    void enter() {
        const ScriptMachine* script = machine_.script();
        if (!trace_.scripts.empty() && trace_.scripts.back().stage == machine_.stage()) return;
        trace_.scripts.push_back(
            {machine_.stage(), titleOf(machine_.stage()), explanationOf(machine_.stage()), {}});
        if (script != nullptr && machine_.stage() != SpendStage::TaprootKey)
            trace_.scripts.back().lines = scriptLines(script->script());
        TraceStep step;
        step.did = trace_.scripts.back().explanation;
        add(std::move(step));
    }

    void did(const std::optional<Instruction>& instruction, bool executing) {
        TraceStep step;
        step.skipped =
            !executing && !(instruction && instruction->opcode >= OP_IF && instruction->opcode <= OP_ENDIF);
        const std::vector<ScriptLine>& lines = trace_.scripts.back().lines;
        const std::size_t offset = instruction ? instruction->offset : machine_.script()->position();
        const auto line = std::ranges::lower_bound(lines, offset, {}, &ScriptLine::offset);
        if (line != lines.end()) {
            step.line = static_cast<std::size_t>(line - lines.begin());
            step.did = step.skipped ? "Skipped: the condition before it does not hold." : line->explanation;
        }
        step.failed = machine_.script()->error() != ScriptError::OK;
        add(std::move(step));
    }

    void checkedKey() {
        TraceStep step;
        step.failed = machine_.result() != ScriptError::OK;
        step.did = step.failed ? "The signature is not good for the output's key."
                               : "The signature is good for the output's key.";
        add(std::move(step));
    }

    void add(TraceStep step) {
        if (trace_.steps.size() >= maxTraceSteps) {
            trace_.cut = true;
            if (!step.failed) return;
        }
        step.script = trace_.scripts.size() - 1;
        if (const ScriptMachine* script = machine_.script()) {
            step.stack = shown(script->stack());
            step.stackSize = script->stack().size();
            step.altStack = shown(script->altStack());
        }
        trace_.steps.push_back(std::move(step));
    }

    /// A spend can fail between two operations too: at the end of a script, or before any runs.
    void fail() {
        const bool shownAlready = !trace_.steps.empty() && trace_.steps.back().failed;
        if (trace_.scripts.empty())
            trace_.scripts.push_back({machine_.stage(), titleOf(machine_.stage()), "", {}});
        if (!shownAlready) {
            TraceStep step;
            step.failed = true;
            add(std::move(step));
        }
        trace_.steps.back().did = std::string(scriptErrorSentence(trace_.result));
    }

    SpendMachine& machine_;
    SpendTrace& trace_;
};

} // namespace

std::optional<std::size_t> SpendTrace::failingStep() const {
    if (steps.empty() || !steps.back().failed) return {};
    return steps.size() - 1;
}

Result<SpendTrace> traceSpend(const Subject& subject, std::uint32_t input) {
    auto view = viewOf(subject);
    if (!view) return fail(view);
    if (input >= view->tx.inputs.size())
        return fail(ErrorCode::InvalidArgument,
                    "There is no input " + std::to_string(std::uint64_t{input} + 1) + ".");
    if (view->tx.isCoinbase())
        return fail(ErrorCode::Unsupported, "A coinbase spends nothing, so no script runs.");
    if (!view->spent[input])
        return fail(ErrorCode::NotFound,
                    "What this input spends is unknown to this wallet, so its script can't be stepped "
                    "through.");
    std::vector<TxOut> all;
    if (view->knowsAll())
        for (const auto& output : view->spent)
            all.push_back(*output);
    if (all.empty() && view->spent[input]->scriptPubKey.isP2tr())
        return fail(ErrorCode::NotFound,
                    "Taproot signatures commit to everything that is spent, and not all of it is known "
                    "to this wallet.");
    const bool confirmed = subject.facts.confirmations() > 0;
    const PrecomputedTransaction precomputed(view->tx, std::move(all));
    const TransactionSignatureChecker checker(precomputed, input, view->spent[input]->value);
    const TxIn& in = view->tx.inputs[input];
    SpendMachine machine(in.scriptSig, view->spent[input]->scriptPubKey, in.witness,
                         flagsFor(*view, input, confirmed), checker);
    SpendTrace trace;
    trace.input = input;
    Recorder(machine, trace).run();
    trace.sentence = trace.result == ScriptError::OK
                         ? "It ends true: the input may spend the output."
                         : "It fails with " + std::string(scriptErrorName(trace.result)) + ": "
                               + std::string(scriptErrorSentence(trace.result));
    return trace;
}

} // namespace zon
