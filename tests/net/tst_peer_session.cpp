#include "core/net/peer_session.h"

#include <QTest>

using namespace zon;

namespace {

using State = PeerSession::State;

/// A session under a clock of the test's own.
struct Desk {
    explicit Desk(PeerDirection direction, SessionOptions options = {})
        : session([&] {
              options.direction = direction;
              return std::move(options);
          }()) {}

    PeerSession::Step start() { return session.start(now); }
    PeerSession::Step receive(Message m) { return session.receive(std::move(m), now); }
    void pass(Milliseconds time) { now.steady += time; }

    /// Through the handshake as the peer of a well-behaved stock node.
    void makeReady() {
        start();
        receive(version());
        receive(WtxidRelayMessage{});
        receive(SendAddrV2Message{});
        receive(VerackMessage{});
    }

    static VersionMessage version(std::int32_t protocol = ourProtocolVersion) {
        VersionMessage m;
        m.protocolVersion = protocol;
        m.services = serviceNetwork | serviceWitness | serviceCompactFilters;
        m.nonce = 4711;
        m.time = unixTime(1'000'007);
        m.userAgent = "/Stock:1/";
        m.startHeight = 2'000'000'000;
        return m;
    }

    Moment now{SteadyTime(Seconds(1'000)), unixTime(1'000'000)};
    PeerSession session;
};

std::vector<std::string> commands(const std::vector<Message>& messages) {
    std::vector<std::string> names;
    for (const Message& m : messages)
        names.emplace_back(messageCommand(m));
    return names;
}

using Names = std::vector<std::string>;

std::vector<PeerAddress> addresses(std::size_t n) {
    std::vector<PeerAddress> list;
    for (std::size_t i = 0; i < n; ++i) {
        const std::uint8_t ip[]{8, 8, static_cast<std::uint8_t>(i >> 8), static_cast<std::uint8_t>(i)};
        list.push_back({unixTime(1), serviceNetwork, Endpoint::fromIp(ip, 8333)});
    }
    return list;
}

} // namespace

class PeerSessionTest : public QObject {
    Q_OBJECT

private slots:
    void outboundHandshake() {
        Desk desk(PeerDirection::Outbound);
        QCOMPARE(commands(desk.start().send), (Names{"version"}));
        QCOMPARE(commands(desk.receive(Desk::version()).send), (Names{"wtxidrelay", "sendaddrv2", "verack"}));
        QCOMPARE(desk.session.state(), State::AwaitVerack);
        QVERIFY(!desk.receive(WtxidRelayMessage{}).close);
        QVERIFY(!desk.receive(SendAddrV2Message{}).close);
        QVERIFY(!desk.receive(UnknownMessage{"sendtxrcncl", 12}).close);
        const auto ready = desk.receive(VerackMessage{});
        QVERIFY(ready.becameReady);
        QCOMPARE(commands(ready.send), (Names{"sendheaders"}));
        QCOMPARE(desk.session.state(), State::Ready);
        const PeerInfo& peer = desk.session.peer();
        QVERIFY(peer.wtxidRelay && peer.wantsAddrV2);
        QVERIFY(peer.services.has(serviceCompactFilters));
        QCOMPARE(peer.clockOffset, Seconds(7));
        QCOMPARE(peer.startHeight, 2'000'000'000); // a claim is kept, nothing more
    }

    void inboundHandshake() {
        Desk desk(PeerDirection::Inbound, {.services = serviceNetwork, .startHeight = 12});
        QVERIFY(desk.start().send.empty());
        const auto step = desk.receive(Desk::version());
        QCOMPARE(commands(step.send), (Names{"version", "wtxidrelay", "sendaddrv2", "verack"}));
        QCOMPARE(std::get<VersionMessage>(step.send[0]).startHeight, 12);
        QVERIFY(desk.receive(VerackMessage{}).becameReady);
    }

    void olderPeerGetsNoNegotiation() {
        Desk desk(PeerDirection::Outbound);
        desk.start();
        QCOMPARE(commands(desk.receive(Desk::version(70015)).send), (Names{"verack"}));
        desk.receive(WtxidRelayMessage{});
        QVERIFY(!desk.session.peer().wtxidRelay);
    }

    void tooOld() {
        Desk desk(PeerDirection::Outbound);
        desk.start();
        QCOMPARE(desk.receive(Desk::version(60002)).close->code, ErrorCode::Unsupported);
        QCOMPARE(desk.session.state(), State::Closed);
        QVERIFY(desk.receive(VerackMessage{}).send.empty());
    }

    void ourself() {
        Desk desk(PeerDirection::Outbound);
        const auto own = std::get<VersionMessage>(desk.start().send[0]);
        QCOMPARE(own.nonce, desk.session.nonce());
        QCOMPARE(desk.receive(own).close->code, ErrorCode::Rejected);

        Desk server(PeerDirection::Inbound, {.isOwnNonce = [&](std::uint64_t n) { return n == own.nonce; }});
        server.start();
        const auto step = server.receive(own);
        QCOMPARE(step.close->code, ErrorCode::Rejected);
        QVERIFY(step.send.empty());
    }

    // Faults 36 and 47.
    void fault36_violations_data() {
        QTest::addColumn<int>("stage"); // messages received before
        QTest::addColumn<QString>("offender");
        for (const char* name : {"verack", "ping", "headers", "inv", "unknown"})
            QTest::addRow("%s first", name) << 0 << name;
        for (const char* name : {"version", "ping", "headers", "sendheaders", "addr"})
            QTest::addRow("%s before verack", name) << 1 << name;
        for (const char* name : {"version", "wtxidrelay", "sendaddrv2"})
            QTest::addRow("%s when ready", name) << 2 << name;
    }
    void fault36_violations() {
        QFETCH(int, stage);
        QFETCH(QString, offender);
        const std::map<QString, Message> offenders{{"version", Desk::version()},
                                                   {"verack", VerackMessage{}},
                                                   {"ping", PingMessage{1}},
                                                   {"headers", HeadersMessage{}},
                                                   {"inv", InvMessage{}},
                                                   {"unknown", UnknownMessage{"x", 0}},
                                                   {"sendheaders", SendHeadersMessage{}},
                                                   {"wtxidrelay", WtxidRelayMessage{}},
                                                   {"sendaddrv2", SendAddrV2Message{}},
                                                   {"addr", AddrMessage{}}};
        for (const auto direction : {PeerDirection::Outbound, PeerDirection::Inbound}) {
            Desk desk(direction);
            desk.start();
            if (stage > 0) desk.receive(Desk::version());
            if (stage > 1) desk.receive(VerackMessage{});
            const auto step = desk.receive(offenders.at(offender));
            QVERIFY(step.close);
            QCOMPARE(step.close->code, ErrorCode::ProtocolViolation);
            QVERIFY(!step.deliver);
            QCOMPARE(desk.session.state(), State::Closed);
        }
    }

    void handshakeDeadline() {
        for (const int received : {0, 1}) {
            Desk desk(PeerDirection::Outbound);
            desk.start();
            if (received > 0) desk.receive(Desk::version());
            QCOMPARE(desk.session.nextDeadline(), desk.now.steady + Seconds(15));
            desk.pass(Milliseconds(14'999));
            QVERIFY(!desk.session.tick(desk.now).close);
            desk.pass(Milliseconds(1));
            QCOMPARE(desk.session.tick(desk.now).close->code, ErrorCode::Timeout);
        }
    }

    void pings() {
        Desk desk(PeerDirection::Outbound);
        desk.makeReady();
        const auto first = desk.session.tick(desk.now);
        QCOMPARE(commands(first.send), (Names{"ping"}));
        const std::uint64_t nonce = std::get<PingMessage>(first.send[0]).nonce;
        QVERIFY(desk.session.tick(desk.now).send.empty());

        desk.pass(Milliseconds(40));
        QVERIFY(!desk.receive(PongMessage{nonce + 1}).deliver); // somebody else's
        QVERIFY(!desk.session.peer().lastPing);
        desk.receive(PongMessage{nonce});
        QCOMPARE(*desk.session.peer().lastPing, Milliseconds(40));
        QCOMPARE(desk.session.nextDeadline(), desk.now.steady + Seconds(120));

        desk.pass(Seconds(120));
        QCOMPARE(commands(desk.session.tick(desk.now).send), (Names{"ping"}));
        desk.pass(Seconds(120));
        QCOMPARE(desk.session.tick(desk.now).close->code, ErrorCode::Timeout);
    }

    void answersPings() {
        Desk desk(PeerDirection::Inbound);
        desk.makeReady();
        const auto step = desk.receive(PingMessage{99});
        QCOMPARE(std::get<PongMessage>(step.send.at(0)).nonce, std::uint64_t{99});
        QVERIFY(!step.deliver);
    }

    // Fault 48: deadlines that ran out while the machine slept start again.
    void fault48_resumed() {
        Desk desk(PeerDirection::Outbound);
        desk.makeReady();
        desk.session.tick(desk.now);
        desk.pass(Seconds(10'000));
        desk.session.resumed(desk.now.steady);
        QVERIFY(!desk.session.tick(desk.now).close);
        desk.pass(Seconds(120));
        QVERIFY(desk.session.tick(desk.now).close);
    }

    // Fault 33.
    void fault33_damagedMessages() {
        Desk desk(PeerDirection::Outbound);
        desk.makeReady();
        QVERIFY(!desk.session.receiveFault(FrameFault::BadChecksum).close);
        QVERIFY(!desk.session.receiveFault(FrameFault::BadChecksum).close);
        QCOMPARE(desk.session.receiveFault(FrameFault::BadChecksum).close->code,
                 ErrorCode::ProtocolViolation);
        QVERIFY(!desk.session.receiveFault(FrameFault::BadChecksum).close); // told once
    }

    void fatalFaults() {
        for (const auto fault :
             {FrameFault::WrongMagic, FrameFault::MalformedCommand, FrameFault::Oversized}) {
            Desk desk(PeerDirection::Outbound);
            desk.makeReady();
            QVERIFY(desk.session.receiveFault(fault).close);
        }
        Desk early(PeerDirection::Inbound);
        early.start();
        QVERIFY(early.session.receiveFault(FrameFault::BadChecksum).close);
    }

    // Fault 46: 0.1 addresses per second, and a full answer to a getaddr of ours.
    void fault46_addressFlood() {
        Desk desk(PeerDirection::Outbound);
        desk.makeReady();
        const auto intake = [&](std::size_t n) -> std::size_t {
            const auto step = desk.receive(AddrV2Message{addresses(n)});
            return step.deliver ? std::get<AddrV2Message>(*step.deliver).addresses.size() : 0;
        };
        QCOMPARE(intake(1'000), std::size_t{1});
        QCOMPARE(intake(1'000), std::size_t{0});
        desk.pass(Seconds(30));
        QCOMPARE(intake(1'000), std::size_t{3});
        desk.session.sent(GetAddrMessage{});
        QCOMPARE(intake(600), std::size_t{600});
        QCOMPARE(intake(600), std::size_t{400});
        desk.pass(Seconds(1'000'000));
        QCOMPARE(intake(1'000), std::size_t{1'000});
        QCOMPARE(intake(1'000), std::size_t{0});
    }

    void learnsFromMessages() {
        Desk desk(PeerDirection::Outbound);
        desk.makeReady();
        QVERIFY(desk.receive(FeeFilterMessage{Amount(1'234)}).deliver);
        QCOMPARE(desk.session.peer().feeFilter, Amount(1'234));
        QVERIFY(!desk.receive(SendHeadersMessage{}).deliver);
        QVERIFY(desk.session.peer().wantsHeaders);
        QVERIFY(!desk.receive(UnknownMessage{"sendcmpct", 9}).close);
        QVERIFY(!desk.receive(VerackMessage{}).close);
        QVERIFY(desk.receive(HeadersMessage{}).deliver);
    }

    void absurdClock() {
        for (const std::int64_t time :
             {std::numeric_limits<std::int64_t>::max(), std::numeric_limits<std::int64_t>::min()}) {
            Desk desk(PeerDirection::Outbound);
            desk.start();
            auto version = Desk::version();
            version.time = unixTime(time);
            QVERIFY(!desk.receive(version).close);
            QVERIFY(abs(desk.session.peer().clockOffset) >= Seconds(1'000'000));
        }
    }
};

QTEST_APPLESS_MAIN(PeerSessionTest)
#include "tst_peer_session.moc"
