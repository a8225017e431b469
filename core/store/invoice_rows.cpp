#include "core/store/invoice_rows.h"

#include "core/store/search_rows.h"

namespace zon {

namespace {

constexpr std::string_view selectInvoices = "SELECT id, kind, series, number, wallet, credits, template, "
                                            "customer, customer_address, customer_tax_id, subject, "
                                            "note, reference, currency, includes_tax, days_to_pay, gross, "
                                            "created, issued, due, zat, rate, rate_currency, "
                                            "rate_source, rate_time, address, script, told FROM invoice ";

InvoiceRow readInvoice(Statement& rows) {
    InvoiceRow row;
    row.id = rows.rowId<InvoiceRowTag>(0);
    row.kind = rows.enumeration(1, InvoiceRow::Kind::Template);
    row.series = rows.text(2);
    row.number = rows.optional(3, &Statement::int64);
    row.content.wallet = rows.rowId<WalletRowTag>(4);
    row.credits = rows.optionalRowId<InvoiceRowTag>(5);
    row.madeFrom = rows.optionalRowId<InvoiceRowTag>(6);
    row.content.customer = rows.text(7);
    row.content.customerAddress = rows.text(8);
    row.content.customerTaxId = rows.text(9);
    row.content.subject = rows.text(10);
    row.content.note = rows.text(11);
    row.content.reference = rows.text(12);
    row.content.currency = rows.text(13);
    row.content.pricesIncludeTax = rows.boolean(14);
    row.content.daysToPay = rows.int32(15);
    row.gross = rows.int64(16);
    row.created = rows.time(17);
    row.issued = rows.optional(18, &Statement::time);
    row.due = rows.optional(19, &Statement::time);
    row.amount = rows.amount(20);
    if (!rows.isNull(21)) row.rate = FiatRate{rows.text(22), rows.int64(21), rows.text(23), rows.time(24)};
    row.address = rows.text(25);
    row.script = rows.optionalRowId<ScriptRowTag>(26);
    row.told = rows.int32(27);
    return row;
}

Error gone() {
    return {ErrorCode::NotFound, "This draft is gone or was issued meanwhile. Look at the list again.", {}};
}

Result<std::vector<InvoiceRowId>> readIds(Statement rows) {
    std::vector<InvoiceRowId> ids;
    while (rows.next())
        ids.push_back(rows.rowId<InvoiceRowTag>(0));
    if (auto ok = rows.finish(); !ok) return fail(ok);
    return ids;
}

} // namespace

std::string InvoiceRow::numberText() const {
    if (!number) return {};
    std::string digits = std::to_string(*number);
    if (digits.size() < 4) digits.insert(0, 4 - digits.size(), '0');
    return series + digits;
}

Result<InvoiceRowId> InvoiceRows::insertDraft(const InvoiceRow& draft) {
    const InvoiceContent& c = draft.content;
    if (!c.reference.empty()) {
        Statement same =
            database_->query("SELECT series, number FROM invoice WHERE reference = ?", c.reference);
        if (same.next()) {
            InvoiceRow other;
            other.series = same.text(0);
            other.number = same.optional(1, &Statement::int64);
            return fail(ErrorCode::InvalidArgument,
                        "There is " + (other.number ? "the invoice " + other.numberText() : "a draft")
                            + " with the reference \"" + c.reference
                            + "\" already, so this one was not added.");
        }
        if (auto ok = same.finish(); !ok) return fail(ok);
    }
    const auto added =
        database_->run("INSERT INTO invoice (kind, series, wallet, credits, template, customer, "
                       "customer_address, customer_tax_id, "
                       "subject, note, reference, currency, includes_tax, days_to_pay, gross, created) "
                       "VALUES (?, '', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                       draft.kind, c.wallet, draft.credits, draft.madeFrom, c.customer, c.customerAddress,
                       c.customerTaxId, c.subject, c.note, c.reference, c.currency, c.pricesIncludeTax,
                       c.daysToPay, draft.gross, draft.created);
    if (!added) return fail(added);
    InvoiceRow row = draft;
    row.id = {database_->lastInsertedId()};
    if (auto ok = writeLines(row.id, c); !ok) return fail(ok);
    if (auto ok = index(row); !ok) return fail(ok);
    return row.id;
}

Result<void> InvoiceRows::updateDraft(const InvoiceRow& draft) {
    const InvoiceContent& c = draft.content;
    const auto changed =
        database_->run("UPDATE invoice SET wallet = ?, customer = ?, customer_address = ?, customer_tax_id = "
                       "?, subject = ?, note = "
                       "?, reference = ?, currency = ?, includes_tax = ?, days_to_pay = ?, gross = ? WHERE "
                       "id = ? AND number IS NULL",
                       c.wallet, c.customer, c.customerAddress, c.customerTaxId, c.subject, c.note,
                       c.reference, c.currency, c.pricesIncludeTax, c.daysToPay, draft.gross, draft.id);
    if (!changed) return fail(changed);
    if (*changed == 0) return std::unexpected(gone());
    if (auto ok = writeLines(draft.id, c); !ok) return ok;
    return index(draft);
}

Result<void> InvoiceRows::removeDraft(InvoiceRowId draft) {
    const auto removed = database_->run("DELETE FROM invoice WHERE id = ? AND number IS NULL", draft);
    if (!removed) return fail(removed);
    if (*removed == 0) return std::unexpected(gone());
    return SearchRows(*database_).remove(SearchRow::Kind::Invoice, std::to_string(draft.value));
}

Result<void> InvoiceRows::issue(const InvoiceRow& invoice) {
    const auto rate = [&]<typename T>(T FiatRate::* field) -> std::optional<T> {
        if (!invoice.rate) return std::nullopt;
        return (*invoice.rate).*field;
    };
    const auto changed = database_->run(
        "UPDATE invoice SET series = ?, number = ?, issued = ?, due = ?, zat = ?, rate = ?, rate_currency = "
        "?, "
        "rate_source = ?, rate_time = ?, address = ?, script = ? WHERE id = ? AND number IS NULL",
        invoice.series, invoice.number, invoice.issued, invoice.due, invoice.amount, rate(&FiatRate::units),
        rate(&FiatRate::currency), rate(&FiatRate::source), rate(&FiatRate::time), invoice.address,
        invoice.script, invoice.id);
    if (!changed) return fail(changed);
    if (*changed == 0) return std::unexpected(gone());
    return index(invoice);
}

Result<void> InvoiceRows::writeLines(InvoiceRowId invoice, const InvoiceContent& content) {
    if (auto ok = database_->run("DELETE FROM invoice_line WHERE invoice = ?", invoice); !ok) return fail(ok);
    std::int64_t position = 0;
    for (const InvoiceLine& line : content.lines) {
        const auto added =
            database_->run("INSERT INTO invoice_line (invoice, position, text, quantity, unit_price, "
                           "tax_rate) VALUES (?, ?, ?, ?, "
                           "?, ?)",
                           invoice, position++, line.text, line.quantity, line.unitPrice, line.taxRate);
        if (!added) return fail(added);
    }
    return {};
}

Result<void> InvoiceRows::readLines(InvoiceRow& row) {
    Statement rows = database_->query(
        "SELECT text, quantity, unit_price, tax_rate FROM invoice_line WHERE invoice = ? ORDER BY position",
        row.id);
    while (rows.next())
        row.content.lines.push_back({rows.text(0), rows.int64(1), rows.int64(2), rows.int32(3)});
    return rows.finish();
}

Result<void> InvoiceRows::index(const InvoiceRow& invoice) {
    const InvoiceContent& c = invoice.content;
    std::string text = invoice.numberText();
    for (const std::string* part : {&c.customer, &c.subject, &c.reference, &c.note, &c.customerAddress})
        if (!part->empty()) text += (text.empty() ? "" : "\n") + *part;
    for (const InvoiceLine& line : c.lines)
        text += '\n' + line.text;
    return SearchRows(*database_).put({SearchRow::Kind::Invoice, std::to_string(invoice.id.value), text});
}

Result<std::int64_t> InvoiceRows::nextNumber(const std::string& series) {
    Statement rows =
        database_->query("SELECT coalesce(max(number), 0) + 1 FROM invoice WHERE series = ?", series);
    const std::int64_t next = rows.next() ? rows.int64(0) : 0;
    if (auto ok = rows.finish(); !ok) return fail(ok);
    return next;
}

Result<std::optional<UnixTime>> InvoiceRows::lastIssued(const std::string& series) {
    Statement rows = database_->query("SELECT max(issued) FROM invoice WHERE series = ?", series);
    std::optional<UnixTime> last;
    if (rows.next()) last = rows.optional(0, &Statement::time);
    if (auto ok = rows.finish(); !ok) return fail(ok);
    return last;
}

Result<InvoiceRow> InvoiceRows::get(InvoiceRowId invoice) {
    InvoiceRow row;
    {
        Statement rows = database_->query(std::string(selectInvoices) + "WHERE id = ?", invoice);
        const bool found = rows.next();
        if (found) row = readInvoice(rows);
        if (auto ok = rows.finish(); !ok) return fail(ok);
        if (!found) return fail(ErrorCode::NotFound, "There is no such invoice in this profile.");
    }
    if (auto ok = readLines(row); !ok) return fail(ok);
    return row;
}

Result<std::optional<InvoiceRowId>> InvoiceRows::byNumber(const std::string& series, std::int64_t number) {
    auto ids =
        readIds(database_->query("SELECT id FROM invoice WHERE series = ? AND number = ?", series, number));
    if (!ids) return fail(ids);
    if (ids->empty()) return std::nullopt;
    return ids->front();
}

Result<void> InvoiceRows::forEach(InvoiceRow::Kind kind,
                                  const std::function<void(const InvoiceRow&)>& visit) {
    Statement rows = database_->query(
        std::string(selectInvoices) + "WHERE kind = ? ORDER BY number IS NULL, issued DESC, id DESC", kind);
    while (rows.next()) {
        InvoiceRow row = readInvoice(rows);
        if (!rows.finish()) break;
        if (auto ok = readLines(row); !ok) return ok;
        visit(row);
    }
    return rows.finish();
}

Result<std::vector<InvoiceRowId>> InvoiceRows::paidBy(const Txid& txid) {
    return readIds(database_->query("SELECT DISTINCT invoice.id FROM tx JOIN coin ON coin.tx = tx.id "
                                    "JOIN invoice ON invoice.script = coin.script WHERE tx.txid = ?",
                                    txid));
}

Result<std::optional<InvoiceRowId>> InvoiceRows::byScript(ScriptRowId script) {
    const auto ids = readIds(database_->query("SELECT id FROM invoice WHERE script = ? LIMIT 1", script));
    if (!ids) return fail(ids);
    if (ids->empty()) return std::nullopt;
    return ids->front();
}

Result<std::vector<InvoiceRowId>> InvoiceRows::withPaymentsTold() {
    return readIds(database_->query("SELECT id FROM invoice WHERE number IS NOT NULL AND told <> 0"));
}

Result<std::vector<InvoicePayment>> InvoiceRows::payments(ScriptRowId script, WalletRowId wallet) {
    Statement rows = database_->query(
        "SELECT tx.txid, coin.value, coin.height, coalesce(tx.block_time, tx.first_seen) FROM coin "
        "JOIN tx ON tx.id = coin.tx WHERE coin.script = ? AND coin.wallet = ? AND coin.dead = 0 "
        "ORDER BY coin.height IS NULL, coin.height, tx.first_seen, coin.id",
        script, wallet);
    std::vector<InvoicePayment> payments;
    while (rows.next())
        payments.push_back(
            {rows.id<TxidTag>(0), rows.amount(1), rows.optional(2, &Statement::int32), rows.time(3)});
    if (auto ok = rows.finish(); !ok) return fail(ok);
    return payments;
}

Result<InvoiceRows::Credited> InvoiceRows::credited(InvoiceRowId invoice) {
    Statement rows = database_->query("SELECT coalesce(sum(gross), 0), coalesce(sum(zat), 0) FROM invoice "
                                      "WHERE credits = ? AND number IS NOT NULL",
                                      invoice);
    Credited sum;
    if (rows.next()) sum = {rows.int64(0), rows.amount(1)};
    if (auto ok = rows.finish(); !ok) return fail(ok);
    return sum;
}

Result<void> InvoiceRows::tell(InvoiceRowId invoice, const InvoiceEvent& event) {
    if (auto set = database_->run("UPDATE invoice SET told = ? WHERE id = ?", event.state, invoice); !set)
        return fail(set);
    const auto added = database_->run(
        "INSERT INTO invoice_event (invoice, at, state, confirmed, unconfirmed) VALUES (?, ?, ?, ?, ?)",
        invoice, event.at, event.state, event.confirmed, event.unconfirmed);
    if (!added) return fail(added);
    return {};
}

Result<std::vector<InvoiceEvent>> InvoiceRows::events(InvoiceRowId invoice) {
    Statement rows = database_->query(
        "SELECT at, state, confirmed, unconfirmed FROM invoice_event WHERE invoice = ? ORDER BY rowid",
        invoice);
    std::vector<InvoiceEvent> events;
    while (rows.next())
        events.push_back({rows.time(0), rows.int32(1), rows.amount(2), rows.amount(3)});
    if (auto ok = rows.finish(); !ok) return fail(ok);
    return events;
}

Result<void> InvoiceRows::putRecurrence(InvoiceRowId invoiceTemplate, const Recurrence& r) {
    const auto put =
        database_->run("INSERT INTO recurrence (template, unit, every, day, next) VALUES (?, ?, ?, ?, ?) "
                       "ON CONFLICT (template) DO UPDATE SET unit = excluded.unit, every = "
                       "excluded.every, day = excluded.day, next = excluded.next",
                       invoiceTemplate, r.unit, r.every, r.day, r.next);
    if (!put) return fail(put);
    return {};
}

Result<std::optional<Recurrence>> InvoiceRows::recurrence(InvoiceRowId invoiceTemplate) {
    Statement rows =
        database_->query("SELECT unit, every, day, next FROM recurrence WHERE template = ?", invoiceTemplate);
    std::optional<Recurrence> found;
    if (rows.next())
        found = Recurrence{rows.enumeration(0, Recurrence::Unit::Year), rows.int32(1), rows.int32(2),
                           rows.time(3)};
    if (auto ok = rows.finish(); !ok) return fail(ok);
    return found;
}

Result<std::vector<InvoiceRowId>> InvoiceRows::recurrencesDue(UnixTime now) {
    return readIds(
        database_->query("SELECT template FROM recurrence WHERE next <= ? ORDER BY next LIMIT 1000", now));
}

} // namespace zon
