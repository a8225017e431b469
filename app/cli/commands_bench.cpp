// What the program can do on this machine, as medians. Names and units are fixed: scripts compare them.

#include "app/cli/commands.h"
#include "core/books/bench.h"
#include "core/chain/bench.h"
#include "core/crypto/bip39.h"
#include "core/crypto/nonce_scan.h"
#include "core/crypto/sha256_kernels.h"
#include "core/deals/bench.h"
#include "core/rewards/bench.h"
#include "core/script/address.h"
#include "core/script/bench.h"
#include "core/script/standard.h"
#include "core/store/bench.h"
#include "core/sync/bench.h"
#include "core/util/work_pool.h"
#include "core/wallet/signer.h"

#include <CLI/CLI.hpp>
#include <boost/json.hpp>

#include <algorithm>
#include <random>
#include <thread>

namespace zon::cli {

namespace {

struct BenchArguments {
    std::string name;
    std::string kernel;
    std::uint32_t threads = 1;
    std::size_t runs = 9;
    std::size_t scripts = 1'000;
};

constexpr std::uint64_t hashesPerRun = 1u << 24;
constexpr std::size_t p2wpkhInputWeight = 272;

void print(const Context& context, const BenchResult& result) {
    if (context.json)
        printJson(boost::json::object{
            {"name", result.name}, {"value", result.value}, {"unit", result.unit}, {"n", result.n}});
    printText(context, result.name + ": " + std::to_string(result.value) + " " + result.unit + " (median of "
                           + std::to_string(result.n) + ")");
}

std::string lower(std::string text) {
    std::ranges::transform(text, text.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

Result<const Sha256Kernel*> kernelByName(const std::string& name) {
    if (name.empty()) return nullptr;
    std::string known;
    for (const Sha256Kernel* kernel : sha256Kernels()) {
        if (lower(kernel->name) == lower(name)) {
            if (kernel->supported()) return kernel;
            return fail(ErrorCode::Unsupported,
                        "This processor does not have the instructions of " + name + ".");
        }
        known += std::string(known.empty() ? "" : ", ") + kernel->name;
    }
    return fail(ErrorCode::InvalidArgument, "There is no kernel \"" + name + "\". There are: " + known + ".");
}

Result<std::vector<BenchResult>> sha256dRate(const BenchArguments& given) {
    const auto kernel = kernelByName(given.kernel);
    if (!kernel) return fail(kernel);
    const std::uint32_t threads = std::max(1u, given.threads);
    std::array<std::uint8_t, 80> header{};
    for (std::size_t i = 0; i < header.size(); ++i)
        header[i] = static_cast<std::uint8_t>(i * 7);
    // A target of zero is never met, so every run does the same work.
    const double seconds = medianSeconds(given.runs, [&] {
        std::vector<std::jthread> running;
        for (std::uint32_t t = 0; t < threads; ++t)
            running.emplace_back([&header, &kernel] {
                static_cast<void>(NonceScanner(header, Digest32{}, *kernel).find(0, hashesPerRun));
            });
    });
    return std::vector<BenchResult>{
        {"sha256d", static_cast<double>(hashesPerRun) * threads / seconds, "H/s", given.runs}};
}

std::vector<SelectableCoin> coinsForBench(std::size_t count) {
    std::mt19937_64 random(1);
    std::vector<SelectableCoin> coins;
    for (std::size_t i = 0; i < count; ++i)
        coins.push_back(
            {i, Amount(static_cast<std::int64_t>(random() % 100'000'000 + 1'000)), p2wpkhInputWeight});
    return coins;
}

Result<std::vector<BenchResult>> selectTime(const BenchArguments& given) {
    const std::vector<SelectableCoin> coins = coinsForBench(10'000);
    SelectionRequest request;
    request.target = Amount(50 * Amount::zatPerZon);
    request.baseWeight = 300;
    request.changeWeight = 124;
    request.changeSpendWeight = p2wpkhInputWeight;
    request.dustLimit = Amount(294);
    request.feerate = Feerate::perVb(5);
    const double seconds = medianSeconds(given.runs, [&] { static_cast<void>(selectCoins(coins, request)); });
    return std::vector<BenchResult>{{"select", seconds * 1000, "ms", given.runs}};
}

/// A payment of 100 P2WPKH inputs, keys derived, signed and checked.
Result<std::vector<BenchResult>> signTime(const BenchArguments& given) {
    const auto seed = SecretBytes::copyOf(Bytes(32, 7));
    const auto master = ExtendedPrivateKey::fromSeed(seed.span());
    if (!master) return fail(master);
    const KeyPath path = accountPath(AccountKind::Segwit84, 1, 0);
    const auto key = master->derive(path);
    if (!key) return fail(key);
    auto scripts = AccountScripts::parse(
        accountDescriptor(AccountKind::Segwit84, KeyOrigin{master->fingerprint(), path}, key->neuter()),
        descriptorNetwork(networkParams(NetworkId::Regtest)));
    if (!scripts) return fail(scripts);
    const auto account = std::make_shared<const AccountScripts>(std::move(*scripts));
    PaymentPlan plan;
    for (std::uint32_t i = 0; i < 100; ++i) {
        const auto script = account->script(Branch::Receive, i);
        if (!script) return fail(script);
        OwnCoin coin;
        coin.outpoint = {Txid(Digest32{static_cast<std::uint8_t>(i)}), i};
        coin.output = {Amount(1'000'000), *script};
        coin.account = account;
        coin.index = i;
        plan.transaction.inputs.push_back({.prevout = coin.outpoint, .scriptSig = {}, .witness = {}});
        plan.spent.push_back(std::move(coin));
    }
    plan.transaction.outputs.push_back({Amount(99'000'000), p2wpkhScript(Digest20{})});
    Result<Transaction> last = fail(ErrorCode::Internal, "");
    SigningKeys keys;
    keys.add(master->clone());
    const double seconds = medianSeconds(given.runs, [&] { last = signPayment(plan, keys); });
    if (!last) return fail(last);
    return std::vector<BenchResult>{{"sign", seconds * 1000, "ms", given.runs}};
}

Result<std::vector<BenchResult>> scanRate(const BenchArguments& given) {
    WorkPool pool;
    return std::vector{benchScan(pool, 7'000, given.runs)};
}

Result<std::vector<BenchResult>> scriptTimes(const BenchArguments& given) {
    WorkPool pool;
    return benchScript(pool, 1'000, given.runs);
}

Result<std::vector<BenchResult>> storeTimes(const BenchArguments& given) {
    const auto folder = std::filesystem::temp_directory_path();
    const std::size_t runs = std::min<std::size_t>(given.runs, 3);
    auto results = benchStore(folder, runs);
    if (!results) return results;
    const auto opening = benchOpening(folder, runs);
    if (!opening) return fail(opening);
    results->insert(results->end(), opening->begin(), opening->end());
    return results;
}

int bench(const Context& context, const BenchArguments& given) {
    Result<std::vector<BenchResult>> results =
        fail(ErrorCode::InvalidArgument,
             "There is no benchmark \"" + given.name
                 + "\". There are: contracts, sha256d, headers, gcs, rewards, scan, script, select, sign, "
                   "store, wallet.");
    if (given.name == "contracts")
        results = benchContracts(std::filesystem::temp_directory_path(), given.runs);
    else if (given.name == "sha256d")
        results = sha256dRate(given);
    else if (given.name == "headers")
        results = std::vector{benchHeaders(200'000, given.runs)};
    else if (given.name == "gcs")
        results = std::vector{benchGcs(given.scripts, given.runs)};
    else if (given.name == "rewards")
        results = benchRewards(std::filesystem::temp_directory_path(), given.runs);
    else if (given.name == "scan")
        results = scanRate(given);
    else if (given.name == "script")
        results = scriptTimes(given);
    else if (given.name == "select")
        results = selectTime(given);
    else if (given.name == "sign")
        results = signTime(given);
    else if (given.name == "store")
        results = storeTimes(given);
    else if (given.name == "wallet")
        results = benchWallet(std::filesystem::temp_directory_path(), given.runs);
    if (!results) return printError(context, results.error());
    for (const BenchResult& result : *results)
        print(context, result);
    return success;
}

} // namespace

void addBenchGroup(CLI::App& app, Action& action) {
    const auto given = std::make_shared<BenchArguments>();
    CLI::App* command = app.add_subcommand("bench", "measure this machine");
    command
        ->add_option("name", given->name,
                     "contracts, sha256d, headers, gcs, rewards, scan, script, select, sign, store or wallet")
        ->required();
    command->add_option("--kernel", given->kernel, "for sha256d: which one (else the fastest)");
    command->add_option("--threads", given->threads, "for sha256d")->capture_default_str();
    command->add_option("--scripts", given->scripts, "for gcs: how many are looked for")
        ->capture_default_str()
        ->check(CLI::Range(std::size_t{1}, std::size_t{1'000'000}));
    command->add_option("--runs", given->runs, "the median of how many")
        ->capture_default_str()
        ->check(CLI::Range(std::size_t{1}, std::size_t{1'000}));
    command->callback(
        [&action, given] { action = [given](const Context& context) { return bench(context, *given); }; });
}

} // namespace zon::cli
