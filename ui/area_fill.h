#pragma once

#include <QBrush>
#include <QColor>
#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace zon {

/// The fill under a chart's line: its colour, fading to nothing downwards. QML has no way to make such a
/// QBrush.
class AreaFill : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QColor color READ color WRITE setColor NOTIFY changed)
    Q_PROPERTY(qreal strength READ strength WRITE setStrength NOTIFY changed) ///< opacity at the top, 0 to 1
    Q_PROPERTY(QBrush brush READ brush NOTIFY changed)

public:
    using QObject::QObject;

    QColor color() const { return color_; }
    void setColor(const QColor& color);
    qreal strength() const { return strength_; }
    void setStrength(qreal strength);
    QBrush brush() const;

signals:
    void changed();

private:
    QColor color_;
    qreal strength_ = 0.35;
};

} // namespace zon
