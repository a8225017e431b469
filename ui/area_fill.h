#pragma once

#include <QColor>
#include <QObject>
#include <QPointer>
#include <QtQml/qqmlregistration.h>

namespace zon {

/// Gives an AreaSeries its fill: a colour that fades to nothing downwards. QML has no way to make such a
/// brush.
class AreaFill : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QObject* area READ area WRITE setArea NOTIFY changed) ///< the AreaSeries
    Q_PROPERTY(QColor color READ color WRITE setColor NOTIFY changed)
    Q_PROPERTY(qreal strength READ strength WRITE setStrength NOTIFY changed) ///< opacity at the top, 0 to 1

public:
    using QObject::QObject;

    QObject* area() const { return area_; }
    void setArea(QObject* area);
    QColor color() const { return color_; }
    void setColor(const QColor& color);
    qreal strength() const { return strength_; }
    void setStrength(qreal strength);

signals:
    void changed();

private:
    void fill();

    QPointer<QObject> area_;
    QColor color_;
    qreal strength_ = 0.35;
};

} // namespace zon
