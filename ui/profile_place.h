#pragma once

#include "core/chain/params.h"

#include <filesystem>

namespace zon {

/// Which file holds the profile: the one named when the program was started, or else one per network in the
/// data folder.
struct ProfilePlace {
    std::filesystem::path folder;
    std::filesystem::path named;            ///< empty: by network
    NetworkId network = NetworkId::Sandbox; ///< the one to begin with

    std::filesystem::path fileFor(NetworkId id) const {
        return named.empty() ? folder / (networkParams(id).name + ".zonp") : named;
    }
    std::filesystem::path file() const { return fileFor(network); }
};

} // namespace zon
