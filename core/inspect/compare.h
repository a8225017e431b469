#pragma once

#include "core/inspect/facts.h"
#include "core/inspect/inspection.h"

namespace zon {

struct Difference {
    std::string what{}; ///< "Fee", "Output 2", …
    std::string before{};
    std::string after{};
    Standing standing = Standing::Neutral; ///< Attention: read this before you sign
};

struct Comparison {
    std::string sentence{};
    std::string next{};
    Standing standing = Standing::Neutral;
    std::vector<Difference> differences{};
    std::vector<std::string> notes{}; ///< a sentence each
};

/// What changed from the first to the second: two PSBTs of one payment, or two transactions of which one may
/// replace the other. Fails for anything else.
Result<Comparison> compare(const Subject& before, const Subject& after, const InspectOptions& options = {});

} // namespace zon
