#include "core/crypto/bech32.h"

#include <array>
#include <optional>
#include <stdexcept>

namespace zon {
namespace {

constexpr std::string_view alphabet = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
constexpr std::size_t checksumSize = 6;
constexpr std::size_t addressLength = 90;

constexpr std::uint32_t checksumConstant(Bech32Encoding encoding) {
    return encoding == Bech32Encoding::Bech32 ? 1 : 0x2bc830a3;
}

/// One step of the BCH code over GF(32): times x, plus a value, modulo the generator.
std::uint32_t polymodStep(std::uint32_t remainder, std::uint8_t value) {
    constexpr std::uint32_t generator[5] = {0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3};
    const std::uint32_t top = remainder >> 25;
    remainder = (remainder & 0x1ffffff) << 5 ^ value;
    for (unsigned i = 0; i < 5; ++i)
        if ((top >> i & 1) != 0) remainder ^= generator[i];
    return remainder;
}

/// The remainder after the human-readable part, its high bits first.
std::uint32_t polymodOfHrp(std::string_view hrp) {
    std::uint32_t remainder = 1;
    for (const char c : hrp)
        remainder = polymodStep(remainder, static_cast<std::uint8_t>(c) >> 5);
    remainder = polymodStep(remainder, 0);
    for (const char c : hrp)
        remainder = polymodStep(remainder, static_cast<std::uint8_t>(c) & 31);
    return remainder;
}

/// Which of `count` values must be changed to get from one remainder to the other, when a single one will do.
std::optional<std::size_t> locateSingleError(std::uint32_t difference, std::size_t count) {
    std::array<std::uint32_t, 32> effect{};
    for (std::uint32_t v = 1; v < 32; ++v)
        effect[v] = v;
    for (std::size_t fromEnd = 0; fromEnd < count; ++fromEnd)
        for (std::uint32_t v = 1; v < 32; ++v) {
            if (effect[v] == difference) return count - 1 - fromEnd;
            effect[v] = polymodStep(effect[v], 0);
        }
    return std::nullopt;
}

std::string wrongChecksum(std::uint32_t remainder, std::size_t hrpSize, std::size_t count) {
    // The code tells any two texts of an address's length apart that differ in up to 4 places; longer ones it
    // does not.
    if (hrpSize + 1 + count <= addressLength) {
        const auto bech32 = locateSingleError(remainder ^ checksumConstant(Bech32Encoding::Bech32), count);
        const auto bech32m = locateSingleError(remainder ^ checksumConstant(Bech32Encoding::Bech32m), count);
        if (bech32.has_value() != bech32m.has_value()) {
            const std::size_t position = hrpSize + 2 + (bech32 ? *bech32 : *bech32m);
            return "The checksum is wrong. Character " + std::to_string(position)
                   + " looks mistyped: check it against the original.";
        }
    }
    return "The checksum is wrong: some characters were mistyped or are missing. Copy it again.";
}

bool isUpper(char c) {
    return c >= 'A' && c <= 'Z';
}
bool isLower(char c) {
    return c >= 'a' && c <= 'z';
}
char toLower(char c) {
    return isUpper(c) ? static_cast<char>(c - 'A' + 'a') : c;
}

std::unexpected<Error> malformedAt(std::size_t index, const std::string& what) {
    return fail(ErrorCode::Malformed, "Character " + std::to_string(index + 1) + " " + what);
}

/// In lower case, when all characters may stand in such a text and the cases are not mixed.
Result<std::string> checkCharacters(std::string_view text) {
    std::string lower;
    lower.reserve(text.size());
    bool hasLower = false;
    bool hasUpper = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c < 33 || c > 126)
            return malformedAt(i, "can't be part of this text. Copy it again, without spaces.");
        hasLower = hasLower || isLower(c);
        hasUpper = hasUpper || isUpper(c);
        if (hasLower && hasUpper)
            return malformedAt(i, "mixes small and capital letters: only all of one kind is valid.");
        lower.push_back(toLower(c));
    }
    return lower;
}

} // namespace

std::string bech32Encode(Bech32Encoding encoding, std::string_view hrp, ByteSpan values) {
    std::uint32_t remainder = polymodOfHrp(hrp);
    std::string text(hrp);
    text.push_back('1');
    for (const std::uint8_t value : values) {
        if (value >= 32) throw std::invalid_argument("a bech32 value has 5 bits");
        remainder = polymodStep(remainder, value);
        text.push_back(alphabet[value]);
    }
    for (std::size_t i = 0; i < checksumSize; ++i)
        remainder = polymodStep(remainder, 0);
    remainder ^= checksumConstant(encoding);
    for (std::size_t i = 0; i < checksumSize; ++i)
        text.push_back(alphabet[remainder >> (5 * (checksumSize - 1 - i)) & 31]);
    return text;
}

Result<Bech32Text> bech32Decode(std::string_view text, std::size_t maxLength) {
    if (text.size() > maxLength)
        return fail(ErrorCode::TooLarge, "This has " + std::to_string(text.size())
                                             + " characters, but at most " + std::to_string(maxLength)
                                             + " are possible.");
    auto lower = checkCharacters(text);
    if (!lower) return fail(lower);
    const std::size_t separator = lower->rfind('1');
    if (separator == std::string::npos)
        return fail(ErrorCode::Malformed, "The \"1\" that separates the prefix from the rest is missing.");
    if (separator == 0) return fail(ErrorCode::Malformed, "The prefix in front of the \"1\" is missing.");
    if (text.size() - separator - 1 < checksumSize)
        return fail(ErrorCode::Malformed, "This text is too short: a part of it is missing.");

    Bech32Text decoded;
    decoded.hrp = lower->substr(0, separator);
    std::uint32_t remainder = polymodOfHrp(decoded.hrp);
    for (std::size_t i = separator + 1; i < lower->size(); ++i) {
        const std::size_t value = alphabet.find((*lower)[i]);
        if (value == std::string_view::npos)
            return malformedAt(i,
                               "can't be part of this text: after the prefix there is no 1, b, i or o. Check "
                               "it against the original.");
        decoded.values.push_back(static_cast<std::uint8_t>(value));
        remainder = polymodStep(remainder, decoded.values.back());
    }
    if (remainder == checksumConstant(Bech32Encoding::Bech32))
        decoded.encoding = Bech32Encoding::Bech32;
    else if (remainder == checksumConstant(Bech32Encoding::Bech32m))
        decoded.encoding = Bech32Encoding::Bech32m;
    else
        return fail(ErrorCode::Malformed, wrongChecksum(remainder, separator, decoded.values.size()));
    decoded.values.resize(decoded.values.size() - checksumSize);
    return decoded;
}

Bytes toFiveBits(ByteSpan bytes) {
    Bytes values;
    values.reserve((bytes.size() * 8 + 4) / 5);
    std::uint32_t pending = 0;
    unsigned bits = 0;
    for (const std::uint8_t byte : bytes) {
        pending = (pending << 8 | byte) & 0xfff;
        for (bits += 8; bits >= 5;) {
            bits -= 5;
            values.push_back(static_cast<std::uint8_t>(pending >> bits & 31));
        }
    }
    if (bits > 0) values.push_back(static_cast<std::uint8_t>(pending << (5 - bits) & 31));
    return values;
}

Result<Bytes> fromFiveBits(ByteSpan values) {
    Bytes bytes;
    bytes.reserve(values.size() * 5 / 8);
    std::uint32_t pending = 0;
    unsigned bits = 0;
    for (const std::uint8_t value : values) {
        if (value >= 32) return fail(ErrorCode::Malformed, "A value has more than 5 bits.");
        pending = (pending << 5 | value) & 0xfff;
        bits += 5;
        if (bits >= 8) {
            bits -= 8;
            bytes.push_back(static_cast<std::uint8_t>(pending >> bits));
        }
    }
    if (bits >= 5 || (pending & ((1U << bits) - 1)) != 0)
        return fail(ErrorCode::Malformed, "The data does not end where a whole byte does: this is damaged.");
    return bytes;
}

std::string segwitAddressEncode(std::string_view hrp, int version, ByteSpan program) {
    if (version < 0 || version > 16) throw std::invalid_argument("a witness version is 0 to 16");
    Bytes values{static_cast<std::uint8_t>(version)};
    const Bytes rest = toFiveBits(program);
    values.insert(values.end(), rest.begin(), rest.end());
    return bech32Encode(version == 0 ? Bech32Encoding::Bech32 : Bech32Encoding::Bech32m, hrp, values);
}

Result<SegwitAddress> segwitAddressDecode(std::string_view text) {
    auto decoded = bech32Decode(text, addressLength);
    if (!decoded) return fail(decoded);
    if (decoded->values.empty())
        return fail(ErrorCode::Malformed, "This address is empty: a part of it is missing.");
    SegwitAddress address;
    address.hrp = std::move(decoded->hrp);
    address.version = decoded->values[0];
    if (address.version > 16)
        return malformedAt(address.hrp.size() + 1, "gives version " + std::to_string(address.version)
                                                       + ", but only 0 to 16 exist. Check the address.");
    const auto expected = address.version == 0 ? Bech32Encoding::Bech32 : Bech32Encoding::Bech32m;
    if (decoded->encoding != expected)
        return fail(ErrorCode::Malformed,
                    "An address of version " + std::to_string(address.version) + " must have a "
                        + (address.version == 0 ? "Bech32" : "Bech32m")
                        + " checksum. Ask for it again: it was made by faulty software.");
    auto program = fromFiveBits(ByteSpan(decoded->values).subspan(1));
    if (!program) return fail(program);
    address.program = std::move(*program);
    const std::size_t size = address.program.size();
    if (size < 2 || size > 40)
        return fail(ErrorCode::Malformed, "An address holds 2 to 40 bytes, but this one "
                                              + std::to_string(size) + ". Copy it again.");
    if (address.version == 0 && size != 20 && size != 32)
        return fail(ErrorCode::Malformed, "An address of version 0 holds 20 or 32 bytes, but this one "
                                              + std::to_string(size) + ". Copy it again.");
    return address;
}

Result<SegwitAddress> segwitAddressDecode(std::string_view text, std::string_view hrp) {
    auto address = segwitAddressDecode(text);
    if (address && address->hrp != hrp)
        return fail(ErrorCode::WrongNetwork, "Addresses here begin with \"" + std::string(hrp)
                                                 + "1\", but this one with \"" + address->hrp
                                                 + "1\": it belongs to another network.");
    return address;
}

} // namespace zon
