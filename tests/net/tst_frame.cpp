#include "core/net/frame.h"

#include <QTest>

#include <algorithm>

using namespace zon;

namespace {

constexpr NetworkMagic magic{0xfa, 0xbf, 0xb5, 0xda};

/// Everything that comes out of `stream` when it arrives in pieces of `step` bytes.
std::vector<FrameParser::Event> feed(FrameParser& parser, ByteSpan stream, std::size_t step) {
    std::vector<FrameParser::Event> events;
    while (!stream.empty()) {
        ByteSpan piece = stream.first(std::min(step, stream.size()));
        stream = stream.subspan(piece.size());
        while (auto event = parser.consume(piece))
            events.push_back(std::move(*event));
    }
    return events;
}

std::optional<FrameFault> onlyFault(const std::vector<FrameParser::Event>& events) {
    if (events.size() != 1 || !std::holds_alternative<FrameFault>(events[0])) return {};
    return std::get<FrameFault>(events[0]);
}

Bytes headerClaiming(std::uint32_t length) {
    Bytes frame = encodeFrame(magic, "block", {});
    writeLe32(frame.data() + 16, length);
    return frame;
}

} // namespace

class FrameTest : public QObject {
    Q_OBJECT

private slots:
    void verackOnTheWire() {
        // The example of the Bitcoin protocol documentation: a verack of the main network.
        QCOMPARE(toHex(encodeFrame({0xf9, 0xbe, 0xb4, 0xd9}, "verack", {})),
                 std::string("f9beb4d976657261636b000000000000000000005df6e0e2"));
    }

    void arrivesInPieces_data() {
        QTest::addColumn<int>("step");
        for (const int step : {1, 2, 3, 23, 24, 25, 1000, 100'000})
            QTest::addRow("%d", step) << step;
    }
    void arrivesInPieces() {
        QFETCH(int, step);
        Bytes stream;
        const std::vector<Frame> sent{
            {"ping", Bytes(8, 1)}, {"verack", {}}, {"block", Bytes(5000, 7)}, {"abcdefghijkl", Bytes(1)}};
        for (const Frame& frame : sent) {
            const Bytes bytes = encodeFrame(magic, frame.command, frame.payload);
            stream.insert(stream.end(), bytes.begin(), bytes.end());
        }
        FrameParser parser(magic);
        const auto events = feed(parser, stream, static_cast<std::size_t>(step));
        QCOMPARE(events.size(), sent.size());
        for (std::size_t i = 0; i < sent.size(); ++i) {
            QCOMPARE(std::get<Frame>(events[i]).command, sent[i].command);
            QCOMPARE(std::get<Frame>(events[i]).payload, sent[i].payload);
        }
        QVERIFY(!parser.insideFrame());
    }

    // Fault 33: a damaged message is dropped and the next one is read.
    void fault33_badChecksum() {
        Bytes stream = encodeFrame(magic, "ping", Bytes(8, 1));
        stream.back() ^= 1;
        const Bytes good = encodeFrame(magic, "pong", Bytes(8, 2));
        stream.insert(stream.end(), good.begin(), good.end());
        FrameParser parser(magic);
        const auto events = feed(parser, stream, 7);
        QCOMPARE(events.size(), std::size_t{2});
        QCOMPARE(std::get<FrameFault>(events[0]), FrameFault::BadChecksum);
        QCOMPARE(std::get<Frame>(events[1]).command, std::string("pong"));
    }

    // Fault 34: told from the first four bytes; what follows is swallowed.
    void fault34_wrongMagic() {
        FrameParser parser(magic);
        QCOMPARE(onlyFault(feed(parser, asBytes("GET / HTTP/1.1\r\n\r\n"), 1)), FrameFault::WrongMagic);
        QVERIFY(feed(parser, encodeFrame(magic, "verack", {}), 5).empty());
        FrameParser whole(magic);
        QCOMPARE(onlyFault(feed(whole, encodeFrame({1, 2, 3, 4}, "verack", {}), 100)),
                 FrameFault::WrongMagic);
    }

    void malformedCommand_data() {
        QTest::addColumn<QByteArray>("field");
        QTest::newRow("empty") << QByteArray(12, '\0');
        QTest::newRow("control") << QByteArray("pi\nng\0\0\0\0\0\0\0", 12);
        QTest::newRow("high") << QByteArray("p\xffng\0\0\0\0\0\0\0\0", 12);
        QTest::newRow("after zero") << QByteArray("ping\0x\0\0\0\0\0\0", 12);
    }
    void malformedCommand() {
        QFETCH(QByteArray, field);
        Bytes frame = encodeFrame(magic, "ping", Bytes(8));
        std::copy(field.begin(), field.end(), frame.begin() + 4);
        FrameParser parser(magic);
        QCOMPARE(onlyFault(feed(parser, frame, 1)), FrameFault::MalformedCommand);
    }

    // Fault 35: more than the limit is refused from the header alone.
    void fault35_oversized() {
        for (const std::uint32_t claim : {4'000'001u, 0x7fffffffu, 0xffffffffu}) {
            FrameParser parser(magic);
            QCOMPARE(onlyFault(feed(parser, headerClaiming(claim), 24)), FrameFault::Oversized);
            QCOMPARE(parser.bufferedCapacity(), std::size_t{0});
        }
        FrameParser small(magic, 100);
        QCOMPARE(onlyFault(feed(small, headerClaiming(101), 24)), FrameFault::Oversized);
    }

    // Faults 3 and 35: a claim of 4 MB alone takes no memory; then it grows with what comes.
    void fault03_memoryFollowsBytes() {
        FrameParser parser(magic);
        QVERIFY(feed(parser, headerClaiming(4'000'000), 24).empty());
        QVERIFY(parser.insideFrame());
        QCOMPARE(parser.claimedPayload(), std::size_t{4'000'000});
        QCOMPARE(parser.bufferedCapacity(), std::size_t{0});
        std::size_t arrived = 0;
        const Bytes piece(1'500, 9);
        while (arrived + piece.size() < 4'000'000) {
            QVERIFY(feed(parser, piece, piece.size()).empty());
            arrived += piece.size();
            QVERIFY(parser.bufferedCapacity() <= std::max<std::size_t>(4096, 2 * arrived));
        }
        QVERIFY(parser.bufferedCapacity() <= 4'000'000);
    }

    void largestFrame() {
        FrameParser parser(magic);
        const auto events = feed(parser, encodeFrame(magic, "block", Bytes(maxMessagePayload, 3)), 65'536);
        QCOMPARE(events.size(), std::size_t{1});
        QCOMPARE(std::get<Frame>(events[0]).payload.size(), maxMessagePayload);
    }
};

QTEST_APPLESS_MAIN(FrameTest)
#include "tst_frame.moc"
