#pragma once

#include "core/util/bytes.h"

#include <QByteArray>
#include <QObject>
#include <QString>
#include <functional>

/// Files without holding up the window: a network drive may take its time. `done` comes later, on the
/// window's thread, and only while `context` lives.
namespace zon {

/// A file larger than `most` is refused unread, and so is what is no file (a pipe never ends).
void readFileLater(const QString& path, qint64 most, QObject* context,
                   std::move_only_function<void(Result<Bytes>)> done);

/// Whole or not at all; what was there before stays when it can't be written.
void writeFileLater(const QString& path, QByteArray content, QObject* context,
                    std::move_only_function<void(Result<void>)> done);

} // namespace zon
