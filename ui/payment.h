#pragma once

#include "ui/backend.h"
#include "ui/coin_model.h"
#include "ui/recipient_model.h"
#include "ui/typed_amount.h"

#include <QStringList>
#include <QUrl>
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
    Q_PROPERTY(bool inFiat READ inFiat WRITE setInFiat NOTIFY formChanged) ///< the amount is in fiatCurrency
    Q_PROPERTY(QString fiatCurrency READ fiatCurrency NOTIFY formChanged)  ///< empty when no rate is set
    Q_PROPERTY(QString equivalent READ equivalent NOTIFY formChanged)      ///< the amount in the other one
    Q_PROPERTY(QString label READ label WRITE setLabel NOTIFY formChanged)
    Q_PROPERTY(bool sendAll READ sendAll WRITE setSendAll NOTIFY formChanged)
    Q_PROPERTY(Speed speed READ speed WRITE setSpeed NOTIFY formChanged)
    Q_PROPERTY(QString addressError READ addressError NOTIFY formChanged)
    Q_PROPERTY(QString amountError READ amountError NOTIFY formChanged)
    Q_PROPERTY(QString error READ error NOTIFY formChanged)
    /// Why the person's part in this wallet is not to prepare payments; empty when it is.
    Q_PROPERTY(QString blocked READ blocked NOTIFY formChanged)
    Q_PROPERTY(bool complete READ complete NOTIFY formChanged) ///< enough to be reviewed
    Q_PROPERTY(bool canAdd READ canAdd NOTIFY formChanged)     ///< the fields hold a recipient for the list
    Q_PROPERTY(bool recipientPaysFee READ recipientPaysFee WRITE setRecipientPaysFee NOTIFY formChanged)
    Q_PROPERTY(zon::RecipientModel* others READ others CONSTANT) ///< recipients besides the one in the fields
    Q_PROPERTY(zon::CoinModel* coins READ coins CONSTANT)        ///< to choose among
    // The review, in plain words.
    Q_PROPERTY(QString sentence READ sentence NOTIFY stepChanged)
    Q_PROPERTY(QString recipientAddress READ recipientAddress NOTIFY stepChanged)
    Q_PROPERTY(QString recipientAmount READ recipientAmount NOTIFY stepChanged)
    Q_PROPERTY(QString fee READ fee NOTIFY stepChanged)
    Q_PROPERTY(QString feerate READ feerate NOTIFY stepChanged)
    Q_PROPERTY(QString total READ total NOTIFY stepChanged)
    Q_PROPERTY(QString change READ change NOTIFY stepChanged)
    Q_PROPERTY(QStringList warnings READ warnings NOTIFY stepChanged)
    Q_PROPERTY(QString expected READ expected NOTIFY stepChanged) ///< when it should be in a block
    Q_PROPERTY(QStringList recipientLines READ recipientLines NOTIFY stepChanged) ///< when there are several
    Q_PROPERTY(bool othersMustSign READ othersMustSign NOTIFY stepChanged)
    Q_PROPERTY(bool needsPassword READ needsPassword NOTIFY stepChanged)
    /// The clipboard holds another address than the one that was pasted from it: programs exist that swap
    /// them.
    Q_PROPERTY(QString clipboardWarning READ clipboardWarning NOTIFY stepChanged)
    Q_PROPERTY(QString passwordError READ passwordError NOTIFY stepChanged)
    // On its way.
    Q_PROPERTY(Way way READ way NOTIFY stepChanged)
    Q_PROPERTY(QString wayText READ wayText NOTIFY stepChanged)
    Q_PROPERTY(QString txid READ txid NOTIFY stepChanged)

public:
    enum Step { Form, Review, Sent, Proposed };
    Q_ENUM(Step)
    enum Speed { Slow, Normal, Fast };
    Q_ENUM(Speed)
    enum Way { Sending, Delivered, Seen, Confirmed, Failed };
    Q_ENUM(Way)

    explicit Payment(Backend& backend, QObject* parent = nullptr);
    ~Payment() override;

    void setWallet(std::optional<WalletId> wallet);
    void setPart(WalletRole part);

    Step step() const { return step_; }
    bool busy() const { return busy_; }
    const QString& address() const { return address_; }
    /// What comes in one piece, such as a pasted payment link, is taken apart at once; what is being typed
    /// when takeLink() is called.
    void setAddress(const QString& address);
    const QString& amount() const { return amount_.text(); }
    void setAmount(const QString& amount);
    bool inFiat() const { return amount_.inFiat(); }
    void setInFiat(bool fiat);
    QString fiatCurrency() const;
    QString equivalent() const { return amount_.equivalent(); }
    void setRate(std::optional<FiatRate> rate);
    const QString& label() const { return label_; }
    void setLabel(const QString& label);
    bool sendAll() const { return sendAll_; }
    void setSendAll(bool all);
    Speed speed() const { return speed_; }
    void setSpeed(Speed speed);
    const QString& addressError() const { return addressError_; }
    const QString& amountError() const { return amountError_; }
    const QString& error() const { return error_; }
    QString blocked() const;
    bool complete() const;
    bool canAdd() const;
    bool recipientPaysFee() const { return recipientPaysFee_; }
    void setRecipientPaysFee(bool pays);
    RecipientModel* others() { return &others_; }
    CoinModel* coins() { return &coins_; }
    QString expected() const;
    QStringList recipientLines() const;
    bool othersMustSign() const { return preview_ && preview_->othersMustSign; }
    bool needsPassword() const { return needsPassword_; }
    const QString& clipboardWarning() const { return clipboardWarning_; }
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
    /// Moves the recipient in the fields to the list, for the next one.
    Q_INVOKABLE void addAnother();
    /// Recipients from a CSV file; all or none.
    Q_INVOKABLE void addBatch(const QUrl& file);
    /// What was dropped or chosen: a list of recipients, or a picture of an address or payment link.
    Q_INVOKABLE void takeFile(const QUrl& file);
    /// What is in the clipboard: text, or a picture of a code.
    Q_INVOKABLE void paste();
    /// An unconfirmed payment of ours with a higher fee, cancelled, or pulled along; then the step is Review.
    Q_INVOKABLE void raiseFee(const QString& txid);
    Q_INVOKABLE void cancel(const QString& txid);
    Q_INVOKABLE void speedUp(const QString& txid);
    /// Keeps it for others to sign; then the step is Proposed.
    Q_INVOKABLE void propose();
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
    void proposed(); ///< the list of payments that wait for signatures has one more

private:
    void clearErrors();
    void judgeAmount();
    void takeCodes(Result<QStringList> codes);
    void prepareBump(const QString& txid, BumpRequest::Way way);
    void takePreview(Result<PaymentPreview> preview);
    std::optional<PaymentRecipient> recipientInFields();
    bool clipboardHoldsAnother() const;
    void refuse(const Error& error);
    void dropPreview();
    void follow(const PaymentProgress& progress);

    Backend& backend_;
    std::optional<WalletId> wallet_;
    WalletRole part_ = WalletRole::Everything;
    Step step_ = Form;
    bool busy_ = false;
    QString address_, label_;
    TypedAmount amount_;
    bool sendAll_ = false;
    bool recipientPaysFee_ = false;
    bool needsPassword_ = true;
    QString pasted_; ///< the address that came in one piece
    QString clipboardWarning_;
    RecipientModel others_;
    CoinModel coins_;
    Speed speed_ = Normal;
    QString addressError_, amountError_, error_, passwordError_;
    std::optional<PaymentPreview> preview_;
    std::optional<Txid> txid_;
    Way way_ = Sending;
    QString explanation_;
    std::uint64_t generation_ = 0;
};

} // namespace zon
