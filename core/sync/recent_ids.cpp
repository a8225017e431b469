#include "core/sync/recent_ids.h"

#include "core/crypto/random.h"
#include "core/crypto/siphash.h"

#include <array>
#include <utility>

namespace zon {

RecentIds::RecentIds(std::size_t capacity) : capacity_(capacity) {
    std::array<std::uint8_t, 16> salt{};
    randomBytes(salt);
    k0_ = readLe64(salt.data());
    k1_ = readLe64(salt.data() + 8);
}

std::uint64_t RecentIds::key(ByteSpan id32) const {
    return sipHash24(k0_, k1_, id32);
}

bool RecentIds::insert(ByteSpan id32) {
    const std::uint64_t id = key(id32);
    if (newer_.contains(id) || older_.contains(id)) return false;
    if (newer_.size() >= capacity_) older_ = std::exchange(newer_, {});
    newer_.insert(id);
    return true;
}

bool RecentIds::contains(ByteSpan id32) const {
    const std::uint64_t id = key(id32);
    return newer_.contains(id) || older_.contains(id);
}

} // namespace zon
