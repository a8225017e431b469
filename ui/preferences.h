#pragma once

#include "ui/backend.h"

#include <QtQml/qqmlregistration.h>

namespace zon {

/// The person's choices, kept in the profile: read when it opens, written as they change. Until then the
/// defaults.
class Preferences : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The session owns it.")
    Q_PROPERTY(Appearance appearance READ appearance WRITE setAppearance NOTIFY changed)
    Q_PROPERTY(int autoLockMinutes READ autoLockMinutes WRITE setAutoLockMinutes NOTIFY changed) ///< 0: never
    /// For how long a payment needs no password after one that did; 0: every one does.
    Q_PROPERTY(int graceMinutes READ graceMinutes WRITE setGraceMinutes NOTIFY changed)
    Q_PROPERTY(qreal textScale READ textScale WRITE setTextScale NOTIFY changed) ///< 1 to 2

public:
    enum Appearance { FollowSystem, Dark, Light };
    Q_ENUM(Appearance)

    explicit Preferences(Backend& backend, QObject* parent = nullptr);

    Appearance appearance() const { return appearance_; }
    void setAppearance(Appearance appearance);
    int autoLockMinutes() const { return autoLockMinutes_; }
    void setAutoLockMinutes(int minutes);
    int graceMinutes() const { return graceMinutes_; }
    void setGraceMinutes(int minutes);
    qreal textScale() const { return textScale_; }
    void setTextScale(qreal scale);

    /// Reads them from the open profile.
    void load();

signals:
    void changed();
    void failed(const zon::Error& error);

private:
    void save(std::string_view name, std::string value);

    Backend& backend_;
    Appearance appearance_ = FollowSystem;
    int autoLockMinutes_ = 10;
    int graceMinutes_ = 0;
    qreal textScale_ = 1;
};

} // namespace zon
