#include "ui/order_model.h"

#include "core/jose/plain_text.h"
#include "ui/format.h"
#include "ui/transient_text.h"

#include <QClipboard>
#include <QCryptographicHash>
#include <QGuiApplication>

#include <algorithm>

namespace zon {

namespace {

constexpr int clipboardLife = 60'000; // ms

bool isOpen(OrderState state) {
    return state == OrderState::Placing || state == OrderState::Unpaid || state == OrderState::Partial
           || state == OrderState::Paying || state == OrderState::Paid || state == OrderState::Late
           || state == OrderState::Failed;
}

QString stateText(OrderState state) {
    switch (state) {
    case OrderState::Placing:
        return OrderModel::tr("Ordering");
    case OrderState::Unpaid:
        return OrderModel::tr("To be paid");
    case OrderState::Partial:
        return OrderModel::tr("Partly paid");
    case OrderState::Paying:
        return OrderModel::tr("Payment on its way");
    case OrderState::Paid:
        return OrderModel::tr("Paid");
    case OrderState::Delivered:
        return OrderModel::tr("Delivered");
    case OrderState::Expired:
        return OrderModel::tr("Expired");
    case OrderState::Late:
        return OrderModel::tr("Paid late");
    case OrderState::Failed:
        return OrderModel::tr("Not delivered");
    case OrderState::Refunded:
        return OrderModel::tr("Paid back");
    case OrderState::Refused:
        return OrderModel::tr("Refused");
    case OrderState::Invalid:
        return OrderModel::tr("Payment does not count");
    }
    return {};
}

} // namespace

OrderModel::OrderModel(RewardsBackend& backend, QObject* parent) : RowModel(parent), backend_(backend) {
    forget_.setSingleShot(true);
}

int OrderModel::open() const {
    return static_cast<int>(
        std::ranges::count_if(rows_, [](const OrderInfo& order) { return isOpen(order.state); }));
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
        endResetModel();
        emit countChanged();
    });
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

void OrderModel::copyVoucher(int row) {
    const OrderInfo* order = at(row);
    if (order == nullptr) return;
    backend_.voucherSecrets(order->id, this, [this](Result<VoucherSecrets> secrets) {
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

int OrderModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

Tone::Value OrderModel::toneOf(OrderState state) {
    switch (state) {
    case OrderState::Delivered:
        return Tone::Positive;
    case OrderState::Failed:
    case OrderState::Invalid:
        return Tone::Danger;
    case OrderState::Expired:
    case OrderState::Refused:
        return Tone::Neutral;
    case OrderState::Refunded:
    case OrderState::Paid:
        return Tone::Info;
    default:
        return Tone::Pending;
    }
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
    case StateRole:
        return stateText(order->state);
    case ToneRole:
        return toneOf(order->state);
    case CourseRole: {
        QStringList steps;
        for (const OrderEventRow& event : order->events)
            steps << format::clockTime(event.at) + QStringLiteral("  ") + format::text(plainText(event.text));
        return steps;
    }
    case ProblemRole:
        return format::text(plainText(order->problem));
    case HasVoucherRole:
        return order->voucher.has_value();
    case UsedRole:
        return order->voucher && order->voucher->used;
    case ValidRole:
        return order->voucher && order->voucher->validUntil
                   ? tr("Valid until %1").arg(format::day(*order->voucher->validUntil, format::now()))
                   : QString();
    case InstructionsRole:
        return order->voucher ? format::text(plainLines(order->voucher->instructions)) : QString();
    default:
        return {};
    }
}

QHash<int, QByteArray> OrderModel::roleNames() const {
    return {{NameRole, "name"},
            {ProviderRole, "provider"},
            {TotalRole, "total"},
            {StateRole, "stateText"},
            {ToneRole, "tone"},
            {CourseRole, "course"},
            {ProblemRole, "problem"},
            {HasVoucherRole, "hasVoucher"},
            {UsedRole, "used"},
            {ValidRole, "valid"},
            {InstructionsRole, "instructions"}};
}

} // namespace zon
