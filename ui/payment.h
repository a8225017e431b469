#pragma once

#include "ui/backend.h"

#include <QStringList>
#include <QtQml/qqmlregistration.h>

namespace zon {

class SecretInput;

/// One payment from the blank form to its confirmation. The engine prepares, judges and signs; this keeps the
/// form, puts its answers into words and follows the payment on its way.
class Payment : public QObject {
    Q_OBJECT
    Q_MOC_INCLUDE("ui/secret_input.h")
    QML_ELEMENT
    QML_UNCREATABLE("The session owns it.")
    Q_PROPERTY(Step step READ step NOTIFY stepChanged)
    Q_PROPERTY(bool busy READ busy NOTIFY stepChanged)
    // The form.
    Q_PROPERTY(QString address READ address WRITE setAddress NOTIFY formChanged)
    Q_PROPERTY(QString amount READ amount WRITE setAmount NOTIFY formChanged)
    Q_PROPERTY(QString label READ label WRITE setLabel NOTIFY formChanged)
    Q_PROPERTY(bool sendAll READ sendAll WRITE setSendAll NOTIFY formChanged)
    Q_PROPERTY(Speed speed READ speed WRITE setSpeed NOTIFY formChanged)
    Q_PROPERTY(QString addressError READ addressError NOTIFY formChanged)
    Q_PROPERTY(QString amountError READ amountError NOTIFY formChanged)
    Q_PROPERTY(QString error READ error NOTIFY formChanged)
    Q_PROPERTY(bool complete READ complete NOTIFY formChanged) ///< enough to be reviewed
    // The review, in plain words.
    Q_PROPERTY(QString sentence READ sentence NOTIFY stepChanged)
    Q_PROPERTY(QString recipientAddress READ recipientAddress NOTIFY stepChanged)
    Q_PROPERTY(QString recipientAmount READ recipientAmount NOTIFY stepChanged)
    Q_PROPERTY(QString fee READ fee NOTIFY stepChanged)
    Q_PROPERTY(QString feerate READ feerate NOTIFY stepChanged)
    Q_PROPERTY(QString total READ total NOTIFY stepChanged)
    Q_PROPERTY(QString change READ change NOTIFY stepChanged)
    Q_PROPERTY(QStringList warnings READ warnings NOTIFY stepChanged)
    Q_PROPERTY(QString passwordError READ passwordError NOTIFY stepChanged)
    // On its way.
    Q_PROPERTY(Way way READ way NOTIFY stepChanged)
    Q_PROPERTY(QString wayText READ wayText NOTIFY stepChanged)
    Q_PROPERTY(QString txid READ txid NOTIFY stepChanged)

public:
    enum Step { Form, Review, Sent };
    Q_ENUM(Step)
    enum Speed { Slow, Normal, Fast };
    Q_ENUM(Speed)
    enum Way { Sending, Delivered, Seen, Confirmed, Failed };
    Q_ENUM(Way)

    explicit Payment(Backend& backend, QObject* parent = nullptr);
    ~Payment() override;

    void setWallet(std::optional<WalletId> wallet);

    Step step() const { return step_; }
    bool busy() const { return busy_; }
    const QString& address() const { return address_; }
    /// What comes in one piece, such as a pasted payment link, is taken apart at once; what is being typed
    /// when takeLink() is called.
    void setAddress(const QString& address);
    const QString& amount() const { return amount_; }
    void setAmount(const QString& amount);
    const QString& label() const { return label_; }
    void setLabel(const QString& label);
    bool sendAll() const { return sendAll_; }
    void setSendAll(bool all);
    Speed speed() const { return speed_; }
    void setSpeed(Speed speed);
    const QString& addressError() const { return addressError_; }
    const QString& amountError() const { return amountError_; }
    const QString& error() const { return error_; }
    bool complete() const;
    QString sentence() const;
    QString recipientAddress() const;
    QString recipientAmount() const;
    QString fee() const;
    QString feerate() const;
    QString total() const;
    QString change() const;
    QStringList warnings() const;
    const QString& passwordError() const { return passwordError_; }
    Way way() const { return way_; }
    QString wayText() const;
    QString txid() const;

    /// The person is done with the address: a payment link in it fills the other fields.
    Q_INVOKABLE void takeLink();
    /// Asks the engine what it would cost; then the step is Review, or a field has an error.
    Q_INVOKABLE void review();
    /// Back to the form; nothing was signed.
    Q_INVOKABLE void edit();
    Q_INVOKABLE void send(zon::SecretInput* password);
    /// A blank form for the next payment.
    Q_INVOKABLE void startOver();

signals:
    void formChanged();
    void stepChanged();

private:
    void clearErrors();
    void refuse(const Error& error);
    void dropPreview();
    void follow(const PaymentProgress& progress);

    Backend& backend_;
    std::optional<WalletId> wallet_;
    Step step_ = Form;
    bool busy_ = false;
    QString address_, amount_, label_;
    bool sendAll_ = false;
    Speed speed_ = Normal;
    QString addressError_, amountError_, error_, passwordError_;
    std::optional<PaymentPreview> preview_;
    std::optional<Txid> txid_;
    Way way_ = Sending;
    QString explanation_;
    std::uint64_t generation_ = 0;
};

} // namespace zon
