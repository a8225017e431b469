#include "ui/balance_chart.h"

#include "ui/format.h"

#include <QLocale>

namespace zon {
namespace {

constexpr int soonMs = 300;
/// More than a chart has pixels only costs time.
constexpr std::size_t maxPoints = 400;

UnixTime startOf(BalanceChart::Range range) {
    const UnixTime now = format::now();
    switch (range) {
    case BalanceChart::Week:
        return now - std::chrono::days(7);
    case BalanceChart::Month:
        return now - std::chrono::days(30);
    case BalanceChart::Year:
        return now - std::chrono::days(365);
    case BalanceChart::All:
        break;
    }
    return UnixTime();
}

std::vector<BalancePoint> thinned(const std::vector<BalancePoint>& points) {
    if (points.size() <= maxPoints) return points;
    std::vector<BalancePoint> kept;
    kept.reserve(maxPoints);
    for (std::size_t i = 0; i < maxPoints; ++i)
        kept.push_back(points[i * (points.size() - 1) / (maxPoints - 1)]);
    return kept;
}

/// Before its first coin a wallet has nothing to show: the line begins shortly before it, so that a young
/// wallet's whole life is seen and not a step at the right edge.
void skipTheTimeBefore(std::vector<BalancePoint>& points) {
    constexpr Seconds shortest{1};
    constexpr int partOfLife = 20;
    if (points.size() < 3 || points.front().balance != Amount() || points[1].balance != Amount()) return;
    const Seconds life = points.back().time - points[1].time;
    points.front().time =
        std::max(points.front().time, points[1].time - std::max(shortest, life / partOfLife));
}

} // namespace

BalanceChart::BalanceChart(Backend& backend, QObject* parent) : QObject(parent), backend_(backend) {
    soon_.setSingleShot(true);
    soon_.setInterval(soonMs);
    connect(&soon_, &QTimer::timeout, this, &BalanceChart::load);
}

void BalanceChart::setRange(Range range) {
    if (range_ == range) return;
    range_ = range;
    emit changed();
    load();
}

void BalanceChart::setWallet(std::optional<WalletId> wallet) {
    wallet_ = wallet;
    load();
}

void BalanceChart::load() {
    ++generation_;
    if (!wallet_) return show({});
    backend_.balanceHistory(wallet_, startOf(range_), this,
                            [this, asked = generation_](Result<std::vector<BalancePoint>> points) {
                                if (asked == generation_ && points) show(std::move(*points));
                            });
}

void BalanceChart::show(std::vector<BalancePoint> points) {
    changeText_.clear();
    if (!points.empty()) {
        // The line runs from the edge of the range to now, however long ago the last payment was.
        if (range_ != All && points.front().time > startOf(range_))
            points.insert(points.begin(), {startOf(range_), points.front().balance});
        if (points.back().time < format::now()) points.push_back({format::now(), points.back().balance});
        skipTheTimeBefore(points);
        const QString change = format::signedAmount(points.back().balance - points.front().balance, 2);
        switch (range_) {
        case Week:
            changeText_ = tr("%1 ZON in a week").arg(change);
            break;
        case Month:
            changeText_ = tr("%1 ZON in a month").arg(change);
            break;
        case Year:
            changeText_ = tr("%1 ZON in a year").arg(change);
            break;
        case All:
            changeText_ = tr("%1 ZON since the beginning").arg(change);
            break;
        }
    }
    std::vector<TimeSeries::Point> line;
    for (const BalancePoint& point : thinned(points)) {
        const QString when = QLocale().toString(format::local(point.time), tr("d MMM, HH:mm"));
        line.push_back({toSeconds(point.time) * 1000,
                        static_cast<double>(point.balance.zat()) / static_cast<double>(Amount::zatPerZon),
                        tr("%1 ZON · %2").arg(format::amount(point.balance), when)});
    }
    series_.setPoints(std::move(line), false);
    emit changed();
}

} // namespace zon
