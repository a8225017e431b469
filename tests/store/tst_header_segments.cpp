#include "core/crypto/random.h"
#include "core/store/header_segments.h"
#include "tests/store/store_fixture.h"

using namespace zon;
using namespace zon::test;

namespace {

constexpr std::uint32_t total = 100'000;
constexpr std::size_t recordSize = HeaderSegments::recordSize;

Bytes loadAll(HeaderSegments& segments, std::uint32_t from = 0) {
    Bytes all;
    std::uint32_t expected = from;
    const auto ok = segments.load(from, [&](std::uint32_t height, ByteSpan records) -> Result<void> {
        if (height != expected) return fail(ErrorCode::Internal, "A gap.");
        expected += static_cast<std::uint32_t>(records.size() / recordSize);
        all.insert(all.end(), records.begin(), records.end());
        return {};
    });
    return ok ? all : Bytes();
}

} // namespace

class HeaderSegmentsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        headers_.resize(total * recordSize);
        randomBytes(headers_);
    }

    void importsReopensAndTruncates() {
        const Folder folder;
        const auto file = folder / "p.zon";
        {
            auto store = ProfileStore::create(file, password(), sandboxIdentity(), cheapOptions());
            ZON_OK(store);
            HeaderSegments segments(store->database());
            QCOMPARE(*segments.count(), 0U);
            // Message sizes, single blocks, a batch over several segments, and exactly one segment.
            const std::uint32_t batches[] = {1, 1999, 2000, 2016, 1, 16, 9000};
            std::uint32_t at = 0;
            for (std::size_t i = 0; at < total; ++i) {
                const std::uint32_t n = std::min(batches[i % std::size(batches)], total - at);
                ZON_OK(append(*store, at, n));
                at += n;
            }
        }
        auto store = ProfileStore::open(file, password(), cheapOptions());
        ZON_OK(store);
        HeaderSegments segments(store->database());
        QCOMPARE(*segments.count(), total);
        QVERIFY(loadAll(segments) == headers_);
        const ByteSpan all(headers_);
        QVERIFY(equal(loadAll(segments, 54'321), all.subspan(54'321 * recordSize)));
        QVERIFY(equal(*segments.at(2016), all.subspan(2016 * recordSize, recordSize)));
        ZON_FAILS(ErrorCode::NotFound, segments.at(total));

        // Down by one, across a segment, to its exact edge, into the first and to nothing; then up again.
        for (const std::uint32_t height : {99'999U, 98'000U, 2016U * 40, 5U, 0U}) {
            ZON_OK(truncate(*store, height));
            QCOMPARE(*segments.count(), height);
            QVERIFY(equal(loadAll(segments), all.first(height * recordSize)));
            ZON_OK(append(*store, height, std::min(3000U, total - height)));
            QVERIFY(
                equal(loadAll(segments), all.first((height + std::min(3000U, total - height)) * recordSize)));
        }
        ZON_OK(store->database().checkIntegrity());
    }

    void chainsAreApart() {
        const Folder folder;
        auto store = ProfileStore::create(folder / "p.zon", password(), sandboxIdentity(), cheapOptions());
        ZON_OK(store);
        ZON_OK(append(*store, 0, 10));
        auto transaction = StoreTransaction::begin(store->database());
        ZON_OK(transaction);
        FilterHeaderSegments filters(store->database());
        QCOMPARE(*filters.count(), 0U);
        ZON_OK(filters.append(0, Bytes(32 * 3, 9)));
        QCOMPARE(*filters.count(), 3U);
        QCOMPARE(*filters.at(2), Bytes(32, 9));
    }

    void misuseIsRefused() {
        const Folder folder;
        auto store = ProfileStore::create(folder / "p.zon", password(), sandboxIdentity(), cheapOptions());
        ZON_OK(store);
        HeaderSegments segments(store->database());
        const ByteSpan one = ByteSpan(headers_).first(recordSize);
        ZON_FAILS(ErrorCode::Internal, segments.append(0, one)); // no transaction
        ZON_FAILS(ErrorCode::Internal, segments.truncate(0));
        auto transaction = StoreTransaction::begin(store->database());
        ZON_OK(transaction);
        ZON_FAILS(ErrorCode::Internal, segments.append(1, one));
        ZON_FAILS(ErrorCode::Internal, segments.append(0, one.first(79)));
        ZON_OK(segments.append(0, one));
        ZON_OK(segments.truncate(5)); // there is no more than that
        QCOMPARE(*segments.count(), 1U);
    }

    void aMissingSegmentIsCorrupt() {
        const Folder folder;
        auto store = ProfileStore::create(folder / "p.zon", password(), sandboxIdentity(), cheapOptions());
        ZON_OK(store);
        ZON_OK(append(*store, 0, 5000));
        ZON_OK(store->database().run("DELETE FROM header WHERE segment = 1"));
        HeaderSegments segments(store->database());
        ZON_FAILS(ErrorCode::Corrupt,
                  segments.load(0, [](std::uint32_t, ByteSpan) -> Result<void> { return {}; }));
    }

    void theVisitorCanStop() {
        const Folder folder;
        auto store = ProfileStore::create(folder / "p.zon", password(), sandboxIdentity(), cheapOptions());
        ZON_OK(store);
        ZON_OK(append(*store, 0, 5000));
        int calls = 0;
        ZON_FAILS(ErrorCode::Cancelled,
                  HeaderSegments(store->database()).load(0, [&](std::uint32_t, ByteSpan) -> Result<void> {
                      ++calls;
                      return fail(ErrorCode::Cancelled, "Enough.");
                  }));
        QCOMPARE(calls, 1);
    }

private:
    Result<void> append(ProfileStore& store, std::uint32_t at, std::uint32_t n) {
        auto transaction = StoreTransaction::begin(store.database());
        if (!transaction) return fail(transaction);
        const ByteSpan part = ByteSpan(headers_).subspan(at * recordSize, n * recordSize);
        if (auto ok = HeaderSegments(store.database()).append(at, part); !ok) return ok;
        return transaction->commit();
    }

    Result<void> truncate(ProfileStore& store, std::uint32_t count) {
        auto transaction = StoreTransaction::begin(store.database());
        if (!transaction) return fail(transaction);
        if (auto ok = HeaderSegments(store.database()).truncate(count); !ok) return ok;
        return transaction->commit();
    }

    Bytes headers_;
};

QTEST_GUILESS_MAIN(HeaderSegmentsTest)
#include "tst_header_segments.moc"
