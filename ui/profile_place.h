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

    std::filesystem::path fileFor(const NetworkParams& params) const {
        return named.empty() ? folder / (params.name + ".zonp") : named;
    }
    std::filesystem::path fileFor(NetworkId id) const { return fileFor(networkParams(id)); }
    /// Of a custom network (NetworkId::Custom) only by its name.
    std::filesystem::path file() const { return named.empty() ? fileFor(network) : named; }
};

} // namespace zon
