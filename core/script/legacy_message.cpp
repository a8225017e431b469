#include "core/script/legacy_message.h"

#include "core/crypto/hash160.h"
#include "core/crypto/signature.h"
#include "core/script/standard.h"
#include "core/util/base64.h"
#include "core/util/serialize.h"

#include <algorithm>

namespace zon {

namespace {

// The first byte: 27, the recovery id (0 to 3), and 4 for a compressed key. Beyond that other programs mark
// segwit addresses, which BIP322 replaces.
constexpr std::uint8_t headerBase = 27;
constexpr std::uint8_t headerCompressed = 4;
constexpr std::uint8_t headerEnd = headerBase + 8;
constexpr std::size_t signatureSize = 65;
constexpr std::size_t maxTextLength = 100; // 65 bytes take 88 characters

} // namespace

Digest32 legacyMessageHash(std::string_view message, std::string_view magic) {
    Writer writer;
    writer.varBytes(asBytes(magic)).varBytes(asBytes(message));
    return sha256d(writer.bytes());
}

std::string signLegacyMessage(const PrivateKey& key, std::string_view message, std::string_view magic,
                              bool compressed) {
    const RecoverableSignature signature = ecdsaSignRecoverable(key, legacyMessageHash(message, magic));
    const int header = headerBase + signature.recoveryId + (compressed ? headerCompressed : 0);
    Writer writer;
    writer.u8(static_cast<std::uint8_t>(header)).raw(signature.rs);
    return toBase64(ByteSpan(writer.bytes()));
}

Result<Bytes> recoverLegacyMessageKey(std::string_view message, std::string_view signature,
                                      std::string_view magic) {
    const auto malformed = [] {
        return fail(ErrorCode::Malformed,
                    "This is not a signature of a message: it should be 88 characters that "
                    "end with “=”. Check that all of it was copied.");
    };
    if (signature.size() > maxTextLength) return malformed();
    const auto bytes = fromBase64(signature);
    if (!bytes || bytes->size() != signatureSize) return malformed();
    const std::uint8_t header = (*bytes)[0];
    if (header < headerBase || header >= headerEnd) return malformed();

    RecoverableSignature recoverable;
    recoverable.recoveryId = (header - headerBase) & 3;
    std::ranges::copy(ByteSpan(*bytes).subspan(1), recoverable.rs.begin());
    const auto key = ecdsaRecover(recoverable, legacyMessageHash(message, magic));
    if (!key) return fail(ErrorCode::Rejected, "This signature can't have been made by any key.");
    if (header - headerBase >= headerCompressed) return toBytes(key->bytes());
    return toBytes(key->uncompressed());
}

Result<void> verifyLegacyMessage(std::string_view message, const Script& scriptPubKey,
                                 std::string_view signature, std::string_view magic) {
    if (!scriptPubKey.isP2pkh())
        return fail(
            ErrorCode::Unsupported,
            "Signatures of this old form are for old addresses (P2PKH) only. Ask for one made by BIP322.");
    const auto key = recoverLegacyMessageKey(message, signature, magic);
    if (!key) return fail(key);
    if (p2pkhScript(hash160(*key)) != scriptPubKey)
        return fail(ErrorCode::Rejected,
                    "The owner of this address did not sign this message: the address, the "
                    "message or the signature is another one.");
    return {};
}

} // namespace zon
