#include "core/net/network_file.h"

#include <boost/json.hpp>

#include <algorithm>
#include <fstream>

namespace zon {

namespace {

constexpr std::size_t maxDepth = 3;

std::unexpected<Error> malformed(std::string sentence) {
    return fail(ErrorCode::Malformed, "This is not a network file: " + std::move(sentence));
}

bool isNameByte(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == ' ' || c == '-'
           || c == '_';
}

std::string lower(std::string_view text) {
    std::string result(text);
    std::ranges::transform(result, result.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return result;
}

Result<std::string> takeName(const boost::json::value& value) {
    if (!value.is_string()) return malformed("\"name\" must be a text.");
    std::string name(value.get_string());
    if (name.empty() || name.size() > NetworkFile::maxNameBytes || !std::ranges::all_of(name, isNameByte)
        || name.front() == ' ' || name.front() == '-' || name.front() == '_' || name.back() == ' ')
        return malformed("its name must have 1 to 32 letters, digits, spaces, '-' or '_', and begin with a "
                         "letter or digit.");
    // "Main" beside "main" would only deceive.
    if (networkByName(lower(name))) return malformed("the name \"" + name + "\" belongs to another network.");
    return name;
}

Result<Bytes> takeChallenge(const boost::json::value& value) {
    if (!value.is_string()) return malformed("\"challenge\" must be a text.");
    auto bytes = fromHex(value.get_string());
    if (!bytes) return malformed("its challenge is not written in hex digits.");
    return std::move(*bytes);
}

Result<std::vector<Endpoint>> takePeers(const boost::json::value& value, std::uint16_t port) {
    if (!value.is_array()) return malformed("\"peers\" must be a list of texts.");
    const auto& list = value.get_array();
    if (list.size() > NetworkFile::maxPeers) return malformed("it names more than 16 nodes.");
    std::vector<Endpoint> peers;
    for (const boost::json::value& entry : list) {
        if (!entry.is_string()) return malformed("\"peers\" must be a list of texts.");
        auto peer = Endpoint::parse(std::string_view(entry.get_string()), port);
        if (!peer) return malformed("one of its nodes has no usable address. " + peer.error().message);
        if (std::ranges::find(peers, *peer) == peers.end()) peers.push_back(std::move(*peer));
    }
    return peers;
}

} // namespace

Result<NetworkFile> parseNetworkFile(std::string_view text) {
    if (text.size() > NetworkFile::maxBytes)
        return fail(ErrorCode::TooLarge, "This is too large for a network file.");
    boost::json::parse_options strict;
    strict.max_depth = maxDepth;
    boost::system::error_code error;
    const boost::json::value root = boost::json::parse(text, error, {}, strict);
    if (error || !root.is_object()) return malformed("it is not a JSON object.");

    std::string name;
    Bytes challenge;
    const boost::json::value* peers = nullptr;
    for (const auto& member : root.get_object()) {
        if (member.key() == "name") {
            auto taken = takeName(member.value());
            if (!taken) return fail(taken);
            name = std::move(*taken);
        } else if (member.key() == "challenge") {
            auto taken = takeChallenge(member.value());
            if (!taken) return fail(taken);
            challenge = std::move(*taken);
        } else if (member.key() == "peers") {
            peers = &member.value();
        } else {
            return malformed("it has a field that this program does not know.");
        }
    }
    if (name.empty()) return malformed("\"name\" is missing.");
    if (challenge.empty()) return malformed("\"challenge\" is missing.");
    for (const NetworkId id : {NetworkId::Main, NetworkId::Test})
        if (networkParams(id).signetChallenge == challenge)
            return malformed("its challenge is that of the network \"" + networkParams(id).name
                             + "\", which needs no file.");

    auto params = customNetwork(std::move(name), challenge);
    if (!params) return fail(params);
    NetworkFile network{std::move(*params), {}};
    if (peers) {
        auto taken = takePeers(*peers, network.params.defaultPort);
        if (!taken) return fail(taken);
        network.peers = std::move(*taken);
    }
    return network;
}

Result<NetworkFile> readNetworkFile(const std::filesystem::path& file) {
    std::error_code ignored;
    if (!std::filesystem::is_regular_file(file, ignored))
        return fail(ErrorCode::NotFound, "There is no network file " + file.string() + ".");
    std::ifstream in(file, std::ios::binary);
    std::string text(NetworkFile::maxBytes + 1, '\0');
    in.read(text.data(), static_cast<std::streamsize>(text.size()));
    if (in.bad() || (!in && !in.eof()))
        return fail(ErrorCode::IoError, "The network file " + file.string() + " can't be read.");
    text.resize(static_cast<std::size_t>(in.gcount()));
    return parseNetworkFile(text);
}

std::string networkFileText(const NetworkFile& network) {
    boost::json::array peers;
    for (const Endpoint& peer : network.peers)
        peers.push_back(boost::json::value(peer.toString()));
    return boost::json::serialize(boost::json::object{{"name", network.params.name},
                                                      {"challenge", toHex(network.params.signetChallenge)},
                                                      {"peers", std::move(peers)}});
}

} // namespace zon
