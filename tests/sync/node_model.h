#pragma once

#include "core/net/messages.h"
#include "core/sync/peer_table.h"
#include "tests/chain/chain_builder.h"

#include <functional>
#include <map>
#include <optional>
#include <unordered_map>
#include <vector>

namespace zon::test {

/// What a stock node with filters answers, from a chain that the test mined; and any lie that the test puts
/// in its place. Sans-IO.
class NodeModel {
public:
    explicit NodeModel(ChainBuilder chain) : chain_(std::move(chain)) {}

    ServiceFlags services = serviceNetwork | serviceWitness | serviceCompactFilters;

    /// Asked first: a list of messages (none: silence) replaces the honest answer; nothing lets that one
    /// happen.
    std::function<std::optional<std::vector<Message>>(const Message& request)> instead;
    /// The filter it claims for a height, if not the true one. Its filter headers follow from it.
    std::map<std::int32_t, Bytes> falseFilters;

    std::vector<Message> answer(const Message& request);
    std::vector<Message> honestAnswer(const Message& request);

    const ChainBuilder& chain() const { return chain_; }
    /// Another chain: a reorganisation, or one block more.
    void setChain(ChainBuilder chain);
    /// Mines one more block.
    const Block& mine(const BlockWishes& wishes = {});
    /// The last `count` headers, as a node announces them.
    HeadersMessage announcement(std::int32_t count = 1) const;

    Bytes filterAt(std::int32_t height);
    FilterHeader filterHeaderAt(std::int32_t height);
    std::optional<std::int32_t> heightOf(const BlockHash& hash);

private:
    void extend();

    ChainBuilder chain_;
    std::vector<Bytes> filters_;
    std::vector<FilterHeader> filterHeaders_;
    std::unordered_map<BlockHash, std::int32_t> heights_;
    std::unordered_map<OutPoint, Script> outputs_;
};

/// Pays `value` to `script` from an output that anybody can spend.
Transaction spend(const OutPoint& from, const Script& script, Amount value);
/// A P2WPKH script that belongs to nobody: the same `tag` gives the same one.
Script scriptOf(std::uint8_t tag);

} // namespace zon::test
