// A contract's files over a relay: what is posted is fetched by whoever has the link; the relay can read and
// make up nothing; what is too much is refused.

#include "core/deals/contract_link.h"
#include "core/sandbox/contract_relay.h"

#include <QTest>

using namespace zon;

namespace {

constexpr Milliseconds patience{30'000};

} // namespace

class ContractRelayTest : public QObject {
    Q_OBJECT

private:
    EventLoop loop_;
    std::unique_ptr<ContractRelay> relay_;
    std::unique_ptr<HttpClient> http_;

    template <typename T, typename Start>
    Result<T> ask(Start start) {
        std::optional<Result<T>> answer;
        start([&](Result<T> result) { answer = std::move(result); });
        loop_.runUntil([&] { return answer.has_value(); }, patience);
        if (!answer) return fail(ErrorCode::Timeout, "no answer");
        return std::move(*answer);
    }
    Result<void> post(const ContractLink& link, const std::string& file) {
        return ask<void>([&](auto done) { postContract(*http_, link, file, std::move(done)); });
    }
    Result<ContractMail> fetch(const ContractLink& link, std::size_t from = 0) {
        return ask<ContractMail>([&](auto done) {
            fetchContracts(*http_, ContractLink::parse(link.toText()).value(), from, std::move(done));
        });
    }
    Result<HttpResponse> send(HttpRequest request) {
        return ask<HttpResponse>([&](auto done) { http_->send(std::move(request), std::move(done)); });
    }

private slots:
    void initTestCase() {
        auto relay = ContractRelay::open(loop_, Endpoint::loopback(0));
        QVERIFY(relay);
        relay_ = std::move(*relay);
        http_ = std::make_unique<HttpClient>(loop_);
    }
    void cleanupTestCase() {
        http_.reset();
        relay_.reset();
    }

    void whoHasTheLinkReads() {
        const ContractLink link = ContractLink::fresh(relay_->origin()).value();
        QVERIFY(!fetch(link)); // there is no box yet
        QVERIFY(post(link, "the draft"));
        QVERIFY(post(link, "the contract"));
        const auto all = fetch(link);
        QVERIFY(all);
        QCOMPARE(all->files, (std::vector<std::string>{"the draft", "the contract"}));
        QCOMPARE(all->next, std::size_t{2});
        const auto news = fetch(link, 1);
        QVERIFY(news);
        QCOMPARE(news->files, std::vector<std::string>{"the contract"});
        QVERIFY(fetch(link, 2)->files.empty());
    }

    /// What lies there is sealed, and nothing of the key was ever sent.
    void theRelayReadsNothing() {
        const ContractLink link = ContractLink::fresh(relay_->origin()).value();
        const std::string key = link.toText().substr(link.toText().find('#') + 1);
        QVERIFY(link.url().find(key) == std::string::npos);
        QVERIFY(post(link, "two tonnes of flour"));
        const auto raw = send({.url = link.url()});
        QVERIFY(raw && raw->isSuccess());
        QVERIFY(raw->body.find("flour") == std::string::npos);
        const ContractLink other = ContractLink::fresh(relay_->origin()).value();
        QVERIFY(!other.open(link.seal("two tonnes of flour")));
    }

    /// Somebody who found the box without having the link.
    void whatStrangersPostIsPassedOver() {
        const ContractLink link = ContractLink::fresh(relay_->origin()).value();
        QVERIFY(post(link, "the draft"));
        QVERIFY(send({.method = "POST", .url = link.url(), .body = std::string(500, 'x')})->isSuccess());
        QVERIFY(post(link, "the contract"));
        const auto mail = fetch(link);
        QVERIFY(mail);
        QCOMPARE(mail->files, (std::vector<std::string>{"the draft", "the contract"}));
        QCOMPARE(mail->next, std::size_t{3});
    }

    void whatIsTooMuchIsRefused() {
        const ContractLink link = ContractLink::fresh(relay_->origin()).value();
        const auto large = post(link, std::string(maxRelayedFile, 'x'));
        QVERIFY(!large);
        QCOMPARE(large.error().code, ErrorCode::TooLarge);
        for (std::size_t n = 0; n < maxRelayedFiles; ++n)
            QVERIFY(post(link, "again"));
        const auto full = post(link, "one more");
        QVERIFY(!full);
        QCOMPARE(full.error().code, ErrorCode::Rejected);
    }

    void whatIsNoBox_data() {
        QTest::addColumn<QString>("target");
        QTest::addColumn<QString>("method");
        QTest::addColumn<int>("status");
        const QString name(64, 'a');
        QTest::newRow("elsewhere") << "/" << "GET" << 404;
        QTest::newRow("short") << "/box/abc" << "GET" << 404;
        QTest::newRow("not hex") << "/box/" + QString(64, 'g') << "GET" << 404;
        QTest::newRow("longer") << "/box/" + name + "b" << "GET" << 404;
        QTest::newRow("no number") << "/box/" + name + "?from=x" << "GET" << 404;
        QTest::newRow("another method") << "/box/" + name << "DELETE" << 405;
        QTest::newRow("nothing posted") << "/box/" + name << "POST" << 400;
    }
    void whatIsNoBox() {
        QFETCH(QString, target);
        QFETCH(QString, method);
        QFETCH(int, status);
        const auto said =
            send({.method = method.toStdString(), .url = relay_->origin() + target.toStdString()});
        QVERIFY2(said, said ? "" : said.error().message.c_str());
        QCOMPARE(said->status, status);
    }

    void links_data() {
        QTest::addColumn<QString>("text");
        QTest::newRow("no key") << "http://127.0.0.1:80/";
        QTest::newRow("short key") << "http://127.0.0.1:80/#abcd";
        QTest::newRow("no address") << "#" + QString(64, 'a');
        QTest::newRow("another scheme") << "ftp://127.0.0.1/#" + QString(64, 'a');
        QTest::newRow("long") << "http://127.0.0.1/" + QString(3'000, 'a') + "#" + QString(64, 'a');
    }
    void links() {
        QFETCH(QString, text);
        const auto link = ContractLink::parse(text.toStdString());
        QVERIFY(!link && !link.error().message.empty());
    }
};

QTEST_GUILESS_MAIN(ContractRelayTest)
#include "tst_contract_relay.moc"
