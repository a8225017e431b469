#pragma once

#include "core/engine/types.h"

#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>

namespace zon {

/// The chosen wallet's money in ready texts.
class BalanceSummary : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The session owns it.")
    Q_PROPERTY(QString total READ total NOTIFY changed)
    Q_PROPERTY(QString available READ available NOTIFY changed)
    Q_PROPERTY(QString unverified READ unverified NOTIFY changed)
    Q_PROPERTY(QString maturing READ maturing NOTIFY changed)
    Q_PROPERTY(bool hasUnverified READ hasUnverified NOTIFY changed)
    Q_PROPERTY(bool hasMaturing READ hasMaturing NOTIFY changed)
    Q_PROPERTY(bool empty READ empty NOTIFY changed) ///< nothing there and nothing on its way

public:
    using QObject::QObject;

    void setBalance(const Balance& balance);
    const Balance& balance() const { return balance_; }

    QString total() const;
    QString available() const;
    QString unverified() const;
    QString maturing() const;
    bool hasUnverified() const { return balance_.unverified != Amount(); }
    bool hasMaturing() const { return balance_.immature != Amount(); }
    bool empty() const { return balance_ == Balance(); }

signals:
    void changed();

private:
    Balance balance_;
};

} // namespace zon
