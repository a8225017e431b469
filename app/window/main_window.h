#pragma once

#include "core/util/error.h"
#include "ui/session.h"

#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <memory>

namespace zon {

/// The window with its QML engine. Goes before the session that it shows.
class MainWindow {
public:
    /// Fails, with what the QML engine said as the detail, when the window can't be loaded: a bug or a broken
    /// install.
    static Result<std::unique_ptr<MainWindow>> load(Session& session);

    QQuickWindow& window() { return *window_; }
    /// Opens a page of the rail by its name; false while the session is not open or there is none of that
    /// name.
    bool openPage(const QString& name);

private:
    MainWindow() = default;

    QQmlApplicationEngine engine_;
    QQuickWindow* window_ = nullptr; ///< the engine's
};

/// Once, before the first window: how text is drawn, drawing without a graphics card where there is none, and
/// the person's language (`language`: "de", "fr", …; empty: the system's).
void prepareApplication(const QString& language = {});

} // namespace zon
