#pragma once

#include "core/net/event_loop.h"
#include "core/store/profile_store.h"
#include "core/sync/light_client.h"
#include "core/util/work_pool.h"
#include "tests/sync/scripted_peer.h"
#include "tests/sync/test_wallet.h"

#include <QTemporaryDir>

#include <functional>
#include <memory>
#include <vector>

namespace zon::test {

/// A light client over a real profile, on a loop that the test turns.
class ClientFixture {
public:
    /// Far longer than anything here takes; a test that reaches it has failed.
    static constexpr Milliseconds patience{30'000};

    explicit ClientFixture(const NetworkParams& params = networkParams(NetworkId::Regtest));

    ScriptedPeer& addNode(const ChainBuilder& chain);
    /// Opens (or opens again) the light client on all nodes there are.
    void start();
    /// The same on a node that is not ours to order.
    void start(const Endpoint& node);
    /// The same with the peers that the test put into `config`.
    void startAsConfigured() { launch(); }
    /// Closes light client, wallet and profile, as quitting the program does.
    void quit();
    void open();

    bool waitUntil(const std::function<bool()>& done) { return loop.runUntil(done, patience); }
    /// At the tip, and it is this one.
    bool waitForTip(const BlockHash& hash);

    template <typename E>
    std::vector<E> eventsOf() const {
        std::vector<E> found;
        for (const SyncEvent& event : events)
            if (const E* e = std::get_if<E>(&event)) found.push_back(*e);
        return found;
    }

    const NetworkParams& params;
    EventLoop loop;
    WorkPool pool{1};
    SystemClock clock;
    const Clock* clockInUse = &clock; ///< by the light client
    QTemporaryDir folder;
    LightClientConfig config;
    std::vector<std::unique_ptr<ScriptedPeer>> nodes;
    std::optional<ProfileStore> store;
    std::unique_ptr<TestWallet> wallet;
    std::function<void(TestWallet&)> setUpWallet; ///< run each time the profile is opened
    std::unique_ptr<LightClient> client;
    std::vector<SyncEvent> events;

private:
    void launch();
};

} // namespace zon::test
