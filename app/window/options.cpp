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

/// Without a word about it, the profile in the data folder that was used last. One whose name is no network's
/// of ours is of a network of the person's own.
void chooseLastUsed(ProfilePlace& place) {
    std::filesystem::path latest;
    std::filesystem::file_time_type newest{};
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(place.folder, error)) {
        if (entry.path().extension() != ".zonp" || !entry.is_regular_file(error)) continue;
        const auto time = entry.last_write_time(error);
        if (error || time <= newest) continue;
        newest = time;
        latest = entry.path();
    }
    if (latest.empty()) return;
    if (const auto params = networkByName(latest.stem().string())) {
        place.network = (*params)->id;
    } else {
        place.network = NetworkId::Custom;
        place.named = latest;
    }
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
    app.add_option("link", options.link, "a payment link, zoncoin:…")->type_name("LINK");
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
        if (options.profile.named.empty()) chooseLastUsed(options.profile);
    } else {
        const auto params = networkByName(network);
        if (!params) return refuse(params.error());
        if (!(*params)->isZonCoin())
            return refuse({ErrorCode::Unsupported, "No wallet opens on Bitcoin's own networks.", {}});
        options.profile.network = (*params)->id;
    }
    for (const std::string& peer : peers) {
        // A network of one's own has the ports of every signet.
        const NetworkId id =
            options.profile.network == NetworkId::Custom ? NetworkId::Main : options.profile.network;
        auto endpoint = Endpoint::parse(peer, networkParams(id).defaultPort);
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
