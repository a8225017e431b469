#pragma once

#include <string>
#include <string_view>

namespace zon {

/// `filter build`: {"block":hex,"spent":[script hex…]} → {"filter":hex,"hash":hex}, where the hash is shown
/// reversed as all hashes. One line in, one line out; {"error":{"code","message"}} for what can't be used.
std::string filterBuildLine(std::string_view line);

/// `filter match`: {"filter":hex,"block_hash":hex,"scripts":[hex…]} → {"match":bool}.
std::string filterMatchLine(std::string_view line);

} // namespace zon
