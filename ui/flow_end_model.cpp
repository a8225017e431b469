#include "ui/flow_end_model.h"

#include "ui/format.h"

#include <QLocale>
#include <map>
#include <set>

namespace zon {

namespace {

/// What says most comes first.
int importance(const FlowEnd& end) {
    if (end.standing == Standing::Broken) return 3;
    return end.ours ? 2 : 1;
}

bool hasAmount(const FlowEnd& end) {
    return end.amount && end.amount->isMoney();
}

} // namespace

FlowEndModel::FlowEndModel(Side side, QObject* parent) : RowModel(parent), side_(side) {}

const std::vector<FlowEnd>& FlowEndModel::ends() const {
    static const std::vector<FlowEnd> nothing;
    if (!inspection_ || !inspection_->flow) return nothing;
    return side_ == Side::Inputs ? inspection_->flow->inputs : inspection_->flow->outputs;
}

bool FlowEndModel::foldable() const {
    return ends().size() > shownWhenFolded + 1; // one alone is not worth a fold
}

void FlowEndModel::setInspection(std::shared_ptr<const Inspection> inspection, bool redacted) {
    beginResetModel();
    inspection_ = std::move(inspection);
    redacted_ = redacted;
    folded_ = true;
    shown_.clear();
    numbers_.clear();

    const std::vector<FlowEnd>& all = ends();
    weighed_ = !redacted && inspection_ && inspection_->flow
               && std::ranges::all_of(inspection_->flow->inputs, hasAmount)
               && std::ranges::all_of(inspection_->flow->outputs, hasAmount);
    std::set<Txid> behind;
    for (const FlowEnd& end : all)
        if (end.leadsTo) behind.insert(*end.leadsTo);
    if (redacted_ && !all.empty()) numberAddresses();
    leading_ = static_cast<int>(behind.size());
    if (foldable()) {
        std::vector<std::uint32_t> order(all.size());
        for (std::uint32_t i = 0; i < order.size(); ++i)
            order[i] = i;
        std::ranges::stable_sort(order, [&all](std::uint32_t a, std::uint32_t b) {
            const int ofA = importance(all[a]);
            const int ofB = importance(all[b]);
            return ofA != ofB ? ofA > ofB
                              : all[a].amount.value_or(Amount()) > all[b].amount.value_or(Amount());
        });
        shown_.assign(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(shownWhenFolded));
        std::ranges::sort(shown_);
    }
    rows_ = arranged();
    weigh();
    endResetModel();
    emit countChanged();
    emit shapeChanged();
}

void FlowEndModel::numberAddresses() {
    // Over both sides, inputs first: an address has one number wherever it stands.
    std::map<std::string, std::uint32_t> numbered;
    for (const auto* side : {&inspection_->flow->inputs, &inspection_->flow->outputs}) {
        for (const FlowEnd& end : *side) {
            const auto next = static_cast<std::uint32_t>(numbered.size()) + 1;
            const std::uint32_t number = numbered.try_emplace(end.address, next).first->second;
            if (side == &ends()) numbers_.push_back(number);
        }
    }
}

std::vector<FlowEndModel::Row> FlowEndModel::arranged() const {
    const auto row = [this](std::uint32_t at) {
        const FlowEnd& end = ends()[at];
        return Row{end.standing == Standing::Broken ? Failing : end.ours ? Own : Other, at};
    };
    std::vector<Row> rows;
    if (foldable() && folded_) {
        for (const std::uint32_t at : shown_)
            rows.push_back(row(at));
    } else {
        for (std::uint32_t at = 0; at < ends().size(); ++at)
            rows.push_back(row(at));
    }
    if (foldable()) rows.push_back({Fold, Row::none});
    // What can't be told because it is covered is there all the same.
    const bool covered = redacted_ || (inspection_ && inspection_->masked);
    if (side_ == Side::Outputs && inspection_ && inspection_->flow
        && (inspection_->flow->fee || (covered && !inspection_->flow->coinbase)))
        rows.push_back({Fee, Row::none});
    return rows;
}

double FlowEndModel::weightOf(const Row& row) const {
    if (!weighed_) return 1;
    if (row.end == Fee) return static_cast<double>(inspection_->flow->fee->zat());
    if (row.end != Fold) return static_cast<double>(ends()[row.at].amount->zat());
    if (!folded_) return 0;
    double all = 0;
    for (const FlowEnd& end : ends())
        all += static_cast<double>(end.amount->zat());
    for (const std::uint32_t at : shown_)
        all -= static_cast<double>(ends()[at].amount->zat());
    return all;
}

void FlowEndModel::weigh() {
    before_.assign(1, 0.0);
    before_.reserve(rows_.size() + 1);
    for (const Row& row : rows_)
        before_.push_back(before_.back() + weightOf(row));
}

void FlowEndModel::setFolded(bool folded) {
    if (folded_ == folded) return;
    beginResetModel(); // thousands of rows come or go
    folded_ = folded;
    rows_ = arranged();
    weigh();
    endResetModel();
    emit countChanged();
    emit shapeChanged();
}

double FlowEndModel::weight(int row) const {
    return before_[static_cast<std::size_t>(row) + 1] - before_[static_cast<std::size_t>(row)];
}

FlowEndModel::End FlowEndModel::end(int row) const {
    return rows_[static_cast<std::size_t>(row)].end;
}

QString FlowEndModel::leadsTo(int row) const {
    if (row < 0 || row >= count() || rows_[static_cast<std::size_t>(row)].at == Row::none) return {};
    const FlowEnd& end = ends()[rows_[static_cast<std::size_t>(row)].at];
    return end.leadsTo && end.canOpen ? format::text(end.leadsTo->display()) : QString();
}

std::size_t FlowEndModel::foldedCount() const {
    return ends().size() - shown_.size();
}

QString FlowEndModel::title(const Row& row) const {
    const bool covered = redacted_ || (inspection_ && inspection_->masked);
    if (row.end == Fold)
        return folded_ ? tr("%n more", nullptr, static_cast<int>(foldedCount())) : tr("Show fewer");
    if (covered) return QStringLiteral("••••");
    if (row.end == Fee) return format::amount(*inspection_->flow->fee);
    const FlowEnd& end = ends()[row.at];
    return end.amount ? format::amount(*end.amount) : tr("amount unknown");
}

QString FlowEndModel::name(const Row& row) const {
    if (row.end == Fee) {
        const auto rate = inspection_->flow->feerate;
        return redacted_ || !rate ? QString()
                                  : tr("%1 zat/vB").arg(QLocale().toString(*rate, 'f', *rate < 10 ? 1 : 0));
    }
    if (row.end == Fold) return {};
    const FlowEnd& end = ends()[row.at];
    const QString mark = end.standing == Standing::Broken ? tr("fails") : format::text(end.mark);
    if (redacted_) return mark;
    const QString whose = format::text(end.name);
    // One's own wallet's name says less than that it is change.
    return whose.isEmpty() || end.change || end.standing == Standing::Broken ? mark : whose;
}

QString FlowEndModel::address(const Row& row) const {
    if (row.end == Fee) return tr("fee");
    if (row.end == Fold) return folded_ ? tr("show all %1").arg(format::count(total())) : QString();
    const FlowEnd& end = ends()[row.at];
    if (redacted_) return tr("address %1 · %2").arg(numbers_[row.at]).arg(format::text(end.kind));
    if (end.address.empty()) return format::text(end.kind);
    return end.kind.empty() ? format::text(end.address) : format::shortAddress(format::text(end.address));
}

QString FlowEndModel::tell(const Row& row) const {
    if (row.end == Fee) return tr("Fee, %1 ZON").arg(title(row));
    if (row.end == Fold) return title(row);
    const QString number = format::count(row.at + 1);
    const QString which = side_ == Side::Inputs ? tr("Input %1").arg(number) : tr("Output %1").arg(number);
    QStringList parts{which, title(row)};
    for (const QString& part : {name(row), address(row)})
        if (!part.isEmpty()) parts << part;
    return parts.join(QStringLiteral(", "));
}

int FlowEndModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

QVariant FlowEndModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Row& row = rows_[static_cast<std::size_t>(index.row())];
    const FlowEnd* end = row.at == Row::none ? nullptr : &ends()[row.at];
    switch (role) {
    case TitleRole:
        return title(row);
    case NameRole:
        return name(row);
    case AddressRole:
        return address(row);
    case KindRole:
        return row.end;
    case TellRole:
        return tell(row);
    case CanOpenRole:
        return end && end->canOpen && !redacted_;
    case LeadsRole:
        return end && end->leadsTo.has_value() && !redacted_;
    default:
        return {};
    }
}

QHash<int, QByteArray> FlowEndModel::roleNames() const {
    return {{TitleRole, "title"}, {NameRole, "name"},       {AddressRole, "address"}, {KindRole, "kind"},
            {TellRole, "tell"},   {CanOpenRole, "canOpen"}, {LeadsRole, "leads"}};
}

} // namespace zon
