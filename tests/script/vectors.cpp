#include "tests/script/vectors.h"

#include <QDebug>
#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QStringList>

namespace zon::test {

namespace {

QJsonDocument readJson(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) qFatal("Can't read %s", qPrintable(path));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &error);
    if (error.error != QJsonParseError::NoError)
        qFatal("%s: %s", qPrintable(path), qPrintable(error.errorString()));
    return document;
}

QString dataPath(const QString& file) {
    return QStringLiteral(ZON_SCRIPT_TEST_DATA "/") + file;
}

bool appendWord(Script& script, const QString& word) {
    bool isNumber = false;
    const qlonglong number = word.toLongLong(&isNumber);
    if (isNumber) {
        script.number(number);
        return true;
    }
    if (word.startsWith(QLatin1String("0x"))) {
        auto raw = fromHex(word.mid(2).toStdString());
        if (raw) script.append(Script(std::move(*raw)));
        return raw.has_value();
    }
    if (word.size() >= 2 && word.startsWith(u'\'') && word.endsWith(u'\'')) {
        script.push(asBytes(word.mid(1, word.size() - 2).toStdString()));
        return true;
    }
    const auto opcode = opcodeByName(word.toStdString());
    if (opcode) script.op(*opcode);
    return opcode.has_value();
}

} // namespace

std::optional<Script> scriptFromText(const QString& text) {
    static const QRegularExpression space(QStringLiteral("\\s+"));
    Script script;
    for (const QString& word : text.split(space, Qt::SkipEmptyParts))
        if (!appendWord(script, word)) return {};
    return script;
}

std::optional<ScriptFlags> flagsFromText(const QString& text) {
    ScriptFlags flags;
    for (const QString& name : text.split(u',', Qt::SkipEmptyParts)) {
        const auto flag = scriptFlagByName(name.toStdString());
        if (!flag) return {};
        flags = flags | *flag;
    }
    return flags;
}

QJsonArray sampleVectors(const QString& file) {
    return dataObject(file).value(QLatin1String("vectors")).toArray();
}

std::optional<QJsonArray> wholeVectors(const QString& file) {
    const QString folder = qEnvironmentVariable("ZON_VECTORS");
    if (folder.isEmpty()) {
        qInfo("whole %s not run: ZON_VECTORS not set", qPrintable(file));
        return {};
    }
    const QString path = folder + u'/' + file;
    if (!QFile::exists(path)) {
        qInfo("whole %s not run: it is not in the folder that ZON_VECTORS names", qPrintable(file));
        return {};
    }
    return readJson(path).array();
}

QJsonObject dataObject(const QString& file) {
    return readJson(dataPath(file)).object();
}

Bytes bytesOf(const QString& hex) {
    auto bytes = fromHex(hex.toStdString());
    if (!bytes) qFatal("not hex: %s", qPrintable(hex));
    return std::move(*bytes);
}

} // namespace zon::test
