#include "core/sandbox/key_payment.h"

#include "core/crypto/signature.h"
#include "core/script/sighash.h"
#include "core/script/standard.h"

namespace zon {

namespace {

constexpr std::int64_t feePerVbyte = 2;
constexpr std::size_t inputVsize = 68;  // P2WPKH
constexpr std::size_t outputVsize = 43; // the largest standard kind, P2WSH and P2TR
constexpr std::size_t baseVsize = 11;

} // namespace

Amount keyPaymentFee(std::size_t inputs) {
    return Amount(static_cast<std::int64_t>(baseVsize + inputs * inputVsize + 2 * outputVsize) * feePerVbyte);
}

Transaction keyPayment(const std::vector<KeyCoin>& coins, const Script& to, Amount amount,
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

} // namespace zon
