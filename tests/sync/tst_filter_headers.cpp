#include "core/crypto/hash160.h"
#include "core/sync/filter_header_sync.h"
#include "core/sync/filter_proof.h"
#include "tests/sync/node_model.h"
#include "tests/sync/sans_io.h"

#include <QTest>

#include <map>

using namespace zon;
using namespace zon::test;

namespace {

const Bytes emptyFilter{0};

/// FilterHeaderSync alone over a finished chain of headers; every peer is a model that answers when told to.
struct Fixture {
    explicit Fixture(std::int32_t height) : chain(networkParams(NetworkId::Regtest)) {
        chain.mineMany(height);
        follow();
    }
    explicit Fixture(ChainBuilder built) : chain(std::move(built)) { follow(); }

    void follow() { (void)tree.add(chain.headers(tree.height() + 1), unixTime(1'700'000'000)); }

    NodeModel& connect(std::uint32_t id, std::int32_t height = -1) {
        SyncPeer& peer = table.add(fullNode(id));
        peer.height = height < 0 ? chain.height() : height;
        NodeModel& model = models.emplace(PeerId{id}, NodeModel(chain)).first->second;
        return model;
    }
    SyncPeer* peer(std::uint32_t id) { return table.find(PeerId{id}); }

    /// Carries messages both ways until nobody has anything to say.
    void run() {
        sync.advance(now);
        while (answered < port.sent.size() || !blocks.empty()) {
            while (!blocks.empty()) {
                const std::int32_t height = blocks.back();
                blocks.pop_back();
                sync.onBlock(std::make_shared<const Block>(chain.at(height)), chain.hashAt(height), now);
            }
            if (answered == port.sent.size()) break;
            const RecordingPort::Sent sent = port.sent[answered++];
            if (!table.find(sent.peer)) continue;
            for (const Message& answer : models.at(sent.peer).answer(sent.message)) {
                if (const auto* hashes = std::get_if<CFHeadersMessage>(&answer))
                    sync.onCFHeaders(sent.peer, *hashes, now);
                else if (const auto* checkpoints = std::get_if<CFCheckptMessage>(&answer))
                    sync.onCFCheckpoints(sent.peer, *checkpoints, now);
                else if (const auto* filter = std::get_if<CFilterMessage>(&answer))
                    sync.onCFilter(sent.peer, *filter, now);
            }
            sync.advance(now);
        }
    }
    void pass(Milliseconds time) {
        now += time;
        sync.onTime(now);
    }
    bool isTrue() {
        NodeModel honest(chain);
        return headers.height() == chain.height()
               && headers.at(headers.height()) == honest.filterHeaderAt(chain.height());
    }

    ChainBuilder chain;
    HeaderTree tree{networkParams(NetworkId::Regtest)};
    FilterHeaderChain headers;
    PeerTable table;
    RecordingPort port{table};
    std::map<PeerId, NodeModel> models;
    std::vector<std::int32_t> blocks; ///< wanted
    std::vector<std::int32_t> provenWrong;
    std::vector<std::int32_t> disputed;
    SteadyTime now{};
    FilterHeaderSync sync{tree,
                          headers,
                          table,
                          port,
                          {{},
                           [this](std::int32_t height) { provenWrong.push_back(height); },
                           [this](const BlockHash&, std::int32_t height) { blocks.push_back(height); },
                           [this](std::int32_t height) { disputed.push_back(height); }}};
    std::size_t answered = 0;
};

class FilterHeadersTest : public QObject {
    Q_OBJECT

private slots:
    void allVouch() {
        Fixture t(4'500);
        t.connect(1);
        t.connect(2);
        t.run();
        QVERIFY(t.isTrue());
        QCOMPARE(t.sync.vouchingGroups(), std::size_t{2});
        QVERIFY(t.port.punished.empty());
        // The second one needed no more than checkpoints and the rest behind the last of them.
        QCOMPARE(t.port.sentTo<GetCFHeadersMessage>(PeerId{2}).size(), std::size_t{1});
    }

    void fault21_oneLiarIsProvenAndBanned_data() {
        QTest::addColumn<int>("liar");
        QTest::newRow("who supplies") << 1;
        QTest::newRow("who is compared") << 2;
    }
    void fault21_oneLiarIsProvenAndBanned() {
        QFETCH(const int, liar);
        Fixture t(3'300);
        t.connect(1);
        t.connect(2);
        t.models.at(PeerId{static_cast<std::uint32_t>(liar)}).falseFilters[1'234] = emptyFilter;
        t.run();
        QVERIFY(t.port.isPunished(PeerId{static_cast<std::uint32_t>(liar)}, Misconduct::Lie));
        QCOMPARE(t.port.punished.size(), std::size_t{1});
        QVERIFY(t.isTrue());
        QCOMPARE(t.provenWrong.empty(), liar == 2);
    }

    void fault22_theMajorityLies() {
        Fixture t(50);
        for (std::uint32_t id = 1; id <= 4; ++id)
            t.connect(id);
        for (std::uint32_t id = 1; id <= 3; ++id)
            t.models.at(PeerId{id}).falseFilters[20] = emptyFilter;
        t.run();
        for (std::uint32_t id = 1; id <= 3; ++id)
            QVERIFY(t.port.isPunished(PeerId{id}, Misconduct::Lie));
        QVERIFY(t.peer(4) != nullptr);
        QVERIFY(t.isTrue());
        QCOMPARE(t.provenWrong, (std::vector<std::int32_t>{19}));
    }

    void fault22_whatNobodyCanProveIsScannedByBlock() {
        // A coin is spent by a taproot key path: its script is in the true filter, and the block does not
        // show it.
        ChainBuilder chain(networkParams(NetworkId::Regtest));
        const Script hidden = Script().op(OP_1).push(Bytes(32, 7));
        const Transaction coinbase =
            chain.mine({.transactions = {}, .payTo = hidden, .fees = {}, .time = {}, .tag = 0})
                .transactions[0];
        Transaction spending = spend({coinbase.txid(), 0}, scriptOf(3), Amount(1));
        spending.inputs[0].witness = {Bytes(64, 1)};
        BlockWishes wishes;
        wishes.transactions = {spending};
        chain.mine(wishes);
        chain.mineMany(5);
        Fixture t(chain);
        t.connect(1);
        t.connect(2);
        t.models.at(PeerId{1}).falseFilters[2] =
            buildBasicFilter(chain.at(2), {}); // leaves the spent script out
        t.run();
        QCOMPARE(t.disputed, (std::vector<std::int32_t>{2}));
        QVERIFY(t.port.punished.empty());
        QVERIFY(t.sync.disputedHeights().contains(2));
        // Above it the two are compared all the same.
        QCOMPARE(t.peer(2)->vouchedTo, chain.height());
    }

    void fault23_anHonestPeerComesLate() {
        Fixture t(2'500);
        t.connect(1).falseFilters[700] = emptyFilter;
        t.connect(2).falseFilters[700] = emptyFilter;
        t.run();
        QVERIFY(t.port.punished.empty());
        QVERIFY(!t.isTrue());
        t.connect(3);
        t.run();
        QCOMPARE(t.provenWrong, (std::vector<std::int32_t>{699}));
        QVERIFY(t.port.isPunished(PeerId{1}, Misconduct::Lie));
        QVERIFY(t.port.isPunished(PeerId{2}, Misconduct::Lie));
        QVERIFY(t.isTrue());
    }

    void fault24_checkpointsAgainstOwnHeaders_data() {
        QTest::addColumn<int>("liar");
        QTest::newRow("who supplies") << 1;
        QTest::newRow("who is compared") << 2;
    }
    void fault24_checkpointsAgainstOwnHeaders() {
        QFETCH(const int, liar);
        Fixture t(2'500);
        t.connect(1);
        t.connect(2);
        const PeerId id{static_cast<std::uint32_t>(liar)};
        NodeModel& model = t.models.at(id);
        model.instead = [&model](const Message& request) -> std::optional<std::vector<Message>> {
            if (!std::holds_alternative<GetCFCheckptMessage>(request)) return std::nullopt;
            auto answers = model.honestAnswer(request);
            std::get<CFCheckptMessage>(answers[0]).headers.at(1) = FilterHeader{};
            return answers;
        };
        t.run();
        QVERIFY(t.port.isPunished(id, Misconduct::Lie));
        QCOMPARE(t.port.punished.size(), std::size_t{1});
        QVERIFY(t.isTrue());
    }

    void fault24_anotherFilterThanItsOwnHash() {
        Fixture t(50);
        t.connect(1);
        NodeModel& liar = t.connect(2);
        liar.falseFilters[20] = emptyFilter;
        liar.instead = [&](const Message& request) -> std::optional<std::vector<Message>> {
            if (!std::holds_alternative<GetCFiltersMessage>(request)) return std::nullopt;
            return t.models.at(PeerId{1}).honestAnswer(request); // shows the true one instead
        };
        t.run();
        QVERIFY(t.port.isPunished(PeerId{2}, Misconduct::Lie));
        QVERIFY(t.isTrue());
    }

    void fault26_silenceOfAlaggingIndexIsForgiven() {
        Fixture t(10);
        NodeModel& model = t.connect(1);
        model.instead = [](const Message&) { return std::vector<Message>{}; };
        t.run();
        std::vector<Seconds> gaps;
        for (int i = 0; i < 3; ++i) {
            const auto deadline = *t.sync.nextDeadline();
            gaps.push_back(std::chrono::duration_cast<Seconds>(deadline - t.now));
            t.pass(std::chrono::duration_cast<Milliseconds>(deadline - t.now));
            t.run();
        }
        QCOMPARE(gaps, (std::vector<Seconds>{Seconds(1), Seconds(2), Seconds(4)}));
        QCOMPARE(t.peer(1)->slowStrikes, 0U);
        model.instead = nullptr;
        t.pass(FilterHeaderSync::answerTimeout);
        t.run();
        t.pass(FilterHeaderSync::answerTimeout);
        t.run();
        QVERIFY(t.isTrue());
        QVERIFY(t.port.punished.empty());
    }

    void fault27_unknownStopHashIsNeverSent() {
        Fixture t(100);
        t.connect(1, 60); // it has shown no more than this
        t.run();
        QCOMPARE(t.headers.height(), 60);
        for (const auto& request : t.port.sentTo<GetCFHeadersMessage>(PeerId{1}))
            QVERIFY(*t.tree.heightOf(request.stopHash) <= 60);
    }

    void wrongNumberOfHashesIsAviolation() {
        Fixture t(10);
        NodeModel& model = t.connect(1);
        model.instead = [&](const Message& request) -> std::optional<std::vector<Message>> {
            if (!std::holds_alternative<GetCFHeadersMessage>(request)) return std::nullopt;
            auto answers = model.honestAnswer(request);
            std::get<CFHeadersMessage>(answers[0]).hashes.pop_back();
            return answers;
        };
        t.run();
        QVERIFY(t.port.isPunished(PeerId{1}, Misconduct::Violation));
        QCOMPARE(t.headers.height(), -1);
    }

    void reorgCutsAndGoesOn() {
        Fixture t(50);
        t.connect(1);
        t.run();
        ChainBuilder other = t.chain.upTo(30);
        other.mineMany(25, 1);
        const AddedHeaders added = t.tree.add(other.headers(31), unixTime(1'700'000'000));
        QVERIFY(added.change && added.change->isReorg());
        t.chain = other;
        t.models.at(PeerId{1}).setChain(other);
        t.peer(1)->height = other.height();
        t.sync.onFork(30);
        t.run();
        QVERIFY(t.isTrue());
        QVERIFY(t.port.punished.empty());
    }

    void spentScriptsShow() {
        const Bytes key = *fromHex("0279be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798");
        TxIn input;
        input.prevout.index = 0;
        input.witness = {Bytes(71, 0x30), key};
        QCOMPARE(spentScriptCandidates(input).at(0), Script().op(OP_0).push(hash160(key)));
        input.witness = {Bytes(64, 1)};
        QVERIFY(spentScriptCandidates(input).empty());
        input.witness.clear();
        input.scriptSig = Script().push(Bytes(71, 0x30)).push(key);
        QCOMPARE(spentScriptCandidates(input).at(0),
                 Script().op(OP_DUP).op(OP_HASH160).push(hash160(key)).op(OP_EQUALVERIFY).op(OP_CHECKSIG));
        const Script redeem = Script().op(OP_0).push(hash160(key));
        input.scriptSig = Script().push(redeem.span());
        input.witness = {Bytes(71, 0x30), key};
        QCOMPARE(spentScriptCandidates(input).at(0),
                 Script().op(OP_HASH160).push(hash160(redeem.span())).op(OP_EQUAL));
        input.witness.clear();
        input.scriptSig = Script().op(OP_0).push(Bytes(71, 0x30)); // bare multisig: the script doesn't show
        QVERIFY(spentScriptCandidates(input).empty());
    }

    /// BIP341's published wallet vector for a script path: the control block opens the output it says.
    void taprootScriptPathShows() {
        const Bytes script = *fromHex("20d85a959b0290bf19bb89ed43c916be835475d013da4b362117393e25a48229b8ac");
        const Bytes control = *fromHex("c1187791b6f712a8ea41c8ecdd0ee77fab3e85263b37e1ec18a3651926b3a6cf27");
        const Bytes output = *fromHex("5120147c9c57132f6e7ecddba9800bb0c4449251c92a1e60371ee77557b6620f3ea3");
        TxIn input;
        input.prevout.index = 0;
        input.witness = {Bytes(64, 1), script, control};
        const auto candidates = spentScriptCandidates(input);
        QVERIFY(std::ranges::find(candidates, Script(output)) != candidates.end());
    }

    void fault25_malformedFiltersAreProvenWrong_data() {
        QTest::addColumn<QByteArray>("hex");
        QTest::newRow("huge N") << QByteArray("fffeffffff01");
        QTest::newRow("huge N, 64 bits") << QByteArray("ffffffffffffffffff01");
        QTest::newRow("nothing at all") << QByteArray("");
        QTest::newRow("cut off") << QByteArray("0201");
    }
    void fault25_malformedFiltersAreProvenWrong() {
        QFETCH(const QByteArray, hex);
        ChainBuilder chain(networkParams(NetworkId::Regtest));
        chain.mineMany(1);
        QVERIFY(filterProvenWrong(*fromHex(hex.toStdString()), chain.hashAt(1), chain.at(1)));
    }
};

} // namespace

QTEST_APPLESS_MAIN(FilterHeadersTest)
#include "tst_filter_headers.moc"
