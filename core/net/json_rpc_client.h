#pragma once

#include "core/crypto/secret.h"
#include "core/net/http_client.h"

#include <boost/json/fwd.hpp>

#include <filesystem>
#include <optional>
#include <string>

namespace zon {

/// How to prove to a node that we may use it: a user and password, or the cookie file it writes at start
/// (read again for every call, because it changes when the node restarts).
struct JsonRpcCredentials {
    std::string user{};
    SecretText password{};
    std::optional<std::filesystem::path> cookieFile{};
};

struct JsonRpcClientOptions {
    std::string url = "http://127.0.0.1:8332/";
    JsonRpcCredentials credentials{};
    HttpClientOptions http{};
    Milliseconds timeout{30'000};
    std::size_t maxResponse = 64 * 1024 * 1024; ///< a block template or block in hex is many megabytes
};

/// The reason a node gave for refusing a call, when `error` came from JsonRpcClient and is that.
std::optional<int> jsonRpcErrorCode(const Error& error);

/// Calls a Bitcoin-style JSON-RPC server. Threads and lifetime as HttpClient: destroying it cancels all
/// calls.
///
/// Errors: Rejected with the node's own sentence for an error object (jsonRpcErrorCode has its number);
/// WrongPassword when it refuses the credentials; Malformed for anything that is no JSON-RPC answer; those of
/// HttpClient.
class JsonRpcClient {
public:
    using Done = std::move_only_function<void(Result<boost::json::value>)>;
    using CallId = HttpClient::RequestId;

    JsonRpcClient(EventLoop& loop, JsonRpcClientOptions options);
    ~JsonRpcClient();
    JsonRpcClient(const JsonRpcClient&) = delete;
    JsonRpcClient& operator=(const JsonRpcClient&) = delete;

    /// `params` is an array or an object (named). A long poll gives a `timeout` of its own.
    CallId call(std::string_view method, const boost::json::value& params, Done done,
                std::optional<Milliseconds> timeout = {});
    void cancel(CallId id);

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace zon
