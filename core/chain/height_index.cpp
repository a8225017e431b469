#include "core/chain/height_index.h"

#include "core/crypto/random.h"

namespace zon {

SaltedHash::SaltedHash() : saltA_(randomUint64()), saltB_(randomUint64()) {}

} // namespace zon
