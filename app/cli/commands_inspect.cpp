// Looks into a transaction, PSBT, block, header, script, address or id, with the profile when there is one.

#include "app/cli/commands.h"
#include "app/cli/session.h"
#include "core/inspect/compare.h"
#include "core/inspect/explain.h"
#include "core/inspect/inspection_json.h"
#include "core/inspect/spend_trace.h"

#include <CLI/CLI.hpp>

#include <fstream>
#include <iostream>

namespace zon::cli {

namespace {

struct InspectArguments {
    std::string thing;
    std::string compareWith;
    std::vector<std::string> previous;
    std::string bundle;
    std::optional<std::uint32_t> step;
    bool mask = false;
    bool bytes = false;
    bool noProfile = false;
};

/// The text itself, or what is in the file of that name.
Result<std::string> given(const std::string& thing) {
    std::error_code ignored;
    if (thing == "-" || (thing.size() < 4'096 && std::filesystem::is_regular_file(thing, ignored)))
        return readTextFile(thing, maxThingBytes);
    return thing;
}

/// Opens and explains with the profile, or with nothing known but the previous transactions that were given.
class Inspector {
public:
    Inspector(const Context& context, const InspectArguments& arguments)
        : context_(context), arguments_(arguments) {}

    Result<void> prepare() {
        auto network = chooseNetwork(context_);
        if (!network) return fail(network);
        params_ = std::move(network->params);
        std::error_code ignored;
        const bool there = std::filesystem::exists(context_.profileFile(), ignored);
        if (!there && !context_.profile.empty())
            return fail(ErrorCode::NotFound, "There is no profile " + context_.profile.string() + ".");
        if (!there || arguments_.noProfile) return {};
        auto session = Session::open(context_, {.create = false, .connect = false, .sandboxNode = false});
        if (!session) return fail(session);
        session_ = std::move(*session);
        return {};
    }

    Result<Inspection> inspect(const std::string& thing) {
        auto text = given(thing);
        if (!text) return fail(text);
        const InspectOptions options{arguments_.mask};
        if (session_ && arguments_.previous.empty()) {
            InspectRequest request;
            request.given = toBytes(asBytes(*text));
            request.maskAmounts = arguments_.mask;
            return await<Inspection>(
                [&](auto done) { session_->engine().inspect(std::move(request), std::move(done)); });
        }
        auto opened = openThing(asBytes(*text), params_);
        if (!opened) return fail(opened);
        auto subject = std::make_shared<Subject>(Subject{std::move(*opened), Facts{.network = params_}});
        if (auto told = addPrevious(subject->facts); !told) return fail(told);
        return explain(std::move(subject), options);
    }

private:
    /// A previous transaction needs no trust: its hash is what the input names.
    Result<void> addPrevious(Facts& facts) const {
        for (const std::string& name : arguments_.previous) {
            auto text = given(name);
            if (!text) return fail(text);
            auto opened = openThing(asBytes(*text), params_);
            if (!opened) return fail(opened);
            const auto* tx = std::get_if<OpenedTransaction>(&*opened);
            if (tx == nullptr)
                return fail(ErrorCode::InvalidArgument, "--previous takes whole transactions.");
            const Txid txid = tx->tx.txid();
            for (std::uint32_t i = 0; i < tx->tx.outputs.size(); ++i)
                facts.spent.emplace(OutPoint{txid, i}, tx->tx.outputs[i]);
        }
        return {};
    }

    const Context& context_;
    const InspectArguments& arguments_;
    NetworkParams params_;
    std::unique_ptr<Session> session_;
};

void line(const std::string& text) {
    std::cout << text << '\n';
}

void showEnd(const FlowEnd& end, bool masked) {
    std::string text = "  " + std::to_string(end.index + 1) + "  ";
    text += end.amount ? end.amount->toZon(8) : masked ? "••••" : "?";
    text += "  " + (end.name.empty() ? end.address : end.name + " · " + end.address);
    if (!end.mark.empty()) text += "  [" + end.mark + "]";
    if (end.standing == Standing::Broken) text += "  FAILS";
    line(text);
}

void show(const Inspection& found, bool bytes) {
    line(found.sentence);
    line(found.next);
    line("");
    line((found.badge.empty() ? "" : found.badge + " · ") + found.size);
    if (!found.id.empty()) line(found.id);
    for (const std::string& warning : found.warnings)
        line("Warning: " + warning);
    if (found.flow) {
        line("\nInputs");
        for (const FlowEnd& end : found.flow->inputs)
            showEnd(end, found.masked);
        line("Outputs");
        for (const FlowEnd& end : found.flow->outputs)
            showEnd(end, found.masked);
        if (found.flow->fee) line("  fee  " + found.flow->fee->toZon(8));
    }
    std::string group;
    for (const InspectedField& field : found.fields) {
        if (field.group != group) line("\n" + field.group);
        group = field.group;
        line("  " + field.name + ": " + field.value
             + (field.explanation.empty() ? "" : "  (" + field.explanation + ")"));
    }
    if (!found.script.empty()) line("\nScript");
    for (const ScriptLine& one : found.script)
        line("  " + one.text + "  " + one.explanation);
    if (!found.signatures.empty()) line("\nSignatures");
    for (const InspectedSignature& sig : found.signatures)
        line("  input " + std::to_string(sig.input + 1) + ", " + sig.scheme + ", "
             + (sig.state == InspectedSignature::State::Valid     ? "valid"
                : sig.state == InspectedSignature::State::Invalid ? "NOT valid"
                                                                  : "not checked")
             + ": " + sig.commits + (sig.note.empty() ? "" : " " + sig.note));
    if (bytes) {
        line("\nBytes");
        for (const ByteRange& range : found.ranges)
            line("  " + std::to_string(range.begin) + "–" + std::to_string(range.end) + "  "
                 + (range.of.empty() ? "" : range.of + ": ") + range.name + "  " + range.explanation);
    }
    if (!found.unknown.empty()) line("");
    for (const std::string& sentence : found.unknown)
        line("Unknown: " + sentence);
}

void show(const SpendTrace& trace) {
    line("\nInput " + std::to_string(trace.input + 1) + ", step by step");
    for (std::size_t i = 0; i < trace.steps.size(); ++i) {
        const TraceStep& step = trace.steps[i];
        const TracedScript& script = trace.scripts[step.script];
        std::string text = step.failed ? "! " : "  ";
        text += step.line == TraceStep::noLine ? script.title : "  " + script.lines[step.line].text;
        text += "  → " + step.did + "  |";
        for (const StackItem& item : step.stack)
            text += " " + (item.hex.empty() ? "∅" : item.hex);
        line(text);
    }
    line("  " + trace.sentence);
}

int compareTwo(const Context& context, Inspector& inspector, const Inspection& first,
               const InspectArguments& arguments) {
    const auto second = inspector.inspect(arguments.compareWith);
    if (!second) return printError(context, second.error());
    const auto comparison = compare(*first.subject, *second->subject, {arguments.mask});
    if (!comparison) return printError(context, comparison.error());
    if (context.json) {
        std::cout << comparisonJson(*comparison) << std::endl;
        return success;
    }
    line(comparison->sentence);
    line(comparison->next);
    for (const Difference& one : comparison->differences)
        line("  " + one.what + ": " + one.before + " → " + one.after);
    for (const std::string& note : comparison->notes)
        line("  " + note);
    return success;
}

int run(const Context& context, const InspectArguments& arguments) {
    Inspector inspector(context, arguments);
    if (auto ready = inspector.prepare(); !ready) return printError(context, ready.error());
    const auto found = inspector.inspect(arguments.thing);
    if (!found) return printError(context, found.error());
    if (!arguments.compareWith.empty()) return compareTwo(context, inspector, *found, arguments);

    std::optional<SpendTrace> trace;
    const auto wanted =
        arguments.step && *arguments.step > 0 ? std::optional(*arguments.step - 1) : found->failingInput();
    if (wanted) {
        auto traced = traceSpend(*found->subject, *wanted);
        if (!traced && arguments.step) return printError(context, traced.error());
        if (traced) trace = std::move(*traced);
    }
    const SpendTrace* steps = trace ? &*trace : nullptr;
    if (!arguments.bundle.empty()) {
        std::ofstream file(arguments.bundle, std::ios::binary);
        file << supportBundle(*found, steps);
        file.close();
        if (!file)
            return printError(
                context, {ErrorCode::IoError, "The file " + arguments.bundle + " can't be written.", {}});
    }
    if (context.json) {
        std::cout << inspectionJson(*found, steps) << std::endl;
    } else {
        show(*found, arguments.bytes);
        if (steps != nullptr) show(*steps);
    }
    return success;
}

} // namespace

void addInspectGroup(CLI::App& app, Action& action) {
    const auto arguments = std::make_shared<InspectArguments>();
    CLI::App* command =
        app.add_subcommand("inspect", "explain a transaction, PSBT, block, header, script, address or id");
    command->add_option("thing", arguments->thing, "hex, base64, an address, an id, a file, or - for stdin")
        ->required();
    command->add_option("--compare", arguments->compareWith,
                        "another transaction or PSBT to compare it with");
    command->add_option("--previous", arguments->previous,
                        "a transaction that it spends from (can be repeated)");
    command->add_option("--step", arguments->step, "show what this input's scripts do, step by step");
    command->add_option("--bundle", arguments->bundle,
                        "write what can be given to support, without anything private");
    command->add_flag("--mask", arguments->mask, "leave amounts out");
    command->add_flag("--bytes", arguments->bytes, "say what each byte is");
    command->add_flag("--no-profile", arguments->noProfile, "look nothing up");
    command->callback([&action, arguments] {
        action = [arguments](const Context& context) { return run(context, *arguments); };
    });
}

} // namespace zon::cli
