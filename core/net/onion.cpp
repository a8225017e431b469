#include "core/net/onion.h"

#include <openssl/evp.h>

#include <algorithm>
#include <memory>

namespace zon {

namespace {

constexpr std::string_view suffix = ".onion";
constexpr std::string_view alphabet = "abcdefghijklmnopqrstuvwxyz234567"; // RFC 4648 base32, lower case
constexpr std::uint8_t onionVersion = 3;
constexpr std::size_t decodedSize = 32 + 2 + 1;
constexpr std::size_t encodedSize = decodedSize * 8 / 5; // 35 bytes are 56 characters exactly

std::array<std::uint8_t, 2> onionChecksum(const OnionKey& key) {
    Bytes hashed = toBytes(asBytes(".onion checksum"));
    hashed.insert(hashed.end(), key.begin(), key.end());
    hashed.push_back(onionVersion);
    std::array<std::uint8_t, EVP_MAX_MD_SIZE> digest{};
    unsigned length = 0;
    // Can fail only when out of memory; the zero checksum then refuses the address.
    if (EVP_Digest(hashed.data(), hashed.size(), digest.data(), &length, EVP_sha3_256(), nullptr) != 1)
        return {};
    return {digest[0], digest[1]};
}

} // namespace

std::string onionHost(const OnionKey& key) {
    Bytes raw(key.begin(), key.end());
    const auto checksum = onionChecksum(key);
    raw.insert(raw.end(), checksum.begin(), checksum.end());
    raw.push_back(onionVersion);

    std::string text;
    text.reserve(encodedSize + suffix.size());
    for (std::size_t i = 0; i < raw.size(); i += 5) {
        std::uint64_t group = 0;
        for (std::size_t j = 0; j < 5; ++j)
            group = group << 8 | raw[i + j];
        for (int shift = 35; shift >= 0; shift -= 5)
            text += alphabet[group >> shift & 31];
    }
    return text.append(suffix);
}

std::optional<OnionKey> parseOnionHost(std::string_view host) {
    if (host.size() != encodedSize + suffix.size() || !host.ends_with(suffix)) return {};
    Bytes raw;
    for (std::size_t i = 0; i < encodedSize; i += 8) {
        std::uint64_t group = 0;
        for (const char c : host.substr(i, 8)) {
            const std::size_t digit = alphabet.find(c);
            if (digit == std::string_view::npos) return {};
            group = group << 5 | digit;
        }
        for (int shift = 32; shift >= 0; shift -= 8)
            raw.push_back(static_cast<std::uint8_t>(group >> shift));
    }
    OnionKey key;
    std::copy_n(raw.begin(), key.size(), key.begin());
    if (!equal(onionChecksum(key), ByteSpan(raw).subspan(32, 2)) || raw.back() != onionVersion) return {};
    return key;
}

} // namespace zon
