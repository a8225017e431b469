#pragma once

#include "ui/backend.h"
#include "ui/time_series.h"

#include <QTimer>

namespace zon {

/// The measured hash rate over the last hour, day or month.
class HashRateChart : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The session owns it.")
    Q_PROPERTY(zon::TimeSeries* series READ series CONSTANT)
    Q_PROPERTY(Range range READ range WRITE setRange NOTIFY rangeChanged)

public:
    enum Range { Hour, Day, Month };
    Q_ENUM(Range)

    explicit HashRateChart(Backend& backend, QObject* parent = nullptr);

    TimeSeries* series() { return &series_; }
    Range range() const { return range_; }
    void setRange(Range range);
    void refreshSoon();
    void load();

signals:
    void rangeChanged();

private:
    Backend& backend_;
    TimeSeries series_;
    QTimer soon_;
    Range range_ = Hour;
    std::uint64_t generation_ = 0;
};

} // namespace zon
