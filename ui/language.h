#pragma once

#include <QObject>
#include <QStringList>
#include <QtQml/qqmlregistration.h>
#include <filesystem>

namespace zon {

/// The language of the window: the system's, or the one that was chosen. Kept beside the profiles, because
/// the window speaks before one is unlocked. Another one is spoken from the next start on.
class Language : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The session owns it.")
    Q_PROPERTY(QStringList names READ names CONSTANT) ///< in themselves; the first means the system's
    Q_PROPERTY(int current READ current WRITE setCurrent NOTIFY changed)
    Q_PROPERTY(bool waits READ waits NOTIFY changed) ///< another one is spoken than is chosen

public:
    explicit Language(const std::filesystem::path& folder, QObject* parent = nullptr);

    QStringList names() const;
    int current() const { return current_; }
    void setCurrent(int language);
    bool waits() const { return current_ != spoken_; }

    /// "de", "es", …; empty: the system's.
    static QString kept(const std::filesystem::path& folder);

signals:
    void changed();

private:
    QString file_;
    int current_ = 0;
    int spoken_ = 0;
};

} // namespace zon
