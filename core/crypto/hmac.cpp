#include "core/crypto/hmac.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <cstdlib>

namespace zon {
namespace {

void hmac(const EVP_MD* hash, ByteSpan key, ByteSpan data, std::uint8_t* out) {
    // OpenSSL takes a null key for "the one from before": an empty key needs an address too.
    static constexpr std::uint8_t nothing = 0;
    unsigned length = 0;
    const auto* result = HMAC(hash, key.empty() ? &nothing : key.data(), static_cast<int>(key.size()),
                              data.data(), data.size(), out, &length);
    // Only out of memory can bring us here, and going on with an undefined key would be worse.
    if (!result) std::abort();
}

} // namespace

Digest32 hmacSha256(ByteSpan key, ByteSpan data) {
    Digest32 digest;
    hmac(EVP_sha256(), key, data, digest.data());
    return digest;
}

Digest64 hmacSha512(ByteSpan key, ByteSpan data) {
    Digest64 digest;
    hmac(EVP_sha512(), key, data, digest.data());
    return digest;
}

bool equalConstantTime(ByteSpan a, ByteSpan b) {
    return a.size() == b.size() && CRYPTO_memcmp(a.data(), b.data(), a.size()) == 0;
}

} // namespace zon
