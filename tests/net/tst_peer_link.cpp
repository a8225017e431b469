#include "core/net/peer_link.h"
#include "tests/net/loopback.h"

#include <QTest>

#include <limits>

using namespace zon;
using namespace zon::test;

namespace {

constexpr NetworkMagic magic{0xfa, 0xbf, 0xb5, 0xda};
const SystemClock systemClock;

/// A link and what has come out of it.
struct Peer {
    Peer(EventLoop& loop, std::unique_ptr<Connection> connection, SessionOptions options = {})
        : link(std::make_unique<PeerLink>(loop, systemClock, magic, std::move(connection),
                                          std::move(options))) {
        link->start({
            .onReady = [this] { ready = true; },
            .onMessage = [this](Message message) { messages.push_back(std::move(message)); },
            .onClosed = [this](const Error& why) { closed = why; },
        });
    }

    std::unique_ptr<PeerLink> link;
    bool ready = false;
    std::vector<Message> messages;
    std::optional<Error> closed;
};

/// Two links that talk to each other over loopback.
struct Pair {
    explicit Pair(EventLoop& loop, SessionOptions clientOptions = {}) {
        auto opened = Listener::open(loop, {.bind = Endpoint::loopback()}, [this, &loop](auto connection) {
            server = std::make_unique<Peer>(loop, std::move(connection),
                                            SessionOptions{.direction = PeerDirection::Inbound,
                                                           .services = serviceNetwork,
                                                           .userAgent = "/Server:1/"});
        });
        listener = std::move(*opened);
        client = std::make_unique<Peer>(loop, Connection::outgoing(loop, listener->local()),
                                        std::move(clientOptions));
    }
    bool isReady() const { return server && server->ready && client->ready; }

    std::unique_ptr<Listener> listener;
    std::unique_ptr<Peer> server;
    std::unique_ptr<Peer> client;
};

/// A link that faces a peer which does what the test says, byte by byte.
struct Scripted {
    explicit Scripted(EventLoop& eventLoop, SessionOptions options = {})
        : loop(eventLoop),
          server(eventLoop),
          client(eventLoop, Connection::outgoing(eventLoop, server.endpoint()), std::move(options)) {}

    RawPeer& raw() { return *server.peers.at(0); }

    bool accept() {
        return loop.runUntil([&] { return !server.peers.empty() && !raw().received().empty(); }, patience);
    }
    bool makeReady() {
        if (!accept()) return false;
        VersionMessage version;
        version.nonce = 1;
        version.services = serviceNetwork;
        say(version);
        say(VerackMessage{});
        return loop.runUntil([&] { return client.ready; }, patience);
    }
    void say(const Message& message) {
        raw().send(encodeFrame(magic, messageCommand(message), encodePayload(message)));
    }
    bool waitClosed() {
        return loop.runUntil([&] { return client.closed.has_value(); }, patience);
    }

    EventLoop& loop;
    RawServer server;
    Peer client;
};

} // namespace

class PeerLinkTest : public QObject {
    Q_OBJECT

private slots:
    void handshakeAndMessages() {
        EventLoop loop;
        Pair pair(loop);
        QVERIFY(loop.runUntil([&] { return pair.isReady(); }, patience));
        QCOMPARE(pair.client->link->peer().userAgent, std::string("/Server:1/"));
        QVERIFY(pair.client->link->peer().wtxidRelay);
        QVERIFY(pair.server->link->direction() == PeerDirection::Inbound);

        InvMessage inv;
        for (std::size_t i = 0; i < maxInventory; ++i)
            inv.items.push_back(InventoryItem::block(BlockHash()));
        pair.client->link->send(inv);
        pair.client->link->send(GetAddrMessage{});
        pair.server->link->sendRaw("feefilter", FeeFilterMessage{Amount(5)}.encode());
        QVERIFY(loop.runUntil(
            [&] { return pair.server->messages.size() == 2 && pair.client->messages.size() == 1; },
            patience));
        QCOMPARE(std::get<InvMessage>(pair.server->messages[0]).items.size(), maxInventory);
        QVERIFY(std::holds_alternative<GetAddrMessage>(pair.server->messages[1]));
        QVERIFY(loop.runUntil([&] { return pair.client->link->peer().lastPing.has_value(); }, patience));

        pair.client->link->close({ErrorCode::Cancelled, "Done.", {}});
        QVERIFY(!pair.client->closed);
        QVERIFY(loop.runUntil([&] { return pair.client->closed && pair.server->closed; }, patience));
        QCOMPARE(pair.client->closed->code, ErrorCode::Cancelled);
        QCOMPARE(pair.server->closed->code, ErrorCode::Disconnected);
    }

    void callsItself() {
        EventLoop loop;
        std::uint64_t nonce = 0;
        std::unique_ptr<Peer> inbound;
        const auto listener = Listener::open(loop, {.bind = Endpoint::loopback()}, [&](auto connection) {
            inbound = std::make_unique<Peer>(
                loop, std::move(connection),
                SessionOptions{.direction = PeerDirection::Inbound,
                               .isOwnNonce = [&](std::uint64_t n) { return n == nonce; }});
        });
        Peer outbound(loop, Connection::outgoing(loop, (*listener)->local()));
        nonce = outbound.link->nonce();
        QVERIFY(loop.runUntil([&] { return inbound && inbound->closed && outbound.closed; }, patience));
        QCOMPARE(inbound->closed->code, ErrorCode::Rejected);
    }

    void refused() {
        EventLoop loop;
        const Endpoint dead = RawServer(loop).endpoint();
        Peer peer(loop, Connection::outgoing(loop, dead));
        QVERIFY(loop.runUntil([&] { return peer.closed.has_value(); }, patience));
        QCOMPARE(peer.closed->code, ErrorCode::Disconnected);
        QVERIFY(!peer.link->isReady());
    }

    // Fault 36, and 34 for a peer of another network.
    void fault36_garbageAtTheHandshake_data() {
        QTest::addColumn<QByteArray>("garbage");
        QTest::addColumn<int>("code");
        const auto row = [](const char* name, ByteSpan bytes, ErrorCode code) {
            QTest::newRow(name) << QByteArray(reinterpret_cast<const char*>(bytes.data()),
                                              static_cast<qsizetype>(bytes.size()))
                                << static_cast<int>(code);
        };
        row("web server", asBytes("HTTP/1.1 400 Bad Request\r\n\r\n"), ErrorCode::WrongNetwork);
        row("other network", encodeFrame({0xf9, 0xbe, 0xb4, 0xd9}, "version", VersionMessage{}.encode()),
            ErrorCode::WrongNetwork);
        row("empty version", encodeFrame(magic, "version", {}), ErrorCode::ProtocolViolation);
        row("verack first", encodeFrame(magic, "verack", {}), ErrorCode::ProtocolViolation);
        Bytes damaged = encodeFrame(magic, "version", VersionMessage{}.encode());
        damaged.back() ^= 1;
        row("damaged", damaged, ErrorCode::ProtocolViolation);
    }
    void fault36_garbageAtTheHandshake() {
        QFETCH(QByteArray, garbage);
        QFETCH(int, code);
        EventLoop loop;
        Scripted script(loop);
        QVERIFY(script.accept());
        script.raw().send(Bytes(garbage.begin(), garbage.end()));
        QVERIFY(script.waitClosed());
        QCOMPARE(static_cast<int>(script.client.closed->code), code);
        QVERIFY(loop.runUntil([&] { return script.raw().isClosed(); }, patience));
    }

    // Fault 47.
    void fault47_duplicateVersion() {
        EventLoop loop;
        Scripted script(loop);
        QVERIFY(script.makeReady());
        script.say(VersionMessage{});
        script.say(HeadersMessage{}); // behind the violation: never delivered
        QVERIFY(script.waitClosed());
        QCOMPARE(script.client.closed->code, ErrorCode::ProtocolViolation);
        QVERIFY(script.client.messages.empty());
    }

    // Fault 33.
    void fault33_damagedMessages() {
        EventLoop loop;
        Scripted script(loop);
        QVERIFY(script.makeReady());
        Bytes damaged = encodeFrame(magic, "headers", HeadersMessage{}.encode());
        damaged.back() ^= 1;
        script.raw().send(damaged);
        script.raw().send(damaged);
        script.say(HeadersMessage{});
        QVERIFY(loop.runUntil([&] { return script.client.messages.size() == 1; }, patience));
        script.raw().send(damaged);
        QVERIFY(script.waitClosed());
        QCOMPARE(script.client.closed->code, ErrorCode::ProtocolViolation);
    }

    void malformedMessage() {
        EventLoop loop;
        Scripted script(loop);
        QVERIFY(script.makeReady());
        script.raw().send(encodeFrame(magic, "headers", Bytes(3, 0xff)));
        QVERIFY(script.waitClosed());
        QCOMPARE(script.client.closed->code, ErrorCode::ProtocolViolation);
        QVERIFY(script.client.closed->detail.find("headers") != std::string::npos);
    }

    // Fault 35.
    void fault35_oversized() {
        EventLoop loop;
        Scripted script(loop);
        QVERIFY(script.makeReady());
        Bytes header = encodeFrame(magic, "block", {});
        writeLe32(header.data() + 16, 4'000'001);
        script.raw().send(header);
        QVERIFY(script.waitClosed());
        QCOMPARE(script.client.closed->code, ErrorCode::ProtocolViolation);
    }

    void silentHandshake() {
        EventLoop loop;
        Scripted script(loop, {.handshakeTimeout = Milliseconds(30)});
        QVERIFY(script.waitClosed());
        QCOMPARE(script.client.closed->code, ErrorCode::Timeout);
    }

    void noPong() {
        EventLoop loop;
        Scripted script(loop, {.pongTimeout = Milliseconds(30)});
        QVERIFY(script.makeReady());
        QVERIFY(script.waitClosed());
        QCOMPARE(script.client.closed->code, ErrorCode::Timeout);
    }

    // Fault 3: bytes keep coming, but the message never ends.
    void fault03_slowLoris() {
        EventLoop loop;
        Scripted script(loop, {.messageTimeout = Milliseconds(100)});
        QVERIFY(script.makeReady());
        const Bytes message = encodeFrame(magic, "inv", Bytes(300));
        std::size_t sent = 0;
        const Timer drip = loop.every(Milliseconds(5), [&] {
            if (sent < 200) script.raw().send(ByteSpan(message).subspan(sent++, 1));
        });
        QVERIFY(script.waitClosed());
        QCOMPARE(script.client.closed->code, ErrorCode::Timeout);
        QVERIFY(script.client.messages.empty());
    }

    void pauseKeepsTheOrder() {
        EventLoop loop;
        Pair pair(loop);
        QVERIFY(loop.runUntil([&] { return pair.isReady(); }, patience));
        std::vector<std::uint32_t> heights;
        for (std::uint32_t i = 0; i < 500; ++i)
            pair.server->link->send(GetCFiltersMessage{0, i, BlockHash()});
        // Pauses from the outside at arbitrary moments: nothing comes meanwhile, nothing is lost or
        // overtaken.
        for (int round = 0; round < 50; ++round) {
            pair.client->link->pauseReading();
            const std::size_t before = pair.client->messages.size();
            loop.runUntil([] { return false; }, Milliseconds(0));
            loop.runUntil([] { return false; }, Milliseconds(1));
            QCOMPARE(pair.client->messages.size(), before);
            pair.client->link->resumeReading();
            loop.runUntil([&] { return pair.client->messages.size() > before; }, Milliseconds(1));
        }
        QVERIFY(loop.runUntil([&] { return pair.client->messages.size() == 500; }, patience));
        for (std::uint32_t i = 0; i < 500; ++i)
            QCOMPARE(std::get<GetCFiltersMessage>(pair.client->messages[i]).startHeight, i);
    }

    void pauseInsideACallback() {
        EventLoop loop;
        Scripted script(loop);
        QVERIFY(script.accept());
        std::vector<std::uint64_t> fees;
        std::unique_ptr<PeerLink> link;
        link = std::make_unique<PeerLink>(
            loop, systemClock, magic, Connection::outgoing(loop, script.server.endpoint()), SessionOptions{});
        link->start({.onMessage = [&](const Message& m) {
            fees.push_back(static_cast<std::uint64_t>(std::get<FeeFilterMessage>(m).perKilobyte.zat()));
            link->pauseReading();
        }});
        QVERIFY(loop.runUntil([&] { return script.server.peers.size() == 2; }, patience));
        Bytes stream;
        const auto add = [&](const Message& m) {
            const Bytes frame = encodeFrame(magic, messageCommand(m), encodePayload(m));
            stream.insert(stream.end(), frame.begin(), frame.end());
        };
        VersionMessage version;
        version.nonce = 2;
        add(version);
        add(VerackMessage{});
        for (int i = 0; i < 5; ++i)
            add(FeeFilterMessage{Amount(i)});
        script.server.peers[1]->send(stream);
        for (std::uint64_t i = 0; i < 5; ++i) {
            QVERIFY(loop.runUntil([&] { return fees.size() == i + 1; }, patience));
            QVERIFY(!loop.runUntil([&] { return fees.size() > i + 1; }, Milliseconds(3)));
            QCOMPARE(fees.back(), i);
            link->resumeReading();
        }
    }

    void destroyedInCallbacks_data() {
        QTest::addColumn<int>("when");
        QTest::newRow("ready") << 0;
        QTest::newRow("message") << 1;
        QTest::newRow("closed") << 2;
    }
    void destroyedInCallbacks() {
        QFETCH(int, when);
        EventLoop loop;
        Scripted script(loop);
        QVERIFY(script.accept());
        auto link = std::make_unique<PeerLink>(
            loop, systemClock, magic, Connection::outgoing(loop, script.server.endpoint()), SessionOptions{});
        bool destroyed = false;
        int callsAfter = 0;
        const auto event = [&, alive = std::make_shared<int>(1)](int which) {
            callsAfter += destroyed ? 1 : 0;
            if (which != when) return;
            link.reset();
            destroyed = *alive == 1;
        };
        link->start({
            .onReady = [event] { event(0); },
            .onMessage = [event](const Message&) { event(1); },
            .onClosed = [event](const Error&) { event(2); },
        });
        QVERIFY(loop.runUntil([&] { return script.server.peers.size() == 2; }, patience));
        RawPeer& raw = *script.server.peers[1];
        Bytes stream;
        VersionMessage version;
        version.nonce = 3;
        for (const Message& m : {Message(version), Message(VerackMessage{}), Message(HeadersMessage{}),
                                 Message(HeadersMessage{})}) {
            const Bytes frame = encodeFrame(magic, messageCommand(m), encodePayload(m));
            stream.insert(stream.end(), frame.begin(), frame.end());
        }
        raw.send(stream); // all at once: what follows in the same read must not be delivered either
        if (when == 2) {
            loop.runUntil([] { return false; }, Milliseconds(20));
            raw.hangUp();
        }
        QVERIFY(loop.runUntil([&] { return destroyed && raw.isClosed(); }, patience));
        loop.runUntil([] { return false; }, Milliseconds(5));
        QCOMPARE(callsAfter, 0);
    }

    void closedInsideACallback() {
        EventLoop loop;
        Scripted script(loop);
        QVERIFY(script.accept());
        int messages = 0;
        std::optional<Error> closed;
        PeerLink link(loop, systemClock, magic, Connection::outgoing(loop, script.server.endpoint()), {});
        link.start({
            .onMessage =
                [&](const Message&) {
                    ++messages;
                    link.close({ErrorCode::Cancelled, "Enough.", {}});
                },
            .onClosed = [&](const Error& why) { closed = why; },
        });
        QVERIFY(loop.runUntil([&] { return script.server.peers.size() == 2; }, patience));
        VersionMessage version;
        version.nonce = 4;
        Bytes stream;
        for (const Message& m : {Message(version), Message(VerackMessage{}), Message(HeadersMessage{}),
                                 Message(HeadersMessage{})}) {
            const Bytes frame = encodeFrame(magic, messageCommand(m), encodePayload(m));
            stream.insert(stream.end(), frame.begin(), frame.end());
        }
        script.server.peers[1]->send(stream);
        QVERIFY(loop.runUntil([&] { return closed.has_value(); }, patience));
        QCOMPARE(messages, 1);
        QCOMPARE(closed->code, ErrorCode::Cancelled);
    }
};

QTEST_APPLESS_MAIN(PeerLinkTest)
#include "tst_peer_link.moc"
