#pragma once

#include "core/net/http_client.h"

#include <functional>
#include <memory>
#include <string>

namespace zon {

/// A WebSocket (RFC 6455) that is only listened to: a server tells texts. On the loop's thread; destroying it
/// ends it without a callback.
///
/// Threat: as with HttpClient, whose options it takes: TLS, proxy, no redirects. Texts are capped in size; a
/// server that says nothing and answers no ping is left after a while.
class FeedListener {
public:
    struct Handlers {
        std::function<void()> onOpen;
        std::function<void(std::string)> onText;
        /// Once, when it can't be opened or has ended. It may destroy the listener.
        std::function<void(const Error&)> onEnd;
    };

    /// `url` is https://, or http:// on loopback.
    FeedListener(EventLoop& loop, const HttpClientOptions& options, const std::string& url,
                 std::size_t maxText, Milliseconds patience, Handlers handlers);
    ~FeedListener();
    FeedListener(const FeedListener&) = delete;
    FeedListener& operator=(const FeedListener&) = delete;

private:
    struct Impl;
    std::shared_ptr<Impl> impl_;
};

} // namespace zon
