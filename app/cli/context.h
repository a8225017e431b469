#pragma once

#include "core/crypto/secret.h"
#include "core/engine/engine.h"

#include <boost/json/fwd.hpp>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace zon::cli {

/// What stands before the group on the command line, and how answers are given.
struct Context {
    std::string networkName = "sandbox"; ///< or the network file of a network of one's own
    std::filesystem::path profile;       ///< empty: the default of the network in the data folder
    std::filesystem::path dataFolder;
    std::filesystem::path passwordFile;
    std::vector<std::string> peers;
    std::string proxy; ///< HOST:PORT of a SOCKS5 proxy; empty: as the profile says
    bool json = false;
    bool lightKdf = false; ///< tests only, by environment: see fromEnvironment
    std::filesystem::path executable;

    std::filesystem::path profileFile() const;
};

/// Which network is meant: one of ours by its name, or the one that a file describes.
struct NetworkChoice {
    NetworkParams params;
    std::optional<NetworkFile> file;
};
Result<NetworkChoice> chooseNetwork(const Context& context);

/// The exit codes.
inline constexpr int success = 0;
inline constexpr int failure = 1;

/// One JSON object on a line of stdout, at once.
void printJson(const boost::json::value& value);
/// A line for a person on stdout (not with --json).
void printText(const Context& context, const std::string& line);
/// A sentence on stderr, or {"error":{"code","message"}} with --json. Returns `failure`.
int printError(const Context& context, const Error& error);

/// The folder where profiles, the sandbox's chain and the log are: $XDG_DATA_HOME/zoncoin, usually.
std::filesystem::path defaultDataFolder();

/// From --password-file, $ZONCOIN_PASSWORD, or a prompt on the terminal without echo; `again` asks twice.
Result<SecretText> readPassword(const Context& context, bool again);
/// The first line of a file that holds a password or key.
Result<SecretText> readSecretFile(const std::filesystem::path& path);
/// One line without echo when stdin is a terminal, else plainly. For words and passphrases.
Result<SecretText> readSecretLine(const std::string& prompt);

/// A whole file, or stdin for "-"; refused beyond `maxBytes`.
Result<std::string> readTextFile(const std::string& name, std::size_t maxBytes);

/// "txid:index".
Result<OutPoint> parseOutPoint(const std::string& text);

/// "host:port, host:port" as given with --peer.
Result<std::vector<Endpoint>> parsePeers(const Context& context, const NetworkParams& params);

} // namespace zon::cli
