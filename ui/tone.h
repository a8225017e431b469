#pragma once

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace zon::Tone {
Q_NAMESPACE
QML_ELEMENT

/// What a text or mark means; the theme gives the colour. Never the only carrier: the words say it too.
enum Value { Neutral, Positive, Pending, Danger, Info, Accent };
Q_ENUM_NS(Value)

} // namespace zon::Tone
