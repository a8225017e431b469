#pragma once

#include "ui/rewards_backend.h"
#include "ui/row_model.h"

#include <QTimer>

namespace zon {

/// Orders, newest first, with their course and their vouchers. A voucher's code never becomes a property: it
/// goes from here to the clipboard, and leaves it again.
class OrderModel : public RowModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The session owns it.")
    Q_PROPERTY(int open READ open NOTIFY countChanged)         ///< something may still happen to them
    Q_PROPERTY(int vouchers READ vouchers NOTIFY countChanged) ///< not used yet
    Q_PROPERTY(int expiring READ expiring NOTIFY countChanged) ///< of them, those whose time ends soon

public:
    enum Role {
        IdRole = Qt::UserRole + 1,
        NameRole,
        ProviderRole,
        TotalRole,
        DateRole,
        StateRole,
        ToneRole,
        ProblemRole,
        HasVoucherRole,
        UsedRole,
        ValidRole,
        EndsSoonRole
    };
    enum class Shown { All, Vouchers };

    OrderModel(RewardsBackend& backend, Shown shown, QObject* parent = nullptr);

    int open() const;
    int vouchers() const;
    int toPay() const; ///< something is due for them
    int expiring() const;
    const OrderInfo* find(OrderId id) const;
    static QString validText(const VoucherRow& voucher);
    static bool endsSoon(const VoucherRow& voucher, UnixTime now);
    void load();
    void forget();
    void take(const std::vector<OrderInfo>& changed);

    Q_INVOKABLE void copyVoucher(int row);
    void copyVoucherOf(OrderId order);
    Q_INVOKABLE void setUsed(int row, bool used);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void copied();
    void failed(const zon::Error& error);

private:
    const OrderInfo* at(int row) const;
    bool shows(const OrderInfo& order) const;

    RewardsBackend& backend_;
    Shown shown_;
    std::vector<OrderInfo> rows_;
    QTimer forget_; ///< takes the code off the clipboard
    std::uint64_t generation_ = 0;
};

} // namespace zon
