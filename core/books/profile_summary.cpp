#include "core/books/profile_summary.h"

#include "core/store/coin_rows.h"
#include "core/store/invoice_rows.h"
#include "core/store/scan_cursor.h"
#include "core/store/wallet_rows.h"
#include "core/sync/scan_client.h"

#include <algorithm>

namespace zon {

namespace {

Result<void> addDigests(Database& db, ProfileSummary& summary) {
    const std::pair<ContentPart, ContentDigest*> parts[] = {
        {ContentPart::Wallets, &summary.walletRows}, {ContentPart::Transactions, &summary.transactions},
        {ContentPart::Labels, &summary.labels},      {ContentPart::Contacts, &summary.contacts},
        {ContentPart::Invoices, &summary.invoices},  {ContentPart::Deals, &summary.deals}};
    for (const auto& [part, into] : parts) {
        const auto digest = contentDigest(db, part);
        if (!digest) return fail(digest);
        *into = *digest;
    }
    return {};
}

} // namespace

Result<ProfileSummary> summarize(Database& db, const NetworkParams& params) {
    ProfileSummary out;
    const auto cursor = ScanCursors(db).position(walletScanScope);
    if (!cursor) return fail(cursor);
    if (*cursor) out.height = (*cursor)->height;
    const auto wallets = WalletRows(db).all();
    if (!wallets) return fail(wallets);
    for (const WalletRow& wallet : *wallets) {
        const auto totals = CoinRows(db).totals(wallet.id, out.height, params.coinbaseMaturity);
        if (!totals) return fail(totals);
        out.wallets.push_back(
            {wallet.name, totals->confirmed + totals->ownPending + totals->immature + totals->frozen});
    }
    if (auto done = addDigests(db, out); !done) return fail(done);
    return out;
}

RestoreCheck compareSummaries(const ProfileSummary& backup, const ProfileSummary& here) {
    RestoreCheck out;
    out.backupHeight = backup.height;
    out.height = here.height;
    const auto count = [&](std::string what, const ContentDigest& there, const ContentDigest& now) {
        std::string shown = std::to_string(now.rows);
        if (there.rows == now.rows && there != now) shown += ", changed since";
        out.lines.push_back({std::move(what), std::to_string(there.rows), std::move(shown), there == now});
    };
    count("Wallets", backup.walletRows, here.walletRows);
    const std::size_t most = std::max(backup.wallets.size(), here.wallets.size());
    for (std::size_t i = 0; i < most; ++i) {
        const auto* there = i < backup.wallets.size() ? &backup.wallets[i] : nullptr;
        const auto* now = i < here.wallets.size() ? &here.wallets[i] : nullptr;
        const auto text = [](const ProfileSummary::Wallet* w) {
            return w ? w->total.toZon(4) + " ZON" : "missing";
        };
        out.lines.push_back({"Balance of " + (there ? there : now)->name, text(there), text(now),
                             there && now && there->total == now->total && there->name == now->name});
    }
    count("Transactions", backup.transactions, here.transactions);
    count("Labels", backup.labels, here.labels);
    count("Contacts", backup.contacts, here.contacts);
    count("Invoices", backup.invoices, here.invoices);
    count("Contracts", backup.deals, here.deals);
    out.same = std::ranges::all_of(out.lines, &RestoreCheck::Line::same);
    if (out.same)
        out.verdict = "This backup restores everything that is in the profile now.";
    else
        out.verdict = "This backup opens and can be restored, but the profile has changed since it was made"
                      + (out.height > out.backupHeight
                             ? " (" + std::to_string(out.height - out.backupHeight) + " blocks ago)"
                             : std::string())
                      + ". Make a new one to keep what is different below.";
    return out;
}

} // namespace zon
