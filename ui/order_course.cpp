#include "ui/order_course.h"

#include "ui/format.h"
#include "ui/order_words.h"

namespace zon {

void OrderCourse::show(const std::vector<OrderEventRow>& events) {
    std::vector<Row> next;
    const UnixTime now = format::now();
    for (std::size_t i = 0; i < events.size(); ++i) {
        const OrderEventRow& event = events[i];
        next.push_back(
            {i, tr("%1, %2", "day and time").arg(format::day(event.at, now), format::clockTime(event.at)),
             order_words::event(event), order_words::tone(event.state)});
    }
    syncRows(rows_, std::move(next), [](const Row& row) { return row.number; });
}

int OrderCourse::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

QVariant OrderCourse::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Row& row = rows_[static_cast<std::size_t>(index.row())];
    switch (role) {
    case TimeRole:
        return row.time;
    case TextRole:
        return row.text;
    case ToneRole:
        return row.tone;
    default:
        return {};
    }
}

QHash<int, QByteArray> OrderCourse::roleNames() const {
    return {{TimeRole, "time"}, {TextRole, "text"}, {ToneRole, "tone"}};
}

} // namespace zon
