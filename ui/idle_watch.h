#pragma once

#include <QObject>
#include <QTimer>

namespace zon {

/// Tells when nobody touched the keyboard, mouse or screen for a while: what auto-lock waits for.
class IdleWatch : public QObject {
    Q_OBJECT

public:
    explicit IdleWatch(QObject* parent = nullptr);

    /// 0 turns it off. Setting it starts the time anew.
    void setMinutes(int minutes);

signals:
    void idle();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QTimer timer_;
};

} // namespace zon
