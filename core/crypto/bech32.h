#pragma once

#include "core/util/bytes.h"
#include "core/util/error.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace zon {

enum class Bech32Encoding : std::uint8_t { Bech32, Bech32m }; ///< BIP173, BIP350

struct Bech32Text {
    Bech32Encoding encoding = Bech32Encoding::Bech32;
    std::string hrp; ///< the human-readable part, lower case
    Bytes values;    ///< 5 bits each, without the checksum
};

/// Lower case. `values` must be under 32 and `hrp` valid (a bug otherwise).
std::string bech32Encode(Bech32Encoding encoding, std::string_view hrp, ByteSpan values);

/// Which of the two it is follows from the checksum. `maxLength` is 90 for addresses. The error names the
/// position of what is wrong (counted from 1), also when a wrong checksum can be traced to one mistyped
/// character; what it should be is not offered, because a guess could send money to a stranger.
Result<Bech32Text> bech32Decode(std::string_view text, std::size_t maxLength = 90);

/// Regroups 8-bit bytes into 5-bit values (padded with zeros), and back (strict: at most 4 zero bits of
/// padding).
Bytes toFiveBits(ByteSpan bytes);
Result<Bytes> fromFiveBits(ByteSpan values);

struct SegwitAddress {
    std::string hrp;
    int version = 0; ///< 0 to 16
    Bytes program;   ///< 2 to 40 bytes; 20 or 32 for version 0

    friend bool operator==(const SegwitAddress&, const SegwitAddress&) = default;
};

/// Bech32 for version 0 and Bech32m for later ones.
std::string segwitAddressEncode(std::string_view hrp, int version, ByteSpan program);

/// Any human-readable part; segwitAddressDecode with `hrp` refuses others as WrongNetwork.
Result<SegwitAddress> segwitAddressDecode(std::string_view text);
Result<SegwitAddress> segwitAddressDecode(std::string_view text, std::string_view hrp);

} // namespace zon
