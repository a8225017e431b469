#include "ui/voucher_code.h"

#include "ui/transient_text.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace zon {

namespace {

constexpr int layout = Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWrapAnywhere;
const QString dots =
    QStringLiteral("\u2022\u2022\u2022\u2022\u2022\u2022\u2022\u2022\u2022\u2022\u2022\u2022");

} // namespace

VoucherCode::VoucherCode(QQuickItem* parent) : QQuickPaintedItem(parent) {
    setAntialiasing(true);
}

std::string_view VoucherCode::text() const {
    if (!order_ || !order_->secrets()) return {};
    return pin_ ? order_->secrets()->pin.view() : order_->secrets()->code.view();
}

void VoucherCode::restyle() {
    const QFontMetricsF metrics(font_);
    qreal height = metrics.height();
    if (const std::string_view shown = text(); !shown.empty() && width() > 0) {
        const TransientText code(shown);
        height = std::max(height,
                          metrics.boundingRect(QRectF(0, 0, width(), 100'000), layout, code.text()).height());
    }
    setImplicitHeight(height);
    emit changed();
    update();
}

void VoucherCode::geometryChange(const QRectF& now, const QRectF& before) {
    QQuickPaintedItem::geometryChange(now, before);
    if (now.width() != before.width()) restyle();
}

void VoucherCode::paint(QPainter* painter) {
    painter->setFont(font_);
    painter->setPen(color_);
    // A code is read from left to right, whatever a stranger put into it.
    painter->setLayoutDirection(Qt::LeftToRight);
    const std::string_view shown = text();
    if (shown.empty()) {
        painter->drawText(boundingRect(), Qt::AlignLeft | Qt::AlignVCenter, dots);
        return;
    }
    const TransientText code(shown);
    painter->drawText(boundingRect(), layout, code.text());
}

void VoucherCode::setOrder(OrderView* order) {
    if (order_ == order) return;
    if (order_) order_->disconnect(this);
    order_ = order;
    if (order_) connect(order_, &OrderView::changed, this, &VoucherCode::restyle);
    restyle();
}

void VoucherCode::setPin(bool pin) {
    if (pin_ == pin) return;
    pin_ = pin;
    restyle();
}

void VoucherCode::setFont(const QFont& font) {
    if (font_ == font) return;
    font_ = font;
    restyle();
}

void VoucherCode::setColor(const QColor& color) {
    if (color_ == color) return;
    color_ = color;
    restyle();
}

} // namespace zon
