#include "core/sandbox/shop_wallet.h"

#include "core/crypto/hkdf.h"
#include "core/sandbox/key_payment.h"
#include "core/script/standard.h"
#include "core/util/log.h"

#include <algorithm>
#include <map>

namespace zon {

namespace {

constexpr Amount firstMoney{20 * Amount::zatPerZon};
constexpr std::size_t maxCoins = 100; ///< of one key
constexpr std::size_t maxInputs = 200;
constexpr Amount amplyFee{100'000}; ///< more than any payment of so many inputs costs
constexpr std::size_t paymentBytes = 32 + 4 + 8;

Script scriptOf(const PrivateKey& key) {
    return p2wpkhScript(key.publicKey().hash160());
}

std::string remainder(const Script& script) {
    return "seen-" + toHex(script.span());
}

} // namespace

Result<std::unique_ptr<ShopWallet>> ShopWallet::open(NodeCore& core, Faucet& faucet,
                                                     const std::string& name) {
    const std::string seedName = "shop-" + name + "-seed";
    const auto kept = core.store().value(seedName);
    if (!kept) return fail(kept);
    SecretBytes seed = *kept ? SecretBytes::copyOf(**kept) : SecretBytes::random(32);
    if (!*kept)
        if (auto done = core.store().setValue(seedName, seed.span()); !done) return fail(done);
    auto wallet = std::unique_ptr<ShopWallet>(new ShopWallet(core, name, std::move(seed)));
    if (!*kept) {
        const auto change = wallet->key(0);
        if (!change) return fail(change);
        // Without it the shop works too; it earns before it must pay back.
        if (const auto paid = faucet.pay(scriptOf(*change), firstMoney); !paid)
            logWarning("sandbox", "the shop starts without money: " + paid.error().message);
    }
    return wallet;
}

Result<PrivateKey> ShopWallet::key(std::uint32_t index) const {
    return PrivateKey::fromSecret(
        hkdfSha256(seed_.span(), asBytes("zoncoin shop"), asBytes("key " + std::to_string(index)), 32)
            .span());
}

Result<std::uint32_t> ShopWallet::count() const {
    const auto kept = core_->store().value(name_ + "count");
    if (!kept) return fail(kept);
    return *kept && (*kept)->size() == 4 ? readLe32((*kept)->data()) : 0;
}

void ShopWallet::newPlace(const Asked&, ShopMoney::Done<Place> done) {
    const auto place = [this]() -> Result<Place> {
        const auto before = count();
        if (!before) return fail(before);
        const std::uint32_t index = *before + 1;
        const auto own = key(index);
        if (!own) return fail(own);
        std::array<std::uint8_t, 4> bytes{};
        writeLe32(bytes.data(), index);
        if (auto kept = core_->store().setValue(name_ + "count", bytes); !kept) return fail(kept);
        return Place{std::to_string(index), scriptOf(*own)};
    }();
    done(place);
}

Result<const IndexedBlock*> ShopWallet::blockOf(const Txid& txid) const {
    const auto block = core_->store().blockOfTransaction(txid);
    if (!block) return fail(block);
    return *block ? core_->chain().index().find(**block) : nullptr;
}

std::int64_t ShopWallet::confirmationsOf(const Txid& txid) const {
    const auto found = blockOf(txid);
    return found && *found != nullptr ? core_->chain().height() - (*found)->height() + 1 : 0;
}

Result<std::vector<OrderPayment>> ShopWallet::remembered(const Script& script) const {
    const auto kept = core_->store().value(name_ + remainder(script));
    if (!kept) return fail(kept);
    std::vector<OrderPayment> payments;
    if (!*kept) return payments;
    const Bytes& bytes = **kept;
    for (std::size_t at = 0; at + paymentBytes <= bytes.size(); at += paymentBytes) {
        OrderPayment payment;
        payment.txid = Txid::fromSpan(ByteSpan(bytes).subspan(at, 32));
        payment.vout = readLe32(bytes.data() + at + 32);
        payment.amount = Amount(static_cast<std::int64_t>(readLe64(bytes.data() + at + 36)));
        payments.push_back(payment);
    }
    return payments;
}

Result<void> ShopWallet::remember(const Script& script, const std::vector<OrderPayment>& payments) {
    Bytes bytes(payments.size() * paymentBytes);
    std::size_t at = 0;
    for (const OrderPayment& payment : payments) {
        std::ranges::copy(payment.txid.bytes(), bytes.begin() + static_cast<std::ptrdiff_t>(at));
        writeLe32(bytes.data() + at + 32, payment.vout);
        writeLe64(bytes.data() + at + 36, static_cast<std::uint64_t>(payment.amount.zat()));
        at += paymentBytes;
    }
    return core_->store().setValue(name_ + remainder(script), bytes);
}

/// What is unspent, what waits for a block, and what was seen before and spent by us since.
Result<ShopMoney::Arrived> ShopWallet::arrivedAt(const Script& script) {
    Arrived arrived;
    const auto coins = core_->store().coinsPaying(script, maxCoins);
    if (!coins) return fail(coins);
    const std::int32_t tip = core_->chain().height();
    for (const LocatedCoin& coin : *coins)
        arrived.payments.push_back(
            {coin.outpoint.txid, coin.outpoint.index, coin.coin.output.value, tip - coin.coin.height + 1});
    for (const MempoolEntry* entry : core_->mempool().inOrder())
        for (std::uint32_t i = 0; i < entry->tx->outputs.size(); ++i)
            if (entry->tx->outputs[i].scriptPubKey == script)
                arrived.payments.push_back({entry->txid, i, entry->tx->outputs[i].value, 0});
    const auto before = remembered(script);
    if (!before) return fail(before);
    bool fresh = false;
    for (const OrderPayment& payment : arrived.payments)
        fresh = fresh || std::ranges::find_if(*before, [&](const OrderPayment& known) {
                             return known.txid == payment.txid && known.vout == payment.vout;
                         }) == before->end();
    for (OrderPayment known : *before) {
        const bool there = std::ranges::any_of(arrived.payments, [&](const OrderPayment& payment) {
            return known.txid == payment.txid && known.vout == payment.vout;
        });
        if (there) continue;
        known.confirmations = confirmationsOf(known.txid);
        if (known.confirmations > 0) arrived.payments.push_back(known);
    }
    if (fresh)
        if (auto kept = remember(script, arrived.payments); !kept) return fail(kept);
    return arrived;
}

void ShopWallet::look(const Place& place, ShopMoney::Done<Arrived> done) {
    done(arrivedAt(place.script));
}

void ShopWallet::payBack(const std::string& reference, const Script& to, Amount amount,
                         ShopMoney::Done<Txid> done) {
    const auto paid = [&]() -> Result<Txid> {
        const std::string name = name_ + "refund-" + reference;
        const auto before = core_->store().value(name);
        if (!before) return fail(before);
        if (*before && (*before)->size() == 32) return Txid::fromSpan(**before);
        // The payment and its name together: a crash between them would pay twice.
        auto transaction = StoreTransaction::begin(core_->store().database());
        if (!transaction) return fail(transaction);
        const auto txid = pay(to, amount);
        if (!txid) return txid;
        if (auto kept = core_->store().setValue(name, txid->bytes()); !kept) return fail(kept);
        if (auto kept = transaction->commit(); !kept) return fail(kept);
        return txid;
    }();
    done(paid);
}

Result<Txid> ShopWallet::pay(const Script& to, Amount amount) {
    const auto last = count();
    if (!last) return fail(last);
    std::vector<std::unique_ptr<PrivateKey>> keys;
    std::vector<KeyCoin> own;
    Amount sum;
    // The first key takes the change; what an order's buyer paid is not spent before it is in a block.
    for (std::uint32_t index = 0; index <= *last && own.size() < maxInputs && sum < amount + amplyFee;
         ++index) {
        auto one = key(index);
        if (!one) return fail(one);
        keys.push_back(std::make_unique<PrivateKey>(std::move(*one)));
        const auto coins = spendableCoins(*core_, scriptOf(*keys.back()), maxCoins, index == 0);
        if (!coins) return fail(coins);
        for (const LocatedCoin& coin : *coins) {
            own.push_back({coin, keys.back().get()});
            sum += coin.coin.output.value;
        }
    }
    return payWithKeys(*core_, own, to, amount, scriptOf(*keys.front()), "shop");
}

Result<ShopChain::Seen> ShopWallet::seenOf(const Script& script,
                                           const std::vector<TransactionRef>& known) const {
    const IndexedBlock& tip = core_->chain().tip();
    Seen seen{{}, {tip.height(), tip.medianTime()}};
    std::map<Txid, TransactionRef> found;
    for (const TransactionRef& tx : known)
        found.emplace(tx->txid(), tx);
    const auto coins = core_->store().coinsPaying(script, maxCoins);
    if (!coins) return fail(coins);
    for (const LocatedCoin& coin : *coins) {
        if (found.contains(coin.outpoint.txid)) continue;
        const IndexedBlock* holder = core_->chain().at(coin.coin.height);
        if (holder == nullptr) continue;
        const auto block = core_->store().block(holder->row);
        if (!block) return fail(block);
        for (const Transaction& tx : block->transactions)
            if (tx.txid() == coin.outpoint.txid)
                found.emplace(coin.outpoint.txid, std::make_shared<const Transaction>(tx));
    }
    for (const MempoolEntry* entry : core_->mempool().inOrder()) {
        const bool pays =
            std::ranges::find(entry->tx->outputs, script, &TxOut::scriptPubKey) != entry->tx->outputs.end();
        const bool spends = std::ranges::any_of(entry->tx->inputs, [&](const TxIn& in) {
            const auto at = found.find(in.prevout.txid);
            return at != found.end() && in.prevout.index < at->second->outputs.size()
                   && at->second->outputs[in.prevout.index].scriptPubKey == script;
        });
        if (pays || spends) found.emplace(entry->txid, entry->tx);
    }
    for (const auto& [txid, tx] : found) {
        const auto block = blockOf(txid);
        if (!block) return fail(block);
        if (*block == nullptr && core_->mempool().find(txid) == nullptr) continue; // gone, or never sent
        std::optional<contracts::BlockPlace> place;
        if (*block != nullptr) place = {(*block)->height(), (*block)->medianTime()};
        seen.transactions.push_back({tx, place});
    }
    return seen;
}

void ShopWallet::watch(const Script& script, const std::vector<TransactionRef>& known,
                       ShopChain::Done<Seen> done) {
    done(seenOf(script, known));
}

void ShopWallet::send(const TransactionRef& tx, ShopChain::Done<void> done) {
    const auto admission = core_->acceptTransaction(tx);
    if (!admission) return done(fail(admission));
    if (admission->rejection)
        return done(fail(ErrorCode::Rejected, "The node refused the shop's transaction.",
                         admission->rejection->reason));
    done({});
}

} // namespace zon
