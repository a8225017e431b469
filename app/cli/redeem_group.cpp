#include "app/cli/redeem_group.h"

#include <algorithm>

namespace zon::cli {

namespace {

constexpr Seconds fetchedWithin{60};

} // namespace

Result<std::vector<ProviderInfo>> providersOf(Session& session) {
    return await<std::vector<ProviderInfo>>([&](auto done) { session.engine().providers(std::move(done)); });
}

Result<ProviderInfo> providerOf(Session& session, const std::string& wanted) {
    const auto all = providersOf(session);
    if (!all) return fail(all);
    for (const ProviderInfo& one : *all)
        if (wanted == std::to_string(one.id.value) || wanted == one.origin || wanted == one.name) return one;
    return fail(ErrorCode::NotFound, "There is no such provider in this profile. `catalogue providers` lists "
                                     "them.");
}

Result<std::unique_ptr<Session>> openForOrders(const Context& context) {
    auto session = Session::openAtTip(context);
    if (!session) return session;
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

} // namespace zon::cli
