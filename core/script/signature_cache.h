#pragma once

#include "core/crypto/sha256.h"

#include <memory>

namespace zon {

/// Remembers signatures that were found valid, so that a transaction that was checked when it came in isn't
/// checked again in its block. Only successes are kept, keyed by a salted hash of everything that was
/// checked: outsiders can't aim at its buckets, nor make a wrong signature look right. Bounded; thread-safe.
class SignatureCache {
public:
    /// At most about `maxEntries` (some 50 bytes each); the older half is dropped when they are used up.
    explicit SignatureCache(std::size_t maxEntries = 200'000);
    ~SignatureCache();
    SignatureCache(const SignatureCache&) = delete;
    SignatureCache& operator=(const SignatureCache&) = delete;

    enum class Kind : std::uint8_t { Ecdsa = 'E', Schnorr = 'S' };
    /// What stands for this check in the cache.
    Digest32 entry(Kind kind, ByteSpan digest, ByteSpan key, ByteSpan signature) const;
    bool contains(const Digest32& entry) const;
    void insert(const Digest32& entry);

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace zon
