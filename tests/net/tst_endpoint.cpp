#include "core/net/endpoint.h"
#include "core/net/http_url.h"
#include "core/net/network_address.h"
#include "core/net/onion.h"

#include <QTest>

using namespace zon;

namespace {

// The onion address of the Tor Project's own site.
constexpr std::string_view torProject = "2gzyxa5ihm7nsggfxnu52rck2vv4rvmdlkiu3zzui5du4xyclen53wid.onion";

Endpoint endpoint(std::string_view text) {
    return Endpoint::parse(text, 8333).value_or(Endpoint());
}

QString display(const std::string& text) {
    return QString::fromStdString(text);
}

} // namespace

class EndpointTest : public QObject {
    Q_OBJECT

private slots:
    void accepts_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("canonical");
        QTest::addColumn<int>("kind");
        const auto row = [](const char* text, const char* canonical, HostKind kind) {
            QTest::newRow(text) << text << canonical << static_cast<int>(kind);
        };
        row("1.2.3.4", "1.2.3.4:8333", HostKind::Ipv4);
        row("1.2.3.4:1", "1.2.3.4:1", HostKind::Ipv4);
        row("::1", "[::1]:8333", HostKind::Ipv6);
        row("[::1]", "[::1]:8333", HostKind::Ipv6);
        row("[2001:DB8:0:0::7]:65535", "[2001:db8::7]:65535", HostKind::Ipv6);
        row("::ffff:9.8.7.6", "9.8.7.6:8333", HostKind::Ipv4);
        row("Node.Example:99", "node.example:99", HostKind::Name);
        row("localhost", "localhost:8333", HostKind::Name);
        row("a_b.c-d.e1", "a_b.c-d.e1:8333", HostKind::Name);
    }
    void accepts() {
        QFETCH(QString, text);
        QFETCH(QString, canonical);
        QFETCH(int, kind);
        const auto parsed = Endpoint::parse(text.toStdString(), 8333);
        QVERIFY(parsed);
        QCOMPARE(display(parsed->toString()), canonical);
        QCOMPARE(static_cast<int>(parsed->kind()), kind);
        QCOMPARE(*Endpoint::parse(parsed->toString(), 1), *parsed);
    }

    void refuses_data() {
        QTest::addColumn<QString>("text");
        for (const char* text : {"",
                                 ":",
                                 ":8333",
                                 "1.2.3.4:",
                                 "1.2.3.4:0",
                                 "1.2.3.4:65536",
                                 "1.2.3.4:x",
                                 "1.2.3.4:-1",
                                 "1.2.3.4:+1",
                                 "1.2.3.4 ",
                                 " 1.2.3.4",
                                 "1.2.3",
                                 "1.2.3.4.5",
                                 "256.1.1.1",
                                 "1.2.3.04",
                                 "[::1",
                                 "[::1]8333",
                                 "[::1]:",
                                 "[1.2.3.4]:1",
                                 "fe80::1%eth0",
                                 "[fe80::1%1]:5",
                                 ":::",
                                 "a..b",
                                 "-a.b",
                                 "a-.b",
                                 "a b",
                                 "user@host",
                                 "http://host",
                                 "host/path",
                                 "abc.onion",
                                 "host.123"})
            QTest::newRow(text) << QString::fromLatin1(text);
        QTest::newRow("long label") << QString(64, 'a') + ".b";
        QTest::newRow("long name") << QString("a.").repeated(130) + "b";
    }
    void refuses() {
        QFETCH(QString, text);
        const auto parsed = Endpoint::parse(text.toStdString(), 8333);
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().code, ErrorCode::InvalidArgument);
        QVERIFY(parsed.error().message.ends_with('.'));
    }

    void onion() {
        const auto parsed = Endpoint::parse(std::string(torProject) + ":80", 8333);
        QVERIFY(parsed);
        QCOMPARE(parsed->kind(), HostKind::Onion);
        const auto key = parseOnionHost(torProject);
        QVERIFY(key);
        QCOMPARE(display(onionHost(*key)),
                 QString::fromLatin1(torProject.data(), static_cast<int>(torProject.size())));
        std::string mistyped(torProject);
        mistyped[10] = mistyped[10] == 'a' ? 'b' : 'a';
        QVERIFY(!Endpoint::parse(mistyped, 8333));
    }

    void ranges_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("loopback");
        QTest::addColumn<bool>("isPrivate");
        QTest::addColumn<bool>("routable");
        const auto row = [](const char* text, bool loopback, bool isPrivate, bool routable) {
            QTest::newRow(text) << text << loopback << isPrivate << routable;
        };
        row("127.0.0.1", true, true, false);
        row("127.255.0.9", true, true, false);
        row("::1", true, true, false);
        row("localhost", true, true, false);
        row("::", false, true, false);
        row("0.0.0.0", false, true, false);
        row("10.1.2.3", false, true, false);
        row("172.15.0.1", false, false, true);
        row("172.16.0.1", false, true, false);
        row("172.31.255.255", false, true, false);
        row("172.32.0.1", false, false, true);
        row("192.168.9.9", false, true, false);
        row("100.64.0.1", false, true, false);
        row("100.128.0.1", false, false, true);
        row("169.254.1.1", false, true, false);
        row("fe80::1", false, true, false);
        row("fd00::1", false, true, false);
        row("192.0.2.1", false, false, false);
        row("224.0.0.1", false, false, false);
        row("2001:db8::1", false, false, false);
        row("2a01:4f8::1", false, false, true);
        row("8.8.8.8", false, false, true);
        row("node.example", false, false, false);
    }
    void ranges() {
        QFETCH(QString, text);
        const Endpoint e = endpoint(text.toStdString());
        QVERIFY(!e.isEmpty());
        QTEST(e.isLoopback(), "loopback");
        QTEST(e.isPrivate(), "isPrivate");
        QTEST(e.isRoutable(), "routable");
    }

    void groups() {
        QCOMPARE(endpoint("8.8.1.1").networkGroup(), endpoint("8.8.200.9:5").networkGroup());
        QVERIFY(endpoint("8.8.1.1").networkGroup() != endpoint("8.9.1.1").networkGroup());
        QCOMPARE(endpoint("2a01:4f8:1::1").networkGroup(), endpoint("2a01:4f8:ffff::2").networkGroup());
        QVERIFY(endpoint("2a01:4f8::1").networkGroup() != endpoint("2a01:4f9::1").networkGroup());
        QCOMPARE(endpoint("127.0.0.1").networkGroup(), endpoint("192.168.1.1").networkGroup());
        QVERIFY(endpoint("a.example").networkGroup() != endpoint("b.example").networkGroup());
        QCOMPARE(endpoint("::ffff:8.8.1.1").networkGroup(), endpoint("8.8.2.2").networkGroup());
    }

    void addressV2_data() {
        QTest::addColumn<QString>("text");
        for (const std::string& text :
             {std::string("8.8.8.8:1"), std::string("[2a01:4f8::1]:2"), std::string(torProject) + ":3"})
            QTest::newRow(text.c_str()) << display(text);
    }
    void addressV2() {
        QFETCH(QString, text);
        const PeerAddress entry{unixTime(1'700'000'000), ServiceFlags(0x449), endpoint(text.toStdString())};
        Writer out;
        writeAddressV2(out, entry);
        Reader in(out.bytes());
        const auto read = readAddressV2(in);
        QVERIFY(in.finish("address"));
        QVERIFY(read == entry);
    }

    void addressV2Foreign() {
        // BIP155: unknown networks are skipped, known ones with a wrong length are an error.
        const auto read = [](std::uint8_t network, std::size_t length, bool& ok) {
            Writer out;
            out.u32(1).compactSize(1).u8(network).varBytes(Bytes(length, 7)).u16be(8333);
            Reader in(out.bytes());
            const auto entry = readAddressV2(in);
            ok = in.ok();
            return entry.has_value();
        };
        bool ok = false;
        QVERIFY(!read(99, 77, ok) && ok);
        QVERIFY(!read(3, 10, ok) && ok);
        QVERIFY(!read(5, 32, ok) && ok);
        QVERIFY(read(1, 4, ok) && ok);
        QVERIFY(!read(1, 5, ok) && !ok);
        QVERIFY(!read(4, 31, ok) && !ok);
        QVERIFY(!read(99, 513, ok) && !ok);
    }

    void urls_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("endpoint");
        QTest::addColumn<QString>("target");
        QTest::addColumn<QString>("host");
        const auto row = [](const char* text, const char* to, const char* target, const char* host) {
            QTest::newRow(text) << text << to << target << host;
        };
        row("http://127.0.0.1:8332/", "127.0.0.1:8332", "/", "127.0.0.1:8332");
        row("https://Shop.Example", "shop.example:443", "/", "shop.example");
        row("https://shop.example/a%20b?c=d&e#frag", "shop.example:443", "/a%20b?c=d&e", "shop.example");
        row("http://[::1]:80/x", "[::1]:80", "/x", "[::1]");
    }
    void urls() {
        QFETCH(QString, text);
        const auto url = parseHttpUrl(text.toStdString());
        QVERIFY(url);
        QTEST(display(url->endpoint.toString()), "endpoint");
        QTEST(display(url->target), "target");
        QTEST(display(url->hostField()), "host");
    }

    void badUrls_data() {
        QTest::addColumn<QString>("text");
        for (const char* text :
             {"", "shop.example", "ftp://a/", "//a/b", "https://user:pw@a/", "https:///x", "https://a b/",
              "https://a:99999/", "https://a:0/", "https://a/\r\nX: y", "https://%31.2.3.4/"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void badUrls() {
        QFETCH(QString, text);
        QVERIFY(!parseHttpUrl(text.toStdString()));
    }
};

QTEST_APPLESS_MAIN(EndpointTest)
#include "tst_endpoint.moc"
