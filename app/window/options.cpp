#include "app/window/options.h"

#include <CLI/CLI.hpp>
#include <cstdlib>
#include <fstream>
#include <iostream>

namespace zon {
namespace {

constexpr std::size_t maxPassword = 4096;

/// $XDG_DATA_HOME/zoncoin, usually: where zoncoin-cli looks too.
std::filesystem::path defaultDataFolder() {
    if (const char* data = std::getenv("XDG_DATA_HOME"); data && *data)
        return std::filesystem::path(data) / "zoncoin";
    if (const char* home = std::getenv("HOME"); home && *home)
        return std::filesystem::path(home) / ".local" / "share" / "zoncoin";
    return std::filesystem::current_path() / "zoncoin-data";
}

/// Without a word about it, the network whose profile was used last.
NetworkId lastUsed(const ProfilePlace& place) {
    NetworkId latest = NetworkId::Sandbox;
    std::filesystem::file_time_type newest{};
    for (const NetworkId id : {NetworkId::Sandbox, NetworkId::Main, NetworkId::Test, NetworkId::Regtest}) {
        std::error_code missing;
        const auto time = std::filesystem::last_write_time(place.fileFor(id), missing);
        if (missing || time <= newest) continue;
        newest = time;
        latest = id;
    }
    return latest;
}

} // namespace

std::optional<WindowOptions> readOptions(int argc, char** argv, int& exitCode) {
    WindowOptions options;
    options.profile.folder = defaultDataFolder();
    std::string network;
    std::vector<std::string> peers;

    CLI::App app("ZonCoin: a wallet and dashboard");
    app.add_option("--network", network, "main, test, regtest or sandbox");
    app.add_option("--profile", options.profile.named, "the file that holds everything");
    app.add_option("--data", options.profile.folder, "the folder of profiles and the sandbox's chain");
    app.add_option("--peer", peers, "a node to use first, HOST:PORT");
    app.add_option("--pictures", options.pictures, "write pictures of every page into this folder and end");
    app.add_option("--password-file", options.passwordFile, "the password for --pictures, on its first line");
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) { // CLI11 has no other way to say it
        exitCode = app.exit(error);
        return std::nullopt;
    }

    const auto refuse = [&](const Error& error) {
        std::cerr << error.message << '\n';
        exitCode = 1;
        return std::nullopt;
    };
    if (network.empty()) {
        options.profile.network =
            options.profile.named.empty() ? lastUsed(options.profile) : NetworkId::Sandbox;
    } else {
        const auto params = networkByName(network);
        if (!params) return refuse(params.error());
        if (!(*params)->isZonCoin())
            return refuse({ErrorCode::Unsupported, "No wallet opens on Bitcoin's own networks.", {}});
        options.profile.network = (*params)->id;
    }
    for (const std::string& peer : peers) {
        auto endpoint = Endpoint::parse(peer, networkParams(options.profile.network).defaultPort);
        if (!endpoint) return refuse(endpoint.error());
        options.peers.push_back(*endpoint);
    }
    return options;
}

Result<SecretText> readPasswordFile(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    SecretBytes buffer(maxPassword);
    in.read(reinterpret_cast<char*>(buffer.data()), static_cast<std::streamsize>(buffer.size()));
    const auto got = static_cast<std::size_t>(in.gcount());
    if (got == 0) return fail(ErrorCode::IoError, "The password file " + file.string() + " can't be read.");
    const std::string_view all = asText(ByteSpan(buffer.data(), got));
    return SecretText(all.substr(0, all.find_first_of("\r\n")));
}

} // namespace zon
