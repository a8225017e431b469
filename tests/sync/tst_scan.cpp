#include "core/sync/block_fetcher.h"
#include "core/sync/scanner.h"
#include "tests/sync/node_model.h"
#include "tests/sync/sans_io.h"

#include <QTest>

#include <map>

using namespace zon;
using namespace zon::test;

namespace {

const Script ours = scriptOf(1);
const Script next = scriptOf(2);

/// A wallet in memory.
class MemoryClient : public ScanClient {
public:
    std::uint64_t scriptRevision() const override { return scripts.size(); }
    std::vector<Script> scriptsSince(std::uint64_t revision) const override {
        return {scripts.begin() + static_cast<std::ptrdiff_t>(revision), scripts.end()};
    }
    std::optional<ScanBirthday> birthday() const override { return ScanBirthday{}; }
    Result<void> applyBlock(Database&, const Block&, const BlockPlace&) override { return {}; }
    Result<void> unwindTo(Database&, std::int32_t) override { return {}; }
    void scanCommitted(std::int32_t) override {}
    void scanRolledBack() override {}
    bool onRelayedTransaction(const TransactionRef&) override { return false; }
    std::vector<TransactionRef> transactionsToBroadcast(std::int32_t) const override { return {}; }

    std::vector<Script> scripts{ours};
};

/// Scanner and BlockFetcher alone, over finished chains of headers and filter headers.
struct Fixture : ScannerPort {
    explicit Fixture(ChainBuilder built) : chain(std::move(built)), honest(chain) {
        (void)tree.add(chain.headers(1), unixTime(1'700'000'000));
        for (std::int32_t height = 0; height <= chain.height(); ++height)
            filterHeaders.append(honest.filterHeaderAt(height));
    }

    NodeModel& connect(std::uint32_t id) {
        SyncPeer& peer = table.add(fullNode(id));
        peer.height = peer.vouchedTo = chain.height();
        return models.emplace(PeerId{id}, NodeModel(chain)).first->second;
    }
    SyncPeer* peer(std::uint32_t id) { return table.find(PeerId{id}); }

    void match(MatchJob job) override { jobs.push_back(std::move(job)); }
    void wantBlock(const BlockHash& hash, std::int32_t height) override { blocks.want(hash, height); }
    Result<std::int32_t> commit(std::int32_t to, const std::vector<FoundBlock>& found) override {
        if (storeFails) return fail(ErrorCode::IoError, "The disk is broken.");
        for (const FoundBlock& entry : found) {
            applied.push_back(entry.place.height);
            if (entry.place.height == derivesAt) {
                client.scripts.push_back(next);
                return entry.place.height;
            }
        }
        return to;
    }

    void advance() {
        scanner.advance(now);
        blocks.advance(now, tree.height());
    }
    /// Carries messages and work both ways until nobody has anything to do.
    void run() {
        advance();
        while (answered < port.sent.size() || !jobs.empty()) {
            if (!jobs.empty()) {
                const MatchJob job = std::move(jobs.back());
                jobs.pop_back();
                scanner.onMatched(runMatch(job));
            } else {
                const RecordingPort::Sent sent = port.sent[answered++];
                if (table.find(sent.peer))
                    for (Message& answer : models.at(sent.peer).answer(sent.message))
                        receive(sent.peer, std::move(answer));
            }
            for (; punished < port.punished.size(); ++punished) {
                const PeerId gone = port.punished[punished].peer;
                table.erase(gone);
                scanner.peerGone(gone);
                blocks.peerGone(gone);
            }
            advance();
        }
    }
    void receive(PeerId from, Message message) {
        if (auto* filter = std::get_if<CFilterMessage>(&message))
            scanner.onCFilter(from, std::move(*filter), now);
        else if (auto* block = std::get_if<BlockMessage>(&message))
            blocks.onBlock(from, std::move(block->block), now);
        else if (const auto* missing = std::get_if<NotFoundMessage>(&message))
            for (const InventoryItem& item : missing->items)
                blocks.onNotFound(from, item.blockHash());
    }
    void pass(Milliseconds time) {
        now += time;
        scanner.onTime(now);
        blocks.onTime(now);
    }

    ChainBuilder chain;
    NodeModel honest;
    HeaderTree tree{networkParams(NetworkId::Regtest)};
    FilterHeaderChain filterHeaders;
    PeerTable table;
    RecordingPort port{table};
    MemoryClient client;
    std::map<PeerId, NodeModel> models;
    std::vector<MatchJob> jobs;
    std::vector<std::int32_t> applied;
    std::vector<std::pair<std::int32_t, std::string>> invalid;
    std::int32_t derivesAt = -1;
    bool storeFails = false;
    SteadyTime now{};
    Scanner scanner{tree, filterHeaders, table, port, client, *this};
    BlockFetcher blocks{networkParams(NetworkId::Regtest),
                        table,
                        port,
                        {[this](const BlockRef& block, const BlockHash& hash, std::int32_t height) {
                             scanner.onBlock(block, hash, height);
                         },
                         [this](const BlockHash&, std::int32_t height, std::string_view reason) {
                             invalid.emplace_back(height, reason);
                         }}};
    std::size_t answered = 0;
    std::size_t punished = 0;
};

ChainBuilder payingChain(std::int32_t count, const std::vector<std::int32_t>& heights) {
    ChainBuilder chain(networkParams(NetworkId::Regtest));
    for (std::int32_t height = 1; height <= count; ++height) {
        BlockWishes wishes;
        if (std::ranges::find(heights, height) != heights.end()) wishes.payTo = ours;
        chain.mine(wishes);
    }
    return chain;
}

/// Answers every getdata with a block that `change` has changed.
template <typename Change>
auto changedBlocks(NodeModel& model, Change change) {
    return [&model, change](const Message& request) -> std::optional<std::vector<Message>> {
        if (!std::holds_alternative<GetDataMessage>(request)) return std::nullopt;
        auto answers = model.honestAnswer(request);
        for (Message& answer : answers)
            if (auto* block = std::get_if<BlockMessage>(&answer)) change(block->block);
        return answers;
    };
}

class ScanTest : public QObject {
    Q_OBJECT

private slots:
    void findsWhatIsOursInOrder() {
        Fixture t(payingChain(3'000, {5, 999, 1'000, 2'999}));
        t.connect(1);
        t.connect(2);
        t.run();
        QCOMPARE(t.applied, (std::vector<std::int32_t>{5, 999, 1'000, 2'999}));
        QCOMPARE(t.scanner.scannedTo(), 3'000);
        QVERIFY(!t.port.sentTo<GetCFiltersMessage>(PeerId{2}).empty()); // both had work
    }

    void runsStayWithinTheProtocolsLimits() {
        Fixture t(payingChain(3'000, {}));
        t.connect(1);
        t.run();
        for (const auto& request : t.port.sentTo<GetCFiltersMessage>(PeerId{1})) {
            const auto stop = *t.tree.heightOf(request.stopHash);
            QVERIFY(stop - static_cast<std::int32_t>(request.startHeight) < 1'000);
        }
    }

    void derivedScriptsAreMatchedAgainstTheRestAlone() {
        ChainBuilder chain = payingChain(50, {10});
        chain.mine({.transactions = {}, .payTo = next, .fees = {}, .time = {}, .tag = 0});
        Fixture t(chain);
        t.connect(1);
        t.derivesAt = 10;
        t.run();
        QCOMPARE(t.applied, (std::vector<std::int32_t>{10, 51}));
        // The filters were there already.
        std::size_t asked = 0;
        for (const auto& request : t.port.sentTo<GetCFiltersMessage>(PeerId{1}))
            asked += static_cast<std::size_t>(*t.tree.heightOf(request.stopHash)) - request.startHeight + 1;
        QCOMPARE(asked, std::size_t{51});
    }

    void fault18_reorgInTheMiddleGoesOnFromTheFork() {
        Fixture t(payingChain(100, {90}));
        t.connect(1);
        t.advance(); // filters are under way
        ChainBuilder other = t.chain.upTo(50);
        for (int i = 0; i < 60; ++i) {
            BlockWishes wishes;
            wishes.tag = 1;
            if (i == 30) wishes.payTo = ours;
            other.mine(wishes);
        }
        const AddedHeaders added = t.tree.add(other.headers(51), unixTime(1'700'000'000));
        QVERIFY(added.change && added.change->isReorg());
        t.honest.setChain(other);
        t.filterHeaders.truncate(50);
        for (std::int32_t height = 51; height <= other.height(); ++height)
            t.filterHeaders.append(t.honest.filterHeaderAt(height));
        t.scanner.onFork(50);
        t.models.at(PeerId{1}).setChain(other);
        t.peer(1)->height = t.peer(1)->vouchedTo = other.height();
        t.run();
        QCOMPARE(t.applied, (std::vector<std::int32_t>{81}));
        QCOMPARE(t.scanner.scannedTo(), 110);
        QVERIFY(t.port.punished.empty());
    }

    void fault20_wrongFilterIsBannedAndFetchedElsewhere() {
        Fixture t(payingChain(50, {20}));
        t.connect(1).instead = [&t](const Message& request) -> std::optional<std::vector<Message>> {
            if (!std::holds_alternative<GetCFiltersMessage>(request)) return std::nullopt;
            auto answers = t.honest.honestAnswer(request);
            std::get<CFilterMessage>(answers.at(19)).filter = Bytes{0};
            return answers;
        };
        t.connect(2);
        t.run();
        QVERIFY(t.port.isPunished(PeerId{1}, Misconduct::Lie));
        QCOMPARE(t.applied, (std::vector<std::int32_t>{20}));
        QCOMPARE(t.scanner.scannedTo(), 50);
    }

    void fault25_filterWithAhugeCountIsRejected() {
        Fixture t(payingChain(10, {}));
        t.connect(1).instead = [&t](const Message& request) -> std::optional<std::vector<Message>> {
            if (!std::holds_alternative<GetCFiltersMessage>(request)) return std::nullopt;
            auto answers = t.honest.honestAnswer(request);
            for (Message& answer : answers)
                std::get<CFilterMessage>(answer).filter = *fromHex("ffffffffffffffffff01");
            return answers;
        };
        t.connect(2);
        t.run();
        QVERIFY(t.port.isPunished(PeerId{1}, Misconduct::Lie));
        QCOMPARE(t.scanner.scannedTo(), 10);
    }

    void fault26_silenceAboutFiltersIsForgiven() {
        Fixture t(payingChain(10, {5}));
        t.connect(1).instead = [](const Message&) { return std::vector<Message>{}; };
        t.run();
        for (const Seconds gap : {Seconds(1), Seconds(2), Seconds(4)}) {
            QCOMPARE(*t.scanner.nextDeadline() - t.now, std::chrono::nanoseconds(gap));
            t.pass(gap);
            t.run();
        }
        QCOMPARE(t.peer(1)->slowStrikes, 0U);
        QVERIFY(t.port.punished.empty());
    }

    void aStandingRunIsTakenOver() {
        Fixture t(payingChain(500, {250}));
        t.connect(1).instead = [](const Message& request) -> std::optional<std::vector<Message>> {
            if (!std::holds_alternative<GetCFiltersMessage>(request)) return std::nullopt;
            return std::vector<Message>{};
        };
        t.connect(2);
        t.run();
        QVERIFY(t.scanner.scannedTo() < 500);
        t.pass(FilterFetcher::stealAfter);
        t.run();
        QCOMPARE(t.applied, (std::vector<std::int32_t>{250}));
        QCOMPARE(t.scanner.scannedTo(), 500);
        QVERIFY(t.port.punished.empty());
    }

    void fault28_rootMismatchCostsTheConnectionAndIsFetchedElsewhere() {
        Fixture t(payingChain(30, {20}));
        NodeModel& liar = t.connect(1);
        liar.instead =
            changedBlocks(liar, [](Block& block) { block.transactions[0].outputs[0].value = Amount(1); });
        t.connect(2);
        t.peer(2)->slowStrikes = 1; // so that the liar is asked first
        t.run();
        QVERIFY(t.port.isPunished(PeerId{1}, Misconduct::Useless));
        QCOMPARE(t.applied, (std::vector<std::int32_t>{20}));
        QVERIFY(t.invalid.empty());
    }

    void fault29_duplicatedTransactionsAreRejectedAndTheTrueBlockIsTaken() {
        // With three transactions the last one may be doubled without a change of the root (CVE-2012-2459).
        ChainBuilder chain = payingChain(3, {});
        BlockWishes wishes;
        wishes.payTo = ours;
        for (std::int32_t height = 1; height <= 2; ++height)
            wishes.transactions.push_back(
                spend({chain.at(height).transactions[0].txid(), 0}, scriptOf(9), Amount(1'000)));
        chain.mine(wishes);
        Fixture t(chain);
        NodeModel& liar = t.connect(1);
        liar.instead = changedBlocks(
            liar, [](Block& block) { block.transactions.push_back(block.transactions.back()); });
        t.connect(2);
        t.peer(2)->slowStrikes = 1;
        t.run();
        QVERIFY(t.port.isPunished(PeerId{1}, Misconduct::Useless));
        QVERIFY(t.invalid.empty());
        QCOMPARE(t.applied, (std::vector<std::int32_t>{4}));
    }

    void fault30_sixtyFourByteTransactionIsRejected() {
        ChainBuilder chain = payingChain(5, {});
        Transaction small = spend({chain.at(1).transactions[0].txid(), 0}, {}, Amount(1));
        small.outputs[0].scriptPubKey = Script(Bytes{0x51, 0x51, 0x51, 0x51});
        QCOMPARE(small.strippedSize(), std::size_t{64});
        BlockWishes wishes;
        wishes.payTo = ours;
        wishes.transactions = {small};
        chain.mine(wishes);
        Fixture t(chain);
        t.connect(1);
        t.run();
        QVERIFY(t.applied.empty());
        QVERIFY(t.scanner.scannedTo() < 6);
        QCOMPARE(t.port.punished.size(), std::size_t{1});
    }

    void fault31_badWitnessCommitmentIsRejected() {
        Fixture t(payingChain(30, {20}));
        NodeModel& liar = t.connect(1);
        liar.instead = changedBlocks(
            liar, [](Block& block) { block.transactions[0].inputs[0].witness = {Bytes(32, 1)}; });
        t.connect(2);
        t.peer(2)->slowStrikes = 1;
        t.run();
        QVERIFY(t.port.isPunished(PeerId{1}, Misconduct::Useless));
        QCOMPARE(t.applied, (std::vector<std::int32_t>{20}));
    }

    void fault32_unrequestedBlockIsIgnored() {
        Fixture t(payingChain(30, {20}));
        t.connect(1);
        t.receive(PeerId{1}, BlockMessage{t.chain.at(20)});
        QVERIFY(t.applied.empty());
        QVERIFY(t.port.punished.empty());
        t.run();
        QCOMPARE(t.applied, (std::vector<std::int32_t>{20}));
    }

    void notFoundIsAskedElsewhere() {
        Fixture t(payingChain(30, {20}));
        NodeModel& pruned = t.connect(1);
        pruned.instead = [](const Message& request) -> std::optional<std::vector<Message>> {
            const auto* data = std::get_if<GetDataMessage>(&request);
            if (!data) return std::nullopt;
            return std::vector<Message>{NotFoundMessage{data->items}};
        };
        t.connect(2);
        t.peer(2)->slowStrikes = 1;
        t.run();
        QCOMPARE(t.applied, (std::vector<std::int32_t>{20}));
        QVERIFY(t.port.punished.empty());
    }

    void aBlockThatDoesNotComeIsAskedElsewhere() {
        Fixture t(payingChain(30, {20}));
        t.connect(1).instead = [](const Message& request) -> std::optional<std::vector<Message>> {
            if (!std::holds_alternative<GetDataMessage>(request)) return std::nullopt;
            return std::vector<Message>{};
        };
        t.connect(2);
        t.peer(2)->slowStrikes = 1;
        t.run();
        QVERIFY(t.applied.empty());
        t.pass(BlockFetcher::idleTimeout);
        t.run();
        QCOMPARE(t.applied, (std::vector<std::int32_t>{20}));
        QVERIFY(t.port.punished.empty());
    }

    void wholeBlocksAreScannedInOrder() {
        Fixture t(payingChain(100, {}));
        t.connect(1).services = serviceNetwork | serviceWitness;
        t.scanner.setWholeBlocks(true);
        t.run();
        QCOMPARE(t.applied.size(), std::size_t{100});
        QVERIFY(std::ranges::is_sorted(t.applied));
        QCOMPARE(t.scanner.scannedTo(), 100);
    }

    void disputedHeightsAreScannedByBlock() {
        Fixture t(payingChain(30, {}));
        t.connect(1);
        t.scanner.onDisputed(17);
        t.run();
        QCOMPARE(t.applied, (std::vector<std::int32_t>{17}));
    }

    void fault43_storeErrorLeavesTheCursor() {
        Fixture t(payingChain(30, {20}));
        t.connect(1);
        t.storeFails = true;
        t.run();
        QVERIFY(t.scanner.paused());
        QCOMPARE(t.scanner.scannedTo(), 0);
        t.storeFails = false;
        t.scanner.setPaused(false);
        t.run();
        QCOMPARE(t.scanner.scannedTo(), 30);
        QCOMPARE(t.applied, (std::vector<std::int32_t>{20}));
    }
};

} // namespace

QTEST_APPLESS_MAIN(ScanTest)
#include "tst_scan.moc"
