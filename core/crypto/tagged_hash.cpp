#include "core/crypto/tagged_hash.h"

namespace zon {

TaggedHasher::TaggedHasher(std::string_view tag) {
    const Digest32 tagHash = sha256(asBytes(tag));
    hasher_.write(tagHash).write(tagHash);
}

Digest32 taggedHash(std::string_view tag, std::initializer_list<ByteSpan> parts) {
    TaggedHasher hasher(tag);
    for (const ByteSpan part : parts)
        hasher.write(part);
    return hasher.finish();
}

} // namespace zon
