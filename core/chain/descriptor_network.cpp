#include "core/chain/descriptor_network.h"

namespace zon {

DescriptorNetwork descriptorNetwork(const NetworkParams& params) {
    return {params.address, params.id == NetworkId::Bitcoin ? xpubVersions : tpubVersions};
}

} // namespace zon
