#pragma once

#include "app/window/main_window.h"
#include "core/engine/engine.h"
#include "ui/engine_bridge.h"
#include "ui/session.h"

#include <QQuickItem>
#include <QTest>

namespace zon::test {

/// The program as a person has it: engine, bridge, session and window, on a folder of its own.
struct WindowProgram {
    WindowProgram(EngineOptions options, ProfilePlace place) {
        options.lightKdf = true;
        auto started = Engine::start(std::move(options));
        if (!started) qFatal("%s", started.error().message.c_str());
        engine = std::move(*started);
        bridge = std::make_unique<EngineBridge>(*engine);
        session = std::make_unique<Session>(*bridge, std::move(place));
        auto loaded = MainWindow::load(*session);
        if (!loaded) qFatal("%s", loaded.error().detail.c_str());
        window = std::move(*loaded);
    }
    // In the order they must go: window, session, bridge, engine.
    std::unique_ptr<Engine> engine;
    std::unique_ptr<EngineBridge> bridge;
    std::unique_ptr<Session> session;
    std::unique_ptr<MainWindow> window;
};

inline bool isSeen(const QQuickItem& item) {
    return item.isVisible() && item.isEnabled() && item.width() > 0 && item.opacity() > 0;
}

/// The first visible button under `root` with this text.
inline QQuickItem* findButton(QQuickItem* root, const QString& text) {
    if (!root || !root->isVisible()) return nullptr;
    if (root->inherits("QQuickAbstractButton") && isSeen(*root) && root->property("text").toString() == text)
        return root;
    for (QQuickItem* child : root->childItems())
        if (QQuickItem* found = findButton(child, text)) return found;
    return nullptr;
}

/// Clicks the button that says `text`, once it is there.
inline void clickButton(QQuickWindow& window, const QString& text, int patience) {
    QQuickItem* button = nullptr;
    QTRY_VERIFY2_WITH_TIMEOUT((button = findButton(window.contentItem(), text)) != nullptr,
                              qPrintable("no button says \"" + text + '"'), patience);
    QTest::mouseClick(&window, Qt::LeftButton, {},
                      button->mapToScene({button->width() / 2, button->height() / 2}).toPoint());
}

} // namespace zon::test
