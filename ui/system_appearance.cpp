#include "ui/system_appearance.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QGuiApplication>
#include <QPalette>

namespace zon {
namespace {

const QString service = QStringLiteral("org.freedesktop.portal.Desktop");
const QString path = QStringLiteral("/org/freedesktop/portal/desktop");
const QString face = QStringLiteral("org.freedesktop.portal.Settings");
const QString appearance = QStringLiteral("org.freedesktop.appearance");
const QString gnome = QStringLiteral("org.gnome.desktop.interface");

} // namespace

SystemAppearance::SystemAppearance(QObject* parent) : QObject(parent) {
    // Without a desktop (tests, pictures) there is no preference: dark, which is how the window was drawn.
    const bool hasDesktop = QGuiApplication::platformName() != "offscreen";
    if (!hasDesktop) return;
    dark_ = QGuiApplication::palette().window().color().lightness() < 128;

    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) return;
    bus.connect(service, path, face, "SettingChanged", this,
                SLOT(settingChanged(QString, QString, QDBusVariant)));
    ask(appearance, "color-scheme");
    ask(gnome, "enable-animations");
}

void SystemAppearance::ask(const QString& group, const QString& key) {
    QDBusMessage question = QDBusMessage::createMethodCall(service, path, face, "Read");
    question << group << key;
    auto* watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(question), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this,
            [this, group, key](QDBusPendingCallWatcher* finished) {
                const QDBusPendingReply<QDBusVariant> reply = *finished;
                if (reply.isValid()) take(group, key, reply.value().variant());
                finished->deleteLater();
            });
}

void SystemAppearance::settingChanged(const QString& group, const QString& key, const QDBusVariant& value) {
    take(group, key, value.variant());
}

void SystemAppearance::take(const QString& group, const QString& key, QVariant value) {
    // Old portals wrap the value twice.
    if (value.canConvert<QDBusVariant>()) value = value.value<QDBusVariant>().variant();
    if (group == appearance && key == "color-scheme") {
        const uint scheme = value.toUInt(); // 0 no preference, 1 dark, 2 light
        if (scheme != 0) dark_ = scheme == 1;
    } else if (group == gnome && key == "enable-animations") {
        reducedMotion_ = !value.toBool();
    } else {
        return;
    }
    emit changed();
}

} // namespace zon
