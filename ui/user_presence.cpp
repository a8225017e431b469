#include "ui/user_presence.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QEvent>

#include <array>

namespace zon {
namespace {

constexpr int askEveryMs = 5'000;

struct IdleService {
    const char* name;
    const char* path;
    const char* interface;
    const char* method;
};

constexpr std::array<IdleService, 2> services = {{
    {"org.gnome.Mutter.IdleMonitor", "/org/gnome/Mutter/IdleMonitor/Core", "org.gnome.Mutter.IdleMonitor",
     "GetIdletime"},
    {"org.freedesktop.ScreenSaver", "/ScreenSaver", "org.freedesktop.ScreenSaver", "GetSessionIdleTime"},
}};

} // namespace

UserPresence::UserPresence(QObject* parent) : QObject(parent) {
    timer_.setInterval(askEveryMs);
    connect(&timer_, &QTimer::timeout, this, &UserPresence::ask);
}

void UserPresence::setWatching(bool on) {
    if (timer_.isActive() == on) return;
    if (on) {
        QCoreApplication::instance()->installEventFilter(this);
        timer_.start();
        ask();
    } else {
        QCoreApplication::instance()->removeEventFilter(this);
        timer_.stop();
        setActive(false);
    }
}

void UserPresence::ask() {
    askNext(0);
}

void UserPresence::askNext(int service) {
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected() || service >= static_cast<int>(services.size())) {
        const qint64 longAgo = qint64{quietSeconds} * 1000;
        return setIdleTime(ownInput_.isValid() ? ownInput_.elapsed() : longAgo);
    }
    const IdleService& s = services[static_cast<std::size_t>(service)];
    const QDBusMessage call = QDBusMessage::createMethodCall(
        QLatin1String(s.name), QLatin1String(s.path), QLatin1String(s.interface), QLatin1String(s.method));
    auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(call, askEveryMs), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this,
            [this, service](QDBusPendingCallWatcher* finished) {
                finished->deleteLater();
                if (!timer_.isActive()) return;
                const QDBusMessage reply = finished->reply();
                bool ok = false;
                const qint64 idle = reply.arguments().value(0).toLongLong(&ok);
                if (reply.type() == QDBusMessage::ReplyMessage && ok)
                    setIdleTime(idle);
                else
                    askNext(service + 1);
            });
}

void UserPresence::setIdleTime(qint64 milliseconds) {
    setActive(milliseconds < qint64{quietSeconds} * 1000);
}

void UserPresence::setActive(bool active) {
    if (active_ == active) return;
    active_ = active;
    emit activeChanged(active);
}

bool UserPresence::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
        ownInput_.start();
        setActive(true);
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace zon
