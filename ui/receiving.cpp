#include "ui/receiving.h"

#include "ui/format.h"
#include "ui/payment_link.h"

namespace zon {
namespace {

constexpr Amount practiceCoins(25 * Amount::zatPerZon);

} // namespace

Receiving::Receiving(Backend& backend, QObject* parent) : QObject(parent), backend_(backend) {
    // A payment makes the shown address a used one: offer the next.
    connect(&backend_, &Backend::transactionsChanged, this, [this](WalletId wallet) {
        if (wallet == wallet_) load(false);
    });
}

void Receiving::setWallet(std::optional<WalletId> wallet) {
    wallet_ = wallet;
    current_.reset();
    amount_.clear();
    amountError_.clear();
    label_.clear();
    addresses_.setAddresses({});
    emit changed();
    load(false);
}

void Receiving::load(bool fresh) {
    if (!wallet_) return;
    busy_ = true;
    emit changed();
    backend_.receiveAddress(*wallet_, fresh, this, [this, asked = ++generation_](Result<AddressRow> row) {
        if (asked != generation_) return;
        busy_ = false;
        if (row) {
            const bool another = !current_ || current_->address != row->address;
            current_ = *row;
            if (another) label_ = format::text(row->label);
            loadAddresses();
        } else if (row.error().code != ErrorCode::Locked) {
            emit failed(row.error());
        }
        emit changed();
    });
}

void Receiving::loadAddresses() {
    backend_.addresses(*wallet_, this, [this, asked = generation_](Result<std::vector<AddressRow>> rows) {
        if (asked == generation_ && rows) addresses_.setAddresses(*rows);
    });
}

void Receiving::fresh() {
    amount_.clear();
    amountError_.clear();
    load(true);
}

QString Receiving::address() const {
    return current_ ? format::text(current_->address) : QString();
}

QString Receiving::groupedAddress() const {
    const QString plain = address();
    QString grouped;
    for (qsizetype i = 0; i < plain.size(); i += 4)
        grouped += (i ? " " : "") + plain.mid(i, 4);
    return grouped;
}

QString Receiving::path() const {
    return current_ ? format::text(current_->path) : QString();
}

void Receiving::setAmount(const QString& amount) {
    if (amount_ == amount) return;
    amount_ = amount;
    amountError_.clear();
    if (!amount.isEmpty())
        if (auto parsed = format::parseAmount(amount); !parsed)
            amountError_ = format::sentence(parsed.error());
    emit changed();
}

void Receiving::setLabel(const QString& label) {
    if (label_ == label) return;
    label_ = label;
    emit changed();
}

QString Receiving::link() const {
    if (!current_) return {};
    PaymentLink link{.address = address(), .amount = std::nullopt, .label = label_.trimmed()};
    if (auto amount = format::parseAmount(amount_)) link.amount = *amount;
    return link.toString();
}

void Receiving::saveLabel() {
    if (current_ && format::utf8(label_.trimmed()) != current_->label) relabel(address(), label_);
}

void Receiving::relabel(const QString& address, const QString& label) {
    if (!wallet_) return;
    backend_.setAddressLabel(*wallet_, format::utf8(address), format::utf8(label.trimmed()), this,
                             [this](Result<void> saved) {
                                 if (saved)
                                     loadAddresses();
                                 else
                                     emit failed(saved.error());
                             });
}

void Receiving::requestPracticeCoins() {
    if (!wallet_ || faucetBusy_) return;
    faucetBusy_ = true;
    emit changed();
    backend_.requestFaucet(*wallet_, practiceCoins, this, [this](Result<Txid> paid) {
        faucetBusy_ = false;
        emit changed();
        if (paid)
            emit practiceCoinsComing();
        else
            emit failed(paid.error());
    });
}

} // namespace zon
