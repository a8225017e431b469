#include "core/sandbox/rpc_methods.h"

#include <boost/json.hpp>

namespace zon {

namespace json = boost::json;

RpcParams::RpcParams(const json::value& params, const std::vector<std::string_view>& names)
    : params_(params), names_(names) {
    if (const json::array* positional = params.if_array(); positional && positional->size() > names.size())
        refuse(JsonRpcCode::MiscError, "Too many parameters: at most " + std::to_string(names.size()) + ".");
    if (const json::object* named = params.if_object())
        for (const auto& member : *named)
            if (std::find(names.begin(), names.end(), std::string_view(member.key())) == names.end())
                refuse(JsonRpcCode::InvalidParameter, "Unknown named parameter " + std::string(member.key()));
}

const json::value* RpcParams::find(std::size_t index) const {
    const json::value* found = nullptr;
    if (const json::array* positional = params_.if_array())
        found = index < positional->size() ? &(*positional)[index] : nullptr;
    else if (const json::object* named = params_.if_object())
        found = named->if_contains(names_[index]);
    return found && !found->is_null() ? found : nullptr;
}

std::string RpcParams::label(std::size_t index) const {
    return "Parameter " + std::to_string(index + 1) + " (" + std::string(names_[index]) + ")";
}

void RpcParams::refuse(JsonRpcCode code, std::string message) {
    if (!fault_) fault_ = JsonRpcFault{code, std::move(message)};
}

std::string RpcParams::text(std::size_t index) {
    const json::value* value = find(index);
    if (value && value->is_string()) return std::string(value->get_string());
    refuse(JsonRpcCode::TypeError, label(index) + " must be a string.");
    return {};
}

std::int64_t RpcParams::number(std::size_t index, std::int64_t least, std::int64_t most) {
    boost::system::error_code error;
    const json::value* value = find(index);
    const std::int64_t number = value ? value->to_number<std::int64_t>(error) : 0;
    if (!value || error) {
        refuse(JsonRpcCode::TypeError, label(index) + " must be a whole number.");
        return least;
    }
    if (number < least || number > most) {
        refuse(JsonRpcCode::InvalidParameter,
               label(index) + " must be from " + std::to_string(least) + " to " + std::to_string(most) + ".");
        return least;
    }
    return number;
}

std::int64_t RpcParams::number(std::size_t index, std::int64_t least, std::int64_t most,
                               std::int64_t fallback) {
    return has(index) ? number(index, least, most) : fallback;
}

bool RpcParams::flag(std::size_t index, bool fallback) {
    const json::value* value = find(index);
    if (!value) return fallback;
    if (value->is_bool()) return value->get_bool();
    refuse(JsonRpcCode::TypeError, label(index) + " must be true or false.");
    return fallback;
}

std::int64_t RpcParams::verbosity(std::size_t index, std::int64_t most, std::int64_t fallback) {
    const json::value* value = find(index);
    if (value && value->is_bool()) return value->get_bool() ? 1 : 0;
    return number(index, 0, most, fallback);
}

template <typename T>
T RpcParams::id(std::size_t index) {
    const auto id = T::fromDisplay(text(index));
    if (id) return *id;
    refuse(JsonRpcCode::InvalidParameter, label(index) + ": " + id.error().message);
    return {};
}
template BlockHash RpcParams::id<BlockHash>(std::size_t);
template Txid RpcParams::id<Txid>(std::size_t);

Bytes RpcParams::hex(std::size_t index) {
    auto bytes = fromHex(text(index));
    if (bytes) return std::move(*bytes);
    refuse(JsonRpcCode::DeserializationError, label(index) + ": " + bytes.error().message);
    return {};
}

void RpcMethods::add(std::string name, std::initializer_list<std::string_view> parameters, Method method) {
    addLate(std::move(name), parameters,
            [method = std::move(method)](RpcNode& node, RpcParams& params, JsonRpcRespond respond) {
                JsonRpcOutcome outcome = method(node, params);
                if (params.fault()) return respond(std::unexpected(*params.fault()));
                respond(std::move(outcome));
            });
}

void RpcMethods::addLate(std::string name, std::initializer_list<std::string_view> parameters,
                         LateMethod method) {
    const std::vector<std::string_view> names(parameters);
    server_.add(std::move(name), [names, node = node_, method = std::move(method)](
                                     const json::value& values, JsonRpcRespond respond) mutable {
        RpcParams params(values, names);
        if (params.fault()) return respond(std::unexpected(*params.fault()));
        method(node, params, std::move(respond));
    });
}

std::unexpected<JsonRpcFault> rpcFault(const Error& error, JsonRpcCode code) {
    return rpcFault(code, error.message);
}

std::unexpected<JsonRpcFault> rpcFault(JsonRpcCode code, std::string message) {
    return std::unexpected(JsonRpcFault{code, std::move(message)});
}

} // namespace zon
