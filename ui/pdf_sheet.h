#pragma once

#include "core/util/error.h"

#include <QFont>
#include <QPainter>
#include <QPdfWriter>
#include <QString>

#include <functional>

namespace zon {

/// Lays out a printed page from the top, a new page when the foot is reached. One unit is a point; A4.
class PdfSheet {
public:
    explicit PdfSheet(QPdfWriter& writer);

protected:
    static constexpr qreal pageWidth = 595, pageHeight = 842;
    static constexpr qreal margin = 56;
    static constexpr qreal bottom = pageHeight - margin;

    static QFont font(qreal points, bool strong = false);
    /// Draws wrapped text and returns its height.
    qreal text(const QRectF& box, const QString& words, const QFont& with,
               Qt::Alignment side = Qt::AlignLeft);
    /// Another page unless there is so much room on this one.
    void room(qreal height);
    void rule();
    bool end() { return painter_.end(); }

    QPdfWriter& writer_;
    QPainter painter_;
    qreal y_ = margin;
};

/// Writes a PDF that `draw` draws, whole or not at all. Any thread.
Result<void> writePdf(const QString& file, const QString& title,
                      const std::function<bool(QPdfWriter&)>& draw);

} // namespace zon
