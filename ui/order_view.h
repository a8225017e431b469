#pragma once

#include "ui/order_course.h"
#include "ui/order_model.h"
#include "ui/order_money.h"

#include <QTimer>
#include <QUrl>

#include <optional>

namespace zon {

class SecretInput;

/// The order that is looked at: its course, its money, its voucher, and what can be done about it.
///
/// A voucher's code is here only while the person has it shown, in locked memory; VoucherCode paints it.
class OrderView : public QObject {
    Q_OBJECT
    Q_MOC_INCLUDE("ui/secret_input.h")
    QML_ELEMENT
    QML_UNCREATABLE("The session owns it.")
    Q_PROPERTY(bool shown READ isShown NOTIFY changed)
    Q_PROPERTY(QString orderId READ orderId NOTIFY changed)
    Q_PROPERTY(QString name READ name NOTIFY changed)
    Q_PROPERTY(QString provider READ provider NOTIFY changed)
    Q_PROPERTY(QString number READ number NOTIFY changed) ///< the provider's
    Q_PROPERTY(QString total READ total NOTIFY changed)
    Q_PROPERTY(QString stateText READ stateText NOTIFY changed)
    Q_PROPERTY(QString sentence READ sentence NOTIFY changed)
    Q_PROPERTY(int tone READ tone NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(zon::OrderCourse* course READ course CONSTANT)
    Q_PROPERTY(zon::OrderMoney* money READ money CONSTANT)
    // Paying what is due.
    Q_PROPERTY(bool payable READ isPayable NOTIFY changed) ///< something is due
    Q_PROPERTY(bool canPay READ canPay NOTIFY changed)
    Q_PROPERTY(QString due READ due NOTIFY changed)
    Q_PROPERTY(QString fee READ fee NOTIFY changed)
    Q_PROPERTY(QString payBefore READ payBefore NOTIFY changed)
    Q_PROPERTY(QString payError READ payError NOTIFY changed)
    Q_PROPERTY(bool paying READ isPaying NOTIFY changed)
    // The money back.
    Q_PROPERTY(bool canAskBack READ canAskBack NOTIFY changed)
    Q_PROPERTY(bool askingBack READ isAskingBack NOTIFY changed)
    Q_PROPERTY(QString backError READ backError NOTIFY changed)
    // The voucher.
    Q_PROPERTY(bool hasVoucher READ hasVoucher NOTIFY changed)
    Q_PROPERTY(bool hasPin READ hasPin NOTIFY changed)
    Q_PROPERTY(bool revealed READ isRevealed NOTIFY changed)
    Q_PROPERTY(bool used READ isUsed NOTIFY changed)
    Q_PROPERTY(QString valid READ valid NOTIFY changed)
    Q_PROPERTY(bool endsSoon READ endsSoon NOTIFY changed)
    Q_PROPERTY(QString instructions READ instructions NOTIFY changed)
    Q_PROPERTY(QString url READ url NOTIFY changed)
    Q_PROPERTY(bool hasReceipt READ hasReceipt NOTIFY changed)

public:
    /// `orders` must outlive it.
    OrderView(RewardsBackend& backend, OrderModel& orders, QObject* parent = nullptr);

    bool isShown() const { return order_.has_value(); }
    QString orderId() const;
    QString name() const;
    QString provider() const;
    QString number() const;
    QString total() const;
    QString stateText() const;
    QString sentence() const;
    int tone() const;
    QString problem() const;
    OrderCourse* course() { return &course_; }
    OrderMoney* money() { return &money_; }
    bool isPayable() const;
    bool canPay() const { return prepared_ && !paying_; }
    QString due() const;
    QString fee() const;
    QString payBefore() const;
    const QString& payError() const { return payError_; }
    bool isPaying() const { return paying_; }
    bool canAskBack() const;
    bool isAskingBack() const { return askingBack_; }
    const QString& backError() const { return backError_; }
    bool hasVoucher() const { return order_ && order_->voucher; }
    bool hasPin() const { return hasVoucher() && order_->voucher->hasPin; }
    bool isRevealed() const { return secrets_.has_value(); }
    bool isUsed() const { return hasVoucher() && order_->voucher->used; }
    QString valid() const;
    bool endsSoon() const;
    QString instructions() const;
    QString url() const;
    bool hasReceipt() const;

    /// While they are shown; for VoucherCode alone.
    const std::optional<VoucherSecrets>& secrets() const { return secrets_; }

    Q_INVOKABLE void show(const QString& orderId);
    Q_INVOKABLE void close();
    Q_INVOKABLE void pay(zon::SecretInput* password);
    Q_INVOKABLE void askBack(const QString& reason);
    /// For a minute, or until hide().
    Q_INVOKABLE void reveal();
    Q_INVOKABLE void hide();
    Q_INVOKABLE void copyCode();
    Q_INVOKABLE void setUsed(bool used);
    /// As a PDF.
    Q_INVOKABLE void saveReceipt(const QUrl& file);

    void payWith(SecretText password);
    void take(const std::vector<OrderInfo>& news);

signals:
    void changed();
    void paid(const QString& name);
    void saved(const QString& file);
    void failed(const zon::Error& error);

private:
    void set(const OrderInfo& order);
    void prepare();
    void forgetPrepared();

    RewardsBackend& backend_;
    OrderModel& orders_;
    OrderCourse course_;
    OrderMoney money_;
    std::optional<OrderInfo> order_;
    std::optional<PaymentPreview> prepared_;
    QString payError_, backError_;
    bool paying_ = false, askingBack_ = false;
    std::optional<VoucherSecrets> secrets_;
    QTimer hideSoon_;
    std::uint64_t generation_ = 0; ///< another order, another question
};

} // namespace zon
