#include "tests/interop/node_peer.h"

#include "core/util/bytes.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QStandardPaths>

namespace zon::test {

namespace {

constexpr int patience = 60'000;

QString inFolder(const char* name) {
    return QStringLiteral(ZON_INTEROP_FOLDER "/") + QLatin1String(name);
}

} // namespace

QString NodePeer::whyNotRun() {
    if (QStandardPaths::findExecutable(QStringLiteral("node")).isEmpty())
        return QStringLiteral("not run: Node.js is not on this machine");
    if (!QFileInfo::exists(inFolder("node_modules")))
        return QStringLiteral("not run: packaging/test could not fetch the packages to compare with");
    return {};
}

NodePeer::NodePeer() {
    process_.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process_.start(QStringLiteral("node"), {inFolder("peer.mjs")});
}

NodePeer::~NodePeer() {
    process_.closeWriteChannel();
    if (!process_.waitForFinished()) process_.kill();
}

QJsonObject NodePeer::ask(const QString& what, QJsonObject question) {
    question[QLatin1String("ask")] = what;
    process_.write(QJsonDocument(question).toJson(QJsonDocument::Compact) + '\n');
    while (!process_.canReadLine())
        if (!process_.waitForReadyRead(patience))
            return {{QStringLiteral("ok"), false}, {QStringLiteral("error"), QStringLiteral("no answer")}};
    return QJsonDocument::fromJson(process_.readLine()).object();
}

QString textOf(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString hexOf(ByteSpan bytes) {
    return QString::fromStdString(toHex(bytes));
}

std::string textIn(const QJsonObject& answer, const char* name) {
    return answer[QLatin1String(name)].toString().toStdString();
}

} // namespace zon::test
