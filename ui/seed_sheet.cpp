#include "ui/seed_sheet.h"

#include "ui/transient_text.h"

#include <QCoreApplication>
#include <QDate>
#include <QFont>
#include <QLocale>

namespace zon {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SeedSheet)
};

constexpr int columns = 3;

/// In points whatever the printer's resolution, which a painter on a picture doesn't know.
QFont sized(qreal points, qreal dotsPerInch, bool bold = false) {
    QFont font(QStringLiteral("Inter"));
    font.setPixelSize(qMax(1, qRound(points * dotsPerInch / 72)));
    font.setBold(bold);
    return font;
}

/// Draws a text over the width of the page, and says where the next one begins.
qreal paragraph(QPainter& painter, const QRectF& page, qreal y, const QString& text) {
    const QRectF room(page.left(), y, page.width(), page.bottom() - y);
    const QRectF used = painter.boundingRect(room, Qt::TextWordWrap, text);
    painter.drawText(room, Qt::TextWordWrap, text);
    return used.bottom();
}

} // namespace

void paintSeedSheet(QPainter& painter, const QRectF& page, qreal dotsPerInch, const SeedWords& words,
                    const QString& wallet, const QString& network) {
    const auto inch = [&](qreal n) { return n * dotsPerInch; };
    painter.save();
    painter.setPen(Qt::black);
    painter.setFont(sized(20, dotsPerInch, true));
    qreal y = paragraph(painter, page, page.top(), wallet);
    painter.setFont(sized(10, dotsPerInch));
    y = paragraph(painter, page, y + inch(0.05),
                  Words::tr("%1, printed on %2")
                      .arg(network, QLocale().toString(QDate::currentDate(), QLocale::LongFormat)));
    painter.setFont(sized(11, dotsPerInch));
    y = paragraph(painter, page, y + inch(0.2),
                  Words::tr("Whoever has these words has the money. Keep this sheet where you keep cash and "
                            "deeds, and never photograph it. Nobody from support will ever ask for it."));

    const int lines = (words.count() + columns - 1) / columns;
    const qreal cellWidth = page.width() / columns;
    const qreal cellHeight = inch(0.42);
    y += inch(0.25);
    for (int i = 0; i < words.count(); ++i) {
        // Down the columns, as on the screen.
        const int column = i / lines;
        const int line = i % lines;
        const QRectF cell(page.left() + column * cellWidth, y + line * cellHeight, cellWidth, cellHeight);
        painter.setPen(Qt::gray);
        painter.drawRect(cell);
        painter.setFont(sized(9, dotsPerInch));
        painter.drawText(cell.adjusted(inch(0.08), 0, 0, 0), Qt::AlignVCenter, QString::number(i + 1));
        const TransientText word(words.word(i));
        painter.setPen(Qt::black);
        painter.setFont(sized(13, dotsPerInch, true));
        painter.drawText(cell.adjusted(inch(0.4), 0, 0, 0), Qt::AlignVCenter, word.text());
    }
    y += lines * cellHeight + inch(0.3);
    painter.setFont(sized(10, dotsPerInch));
    y = paragraph(
        painter, page, y,
        Words::tr("To get the money back: install ZonCoin Desktop, choose Restore, and type the words in "
                  "this order. A passphrase, if you chose one, is not on this sheet."));
    y = paragraph(painter, page, y + inch(0.3), Words::tr("Where the second copy lies:"));
    painter.setPen(Qt::gray);
    painter.drawLine(QPointF(page.left(), y + inch(0.4)), QPointF(page.right(), y + inch(0.4)));
    painter.restore();
}

} // namespace zon
