#include "ui/invoicing.h"

#include "ui/format.h"
#include "ui/in_pool.h"
#include "ui/invoice_words.h"

#include <chrono>

namespace zon {
namespace {

constexpr std::chrono::milliseconds gatherFor{100};

InvoiceQuery queryFor(Invoicing::Filter filter, const QString& text) {
    InvoiceQuery query;
    query.text = format::utf8(text.trimmed());
    switch (filter) {
    case Invoicing::All:
        break;
    case Invoicing::Waiting:
        query.state = InvoiceState::Unpaid;
        break;
    case Invoicing::Late:
        query.state = InvoiceState::Late;
        break;
    case Invoicing::Paid:
        query.state = InvoiceState::Paid;
        break;
    case Invoicing::Drafts:
        query.draftsOnly = true;
        break;
    case Invoicing::Recurring:
        query.kind = InvoiceRow::Kind::Template;
        break;
    case Invoicing::CreditNotes:
        query.kind = InvoiceRow::Kind::CreditNote;
        break;
    }
    return query;
}

} // namespace

Invoicing::Invoicing(BooksBackend& backend, QObject* parent)
    : QObject(parent), backend_(backend), editor_(backend) {
    gather_.setSingleShot(true);
    gather_.setInterval(gatherFor);
    connect(&gather_, &QTimer::timeout, this, [this] {
        load();
        reopen();
    });
    connect(&backend_, &BooksBackend::invoicesChanged, &gather_, qOverload<>(&QTimer::start));
    connect(&editor_, &InvoiceEditor::saved, this, &Invoicing::openInvoice);
}

void Invoicing::setWallet(std::optional<WalletId> wallet) {
    editor_.setWallet(wallet);
    if (wallet)
        load();
    else
        close();
}

void Invoicing::setFilter(Filter filter) {
    if (filter_ == filter) return;
    filter_ = filter;
    emit filterChanged();
    load();
}

void Invoicing::setSearch(const QString& text) {
    if (search_ == text) return;
    search_ = text;
    emit filterChanged();
    gather_.start();
}

void Invoicing::load() {
    backend_.invoices(queryFor(filter_, search_), this,
                      [this, asked = ++generation_](Result<InvoicePage> page) {
                          if (asked != generation_) return;
                          if (!page) {
                              if (page.error().code != ErrorCode::Locked) emit failed(page.error());
                              return;
                          }
                          loaded_ = true;
                          list_.setInvoices(page->rows);
                          emit listChanged();
                      });
}

void Invoicing::openInvoice(qint64 invoiceId) {
    busy_ = true;
    emit currentChanged();
    backend_.invoice({invoiceId}, this, [this](Result<Invoice> invoice) { take(std::move(invoice)); });
}

void Invoicing::reopen() {
    if (!current_ || busy_) return;
    backend_.invoice(current_->id, this, [this, id = current_->id](Result<Invoice> invoice) {
        if (!current_ || current_->id != id || busy_) return;
        if (invoice)
            current_ = std::move(*invoice);
        else if (invoice.error().code == ErrorCode::NotFound)
            current_.reset();
        emit currentChanged();
    });
}

void Invoicing::take(Result<Invoice> invoice) {
    busy_ = false;
    if (invoice)
        current_ = std::move(*invoice);
    else
        emit failed(invoice.error());
    emit currentChanged();
}

void Invoicing::close() {
    current_.reset();
    emit currentChanged();
}

void Invoicing::edit() {
    if (draft()) editor_.edit(*current_);
}

void Invoicing::issue() {
    if (!draft() || busy_) return;
    busy_ = true;
    emit currentChanged();
    backend_.issueInvoice(current_->id, this, [this](Result<Invoice> invoice) { take(std::move(invoice)); });
}

void Invoicing::removeDraft() {
    if (!draft() || busy_) return;
    backend_.removeInvoiceDraft(current_->id, this, [this](Result<void> removed) {
        if (!removed) return emit failed(removed.error());
        close();
        load();
    });
}

void Invoicing::credit(const QString& reason) {
    if (!canCredit() || busy_) return;
    busy_ = true;
    emit currentChanged();
    backend_.creditInvoice(current_->id, format::utf8(reason.trimmed()), this, [this](Result<Invoice> note) {
        busy_ = false;
        if (!note) {
            emit failed(note.error());
            return emit currentChanged();
        }
        emit done(tr("Credit note %1 is issued").arg(format::text(note->row.numberText())));
        reopen();
        load();
    });
}

QString Invoicing::pdfName() const {
    return (current_ && !current_->isDraft() ? format::text(current_->row.numberText()) : tr("Draft"))
           + ".pdf";
}

void Invoicing::savePdf(const QUrl& file) {
    if (!current_ || !file.isLocalFile()) return;
    const QString path = file.toLocalFile();
    inPool<void>(
        this,
        [invoice = *current_, sender = sender_, path] { return writeInvoicePdf(invoice, sender, path); },
        [this, path](Result<void> written) {
            if (!written) return emit failed(written.error());
            emit done(tr("Saved as %1").arg(path));
        });
}

QString Invoicing::name() const {
    if (!current_) return {};
    if (recurring()) return tr("Recurring invoice");
    if (current_->isDraft()) return tr("Draft %1").arg(current_->id.value);
    return format::text(current_->row.numberText());
}

QString Invoicing::customer() const {
    return current_ ? format::text(current_->row.content.customer) : QString();
}

QString Invoicing::subject() const {
    return current_ ? format::text(current_->row.content.subject) : QString();
}

QString Invoicing::total() const {
    return current_ ? invoice_words::money(current_->totals.gross, current_->currency) : QString();
}

QString Invoicing::toPay() const {
    if (!current_ || current_->isDraft()) return {};
    return format::amount(current_->balance.open);
}

QString Invoicing::rate() const {
    if (!current_ || !current_->row.rate) return {};
    const FiatRate& rate = *current_->row.rate;
    return tr("1 ZON = %1 %2 (%3, %4)")
        .arg(format::text(rateText(rate)), format::text(rate.currency), format::text(rate.source),
             invoice_words::date(rate.time));
}

QString Invoicing::dates() const {
    if (!current_) return {};
    if (current_->recurrence)
        return tr("Next draft on %1").arg(invoice_words::date(current_->recurrence->next));
    if (!current_->row.issued) return tr("Written on %1").arg(invoice_words::date(current_->row.created));
    const QString issued = tr("Issued %1").arg(invoice_words::date(*current_->row.issued));
    return current_->row.due ? tr("%1, due %2").arg(issued, invoice_words::date(*current_->row.due)) : issued;
}

QString Invoicing::stateText() const {
    if (!current_) return {};
    InvoiceSummary summary;
    summary.kind = current_->row.kind;
    summary.number = current_->row.numberText();
    summary.balance = current_->balance;
    return invoice_words::state(summary);
}

Tone::Value Invoicing::tone() const {
    return current_ && !current_->isDraft() ? invoice_words::tone(current_->balance.state) : Tone::Neutral;
}

QString Invoicing::explanation() const {
    if (!current_) return {};
    if (recurring()) return tr("Makes a draft each time. Look at it, then issue it.");
    if (current_->isDraft())
        return tr("Issuing gives it the next number and an address of its own. After that it is final.");
    if (!current_->creditsNumber.empty())
        return tr("Takes back %1.").arg(format::text(current_->creditsNumber));
    const InvoiceBalance& b = current_->balance;
    switch (b.state) {
    case InvoiceState::Unpaid:
        return tr("Nothing has come yet.");
    case InvoiceState::Seen:
        return tr(
            "The payment was seen, but no block holds it yet. Wait before you deliver something of value.");
    case InvoiceState::Partial:
        return tr("%1 ZON have come, %2 ZON are missing.")
            .arg(format::amount(b.confirmed + b.unconfirmed), format::amount(b.open));
    case InvoiceState::Paid:
        return b.paidAt ? tr("Paid in full on %1.").arg(invoice_words::date(*b.paidAt)) : tr("Paid in full.");
    case InvoiceState::Over:
        return tr("Paid, with %1 ZON too much. Ask the payer where to send them back to.")
            .arg(format::amount(b.surplus));
    case InvoiceState::Late:
        return tr("The due date has passed and %1 ZON are missing.").arg(format::amount(b.open));
    case InvoiceState::Credited:
        return tr("Taken back in full.");
    }
    return {};
}

QString Invoicing::link() const {
    return current_ ? format::text(current_->uri) : QString();
}

QString Invoicing::address() const {
    return current_ ? format::text(current_->row.address) : QString();
}

QStringList Invoicing::lineTexts() const {
    QStringList texts;
    if (!current_) return texts;
    for (const InvoiceLine& line : current_->row.content.lines)
        texts << tr("%1 × %2", "pieces × what")
                     .arg(invoice_words::quantity(line.quantity), format::text(line.text));
    for (const TaxTotal& tax : current_->totals.taxes)
        if (tax.rate > 0)
            texts << (current_->row.content.pricesIncludeTax
                          ? tr("including %1 tax").arg(invoice_words::taxRate(tax.rate))
                          : tr("%1 tax").arg(invoice_words::taxRate(tax.rate)));
    return texts;
}

QStringList Invoicing::lineTotals() const {
    QStringList totals;
    if (!current_) return totals;
    for (const std::int64_t line : current_->totals.lines)
        totals << invoice_words::money(line, current_->currency);
    for (const TaxTotal& tax : current_->totals.taxes)
        if (tax.rate > 0) totals << invoice_words::money(tax.tax, current_->currency);
    return totals;
}

QStringList Invoicing::payments() const {
    QStringList lines;
    if (!current_) return lines;
    for (const InvoicePayment& payment : current_->payments)
        lines << (payment.height ? tr("%1 ZON in block %2, %3")
                                       .arg(format::amount(payment.amount), format::count(*payment.height),
                                            invoice_words::date(payment.time))
                                 : tr("%1 ZON, not in a block yet").arg(format::amount(payment.amount)));
    return lines;
}

bool Invoicing::canCredit() const {
    return current_ && !current_->isDraft() && current_->row.kind == InvoiceRow::Kind::Invoice
           && current_->creditNotes.empty();
}

} // namespace zon
