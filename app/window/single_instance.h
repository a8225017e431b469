#pragma once

#include "core/util/error.h"

#include <QLocalServer>
#include <QObject>
#include <QString>
#include <filesystem>

namespace zon {

/// One window per data folder: a second start hands its link to the first and ends.
///
/// Threat: other programs of the same person can connect too (the system keeps other people out). What they
/// say is bounded in size and time, and only ever a payment link, which is shown and never acted on.
class SingleInstance : public QObject {
    Q_OBJECT

public:
    /// The longest payment link that is read.
    static constexpr qsizetype maxLink = 4096;

    explicit SingleInstance(const std::filesystem::path& dataFolder, QObject* parent = nullptr);

    /// True when a window runs already: it was told to come to the front and to open `link`, if that is not
    /// empty. Waits for it for a second at most.
    bool handOver(const QString& link);
    /// From now on later starts are heard.
    Result<void> listen();

signals:
    /// Somebody started the program again; `link` may be empty, and may be nonsense.
    void called(const QString& link);

private:
    void hear(QLocalSocket* caller);

    QString name_;
    QLocalServer server_;
};

} // namespace zon
