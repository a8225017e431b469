#include "core/sandbox/faucet.h"

#include "core/sandbox/key_payment.h"
#include "core/script/policy.h"
#include "core/script/standard.h"

namespace zon {

namespace {

constexpr std::string_view keyName = "faucet-key";
constexpr std::size_t maxCoins =
    500; // looked at, and so spent, at once: a payment stays far below the size limit

} // namespace

Faucet::Faucet(NodeCore& core, PrivateKey key)
    : core_(&core), key_(std::move(key)), script_(p2wpkhScript(key_.publicKey().hash160())) {}

Result<Faucet> Faucet::open(NodeCore& core) {
    auto stored = core.store().value(keyName);
    if (!stored) return fail(stored);
    if (*stored) {
        auto key = PrivateKey::fromSecret(**stored);
        if (!key)
            return fail(ErrorCode::Corrupt,
                        "The practice network's file is damaged. Delete it to start the practice "
                        "network anew; your wallet is in another file.",
                        "faucet key");
        return Faucet(core, std::move(*key));
    }
    PrivateKey key = PrivateKey::generate();
    if (auto kept = core.store().setValue(keyName, key.secret()); !kept) return fail(kept);
    return Faucet(core, std::move(key));
}

Result<std::vector<LocatedCoin>> Faucet::spendable() const {
    return spendableCoins(*core_, script_, maxCoins, true);
}

Result<Amount> Faucet::balance() const {
    const auto coins = spendable();
    if (!coins) return fail(coins);
    Amount sum;
    for (const LocatedCoin& located : *coins)
        sum += located.coin.output.value;
    return sum;
}

Result<Txid> Faucet::pay(const Script& to, Amount amount) {
    if (!amount.isMoney() || amount <= Amount(0))
        return fail(ErrorCode::InvalidArgument, "The amount must be more than zero and at most 21 million.");
    if (!isStandardOutput(to))
        return fail(ErrorCode::InvalidArgument, "Nodes don't relay payments to such a script.");
    const auto coins = spendable();
    if (!coins) return fail(coins);
    std::vector<KeyCoin> own;
    for (const LocatedCoin& located : *coins)
        own.push_back({located, &key_});
    return payWithKeys(*core_, own, to, amount, script_, "faucet");
}

} // namespace zon
