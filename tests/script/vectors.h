#pragma once

#include "core/script/script.h"
#include "core/script/script_flags.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace zon::test {

/// A script in the notation of Bitcoin Core's vectors: numbers, 0x… for raw bytes, '…' for pushed text, and
/// opcode names with or without OP_. Nothing when a word can't be understood.
std::optional<Script> scriptFromText(const QString& text);

/// "P2SH,WITNESS", "NONE" or nothing at all.
std::optional<ScriptFlags> flagsFromText(const QString& text);

/// The sample of a vector file that is kept beside the tests.
QJsonArray sampleVectors(const QString& file);

/// The whole file from the folder that ZON_VECTORS names, comments included; nothing, and an info line, when
/// it isn't set.
std::optional<QJsonArray> wholeVectors(const QString& file);

/// A JSON object beside the tests.
QJsonObject dataObject(const QString& file);

/// Bytes of hex that is known to be good.
Bytes bytesOf(const QString& hex);

} // namespace zon::test
