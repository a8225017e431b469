#include "app/window/single_instance.h"

#include <QCryptographicHash>
#include <QLocalSocket>
#include <QTimer>

namespace zon {
namespace {

constexpr int handOverMs = 1000;
constexpr int patienceMs = 2000;
constexpr char end = '\n';

/// A line of its own, so that a reader knows that it has all of it.
QByteArray lineOf(const QString& link) {
    QByteArray line = link.toUtf8().left(SingleInstance::maxLink);
    line.replace(end, ' ');
    return line + end;
}

} // namespace

SingleInstance::SingleInstance(const std::filesystem::path& dataFolder, QObject* parent) : QObject(parent) {
    std::error_code failed;
    auto folder = std::filesystem::weakly_canonical(dataFolder, failed);
    if (failed) folder = dataFolder;
    const auto path = QByteArray::fromStdString(folder.string());
    name_ =
        "zoncoin-"
        + QString::fromLatin1(QCryptographicHash::hash(path, QCryptographicHash::Sha256).toHex().left(24));
    server_.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&server_, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket* caller = server_.nextPendingConnection())
            hear(caller);
    });
}

bool SingleInstance::handOver(const QString& link) {
    QLocalSocket socket;
    socket.connectToServer(name_);
    if (!socket.waitForConnected(handOverMs)) return false;
    socket.write(lineOf(link));
    socket.waitForBytesWritten(handOverMs);
    socket.disconnectFromServer();
    return true;
}

Result<void> SingleInstance::listen() {
    if (server_.listen(name_)) return {};
    // Left behind by a program that was killed: nobody answered at it in handOver().
    QLocalServer::removeServer(name_);
    if (server_.listen(name_)) return {};
    return fail(ErrorCode::IoError, "Links can't be opened from other programs.",
                server_.errorString().toStdString());
}

void SingleInstance::hear(QLocalSocket* caller) {
    caller->setReadBufferSize(maxLink + 1);
    connect(caller, &QLocalSocket::disconnected, caller, &QObject::deleteLater);
    QTimer::singleShot(patienceMs, caller, &QLocalSocket::abort);
    connect(caller, &QLocalSocket::readyRead, this, [this, caller] {
        if (!caller->canReadLine()) {
            if (caller->bytesAvailable() > maxLink) caller->abort();
            return;
        }
        const QByteArray line = caller->readLine(maxLink + 1).trimmed();
        caller->disconnect(this);
        caller->disconnectFromServer();
        emit called(QString::fromUtf8(line));
    });
}

} // namespace zon
