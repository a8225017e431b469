#include "core/chain/node_setup.h"

#include "core/util/bytes.h"

namespace zon {

std::string nodeJoinLines(const NetworkParams& params) {
    return nodeJoinLines(params.signetChallenge);
}

std::string nodeJoinLines(ByteSpan signetChallenge) {
    if (signetChallenge.empty()) return {};
    return "signet=1\nsignetchallenge=" + toHex(signetChallenge);
}

std::string nodeServeLines() {
    return "blockfilterindex=1\npeerblockfilters=1";
}

} // namespace zon
