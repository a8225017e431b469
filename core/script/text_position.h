#pragma once

#include "core/util/error.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace zon {

/// A refusal that says where in a text: "At character 7: …". `offset` counts from 0, people from 1.
inline std::unexpected<Error> failAt(std::size_t offset, std::string why,
                                     ErrorCode code = ErrorCode::Malformed) {
    return fail(code, "At character " + std::to_string(offset + 1) + ": " + std::move(why));
}

/// A word of the text, quoted. Long ones are left out: a private key may stand in the wrong place.
inline std::string quoted(std::string_view word) {
    static constexpr std::size_t longest = 16;
    return "“" + (word.size() <= longest ? std::string(word) : "…") + "”";
}

} // namespace zon
