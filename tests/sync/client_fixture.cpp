#include "tests/sync/client_fixture.h"

#include <utility>

namespace zon::test {

namespace {

const SecretText& password() {
    static const SecretText text("a password");
    return text;
}

ProfileOptions cheap() {
    ProfileOptions options;
    options.cost = {.memoryBytes = 64 * 1024, .passes = 1};
    return options;
}

} // namespace

ClientFixture::ClientFixture(const NetworkParams& networkParameters) : params(networkParameters) {
    config.params = params;
    config.learnPeers = false;
    config.groupsWanted = 1;
}

ScriptedPeer& ClientFixture::addNode(const ChainBuilder& chain) {
    return *nodes.emplace_back(std::make_unique<ScriptedPeer>(loop, clock, chain));
}

void ClientFixture::open() {
    const std::filesystem::path file = folder.filePath("profile.zon").toStdString();
    if (std::filesystem::exists(file)) {
        store.emplace(std::move(*ProfileStore::open(file, password(), cheap())));
    } else {
        ProfileIdentity identity;
        identity.network = params.name;
        identity.genesis = params.genesisHash;
        identity.created = clock.now();
        store.emplace(std::move(*ProfileStore::create(file, password(), identity, cheap())));
    }
    wallet = std::make_unique<TestWallet>(store->database());
    if (setUpWallet) setUpWallet(*wallet);
}

void ClientFixture::start() {
    config.peers.clear();
    for (const auto& node : nodes)
        config.peers.push_back(node->endpoint());
    launch();
}

void ClientFixture::start(const Endpoint& node) {
    config.peers = {node};
    launch();
}

void ClientFixture::launch() {
    if (!store) open();
    client = std::make_unique<LightClient>(loop, pool, *clockInUse, *store, *wallet, config,
                                           [this](const SyncEvent& event) { events.push_back(event); });
    const auto started = client->start();
    if (!started) qFatal("%s %s", started.error().message.c_str(), started.error().detail.c_str());
}

void ClientFixture::quit() {
    client.reset();
    wallet.reset();
    store.reset();
}

bool ClientFixture::waitForTip(const BlockHash& hash) {
    return waitUntil([&] {
        const SyncStatus status = client->status();
        return status.stage == SyncStage::Tip && status.tip.hash == hash
               && status.scannedTo == status.tip.height;
    });
}

} // namespace zon::test
