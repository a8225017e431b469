#pragma once

#include <QByteArray>
#include <QString>

namespace zon {

/// The dark and light squares of a QR code.
struct QrModules {
    int side = 0;    ///< squares per side, without the quiet zone; 0: too long, or empty
    QByteArray dark; ///< 1 is dark, row by row

    bool isDark(int x, int y) const { return dark.at(static_cast<qsizetype>(y) * side + x) != 0; }
    static QrModules encode(const QString& text);
};

} // namespace zon
