#pragma once

#include "core/crypto/sha256.h"
#include "core/util/bytes.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace zon {

/// One of the files of published vectors beside the tests; each names its source.
inline QJsonObject vectorFile(const QString& name) {
    QFile file(QStringLiteral(ZON_TEST_DATA "/") + name);
    if (!file.open(QIODevice::ReadOnly)) qFatal("missing test vectors: %s", qPrintable(file.fileName()));
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(file.readAll(), &error);
    if (error.error != QJsonParseError::NoError)
        qFatal("%s: %s", qPrintable(name), qPrintable(error.errorString()));
    return document.object();
}

inline std::vector<QJsonObject> objects(const QJsonValue& array) {
    std::vector<QJsonObject> out;
    for (const auto& element : array.toArray())
        out.push_back(element.toObject());
    return out;
}

inline std::string text(const QJsonValue& value) {
    return value.toString().toStdString();
}

inline Bytes unhex(std::string_view hex) {
    const auto bytes = fromHex(hex);
    if (!bytes) qFatal("bad hex in a test vector");
    return *bytes;
}

inline Digest32 digest(std::string_view hex) {
    const Bytes bytes = unhex(hex);
    Digest32 out{};
    if (bytes.size() != out.size()) qFatal("a digest has 32 bytes");
    std::copy(bytes.begin(), bytes.end(), out.begin());
    return out;
}

/// For comparisons whose failure should show both sides.
inline QString show(ByteSpan bytes) {
    return QString::fromStdString(toHex(bytes));
}

} // namespace zon
