#pragma once

#include "core/util/error.h"

#include <boost/json/fwd.hpp>

#include <string_view>

namespace zon {

/// The request in a line of the command line's fixed forms: one JSON object. The error says at which
/// character the line stops being that.
///
/// Threat: the line is a stranger's. It is refused unread when it is longer than maxJsonLine (verify_json.h),
/// and as soon as it is nested deeper than any request is.
Result<boost::json::object> parseJsonRequest(std::string_view line);

} // namespace zon
