#pragma once

#include "ui/books_backend.h"
#include "ui/invoice_editor.h"
#include "ui/invoice_lines_model.h"
#include "ui/invoice_list_model.h"
#include "ui/invoice_pdf.h"
#include "ui/tone.h"

#include <QTimer>
#include <QUrl>

namespace zon {

/// Invoices on the page Get paid: the list, the one that is open, and the one being written.
class Invoicing : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The session owns it.")
    Q_PROPERTY(zon::InvoiceListModel* list READ list CONSTANT)
    Q_PROPERTY(zon::InvoiceEditor* editor READ editor CONSTANT)
    Q_PROPERTY(Filter filter READ filter WRITE setFilter NOTIFY filterChanged)
    Q_PROPERTY(QString search READ search WRITE setSearch NOTIFY filterChanged)
    Q_PROPERTY(bool loaded READ loaded NOTIFY listChanged)
    // The one that is open.
    Q_PROPERTY(bool open READ isOpen NOTIFY currentChanged)
    Q_PROPERTY(QString name READ name NOTIFY currentChanged)
    Q_PROPERTY(QString customer READ customer NOTIFY currentChanged)
    Q_PROPERTY(QString subject READ subject NOTIFY currentChanged)
    Q_PROPERTY(QString total READ total NOTIFY currentChanged)
    Q_PROPERTY(QString toPay READ toPay NOTIFY currentChanged) ///< in ZON, what is still open
    Q_PROPERTY(QString rate READ rate NOTIFY currentChanged)
    Q_PROPERTY(QString dates READ dates NOTIFY currentChanged)
    Q_PROPERTY(QString stateText READ stateText NOTIFY currentChanged)
    Q_PROPERTY(zon::Tone::Value tone READ tone NOTIFY currentChanged)
    Q_PROPERTY(
        QString explanation READ explanation NOTIFY currentChanged) ///< what the state means, in a sentence
    Q_PROPERTY(QString link READ link NOTIFY currentChanged)
    Q_PROPERTY(QString address READ address NOTIFY currentChanged)
    Q_PROPERTY(QStringList lineTexts READ lineTexts NOTIFY currentChanged)
    Q_PROPERTY(QStringList lineTotals READ lineTotals NOTIFY currentChanged)
    Q_PROPERTY(QStringList payments READ payments NOTIFY currentChanged)
    Q_PROPERTY(bool draft READ draft NOTIFY currentChanged)
    Q_PROPERTY(bool recurring READ recurring NOTIFY currentChanged)
    Q_PROPERTY(bool canCredit READ canCredit NOTIFY currentChanged)
    Q_PROPERTY(bool busy READ busy NOTIFY currentChanged)

public:
    enum Filter { All, Waiting, Late, Paid, Drafts, Recurring, CreditNotes };
    Q_ENUM(Filter)

    explicit Invoicing(BooksBackend& backend, QObject* parent = nullptr);

    void setWallet(std::optional<WalletId> wallet);
    void setSender(InvoiceSender sender) { sender_ = std::move(sender); }

    InvoiceListModel* list() { return &list_; }
    InvoiceEditor* editor() { return &editor_; }
    Filter filter() const { return filter_; }
    void setFilter(Filter filter);
    const QString& search() const { return search_; }
    void setSearch(const QString& text);
    bool loaded() const { return loaded_; }

    bool isOpen() const { return current_.has_value(); }
    QString name() const;
    QString customer() const;
    QString subject() const;
    QString total() const;
    QString toPay() const;
    QString rate() const;
    QString dates() const;
    QString stateText() const;
    Tone::Value tone() const;
    QString explanation() const;
    QString link() const;
    QString address() const;
    QStringList lineTexts() const;
    QStringList lineTotals() const;
    QStringList payments() const;
    bool draft() const { return current_ && current_->isDraft(); }
    bool recurring() const { return current_ && current_->row.kind == InvoiceRow::Kind::Template; }
    bool canCredit() const;
    bool busy() const { return busy_; }

    Q_INVOKABLE void openInvoice(qint64 invoiceId);
    Q_INVOKABLE void close();
    Q_INVOKABLE void edit(); ///< the open draft
    Q_INVOKABLE void issue();
    Q_INVOKABLE void removeDraft();
    Q_INVOKABLE void credit(const QString& reason);
    Q_INVOKABLE void savePdf(const QUrl& file);
    Q_INVOKABLE QString pdfName() const;

signals:
    void filterChanged();
    void listChanged();
    void currentChanged();
    void failed(const zon::Error& error);
    void done(const QString& what);

private:
    void load();
    void reopen();
    void take(Result<Invoice> invoice);

    BooksBackend& backend_;
    InvoiceListModel list_;
    InvoiceEditor editor_;
    InvoiceSender sender_;
    Filter filter_ = All;
    QString search_;
    QTimer gather_; ///< many changes, one reload
    bool loaded_ = false, busy_ = false;
    std::optional<Invoice> current_;
    std::uint64_t generation_ = 0;
};

} // namespace zon
