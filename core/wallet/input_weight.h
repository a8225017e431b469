#pragma once

#include "core/script/descriptor.h"

#include <cstddef>
#include <optional>

namespace zon {

/// The weight of a signed input that spends an output of this descriptor, at most: whichever of its paths is
/// taken, with the longest signatures. `sample` is any output of it. Nothing for what can't be known.
std::optional<std::size_t> signedInputWeight(const Descriptor& descriptor, const DescriptorOutput& sample);

} // namespace zon
