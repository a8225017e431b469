#include "tests/sandbox/sandbox_fixture.h"

#include "core/crypto/signature.h"
#include "core/script/sighash.h"
#include "core/script/standard.h"

#include <QTest>

namespace zon::test {

Script Purse::script() const {
    return p2wpkhScript(key_.publicKey().hash160());
}

Transaction Purse::spend(const std::vector<Funds>& from, Amount fee, const Script& to,
                         std::uint32_t sequence) const {
    Transaction tx;
    Amount sum;
    for (const Funds& funds : from) {
        tx.inputs.push_back({funds.outpoint, {}, sequence, {}});
        sum += funds.output.value;
    }
    tx.outputs.push_back({sum - fee, to.empty() ? script() : to});
    sign(tx, from);
    return tx;
}

void Purse::sign(Transaction& tx, const std::vector<Funds>& from) const {
    std::vector<TxOut> spent;
    for (const Funds& funds : from)
        spent.push_back(funds.output);
    const PublicKey publicKey = key_.publicKey();
    const Script scriptCode = p2pkhScript(publicKey.hash160());
    const PrecomputedTransaction precomputed(tx, spent);
    std::vector<Witness> witnesses;
    for (std::size_t i = 0; i < spent.size(); ++i) {
        Bytes signature =
            ecdsaSign(key_, segwitV0Sighash(precomputed, i, scriptCode.span(), spent[i].value, SIGHASH_ALL));
        signature.push_back(SIGHASH_ALL);
        witnesses.push_back({std::move(signature), toBytes(publicKey.bytes())});
    }
    for (std::size_t i = 0; i < spent.size(); ++i)
        tx.inputs[i].witness = std::move(witnesses[i]);
}

NodeFixture::NodeFixture(NetworkId network, std::int32_t blocks)
    : params(networkParams(network)), builder(params) {
    reopen();
    mineMany(blocks);
}

void NodeFixture::reopen() {
    node.reset();
    auto opened = NodeCore::open(folder.filePath("chain").toStdString(), params, clock);
    if (!opened) qFatal("%s", why(opened).constData());
    node = std::move(*opened);
}

const Block& NodeFixture::mine(std::vector<Transaction> transactions, Amount fees, std::uint32_t tag) {
    const Block& block = builder.mine({.transactions = std::move(transactions),
                                       .payTo = purse.script(),
                                       .fees = fees,
                                       .time = {},
                                       .tag = tag});
    const std::string said = give(block);
    if (!said.empty()) qFatal("The node refused a block of the fixture: %s", said.c_str());
    return block;
}

void NodeFixture::mineMany(std::int32_t count) {
    for (std::int32_t i = 0; i < count; ++i)
        mine();
}

std::string NodeFixture::give(const Block& block) {
    const auto outcome = node->acceptBlock(block, BlockOrigin::Foreign);
    if (!outcome) return "error: " + outcome.error().message + " " + outcome.error().detail;
    switch (outcome->state) {
    case BlockOutcome::State::Accepted:
        return "";
    case BlockOutcome::State::Duplicate:
        return "duplicate";
    case BlockOutcome::State::DuplicateBad:
        return "duplicate-invalid";
    case BlockOutcome::State::UnknownParent:
        return "prev-blk-not-found";
    case BlockOutcome::State::Rejected:
        return outcome->rejection->reason;
    }
    return "unknown state";
}

std::string NodeFixture::send(const Transaction& tx) {
    const auto admission = node->acceptTransaction(std::make_shared<const Transaction>(tx));
    if (!admission) return "error: " + admission.error().message;
    return admission->rejection ? admission->rejection->reason : "";
}

CoinMap coinsOf(ChainStore& store) {
    CoinMap coins;
    const auto read = store.forEachCoin([&](const LocatedCoin& located) {
        coins[located.outpoint] = {located.coin.output.value, located.coin.output.scriptPubKey.bytes(),
                                   located.coin.height, located.coin.isCoinbase};
    });
    if (!read) qFatal("%s", why(read).constData());
    return coins;
}

} // namespace zon::test
