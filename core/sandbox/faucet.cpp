#include "core/sandbox/faucet.h"

#include "core/sandbox/key_payment.h"
#include "core/script/policy.h"
#include "core/script/standard.h"

#include <algorithm>

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

/// Confirmed and mature first, then the change of its own payments.
Result<std::vector<LocatedCoin>> Faucet::spendable() const {
    auto coins = core_->store().coinsPaying(script_, maxCoins);
    if (!coins) return fail(coins);
    const Mempool& mempool = core_->mempool();
    const int next = core_->chain().height() + 1;
    const int maturity = core_->params().coinbaseMaturity;
    std::erase_if(*coins, [&](const LocatedCoin& located) {
        const bool immature = located.coin.isCoinbase && next - located.coin.height < maturity;
        return immature || mempool.spenderOf(located.outpoint);
    });
    for (const MempoolEntry* entry : mempool.inOrder()) {
        if (coins->size() >= maxCoins) break;
        // Its change is the second output; anybody may pay to the first.
        constexpr std::uint32_t changeIndex = 1;
        const OutPoint change{entry->txid, changeIndex};
        const TxOut* output = mempool.output(change);
        if (output && output->scriptPubKey == script_ && !mempool.spenderOf(change))
            coins->push_back({change, {*output, next, false}});
    }
    return coins;
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
    if (isDust({amount, to}))
        return fail(ErrorCode::Dust,
                    "The amount is too small: spending it would cost more than it is worth.");

    const auto coins = spendable();
    if (!coins) return fail(coins);
    std::vector<KeyCoin> chosen;
    Amount sum;
    for (const LocatedCoin& located : *coins) {
        chosen.push_back({located, &key_});
        sum += located.coin.output.value;
        if (sum >= amount + keyPaymentFee(chosen.size())) break;
    }
    const Amount needed = amount + keyPaymentFee(chosen.size());
    if (sum < needed)
        return fail(ErrorCode::InsufficientFunds,
                    "The faucet has " + sum.toZon()
                        + " ZON to give right now. Ask for "
                          "less, or wait: it earns more with every block of its own.");

    const Amount change = sum - needed;
    const Transaction payment =
        keyPayment(chosen, to, amount, script_, isDust({change, script_}) ? Amount(0) : change);
    const auto admission = core_->acceptTransaction(std::make_shared<const Transaction>(payment));
    if (!admission) return fail(admission);
    if (admission->rejection)
        return fail(ErrorCode::Rejected,
                    "The node refused the faucet's payment. Try again after the next block.",
                    admission->rejection->reason);
    return admission->entry.txid;
}

} // namespace zon
