#include "ui/deal_list_model.h"

#include "ui/deal_words.h"
#include "ui/format.h"

#include <tuple>

namespace zon {
namespace {

/// The place of its group on the board.
int groupOf(const DealSummary& deal) {
    const bool over = deal.archived || contracts::isClosed(deal.state)
                      || (deal.state == contracts::ContractState::Void && deal.inEscrow == Amount());
    if (over) return 2;
    return deal.myTurn ? 0 : 1;
}

auto place(const DealSummary& deal) {
    const auto at = deal.next ? deal.next->at : UnixTime::max();
    return std::tuple(groupOf(deal), at, -deal.id.value);
}

} // namespace

void DealListModel::setDeals(std::vector<DealSummary> deals) {
    std::ranges::sort(deals, {}, place);
    const QString groups[] = {tr("Your turn"), tr("Under way"), tr("Over")};
    std::vector<Row> next;
    next.reserve(deals.size());
    for (const DealSummary& deal : deals) {
        Row row;
        row.id = deal.id.value;
        row.title = format::text(deal.title);
        QStringList detail;
        if (!deal.others.empty()) detail << format::text(deal.others);
        if (const QString turn = deal_words::turn(deal); !turn.isEmpty()) detail << turn;
        if (deal.next)
            detail << tr("%1 %2").arg(deal_words::deadline(deal.next->kind),
                                      deal_words::moment(deal.next->at));
        row.detail = detail.join(" · ");
        row.price = deal_words::zon(deal.price);
        row.state = deal_words::state(deal.state);
        row.tone = deal_words::tone(deal.state);
        row.group = groups[groupOf(deal)];
        next.push_back(std::move(row));
    }
    syncRows(rows_, std::move(next), [](const Row& row) { return row.id; });
}

int DealListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

QVariant DealListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Row& row = rows_[static_cast<std::size_t>(index.row())];
    switch (role) {
    case DealIdRole:
        return row.id;
    case TitleRole:
        return row.title;
    case DetailRole:
        return row.detail;
    case PriceRole:
        return row.price;
    case StateRole:
        return row.state;
    case ToneRole:
        return row.tone;
    case GroupRole:
        return row.group;
    default:
        return {};
    }
}

QHash<int, QByteArray> DealListModel::roleNames() const {
    return {{DealIdRole, "dealId"},   {TitleRole, "title"}, {DetailRole, "detail"}, {PriceRole, "price"},
            {StateRole, "stateText"}, {ToneRole, "tone"},   {GroupRole, "group"}};
}

} // namespace zon
