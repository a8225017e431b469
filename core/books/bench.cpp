#include "core/books/bench.h"

#include "core/books/csv_export.h"
#include "core/chain/block.h"
#include "core/crypto/random.h"
#include "core/script/address.h"
#include "core/store/label_rows.h"
#include "core/store/profile_store.h"
#include "core/wallet/wallet_book.h"
#include "core/wallet/wallet_history.h"

#include <algorithm>
#include <chrono>
#include <optional>

namespace zon {

namespace {

constexpr std::uint32_t transactionCount = 100'000;
constexpr std::uint32_t addressCount = 20'000;
constexpr std::uint32_t unspentCoins = 10'000;
constexpr std::uint32_t perBlock = 10;             ///< of ours
constexpr std::uint32_t blockTransactions = 2'000; ///< of everybody, in a block that is applied
constexpr std::int32_t tip = transactionCount / perBlock;
constexpr std::size_t pageSize = 100;
constexpr double toMs = 1000;

/// The first thing that went wrong; afterwards nothing is done.
struct Outcome {
    Result<void> result;
    template <typename T>
    bool ok(const Result<T>& step) {
        if (result && !step) result = fail(step);
        return result.has_value();
    }
};

const NetworkParams& params() {
    return networkParams(NetworkId::Regtest);
}

/// What the measurements need to know of it.
struct Filled {
    WalletId wallet{};
    std::vector<Script> scripts{};
    std::vector<Txid> ids{}; ///< the last 10,000 have an unspent coin each
};

/// Fills a new profile.
class Filler {
public:
    explicit Filler(Database& database) : database_(database), book_(database, clock_, params(), {}) {}

    bool fill(Outcome& outcome) {
        const auto seed = SecretBytes::copyOf(Bytes(32, 7));
        const auto master = ExtendedPrivateKey::fromSeed(seed.span());
        if (!outcome.ok(master) || !outcome.ok(book_.load())) return false;
        const auto key = master->derive(accountPath(AccountKind::Segwit84, 1, 0));
        if (!outcome.ok(key)) return false;
        const auto imported =
            readWallet(accountDescriptor(AccountKind::Segwit84, {}, key->neuter()), params());
        if (!outcome.ok(imported)) return false;
        const auto id = book_.import({.name = "Bench"}, *imported);
        if (!outcome.ok(id)) return false;
        out_.wallet = *id;
        auto transaction = StoreTransaction::begin(database_);
        if (!outcome.ok(transaction)) return false;
        if (!addScripts(imported->accounts[0].descriptor, outcome)) return false;
        for (std::uint32_t i = 0; i < transactionCount; ++i)
            if (!addTransaction(i, outcome)) return false;
        return outcome.ok(transaction->commit());
    }

    Filled take() { return std::move(out_); }

private:
    bool addScripts(const std::string& descriptor, Outcome& outcome) {
        const auto scripts = AccountScripts::parse(descriptor, descriptorNetwork(params()));
        const auto accounts = WalletRows(database_).accounts({out_.wallet.value});
        if (!outcome.ok(scripts) || !outcome.ok(accounts)) return false;
        for (std::uint32_t i = 0; i < addressCount; ++i) {
            const auto script = scripts->script(Branch::Receive, i);
            if (!outcome.ok(script)) return false;
            const auto row = ScriptRows(database_).insert(accounts->front().id, 0, i, script->span());
            if (!outcome.ok(row) || !outcome.ok(ScriptRows(database_).markUsed(*row))) return false;
            out_.scripts.push_back(*script);
            rows_.push_back(*row);
        }
        return true;
    }

    /// Each spends the output of one 10,000 before it, so that 10,000 coins are unspent.
    bool addTransaction(std::uint32_t number, Outcome& outcome) {
        const std::uint32_t address = number % addressCount;
        Transaction tx;
        std::optional<OutPoint> spent;
        if (number >= unspentCoins) spent = OutPoint{out_.ids[number - unspentCoins], 0};
        tx.inputs.push_back(
            {.prevout = spent.value_or(OutPoint{Txid(), number}), .scriptSig = {}, .witness = {}});
        const Amount value(1'000'000 + static_cast<std::int64_t>(number) * 7);
        tx.outputs.push_back({value, out_.scripts[address]});
        TransactionRow row;
        row.txid = tx.txid();
        row.raw = serialize(tx);
        row.place = TransactionPlace{
            static_cast<std::int32_t>(number / perBlock), {}, number % perBlock, unixTime(number)};
        out_.ids.push_back(row.txid);
        TransactionRows transactions(database_);
        const auto id = transactions.insert(row, spent ? std::span(&*spent, 1) : std::span<OutPoint>());
        if (!outcome.ok(id)) return false;
        if (!outcome.ok(CoinRows(database_).insert({out_.wallet.value}, rows_[address], *id, 0, value)))
            return false;
        if (spent && !outcome.ok(CoinRows(database_).spend(*spent, *id))) return false;
        const std::string name = number % 50 == 0 ? "rent of month " : "invoice ";
        if (number % 5 == 0
            && !outcome.ok(LabelRows(database_).put(
                {LabelRow::Type::Transaction, row.txid.display(), name + std::to_string(number)})))
            return false;
        return outcome.ok(transactions.putMovement({{out_.wallet.value},
                                                    *id,
                                                    MovementRow::Kind::Received,
                                                    value,
                                                    "bcrt1q" + toHex(out_.scripts[address].span())}));
    }

    Database& database_;
    SystemClock clock_;
    WalletBook book_;
    std::vector<ScriptRowId> rows_;
    Filled out_;
};

/// Blocks on the tip that no wallet saw before: in each, five payments of strangers to us and five of ours.
std::vector<Block> newBlocks(std::size_t count, const Filled& filled) {
    std::vector<Block> blocks(count);
    std::uint32_t spent = transactionCount - unspentCoins;
    for (std::uint32_t n = 0; n < count; ++n) {
        for (std::uint32_t i = 0; i < blockTransactions; ++i) {
            const bool ours = i % (blockTransactions / perBlock) == 0;
            Transaction tx;
            OutPoint from{Txid(Digest32{1, 2, 3}), n * blockTransactions + i};
            if (ours && i % (2 * blockTransactions / perBlock) == 0) from = {filled.ids[spent++], 0};
            tx.inputs.push_back({.prevout = from, .scriptSig = {}, .witness = {}});
            tx.outputs.push_back({Amount(500'000), ours ? filled.scripts[n * perBlock + i]
                                                        : Script().op(OP_1).push(Bytes(32, 9))});
            blocks[n].transactions.push_back(std::move(tx));
        }
        blocks[n].header.nonce = n;
    }
    return blocks;
}

/// From the key on: what the engine does before the person sees the wallet.
Result<double> timeToOpen(const std::filesystem::path& file, const SecretText& password,
                          const ProfileOptions& options, WalletId wallet, std::size_t runs) {
    Outcome outcome;
    SystemClock clock;
    const double seconds = medianSeconds(runs, [&] {
        auto store = ProfileStore::open(file, password, options);
        if (!outcome.ok(store)) return;
        WalletBook book(store->database(), clock, params(), {});
        outcome.ok(book.load());
        outcome.ok(book.tidy());
        outcome.ok(book.wallets(tip));
        outcome.ok(WalletHistory(store->database(), params())
                       .transactions({.wallet = wallet, .limit = pageSize}, tip));
    });
    if (!outcome.result) return fail(outcome.result);
    return seconds;
}

void measureSearch(Database& database, const Filled& filled, std::size_t runs,
                   std::vector<BenchResult>& results, Outcome& outcome) {
    WalletHistory history(database, params());
    const auto search = [&](std::string name, std::string text) {
        const double seconds = medianSeconds(runs, [&] {
            outcome.ok(history.transactions({.wallet = filled.wallet, .limit = pageSize, .text = text}, tip));
        });
        results.push_back({"wallet.search" + std::move(name), seconds * toMs, "ms", runs});
    };
    search("", "rent");
    search("-everywhere", "invoice");
    search("-nothing", "no such thing anywhere");
    search("-short", "re");
    search("-txid", filled.ids[transactionCount / 2].display().substr(0, 12));
}

void measureBlocks(Database& database, WalletBook& book, const Filled& filled, std::size_t runs,
                   std::vector<BenchResult>& results, Outcome& outcome) {
    const std::vector<Block> blocks = newBlocks(runs + 1, filled); // the one that isn't counted, too
    std::int32_t height = tip;
    const double apply = medianSeconds(runs, [&] {
        const Block& block = blocks[static_cast<std::size_t>(height - tip)];
        auto transaction = StoreTransaction::begin(database);
        if (!outcome.ok(transaction)) return;
        ++height;
        outcome.ok(book.applyBlock(database, block, {height, block.header.hash(), unixTime(height)}));
        outcome.ok(transaction->commit());
        book.scanCommitted(height);
    });
    const double unwind = medianSeconds(runs, [&] {
        auto transaction = StoreTransaction::begin(database);
        if (!outcome.ok(transaction)) return;
        --height;
        outcome.ok(book.unwindTo(database, height));
        outcome.ok(transaction->commit());
        book.scanCommitted(height);
    });
    results.push_back({"wallet.apply-block", apply * toMs, "ms", runs});
    results.push_back({"wallet.unwind-block", unwind * toMs, "ms", runs});
}

void measurePayment(WalletBook& book, WalletId wallet, std::size_t runs, std::vector<BenchResult>& results,
                    Outcome& outcome) {
    auto coins = book.spendableCoins(wallet, tip);
    const auto change = book.peekChange(wallet);
    if (!outcome.ok(coins) || !outcome.ok(change)) return;
    const double list = medianSeconds(runs, [&] { outcome.ok(book.spendableCoins(wallet, tip)); });
    PaymentIngredients in;
    in.coins = std::move(*coins);
    in.recipients = {{.address = scriptToAddress(change->script, params().address).value_or(""),
                      .amount = Amount(314'159'265)}};
    in.feerate = Feerate::perVb(5);
    in.change = *change;
    in.tipHeight = tip;
    const double plan = medianSeconds(runs, [&] { outcome.ok(buildPayment(in, params())); });
    results.push_back({"wallet.list-coins", list * toMs, "ms", runs});
    results.push_back({"wallet.plan-payment-10000-coins", plan * toMs, "ms", runs});
}

/// Written row by row: the first is there at once, however many follow.
void measureCsv(Database& database, const std::filesystem::path& file, std::size_t runs,
                std::vector<BenchResult>& results, Outcome& outcome) {
    std::vector<double> first;
    const double all = medianSeconds(runs, [&] {
        const auto begin = std::chrono::steady_clock::now();
        std::optional<double> untilFirst;
        outcome.ok(BookRows(database).forEach({}, [&](const BookRow&) {
            if (!untilFirst)
                untilFirst = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
        }));
        first.push_back(untilFirst.value_or(0));
    });
    std::ranges::sort(first);
    const double csv =
        medianSeconds(runs, [&] { outcome.ok(exportCsv(database, CsvPreset::Journal, {}, file)); });
    results.push_back({"wallet.first-book-row", first[first.size() / 2] * toMs, "ms", runs});
    results.push_back({"wallet.book-rows", all * toMs, "ms", runs});
    results.push_back({"wallet.csv", csv * toMs, "ms", runs});
}

Result<std::vector<BenchResult>> measure(const std::filesystem::path& folder, std::size_t runs) {
    const auto file = folder / "bench.zonp";
    const SecretText password("bench");
    ProfileOptions options;
    options.cost = {.memoryBytes = 8'192, .passes = 1}; // nothing: the key is there already
    Outcome outcome;
    Filled filled;
    {
        auto store = ProfileStore::create(file, password, {.network = "regtest"}, options);
        if (!store) return fail(store);
        Filler filler(store->database());
        if (!filler.fill(outcome)) return fail(outcome.result);
        filled = filler.take();
    }
    const auto open = timeToOpen(file, password, options, filled.wallet, runs);
    if (!open) return fail(open);
    std::vector<BenchResult> results{{"wallet.open", *open * toMs, "ms", runs}};

    auto store = ProfileStore::open(file, password, options);
    if (!store) return fail(store);
    SystemClock clock;
    WalletBook book(store->database(), clock, params(), {});
    if (auto loaded = book.load(); !loaded) return fail(loaded);
    measureSearch(store->database(), filled, runs, results, outcome);
    measurePayment(book, filled.wallet, runs, results, outcome);
    measureCsv(store->database(), folder / "bench.csv", runs, results, outcome);
    measureBlocks(store->database(), book, filled, runs, results, outcome);
    if (!outcome.result) return fail(outcome.result);
    return results;
}

} // namespace

Result<std::vector<BenchResult>> benchWallet(const std::filesystem::path& workFolder, std::size_t runs) {
    runs = std::max<std::size_t>(runs, 1);
    const auto folder = workFolder / ("bench-" + toHex(randomArray<8>()));
    std::error_code ignored;
    std::filesystem::create_directories(folder, ignored);
    auto results = measure(folder, runs);
    std::filesystem::remove_all(folder, ignored);
    return results;
}

} // namespace zon
