#include "ui/icon.h"

#include <QFile>
#include <QPainter>
#include <QSvgRenderer>

namespace zon {

Icon::Icon(QQuickItem* parent) : QQuickPaintedItem(parent) {
    setAntialiasing(true);
    setImplicitSize(20, 20);
}

void Icon::setName(const QString& name) {
    if (name_ == name) return;
    name_ = name;
    emit nameChanged();
    update();
}

void Icon::setColor(const QColor& color) {
    if (color_ == color) return;
    color_ = color;
    emit colorChanged();
    update();
}

void Icon::paint(QPainter* painter) {
    if (name_.isEmpty()) return;
    QFile file(":/icons/" + name_ + ".svg");
    if (!file.open(QIODevice::ReadOnly)) {
        qWarning("There is no icon named \"%s\".", qPrintable(name_));
        return;
    }
    // Qt draws SVG Tiny, which has no currentColor.
    QByteArray svg = file.readAll();
    svg.replace("currentColor", color_.name(QColor::HexRgb).toLatin1());
    QSvgRenderer renderer(svg);
    painter->setOpacity(color_.alphaF());
    renderer.render(painter, boundingRect());
}

} // namespace zon
