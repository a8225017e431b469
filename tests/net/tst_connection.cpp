#include "core/net/connection.h"
#include "core/net/listener.h"
#include "core/util/serialize.h"
#include "tests/net/loopback.h"

#include <QTest>

using namespace zon;
using namespace zon::test;

namespace {

/// An outgoing connection that notes what happens to it.
struct Caller {
    Caller(EventLoop& loop, const Endpoint& to, ConnectionOptions options = {})
        : connection(Connection::outgoing(loop, to, std::move(options))) {
        connection->start({
            .onOpen = [this] { opened = true; },
            .onData = [this](ByteSpan bytes) { received.insert(received.end(), bytes.begin(), bytes.end()); },
            .onDrained = [this] { ++drained; },
            .onClosed =
                [this](const Error& why) {
                    ++closedCalls;
                    reason = why;
                },
        });
    }

    std::unique_ptr<Connection> connection;
    bool opened = false;
    Bytes received;
    int drained = 0;
    int closedCalls = 0;
    std::optional<Error> reason;
};

/// A port that nothing listens on.
Endpoint deadEndpoint(EventLoop& loop) {
    return RawServer(loop).endpoint();
}

/// Plays a SOCKS5 proxy's part by hand: replies in turn to what the client sends.
class ProxyScript {
public:
    explicit ProxyScript(EventLoop& loop) : loop_(loop), server(loop) {}

    bool expect(const Bytes& wanted) {
        const bool came = loop_.runUntil(
            [&] { return !server.peers.empty() && server.peers[0]->received().size() >= wanted.size(); },
            patience);
        return came && server.peers[0]->takeReceived() == wanted;
    }
    void reply(const Bytes& bytes) { server.peers[0]->send(bytes); }

private:
    EventLoop& loop_;

public:
    RawServer server;
};

ConnectionOptions through(const Endpoint& proxy, std::string user = {}) {
    ConnectionOptions options;
    options.dial.proxy = ProxyOptions{.proxy = proxy, .user = std::move(user), .password = "pw"};
    options.dial.timeout = patience;
    return options;
}

Bytes connectTo(std::string_view name, std::uint16_t port) {
    return Writer()
        .u8(5)
        .u8(1)
        .u8(0)
        .u8(3)
        .u8(static_cast<std::uint8_t>(name.size()))
        .raw(asBytes(name))
        .u16be(port)
        .take();
}

} // namespace

class ConnectionTest : public QObject {
    Q_OBJECT

private slots:
    void exchangesBytes() {
        EventLoop loop;
        RawServer server(loop);
        Caller caller(loop, server.endpoint());
        QVERIFY(!caller.opened); // never from inside a call
        QVERIFY(loop.runUntil([&] { return caller.opened && server.peers.size() == 1; }, patience));
        QVERIFY(server.peers[0]->connection().peer().isLoopback());
        caller.connection->send(Bytes(100'000, 1));
        server.peers[0]->send("hello");
        QVERIFY(loop.runUntil(
            [&] { return server.peers[0]->received().size() == 100'000 && caller.received.size() == 5; },
            patience));
        QCOMPARE(caller.connection->bytesSent(), std::uint64_t{100'000});
        QCOMPARE(caller.connection->bytesReceived(), std::uint64_t{5});
        QCOMPARE(caller.connection->queuedBytes(), std::size_t{0});
    }

    void sendsWhatWasQueuedBeforeItOpened() {
        EventLoop loop;
        RawServer server(loop);
        Caller caller(loop, server.endpoint());
        caller.connection->send(toBytes(asBytes("early")));
        QVERIFY(loop.runUntil([&] { return !server.peers.empty() && server.peers[0]->text() == "early"; },
                              patience));
    }

    void refused() {
        EventLoop loop;
        Caller caller(loop, deadEndpoint(loop));
        QVERIFY(loop.runUntil([&] { return caller.reason.has_value(); }, patience));
        QCOMPARE(caller.reason->code, ErrorCode::Disconnected);
        QVERIFY(!caller.opened);
        QVERIFY(caller.connection->send(Bytes(1)) == Connection::SendState::Closed);
    }

    void onionWithoutProxy() {
        EventLoop loop;
        Caller caller(loop,
                      *Endpoint::parse("2gzyxa5ihm7nsggfxnu52rck2vv4rvmdlkiu3zzui5du4xyclen53wid.onion", 80));
        QVERIFY(loop.runUntil([&] { return caller.reason.has_value(); }, patience));
        QCOMPARE(caller.reason->code, ErrorCode::InvalidArgument);
    }

    // A proxy that never answers stands in for a host that never does.
    void timesOut() {
        EventLoop loop;
        RawServer silent(loop);
        ConnectionOptions options = through(silent.endpoint());
        options.dial.timeout = Milliseconds(30);
        Caller caller(loop, Endpoint::loopback(1), options);
        QVERIFY(loop.runUntil([&] { return caller.reason.has_value(); }, patience));
        QCOMPARE(caller.reason->code, ErrorCode::Timeout);
    }

    void peerHangsUp() {
        EventLoop loop;
        RawServer server(loop);
        Caller caller(loop, server.endpoint());
        QVERIFY(loop.runUntil([&] { return !server.peers.empty(); }, patience));
        server.peers[0]->hangUp();
        QVERIFY(loop.runUntil([&] { return caller.reason && server.peers[0]->isClosed(); }, patience));
        QCOMPARE(caller.reason->code, ErrorCode::Disconnected);
    }

    void bothHangUp() {
        EventLoop loop;
        RawServer server(loop);
        Caller caller(loop, server.endpoint());
        QVERIFY(loop.runUntil([&] { return caller.opened && !server.peers.empty(); }, patience));
        server.peers[0]->hangUp();
        caller.connection->close({ErrorCode::Cancelled, "Enough.", {}});
        caller.connection->close({ErrorCode::Internal, "Again.", {}});
        QVERIFY(!caller.reason); // told later
        QVERIFY(loop.runUntil([&] { return caller.reason && server.peers[0]->isClosed(); }, patience));
        QCOMPARE(caller.reason->code, ErrorCode::Cancelled);
        QVERIFY(!loop.runUntil([] { return false; }, Milliseconds(20)));
        QCOMPARE(caller.closedCalls, 1);
    }

    void connectionLimit() {
        EventLoop loop;
        RawServer server(loop, 2);
        Caller first(loop, server.endpoint());
        Caller second(loop, server.endpoint());
        QVERIFY(loop.runUntil([&] { return server.peers.size() == 2; }, patience));
        Caller third(loop, server.endpoint());
        QVERIFY(loop.runUntil([&] { return third.reason.has_value(); }, patience));
        QCOMPARE(server.listener->connections(), std::size_t{2});
        first.connection->close({ErrorCode::Cancelled, "Bye.", {}});
        QVERIFY(loop.runUntil([&] { return server.listener->connections() == 1; }, patience));
        Caller fourth(loop, server.endpoint());
        QVERIFY(loop.runUntil([&] { return server.peers.size() == 3; }, patience));
        QVERIFY(!fourth.reason);
    }

    void portInUse() {
        EventLoop loop;
        RawServer server(loop);
        const auto again =
            Listener::open(loop, {.bind = server.endpoint()}, [](std::unique_ptr<Connection>) {});
        QVERIFY(!again);
        QCOMPARE(again.error().code, ErrorCode::InUse);
    }

    // A peer that does not read: first the signal, then the end; memory stays bounded.
    void backPressure() {
        EventLoop loop;
        RawServer server(loop);
        ConnectionOptions options;
        options.highWater = 256 * 1024;
        options.lowWater = 64 * 1024;
        options.maxQueuedBytes = 64 * 1024 * 1024;
        Caller caller(loop, server.endpoint(), options);
        QVERIFY(loop.runUntil([&] { return caller.opened && !server.peers.empty(); }, patience));
        server.peers[0]->connection().pauseReading();
        std::size_t sent = 0;
        while (caller.connection->queuedBytes() < 1024 * 1024) { // more than the system's own buffers take
            caller.connection->send(Bytes(64 * 1024));
            sent += 64 * 1024;
            loop.runUntil([] { return false; }, Milliseconds(0));
        }
        QVERIFY(caller.connection->send({}) == Connection::SendState::Congested);
        QCOMPARE(caller.drained, 0);
        server.peers[0]->connection().resumeReading();
        QVERIFY(loop.runUntil(
            [&] { return caller.drained == 1 && server.peers[0]->received().size() == sent; }, patience));
        QVERIFY(caller.connection->send(Bytes(1)) == Connection::SendState::Accepted);
    }

    void queueLimit() {
        EventLoop loop;
        RawServer server(loop);
        ConnectionOptions options;
        options.maxQueuedBytes = 1'000;
        Caller caller(loop, server.endpoint(), options);
        QVERIFY(caller.connection->send(Bytes(1'001)) == Connection::SendState::Closed);
        QVERIFY(loop.runUntil([&] { return caller.reason.has_value(); }, patience));
        QCOMPARE(caller.reason->code, ErrorCode::TooLarge);
    }

    void pausedReading() {
        EventLoop loop;
        RawServer server(loop);
        Caller caller(loop, server.endpoint());
        QVERIFY(loop.runUntil([&] { return caller.opened && !server.peers.empty(); }, patience));
        caller.connection->pauseReading();
        server.peers[0]->send("one"); // a read was under way: this may come
        QVERIFY(loop.runUntil([&] { return caller.received.size() == 3; }, patience));
        server.peers[0]->send("two");
        QVERIFY(!loop.runUntil([&] { return caller.received.size() > 3; }, Milliseconds(30)));
        caller.connection->resumeReading();
        QVERIFY(loop.runUntil([&] { return asText(caller.received) == "onetwo"; }, patience));
    }

    void destroyedInCallbacks_data() {
        QTest::addColumn<int>("when");
        QTest::newRow("open") << 0;
        QTest::newRow("data") << 1;
        QTest::newRow("drained") << 2;
        QTest::newRow("closed") << 3;
    }
    void destroyedInCallbacks() {
        QFETCH(int, when);
        EventLoop loop;
        RawServer server(loop);
        ConnectionOptions options;
        options.highWater = 1;
        options.lowWater = 0;
        auto connection = Connection::outgoing(loop, server.endpoint(), options);
        bool destroyed = false;
        int callsAfter = 0;
        const auto event = [&, alive = std::make_shared<int>(1)](int which) {
            callsAfter += destroyed ? 1 : 0;
            if (which != when) return;
            connection.reset();
            destroyed = *alive == 1; // the callback itself is still whole
        };
        connection->start({
            .onOpen = [event] { event(0); },
            .onData = [event](ByteSpan) { event(1); },
            .onDrained = [event] { event(2); },
            .onClosed = [event](const Error&) { event(3); },
        });
        connection->send(Bytes(10));
        QVERIFY(loop.runUntil([&] { return !server.peers.empty(); }, patience));
        server.peers[0]->send("data");
        loop.runUntil([&] { return destroyed; }, Milliseconds(when == 3 ? 20 : 20'000));
        server.peers[0]->hangUp();
        QVERIFY(loop.runUntil([&] { return destroyed && server.peers[0]->isClosed(); }, patience));
        loop.runUntil([] { return false; }, Milliseconds(10));
        QCOMPARE(callsAfter, 0);
    }

    void destroyedWhileConnecting() {
        EventLoop loop;
        RawServer server(loop);
        {
            Caller dropped(loop, server.endpoint());
        }
        {
            Caller named(loop, *Endpoint::parse("localhost", server.endpoint().port()));
        }
        Caller kept(loop, server.endpoint());
        QVERIFY(loop.runUntil([&] { return kept.opened; }, patience));
    }

    void socksAnonymous() {
        EventLoop loop;
        ProxyScript proxy(loop);
        Caller caller(loop, *Endpoint::parse("hidden.example:8333", 1), through(proxy.server.endpoint()));
        QVERIFY(proxy.expect({5, 1, 0}));
        proxy.reply({5, 0});
        QVERIFY(
            proxy.expect(connectTo("hidden.example", 8333))); // the name itself: nothing is looked up here
        // The answer and the first bytes of the far side in one piece: none may be lost.
        proxy.reply({5, 0, 0, 1, 127, 0, 0, 1, 0, 80, 'h', 'i'});
        QVERIFY(loop.runUntil([&] { return asText(caller.received) == "hi"; }, patience));
        caller.connection->send(toBytes(asBytes("ho")));
        QVERIFY(proxy.expect({'h', 'o'}));
    }

    void socksIsolated() {
        EventLoop loop;
        ProxyScript proxy(loop);
        const Endpoint target = *Endpoint::parse("[2a01::5]:99", 1);
        Caller caller(loop, target, through(proxy.server.endpoint(), "peer7"));
        QVERIFY(proxy.expect({5, 1, 2}));
        proxy.reply({5, 2});
        QVERIFY(proxy.expect({1, 5, 'p', 'e', 'e', 'r', '7', 2, 'p', 'w'}));
        proxy.reply({1, 0});
        QVERIFY(proxy.expect(Writer().u8(5).u8(1).u8(0).u8(4).raw(*target.ipBytes()).u16be(99).take()));
        proxy.reply({5, 0, 0, 3, 4}); // a name as bound address, in pieces
        proxy.reply({'e', 'x', 'i', 't'});
        QVERIFY(!caller.opened);
        proxy.reply({0, 1});
        QVERIFY(loop.runUntil([&] { return caller.opened; }, patience));
    }

    void socksRefusals_data() {
        QTest::addColumn<QByteArray>("methodReply");
        QTest::addColumn<QByteArray>("connectReply");
        QTest::addColumn<int>("code");
        const auto bytes = [](std::initializer_list<int> list) {
            QByteArray out;
            for (const int b : list)
                out.append(static_cast<char>(b));
            return out;
        };
        QTest::newRow("not socks") << QByteArray("HTTP/1.1 400") << QByteArray()
                                   << static_cast<int>(ErrorCode::ProtocolViolation);
        QTest::newRow("no method") << bytes({5, 0xff}) << QByteArray()
                                   << static_cast<int>(ErrorCode::Rejected);
        QTest::newRow("login not offered")
            << bytes({5, 2}) << QByteArray() << static_cast<int>(ErrorCode::Rejected);
        QTest::newRow("host unreachable")
            << bytes({5, 0}) << bytes({5, 4, 0, 1}) << static_cast<int>(ErrorCode::Disconnected);
        QTest::newRow("strange address kind")
            << bytes({5, 0}) << bytes({5, 0, 0, 9}) << static_cast<int>(ErrorCode::ProtocolViolation);
    }
    void socksRefusals() {
        QFETCH(QByteArray, methodReply);
        QFETCH(QByteArray, connectReply);
        QFETCH(int, code);
        EventLoop loop;
        ProxyScript proxy(loop);
        Caller caller(loop, *Endpoint::parse("a.example:1", 1), through(proxy.server.endpoint()));
        QVERIFY(proxy.expect({5, 1, 0}));
        proxy.reply(Bytes(methodReply.begin(), methodReply.end()));
        if (!connectReply.isEmpty()) {
            QVERIFY(proxy.expect(connectTo("a.example", 1)));
            proxy.reply(Bytes(connectReply.begin(), connectReply.end()));
        }
        QVERIFY(loop.runUntil([&] { return caller.reason.has_value(); }, patience));
        QCOMPARE(static_cast<int>(caller.reason->code), code);
        QVERIFY(!caller.opened);
    }
};

QTEST_APPLESS_MAIN(ConnectionTest)
#include "tst_connection.moc"
