#include "ui/area_fill.h"

#include <QBrush>
#include <QLinearGradient>
#include <QVariant>

namespace zon {

void AreaFill::setArea(QObject* area) {
    if (area_ == area) return;
    area_ = area;
    fill();
}

void AreaFill::setColor(const QColor& color) {
    if (color_ == color) return;
    color_ = color;
    fill();
}

void AreaFill::setStrength(qreal strength) {
    if (qFuzzyCompare(strength_, strength)) return;
    strength_ = strength;
    fill();
}

void AreaFill::fill() {
    emit changed();
    if (!area_) return;
    QLinearGradient gradient(0, 0, 0, 1);
    gradient.setCoordinateMode(QGradient::ObjectBoundingMode);
    QColor top = color_;
    top.setAlphaF(static_cast<float>(strength_));
    QColor bottom = color_;
    bottom.setAlphaF(0);
    gradient.setColorAt(0, top);
    gradient.setColorAt(1, bottom);
    area_->setProperty("brush", QBrush(gradient));
}

} // namespace zon
