#include "ui/inspect_backend.h"

namespace zon {

// Here, so that the vtable lives in one object file.
InspectBackend::~InspectBackend() = default;

} // namespace zon
