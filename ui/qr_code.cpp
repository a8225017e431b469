#include "ui/qr_code.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

namespace zon {
namespace {

constexpr int quietModules = 4;
constexpr qreal cornerRadius = 8;

} // namespace

QrCode::QrCode(QQuickItem* parent) : QQuickPaintedItem(parent) {
    setAntialiasing(false);
}

void QrCode::setText(const QString& text) {
    if (text_ == text) return;
    text_ = text;
    code_ = QrModules::encode(text);
    emit textChanged();
    update();
}

void QrCode::paint(QPainter* painter) {
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(Qt::white);
    painter->drawRoundedRect(boundingRect(), cornerRadius, cornerRadius);
    painter->setRenderHint(QPainter::Antialiasing, false);
    if (!valid()) return;
    const int total = code_.side + 2 * quietModules;
    const qreal side = std::min(width(), height());
    const qreal scale = std::abs(painter->transform().m11());
    const qreal module = std::max(1.0, std::floor(side * scale / total)) / scale;
    const qreal left = std::round((width() - module * code_.side) / 2 * scale) / scale;
    const qreal top = std::round((height() - module * code_.side) / 2 * scale) / scale;
    for (int y = 0; y < code_.side; ++y)
        for (int x = 0; x < code_.side; ++x)
            if (code_.isDark(x, y))
                painter->fillRect(QRectF(left + x * module, top + y * module, module, module), Qt::black);
}

} // namespace zon
