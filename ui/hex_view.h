#pragma once

#include "ui/inspected_bytes.h"

#include <QColor>
#include <QFont>
#include <QPointer>
#include <QQuickPaintedItem>
#include <QVariantList>

namespace zon {

/// Bytes in hex, each range in its colour; hovering or moving with the arrows explains the range underneath.
/// Paints the lines that are seen, so that a megabyte scrolls like a page. It is as large as what is seen;
/// `contentY` says where it looks.
class HexView : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(zon::InspectedBytes* bytes READ bytes WRITE setBytes NOTIFY changed)
    Q_PROPERTY(QFont font READ font WRITE setFont NOTIFY changed)
    Q_PROPERTY(qreal contentY READ contentY WRITE setContentY NOTIFY contentYChanged)
    Q_PROPERTY(qreal contentHeight READ contentHeight NOTIFY changed)
    Q_PROPERTY(QVariantList colors MEMBER colors_ NOTIFY changed) ///< by ByteKind
    Q_PROPERTY(QColor quietColor MEMBER quietColor_ NOTIFY changed)
    Q_PROPERTY(QColor focusColor MEMBER focusColor_ NOTIFY changed)
    Q_PROPERTY(qreal softness MEMBER softness_ NOTIFY changed)
    Q_PROPERTY(qreal lineHeight READ lineHeight NOTIFY changed)
    Q_PROPERTY(QString told READ told NOTIFY toldChanged) ///< the current range in words

public:
    explicit HexView(QQuickItem* parent = nullptr);

    InspectedBytes* bytes() const { return bytes_; }
    void setBytes(InspectedBytes* bytes);
    QFont font() const { return font_; }
    void setFont(const QFont& font);
    qreal contentY() const { return contentY_; }
    void setContentY(qreal y);
    qreal contentHeight() const;
    qreal lineHeight() const;
    QString told() const { return bytes_ ? bytes_->tell() : QString(); }

    /// Bytes in a line: as many as fit, in fours.
    int perLine() const;
    /// The byte at a place of the item; −1 beside all bytes.
    std::int64_t byteAt(QPointF place) const;

    void paint(QPainter* painter) override;

signals:
    void changed();
    void contentYChanged();
    void toldChanged();
    /// Asks whoever scrolls to look there.
    void lookRequested(qreal y);

protected:
    void hoverMoveEvent(QHoverEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void geometryChange(const QRectF& newGeometry, const QRectF& oldGeometry) override;

private:
    qreal cellWidth() const;
    qreal gutter() const;
    void explainAt(QPointF place);
    void showCurrent();
    void moveLines(int lines);
    QColor colorOf(const ByteRange& range) const;

    QPointer<InspectedBytes> bytes_;
    QFont font_;
    qreal contentY_ = 0;
    QVariantList colors_;
    QColor quietColor_, focusColor_;
    qreal softness_ = 0.14;
};

} // namespace zon
