#include "core/script/bench.h"

#include "core/script/interpreter.h"
#include "core/script/miniscript.h"
#include "core/script/psbt_build.h"
#include "core/script/psbt_finalize.h"
#include "core/script/psbt_sign.h"
#include "core/script/standard.h"
#include "core/util/work_pool.h"

#include <stdexcept>

namespace zon {

namespace {

PrivateKey numberedKey(std::size_t number) {
    std::array<std::uint8_t, 8> name{};
    writeLe64(name.data(), number);
    return PrivateKey::fromSecret(sha256(name)).value();
}

/// A PSBT that spends one P2WPKH output for each of the first `count` keys.
Psbt benchPsbt(std::size_t count) {
    Transaction coins;
    coins.inputs.resize(1);
    Transaction tx;
    for (std::size_t i = 0; i < count; ++i)
        coins.outputs.push_back({Amount(10'000), p2wpkhScript(numberedKey(i).publicKey().hash160())});
    for (std::uint32_t i = 0; i < count; ++i)
        tx.inputs.push_back({{coins.txid(), i}, {}, TxIn::sequenceSignalsRbf, {}});
    tx.outputs.push_back({Amount(9'000 * static_cast<std::int64_t>(count)), p2wpkhScript(Digest20{})});
    Psbt psbt = createPsbt(tx).value();
    for (std::size_t i = 0; i < count; ++i)
        psbt.inputs[i].witnessUtxo = coins.outputs[i];
    return psbt;
}

SigningKeys benchKeys(std::size_t count) {
    SigningKeys keys;
    for (std::size_t i = 0; i < count; ++i)
        keys.add(numberedKey(i));
    return keys;
}

/// A benchmark must do the work that it is named for.
template <typename T>
const T& must(const Result<T>& result) {
    if (!result) throw std::logic_error(result.error().message);
    return *result;
}

} // namespace

std::string benchMiniscript() {
    // 16 keys and 15 checks of 3 and 2 fragments, a lock of 4, under one thresh: 52.
    std::string text = "thresh(12,pk(" + toHex(numberedKey(0).publicKey().bytes()) + ")";
    for (std::size_t i = 1; i < 16; ++i)
        text += ",s:pk(" + toHex(numberedKey(i).publicKey().bytes()) + ")";
    return text + ",sln:after(500000))";
}

std::vector<BenchResult> benchScript(WorkPool& pool, std::size_t inputs, std::size_t runs) {
    std::vector<BenchResult> results;
    const auto measure = [&](const char* name, const char* unit, double factor,
                             const std::function<void()>& run) {
        results.push_back({name, medianSeconds(runs, run) * factor, unit, runs});
    };

    const Psbt unsignedPsbt = benchPsbt(inputs);
    SigningKeys keys = benchKeys(inputs);
    Psbt psbt;
    const auto sign = [&] {
        psbt = unsignedPsbt;
        must(signPsbt(psbt, keys));
    };
    sign();
    Psbt final = psbt;
    must(finalizePsbt(final));
    const Transaction tx = must(extractTransaction(final));
    const std::vector<TxOut> spent = *final.spentOutputs();

    const auto verify = [&](WorkPool* with) {
        if (!verifyTransaction(tx, spent, standardFlags, nullptr, with).ok())
            throw std::logic_error("a spend of the benchmark is not valid");
    };
    const Psbt one = [] {
        Psbt made = benchPsbt(1);
        SigningKeys key = benchKeys(1);
        must(signPsbt(made, key));
        must(finalizePsbt(made));
        return made;
    }();
    const Transaction single = must(extractTransaction(one));
    measure("verify-p2wpkh", "µs", 1e6 / 100, [&] {
        for (int i = 0; i < 100; ++i)
            if (!verifyTransaction(single, {*one.spentOutput(0)}, standardFlags).ok())
                throw std::logic_error("the spend of the benchmark is not valid");
    });
    measure("verify-transaction", "ms", 1e3, [&] { verify(nullptr); });
    measure("verify-transaction-pool", "ms", 1e3, [&] { verify(&pool); });

    const std::string miniscript = benchMiniscript();
    measure("miniscript", "µs", 1e6 / 100, [&] {
        for (int i = 0; i < 100; ++i) {
            const auto parsed = parseMiniscript(miniscript, MiniscriptContext::P2wsh);
            if (must(parsed).script.whyNotSafe(parsed->keys))
                throw std::logic_error("the miniscript of the benchmark is not safe");
        }
    });
    measure("sign-psbt", "ms", 1e3, sign);
    return results;
}

} // namespace zon
