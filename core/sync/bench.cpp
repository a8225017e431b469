#include "core/sync/bench.h"

#include "core/chain/header_tree.h"
#include "core/crypto/random.h"
#include "core/store/database.h"
#include "core/store/header_segments.h"
#include "core/store/locked_file.h"
#include "core/store/profile_store.h"
#include "core/sync/filter_header_chain.h"
#include "core/sync/scan_client.h"
#include "core/sync/sync_store.h"

#include <algorithm>
#include <chrono>
#include <memory>

namespace zon {

namespace {

constexpr std::uint32_t headerCount = 1'000'000;
constexpr KdfCost cheap{.memoryBytes = 1 << 20, .passes = 1};

class NoWallets : public ScanClient {
public:
    std::uint64_t scriptRevision() const override { return 0; }
    std::vector<Script> scriptsSince(std::uint64_t) const override { return {}; }
    std::optional<ScanBirthday> birthday() const override { return std::nullopt; }
    Result<void> applyBlock(Database&, const Block&, const BlockPlace&) override { return {}; }
    Result<void> unwindTo(Database&, std::int32_t) override { return {}; }
    void scanCommitted(std::int32_t) override {}
    void scanRolledBack() override {}
    bool onRelayedTransaction(const TransactionRef&) override { return false; }
    std::vector<TransactionRef> transactionsToBroadcast(std::int32_t) const override { return {}; }
};

/// Headers that link; nobody looks at the work of what the store holds.
Bytes linkedHeaders(const NetworkParams& params) {
    Bytes headers;
    headers.reserve(std::size_t{headerCount} * BlockHeader::size);
    BlockHeader header = params.genesis.header;
    for (std::uint32_t i = 0; i < headerCount; ++i) {
        if (i > 0) {
            header.previous = header.hash();
            header.time += 600;
            header.nonce = i;
        }
        const auto bytes = header.serialize();
        headers.insert(headers.end(), bytes.begin(), bytes.end());
    }
    return headers;
}

Result<void> fill(Database& database, const NetworkParams& params) {
    auto transaction = StoreTransaction::begin(database);
    if (!transaction) return fail(transaction);
    if (auto done = HeaderSegments(database).append(0, linkedHeaders(params)); !done) return done;
    Bytes filterHeaders(std::size_t{headerCount} * FilterHeaderSegments::recordSize);
    randomBytes(filterHeaders);
    if (auto done = FilterHeaderSegments(database).append(0, filterHeaders); !done) return done;
    return transaction->commit();
}

/// All that the light client holds of a chain in memory.
struct Loaded {
    Loaded(ProfileStore& store, const NetworkParams& params)
        : tree(params), sync(store, client, tree, filterHeaders) {}
    NoWallets client;
    HeaderTree tree;
    FilterHeaderChain filterHeaders;
    SyncStore sync;
};

} // namespace

Result<std::vector<BenchResult>> benchOpening(const std::filesystem::path& workFolder, std::size_t runs) {
    runs = std::max<std::size_t>(runs, 1);
    const NetworkParams& params = networkParams(NetworkId::Regtest);
    const auto file = workFolder / ("bench-" + toHex(randomArray<8>()) + ".zon");
    ProfileIdentity identity;
    identity.network = params.name;
    identity.genesis = params.genesisHash;
    Result<std::vector<BenchResult>> results = std::vector<BenchResult>{};
    const auto measure = [&]() -> Result<void> {
        auto made = ProfileStore::create(file, SecretText("bench"), identity, {.cost = cheap});
        if (!made) return fail(made);
        if (auto done = fill(made->database(), params); !done) return done;
        std::vector<double> seconds;
        std::size_t memory = 0;
        for (std::size_t run = 0; run <= runs; ++run) {
            const auto begin = std::chrono::steady_clock::now();
            Loaded loaded(*made, params);
            if (auto done = loaded.sync.load(); !done) return done;
            const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - begin;
            if (run > 0) seconds.push_back(taken.count()); // the first warms up
            memory = loaded.tree.active().memoryBytes()
                     + static_cast<std::size_t>(loaded.filterHeaders.height() + 1) * FilterHeader::size;
        }
        std::ranges::sort(seconds);
        results->push_back({"store.open-1000000-headers", seconds[seconds.size() / 2] * 1000, "ms", runs});
        results->push_back({"store.memory-1000000-headers", static_cast<double>(memory) / 1e6, "MB", runs});
        return {};
    };
    const auto measured = measure();
    removeDatabaseFiles(file);
    if (!measured) return fail(measured);
    return results;
}

} // namespace zon
