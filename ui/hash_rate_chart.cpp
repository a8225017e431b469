#include "ui/hash_rate_chart.h"

#include "ui/format.h"

#include <QLocale>

namespace zon {
namespace {

/// The rate is told every second; the curve need not be drawn as often.
constexpr int soonMs = 2000;

UnixTime startOf(HashRateChart::Range range) {
    switch (range) {
    case HashRateChart::Hour:
        return format::now() - std::chrono::hours(1);
    case HashRateChart::Day:
        return format::now() - std::chrono::days(1);
    case HashRateChart::Month:
        break;
    }
    return format::now() - std::chrono::days(30);
}

} // namespace

HashRateChart::HashRateChart(Backend& backend, QObject* parent) : QObject(parent), backend_(backend) {
    soon_.setSingleShot(true);
    soon_.setInterval(soonMs);
    connect(&soon_, &QTimer::timeout, this, &HashRateChart::load);
}

void HashRateChart::refreshSoon() {
    if (!soon_.isActive()) soon_.start();
}

void HashRateChart::setRange(Range range) {
    if (range_ == range) return;
    range_ = range;
    emit rangeChanged();
    load();
}

void HashRateChart::load() {
    backend_.hashRateHistory(
        startOf(range_), this, [this, asked = ++generation_](Result<std::vector<HashRatePoint>> points) {
            if (asked != generation_ || !points) return;
            std::vector<TimeSeries::Point> line;
            line.reserve(points->size());
            const QString form = range_ == Hour ? tr("HH:mm:ss") : tr("d MMM, HH:mm");
            for (const HashRatePoint& point : *points) {
                const format::Rate rate = format::hashRate(point.hashesPerSecond);
                line.push_back(
                    {toSeconds(point.time) * 1000, point.hashesPerSecond,
                     tr("%1 %2 · %3")
                         .arg(rate.value, rate.unit, QLocale().toString(format::local(point.time), form))});
            }
            series_.setPoints(std::move(line), true);
        });
}

} // namespace zon
