#pragma once

#include "ui/session.h"

#include <QAction>
#include <QMenu>
#include <QQuickWindow>
#include <QSystemTrayIcon>

namespace zon {

/// The icon beside the clock: what goes on, the way back to the window, and notices while nobody looks at it.
/// With it, closing the window leaves the light client and mining running; where a desktop has none, closing
/// ends the program as ever.
class Tray : public QObject {
    Q_OBJECT

public:
    /// `available`: whether the desktop shows such icons. Session and window must outlive it.
    Tray(Session& session, QQuickWindow& window, bool available, QObject* parent = nullptr);

    QMenu& menu() { return menu_; }
    QString toolTip() const { return icon_.toolTip(); }

signals:
    void quitWanted();
    /// A notice came while the window was not in front; told beside the desktop's own message.
    void told(const QString& title, const QString& body);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showWindow();
    void quit();
    void update();
    void tell(const QModelIndex& parent, int first, int last);

    Session& session_;
    QQuickWindow& window_;
    bool available_;
    bool quitting_ = false;
    bool explained_ = false; ///< that the program goes on without its window
    QMenu menu_;
    QAction* state_ = nullptr;
    QAction* mining_ = nullptr;
    QAction* lock_ = nullptr;
    QSystemTrayIcon icon_;
};

} // namespace zon
