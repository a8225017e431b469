// What the charts of the network page are drawn from.

#include "core/chain/header.h"
#include "core/store/header_segments.h"
#include "core/sync/chain_pace.h"
#include "tests/store/store_fixture.h"

using namespace zon;
using namespace zon::test;

namespace {

constexpr std::uint32_t start = 1'700'000'000;
constexpr std::uint32_t easy = 0x1d00ffff;     // difficulty 1
constexpr std::uint32_t fourfold = 0x1c3fffc0; // difficulty 4

/// Blocks 600 s apart but for the last, which claims to be 30 s before its parent; four times as hard from
/// `harderFrom` on.
Result<void> fill(ProfileStore& store, std::uint32_t count, std::uint32_t harderFrom) {
    auto transaction = StoreTransaction::begin(store.database());
    if (!transaction) return fail(transaction);
    Bytes raw;
    for (std::uint32_t i = 0; i < count; ++i) {
        BlockHeader header;
        header.time = i + 1 == count ? start + (i - 1) * 600 - 30 : start + i * 600;
        header.bits = i < harderFrom ? easy : fourfold;
        const auto bytes = header.serialize();
        raw.insert(raw.end(), bytes.begin(), bytes.end());
    }
    if (auto ok = HeaderSegments(store.database()).append(0, raw); !ok) return ok;
    return transaction->commit();
}

Result<ProfileStore> newStore(const Folder& folder) {
    return ProfileStore::create(folder / "p.zon", password(), sandboxIdentity(), cheapOptions());
}

} // namespace

class ChainPaceTest : public QObject {
    Q_OBJECT

private slots:
    void nothingStored() {
        const Folder folder;
        auto store = newStore(folder);
        ZON_OK(store);
        const auto pace = chainPace(store->database(), networkParams(NetworkId::Main), 144, 200);
        ZON_OK(pace);
        QVERIFY(pace->blocks.empty() && pace->difficulties.empty());
    }

    void theLastBlocksAndEveryRetarget() {
        const Folder folder;
        auto store = newStore(folder);
        ZON_OK(store);
        const NetworkParams& params = networkParams(NetworkId::Main);
        const auto interval = static_cast<std::uint32_t>(params.difficulty.interval);
        const std::uint32_t count = interval * 2 + 10;
        ZON_OK(fill(*store, count, interval));
        const auto pace = chainPace(store->database(), params, 144, 200);
        ZON_OK(pace);
        QCOMPARE(pace->wanted, params.difficulty.spacing);
        QCOMPARE(pace->blocks.size(), std::size_t{144});
        QCOMPARE(pace->blocks.front().height, static_cast<std::int32_t>(count - 144));
        QCOMPARE(pace->blocks.front().sincePrevious, Seconds(600));
        QCOMPARE(pace->blocks.back().height, static_cast<std::int32_t>(count - 1));
        QCOMPARE(pace->blocks.back().sincePrevious, Seconds(-30));

        QCOMPARE(pace->difficulties.size(), std::size_t{4}); // genesis, two retargets, the tip
        QCOMPARE(pace->difficulties[0].difficulty, 1.0);
        QCOMPARE(pace->difficulties[1].height, params.difficulty.interval);
        QCOMPARE(pace->difficulties[1].difficulty, 4.0);
        QCOMPARE(pace->difficulties[3].height, static_cast<std::int32_t>(count - 1));
    }

    // Genesis is dated long before anybody looked for the next block, and many retargets are thinned out.
    void shortAndLongChains() {
        const Folder folder;
        auto store = newStore(folder);
        ZON_OK(store);
        ZON_OK(fill(*store, 5, 5));
        NetworkParams params = networkParams(NetworkId::Main);
        auto pace = chainPace(store->database(), params, 144, 200);
        ZON_OK(pace);
        QCOMPARE(pace->blocks.size(), std::size_t{3});
        QCOMPARE(pace->blocks.front().height, 2);
        params.difficulty.interval = 1;
        pace = chainPace(store->database(), params, 144, 2);
        ZON_OK(pace);
        QCOMPARE(pace->difficulties.size(), std::size_t{3}); // 0, 3 and the tip
        QCOMPARE(pace->difficulties[1].height, 3);
    }
};

QTEST_GUILESS_MAIN(ChainPaceTest)
#include "tst_chain_pace.moc"
