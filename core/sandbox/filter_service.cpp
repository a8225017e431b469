#include "core/sandbox/filter_service.h"

#include "core/chain/filter.h"

namespace zon {

namespace {

std::unexpected<Error> badRequest(std::string detail) {
    return fail(ErrorCode::NotFound, "A peer asked for filters that can't exist.", std::move(detail));
}

} // namespace

Result<const IndexedBlock*> FilterService::stopBlock(std::uint8_t type, const BlockHash& hash) const {
    if (type != basicFilterType) return badRequest("filter type " + std::to_string(type));
    const IndexedBlock* stop = chain_.index().find(hash);
    if (!stop || !stop->connectable || stop->failed) return badRequest("stop block " + hash.display());
    return stop;
}

Result<const IndexedBlock*> FilterService::stopOfRange(std::uint8_t type, std::uint32_t start,
                                                       const BlockHash& hash, std::size_t most) const {
    const auto stop = stopBlock(type, hash);
    if (!stop) return stop;
    const auto stopHeight = static_cast<std::uint32_t>((*stop)->height());
    if (start > stopHeight || stopHeight - start >= most)
        return badRequest("range " + std::to_string(start) + " to " + std::to_string(stopHeight));
    return stop;
}

Result<std::vector<CFilterMessage>> FilterService::answer(const GetCFiltersMessage& request) {
    const auto stop =
        stopOfRange(request.filterType, request.startHeight, request.stopHash, maxFiltersPerRequest);
    if (!stop) return fail(stop);
    std::vector<CFilterMessage> filters;
    for (auto height = static_cast<std::int32_t>(request.startHeight); height <= (*stop)->height();
         ++height) {
        const IndexedBlock* block = (*stop)->ancestor(height);
        auto filter = chain_.store().filter(block->row);
        if (!filter) return fail(filter);
        filters.push_back({basicFilterType, block->hash(), std::move(*filter)});
    }
    return filters;
}

Result<CFHeadersMessage> FilterService::answer(const GetCFHeadersMessage& request) {
    const auto stop = stopOfRange(request.filterType, request.startHeight, request.stopHash, maxFilterHashes);
    if (!stop) return fail(stop);
    CFHeadersMessage message;
    message.stopHash = request.stopHash;
    const auto start = static_cast<std::int32_t>(request.startHeight);
    if (start > 0) {
        const auto previous = chain_.store().filterHeader((*stop)->ancestor(start - 1)->row);
        if (!previous) return fail(previous);
        message.previousHeader = *previous;
    }
    for (std::int32_t height = start; height <= (*stop)->height(); ++height) {
        const auto filter = chain_.store().filter((*stop)->ancestor(height)->row);
        if (!filter) return fail(filter);
        message.hashes.push_back(filterHash(*filter));
    }
    return message;
}

Result<CFCheckptMessage> FilterService::answer(const GetCFCheckptMessage& request) {
    const auto stop = stopBlock(request.filterType, request.stopHash);
    if (!stop) return fail(stop);
    CFCheckptMessage message;
    message.stopHash = request.stopHash;
    constexpr auto interval = static_cast<std::int32_t>(filterCheckpointInterval);
    for (std::int32_t height = interval; height <= (*stop)->height(); height += interval) {
        const auto header = chain_.store().filterHeader((*stop)->ancestor(height)->row);
        if (!header) return fail(header);
        message.headers.push_back(*header);
    }
    return message;
}

} // namespace zon
