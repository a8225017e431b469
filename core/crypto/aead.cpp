#include "core/crypto/aead.h"

#include "core/crypto/random.h"
#include "core/crypto/sodium_ready.h"

#include <cstring>
#include <stdexcept>

namespace zon {

static_assert(std::tuple_size_v<AeadNonce> == crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
static_assert(aeadOverhead
              == crypto_aead_xchacha20poly1305_ietf_NPUBBYTES + crypto_aead_xchacha20poly1305_ietf_ABYTES);

namespace {

void requireKeySize(const SecretBytes& key) {
    if (key.size() != crypto_aead_xchacha20poly1305_ietf_KEYBYTES)
        throw std::invalid_argument("a key for sealing has 32 bytes");
}

} // namespace

Bytes seal(const SecretBytes& key, ByteSpan plaintext, ByteSpan associated) {
    return sealWithNonce(key, randomArray<24>(), plaintext, associated);
}

Bytes sealWithNonce(const SecretBytes& key, const AeadNonce& nonce, ByteSpan plaintext, ByteSpan associated) {
    requireKeySize(key);
    Bytes box(plaintext.size() + aeadOverhead);
    std::memcpy(box.data(), nonce.data(), nonce.size());
    crypto_aead_xchacha20poly1305_ietf_encrypt(box.data() + nonce.size(), nullptr, plaintext.data(),
                                               plaintext.size(), associated.data(), associated.size(),
                                               nullptr, nonce.data(), key.data());
    return box;
}

Result<SecretBytes> open(const SecretBytes& key, ByteSpan sealed, ByteSpan associated) {
    requireKeySize(key);
    const auto corrupt = [] {
        return fail(ErrorCode::Corrupt,
                    "A sealed part of the file can't be opened: it was changed or is damaged.");
    };
    if (sealed.size() < aeadOverhead) return corrupt();
    const std::size_t nonceSize = std::tuple_size_v<AeadNonce>;
    SecretBytes plaintext(sealed.size() - aeadOverhead);
    std::uint8_t nothing = 0; // where an empty plaintext goes
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(
            plaintext.empty() ? &nothing : plaintext.data(), nullptr, nullptr, sealed.data() + nonceSize,
            sealed.size() - nonceSize, associated.data(), associated.size(), sealed.data(), key.data())
        != 0)
        return corrupt();
    return plaintext;
}

} // namespace zon
