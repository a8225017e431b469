#include "ui/report_view.h"

#include "core/books/money.h"
#include "ui/format.h"

#include <QLocale>

namespace zon {
namespace {

/// More are no table to read; the CSV has them all.
constexpr std::size_t mostGains = 200;

QString valueText(std::int64_t units, const std::string& code) {
    const auto currency = Currency::byCode(code);
    return currency ? format::text(moneyText(units, *currency)) + QLatin1Char(' ') + format::text(code)
                    : QString();
}

QString dayText(UnixTime time) {
    return QLocale().toString(format::local(time).date(), QLocale::ShortFormat);
}

std::optional<UnixTime> startOf(QDate day) {
    return unixTime(day.startOfDay().toSecsSinceEpoch());
}

} // namespace

void ReportTable::setRows(std::vector<Row> rows) {
    beginResetModel(); // another report, not other rows of the same
    rows_ = std::move(rows);
    endResetModel();
    emit countChanged();
}

int ReportTable::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

QVariant ReportTable::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Row& row = rows_[static_cast<std::size_t>(index.row())];
    switch (role) {
    case TitleRole:
        return row.title;
    case NoteRole:
        return row.note;
    case AmountRole:
        return row.amount;
    case ValueRole:
        return row.value;
    default:
        return {};
    }
}

QHash<int, QByteArray> ReportTable::roleNames() const {
    return {{TitleRole, "title"}, {NoteRole, "note"}, {AmountRole, "amount"}, {ValueRole, "value"}};
}

ReportView::ReportView(BooksBackend& backend, QObject* parent) : QObject(parent), backend_(backend) {}

void ReportView::setPeriod(Period period) {
    if (period_ == period) return;
    period_ = period;
    load();
}

void ReportView::setOneWallet(bool one) {
    if (oneWallet_ == one) return;
    oneWallet_ = one;
    load();
}

void ReportView::setWallet(std::optional<WalletId> wallet) {
    wallet_ = wallet;
    clear();
}

ReportPeriod ReportView::daysOf(Period period, QDate today) {
    const QDate month(today.year(), today.month(), 1);
    const QDate year(today.year(), 1, 1);
    switch (period) {
    case ThisMonth:
        return {startOf(month), startOf(month.addMonths(1))};
    case LastMonth:
        return {startOf(month.addMonths(-1)), startOf(month)};
    case ThisYear:
        return {startOf(year), startOf(year.addYears(1))};
    case LastYear:
        return {startOf(year.addYears(-1)), startOf(year)};
    case Everything:
        break;
    }
    return {};
}

void ReportView::load() {
    if (!wallet_) return;
    busy_ = true;
    error_.clear();
    emit changed();
    const std::uint64_t asked = ++generation_;
    backend_.report(daysOf(period_, QDate::currentDate()), oneWallet_ ? wallet_ : std::nullopt, this,
                    [this, asked](Result<BooksReport> report) {
                        if (asked != generation_) return;
                        busy_ = false;
                        if (report)
                            take(*report);
                        else
                            error_ = format::sentence(report.error());
                        emit changed();
                    });
    backend_.receivables(this, [this, asked](Result<Receivables> owed) {
        if (asked == generation_ && owed) take(*owed);
    });
}

void ReportView::clear() {
    ++generation_;
    busy_ = false;
    error_.clear();
    currency_.clear();
    note_.clear();
    for (ReportTable* table : {&sums_, &months_, &gains_, &receivables_})
        table->setRows({});
    emit changed();
}

void ReportView::take(const BooksReport& report) {
    const auto zon = [](Amount amount) { return format::amount(amount); };
    const auto value = [&](std::int64_t units) { return valueText(units, report.currency); };
    currency_ = format::text(report.currency);
    std::vector<ReportTable::Row> sums = {
        {tr("Income"), {}, zon(report.income), value(report.incomeFiat)},
        {tr("Mined"), tr("part of the income"), zon(report.mined), value(report.minedFiat)},
        {tr("Spending"), {}, zon(report.spending), value(report.spendingFiat)},
        {tr("Redeemed"),
         tr("%n order(s)", nullptr, static_cast<int>(report.orders)),
         zon(report.redeemed),
         {}},
        {tr("Fees"), tr("for the network"), zon(report.fees), value(report.feesFiat)}};
    if (!report.currency.empty())
        sums.push_back({tr("Realised gain"), tr("first in, first out"), {}, value(report.gain)});
    sums_.setRows(std::move(sums));

    std::vector<ReportTable::Row> months;
    for (auto month = report.months.rbegin(); month != report.months.rend(); ++month)
        months.push_back(
            {QLocale().toString(QDate(month->month.year, month->month.month, 1), QStringLiteral("MMMM yyyy")),
             month->label.empty() ? tr("Without a name") : format::text(month->label),
             month->in > Amount() ? format::signedAmount(month->in) : QString(),
             month->out > Amount() ? format::signedAmount(-month->out) : QString()});
    months_.setRows(std::move(months));

    std::vector<ReportTable::Row> gains;
    for (auto gain = report.gains.rbegin(); gain != report.gains.rend() && gains.size() < mostGains; ++gain) {
        const auto won = gain->gain();
        gains.push_back({tr("Came %1, went %2").arg(dayText(gain->acquired), dayText(gain->disposed)),
                         gain->cost && gain->proceeds
                             ? tr("from %1 to %2").arg(value(*gain->cost), value(*gain->proceeds))
                             : tr("no rate was kept for that day"),
                         zon(gain->amount), won ? value(*won) : QString()});
    }
    gains_.setRows(std::move(gains));

    QStringList notes;
    if (report.currency.empty())
        notes << tr("Set a rate in the settings, and reports tell values too.");
    else if (report.withoutValue > 0)
        notes << tr("%n payment(s) came or went while no rate was kept: they are in no value.", nullptr,
                    static_cast<int>(report.withoutValue));
    if (report.gains.size() > mostGains)
        notes << tr("The latest %1 of %2 sales are shown.")
                     .arg(format::count(mostGains),
                          format::count(static_cast<std::int64_t>(report.gains.size())));
    note_ = notes.join(QLatin1Char(' '));
}

void ReportView::take(const Receivables& owed) {
    std::vector<ReportTable::Row> rows;
    const auto row = [&](const QString& title, Amount amount) {
        if (amount > Amount()) rows.push_back({title, {}, format::amount(amount), {}});
    };
    row(tr("Not due yet"), owed.notDue);
    row(tr("Up to 30 days late"), owed.upTo30);
    row(tr("31 to 60 days late"), owed.upTo60);
    row(tr("61 to 90 days late"), owed.upTo90);
    row(tr("Later than 90 days"), owed.older);
    if (!rows.empty())
        rows.push_back({tr("Together"),
                        tr("%n invoice(s)", nullptr, static_cast<int>(owed.invoices)),
                        format::amount(owed.total),
                        {}});
    receivables_.setRows(std::move(rows));
}

} // namespace zon
