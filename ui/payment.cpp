#include "ui/payment.h"

#include "ui/code_reader.h"
#include "ui/format.h"
#include "ui/payment_link.h"
#include "ui/secret_input.h"

#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
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

constexpr qint64 maxBatchFile = 1'000'000;
constexpr int leastAddress = 14; ///< characters; a shorter text in the clipboard is something else

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

void Payment::takePreview(Result<PaymentPreview> preview) {
    busy_ = false;
    if (!preview) return refuse(preview.error());
    dropPreview();
    preview_ = std::move(*preview);
    passwordError_.clear();
    clipboardWarning_ =
        clipboardHoldsAnother()
            ? tr("You pasted an address, but the clipboard holds another one now. Compare the address with "
                 "where you got it before you sign.")
            : QString();
    step_ = Review;
    emit stepChanged();
    backend_.spendingUnlocked(this, [this, asked = generation_](Result<bool> unlocked) {
        if (asked != generation_) return;
        needsPassword_ = !unlocked.value_or(false);
        emit stepChanged();
    });
}

/// A program that swaps addresses does it in the clipboard: before the paste, so that what was copied is not
/// what arrived, or after it, when what is there is not what was pasted.
bool Payment::clipboardHoldsAnother() const {
    if (pasted_.isEmpty() || pasted_ != address_.trimmed()) return false;
    const QString now = QGuiApplication::clipboard()->text().trimmed();
    if (now.isEmpty() || now.contains(pasted_) || now.size() < leastAddress) return false;
    // Something else was copied since: that is everyday life. Another address of the same network is not.
    return now.section(QLatin1Char('1'), 0, 0)
                   .compare(pasted_.section(QLatin1Char('1'), 0, 0), Qt::CaseInsensitive)
               == 0
           && !now.contains(QLatin1Char(' '));
}

void Payment::propose() {
    if (busy_ || !preview_) return;
    busy_ = true;
    emit stepChanged();
    const QString note = label_.trimmed();
    backend_.proposePayment(preview_->id, format::utf8(note), this,
                            [this, asked = generation_](Result<ProposalInfo> info) {
                                if (asked != generation_) return;
                                busy_ = false;
                                if (!info) {
                                    passwordError_ = format::sentence(info.error());
                                } else {
                                    preview_.reset();
                                    step_ = Proposed;
                                    emit proposed();
                                }
                                emit stepChanged();
                            });
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
    request.coins = coins_.chosen();
    request.recipients = others_.recipients();
    if (!address_.trimmed().isEmpty()) {
        auto recipient = recipientInFields();
        if (!recipient) return;
        request.recipients.push_back(std::move(*recipient));
    }
    for (PaymentRecipient& recipient : request.recipients)
        recipient.paysFee = recipientPaysFee_ && !sendAll_;

    busy_ = true;
    emit formChanged();
    emit stepChanged();
    backend_.preparePayment(std::move(request), this,
                            [this, asked = ++generation_](Result<PaymentPreview> preview) {
                                if (asked == generation_) return takePreview(std::move(preview));
                                if (preview) backend_.discardPayment(preview->id);
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
    // Looked at once more at the last moment: what changed since the review must be seen first.
    if (clipboardWarning_.isEmpty() && clipboardHoldsAnother()) {
        clipboardWarning_ =
            tr("The clipboard was changed to another address just now. Compare the address with "
               "where you got it, then sign.");
        emit stepChanged();
        return;
    }
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
    amount_.setText({});
    label_.clear();
    pasted_.clear();
    clipboardWarning_.clear();
    others_.clear();
    coins_.chooseNone();
    recipientPaysFee_ = false;
    needsPassword_ = true;
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

} // namespace zon
