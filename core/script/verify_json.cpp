#include "core/script/verify_json.h"

#include "core/script/interpreter.h"
#include "core/script/json_request.h"
#include "core/script/tx_check.h"

#include <boost/json.hpp>

#include <limits>

namespace zon {

namespace json = boost::json;

namespace {

// Says where in the request something is wrong.
std::unexpected<Error> wrong(std::string_view where, std::string_view why) {
    return fail(ErrorCode::InvalidArgument, std::string(where) + ": " + std::string(why));
}

Result<Bytes> hexMember(const json::object& object, std::string_view name, const std::string& where) {
    const json::value* value = object.if_contains(name);
    if (value == nullptr || !value->is_string()) return wrong(where, "it is missing or not a string of hex.");
    auto bytes = fromHex(value->get_string());
    if (!bytes) return wrong(where, bytes.error().message);
    return bytes;
}

Result<std::int64_t> integer(const json::value* value, std::int64_t least, std::int64_t most,
                             std::string_view where) {
    boost::system::error_code error;
    const std::int64_t number = value != nullptr ? value->to_number<std::int64_t>(error) : 0;
    if (value == nullptr || error || number < least || number > most)
        return wrong(where, "it must be a whole number from " + std::to_string(least) + " to "
                                + std::to_string(most) + ".");
    return number;
}

// Bytes that aren't a transaction with witnesses may still be one without inputs, whose two zeros look like
// the marker of a witness. It is invalid, but it deserves to be told so.
Result<Transaction> transactionMember(const json::object& request) {
    const auto bytes = hexMember(request, "tx", "tx");
    if (!bytes) return fail(bytes);
    auto tx = parseTransaction(*bytes);
    if (tx) return tx;
    if (auto withoutInputs = parseTransaction(*bytes, WithWitness::No)) return withoutInputs;
    return wrong("tx", tx.error().message);
}

Result<std::size_t> inputMember(const json::object& request, const Transaction& tx) {
    if (tx.inputs.empty()) return wrong("input", "the transaction has no inputs.");
    const auto last = static_cast<std::int64_t>(tx.inputs.size()) - 1;
    const auto input = integer(request.if_contains("input"), 0, last, "input");
    if (!input) return fail(input);
    return static_cast<std::size_t>(*input);
}

Result<std::vector<TxOut>> spentMember(const json::object& request, const Transaction& tx) {
    const json::value* value = request.if_contains("spent");
    if (value == nullptr || !value->is_array()) return wrong("spent", "it is missing or not a list.");
    const json::array& list = value->get_array();
    if (list.size() != tx.inputs.size())
        return wrong("spent", "it has " + std::to_string(list.size()) + " entries, but the transaction has "
                                  + std::to_string(tx.inputs.size()) + " inputs.");
    std::vector<TxOut> spent;
    spent.reserve(list.size());
    for (std::size_t i = 0; i < list.size(); ++i) {
        const std::string where = "spent[" + std::to_string(i) + "]";
        if (!list[i].is_object()) return wrong(where, "it must be an object with amount and script.");
        const json::object& entry = list[i].get_object();
        const auto amount = integer(entry.if_contains("amount"), std::numeric_limits<std::int64_t>::min(),
                                    std::numeric_limits<std::int64_t>::max(), where + ".amount");
        if (!amount) return fail(amount);
        auto script = hexMember(entry, "script", where + ".script");
        if (!script) return fail(script);
        spent.push_back({Amount(*amount), Script(std::move(*script))});
    }
    return spent;
}

Result<ScriptFlags> flagsMember(const json::object& request) {
    const json::value* value = request.if_contains("flags");
    if (value == nullptr) return standardFlags;
    if (!value->is_array()) return wrong("flags", "it must be a list of names.");
    ScriptFlags flags;
    for (const json::value& name : value->get_array()) {
        if (!name.is_string()) return wrong("flags", "it must be a list of names.");
        const auto flag = scriptFlagByName(name.get_string());
        if (!flag) return wrong("flags", flag.error().message);
        flags = flags | *flag;
    }
    return flags;
}

// The name of what is wrong with the transaction; nothing when it is valid.
Result<std::optional<std::string_view>> verify(const json::object& request) {
    const auto tx = transactionMember(request);
    if (!tx) return fail(tx);
    const auto flags = flagsMember(request);
    if (!flags) return fail(flags);

    std::optional<std::size_t> only;
    if (request.contains("input")) {
        const auto input = inputMember(request, *tx);
        if (!input) return fail(input);
        only = *input;
    } else if (const auto broken = checkTransaction(*tx)) {
        return broken;
    }

    auto spent = spentMember(request, *tx);
    if (!spent) return fail(spent);
    const PrecomputedTransaction precomputed(*tx, std::move(*spent));
    const std::size_t from = only.value_or(0);
    const std::size_t to = only ? from + 1 : tx->inputs.size();
    for (std::size_t i = from; i < to; ++i) {
        const ScriptError error = verifyInput(precomputed, i, *flags);
        if (error != ScriptError::OK) return scriptErrorName(error);
    }
    return std::nullopt;
}

Result<std::string> sighash(const json::object& request) {
    const auto tx = transactionMember(request);
    if (!tx) return fail(tx);
    const auto script = hexMember(request, "script", "script");
    if (!script) return fail(script);
    const auto input = inputMember(request, *tx);
    if (!input) return fail(input);
    const auto type = integer(request.if_contains("type"), std::numeric_limits<std::int32_t>::min(),
                              std::numeric_limits<std::int32_t>::max(), "type");
    if (!type) return fail(type);
    return Hash256(legacySighash(*tx, *input, *script, static_cast<std::int32_t>(*type))).display();
}

std::string refusal(const Error& error) {
    return json::serialize(
        json::object{{"ok", false}, {"error", errorCodeName(error.code)}, {"message", error.message}});
}

} // namespace

std::string answerVerify(std::string_view line) {
    const auto request = parseJsonRequest(line);
    if (!request) return refusal(request.error());
    const auto broken = verify(*request);
    if (!broken) return refusal(broken.error());
    if (*broken) return json::serialize(json::object{{"ok", false}, {"error", **broken}});
    return R"({"ok":true})";
}

std::string answerSighash(std::string_view line) {
    const auto request = parseJsonRequest(line);
    if (!request) return refusal(request.error());
    const auto hash = sighash(*request);
    if (!hash) return refusal(hash.error());
    return json::serialize(json::object{{"hash", *hash}});
}

} // namespace zon
