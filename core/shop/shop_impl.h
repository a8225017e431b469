#pragma once

#include "core/contracts/draft.h"
#include "core/contracts/state.h"
#include "core/jose/json.h"
#include "core/rewards/voucher.h"
#include "core/shop/shop.h"

#include <functional>
#include <list>
#include <map>

/// For shop*.cpp alone.
namespace zon {

/// Path and query of a request, decoded.
struct ShopTarget {
    std::vector<std::string> path;
    std::map<std::string, std::string, std::less<>> query;

    static Result<ShopTarget> parse(std::string_view target);
    std::string get(std::string_view name) const {
        const auto at = query.find(name);
        return at == query.end() ? std::string() : at->second;
    }
};

/// A refusal (RFC 9457). Unsigned, because it promises nothing.
HttpResponse problemAnswer(int status, std::string title);

struct Shop::Impl {
    Impl(EventLoop& eventLoop, const Clock& time, const NetworkParams& network, ShopRows kept,
         ShopStock shelf, std::unique_ptr<ShopMoney> side, ShopOptions given)
        : loop(eventLoop),
          clock(time),
          params(network),
          rows(std::move(kept)),
          stock(std::move(shelf)),
          money(std::move(side)),
          options(std::move(given)) {}

    // shop.cpp
    Result<void> start();
    Result<void> loadKey();
    Result<void> nextVersion();
    void lookAtAll();
    void look(ShopOrder order);
    void advance(ShopOrder order, const ShopMoney::Arrived& arrived);
    Result<void> deliver(ShopOrder& order);
    /// False when there are not as many left.
    Result<bool> giveCode(ShopOrder& order, const OrderRequest& request, const StockItem& item);
    void payBack(ShopOrder order, ShopStep step);
    /// Keeps it when it differs from `before`, under the next number, and tells who waits for it.
    bool keep(ShopOrder& order, const OrderDocument& before);
    Voucher voucherFor(const ShopOrder& order, const OrderRequest& request) const;
    Result<std::string> voucherOf(const ShopOrder& order);
    bool faulty(ShopFault fault) const { return options.faults.contains(fault); }

    // shop_escrow.cpp
    Result<contracts::Draft> readEscrow(const OrderRequest& asked, const StockItem& item);
    Result<contracts::PartySecrets> escrowSecrets(std::uint32_t account);
    Result<void> keepEscrowed(ShopOrder& order, const OrderRequest& asked, const StockItem& item,
                              const Script& payout);
    HttpResponse agree(const std::string& id, const std::string& body);
    void lookAtEscrow(const ShopOrder& order);
    Result<void> advanceEscrow(ShopOrder order, const ShopChain::Seen& seen);
    Result<void> reveal(ShopOrder order, const contracts::Contract& contract,
                        const contracts::OutputEvidence& output, const contracts::ContractStatus& status,
                        const contracts::ChainMoment& tip);

    // shop_answers.cpp
    void answer(HttpServerRequest request, HttpRespond respond);
    HttpResponse provider() const;
    HttpResponse catalogue(const ShopTarget& target, std::string_view knownTag);
    HttpResponse offer(const std::string& sku) const;
    HttpResponse picture(const std::string& file) const;
    void placeOrder(const HttpServerRequest& request, HttpRespond respond);
    /// Script, address and link of where it is to be paid.
    Result<void> payAt(OrderDocument& order, const Script& script) const;
    void confirm(const std::string& key, const OrderRequest& asked, const StockItem& item,
                 const ShopMoney::Asked& terms, Result<ShopMoney::Place> place, HttpRespond respond);
    void order(const std::string& id, const HttpServerRequest& request, HttpRespond respond);
    /// Whoever knows an order's id hears of each change at once.
    bool listen(const HttpServerRequest& request, HttpTell tell);
    HttpResponse fulfilment(const std::string& id);
    HttpResponse refund(const std::string& id, const std::string& body);
    HttpResponse recover(const std::string& body);
    HttpResponse orderAnswer(const ShopOrder& order, int status) const;
    std::string signedOrder(const ShopOrder& order) const;
    HttpResponse signedAnswer(const Json& payload, std::string_view type, int status = 200) const;

    struct Waiter {
        std::string order;
        std::int64_t seq;
        SteadyTime until;
        HttpRespond respond;
    };

    EventLoop& loop;
    const Clock& clock;
    const NetworkParams& params;
    ShopRows rows;
    ShopStock stock;
    std::unique_ptr<ShopMoney> money;
    ShopOptions options;
    std::optional<PrivateKey> key;
    std::vector<std::string> rotations;
    std::int64_t version = 1;
    std::int64_t seq = 1;
    UnixTime signedAt{};
    std::map<std::string, std::string> pages; ///< signed, of the whole catalogue, by cursor
    std::set<std::string> placing;            ///< idempotency keys of orders that wait for a place
    std::set<std::int64_t> looking;           ///< orders that are looked at right now
    std::list<Waiter> waiters;
    std::list<std::pair<std::string, HttpTell>> listeners; ///< by order
    bool moved = true;
    SteadyTime lookedAt{};
    Timer timer;
    std::unique_ptr<HttpServer> server;
};

} // namespace zon
