#pragma once

#include "ui/address_model.h"
#include "ui/backend.h"

namespace zon {

/// Getting paid: an address nobody was given yet, the link and code for it, and the addresses given out
/// before.
class Receiving : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The session owns it.")
    Q_PROPERTY(QString address READ address NOTIFY changed)
    Q_PROPERTY(QString groupedAddress READ groupedAddress NOTIFY changed) ///< in fours, for comparing by eye
    Q_PROPERTY(QString path READ path NOTIFY changed)
    Q_PROPERTY(QString amount READ amount WRITE setAmount NOTIFY changed)
    Q_PROPERTY(QString amountError READ amountError NOTIFY changed)
    Q_PROPERTY(QString label READ label WRITE setLabel NOTIFY changed)
    Q_PROPERTY(QString link READ link NOTIFY changed)
    Q_PROPERTY(zon::AddressModel* addresses READ addresses CONSTANT)
    Q_PROPERTY(bool busy READ busy NOTIFY changed)
    Q_PROPERTY(bool faucetBusy READ faucetBusy NOTIFY changed)

public:
    explicit Receiving(Backend& backend, QObject* parent = nullptr);

    void setWallet(std::optional<WalletId> wallet);

    QString address() const;
    QString groupedAddress() const;
    QString path() const;
    const QString& amount() const { return amount_; }
    void setAmount(const QString& amount);
    const QString& amountError() const { return amountError_; }
    const QString& label() const { return label_; }
    void setLabel(const QString& label);
    QString link() const;
    AddressModel* addresses() { return &addresses_; }
    bool busy() const { return busy_; }
    bool faucetBusy() const { return faucetBusy_; }

    /// The next address, for another payer.
    Q_INVOKABLE void fresh();
    /// Keeps the label with the address.
    Q_INVOKABLE void saveLabel();
    Q_INVOKABLE void relabel(const QString& address, const QString& label);
    /// Practice coins, on the sandbox.
    Q_INVOKABLE void requestPracticeCoins();

signals:
    void changed();
    void failed(const zon::Error& error);
    void practiceCoinsComing();

private:
    void load(bool fresh);
    void loadAddresses();

    Backend& backend_;
    std::optional<WalletId> wallet_;
    std::optional<AddressRow> current_;
    AddressModel addresses_;
    QString amount_, amountError_, label_;
    bool busy_ = false, faucetBusy_ = false;
    std::uint64_t generation_ = 0;
};

} // namespace zon
