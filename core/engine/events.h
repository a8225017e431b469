#pragma once

#include "core/books/invoice.h"
#include "core/deals/types.h"
#include "core/engine/rewards_types.h"
#include "core/engine/types.h"
#include "core/sync/status.h"

#include <variant>

/// What the engine tells without being asked. Fine-grained, so that a list changes one row and not itself.
namespace zon {

struct ProfileChanged {
    ProfileInfo profile;
};

struct SyncChanged {
    SyncStatus status;
};

struct WalletsChanged {
    std::vector<WalletInfo> wallets; ///< all of them, in the person's order, with balances
};

struct TransactionsChanged {
    WalletId wallet;
    std::vector<TxRow> rows;   ///< new or changed
    std::vector<Txid> removed; ///< gone: an unverified payment that was replaced or forgotten
    bool many = false;         ///< so many that rows are not listed: ask for the page again
};

struct PaymentChanged {
    PaymentProgress progress;
};

struct MiningChanged {
    MiningStatus status;
    std::optional<WalletId> payTo;
};

struct BlockMined {
    BlockFound block;
};

/// New or changed drafts, issued invoices, and invoices whose payments changed.
struct InvoicesChanged {
    std::vector<InvoiceSummary> invoices;
    std::vector<InvoiceId> removed;
};

/// New or changed contracts, and those that are gone.
struct DealsChanged {
    std::vector<DealSummary> deals;
    std::vector<DealId> removed;
};

/// Orders that are new or changed; `catalogue` says that providers or offers did.
struct RewardsChanged {
    std::vector<OrderInfo> orders;
    bool catalogue = false;
};

struct NoticeRaised {
    Notice notice;
};

using Event =
    std::variant<ProfileChanged, SyncChanged, WalletsChanged, TransactionsChanged, PaymentChanged,
                 MiningChanged, BlockMined, InvoicesChanged, DealsChanged, RewardsChanged, NoticeRaised>;

} // namespace zon
