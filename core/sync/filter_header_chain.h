#pragma once

#include "core/chain/filter.h"
#include "core/util/id.h"

#include <cstddef>
#include <cstdint>
#include <deque>

namespace zon {

/// The filter headers (BIP157) of the active chain by height, genesis first.
class FilterHeaderChain {
public:
    /// Of the last one; −1 when there is none.
    std::int32_t height() const { return static_cast<std::int32_t>(headers_.size()) - 1; }

    /// Takes heights from −1 (before genesis: null) to height(); anything else is a bug.
    FilterHeader at(std::int32_t height) const {
        return height < 0 ? FilterHeader{} : headers_.at(static_cast<std::size_t>(height));
    }

    void append(const FilterHeader& header) { headers_.push_back(header); }

    /// Drops everything above `height`.
    void truncate(std::int32_t height) {
        if (height < this->height()) headers_.resize(static_cast<std::size_t>(height) + 1);
    }

    /// Whether a filter with this hash is the one that the chain has at `height`.
    bool fits(std::int32_t height, const FilterHash& hash) const {
        return nextFilterHeader(hash, at(height - 1)) == at(height);
    }

private:
    std::deque<FilterHeader> headers_; ///< grows without ever being copied
};

} // namespace zon
