// Which network a profile is on, and by which way it is reached: chosen once, kept in the profile.

#include "tests/support/engine_driver.h"

#include <QTemporaryDir>
#include <QTest>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace zon;
using namespace zon::test;

namespace {

SecretText password() {
    return SecretText("a good password");
}

EngineOptions optionsIn(const QTemporaryDir& folder) {
    EngineOptions options;
    options.dataFolder = folder.path().toStdString();
    return options;
}

/// A port of this machine that takes connections and says nothing: one that refuses them is a peer only until
/// the refusal comes.
class SilentPort {
public:
    SilentPort() : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        if (::bind(socket_, reinterpret_cast<const sockaddr*>(&address), size) != 0
            || ::listen(socket_, 8) != 0
            || ::getsockname(socket_, reinterpret_cast<sockaddr*>(&address), &size) != 0)
            qFatal("no port to listen on");
        number_ = ntohs(address.sin_port);
    }
    ~SilentPort() { ::close(socket_); }
    SilentPort(const SilentPort&) = delete;
    SilentPort& operator=(const SilentPort&) = delete;

    std::uint16_t number() const { return number_; }

private:
    int socket_;
    std::uint16_t number_ = 0;
};

NetworkFile acme(std::uint16_t port = 1) {
    auto read = parseNetworkFile(
        "{\"name\":\"acme\",\"challenge\":\"51\",\"peers\":[\"127.0.0.1:" + std::to_string(port) + "\"]}");
    if (!read) qFatal("%s", read.error().message.c_str());
    return std::move(*read);
}

Result<ProfileInfo> create(EngineDriver& engine, CreateProfileRequest request) {
    return engine.ask<ProfileInfo>(
        [&](auto done) { engine->createProfile(std::move(request), password(), std::move(done)); });
}

Result<ProfileInfo> open(EngineDriver& engine, const std::filesystem::path& file) {
    return engine.ask<ProfileInfo>(
        [&](auto done) { engine->openProfile(file, password(), std::move(done)); });
}

SyncStatus status(EngineDriver& engine) {
    return *engine.ask<SyncStatus>([&](auto done) { engine->syncStatus(std::move(done)); });
}

} // namespace

class EngineNetworkTest : public QObject {
    Q_OBJECT

private slots:
    /// The profile knows its network by itself: the file is needed once.
    void aNetworkOfOnesOwn() {
        const QTemporaryDir folder;
        const SilentPort port;
        const std::filesystem::path file = folder.filePath("acme.zonp").toStdString();
        {
            EngineDriver engine(optionsIn(folder));
            const auto made =
                create(engine, {.file = file, .network = NetworkId::Custom, .custom = acme(port.number())});
            QVERIFY2(made, made ? "" : made.error().message.c_str());
            QCOMPARE(made->networkName, std::string("acme"));
            QCOMPARE(made->signetChallenge, Bytes{0x51});
            QCOMPARE(status(engine).peers.size(), std::size_t{1}); // the one that the file names
        }
        EngineDriver engine(optionsIn(folder));
        const auto opened = open(engine, file);
        QVERIFY2(opened, opened ? "" : opened.error().message.c_str());
        QVERIFY(opened->network == NetworkId::Custom);
        QCOMPARE(opened->networkName, std::string("acme"));
        QCOMPARE(opened->signetChallenge, Bytes{0x51});
        QCOMPARE(status(engine).tip.hash, networkParams(NetworkId::Main).genesisHash); // of every signet
    }

    void aCustomNetworkNeedsItsFile() {
        const QTemporaryDir folder;
        EngineDriver engine(optionsIn(folder));
        const std::filesystem::path file = folder.filePath("x.zonp").toStdString();
        QVERIFY(!create(engine, {.file = file, .network = NetworkId::Custom}));
        QVERIFY(!create(engine, {.file = file, .network = NetworkId::Main, .custom = acme()}));
        QVERIFY(!create(engine, {.file = file, .network = NetworkId::Bitcoin}));
        QVERIFY(!std::filesystem::exists(file));
    }

    void theProxyIsKept() {
        const QTemporaryDir folder;
        const std::filesystem::path file = folder.filePath("test.zonp").toStdString();
        const Endpoint proxy = *Endpoint::parse("127.0.0.1:2", 1);
        const auto set = [&](EngineDriver& engine, std::optional<Endpoint> to) {
            return engine.ask<void>([&](auto done) { engine->setProxy(to, std::move(done)); });
        };
        {
            EngineDriver engine(optionsIn(folder));
            QVERIFY(create(
                engine,
                {.file = file, .network = NetworkId::Test, .peers = {*Endpoint::parse("127.0.0.1:1", 1)}}));
            QVERIFY(!status(engine).proxy);
            QVERIFY(set(engine, proxy));
            QCOMPARE(status(engine).proxy, std::optional(proxy));
        }
        {
            EngineDriver engine(optionsIn(folder));
            QVERIFY(open(engine, file));
            QCOMPARE(status(engine).proxy, std::optional(proxy)); // before anything was connected
            QVERIFY(set(engine, std::nullopt));
        }
        EngineOptions options = optionsIn(folder);
        options.proxy = proxy; // for this run
        EngineDriver engine(std::move(options));
        QVERIFY(open(engine, file));
        QCOMPARE(status(engine).proxy, std::optional(proxy));
    }

    void thereIsNoRescanToGiveUp() {
        const QTemporaryDir folder;
        EngineDriver engine(optionsIn(folder));
        QVERIFY(
            create(engine, {.file = folder.filePath("main.zonp").toStdString(), .network = NetworkId::Main}));
        const auto given = engine.ask<void>([&](auto done) { engine->cancelRescan(std::move(done)); });
        QVERIFY(!given);
        QCOMPARE(given.error().code, ErrorCode::InvalidArgument);
        engine->networkChanged(); // may come at any time
    }
};

QTEST_GUILESS_MAIN(EngineNetworkTest)
#include "tst_network.moc"
