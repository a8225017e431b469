#include "ui/deals_backend.h"

namespace zon {

DealsBackend::~DealsBackend() = default;

} // namespace zon
