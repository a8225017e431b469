#pragma once

#include "core/jose/compact_jws.h"
#include "core/net/http_client.h"
#include "core/script/standard.h"
#include "core/shop/shop.h"
#include "tests/store/store_fixture.h"

#include <array>
#include <deque>

/// A shop on loopback with time and money of the test's own, and somebody who asks it.
namespace zon::test {

class HandClock final : public Clock {
public:
    UnixTime now() const override { return SystemClock().now() + ahead; }
    SteadyTime steady() const override { return SystemClock().steady() + ahead; }

    Seconds ahead{};
};

/// Money that comes and goes as the test says.
class Purse final : public ShopMoney {
public:
    struct PaidBack {
        std::string reference;
        Script to;
        Amount amount;
    };
    struct Till {
        Arrived arrived;
        std::deque<PaidBack> back;
        int looks = 0;
    };
    explicit Purse(Till& till) : till_(&till) {}

    void newPlace(const Asked& asked, Done<Place> done) override {
        const auto key = PrivateKey::fromSecret(sha256(asBytes(asked.orderId)));
        done(Place{asked.orderId, p2wpkhScript(key->publicKey().hash160())});
    }
    void look(const Place&, Done<Arrived> done) override {
        ++till_->looks;
        done(till_->arrived);
    }
    void payBack(const std::string& reference, const Script& to, Amount amount, Done<Txid> done) override {
        till_->back.push_back({reference, to, amount});
        done(numberedId<TxidTag>(1'000 + static_cast<std::uint32_t>(till_->back.size())));
    }

private:
    Till* till_;
};

class Counter {
public:
    using Money = std::function<std::unique_ptr<ShopMoney>(EventLoop&, const Clock&)>;

    explicit Counter(Money money = {}) : money_(std::move(money)) { open(); }

    void open(const std::function<void(ShopRows&)>& before = {}) {
        shop.reset();
        auto opened = tryOpen(before);
        if (!opened) qFatal("%s", opened.error().message.c_str());
        shop = std::move(*opened);
    }
    Result<std::unique_ptr<Shop>> tryOpen(const std::function<void(ShopRows&)>& before) {
        auto rows = ShopRows::open(folder.filePath("shop.db").toStdString());
        if (!rows) return fail(rows);
        if (before) before(*rows);
        ShopOptions options;
        options.name = "Nimbus Cloud";
        options.bind = bind;
        options.rotateKey = std::exchange(rotateKey, false);
        return Shop::open(loop, clock, networkParams(NetworkId::Sandbox), std::move(*rows), stock,
                          money_ ? money_(loop, clock) : std::make_unique<Purse>(till), options);
    }

    HttpResponse ask(HttpRequest request) {
        request.url = shop->origin() + request.url;
        std::optional<Result<HttpResponse>> answer;
        client.send(std::move(request), [&](Result<HttpResponse> response) { answer = std::move(response); });
        until([&] { return answer.has_value(); });
        if (!*answer) qFatal("%s", answer->error().message.c_str());
        return std::move(**answer);
    }
    bool until(const std::function<bool()>& done) { return loop.runUntil(done, Milliseconds(20'000)); }

    OrderRequest request(std::string_view sku = "NIM-GPU-1") const {
        const StockItem* item = stock.find(sku);
        OrderRequest request;
        request.sku = sku;
        request.offerSha256 = offerHash(item->published);
        request.buyer = buyer.publicKey();
        request.refundScript =
            p2wpkhScript(PrivateKey::fromSecret(sha256(asBytes("refund")))->publicKey().hash160());
        return request;
    }
    HttpResponse place(const OrderRequest& request, const std::string& key) {
        return ask({.method = "POST",
                    .url = "/v1/orders",
                    .fields = {{"Idempotency-Key", key}, {"Content-Type", "application/json"}},
                    .body = canonicalJson(request.toJson())});
    }
    OrderDocument documentOf(const HttpResponse& answer) const {
        const std::array keys{shop->key()};
        const auto payload = openCompactJws(answer.body, keys, rewards_type::order, maxProviderBody);
        if (!payload) qFatal("%s", payload.error().message.c_str());
        return OrderDocument::fromJson(*parseJson(*payload)).value();
    }
    OrderDocument look(const std::string& orderId) {
        return documentOf(ask({.url = "/v1/orders/" + orderId}));
    }

    QTemporaryDir folder;
    EventLoop loop;
    HandClock clock;
    HttpClient client{loop};
    ShopStock stock = practiceStock(0, SystemClock().now());
    X25519PrivateKey buyer = X25519PrivateKey::generate();
    Purse::Till till;
    Endpoint bind = Endpoint::loopback();
    bool rotateKey = false; ///< the next time it opens
    std::unique_ptr<Shop> shop;

private:
    Money money_;
};

inline constexpr const char* orderKey = "0123456789abcdef";

} // namespace zon::test
