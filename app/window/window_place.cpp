#include "app/window/window_place.h"

#include <QEvent>
#include <QGuiApplication>
#include <QScreen>
#include <QSettings>

namespace zon {
namespace {

constexpr auto rectKey = "window/rect";
constexpr auto maximizedKey = "window/maximized";
/// So much of a window must be on some screen that a person can take hold of it.
constexpr int grip = 100;

bool isReachable(const QRect& rect) {
    for (const QScreen* screen : QGuiApplication::screens()) {
        const QRect seen = screen->availableGeometry().intersected(rect);
        if (seen.width() >= grip && seen.height() >= grip) return true;
    }
    return false;
}

} // namespace

WindowPlace::WindowPlace(QQuickWindow& window, const std::filesystem::path& dataFolder, QObject* parent)
    : QObject(parent), window_(window), file_(QString::fromStdString((dataFolder / "window.ini").string())) {
    restore();
    window_.installEventFilter(this);
}

bool WindowPlace::eventFilter(QObject* watched, QEvent* event) {
    if (watched == &window_ && event->type() == QEvent::Close && window_.isVisible()) save();
    return QObject::eventFilter(watched, event);
}

void WindowPlace::restore() {
    const QSettings kept(file_, QSettings::IniFormat);
    const QRect rect = kept.value(rectKey).toRect();
    if (rect.width() >= window_.minimumWidth() && rect.height() >= window_.minimumHeight()
        && isReachable(rect))
        window_.setGeometry(rect);
    if (kept.value(maximizedKey).toBool()) window_.showMaximized();
}

void WindowPlace::save() const {
    QSettings kept(file_, QSettings::IniFormat);
    const bool maximized = window_.visibility() == QWindow::Maximized;
    kept.setValue(maximizedKey, maximized);
    if (!maximized) kept.setValue(rectKey, window_.geometry());
}

} // namespace zon
