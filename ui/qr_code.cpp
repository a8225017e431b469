#include "ui/qr_code.h"

#include <QPainter>
#include <algorithm>
#include <cmath>
#include <memory>
#include <qrencode.h>

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
    modules_ = 0;
    darkModules_.clear();
    const QByteArray utf8 = text.toUtf8();
    if (!utf8.isEmpty()) {
        const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
            QRcode_encodeString8bit(utf8.constData(), 0, QR_ECLEVEL_M), &QRcode_free);
        if (code) {
            modules_ = code->width;
            darkModules_.resize(static_cast<qsizetype>(modules_) * modules_);
            // Only the lowest bit is the module; the others say what it is for.
            std::transform(code->data, code->data + darkModules_.size(), darkModules_.begin(),
                           [](unsigned char module) { return static_cast<char>(module & 1); });
        }
    }
    emit textChanged();
    update();
}

bool QrCode::isDark(int x, int y) const {
    return darkModules_.at(static_cast<qsizetype>(y) * modules_ + x) != 0;
}

void QrCode::paint(QPainter* painter) {
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(Qt::white);
    painter->drawRoundedRect(boundingRect(), cornerRadius, cornerRadius);
    painter->setRenderHint(QPainter::Antialiasing, false);
    if (!valid()) return;
    const int total = modules_ + 2 * quietModules;
    const qreal side = std::min(width(), height());
    const qreal scale = std::abs(painter->transform().m11());
    const qreal module = std::max(1.0, std::floor(side * scale / total)) / scale;
    const qreal left = std::round((width() - module * modules_) / 2 * scale) / scale;
    const qreal top = std::round((height() - module * modules_) / 2 * scale) / scale;
    for (int y = 0; y < modules_; ++y)
        for (int x = 0; x < modules_; ++x)
            if (isDark(x, y))
                painter->fillRect(QRectF(left + x * module, top + y * module, module, module), Qt::black);
}

} // namespace zon
