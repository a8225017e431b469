#pragma once

#include "core/net/messages.h"
#include "core/sandbox/chain_state.h"

#include <expected>
#include <vector>

namespace zon {

/// Answers to BIP157's questions. NotFound where the peer asked for what no honest peer asks for (a block we
/// don't know, a range turned round or too long, an unknown filter type): it is to be disconnected, as
/// Bitcoin Core does.
class FilterService {
public:
    explicit FilterService(ChainState& chain) : chain_(chain) {}

    Result<std::vector<CFilterMessage>> answer(const GetCFiltersMessage& request);
    Result<CFHeadersMessage> answer(const GetCFHeadersMessage& request);
    Result<CFCheckptMessage> answer(const GetCFCheckptMessage& request);

private:
    Result<const IndexedBlock*> stopBlock(std::uint8_t type, const BlockHash& hash) const;
    Result<const IndexedBlock*> stopOfRange(std::uint8_t type, std::uint32_t start, const BlockHash& stop,
                                            std::size_t most) const;

    ChainState& chain_;
};

} // namespace zon
