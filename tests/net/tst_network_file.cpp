#include "core/chain/node_setup.h"
#include "core/net/network_file.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <fstream>
#include <sstream>

using namespace zon;

namespace {

/// Easier to read than escaped quotes.
QByteArray json(QByteArray text) {
    return text.replace('\'', '"');
}

/// A network of one's own: the file that makes it, and what a stock node needs for it.
class NetworkFileTest : public QObject {
    Q_OBJECT

private slots:
    void whatIsNeeded() {
        const auto read = parseNetworkFile(
            json("{'name': 'Acme pay', 'challenge': '51', 'peers': ['node.acme.example', '10.0.0.2:1234']}")
                .toStdString());
        QVERIFY2(read, read ? "" : read.error().message.c_str());
        QVERIFY(read->params.id == NetworkId::Custom);
        QCOMPARE(read->params.name, std::string("Acme pay"));
        QCOMPARE(read->params.signetChallenge, Bytes{0x51});
        // BIP325: the first bytes of the double SHA-256 of 0x01 0x51, as Bitcoin Core shows it for
        // -signetchallenge=51.
        QCOMPARE(toHex(read->params.magic), std::string("54d26fbd"));
        QCOMPARE(read->peers, (std::vector<Endpoint>{*Endpoint::parse("node.acme.example:38333", 1),
                                                     *Endpoint::parse("10.0.0.2:1234", 1)}));
        QCOMPARE(parseNetworkFile(networkFileText(*read))->peers, read->peers);
        QVERIFY(parseNetworkFile(
            json("{'challenge':'51','name':'a'}").toStdString())); // peers may be added later
    }

    void refused_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("signet=1");
        QTest::newRow("a list") << QByteArray("[]");
        QTest::newRow("something behind it") << json("{'name':'a','challenge':'51'} x");
        QTest::newRow("no name") << json("{'challenge':'51'}");
        QTest::newRow("no challenge") << json("{'name':'a'}");
        QTest::newRow("empty challenge") << json("{'name':'a','challenge':''}");
        QTest::newRow("challenge is no hex") << json("{'name':'a','challenge':'5x'}");
        QTest::newRow("challenge too long")
            << json("{'name':'a','challenge':'") + QByteArray(20'002, '0') + "\"}";
        QTest::newRow("challenge of main") << json("{'name':'a','challenge':'075a6f6e436f696e7551'}");
        QTest::newRow("name of another network") << json("{'name':'Main','challenge':'51'}");
        QTest::newRow("name leads out of its folder") << json("{'name':'../../x','challenge':'51'}");
        QTest::newRow("name too long") << json("{'name':'" + QByteArray(33, 'a') + "','challenge':'51'}");
        QTest::newRow("name is a number") << json("{'name':7,'challenge':'51'}");
        QTest::newRow("unknown field") << json("{'name':'a','challenge':'51','peer':['b']}");
        QTest::newRow("peers are no list") << json("{'name':'a','challenge':'51','peers':'b'}");
        QTest::newRow("a peer is no address") << json("{'name':'a','challenge':'51','peers':['b c']}");
        QTest::newRow("too many peers")
            << json("{'name':'a','challenge':'51','peers':['b'" + QByteArray(",'b'").repeated(16) + "]}");
        QTest::newRow("too deep") << QByteArray(1'000, '[');
        QTest::newRow("too large") << QByteArray(NetworkFile::maxBytes + 1, ' ');
    }
    void refused() {
        QFETCH(const QByteArray, text);
        const auto read = parseNetworkFile(text.toStdString());
        QVERIFY(!read);
        QVERIFY(read.error().message.ends_with('.'));
    }

    void fromAfile() {
        const QTemporaryDir folder;
        const std::filesystem::path file = folder.filePath("acme.zonnet").toStdString();
        QCOMPARE(readNetworkFile(file).error().code, ErrorCode::NotFound);
        QCOMPARE(readNetworkFile(folder.path().toStdString()).error().code, ErrorCode::NotFound);
        std::ofstream(file) << json("{'name':'acme','challenge':'51'}").constData();
        QCOMPARE(readNetworkFile(file)->params.name, std::string("acme"));
        std::ofstream(file) << std::string(NetworkFile::maxBytes + 1, ' ');
        QCOMPARE(readNetworkFile(file).error().code, ErrorCode::TooLarge);
    }

    void linesForAnode() {
        QCOMPARE(nodeJoinLines(networkParams(NetworkId::Main)),
                 std::string("signet=1\nsignetchallenge=075a6f6e436f696e7551"));
        QCOMPARE(nodeJoinLines(networkParams(NetworkId::Sandbox)), std::string());
        QCOMPARE(nodeServeLines(), std::string("blockfilterindex=1\npeerblockfilters=1"));
    }

    /// What is handed out says the same as the program.
    void packagedConfigurations_data() {
        QTest::addColumn<int>("network");
        QTest::newRow("main") << static_cast<int>(NetworkId::Main);
        QTest::newRow("test") << static_cast<int>(NetworkId::Test);
    }
    void packagedConfigurations() {
        QFETCH(const int, network);
        const NetworkParams& params = networkParams(static_cast<NetworkId>(network));
        const std::string conf = read("packaging/node/" + params.name + ".conf");
        QVERIFY(hasLines(conf, nodeJoinLines(params)));
        QVERIFY(hasLines(conf, nodeServeLines()));
    }
    void packagedOwnNetwork() {
        const std::string conf = read("packaging/node/own.conf.example");
        QVERIFY(hasLines(conf, nodeServeLines()));
        const auto example = readNetworkFile(ZON_SOURCE_DIR "/packaging/node/own.zonnet.example");
        QVERIFY2(example, example ? "" : example.error().message.c_str());
        QVERIFY(hasLines(conf, nodeJoinLines(example->params)));
    }
    void theReadmeSaysTheSame() {
        const std::string readme = read("README.md");
        QVERIFY(readme.find("## Run a ZonCoin node") != std::string::npos);
        for (const auto& lines : {nodeJoinLines(networkParams(NetworkId::Main)), nodeServeLines()})
            for (const std::string& line : split(lines))
                QVERIFY2(readme.find("    " + line + "\n") != std::string::npos, line.c_str());
        QVERIFY(readme.find(toHex(networkParams(NetworkId::Test).signetChallenge)) != std::string::npos);
    }

private:
    static std::string read(const std::string& file) {
        std::ifstream in(ZON_SOURCE_DIR "/" + file);
        return {std::istreambuf_iterator<char>(in), {}};
    }
    static std::vector<std::string> split(const std::string& lines) {
        std::vector<std::string> parts;
        std::istringstream in(lines);
        for (std::string line; std::getline(in, line);)
            parts.push_back(line);
        return parts;
    }
    static bool hasLines(const std::string& text, const std::string& lines) {
        return !lines.empty() && std::ranges::all_of(split(lines), [&](const std::string& line) {
            return ("\n" + text).find("\n" + line + "\n") != std::string::npos;
        });
    }
};

} // namespace

QTEST_APPLESS_MAIN(NetworkFileTest)
#include "tst_network_file.moc"
