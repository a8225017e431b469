#include "ui/arrivals.h"

#include "ui/format.h"
#include "ui/notice_model.h"

namespace zon {
namespace {

/// A payment that was first seen in its block is news for so long.
constexpr Seconds newsFor{3'600};
/// Enough that nothing is told twice in a day of a busy shop; a stranger can't make it grow for ever.
constexpr std::size_t mostTold = 10'000;

bool isNews(const TxRow& row) {
    if (row.kind != TxKind::Received || row.amount <= Amount()) return false;
    if (row.state == TxState::Conflicted || row.state == TxState::Replaced) return false;
    return !row.height || (row.confirmations <= 1 && format::now() - row.time < newsFor);
}

} // namespace

Arrivals::Arrivals(Backend& backend, NoticeModel& notices, QObject* parent)
    : QObject(parent), notices_(notices) {
    connect(&backend, &Backend::transactionsChanged, this,
            [this](WalletId, const std::vector<TxRow>& rows) { take(rows); });
}

void Arrivals::take(const std::vector<TxRow>& rows) {
    for (const TxRow& row : rows) {
        if (!isNews(row)) continue;
        if (told_.size() >= mostTold) told_.clear();
        if (!told_.insert(row.txid).second) continue;
        notices_.add(
            NoticeLevel::Success, tr("%1 ZON come in").arg(format::amount(row.amount, 2)),
            row.height
                ? tr("The payment is in a block.")
                : tr("Seen on the network, not yet in a block: wait for one before you hand over goods."));
    }
}

} // namespace zon
