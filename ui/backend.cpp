#include "ui/backend.h"

namespace zon {

// Here, so that the vtable lives in one object file.
Backend::~Backend() = default;

} // namespace zon
