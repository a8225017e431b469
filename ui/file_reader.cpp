#include "ui/file_reader.h"

#include "ui/post_home.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QPointer>
#include <QThreadPool>
#include <memory>

namespace zon {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(FileReader)
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

} // namespace

void readFileLater(const QString& path, qint64 most, QObject* context,
                   std::move_only_function<void(Result<Bytes>)> done) {
    struct Reading {
        QPointer<QObject> context;
        std::move_only_function<void(Result<Bytes>)> done;
    };
    auto reading = std::make_shared<Reading>(Reading{context, std::move(done)});
    QThreadPool::globalInstance()->start([path, most, reading = std::move(reading)]() mutable {
        postHome([reading = std::move(reading), read = readFile(path, most)]() mutable {
            if (reading->context) reading->done(std::move(read));
        });
    });
}

} // namespace zon
