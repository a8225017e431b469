#include "core/net/frame.h"
#include "tests/net/loopback.h"
#include "tests/sync/client_fixture.h"

#include <QTest>

using namespace zon;
using namespace zon::test;

namespace {

constexpr NetworkMagic regtest{0xfa, 0xbf, 0xb5, 0xda};

Bytes frame(const Message& message) {
    return encodeFrame(regtest, messageCommand(message), encodePayload(message));
}

Bytes join(const std::vector<Bytes>& parts) {
    Bytes all;
    for (const Bytes& part : parts)
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

Bytes version(std::uint64_t nonce) {
    VersionMessage message;
    message.services = serviceNetwork | serviceWitness | serviceCompactFilters;
    message.nonce = nonce;
    return frame(message);
}

Bytes handshake() {
    return join({version(7), frame(VerackMessage{})});
}

Bytes damaged() {
    Bytes bytes = frame(PingMessage{42});
    bytes.back() ^= 1;
    return bytes;
}

/// A frame header alone, which claims `size` bytes.
Bytes claim(std::uint32_t size) {
    Bytes bytes = encodeFrame(regtest, "block", {});
    writeLe32(bytes.data() + 16, size);
    return bytes;
}

Bytes withMagic(NetworkMagic magic) {
    return encodeFrame(magic, "verack", {});
}

} // namespace

/// A peer that does not speak as it should: it is disconnected, and an honest one beside it is not disturbed.
class HostileBytesTest : public QObject {
    Q_OBJECT

private slots:
    void hostilePeerIsDisconnected_data() {
        QTest::addColumn<QByteArray>("bytes");
        const auto row = [](const char* name, const Bytes& bytes) {
            QTest::newRow(name) << QByteArray(reinterpret_cast<const char*>(bytes.data()),
                                              static_cast<qsizetype>(bytes.size()));
        };
        row("fault33 three damaged messages", join({handshake(), damaged(), damaged(), damaged()}));
        row("fault34 wrong magic", withMagic({0xf9, 0xbe, 0xb4, 0xd9}));
        row("fault35 claims more than there may be", join({handshake(), claim(4'000'001)}));
        row("fault35 claims 4 GB", join({handshake(), claim(0xffffffff)}));
        row("fault36 garbage at the handshake",
            toBytes(asBytes("HTTP/1.1 400 Bad Request\r\n\r\nhello there")));
        row("fault36 zeros at the handshake", Bytes(1'000));
        row("fault47 duplicate version", join({handshake(), version(8)}));
        row("fault47 message before verack", join({version(7), frame(PingMessage{1})}));
        row("headers that don't parse",
            join({handshake(), encodeFrame(regtest, "headers", Bytes{0xfd, 0xff, 0xff})}));
        row("more headers than a message may have",
            join({handshake(), encodeFrame(regtest, "headers", Bytes{0xfd, 0xd1, 0x07})}));
        row("inventory with a huge count",
            join({handshake(), encodeFrame(regtest, "inv", *fromHex("feffffffff"))}));
        row("filter headers with a huge count",
            join(
                {handshake(), encodeFrame(regtest, "cfheaders", join({Bytes(65), *fromHex("feffffffff")}))}));
    }
    void hostilePeerIsDisconnected() {
        QFETCH(const QByteArray, bytes);
        ClientFixture t;
        RawServer hostile(t.loop);
        ChainBuilder chain(t.params);
        chain.mineMany(20);
        ScriptedPeer& honest = t.addNode(chain);
        t.start();
        t.client->addPeer(hostile.endpoint());
        QVERIFY(t.waitUntil([&] { return !hostile.peers.empty() && !hostile.peers[0]->received().empty(); }));
        hostile.peers[0]->send(ByteSpan(reinterpret_cast<const std::uint8_t*>(bytes.data()),
                                        static_cast<std::size_t>(bytes.size())));
        QVERIFY(t.waitUntil([&] { return hostile.peers[0]->isClosed(); }));
        QVERIFY(t.waitForTip(chain.tipHash()));
        QCOMPARE(honest.connections(), std::size_t{1});
        honest.mineAndAnnounce();
        QVERIFY(t.waitForTip(honest.model.chain().tipHash()));
    }

    /// What a peer claims is not waited for by anybody else, and (net.frame) not allocated.
    void fault35_claimWithNothingBehindIt() {
        ClientFixture t;
        RawServer hostile(t.loop);
        ChainBuilder chain(t.params);
        chain.mineMany(20);
        ScriptedPeer& honest = t.addNode(chain);
        t.start();
        t.client->addPeer(hostile.endpoint());
        QVERIFY(t.waitUntil([&] { return !hostile.peers.empty() && !hostile.peers[0]->received().empty(); }));
        hostile.peers[0]->send(join({handshake(), claim(4'000'000)}));
        QVERIFY(t.waitUntil([&] {
            const auto peers = t.client->status().peers;
            return peers.size() == 2
                   && std::ranges::all_of(peers, [](const auto& p) { return p.state == PeerState::Ready; });
        }));
        honest.mineAndAnnounce();
        QVERIFY(t.waitForTip(honest.model.chain().tipHash()));
        QVERIFY(t.client->status().bans.empty());
    }

    /// The only node there is has a bad moment: nobody is gained by a ban.
    void fault36_theLastPeerIsNotBanned() {
        ClientFixture t;
        RawServer hostile(t.loop);
        t.start(hostile.endpoint());
        QVERIFY(t.waitUntil([&] { return !hostile.peers.empty() && !hostile.peers[0]->received().empty(); }));
        hostile.peers[0]->send(Bytes(1'000));
        QVERIFY(t.waitUntil([&] { return hostile.peers.size() == 2; })); // tried again
        QVERIFY(t.client->status().bans.empty());
    }

    void fault33_oneDamagedMessageIsForgiven() {
        ClientFixture t;
        RawServer hostile(t.loop);
        t.start(hostile.endpoint());
        QVERIFY(t.waitUntil([&] { return !hostile.peers.empty() && !hostile.peers[0]->received().empty(); }));
        hostile.peers[0]->send(join({handshake(), damaged(), frame(PingMessage{77})}));
        const Bytes pong = frame(PongMessage{77});
        QVERIFY(t.waitUntil([&] {
            const Bytes& received = hostile.peers[0]->received();
            return std::ranges::search(received, pong).begin() != received.end();
        }));
        QVERIFY(!hostile.peers[0]->isClosed());
    }
};

QTEST_GUILESS_MAIN(HostileBytesTest)
#include "tst_hostile_bytes.moc"
