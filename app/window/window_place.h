#pragma once

#include <QQuickWindow>
#include <filesystem>

namespace zon {

/// Where the window was and how large, kept in a small file beside the profiles: it is needed before a
/// profile is open. A file that makes no sense, or a place that no screen shows any more, counts for nothing.
class WindowPlace : public QObject {
    Q_OBJECT

public:
    /// Puts the window back. `window` must outlive it.
    WindowPlace(QQuickWindow& window, const std::filesystem::path& dataFolder, QObject* parent = nullptr);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void restore();
    void save() const;

    QQuickWindow& window_;
    QString file_;
};

} // namespace zon
