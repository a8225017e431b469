#include "core/crypto/base58.h"

#include "core/crypto/sha256.h"

#include <algorithm>

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

std::span<std::uint8_t> spanOf(Bytes& bytes) {
    return bytes;
}
std::span<std::uint8_t> spanOf(SecretBytes& bytes) {
    return bytes.span();
}

// Each for two kinds of memory: locking costs many times the work itself, and most keys are public. What was
// decoded in ordinary memory is wiped: a private key may be pasted where a public one is expected.

/// The characters, as bytes.
template <typename Buffer>
Buffer encode(ByteSpan bytes) {
    const auto zeros = static_cast<std::size_t>(
        std::find_if(bytes.begin(), bytes.end(), [](std::uint8_t b) { return b != 0; }) - bytes.begin());
    // log(256) / log(58) is under 1.38.
    Buffer digits((bytes.size() - zeros) * 138 / 100 + 1);
    const auto all = spanOf(digits);
    for (const std::uint8_t byte : bytes.subspan(zeros))
        multiplyAdd(all, 58, 256, byte);
    const auto significant = std::find_if(all.begin(), all.end(), [](std::uint8_t d) { return d != 0; });

    const auto used = static_cast<std::size_t>(all.end() - significant);
    Buffer text(zeros + used);
    std::fill_n(spanOf(text).begin(), zeros, static_cast<std::uint8_t>(alphabet[0]));
    std::transform(significant, all.end(), spanOf(text).begin() + static_cast<std::ptrdiff_t>(zeros),
                   [](std::uint8_t d) { return static_cast<std::uint8_t>(alphabet[d]); });
    return text;
}

template <typename Buffer>
Result<Buffer> decode(std::string_view text, std::size_t maxBytes) {
    const std::size_t zeros = std::min(text.find_first_not_of(alphabet[0]), text.size());
    // log(58) / log(256) is over 0.73: text longer than this has too many bytes whatever it says.
    const std::size_t room = (text.size() - zeros) * 733 / 1000 + 1;
    if (zeros > maxBytes || room > maxBytes + 1)
        return fail(ErrorCode::TooLarge, "This text is too long to be what is expected here.");
    Buffer digits(room);
    const auto all = spanOf(digits);
    for (std::size_t i = zeros; i < text.size(); ++i) {
        const std::size_t digit = alphabet.find(text[i]);
        if (digit == std::string_view::npos) {
            wipeMemory(all);
            return fail(ErrorCode::Malformed, "Character " + std::to_string(i + 1)
                                                  + " can't be part of this text: it uses digits and letters "
                                                    "without 0, O, I and l. Check it against the original.");
        }
        multiplyAdd(all, 256, 58, static_cast<std::uint32_t>(digit));
    }
    const auto significant = std::find_if(all.begin(), all.end(), [](std::uint8_t d) { return d != 0; });
    const auto used = static_cast<std::size_t>(all.end() - significant);
    if (zeros + used > maxBytes) {
        wipeMemory(all);
        return fail(ErrorCode::TooLarge, "This text is too long to be what is expected here.");
    }
    Buffer bytes(zeros + used);
    std::copy(significant, all.end(), spanOf(bytes).begin() + static_cast<std::ptrdiff_t>(zeros));
    wipeMemory(all);
    return bytes;
}

template <typename Buffer>
Buffer encodeChecked(ByteSpan payload) {
    Buffer bytes(payload.size() + checksumSize);
    const auto all = spanOf(bytes);
    std::ranges::copy(payload, all.begin());
    Digest32 checksum = sha256d(payload);
    std::ranges::copy(ByteSpan(checksum).first(checksumSize), all.last(checksumSize).begin());
    wipeMemory(checksum);
    return encode<Buffer>(all);
}

/// Payload and checksum, which is right.
template <typename Buffer>
Result<Buffer> decodeChecked(std::string_view text, std::size_t maxBytes) {
    auto bytes = decode<Buffer>(text, maxBytes + checksumSize);
    if (!bytes) return bytes;
    if (bytes->size() < checksumSize)
        return fail(ErrorCode::Malformed, "This text is too short: a part of it is missing.");
    const ByteSpan all = spanOf(*bytes);
    Digest32 checksum = sha256d(all.first(all.size() - checksumSize));
    const bool right = equal(ByteSpan(checksum).first(checksumSize), all.last(checksumSize));
    wipeMemory(checksum);
    if (right) return bytes;
    wipeMemory(spanOf(*bytes));
    return fail(ErrorCode::Malformed,
                "The checksum is wrong: at least one character was mistyped or is missing. Copy it again.");
}

} // namespace

std::string base58Encode(ByteSpan bytes) {
    return std::string(asText(encode<Bytes>(bytes)));
}

Result<Bytes> base58Decode(std::string_view text, std::size_t maxBytes) {
    return decode<Bytes>(text, maxBytes);
}

std::string base58CheckEncode(ByteSpan payload) {
    return std::string(asText(encodeChecked<Bytes>(payload)));
}

Result<Bytes> base58CheckDecode(std::string_view text, std::size_t maxBytes) {
    auto bytes = decodeChecked<Bytes>(text, maxBytes);
    if (bytes) bytes->resize(bytes->size() - checksumSize);
    return bytes;
}

SecretText base58CheckEncodeSecret(ByteSpan payload) {
    return SecretText(encodeChecked<SecretBytes>(payload));
}

Result<SecretBytes> base58CheckDecodeSecret(std::string_view text, std::size_t maxBytes) {
    auto bytes = decodeChecked<SecretBytes>(text, maxBytes);
    if (!bytes) return bytes;
    return SecretBytes::copyOf(bytes->span().first(bytes->size() - checksumSize));
}

} // namespace zon
