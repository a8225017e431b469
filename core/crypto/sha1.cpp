#include "core/crypto/sha1.h"

#include <openssl/sha.h>

namespace zon {

Digest20 sha1(ByteSpan data) {
    Digest20 digest;
    SHA1(data.data(), data.size(), digest.data());
    return digest;
}

} // namespace zon
