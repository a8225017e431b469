#pragma once

#include "core/crypto/key.h"

#include <span>
#include <string_view>

namespace zon {

/// A private key as it is written down: base58check of a version byte, 32 bytes, and 01 when its public key
/// is used in compressed form.
struct WifKey {
    PrivateKey key;
    bool compressed = true;
    std::uint8_t version = 0; ///< which network's; see AddressFormat::wifVersion

    /// The bytes of the public key in the form that scripts hold them.
    Bytes publicKey() const;
};

inline constexpr std::uint8_t mainWifVersion = 128; ///< Bitcoin's, and where nothing else is said
inline constexpr std::uint8_t testWifVersion = 239; ///< every test network

/// Only the given versions are accepted: another network's key is WrongNetwork. No error tells any of the
/// key.
Result<WifKey> parseWif(std::string_view text, std::span<const std::uint8_t> versions);

SecretText toWif(const PrivateKey& key, std::uint8_t version, bool compressed = true);

} // namespace zon
