#pragma once

#include "core/chain/params.h"
#include "core/net/endpoint.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace zon {

/// A network of one's own as a company hands it out: a signet by its challenge, and where its nodes are.
struct NetworkFile {
    NetworkParams params; ///< NetworkId::Custom
    std::vector<Endpoint> peers;

    static constexpr std::size_t maxBytes = 65'536;
    static constexpr std::size_t maxPeers = 16;
    static constexpr std::size_t maxNameBytes = 32;
};

/// Reads `{"name": …, "challenge": hex of a script, "peers": ["host:port", …]}`.
///
/// Threat: the file may come by mail from anybody, and its name becomes part of a file's name. So it is
/// bounded before it is read, the name has letters, digits, spaces, '-' and '_' only and is not one of ours,
/// and what is not known is refused instead of passed over. Malformed, TooLarge or InvalidArgument, with what
/// is wrong and where.
Result<NetworkFile> parseNetworkFile(std::string_view text);

/// The same from a file: NotFound or IoError when it can't be read.
Result<NetworkFile> readNetworkFile(const std::filesystem::path& file);

/// The text that parseNetworkFile reads.
std::string networkFileText(const NetworkFile& network);

} // namespace zon
