#pragma once

#include "core/books/invoice_book.h"
#include "core/crypto/bip39.h"
#include "core/store/profile_store.h"
#include "core/store/scan_cursor.h"
#include "core/wallet/wallet_history.h"
#include "tests/store/store_fixture.h"

namespace zon::test {

template <typename T>
T must(Result<T> result) {
    if (!result) qFatal("%s (%s)", result.error().message.c_str(), result.error().detail.c_str());
    if constexpr (!std::is_void_v<T>) return std::move(*result);
}

class SettableClock final : public Clock {
public:
    UnixTime now() const override { return time; }
    SteadyTime steady() const override { return {}; }
    UnixTime time = unixTime(1'700'000'000);
};

/// A profile with a wallet and its books, driven as the engine would.
class Books {
public:
    Books()
        : store(make(file())),
          wallets(store.database(), clock, params, [this](const LedgerChanges& c) { hear(c); }),
          book(store.database(), wallets) {
        must(wallets.load());
        const auto vault = must(store.unlockVault(password()));
        wallet = must(wallets.create({.name = "Main"}, generateMnemonic(12), SecretText(), vault));
    }

    std::filesystem::path file() const { return folder / "p.zon"; }
    static ProfileStore make(const std::filesystem::path& file) {
        return must(ProfileStore::create(file, password(), sandboxIdentity(), cheapOptions()));
    }

    /// An invoice over so many zat, as a draft.
    InvoiceContent content(std::int64_t zat, const std::string& customer = "Café Anna") const {
        InvoiceContent out;
        out.wallet = {wallet.value};
        out.customer = customer;
        out.subject = "Bread";
        out.lines = {{"Bread", 1'000, zat, 0}};
        return out;
    }
    InvoiceId draft(std::int64_t zat) { return must(book.saveDraft({}, content(zat), {}, clock.time)); }
    Invoice issued(std::int64_t zat) { return must(book.issue(draft(zat), terms, clock.time)).invoice; }
    Invoice get(InvoiceId id) { return must(book.get(id, terms, clock.time)); }

    /// A payment nobody signed, to an address of ours.
    Transaction payment(const std::string& address, std::int64_t zat, std::uint8_t salt) const {
        Transaction tx;
        Digest32 id{};
        id[0] = salt;
        id[31] = 0xaa;
        tx.inputs.push_back(
            {.prevout = {Txid(id), 0}, .scriptSig = {}, .sequence = 0xfffffffd, .witness = {}});
        tx.outputs.push_back({Amount(zat), must(addressToScript(address, params.address))});
        return tx;
    }
    void seen(const Transaction& tx) {
        (void)wallets.onRelayedTransaction(std::make_shared<const Transaction>(tx));
    }

    void hear(const LedgerChanges& changes) {
        for (InvoiceChange& change : must(book.paymentsChanged(changes, terms.rate, clock.time)))
            heard.push_back(std::move(change));
    }

    Folder folder{};
    SettableClock clock;
    const NetworkParams& params = networkParams(NetworkId::Regtest);
    ProfileStore store;
    WalletBook wallets;
    InvoiceBook book;
    InvoiceTerms terms;
    WalletId wallet;
    std::vector<InvoiceChange> heard;
};

} // namespace zon::test
