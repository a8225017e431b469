#include "ui/time_series.h"

#include <algorithm>

namespace zon {

void TimeSeries::setPoints(std::vector<Point> points, bool fromZero) {
    beginResetModel();
    points_ = std::move(points);
    low_ = 0;
    high_ = 1;
    if (!points_.empty()) {
        const auto [least, most] = std::minmax_element(
            points_.begin(), points_.end(), [](const Point& a, const Point& b) { return a.value < b.value; });
        const double span = most->value - least->value;
        // Room above the line, and under it unless zero is the floor.
        high_ = most->value + (span > 0 ? span * 0.12 : std::max(most->value * 0.25, 1e-8));
        low_ = fromZero ? 0 : std::max(0.0, least->value - (span > 0 ? span * 0.25 : least->value * 0.5));
    }
    endResetModel();
    emit changed();
}

const TimeSeries::Point* TimeSeries::at(int i) const {
    return i >= 0 && i < count() ? &points_[static_cast<std::size_t>(i)] : nullptr;
}

qreal TimeSeries::firstX() const {
    return points_.empty() ? 0 : static_cast<qreal>(points_.front().ms);
}

qreal TimeSeries::lastX() const {
    return points_.empty() ? 1 : static_cast<qreal>(points_.back().ms);
}

int TimeSeries::nearest(qreal x) const {
    if (points_.empty()) return -1;
    const auto after = std::lower_bound(points_.begin(), points_.end(), x, [](const Point& point, qreal t) {
        return static_cast<qreal>(point.ms) < t;
    });
    if (after == points_.begin()) return 0;
    if (after == points_.end()) return count() - 1;
    const auto prior = std::prev(after);
    const bool closerBefore = x - static_cast<qreal>(prior->ms) < static_cast<qreal>(after->ms) - x;
    return static_cast<int>((closerBefore ? prior : after) - points_.begin());
}

qreal TimeSeries::xAt(int i) const {
    const Point* point = at(i);
    return point ? static_cast<qreal>(point->ms) : 0;
}

qreal TimeSeries::yAt(int i) const {
    const Point* point = at(i);
    return point ? point->value : 0;
}

QString TimeSeries::hoverText(int i) const {
    const Point* point = at(i);
    return point ? point->words : QString();
}

int TimeSeries::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : count();
}

int TimeSeries::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : 2;
}

QVariant TimeSeries::data(const QModelIndex& index, int role) const {
    const Point* point = at(index.row());
    if (!point || role != Qt::DisplayRole) return {};
    return index.column() == 0 ? static_cast<qreal>(point->ms) : point->value;
}

} // namespace zon
