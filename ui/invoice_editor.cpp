#include "ui/invoice_editor.h"

#include "ui/format.h"
#include "ui/invoice_words.h"

#include <QDate>

namespace zon {
namespace {

std::optional<Recurrence> recurrenceOf(int choice) {
    if (choice <= 0) return std::nullopt;
    Recurrence out;
    out.unit = choice == 1   ? Recurrence::Unit::Week
               : choice == 4 ? Recurrence::Unit::Year
                             : Recurrence::Unit::Month;
    out.every = choice == 3 ? 3 : 1;
    out.day = QDate::currentDate().day();
    out.next = format::now(); // the first draft at once
    return out;
}

int choiceOf(const Recurrence& recurrence) {
    switch (recurrence.unit) {
    case Recurrence::Unit::Week:
        return 1;
    case Recurrence::Unit::Month:
        return recurrence.every == 3 ? 3 : 2;
    case Recurrence::Unit::Year:
        return 4;
    }
    return 0;
}

} // namespace

InvoiceEditor::InvoiceEditor(BooksBackend& backend, QObject* parent) : QObject(parent), backend_(backend) {
    connect(&lines_, &InvoiceLinesModel::edited, this, &InvoiceEditor::recount);
}

void InvoiceEditor::setCurrency(const QString& code) {
    const QString upper = code.trimmed().toUpper();
    if (currency_ == upper) return;
    currency_ = upper;
    emit changed();
    recount();
}

void InvoiceEditor::setPricesIncludeTax(bool included) {
    if (pricesIncludeTax_ == included) return;
    pricesIncludeTax_ = included;
    emit changed();
    recount();
}

void InvoiceEditor::startNew() {
    id_.reset();
    for (QString* text : {&customer_, &customerAddress_, &subject_, &note_, &reference_, &error_})
        text->clear();
    repeats_ = 0;
    lines_.clear(); // currency, tax and days stay as they were last time
    emit changed();
    recount();
}

void InvoiceEditor::edit(const Invoice& draft) {
    const InvoiceContent& c = draft.row.content;
    id_ = draft.id;
    customer_ = format::text(c.customer);
    customerAddress_ = format::text(c.customerAddress);
    subject_ = format::text(c.subject);
    note_ = format::text(c.note);
    reference_ = format::text(c.reference);
    currency_ = format::text(c.currency);
    pricesIncludeTax_ = c.pricesIncludeTax;
    daysToPay_ = c.daysToPay;
    repeats_ = draft.recurrence ? choiceOf(*draft.recurrence) : 0;
    error_.clear();
    lines_.setLines(c.lines, draft.currency);
    emit changed();
    recount();
}

Result<InvoiceContent> InvoiceEditor::content() const {
    InvoiceContent out;
    if (!wallet_) return fail(ErrorCode::NotFound, format::utf8(tr("Make a wallet first.")));
    out.wallet = {wallet_->value};
    out.customer = format::utf8(customer_.trimmed());
    out.customerAddress = format::utf8(customerAddress_.trimmed());
    out.subject = format::utf8(subject_.trimmed());
    out.note = format::utf8(note_.trimmed());
    out.reference = format::utf8(reference_.trimmed());
    out.currency = format::utf8(currency_);
    out.pricesIncludeTax = pricesIncludeTax_;
    out.daysToPay = daysToPay_;
    const auto currency = Currency::byCode(out.currency);
    if (!currency) return fail(currency);
    auto lines = lines_.lines(*currency);
    if (!lines) return fail(lines);
    out.lines = std::move(*lines);
    return out;
}

void InvoiceEditor::recount() {
    totalText_.clear();
    taxText_.clear();
    problem_.clear();
    const auto written = content();
    const auto totals = written ? totalsOf(*written) : Result<InvoiceTotals>(fail(written));
    if (totals) {
        const auto currency = Currency::byCode(written->currency);
        totalText_ = invoice_words::money(totals->gross, *currency);
        QStringList taxes;
        for (const TaxTotal& tax : totals->taxes)
            if (tax.rate > 0)
                taxes << tr("%1 tax: %2")
                             .arg(invoice_words::taxRate(tax.rate), invoice_words::money(tax.tax, *currency));
        taxText_ = taxes.join(QStringLiteral(" · "));
    } else {
        problem_ = format::sentence(totals.error());
    }
    emit totalsChanged();
}

void InvoiceEditor::save() {
    send(false);
}

void InvoiceEditor::saveAndIssue() {
    send(true);
}

void InvoiceEditor::send(bool issue) {
    if (busy_) return;
    auto written = content();
    if (!written) return failed(written.error());
    busy_ = true;
    error_.clear();
    emit changed();
    backend_.saveInvoiceDraft(id_, std::move(*written), recurrenceOf(repeats_), this,
                              [this, issue](Result<InvoiceId> id) {
                                  if (!id) return failed(id.error());
                                  id_ = *id;
                                  if (!issue) {
                                      busy_ = false;
                                      emit changed();
                                      emit saved(id->value);
                                      return;
                                  }
                                  backend_.issueInvoice(*id, this, [this](Result<Invoice> issued) {
                                      if (!issued) return failed(issued.error());
                                      busy_ = false;
                                      emit changed();
                                      emit saved(issued->id.value);
                                  });
                              });
}

void InvoiceEditor::failed(const Error& error) {
    busy_ = false;
    error_ = format::sentence(error);
    emit changed();
}

} // namespace zon
