#pragma once

#include "core/net/endpoint.h"
#include "core/net/event_loop.h"
#include "core/net/http.h"
#include "core/util/error.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>

namespace zon {

/// A certificate with those above it, and its key, both as PEM files.
struct HttpTlsFiles {
    std::filesystem::path certificates{};
    std::filesystem::path key{};
};

struct HttpServerOptions {
    Endpoint bind{};                   ///< port 0 lets the system choose
    std::optional<HttpTlsFiles> tls{}; ///< https, TLS 1.2 or later; else plain
    std::size_t maxConnections = 64;
    std::size_t maxBody = 16 * 1024 * 1024;
    Milliseconds readTimeout{30'000};  ///< for one whole request, and between two
    Milliseconds writeTimeout{30'000}; ///< for one whole response
};

struct HttpServerRequest {
    std::string method;
    std::string target; ///< path and query as sent
    HttpFields fields;
    std::string body;
    Endpoint peer;

    std::string_view field(std::string_view name) const { return findField(fields, name); }
};

/// Answers one request; on the loop's thread, now or later. Dropping it unused answers 500. When the
/// connection or the server is gone meanwhile, the answer goes nowhere.
using HttpRespond = std::move_only_function<void(HttpResponse)>;

/// Tells a text to a caller who listens by WebSocket (RFC 6455); false: nobody listens any more. An empty
/// text is not sent: it only asks that. On the loop's thread.
using HttpTell = std::function<bool(std::string)>;

/// A small HTTP/1.1 server with keep-alive: plain for programs on this machine, with TLS for others.
///
/// Threat: any local program, and any web page through the browser, can reach it; with TLS anybody.
/// Everything is capped in size, number and time; who may do what is the handler's business (see
/// JsonRpcServer).
class HttpServer {
public:
    /// On the loop's thread.
    using Handler = std::function<void(HttpServerRequest, HttpRespond)>;

    /// Whether this caller may listen; `tell` may be used at once. What callers say is dropped.
    using Listening = std::function<bool(const HttpServerRequest&, HttpTell tell)>;

    static Result<std::unique_ptr<HttpServer>> open(EventLoop& loop, HttpServerOptions options,
                                                    Handler handler, Listening listening = {});
    /// Closes every connection; no handler is called afterwards.
    ~HttpServer();
    HttpServer(const HttpServer&) = delete;
    HttpServer& operator=(const HttpServer&) = delete;

    /// With the port that was really taken.
    const Endpoint& local() const;

private:
    struct Impl;
    explicit HttpServer(std::unique_ptr<Impl> impl);

    std::unique_ptr<Impl> impl_;
};

} // namespace zon
