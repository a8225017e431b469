#include "core/deals/bench.h"

#include "core/contracts/verification.h"
#include "core/crypto/random.h"
#include "core/deals/deal_book.h"
#include "core/script/standard.h"
#include "core/store/profile_store.h"
#include "core/util/work_pool.h"

#include <algorithm>
#include <optional>

namespace zon {

using namespace contracts;

namespace {

constexpr std::uint32_t contractCount = 1'000;
constexpr std::uint32_t blockTransactions = 2'000;
constexpr std::uint32_t touched = 10; ///< contracts that a block concerns
constexpr std::int64_t start = 1'800'000'000;
constexpr std::int64_t day = 86'400;
constexpr std::int32_t fundedAt = 100;
constexpr double toMs = 1000;

const NetworkParams& params() {
    return networkParams(NetworkId::Regtest);
}

Result<PartySecrets> secretsOf(Role role, std::uint32_t number) {
    const auto master = ExtendedPrivateKey::fromSeed(sha256(asBytes(roleName(role))));
    if (!master) return fail(master);
    return PartySecrets::derive(*master, number, params());
}

/// An E2 contract, everybody's signature on it.
Result<ContractFile> agreed(std::uint32_t number) {
    Document document;
    document.genesis = params().genesisHash;
    document.magic = params().magic;
    for (std::size_t i = 0; i < 4; ++i)
        document.nonce[i] = static_cast<std::uint8_t>(number >> (8 * i));
    document.title = "Delivery " + std::to_string(number);
    document.terms = "Two tonnes of type-550 wheat flour in 25 kg bags.";
    document.price = Amount(4 * Amount::zatPerZon);
    document.acceptBy = unixTime(start + 2 * day);
    document.fundBy = unixTime(start + 4 * day);
    EscrowOutput output;
    output.amount = document.price;
    output.deliverBy = unixTime(start + 10 * day);
    output.inspection = Seconds(2 * day);
    output.dispute = Seconds(7 * day);
    output.arbiterFrom = unixTime(start + 13 * day);
    output.refundFrom = unixTime(start + 22 * day);
    document.outputs = {output};
    for (const Role role : allRoles) {
        const auto secrets = secretsOf(role, number);
        if (!secrets) return fail(secrets);
        const auto identity = secrets->identity();
        if (!identity) return fail(identity);
        const PublicKey key = identity->publicKey();
        document.parties.push_back(
            {role, std::string(roleName(role)), key, secrets->publicKey(), p2wpkhScript(key.hash160())});
    }
    auto agreement = proposeContract(std::move(document), params());
    if (!agreement) return fail(agreement);
    for (const Role role : allRoles)
        if (const auto done =
                signAgreement(*agreement, secretsOf(role, number).value(), params(), unixTime(start));
            !done)
            return fail(done);
    ContractFile file;
    file.agreement = std::move(*agreement);
    return file;
}

/// What pays into that contract's escrow.
Result<Transaction> fundingOf(const ContractFile& file, std::uint32_t number) {
    const auto contract = Contract::open(file.agreement.document.payload, params());
    if (!contract) return fail(contract);
    Transaction tx;
    tx.inputs.push_back({{Txid(sha256(asBytes("coins"))), number}, {}, TxIn::sequenceFinal, {}});
    tx.outputs.push_back(contract->fundingOutput(0));
    return tx;
}

struct Filled {
    std::vector<OutPoint> escrows;
};

Result<Filled> fill(Database& database) {
    Filled filled;
    auto transaction = StoreTransaction::begin(database);
    if (!transaction) return fail(transaction);
    DealRows rows(database);
    for (std::uint32_t number = 0; number < contractCount; ++number) {
        const auto file = agreed(number);
        if (!file) return fail(file);
        const auto tx = fundingOf(*file, number);
        if (!tx) return fail(tx);
        DealRow row;
        row.contractId = Hash256::fromSpan(contractId(file->agreement.document.payload).span());
        row.nonce[0] = static_cast<std::uint8_t>(number);
        row.nonce[1] = static_cast<std::uint8_t>(number >> 8);
        row.created = unixTime(start);
        row.role = static_cast<std::uint8_t>(Role::Buyer);
        row.signers = 7;
        row.file = toText(*file);
        const auto id = rows.insert(row);
        if (!id) return fail(id);
        if (auto put = rows.putTransaction(*id, {.txid = tx->txid(),
                                                 .raw = serialize(*tx),
                                                 .firstSeen = unixTime(start),
                                                 .height = fundedAt,
                                                 .medianTime = unixTime(start + 3 * day)});
            !put)
            return fail(put);
        filled.escrows.push_back({tx->txid(), 0});
    }
    if (auto done = transaction->commit(); !done) return fail(done);
    return filled;
}

/// Strangers' payments, and some that spend escrows.
Block blockFor(const Filled& filled, std::uint32_t number) {
    Block block;
    for (std::uint32_t i = 0; i < blockTransactions; ++i) {
        Transaction tx;
        OutPoint from{Txid(Digest32{1, 2, 3}), number * blockTransactions + i};
        if (i < touched) from = filled.escrows[(number * touched + i) % contractCount];
        tx.inputs.push_back({from, {}, TxIn::sequenceFinal, {}});
        tx.outputs.push_back({Amount(1'000), Script().op(OP_1).push(Bytes(32, 9))});
        block.transactions.push_back(std::move(tx));
    }
    return block;
}

Result<std::vector<BenchResult>> measure(Database& database, std::size_t runs) {
    const auto filled = fill(database);
    if (!filled) return fail(filled);
    const SystemClock clock;
    WorkPool pool;
    Result<void> outcome;
    const auto ok = [&](const auto& step) {
        if (outcome && !step) outcome = fail(step);
    };
    std::optional<DealBook> book;
    const double load = medianSeconds(runs, [&] {
        book.emplace(database, clock, params(), nullptr);
        ok(book->load(&pool));
    });
    std::size_t listed = 0;
    const double board = medianSeconds(runs, [&] { listed = book->all().size(); });
    if (listed != contractCount) return fail(ErrorCode::Internal, "Not all contracts were read.");
    std::uint32_t blocks = 0;
    std::vector<Block> ahead;
    for (std::uint32_t n = 0; n <= runs; ++n)
        ahead.push_back(blockFor(*filled, n));
    const double block = medianSeconds(runs, [&] {
        const Block& next = ahead[blocks++ % ahead.size()];
        const auto height = fundedAt + static_cast<std::int32_t>(blocks);
        auto transaction = StoreTransaction::begin(database);
        ok(transaction);
        if (!transaction) return;
        ok(book->applyBlock(database, next, {height, {}, unixTime(start + 4 * day)}));
        ok(transaction->commit());
        book->scanCommitted(height);
    });
    if (!outcome) return fail(outcome);
    return std::vector<BenchResult>{{"contracts.load", load * toMs, "ms", runs},
                                    {"contracts.board", board * toMs, "ms", runs},
                                    {"contracts.block", block * toMs, "ms", runs}};
}

} // namespace

Result<std::vector<BenchResult>> benchContracts(const std::filesystem::path& workFolder, std::size_t runs) {
    const auto folder = workFolder / ("bench-" + toHex(randomArray<8>()));
    std::error_code ignored;
    std::filesystem::create_directories(folder, ignored);
    ProfileOptions options;
    options.cost = {.memoryBytes = 8'192, .passes = 1}; // the key isn't what is measured
    Result<std::vector<BenchResult>> results = fail(ErrorCode::Internal, "");
    {
        auto store =
            ProfileStore::create(folder / "bench.zonp", SecretText("bench"), {.network = "regtest"}, options);
        results = store ? measure(store->database(), std::max<std::size_t>(runs, 1)) : fail(store);
    }
    std::filesystem::remove_all(folder, ignored);
    return results;
}

} // namespace zon
