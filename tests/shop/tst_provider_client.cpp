// What asks providers, against a real shop and against servers that are none.

#include "core/rewards/provider_client.h"
#include "tests/net/loopback.h"
#include "tests/shop/counter.h"

using namespace zon;
using namespace zon::test;

namespace {

/// Short, because the tests wait for it.
constexpr Milliseconds forAnAnswer{400};

std::string answerWith(std::string_view fields, std::string_view body = {}) {
    return "HTTP/1.1 200 OK\r\nContent-Type: application/jose\r\n" + std::string(fields) + "\r\n"
           + std::string(body);
}

} // namespace

class ProviderClientTest : public QObject {
    Q_OBJECT

private slots:
    void hostileServers_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("endless");
        QTest::addColumn<int>("code");
        const auto row = [](const char* name, const std::string& bytes, ErrorCode code,
                            bool endless = false) {
            QTest::newRow(name) << QByteArray::fromStdString(bytes) << endless << static_cast<int>(code);
        };
        row("silent", "", ErrorCode::Timeout);
        row("stops in the middle", "HTTP/1.1 200 OK\r\nContent-Ty", ErrorCode::Timeout);
        row("redirects", "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:9/\r\nContent-Length: 0\r\n\r\n",
            ErrorCode::Rejected);
        row("4 GB announced", answerWith("Content-Length: 4294967296\r\n"), ErrorCode::TooLarge);
        row("without an end", answerWith("Transfer-Encoding: chunked\r\n"), ErrorCode::TooLarge, true);
        row("a web page",
            "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: "
            "25\r\n\r\n<script>alert(1)</script>",
            ErrorCode::Malformed);
        row("another protocol", "SSH-2.0-OpenSSH_9.2\r\n\r\n\r\n", ErrorCode::Malformed);
        row("signed by nobody", answerWith("Content-Length: 5\r\n", "a.b.c"), ErrorCode::Malformed);
    }
    void hostileServers() {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, endless);
        QFETCH(int, code);
        EventLoop loop;
        WorkPool pool(1);
        const SystemClock clock;
        RawServer server(loop);
        ProviderClient client(loop, pool, clock, networkParams(NetworkId::Sandbox), {}, forAnAnswer);
        std::optional<Result<ProviderDocument>> answer;
        client.discover("http://" + server.endpoint().toString(),
                        [&](Result<ProviderDocument> found) { answer = std::move(found); });
        QVERIFY(loop.runUntil(
            [&] { return !server.peers.empty() && server.peers[0]->text().ends_with("\r\n\r\n"); },
            patience));
        server.peers[0]->send(bytes.toStdString());
        // No more than what is read is ever held, here or there.
        const std::string chunk = "10000\r\n" + std::string(0x10000, 'a') + "\r\n";
        const Timer more = loop.every(Milliseconds(1), [&] {
            if (endless && server.peers[0]->connection().queuedBytes() == 0) server.peers[0]->send(chunk);
        });
        QVERIFY(loop.runUntil([&] { return answer.has_value(); }, patience));
        QVERIFY(!*answer);
        QCOMPARE(static_cast<int>(answer->error().code), code);
        QVERIFY(!answer->error().message.empty());
    }

    void aRealShopIsPinnedAndFetched() {
        Counter counter;
        const ProviderClient::Refreshed first = must(refresh(counter, pinned(counter)));
        QCOMPARE(first.offers->size(), std::size_t{100});
        // Again: nothing is sent twice.
        const ProviderClient::Refreshed again = must(refresh(counter, first.row));
        QVERIFY(!again.offers);
    }

    /// A new key is vouched for by the old one; whoever has only the new one is a stranger.
    void aRotatedKeyIsFollowed() {
        Counter counter;
        const ProviderRow known = must(refresh(counter, pinned(counter))).row;
        const PublicKey before = counter.shop->key();
        for (int i = 0; i < 2; ++i) {
            counter.rotateKey = true;
            counter.open();
        }
        QVERIFY(counter.shop->key() != before);
        ProviderRow moved = known;
        moved.origin = counter.shop->origin();
        const ProviderClient::Refreshed fresh = must(refresh(counter, moved));
        QVERIFY(fresh.row.key == counter.shop->key().compressed());
        QCOMPARE(fresh.row.name, known.name);
        // Who pinned another key is not taken along.
        ProviderRow strange = moved;
        strange.key = PrivateKey::generate().publicKey().compressed();
        QVERIFY(!refresh(counter, strange));
        // And the old key's server, should it come back, is one of the past.
        moved.key = fresh.row.key;
        moved.seq = fresh.row.seq + 1;
        QVERIFY(!refresh(counter, moved));
    }

    void anExpiredCatalogueIsSaidToBe() {
        Counter counter;
        const ProviderRow known = must(refresh(counter, pinned(counter))).row;
        QVERIFY(known.expires > counter.clock.now());
        counter.shop->setFaults({ShopFault::ExpiredCatalogue});
        const auto expired = refresh(counter, known);
        QVERIFY(!expired);
        QVERIFY2(expired.error().message.find("expired") != std::string::npos,
                 expired.error().message.c_str());
    }

    /// Each change of an order is told as it happens; who can't be told asks.
    void aFeedTellsEachChange() {
        Counter counter;
        const ProviderRow known = pinned(counter);
        const OrderDocument order = counter.documentOf(counter.place(counter.request(), orderKey));
        ProviderClient client(counter.loop, pool_, counter.clock, networkParams(NetworkId::Sandbox), {});
        std::vector<OrderDocument> told;
        bool open = false;
        bool ended = false;
        auto feed = client.listen(
            known, order.id,
            {.onOpen = [&] { open = true; },
             .onText = [&](const std::string& text) { told.push_back(counter.documentOf({.body = text})); },
             .onEnd = [&](const Error&) { ended = true; }});
        QVERIFY(counter.until([&] { return open && told.size() == 1; }));
        QCOMPARE(told[0].seq, order.seq);
        counter.till.arrived.payments.push_back({numberedId<TxidTag>(1), 0, order.amount, 0});
        counter.shop->moneyMoved();
        QVERIFY(counter.until([&] { return told.size() == 2; }));
        QCOMPARE(told[1].status, InvoiceStatus::Processing);
        counter.till.arrived.payments[0].confirmations = 1;
        counter.shop->moneyMoved();
        QVERIFY(counter.until([&] { return told.back().fulfilment == Fulfilment::Delivered; }));
        QVERIFY(told.back().seq > told[1].seq);
        QVERIFY(!ended);
        counter.shop.reset(); // the shop closes
        QVERIFY(counter.until([&] { return ended; }));
    }

    void noFeed_data() {
        QTest::addColumn<QString>("order");
        QTest::addColumn<bool>("silent");
        QTest::newRow("an unknown order") << "nobodys-order" << false;
        QTest::newRow("a silent shop") << "" << true;
    }
    void noFeed() {
        QFETCH(QString, order);
        QFETCH(bool, silent);
        Counter counter;
        const ProviderRow known = pinned(counter);
        const std::string own = counter.documentOf(counter.place(counter.request(), orderKey)).id;
        if (silent) counter.shop->setFaults({ShopFault::Silent});
        ProviderClient client(counter.loop, pool_, counter.clock, networkParams(NetworkId::Sandbox), {});
        std::optional<Error> ended;
        const auto feed = client.listen(known, order.isEmpty() ? own : order.toStdString(),
                                        {.onOpen = [] { qFatal("open"); },
                                         .onText = [](const std::string&) { qFatal("told"); },
                                         .onEnd = [&](const Error& why) { ended = why; }});
        QVERIFY(counter.until([&] { return ended.has_value(); }));
        QVERIFY(!ended->message.empty());
    }

    void badPictures_data() {
        QTest::addColumn<int>("fault");
        QTest::newRow("a bomb") << static_cast<int>(ShopFault::BombPicture);
        QTest::newRow("a script") << static_cast<int>(ShopFault::ScriptPicture);
        QTest::newRow("without an end") << static_cast<int>(ShopFault::Huge);
        QTest::newRow("elsewhere") << static_cast<int>(ShopFault::Redirect);
    }
    void badPictures() {
        QFETCH(int, fault);
        Counter counter;
        const ProviderRow known = pinned(counter);
        QVERIFY(picture(counter, known).has_value());
        counter.shop->setFaults({static_cast<ShopFault>(fault)});
        QVERIFY(!picture(counter, known));
    }

private:
    template <typename T>
    static T must(Result<T> result) {
        if (!result) qFatal("%s (%s)", result.error().message.c_str(), result.error().detail.c_str());
        return std::move(*result);
    }
    static ProviderRow pinned(const Counter& counter) {
        ProviderRow row;
        row.origin = counter.shop->origin();
        row.name = counter.shop->name();
        row.apiBase = "/v1";
        row.key = counter.shop->key().compressed();
        return row;
    }
    Result<ProviderClient::Refreshed> refresh(Counter& counter, const ProviderRow& known) {
        ProviderClient client(counter.loop, pool_, counter.clock, networkParams(NetworkId::Sandbox), {});
        std::optional<Result<ProviderClient::Refreshed>> answer;
        client.refresh(known, [&](Result<ProviderClient::Refreshed> fresh) { answer = std::move(fresh); });
        counter.until([&] { return answer.has_value(); });
        return std::move(*answer);
    }
    Result<Bytes> picture(Counter& counter, const ProviderRow& known) {
        ProviderClient client(counter.loop, pool_, counter.clock, networkParams(NetworkId::Sandbox), {});
        std::optional<Result<Bytes>> answer;
        client.picture(known, "/images/NIM-GPU-1.png", [&](Result<Bytes> got) { answer = std::move(got); });
        counter.until([&] { return answer.has_value(); });
        return std::move(*answer);
    }

    WorkPool pool_{1};
};

QTEST_GUILESS_MAIN(ProviderClientTest)
#include "tst_provider_client.moc"
