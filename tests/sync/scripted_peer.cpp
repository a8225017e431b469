#include "tests/sync/scripted_peer.h"

#include <algorithm>
#include <utility>

namespace zon::test {

ScriptedPeer::ScriptedPeer(EventLoop& loop, const Clock& clock, ChainBuilder chain)
    : model(std::move(chain)), loop_(loop), clock_(clock) {
    listen(Endpoint::loopback());
    bind_ = listener_->local();
}

void ScriptedPeer::listen(const Endpoint& bind) {
    ListenOptions options;
    options.bind = bind;
    listener_ = std::move(*Listener::open(
        loop_, options, [this](std::unique_ptr<Connection> connection) { accept(std::move(connection)); }));
}

void ScriptedPeer::accept(std::unique_ptr<Connection> connection) {
    ++accepted_;
    SessionOptions session;
    session.direction = PeerDirection::Inbound;
    session.services = model.services;
    session.userAgent = "/ScriptedPeer/";
    session.startHeight = claimedHeight.value_or(model.chain().height());
    auto link = std::make_unique<PeerLink>(loop_, clock_, model.chain().params().magic, std::move(connection),
                                           std::move(session));
    PeerLink* raw = link.get();
    links_.push_back(std::move(link));
    raw->start({
        {},
        [this, raw](Message message) {
            for (const Message& answer : model.answer(message))
                raw->send(answer);
            received_.push_back(std::move(message));
        },
        {},
        [this, raw](const Error&) {
            std::erase_if(links_,
                          [raw](const std::unique_ptr<PeerLink>& known) { return known.get() == raw; });
        },
    });
}

std::size_t ScriptedPeer::connections() const {
    return static_cast<std::size_t>(
        std::ranges::count_if(links_, [](const std::unique_ptr<PeerLink>& link) { return link->isReady(); }));
}

void ScriptedPeer::sendToAll(const Message& message) {
    for (const auto& link : links_)
        if (link->isReady()) link->send(message);
}

const Block& ScriptedPeer::mineAndAnnounce(const BlockWishes& wishes) {
    const Block& block = model.mine(wishes);
    sendToAll(model.announcement());
    return block;
}

void ScriptedPeer::hangUp() {
    links_.clear();
}

void ScriptedPeer::goAway() {
    listener_.reset();
    links_.clear();
}

void ScriptedPeer::comeBack() {
    listen(bind_);
}

} // namespace zon::test
