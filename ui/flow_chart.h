#pragma once

#include "ui/backend.h"

#include <QAbstractTableModel>
#include <QStringList>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

namespace zon {

/// Money in and out by month: column 0 in, column 1 out, a row a month, ready for VBarModelMapper.
class FlowChart : public QAbstractTableModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The session owns it.")
    Q_PROPERTY(QStringList months READ months NOTIFY changed)
    Q_PROPERTY(qreal highest READ highest NOTIFY changed)
    Q_PROPERTY(bool empty READ empty NOTIFY changed)

public:
    explicit FlowChart(Backend& backend, QObject* parent = nullptr);

    QStringList months() const;
    qreal highest() const;
    bool empty() const;
    /// "+ 12.5000 in, 3.0000 out in November" for a bar.
    Q_INVOKABLE QString hoverText(int month) const;

    void setWallet(std::optional<WalletId> wallet);
    void refreshSoon() { soon_.start(); }

    int rowCount(const QModelIndex& parent) const override;
    int columnCount(const QModelIndex& parent) const override;
    QVariant data(const QModelIndex& index, int role) const override;

signals:
    void changed();

private:
    void load();

    Backend& backend_;
    QTimer soon_;
    std::optional<WalletId> wallet_;
    std::vector<MonthFlow> flows_;
    std::uint64_t generation_ = 0;
};

} // namespace zon
