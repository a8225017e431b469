#pragma once

#include "core/sync/chain_pace.h"
#include "ui/backend.h"
#include "ui/time_series.h"

#include <QTimer>

namespace zon {

/// How fast blocks came lately, and the difficulty since the chain began. The charts' axis is the height:
/// block times are not quite in order.
class ChainCharts : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The network view owns it.")
    Q_PROPERTY(zon::TimeSeries* intervals READ intervals CONSTANT)
    Q_PROPERTY(zon::TimeSeries* difficulty READ difficulty CONSTANT)
    Q_PROPERTY(
        QString paceText READ paceText NOTIFY changed) ///< "a block every 9 min 50 s, 10 min by the rules"
    Q_PROPERTY(QString difficultyText READ difficultyText NOTIFY changed)

public:
    explicit ChainCharts(Backend& backend, QObject* parent = nullptr);

    TimeSeries* intervals() { return &intervals_; }
    TimeSeries* difficulty() { return &difficulty_; }
    const QString& paceText() const { return paceText_; }
    const QString& difficultyText() const { return difficultyText_; }

    void load();
    /// Loads again in a moment, however often it is told meanwhile.
    void refreshSoon();

signals:
    void changed();

private:
    void take(const ChainPace& pace);

    Backend& backend_;
    TimeSeries intervals_, difficulty_;
    QString paceText_, difficultyText_;
    QTimer soon_;
    std::uint64_t generation_ = 0;
};

} // namespace zon
