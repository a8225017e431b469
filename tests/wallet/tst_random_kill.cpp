// A thousand lives of a profile: first scan, reorganisations and rescans at random, the power cut at a random
// write. What is found afterwards is exactly one state that was committed; no row is lost and none is there
// twice.

#include "core/crypto/bip39.h"
#include "core/store/profile_store.h"
#include "core/sync/sync_store.h"
#include "core/util/log.h"
#include "core/wallet/wallet_book.h"
#include "core/wallet/wallet_history.h"
#include "tests/support/fault_vfs.h"
#include "tests/sync/node_model.h"

#include <QTemporaryDir>
#include <QTest>

#include <filesystem>
#include <map>
#include <random>

using namespace zon;
using namespace zon::test;

namespace {

/// Of an ordinary run; ZON_SEEDS asks for more.
constexpr int seedsByDefault = 60;

const NetworkParams& regtest() {
    return networkParams(NetworkId::Regtest);
}

const SecretText& password() {
    static const SecretText text("a password");
    return text;
}

ProfileOptions cheap(const std::string& vfs = {}) {
    ProfileOptions options;
    options.cost = {.memoryBytes = 8 * 1024, .passes = 1};
    options.vfs = vfs;
    return options;
}

template <typename T>
T must(Result<T> result) {
    if (!result) qFatal("%s (%s)", result.error().message.c_str(), result.error().detail.c_str());
    if constexpr (!std::is_void_v<T>) return std::move(*result);
}

/// What a wallet has to show for confirmed transactions, by txid.
struct Shown {
    std::int32_t height = 0;
    Amount amount;
    friend bool operator==(const Shown&, const Shown&) = default;
};
using History = std::map<Txid, Shown>;

/// A chain with the filter headers that belong to it.
struct Branch {
    explicit Branch(ChainBuilder built) : chain(std::move(built)) {
        NodeModel model(chain);
        for (std::int32_t height = 0; height <= chain.height(); ++height)
            filterHeaders.push_back(model.filterHeaderAt(height));
    }
    ChainBuilder chain;
    std::vector<FilterHeader> filterHeaders;
};

/// What the engine keeps of one open profile, without a network.
struct Life {
    Life(const std::filesystem::path& file, const std::string& vfs)
        : store(must(ProfileStore::open(file, password(), cheap(vfs)))),
          book(store.database(), clock, regtest(), [](const LedgerChanges&) {}) {}

    Result<void> load() {
        if (auto loaded = book.load(); !loaded) return loaded;
        return sync.load();
    }

    /// Goes to `height` of a branch with more work than ours, in commits of up to `step` blocks.
    Result<void> follow(const Branch& branch, std::int32_t height, std::int32_t step) {
        if (height > tree.height()) {
            std::int32_t fork = std::min(tree.height(), height);
            while (tree.active().hashAt(fork) != branch.chain.hashAt(fork))
                --fork;
            const AddedHeaders added =
                tree.add(branch.chain.headers(fork + 1, height), unixTime(1'700'000'000));
            if (added.change && added.change->isReorg()) {
                filterHeaders.truncate(fork);
                sync.onFork(fork);
            }
        }
        for (std::int32_t at = filterHeaders.height() + 1; at <= tree.height(); ++at)
            filterHeaders.append(branch.filterHeaders[static_cast<std::size_t>(at)]);
        while (sync.scannedTo() < tree.height()) {
            const std::int32_t to = std::min(tree.height(), sync.scannedTo() + step);
            std::vector<FoundBlock> blocks;
            for (std::int32_t at = sync.scannedTo() + 1; at <= to; ++at)
                blocks.push_back({std::make_shared<const Block>(branch.chain.at(at)),
                                  {at, branch.chain.hashAt(at), tree.active().timeAt(at)}});
            if (auto done = sync.commitScan(to, blocks); !done) return fail(done);
        }
        return {};
    }

    /// Fails the test when a transaction has two rows.
    History history() {
        TxQuery query;
        query.limit = 1'000;
        History rows;
        for (const TxRow& row :
             must(WalletHistory(store.database(), regtest()).transactions(query, 1)).rows) {
            if (!row.height) continue; // what a reorganisation sent back to the mempool
            if (!rows.emplace(row.txid, Shown{*row.height, row.amount}).second)
                qFatal("a row is there twice");
        }
        return rows;
    }

    SystemClock clock;
    ProfileStore store;
    WalletBook book;
    HeaderTree tree{regtest()};
    FilterHeaderChain filterHeaders;
    SyncStore sync{store, book, tree, filterHeaders};
};

class RandomKillTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        // Every cut is a failure that the log would tell of.
        logToFile(folder_.filePath("log").toStdString(), LogLevel::Error);
        ProfileIdentity identity;
        identity.network = regtest().name;
        identity.genesis = regtest().genesisHash;
        std::vector<Script> ours;
        {
            auto store = must(ProfileStore::create(fresh(), password(), identity, cheap()));
            SystemClock clock;
            WalletBook book(store.database(), clock, regtest(), [](const LedgerChanges&) {});
            must(book.load());
            const Vault vault = must(store.unlockVault(password()));
            const WalletId wallet =
                must(book.create({.name = "Main"}, generateMnemonic(12), SecretText(), vault));
            for (int i = 0; i < 8; ++i)
                ours.push_back(must(book.freshScript(wallet)));
        }
        ChainBuilder trunk(regtest());
        grow(trunk, 60, 0, ours);
        branches_.emplace_back(trunk);
        for (const auto& [fork, length] : {std::pair{30, 75}, {57, 80}, {5, 95}, {70, 100}}) {
            const ChainBuilder& from =
                fork > trunk.height() ? branches_.back().chain : static_cast<const ChainBuilder&>(trunk);
            ChainBuilder branch = from.upTo(fork);
            grow(branch, length, static_cast<std::uint32_t>(branches_.size()), ours);
            branches_.emplace_back(std::move(branch));
        }
        // What a scan with nothing going wrong finds in each.
        for (const Branch& branch : branches_) {
            Life life(copy(), {});
            must(life.load());
            must(life.follow(branch, branch.chain.height(), 10));
            truth_.push_back(life.history());
            QVERIFY(truth_.back().size() > 10);
        }
    }

    void fault39_nothingIsLostOrDoubled() {
        bool given = false;
        const int seeds = qEnvironmentVariableIntValue("ZON_SEEDS", &given);
        int cut = 0;
        for (int seed = 1; seed <= (given ? seeds : seedsByDefault); ++seed)
            cut += live(static_cast<std::uint32_t>(seed));
        QVERIFY(cut > 0);
        qInfo("the power was cut in %d lives", cut);
    }

private:
    /// Payments to us in coinbases and between strangers, and our coins spent, at random.
    static void grow(ChainBuilder& chain, std::int32_t to, std::uint32_t tag,
                     const std::vector<Script>& ours) {
        std::mt19937 random(tag + 1);
        std::vector<std::pair<OutPoint, Amount>> coins;
        while (chain.height() < to) {
            BlockWishes wishes;
            wishes.tag = tag;
            if (random() % 3 == 0) wishes.payTo = ours[random() % ours.size()];
            if (!coins.empty() && random() % 4 == 0) {
                Transaction payment = spend(coins.back().first, scriptOf(9), Amount(1'000 + chain.height()));
                payment.outputs.push_back({Amount(5'000), ours[random() % ours.size()]});
                coins.pop_back();
                wishes.transactions.push_back(std::move(payment));
            }
            const Block& block = chain.mine(wishes);
            if (!wishes.payTo.empty())
                coins.push_back({{block.transactions[0].txid(), 0}, block.transactions[0].outputs[0].value});
        }
    }

    /// One life; whether it ended by a power cut.
    bool live(std::uint32_t seed) {
        std::mt19937 random(seed);
        const auto file = copy();
        FaultVfs vfs;
        bool cut = false;
        // Up to three sessions, each cut off somewhere or not.
        for (int session = 0; session < 3; ++session) {
            const Unsynced unsynced[] = {Unsynced::Kept, Unsynced::Lost, Unsynced::Mixed};
            {
                Life life(file, vfs.name());
                check(life, seed);
                vfs.arm(Fault::PowerCut, 1 + random() % 120, unsynced[random() % 3], seed);
                for (int deed = 0; deed < 4 && !vfs.fired(); ++deed) {
                    const Branch& branch = branches_[random() % branches_.size()];
                    const auto height = static_cast<std::int32_t>(
                        1 + random() % static_cast<std::uint32_t>(branch.chain.height()));
                    const auto step = static_cast<std::int32_t>(1 + random() % 25);
                    if (random() % 4 == 0 && life.sync.scannedTo() > 0) {
                        life.sync.rewindCursor(static_cast<std::int32_t>(
                            random() % static_cast<std::uint32_t>(life.sync.scannedTo())));
                        const Branch* current = branchOf(life);
                        if (current && !life.follow(*current, life.tree.height(), step)) break;
                    } else if (height > life.tree.height() && !life.follow(branch, height, step)) {
                        break;
                    }
                }
                cut = cut || vfs.fired();
            }
            vfs.restart();
        }
        Life life(file, {});
        check(life, seed);
        const Branch& longest = branches_.back();
        must(life.follow(longest, longest.chain.height(), 20));
        if (life.history() != truth_.back()) qFatal("seed %u does not end as a fresh scan does", seed);
        return cut;
    }

    const Branch* branchOf(const Life& life) const {
        for (const Branch& branch : branches_)
            if (branch.chain.height() >= life.tree.height()
                && branch.chain.hashAt(life.tree.height()) == life.tree.tipHash())
                return &branch;
        return nullptr;
    }

    /// Opens it and compares everything with the branch it is on.
    void check(Life& life, std::uint32_t seed) {
        if (auto loaded = life.load(); !loaded)
            qFatal("seed %u: %s (%s)", seed, loaded.error().message.c_str(), loaded.error().detail.c_str());
        const Branch* branch = branchOf(life);
        if (!branch) qFatal("seed %u: the headers are of no branch", seed);
        for (std::int32_t at = 0; at <= life.filterHeaders.height(); ++at)
            if (life.filterHeaders.at(at) != branch->filterHeaders[static_cast<std::size_t>(at)])
                qFatal("seed %u: a filter header is of another branch", seed);
        // Rows above the cursor stay after a rescan was begun; below it all are there.
        const History& truth = truth_[static_cast<std::size_t>(branch - branches_.data())];
        const History found = life.history();
        for (const auto& [txid, shown] : found) {
            const auto true_ = truth.find(txid);
            if (true_ == truth.end() || !(true_->second == shown)) qFatal("seed %u: a row is not true", seed);
        }
        for (const auto& [txid, shown] : truth)
            if (shown.height <= life.sync.scannedTo() && !found.contains(txid))
                qFatal("seed %u: a row is lost", seed);
    }

    std::filesystem::path fresh() const { return folder_.filePath("fresh.zon").toStdString(); }
    std::filesystem::path copy() {
        const std::filesystem::path file = folder_.filePath("profile.zon").toStdString();
        for (const char* suffix : {"", "-wal", "-shm", "-journal"})
            std::filesystem::remove(file.string() + suffix);
        std::filesystem::copy_file(fresh(), file);
        return file;
    }

    QTemporaryDir folder_;
    std::vector<Branch> branches_;
    std::vector<History> truth_;
};

} // namespace

QTEST_GUILESS_MAIN(RandomKillTest)
#include "tst_random_kill.moc"
