#pragma once

#include "core/crypto/secret.h"
#include "core/net/http_server.h"

#include <boost/json/fwd.hpp>

#include <expected>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace zon {

/// Bitcoin Core's numbers for what callers look at.
enum class JsonRpcCode : int {
    ParseError = -32700,
    InvalidRequest = -32600,
    MethodNotFound = -32601,
    InvalidParams = -32602,
    InternalError = -32603,
    MiscError = -1,
    TypeError = -3,
    InvalidAddressOrKey = -5,
    OutOfMemory = -7,
    InvalidParameter = -8,
    DeserializationError = -22,
    VerifyError = -25,
    VerifyRejected = -26,
    VerifyAlreadyInChain = -27,
    InWarmup = -28,
};

struct JsonRpcFault {
    JsonRpcCode code = JsonRpcCode::MiscError;
    std::string message;
};

using JsonRpcOutcome = std::expected<boost::json::value, JsonRpcFault>;

/// Answers one call; on the loop's thread, now or later. Dropping it unused answers an internal error.
using JsonRpcRespond = std::move_only_function<void(JsonRpcOutcome)>;

struct JsonRpcServerOptions {
    HttpServerOptions http{};
    std::string user = "__cookie__";
    SecretText password{}; ///< empty: a random one is made
    /// Where to write "user:password", readable by this user alone; removed with the server.
    std::optional<std::filesystem::path> cookieFile{};
    std::size_t maxBatch = 1'000;
};

/// Bitcoin-style JSON-RPC over HTTP POST with basic authentication: 1.0 and 2.0, batches, errors as Bitcoin
/// Core answers them (1.0 by HTTP status, 2.0 always 200).
///
/// Threat: a web page in a browser on this machine can post here. So every call needs the password, compared
/// in constant time; nothing is read from a body before that.
class JsonRpcServer {
public:
    /// `params` is an array or object, valid during the call only; absent ones are an empty array.
    using Method = std::function<void(const boost::json::value& params, JsonRpcRespond respond)>;

    static Result<std::unique_ptr<JsonRpcServer>> open(EventLoop& loop, JsonRpcServerOptions options);
    ~JsonRpcServer();
    JsonRpcServer(const JsonRpcServer&) = delete;
    JsonRpcServer& operator=(const JsonRpcServer&) = delete;

    /// Adds or replaces a method.
    void add(std::string name, Method method);

    const Endpoint& local() const;
    /// To hand to a client in this process.
    const std::string& user() const;
    const SecretText& password() const;

private:
    struct Impl;
    explicit JsonRpcServer(std::unique_ptr<Impl> impl);

    std::unique_ptr<Impl> impl_;
};

} // namespace zon
