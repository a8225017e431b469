#pragma once

#include "core/inspect/facts.h"
#include "core/inspect/inspection.h"

namespace zon {

/// Explains a thing with what is known about it. Pure: any thread may call it. It may take a second for a
/// hostile transaction, so not on a thread that others wait for.
Inspection explain(std::shared_ptr<const Subject> subject, const InspectOptions& options = {});

} // namespace zon
