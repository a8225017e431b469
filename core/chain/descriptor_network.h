#pragma once

#include "core/chain/params.h"
#include "core/script/key_expression.h"

namespace zon {

/// How keys and addresses are written on a network: Bitcoin has xpub, all others tpub.
DescriptorNetwork descriptorNetwork(const NetworkParams& params);

} // namespace zon
