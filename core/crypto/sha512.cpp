#include "core/crypto/sha512.h"

#include <openssl/sha.h>

namespace zon {

Digest64 sha512(ByteSpan data) {
    Digest64 digest;
    SHA512(data.data(), data.size(), digest.data());
    return digest;
}

} // namespace zon
