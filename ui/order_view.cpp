#include "ui/order_view.h"

#include "core/jose/plain_text.h"
#include "ui/format.h"
#include "ui/in_pool.h"
#include "ui/order_receipt.h"
#include "ui/order_words.h"
#include "ui/secret_input.h"

namespace zon {

namespace {

constexpr int revealedFor = 60'000; // ms

QString plain(std::string_view text) {
    return format::text(plainText(text));
}

} // namespace

OrderView::OrderView(RewardsBackend& backend, OrderModel& orders, QObject* parent)
    : QObject(parent), backend_(backend), orders_(orders) {
    hideSoon_.setSingleShot(true);
    hideSoon_.setInterval(revealedFor);
    connect(&hideSoon_, &QTimer::timeout, this, &OrderView::hide);
}

void OrderView::show(const QString& orderId) {
    const OrderInfo* order = orders_.find(OrderId{orderId.toLongLong()});
    if (order == nullptr) return close();
    if (order_ && order_->id == order->id) return;
    close();
    set(*order);
}

void OrderView::close() {
    ++generation_;
    forgetPrepared();
    secrets_.reset();
    hideSoon_.stop();
    order_.reset();
    payError_.clear();
    backError_.clear();
    paying_ = askingBack_ = false;
    course_.show({});
    money_.show(nullptr);
    emit changed();
}

void OrderView::take(const std::vector<OrderInfo>& news) {
    if (!order_) return;
    for (const OrderInfo& order : news)
        if (order.id == order_->id) {
            set(order);
            return;
        }
}

void OrderView::set(const OrderInfo& order) {
    order_ = order;
    course_.show(order.events);
    money_.show(&*order_);
    // What is due may be another amount now.
    if (!paying_) prepare();
    emit changed();
}

bool OrderView::isPayable() const {
    return order_ && (order_->state == OrderState::Unpaid || order_->state == OrderState::Partial);
}

void OrderView::forgetPrepared() {
    if (prepared_) backend_.forgetOrderPayment(prepared_->id);
    prepared_.reset();
}

void OrderView::prepare() {
    forgetPrepared();
    payError_.clear();
    const auto asked = ++generation_;
    if (!isPayable()) return;
    backend_.prepareOrderPayment(order_->id, this, [this, asked](Result<PaymentPreview> preview) {
        if (asked != generation_) {
            if (preview) backend_.forgetOrderPayment(preview->id);
            return;
        }
        if (preview)
            prepared_ = std::move(*preview);
        else
            payError_ = format::sentence(preview.error());
        emit changed();
    });
}

void OrderView::pay(SecretInput* password) {
    if (password != nullptr) payWith(password->take());
}

void OrderView::payWith(SecretText password) {
    if (!canPay()) return;
    paying_ = true;
    payError_.clear();
    emit changed();
    backend_.sendOrderPayment(prepared_->id, std::move(password), this,
                              [this, id = order_->id](const Result<Txid>& sent) {
                                  if (!order_ || order_->id != id) return;
                                  paying_ = false;
                                  if (sent) {
                                      prepared_.reset();
                                      emit paid(name());
                                  } else if (sent.error().code == ErrorCode::WrongPassword) {
                                      payError_ = format::sentence(sent.error());
                                  } else {
                                      // It is gone with the attempt; what is due now is asked anew, but why
                                      // is said first.
                                      prepare();
                                      payError_ = format::sentence(sent.error());
                                  }
                                  emit changed();
                              });
}

bool OrderView::canAskBack() const {
    if (!order_ || !order_->document || order_->document->payments.empty() || askingBack_) return false;
    if (order_->throughEscrow) return false; // it is the buyer's to take, with the contract
    switch (order_->state) {
    case OrderState::Partial:
    case OrderState::Paying:
    case OrderState::Paid:
    case OrderState::Late:
    case OrderState::Expired:
        return order_->document->fulfilment != Fulfilment::Delivered;
    default:
        return false;
    }
}

void OrderView::askBack(const QString& reason) {
    if (!canAskBack()) return;
    askingBack_ = true;
    backError_.clear();
    emit changed();
    backend_.askOrderBack(order_->id, format::utf8(reason), this,
                          [this, id = order_->id](const Result<OrderInfo>& asked) {
                              if (!order_ || order_->id != id) return;
                              askingBack_ = false;
                              if (asked)
                                  set(*asked);
                              else
                                  backError_ = format::sentence(asked.error());
                              emit changed();
                          });
}

void OrderView::reveal() {
    if (!hasVoucher()) return;
    backend_.voucherSecrets(order_->id, this, [this, id = order_->id](Result<VoucherSecrets> secrets) {
        if (!order_ || order_->id != id) return;
        if (!secrets) {
            emit failed(secrets.error());
            return;
        }
        secrets_ = std::move(*secrets);
        hideSoon_.start();
        emit changed();
    });
}

void OrderView::hide() {
    hideSoon_.stop();
    secrets_.reset();
    emit changed();
}

void OrderView::copyCode() {
    if (hasVoucher()) orders_.copyVoucherOf(order_->id);
}

void OrderView::setUsed(bool used) {
    if (!hasVoucher()) return;
    backend_.setVoucherUsed(order_->id, used, this, [this](const Result<void>& set) {
        if (!set) emit failed(set.error());
    });
}

void OrderView::saveReceipt(const QUrl& file) {
    if (!hasReceipt()) return;
    const QString path = file.toLocalFile();
    inPool<void>(
        this, [order = *order_, path] { return writeOrderReceipt(order, path); },
        [this, path](Result<void> written) {
            if (!written) return emit failed(written.error());
            emit saved(path);
        });
}

QString OrderView::orderId() const {
    return order_ ? QString::number(order_->id.value) : QString();
}

QString OrderView::name() const {
    if (!order_) return {};
    return order_->quantity == 1
               ? plain(order_->offer.name)
               : tr("%1 × %2").arg(format::count(order_->quantity), plain(order_->offer.name));
}

QString OrderView::provider() const {
    return order_ ? plain(order_->providerName) : QString();
}

QString OrderView::number() const {
    return order_ && order_->document ? plain(order_->document->id) : QString();
}

QString OrderView::total() const {
    return order_ ? tr("%1 ZON").arg(format::amount(order_->total, 2)) : QString();
}

QString OrderView::stateText() const {
    return order_ ? order_words::state(order_->state) : QString();
}

QString OrderView::sentence() const {
    return order_ ? order_words::sentence(order_->state, order_->throughEscrow) : QString();
}

int OrderView::tone() const {
    return order_ ? order_words::tone(order_->state) : Tone::Neutral;
}

QString OrderView::problem() const {
    return order_ ? plain(order_->problem) : QString();
}

QString OrderView::due() const {
    return prepared_ ? tr("%1 ZON").arg(format::amount(prepared_->recipients.front().amount, 2)) : QString();
}

QString OrderView::fee() const {
    return prepared_ ? tr("%1 ZON").arg(format::amount(prepared_->fee)) : QString();
}

QString OrderView::payBefore() const {
    if (!isPayable() || !order_->document) return {};
    return tr("%1, %2", "day and time")
        .arg(format::day(order_->document->expires, format::now()),
             format::clockTime(order_->document->expires));
}

QString OrderView::valid() const {
    return hasVoucher() ? OrderModel::validText(*order_->voucher) : QString();
}

bool OrderView::endsSoon() const {
    return hasVoucher() && OrderModel::endsSoon(*order_->voucher, format::now());
}

QString OrderView::instructions() const {
    return hasVoucher() ? format::text(plainLines(order_->voucher->instructions)) : QString();
}

QString OrderView::url() const {
    return hasVoucher() ? plain(order_->voucher->url) : QString();
}

bool OrderView::hasReceipt() const {
    return order_ && order_->document && (!order_->payments.empty() || !order_->document->payments.empty());
}

} // namespace zon
