#pragma once

#include "core/net/http_server.h"

#include <QTest>
#include <boost/json.hpp>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace zon::test {

/// Answers as the schema says that BTCPay Server publishes with its Greenfield API (v1): the same paths and
/// members, and a refusal of whatever the schema does not have. One store; money comes as the test says.
class BtcPayDouble {
public:
    struct Payment {
        std::string txid, value, status;
    };
    struct Invoice {
        std::string amount, orderId;
        std::int64_t expirationMinutes = 0;
        std::string status = "New";
        std::vector<Payment> payments;
    };
    struct Payout {
        std::string destination, amount;
        boost::json::value metadata;
        std::string state = "AwaitingPayment";
        std::string txid;
    };

    explicit BtcPayDouble(EventLoop& loop) {
        HttpServerOptions options;
        options.bind = Endpoint::loopback();
        auto opened =
            HttpServer::open(loop, options, [this](const HttpServerRequest& request, HttpRespond respond) {
                respond(instead ? *instead : answer(request));
            });
        if (!opened) qFatal("%s", opened.error().message.c_str());
        server_ = std::move(*opened);
    }

    std::string origin() const { return "http://" + server_->local().toString(); }
    Invoice& invoice() { return invoices.begin()->second; } ///< when there is one

    std::map<std::string, Invoice, std::less<>> invoices;
    std::vector<Payout> payouts;
    std::size_t payoutsAsked = 0;  ///< for their list
    std::string address = "szon1"; ///< where invoices are paid
    std::string key = "secret-key";
    std::string method = "ZON-CHAIN";
    std::optional<HttpResponse> instead;

private:
    using Value = boost::json::value;
    using Object = boost::json::object;

    static HttpResponse json(int status, const Value& value) {
        return {.status = status,
                .fields = {{"Content-Type", "application/json"}},
                .body = boost::json::serialize(value)};
    }
    /// ProblemDetails.
    static HttpResponse problem(int status, const char* code) {
        return json(status, {{"code", code}, {"message", std::string("Refused: ") + code}});
    }
    /// ValidationProblemDetails, when a member is there that the schema has not.
    static std::optional<HttpResponse> unknown(const Object& object, const std::vector<std::string>& known) {
        for (const auto& member : object)
            if (std::ranges::find(known, std::string(member.key())) == known.end())
                return json(422, boost::json::array{{{"path", member.key()}, {"message", "Unknown"}}});
        return std::nullopt;
    }

    HttpResponse answer(const HttpServerRequest& request) {
        if (request.field("Authorization") != "token " + key) return problem(401, "unauthenticated");
        const std::string prefix = "/api/v1/stores/Store1";
        if (!request.target.starts_with(prefix)) return problem(404, "store-not-found");
        const std::string rest = request.target.substr(prefix.size());
        const std::string path = rest.substr(0, rest.find('?'));
        const bool post = request.method == "POST";
        Object body;
        if (post) {
            boost::system::error_code failed;
            const Value parsed = boost::json::parse(request.body, failed);
            if (failed || !parsed.is_object() || request.field("Content-Type") != "application/json")
                return problem(400, "invalid-json");
            body = parsed.get_object();
        }
        if (path == "/invoices" && post) return create(body);
        if (path == "/payouts" && post) return payOut(body);
        if (path == "/payouts") {
            ++payoutsAsked;
            return json(200, payoutList(rest.contains("includeCancelled=true")));
        }
        for (auto& [id, one] : invoices) {
            if (path == "/invoices/" + id) return json(200, dataOf(id, one));
            if (path == "/invoices/" + id + "/payment-methods")
                return json(200, boost::json::array{methodOf(one)});
        }
        return problem(404, "not-found");
    }

    HttpResponse create(const Object& body) {
        if (auto refused = unknown(
                body, {"metadata", "checkout", "receipt", "amount", "currency", "additionalSearchTerms"}))
            return *refused;
        const Object& checkout = body.at("checkout").as_object();
        if (auto refused = unknown(checkout, {"speedPolicy", "paymentMethods", "defaultPaymentMethod",
                                              "lazyPaymentMethods", "expirationMinutes", "monitoringMinutes",
                                              "paymentTolerance", "redirectURL", "redirectAutomatically",
                                              "defaultLanguage"}))
            return *refused;
        Invoice invoice;
        invoice.amount = std::string(body.at("amount").as_string());
        invoice.orderId = std::string(body.at("metadata").as_object().at("orderId").as_string());
        invoice.expirationMinutes = checkout.at("expirationMinutes").as_int64();
        const std::string id = "Invoice" + std::to_string(invoices.size() + 1);
        const auto added = invoices.emplace(id, std::move(invoice)).first;
        return json(200, dataOf(id, added->second));
    }

    static Value dataOf(const std::string& id, const Invoice& one) {
        return {{"id", id},
                {"storeId", "Store1"},
                {"amount", one.amount},
                {"currency", "ZON"},
                {"type", "Standard"},
                {"status", one.status},
                {"additionalStatus", "None"},
                {"metadata", {{"orderId", one.orderId}}},
                {"checkout", {{"paymentTolerance", 0.0}}},
                {"archived", false}};
    }

    Value methodOf(const Invoice& one) const {
        boost::json::array payments;
        for (const Payment& payment : one.payments)
            payments.push_back({{"id", payment.txid + "-1"},
                                {"receivedDate", 1'764'000'000},
                                {"value", payment.value},
                                {"fee", "0.0"},
                                {"status", payment.status},
                                {"destination", address}});
        return {{"paymentMethodId", method},
                {"currency", "ZON"},
                {"destination", address},
                {"paymentLink", "zoncoin:" + address},
                {"rate", "1.0"},
                {"paymentMethodPaid", "0.0"},
                {"totalPaid", "0.0"},
                {"due", one.amount},
                {"amount", one.amount},
                {"paymentMethodFee", "0.0"},
                {"payments", std::move(payments)},
                {"activated", true}};
    }

    HttpResponse payOut(const Object& body) {
        if (auto refused = unknown(
                body, {"destination", "amount", "payoutMethodId", "pullPaymentId", "approved", "metadata"}))
            return *refused;
        if (body.at("payoutMethodId").as_string() != method)
            return problem(400, "payment-method-not-supported");
        Payout payout;
        payout.destination = std::string(body.at("destination").as_string());
        payout.amount = std::string(body.at("amount").as_string());
        payout.metadata = body.at("metadata");
        if (!body.at("approved").as_bool()) payout.state = "AwaitingApproval";
        payouts.push_back(payout);
        return json(200, payoutList(true).get_array().back());
    }

    Value payoutList(bool cancelledToo) const {
        boost::json::array list;
        for (std::size_t i = 0; i < payouts.size(); ++i) {
            const Payout& one = payouts[i];
            if (one.state == "Cancelled" && !cancelledToo) continue;
            Object out{{"id", "Payout" + std::to_string(i)},
                       {"revision", 0},
                       {"date", "1764000000"},
                       {"destination", one.destination},
                       {"originalCurrency", "ZON"},
                       {"originalAmount", one.amount},
                       {"payoutCurrency", "ZON"},
                       {"payoutAmount", one.amount},
                       {"payoutMethodId", method},
                       {"state", one.state},
                       {"metadata", one.metadata}};
            if (!one.txid.empty())
                out["paymentProof"] = {{"proofType", "PayoutTransactionOnChainBlob"}, {"id", one.txid}};
            list.push_back(std::move(out));
        }
        return list;
    }

    std::unique_ptr<HttpServer> server_;
};

} // namespace zon::test
