#include "ui/pdf_sheet.h"

#include "ui/format.h"

#include <QCoreApplication>
#include <QSaveFile>

namespace zon {

PdfSheet::PdfSheet(QPdfWriter& writer) : writer_(writer), painter_(&writer) {
    painter_.scale(writer.logicalDpiX() / 72.0, writer.logicalDpiY() / 72.0);
}

QFont PdfSheet::font(qreal points, bool strong) {
    QFont out(QStringLiteral("Inter"));
    out.setPixelSize(static_cast<int>(points)); // one unit is a point here
    out.setWeight(strong ? QFont::DemiBold : QFont::Normal);
    return out;
}

qreal PdfSheet::text(const QRectF& box, const QString& words, const QFont& with, Qt::Alignment side) {
    painter_.setFont(with);
    QRectF used;
    painter_.drawText(box, static_cast<int>(side) | Qt::TextWordWrap, words, &used);
    return used.height();
}

void PdfSheet::room(qreal height) {
    if (y_ + height <= bottom) return;
    writer_.newPage();
    y_ = margin;
}

void PdfSheet::rule() {
    painter_.setPen(QPen(QColor(0xbb, 0xbb, 0xbb), 0.5));
    painter_.drawLine(QPointF(margin, y_), QPointF(pageWidth - margin, y_));
    painter_.setPen(Qt::black);
}

Result<void> writePdf(const QString& file, const QString& title,
                      const std::function<bool(QPdfWriter&)>& draw) {
    const auto refuse = [&] {
        return fail(
            ErrorCode::IoError,
            format::utf8(
                QCoreApplication::translate("Pdf", "%1 can't be written. Choose another folder.").arg(file)));
    };
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly)) return refuse();
    bool drawn = false;
    {
        QPdfWriter writer(&out);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF());
        writer.setTitle(title);
        writer.setCreator(QStringLiteral("ZonCoin"));
        drawn = draw(writer);
    }
    if (!drawn || !out.commit()) return refuse();
    return {};
}

} // namespace zon
