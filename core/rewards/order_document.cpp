#include "core/rewards/order_document.h"

#include "core/books/payment_uri.h"
#include "core/jose/json_reader.h"
#include "core/jose/jwe.h"
#include "core/jose/jwk.h"
#include "core/script/address.h"

#include <algorithm>
#include <array>

namespace zon {

namespace {

constexpr std::array<std::string_view, 5> statuses = {"New", "Processing", "Settled", "Expired", "Invalid"};
constexpr std::array<std::string_view, 5> details = {"None", "PaidPartial", "PaidLate", "PaidOver", "Marked"};
constexpr std::array<std::string_view, 5> fulfilments = {"None", "Pending", "Delivered", "Failed",
                                                         "Refunded"};

constexpr std::size_t maxPayments = 100;
constexpr std::size_t maxScript = 100;
constexpr std::size_t maxRequest = std::size_t{16} * 1024;

template <typename E, std::size_t N>
E readName(JsonReader& in, std::string_view member, const std::array<std::string_view, N>& names) {
    const std::string text = in.text(member, 40);
    const auto at = std::ranges::find(names, text);
    if (at == names.end()) {
        if (in.ok())
            in.refuse(member,
                      "this version doesn't know \"" + text.substr(0, 40) + "\". Update the program.");
        return E{};
    }
    return static_cast<E>(at - names.begin());
}

Digest32 readDigest(JsonReader& in, std::string_view member) {
    Digest32 out{};
    const Bytes bytes = in.hex(member, out.size(), out.size());
    if (bytes.size() == out.size()) std::ranges::copy(bytes, out.begin());
    return out;
}

Txid readTxid(JsonReader& in, std::string_view member) {
    const auto txid = Txid::fromDisplay(in.text(member, 64));
    if (!txid && in.ok()) in.refuse(member, "it must be a transaction id.");
    return txid.value_or(Txid{});
}

std::optional<OrderEscrow> readEscrow(JsonReader in) {
    const Bytes id = in.hex("contract_id", 32, 32);
    std::string contract = in.text("contract", maxEscrowText);
    std::string sealed = in.text("sealed", maxEscrowText);
    const Json* jwk = in.raw("signer");
    const Json* agreed = in.raw("agreed");
    if (in.ok() && agreed->boolean() == nullptr) in.refuse("agreed", "it must be true or false.");
    if (!in.ok()) return {};
    const auto signer = parseIdentityJwk(*jwk);
    if (!signer) {
        in.refuse("signer", signer.error().message);
        return {};
    }
    return OrderEscrow{toHex(id), std::move(contract), std::move(sealed), *signer, *agreed->boolean()};
}

std::unexpected<Error> refused(std::string why) {
    return fail(ErrorCode::Rejected,
                "The provider's answer was refused: " + std::move(why) + " Nothing was paid by it.");
}

/// "zoncoin:ADDRESS?amount=A" and more behind it.
bool uriAgrees(const OrderDocument& order) {
    const std::string plain = paymentUri(order.address, order.amount, {});
    return order.uri == plain || order.uri.starts_with(plain + '&');
}

} // namespace

std::string_view statusName(InvoiceStatus status) {
    return statuses[static_cast<std::size_t>(status)];
}
std::string_view detailName(InvoiceDetail detail) {
    return details[static_cast<std::size_t>(detail)];
}
std::string_view fulfilmentName(Fulfilment fulfilment) {
    return fulfilments[static_cast<std::size_t>(fulfilment)];
}

Json OrderRequest::toJson() const {
    Json json = Json::object()
                    .set("sku", sku)
                    .set("qty", quantity)
                    .set("offer_sha256", toHex(offerSha256))
                    .set("buyer_jwk", x25519Jwk(buyer))
                    .set("refund_spk", toHex(refundScript.span()));
    if (!escrow.empty()) json.set("escrow", escrow);
    return json;
}

Result<OrderRequest> OrderRequest::parse(std::string_view text) {
    const auto json = parseJson(text, {maxRequest, 4});
    if (!json) return fail(json);
    return fromJson(*json);
}

Result<OrderRequest> OrderRequest::fromJson(const Json& json) {
    std::optional<Error> problem;
    JsonReader in(json, "order request", problem);
    OrderRequest request;
    request.sku = in.text("sku", 64);
    request.quantity = in.integer("qty", 1, maxQuantity);
    request.offerSha256 = readDigest(in, "offer_sha256");
    const Json* jwk = in.raw("buyer_jwk");
    request.refundScript = Script(in.hex("refund_spk", maxScript));
    if (in.has("escrow")) request.escrow = in.text("escrow", maxRequest);
    in.finish();
    if (problem) return std::unexpected(std::move(*problem));
    const auto buyer = parseX25519Jwk(*jwk);
    if (!buyer) return fail(buyer);
    request.buyer = *buyer;
    return request;
}

Amount OrderDocument::paid() const {
    Amount sum;
    for (const OrderPayment& payment : payments)
        sum += payment.amount;
    return sum;
}

Json OrderDocument::toJson() const {
    Json seen = Json::List();
    for (const OrderPayment& p : payments)
        seen.append(Json::object()
                        .set("txid", p.txid.display())
                        .set("vout", std::int64_t{p.vout})
                        .set("zat", std::to_string(p.amount.zat()))
                        .set("conf", p.confirmations));
    Json back = Json::List();
    for (const OrderRefund& r : refunds)
        back.append(Json::object().set("txid", r.txid.display()).set("zat", std::to_string(r.amount.zat())));
    Json json = Json::object()
                    .set("order_id", id)
                    .set("request_sha256", toHex(requestSha256))
                    .set("offer_sha256", toHex(offerSha256))
                    .set("network", Json::object().set("genesis", genesis.display()))
                    .set("status", statusName(status))
                    .set("additionalStatus", detailName(detail))
                    .set("fulfilment", fulfilmentName(fulfilment))
                    .set("payment", Json::object()
                                        .set("spk", toHex(script.span()))
                                        .set("address", address)
                                        .set("zat", std::to_string(amount.zat()))
                                        .set("uri", uri)
                                        .set("min_conf", minConfirmations)
                                        .set("expires_at", toSeconds(expires))
                                        .set("monitor_until", toSeconds(monitorUntil))
                                        .set("tolerance_zat", std::to_string(tolerance.zat())))
                    .set("payments", std::move(seen))
                    .set("refunds", std::move(back))
                    .set("seq", seq)
                    .set("iat", toSeconds(issued));
    if (escrow)
        json.set("escrow", Json::object()
                               .set("contract_id", escrow->contractId)
                               .set("contract", escrow->contract)
                               .set("sealed", escrow->sealed)
                               .set("signer", identityJwk(escrow->signer))
                               .set("agreed", escrow->agreed));
    return json;
}

Result<OrderDocument> OrderDocument::fromJson(const Json& json) {
    std::optional<Error> problem;
    JsonReader in(json, "order", problem);
    OrderDocument order;
    order.id = in.text("order_id", 64);
    order.requestSha256 = readDigest(in, "request_sha256");
    order.offerSha256 = readDigest(in, "offer_sha256");
    const auto genesis = BlockHash::fromDisplay(in.object("network").text("genesis", 64));
    order.status = readName<InvoiceStatus>(in, "status", statuses);
    order.detail = readName<InvoiceDetail>(in, "additionalStatus", details);
    order.fulfilment = readName<Fulfilment>(in, "fulfilment", fulfilments);
    JsonReader pay = in.object("payment");
    order.script = Script(pay.hex("spk", maxScript));
    order.address = pay.text("address", 120);
    order.amount = pay.zat("zat");
    order.uri = pay.text("uri", 1'000);
    order.minConfirmations = pay.integer("min_conf", 0, 1'000);
    order.expires = pay.time("expires_at");
    order.monitorUntil = pay.time("monitor_until");
    order.tolerance = pay.zat("tolerance_zat");
    in.each("payments", 0, maxPayments, [&](JsonReader p) {
        OrderPayment payment;
        payment.txid = readTxid(p, "txid");
        payment.vout = static_cast<std::uint32_t>(p.integer("vout", 0, 100'000));
        payment.amount = p.zat("zat");
        payment.confirmations = p.integer("conf", 0, maxJsonInteger);
        order.payments.push_back(payment);
    });
    in.each("refunds", 0, maxPayments, [&](JsonReader r) {
        OrderRefund refund;
        refund.txid = readTxid(r, "txid");
        refund.amount = r.zat("zat");
        order.refunds.push_back(refund);
    });
    if (in.has("escrow")) order.escrow = readEscrow(in.object("escrow"));
    order.seq = in.integer("seq", 1, maxJsonInteger);
    order.issued = in.time("iat");
    if (problem) return std::unexpected(std::move(*problem));
    if (!genesis) return fail(ErrorCode::Malformed, "order.network.genesis: it must be a block's hash.");
    if (order.id.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_")
        != std::string::npos)
        return fail(ErrorCode::Malformed, "order.order_id: letters, digits, - and _ only.");
    order.genesis = *genesis;
    return order;
}

Result<void> checkOrder(const OrderDocument& order, const OrderExpectation& expected,
                        const NetworkParams& params) {
    if (order.genesis != params.genesisHash)
        return fail(ErrorCode::WrongNetwork,
                    "The provider wants to be paid on another network. Nothing was paid.");
    if (order.requestSha256 != expected.requestSha256)
        return refused("it is for something else than was ordered.");
    if (order.offerSha256 != expected.offerSha256) return refused("it is for another offer than was shown.");
    if (order.amount != expected.total)
        return refused("it asks for " + order.amount.toZon() + " ZON instead of the " + expected.total.toZon()
                       + " ZON that were shown.");
    const auto script = addressToScript(order.address, params.address);
    if (!script) return refused("it names no address of this network.");
    if (*script != order.script) return refused("its address and its script are two different payees.");
    if (!uriAgrees(order))
        return refused("its payment link says something else than its address and amount.");
    if (order.tolerance >= order.amount) return refused("it would count as paid with nothing paid.");
    if (order.monitorUntil < order.expires)
        return refused("it stops looking for payments before it expires.");
    if (order.escrow.has_value() != expected.escrow)
        return refused(expected.escrow ? "it wants the money at once instead of through the escrow."
                                       : "it names an escrow that nobody asked for.");
    if (const OrderDocument* before = expected.previous) {
        if (order.id != before->id) return refused("it has another number than before.");
        if (order.seq < before->seq) return refused("it is older than what was known.");
        if (order.script != before->script) return refused("it names another address than before.");
        if (order.escrow && before->escrow) {
            if (order.escrow->contractId != before->escrow->contractId)
                return refused("it names another contract than before.");
            if (order.escrow->sealed != before->escrow->sealed
                || order.escrow->signer != before->escrow->signer)
                return refused("it gives another sealed voucher than before.");
            if (before->escrow->agreed && !order.escrow->agreed)
                return refused("it denies that the contract was agreed on.");
        }
        if (order.expires < before->expires) return refused("it expires earlier than was agreed.");
    }
    return {};
}

Result<Amount> amountDue(const OrderDocument& order, UnixTime now) {
    const auto no = [](std::string why) { return fail(ErrorCode::Rejected, std::move(why)); };
    if (order.fulfilment != Fulfilment::None)
        return no("This order is being delivered or paid back already.");
    switch (order.status) {
    case InvoiceStatus::New:
        break;
    case InvoiceStatus::Processing:
    case InvoiceStatus::Settled:
        return no("This order is paid already.");
    case InvoiceStatus::Expired:
        return no("This order has expired. Order again.");
    case InvoiceStatus::Invalid:
        return no("The provider does not take payments for this order any more.");
    }
    if (now + payMargin >= order.expires)
        return no("This order expires within two minutes, so a payment could come late. Order again.");
    const Amount due = order.amount - order.paid();
    if (due <= order.tolerance) return no("This order is paid already.");
    return due;
}

} // namespace zon
