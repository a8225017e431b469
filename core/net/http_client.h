#pragma once

#include "core/net/event_loop.h"
#include "core/net/http.h"
#include "core/net/tcp_dial.h"
#include "core/util/error.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>

namespace zon {

struct HttpClientOptions {
    /// For everything but loopback.
    std::optional<ProxyOptions> proxy{};
    /// Plain http reaches only loopback and .onion unless this is set: anyone on the way could read and
    /// change it.
    bool allowPlainHttp = false;
    /// A PEM file of certificate authorities to trust beside the system's (a company's own).
    std::optional<std::filesystem::path> extraAuthorities{};
    std::string userAgent = "ZonCoin-Desktop";
};

struct HttpRequest {
    std::string method = "GET";
    std::string url{}; ///< http:// or https://, no user information in it
    HttpFields fields{};
    std::string body{};
    Milliseconds timeout{30'000};              ///< for everything from the name lookup to the last byte
    std::size_t maxResponse = 4 * 1024 * 1024; ///< of the body
};

/// HTTP/1.1 requests, one connection each. TLS 1.2 or later, checked against the system's authorities and the
/// host's name.
///
/// Threat: the server may be anyone. Answers are capped in size and time, headers too; redirects are refused
/// (they would carry credentials to another host); compressed bodies are not asked for.
///
/// Callbacks on the loop's thread, never from inside send(). Destroying the client cancels all its requests:
/// no callback follows.
class HttpClient {
public:
    /// Any status but a redirect is a response; an Error means that there is none (InvalidArgument, Timeout,
    /// Disconnected, TooLarge, Malformed, Rejected for a redirect or an untrusted certificate).
    using Done = std::move_only_function<void(Result<HttpResponse>)>;
    enum class RequestId : std::uint64_t {};

    explicit HttpClient(EventLoop& loop, HttpClientOptions options = {});
    ~HttpClient();
    HttpClient(const HttpClient&) = delete;
    HttpClient& operator=(const HttpClient&) = delete;

    RequestId send(HttpRequest request, Done done);
    /// No callback follows. Unknown and finished ids are ignored.
    void cancel(RequestId id);

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace zon
