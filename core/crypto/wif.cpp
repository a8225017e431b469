#include "core/crypto/wif.h"

#include "core/crypto/base58.h"

#include <algorithm>

namespace zon {

namespace {

constexpr std::size_t keySize = 32;
constexpr std::uint8_t compressedMark = 1;

} // namespace

Bytes WifKey::publicKey() const {
    const PublicKey point = key.publicKey();
    if (compressed) return toBytes(point.bytes());
    return toBytes(point.uncompressed());
}

Result<WifKey> parseWif(std::string_view text, std::span<const std::uint8_t> versions) {
    const auto payload = base58CheckDecodeSecret(text);
    if (!payload) return fail(payload);
    const ByteSpan bytes = payload->span();
    const bool compressed = bytes.size() == keySize + 2 && bytes.back() == compressedMark;
    if (!compressed && bytes.size() != keySize + 1)
        return fail(ErrorCode::Malformed,
                    "This is not a private key: its length is that of something else, such as an address.");
    if (std::ranges::find(versions, bytes[0]) == versions.end())
        return fail(ErrorCode::WrongNetwork, "This private key belongs to another network: its version is "
                                                 + std::to_string(bytes[0]) + ".");
    auto key = PrivateKey::fromSecret(bytes.subspan(1, keySize));
    if (!key) return fail(key);
    return WifKey{std::move(*key), compressed, bytes[0]};
}

SecretText toWif(const PrivateKey& key, std::uint8_t version, bool compressed) {
    SecretBytes payload(1 + keySize + (compressed ? 1 : 0));
    payload.data()[0] = version;
    std::ranges::copy(key.secret(), payload.data() + 1);
    if (compressed) payload.data()[1 + keySize] = compressedMark;
    return base58CheckEncodeSecret(payload.span());
}

} // namespace zon
