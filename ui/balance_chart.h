#pragma once

#include "ui/backend.h"
#include "ui/time_series.h"

#include <QTimer>

namespace zon {

/// The balance over time, for a range the person picks, and what changed in it.
class BalanceChart : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The session owns it.")
    Q_PROPERTY(zon::TimeSeries* series READ series CONSTANT)
    Q_PROPERTY(Range range READ range WRITE setRange NOTIFY changed)
    Q_PROPERTY(QString changeText READ changeText NOTIFY changed)

public:
    enum Range { Week, Month, Year, All };
    Q_ENUM(Range)

    explicit BalanceChart(Backend& backend, QObject* parent = nullptr);

    TimeSeries* series() { return &series_; }
    Range range() const { return range_; }
    void setRange(Range range);
    const QString& changeText() const { return changeText_; }

    void setWallet(std::optional<WalletId> wallet);
    /// Soon, and once for many changes.
    void refreshSoon() { soon_.start(); }

signals:
    void changed();

private:
    void load();
    void show(std::vector<BalancePoint> points);

    Backend& backend_;
    TimeSeries series_;
    QTimer soon_;
    std::optional<WalletId> wallet_;
    Range range_ = Month;
    QString changeText_;
    std::uint64_t generation_ = 0;
};

} // namespace zon
