#pragma once

#include "core/books/invoice_book.h"
#include "core/chain/params.h"
#include "core/deals/deal_book.h"
#include "core/engine/profile_scan.h"
#include "core/mining/miner.h"
#include "core/mining/verified_chain.h"
#include "core/net/event_loop.h"
#include "core/net/http_client.h"
#include "core/rewards/order_book.h"
#include "core/rewards/provider_client.h"
#include "core/store/profile_store.h"
#include "core/store/settings.h"
#include "core/sync/light_client.h"
#include "core/wallet/proposal_book.h"
#include "core/wallet/wallet_book.h"
#include "core/wallet/wallet_history.h"

#include <map>
#include <memory>
#include <set>
#include <utility>

namespace zon {

/// Everything that exists while a profile is open, in the order it is built; taken down the other way round.
/// On the engine's thread.
struct OpenProfile {
    OpenProfile(ProfileStore opened, NetworkParams network, const Clock& time, WalletObserver observer,
                DealBook::Observer dealObserver)
        : params(std::move(network)),
          store(std::move(opened)),
          wallets(store.database(), time, params, std::move(observer)),
          history(store.database(), params),
          invoices(store.database(), wallets),
          deals(store.database(), time, params, std::move(dealObserver)),
          orders(store.database(), params),
          scan(wallets, deals),
          settings(store.database()),
          clock(time) {}

    const NetworkParams params;
    ProfileStore store;
    WalletBook wallets;
    WalletHistory history;
    InvoiceBook invoices;
    DealBook deals;
    OrderBook orders;
    ProfileScan scan; ///< wallets and contracts together, for the light client
    Settings settings;
    std::unique_ptr<LightClient> client;     ///< empty when the engine runs without a network
    std::unique_ptr<LightClientChain> chain; ///< the client's, for mining; there when it is
    bool locked = false;

    ProposalBook proposals() { return {store.database(), wallets, clock, params}; }

    const Clock& clock;
    /// The vault, for as long as the person said that spending needs no password again.
    std::optional<Vault> openVault;
    Timer closeVault;

    struct Prepared {
        WalletId wallet;
        PaymentPlan plan;
        std::optional<OrderRowId> order{}; ///< that it pays
        struct Escrow {
            DealId deal{};
            DealFunding funding{};
        };
        std::optional<Escrow> escrow{}; ///< that it pays into
        /// Part of a payment that two sides make together: never sent or proposed by itself.
        bool isHalf() const { return escrow && escrow->funding.step != FundingStep::Whole; }
    };
    std::map<PaymentId, Prepared> prepared;
    std::uint64_t lastPayment = 0;

    std::map<DealId, DealStep> turnsTold;           ///< what a person was told that it is their turn for
    std::map<DealId, contracts::Deadline> reminded; ///< of which date that comes
    Timer dealTimer;
    std::unique_ptr<HttpClient> relay; ///< to relays of contracts; made when the first is asked

    std::set<OrderRowId> askingOrders; ///< whose provider is being asked
    std::set<OrderRowId> excessOpen;   ///< delivered, with an excess to come back
    std::map<OrderRowId, SteadyTime> notBefore;
    std::map<OrderRowId, Milliseconds> retryAfter; ///< doubles while a provider gives no use
    struct OrderFeed {
        std::unique_ptr<FeedListener> listener;
        bool open = false; ///< the provider tells; else it is asked
    };
    std::map<OrderRowId, OrderFeed> orderFeeds;
    std::map<DealId, OrderRowId> escrowOrders; ///< whose money is, or is to be, in that contract
    Timer escrowTimer;
    std::map<OrderRowId, SteadyTime> noFeedBefore; ///< of a provider that has none, or a bad one
    Timer orderTimer;
    std::unique_ptr<ProviderClient> providers; ///< empty when the engine runs without a network

    std::optional<WalletId> miningFor;
    Script miningScript; ///< who gets the rewards: a fresh address of that wallet
};

} // namespace zon
