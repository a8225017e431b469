#include "ui/payment.h"

#include "ui/format.h"
#include "ui/payment_link.h"
#include "ui/secret_input.h"

#include <QLocale>

namespace zon {
namespace {

std::uint32_t targetBlocks(Payment::Speed speed) {
    switch (speed) {
    case Payment::Slow:
        return 24;
    case Payment::Fast:
        return 1;
    case Payment::Normal:
        break;
    }
    return 6;
}

} // namespace

Payment::Payment(Backend& backend, QObject* parent) : QObject(parent), backend_(backend) {
    connect(&backend_, &Backend::paymentChanged, this, &Payment::follow);
}

Payment::~Payment() {
    dropPreview();
}

void Payment::setWallet(std::optional<WalletId> wallet) {
    if (wallet_ == wallet) return;
    wallet_ = wallet;
    startOver();
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
    emit formChanged();
}

void Payment::takeLink() {
    if (!PaymentLink::looksLikeOne(address_)) return;
    if (auto link = PaymentLink::parse(address_)) {
        address_ = link->address;
        if (link->amount) amount_ = QString::fromStdString(link->amount->toZon());
        if (!link->label.isEmpty()) label_ = link->label;
    } else {
        addressError_ = format::sentence(link.error());
    }
    emit formChanged();
}

void Payment::setAmount(const QString& amount) {
    if (amount_ == amount) return;
    amount_ = amount;
    clearErrors();
    if (!amount.isEmpty())
        if (auto parsed = format::parseAmount(amount); !parsed)
            amountError_ = format::sentence(parsed.error());
    emit formChanged();
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
    return wallet_ && !address_.trimmed().isEmpty() && addressError_.isEmpty() && amountError_.isEmpty()
           && (sendAll_ || !amount_.isEmpty());
}

void Payment::review() {
    if (busy_) return;
    takeLink();
    if (!complete()) return;
    clearErrors();
    PaymentRequest request;
    request.wallet = *wallet_;
    request.sendAll = sendAll_;
    request.targetBlocks = targetBlocks(speed_);
    PaymentRecipient recipient;
    recipient.address = format::utf8(address_.trimmed());
    recipient.label = format::utf8(label_.trimmed());
    if (!sendAll_) {
        auto amount = format::parseAmount(amount_);
        if (!amount) {
            amountError_ = format::sentence(amount.error());
            emit formChanged();
            return;
        }
        recipient.amount = *amount;
    }
    request.recipients.push_back(std::move(recipient));

    busy_ = true;
    emit formChanged();
    emit stepChanged();
    backend_.preparePayment(std::move(request), this,
                            [this, asked = ++generation_](Result<PaymentPreview> preview) {
                                if (asked != generation_) {
                                    if (preview) backend_.discardPayment(preview->id);
                                    return;
                                }
                                busy_ = false;
                                if (!preview) return refuse(preview.error());
                                dropPreview();
                                preview_ = std::move(*preview);
                                passwordError_.clear();
                                step_ = Review;
                                emit stepChanged();
                            });
}

void Payment::refuse(const Error& error) {
    switch (error.code) {
    case ErrorCode::WrongNetwork:
    case ErrorCode::Malformed:
        addressError_ = format::sentence(error);
        break;
    case ErrorCode::Dust:
    case ErrorCode::InsufficientFunds:
    case ErrorCode::TooLarge:
        amountError_ = format::sentence(error);
        break;
    default:
        error_ = format::sentence(error);
    }
    emit formChanged();
    emit stepChanged();
}

void Payment::dropPreview() {
    if (preview_) backend_.discardPayment(preview_->id);
    preview_.reset();
}

void Payment::edit() {
    if (busy_ || step_ != Review) return;
    dropPreview();
    step_ = Form;
    emit stepChanged();
}

void Payment::send(SecretInput* password) {
    if (busy_ || !preview_) return;
    busy_ = true;
    passwordError_.clear();
    emit stepChanged();
    backend_.sendPayment(preview_->id, password->take(), this,
                         [this, asked = generation_](Result<Txid> sent) {
                             if (asked != generation_) return;
                             busy_ = false;
                             if (!sent) {
                                 passwordError_ = format::sentence(sent.error());
                             } else {
                                 txid_ = *sent;
                                 way_ = Sending;
                                 explanation_.clear();
                                 step_ = Sent;
                             }
                             emit stepChanged();
                         });
}

void Payment::startOver() {
    ++generation_;
    if (step_ != Sent) dropPreview();
    preview_.reset();
    txid_.reset();
    busy_ = false;
    step_ = Form;
    address_.clear();
    amount_.clear();
    label_.clear();
    sendAll_ = false;
    clearErrors();
    passwordError_.clear();
    emit formChanged();
    emit stepChanged();
}

void Payment::follow(const PaymentProgress& progress) {
    if (step_ != Sent || progress.txid != txid_) return;
    switch (progress.stage) {
    case BroadcastStage::Sending:
        way_ = Sending;
        break;
    case BroadcastStage::Delivered:
        way_ = Delivered;
        break;
    case BroadcastStage::Seen:
        way_ = Seen;
        break;
    case BroadcastStage::Confirmed:
        way_ = Confirmed;
        break;
    case BroadcastStage::Failed:
        way_ = Failed;
        break;
    }
    explanation_ = format::text(progress.explanation);
    emit stepChanged();
}

QString Payment::sentence() const {
    if (!preview_ || preview_->recipients.empty()) return {};
    const PaymentRecipient& to = preview_->recipients.front();
    const QString who =
        to.label.empty() ? format::shortAddress(format::text(to.address)) : format::text(to.label);
    return tr("You pay %1 ZON to %2. The fee is %3 ZON, so %4 ZON leave your wallet.")
        .arg(recipientAmount(), who, fee(), total());
}

QString Payment::recipientAddress() const {
    return preview_ && !preview_->recipients.empty() ? format::text(preview_->recipients.front().address)
                                                     : QString();
}

QString Payment::recipientAmount() const {
    return preview_ && !preview_->recipients.empty() ? format::amount(preview_->recipients.front().amount)
                                                     : QString();
}

QString Payment::fee() const {
    return preview_ ? format::amount(preview_->fee) : QString();
}

QString Payment::feerate() const {
    if (!preview_) return {};
    return tr("%1 zat per byte, %2 bytes")
        .arg(QLocale().toString(preview_->feerate, 'f', 1),
             format::count(static_cast<std::int64_t>(preview_->vsize)));
}

QString Payment::total() const {
    return preview_ ? format::amount(preview_->total) : QString();
}

QString Payment::change() const {
    return preview_ ? format::amount(preview_->change) : QString();
}

QStringList Payment::warnings() const {
    QStringList list;
    if (preview_)
        for (const std::string& warning : preview_->warnings)
            list << format::text(warning);
    return list;
}

QString Payment::wayText() const {
    if (!explanation_.isEmpty()) return explanation_;
    switch (way_) {
    case Sending:
        return tr("Offering it to the network…");
    case Delivered:
        return tr("A node took it. Waiting for another one to pass it on…");
    case Seen:
        return tr("It spreads: other nodes announce it back to us.");
    case Confirmed:
        return tr("It is in a block.");
    case Failed:
        break;
    }
    return tr("The network did not take it. Your coins are still yours.");
}

QString Payment::txid() const {
    return txid_ ? QString::fromStdString(txid_->display()) : QString();
}

} // namespace zon
