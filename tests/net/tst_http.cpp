#include "core/net/feed_listener.h"
#include "core/net/http_client.h"
#include "core/net/http_server.h"
#include "tests/net/loopback.h"
#include "tests/net/tls_server.h"

#include <QTemporaryDir>
#include <QTest>

using namespace zon;
using namespace zon::test;

namespace {

/// A server, a client, and the client's last answer.
struct Desk {
    explicit Desk(HttpServerOptions options = {}, HttpClientOptions clientOptions = {})
        : client(std::make_unique<HttpClient>(loop, std::move(clientOptions))) {
        options.bind = Endpoint::loopback();
        auto opened = HttpServer::open(
            loop, std::move(options),
            [this](HttpServerRequest request, HttpRespond respond) {
                requests.push_back(request);
                handler(std::move(request), std::move(respond));
            },
            [this](const HttpServerRequest& request, HttpTell tell) {
                if (request.target != "/feed") return false;
                listeners.push_back(std::move(tell));
                return true;
            });
        server = std::move(*opened);
    }

    std::string url(std::string_view target = "/") const {
        return "http://" + server->local().toString() + std::string(target);
    }
    void send(HttpRequest request) {
        answer.reset();
        client->send(std::move(request),
                     [this](Result<HttpResponse> response) { answer = std::move(response); });
    }
    bool wait() {
        return loop.runUntil([&] { return answer.has_value(); }, patience);
    }
    /// What the client makes of a server that answers every caller with `bytes` and hangs up.
    ErrorCode errorFor(std::string bytes, HttpRequest request = {}) {
        RawServer raw(loop);
        request.url = "http://" + raw.endpoint().toString() + "/";
        send(std::move(request));
        loop.runUntil([&] { return !raw.peers.empty() && raw.peers[0]->text().ends_with("\r\n\r\n"); },
                      patience);
        raw.peers[0]->send(bytes);
        loop.runUntil([&] { return answer || raw.peers[0]->connection().queuedBytes() == 0; }, patience);
        raw.peers[0]->hangUp();
        return wait() && !*answer ? answer->error().code : ErrorCode::Internal;
    }

    EventLoop loop;
    std::vector<HttpTell> listeners;
    std::vector<HttpServerRequest> requests;
    HttpServer::Handler handler = [](const HttpServerRequest& request, HttpRespond respond) {
        respond({.status = 200, .fields = {{"X-Seen", request.method}}, .body = "echo " + request.body});
    };
    std::unique_ptr<HttpServer> server;
    std::unique_ptr<HttpClient> client;
    std::optional<Result<HttpResponse>> answer;
};

} // namespace

class HttpTest : public QObject {
    Q_OBJECT

private slots:
    void requestAndResponse() {
        Desk desk;
        desk.send({.method = "POST", .url = desk.url("/a?b=c"), .fields = {{"X-Mine", "1"}}, .body = "body"});
        QVERIFY(!desk.answer);
        QVERIFY(desk.wait());
        QVERIFY(desk.answer->has_value());
        QCOMPARE((*desk.answer)->status, 200);
        QCOMPARE((*desk.answer)->body, std::string("echo body"));
        QCOMPARE((*desk.answer)->field("x-seen"), std::string_view("POST"));
        const HttpServerRequest& seen = desk.requests.at(0);
        QCOMPARE(seen.target, std::string("/a?b=c"));
        QCOMPARE(seen.field("x-mine"), std::string_view("1"));
        QCOMPARE(seen.field("Host"), std::string_view(desk.server->local().toString()));
        QVERIFY(seen.peer.isLoopback());
    }

    void answersLater() {
        Desk desk;
        HttpRespond kept;
        desk.handler = [&](const HttpServerRequest&, HttpRespond respond) { kept = std::move(respond); };
        desk.send({.url = desk.url()});
        QVERIFY(desk.loop.runUntil([&] { return kept != nullptr; }, patience));
        QVERIFY(!desk.answer);
        kept({.status = 404});
        QVERIFY(desk.wait());
        QCOMPARE((*desk.answer)->status, 404);
    }

    void droppedAnswer() {
        Desk desk;
        desk.handler = [](const HttpServerRequest&, const HttpRespond&) {};
        desk.send({.url = desk.url()});
        QVERIFY(desk.wait());
        QCOMPARE((*desk.answer)->status, 500);
    }

    void timeout() {
        Desk desk;
        std::vector<HttpRespond> kept;
        desk.handler = [&](const HttpServerRequest&, HttpRespond respond) {
            kept.push_back(std::move(respond));
        };
        desk.send({.url = desk.url(), .timeout = Milliseconds(50)});
        QVERIFY(desk.wait());
        QCOMPARE(desk.answer->error().code, ErrorCode::Timeout);
        if (!kept.empty()) kept[0]({}); // to nobody
    }

    void nothingListens() {
        Desk desk;
        const Endpoint dead = RawServer(desk.loop).endpoint();
        desk.send({.url = "http://" + dead.toString() + "/"});
        QVERIFY(desk.wait());
        QCOMPARE(desk.answer->error().code, ErrorCode::Disconnected);
    }

    void refusedBeforeSending_data() {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("method");
        QTest::addColumn<QString>("value");
        QTest::newRow("plain http to the network") << "http://8.8.8.8/" << "GET" << "x";
        QTest::newRow("plain http to a name") << "http://node.example/" << "GET" << "x";
        QTest::newRow("no url") << "hello" << "GET" << "x";
        QTest::newRow("method with space") << "http://127.0.0.1:1/" << "GET /" << "x";
        QTest::newRow("injected field") << "http://127.0.0.1:1/" << "GET" << "x\r\nEvil: 1";
    }
    void refusedBeforeSending() {
        QFETCH(QString, url);
        QFETCH(QString, method);
        QFETCH(QString, value);
        Desk desk;
        desk.send({.method = method.toStdString(),
                   .url = url.toStdString(),
                   .fields = {{"X", value.toStdString()}}});
        QVERIFY(!desk.answer); // told later, as always
        QVERIFY(desk.wait());
        QCOMPARE(desk.answer->error().code, ErrorCode::InvalidArgument);
    }

    void hostileAnswers_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("code");
        const auto row = [](const char* name, const QByteArray& bytes, ErrorCode code) {
            QTest::newRow(name) << bytes << static_cast<int>(code);
        };
        row("not http", "\x01\x02\x03 hello\r\n\r\n", ErrorCode::Malformed);
        row("nothing", "", ErrorCode::Disconnected);
        row("cut off", "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nfour", ErrorCode::Disconnected);
        row("redirect", "HTTP/1.1 302 Found\r\nLocation: http://evil.example/\r\nContent-Length: 0\r\n\r\n",
            ErrorCode::Rejected);
        row("claims too much", "HTTP/1.1 200 OK\r\nContent-Length: 1001\r\n\r\n", ErrorCode::TooLarge);
        row("claims absurdly much", "HTTP/1.1 200 OK\r\nContent-Length: 18446744073709551615\r\n\r\n",
            ErrorCode::TooLarge);
        row("sends too much", "HTTP/1.1 200 OK\r\n\r\n" + QByteArray(1'001, 'x'), ErrorCode::TooLarge);
        row("chunks too much",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3e9\r\n" + QByteArray(1'001, 'x'),
            ErrorCode::TooLarge);
        row("endless header", "HTTP/1.1 200 OK\r\nX: " + QByteArray(100'000, 'x'), ErrorCode::TooLarge);
        row("bad chunk", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", ErrorCode::Malformed);
    }
    void hostileAnswers() {
        QFETCH(QByteArray, bytes);
        QFETCH(int, code);
        Desk desk;
        HttpRequest request;
        request.maxResponse = 1'000;
        QCOMPARE(static_cast<int>(desk.errorFor(bytes.toStdString(), request)), code);
    }

    void bodyUpToTheLimit() {
        Desk desk;
        desk.handler = [](const HttpServerRequest&, HttpRespond respond) {
            respond({.status = 200, .fields = {}, .body = std::string(1'000, 'x')});
        };
        desk.send({.url = desk.url(), .maxResponse = 1'000});
        QVERIFY(desk.wait());
        QCOMPARE((*desk.answer)->body.size(), std::size_t{1'000});
        desk.send({.url = desk.url(), .maxResponse = 999});
        QVERIFY(desk.wait());
        QCOMPARE(desk.answer->error().code, ErrorCode::TooLarge);
    }

    void cancelAndDestroy() {
        Desk desk;
        bool called = false;
        const auto id =
            desk.client->send({.url = desk.url()}, [&](const Result<HttpResponse>&) { called = true; });
        desk.client->cancel(id);
        desk.client->cancel(id);
        desk.client->send({.url = desk.url()}, [&](const Result<HttpResponse>&) { called = true; });
        desk.client->send({.url = "bad"}, [&](const Result<HttpResponse>&) { called = true; });
        desk.client.reset();
        desk.loop.runUntil([] { return false; }, Milliseconds(30));
        QVERIFY(!called);
    }

    void clientDestroyedInItsCallback() {
        Desk desk;
        bool called = false;
        desk.client->send({.url = desk.url()}, [&](const Result<HttpResponse>& response) {
            called = response.has_value();
            desk.client.reset();
        });
        QVERIFY(desk.loop.runUntil([&] { return called; }, patience));
        desk.loop.runUntil([] { return false; }, Milliseconds(5));
    }

    void serverDestroyedInItsHandler() {
        Desk desk;
        desk.handler = [&](const HttpServerRequest&, HttpRespond respond) {
            desk.server.reset();
            respond({});
        };
        desk.send({.url = desk.url()});
        QVERIFY(desk.wait());
        QCOMPARE(desk.answer->error().code, ErrorCode::Disconnected);
    }

    void throughAProxy() {
        Desk desk;
        RawServer proxy(desk.loop);
        desk.client = std::make_unique<HttpClient>(
            desk.loop,
            HttpClientOptions{.proxy = ProxyOptions{.proxy = proxy.endpoint()}, .allowPlainHttp = true});
        desk.send({.url = "http://shop.example/"});
        const auto got = [&](std::string_view end) {
            return desk.loop.runUntil(
                [&] { return !proxy.peers.empty() && proxy.peers[0]->text().ends_with(end); }, patience);
        };
        QVERIFY(got(std::string_view("\x05\x01\0", 3)));
        proxy.peers[0]->send(std::string_view("\x05\0", 2));
        QVERIFY(got(std::string_view("shop.example\0\x50", 14)));
        proxy.peers[0]->send(std::string_view("\x05\0\0\x01\0\0\0\0\0\0", 10));
        QVERIFY(got("\r\n\r\n"));
        proxy.peers[0]->send("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi");
        QVERIFY(desk.wait());
        QCOMPARE((*desk.answer)->body, std::string("hi"));
    }

    void keepAliveAndLimitsOfTheServer() {
        Desk desk({.maxConnections = 1, .maxBody = 10});
        RawPeer raw(Connection::outgoing(desk.loop, desk.server->local()));
        const auto says = [&](std::string_view text) {
            return desk.loop.runUntil([&] { return raw.text().find(text) != std::string_view::npos; },
                                      patience);
        };
        raw.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\n");
        raw.send("one");
        QVERIFY(says("echo one"));
        raw.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\ntwo"); // the same connection
        QVERIFY(says("echo two"));
        desk.send({.url = desk.url()}); // one connection too many
        QVERIFY(desk.wait());
        QCOMPARE(desk.answer->error().code, ErrorCode::Disconnected);
        raw.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 11\r\n\r\n");
        QVERIFY(says("413"));
        QVERIFY(desk.loop.runUntil([&] { return raw.isClosed(); }, patience));
        QCOMPARE(desk.requests.size(), std::size_t{2});
    }

    void hostileRequests_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("status");
        QTest::newRow("garbage") << QByteArray("\x16\x03\x01 hello\r\n\r\n") << QByteArray("400");
        QTest::newRow("bad length") << QByteArray("POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n")
                                    << QByteArray("400");
        QTest::newRow("endless header")
            << QByteArray("GET / HTTP/1.1\r\nX: ") + QByteArray(40'000, 'x') << QByteArray("431");
        QTest::newRow("endless target") << QByteArray("GET /") + QByteArray(40'000, 'x') << QByteArray("431");
        QTest::newRow("length and chunks")
            << QByteArray("POST / HTTP/1.1\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n")
            << QByteArray("400");
    }
    void hostileRequests() {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, status);
        Desk desk;
        RawPeer raw(Connection::outgoing(desk.loop, desk.server->local()));
        raw.send(bytes.toStdString());
        QVERIFY(desk.loop.runUntil([&] { return raw.isClosed(); }, patience));
        QVERIFY2(raw.text().starts_with("HTTP/1.1 " + status.toStdString()), std::string(raw.text()).c_str());
        QVERIFY(desk.requests.empty());
    }

    // A request that drips in is cut off, and its place is free again.
    void slowRequest() {
        Desk desk({.maxConnections = 1, .readTimeout = Milliseconds(60)});
        RawPeer raw(Connection::outgoing(desk.loop, desk.server->local()));
        const Timer drip = desk.loop.every(Milliseconds(5), [&] { raw.send("G"); });
        QVERIFY(desk.loop.runUntil([&] { return raw.isClosed(); }, patience));
        desk.send({.url = desk.url()});
        QVERIFY(desk.wait());
        QVERIFY(desk.answer->has_value());
    }

    // A caller that gives up a long poll frees its place at once.
    void hangUpWhileWaiting() {
        Desk desk({.maxConnections = 1});
        std::vector<HttpRespond> kept;
        desk.handler = [&](const HttpServerRequest&, HttpRespond respond) {
            kept.push_back(std::move(respond));
        };
        RawPeer raw(Connection::outgoing(desk.loop, desk.server->local()));
        raw.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
        QVERIFY(desk.loop.runUntil([&] { return kept.size() == 1; }, patience));
        raw.hangUp();
        desk.loop.runUntil([&] { return raw.isClosed(); }, patience);
        const bool served = desk.loop.runUntil(
            [&] {
                if (!desk.answer || !*desk.answer)
                    desk.send({.url = desk.url(), .timeout = Milliseconds(200)});
                desk.loop.runUntil([&] { return kept.size() == 2 || desk.answer; }, Milliseconds(100));
                return kept.size() == 2;
            },
            patience);
        QVERIFY(served);
        kept[0]({}); // nobody is there any more
        kept[1]({});
        QVERIFY(desk.wait());
        QVERIFY(desk.answer->has_value());
    }

    void tlsNeedsTrust() {
        QTemporaryDir folder;
        const TlsIdentity identity = makeIdentity("localhost");
        const std::filesystem::path authorities = folder.filePath("ca.pem").toStdString();
        QVERIFY(writeFile(authorities, identity.certificatePem));
        Desk desk;
        TlsServer server(desk.loop, identity);
        const std::string url = "https://localhost:" + std::to_string(server.endpoint().port()) + "/";

        desk.send({.url = url}); // nobody vouches for it
        QVERIFY(desk.wait());
        QCOMPARE(desk.answer->error().code, ErrorCode::Rejected);

        desk.client =
            std::make_unique<HttpClient>(desk.loop, HttpClientOptions{.extraAuthorities = authorities});
        desk.send({.url = url});
        QVERIFY(desk.wait());
        QVERIFY2(desk.answer->has_value(),
                 desk.answer->has_value() ? "" : desk.answer->error().detail.c_str());
        QCOMPARE((*desk.answer)->body, std::string("secret"));

        // The same certificate under another name.
        desk.send({.url = "https://127.0.0.1:" + std::to_string(server.endpoint().port()) + "/"});
        QVERIFY(desk.wait());
        QCOMPARE(desk.answer->error().code, ErrorCode::Rejected);
    }

    /// A WebSocket to a listener, plain and with TLS.
    void listenersAreTold_data() {
        QTest::addColumn<bool>("secure");
        QTest::newRow("plain") << false;
        QTest::newRow("TLS") << true;
    }
    void listenersAreTold() {
        QFETCH(bool, secure);
        QTemporaryDir folder;
        const TlsIdentity identity = makeIdentity("localhost");
        const HttpTlsFiles files{folder.filePath("certificate.pem").toStdString(),
                                 folder.filePath("key.pem").toStdString()};
        QVERIFY(writeFile(files.certificates, identity.certificatePem)
                && writeFile(files.key, identity.keyPem));
        HttpServerOptions options;
        if (secure) options.tls = files;
        Desk desk(options);
        const std::string url = std::string(secure ? "https" : "http")
                                + "://localhost:" + std::to_string(desk.server->local().port());
        std::vector<std::string> told;
        std::optional<Error> ended;
        const auto listen = [&](const std::string& target, std::size_t most) {
            told.clear();
            ended.reset();
            return std::make_unique<FeedListener>(
                desk.loop, HttpClientOptions{.extraAuthorities = files.certificates}, url + target, most,
                patience,
                FeedListener::Handlers{.onOpen = {},
                                       .onText = [&](std::string text) { told.push_back(std::move(text)); },
                                       .onEnd = [&](const Error& why) { ended = why; }});
        };
        auto listener = listen("/feed", 100'000);
        QVERIFY(desk.loop.runUntil([&] { return desk.listeners.size() == 1; }, patience));
        // From before the handshake is over, and in order.
        for (int i = 0; i < 5; ++i)
            QVERIFY(desk.listeners[0](std::to_string(i) + std::string(20'000, 'x')));
        QVERIFY(desk.loop.runUntil([&] { return told.size() == 5; }, patience));
        QVERIFY(told[0].starts_with("0x") && told[4].starts_with("4x"));
        QVERIFY(desk.listeners[0]({}));
        // Who goes is not told any more.
        listener.reset();
        QVERIFY(desk.loop.runUntil([&] { return !desk.listeners[0]({}); }, patience));
        QVERIFY(!ended);
        // More than was agreed is not taken.
        listener = listen("/feed", 1'000);
        QVERIFY(desk.loop.runUntil([&] { return desk.listeners.size() == 2; }, patience));
        desk.listeners[1](std::string(2'000, 'x'));
        QVERIFY(desk.loop.runUntil([&] { return ended.has_value(); }, patience));
        QVERIFY(told.empty());
        // And where there is nothing to hear, that is said.
        listener = listen("/elsewhere", 1'000);
        QVERIFY(desk.loop.runUntil([&] { return ended.has_value(); }, patience));
        QCOMPARE(ended->code, ErrorCode::Unsupported);
        // Ordinary requests go on beside it.
        desk.client = std::make_unique<HttpClient>(desk.loop,
                                                   HttpClientOptions{.extraAuthorities = files.certificates});
        desk.send({.url = url + "/"});
        QVERIFY(desk.wait());
        QVERIFY(desk.answer->has_value());
    }

    void servesWithTls() {
        QTemporaryDir folder;
        const TlsIdentity identity = makeIdentity("localhost");
        const auto file = [&](const char* name, const std::string& text) {
            const std::filesystem::path path = folder.filePath(name).toStdString();
            return writeFile(path, text) ? path : std::filesystem::path();
        };
        const HttpTlsFiles files{file("certificate.pem", identity.certificatePem),
                                 file("key.pem", identity.keyPem)};
        Desk desk({.tls = files}, {.extraAuthorities = files.certificates});
        const std::string url = "https://localhost:" + std::to_string(desk.server->local().port()) + "/";
        for (int i = 0; i < 3; ++i) {
            desk.send({.method = "POST", .url = url, .body = std::string(100'000, 'x')});
            QVERIFY(desk.wait());
            QVERIFY2(desk.answer->has_value(),
                     desk.answer->has_value() ? "" : desk.answer->error().detail.c_str());
            QCOMPARE((*desk.answer)->body.size(), std::size_t{100'005});
        }
        // Who speaks plainly is not understood, and holds nothing up.
        desk.send({.url = "http://localhost:" + std::to_string(desk.server->local().port()) + "/"});
        QVERIFY(desk.wait());
        QVERIFY(!*desk.answer);
        desk.send({.url = url});
        QVERIFY(desk.wait());
        QVERIFY(desk.answer->has_value());

        const auto open = [&](HttpTlsFiles wrong) {
            HttpServerOptions options;
            options.bind = Endpoint::loopback();
            options.tls = std::move(wrong);
            return HttpServer::open(desk.loop, std::move(options),
                                    [](const HttpServerRequest&, HttpRespond) {});
        };
        QCOMPARE(open({files.certificates, file("none.pem", "")}).error().code, ErrorCode::IoError);
        QCOMPARE(open({files.certificates, file("other.pem", makeIdentity("localhost").keyPem)}).error().code,
                 ErrorCode::IoError);
        QCOMPARE(open({folder.filePath("missing.pem").toStdString(), files.key}).error().code,
                 ErrorCode::IoError);
    }

    void tlsToAPlainServer() {
        Desk desk;
        desk.send({.url = "https://" + desk.server->local().toString() + "/"});
        QVERIFY(desk.wait());
        QCOMPARE(desk.answer->error().code, ErrorCode::Rejected);
    }
};

QTEST_GUILESS_MAIN(HttpTest)
#include "tst_http.moc"
