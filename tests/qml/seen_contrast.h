#pragma once

#include "tests/qml/wcag.h"

#include <QFont>
#include <QQuickItem>
#include <QQuickWindow>
#include <QStringList>

namespace zon {

/// What an item puts behind its children: its own colour, or that of its background.
inline QColor groundOf(const QQuickItem& item) {
    const auto colourOf = [](const QQuickItem& one) {
        return one.inherits("QQuickRectangle") && one.isVisible() ? one.property("color").value<QColor>()
                                                                  : QColor(Qt::transparent);
    };
    if (const auto* background = item.property("background").value<QQuickItem*>())
        return colourOf(*background);
    return colourOf(item);
}

/// The texts of a window that are harder to read than WCAG's level AA allows: 4.5, or 3 for large ones. What
/// is switched off may be fainter; what is scrolled away or covered is not looked at.
inline void collectFaint(const QQuickItem& item, QColor ground, double opacity, QStringList& faint) {
    if (!item.isVisible() || !item.isEnabled() || item.opacity() <= 0.01) return;
    opacity *= item.opacity();
    if (const QColor own = groundOf(item); own.alpha() > 0) ground = mixed(own, ground);
    if ((item.inherits("QQuickText") || item.inherits("zon::TabularText"))
        && !item.property("text").toString().trimmed().isEmpty() && item.width() > 0) {
        QColor ink = item.property("color").value<QColor>();
        ink.setAlphaF(static_cast<float>(ink.alphaF() * opacity));
        const QFont font = item.property("font").value<QFont>();
        const bool large = font.pixelSize() >= 24 || (font.pixelSize() >= 19 && font.weight() >= QFont::Bold);
        const double ratio = contrast(mixed(ink, ground), ground);
        if (ratio < (large ? 3.0 : 4.5))
            faint << QStringLiteral("\"%1\" %2 on %3: %4")
                         .arg(item.property("text").toString().left(40), ink.name(), ground.name())
                         .arg(ratio, 0, 'f', 2);
    }
    for (const QQuickItem* child : item.childItems())
        collectFaint(*child, ground, opacity, faint);
}

inline QStringList faintTexts(QQuickWindow& window) {
    QStringList faint;
    collectFaint(*window.contentItem(), window.color(), 1, faint);
    return faint;
}

} // namespace zon
