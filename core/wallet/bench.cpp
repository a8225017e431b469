#include "core/wallet/bench.h"

#include "core/chain/block.h"
#include "core/crypto/random.h"
#include "core/script/address.h"
#include "core/store/label_rows.h"
#include "core/store/profile_store.h"
#include "core/wallet/wallet_book.h"
#include "core/wallet/wallet_history.h"

namespace zon {

namespace {

constexpr std::uint32_t transactionCount = 100'000;
constexpr std::uint32_t addressCount = 20'000;
constexpr std::uint32_t unspentCoins = 10'000;
constexpr std::uint32_t perBlock = 10;             ///< of ours
constexpr std::uint32_t blockTransactions = 2'000; ///< of everybody, in the block that is applied
constexpr std::int32_t tip = transactionCount / perBlock;

/// The first thing that went wrong; afterwards nothing is done.
struct Outcome {
    Result<void> result;
    template <typename T>
    bool ok(const Result<T>& step) {
        if (result && !step) result = fail(step);
        return result.has_value();
    }
};

class Fixture {
public:
    explicit Fixture(Database& database)
        : database_(database),
          params_(networkParams(NetworkId::Regtest)),
          book_(database, clock_, params_, {}) {}

    bool fill(Outcome& outcome) {
        const auto seed = SecretBytes::copyOf(Bytes(32, 7));
        const auto master = ExtendedPrivateKey::fromSeed(seed.span());
        if (!outcome.ok(master) || !outcome.ok(book_.load())) return false;
        const auto key = master->derive(accountPath(AccountKind::Segwit84, 1, 0));
        if (!outcome.ok(key)) return false;
        const auto imported =
            readWallet(accountDescriptor(AccountKind::Segwit84, {}, key->neuter()), params_);
        if (!outcome.ok(imported)) return false;
        const auto id = book_.import({.name = "Bench"}, *imported);
        if (!outcome.ok(id)) return false;
        wallet_ = *id;
        auto transaction = StoreTransaction::begin(database_);
        if (!outcome.ok(transaction)) return false;
        if (!addScripts(imported->accounts[0].descriptor, outcome)) return false;
        for (std::uint32_t i = 0; i < transactionCount; ++i)
            if (!addTransaction(i, outcome)) return false;
        return outcome.ok(transaction->commit()) && outcome.ok(book_.load());
    }

    std::vector<BenchResult> measure(std::size_t runs, Outcome& outcome) {
        const double open = medianSeconds(runs, [&] {
            WalletBook fresh(database_, clock_, params_, {});
            outcome.ok(fresh.load());
            outcome.ok(fresh.wallets(tip));
        });
        WalletHistory history(database_, params_);
        const auto search = [&](std::string text) {
            return medianSeconds(runs, [&] {
                outcome.ok(history.transactions({.wallet = wallet_, .limit = 100, .text = text}, tip));
            });
        };
        const double common = search("rent");
        const double nothing = search("no such thing anywhere");
        const Block block = nextBlock();
        const double apply = medianSeconds(runs, [&] {
            auto transaction = StoreTransaction::begin(database_);
            if (!outcome.ok(transaction)) return;
            outcome.ok(book_.applyBlock(database_, block, {tip + 1, block.header.hash(), unixTime(1)}));
            outcome.ok(transaction->commit());
            book_.scanCommitted(tip + 1);
        });
        auto coins = book_.spendableCoins(wallet_, tip);
        if (!outcome.ok(coins)) return {};
        const double list = medianSeconds(runs, [&] { outcome.ok(book_.spendableCoins(wallet_, tip)); });
        const auto change = book_.peekChange(wallet_);
        if (!outcome.ok(change)) return {};
        PaymentIngredients in;
        in.coins = std::move(*coins);
        in.recipients = {{.address = scriptToAddress(change->script, params_.address).value_or(""),
                          .amount = Amount(314'159'265)}};
        in.feerate = Feerate::perVb(5);
        in.change = *change;
        in.tipHeight = tip;
        const double select = medianSeconds(runs, [&] { outcome.ok(buildPayment(in, params_)); });
        return {{"wallet.open", open * 1000, "ms", runs},
                {"wallet.search", common * 1000, "ms", runs},
                {"wallet.search-nothing", nothing * 1000, "ms", runs},
                {"wallet.apply-block", apply * 1000, "ms", runs},
                {"wallet.list-coins", list * 1000, "ms", runs},
                {"wallet.plan-payment-10000-coins", select * 1000, "ms", runs}};
    }

private:
    bool addScripts(const std::string& descriptor, Outcome& outcome) {
        const auto scripts = AccountScripts::parse(descriptor, descriptorNetwork(params_));
        const auto accounts = WalletRows(database_).accounts({wallet_.value});
        if (!outcome.ok(scripts) || !outcome.ok(accounts)) return false;
        for (std::uint32_t i = 0; i < addressCount; ++i) {
            const auto script = scripts->script(Branch::Receive, i);
            if (!outcome.ok(script)) return false;
            const auto row = ScriptRows(database_).insert(accounts->front().id, 0, i, script->span());
            if (!outcome.ok(row) || !outcome.ok(ScriptRows(database_).markUsed(*row))) return false;
            scripts_.push_back(*script);
            rows_.push_back(*row);
        }
        return true;
    }

    /// Each spends the output of one 10,000 before it, so that 10,000 coins are unspent.
    bool addTransaction(std::uint32_t number, Outcome& outcome) {
        const std::uint32_t address = number % addressCount;
        Transaction tx;
        std::optional<OutPoint> spent;
        if (number >= unspentCoins) spent = OutPoint{ids_[number - unspentCoins], 0};
        tx.inputs.push_back(
            {.prevout = spent.value_or(OutPoint{Txid(), number}), .scriptSig = {}, .witness = {}});
        const Amount value(1'000'000 + static_cast<std::int64_t>(number) * 7);
        tx.outputs.push_back({value, scripts_[address]});
        TransactionRow row;
        row.txid = tx.txid();
        row.raw = serialize(tx);
        row.place = TransactionPlace{
            static_cast<std::int32_t>(number / perBlock), {}, number % perBlock, unixTime(number)};
        ids_.push_back(row.txid);
        TransactionRows transactions(database_);
        const auto id = transactions.insert(row, spent ? std::span(&*spent, 1) : std::span<OutPoint>());
        if (!outcome.ok(id)) return false;
        if (!outcome.ok(CoinRows(database_).insert({wallet_.value}, rows_[address], *id, 0, value)))
            return false;
        if (spent && !outcome.ok(CoinRows(database_).spend(*spent, *id))) return false;
        const std::string name = number % 50 == 0 ? "rent of month " : "invoice ";
        if (number % 5 == 0
            && !outcome.ok(LabelRows(database_).put(
                {LabelRow::Type::Transaction, row.txid.display(), name + std::to_string(number)})))
            return false;
        return outcome.ok(transactions.putMovement({{wallet_.value},
                                                    *id,
                                                    MovementRow::Kind::Received,
                                                    value,
                                                    "bcrt1q" + toHex(scripts_[address].span())}));
    }

    Block nextBlock() const {
        Block block;
        for (std::uint32_t i = 0; i < blockTransactions; ++i) {
            Transaction tx;
            tx.inputs.push_back({.prevout = {Txid(Digest32{1, 2, 3}), i}, .scriptSig = {}, .witness = {}});
            const bool ours = i % (blockTransactions / perBlock) == 0;
            tx.outputs.push_back(
                {Amount(5'000'000), ours ? scripts_[i] : Script().op(OP_1).push(Bytes(32, 9))});
            block.transactions.push_back(std::move(tx));
        }
        return block;
    }

    Database& database_;
    SystemClock clock_;
    const NetworkParams& params_;
    WalletBook book_;
    WalletId wallet_{};
    std::vector<Script> scripts_;
    std::vector<ScriptRowId> rows_;
    std::vector<Txid> ids_;
};

} // namespace

Result<std::vector<BenchResult>> benchWallet(const std::filesystem::path& workFolder, std::size_t runs) {
    runs = std::max<std::size_t>(runs, 1);
    const auto folder = workFolder / ("bench-" + toHex(randomArray<8>()));
    std::error_code ignored;
    std::filesystem::create_directories(folder, ignored);
    const KdfCost cheap{.memoryBytes = 1 << 20, .passes = 1};
    Outcome outcome;
    std::vector<BenchResult> results;
    {
        auto store = ProfileStore::create(folder / "bench.zonp", SecretText("bench"), {.network = "regtest"},
                                          {.cost = cheap});
        if (!store) return fail(store);
        Fixture fixture(store->database());
        if (fixture.fill(outcome)) results = fixture.measure(runs, outcome);
    }
    std::filesystem::remove_all(folder, ignored);
    if (!outcome.result) return fail(outcome.result);
    return results;
}

} // namespace zon
