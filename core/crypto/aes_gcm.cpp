#include "core/crypto/aes_gcm.h"

#include <openssl/evp.h>

#include <limits>
#include <memory>
#include <stdexcept>

namespace zon {

namespace {

struct FreeContext {
    void operator()(EVP_CIPHER_CTX* context) const { EVP_CIPHER_CTX_free(context); }
};
using Context = std::unique_ptr<EVP_CIPHER_CTX, FreeContext>;

int lengthOf(ByteSpan bytes) {
    if (bytes.size() > static_cast<std::size_t>(std::numeric_limits<int>::max()))
        throw std::invalid_argument("too long for one box");
    return static_cast<int>(bytes.size());
}

/// A context past its key, nonce and associated data.
Context prepared(const SecretBytes& key, const GcmNonce& nonce, ByteSpan associated, int encrypt) {
    if (key.size() != 32) throw std::invalid_argument("AES-256 has keys of 32 bytes");
    Context context(EVP_CIPHER_CTX_new());
    int written = 0;
    const bool done =
        context
        && EVP_CipherInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, key.data(), nonce.data(), encrypt)
               == 1
        && (associated.empty()
            || EVP_CipherUpdate(context.get(), nullptr, &written, associated.data(), lengthOf(associated))
                   == 1);
    if (!done) throw std::runtime_error("OpenSSL has no AES-256-GCM");
    return context;
}

} // namespace

GcmBox sealAesGcm(const SecretBytes& key, const GcmNonce& nonce, ByteSpan plaintext, ByteSpan associated) {
    const Context context = prepared(key, nonce, associated, 1);
    GcmBox box;
    box.ciphertext.resize(plaintext.size());
    int written = 0;
    std::uint8_t nothing = 0;
    const bool done = (plaintext.empty()
                       || EVP_EncryptUpdate(context.get(), box.ciphertext.data(), &written, plaintext.data(),
                                            lengthOf(plaintext))
                              == 1)
                      && EVP_EncryptFinal_ex(context.get(), &nothing, &written) == 1
                      && EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_GET_TAG,
                                             static_cast<int>(box.tag.size()), box.tag.data())
                             == 1;
    if (!done) throw std::runtime_error("AES-256-GCM failed");
    return box;
}

Result<SecretBytes> openAesGcm(const SecretBytes& key, const GcmNonce& nonce, ByteSpan ciphertext,
                               const GcmTag& tag, ByteSpan associated) {
    const Context context = prepared(key, nonce, associated, 0);
    SecretBytes plaintext(ciphertext.size());
    GcmTag expected = tag;
    int written = 0;
    std::uint8_t nothing = 0;
    const bool same = (ciphertext.empty()
                       || EVP_DecryptUpdate(context.get(), plaintext.data(), &written, ciphertext.data(),
                                            lengthOf(ciphertext))
                              == 1)
                      && EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_SET_TAG,
                                             static_cast<int>(expected.size()), expected.data())
                             == 1
                      && EVP_DecryptFinal_ex(context.get(), &nothing, &written) == 1;
    if (!same)
        return fail(ErrorCode::Rejected,
                    "This can't be opened: it was changed on the way, or is meant for another key.");
    return plaintext;
}

} // namespace zon
