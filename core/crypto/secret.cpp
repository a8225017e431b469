#include "core/crypto/secret.h"

#include "core/crypto/random.h"
#include "core/crypto/sodium_ready.h"

#include <cstring>
#include <utility>

namespace zon {

void wipeMemory(std::span<std::uint8_t> memory) {
    sodium_memzero(memory.data(), memory.size());
}

void SecretBytes::Release::operator()(std::uint8_t* memory) const {
    if (guarded_) {
        sodium_free(memory); // wipes
    } else {
        sodium_memzero(memory, size_);
        delete[] memory;
    }
}

SecretBytes::SecretBytes(std::size_t size) : size_(size) {
    if (size == 0) return;
    sodiumReady();
    // sodium_malloc does not insist on the lock: where the limit is used up its memory is guarded all the
    // same.
    if (auto* guarded = static_cast<std::uint8_t*>(sodium_malloc(size)))
        memory_ = {guarded, Release(size, true)};
    else
        memory_ = {new std::uint8_t[size], Release(size, false)};
    sodium_memzero(memory_.get(), size);
}

SecretBytes::SecretBytes(SecretBytes&& other) noexcept
    : memory_(std::move(other.memory_)), size_(std::exchange(other.size_, 0)) {}

SecretBytes& SecretBytes::operator=(SecretBytes&& other) noexcept {
    memory_ = std::move(other.memory_);
    size_ = std::exchange(other.size_, 0);
    return *this;
}

SecretBytes SecretBytes::random(std::size_t size) {
    SecretBytes bytes(size);
    randomBytes(bytes.span());
    return bytes;
}

SecretBytes SecretBytes::copyOf(ByteSpan source) {
    SecretBytes bytes(source.size());
    if (!source.empty()) std::memcpy(bytes.data(), source.data(), source.size());
    return bytes;
}

bool operator==(const SecretBytes& a, const SecretBytes& b) {
    return a.size_ == b.size_ && (a.size_ == 0 || sodium_memcmp(a.data(), b.data(), a.size_) == 0);
}

SecretText::SecretText(std::string_view text) : bytes_(SecretBytes::copyOf(asBytes(text))) {}

SecretText& SecretText::append(std::string_view text) {
    if (text.empty()) return *this;
    SecretBytes longer(size() + text.size());
    if (!empty()) std::memcpy(longer.data(), bytes_.data(), size());
    std::memcpy(longer.data() + size(), text.data(), text.size());
    bytes_ = std::move(longer);
    return *this;
}

} // namespace zon
