#pragma once

#include "core/chain/descriptor_network.h"

#include <string>
#include <string_view>

namespace zon {

/// `descriptor`: {"descriptor":text,"network":name,"range":[first,last]?} →
/// {"ok":true,"scripts":[hex…],"addresses":[text or null…]} or {"ok":false,"error":sentence}.
///
/// One entry for each output, in the order of paths (multipath), then indices, then combo()'s kinds. Without
/// "range", a range descriptor is expanded at index 0; a descriptor that is no range has one entry whatever
/// "range" says. Private keys are accepted, because hardened steps need them: nothing of them is answered.
std::string descriptorLine(std::string_view line);

} // namespace zon
