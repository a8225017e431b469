// catalogue and order: providers, offers, buying, vouchers.

#include "app/cli/commands.h"
#include "app/cli/json.h"
#include "app/cli/session.h"
#include "core/jose/plain_text.h"

#include <CLI/CLI.hpp>
#include <boost/json.hpp>

#include <algorithm>

namespace zon::cli {

namespace {

namespace json = boost::json;

constexpr Seconds syncWithin{120};
constexpr Seconds fetchedWithin{60};
constexpr Seconds voucherWithin{600};

struct RedeemArguments {
    std::string provider, fingerprint, text, category, atMost, sort, offer, wallet, reason, out;
    std::int64_t order = 0;
    std::int64_t quantity = 1;
    std::size_t limit = 20;
    std::optional<double> feerate;
    bool favourites = false, off = false, noPay = false, noWait = false, show = false;
};

const Session::Options offline{.create = false, .connect = false, .sandboxNode = false};

Result<std::vector<ProviderInfo>> providersOf(Session& session) {
    return await<std::vector<ProviderInfo>>([&](auto done) { session.engine().providers(std::move(done)); });
}

/// By number, address or name.
Result<ProviderInfo> providerOf(Session& session, const std::string& wanted) {
    const auto all = providersOf(session);
    if (!all) return fail(all);
    for (const ProviderInfo& one : *all)
        if (wanted == std::to_string(one.id.value) || wanted == one.origin || wanted == one.name) return one;
    return fail(ErrorCode::NotFound, "There is no such provider in this profile. `catalogue providers` lists "
                                     "them.");
}

Result<std::unique_ptr<Session>> openAtTip(const Context& context) {
    auto session = Session::open(context, {});
    if (!session) return session;
    const auto there = [&] { return (*session)->lastSync().stage == SyncStage::Tip; };
    if (!(*session)->waitUntil(there, syncWithin))
        return fail(ErrorCode::Timeout,
                    "The chain could not be followed to its tip within two minutes. Is a node reachable?");
    // The practice network's own shops are fetched when the profile opens.
    (*session)->waitUntil(
        [&] {
            const auto all = providersOf(**session);
            return !all || std::ranges::all_of(*all, [](const ProviderInfo& one) {
                return one.fetched != UnixTime() || !one.problem.empty();
            });
        },
        fetchedWithin);
    return session;
}

void print(const Context& context, const ProviderInfo& one) {
    if (context.json)
        printJson(json::object{{"number", one.id.value},
                               {"name", one.name},
                               {"origin", one.origin},
                               {"fingerprint", one.fingerprint},
                               {"offers", one.offers},
                               {"fetched", toSeconds(one.fetched)},
                               {"expires", toSeconds(one.expires)},
                               {"problem", one.problem}});
    printText(context, std::to_string(one.id.value) + "  " + plainText(one.name) + "  "
                           + std::to_string(one.offers) + " offers  " + one.origin);
    printText(context, "   key " + one.fingerprint);
    if (!one.problem.empty()) printText(context, "   " + one.problem);
}

void print(const Context& context, const OfferView& view) {
    const Offer& offer = view.offer;
    if (context.json) {
        json::object out{{"number", view.id.value},
                         {"sku", offer.sku},
                         {"name", offer.name},
                         {"description", offer.description},
                         {"seller", offer.seller},
                         {"provider", view.providerName},
                         {"category", categoryName(offer.category)},
                         {"price_zat", std::to_string(offer.price.zat())},
                         {"available", view.orderable},
                         {"favourite", view.favourite}};
        if (offer.fiat)
            out["fiat"] = json::object{{"amount", offer.fiat->amount},
                                       {"currency", offer.fiat->currency},
                                       {"rate", offer.fiat->rate},
                                       {"source", offer.fiat->source},
                                       {"at", toSeconds(offer.fiat->at)}};
        printJson(out);
    }
    printText(context, plainText(offer.sku) + "  " + plainText(offer.name) + "  " + offer.price.toZon(2) + " ZON"
                           + (offer.fiat ? " (" + offer.fiat->amount + ' ' + plainText(offer.fiat->currency) + ")"
                                         : "")
                           + "  " + plainText(offer.seller) + (view.orderable ? "" : "  sold out")
                           + (view.favourite ? "  *" : ""));
}

void print(const Context& context, const OrderInfo& order) {
    if (context.json) {
        json::array events;
        for (const OrderEventRow& event : order.events)
            events.push_back(json::object{{"at", toSeconds(event.at)},
                                          {"state", orderStateName(event.state)},
                                          {"text", event.text}});
        json::array paid;
        for (const OrderPaymentRow& payment : order.payments)
            paid.push_back(json::object{{"txid", payment.txid.display()},
                                        {"zat", std::to_string(payment.amount.zat())}});
        json::object out{{"number", order.id.value},
                         {"state", orderStateName(order.state)},
                         {"sku", order.offer.sku},
                         {"name", order.offer.name},
                         {"quantity", order.quantity},
                         {"provider", order.providerName},
                         {"total_zat", std::to_string(order.total.zat())},
                         {"payments", std::move(paid)},
                         {"events", std::move(events)},
                         {"voucher", order.voucher.has_value()},
                         {"problem", order.problem}};
        if (order.document) {
            json::array refunds;
            for (const OrderRefund& refund : order.document->refunds)
                refunds.push_back(json::object{{"txid", refund.txid.display()},
                                               {"zat", std::to_string(refund.amount.zat())}});
            out["order_id"] = order.document->id;
            out["uri"] = order.document->uri;
            out["expires"] = toSeconds(order.document->expires);
            out["refunds"] = std::move(refunds);
        }
        printJson(out);
    }
    printText(context, std::to_string(order.id.value) + "  " + plainText(order.offer.name) + "  "
                           + order.total.toZon(2) + " ZON  " + std::string(orderStateName(order.state)) + "  "
                           + plainText(order.providerName));
    if (!order.problem.empty()) printText(context, "   " + plainText(order.problem));
}

int listProviders(const Context& context, const RedeemArguments&) {
    auto session = Session::open(context, offline);
    if (!session) return printError(context, session.error());
    const auto all = providersOf(**session);
    if (!all) return printError(context, all.error());
    for (const ProviderInfo& one : *all)
        print(context, one);
    if (all->empty()) printText(context, "No providers yet. Add one with `catalogue add ADDRESS`.");
    return success;
}

int add(const Context& context, const RedeemArguments& given) {
    auto session = Session::open(context, {});
    if (!session) return printError(context, session.error());
    Engine& engine = (*session)->engine();
    if (given.fingerprint.empty()) {
        const auto found = await<ProviderPreview>(
            [&](auto done) { engine.previewProvider(given.provider, std::move(done)); });
        if (!found) return printError(context, found.error());
        if (context.json)
            printJson(json::object{{"origin", found->origin},
                                   {"name", found->name},
                                   {"fingerprint", found->fingerprint},
                                   {"added", false}});
        printText(context, plainText(found->name) + " at " + found->origin);
        printText(context, "key " + found->fingerprint);
        printText(context, "Compare it with what the provider printed elsewhere, then add it with "
                           "--fingerprint.");
        return success;
    }
    const auto added = await<ProviderInfo>(
        [&](auto done) { engine.addProvider(given.provider, given.fingerprint, std::move(done)); });
    if (!added) return printError(context, added.error());
    print(context, *added);
    return success;
}

int remove(const Context& context, const RedeemArguments& given) {
    auto session = Session::open(context, offline);
    if (!session) return printError(context, session.error());
    const auto provider = providerOf(**session, given.provider);
    if (!provider) return printError(context, provider.error());
    const auto removed = await<void>(
        [&](auto done) { (*session)->engine().removeProvider(provider->id, std::move(done)); });
    if (!removed) return printError(context, removed.error());
    printText(context, "Removed. Its orders and vouchers stay.");
    return success;
}

int fetchAll(const Context& context, const RedeemArguments& given) {
    auto session = Session::open(context, {});
    if (!session) return printError(context, session.error());
    const auto all = providersOf(**session);
    if (!all) return printError(context, all.error());
    int result = success;
    for (const ProviderInfo& one : *all) {
        if (!given.provider.empty() && given.provider != one.name && given.provider != one.origin
            && given.provider != std::to_string(one.id.value))
            continue;
        const auto fresh = await<ProviderInfo>(
            [&](auto done) { (*session)->engine().refreshProvider(one.id, std::move(done)); });
        if (fresh)
            print(context, *fresh);
        else
            result = printError(context, fresh.error());
    }
    return result;
}

int list(const Context& context, const RedeemArguments& given) {
    auto session = Session::open(context, offline);
    if (!session) return printError(context, session.error());
    OfferQuery query;
    query.text = given.text;
    query.favouritesOnly = given.favourites;
    query.limit = given.limit;
    if (given.sort == "cheapest") query.order = OfferOrder::Cheapest;
    if (given.sort == "dearest") query.order = OfferOrder::Dearest;
    if (!given.category.empty()) {
        const auto category = categoryByName(given.category);
        if (!category)
            return printError(context, {ErrorCode::InvalidArgument,
                                        "The categories are cloud, subscriptions, support, devices, "
                                        "groceries, logistics and partners.",
                                        {}});
        query.category = static_cast<std::int32_t>(*category);
    }
    if (!given.atMost.empty()) {
        const auto amount = Amount::fromZon(given.atMost);
        if (!amount) return printError(context, amount.error());
        query.atMost = *amount;
    }
    if (!given.provider.empty()) {
        const auto provider = providerOf(**session, given.provider);
        if (!provider) return printError(context, provider.error());
        query.provider = provider->id;
    }
    const auto page =
        await<OfferPage>([&](auto done) { (*session)->engine().offers(query, std::move(done)); });
    if (!page) return printError(context, page.error());
    for (const OfferView& offer : page->offers)
        print(context, offer);
    printText(context, std::to_string(page->offers.size()) + " of " + std::to_string(page->total) + " offers.");
    return success;
}

Result<OfferView> offerOf(Session& session, const RedeemArguments& given) {
    std::optional<ProviderId> provider;
    if (!given.provider.empty()) {
        const auto found = providerOf(session, given.provider);
        if (!found) return fail(found);
        provider = found->id;
    }
    return await<OfferView>(
        [&](auto done) { session.engine().findOffer(given.offer, provider, std::move(done)); });
}

int show(const Context& context, const RedeemArguments& given) {
    auto session = Session::open(context, offline);
    if (!session) return printError(context, session.error());
    const auto offer = offerOf(**session, given);
    if (!offer) return printError(context, offer.error());
    print(context, *offer);
    printText(context, plainLines(offer->offer.description));
    return success;
}

int favourite(const Context& context, const RedeemArguments& given) {
    auto session = Session::open(context, offline);
    if (!session) return printError(context, session.error());
    const auto offer = offerOf(**session, given);
    if (!offer) return printError(context, offer.error());
    const auto set = await<void>(
        [&](auto done) { (*session)->engine().setFavourite(offer->id, !given.off, std::move(done)); });
    return set ? success : printError(context, set.error());
}

Result<OrderInfo> orderOf(Session& session, const RedeemArguments& given) {
    return await<OrderInfo>(
        [&](auto done) { session.engine().order(OrderId{given.order}, std::move(done)); });
}

/// Until its voucher is here, or it is clear that there will be none.
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
                printText(context, orderStateSentence(order->state));
            switch (order->state) {
            case OrderState::Delivered:
            case OrderState::Refunded:
            case OrderState::Refused:
            case OrderState::Invalid:
            case OrderState::Expired:
                return true;
            default:
                return false;
            }
        },
        voucherWithin);
    if (problem) return printError(context, *problem);
    const auto order = await<OrderInfo>([&](auto done) { session.engine().order(id, std::move(done)); });
    if (!order) return printError(context, order.error());
    print(context, *order);
    if (!ended)
        printText(context, "It goes on by itself whenever the profile is open; `order show` tells how far it is.");
    return success;
}

int buy(const Context& context, const RedeemArguments& given) {
    auto session = openAtTip(context);
    if (!session) return printError(context, session.error());
    const auto offer = offerOf(**session, given);
    if (!offer) return printError(context, offer.error());
    const auto wallet = (*session)->wallet(given.wallet);
    if (!wallet) return printError(context, wallet.error());
    const BuyRequest request{offer->id, given.quantity, wallet->id, given.feerate, offer->offer.price};
    const auto bought = await<OrderInfo>([&](auto done) {
        (*session)->engine().buy(request, !given.noPay, (*session)->password().clone(), std::move(done));
    });
    if (!bought) return printError(context, bought.error());
    if (given.noPay || given.noWait) {
        for (const OrderPaymentRow& payment : bought->payments)
            (*session)->waitDelivered(payment.txid, fetchedWithin);
        print(context, *bought);
        return success;
    }
    return follow(context, **session, bought->id);
}

int pay(const Context& context, const RedeemArguments& given) {
    auto session = openAtTip(context);
    if (!session) return printError(context, session.error());
    const OrderId id{given.order};
    const auto preview = await<PaymentPreview>([&](auto done) {
        (*session)->engine().prepareOrderPayment(id, given.feerate, std::move(done));
    });
    if (!preview) return printError(context, preview.error());
    const auto sent = await<Txid>([&](auto done) {
        (*session)->engine().sendPayment(preview->id, (*session)->password().clone(), std::move(done));
    });
    if (!sent) return printError(context, sent.error());
    return follow(context, **session, id);
}

int listOrders(const Context& context, const RedeemArguments&) {
    auto session = Session::open(context, offline);
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
    auto session = Session::open(context, offline);
    if (!session) return printError(context, session.error());
    const auto order = orderOf(**session, given);
    if (!order) return printError(context, order.error());
    print(context, *order);
    for (const OrderEventRow& event : order->events)
        printText(context, "   " + plainText(event.text));
    return success;
}

int wait(const Context& context, const RedeemArguments& given) {
    auto session = openAtTip(context);
    if (!session) return printError(context, session.error());
    return follow(context, **session, OrderId{given.order});
}

int voucher(const Context& context, const RedeemArguments& given) {
    auto session = Session::open(context, offline);
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
    auto session = Session::open(context, offline);
    if (!session) return printError(context, session.error());
    const auto set = await<void>([&](auto done) {
        (*session)->engine().setVoucherUsed(OrderId{given.order}, !given.off, std::move(done));
    });
    return set ? success : printError(context, set.error());
}

int askBack(const Context& context, const RedeemArguments& given) {
    auto session = openAtTip(context);
    if (!session) return printError(context, session.error());
    const auto asked = await<OrderInfo>([&](auto done) {
        (*session)->engine().askOrderBack(OrderId{given.order}, given.reason, std::move(done));
    });
    if (!asked) return printError(context, asked.error());
    print(context, *asked);
    return success;
}

int recover(const Context& context, const RedeemArguments& given) {
    auto session = openAtTip(context);
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

/// Adds the verbs of one group.
class Group {
public:
    using Command = int (*)(const Context&, const RedeemArguments&);

    Group(CLI::App& app, Action& action, const char* name, const char* help)
        : group_(app.add_subcommand(name, help)), action_(action) {
        group_->require_subcommand(1);
    }

    CLI::App* verb(const char* name, const char* help, Command run) {
        CLI::App* command = group_->add_subcommand(name, help);
        command->callback([&action = action_, given = given_, run] {
            action = [given, run](const Context& c) { return run(c, *given); };
        });
        return command;
    }
    RedeemArguments& given() { return *given_; }
    CLI::App* ofProvider(CLI::App* command, bool required) {
        auto* option = required ? command->add_option("provider", given_->provider, "number, address or name")
                                : command->add_option("--provider", given_->provider, "number, address or name");
        option->required(required);
        return command;
    }
    CLI::App* ofOrder(CLI::App* command) {
        command->add_option("order", given_->order, "its number")->required();
        return command;
    }
    CLI::App* ofOffer(CLI::App* command) {
        command->add_option("offer", given_->offer, "the article number")->required();
        return ofProvider(command, false);
    }
    CLI::App* ofWallet(CLI::App* command) {
        command->add_option("--wallet", given_->wallet, "number or name; not needed when there is one");
        return command;
    }
    CLI::App* withFeerate(CLI::App* command) {
        command->add_option("--feerate", given_->feerate, "zat per vbyte; else as recent blocks ask");
        return command;
    }

private:
    CLI::App* group_;
    Action& action_;
    std::shared_ptr<RedeemArguments> given_ = std::make_shared<RedeemArguments>();
};

} // namespace

void addCatalogueGroups(CLI::App& app, Action& action) {
    Group catalogue(app, action, "catalogue", "providers and what they offer");
    RedeemArguments& c = catalogue.given();
    catalogue.verb("providers", "the providers of the profile", listProviders);
    CLI::App* added = catalogue.ofProvider(
        catalogue.verb("add", "ask who a provider is; with --fingerprint, trust its key", add), true);
    added->add_option("--fingerprint", c.fingerprint, "as the provider printed it elsewhere");
    catalogue.ofProvider(catalogue.verb("remove", "forget a provider; its orders stay", remove), true);
    catalogue.ofProvider(catalogue.verb("refresh", "fetch the catalogues again", fetchAll), false);
    CLI::App* listed = catalogue.ofProvider(catalogue.verb("list", "offers, as they were last fetched", list), false);
    listed->add_option("--search", c.text, "any part of name, seller or description");
    listed->add_option("--category", c.category, "cloud, subscriptions, support …");
    listed->add_option("--at-most", c.atMost, "ZON");
    listed->add_option("--sort", c.sort, "cheapest or dearest")->check(CLI::IsMember({"cheapest", "dearest"}));
    listed->add_option("--limit", c.limit, "how many")->check(CLI::Range(1, 1'000))->capture_default_str();
    listed->add_flag("--favourites", c.favourites, "only those");
    catalogue.ofOffer(catalogue.verb("show", "one offer", show));
    catalogue.ofOffer(catalogue.verb("favourite", "mark an offer", favourite))
        ->add_flag("--off", c.off, "not any more");

    Group order(app, action, "order", "buy offers, and what became of them");
    RedeemArguments& o = order.given();
    CLI::App* bought = order.withFeerate(
        order.ofWallet(order.ofOffer(order.verb("buy", "order, pay, and wait for the voucher", buy))));
    bought->add_option("--quantity", o.quantity, "how many")->capture_default_str();
    bought->add_flag("--no-pay", o.noPay, "only order; `order pay` pays it");
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
