#include "core/crypto/base58.h"

#include "core/crypto/sha256.h"

#include <algorithm>
#include <cstring>

namespace zon {
namespace {

constexpr std::string_view alphabet = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
constexpr std::size_t checksumSize = 4;

/// value = value × factor + addend in the base that `digits` are in (most significant first).
/// Returns what did not fit.
std::uint32_t multiplyAdd(std::span<std::uint8_t> digits, std::uint32_t base, std::uint32_t factor,
                          std::uint32_t addend) {
    for (std::size_t i = digits.size(); i-- > 0;) {
        addend += digits[i] * factor;
        digits[i] = static_cast<std::uint8_t>(addend % base);
        addend /= base;
    }
    return addend;
}

/// As a secret from the start: the caller that needs an ordinary string makes one.
SecretText encode(ByteSpan bytes) {
    const auto zeros = static_cast<std::size_t>(
        std::find_if(bytes.begin(), bytes.end(), [](std::uint8_t b) { return b != 0; }) - bytes.begin());
    // log(256) / log(58) is under 1.38.
    SecretBytes digits((bytes.size() - zeros) * 138 / 100 + 1);
    for (const std::uint8_t byte : bytes.subspan(zeros))
        multiplyAdd(digits.span(), 58, 256, byte);
    const auto significant =
        std::find_if(digits.span().begin(), digits.span().end(), [](std::uint8_t d) { return d != 0; });

    const auto used = static_cast<std::size_t>(digits.span().end() - significant);
    SecretBytes text(zeros + used);
    std::fill_n(text.span().begin(), zeros, static_cast<std::uint8_t>(alphabet[0]));
    std::transform(significant, digits.span().end(), text.span().begin() + static_cast<std::ptrdiff_t>(zeros),
                   [](std::uint8_t d) { return static_cast<std::uint8_t>(alphabet[d]); });
    return SecretText(std::move(text));
}

Result<SecretBytes> decode(std::string_view text, std::size_t maxBytes) {
    const std::size_t zeros = std::min(text.find_first_not_of(alphabet[0]), text.size());
    // log(58) / log(256) is over 0.73: text longer than this has too many bytes whatever it says.
    const std::size_t room = (text.size() - zeros) * 733 / 1000 + 1;
    if (zeros > maxBytes || room > maxBytes + 1)
        return fail(ErrorCode::TooLarge, "This text is too long to be what is expected here.");
    SecretBytes digits(room);
    for (std::size_t i = zeros; i < text.size(); ++i) {
        const std::size_t digit = alphabet.find(text[i]);
        if (digit == std::string_view::npos)
            return fail(ErrorCode::Malformed, "Character " + std::to_string(i + 1)
                                                  + " can't be part of this text: it uses digits and letters "
                                                    "without 0, O, I and l. Check it against the original.");
        multiplyAdd(digits.span(), 256, 58, static_cast<std::uint32_t>(digit));
    }
    const auto significant =
        std::find_if(digits.span().begin(), digits.span().end(), [](std::uint8_t d) { return d != 0; });
    const auto used = static_cast<std::size_t>(digits.span().end() - significant);
    if (zeros + used > maxBytes)
        return fail(ErrorCode::TooLarge, "This text is too long to be what is expected here.");
    SecretBytes bytes(zeros + used);
    std::copy(significant, digits.span().end(), bytes.span().begin() + static_cast<std::ptrdiff_t>(zeros));
    return bytes;
}

Result<SecretBytes> decodeChecked(std::string_view text, std::size_t maxBytes) {
    auto bytes = decode(text, maxBytes + checksumSize);
    if (!bytes) return bytes;
    if (bytes->size() < checksumSize)
        return fail(ErrorCode::Malformed, "This text is too short: a part of it is missing.");
    const ByteSpan all = bytes->span();
    const ByteSpan payload = all.first(all.size() - checksumSize);
    Digest32 checksum = sha256d(payload);
    const bool right = equal(ByteSpan(checksum).first(checksumSize), all.last(checksumSize));
    wipeMemory(checksum);
    if (!right)
        return fail(
            ErrorCode::Malformed,
            "The checksum is wrong: at least one character was mistyped or is missing. Copy it again.");
    return SecretBytes::copyOf(payload);
}

} // namespace

std::string base58Encode(ByteSpan bytes) {
    return std::string(encode(bytes).view());
}

Result<Bytes> base58Decode(std::string_view text, std::size_t maxBytes) {
    auto bytes = decode(text, maxBytes);
    if (!bytes) return fail(bytes);
    return toBytes(bytes->span());
}

SecretText base58CheckEncodeSecret(ByteSpan payload) {
    SecretBytes bytes(payload.size() + checksumSize);
    if (!payload.empty()) std::memcpy(bytes.data(), payload.data(), payload.size());
    Digest32 checksum = sha256d(payload);
    std::memcpy(bytes.data() + payload.size(), checksum.data(), checksumSize);
    wipeMemory(checksum);
    return encode(bytes.span());
}

Result<SecretBytes> base58CheckDecodeSecret(std::string_view text, std::size_t maxBytes) {
    return decodeChecked(text, maxBytes);
}

std::string base58CheckEncode(ByteSpan payload) {
    return std::string(base58CheckEncodeSecret(payload).view());
}

Result<Bytes> base58CheckDecode(std::string_view text, std::size_t maxBytes) {
    auto payload = decodeChecked(text, maxBytes);
    if (!payload) return fail(payload);
    return toBytes(payload->span());
}

} // namespace zon
