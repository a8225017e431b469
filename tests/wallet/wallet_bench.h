#pragma once

#include "core/crypto/bip39.h"
#include "core/script/address.h"
#include "core/store/profile_store.h"
#include "core/wallet/proposal_book.h"
#include "core/wallet/wallet_book.h"
#include "core/wallet/wallet_history.h"
#include "tests/chain/chain_builder.h"

#include <QTemporaryDir>
#include <QTest>

namespace zon::test {

inline constexpr KdfCost cheap{.memoryBytes = 1 << 20, .passes = 1};
inline constexpr std::int32_t maturity = 100;

inline const NetworkParams& regtest() {
    return networkParams(NetworkId::Regtest);
}

class TestClock final : public Clock {
public:
    UnixTime now() const override { return unixTime(1'700'000'000); }
    SteadyTime steady() const override { return {}; }
};

template <typename T>
T must(Result<T> result) {
    if (!result) qFatal("%s (%s)", result.error().message.c_str(), result.error().detail.c_str());
    if constexpr (!std::is_void_v<T>) return std::move(*result);
}

/// A profile with its wallets, as the engine and the light client would drive them.
class Bench {
public:
    Bench()
        : store(makeStore()),
          book(store.database(), clock, regtest(), [this](const LedgerChanges& c) { changes = c; }) {
        must(book.load());
    }

    WalletId importWallet(const std::string& name, const std::string& descriptor) {
        return must(book.import({.name = name}, must(readWallet(descriptor, regtest()))));
    }
    ProposalBook proposals() { return {store.database(), book, clock, regtest()}; }

    WalletId createWallet(const std::string& name = "Main", std::optional<SecretText> words = {}) {
        const auto vault = must(store.unlockVault(password));
        return must(
            book.create({.name = name}, words ? words->clone() : generateMnemonic(12), SecretText(), vault));
    }

    void apply(const ChainBuilder& chain, std::int32_t height) {
        auto transaction = must(StoreTransaction::begin(store.database()));
        const BlockPlace place{height, chain.hashAt(height), unixTime(chain.at(height).header.time)};
        must(book.applyBlock(store.database(), chain.at(height), place));
        must(transaction.commit());
        book.scanCommitted(height);
        tip = height;
    }
    void applyFrom(const ChainBuilder& chain, std::int32_t from) {
        for (std::int32_t h = from; h <= chain.height(); ++h)
            apply(chain, h);
    }
    void unwind(std::int32_t height) {
        auto transaction = must(StoreTransaction::begin(store.database()));
        must(book.unwindTo(store.database(), height));
        must(transaction.commit());
        book.scanCommitted(height);
        tip = height;
    }
    Balance balance(WalletId wallet) {
        for (const WalletInfo& info : must(book.wallets(tip)))
            if (info.id == wallet) return info.balance;
        qFatal("no such wallet");
    }
    Script address(WalletId wallet) { return must(book.freshScript(wallet)); }
    TxPage history(WalletId wallet) {
        TxQuery query;
        query.wallet = wallet;
        query.limit = 1'000;
        return must(WalletHistory(store.database(), regtest()).transactions(query, tip));
    }

    QTemporaryDir folder;
    SecretText password{"correct horse"};
    TestClock clock;
    ProfileStore store;
    LedgerChanges changes;
    WalletBook book;
    std::int32_t tip = 0;

private:
    ProfileStore makeStore() {
        ProfileIdentity identity;
        identity.network = "regtest";
        identity.genesis = regtest().genesisHash;
        identity.created = clock.now();
        ProfileOptions options;
        options.cost = cheap;
        return must(
            ProfileStore::create(folder.filePath("p.zonp").toStdString(), password, identity, options));
    }
};

/// Spends `from` (an output nobody checks the signature of here) to `to`.
inline Transaction pay(const OutPoint& from, const Script& to, std::int64_t zat, std::uint32_t salt = 0) {
    Transaction tx;
    tx.inputs.push_back({.prevout = from, .scriptSig = {}, .sequence = 0xfffffffd - salt, .witness = {}});
    tx.outputs.push_back({Amount(zat), to});
    return tx;
}

inline OutPoint madeUp(std::uint8_t n) {
    Digest32 id{};
    id[0] = n;
    id[31] = 0xaa;
    return {Txid(id), 0};
}

} // namespace zon::test
