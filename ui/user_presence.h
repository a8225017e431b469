#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace zon {

/// Whether somebody works at this computer: what mining asks before it takes the processor.
///
/// Asks the desktop how long the session has been idle (Mutter's idle monitor, else the ScreenSaver interface
/// that Plasma answers). Where neither is there, only what happens in our own window counts.
class UserPresence : public QObject {
    Q_OBJECT

public:
    static constexpr int quietSeconds = 60; ///< so long without a key or a move of the mouse is "left alone"

    explicit UserPresence(QObject* parent = nullptr);

    /// Off, nothing is asked and nobody counts as active.
    void setWatching(bool on);
    bool active() const { return active_; }
    /// As the desktop, or a test, says it.
    void setIdleTime(qint64 milliseconds);

signals:
    void activeChanged(bool active);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void ask();
    void askNext(int service);
    void setActive(bool active);

    QTimer timer_;
    QElapsedTimer ownInput_; ///< since the last in our window; not valid before the first
    bool active_ = false;
};

} // namespace zon
