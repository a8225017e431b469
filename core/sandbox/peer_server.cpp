#include "core/sandbox/peer_server.h"

#include "core/sandbox/served_peer.h"
#include "core/util/log.h"

namespace zon {

namespace {

constexpr std::size_t maxRequestedPerPeer = 16;
constexpr Seconds blockTimeout{60};
constexpr Milliseconds tickPeriod{5'000};

/// The work of the chain that ends with these headers, as they claim it; none when their parent is not known.
std::optional<ChainWork> claimedWork(const BlockIndex& index, std::span<const BlockHeader> headers) {
    const IndexedBlock* parent = index.find(headers.front().previous);
    if (!parent) return std::nullopt;
    ChainWork work = parent->work();
    for (const BlockHeader& header : headers)
        work += workOf(header.bits);
    return work;
}

} // namespace

PeerServer::PeerServer(EventLoop& loop, NodeCore& core) : loop_(loop), core_(core) {}

Result<std::unique_ptr<PeerServer>> PeerServer::open(EventLoop& loop, NodeCore& core, const Endpoint& bind) {
    std::unique_ptr<PeerServer> server(new PeerServer(loop, core));
    ListenOptions options;
    options.bind = bind;
    auto listener =
        Listener::open(loop, options, [raw = server.get()](std::unique_ptr<Connection> connection) {
            raw->accept(std::move(connection));
        });
    if (!listener) return fail(listener);
    server->listener_ = std::move(*listener);
    server->timer_ = loop.every(tickPeriod, [raw = server.get()] { raw->tick(); });
    core.addObserver(server.get());
    return server;
}

PeerServer::~PeerServer() {
    core_.removeObserver(this);
}

void PeerServer::accept(std::unique_ptr<Connection> connection) {
    auto peer = std::make_unique<ServedPeer>(*this, core_, loop_, std::move(connection));
    ServedPeer& started = *peer;
    peers_.emplace(&started, std::move(peer));
    started.start();
}

std::size_t PeerServer::peers() const {
    return links().size();
}

std::vector<const PeerLink*> PeerServer::links() const {
    std::vector<const PeerLink*> ready;
    for (const auto& [key, peer] : peers_)
        if (peer->isReady()) ready.push_back(&peer->link());
    return ready;
}

void PeerServer::tipMoved(const TipMove& move) {
    for (auto& [key, peer] : peers_)
        peer->announceBlocks(move);
}

void PeerServer::transactionArrived(const MempoolEntry& entry) {
    for (auto& [key, peer] : peers_)
        peer->announceTransaction(entry);
}

void PeerServer::askForHeaders(ServedPeer& peer) {
    peer.requestHeaders(ChainState::locatorFrom(*core_.chain().index().bestHeader()));
}

void PeerServer::takeHeaders(ServedPeer& peer, const HeadersMessage& message) {
    if (message.headers.empty()) return;
    const bool full = message.headers.size() == maxHeadersPerMessage;
    const ChainState& chain = core_.chain();
    // Branches that can't become ours take up no room; a full message may go on to more work.
    const auto claimed = claimedWork(chain.index(), message.headers);
    if (claimed) peer.forgetUnconnected();
    if (claimed && *claimed < chain.tip().work() && !full) return;
    const auto outcome = core_.acceptHeaders(message.headers);
    if (!outcome) return storeFailed(outcome.error());
    if (outcome->fault == HeaderFault::UnknownParent && peer.forgiveUnconnected()) return askForHeaders(peer);
    if (headerFaultBlame(outcome->fault) != Blame::Nobody)
        return peer.close(ErrorCode::ProtocolViolation, std::string(headerFaultSentence(outcome->fault)));

    if (outcome->last) {
        const IndexedBlock* best = chain.index().find(peer.bestKnown());
        if (!best || outcome->last->work() > best->work()) peer.setBestKnown(outcome->last->hash());
    }
    peer.headersCut = outcome->fault == HeaderFault::TooManyAside;
    if (full && outcome->fault == HeaderFault::None)
        peer.requestHeaders(ChainState::locatorFrom(*outcome->last));
    askForBlocks(peer);
}

/// The next blocks on the way to the best chain that the peer has, when it is better than ours.
void PeerServer::askForBlocks(ServedPeer& peer) {
    const ChainState& chain = core_.chain();
    const IndexedBlock* best = chain.index().find(peer.bestKnown());
    if (!best || best->failed || best->work() <= chain.tip().work()) return;

    std::size_t underWay = 0;
    for (const auto& [hash, request] : requested_)
        underWay += request.peer == &peer;
    std::vector<InventoryItem> items;
    const IndexedBlock* fork = forkOf(best, &chain.tip());
    for (std::int32_t height = fork->height() + 1; height <= best->height(); ++height) {
        if (underWay + items.size() >= maxRequestedPerPeer) break;
        const IndexedBlock* block = best->ancestor(height);
        if (block->hasData || requested_.contains(block->hash())) continue;
        requested_.emplace(block->hash(), BlockRequest{&peer, core_.clock().steady()});
        items.push_back(InventoryItem::block(block->hash()));
    }
    peer.requestData(std::move(items));
}

void PeerServer::takeBlock(ServedPeer& peer, const Block& block) {
    const BlockHash hash = block.hash();
    const bool wasRequested = requested_.erase(hash) > 0;
    const auto claimed = claimedWork(core_.chain().index(), std::span(&block.header, 1));
    if (!wasRequested && claimed && *claimed < core_.chain().tip().work()) return;
    const auto outcome = core_.acceptBlock(block, BlockOrigin::Foreign);
    if (!outcome) return storeFailed(outcome.error());
    switch (outcome->state) {
    case BlockOutcome::State::UnknownParent:
        return askForHeaders(peer);
    case BlockOutcome::State::DuplicateBad:
        return peer.close(ErrorCode::ProtocolViolation, "The peer sent a block that is known to be invalid.");
    case BlockOutcome::State::Rejected:
        if (outcome->headerFault != HeaderFault::None
            && headerFaultBlame(outcome->headerFault) == Blame::Nobody)
            return;
        return peer.close(ErrorCode::ProtocolViolation,
                          "The peer sent an invalid block: " + outcome->rejection->reason);
    case BlockOutcome::State::Accepted:
    case BlockOutcome::State::Duplicate:
        break;
    }
    const IndexedBlock* taken = core_.chain().index().find(hash);
    const IndexedBlock* best = core_.chain().index().find(peer.bestKnown());
    if (taken && (!best || taken->work() > best->work())) peer.setBestKnown(hash);
    askForBlocks(peer);
    if (peer.headersCut && peer.bestKnown() == core_.chain().tip().hash()) askForHeaders(peer);
}

void PeerServer::takeTransaction(ServedPeer& peer, Transaction transaction) {
    const auto tx = std::make_shared<const Transaction>(std::move(transaction));
    const Txid txid = tx->txid();
    peer.markKnown(txid);
    const auto admission = core_.acceptTransaction(tx);
    if (!admission) return storeFailed(admission.error());
    if (!admission->rejection) return retryOrphans(txid);
    if (!admission->missingInputs || !orphans_.add(tx)) return;

    std::vector<InventoryItem> parents;
    for (const TxIn& input : tx->inputs)
        if (!core_.mempool().find(input.prevout.txid))
            parents.push_back(InventoryItem::transaction(input.prevout.txid));
    peer.requestData(std::move(parents));
}

void PeerServer::retryOrphans(const Txid& parent) {
    std::vector<Txid> arrived{parent};
    while (!arrived.empty()) {
        const Txid next = arrived.back();
        arrived.pop_back();
        for (const TransactionRef& orphan : orphans_.takeChildrenOf(next)) {
            const auto admission = core_.acceptTransaction(orphan);
            if (!admission) return storeFailed(admission.error());
            if (!admission->rejection)
                arrived.push_back(orphan->txid());
            else if (admission->missingInputs)
                orphans_.add(orphan);
        }
    }
}

/// Blocks that were promised and didn't come are asked of somebody else.
void PeerServer::tick() {
    const SteadyTime now = core_.clock().steady();
    std::vector<const ServedPeer*> slow;
    for (const auto& [hash, request] : requested_)
        if (now - request.since > blockTimeout) slow.push_back(request.peer);
    for (const ServedPeer* peer : slow)
        if (const auto found = peers_.find(peer); found != peers_.end())
            found->second->close(ErrorCode::Timeout, "The peer did not send the blocks it announced.");
}

void PeerServer::remove(const ServedPeer& peer) {
    std::erase_if(requested_, [&](const auto& request) { return request.second.peer == &peer; });
    peers_.erase(&peer);
    for (auto& [key, other] : peers_)
        if (other->isReady()) askForBlocks(*other);
}

/// The chain is as it was; what the peer sent may be sent again when there is room on the disk.
void PeerServer::storeFailed(const Error& error) {
    logError("sandbox", error.message + " " + error.detail);
}

} // namespace zon
