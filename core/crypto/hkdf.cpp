#include "core/crypto/hkdf.h"

#include "core/crypto/hmac.h"

#include <algorithm>
#include <cstring>
#include <stdexcept>

namespace zon {

SecretBytes hkdfSha256(ByteSpan keyMaterial, ByteSpan salt, ByteSpan info, std::size_t length) {
    if (length > 255 * 32) throw std::invalid_argument("HKDF gives at most 255 blocks");
    Digest32 extracted = hmacSha256(salt, keyMaterial);
    SecretBytes out(length);
    Digest32 block{};
    // T(i) = HMAC(PRK, T(i − 1) || info || i)
    SecretBytes message(32 + info.size() + 1);
    if (!info.empty()) std::memcpy(message.data() + 32, info.data(), info.size());
    for (std::size_t done = 0, i = 1; done < length; done += block.size(), ++i) {
        message.data()[message.size() - 1] = static_cast<std::uint8_t>(i);
        std::memcpy(message.data(), block.data(), block.size());
        block = hmacSha256(extracted, message.span().subspan(i == 1 ? 32 : 0));
        std::memcpy(out.data() + done, block.data(), std::min(block.size(), length - done));
    }
    wipeMemory(block);
    wipeMemory(extracted);
    return out;
}

} // namespace zon
