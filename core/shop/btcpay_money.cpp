// By the schema that BTCPay Server publishes with its API (swagger v1): Invoices, Stores (Payouts).

#include "core/shop/btcpay_money.h"

#include "core/net/http_url.h"
#include "core/script/address.h"
#include "core/util/percent.h"

#include <boost/json.hpp>

#include <algorithm>

namespace zon {

namespace {

namespace json = boost::json;

constexpr std::size_t maxAnswer = std::size_t{4} * 1024 * 1024;
constexpr std::size_t maxId = 100;
constexpr std::size_t maxPayments = 1'000; ///< of one order
/// The server's word for "confirmed as much as this store asks for". More than any order waits for.
constexpr std::int64_t settledConfirmations = 1'000'000;
constexpr std::string_view referenceName = "zoncoinReference";

std::unexpected<Error> strange(std::string detail) {
    return fail(ErrorCode::Malformed, "The payment server answers, but not as BTCPay Server does.",
                std::move(detail));
}

/// A member that is a text of a sensible length.
std::string_view textOf(const json::value& value, std::string_view name, std::size_t most = 200) {
    const json::object* object = value.if_object();
    const json::value* member = object ? object->if_contains(name) : nullptr;
    if (!member || !member->is_string() || member->get_string().size() > most) return {};
    return member->get_string();
}

const json::value* memberOf(const json::value& value, std::string_view name) {
    const json::object* object = value.if_object();
    return object ? object->if_contains(name) : nullptr;
}

/// What becomes part of an address must be able to be one.
bool isId(std::string_view text) {
    return !text.empty() && text.size() <= maxId && std::ranges::all_of(text, [](unsigned char c) {
        return std::isalnum(c) != 0 || c == '-' || c == '_';
    });
}

/// "txid-vout", as the server names an on-chain payment.
Result<OrderPayment> paymentOf(const json::value& value) {
    const std::string_view id = textOf(value, "id");
    const auto dash = id.rfind('-');
    if (dash == std::string_view::npos) return strange("payment id");
    const auto txid = Txid::fromDisplay(id.substr(0, dash));
    if (!txid) return strange("payment id");
    OrderPayment payment;
    payment.txid = *txid;
    const std::string_view vout = id.substr(dash + 1);
    if (vout.empty() || vout.size() > 5
        || !std::ranges::all_of(vout, [](char c) { return c >= '0' && c <= '9'; }))
        return strange("payment id");
    for (const char c : vout)
        payment.vout = payment.vout * 10 + static_cast<std::uint32_t>(c - '0');
    const auto amount = Amount::fromZon(textOf(value, "value"));
    if (!amount) return strange("payment value");
    payment.amount = *amount;
    payment.confirmations = textOf(value, "status") == "Settled" ? settledConfirmations : 0;
    return payment;
}

/// Lives while an answer is under way.
struct Look {
    std::string invoice;
    ShopMoney::Arrived arrived;
    ShopMoney::Done<ShopMoney::Arrived> done;
};

std::int64_t minutes(Seconds span) {
    return std::max<std::int64_t>(1, std::chrono::ceil<std::chrono::minutes>(span).count());
}

} // namespace

struct BtcPayMoney::Impl {
    Impl(EventLoop& loop, const Clock& time, const NetworkParams& network, BtcPayStore given,
         HttpClientOptions options)
        : clock(time), params(network), store(std::move(given)), http(loop, std::move(options)) {}

    using Answer = std::move_only_function<void(Result<json::value>)>;

    void send(std::string method, const std::string& path, const json::value& body, Answer done) {
        HttpRequest request;
        request.method = std::move(method);
        request.url = store.server + "/api/v1/stores/" + store.id + path;
        request.fields = {{"Accept", "application/json"},
                          {"Authorization", "token " + std::string(store.key.view())}};
        request.maxResponse = maxAnswer;
        if (!body.is_null()) {
            request.fields.push_back({"Content-Type", "application/json"});
            request.body = json::serialize(body);
        }
        http.send(std::move(request), [done = std::move(done)](Result<HttpResponse> response) mutable {
            if (!response) return done(fail(response));
            const std::string status = "HTTP " + std::to_string(response->status);
            if (response->status == 401 || response->status == 403)
                return done(
                    fail(ErrorCode::Rejected,
                         "The payment server does not accept the key for this store. Make one that may "
                         "create and view invoices and manage payouts.",
                         status));
            boost::system::error_code failed;
            json::value value = json::parse(response->body, failed);
            if (!response->isSuccess()) {
                // RFC 7807 or a list of what is wrong with which field: detail for support.
                const std::string_view why = failed ? std::string_view() : textOf(value, "message", 500);
                return done(fail(ErrorCode::Rejected, "The payment server refused the request.",
                                 status + " " + std::string(why)));
            }
            if (failed) return done(strange(failed.message()));
            done(std::move(value));
        });
    }

    void askMethods(const std::string& invoice, std::move_only_function<void(Result<json::object>)> done) {
        send("GET", "/invoices/" + percentEncoded(invoice) + "/payment-methods?onlyAccountedPayments=false",
             nullptr, [this, done = std::move(done)](Result<json::value> answer) mutable {
                 if (!answer) return done(fail(answer));
                 const json::array* methods = answer->if_array();
                 if (!methods) return done(strange("payment methods"));
                 for (const json::value& one : *methods)
                     if (textOf(one, "paymentMethodId") == store.method) return done(one.get_object());
                 done(fail(ErrorCode::NotFound, "The store on the payment server does not take "
                                                    + store.method
                                                    + ". Set its wallet up there, or name another method."));
             });
    }

    void askStatus(const std::shared_ptr<Look>& look) {
        send("GET", "/invoices/" + percentEncoded(look->invoice), nullptr,
             [look](Result<json::value> answer) {
                 if (!answer) return look->done(fail(answer));
                 const std::string_view status = textOf(*answer, "status");
                 if (status.empty()) return look->done(strange("invoice status"));
                 look->arrived.refused = status == "Invalid";
                 look->done(std::move(look->arrived));
             });
    }

    /// What became of a payout.
    static Result<Txid> outcomeOf(const json::value& payout) {
        const std::string_view state = textOf(payout, "state");
        if (state == "Cancelled")
            return fail(ErrorCode::Rejected,
                        "The refund was cancelled on the payment server. Pay it back there by hand.");
        if (state == "InProgress" || state == "Completed")
            if (const json::value* proof = memberOf(payout, "paymentProof"))
                if (const auto txid = Txid::fromDisplay(textOf(*proof, "id"))) return *txid;
        return fail(ErrorCode::Timeout, "The payment server has not sent the refund yet.",
                    std::string(state));
    }

    const Clock& clock;
    const NetworkParams& params;
    BtcPayStore store;
    HttpClient http;
};

Result<std::unique_ptr<BtcPayMoney>> BtcPayMoney::open(EventLoop& loop, const Clock& clock,
                                                       const NetworkParams& params, BtcPayStore store,
                                                       HttpClientOptions http) {
    while (store.server.ends_with('/'))
        store.server.pop_back();
    const auto url = parseHttpUrl(store.server);
    if (!url) return fail(url);
    if (!isId(store.id) || !isId(store.method) || !isId(store.currency))
        return fail(ErrorCode::InvalidArgument,
                    "Name the store by its id, as its settings on the payment server show it.");
    if (store.key.view().empty() || store.key.view().find_first_of("\r\n ") != std::string_view::npos)
        return fail(ErrorCode::InvalidArgument, "The key of the payment server is missing, or is none.");
    return std::unique_ptr<BtcPayMoney>(
        new BtcPayMoney(std::make_shared<Impl>(loop, clock, params, std::move(store), std::move(http))));
}

BtcPayMoney::BtcPayMoney(std::shared_ptr<Impl> impl) : impl_(std::move(impl)) {}
BtcPayMoney::~BtcPayMoney() = default;

void BtcPayMoney::newPlace(const Asked& asked, Done<Place> done) {
    Impl* impl = impl_.get(); // no callback follows once the client is gone
    const json::value invoice = {{"amount", asked.amount.toZon()},
                                 {"currency", impl->store.currency},
                                 {"metadata", {{"orderId", asked.orderId}}},
                                 {"checkout",
                                  {{"speedPolicy", "MediumSpeed"},
                                   {"paymentMethods", json::array{json::value(impl->store.method)}},
                                   {"lazyPaymentMethods", false},
                                   {"expirationMinutes", minutes(asked.expires - impl->clock.now())},
                                   {"monitoringMinutes", minutes(asked.monitorUntil - asked.expires)},
                                   {"paymentTolerance", 0}}}};
    impl->send(
        "POST", "/invoices", invoice, [impl, done = std::move(done)](Result<json::value> made) mutable {
            if (!made) return done(fail(made));
            std::string id(textOf(*made, "id"));
            if (!isId(id)) return done(strange("invoice id"));
            impl->askMethods(id, [impl, id, done = std::move(done)](Result<json::object> method) mutable {
                if (!method) return done(fail(method));
                const auto script = addressToScript(textOf(*method, "destination"), impl->params.address);
                if (!script)
                    return done(
                        fail(ErrorCode::WrongNetwork,
                             "The payment server names an address of another network. Is it set up for "
                             "the same one?"));
                done(Place{std::move(id), *script});
            });
        });
}

void BtcPayMoney::look(const Place& place, Done<Arrived> done) {
    Impl* impl = impl_.get();
    const auto look = std::make_shared<Look>(Look{place.reference, {}, std::move(done)});
    impl->askMethods(place.reference,
                     [impl, look, script = place.script](const Result<json::object>& method) {
                         if (!method) return look->done(fail(method));
                         const json::value* list = method->if_contains("payments");
                         if (!list || !list->is_array() || list->get_array().size() > maxPayments)
                             return look->done(strange("payments"));
                         for (const json::value& one : list->get_array()) {
                             // Spent elsewhere meanwhile: it is none any more.
                             if (textOf(one, "status") == "Invalid") continue;
                             const auto payment = paymentOf(one);
                             if (!payment) return look->done(fail(payment));
                             look->arrived.payments.push_back(*payment);
                         }
                         impl->askStatus(look);
                     });
}

void BtcPayMoney::payBack(const std::string& reference, const Script& to, Amount amount, Done<Txid> done) {
    Impl* impl = impl_.get();
    const auto address = scriptToAddress(to, impl->params.address);
    if (!address)
        return done(fail(ErrorCode::Unsupported, "The payment server can't pay back to a script without an "
                                                 "address."));
    // Looked for first: a shop that was ended after it asked must not ask for a second payout.
    impl->send(
        "GET", "/payouts?includeCancelled=true", nullptr,
        [impl, reference, address = *address, amount,
         done = std::move(done)](Result<json::value> all) mutable {
            if (!all) return done(fail(all));
            const json::array* payouts = all->if_array();
            if (!payouts) return done(strange("payouts"));
            for (const json::value& one : *payouts)
                if (const json::value* metadata = memberOf(one, "metadata");
                    metadata && textOf(*metadata, referenceName) == reference)
                    return done(Impl::outcomeOf(one));
            const json::value payout = {
                {"destination", address},
                {"amount", amount.toZon()},
                {"payoutMethodId", impl->store.method},
                {"approved", true},
                {"metadata", {{"source", "ZonCoin shop: refund of an order"}, {referenceName, reference}}}};
            impl->send("POST", "/payouts", payout,
                       [done = std::move(done)](Result<json::value> made) mutable {
                           if (!made) return done(fail(made));
                           done(Impl::outcomeOf(*made));
                       });
        });
}

} // namespace zon
