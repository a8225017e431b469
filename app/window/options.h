#pragma once

#include "core/crypto/secret.h"
#include "core/net/endpoint.h"
#include "ui/profile_place.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace zon {

/// The window's command line.
struct WindowOptions {
    ProfilePlace profile;
    std::vector<Endpoint> peers;
    std::string link;               ///< a zoncoin: link to show, as a browser or mail program hands it over
    std::filesystem::path pictures; ///< not empty: make pictures of every page there, and end
    std::filesystem::path passwordFile;
};

/// Empty: help was asked for and given, or the arguments were wrong and it was said; the exit code is in
/// `exitCode`.
std::optional<WindowOptions> readOptions(int argc, char** argv, int& exitCode);

/// The first line of the file; without a std::string in between, which would leave a copy behind.
Result<SecretText> readPasswordFile(const std::filesystem::path& file);

} // namespace zon
