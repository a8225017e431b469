#pragma once

#include <QDBusVariant>
#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace zon {

/// What the desktop prefers: dark or light, and whether things may move.
///
/// Qt tells the colour scheme only from 6.5 on, so the settings portal (org.freedesktop.portal.Settings,
/// spoken by GNOME, KDE and others) is asked, without waiting for its answer; where there is none, the
/// palette's lightness decides. Changes are followed while the program runs.
class SystemAppearance : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(bool dark READ dark NOTIFY changed)
    Q_PROPERTY(bool reducedMotion READ reducedMotion NOTIFY changed)

public:
    explicit SystemAppearance(QObject* parent = nullptr);

    bool dark() const { return dark_; }
    bool reducedMotion() const { return reducedMotion_; }

signals:
    void changed();

private slots:
    void settingChanged(const QString& group, const QString& key, const QDBusVariant& value);

private:
    void ask(const QString& group, const QString& key);
    void take(const QString& group, const QString& key, QVariant value);

    bool dark_ = true;
    bool reducedMotion_ = false;
};

} // namespace zon
