#include "core/sandbox/key_payment.h"

#include "core/crypto/signature.h"
#include "core/script/policy.h"
#include "core/script/sighash.h"
#include "core/script/standard.h"

namespace zon {

namespace {

constexpr std::int64_t feePerVbyte = 2;
constexpr std::size_t inputVsize = 68;  // P2WPKH
constexpr std::size_t outputVsize = 43; // the largest standard kind, P2WSH and P2TR
constexpr std::size_t baseVsize = 11;

constexpr std::uint32_t changeIndex = 1; // anybody may pay to the first output

/// What a payment of so many inputs and two outputs costs.
Amount feeOf(std::size_t inputs) {
    return Amount(static_cast<std::int64_t>(baseVsize + inputs * inputVsize + 2 * outputVsize) * feePerVbyte);
}

/// Spends all of the coins.
Transaction signedPayment(const std::vector<KeyCoin>& coins, const Script& to, Amount amount,
                          const Script& changeTo, Amount change) {
    Transaction tx;
    std::vector<TxOut> spent;
    for (const KeyCoin& coin : coins) {
        tx.inputs.push_back({coin.located.outpoint, {}, TxIn::sequenceSignalsRbf, {}});
        spent.push_back(coin.located.coin.output);
    }
    tx.outputs.push_back({amount, to});
    if (change > Amount(0)) tx.outputs.push_back({change, changeTo});

    std::vector<Witness> witnesses;
    const PrecomputedTransaction precomputed(tx, spent);
    for (std::size_t i = 0; i < coins.size(); ++i) {
        const PublicKey publicKey = coins[i].key->publicKey();
        const Digest32 digest = segwitV0Sighash(precomputed, i, p2pkhScript(publicKey.hash160()).span(),
                                                spent[i].value, SIGHASH_ALL);
        Bytes signature = ecdsaSign(*coins[i].key, digest);
        signature.push_back(SIGHASH_ALL);
        witnesses.push_back({std::move(signature), toBytes(publicKey.bytes())});
    }
    for (std::size_t i = 0; i < coins.size(); ++i)
        tx.inputs[i].witness = std::move(witnesses[i]);
    return tx;
}

} // namespace

Result<std::vector<LocatedCoin>> spendableCoins(NodeCore& core, const Script& script, std::size_t most,
                                                bool withChange) {
    auto coins = core.store().coinsPaying(script, most);
    if (!coins) return fail(coins);
    const Mempool& mempool = core.mempool();
    const int next = core.chain().height() + 1;
    const int maturity = core.params().coinbaseMaturity;
    std::erase_if(*coins, [&](const LocatedCoin& located) {
        const bool immature = located.coin.isCoinbase && next - located.coin.height < maturity;
        return immature || mempool.spenderOf(located.outpoint);
    });
    if (!withChange) return coins;
    for (const MempoolEntry* entry : mempool.inOrder()) {
        if (coins->size() >= most) break;
        const OutPoint change{entry->txid, changeIndex};
        const TxOut* output = mempool.output(change);
        if (output && output->scriptPubKey == script && !mempool.spenderOf(change))
            coins->push_back({change, {*output, next, false}});
    }
    return coins;
}

Result<Txid> payWithKeys(NodeCore& core, const std::vector<KeyCoin>& coins, const Script& to, Amount amount,
                         const Script& changeTo, std::string_view payer) {
    if (isDust({amount, to}))
        return fail(ErrorCode::Dust,
                    "The amount is too small: spending it would cost more than it is worth.");
    std::vector<KeyCoin> chosen;
    Amount sum;
    for (const KeyCoin& coin : coins) {
        chosen.push_back(coin);
        sum += coin.located.coin.output.value;
        if (sum >= amount + feeOf(chosen.size())) break;
    }
    const Amount needed = amount + feeOf(chosen.size());
    if (sum < needed)
        return fail(ErrorCode::InsufficientFunds, "The " + std::string(payer) + " has " + sum.toZon()
                                                      + " ZON to give right now. Ask for less, or wait until "
                                                        "it has earned more.");
    const Amount change = sum - needed;
    const auto tx = std::make_shared<const Transaction>(
        signedPayment(chosen, to, amount, changeTo, isDust({change, changeTo}) ? Amount(0) : change));
    const auto admission = core.acceptTransaction(tx);
    if (!admission) return fail(admission);
    if (admission->rejection)
        return fail(ErrorCode::Rejected,
                    "The node refused the " + std::string(payer)
                        + "'s payment. Try again after the next block.",
                    admission->rejection->reason);
    return admission->entry.txid;
}

} // namespace zon
