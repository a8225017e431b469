#include "core/script/psbt_json.h"

#include "core/script/json_request.h"
#include "core/script/psbt_combine.h"
#include "core/script/psbt_decode_json.h"
#include "core/script/psbt_finalize.h"
#include "core/script/psbt_sign.h"

#include <boost/json.hpp>

namespace zon {

namespace json = boost::json;

namespace {

std::unexpected<Error> wrong(std::string_view where, std::string_view why) {
    return fail(ErrorCode::InvalidArgument, std::string(where) + ": " + std::string(why));
}

Result<Psbt> psbtOf(const json::value* value, const std::string& where) {
    if (value == nullptr || !value->is_string()) return wrong(where, "it is missing or not a string.");
    return parsePsbt(std::string_view(value->get_string()));
}

/// The members of a list of strings; an empty list when it is missing and may be.
Result<std::vector<std::string_view>> stringsOf(const json::object& request, std::string_view name,
                                                bool required) {
    std::vector<std::string_view> strings;
    const json::value* value = request.if_contains(name);
    if (value == nullptr && !required) return strings;
    if (value == nullptr || !value->is_array()) return wrong(name, "it is missing or not a list.");
    for (const json::value& entry : value->get_array()) {
        if (!entry.is_string()) return wrong(name, "it must be a list of strings.");
        strings.push_back(entry.get_string());
    }
    return strings;
}

Result<PsbtSignOptions> signOptionsOf(const json::object& request) {
    PsbtSignOptions options;
    const auto names = stringsOf(request, "sighash", false);
    if (!names) return fail(names);
    for (const std::string_view name : *names) {
        const auto type = sighashByName(name);
        if (!type) return wrong("sighash", type.error().message);
        options.acceptedHashTypes.push_back(static_cast<std::uint8_t>(*type));
    }
    if (const json::value* value = request.if_contains("require_previous_transactions")) {
        if (!value->is_bool()) return wrong("require_previous_transactions", "it must be true or false.");
        options.requirePreviousTransactions = value->get_bool();
    }
    return options;
}

json::array listOf(const std::vector<std::string>& sentences) {
    return json::array(sentences.begin(), sentences.end());
}

Result<std::string> decode(const json::object& request) {
    const auto psbt = psbtOf(request.if_contains("psbt"), "psbt");
    if (!psbt) return fail(psbt);
    return describePsbt(*psbt);
}

Result<std::string> sign(const json::object& request) {
    auto psbt = psbtOf(request.if_contains("psbt"), "psbt");
    if (!psbt) return fail(psbt);
    const auto texts = stringsOf(request, "keys", true);
    if (!texts) return fail(texts);
    SigningKeys keys;
    for (std::size_t i = 0; i < texts->size(); ++i)
        if (const auto added = keys.addText((*texts)[i]); !added)
            return wrong("keys[" + std::to_string(i) + "]", added.error().message);
    const auto options = signOptionsOf(request);
    if (!options) return fail(options);

    const auto report = signPsbt(*psbt, keys, *options);
    if (!report) return fail(report);
    const auto text = toBase64(*psbt);
    if (!text) return fail(text);
    return json::serialize(json::object{{"ok", true},
                                        {"psbt", *text},
                                        {"signatures", report->signatures},
                                        {"complete", report->complete},
                                        {"notes", listOf(report->notes)}});
}

Result<std::string> combine(const json::object& request) {
    const bool together = request.contains("psbts");
    const auto texts = stringsOf(request, together ? "psbts" : "with", true);
    if (!texts) return fail(texts);
    std::vector<Psbt> psbts;
    if (!together) {
        auto first = psbtOf(request.if_contains("psbt"), "psbt");
        if (!first) return fail(first);
        psbts.push_back(std::move(*first));
    }
    for (const std::string_view text : *texts) {
        auto psbt = parsePsbt(text);
        if (!psbt) return fail(psbt);
        psbts.push_back(std::move(*psbt));
    }
    const auto combined = combinePsbts(psbts);
    if (!combined) return fail(combined);
    const auto text = toBase64(*combined);
    if (!text) return fail(text);
    return json::serialize(json::object{{"ok", true}, {"psbt", *text}});
}

Result<std::string> finalize(const json::object& request) {
    auto psbt = psbtOf(request.if_contains("psbt"), "psbt");
    if (!psbt) return fail(psbt);
    const auto report = finalizePsbt(*psbt);
    if (!report) return fail(report);
    const auto text = toBase64(*psbt);
    if (!text) return fail(text);
    json::object answer{{"ok", true}, {"psbt", *text}, {"complete", report->complete}};
    if (!report->complete) {
        answer["waiting"] = listOf(report->waiting);
        return json::serialize(answer);
    }
    const auto tx = extractTransaction(*psbt);
    if (!tx) return fail(tx);
    answer["tx"] = toHex(serialize(*tx));
    answer["txid"] = tx->txid().display();
    return json::serialize(answer);
}

std::string answer(std::string_view line, Result<std::string> (*command)(const json::object&)) {
    const auto request = parseJsonRequest(line);
    const auto reply = request ? command(*request) : Result<std::string>(fail(request));
    if (reply) return *reply;
    return json::serialize(json::object{
        {"ok", false}, {"error", reply.error().message}, {"code", errorCodeName(reply.error().code)}});
}

} // namespace

std::string answerPsbtDecode(std::string_view line) {
    return answer(line, decode);
}

std::string answerPsbtSign(std::string_view line) {
    return answer(line, sign);
}

std::string answerPsbtCombine(std::string_view line) {
    return answer(line, combine);
}

std::string answerPsbtFinalize(std::string_view line) {
    return answer(line, finalize);
}

} // namespace zon
