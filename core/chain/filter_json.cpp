#include "core/chain/filter_json.h"

#include "core/chain/filter.h"
#include "core/script/json_request.h"

#include <boost/json.hpp>

#include <memory>

namespace zon {

namespace json = boost::json;

namespace {

std::string errorLine(const Error& error) {
    return json::serialize(
        json::object{{"error", {{"code", errorCodeName(error.code)}, {"message", error.message}}}});
}

std::unexpected<Error> wrongMember(std::string_view name, std::string_view what) {
    std::string message = "The member ";
    message.append(name).append(" must be ").append(what).append(".");
    return fail(ErrorCode::Malformed, std::move(message));
}

Result<std::string_view> textMember(const json::object& object, std::string_view name) {
    const json::value* value = object.if_contains(name);
    if (value == nullptr || !value->is_string()) return wrongMember(name, "a text in hex");
    return std::string_view(value->get_string());
}

Result<Bytes> hexMember(const json::object& object, std::string_view name) {
    const auto text = textMember(object, name);
    if (!text) return fail(text);
    return fromHex(*text);
}

Result<ScriptList> scriptsMember(const json::object& object, std::string_view name) {
    const json::value* value = object.if_contains(name);
    if (value == nullptr || !value->is_array()) return wrongMember(name, "a list of scripts in hex");
    ScriptList scripts;
    for (const json::value& element : value->get_array()) {
        if (!element.is_string()) return wrongMember(name, "a list of scripts in hex");
        const auto script = fromHex(element.get_string());
        if (!script) return fail(script);
        scripts.add(*script);
    }
    return scripts;
}

Result<std::string> build(std::string_view line) {
    const auto request = parseJsonRequest(line);
    if (!request) return fail(request);
    const auto bytes = hexMember(*request, "block");
    if (!bytes) return fail(bytes);
    const auto block = parseBlock(*bytes);
    if (!block) return fail(block);
    const auto spent = scriptsMember(*request, "spent");
    if (!spent) return fail(spent);
    const Bytes filter = buildBasicFilter(*block, *spent);
    return json::serialize(json::object{{"filter", toHex(filter)}, {"hash", filterHash(filter).display()}});
}

Result<std::string> match(std::string_view line) {
    const auto request = parseJsonRequest(line);
    if (!request) return fail(request);
    const auto filter = hexMember(*request, "filter");
    if (!filter) return fail(filter);
    const auto hashText = textMember(*request, "block_hash");
    if (!hashText) return fail(hashText);
    const auto hash = BlockHash::fromDisplay(*hashText);
    if (!hash) return fail(hash);
    auto scripts = scriptsMember(*request, "scripts");
    if (!scripts) return fail(scripts);

    FilterMatcher matcher(std::make_shared<const ScriptList>(std::move(*scripts)));
    const FilterMatch outcome = matcher.match(*filter, *hash);
    if (outcome == FilterMatch::Malformed)
        return fail(ErrorCode::Malformed, "This is not a well-formed filter: it was cut off or changed.");
    return json::serialize(json::object{{"match", outcome == FilterMatch::Yes}});
}

} // namespace

std::string filterBuildLine(std::string_view line) {
    const auto answer = build(line);
    return answer ? *answer : errorLine(answer.error());
}

std::string filterMatchLine(std::string_view line) {
    const auto answer = match(line);
    return answer ? *answer : errorLine(answer.error());
}

} // namespace zon
