// Who sells what: pinned keys, and catalogues that can't be swapped, mixed, rolled back or frozen.

#include "tests/rewards/provider_double.h"

using namespace zon;
using namespace zon::test;

namespace {

CatalogueReader reader(const ProviderRow& known) {
    return {known, sandbox(), now};
}

QByteArray refusal(const Result<std::string>& result) {
    return result ? QByteArray("accepted") : QByteArray::fromStdString(result.error().message);
}

} // namespace

class CatalogueTest : public QObject {
    Q_OBJECT

private slots:
    void providerIsReadAndPinned() {
        const std::string text = signedProvider(describedProvider());
        const auto fresh = readNewProvider(text, sandbox(), now);
        QVERIFY2(fresh, why(fresh));
        QCOMPARE(fresh->name, std::string("Nimbus Cloud"));
        QCOMPARE(keyFingerprint(fresh->key).size(), std::size_t{39});
        QVERIFY(readKnownProvider(text, fresh->key, 5, sandbox(), now));
        QVERIFY(!readKnownProvider(text, keyOf("other").publicKey(), 5, sandbox(), now));
        QVERIFY(!readKnownProvider(text, fresh->key, 6, sandbox(), now));
        QVERIFY(!readNewProvider(signedProvider(describedProvider(), "other"), sandbox(), now));
        QCOMPARE(readNewProvider(text, networkParams(NetworkId::Regtest), now).error().code,
                 ErrorCode::WrongNetwork);
        QVERIFY(!readNewProvider(text, sandbox(), now + std::chrono::days(31)));
    }

    void keysRotateOnlyByTheOldKey() {
        ProviderDocument document = describedProvider("third");
        document.rotations = {signRotation(keyOf("zeroth"), keyOf("first").publicKey()),
                              signRotation(keyOf("first"), keyOf("second").publicKey()),
                              signRotation(keyOf("second"), keyOf("third").publicKey())};
        const std::string text = signedProvider(document, "third");
        for (const char* pinned : {"zeroth", "first", "second", "third"}) {
            const auto known = readKnownProvider(text, keyOf(pinned).publicKey(), 5, sandbox(), now);
            QVERIFY2(known && known->key == keyOf("third").publicKey(), pinned);
        }
        document.rotations = {signRotation(keyOf("thief"), keyOf("third").publicKey())};
        QVERIFY(!readKnownProvider(signedProvider(document, "third"), keyOf("first").publicKey(), 5,
                                   sandbox(), now));
    }

    void anotherServerCantBeNamed() {
        for (const char* base : {"https://evil.example/v1", "//evil.example/v1", "v1", "/../v1", "/v1?x"}) {
            ProviderDocument document = describedProvider();
            document.apiBase = base;
            QVERIFY2(!readNewProvider(signedProvider(document), sandbox(), now), base);
        }
    }

    void catalogueOfTwoPages() {
        Market market;
        CataloguePage first = pageOf(5);
        first.version = 4;
        first.next = "page-2";
        CataloguePage second = first;
        second.next.clear();
        first.offers.resize(3);
        second.offers.erase(second.offers.begin(), second.offers.begin() + 3);
        auto read = reader(must(ProviderRows(market.db).get(market.provider)));
        QCOMPARE(must(read.add(signedPage(first))), std::string("page-2"));
        QCOMPARE(must(read.add(signedPage(second))), std::string());
        const auto changes = must(OfferRows(market.db).replaceAll(market.provider, read.offers()));
        QCOMPARE(changes.added, std::size_t{0});
        QCOMPARE(changes.removed, std::size_t{15});
        QCOMPARE(read.row().version, std::int64_t{4});
    }

    void cataloguesThatAreRefused_data() {
        QTest::addColumn<QString>("what");
        for (const char* what :
             {"rollback of the version", "rollback of the signature", "shorter life", "expired",
              "from the future", "other network", "other context", "missing offers", "too many offers",
              "twice the same", "same version, other offers", "circle", "other key", "picture elsewhere",
              "price of nothing"})
            QTest::newRow(what) << what;
    }
    void cataloguesThatAreRefused() {
        QFETCH(QString, what);
        Market market; // holds version 3, signature 7
        const ProviderRow known = must(ProviderRows(market.db).get(market.provider));
        CataloguePage page = pageOf(20);
        std::string key = "provider";
        std::string text;
        if (what == "rollback of the version") page.version = 2, page.seq = 99;
        if (what == "rollback of the signature") page.seq = 6;
        if (what == "shorter life") page.seq = 8, page.expires -= Seconds(1);
        if (what == "expired") page.version = 4, page.expires = now;
        if (what == "from the future") page.version = 4, page.issued = now + std::chrono::hours(3);
        if (what == "other network")
            page.version = 4, page.genesis = networkParams(NetworkId::Main).genesisHash;
        if (what == "missing offers") page.version = 4, page.offers.pop_back();
        if (what == "too many offers") page.version = 4, page.numberOfItems = 100'001;
        if (what == "twice the same") page.version = 4, page.offers[1] = page.offers[0];
        if (what == "same version, other offers") page.seq = 8, page.offers[0].set("price", "0.001");
        if (what == "circle") page.version = 4, page.numberOfItems = 100, page.next = "again";
        if (what == "other key") key = "somebody";
        if (what == "picture elsewhere")
            page.version = 4, page.offers[0].set("image", "https://track.example/x.png");
        if (what == "price of nothing") page.version = 4, page.offers[0].set("price", "0");
        if (what == "other context") {
            page.version = 4;
            Json json = page.toJson();
            json.set("@context", "https://evil.example/context");
            text = signCompactJws(canonicalJson(json), keyOf(key), rewards_type::catalogue);
        } else {
            text = signedPage(page, key);
        }
        auto read = reader(known);
        auto result = read.add(text);
        if (what == "circle") result = read.add(text);
        QVERIFY2(!result, refusal(result));
    }

    void searchFiltersFavourites() {
        Market market;
        OfferRows offers(market.db);
        QCOMPARE(must(offers.find({})).total, std::size_t{20});
        QCOMPARE(must(offers.find({.text = "credits, 13"})).total, std::size_t{1});
        QCOMPARE(must(offers.find({.text = "13"})).total, std::size_t{1});
        QCOMPARE(must(offers.find({.text = "NIMBUS", .limit = 3})).rows.size(), std::size_t{3});
        QCOMPARE(must(offers.find({.text = "\" OR 1"})).total, std::size_t{0});
        QCOMPARE(must(offers.find({.category = 1})).total, std::size_t{3});
        QCOMPARE(must(offers.find({.atMost = Amount(5 * Amount::zatPerZon / 100)})).total, std::size_t{5});
        QCOMPARE(must(offers.find({.order = OfferOrder::Dearest})).rows.front().sku, std::string("SKU-19"));
        must(offers.setFavourite(must(offers.find({})).rows.front().id, true));
        QCOMPARE(must(offers.find({.favouritesOnly = true})).total, std::size_t{1});
        // It leaves the catalogue and comes back, and is still liked.
        CataloguePage page = pageOf(20);
        page.version = 4;
        page.offers.erase(page.offers.begin());
        page.numberOfItems = 19;
        market.stock(page);
        QCOMPARE(must(offers.find({.favouritesOnly = true})).total, std::size_t{0});
        page = pageOf(20);
        page.version = 5;
        market.stock(page);
        QCOMPARE(must(offers.find({.favouritesOnly = true})).total, std::size_t{1});
    }

    /// With -median or -callgrind this measures; by itself it only checks that size is no problem.
    void tenThousandOffers() {
        constexpr int count = 10'000;
        constexpr int perPage = 500;
        std::vector<std::string> pages;
        CataloguePage page = pageOf(count);
        page.version = 4;
        const std::vector<Json> all = std::exchange(page.offers, {});
        for (int at = 0; at < count; at += perPage) {
            page.offers.assign(all.begin() + at, all.begin() + at + perPage);
            page.next = at + perPage < count ? "page-" + std::to_string(at) : "";
            pages.push_back(signedPage(page));
        }
        Market market;
        OfferRows offers(market.db);
        QBENCHMARK_ONCE {
            auto read = reader(must(ProviderRows(market.db).get(market.provider)));
            for (const std::string& text : pages)
                must(read.add(text));
            must(offers.replaceAll(market.provider, read.offers()));
        }
        QCOMPARE(must(offers.find({})).total, std::size_t{count});
    }

    /// New, changed, gone and back: the full-text index holds what the offers say, and nothing else.
    void theIndexFollowsTheCatalogue() {
        Market market;
        OfferRows offers(market.db);
        const auto found = [&](const char* text) { return must(offers.find({.text = text})).total; };
        const auto stock = [&](int version, int count, const char* name) {
            CataloguePage page = pageOf(count);
            page.version = version;
            Offer first = must(Offer::fromJson(page.offers.front()));
            first.name = name;
            page.offers.front() = first.toJson();
            market.stock(page);
            // SQLite compares every row with the index (FTS5, "integrity-check" with rank 1).
            must(
                market.db.run("INSERT INTO offer_search (offer_search, rank) VALUES ('integrity-check', 1)"));
        };
        stock(4, 30, "Zeppelin ride");
        QCOMPARE(found("zeppelin"), std::size_t{1});
        QCOMPARE(must(offers.find({})).total, std::size_t{30});
        stock(5, 5, "Balloon ride");
        QCOMPARE(found("zeppelin"), std::size_t{0});
        QCOMPARE(found("balloon"), std::size_t{1});
        stock(6, 40, "Zeppelin ride");
        QCOMPARE(found("zeppelin"), std::size_t{1});
        must(ProviderRows(market.db).remove(market.provider));
        QCOMPARE(found("zeppelin"), std::size_t{0});
        must(market.db.run("INSERT INTO offer_search (offer_search, rank) VALUES ('integrity-check', 1)"));
    }

    void searchOfTenThousand_data() {
        QTest::addColumn<QString>("text");
        QTest::newRow("a word") << "credits";
        QTest::newRow("a rare one") << "9876 h";
        QTest::newRow("two letters") << "77";
    }
    void searchOfTenThousand() {
        QFETCH(QString, text);
        static Market* market = [] {
            static Market big;
            CataloguePage page = pageOf(10'000);
            page.version = 4;
            big.stock(page);
            return &big;
        }();
        OfferRows offers(market->db);
        std::size_t total = 0;
        QBENCHMARK {
            total = must(offers.find({.text = text.toStdString(), .limit = 60})).total;
        }
        QVERIFY(total > 0);
    }

    void foreignText() {
        CataloguePage page = pageOf(20);
        page.version = 4;
        page.offers[0].set("name", "<b>\xd9\x85\xd8\xb1\xd8\xad\xd8\xa8\xd8\xa7</b>" + std::string(250, 'x'));
        Market market;
        market.stock(page);
        page.version = 5;
        page.offers[0].set("name", std::string(301, 'x'));
        auto read = reader(must(ProviderRows(market.db).get(market.provider)));
        QVERIFY(!read.add(signedPage(page)));
    }
};

QTEST_GUILESS_MAIN(CatalogueTest)
#include "tst_catalogue.moc"
