#include "ui/secret_words.h"

#include "ui/transient_text.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>

namespace zon {

SecretWords::SecretWords(QQuickItem* parent) : QQuickPaintedItem(parent) {
    setAntialiasing(true);
}

void SecretWords::restyle() {
    const qreal line = QFontMetricsF(font_).height() * 2.2;
    const int words = words_ ? words_->count() : 0;
    setImplicitHeight(option_ >= 0 ? line : line * ((words + columns_ - 1) / columns_));
    emit changed();
    update();
}

void SecretWords::paint(QPainter* painter) {
    if (!words_) return;
    painter->setFont(font_);
    if (option_ < 0) return paintAll(painter);
    const TransientText word(words_->optionWord(option_));
    painter->setPen(color_);
    painter->drawText(boundingRect(), Qt::AlignCenter, word.text());
}

void SecretWords::paintAll(QPainter* painter) const {
    const int words = words_->count();
    const int lines = (words + columns_ - 1) / columns_;
    if (lines == 0) return;
    const qreal cellWidth = width() / columns_, cellHeight = height() / lines;
    const qreal numberWidth = QFontMetricsF(font_).horizontalAdvance("24") * 1.2;
    for (int i = 0; i < words; ++i) {
        // Down the columns: that is how people copy them to paper.
        const QRectF cell(i / lines * cellWidth, i % lines * cellHeight, cellWidth, cellHeight);
        painter->setPen(numberColor_);
        painter->drawText(QRectF(cell.left(), cell.top(), numberWidth, cellHeight),
                          Qt::AlignRight | Qt::AlignVCenter, QString::number(i + 1));
        const TransientText word(words_->word(i));
        painter->setPen(color_);
        painter->drawText(cell.adjusted(numberWidth * 1.6, 0, 0, 0), Qt::AlignVCenter, word.text());
    }
}

void SecretWords::setWords(SeedWords* words) {
    if (words_ == words) return;
    if (words_) words_->disconnect(this);
    words_ = words;
    if (words_) {
        connect(words_, &SeedWords::changed, this, &SecretWords::restyle);
        connect(words_, &SeedWords::checkChanged, this, [this] { update(); });
    }
    restyle();
}

void SecretWords::setOption(int option) {
    if (option_ == option) return;
    option_ = option;
    restyle();
}

void SecretWords::setColumns(int columns) {
    if (columns_ == columns) return;
    columns_ = std::max(1, columns);
    restyle();
}

void SecretWords::setFont(const QFont& font) {
    if (font_ == font) return;
    font_ = font;
    restyle();
}

void SecretWords::setColor(const QColor& color) {
    if (color_ == color) return;
    color_ = color;
    restyle();
}

void SecretWords::setNumberColor(const QColor& color) {
    if (numberColor_ == color) return;
    numberColor_ = color;
    restyle();
}

} // namespace zon
