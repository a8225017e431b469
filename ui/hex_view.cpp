#include "ui/hex_view.h"

#include <QFontMetricsF>
#include <QPainter>
#include <cmath>

namespace zon {

namespace {

constexpr qreal air = 6;     ///< between lines
constexpr qreal cellAir = 8; ///< between bytes
constexpr qreal corner = 4;
constexpr int offsetChars = 8; ///< "0000a1f0"

} // namespace

HexView::HexView(QQuickItem* parent) : QQuickPaintedItem(parent) {
    setAcceptHoverEvents(true);
    setAcceptedMouseButtons(Qt::LeftButton);
    setActiveFocusOnTab(true);
    setFlag(ItemIsFocusScope, false);
    connect(this, &HexView::changed, this, [this] { update(); });
}

void HexView::setBytes(InspectedBytes* bytes) {
    if (bytes_ == bytes) return;
    if (bytes_) bytes_->disconnect(this);
    bytes_ = bytes;
    if (bytes) {
        connect(bytes, &InspectedBytes::changed, this, &HexView::changed);
        connect(bytes, &InspectedBytes::currentChanged, this, [this] {
            update();
            emit toldChanged();
        });
    }
    emit changed();
    emit toldChanged();
}

void HexView::setFont(const QFont& font) {
    font_ = font;
    emit changed();
}

void HexView::setContentY(qreal y) {
    if (qFuzzyCompare(contentY_, y)) return;
    contentY_ = y;
    emit contentYChanged();
    update();
}

qreal HexView::cellWidth() const {
    return QFontMetricsF(font_).horizontalAdvance(QStringLiteral("00")) + cellAir;
}

qreal HexView::gutter() const {
    return QFontMetricsF(font_).horizontalAdvance(QString(offsetChars, u'0')) + 2 * cellAir;
}

qreal HexView::lineHeight() const {
    return std::ceil(QFontMetricsF(font_).height()) + 2 * air;
}

int HexView::perLine() const {
    const int fit = static_cast<int>((width() - gutter()) / cellWidth());
    return std::max(4, fit / 4 * 4);
}

qreal HexView::contentHeight() const {
    if (!bytes_) return 0;
    const auto lines = (bytes_->bytes().size() + static_cast<std::size_t>(perLine()) - 1)
                       / static_cast<std::size_t>(perLine());
    return static_cast<qreal>(lines) * lineHeight();
}

std::int64_t HexView::byteAt(QPointF place) const {
    const qreal x = place.x() - gutter();
    if (!bytes_ || x < 0 || place.y() + contentY_ < 0) return -1;
    const auto column = static_cast<std::int64_t>(x / cellWidth());
    const auto line = static_cast<std::int64_t>((place.y() + contentY_) / lineHeight());
    const std::int64_t byte = line * perLine() + column;
    return column < perLine() && byte < static_cast<std::int64_t>(bytes_->bytes().size()) ? byte : -1;
}

QColor HexView::colorOf(const ByteRange& range) const {
    const auto kind = static_cast<qsizetype>(range.kind);
    return kind < colors_.size() ? colors_[kind].value<QColor>() : quietColor_;
}

void HexView::paint(QPainter* painter) {
    if (!bytes_ || bytes_->bytes().empty()) return;
    const auto& all = bytes_->bytes();
    const auto& ranges = bytes_->ranges();
    const auto per = static_cast<std::size_t>(perLine());
    const qreal line = lineHeight();
    const qreal cell = cellWidth();
    painter->setFont(font_);
    painter->setRenderHint(QPainter::Antialiasing);
    const auto firstLine = static_cast<std::size_t>(std::max(0.0, contentY_ / line));
    const auto lastLine = static_cast<std::size_t>(std::max(0.0, (contentY_ + height()) / line));
    int at = bytes_->rangeAt(firstLine * per);
    for (std::size_t row = firstLine; row <= lastLine && row * per < all.size(); ++row) {
        const qreal y = static_cast<qreal>(row) * line - contentY_;
        painter->setPen(quietColor_);
        painter->drawText(QRectF(0, y, gutter(), line), Qt::AlignVCenter,
                          QStringLiteral("%1").arg(row * per, offsetChars, 16, QChar(u'0')));
        const std::size_t lineEnd = std::min(all.size(), (row + 1) * per);
        for (std::size_t byte = row * per; byte < lineEnd && at >= 0;) {
            // One piece of a range after the other: what of it lies in this line.
            while (static_cast<std::size_t>(at) + 1 < ranges.size()
                   && ranges[static_cast<std::size_t>(at)].end <= byte)
                ++at;
            const ByteRange& range = ranges[static_cast<std::size_t>(at)];
            const std::size_t end = std::max(byte + 1, std::min(range.end, lineEnd));
            const QRectF box(gutter() + static_cast<qreal>(byte % per) * cell + 1, y + 2,
                             static_cast<qreal>(end - byte) * cell - 2, line - 4);
            const QColor ink = colorOf(range);
            QColor fill = ink;
            const bool current = at == bytes_->current();
            fill.setAlphaF(static_cast<float>(current ? std::min(1.0, softness_ * 2.2) : softness_));
            painter->setPen(current ? QPen(hasActiveFocus() ? focusColor_ : ink, hasActiveFocus() ? 2 : 1)
                                    : QPen(Qt::NoPen));
            painter->setBrush(fill);
            painter->drawRoundedRect(box, corner, corner);
            painter->setPen(ink);
            for (; byte < end; ++byte)
                painter->drawText(QRectF(gutter() + static_cast<qreal>(byte % per) * cell, y, cell, line),
                                  Qt::AlignCenter,
                                  QStringLiteral("%1").arg(static_cast<uint>(all[byte]), 2, 16, QChar(u'0')));
        }
    }
}

void HexView::explainAt(QPointF place) {
    const std::int64_t byte = byteAt(place);
    if (byte >= 0) bytes_->setCurrent(bytes_->rangeAt(static_cast<std::size_t>(byte)));
}

void HexView::hoverMoveEvent(QHoverEvent* event) {
    explainAt(event->position());
}

void HexView::mousePressEvent(QMouseEvent* event) {
    forceActiveFocus(Qt::MouseFocusReason);
    explainAt(event->position());
}

void HexView::showCurrent() {
    const auto at = static_cast<std::size_t>(bytes_->current());
    if (at >= bytes_->ranges().size()) return;
    const qreal y =
        static_cast<qreal>(bytes_->ranges()[at].begin / static_cast<std::size_t>(perLine())) * lineHeight();
    if (y < contentY_) emit lookRequested(y);
    if (y + lineHeight() > contentY_ + height()) emit lookRequested(y + lineHeight() - height());
}

void HexView::moveLines(int lines) {
    const auto at = static_cast<std::size_t>(bytes_->current());
    if (at >= bytes_->ranges().size()) return;
    const ByteRange& range = bytes_->ranges()[at];
    const auto step = static_cast<std::int64_t>(lines) * perLine();
    // Out of a range that is longer than the step, at the side one goes to.
    const auto from = static_cast<std::int64_t>(lines > 0 ? range.end - 1 : range.begin);
    const auto last = static_cast<std::int64_t>(bytes_->bytes().size()) - 1;
    bytes_->setCurrent(
        bytes_->rangeAt(static_cast<std::size_t>(std::clamp<std::int64_t>(from + step, 0, last))));
}

void HexView::keyPressEvent(QKeyEvent* event) {
    if (!bytes_ || !bytes_->present()) return QQuickPaintedItem::keyPressEvent(event);
    const int page = std::max(1, static_cast<int>(height() / lineHeight()) - 1);
    switch (event->key()) {
    case Qt::Key_Left:
        bytes_->setCurrent(bytes_->current() - 1);
        break;
    case Qt::Key_Right:
        bytes_->setCurrent(bytes_->current() + 1);
        break;
    case Qt::Key_Up:
        moveLines(-1);
        break;
    case Qt::Key_Down:
        moveLines(1);
        break;
    case Qt::Key_PageUp:
        moveLines(-page);
        break;
    case Qt::Key_PageDown:
        moveLines(page);
        break;
    case Qt::Key_Home:
        bytes_->setCurrent(0);
        break;
    case Qt::Key_End:
        bytes_->setCurrent(static_cast<int>(bytes_->ranges().size()) - 1);
        break;
    default:
        return QQuickPaintedItem::keyPressEvent(event);
    }
    showCurrent();
    event->accept();
}

void HexView::focusInEvent(QFocusEvent* event) {
    QQuickPaintedItem::focusInEvent(event);
    update();
}

void HexView::focusOutEvent(QFocusEvent* event) {
    QQuickPaintedItem::focusOutEvent(event);
    update();
}

void HexView::geometryChange(const QRectF& newGeometry, const QRectF& oldGeometry) {
    QQuickPaintedItem::geometryChange(newGeometry, oldGeometry);
    if (newGeometry.width() != oldGeometry.width()) emit changed();
}

} // namespace zon
