#pragma once

#include "core/util/error.h"

#include <QImage>
#include <QStringList>
#include <functional>

namespace zon {

/// The texts of all QR codes in a picture, each once, in the order they were found. Slow for large pictures.
QStringList codesIn(const QImage& picture);

/// The same of picture files, of every frame of one that moves; read in the pool. `done` comes on the
/// window's thread, and only while `context` lives. A sentence when a file is no picture or none has a code.
///
/// Threat: a picture from anywhere. A small file can claim gigabytes: what is larger than any screen's photo
/// is refused before it is unpacked, and so are more frames than an animated code has.
void readCodesLater(const QStringList& files, QObject* context,
                    std::move_only_function<void(Result<QStringList>)> done);

/// Whether the file's name is that of a picture we can read.
bool looksLikePicture(const QString& file);

} // namespace zon
