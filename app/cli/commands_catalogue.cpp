// catalogue: providers and what they offer.

#include "app/cli/commands.h"
#include "app/cli/json.h"
#include "app/cli/redeem_group.h"
#include "core/jose/plain_text.h"

#include <boost/json.hpp>

#include <algorithm>

namespace zon::cli {

namespace {

namespace json = boost::json;

/// The epoch stands for never.
json::value isoTimeOrNull(UnixTime time) {
    return time == UnixTime() ? json::value(nullptr) : json::value(isoTime(time));
}

void print(const Context& context, const ProviderInfo& one) {
    if (context.json)
        printJson(json::object{{"number", one.id.value},
                               {"name", one.name},
                               {"origin", one.origin},
                               {"fingerprint", one.fingerprint},
                               {"offers", one.offers},
                               {"fetched", isoTimeOrNull(one.fetched)},
                               {"expires", isoTimeOrNull(one.expires)},
                               {"problem", one.problem}});
    printText(context, std::to_string(one.id.value) + "  " + plainText(one.name) + "  "
                           + std::to_string(one.offers) + " offers  " + one.origin);
    printText(context, "   key " + one.fingerprint);
    if (!one.problem.empty()) printText(context, "   " + plainText(one.problem));
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
                         {"price", offer.price.toZon()},
                         {"price_zat", offer.price.zat()},
                         {"available", view.orderable},
                         {"escrow", offer.acceptsEscrow},
                         {"favourite", view.favourite}};
        if (offer.fiat)
            out["fiat"] = json::object{{"amount", offer.fiat->amount},
                                       {"currency", offer.fiat->currency},
                                       {"rate", offer.fiat->rate},
                                       {"source", offer.fiat->source},
                                       {"at", isoTime(offer.fiat->at)}};
        printJson(out);
    }
    printText(
        context,
        plainText(offer.sku) + "  " + plainText(offer.name) + "  " + offer.price.toZon(2) + " ZON"
            + (offer.fiat ? " (" + offer.fiat->amount + ' ' + plainText(offer.fiat->currency) + ")" : "")
            + "  " + plainText(offer.seller) + (view.orderable ? "" : "  sold out")
            + (offer.acceptsEscrow ? "  escrow" : "") + (view.favourite ? "  *" : ""));
}

int listProviders(const Context& context, const RedeemArguments&) {
    auto session = Session::open(context, Session::offline());
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
    auto session = Session::open(context, Session::offline());
    if (!session) return printError(context, session.error());
    const auto provider = providerOf(**session, given.provider);
    if (!provider) return printError(context, provider.error());
    const auto removed =
        await<void>([&](auto done) { (*session)->engine().removeProvider(provider->id, std::move(done)); });
    if (!removed) return printError(context, removed.error());
    printText(context, "Removed. Its orders and vouchers stay.");
    return success;
}

int fetchAll(const Context& context, const RedeemArguments& given) {
    auto session = Session::open(context, {});
    if (!session) return printError(context, session.error());
    auto wanted = providersOf(**session);
    if (!given.provider.empty()) {
        auto one = providerOf(**session, given.provider);
        wanted = one ? Result<std::vector<ProviderInfo>>({std::move(*one)}) : fail(one);
    }
    if (!wanted) return printError(context, wanted.error());
    int result = success;
    for (const ProviderInfo& one : *wanted) {
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
    auto session = Session::open(context, Session::offline());
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
    printText(context,
              std::to_string(page->offers.size()) + " of " + std::to_string(page->total) + " offers.");
    return success;
}

int show(const Context& context, const RedeemArguments& given) {
    auto session = Session::open(context, Session::offline());
    if (!session) return printError(context, session.error());
    const auto offer = offerOf(**session, given);
    if (!offer) return printError(context, offer.error());
    print(context, *offer);
    printText(context, plainLines(offer->offer.description));
    return success;
}

int favourite(const Context& context, const RedeemArguments& given) {
    auto session = Session::open(context, Session::offline());
    if (!session) return printError(context, session.error());
    const auto offer = offerOf(**session, given);
    if (!offer) return printError(context, offer.error());
    const auto set = await<void>(
        [&](auto done) { (*session)->engine().setFavourite(offer->id, !given.off, std::move(done)); });
    return set ? success : printError(context, set.error());
}

} // namespace

void addCatalogueGroup(CLI::App& app, Action& action) {
    RedeemGroup catalogue(app, action, "catalogue", "providers and what they offer");
    RedeemArguments& c = catalogue.given();
    catalogue.verb("providers", "the providers of the profile", listProviders);
    CLI::App* added = catalogue.ofProvider(
        catalogue.verb("add", "ask who a provider is; with --fingerprint, trust its key", add), true);
    added->add_option("--fingerprint", c.fingerprint, "as the provider printed it elsewhere");
    catalogue.ofProvider(catalogue.verb("remove", "forget a provider; its orders stay", remove), true);
    catalogue.ofProvider(catalogue.verb("refresh", "fetch the catalogues again", fetchAll), false);
    CLI::App* listed =
        catalogue.ofProvider(catalogue.verb("list", "offers, as they were last fetched", list), false);
    listed->add_option("--search", c.text, "any part of name, seller or description");
    listed->add_option("--category", c.category, "cloud, subscriptions, support …");
    listed->add_option("--at-most", c.atMost, "ZON");
    listed->add_option("--sort", c.sort, "cheapest or dearest")
        ->check(CLI::IsMember({"cheapest", "dearest"}));
    listed->add_option("--limit", c.limit, "how many")->check(CLI::Range(1, 1'000))->capture_default_str();
    listed->add_flag("--favourites", c.favourites, "only those");
    catalogue.ofOffer(catalogue.verb("show", "one offer", show));
    catalogue.ofOffer(catalogue.verb("favourite", "mark an offer", favourite))
        ->add_flag("--off", c.off, "not any more");
}

} // namespace zon::cli
