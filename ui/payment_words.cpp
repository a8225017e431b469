// What a payment comes to, in words.

#include "ui/format.h"
#include "ui/payment.h"

#include <QLocale>

namespace zon {

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
