#pragma once

#include "ui/qr_modules.h"

#include <QColor>
#include <QQuickPaintedItem>
#include <QtQml/qqmlregistration.h>

namespace zon {

/// A QR code of `text`: crisp at any size (modules are whole device pixels), with the quiet zone of four
/// modules that scanners need. Always dark on light, in the dark theme too: many scanners refuse the inverse.
class QrCode : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged)
    Q_PROPERTY(
        bool valid READ valid NOTIFY textChanged) ///< false: too long for a QR code, nothing is painted

public:
    explicit QrCode(QQuickItem* parent = nullptr);

    const QString& text() const { return text_; }
    void setText(const QString& text);
    bool valid() const { return code_.side > 0; }
    int modules() const { return code_.side; }
    bool isDark(int x, int y) const { return code_.isDark(x, y); }

    void paint(QPainter* painter) override;

signals:
    void textChanged();

private:
    QString text_;
    QrModules code_;
};

} // namespace zon
