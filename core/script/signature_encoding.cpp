#include "core/script/signature_encoding.h"

#include <algorithm>
#include <cstring>

namespace zon {

namespace {

constexpr std::uint8_t sequenceTag = 0x30;
constexpr std::uint8_t integerTag = 0x02;

using Scalar = std::array<std::uint8_t, 32>; // big-endian, so that it compares like the number it is

// The order of secp256k1 and its half (SEC 2, 2.4.1).
constexpr Scalar groupOrder = {0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff,
                               0xff, 0xff, 0xff, 0xff, 0xfe, 0xba, 0xae, 0xdc, 0xe6, 0xaf, 0x48,
                               0xa0, 0x3b, 0xbf, 0xd2, 0x5e, 0x8c, 0xd0, 0x36, 0x41, 0x41};
constexpr Scalar halfOrder = {0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff,
                              0xff, 0xff, 0xff, 0xff, 0xff, 0x5d, 0x57, 0x6e, 0x73, 0x57, 0xa4,
                              0x50, 0x1d, 0xdf, 0xe9, 0x2f, 0x46, 0x68, 0x1b, 0x20, 0xa0};

// Takes one strict DER integer off the front.
bool takeInteger(ByteSpan& rest) {
    if (rest.size() < 2 || rest[0] != integerTag) return false;
    const std::size_t length = rest[1];
    if (length == 0 || length > rest.size() - 2) return false;
    const ByteSpan number = rest.subspan(2, length);
    const bool negative = (number[0] & 0x80) != 0;
    const bool padded = length > 1 && number[0] == 0 && (number[1] & 0x80) == 0;
    rest = rest.subspan(2 + length);
    return !negative && !padded;
}

// Whether S is the higher of the two values that are valid. Out of range counts as low, because such a
// signature fails later, and with another error.
bool hasHighS(ByteSpan der) {
    const auto rs = parseLaxDer(der);
    if (!rs) return true;
    Scalar r, s;
    std::copy_n(rs->begin(), 32, r.begin());
    std::copy_n(rs->begin() + 32, 32, s.begin());
    return r < groupOrder && s < groupOrder && s > halfOrder;
}

bool hasDefinedHashType(ByteSpan signature) {
    const int hashType = signature.back() & ~SIGHASH_ANYONECANPAY;
    return hashType >= SIGHASH_ALL && hashType <= SIGHASH_SINGLE;
}

bool isCompressed(ByteSpan key) {
    return key.size() == 33 && (key[0] == 2 || key[0] == 3);
}

bool isUncompressed(ByteSpan key) {
    return key.size() == 65 && key[0] == 4;
}

// Reads loose DER from the front, never past the end.
class LaxReader {
public:
    explicit LaxReader(ByteSpan data) : rest_(data) {}

    bool take(std::uint8_t tag) {
        if (rest_.empty() || rest_[0] != tag) return false;
        rest_ = rest_.subspan(1);
        return true;
    }

    // The length of the whole is skipped, not believed.
    bool skipLength() {
        if (rest_.empty()) return false;
        const std::size_t lengthBytes = (rest_[0] & 0x80) != 0 ? rest_[0] & 0x7f : 0;
        rest_ = rest_.subspan(1);
        if (lengthBytes > rest_.size()) return false;
        rest_ = rest_.subspan(lengthBytes);
        return true;
    }

    std::optional<ByteSpan> integer() {
        if (!take(integerTag)) return {};
        const auto length = readLength();
        if (!length || *length > rest_.size()) return {};
        const ByteSpan number = rest_.first(*length);
        rest_ = rest_.subspan(*length);
        return number;
    }

private:
    std::optional<std::size_t> readLength() {
        if (rest_.empty()) return {};
        std::size_t length = rest_[0];
        rest_ = rest_.subspan(1);
        if ((length & 0x80) == 0) return length;
        std::size_t lengthBytes = length & 0x7f;
        if (lengthBytes > rest_.size()) return {};
        for (; lengthBytes > 0 && rest_[0] == 0; --lengthBytes)
            rest_ = rest_.subspan(1);
        if (lengthBytes >= 4) return {};
        length = 0;
        for (; lengthBytes > 0; --lengthBytes) {
            length = length << 8 | rest_[0];
            rest_ = rest_.subspan(1);
        }
        return length;
    }

    ByteSpan rest_;
};

// Right-aligned into 32 bytes. False when it has more.
bool copyNumber(ByteSpan number, std::uint8_t* out) {
    while (!number.empty() && number[0] == 0)
        number = number.subspan(1);
    if (number.size() > 32) return false;
    std::ranges::copy(number, out + 32 - number.size());
    return true;
}

} // namespace

bool isStrictDer(ByteSpan signature) {
    if (signature.size() < 9 || signature.size() > 73) return false;
    if (signature[0] != sequenceTag || signature[1] != signature.size() - 3) return false;
    ByteSpan rest = signature.subspan(2, signature.size() - 3);
    const bool r = takeInteger(rest);
    const bool s = r && takeInteger(rest);
    return s && rest.empty();
}

ScriptError checkSignatureEncoding(ByteSpan signature, ScriptFlags flags) {
    if (signature.empty()) return ScriptError::OK;
    const bool strict =
        flags.has(ScriptFlag::DERSIG) || flags.has(ScriptFlag::LOW_S) || flags.has(ScriptFlag::STRICTENC);
    if (strict && !isStrictDer(signature)) return ScriptError::SIG_DER;
    if (flags.has(ScriptFlag::LOW_S) && hasHighS(signature.first(signature.size() - 1)))
        return ScriptError::SIG_HIGH_S;
    if (flags.has(ScriptFlag::STRICTENC) && !hasDefinedHashType(signature)) return ScriptError::SIG_HASHTYPE;
    return ScriptError::OK;
}

ScriptError checkKeyEncoding(ByteSpan key, ScriptFlags flags, SigVersion version) {
    if (flags.has(ScriptFlag::STRICTENC) && !isCompressed(key) && !isUncompressed(key))
        return ScriptError::PUBKEYTYPE;
    if (flags.has(ScriptFlag::WITNESS_PUBKEYTYPE) && version == SigVersion::WitnessV0 && !isCompressed(key))
        return ScriptError::WITNESS_PUBKEYTYPE;
    return ScriptError::OK;
}

std::optional<CompactSignature> parseLaxDer(ByteSpan der) {
    LaxReader reader(der);
    if (!reader.take(sequenceTag) || !reader.skipLength()) return {};
    const auto r = reader.integer();
    if (!r) return {};
    const auto s = reader.integer();
    if (!s) return {};
    CompactSignature rs{};
    if (!copyNumber(*r, rs.data()) || !copyNumber(*s, rs.data() + 32)) rs.fill(0);
    return rs;
}

} // namespace zon
