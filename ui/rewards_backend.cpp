#include "ui/rewards_backend.h"

namespace zon {

RewardsBackend::~RewardsBackend() = default;

} // namespace zon
