// A payment from its review on: looked at, sent or proposed, and followed.

#include "ui/format.h"
#include "ui/payment.h"
#include "ui/secret_input.h"

#include <QClipboard>
#include <QGuiApplication>

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

constexpr int leastAddress = 14; ///< characters; a shorter text in the clipboard is something else

} // namespace

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
