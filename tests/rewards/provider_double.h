#pragma once

#include "core/books/payment_uri.h"
#include "core/jose/compact_jws.h"
#include "core/rewards/catalogue.h"
#include "core/rewards/order_book.h"
#include "core/script/address.h"
#include "core/script/standard.h"
#include "core/store/migrations.h"
#include "tests/store/store_fixture.h"

namespace zon::test {

template <typename T>
T must(Result<T> result) {
    if (!result) qFatal("%s (%s)", result.error().message.c_str(), result.error().detail.c_str());
    if constexpr (!std::is_void_v<T>) return std::move(*result);
}

inline const UnixTime now = unixTime(1'764'000'000);
inline const NetworkParams& sandbox() {
    return networkParams(NetworkId::Sandbox);
}
inline PrivateKey keyOf(std::string_view name) {
    return must(PrivateKey::fromSecret(sha256(asBytes(name))));
}
inline Script scriptOf(std::string_view name) {
    return p2wpkhScript(keyOf(name).publicKey().hash160());
}

inline Offer offerOf(int number) {
    Offer offer;
    offer.sku = "SKU-" + std::to_string(number);
    offer.name = "Compute credits, " + std::to_string(number) + " h";
    offer.description = "Hours of compute that can be used within a year, in any region.";
    offer.seller = "Nimbus Cloud";
    offer.category = static_cast<OfferCategory>(static_cast<std::size_t>(number) % offerCategories);
    offer.price = Amount((number + 1) * Amount::zatPerZon / 100);
    offer.fiat = FiatNote{"EUR", "3.25", "3.25", "Nimbus", now};
    offer.image = "/images/" + offer.sku + ".png";
    return offer;
}

inline CataloguePage pageOf(int offers) {
    CataloguePage page;
    page.version = 3;
    page.seq = 7;
    page.issued = now;
    page.expires = now + std::chrono::days(7);
    page.numberOfItems = offers;
    page.genesis = sandbox().genesisHash;
    for (int i = 0; i < offers; ++i)
        page.offers.push_back(offerOf(i).toJson());
    return page;
}

inline std::string signedPage(const CataloguePage& page, std::string_view key = "provider") {
    return signCompactJws(canonicalJson(page.toJson()), keyOf(key), rewards_type::catalogue);
}

inline ProviderDocument describedProvider(std::string_view key = "provider") {
    return {"Nimbus Cloud",
            keyOf(key).publicKey(),
            "/v1",
            sandbox().genesisHash,
            5,
            now + std::chrono::days(30),
            {}};
}

inline std::string signedProvider(const ProviderDocument& document, std::string_view key = "provider") {
    return signCompactJws(canonicalJson(document.toJson()), keyOf(key), rewards_type::provider);
}

/// A store with a wallet and a provider with a catalogue; and what that provider answers.
class Market {
public:
    Market()
        : db(must(Database::open(folder.filePath("market.db").toStdString(),
                                 {.mode = DatabaseOptions::Mode::Create}))) {
        must(migrate(db, profileMigrations()));
        must(db.run(
            "INSERT INTO wallet (name, kind, created, seed_record, sort_order, archived, backup_confirmed) "
            "VALUES ('Main', 0, 0, '', 0, 0, 0)"));
        wallet = {db.lastInsertedId()};
        ProviderRow row;
        row.origin = "https://shop.example";
        row.name = "Nimbus Cloud";
        row.apiBase = "/v1";
        row.key = keyOf("provider").publicKey().compressed();
        row.added = now;
        row.seq = 1;
        provider = must(ProviderRows(db).insert(row));
        stock(pageOf(20));
    }

    void stock(const CataloguePage& page) {
        CatalogueReader reader(must(ProviderRows(db).get(provider)), sandbox(), now);
        must(reader.add(signedPage(page)));
        must(OfferRows(db).replaceAll(provider, reader.offers()));
        must(ProviderRows(db).update(reader.row()));
    }

    OrderKeys keys(std::uint32_t index) const {
        const auto master = must(ExtendedPrivateKey::fromSeed(Bytes(32, 9)));
        return must(orderKeys(master, index, sandbox()));
    }

    /// `escrow`: the draft, which nobody here looks into.
    OrderRowId order(const std::string& sku = "SKU-4", std::int64_t quantity = 2,
                     const std::string& escrow = {}) {
        const std::uint32_t index = must(book.nextKeyIndex(wallet));
        return must(book.begin(
            {must(OfferRows(db).bySku(provider, sku)), quantity, wallet, scriptOf("refund"), escrow}, index,
            keys(index), now));
    }

    /// What an honest provider answers to it.
    OrderDocument answer(OrderRowId id) {
        const OrderRow row = must(book.row(id));
        const auto request = must(OrderRequest::fromJson(must(parseJson(row.request))));
        OrderDocument order;
        order.id = "order-" + std::to_string(id.value);
        order.requestSha256 = request.hash();
        order.offerSha256 = request.offerSha256;
        order.genesis = sandbox().genesisHash;
        order.script = scriptOf("shop");
        order.address = *scriptToAddress(order.script, sandbox().address);
        order.amount = row.total;
        order.uri = paymentUri(order.address, order.amount, "Nimbus Cloud", order.id);
        order.expires = now + Seconds(900);
        order.monitorUntil = now + Seconds(86'400);
        order.seq = 1;
        order.issued = now;
        return order;
    }

    static std::string signedOrder(const OrderDocument& order, std::string_view key = "provider") {
        return signCompactJws(canonicalJson(order.toJson()), keyOf(key), rewards_type::order);
    }

    /// The same through an escrow: sealed under `secret`.
    OrderDocument escrowAnswer(OrderRowId id, const Bytes& secret, std::string_view sku = "SKU-4") {
        OrderDocument order = answer(id);
        Voucher voucher;
        voucher.orderId = order.id;
        voucher.sku = sku;
        voucher.code = SecretText("NIMB-7777-AAAA");
        const auto buyer = must(X25519PrivateKey::fromSecret(must(book.row(id)).secret.span()));
        order.escrow = OrderEscrow{std::string(64, 'a'), "{}",
                                   must(escrowVoucher(voucher, keyOf("provider"), buyer.publicKey(), secret)),
                                   keyOf("provider").publicKey()};
        return order;
    }

    std::string sealed(OrderRowId id, const std::string& orderId, std::string_view sku = "SKU-4",
                       std::string_view key = "provider") {
        Voucher voucher;
        voucher.orderId = orderId;
        voucher.sku = sku;
        voucher.code = SecretText("NIMB-7777-AAAA");
        const auto buyer = must(X25519PrivateKey::fromSecret(must(book.row(id)).secret.span()));
        return sealVoucher(voucher, keyOf(key), buyer.publicKey());
    }

    QTemporaryDir folder;
    Database db;
    WalletRowId wallet;
    ProviderRowId provider;
    OrderBook book{db, sandbox()};
};

} // namespace zon::test
