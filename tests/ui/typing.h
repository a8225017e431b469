#pragma once

#include <QTest>
#include <QWindow>

namespace zon {

/// Types into whatever has the focus of a window. (Qt Test types whole texts into widgets only.)
inline void typeText(QWindow& window, const QString& text) {
    for (const QChar c : text)
        QTest::keyClick(&window, c.toLatin1());
}

} // namespace zon
