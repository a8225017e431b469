#pragma once

#include <QAbstractTableModel>
#include <QString>
#include <QtQml/qqmlregistration.h>
#include <vector>

namespace zon {

/// Points for a chart's line: column 0 is the time (ms since 1970), column 1 the value, ready for
/// VXYModelMapper. The axes' ends are worked out here, so that a page holds no arithmetic. Values are for
/// drawing only; `hoverText` has the exact words.
class TimeSeries : public QAbstractTableModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("A chart owns it.")
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(qreal firstX READ firstX NOTIFY changed)
    Q_PROPERTY(qreal lastX READ lastX NOTIFY changed)
    Q_PROPERTY(qreal lowY READ lowY NOTIFY changed)
    Q_PROPERTY(qreal highY READ highY NOTIFY changed)

public:
    struct Point {
        qint64 ms = 0;
        double value = 0;
        QString words; ///< what a person reads when pointing at it
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// By rising time. `fromZero`: the axis starts at 0; else a little under the lowest value.
    void setPoints(std::vector<Point> points, bool fromZero);

    int count() const { return static_cast<int>(points_.size()); }
    qreal firstX() const;
    qreal lastX() const;
    qreal lowY() const { return low_; }
    qreal highY() const { return high_; }

    /// The point nearest in time; −1 when there is none.
    Q_INVOKABLE int nearest(qreal x) const;
    Q_INVOKABLE qreal xAt(int i) const;
    Q_INVOKABLE qreal yAt(int i) const;
    Q_INVOKABLE QString hoverText(int i) const;

    int rowCount(const QModelIndex& parent) const override;
    int columnCount(const QModelIndex& parent) const override;
    QVariant data(const QModelIndex& index, int role) const override;

signals:
    void changed();

private:
    const Point* at(int i) const;

    std::vector<Point> points_;
    double low_ = 0, high_ = 1;
};

} // namespace zon
