#pragma once

#include "core/util/bytes.h"

#include <QObject>
#include <QString>
#include <functional>

namespace zon {

/// Reads a file without holding up the window: a network drive may take its time. `done` comes later, on the
/// thread of `context`, and only while that lives. A file larger than `most` is refused unread.
void readFileLater(const QString& path, qint64 most, QObject* context,
                   std::move_only_function<void(Result<Bytes>)> done);

} // namespace zon
