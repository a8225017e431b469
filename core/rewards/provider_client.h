#pragma once

#include "core/net/feed_listener.h"
#include "core/net/http_client.h"
#include "core/rewards/catalogue.h"
#include "core/rewards/provider_document.h"
#include "core/store/order_rows.h"
#include "core/util/work_pool.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace zon {

/// "https://shop.example" of what a person typed ("shop.example", with or without a slash behind it). Plain
/// http is for loopback and .onion, which HttpClient sees to.
Result<std::string> providerOrigin(std::string_view typed);

/// Asks providers. What they answer is checked as far as it can be without the profile: pages of catalogues
/// on the pool, everything else by whoever takes it (OrderBook). On the loop's thread; destroying it ends
/// everything without an answer.
///
/// Threat: the server may be anyone, slow, endless or lying. Bodies are capped (maxProviderBody; pictures and
/// orders far below), every request has its time, redirects are refused, only answers that say they are
/// JOSE are looked at, and everything but loopback goes through the proxy when there is one.
class ProviderClient {
public:
    template <typename T>
    using Done = std::move_only_function<void(Result<T>)>;

    /// How long one answer may take, from the name lookup to the last byte.
    static constexpr Milliseconds usualPatience{30'000};

    ProviderClient(EventLoop& loop, WorkPool& pool, const Clock& clock, const NetworkParams& params,
                   HttpClientOptions options, Milliseconds patience = usualPatience);
    ~ProviderClient();
    ProviderClient(const ProviderClient&) = delete;
    ProviderClient& operator=(const ProviderClient&) = delete;

    /// Who a provider that is not known yet says it is.
    void discover(const std::string& origin, Done<ProviderDocument> done);

    struct Refreshed {
        ProviderRow row;                             ///< with what is known now
        std::optional<std::vector<OfferRow>> offers; ///< nothing: as before
    };
    /// Its description (the key may have changed, vouched for by the old one), then its catalogue.
    void refresh(const ProviderRow& known, Done<Refreshed> done);

    struct OrderAnswer {
        std::string document; ///< signed; empty: as before
        std::string refused;  ///< why the provider does not take it; empty: it does
    };
    /// Sends the kept request. An error means that nobody knows whether it arrived: ask again.
    void place(const ProviderRow& provider, const OrderRow& order, Done<OrderAnswer> done);
    /// The provider's word on it, at once or when it has another than number `seq`, at the latest after
    /// `wait`.
    void look(const ProviderRow& provider, const std::string& orderId, std::int64_t seq, Seconds wait,
              Done<OrderAnswer> done);
    /// The same by WebSocket, at once whenever it changes: each text is a signed order. Not every provider
    /// has it.
    std::unique_ptr<FeedListener> listen(const ProviderRow& provider, const std::string& orderId,
                                         FeedListener::Handlers handlers);
    /// The contract of an order through an escrow, with everybody's signature.
    void agree(const ProviderRow& provider, const std::string& orderId, const std::string& contract,
               Done<OrderAnswer> done);
    void voucher(const ProviderRow& provider, const std::string& orderId, Done<std::string> done);
    void askBack(const ProviderRow& provider, const std::string& orderId, const Script& to,
                 const std::string& reason, Done<OrderAnswer> done);
    /// What is known of orders with these idempotency keys: a signed list.
    void recover(const ProviderRow& provider, const std::vector<std::string>& keys, Done<std::string> done);
    /// PNG or JPEG, checked.
    void picture(const ProviderRow& provider, const std::string& path, Done<Bytes> done);

private:
    struct Impl;
    std::shared_ptr<Impl> impl_;
};

} // namespace zon
