// Redeeming: providers and what they offer.

#include "core/engine/engine_impl.h"
#include "core/util/log.h"

#include <algorithm>

namespace zon {

namespace {

constexpr Seconds catalogueAge{3'600}; ///< fetched anew when it is older

ProviderInfo infoOf(const ProviderRow& row) {
    ProviderInfo info{row.id, row.origin, row.name, {}, row.offers, row.fetched, row.expires, row.problem};
    if (const auto key = PublicKey::parse(row.key)) info.fingerprint = keyFingerprint(*key);
    return info;
}

} // namespace

void Engine::Impl::startRewards() {
    OpenProfile& p = *profile_;
    if (!options_.connect) return;
    HttpClientOptions http;
    if (const auto through = proxy()) http.proxy = ProxyOptions{.proxy = *through};
    p.providers = std::make_unique<ProviderClient>(loop_, *pool_, clock_, p.params, std::move(http));
    if (sandbox_) pinPracticeShops();
    if (const auto providers = ProviderRows(p.store.database()).all())
        for (const ProviderRow& row : *providers)
            if (clock_.now() - row.fetched > catalogueAge)
                refreshProvider(row.id, Reply<ProviderInfo>(nullptr));
    rememberExcess();
    followOrders();
}

/// The practice network's own shops are known by their keys; where they listen changes with every start.
void Engine::Impl::pinPracticeShops() {
    ProviderRows rows(profile_->store.database());
    const auto known = rows.all();
    if (!known) return logError("engine", known.error().message);
    for (const SandboxShopPlace& shop : sandbox_->shops()) {
        const auto at = std::ranges::find(*known, shop.key.compressed(), &ProviderRow::key);
        Result<void> done;
        if (at != known->end()) {
            // Somebody else's old port may be this one's new one.
            for (const ProviderRow& other : *known)
                if (other.origin == shop.origin && other.id != at->id)
                    done = rows.setOrigin(other.id, shop.origin + "#" + std::to_string(other.id.value));
            if (done && at->origin != shop.origin) done = rows.setOrigin(at->id, shop.origin);
        } else {
            ProviderRow row;
            row.origin = shop.origin;
            row.name = shop.name;
            row.apiBase = "/v1";
            row.key = shop.key.compressed();
            row.added = clock_.now();
            if (const auto added = rows.insert(row); !added) done = fail(added);
        }
        if (!done) logWarning("engine", "practice shop: " + done.error().message);
    }
}

Result<std::vector<ProviderInfo>> Engine::Impl::providers() {
    const auto rows = ProviderRows(profile_->store.database()).all();
    if (!rows) return fail(rows);
    std::vector<ProviderInfo> out;
    for (const ProviderRow& row : *rows)
        out.push_back(infoOf(row));
    return out;
}

Result<ProviderClient*> Engine::Impl::providerClient() {
    if (const auto profile = open(); !profile) return fail(profile);
    if (!profile_->providers)
        return fail(ErrorCode::Unsupported, "Providers can't be asked while working offline.");
    return profile_->providers.get();
}

void Engine::Impl::previewProvider(const std::string& typed, Reply<ProviderPreview> reply) {
    const auto client = providerClient();
    if (!client) return reply(fail(client));
    const auto origin = providerOrigin(typed);
    if (!origin) return reply(fail(origin));
    (*client)->discover(*origin,
                        [origin = *origin, reply = std::move(reply)](Result<ProviderDocument> found) mutable {
                            if (!found) return reply(fail(found));
                            reply(ProviderPreview{origin, found->name, keyFingerprint(found->key)});
                        });
}

void Engine::Impl::addProvider(const std::string& typed, const std::string& fingerprint,
                               Reply<ProviderInfo> reply) {
    const auto client = providerClient();
    if (!client) return reply(fail(client));
    const auto origin = providerOrigin(typed);
    if (!origin) return reply(fail(origin));
    (*client)->discover(*origin, [this, origin = *origin, fingerprint,
                                  reply = std::move(reply)](Result<ProviderDocument> found) mutable {
        if (!found) return reply(fail(found));
        const auto hexOnly = [](std::string text) {
            std::erase(text, ' ');
            return text;
        };
        // Asked again: what answers now must be who was confirmed.
        if (hexOnly(keyFingerprint(found->key)) != hexOnly(fingerprint))
            return reply(fail(ErrorCode::Rejected,
                              "This provider signs with another key than the one you confirmed. Compare the "
                              "fingerprint again; nothing was added."));
        ProviderRow row;
        row.origin = origin;
        row.name = found->name;
        row.apiBase = found->apiBase;
        row.key = found->key.compressed();
        row.seq = found->seq;
        row.added = clock_.now();
        const auto id = ProviderRows(profile_->store.database()).insert(row);
        if (!id) return reply(fail(id));
        refreshProvider(*id, std::move(reply));
    });
}

void Engine::Impl::refreshProvider(ProviderId provider, Reply<ProviderInfo> reply) {
    const auto client = providerClient();
    if (!client) return reply(fail(client));
    const auto row = ProviderRows(profile_->store.database()).get(provider);
    if (!row) return reply(fail(row));
    (*client)->refresh(
        *row, [this, provider, reply = std::move(reply)](Result<ProviderClient::Refreshed> fresh) mutable {
            Database& db = profile_->store.database();
            ProviderRows rows(db);
            const auto kept = [&]() -> Result<ProviderInfo> {
                if (!fresh) {
                    if (auto told = rows.setProblem(provider, fresh.error().message); !told)
                        return fail(told);
                    return fail(fresh);
                }
                auto transaction = StoreTransaction::begin(db);
                if (!transaction) return fail(transaction);
                if (fresh->offers)
                    if (const auto changes = OfferRows(db).replaceAll(provider, *fresh->offers); !changes)
                        return fail(changes);
                // Where it is found may have changed meanwhile.
                if (auto done = rows.update(fresh->row); !done) return fail(done);
                if (auto done = transaction->commit(); !done) return fail(done);
                const auto now = rows.get(provider);
                if (!now) return fail(now);
                return infoOf(*now);
            }();
            rewardsChanged({}, true);
            reply(kept);
        });
}

Result<void> Engine::Impl::removeProvider(ProviderId provider) {
    auto removed = ProviderRows(profile_->store.database()).remove(provider);
    if (removed) rewardsChanged({}, true);
    return removed;
}

Result<OfferView> Engine::Impl::offerView(const OfferRow& row) {
    const auto provider = ProviderRows(profile_->store.database()).get(row.provider);
    if (!provider) return fail(provider);
    const auto json = parseJson(row.json);
    if (!json) return fail(json);
    auto offer = Offer::fromJson(*json);
    if (!offer) return fail(offer);
    const UnixTime now = clock_.now();
    const bool orderable = offer->canBeOrdered(now) && provider->expires > now;
    return OfferView{row.id, row.provider, provider->name, std::move(*offer), row.favourite, orderable};
}

Result<OfferPage> Engine::Impl::offers(const OfferQuery& query) {
    const auto found = OfferRows(profile_->store.database()).find(query);
    if (!found) return fail(found);
    OfferPage page;
    page.total = found->total;
    for (const OfferRow& row : found->rows) {
        auto view = offerView(row);
        if (!view) return fail(view);
        page.offers.push_back(std::move(*view));
    }
    return page;
}

void Engine::Impl::offerPicture(OfferId offer, Reply<Bytes> reply) {
    const auto profile = open();
    if (!profile) return reply(fail(profile));
    Database& db = profile_->store.database();
    const auto row = OfferRows(db).get(offer);
    if (!row) return reply(fail(row));
    const auto view = offerView(*row);
    if (!view) return reply(fail(view));
    const std::string path = view->offer.image;
    if (path.empty()) return reply(fail(ErrorCode::NotFound, "This offer has no picture."));
    ProviderRows rows(db);
    auto kept = rows.picture(row->provider, path);
    if (!kept) return reply(fail(kept));
    if (*kept) return reply(std::move(**kept));
    const auto client = providerClient();
    if (!client) return reply(fail(client));
    const auto provider = rows.get(row->provider);
    if (!provider) return reply(fail(provider));
    (*client)->picture(
        *provider, path,
        [this, id = provider->id, path, reply = std::move(reply)](Result<Bytes> bytes) mutable {
            // A picture that can't be kept is shown all the same.
            if (bytes)
                if (auto done =
                        ProviderRows(profile_->store.database()).keepPicture(id, path, *bytes, clock_.now());
                    !done)
                    logWarning("engine", "picture: " + done.error().message);
            reply(std::move(bytes));
        });
}

void Engine::Impl::rewardsChanged(const std::vector<OrderId>& orders, bool catalogue) {
    if (!profile_ || profile_->locked) return;
    RewardsChanged event;
    event.catalogue = catalogue;
    for (const OrderId id : orders)
        if (auto info = profile_->orders.get(id)) event.orders.push_back(std::move(*info));
    emit(event);
}

} // namespace zon
