#include "ui/activity_model.h"

#include "ui/format.h"
#include "ui/tone.h"

#include <tuple>
#include <utility>

namespace zon {
namespace {

constexpr std::size_t pageSize = 100;

/// Newest first; within a second by id, so that the order is the same every time.
bool before(const TxRow& a, const TxRow& b) {
    return std::tie(b.time, b.txid) < std::tie(a.time, a.txid);
}

QString titleOf(const TxRow& row) {
    if (!row.label.empty()) return format::text(row.label);
    const QString other = format::shortAddress(format::text(row.counterparty));
    switch (row.kind) {
    case TxKind::Received:
        return ActivityModel::tr("Received");
    case TxKind::Sent:
        return other.isEmpty() ? ActivityModel::tr("Sent") : ActivityModel::tr("Sent to %1").arg(other);
    case TxKind::Mined:
        return row.height ? ActivityModel::tr("Block %1 mined").arg(format::count(*row.height))
                          : ActivityModel::tr("Block mined");
    case TxKind::Internal:
        break;
    }
    return ActivityModel::tr("Moved within the wallet");
}

QString detailOf(const TxRow& row) {
    switch (row.state) {
    case TxState::Unverified:
        return ActivityModel::tr("Unverified, seen %1").arg(format::ago(row.time, format::now()));
    case TxState::Pending:
        return ActivityModel::tr("Waiting for a block");
    case TxState::Immature:
        return ActivityModel::tr("Spendable in %n block(s)", nullptr, row.maturesIn);
    case TxState::Conflicted:
        return ActivityModel::tr("Another payment took its coins");
    case TxState::Replaced:
        return ActivityModel::tr("Replaced by %1…")
            .arg(QString::fromStdString(row.replacedBy ? row.replacedBy->display() : std::string()).left(8));
    case TxState::Confirmed:
        break;
    }
    const QString time = format::clockTime(row.time);
    return row.confirmations < 6
               ? ActivityModel::tr("%1 · %n confirmation(s)", nullptr, row.confirmations).arg(time)
               : ActivityModel::tr("%1 · confirmed").arg(time);
}

int amountTone(const TxRow& row) {
    if (row.state == TxState::Conflicted) return Tone::Danger;
    if (row.state == TxState::Replaced) return Tone::Neutral;
    if (row.amount <= Amount()) return Tone::Neutral;
    return row.state == TxState::Unverified ? Tone::Pending : Tone::Positive;
}

int detailTone(const TxRow& row) {
    if (row.state == TxState::Conflicted) return Tone::Danger;
    return row.state == TxState::Unverified ? Tone::Pending : Tone::Neutral;
}

QString iconOf(const TxRow& row) {
    if (row.state == TxState::Conflicted) return "warning";
    switch (row.kind) {
    case TxKind::Received:
        return "arrow-in";
    case TxKind::Sent:
        return "arrow-out";
    case TxKind::Mined:
        return "pickaxe";
    case TxKind::Internal:
        break;
    }
    return "refresh";
}

} // namespace

ActivityModel::ActivityModel(Backend& backend, std::size_t limit, QObject* parent)
    : RowModel(parent), backend_(backend), limit_(limit) {
    connect(&backend_, &Backend::transactionsChanged, this, &ActivityModel::take);
}

void ActivityModel::setWallet(std::optional<WalletId> wallet) {
    wallet_ = wallet;
    reload();
}

void ActivityModel::setFilter(Filter filter) {
    if (filter_ == filter) return;
    filter_ = filter;
    emit queryChanged();
    reload();
}

void ActivityModel::setSearch(const QString& search) {
    if (search_ == search) return;
    search_ = search;
    emit queryChanged();
    reload();
}

void ActivityModel::setLoading(bool loading) {
    loading_ = loading;
    emit loadingChanged();
}

bool ActivityModel::untouched() const {
    return !loading_ && total_ == 0 && filter_ == All && search_.isEmpty();
}

QString ActivityModel::totalText() const {
    return tr("%n payment(s)", nullptr, static_cast<int>(total_));
}

TxQuery ActivityModel::query() const {
    TxQuery query;
    query.wallet = wallet_;
    query.offset = rows_.size();
    query.limit = limit_ > 0 ? limit_ : pageSize;
    query.text = format::utf8(search_.trimmed());
    if (filter_ == Incoming) query.kind = TxKind::Received;
    if (filter_ == Outgoing) query.kind = TxKind::Sent;
    if (filter_ == Mined) query.kind = TxKind::Mined;
    if (filter_ == Waiting) query.state = TxState::Unverified;
    return query;
}

bool ActivityModel::matches(const TxRow& row) const {
    const TxQuery asked = query();
    if (asked.kind && row.kind != *asked.kind) return false;
    if (asked.state && row.state != *asked.state) return false;
    const QString text = search_.trimmed();
    const auto contains = [&](const QString& in) { return in.contains(text, Qt::CaseInsensitive); };
    return text.isEmpty() || contains(format::text(row.label)) || contains(format::text(row.counterparty))
           || contains(QString::fromStdString(row.txid.display()));
}

void ActivityModel::reload() {
    ++generation_;
    if (!rows_.empty()) eraseRows(rows_, 0, rows_.size());
    total_ = 0;
    loading_ = false;
    emit countChanged();
    if (wallet_)
        fetch();
    else
        emit loadingChanged();
}

void ActivityModel::fetch() {
    if (loading_) return;
    setLoading(true);
    backend_.transactions(query(), this, [this, asked = generation_](Result<TxPage> page) {
        if (asked != generation_) return;
        if (!page) {
            setLoading(false);
            emit failed(page.error());
            return;
        }
        total_ = page->total;
        // Payments told of meanwhile may be in the page as well: each is placed by its own id.
        for (const TxRow& row : page->rows)
            place(row);
        emit countChanged();
        setLoading(false);
    });
}

bool ActivityModel::canFetchMore(const QModelIndex& parent) const {
    return !parent.isValid() && limit_ == 0 && !loading_ && rows_.size() < total_;
}

void ActivityModel::fetchMore(const QModelIndex& parent) {
    if (canFetchMore(parent)) fetch();
}

void ActivityModel::place(const TxRow& row) {
    const auto known =
        std::find_if(rows_.begin(), rows_.end(), [&](const TxRow& r) { return r.txid == row.txid; });
    if (known != rows_.end()) {
        const auto at = static_cast<std::size_t>(known - rows_.begin());
        if (known->time == row.time && known->height == row.height) {
            *known = row;
            return rowChanged(at);
        }
        eraseRows(rows_, at, 1); // confirmed: it moves to its block's time
    }
    const auto at = std::lower_bound(rows_.begin(), rows_.end(), row, before) - rows_.begin();
    insertRow(rows_, static_cast<std::size_t>(at), row);
    if (limit_ > 0 && rows_.size() > limit_) eraseRows(rows_, limit_, rows_.size() - limit_);
}

void ActivityModel::take(WalletId wallet, const std::vector<TxRow>& rows, const std::vector<Txid>& removed) {
    if (wallet != wallet_) return;
    const auto erase = [this](const Txid& txid) {
        const auto known =
            std::find_if(rows_.begin(), rows_.end(), [&](const TxRow& r) { return r.txid == txid; });
        if (known == rows_.end()) return false;
        eraseRows(rows_, static_cast<std::size_t>(known - rows_.begin()), 1);
        if (total_ > 0) --total_;
        return true;
    };
    for (const Txid& txid : removed)
        erase(txid);
    for (const TxRow& row : rows) {
        if (!matches(row)) {
            erase(row.txid);
            continue;
        }
        const bool known =
            std::any_of(rows_.begin(), rows_.end(), [&](const TxRow& r) { return r.txid == row.txid; });
        const bool more = rows_.size() < total_;
        // Older than all that was fetched: it comes with its page, and total is asked again then.
        if (!known && more && limit_ == 0 && !rows_.empty() && before(rows_.back(), row)) continue;
        if (!known) ++total_;
        place(row);
    }
    emit countChanged();
    emit loadingChanged();
}

void ActivityModel::refreshTimes() {
    const UnixTime now = format::now();
    const UnixTime before = std::exchange(told_, now);
    for (std::size_t i = 0; i < rows_.size() && i < pageSize; ++i)
        if (rows_[i].state == TxState::Unverified
            && format::ago(rows_[i].time, before) != format::ago(rows_[i].time, now))
            rowChanged(i);
}

void ActivityModel::setLabel(int row, const QString& label) {
    if (row < 0 || row >= count()) return;
    TxRow& edited = rows_[static_cast<std::size_t>(row)];
    const std::string text = format::utf8(label.trimmed());
    if (edited.label == text) return;
    edited.label = text;
    rowChanged(static_cast<std::size_t>(row));
    backend_.setTransactionLabel(edited.wallet, edited.txid, text, this, [this](Result<void> saved) {
        if (saved) return;
        emit failed(saved.error());
        reload();
    });
}

QString ActivityModel::txidAt(int row) const {
    if (row < 0 || row >= count()) return {};
    return QString::fromStdString(rows_[static_cast<std::size_t>(row)].txid.display());
}

int ActivityModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

QVariant ActivityModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const TxRow& row = rows_[static_cast<std::size_t>(index.row())];
    switch (role) {
    case TxidRole:
        return QString::fromStdString(row.txid.display());
    case TitleRole:
        return titleOf(row);
    case DetailRole:
        return detailOf(row);
    case AmountRole:
        return format::signedAmount(row.amount);
    case ToneRole:
        return amountTone(row);
    case DetailToneRole:
        return detailTone(row);
    case IconRole:
        return iconOf(row);
    case DayRole:
        return format::day(row.time, format::now());
    case CanBumpRole:
        return row.canBump;
    case CanSpeedUpRole:
        return row.canSpeedUp && !row.canBump;
    case LabelRole:
        return format::text(row.label);
    default:
        return {};
    }
}

QHash<int, QByteArray> ActivityModel::roleNames() const {
    return {{TxidRole, "txid"},
            {TitleRole, "title"},
            {DetailRole, "detail"},
            {AmountRole, "amount"},
            {ToneRole, "tone"},
            {DetailToneRole, "detailTone"},
            {IconRole, "iconName"},
            {DayRole, "day"},
            {LabelRole, "label"},
            {CanBumpRole, "canBump"},
            {CanSpeedUpRole, "canSpeedUp"}};
}

} // namespace zon
