#include "ui/tabular_text.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace zon {
namespace {

qreal digitWidth(const QFontMetricsF& metrics) {
    qreal widest = 0;
    for (char16_t digit = u'0'; digit <= u'9'; ++digit)
        widest = std::max(widest, metrics.horizontalAdvance(QChar(digit)));
    return widest;
}

/// Calls place(x, run) for each piece of the line: a digit alone, or the text between digits; returns the
/// width.
template <typename Place>
qreal layOut(const QString& text, const QFont& font, Place place) {
    const QFontMetricsF metrics(font);
    const qreal cell = digitWidth(metrics);
    qreal x = 0;
    qsizetype i = 0;
    while (i < text.size()) {
        if (text[i].isDigit()) {
            const QString digit(text[i]);
            place(x + (cell - metrics.horizontalAdvance(digit)) / 2, digit);
            x += cell;
            ++i;
            continue;
        }
        qsizetype end = i;
        while (end < text.size() && !text[end].isDigit())
            ++end;
        const QString run = text.mid(i, end - i);
        place(x, run);
        x += metrics.horizontalAdvance(run);
        i = end;
    }
    return x;
}

qreal gapBeforeSuffix(const QFont& font) {
    return QFontMetricsF(font).horizontalAdvance(QChar(u' ')) * 1.2;
}

} // namespace

TabularText::TabularText(QQuickItem* parent) : QQuickPaintedItem(parent) {
    setAntialiasing(true);
}

qreal TabularText::widthOf(const QString& text, const QFont& font) {
    return layOut(text, font, [](qreal, const QString&) {});
}

void TabularText::relayout() {
    qreal width = widthOf(text_, font_);
    if (!suffix_.isEmpty()) width += gapBeforeSuffix(suffixFont_) + widthOf(suffix_, suffixFont_);
    setBaselineOffset(QFontMetricsF(font_).ascent());
    setImplicitSize(std::ceil(width), std::ceil(QFontMetricsF(font_).height()));
    update();
}

void TabularText::paint(QPainter* painter) {
    const qreal y = std::round(baselineOffset() + (height() - implicitHeight()) / 2);
    const qreal left = alignRight_ ? std::max(0.0, width() - implicitWidth()) : 0.0;

    painter->setFont(font_);
    painter->setPen(color_);
    const qreal end = layOut(
        text_, font_, [&](qreal x, const QString& run) { painter->drawText(QPointF(left + x, y), run); });
    if (suffix_.isEmpty()) return;

    const qreal start = left + end + gapBeforeSuffix(suffixFont_);
    painter->setFont(suffixFont_);
    painter->setPen(suffixColor_);
    layOut(suffix_, suffixFont_,
           [&](qreal x, const QString& run) { painter->drawText(QPointF(start + x, y), run); });
}

void TabularText::setText(const QString& text) {
    if (text_ == text) return;
    text_ = text;
    emit textChanged();
    relayout();
}

void TabularText::setFont(const QFont& font) {
    if (font_ == font) return;
    font_ = font;
    emit fontChanged();
    relayout();
}

void TabularText::setColor(const QColor& color) {
    if (color_ == color) return;
    color_ = color;
    emit colorChanged();
    update();
}

void TabularText::setSuffix(const QString& suffix) {
    if (suffix_ == suffix) return;
    suffix_ = suffix;
    emit suffixChanged();
    relayout();
}

void TabularText::setSuffixFont(const QFont& font) {
    if (suffixFont_ == font) return;
    suffixFont_ = font;
    emit suffixFontChanged();
    relayout();
}

void TabularText::setSuffixColor(const QColor& color) {
    if (suffixColor_ == color) return;
    suffixColor_ = color;
    emit suffixColorChanged();
    update();
}

void TabularText::setAlignRight(bool right) {
    if (alignRight_ == right) return;
    alignRight_ = right;
    emit alignRightChanged();
    update();
}

} // namespace zon
