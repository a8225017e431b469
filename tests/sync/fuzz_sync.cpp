// libFuzzer: peers that say anything at any time to the parts of the light client that decide. What is held
// stays consistent, and with one honest peer left the filter headers come out true.

#include "core/sync/block_fetcher.h"
#include "core/sync/filter_header_sync.h"
#include "core/sync/filter_proof.h"
#include "core/sync/header_sync.h"
#include "core/sync/scanner.h"
#include "tests/support/fuzz_input.h"
#include "tests/sync/node_model.h"
#include "tests/sync/sans_io.h"

#include <cstdlib>

using namespace zon;
using namespace zon::test;

namespace {

constexpr std::int32_t chainLength = 60;

ChainBuilder chainOf(std::int32_t length, std::uint32_t tag) {
    ChainBuilder chain(networkParams(NetworkId::Regtest));
    for (std::int32_t height = 1; height <= length; ++height) {
        BlockWishes wishes;
        wishes.tag = height > 40 ? tag : 0;
        if (height % 7 == 0) wishes.payTo = scriptOf(1);
        if (height > 20 && height % 5 == 0)
            wishes.transactions = {
                spend({chain.at(height - 15).transactions[0].txid(), 0}, scriptOf(2), Amount(1'000))};
        chain.mine(wishes);
    }
    return chain;
}

class OneScript : public ScanClient {
public:
    std::uint64_t scriptRevision() const override { return 1; }
    std::vector<Script> scriptsSince(std::uint64_t revision) const override {
        return revision == 0 ? std::vector<Script>{scriptOf(1)} : std::vector<Script>{};
    }
    std::optional<ScanBirthday> birthday() const override { return ScanBirthday{}; }
    Result<void> applyBlock(Database&, const Block&, const BlockPlace&) override { return {}; }
    Result<void> unwindTo(Database&, std::int32_t) override { return {}; }
    void scanCommitted(std::int32_t) override {}
    void scanRolledBack() override {}
    bool onRelayedTransaction(const TransactionRef&) override { return false; }
    std::vector<TransactionRef> transactionsToBroadcast(std::int32_t) const override { return {}; }
};

/// The light client without its sockets, its threads and its store.
class Bench : public ScannerPort {
public:
    explicit Bench(FuzzInput& input) : input_(input) {}

    void run() {
        while (!input_.empty()) {
            step();
            carryOut();
            look();
        }
    }

private:
    void match(MatchJob job) override { jobs_.push_back(std::move(job)); }
    void wantBlock(const BlockHash& hash, std::int32_t height) override { blocks_.want(hash, height); }
    Result<std::int32_t> commit(std::int32_t to, const std::vector<FoundBlock>& found) override {
        if (to <= scanned_ || to > tree_.height()) std::abort();
        for (const FoundBlock& block : found)
            if (tree_.active().hashAt(block.place.height) != block.block->hash()) std::abort();
        return scanned_ = to;
    }

    static const ChainBuilder& chain(bool other) {
        static const ChainBuilder first = chainOf(chainLength, 0);
        static const ChainBuilder second = chainOf(chainLength + 3, 1);
        return other ? second : first;
    }
    NodeModel& model(bool other) { return other ? second_ : first_; }

    void step() {
        const PeerId peer{static_cast<std::uint32_t>(1 + input_.below(4))};
        switch (input_.below(12)) {
        case 0:
            if (table_.find(peer)) break;
            table_.add(fullNode(peer.value));
            headers_.peerReady(peer, now_);
            break;
        case 1:
            drop(peer);
            break;
        case 2:
            now_ += Seconds(input_.byte());
            wall_ += Seconds(1);
            headers_.onTime(now_, wall_);
            filterHeaders_.onTime(now_);
            scanner_.onTime(now_);
            blocks_.onTime(now_);
            break;
        case 3:
            answer(peer, GetHeadersMessage{{chain(false).hashAt(height())}, {}});
            break;
        case 4:
            answer(peer, GetCFHeadersMessage{basicFilterType, static_cast<std::uint32_t>(height()),
                                             chain(false).hashAt(height())});
            break;
        case 5:
            answer(peer, GetCFCheckptMessage{basicFilterType, chain(false).hashAt(height())});
            break;
        case 6:
            answer(peer, GetCFiltersMessage{basicFilterType, static_cast<std::uint32_t>(height()),
                                            chain(false).hashAt(height())});
            break;
        case 7:
            answer(peer, GetDataMessage{{InventoryItem::block(chain(false).hashAt(height()))}});
            break;
        case 8:
            headers_.onBlockAnnounced(peer, chain(input_.flag()).hashAt(height()), now_);
            break;
        case 9:
            scanner_.setWholeBlocks(input_.flag());
            break;
        default: // what was really asked, mostly honestly answered
            if (port_.sent.empty()) break;
            const RecordingPort::Sent asked = port_.sent[input_.below(port_.sent.size())];
            answer(asked.peer, asked.message);
        }
        advance();
    }

    std::int32_t height() { return static_cast<std::int32_t>(input_.below(chainLength)); }

    /// What one of the two chains' nodes would answer, perhaps with a lie in it.
    void answer(PeerId peer, const Message& request) {
        if (!table_.find(peer)) return;
        const std::uint8_t lie = input_.byte();
        for (Message& message : model((lie & 1) != 0).answer(request)) {
            if (lie > 200) spoil(message);
            receive(peer, std::move(message));
        }
    }

    void spoil(Message& message) {
        if (auto* headers = std::get_if<HeadersMessage>(&message); headers && !headers->headers.empty()) {
            BlockHeader& header = headers->headers[input_.below(headers->headers.size())];
            header.time ^= input_.byte();
            header.bits ^= input_.byte();
            if (input_.flag()) solve(header = chain(false).at(1).header);
        } else if (auto* hashes = std::get_if<CFHeadersMessage>(&message)) {
            if (input_.flag()) hashes->previousHeader = {};
            if (!hashes->hashes.empty()) hashes->hashes[input_.below(hashes->hashes.size())] = {};
            if (input_.flag()) hashes->hashes.resize(input_.below(10));
        } else if (auto* filter = std::get_if<CFilterMessage>(&message)) {
            filter->filter = toBytes(input_.piece(input_.below(20)));
        } else if (auto* block = std::get_if<BlockMessage>(&message)) {
            if (input_.flag())
                block->block.transactions.push_back(block->block.transactions.back());
            else
                block->block.transactions.back().outputs.clear();
        } else if (auto* checkpoints = std::get_if<CFCheckptMessage>(&message)) {
            checkpoints->headers.resize(input_.below(3));
        }
    }

    void receive(PeerId from, Message message) {
        if (const auto* headers = std::get_if<HeadersMessage>(&message))
            headers_.onHeaders(from, *headers, now_, wall_);
        else if (const auto* hashes = std::get_if<CFHeadersMessage>(&message))
            filterHeaders_.onCFHeaders(from, *hashes, now_);
        else if (const auto* checkpoints = std::get_if<CFCheckptMessage>(&message))
            filterHeaders_.onCFCheckpoints(from, *checkpoints, now_);
        else if (auto* filter = std::get_if<CFilterMessage>(&message)) {
            if (!filterHeaders_.onCFilter(from, *filter, now_))
                scanner_.onCFilter(from, std::move(*filter), now_);
        } else if (auto* block = std::get_if<BlockMessage>(&message))
            blocks_.onBlock(from, std::move(block->block), now_);
        else if (const auto* missing = std::get_if<NotFoundMessage>(&message))
            for (const InventoryItem& item : missing->items)
                blocks_.onNotFound(from, item.blockHash());
    }

    void advance() {
        filterHeaders_.advance(now_);
        if (!headers_.inBulk()) scanner_.advance(now_);
        blocks_.advance(now_, tree_.height());
    }

    void carryOut() {
        while (!jobs_.empty()) {
            const MatchJob job = std::move(jobs_.back());
            jobs_.pop_back();
            scanner_.onMatched(runMatch(job));
            advance();
        }
        for (; punished_ < port_.punished.size(); ++punished_)
            drop(port_.punished[punished_].peer);
        if (port_.sent.size() > 1'000) port_.sent.erase(port_.sent.begin(), port_.sent.end() - 100);
    }

    void drop(PeerId peer) {
        table_.erase(peer);
        headers_.peerGone(peer, now_);
        filterHeaders_.peerGone(peer, now_);
        scanner_.peerGone(peer);
        blocks_.peerGone(peer);
    }

    void look() {
        if (filterChain_.height() > tree_.height()) std::abort();
        if (scanner_.scannedTo() > tree_.height()) std::abort();
        for (const SyncPeer* peer : table_.all())
            if (peer->height > tree_.height() || peer->vouchedTo > filterChain_.height()) std::abort();
    }

    void onBlock(const BlockRef& block, const BlockHash& hash, std::int32_t at) {
        filterHeaders_.onBlock(block, hash, now_);
        scanner_.onBlock(block, hash, at);
    }
    void onChange(const ChainChange& change) {
        if (!change.isReorg()) return;
        scanned_ = std::min(scanned_, change.forkHeight);
        filterHeaders_.onFork(change.forkHeight);
        blocks_.forgetAbove(change.forkHeight);
        scanner_.onFork(change.forkHeight);
    }
    void onProvenWrong(std::int32_t at) {
        scanned_ = std::min(scanned_, std::max(at, 0));
        scanner_.onFiltersProvenWrong(std::max(at, 0));
    }
    void onDisputed(std::int32_t at) {
        scanner_.onDisputed(at);
        if (at > scanner_.scannedTo()) return;
        scanned_ = at - 1;
        scanner_.restartAt(at - 1);
    }

    FuzzInput& input_;
    NodeModel first_{chain(false)};
    NodeModel second_{chain(true)};
    SteadyTime now_{};
    UnixTime wall_ = unixTime(1'900'000'000);
    HeaderTree tree_{networkParams(NetworkId::Regtest)};
    FilterHeaderChain filterChain_;
    PeerTable table_;
    RecordingPort port_{table_};
    OneScript client_;
    std::vector<MatchJob> jobs_;
    std::size_t punished_ = 0;
    std::int32_t scanned_ = 0;
    HeaderSync headers_{
        tree_, table_, port_, {[this](const ChainChange& change) { onChange(change); }, [](const Error&) {}}};
    FilterHeaderSync filterHeaders_{
        tree_,
        filterChain_,
        table_,
        port_,
        {{},
         [this](std::int32_t at) { onProvenWrong(at); },
         [this](const BlockHash& hash, std::int32_t at) { blocks_.want(hash, at); },
         [this](std::int32_t at) { onDisputed(at); }}};
    BlockFetcher blocks_{
        networkParams(NetworkId::Regtest),
        table_,
        port_,
        {[this](const BlockRef& block, const BlockHash& hash, std::int32_t at) { onBlock(block, hash, at); },
         [this](const BlockHash& hash, std::int32_t, std::string_view) { headers_.condemn(hash); }}};
    Scanner scanner_{tree_, filterChain_, table_, port_, client_, *this};
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    FuzzInput input(data, size);
    Bench(input).run();
    return 0;
}
