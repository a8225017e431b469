#pragma once

#include "core/net/endpoint.h"

#include <string>
#include <string_view>

namespace zon {

/// An address that HttpClient can call.
struct HttpUrl {
    bool secure = false;
    Endpoint endpoint;
    std::string target = "/"; ///< path and query, percent-encoded

    /// What goes into the Host field: without the scheme's usual port.
    std::string hostField() const;
};

/// http:// and https:// only. Refuses user information: it would end up in logs and error messages.
Result<HttpUrl> parseHttpUrl(std::string_view text);

} // namespace zon
