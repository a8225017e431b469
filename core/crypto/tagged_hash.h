#pragma once

#include "core/crypto/sha256.h"

#include <initializer_list>
#include <string_view>

namespace zon {

/// The tagged hash of BIP340, SHA256(SHA256(tag) || SHA256(tag) || data), in pieces. Copying one that has
/// seen only its tag is cheap (one block is hashed already): keep such a copy for a tag that is used often.
class TaggedHasher {
public:
    explicit TaggedHasher(std::string_view tag);

    TaggedHasher& write(ByteSpan data) {
        hasher_.write(data);
        return *this;
    }
    TaggedHasher& writeByte(std::uint8_t byte) {
        hasher_.writeByte(byte);
        return *this;
    }
    /// The digest; this hasher must not be used again after it.
    Digest32 finish() { return hasher_.finish(); }

private:
    Sha256 hasher_;
};

/// The tagged hash of the spans one after the other.
Digest32 taggedHash(std::string_view tag, std::initializer_list<ByteSpan> parts);

} // namespace zon
