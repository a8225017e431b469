#pragma once

#include "ui/qr_modules.h"

#include <QImage>
#include <QPainter>

namespace zon {

/// A QR code as a screen shows it.
inline QImage drawnCode(const QString& text, int scale = 6) {
    const QrModules modules = QrModules::encode(text);
    QImage picture((modules.side + 8) * scale, (modules.side + 8) * scale, QImage::Format_RGB32);
    picture.fill(Qt::white);
    QPainter painter(&picture);
    for (int y = 0; y < modules.side; ++y)
        for (int x = 0; x < modules.side; ++x)
            if (modules.isDark(x, y))
                painter.fillRect((x + 4) * scale, (y + 4) * scale, scale, scale, Qt::black);
    return picture;
}

} // namespace zon
