#pragma once

#include "core/deals/types.h"
#include "ui/backend.h"
#include "ui/ur_code.h"

#include <QList>
#include <QObject>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

namespace zon {

/// How a contract goes to the others and comes back without a file: through a box on a relay, or as QR codes.
class DealMail : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The contracts own it.")
    Q_PROPERTY(QString link READ link NOTIFY dealChanged)   ///< of the open contract; empty: it has no box
    Q_PROPERTY(QString relay READ relay NOTIFY dealChanged) ///< where a new box would be made
    Q_PROPERTY(bool busy READ busy NOTIFY stateChanged)
    Q_PROPERTY(QString error READ error NOTIFY stateChanged)
    Q_PROPERTY(zon::UrCode* code READ code CONSTANT)

public:
    explicit DealMail(Backend& backend, QObject* parent = nullptr);

    /// The contract that is open; null: none.
    void setDeal(const DealView* view);

    const QString& link() const { return link_; }
    const QString& relay() const { return relay_; }
    bool busy() const { return busy_; }
    const QString& error() const { return error_; }
    UrCode* code() { return &code_; }

    /// The open contract as it is now, into its box or a new one.
    Q_INVOKABLE void send(const QString& relay);
    /// What lies in the open contract's box.
    Q_INVOKABLE void look();
    Q_INVOKABLE void fetch(const QString& link);
    Q_INVOKABLE void copyLink();
    Q_INVOKABLE void showCode();
    /// Pictures of the codes that somebody's program showed.
    Q_INVOKABLE void readCodes(const QList<QUrl>& pictures);
    Q_INVOKABLE void forgetError();

signals:
    void dealChanged();
    void stateChanged();
    void taken(); ///< something came, or nothing was there
    void done(const QString& what);
    void arrived(const zon::DealArrival& arrival);
    void nothingNew();
    void textRead(const std::string& text); ///< of a .zonc file

private:
    void begin();
    bool finish(const Error* problem); ///< true when there is none

    Backend& backend_;
    UrCode code_;
    std::optional<DealId> deal_;
    QString link_, relay_, error_;
    bool busy_ = false;
};

} // namespace zon
