#include "core/script/json_request.h"

#include "core/script/verify_json.h"

#include <boost/json.hpp>

namespace zon {

namespace json = boost::json;

namespace {

constexpr std::size_t maxDepth = 8;

std::unexpected<Error> notJson(std::size_t offset, std::string_view why) {
    return fail(ErrorCode::Malformed, "The line is not JSON: at character " + std::to_string(offset + 1)
                                          + ", " + std::string(why) + ".");
}

} // namespace

Result<json::object> parseJsonRequest(std::string_view line) {
    if (line.size() > maxJsonLine) return fail(ErrorCode::TooLarge, "The line is longer than 32 MiB.");
    json::parse_options options;
    options.max_depth = maxDepth;
    json::stream_parser parser({}, options);
    boost::system::error_code error;
    const std::size_t read = parser.write_some(line.data(), line.size(), error);
    if (error) return notJson(read, error.message());
    if (!parser.done()) return notJson(read, "it ends too early");
    if (read < line.size()) return notJson(read, "there is more behind its end");
    json::value value = parser.release();
    if (!value.is_object()) return fail(ErrorCode::Malformed, "The line must be one JSON object.");
    return std::move(value.get_object());
}

} // namespace zon
