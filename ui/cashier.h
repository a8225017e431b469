#pragma once

#include "ui/backend.h"
#include "ui/books_backend.h"

#include <QElapsedTimer>
#include <QtQml/qqmlregistration.h>

namespace zon {

class SecretInput;

/// The till: one sale after the other over the whole window, which only the PIN leaves.
///
/// Threat: the screen faces customers. While it is on, nothing else of the wallet can be reached; a PIN keeps
/// whoever stands there from leaving it, and five wrong ones cost half a minute. Every sale is an invoice
/// with a number; a sale that is called off is credited, so that the books tell what happened.
class Cashier : public QObject {
    Q_OBJECT
    Q_MOC_INCLUDE("ui/secret_input.h")
    QML_ELEMENT
    QML_UNCREATABLE("The session owns it.")
    Q_PROPERTY(bool active READ active NOTIFY changed)
    Q_PROPERTY(bool hasPin READ hasPin NOTIFY changed)
    Q_PROPERTY(Phase phase READ phase NOTIFY changed)
    Q_PROPERTY(QString currency READ currency NOTIFY changed)
    Q_PROPERTY(QString total READ total NOTIFY changed)
    Q_PROPERTY(QString toPay READ toPay NOTIFY changed) ///< in ZON
    Q_PROPERTY(QString number READ number NOTIFY changed)
    Q_PROPERTY(QString link READ link NOTIFY changed)
    Q_PROPERTY(QString error READ error NOTIFY changed)
    Q_PROPERTY(QString pinError READ pinError NOTIFY changed)
    Q_PROPERTY(bool busy READ busy NOTIFY changed)

public:
    enum Phase { Entering, Waiting, Part, Seen, Paid };
    Q_ENUM(Phase)

    static constexpr int leastPin = 4; ///< digits or letters

    Cashier(Backend& backend, BooksBackend& books, QObject* parent = nullptr);

    void setWallet(std::optional<WalletId> wallet) { wallet_ = wallet; }
    void load(); ///< the PIN and the currency of the open profile

    bool active() const { return active_; }
    bool hasPin() const { return !pin_.empty(); }
    Phase phase() const { return phase_; }
    const QString& currency() const { return currency_; }
    QString total() const;
    QString toPay() const;
    QString number() const;
    QString link() const;
    const QString& error() const { return error_; }
    const QString& pinError() const { return pinError_; }
    bool busy() const { return busy_; }

    Q_INVOKABLE void start(zon::SecretInput* newPin); ///< null when there is a PIN already
    Q_INVOKABLE void leave(zon::SecretInput* pin);
    Q_INVOKABLE void sell(const QString& amount);
    Q_INVOKABLE void nextSale(); ///< after it was paid, or put aside while it is on its way
    Q_INVOKABLE void callOff();  ///< credits the sale that nobody paid
    Q_INVOKABLE void useCurrency(const QString& code);

signals:
    void changed();
    void salePaid();

private:
    void take(const Invoice& invoice);
    void refuse(const Error& error);

    Backend& backend_;
    BooksBackend& books_;
    std::optional<WalletId> wallet_;
    std::optional<Invoice> sale_;
    std::string pin_; ///< salt and SHA-256 of salt and PIN, in hex: no PIN can be read from it
    QString currency_ = QStringLiteral("ZON"), error_, pinError_;
    Phase phase_ = Entering;
    bool active_ = false, busy_ = false;
    int wrongPins_ = 0;
    QElapsedTimer sinceWrong_;
};

} // namespace zon
