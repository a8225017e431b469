#include "core/inspect/inspection_json.h"

#include "core/inspect/facts.h"

#include <boost/json.hpp>

#include <map>

namespace zon {

namespace json = boost::json;

namespace {

std::string_view nameOf(InspectedKind kind) {
    constexpr std::string_view names[] = {"transaction", "psbt",   "block",   "header",
                                          "address",     "script", "unknown", "broken"};
    return names[static_cast<std::size_t>(kind)];
}

std::string_view nameOf(Standing standing) {
    constexpr std::string_view names[] = {"neutral", "good", "waiting", "attention", "broken"};
    return names[static_cast<std::size_t>(standing)];
}

std::string_view nameOf(InspectedInput::State state) {
    constexpr std::string_view names[] = {"passes", "fails", "unsigned", "unknown"};
    return names[static_cast<std::size_t>(state)];
}

std::string_view nameOf(InspectedSignature::State state) {
    constexpr std::string_view names[] = {"valid", "invalid", "unchecked"};
    return names[static_cast<std::size_t>(state)];
}

std::string_view nameOf(ByteKind kind) {
    constexpr std::string_view names[] = {"frame",     "version",  "reference", "script",
                                          "signature", "sequence", "amount",    "lock-time",
                                          "work",      "key",      "broken"};
    return names[static_cast<std::size_t>(kind)];
}

json::array listOf(const std::vector<std::string>& sentences) {
    return json::array(sentences.begin(), sentences.end());
}

json::object toJson(const FlowEnd& end) {
    json::object out{{"index", end.index}, {"address", end.address}};
    if (end.amount) out["amount"] = end.amount->zat();
    if (!end.name.empty()) out["name"] = end.name;
    if (!end.mark.empty()) out["mark"] = end.mark;
    if (!end.kind.empty()) out["kind"] = end.kind;
    if (end.ours) out["ours"] = true;
    if (end.change) out["change"] = true;
    if (end.leadsTo) out["leads_to"] = end.leadsTo->display();
    if (end.leadsTo) out["can_open"] = end.canOpen;
    return out;
}

json::object toJson(const Flow& flow) {
    json::array inputs, outputs;
    for (const FlowEnd& end : flow.inputs)
        inputs.push_back(toJson(end));
    for (const FlowEnd& end : flow.outputs)
        outputs.push_back(toJson(end));
    json::object out{
        {"coinbase", flow.coinbase}, {"inputs", std::move(inputs)}, {"outputs", std::move(outputs)}};
    if (flow.fee) out["fee"] = flow.fee->zat();
    if (flow.feerate) out["feerate"] = *flow.feerate;
    return out;
}

json::object toJson(const InspectedSignature& sig) {
    json::object out{
        {"input", sig.input}, {"state", nameOf(sig.state)}, {"scheme", sig.scheme}, {"commits", sig.commits}};
    if (!sig.key.empty()) out["key"] = sig.key;
    if (!sig.signer.empty()) out["signer"] = sig.signer;
    if (!sig.digest.empty()) out["digest"] = sig.digest;
    if (!sig.note.empty()) out["note"] = sig.note;
    return out;
}

json::object toJson(const InspectedProof& proof) {
    json::array steps;
    for (const MerkleStep& step : proof.steps)
        steps.push_back(
            json::object{{"beside", step.beside}, {"left", step.onTheLeft}, {"gives", step.gives}});
    return {{"proven", proof.proven},     {"sentence", proof.sentence},
            {"height", proof.height},     {"confirmations", proof.confirmations},
            {"block", proof.block},       {"merkle_root", proof.root},
            {"position", proof.position}, {"steps", std::move(steps)}};
}

json::array linesOf(const std::vector<ScriptLine>& lines) {
    json::array out;
    for (const ScriptLine& line : lines)
        out.push_back(json::object{
            {"offset", line.offset}, {"operation", line.text}, {"explanation", line.explanation}});
    return out;
}

json::array stackOf(const std::vector<StackItem>& stack) {
    json::array out;
    for (const StackItem& item : stack)
        out.push_back(json::object{{"size", item.size}, {"hex", item.hex}, {"meaning", item.meaning}});
    return out;
}

json::object toJson(const SpendTrace& trace) {
    json::array scripts, steps;
    for (const TracedScript& script : trace.scripts)
        scripts.push_back(
            json::object{{"stage", spendStageName(script.stage)}, {"lines", linesOf(script.lines)}});
    for (const TraceStep& step : trace.steps) {
        json::object one{{"script", step.script},
                         {"did", step.did},
                         {"stack", stackOf(step.stack)},
                         {"stack_size", step.stackSize}};
        if (step.line != TraceStep::noLine) one["line"] = step.line;
        if (step.skipped) one["skipped"] = true;
        if (step.failed) one["failed"] = true;
        steps.push_back(std::move(one));
    }
    return {{"input", trace.input}, {"result", scriptErrorName(trace.result)}, {"sentence", trace.sentence},
            {"cut", trace.cut},     {"scripts", std::move(scripts)},           {"steps", std::move(steps)}};
}

json::array fieldsOf(const Inspection& inspection, bool privateToo) {
    json::array out;
    for (const InspectedField& field : inspection.fields) {
        if (field.isPrivate && !privateToo) continue;
        json::object one{{"group", field.group}, {"name", field.name}, {"value", field.value}};
        if (!field.explanation.empty() && privateToo) one["explanation"] = field.explanation;
        if (field.standing != Standing::Neutral) one["standing"] = nameOf(field.standing);
        out.push_back(std::move(one));
    }
    return out;
}

json::array inputsOf(const Inspection& inspection) {
    json::array out;
    for (const InspectedInput& input : inspection.inputs) {
        json::object one{{"state", nameOf(input.state)}, {"sentence", input.sentence}};
        if (input.error != ScriptError::OK) one["error"] = scriptErrorName(input.error);
        out.push_back(std::move(one));
    }
    return out;
}

/// Breaks lines and indents, for reading: Boost.JSON writes one line only.
void pretty(std::string& out, const json::value& value, std::size_t depth) {
    const std::string pad(2 * depth + 2, ' ');
    const auto close = [&](char bracket) {
        out += '\n';
        out.append(2 * depth, ' ');
        out += bracket;
    };
    if (value.is_object() && !value.get_object().empty()) {
        bool first = true;
        out += '{';
        for (const auto& [key, inner] : value.get_object()) {
            out += (first ? "\n" : ",\n") + pad + json::serialize(json::string(key)) + ": ";
            pretty(out, inner, depth + 1);
            first = false;
        }
        close('}');
    } else if (value.is_array() && !value.get_array().empty()) {
        bool first = true;
        out += '[';
        for (const json::value& inner : value.get_array()) {
            out += (first ? "\n" : ",\n") + pad;
            pretty(out, inner, depth + 1);
            first = false;
        }
        close(']');
    } else {
        out += json::serialize(value);
    }
}

/// Gives everything that would say who or which a number instead.
class Names {
public:
    std::string operator()(const std::string& kind, const std::string& text) {
        if (text.empty()) return {};
        auto& ofKind = names_[kind];
        const auto found = ofKind.try_emplace(text, ofKind.size() + 1).first;
        return kind + " " + std::to_string(found->second);
    }

private:
    std::map<std::string, std::map<std::string, std::size_t>> names_;
};

json::array endsOf(const std::vector<FlowEnd>& ends, Names& names) {
    json::array out;
    for (const FlowEnd& end : ends) {
        json::object one{{"kind", end.kind}, {"address", names("address", end.address)}};
        if (end.leadsTo) one["transaction"] = names("transaction", end.leadsTo->display());
        if (end.ours) one["ours"] = true;
        if (end.change) one["change"] = true;
        if (end.standing == Standing::Broken) one["fails"] = true;
        out.push_back(std::move(one));
    }
    return out;
}

json::object redactedTrace(const SpendTrace& trace) {
    json::array scripts;
    for (const TracedScript& script : trace.scripts) {
        json::array lines;
        for (const ScriptLine& line : script.lines) // names of operations; what is pushed could say who
            lines.push_back(json::string(line.text.starts_with("OP_") ? line.text : "push"));
        scripts.push_back(
            json::object{{"stage", spendStageName(script.stage)}, {"operations", std::move(lines)}});
    }
    json::object out{{"input", trace.input},
                     {"result", scriptErrorName(trace.result)},
                     {"scripts", std::move(scripts)},
                     {"steps", trace.steps.size()}};
    if (const auto failing = trace.failingStep()) {
        const TraceStep& step = trace.steps[*failing];
        json::object where{{"script", step.script}, {"reason", step.did}, {"stack_size", step.stackSize}};
        if (step.line != TraceStep::noLine) where["operation"] = step.line;
        out["fails_at"] = std::move(where);
    }
    return out;
}

} // namespace

std::string inspectionJson(const Inspection& inspection, const SpendTrace* trace) {
    json::object out{{"kind", nameOf(inspection.kind)}, {"id", inspection.id},
                     {"sentence", inspection.sentence}, {"next", inspection.next},
                     {"badge", inspection.badge},       {"standing", nameOf(inspection.standing)},
                     {"size", inspection.size},         {"masked", inspection.masked}};
    if (inspection.flow) out["flow"] = toJson(*inspection.flow);
    out["inputs"] = inputsOf(inspection);
    out["fields"] = fieldsOf(inspection, true);
    json::array signatures;
    for (const InspectedSignature& sig : inspection.signatures)
        signatures.push_back(toJson(sig));
    out["signatures"] = std::move(signatures);
    if (inspection.proof) out["proof"] = toJson(*inspection.proof);
    if (!inspection.script.empty()) out["script"] = linesOf(inspection.script);
    if (trace != nullptr) out["steps"] = toJson(*trace);
    out["warnings"] = listOf(inspection.warnings);
    out["unknown"] = listOf(inspection.unknown);
    json::array ranges;
    for (std::size_t i = 0; i < inspection.ranges.size() && i < maxListedRanges; ++i) {
        const ByteRange& range = inspection.ranges[i];
        json::object one{{"from", range.begin},
                         {"to", range.end},
                         {"kind", nameOf(range.kind)},
                         {"name", range.name},
                         {"explanation", range.explanation}};
        if (!range.of.empty()) one["of"] = range.of;
        ranges.push_back(std::move(one));
    }
    out["ranges"] = std::move(ranges);
    if (inspection.ranges.size() > maxListedRanges)
        out["ranges_left_out"] = inspection.ranges.size() - maxListedRanges;
    if (!inspection.masked) out["hex"] = toHex(inspection.bytes);
    return json::serialize(out);
}

std::string comparisonJson(const Comparison& comparison) {
    json::array differences;
    for (const Difference& one : comparison.differences)
        differences.push_back(json::object{{"what", one.what},
                                           {"before", one.before},
                                           {"after", one.after},
                                           {"standing", nameOf(one.standing)}});
    return json::serialize(json::object{{"sentence", comparison.sentence},
                                        {"next", comparison.next},
                                        {"standing", nameOf(comparison.standing)},
                                        {"differences", std::move(differences)},
                                        {"notes", listOf(comparison.notes)}});
}

std::string supportBundle(const Inspection& inspection, const SpendTrace* trace) {
    Names names;
    json::object out{{"program", "ZonCoin"},
                     {"kind", nameOf(inspection.kind)},
                     {"standing", nameOf(inspection.standing)},
                     {"badge", inspection.badge},
                     {"size", inspection.size}};
    if (inspection.subject) {
        out["network"] = inspection.subject->facts.network.name;
        out["profile_open"] = inspection.subject->facts.profile;
    }
    if (inspection.flow) {
        out["inputs"] = endsOf(inspection.flow->inputs, names);
        out["outputs"] = endsOf(inspection.flow->outputs, names);
    }
    out["scripts"] = inputsOf(inspection);
    out["fields"] = fieldsOf(inspection, false);
    json::array signatures;
    for (const InspectedSignature& sig : inspection.signatures)
        signatures.push_back(json::object{{"input", sig.input},
                                          {"state", nameOf(sig.state)},
                                          {"scheme", sig.scheme},
                                          {"key", names("key", sig.key)},
                                          {"commits", sig.commits},
                                          {"note", sig.note}});
    out["signatures"] = std::move(signatures);
    if (inspection.proof)
        out["proof"] =
            json::object{{"proven", inspection.proof->proven}, {"steps", inspection.proof->steps.size()}};
    if (trace != nullptr) out["steps"] = redactedTrace(*trace);
    json::array ranges;
    for (std::size_t i = 0; i < inspection.ranges.size() && i < 2'000; ++i) {
        const ByteRange& range = inspection.ranges[i];
        ranges.push_back(json::string(std::to_string(range.begin) + "–" + std::to_string(range.end) + " "
                                      + (range.of.empty() ? "" : range.of + ": ")
                                      + std::string(nameOf(range.kind))));
    }
    out["bytes"] = std::move(ranges);
    std::string text;
    pretty(text, out, 0);
    return text + "\n";
}

} // namespace zon
