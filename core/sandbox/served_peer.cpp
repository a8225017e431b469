#include "core/sandbox/served_peer.h"

#include "core/sandbox/peer_server.h"

#include <algorithm>
#include <type_traits>

namespace zon {

namespace {

constexpr std::size_t maxKnown = 50'000;       // transactions remembered per peer
constexpr std::size_t maxHeadersAnnounced = 8; // more blocks at once are announced by the last alone
constexpr std::size_t maxBlocksListed = 500;   // in answer to getblocks

SessionOptions sessionOptions(const NodeCore& core) {
    SessionOptions options;
    options.direction = PeerDirection::Inbound;
    options.services = serviceNetwork | serviceWitness | serviceCompactFilters | serviceNetworkLimited;
    options.userAgent = "/ZonCoin Sandbox/";
    options.startHeight = core.chain().height();
    return options;
}

} // namespace

ServedPeer::ServedPeer(PeerServer& server, NodeCore& core, EventLoop& loop,
                       std::unique_ptr<Connection> connection)
    : server_(server),
      core_(core),
      filters_(core.chain()),
      link_(loop, core.clock(), core.params().magic, std::move(connection), sessionOptions(core)) {}

void ServedPeer::start() {
    PeerLink::Handlers handlers;
    handlers.onReady = [this] {
        link_.send(FeeFilterMessage{core_.limits().minRelayFeePerKvb});
        server_.askForHeaders(*this);
    };
    handlers.onMessage = [this](Message message) { receive(std::move(message)); };
    handlers.onDrained = [this] {
        congested_ = false;
        serve();
    };
    handlers.onClosed = [this](const Error&) { server_.remove(*this); }; // destroys this
    link_.start(std::move(handlers));
}

void ServedPeer::close(ErrorCode code, std::string why) {
    link_.close({code, std::move(why), {}});
}

void ServedPeer::markKnown(const Txid& txid) {
    if (known_.size() >= maxKnown) known_.clear();
    known_.insert(txid);
}

void ServedPeer::requestHeaders(std::vector<BlockHash> locator) {
    link_.send(GetHeadersMessage{std::move(locator), {}});
}

void ServedPeer::requestData(std::vector<InventoryItem> items) {
    if (!items.empty()) link_.send(GetDataMessage{std::move(items)});
}

void ServedPeer::receive(Message message) {
    std::visit(
        [this](auto& received) {
            using Received = std::decay_t<decltype(received)>;
            if constexpr (std::is_same_v<Received, HeadersMessage>)
                server_.takeHeaders(*this, received);
            else if constexpr (std::is_same_v<Received, BlockMessage>)
                server_.takeBlock(*this, received.block);
            else if constexpr (std::is_same_v<Received, TxMessage>)
                server_.takeTransaction(*this, std::move(received.transaction));
            else if constexpr (requires { handle(received); })
                handle(received);
        },
        message);
}

void ServedPeer::handle(const GetHeadersMessage& message) {
    const ChainState& chain = core_.chain();
    HeadersMessage answer;
    if (message.locator.empty()) {
        // A single header, by its hash.
        const IndexedBlock* block = chain.index().find(message.stop);
        if (!block || !chain.isActive(*block)) return;
        answer.headers.push_back(block->header);
    } else {
        const IndexedBlock& fork = chain.forkOfLocator(message.locator);
        for (std::int32_t height = fork.height() + 1; height <= chain.height(); ++height) {
            const IndexedBlock& block = *chain.at(height);
            answer.headers.push_back(block.header);
            if (answer.headers.size() == maxHeadersPerMessage || block.hash() == message.stop) break;
        }
    }
    link_.send(answer);
}

void ServedPeer::handle(const GetBlocksMessage& message) {
    const ChainState& chain = core_.chain();
    InvMessage answer;
    const IndexedBlock& fork = chain.forkOfLocator(message.locator);
    for (std::int32_t height = fork.height() + 1; height <= chain.height(); ++height) {
        const BlockHash& hash = chain.at(height)->hash();
        if (hash == message.stop || answer.items.size() == maxBlocksListed) break;
        answer.items.push_back(InventoryItem::announcedBlock(hash));
    }
    if (!answer.items.empty()) link_.send(answer);
}

void ServedPeer::handle(const InvMessage& message) {
    std::vector<InventoryItem> wanted;
    bool newBlock = false;
    for (const InventoryItem& item : message.items) {
        if (item.isBlock()) {
            newBlock = newBlock || !core_.chain().index().find(item.blockHash());
        } else if (item.type == InventoryType::WtxidTransaction) {
            if (const MempoolEntry* entry = core_.mempool().find(item.wtxid()))
                markKnown(entry->txid);
            else
                wanted.push_back(InventoryItem::transaction(item.wtxid()));
        } else if (item.isTransaction()) {
            markKnown(item.txid());
            if (!core_.mempool().find(item.txid())) wanted.push_back(InventoryItem::transaction(item.txid()));
        }
    }
    requestData(std::move(wanted));
    if (newBlock) server_.askForHeaders(*this);
}

void ServedPeer::handle(const GetDataMessage& message) {
    if (wanted_.size() + message.items.size() > maxInventory) {
        close(ErrorCode::TooLarge, "The peer asks for more than it reads.");
        return;
    }
    wanted_.insert(wanted_.end(), message.items.begin(), message.items.end());
    serve();
}

void ServedPeer::handle(const MempoolMessage&) {
    InvMessage inv;
    for (const MempoolEntry* entry : core_.mempool().inOrder()) {
        if (!wantsFee(*entry)) continue;
        markKnown(entry->txid);
        inv.items.push_back(announcement(*entry));
        if (inv.items.size() == maxInventory) break;
    }
    if (!inv.items.empty()) link_.send(inv);
}

/// The practice network has no peers to tell of: an answer all the same, so that nobody waits for one.
void ServedPeer::handle(const GetAddrMessage&) {
    if (link_.peer().wantsAddrV2)
        link_.send(AddrV2Message{});
    else
        link_.send(AddrMessage{});
}

void ServedPeer::handle(const GetCFiltersMessage& message) {
    auto filters = filters_.answer(message);
    if (!filters) return close(ErrorCode::ProtocolViolation, filters.error().message);
    if (filterQueue_.size() + filters->size() > 2 * maxFiltersPerRequest)
        return close(ErrorCode::TooLarge, "The peer asks for more than it reads.");
    std::ranges::move(*filters, std::back_inserter(filterQueue_));
    serve();
}

void ServedPeer::handle(const GetCFHeadersMessage& message) {
    const auto headers = filters_.answer(message);
    if (!headers) return close(ErrorCode::ProtocolViolation, headers.error().message);
    link_.send(*headers);
}

void ServedPeer::handle(const GetCFCheckptMessage& message) {
    const auto checkpoints = filters_.answer(message);
    if (!checkpoints) return close(ErrorCode::ProtocolViolation, checkpoints.error().message);
    link_.send(*checkpoints);
}

/// Sends what was asked for until the peer must read first.
void ServedPeer::serve() {
    while (!congested_ && !filterQueue_.empty()) {
        congested_ = link_.send(filterQueue_.front()) != Connection::SendState::Accepted;
        filterQueue_.pop_front();
    }
    while (!congested_ && !wanted_.empty()) {
        const InventoryItem item = wanted_.front();
        wanted_.pop_front();
        if (!serveOne(item)) missing_.push_back(item);
    }
    if (wanted_.empty() && !missing_.empty()) link_.send(NotFoundMessage{std::exchange(missing_, {})});
}

bool ServedPeer::serveOne(const InventoryItem& item) {
    const auto sent = [this](Connection::SendState state) {
        congested_ = state != Connection::SendState::Accepted;
        return true;
    };
    if (item.isBlock()) {
        const IndexedBlock* block = core_.chain().index().find(item.blockHash());
        if (!block || !block->hasData || block->failed) return false;
        if (item.type == InventoryType::WitnessBlock) {
            const auto bytes = core_.store().blockBytes(block->row);
            return bytes && sent(link_.sendRaw(BlockMessage::command, *bytes));
        }
        auto data = core_.store().block(block->row);
        if (!data) return false;
        for (Transaction& tx : data->transactions)
            for (TxIn& input : tx.inputs)
                input.witness.clear();
        return sent(link_.send(BlockMessage{std::move(*data)}));
    }
    const MempoolEntry* entry = item.type == InventoryType::WtxidTransaction
                                    ? core_.mempool().find(item.wtxid())
                                    : core_.mempool().find(item.txid());
    if (!entry) return false;
    markKnown(entry->txid);
    if (item.type != InventoryType::Transaction) return sent(link_.send(TxMessage{*entry->tx}));
    return sent(link_.sendRaw(TxMessage::command, serialize(*entry->tx, WithWitness::No)));
}

void ServedPeer::announceBlocks(const TipMove& move) {
    const IndexedBlock& tip = core_.chain().tip();
    if (!isReady() || bestKnown_ == tip.hash()) return;
    if (link_.peer().wantsHeaders && !move.connected.empty()
        && move.connected.size() <= maxHeadersAnnounced) {
        HeadersMessage headers;
        for (const Block& block : move.connected)
            headers.headers.push_back(block.header);
        link_.send(headers);
    } else {
        link_.send(InvMessage{{InventoryItem::announcedBlock(tip.hash())}});
    }
}

void ServedPeer::announceTransaction(const MempoolEntry& entry) {
    if (!isReady() || !link_.peer().relaysTransactions || known_.contains(entry.txid) || !wantsFee(entry))
        return;
    markKnown(entry.txid);
    link_.send(InvMessage{{announcement(entry)}});
}

bool ServedPeer::wantsFee(const MempoolEntry& entry) const {
    return !paysBetter(link_.peer().feeFilter, 1'000, entry.fee, entry.vsize);
}

InventoryItem ServedPeer::announcement(const MempoolEntry& entry) const {
    return link_.peer().wtxidRelay ? InventoryItem::transaction(entry.wtxid)
                                   : InventoryItem::announcedTransaction(entry.txid);
}

} // namespace zon
