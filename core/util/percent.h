#pragma once

#include <string>
#include <string_view>

namespace zon {

/// Every byte but the unreserved ones of RFC 3986 as "%XX".
std::string percentEncoded(std::string_view text);

} // namespace zon
