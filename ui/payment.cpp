#include "ui/payment.h"

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
    const bool empty = address_.trimmed().isEmpty() && amount_.isEmpty() && !sendAll_;
    if (empty) return wallet_ && others_.count() > 0;
    return wallet_ && !address_.trimmed().isEmpty() && addressError_.isEmpty() && amountError_.isEmpty()
           && (sendAll_ || !amount_.isEmpty());
}

bool Payment::canAdd() const {
    return !sendAll_ && !address_.trimmed().isEmpty() && !amount_.isEmpty() && complete();
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
    auto amount = format::parseAmount(amount_);
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
    amount_.clear();
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
    amount_.clear();
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

QString Payment::sentence() const {
    if (!preview_) return {};
    if (preview_->recipients.empty())
        return preview_->replaces
                   ? tr("You cancel the payment: everything comes back to your wallet, less a fee of %1 ZON.")
                         .arg(fee())
                   : tr("You spend what you were paid, to yourself, with a fee of %1 ZON that pulls both "
                        "transactions into a block.")
                         .arg(fee());
    if (preview_->recipients.size() > 1)
        return tr("You pay %n recipients. The fee is %1 ZON, so %2 ZON leave your wallet.", nullptr,
                  static_cast<int>(preview_->recipients.size()))
            .arg(fee(), total());
    const PaymentRecipient& to = preview_->recipients.front();
    const QString who =
        to.label.empty() ? format::shortAddress(format::text(to.address)) : format::text(to.label);
    return tr("You pay %1 ZON to %2. The fee is %3 ZON, so %4 ZON leave your wallet.")
        .arg(recipientAmount(), who, fee(), total());
}

QString Payment::expected() const {
    if (!preview_ || preview_->targetBlocks == 0) return {};
    if (preview_->targetBlocks <= 2) return tr("in the next block or two");
    if (preview_->targetBlocks < 24)
        return tr("within about %n block(s)", nullptr, static_cast<int>(preview_->targetBlocks));
    return tr("when there is room, in some hours");
}

QStringList Payment::recipientLines() const {
    QStringList lines;
    if (!preview_ || preview_->recipients.size() < 2) return lines;
    for (const PaymentRecipient& to : preview_->recipients)
        lines << tr("%1 ZON to %2")
                     .arg(format::amount(to.amount),
                          to.label.empty() ? format::text(to.address)
                                           : format::text(to.label) + QStringLiteral(" · ")
                                                 + format::shortAddress(format::text(to.address)));
    return lines;
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
