#include "ui/flow_chart.h"

#include "ui/format.h"

#include <QLocale>
#include <algorithm>

namespace zon {
namespace {

constexpr int soonMs = 300;
constexpr std::uint32_t shownMonths = 6;

double inZon(Amount amount) {
    return static_cast<double>(amount.zat()) / static_cast<double>(Amount::zatPerZon);
}

} // namespace

FlowChart::FlowChart(Backend& backend, QObject* parent) : QAbstractTableModel(parent), backend_(backend) {
    soon_.setSingleShot(true);
    soon_.setInterval(soonMs);
    connect(&soon_, &QTimer::timeout, this, &FlowChart::load);
}

void FlowChart::setWallet(std::optional<WalletId> wallet) {
    wallet_ = wallet;
    load();
}

void FlowChart::load() {
    ++generation_;
    if (!wallet_) return;
    backend_.monthlyFlow(wallet_, shownMonths, this,
                         [this, asked = generation_](Result<std::vector<MonthFlow>> flows) {
                             if (asked != generation_ || !flows) return;
                             beginResetModel();
                             flows_ = std::move(*flows);
                             endResetModel();
                             emit changed();
                         });
}

QStringList FlowChart::months() const {
    QStringList names;
    for (const MonthFlow& flow : flows_)
        names << QLocale().standaloneMonthName(flow.month, QLocale::ShortFormat);
    return names;
}

qreal FlowChart::highest() const {
    Amount most;
    for (const MonthFlow& flow : flows_)
        most = std::max({most, flow.in, flow.out});
    return most > Amount() ? inZon(most) * 1.05 : 1;
}

bool FlowChart::empty() const {
    return std::all_of(flows_.begin(), flows_.end(),
                       [](const MonthFlow& flow) { return flow.in == Amount() && flow.out == Amount(); });
}

QString FlowChart::hoverText(int month) const {
    if (month < 0 || month >= static_cast<int>(flows_.size())) return {};
    const MonthFlow& flow = flows_[static_cast<std::size_t>(month)];
    return tr("%1: %2 in, %3 out")
        .arg(QLocale().standaloneMonthName(flow.month), format::amount(flow.in), format::amount(flow.out));
}

int FlowChart::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(flows_.size());
}

int FlowChart::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : 2;
}

QVariant FlowChart::data(const QModelIndex& index, int role) const {
    if (role != Qt::DisplayRole || !checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const MonthFlow& flow = flows_[static_cast<std::size_t>(index.row())];
    return inZon(index.column() == 0 ? flow.in : flow.out);
}

} // namespace zon
