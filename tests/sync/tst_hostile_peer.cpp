#include "tests/sync/client_fixture.h"

#include <QTest>

#include <algorithm>

using namespace zon;
using namespace zon::test;

namespace {

const Script ours = scriptOf(1);

enum class Fate : std::uint8_t {
    Forgiven,     ///< still connected, or welcome again
    Disconnected, ///< and may come back
    Violation,    ///< banned for an hour
    Lie,          ///< banned for a day, proven
};

/// One way to lie. The liar is there before anybody honest; `prepare` changes what it answers, `say` is what
/// it says by itself once we are connected to both.
struct Lie {
    const char* name;
    Fate fate = Fate::Lie;
    std::function<void(ScriptedPeer&)> prepare{};
    std::function<void(ScriptedPeer&)> say{};
};

/// The next header behind the liar's tip, changed and (mostly) solved again.
std::function<void(ScriptedPeer&)>
badHeader(const std::function<void(BlockHeader&, const ChainBuilder&)>& change, bool solved = true) {
    return [=](ScriptedPeer& liar) {
        const ChainBuilder& chain = liar.model.chain();
        BlockHeader header = makeBlock(chain.params(), chain.context()).header;
        change(header, chain);
        if (solved) solve(header);
        liar.sendToAll(HeadersMessage{{header}});
    };
}

/// Every block it sends is changed.
std::function<void(ScriptedPeer&)> badBlocks(const std::function<void(Block&)>& change) {
    return [=](ScriptedPeer& liar) {
        liar.model.instead = [&liar, change](const Message& request) -> std::optional<std::vector<Message>> {
            if (!std::holds_alternative<GetDataMessage>(request)) return std::nullopt;
            auto answers = liar.model.honestAnswer(request);
            for (Message& answer : answers)
                if (auto* block = std::get_if<BlockMessage>(&answer)) change(block->block);
            return answers;
        };
    };
}

std::function<void(ScriptedPeer&)> falseFilter(const Bytes& filter) {
    return [=](ScriptedPeer& liar) { liar.model.falseFilters[20] = filter; };
}

const std::vector<Lie>& lies() {
    static const std::vector<Lie> all{
        {.name = "fault05 bad proof of work",
         .say = badHeader([](BlockHeader& header, const ChainBuilder&) { spoil(header); }, false)},
        {.name = "fault06 other bits than demanded",
         .say = badHeader([](BlockHeader& header, const ChainBuilder&) { header.bits = 0x207ffffe; })},
        {.name = "fault08 target above the limit",
         .say = badHeader([](BlockHeader& header, const ChainBuilder&) { header.bits = 0x217fffff; }, false)},
        {.name = "fault09 time not after the median",
         .say = badHeader([](BlockHeader& header, const ChainBuilder& chain) {
             header.time = chain.at(chain.height() - 5).header.time;
         })},
        {.name = "fault10 header from the future",
         .fate = Fate::Forgiven,
         .say = badHeader([](BlockHeader& header, const ChainBuilder&) {
             header.time = static_cast<std::uint32_t>(toSeconds(SystemClock().now())) + 3 * 60 * 60;
         })},
        {.name = "fault12 headers that connect to nothing",
         .fate = Fate::Disconnected,
         .prepare =
             [](ScriptedPeer& liar) {
                 ChainBuilder elsewhere(networkParams(NetworkId::Regtest));
                 elsewhere.mineMany(5, 7);
                 liar.model.instead = [lost = elsewhere.tip().header](
                                          const Message& request) -> std::optional<std::vector<Message>> {
                     if (!std::holds_alternative<GetHeadersMessage>(request)) return std::nullopt;
                     return std::vector<Message>{HeadersMessage{{lost}}};
                 };
             }},
        {.name = "fault13 headers that do not link",
         .fate = Fate::Violation,
         .say =
             [](ScriptedPeer& liar) {
                 const ChainBuilder& chain = liar.model.chain();
                 liar.sendToAll(HeadersMessage{{chain.at(1).header, chain.at(3).header}});
             }},
        {.name = "fault21 wrong filter header", .prepare = falseFilter(Bytes{0})},
        {.name = "fault24 checkpoint against its own headers",
         .prepare =
             [](ScriptedPeer& liar) {
                 liar.model.instead = [&liar](const Message& request) -> std::optional<std::vector<Message>> {
                     if (!std::holds_alternative<GetCFCheckptMessage>(request)) return std::nullopt;
                     auto answers = liar.model.honestAnswer(request);
                     for (FilterHeader& header : std::get<CFCheckptMessage>(answers.at(0)).headers)
                         header = {};
                     return answers;
                 };
             }},
        {.name = "fault25 filter with a huge count",
         .prepare = falseFilter(*fromHex("ffffffffffffffffff01"))},
        {.name = "fault25 filter that is cut off", .prepare = falseFilter(*fromHex("0201"))},
        {.name = "fault26 silence about filters",
         .fate = Fate::Forgiven,
         .prepare =
             [](ScriptedPeer& liar) {
                 liar.model.instead = [](const Message& request) -> std::optional<std::vector<Message>> {
                     if (!std::holds_alternative<GetCFiltersMessage>(request)) return std::nullopt;
                     return std::vector<Message>{};
                 };
             }},
        {.name = "fault28 block of another root",
         .fate = Fate::Disconnected,
         .prepare = badBlocks([](Block& block) { block.transactions[0].outputs[0].value = Amount(1); })},
        {.name = "fault29 duplicated transaction",
         .fate = Fate::Disconnected,
         .prepare = badBlocks([](Block& block) { block.transactions.push_back(block.transactions.back()); })},
        {.name = "fault31 bad witness commitment",
         .fate = Fate::Disconnected,
         .prepare =
             badBlocks([](Block& block) { block.transactions[0].inputs[0].witness = {Bytes(32, 1)}; })},
        {.name = "fault32 block that nobody asked for",
         .fate = Fate::Forgiven,
         .say = [](ScriptedPeer& liar) { liar.sendToAll(BlockMessage{liar.model.chain().at(3)}); }},
    };
    return all;
}

} // namespace

/// A liar first and alone, then an honest node beside it, both over real sockets: whatever the lie, the tip
/// is the honest one's, the balance is true, and the liar gets what it deserves.
class HostilePeerTest : public QObject {
    Q_OBJECT

private slots:
    void everyLieComesToNothing_data() {
        QTest::addColumn<int>("lie");
        for (std::size_t i = 0; i < lies().size(); ++i)
            QTest::newRow(lies()[i].name) << static_cast<int>(i);
    }
    void everyLieComesToNothing() {
        QFETCH(const int, lie);
        const Lie& told = lies().at(static_cast<std::size_t>(lie));
        ClientFixture t;
        t.setUpWallet = [](TestWallet& wallet) { wallet.watch(ours); };
        ScriptedPeer& liar = t.addNode(chain());
        if (told.prepare) told.prepare(liar);
        t.start();
        const auto readyPeers = [&] {
            const auto peers = t.client->status().peers;
            return std::ranges::count_if(peers, [](const auto& p) { return p.state == PeerState::Ready; });
        };
        QVERIFY(t.waitUntil(
            [&] { return liar.accepted() > 0 && (readyPeers() > 0 || liar.connections() == 0); }));
        ScriptedPeer& honest = t.addNode(chain());
        t.client->addPeer(honest.endpoint());
        QVERIFY(t.waitForTip(chain().tipHash()));
        if (told.say) {
            QVERIFY(t.waitUntil([&] { return liar.connections() > 0; }));
            told.say(liar);
        }

        const auto bans = [&] { return t.client->status().bans; };
        switch (told.fate) {
        case Fate::Lie:
        case Fate::Violation:
            QVERIFY(t.waitUntil([&] { return !bans().empty(); }));
            QCOMPARE(bans().size(), std::size_t{1});
            QCOMPARE(bans()[0].endpoint, liar.endpoint());
            QCOMPARE(bans()[0].proven, told.fate == Fate::Lie);
            QVERIFY(!bans()[0].evidence.empty());
            QCOMPARE(t.eventsOf<PeerBanned>().size(), std::size_t{1});
            break;
        case Fate::Disconnected:
            QVERIFY(t.waitUntil([&] { return liar.accepted() > 1 || liar.connections() == 0; }));
            QVERIFY(bans().empty());
            break;
        case Fate::Forgiven:
            break;
        }
        // It goes on, and what is found is true.
        honest.mineAndAnnounce({.payTo = ours});
        QVERIFY(t.waitForTip(honest.model.chain().tipHash()));
        QVERIFY(t.waitUntil([&] { return t.wallet->balance() == paid(honest.model.chain()); }));
        if (told.fate == Fate::Forgiven) QVERIFY(bans().empty());
        QCOMPARE(honest.connections(), std::size_t{1});
    }

private:
    static const ChainBuilder& chain() {
        static const ChainBuilder built = [] {
            ChainBuilder chain(networkParams(NetworkId::Regtest));
            while (chain.height() < 1'010) {
                BlockWishes wishes;
                if (chain.height() % 19 == 0) wishes.payTo = ours; // block 20 too
                chain.mine(wishes);
            }
            return chain;
        }();
        return built;
    }
    static Amount paid(const ChainBuilder& chain) {
        Amount sum;
        for (std::int32_t height = 1; height <= chain.height(); ++height)
            for (const TxOut& output : chain.at(height).transactions[0].outputs)
                if (output.scriptPubKey == ours) sum += output.value;
        return sum;
    }
};

QTEST_GUILESS_MAIN(HostilePeerTest)
#include "tst_hostile_peer.moc"
