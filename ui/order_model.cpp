#include "ui/order_model.h"

#include "core/jose/plain_text.h"
#include "ui/format.h"
#include "ui/order_words.h"
#include "ui/transient_text.h"

#include <QClipboard>
#include <QCryptographicHash>
#include <QGuiApplication>

#include <algorithm>

namespace zon {

namespace {

constexpr int clipboardLife = 60'000; // ms
constexpr Seconds soon = std::chrono::days(14);

} // namespace

OrderModel::OrderModel(RewardsBackend& backend, Shown shown, QObject* parent)
    : RowModel(parent), backend_(backend), shown_(shown) {
    forget_.setSingleShot(true);
}

int OrderModel::open() const {
    return static_cast<int>(std::ranges::count_if(
        rows_, [](const OrderInfo& order) { return order_words::isOpen(order.state); }));
}

int OrderModel::toPay() const {
    return static_cast<int>(std::ranges::count_if(rows_, [](const OrderInfo& order) {
        return order.state == OrderState::Unpaid || order.state == OrderState::Partial;
    }));
}

int OrderModel::vouchers() const {
    return static_cast<int>(std::ranges::count_if(
        rows_, [](const OrderInfo& order) { return order.voucher && !order.voucher->used; }));
}

void OrderModel::load() {
    backend_.orders(this, [this, asked = ++generation_](Result<std::vector<OrderInfo>> all) {
        if (asked != generation_) return;
        if (!all) {
            emit failed(all.error());
            return;
        }
        beginResetModel();
        rows_ = std::move(*all);
        std::erase_if(rows_, [this](const OrderInfo& order) { return !shows(order); });
        endResetModel();
        emit countChanged();
    });
}

bool OrderModel::shows(const OrderInfo& order) const {
    return shown_ == Shown::All || order.voucher.has_value();
}

void OrderModel::forget() {
    ++generation_;
    beginResetModel();
    rows_.clear();
    endResetModel();
    emit countChanged();
}

void OrderModel::take(const std::vector<OrderInfo>& changed) {
    for (const OrderInfo& order : changed) {
        if (!shows(order)) continue;
        const auto found = std::ranges::find(rows_, order.id, &OrderInfo::id);
        if (found == rows_.end()) {
            // Newest first; what was found again may be older.
            const auto place =
                std::ranges::find_if(rows_, [&](const OrderInfo& other) { return other.id < order.id; });
            insertRow(rows_, static_cast<std::size_t>(place - rows_.begin()), order);
        } else {
            *found = order;
            rowChanged(static_cast<std::size_t>(found - rows_.begin()));
        }
    }
    emit countChanged();
}

const OrderInfo* OrderModel::at(int row) const {
    if (row < 0 || static_cast<std::size_t>(row) >= rows_.size()) return nullptr;
    return &rows_[static_cast<std::size_t>(row)];
}

const OrderInfo* OrderModel::find(OrderId id) const {
    const auto found = std::ranges::find(rows_, id, &OrderInfo::id);
    return found == rows_.end() ? nullptr : &*found;
}

void OrderModel::copyVoucher(int row) {
    if (const OrderInfo* order = at(row)) copyVoucherOf(order->id);
}

void OrderModel::copyVoucherOf(OrderId order) {
    backend_.voucherSecrets(order, this, [this](Result<VoucherSecrets> secrets) {
        if (!secrets) {
            emit failed(secrets.error());
            return;
        }
        QClipboard* clipboard = QGuiApplication::clipboard();
        const TransientText code(secrets->code.view());
        const QByteArray mark = QCryptographicHash::hash(code.text().toUtf8(), QCryptographicHash::Sha256);
        clipboard->setText(code.text());
        forget_.disconnect();
        // Only when it is still there: what else was copied since is the person's.
        connect(&forget_, &QTimer::timeout, this, [clipboard, mark] {
            if (QCryptographicHash::hash(clipboard->text().toUtf8(), QCryptographicHash::Sha256) == mark)
                clipboard->clear();
        });
        forget_.start(clipboardLife);
        emit copied();
    });
}

void OrderModel::setUsed(int row, bool used) {
    const OrderInfo* order = at(row);
    if (order == nullptr) return;
    backend_.setVoucherUsed(order->id, used, this, [this](const Result<void>& set) {
        if (!set) emit failed(set.error());
    });
}

bool OrderModel::endsSoon(const VoucherRow& voucher, UnixTime now) {
    return !voucher.used && voucher.validUntil && *voucher.validUntil - now < soon;
}

QString OrderModel::validText(const VoucherRow& voucher) {
    if (!voucher.validUntil) return {};
    const UnixTime now = format::now();
    if (*voucher.validUntil <= now) return tr("Its time is over");
    return tr("Valid until %1").arg(format::day(*voucher.validUntil, now));
}

int OrderModel::expiring() const {
    const UnixTime now = format::now();
    return static_cast<int>(std::ranges::count_if(rows_, [&](const OrderInfo& order) {
        return order.voucher && endsSoon(*order.voucher, now) && *order.voucher->validUntil > now;
    }));
}

int OrderModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

QVariant OrderModel::data(const QModelIndex& index, int role) const {
    const OrderInfo* order = at(index.row());
    if (order == nullptr) return {};
    switch (role) {
    case NameRole:
        return order->quantity == 1 ? format::text(plainText(order->offer.name))
                                    : tr("%1 × %2").arg(format::count(order->quantity),
                                                        format::text(plainText(order->offer.name)));
    case ProviderRole:
        return format::text(plainText(order->providerName));
    case TotalRole:
        return tr("%1 ZON").arg(format::amount(order->total, 2));
    case IdRole:
        return QString::number(order->id.value);
    case DateRole:
        return format::day(order->created, format::now());
    case StateRole:
        return order_words::state(order->state);
    case ToneRole:
        return order_words::tone(order->state);
    case ProblemRole:
        return format::text(plainText(order->problem));
    case HasVoucherRole:
        return order->voucher.has_value();
    case UsedRole:
        return order->voucher && order->voucher->used;
    case ValidRole:
        return order->voucher ? validText(*order->voucher) : QString();
    case EndsSoonRole:
        return order->voucher && endsSoon(*order->voucher, format::now());
    default:
        return {};
    }
}

QHash<int, QByteArray> OrderModel::roleNames() const {
    return {{IdRole, "orderId"},  {NameRole, "name"},       {ProviderRole, "provider"},
            {TotalRole, "total"}, {DateRole, "date"},       {StateRole, "stateText"},
            {ToneRole, "tone"},   {ProblemRole, "problem"}, {HasVoucherRole, "hasVoucher"},
            {UsedRole, "used"},   {ValidRole, "valid"},     {EndsSoonRole, "endsSoon"}};
}

} // namespace zon
