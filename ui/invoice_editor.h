#pragma once

#include "ui/books_backend.h"
#include "ui/invoice_lines_model.h"

#include "core/wallet/types.h"

#include <QtQml/qqmlregistration.h>

namespace zon {

/// An invoice being written. Totals follow what is typed; saving makes a draft, issuing gives it its number.
class InvoiceEditor : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Invoicing owns it.")
    Q_PROPERTY(QString customer MEMBER customer_ NOTIFY changed)
    Q_PROPERTY(QString customerAddress MEMBER customerAddress_ NOTIFY changed)
    Q_PROPERTY(QString subject MEMBER subject_ NOTIFY changed)
    Q_PROPERTY(QString note MEMBER note_ NOTIFY changed)
    Q_PROPERTY(QString reference MEMBER reference_ NOTIFY changed)
    Q_PROPERTY(QString currency READ currency WRITE setCurrency NOTIFY changed)
    Q_PROPERTY(bool pricesIncludeTax READ pricesIncludeTax WRITE setPricesIncludeTax NOTIFY changed)
    Q_PROPERTY(int daysToPay MEMBER daysToPay_ NOTIFY changed)
    Q_PROPERTY(
        int repeats MEMBER repeats_ NOTIFY changed) ///< 0 never, 1 every week, 2 month, 3 quarter, 4 year
    Q_PROPERTY(zon::InvoiceLinesModel* lines READ lines CONSTANT)
    Q_PROPERTY(QString totalText READ totalText NOTIFY totalsChanged)
    Q_PROPERTY(QString taxText READ taxText NOTIFY totalsChanged) ///< "19 %: 1.90 EUR", empty without tax
    Q_PROPERTY(QString problem READ problem NOTIFY totalsChanged) ///< why it can't be issued yet
    Q_PROPERTY(QString error READ error NOTIFY changed)           ///< what the engine said
    Q_PROPERTY(bool editing READ editing NOTIFY changed)          ///< an existing draft, not a new one
    Q_PROPERTY(bool busy READ busy NOTIFY changed)

public:
    explicit InvoiceEditor(BooksBackend& backend, QObject* parent = nullptr);

    void setWallet(std::optional<WalletId> wallet) { wallet_ = wallet; }

    const QString& currency() const { return currency_; }
    void setCurrency(const QString& code);
    bool pricesIncludeTax() const { return pricesIncludeTax_; }
    void setPricesIncludeTax(bool included);
    InvoiceLinesModel* lines() { return &lines_; }
    const QString& totalText() const { return totalText_; }
    const QString& taxText() const { return taxText_; }
    const QString& problem() const { return problem_; }
    const QString& error() const { return error_; }
    bool editing() const { return id_.has_value(); }
    bool busy() const { return busy_; }

    Q_INVOKABLE void startNew();
    void edit(const Invoice& draft);
    Q_INVOKABLE void save();
    Q_INVOKABLE void saveAndIssue();

signals:
    void changed();
    void totalsChanged();
    void saved(qint64 invoiceId);

private:
    Result<InvoiceContent> content() const;
    void recount();
    void send(bool issue);
    void failed(const Error& error);

    BooksBackend& backend_;
    std::optional<WalletId> wallet_;
    std::optional<InvoiceId> id_;
    InvoiceLinesModel lines_;
    QString customer_, customerAddress_, subject_, note_, reference_, currency_ = QStringLiteral("ZON");
    QString totalText_, taxText_, problem_, error_;
    bool pricesIncludeTax_ = false, busy_ = false;
    int daysToPay_ = 14, repeats_ = 0;
};

} // namespace zon
