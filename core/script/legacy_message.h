#pragma once

#include "core/crypto/key.h"
#include "core/script/script.h"
#include "core/util/error.h"

#include <string>
#include <string_view>

namespace zon {

/// What Bitcoin puts before the messages it signs, so that no message can be a transaction. Every coin has
/// its own, and a signature under one is none under another.
inline constexpr std::string_view bitcoinMessageMagic = "Bitcoin Signed Message:\n";

/// Double SHA-256 of magic and message, each with its length before it.
Digest32 legacyMessageHash(std::string_view message, std::string_view magic);

/// Signed messages as they have been since 2011: 65 bytes in base64 from which the public key is recovered.
/// `compressed` says which of its two addresses is meant.
std::string signLegacyMessage(const PrivateKey& key, std::string_view message, std::string_view magic,
                              bool compressed = true);

/// The public key, in the form its address is made of, that signed the message. Any signature of the right
/// form gives some key: compare it with whose it should be.
Result<Bytes> recoverLegacyMessageKey(std::string_view message, std::string_view signature,
                                      std::string_view magic);

/// Success when the owner of a P2PKH output signed the message. BIP322 forbids this form for other outputs.
Result<void> verifyLegacyMessage(std::string_view message, const Script& scriptPubKey,
                                 std::string_view signature, std::string_view magic);

} // namespace zon
