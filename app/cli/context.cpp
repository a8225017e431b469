#include "app/cli/context.h"

#include <boost/json.hpp>

#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

#include <array>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iostream>

namespace zon::cli {

namespace {

constexpr std::size_t maxSecretLine = 4'096;

/// Echo is off while it lives, and on again whatever happens.
class QuietTerminal {
public:
    QuietTerminal() : active_(isatty(STDIN_FILENO) != 0 && tcgetattr(STDIN_FILENO, &before_) == 0) {
        if (!active_) return;
        termios quiet = before_;
        quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        active_ = tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet) == 0;
    }
    ~QuietTerminal() {
        if (!active_) return;
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &before_);
        std::cerr << '\n';
    }
    QuietTerminal(const QuietTerminal&) = delete;
    QuietTerminal& operator=(const QuietTerminal&) = delete;

private:
    termios before_{};
    bool active_;
};

/// Reads without a std::string in between, which would leave copies behind.
Result<SecretText> readLine(int file) {
    SecretBytes buffer(maxSecretLine);
    std::size_t used = 0;
    while (used < buffer.size()) {
        const ssize_t got = ::read(file, buffer.data() + used, 1);
        if (got < 0) return fail(ErrorCode::IoError, "It could not be read.");
        if (got == 0 || buffer.data()[used] == '\n') break;
        ++used;
    }
    if (used == buffer.size())
        return fail(ErrorCode::TooLarge, "This line is too long for a password or key.");
    if (used > 0 && buffer.data()[used - 1] == '\r') --used;
    return SecretText(asText({buffer.data(), used}));
}

} // namespace

Result<NetworkChoice> chooseNetwork(const Context& context) {
    const auto known = networkByName(context.networkName);
    if (known) return NetworkChoice{**known, {}};
    const std::filesystem::path file(context.networkName);
    std::error_code ignored;
    if (!file.has_parent_path() && !std::filesystem::exists(file, ignored)) {
        Error error = known.error();
        error.message += " Or name the file of a network of your own.";
        return std::unexpected(std::move(error));
    }
    auto read = readNetworkFile(file);
    if (!read) return fail(read);
    return NetworkChoice{read->params, std::move(*read)};
}

std::filesystem::path Context::profileFile() const {
    if (!profile.empty()) return profile;
    const auto network = chooseNetwork(*this);
    return dataFolder / ((network ? network->params.name : networkName) + ".zonp");
}

void printJson(const boost::json::value& value) {
    std::cout << boost::json::serialize(value) << std::endl;
}

void printText(const Context& context, const std::string& line) {
    if (!context.json) std::cout << line << std::endl;
}

int printError(const Context& context, const Error& error) {
    if (context.json)
        std::cerr << boost::json::serialize(
            boost::json::value{{"error", {{"code", errorCodeName(error.code)}, {"message", error.message}}}})
                  << std::endl;
    else
        std::cerr << error.message << std::endl;
    return failure;
}

std::filesystem::path defaultDataFolder() {
    if (const char* data = std::getenv("XDG_DATA_HOME"); data && *data)
        return std::filesystem::path(data) / "zoncoin";
    if (const char* home = std::getenv("HOME"); home && *home)
        return std::filesystem::path(home) / ".local" / "share" / "zoncoin";
    return "zoncoin-data";
}

Result<SecretText> readPassword(const Context& context, bool again) {
    if (!context.passwordFile.empty()) return readSecretFile(context.passwordFile);
    if (const char* given = std::getenv("ZONCOIN_PASSWORD")) return SecretText(given);
    if (isatty(STDIN_FILENO) == 0)
        return fail(
            ErrorCode::InvalidArgument,
            "A password is needed: use --password-file, or set ZONCOIN_PASSWORD, or run this in a terminal.");
    auto password = readSecretLine("Password: ");
    if (!password || !again) return password;
    const auto repeated = readSecretLine("Again: ");
    if (!repeated) return fail(repeated);
    if (!(*password == *repeated))
        return fail(ErrorCode::InvalidArgument, "The two passwords are not the same. Nothing was made.");
    return password;
}

Result<SecretText> readSecretFile(const std::filesystem::path& path) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) return fail(ErrorCode::NotFound, "The file " + path.string() + " can't be opened.");
    auto secret = readLine(file);
    ::close(file);
    return secret;
}

Result<SecretText> readSecretLine(const std::string& prompt) {
    if (isatty(STDIN_FILENO) != 0) std::cerr << prompt << std::flush;
    const QuietTerminal quiet;
    return readLine(STDIN_FILENO);
}

Result<std::string> readTextFile(const std::string& name, std::size_t maxBytes) {
    std::ifstream file;
    if (name != "-") {
        file.open(name, std::ios::binary);
        if (!file) return fail(ErrorCode::NotFound, "The file " + name + " can't be opened.");
    }
    std::istream& in = name == "-" ? std::cin : file;
    std::string text;
    std::array<char, 1 << 16> buffer{};
    while (in.read(buffer.data(), buffer.size()), in.gcount() > 0) {
        text.append(buffer.data(), static_cast<std::size_t>(in.gcount()));
        if (text.size() > maxBytes) return fail(ErrorCode::TooLarge, "The file " + name + " is too large.");
    }
    return text;
}

Result<OutPoint> parseOutPoint(const std::string& text) {
    const auto colon = text.find(':');
    const auto txid = Txid::fromDisplay(std::string_view(text).substr(0, colon));
    std::uint32_t index = 0;
    const char* const end = text.data() + text.size();
    if (!txid || colon == std::string::npos || std::from_chars(text.data() + colon + 1, end, index).ptr != end
        || colon + 1 == text.size())
        return fail(ErrorCode::InvalidArgument, "A coin is named by its transaction and number, as txid:0.");
    return OutPoint{*txid, index};
}

Result<std::vector<Endpoint>> parsePeers(const Context& context, const NetworkParams& params) {
    std::vector<Endpoint> peers;
    for (const std::string& text : context.peers) {
        auto peer = Endpoint::parse(text, params.defaultPort);
        if (!peer) return fail(peer);
        peers.push_back(std::move(*peer));
    }
    return peers;
}

} // namespace zon::cli
