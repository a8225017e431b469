// Orders: money asked back, and orders found again from a wallet's words.

#include "core/engine/engine_impl.h"
#include "core/jose/compact_jws.h"

#include <algorithm>

namespace zon {

namespace {

constexpr std::uint32_t recoveryGap = 20; ///< orders of a wallet in a row that nobody knows end the search
constexpr std::uint32_t mostRecovered = 100'000;

} // namespace

void Engine::Impl::askOrderBack(OrderId order, const std::string& reason, Reply<OrderInfo> reply) {
    const auto client = providerClient();
    if (!client) return reply(fail(client));
    const auto row = profile_->orders.row(order);
    if (!row) return reply(fail(row));
    const auto provider = providerOf(*row);
    if (!provider) return reply(fail(provider));
    const auto request = OrderRequest::parse(row->request);
    if (!request) return reply(fail(request));
    if (!request->escrow.empty())
        return reply(fail(ErrorCode::Rejected,
                          "The money of this order is in an escrow, not at the provider. Take it back on the "
                          "contracts page, from the date that it shows."));
    if (row->orderId.empty())
        return reply(
            fail(ErrorCode::Rejected, "The provider has not confirmed this order: nothing was paid."));
    (*client)->askBack(
        *provider, row->orderId, request->refundScript, reason,
        [this, order, reply = std::move(reply)](Result<ProviderClient::OrderAnswer> answer) mutable {
            reply(takeAnswer(order, std::move(answer)));
        });
}

struct Engine::Impl::Recovery {
    ProviderId provider;
    WalletId wallet;
    std::vector<OrderKeys> keys; ///< of the batch that is asked for
    std::uint32_t from = 0;
    std::vector<OrderId> found;
    ExtendedPrivateKey master;
    Reply<std::size_t> reply;
};

void Engine::Impl::recoverOrders(ProviderId provider, WalletId wallet, SecretText password,
                                 Reply<std::size_t> reply) {
    if (const auto client = providerClient(); !client) return reply(fail(client));
    withSpendingVault(std::move(password),
                      [this, provider, wallet, reply = std::move(reply)](Result<const Vault*> vault) mutable {
                          const Vault* opened = vault.value_or(nullptr);
                          if (opened == nullptr) return reply(fail(vault));
                          auto master = profile_->wallets.masterKey(wallet, *opened);
                          if (!master) return reply(fail(master));
                          recoverMore(std::make_shared<Recovery>(
                              Recovery{provider, wallet, {}, 0, {}, std::move(*master), std::move(reply)}));
                      });
}

void Engine::Impl::recoverMore(const std::shared_ptr<Recovery>& work) {
    const auto provider = ProviderRows(profile_->store.database()).get(work->provider);
    if (!provider) return work->reply(fail(provider));
    work->keys.clear();
    std::vector<std::string> names;
    for (std::uint32_t i = 0; i < recoveryGap; ++i) {
        auto keys = orderKeys(work->master, work->from + i, profile_->params);
        if (!keys) return work->reply(fail(keys));
        names.push_back(keys->idempotency);
        work->keys.push_back(std::move(*keys));
    }
    profile_->providers->recover(*provider, names, [this, work, row = *provider](Result<std::string> answer) {
        const auto taken = answer ? takeRecovered(*work, row, *answer) : Result<bool>(fail(answer));
        work->from += recoveryGap;
        if (taken && *taken && work->from < mostRecovered) return recoverMore(work);
        // Also when the search broke off: what was found until then is kept and goes on.
        rewardsChanged(work->found, false);
        followOrders();
        if (!taken) return work->reply(fail(taken));
        work->reply(work->found.size());
    });
}

/// Whether any of the batch is known, so that it is worth to ask on.
Result<bool> Engine::Impl::takeRecovered(Recovery& work, const ProviderRow& provider,
                                         const std::string& answer) {
    const auto key = PublicKey::parse(provider.key);
    if (!key) return fail(key);
    const auto payload = openCompactJws(answer, std::array{*key}, rewards_type::recovered, maxProviderBody);
    if (!payload) return fail(payload);
    const auto json = parseJson(*payload, {maxProviderBody, 10});
    if (!json) return fail(json);
    const Json* list = json->find("orders");
    if (list == nullptr || list->list() == nullptr || list->list()->size() > work.keys.size())
        return fail(ErrorCode::Malformed, "The provider's answer about earlier orders can't be read.");
    bool any = false;
    for (const Json& one : *list->list()) {
        const Json* name = one.find("key");
        for (std::uint32_t i = 0; i < work.keys.size(); ++i) {
            if (name == nullptr || name->text() == nullptr || *name->text() != work.keys[i].idempotency)
                continue;
            any = true;
            const auto kept = profile_->orders.recover(provider, WalletRowId{work.wallet.value},
                                                       work.from + i, work.keys[i], one, clock_.now());
            if (!kept) return fail(kept);
            if (*kept) work.found.push_back(**kept);
        }
    }
    return any;
}

} // namespace zon
