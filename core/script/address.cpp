#include "core/script/address.h"

#include "core/crypto/base58.h"
#include "core/crypto/bech32.h"
#include "core/script/standard.h"

#include <algorithm>
#include <utility>

namespace zon {

namespace {

// The longest valid address is a bech32 one of 90 characters.
constexpr std::size_t maxAddressLength = 90;
constexpr std::size_t base58PayloadSize = 1 + 20;

constexpr std::pair<std::string_view, std::string_view> knownHrps[] = {
    {"zon", "ZonCoin"},
    {"tzon", "ZonCoin's test network or a private ZonCoin network"},
    {"szon", "the ZonCoin sandbox"},
    {"bcrt", "a regtest network"},
    {"bc", "Bitcoin"},
    {"tb", "Bitcoin's test networks"},
};

struct KnownVersion {
    std::uint8_t p2pkh;
    std::uint8_t p2sh;
    std::string_view network;
};
constexpr KnownVersion knownVersions[] = {
    {0, 5, "Bitcoin"},
    {111, 196, "a test network"},
};

std::string lowerCase(std::string_view text) {
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return lower;
}

std::string_view networkOfHrp(std::string_view hrp) {
    for (const auto& [known, network] : knownHrps)
        if (hrp == known) return network;
    return {};
}

std::unexpected<Error> wrongNetwork(std::string_view prefix, std::string_view network,
                                    const AddressFormat& format) {
    const std::string belongs =
        network.empty() ? "to a network that is not known here" : "to " + std::string(network);
    return fail(ErrorCode::WrongNetwork, "This address begins with “" + std::string(prefix) + "”: it belongs "
                                             + belongs + ". Addresses of this network begin with “"
                                             + format.hrp + "1”. Ask for one of those.");
}

Result<Script> segwitToScript(std::string_view address, const AddressFormat& format) {
    auto decoded = segwitAddressDecode(address);
    if (!decoded) return fail(decoded);
    if (decoded->hrp != format.hrp)
        return wrongNetwork(decoded->hrp + "1", networkOfHrp(decoded->hrp), format);
    return witnessProgramScript(decoded->version, decoded->program);
}

Result<Script> base58ToScript(std::string_view address, ByteSpan payload, const AddressFormat& format) {
    if (payload.size() != base58PayloadSize)
        return fail(ErrorCode::Malformed,
                    "This is not an address: its length is that of something else, such as a "
                    "private key. Never give a private key away.");
    const std::uint8_t version = payload[0];
    const ByteSpan hash = payload.subspan(1);
    if (version == format.p2pkhVersion) return p2pkhScript(hash);
    if (version == format.p2shVersion) return p2shScript(hash);

    std::string_view network;
    for (const KnownVersion& known : knownVersions)
        if (version == known.p2pkh || version == known.p2sh) network = known.network;
    return wrongNetwork(address.substr(0, 1), network, format);
}

} // namespace

Result<Script> addressToScript(std::string_view address, const AddressFormat& format) {
    if (address.empty()) return fail(ErrorCode::InvalidArgument, "The address is empty. Paste or type one.");
    if (address.size() > maxAddressLength)
        return fail(ErrorCode::Malformed, "This is too long for an address: it has "
                                              + std::to_string(address.size())
                                              + " characters and an address has at most 90.");

    // A known bech32 prefix decides: then what is wrong is told in terms of bech32.
    const std::string hrp = lowerCase(address.substr(0, std::min(address.rfind('1'), address.size())));
    if (hrp == format.hrp || !networkOfHrp(hrp).empty()) return segwitToScript(address, format);

    const auto payload = base58CheckDecode(address);
    if (payload) return base58ToScript(address, *payload, format);
    if (segwitAddressDecode(address)) return segwitToScript(address, format); // some other network's
    return fail(ErrorCode::Malformed,
                "This is not an address. Addresses of this network begin with “" + format.hrp
                    + "1”; check that all of it was copied.",
                payload.error().message);
}

std::optional<std::string> scriptToAddress(const Script& script, const AddressFormat& format) {
    const auto base58 = [&](std::uint8_t version, ByteSpan hash) {
        Bytes payload{version};
        payload.insert(payload.end(), hash.begin(), hash.end());
        return base58CheckEncode(payload);
    };
    if (script.isP2pkh()) return base58(format.p2pkhVersion, script.span().subspan(3, 20));
    if (script.isP2sh()) return base58(format.p2shVersion, script.span().subspan(2, 20));
    const auto program = script.witnessProgram();
    if (!program || scriptType(script) == ScriptType::NonStandard) return {};
    return segwitAddressEncode(format.hrp, program->version, program->program);
}

} // namespace zon
