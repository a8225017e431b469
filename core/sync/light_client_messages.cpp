#include "core/sync/light_client_impl.h"

#include <utility>
#include <variant>

namespace zon {

namespace {

template <typename... F>
struct Overloaded : F... {
    using F::operator()...;
};

} // namespace

/// Adds what a message took on the wire to the stage it is for.
void LightClient::Impl::count(const Message& message, std::size_t bytes) {
    if (std::holds_alternative<HeadersMessage>(message))
        traffic_.headers += bytes;
    else if (std::holds_alternative<CFHeadersMessage>(message)
             || std::holds_alternative<CFCheckptMessage>(message))
        traffic_.filterHeaders += bytes;
    else if (std::holds_alternative<CFilterMessage>(message) || std::holds_alternative<BlockMessage>(message))
        traffic_.scan += bytes;
}

void LightClient::Impl::onMessage(PeerId id, Message message) {
    if (!running_ || !table_.find(id)) return;
    const SteadyTime now = clock_.steady();
    count(message, links_.at(id).link->lastMessageBytes());
    std::visit(Overloaded{
                   [&](const HeadersMessage& m) { take(id, m); }, [&](const InvMessage& m) { take(id, m); },
                   [&](const GetDataMessage& m) { take(id, m); },
                   [&](const NotFoundMessage& m) { take(id, m); },
                   [&](TxMessage& m) { relay_.onTransaction(id, std::move(m.transaction), now); },
                   [&](BlockMessage& m) { blocks_.onBlock(id, std::move(m.block), now); },
                   [&](const CFHeadersMessage& m) { filterHeaders_.onCFHeaders(id, m, now); },
                   [&](const CFCheckptMessage& m) { filterHeaders_.onCFCheckpoints(id, m, now); },
                   [&](CFilterMessage& m) {
                       if (!filterHeaders_.onCFilter(id, m, now)) scanner_.onCFilter(id, std::move(m), now);
                   },
                   [&](const AddrMessage& m) { learn(m.addresses); },
                   [&](const AddrV2Message& m) { learn(m.addresses); },
                   [](const auto&) {}, // what only a node that serves others would answer
               },
               message);
    settle();
}

void LightClient::Impl::take(PeerId id, const HeadersMessage& message) {
    headers_.onHeaders(id, message, clock_.steady(), clock_.now());
}

void LightClient::Impl::take(PeerId id, const InvMessage& message) {
    const SteadyTime now = clock_.steady();
    for (const InventoryItem& item : message.items) {
        if (item.isBlock())
            headers_.onBlockAnnounced(id, item.blockHash(), now);
        else if (item.isTransaction() && !broadcaster_.onAnnounced(id, item))
            relay_.onAnnounced(id, item, now);
    }
}

void LightClient::Impl::take(PeerId id, const GetDataMessage& message) {
    NotFoundMessage missing;
    for (const InventoryItem& item : message.items)
        if (!ownBlocks_.onRequested(id, item)
            && (!item.isTransaction() || !broadcaster_.onRequested(id, item)))
            missing.items.push_back(item);
    if (!missing.items.empty()) send(id, missing);
}

void LightClient::Impl::take(PeerId id, const NotFoundMessage& message) {
    const SteadyTime now = clock_.steady();
    for (const InventoryItem& item : message.items) {
        if (item.isBlock())
            blocks_.onNotFound(id, item.blockHash());
        else if (item.isTransaction())
            relay_.onNotFound(id, item, now);
    }
}

} // namespace zon
