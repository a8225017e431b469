#include "core/crypto/sha256.h"

#include "core/crypto/sha256_kernels.h"
#include "core/crypto/sha256_math.h"

#include <cstring>

namespace zon {

Sha256::Sha256() : state_(std::to_array(sha256math::initial)) {}

Sha256& Sha256::write(ByteSpan data) {
    if (data.empty()) return *this;
    const std::size_t held = length_ % 64;
    length_ += data.size();
    if (held + data.size() < 64) {
        std::memcpy(block_.data() + held, data.data(), data.size());
        return *this;
    }
    const Sha256Kernel& kernel = bestStreamKernel();
    if (held > 0) {
        std::memcpy(block_.data() + held, data.data(), 64 - held);
        kernel.compress(state_.data(), block_.data(), 1);
        data = data.subspan(64 - held);
    }
    const std::size_t whole = data.size() / 64;
    if (whole > 0) kernel.compress(state_.data(), data.data(), whole);
    data = data.subspan(whole * 64);
    if (!data.empty()) std::memcpy(block_.data(), data.data(), data.size());
    return *this;
}

Digest32 Sha256::finish() {
    const std::uint64_t bits = length_ * 8;
    std::size_t held = length_ % 64;
    block_[held++] = 0x80;
    const Sha256Kernel& kernel = bestStreamKernel();
    if (held > 56) {
        std::memset(block_.data() + held, 0, 64 - held);
        kernel.compress(state_.data(), block_.data(), 1);
        held = 0;
    }
    std::memset(block_.data() + held, 0, 56 - held);
    writeBe64(block_.data() + 56, bits);
    kernel.compress(state_.data(), block_.data(), 1);

    Digest32 digest;
    for (std::size_t i = 0; i < 8; ++i)
        writeBe32(digest.data() + 4 * i, state_[i]);
    *this = Sha256();
    return digest;
}

Digest32 Sha256::finishDouble() {
    return sha256(finish());
}

Digest32 sha256(ByteSpan data) {
    return Sha256().write(data).finish();
}

Digest32 sha256d(ByteSpan data) {
    return Sha256().write(data).finishDouble();
}

void sha256dHeaders(const std::uint8_t* headers, std::size_t count, std::uint8_t* digests) {
    const Sha256Kernel& kernel = bestBatchKernel();
    const std::size_t whole = count - count % kernel.lanes;
    kernel.hashHeaders(headers, whole, digests);
    for (std::size_t i = whole; i < count; ++i) {
        const Digest32 digest = sha256d(ByteSpan(headers + i * 80, 80));
        std::memcpy(digests + i * 32, digest.data(), digest.size());
    }
}

} // namespace zon
