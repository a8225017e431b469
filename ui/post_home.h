#pragma once

#include "core/engine/engine.h"

#include <QCoreApplication>
#include <QPointer>
#include <functional>
#include <memory>

namespace zon {

/// Runs `task` on the window's thread. The application object is the receiver because it is the one QObject
/// that the engine's thread may name safely: it outlives the engine.
inline void postHome(std::move_only_function<void()> task) {
    auto shared =
        std::make_shared<std::move_only_function<void()>>(std::move(task)); // Qt's slots must be copyable
    QMetaObject::invokeMethod(QCoreApplication::instance(), [shared] { (*shared)(); }, Qt::QueuedConnection);
}

/// The engine's callback for an answer that `done` takes on the window's thread, while `context` lives.
template <typename T>
Engine::Callback<T> home(QObject* context, std::move_only_function<void(Result<T>)> done) {
    return [context = QPointer<QObject>(context), done = std::move(done)](Result<T> result) mutable {
        postHome(
            [context = std::move(context), done = std::move(done), result = std::move(result)]() mutable {
                if (context) done(std::move(result));
            });
    };
}

} // namespace zon
