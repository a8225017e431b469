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

/// What a TLS server shows: a certificate with those above it, and its key, as PEM files. IoError when they
/// can't be read or don't belong together.
Result<std::shared_ptr<boost::asio::ssl::context>>
makeTlsServerContext(const std::filesystem::path& certificates, const std::filesystem::path& key);

} // namespace zon
