// order: buying, and what became of it.

#include "app/cli/json.h"
#include "app/cli/redeem_group.h"
#include "core/jose/plain_text.h"

#include <boost/json.hpp>

namespace zon::cli {

namespace {

namespace json = boost::json;

constexpr Seconds sentWithin{60};
constexpr Seconds voucherWithin{600};

void print(const Context& context, const OrderInfo& order) {
    if (context.json) {
        json::array events;
        for (const OrderEventRow& event : order.events)
            events.push_back(json::object{
                {"at", isoTime(event.at)}, {"state", orderStateName(event.state)}, {"text", event.text}});
        json::array paid;
        for (const OrderPaymentRow& payment : order.payments)
            paid.push_back(json::object{{"txid", payment.txid.display()},
                                        {"amount", payment.amount.toZon()},
                                        {"amount_zat", payment.amount.zat()}});
        json::object out{{"number", order.id.value},
                         {"state", orderStateName(order.state)},
                         {"sku", order.offer.sku},
                         {"name", order.offer.name},
                         {"quantity", order.quantity},
                         {"provider", order.providerName},
                         {"total", order.total.toZon()},
                         {"total_zat", order.total.zat()},
                         {"payments", std::move(paid)},
                         {"events", std::move(events)},
                         {"voucher", order.voucher.has_value()},
                         {"problem", order.problem}};
        if (order.document) {
            json::array refunds;
            for (const OrderRefund& refund : order.document->refunds)
                refunds.push_back(json::object{{"txid", refund.txid.display()},
                                               {"amount", refund.amount.toZon()},
                                               {"amount_zat", refund.amount.zat()}});
            out["order_id"] = order.document->id;
            if (order.document->escrow) out["contract"] = order.document->escrow->contractId;
            out["uri"] = order.document->uri;
            out["expires"] = isoTime(order.document->expires);
            out["refunds"] = std::move(refunds);
        }
        printJson(out);
    }
    printText(context, std::to_string(order.id.value) + "  " + plainText(order.offer.name) + "  "
                           + order.total.toZon(2) + " ZON  " + std::string(orderStateName(order.state)) + "  "
                           + plainText(order.providerName));
    if (order.document && order.document->escrow)
        printText(context, "   through the contract " + order.document->escrow->contractId.substr(0, 16));
    if (!order.problem.empty()) printText(context, "   " + plainText(order.problem));
}

Result<OrderInfo> orderOf(Session& session, const RedeemArguments& given) {
    return await<OrderInfo>(
        [&](auto done) { session.engine().order(OrderId{given.order}, std::move(done)); });
}

/// Until its voucher is here, or it is clear that there will be none: then that is a failure.
int follow(const Context& context, Session& session, OrderId id) {
    OrderState told = OrderState::Placing;
    std::optional<Error> problem;
    const bool ended = session.waitUntil(
        [&] {
            const auto order =
                await<OrderInfo>([&](auto done) { session.engine().order(id, std::move(done)); });
            if (!order) {
                problem = order.error();
                return true;
            }
            if (std::exchange(told, order->state) != order->state)
                printText(context, orderStateSentence(order->state, order->throughEscrow));
            switch (order->state) {
            case OrderState::Delivered:
            case OrderState::Refunded:
            case OrderState::Refused:
            case OrderState::Invalid:
            case OrderState::Expired:
                return true;
            case OrderState::Failed: // an escrow is the buyer's to empty: nothing more comes by itself
                return order->throughEscrow;
            default:
                return false;
            }
        },
        voucherWithin);
    if (problem) return printError(context, *problem);
    const auto order = await<OrderInfo>([&](auto done) { session.engine().order(id, std::move(done)); });
    if (!order) return printError(context, order.error());
    print(context, *order);
    if (order->state == OrderState::Delivered) return success;
    if (ended)
        return printError(context,
                          {ErrorCode::Rejected, orderStateSentence(order->state, order->throughEscrow),
                           std::string(orderStateName(order->state))});
    return printError(context, {ErrorCode::Timeout,
                                "The voucher is not here yet. It goes on by itself whenever the profile is "
                                "open; `order show` tells how far it is.",
                                std::string(orderStateName(order->state))});
}

int buy(const Context& context, const RedeemArguments& given) {
    auto session = openForOrders(context);
    if (!session) return printError(context, session.error());
    const auto offer = offerOf(**session, given);
    if (!offer) return printError(context, offer.error());
    const auto wallet = (*session)->wallet(given.wallet);
    if (!wallet) return printError(context, wallet.error());
    const BuyRequest request{offer->id,     given.quantity,     wallet->id,
                             given.feerate, offer->offer.price, given.escrow};
    const auto bought = await<OrderInfo>([&](auto done) {
        (*session)->engine().buy(request, !given.noPay, (*session)->password().clone(), std::move(done));
    });
    if (!bought) return printError(context, bought.error());
    if (given.noPay || given.noWait) {
        for (const OrderPaymentRow& payment : bought->payments)
            (*session)->waitDelivered(payment.txid, sentWithin);
        print(context, *bought);
        return success;
    }
    return follow(context, **session, bought->id);
}

int pay(const Context& context, const RedeemArguments& given) {
    auto session = openForOrders(context);
    if (!session) return printError(context, session.error());
    const OrderId id{given.order};
    const auto preview = await<PaymentPreview>(
        [&](auto done) { (*session)->engine().prepareOrderPayment(id, given.feerate, std::move(done)); });
    if (!preview) return printError(context, preview.error());
    const auto sent = await<Txid>([&](auto done) {
        (*session)->engine().sendPayment(preview->id, (*session)->password().clone(), std::move(done));
    });
    if (!sent) return printError(context, sent.error());
    return follow(context, **session, id);
}

int listOrders(const Context& context, const RedeemArguments&) {
    auto session = Session::open(context, Session::offline());
    if (!session) return printError(context, session.error());
    const auto all =
        await<std::vector<OrderInfo>>([&](auto done) { (*session)->engine().orders(std::move(done)); });
    if (!all) return printError(context, all.error());
    for (const OrderInfo& order : *all)
        print(context, order);
    if (all->empty()) printText(context, "No orders yet.");
    return success;
}

int showOrder(const Context& context, const RedeemArguments& given) {
    auto session = Session::open(context, Session::offline());
    if (!session) return printError(context, session.error());
    const auto order = orderOf(**session, given);
    if (!order) return printError(context, order.error());
    print(context, *order);
    for (const OrderEventRow& event : order->events)
        printText(context, "   " + plainText(event.text));
    return success;
}

int wait(const Context& context, const RedeemArguments& given) {
    auto session = openForOrders(context);
    if (!session) return printError(context, session.error());
    return follow(context, **session, OrderId{given.order});
}

int voucher(const Context& context, const RedeemArguments& given) {
    auto session = Session::open(context, Session::offline());
    if (!session) return printError(context, session.error());
    const OrderId id{given.order};
    const auto order = orderOf(**session, given);
    if (!order) return printError(context, order.error());
    const auto secrets =
        await<VoucherSecrets>([&](auto done) { (*session)->engine().voucherSecrets(id, std::move(done)); });
    if (!secrets) return printError(context, secrets.error());
    // Asked for by name: this is the one place where a voucher is printed.
    if (context.json)
        printJson(json::object{{"code", std::string(secrets->code.view())},
                               {"pin", std::string(secrets->pin.view())},
                               {"url", order->voucher->url},
                               {"instructions", order->voucher->instructions}});
    printText(context, plainLines(secrets->code.view()));
    if (!secrets->pin.empty()) printText(context, "PIN " + plainText(secrets->pin.view()));
    printText(context, plainLines(order->voucher->instructions));
    return success;
}

int used(const Context& context, const RedeemArguments& given) {
    auto session = Session::open(context, Session::offline());
    if (!session) return printError(context, session.error());
    const auto set = await<void>([&](auto done) {
        (*session)->engine().setVoucherUsed(OrderId{given.order}, !given.off, std::move(done));
    });
    return set ? success : printError(context, set.error());
}

int askBack(const Context& context, const RedeemArguments& given) {
    auto session = openForOrders(context);
    if (!session) return printError(context, session.error());
    const auto asked = await<OrderInfo>([&](auto done) {
        (*session)->engine().askOrderBack(OrderId{given.order}, given.reason, std::move(done));
    });
    if (!asked) return printError(context, asked.error());
    print(context, *asked);
    return success;
}

int recover(const Context& context, const RedeemArguments& given) {
    auto session = openForOrders(context);
    if (!session) return printError(context, session.error());
    const auto provider = providerOf(**session, given.provider);
    if (!provider) return printError(context, provider.error());
    const auto wallet = (*session)->wallet(given.wallet);
    if (!wallet) return printError(context, wallet.error());
    const auto found = await<std::size_t>([&](auto done) {
        (*session)->engine().recoverOrders(provider->id, wallet->id, (*session)->password().clone(),
                                           std::move(done));
    });
    if (!found) return printError(context, found.error());
    if (context.json) printJson(json::object{{"found", *found}});
    printText(context, std::to_string(*found) + " orders found again.");
    return success;
}

} // namespace

void addOrderGroup(CLI::App& app, Action& action) {
    RedeemGroup order(app, action, "order", "buy offers, and what became of them");
    RedeemArguments& o = order.given();
    CLI::App* bought = order.withFeerate(
        order.ofWallet(order.ofOffer(order.verb("buy", "order, pay, and wait for the voucher", buy))));
    bought->add_option("--quantity", o.quantity, "how many")->capture_default_str();
    bought->add_flag("--no-pay", o.noPay, "only order; `order pay` pays it");
    bought->add_flag("--escrow", o.escrow,
                     "pay into a contract that pays the provider only for showing what opens the voucher");
    bought->add_flag("--no-wait", o.noWait, "don't wait for the voucher");
    order.withFeerate(order.ofOrder(order.verb("pay", "pay what is due for an order", pay)));
    order.verb("list", "the orders of the profile, newest first", listOrders);
    order.ofOrder(order.verb("show", "one order and its course", showOrder));
    order.ofOrder(order.verb("wait", "follow it to its end", wait));
    order.ofOrder(order.verb("voucher", "print the voucher", voucher));
    order.ofOrder(order.verb("used", "mark the voucher as used", used))->add_flag("--off", o.off, "not used");
    order.ofOrder(order.verb("refund", "ask for the money back", askBack))
        ->add_option("--reason", o.reason, "in your words");
    order.ofWallet(order.ofProvider(
        order.verb("recover", "find a wallet's orders at a provider again, from its words", recover), true));
}

} // namespace zon::cli
