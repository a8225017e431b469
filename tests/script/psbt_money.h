#pragma once

#include "core/script/psbt_build.h"
#include "core/script/psbt_sign.h"
#include "core/script/standard.h"

namespace zon::test {

/// A private key that is the same each time.
inline PrivateKey keyNamed(std::string_view name) {
    return PrivateKey::fromSecret(sha256(asBytes(name))).value();
}
inline PublicKey pointNamed(std::string_view name) {
    return keyNamed(name).publicKey();
}
inline XOnlyKey xOnlyNamed(std::string_view name) {
    return XOnlyKey::fromPublicKey(pointNamed(name));
}
inline SigningKeys keysNamed(std::initializer_list<std::string_view> names) {
    SigningKeys keys;
    for (const std::string_view name : names)
        keys.add(keyNamed(name));
    return keys;
}

/// Coins to spend: a transaction with 10,000 zat for each script.
inline TransactionRef coinsFor(const std::vector<Script>& scripts) {
    Transaction tx;
    tx.inputs.push_back({{Txid(sha256(asBytes("coins"))), 0}, {}, TxIn::sequenceFinal, {}});
    for (const Script& script : scripts)
        tx.outputs.push_back({Amount(10'000), script});
    return std::make_shared<const Transaction>(std::move(tx));
}

/// A PSBT that spends all of them into one output, for a fee of 1,000.
inline Psbt spendOf(const TransactionRef& coins, std::uint32_t version = 0) {
    Transaction tx;
    for (std::uint32_t i = 0; i < coins->outputs.size(); ++i)
        tx.inputs.push_back({{coins->txid(), i}, {}, TxIn::sequenceSignalsRbf, {}});
    tx.outputs.push_back({Amount(10'000 * static_cast<std::int64_t>(coins->outputs.size()) - 1'000),
                          p2wpkhScript(hash160(asBytes("receiver")))});
    Psbt psbt = createPsbt(tx, version).value();
    addPreviousTransaction(psbt, coins);
    return psbt;
}

} // namespace zon::test
