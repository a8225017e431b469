#include "core/wallet/wallet_history.h"

#include "core/store/history_rows.h"
#include "core/store/label_rows.h"

#include <algorithm>
#include <ctime>

namespace zon {

namespace {

constexpr std::uint32_t maxMonths = 600;

MovementRow::Kind toStore(TxKind kind) {
    return static_cast<MovementRow::Kind>(kind);
}
TxKind fromStore(MovementRow::Kind kind) {
    return static_cast<TxKind>(kind);
}

static_assert(static_cast<int>(TxKind::Received) == static_cast<int>(MovementRow::Kind::Received)
              && static_cast<int>(TxKind::Sent) == static_cast<int>(MovementRow::Kind::Sent)
              && static_cast<int>(TxKind::Mined) == static_cast<int>(MovementRow::Kind::Mined)
              && static_cast<int>(TxKind::Internal) == static_cast<int>(MovementRow::Kind::Internal));

std::optional<WalletRowId> rowId(const std::optional<WalletId>& wallet) {
    if (!wallet) return std::nullopt;
    return WalletRowId{wallet->value};
}

TxRow toTxRow(const HistoryRow& row, std::int32_t tip, std::int32_t maturity) {
    TxRow out;
    out.wallet = {row.movement.wallet.value};
    out.txid = row.txid;
    out.kind = fromStore(row.movement.kind);
    out.amount = row.movement.net;
    out.fee = row.fee;
    out.height = row.height;
    out.time = row.time;
    out.counterparty = row.movement.counterparty;
    out.label = row.label;
    out.confirmations = row.height ? std::max(0, tip - *row.height + 1) : 0;
    if (row.coinbase) out.maturesIn = std::max(0, maturity - out.confirmations);
    out.replacedBy = row.replacedBy;
    if (row.state != TransactionRow::State::Live)
        out.state = row.replacedBy ? TxState::Replaced : TxState::Conflicted;
    else if (row.height)
        out.state = out.maturesIn > 0 ? TxState::Immature : TxState::Confirmed;
    else
        out.state = row.madeHere || out.amount < Amount() ? TxState::Pending : TxState::Unverified;
    const bool waiting = row.state == TransactionRow::State::Live && !row.height;
    out.canBump = waiting && row.madeHere && row.fee;
    out.canSpeedUp = waiting && out.amount > Amount();
    return out;
}

HistoryFilter filterFor(const TxQuery& query) {
    HistoryFilter filter;
    filter.wallet = rowId(query.wallet);
    if (query.kind) filter.kind = toStore(*query.kind);
    filter.text = query.text;
    if (!query.state) return filter;
    using Confirmed = HistoryFilter::Confirmed;
    filter.state = TransactionRow::State::Live;
    switch (*query.state) {
    case TxState::Unverified:
        filter.confirmed = Confirmed::No;
        filter.madeHere = false;
        break;
    case TxState::Pending:
        filter.confirmed = Confirmed::No;
        filter.madeHere = true;
        break;
    case TxState::Confirmed:
        filter.confirmed = Confirmed::Yes;
        break;
    case TxState::Immature:
        filter.confirmed = Confirmed::Yes;
        filter.kind = MovementRow::Kind::Mined;
        break;
    case TxState::Conflicted:
    case TxState::Replaced:
        filter.state = TransactionRow::State::Conflicted;
        filter.replaced = *query.state == TxState::Replaced;
        break;
    }
    return filter;
}

struct YearMonth {
    std::int32_t year;
    std::int32_t month;
    friend auto operator<=>(const YearMonth&, const YearMonth&) = default;
};

YearMonth localMonth(UnixTime time) {
    const std::time_t seconds = toSeconds(time);
    std::tm parts{};
    if (!localtime_r(&seconds, &parts)) return {1970, 1};
    return {parts.tm_year + 1900, parts.tm_mon + 1};
}

} // namespace

Result<TxPage> WalletHistory::transactions(const TxQuery& query, std::int32_t tipHeight) {
    HistoryRows rows(db_);
    const HistoryFilter filter = filterFor(query);
    const auto found = rows.find(filter, query.offset, std::min(query.limit, HistoryRows::maxPage));
    if (!found) return fail(found);
    TxPage page;
    page.total = found->total;
    for (const HistoryRow& row : found->rows)
        page.rows.push_back(toTxRow(row, tipHeight, params_.coinbaseMaturity));
    return page;
}

Result<std::optional<TxRow>> WalletHistory::row(WalletId wallet, const Txid& txid, std::int32_t tipHeight) {
    HistoryFilter filter;
    filter.wallet = WalletRowId{wallet.value};
    filter.txid = txid;
    const auto found = HistoryRows(db_).page(filter, 0, 1);
    if (!found) return fail(found);
    if (found->empty()) return std::optional<TxRow>{};
    return toTxRow(found->front(), tipHeight, params_.coinbaseMaturity);
}

Result<Transaction> WalletHistory::transaction(const Txid& txid) {
    const auto row = TransactionRows(db_).find(txid);
    if (!row) return fail(row);
    if (!*row) return fail(ErrorCode::NotFound, "No wallet of this profile knows this transaction.");
    return parseTransaction((*row)->raw);
}

Result<std::vector<BalancePoint>> WalletHistory::balances(std::optional<WalletId> wallet, UnixTime from,
                                                          UnixTime until, std::size_t maxPoints) {
    std::vector<BalancePoint> points;
    Amount balance;
    points.push_back({from, balance});
    const auto read = HistoryRows(db_).forEachStep(rowId(wallet), [&](const HistoryRows::Step& step) {
        const Amount before = balance;
        balance += step.net;
        if (step.time <= from) {
            points.front().balance = balance;
        } else if (points.back().time == step.time) {
            points.back().balance = balance;
        } else {
            // A balance stays what it is until it changes: two points, so that a line drawn through them says
            // so.
            points.push_back({step.time, before});
            points.push_back({step.time, balance});
        }
    });
    if (!read) return fail(read);
    if (points.back().time < until) points.push_back({until, balance});
    if (points.size() <= maxPoints || maxPoints < 2) return points;

    std::vector<BalancePoint> thinned;
    for (std::size_t i = 0; i < maxPoints; ++i)
        thinned.push_back(points[i * (points.size() - 1) / (maxPoints - 1)]);
    return thinned;
}

Result<std::vector<MonthFlow>> WalletHistory::months(std::optional<WalletId> wallet, std::uint32_t months,
                                                     UnixTime now) {
    std::vector<MonthFlow> out(std::clamp(months, 1u, maxMonths));
    YearMonth at = localMonth(now);
    for (auto it = out.rbegin(); it != out.rend(); ++it) {
        it->year = at.year;
        it->month = at.month;
        at = at.month == 1 ? YearMonth{at.year - 1, 12} : YearMonth{at.year, at.month - 1};
    }
    const YearMonth first{out.front().year, out.front().month};
    const auto read = HistoryRows(db_).forEachStep(rowId(wallet), [&](const HistoryRows::Step& step) {
        const YearMonth month = localMonth(step.time);
        if (month < first) return;
        const auto index =
            static_cast<std::size_t>((month.year - first.year) * 12 + month.month - first.month);
        if (index >= out.size()) return;
        MonthFlow& flow = out[index];
        if (step.net > Amount())
            flow.in += step.net;
        else
            flow.out += -step.net;
        if (step.kind == MovementRow::Kind::Mined) flow.mined += step.net;
    });
    if (!read) return fail(read);
    return out;
}

Result<void> WalletHistory::setTransactionLabel(const Txid& txid, const std::string& label) {
    return LabelRows(db_).put({LabelRow::Type::Transaction, txid.display(), label});
}

Result<void> WalletHistory::setCoinLabel(const OutPoint& coin, const std::string& label) {
    return LabelRows(db_).put({LabelRow::Type::Output, coin.display(), label});
}

Result<void> WalletHistory::setAddressLabel(const std::string& address, const std::string& label) {
    return LabelRows(db_).put({LabelRow::Type::Address, address, label});
}

} // namespace zon
