#pragma once

#include "core/util/bytes.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QString>

#include <string>

namespace zon::test {

/// Implementations by other people, in a Node.js process that answers JSON lines (peer.mjs).
class NodePeer {
public:
    NodePeer();
    ~NodePeer();

    /// Why nothing can be compared on this machine; empty when it can.
    static QString whyNotRun();

    /// The answer, with "ok". An answer that doesn't come within a minute is one that isn't ok.
    QJsonObject ask(const QString& what, QJsonObject question);

private:
    QProcess process_;
};

QString textOf(std::string_view text);
QString hexOf(ByteSpan bytes);
/// A member of an answer as text.
std::string textIn(const QJsonObject& answer, const char* name);

} // namespace zon::test
