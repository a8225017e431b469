#pragma once

#include <QColor>
#include <algorithm>
#include <cmath>

namespace zon {

/// WCAG 2: (lighter + 0.05) ÷ (darker + 0.05).
inline double contrast(const QColor& a, const QColor& b) {
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    const auto luminance = [&linear](const QColor& c) {
        return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF());
    };
    const double x = luminance(a), y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

/// `over` on `under`, as the screen mixes them.
inline QColor mixed(const QColor& over, const QColor& under) {
    const float a = over.alphaF();
    return QColor::fromRgbF(over.redF() * a + under.redF() * (1 - a),
                            over.greenF() * a + under.greenF() * (1 - a),
                            over.blueF() * a + under.blueF() * (1 - a));
}

} // namespace zon
