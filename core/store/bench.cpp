#include "core/store/bench.h"

#include "core/crypto/random.h"
#include "core/store/coin_rows.h"
#include "core/store/deferred_durability.h"
#include "core/store/header_segments.h"
#include "core/store/history_rows.h"
#include "core/store/locked_file.h"
#include "core/store/profile_store.h"
#include "core/store/scan_cursor.h"
#include "core/store/script_rows.h"
#include "core/store/transaction_rows.h"
#include "core/store/wallet_rows.h"

#include <algorithm>
#include <chrono>
#include <functional>
#include <optional>

namespace zon {

namespace {

constexpr std::uint32_t headerCount = 1'000'000;
constexpr std::uint32_t headersPerCommit = 50'000; // 25 messages of 2,000
constexpr std::uint32_t transactionCount = 100'000;
constexpr std::uint32_t scriptCount = 20'000;
constexpr std::uint32_t transactionsPerBlock = 10;
constexpr std::uint32_t unspentCoins = 10'000;
constexpr std::size_t rawTransactionBytes = 250;

/// A measured step reports its first failure here and the rest is skipped.
struct Outcome {
    Result<void> result;
    template <typename T>
    bool ok(const Result<T>& step) {
        if (!step && result) result = fail(step);
        return result.has_value();
    }
};

Bytes numberedBytes(std::size_t size, std::uint32_t number) {
    Bytes bytes(size);
    writeLe32(bytes.data(), number);
    return bytes;
}

Txid numberedTxid(std::uint32_t number) {
    return Txid::fromSpan(numberedBytes(Txid::size, number + 1));
}

double secondsOf(const std::function<void()>& run) {
    const auto begin = std::chrono::steady_clock::now();
    run();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

void importHeaders(Database& database, ByteSpan headers, Outcome& outcome) {
    HeaderSegments segments(database);
    for (std::uint32_t at = 0; at < headerCount; at += headersPerCommit) {
        const auto deferred = DeferredDurability::begin(database); // as SyncStore does
        if (!outcome.ok(deferred)) return;
        auto transaction = StoreTransaction::begin(database);
        if (!outcome.ok(transaction)) return;
        const auto part = headers.subspan(std::size_t{at} * HeaderSegments::recordSize,
                                          std::size_t{headersPerCommit} * HeaderSegments::recordSize);
        if (!outcome.ok(segments.append(at, part))) return;
        if (!outcome.ok(transaction->commit())) return;
    }
}

void dropHeaders(Database& database, Outcome& outcome) {
    auto transaction = StoreTransaction::begin(database);
    if (!outcome.ok(transaction) || !outcome.ok(HeaderSegments(database).truncate(0))) return;
    outcome.ok(transaction->commit());
}

/// One wallet, with the rows that a scan would have written.
class WalletFixture {
public:
    explicit WalletFixture(Database& database)
        : database_(database), transactions_(database), coins_(database) {}

    WalletRowId wallet() const { return wallet_; }

    void fill(Outcome& outcome) {
        auto transaction = StoreTransaction::begin(database_);
        if (!outcome.ok(transaction)) return;
        const auto wallet = WalletRows(database_).insert({.name = "Bench"});
        if (!outcome.ok(wallet)) return;
        wallet_ = *wallet;
        const auto account = WalletRows(database_).insertAccount({.wallet = wallet_, .descriptor = "bench"});
        if (!outcome.ok(account)) return;
        for (std::uint32_t i = 0; i < scriptCount; ++i) {
            const auto script = ScriptRows(database_).insert(*account, 0, i, numberedBytes(22, i));
            if (!outcome.ok(script)) return;
            scripts_.push_back(*script);
        }
        for (std::uint32_t i = 0; i < transactionCount; ++i)
            if (!addTransaction(i, outcome)) return;
        outcome.ok(transaction->commit());
    }

    /// Each transaction spends the output of one 10,000 before it, so that 10,000 coins are unspent.
    bool addTransaction(std::uint32_t number, Outcome& outcome) {
        TransactionRow row;
        row.txid = numberedTxid(number);
        row.raw = numberedBytes(rawTransactionBytes, number);
        row.place = TransactionPlace{static_cast<std::int32_t>(number / transactionsPerBlock),
                                     {},
                                     number % transactionsPerBlock,
                                     unixTime(number)};
        std::optional<OutPoint> spent;
        if (number >= unspentCoins) spent = OutPoint{numberedTxid(number - unspentCoins), 0};
        const auto id = transactions_.insert(row, spent ? std::span(&*spent, 1) : std::span<OutPoint>());
        if (!outcome.ok(id)) return false;
        const auto script = scripts_[number % scriptCount];
        if (!outcome.ok(coins_.insert(wallet_, script, *id, 0, Amount(1000)))) return false;
        if (spent && !outcome.ok(coins_.spend(*spent, *id))) return false;
        return outcome.ok(
            transactions_.putMovement({wallet_, *id, MovementRow::Kind::Received, Amount(1000), {}}));
    }

    /// A block at the tip with as many of our transactions as the others have.
    void applyBlock(Outcome& outcome) {
        auto transaction = StoreTransaction::begin(database_);
        if (!outcome.ok(transaction)) return;
        for (std::uint32_t i = 0; i < transactionsPerBlock; ++i)
            if (!addTransaction(transactionCount + i, outcome)) return;
        const std::int32_t height = transactionCount / transactionsPerBlock;
        if (!outcome.ok(ScanCursors(database_).move("wallets", {height, {}}))) return;
        outcome.ok(transaction->commit());
    }

    void unwindBlock(Outcome& outcome) {
        auto transaction = StoreTransaction::begin(database_);
        if (!outcome.ok(transaction)) return;
        const std::int32_t height = transactionCount / transactionsPerBlock - 1;
        const auto unconfirmed = transactions_.unconfirmAbove(height);
        if (!outcome.ok(unconfirmed)) return;
        for (const auto& row : *unconfirmed)
            if (!outcome.ok(transactions_.remove(row.id))) return;
        if (!outcome.ok(ScanCursors(database_).move("wallets", {height, {}}))) return;
        outcome.ok(transaction->commit());
    }

private:
    Database& database_;
    TransactionRows transactions_;
    CoinRows coins_;
    WalletRowId wallet_;
    std::vector<ScriptRowId> scripts_;
};

std::vector<BenchResult> benchHeaders(Database& database, std::size_t runs, Outcome& outcome) {
    Bytes headers(std::size_t{headerCount} * HeaderSegments::recordSize);
    randomBytes(headers);

    // Dropping what the run before wrote is not part of the import, so the runs are timed one by one.
    std::vector<double> imports;
    for (std::size_t run = 0; run < runs; ++run) {
        dropHeaders(database, outcome);
        imports.push_back(secondsOf([&] { importHeaders(database, headers, outcome); }));
    }
    std::ranges::sort(imports);
    std::uint64_t sum = 0; // looks at every byte, as a reader would
    const double load = medianSeconds(runs, [&] {
        outcome.ok(HeaderSegments(database).load(0, [&](std::uint32_t, ByteSpan records) -> Result<void> {
            for (std::size_t i = 0; i + 8 <= records.size(); i += 8)
                sum += readLe64(records.data() + i);
            return {};
        }));
    });
    if (sum == 0) outcome.ok(Result<void>(fail(ErrorCode::Internal, "Nothing was loaded.")));
    return {{"store.import-headers", headerCount / imports[imports.size() / 2], "headers/s", runs},
            {"store.load-headers", load * 1000, "ms", runs}};
}

std::vector<BenchResult> benchWallet(Database& database, std::size_t runs, Outcome& outcome) {
    WalletFixture fixture(database);
    fixture.fill(outcome);
    const HistoryFilter filter{.wallet = fixture.wallet()};
    HistoryRows history(database);
    const double page = medianSeconds(runs, [&] { outcome.ok(history.page(filter, 0, 50)); });
    const double deepPage =
        medianSeconds(runs, [&] { outcome.ok(history.page(filter, transactionCount - 50, 50)); });
    const double balance =
        medianSeconds(runs, [&] { outcome.ok(CoinRows(database).totals(fixture.wallet(), 10'000, 100)); });
    const double coins =
        medianSeconds(runs, [&] { outcome.ok(CoinRows(database).ofWallet(fixture.wallet())); });
    const double block = medianSeconds(runs, [&] {
        fixture.applyBlock(outcome);
        fixture.unwindBlock(outcome);
    });
    return {{"store.history-page", page * 1000, "ms", runs},
            {"store.history-last-page", deepPage * 1000, "ms", runs},
            {"store.balance-10000-coins", balance * 1000, "ms", runs},
            {"store.list-10000-coins", coins * 1000, "ms", runs},
            {"store.apply-and-unwind-block", block * 1000, "ms", runs}};
}

} // namespace

Result<std::vector<BenchResult>> benchStore(const std::filesystem::path& workFolder, std::size_t runs) {
    runs = std::max<std::size_t>(runs, 1);
    const auto file = workFolder / ("bench-" + toHex(randomArray<8>()) + ".zon");
    const KdfCost cheap{.memoryBytes = 1 << 20, .passes = 1};
    Outcome outcome;
    std::vector<BenchResult> results;
    {
        auto store = ProfileStore::create(file, SecretText("bench"), {.network = "sandbox"}, {.cost = cheap});
        if (!store) return fail(store);
        for (auto* bench : {benchHeaders, benchWallet}) {
            auto measured = bench(store->database(), runs, outcome);
            results.insert(results.end(), measured.begin(), measured.end());
        }
    }
    removeDatabaseFiles(file);
    if (!outcome.result) return fail(outcome.result);
    return results;
}

} // namespace zon
