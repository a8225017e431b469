#include "core/script/signature_cache.h"

#include "core/crypto/random.h"

#include <cstring>
#include <mutex>
#include <shared_mutex>
#include <unordered_set>

namespace zon {

namespace {

// Entries are salted hashes: any part of one is a good bucket.
struct FirstBytes {
    std::size_t operator()(const Digest32& entry) const noexcept {
        std::size_t hash;
        std::memcpy(&hash, entry.data(), sizeof hash);
        return hash;
    }
};

using Entries = std::unordered_set<Digest32, FirstBytes>;

} // namespace

// Two generations: when the younger is full it becomes the older, and what was the older is forgotten.
struct SignatureCache::Impl {
    std::size_t maxPerGeneration = 0;
    Sha256 salted;
    mutable std::shared_mutex mutex;
    Entries younger;
    Entries older;
};

SignatureCache::SignatureCache(std::size_t maxEntries) : impl_(std::make_unique<Impl>()) {
    impl_->maxPerGeneration = maxEntries / 2 + 1;
    std::array<std::uint8_t, 32> salt;
    randomBytes(salt);
    impl_->salted.write(salt);
}

SignatureCache::~SignatureCache() = default;

Digest32 SignatureCache::entry(Kind kind, ByteSpan digest, ByteSpan key, ByteSpan signature) const {
    // Kind and digest have fixed lengths and the key's stands before it, so no two different checks are
    // written alike.
    Sha256 hasher = impl_->salted;
    hasher.writeByte(static_cast<std::uint8_t>(kind)).write(digest);
    hasher.writeByte(static_cast<std::uint8_t>(key.size())).write(key).write(signature);
    return hasher.finish();
}

bool SignatureCache::contains(const Digest32& entry) const {
    const std::shared_lock lock(impl_->mutex);
    return impl_->younger.contains(entry) || impl_->older.contains(entry);
}

void SignatureCache::insert(const Digest32& entry) {
    const std::unique_lock lock(impl_->mutex);
    if (impl_->younger.size() >= impl_->maxPerGeneration) {
        impl_->older = std::move(impl_->younger);
        impl_->younger = Entries();
    }
    impl_->younger.insert(entry);
}

} // namespace zon
