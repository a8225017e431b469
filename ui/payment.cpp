#include "ui/payment.h"

#include "ui/code_reader.h"
#include "ui/format.h"
#include "ui/payment_link.h"

#include <QClipboard>
#include <QFile>
#include <QGuiApplication>

namespace zon {
namespace {

constexpr qint64 maxBatchFile = 1'000'000;

} // namespace

Payment::Payment(Backend& backend, QObject* parent) : QObject(parent), backend_(backend), coins_(backend) {
    connect(&others_, &RecipientModel::countChanged, this, &Payment::formChanged);
    connect(&backend_, &Backend::paymentChanged, this, &Payment::follow);
}

Payment::~Payment() {
    dropPreview();
}

void Payment::setWallet(std::optional<WalletId> wallet) {
    if (wallet_ == wallet) return;
    wallet_ = wallet;
    coins_.setWallet(wallet);
    startOver();
}

void Payment::setPart(WalletRole part) {
    if (part_ == part) return;
    part_ = part;
    emit formChanged();
}

QString Payment::blocked() const {
    if (part_ == WalletRole::Approver)
        return tr(
            "Your part in this wallet is to approve what others prepared. What waits for you is below.");
    if (part_ == WalletRole::Viewer)
        return tr("Your part in this wallet is to look at it. Payments are prepared and approved by others.");
    return {};
}

void Payment::clearErrors() {
    addressError_.clear();
    amountError_.clear();
    error_.clear();
}

void Payment::setAddress(const QString& address) {
    if (address_ == address) return;
    clearErrors();
    const bool atOnce = address.size() > address_.size() + 1;
    address_ = address;
    if (atOnce) takeLink();
    pasted_ = atOnce ? address_.trimmed() : QString();
    emit formChanged();
}

void Payment::takeLink() {
    if (!PaymentLink::looksLikeOne(address_)) return;
    if (auto link = PaymentLink::parse(address_)) {
        address_ = link->address;
        if (link->amount) {
            amount_.setInFiat(false); // links are in ZON
            amount_.setText(QString::fromStdString(link->amount->toZon()));
        }
        if (!link->label.isEmpty()) label_ = link->label;
    } else {
        addressError_ = format::sentence(link.error());
    }
    emit formChanged();
}

void Payment::setAmount(const QString& amount) {
    if (amount_.text() == amount) return;
    amount_.setText(amount);
    judgeAmount();
}

void Payment::judgeAmount() {
    clearErrors();
    if (!amount_.text().isEmpty())
        if (auto parsed = amount_.value(); !parsed) amountError_ = format::sentence(parsed.error());
    emit formChanged();
}

void Payment::setInFiat(bool fiat) {
    if (amount_.inFiat() == fiat) return;
    amount_.setInFiat(fiat);
    judgeAmount();
}

QString Payment::fiatCurrency() const {
    return amount_.rate() ? format::text(amount_.rate()->currency) : QString();
}

void Payment::setRate(std::optional<FiatRate> rate) {
    amount_.setRate(std::move(rate));
    judgeAmount();
}

void Payment::setLabel(const QString& label) {
    if (label_ == label) return;
    label_ = label;
    emit formChanged();
}

void Payment::setSendAll(bool all) {
    if (sendAll_ == all) return;
    sendAll_ = all;
    clearErrors();
    emit formChanged();
}

void Payment::setSpeed(Speed speed) {
    if (speed_ == speed) return;
    speed_ = speed;
    emit formChanged();
}

bool Payment::complete() const {
    if (!blocked().isEmpty()) return false;
    const bool empty = address_.trimmed().isEmpty() && amount_.text().isEmpty() && !sendAll_;
    if (empty) return wallet_ && others_.count() > 0;
    return wallet_ && !address_.trimmed().isEmpty() && addressError_.isEmpty() && amountError_.isEmpty()
           && (sendAll_ || !amount_.text().isEmpty());
}

bool Payment::canAdd() const {
    return !sendAll_ && !address_.trimmed().isEmpty() && !amount_.text().isEmpty() && complete();
}

void Payment::setRecipientPaysFee(bool pays) {
    if (recipientPaysFee_ == pays) return;
    recipientPaysFee_ = pays;
    emit formChanged();
}

std::optional<PaymentRecipient> Payment::recipientInFields() {
    PaymentRecipient recipient;
    recipient.address = format::utf8(address_.trimmed());
    recipient.label = format::utf8(label_.trimmed());
    if (sendAll_) return recipient;
    auto amount = amount_.value();
    if (!amount) {
        amountError_ = format::sentence(amount.error());
        emit formChanged();
        return std::nullopt;
    }
    recipient.amount = *amount;
    return recipient;
}

void Payment::addAnother() {
    takeLink();
    if (!canAdd()) return;
    auto recipient = recipientInFields();
    if (!recipient) return;
    others_.add(std::move(*recipient));
    address_.clear();
    amount_.setText({});
    label_.clear();
    pasted_.clear();
    clearErrors();
    emit formChanged();
}

void Payment::addBatch(const QUrl& file) {
    QFile source(file.toLocalFile());
    if (!source.open(QIODevice::ReadOnly) || source.size() > maxBatchFile) {
        error_ = tr("This file can't be read as a list of payments.");
        emit formChanged();
        return;
    }
    backend_.readPaymentBatch(source.readAll().toStdString(), this,
                              [this](Result<std::vector<PaymentRecipient>> recipients) {
                                  clearErrors();
                                  if (!recipients)
                                      error_ = format::sentence(recipients.error());
                                  else
                                      for (PaymentRecipient& recipient : *recipients)
                                          others_.add(std::move(recipient));
                                  emit formChanged();
                              });
}

void Payment::takeFile(const QUrl& file) {
    if (!looksLikePicture(file.toLocalFile())) return addBatch(file);
    readCodesLater({file.toLocalFile()}, this,
                   [this](Result<QStringList> codes) { takeCodes(std::move(codes)); });
}

void Payment::paste() {
    const QClipboard& clipboard = *QGuiApplication::clipboard();
    const QImage picture = clipboard.image();
    if (picture.isNull()) return setAddress(clipboard.text().trimmed());
    const QStringList codes = codesIn(picture);
    if (codes.isEmpty())
        return takeCodes(
            fail(ErrorCode::NotFound, tr("No QR code is in the picture that was copied.").toStdString()));
    takeCodes(codes);
}

void Payment::takeCodes(Result<QStringList> codes) {
    if (codes && codes->size() == 1) return setAddress(codes->front());
    clearErrors();
    addressError_ = codes ? tr("There are %n codes in this picture. Cut out the one to pay.", nullptr,
                               static_cast<int>(codes->size()))
                          : format::sentence(codes.error());
    emit formChanged();
}

void Payment::raiseFee(const QString& txid) {
    prepareBump(txid, BumpRequest::Way::Replace);
}

void Payment::cancel(const QString& txid) {
    prepareBump(txid, BumpRequest::Way::Cancel);
}

void Payment::speedUp(const QString& txid) {
    prepareBump(txid, BumpRequest::Way::Child);
}

void Payment::prepareBump(const QString& txid, BumpRequest::Way way) {
    const auto id = Txid::fromDisplay(format::utf8(txid));
    if (!id || !wallet_) return;
    startOver();
    busy_ = true;
    emit stepChanged();
    BumpRequest request;
    request.wallet = *wallet_;
    request.txid = *id;
    request.way = way;
    backend_.prepareBump(request, this, [this, asked = ++generation_](Result<PaymentPreview> preview) {
        if (asked == generation_) return takePreview(std::move(preview));
        if (preview) backend_.discardPayment(preview->id);
    });
}

} // namespace zon
