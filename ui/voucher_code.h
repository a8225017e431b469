#pragma once

#include "ui/order_view.h"

#include <QColor>
#include <QFont>
#include <QPointer>
#include <QQuickPaintedItem>

namespace zon {

/// Paints the code of an order's voucher, or dots while it is hidden. QML says where and how large; the code
/// never passes through it, so that no script, binding or accessibility tree holds it.
class VoucherCode : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(zon::OrderView* order READ order WRITE setOrder NOTIFY changed)
    Q_PROPERTY(bool pin READ isPin WRITE setPin NOTIFY changed) ///< the PIN instead of the code
    Q_PROPERTY(QFont font READ font WRITE setFont NOTIFY changed)
    Q_PROPERTY(QColor color READ color WRITE setColor NOTIFY changed)

public:
    explicit VoucherCode(QQuickItem* parent = nullptr);

    OrderView* order() const { return order_; }
    void setOrder(OrderView* order);
    bool isPin() const { return pin_; }
    void setPin(bool pin);
    const QFont& font() const { return font_; }
    void setFont(const QFont& font);
    QColor color() const { return color_; }
    void setColor(const QColor& color);

    void paint(QPainter* painter) override;

signals:
    void changed();

protected:
    void geometryChange(const QRectF& now, const QRectF& before) override;

private:
    std::string_view text() const;
    void restyle();

    QPointer<OrderView> order_;
    bool pin_ = false;
    QFont font_;
    QColor color_ = Qt::black;
};

} // namespace zon
