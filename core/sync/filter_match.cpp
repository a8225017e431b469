#include "core/sync/filter_match.h"

namespace zon {

MatchResult runMatch(const MatchJob& job) {
    MatchResult result{job.revision, job.filters, {}};
    result.outcomes.reserve(job.filters.size());
    FilterMatcher matcher(job.scripts);
    for (const HeldFilterRef& held : job.filters) {
        if (nextFilterHeader(filterHash(held->filter), held->previous) != held->expected) {
            result.outcomes.push_back(MatchResult::Outcome::Wrong);
            continue;
        }
        // A filter that fits its header and still is malformed has no block behind it that it could describe;
        // the block is looked at instead.
        const FilterMatch match = matcher.match(held->filter, held->block);
        result.outcomes.push_back(match == FilterMatch::No ? MatchResult::Outcome::Miss
                                                           : MatchResult::Outcome::Hit);
    }
    return result;
}

} // namespace zon
