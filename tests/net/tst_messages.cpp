#include "core/net/messages.h"

#include <QTest>

#include <random>

using namespace zon;

namespace {

template <typename IdType>
IdType idOf(std::uint8_t fill) {
    std::array<std::uint8_t, 32> bytes;
    bytes.fill(fill);
    return IdType(bytes);
}

Transaction sampleTransaction() {
    Transaction tx;
    TxIn input;
    input.prevout = {idOf<Txid>(7), 1};
    input.witness = {Bytes(71, 1), Bytes(33, 2)};
    tx.inputs = {input};
    TxOut output;
    output.value = Amount(5'000'000'000);
    tx.outputs = {output, output};
    tx.lockTime = 9;
    return tx;
}

BlockHeader sampleHeader() {
    BlockHeader header;
    header.version = 0x20000000;
    header.previous = idOf<BlockHash>(3);
    header.merkleRoot = idOf<MerkleRoot>(4);
    header.time = 1'700'000'000;
    header.bits = 0x207fffff;
    header.nonce = 5;
    return header;
}

Block sampleBlock() {
    Block block;
    block.header = sampleHeader();
    block.transactions = {sampleTransaction(), sampleTransaction()};
    return block;
}

std::vector<PeerAddress> sampleAddresses() {
    std::vector<PeerAddress> addresses;
    for (const char* text : {"8.8.8.8:8333", "[2a01:4f8::1]:18444"})
        addresses.push_back(
            {unixTime(1'700'000'000), serviceNetwork | serviceCompactFilters, *Endpoint::parse(text, 1)});
    return addresses;
}

VersionMessage sampleVersion() {
    VersionMessage m;
    m.services = serviceNetwork | serviceWitness;
    m.time = unixTime(1'700'000'000);
    m.receiver = *Endpoint::parse("8.8.8.8:8333", 1);
    m.nonce = 0x0123456789abcdef;
    m.userAgent = "/Test:1.0/";
    m.startHeight = 123'456;
    return m;
}

/// One of each kind, none trivial.
std::vector<Message> samples() {
    const std::vector<BlockHash> locator{idOf<BlockHash>(1), idOf<BlockHash>(2)};
    const std::vector<InventoryItem> items{InventoryItem::block(idOf<BlockHash>(1)),
                                           InventoryItem::transaction(idOf<Wtxid>(2))};
    const BlockHash stop = idOf<BlockHash>(9);
    return {
        sampleVersion(),
        VerackMessage{},
        WtxidRelayMessage{},
        SendAddrV2Message{},
        SendHeadersMessage{},
        FeeFilterMessage{Amount(1'000)},
        PingMessage{77},
        PongMessage{78},
        GetAddrMessage{},
        AddrMessage{sampleAddresses()},
        AddrV2Message{sampleAddresses()},
        GetHeadersMessage{locator, stop},
        HeadersMessage{{sampleHeader(), sampleHeader()}},
        GetBlocksMessage{locator, stop},
        InvMessage{items},
        GetDataMessage{items},
        NotFoundMessage{items},
        TxMessage{sampleTransaction()},
        BlockMessage{sampleBlock()},
        MempoolMessage{},
        GetCFiltersMessage{0, 100, stop},
        CFilterMessage{0, stop, Bytes(50, 6)},
        GetCFHeadersMessage{0, 100, stop},
        CFHeadersMessage{0, stop, idOf<FilterHeader>(1), {idOf<FilterHash>(2), idOf<FilterHash>(3)}},
        GetCFCheckptMessage{0, stop},
        CFCheckptMessage{0, stop, {idOf<FilterHeader>(4), idOf<FilterHeader>(5)}},
    };
}

void addSampleRows() {
    QTest::addColumn<int>("index");
    const auto all = samples();
    for (std::size_t i = 0; i < all.size(); ++i)
        QTest::newRow(std::string(messageCommand(all[i])).c_str()) << static_cast<int>(i);
}

Message sampleAt(int index) {
    return samples()[static_cast<std::size_t>(index)];
}

/// `count` elements are claimed and `bytes` follow.
Bytes claiming(std::uint64_t count, std::size_t bytes, ByteSpan before = {}) {
    return Writer().raw(before).compactSize(count).raw(Bytes(bytes)).take();
}

} // namespace

class MessagesTest : public QObject {
    Q_OBJECT

private slots:
    void everyKindHasASample() { QCOMPARE(samples().size() + 1, std::variant_size_v<Message>); }

    void roundTrip_data() { addSampleRows(); }
    void roundTrip() {
        QFETCH(int, index);
        const Message sent = sampleAt(index);
        const Bytes payload = encodePayload(sent);
        const auto received = decodeMessage(messageCommand(sent), payload);
        QVERIFY2(received, received ? "" : received.error().message.c_str());
        QCOMPARE(received->index(), sent.index());
        QCOMPARE(toHex(encodePayload(*received)), toHex(payload));
    }

    void truncatedIsMalformed_data() { addSampleRows(); }
    void truncatedIsMalformed() {
        QFETCH(int, index);
        const Message sent = sampleAt(index);
        const Bytes payload = encodePayload(sent);
        for (std::size_t n = 0; n < payload.size(); ++n) {
            const auto received = decodeMessage(messageCommand(sent), ByteSpan(payload).first(n));
            // `relay` at the end of a version may be left out.
            const bool optionalTail = std::holds_alternative<VersionMessage>(sent) && n + 1 == payload.size();
            QCOMPARE(received.has_value(), optionalTail);
        }
    }

    void excessIsMalformed_data() { addSampleRows(); }
    void excessIsMalformed() {
        QFETCH(int, index);
        const Message sent = sampleAt(index);
        Bytes payload = encodePayload(sent);
        payload.push_back(0);
        QCOMPARE(decodeMessage(messageCommand(sent), payload).has_value(),
                 std::holds_alternative<VersionMessage>(sent));
    }

    /// No damage crashes, and what is accepted in spite of it can be written again.
    void flippedBitsAreHarmless_data() { addSampleRows(); }
    void flippedBitsAreHarmless() {
        QFETCH(int, index);
        const Message sent = sampleAt(index);
        Bytes payload = encodePayload(sent);
        std::size_t accepted = 0;
        for (std::size_t bit = 0; bit < payload.size() * 8; ++bit) {
            payload[bit / 8] ^= static_cast<std::uint8_t>(1 << bit % 8);
            if (const auto received = decodeMessage(messageCommand(sent), payload)) {
                ++accepted;
                QVERIFY(encodePayload(*received).size() <= payload.size() + 2);
            }
            payload[bit / 8] ^= static_cast<std::uint8_t>(1 << bit % 8);
        }
        QVERIFY(accepted <= payload.size() * 8);
    }

    void noiseIsHarmless_data() { addSampleRows(); }
    void noiseIsHarmless() {
        QFETCH(int, index);
        const std::string command(messageCommand(sampleAt(index)));
        std::mt19937 random(static_cast<unsigned>(index)); // a fixed seed: the same noise every time
        for (int round = 0; round < 300; ++round) {
            Bytes payload(random() % 200);
            for (auto& byte : payload)
                byte = static_cast<std::uint8_t>(random());
            const auto received = decodeMessage(command, payload);
            if (received) QCOMPARE(messageCommand(*received), std::string_view(command));
        }
    }

    void limits_data() {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QByteArray>("payload");
        QTest::addColumn<bool>("accepted");
        const auto row = [](const char* name, std::string_view command, const Bytes& payload, bool accepted) {
            QTest::newRow(name) << QString::fromLatin1(command.data(), static_cast<qsizetype>(command.size()))
                                << QByteArray(reinterpret_cast<const char*>(payload.data()),
                                              static_cast<qsizetype>(payload.size()))
                                << accepted;
        };
        row("2,000 headers", "headers", claiming(2'000, 2'000 * 81), true);
        row("2,001 headers", "headers", claiming(2'001, 2'001 * 81), false);
        row("headers without bytes", "headers", claiming(2'000, 81), false);
        row("inv of 50,000", "inv", claiming(50'000, 50'000 * 36), true);
        row("inv of 50,001", "inv", claiming(50'001, 50'001 * 36), false);
        row("inv of 2^64 - 1", "inv", claiming(~std::uint64_t{0}, 36), false);
        row("1,001 addresses", "addr", claiming(1'001, 1'001 * 30), false);
        row("1,001 addresses v2", "addrv2", claiming(1'001, 1'001 * 40), false);
        const Bytes protocol(4);
        row("locator of 101", "getheaders", claiming(101, 102 * 32, protocol), true);
        row("locator of 102", "getheaders", claiming(102, 103 * 32, protocol), false);
        const Bytes filterHead(65);
        row("2,000 filter hashes", "cfheaders", claiming(2'000, 2'000 * 32, filterHead), true);
        row("2,001 filter hashes", "cfheaders", claiming(2'001, 2'001 * 32, filterHead), false);
        const Bytes checkpointHead(33);
        row("100,001 checkpoints", "cfcheckpt", claiming(100'001, 100'001 * 32, checkpointHead), false);
        row("filter larger than the message", "cfilter", claiming(4'000'000, 10, checkpointHead), false);
        row("a fee above all money", "feefilter", Writer().i64(21'000'000'00000001).take(), false);
        row("a negative fee", "feefilter", Writer().i64(-1).take(), false);
        row("ping without nonce", "ping", {}, false);
        Bytes withTransactions = claiming(1, 81);
        withTransactions.back() = 1;
        row("header with transactions", "headers", withTransactions, false);
    }
    void limits() {
        QFETCH(QString, command);
        QFETCH(QByteArray, payload);
        const auto received = decodeMessage(command.toStdString(),
                                            ByteSpan(reinterpret_cast<const std::uint8_t*>(payload.data()),
                                                     static_cast<std::size_t>(payload.size())));
        QTEST(received.has_value(), "accepted");
    }

    void unknownCommand() {
        const auto received = decodeMessage("sendcmpct", Bytes(9));
        QVERIFY(received);
        QCOMPARE(std::get<UnknownMessage>(*received).command, std::string("sendcmpct"));
        QCOMPARE(std::get<UnknownMessage>(*received).payloadSize, std::size_t{9});
    }

    void userAgentIsMadePrintable() {
        VersionMessage m = sampleVersion();
        m.userAgent = "a\x1b[31m\xe2\x80\xae\n";
        QCOMPARE(VersionMessage::decode(m.encode())->userAgent, std::string("a?[31m????"));
        m.userAgent = std::string(maxUserAgent + 1, 'x');
        QVERIFY(!VersionMessage::decode(m.encode()));
    }

    /// A version message as the developer documentation prints it, with its fields.
    void publishedVersion() {
        // https://developer.bitcoin.org/reference/p2p_networking.html#version
        const auto payload = fromHex("72110100"
                                     "0100000000000000"
                                     "bc8f5e5400000000"
                                     "010000000000000000000000000000000000ffffc61b6409208d"
                                     "010000000000000000000000000000000000ffffcb0071c0208d"
                                     "128035cbc97953f8"
                                     "0f2f5361746f7368693a302e392e332f"
                                     "cf050500"
                                     "01");
        const auto m = VersionMessage::decode(*payload);
        QVERIFY(m);
        QCOMPARE(m->protocolVersion, 70002);
        QCOMPARE(m->services.bits(), std::uint64_t{1});
        QCOMPARE(toSeconds(m->time), std::int64_t{1415483324});
        QCOMPARE(m->receiver.toString(), std::string("198.27.100.9:8333"));
        QCOMPARE(m->sender.toString(), std::string("203.0.113.192:8333"));
        QCOMPARE(m->userAgent, std::string("/Satoshi:0.9.3/"));
        QCOMPARE(m->startHeight, 329167);
        QVERIFY(m->relay);
        QCOMPARE(toHex(m->encode()), toHex(*payload));
    }
};

QTEST_APPLESS_MAIN(MessagesTest)
#include "tst_messages.moc"
