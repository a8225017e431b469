#include "ui/files_later.h"

#include "ui/in_pool.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace zon {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Files)
};

Result<Bytes> readFile(const QString& path, qint64 most) {
    const std::string name = QFileInfo(path).fileName().toStdString();
    QFile file(path);
    // Not a pipe or a device: they never end.
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::IoError,
                    Words::tr("The file %1 can't be read.").arg(QString::fromStdString(name)).toStdString(),
                    file.errorString().toStdString());
    if (file.size() > most)
        return fail(ErrorCode::InvalidArgument, Words::tr("The file %1 is too large to be one of ours.")
                                                    .arg(QString::fromStdString(name))
                                                    .toStdString());
    const QByteArray all = file.read(most);
    return Bytes(all.begin(), all.end());
}

Result<void> writeFile(const QString& path, const QByteArray& content) {
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.commit()) return {};
    return fail(ErrorCode::IoError,
                Words::tr("The file %1 can't be written. Choose another place, or make room there.")
                    .arg(path)
                    .toStdString(),
                file.errorString().toStdString());
}

} // namespace

void readFileLater(const QString& path, qint64 most, QObject* context,
                   std::move_only_function<void(Result<Bytes>)> done) {
    inPool<Bytes>(context, [path, most] { return readFile(path, most); }, std::move(done));
}

void writeFileLater(const QString& path, QByteArray content, QObject* context,
                    std::move_only_function<void(Result<void>)> done) {
    inPool<void>(
        context, [path, content = std::move(content)] { return writeFile(path, content); }, std::move(done));
}

} // namespace zon
