#pragma once

#include "core/chain/header_rules.h"

#include <cstdint>
#include <iosfwd>
#include <string>

namespace zon {

struct HeadersCheck {
    bool ok = false;
    std::uint64_t count = 0;  ///< headers that passed
    BlockHash tip;            ///< of the last that passed
    ChainWork work;           ///< from genesis; from `fromHeight` on when the check did not start at genesis
    std::int32_t height = -1; ///< of the header at fault
    HeaderFault fault = HeaderFault::None;
    std::string reason; ///< a sentence

    /// {"ok":true,"count":n,"tip":hash,"work":hex} or {"ok":false,"height":h,"reason":sentence,"error":name}.
    std::string json() const;
};

/// Verifies a stream of 80-byte headers, batch by batch, in fixed memory.
///
/// From genesis: the stream may begin with the genesis header or its child. From another height: `context`
/// holds the headers right before `fromHeight`, oldest first: at least 11, and back to the last retarget if
/// one that needs it is to be checked. They are taken as true, but must link and carry their own work.
HeadersCheck checkHeaders(const NetworkParams& params, std::istream& headers, UnixTime now);
HeadersCheck checkHeaders(const NetworkParams& params, std::istream& headers, std::int32_t fromHeight,
                          std::istream& context, UnixTime now);

} // namespace zon
