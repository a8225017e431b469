#pragma once

#include "core/util/error.h"

#include <QObject>
#include <functional>
#include <memory>

namespace zon {

/// Later, and only while the context lives: the promise of Backend.
template <typename T>
void answer(QObject* context, std::move_only_function<void(Result<T>)> done, Result<T> result) {
    struct Pending {
        std::move_only_function<void(Result<T>)> done;
        Result<T> result;
    };
    auto pending = std::make_shared<Pending>(Pending{std::move(done), std::move(result)});
    QMetaObject::invokeMethod(
        context, [pending] { pending->done(std::move(pending->result)); }, Qt::QueuedConnection);
}

} // namespace zon
