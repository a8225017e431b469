#include "core/wallet/signer.h"

#include "core/crypto/signature.h"
#include "core/script/interpreter.h"
#include "core/script/sighash.h"
#include "core/script/standard.h"

namespace zon {

namespace {

Bytes ecdsaWithType(const PrivateKey& key, const Digest32& digest) {
    Bytes signature = ecdsaSign(key, digest);
    signature.push_back(SIGHASH_ALL);
    return signature;
}

/// BIP143's script code for a key hash is the P2PKH script of that key.
Bytes signV0(const PrecomputedTransaction& tx, std::size_t input, Amount amount, const PrivateKey& key) {
    const Script code = p2pkhScript(key.publicKey().hash160());
    return ecdsaWithType(key, segwitV0Sighash(tx, input, code.span(), amount, SIGHASH_ALL));
}

void signInput(Transaction& signedTx, const PrecomputedTransaction& tx, std::size_t i, const OwnCoin& coin,
               const PrivateKey& key) {
    TxIn& in = signedTx.inputs[i];
    const PublicKey pub = key.publicKey();
    switch (coin.kind) {
    case AccountKind::Legacy44: {
        const Digest32 digest = legacySighash(tx.tx(), i, coin.output.scriptPubKey.span(), SIGHASH_ALL);
        in.scriptSig = Script().push(ecdsaWithType(key, digest)).push(pub.bytes());
        break;
    }
    case AccountKind::Nested49:
        in.scriptSig = Script().push(p2wpkhScript(pub.hash160()).span());
        in.witness = {signV0(tx, i, coin.output.value, key), toBytes(pub.bytes())};
        break;
    case AccountKind::Segwit84:
        in.witness = {signV0(tx, i, coin.output.value, key), toBytes(pub.bytes())};
        break;
    case AccountKind::Taproot86: {
        // Default hash type and known spent outputs always give a hash.
        const auto digest = taprootSighash(tx, i, SIGHASH_DEFAULT, {});
        if (digest) in.witness = {toBytes(schnorrSign(key.taprootTweak(std::nullopt), *digest))};
        break;
    }
    }
}

} // namespace

Result<Transaction> signPayment(const PaymentPlan& plan, const ExtendedPrivateKey& master) {
    std::vector<TxOut> spent;
    spent.reserve(plan.spent.size());
    for (const OwnCoin& coin : plan.spent)
        spent.push_back(coin.output);
    const PrecomputedTransaction unsignedTx(plan.transaction, spent);
    Transaction signedTx = plan.transaction;
    for (std::size_t i = 0; i < plan.spent.size(); ++i) {
        const OwnCoin& coin = plan.spent[i];
        const auto key = master.derive(coin.path);
        if (!key) return fail(key);
        if (scriptForKey(coin.kind, key->privateKey().publicKey()) != coin.output.scriptPubKey)
            return fail(
                ErrorCode::Internal,
                "The wallet's words don't give the key for one of its coins, so nothing was signed. Restore "
                "this wallet from its words into a new profile and call support.",
                "key mismatch at " + coin.path.toString());
        signInput(signedTx, unsignedTx, i, coin, key->privateKey());
    }
    const TransactionVerdict verdict = verifyTransaction(signedTx, std::move(spent), standardFlags);
    if (!verdict.ok())
        return fail(ErrorCode::Internal, "A signature failed its own check, so nothing was sent. Try again.",
                    "input " + std::to_string(verdict.firstFailure().value_or(0)));
    return signedTx;
}

} // namespace zon
