#include "ui/area_fill.h"

#include <QLinearGradient>

namespace zon {

void AreaFill::setColor(const QColor& color) {
    if (color_ == color) return;
    color_ = color;
    emit changed();
}

void AreaFill::setStrength(qreal strength) {
    if (qFuzzyCompare(strength_, strength)) return;
    strength_ = strength;
    emit changed();
}

QBrush AreaFill::brush() const {
    QLinearGradient gradient(0, 0, 0, 1);
    gradient.setCoordinateMode(QGradient::ObjectBoundingMode);
    QColor top = color_;
    top.setAlphaF(static_cast<float>(strength_));
    QColor bottom = color_;
    bottom.setAlphaF(0);
    gradient.setColorAt(0, top);
    gradient.setColorAt(1, bottom);
    return gradient;
}

} // namespace zon
