#pragma once

#include "core/util/error.h"

#include <filesystem>
#include <memory>
#include <optional>

namespace boost::asio::ssl {
class context;
}

namespace zon {

/// What a TLS client trusts: the system's authorities, those in `extraAuthorities` (a PEM file, a company's
/// own), and nothing older than TLS 1.2. For the .cpp files of core/net alone.
Result<std::shared_ptr<boost::asio::ssl::context>>
makeTlsContext(const std::optional<std::filesystem::path>& extraAuthorities);

} // namespace zon
