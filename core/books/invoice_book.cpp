#include "core/books/invoice_book.h"

#include "core/books/payment_uri.h"

#include <algorithm>
#include <charconv>
#include <set>

namespace zon {

namespace {

constexpr std::size_t maxSeries = 20;
constexpr std::size_t mostRecurringAtOnce = 60;
/// A rate counts for what confirms after it was set, or a little before: history found by a scan gets none.
constexpr Seconds rateReachesBack = std::chrono::hours(24);

std::optional<std::int64_t> wholeNumber(std::string_view text) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || value <= 0) return std::nullopt;
    return value;
}

Result<void> checkSeries(const std::string& series) {
    // A digit at the end would run into the number.
    if (series.size() > maxSeries || (!series.empty() && series.back() >= '0' && series.back() <= '9'))
        return fail(
            ErrorCode::InvalidArgument,
            "What stands before invoice numbers has at most 20 characters and doesn't end with a digit.");
    return {};
}

bool contains(std::string_view text, std::string_view part) {
    const auto same = [](char a, char b) {
        const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
        return lower(a) == lower(b);
    };
    return !std::ranges::search(text, part, same).empty();
}

} // namespace

Result<InvoiceId> InvoiceBook::saveDraft(std::optional<InvoiceId> id, const InvoiceContent& content,
                                         const std::optional<Recurrence>& recurrence, UnixTime now) {
    const auto totals = totalsOf(content);
    if (!totals) return fail(totals);
    if (recurrence
        && (recurrence->every < 1 || recurrence->every > 120 || recurrence->day < 1 || recurrence->day > 31))
        return fail(ErrorCode::InvalidArgument,
                    "A recurring invoice repeats every 1 to 120 weeks, months or years.");

    auto transaction = StoreTransaction::begin(db_);
    if (!transaction) return fail(transaction);
    InvoiceRows rows(db_);
    InvoiceRow row;
    row.kind = recurrence ? InvoiceRow::Kind::Template : InvoiceRow::Kind::Invoice;
    row.content = content;
    row.gross = totals->gross;
    row.created = now;
    if (id) {
        row.id = {id->value};
        if (auto changed = rows.updateDraft(row); !changed) return fail(changed);
    } else {
        const auto added = rows.insertDraft(row);
        if (!added) return fail(added);
        row.id = *added;
    }
    if (recurrence)
        if (auto put = rows.putRecurrence(row.id, *recurrence); !put) return fail(put);
    if (auto done = transaction->commit(); !done) return fail(done);
    return InvoiceId{row.id.value};
}

Result<void> InvoiceBook::removeDraft(InvoiceId draft) {
    auto transaction = StoreTransaction::begin(db_);
    if (!transaction) return fail(transaction);
    if (auto removed = InvoiceRows(db_).removeDraft({draft.value}); !removed) return removed;
    return transaction->commit();
}

Result<std::vector<InvoiceId>> InvoiceBook::makeRecurring(UnixTime now) {
    InvoiceRows rows(db_);
    const auto due = rows.recurrencesDue(now);
    if (!due) return fail(due);
    std::vector<InvoiceId> made;
    if (due->empty()) return made;
    auto transaction = StoreTransaction::begin(db_);
    if (!transaction) return fail(transaction);
    for (const InvoiceRowId id : *due) {
        const auto from = rows.get(id);
        if (!from) return fail(from);
        auto repeats = rows.recurrence(id);
        if (!repeats) return fail(repeats);
        if (!*repeats) continue;
        while ((*repeats)->next <= now && made.size() < mostRecurringAtOnce) {
            InvoiceRow draft;
            draft.content = from->content;
            draft.content.reference.clear(); // each invoice has its own
            draft.gross = from->gross;
            draft.created = (*repeats)->next;
            draft.madeFrom = id;
            const auto added = rows.insertDraft(draft);
            if (!added) return fail(added);
            made.push_back({added->value});
            (*repeats)->next = nextOccurrence(**repeats, (*repeats)->next);
        }
        if (auto put = rows.putRecurrence(id, **repeats); !put) return fail(put);
    }
    if (auto done = transaction->commit(); !done) return fail(done);
    return made;
}

Result<InvoiceBook::Issued> InvoiceBook::issue(InvoiceId draft, const InvoiceTerms& terms, UnixTime now) {
    if (auto ok = checkSeries(terms.series); !ok) return fail(ok);
    InvoiceRows rows(db_);
    auto row = rows.get({draft.value});
    if (!row) return fail(row);
    if (row->number)
        return fail(ErrorCode::InvalidArgument,
                    "This invoice was issued already, as " + row->numberText() + ".");
    if (row->kind != InvoiceRow::Kind::Invoice)
        return fail(ErrorCode::InvalidArgument,
                    "A recurring invoice isn't issued itself; the drafts made from it are.");
    const auto currency = Currency::byCode(row->content.currency);
    if (!currency) return fail(currency);
    if (currency->isZon()) {
        row->amount = Amount(row->gross);
    } else {
        if (!terms.rate || terms.rate->currency != currency->code)
            return fail(ErrorCode::InvalidArgument, "There is no rate for " + currency->code
                                                        + ". Set what 1 ZON is worth in the settings first.");
        const auto zat = toZat(row->gross, *currency, *terms.rate);
        if (!zat) return fail(zat);
        row->amount = *zat;
        row->rate = terms.rate;
    }
    // Before the store transaction: an address given up on failure harms nobody, a number would leave a gap.
    const auto reserved = wallets_.reserveAddress({row->content.wallet.value});
    if (!reserved) return fail(reserved);
    row->address = reserved->address.address;
    row->script = reserved->script;

    auto transaction = StoreTransaction::begin(db_);
    if (!transaction) return fail(transaction);
    const auto number = rows.nextNumber(terms.series);
    if (!number) return fail(number);
    const auto last = rows.lastIssued(terms.series);
    if (!last) return fail(last);
    row->series = terms.series;
    row->number = *number;
    row->issued = std::max(now, last->value_or(now));
    row->due = *row->issued + std::chrono::days(row->content.daysToPay);
    if (auto done = rows.issue(*row); !done) return fail(done);
    if (auto done = transaction->commit(); !done) return fail(done);
    auto invoice = get(draft, terms, now);
    if (!invoice) return fail(invoice);
    return Issued{std::move(*invoice), reserved->beyondGap};
}

Result<Invoice> InvoiceBook::credit(InvoiceId invoice, std::vector<InvoiceLine> lines,
                                    const std::string& reason, const InvoiceTerms& terms, UnixTime now) {
    if (auto ok = checkSeries(terms.creditSeries); !ok) return fail(ok);
    if (terms.creditSeries == terms.series)
        return fail(ErrorCode::InvalidArgument, "Credit notes need numbers of their own.");
    InvoiceRows rows(db_);
    const auto original = rows.get({invoice.value});
    if (!original) return fail(original);
    if (!original->number || original->kind != InvoiceRow::Kind::Invoice)
        return fail(ErrorCode::InvalidArgument,
                    "Only an issued invoice can be credited. A draft can be removed.");

    auto transaction = StoreTransaction::begin(db_);
    if (!transaction) return fail(transaction);
    const auto before = rows.credited(original->id);
    if (!before) return fail(before);
    const std::int64_t left = original->gross - before->gross;
    if (left <= 0)
        return fail(ErrorCode::InvalidArgument, original->numberText() + " is credited in full already.");
    if (lines.empty() && before->gross > 0)
        return fail(ErrorCode::InvalidArgument, "A part of " + original->numberText()
                                                    + " is credited already: name the lines to credit now.");

    InvoiceRow note;
    note.kind = InvoiceRow::Kind::CreditNote;
    note.content = original->content;
    note.content.reference.clear();
    note.content.note = reason;
    if (!lines.empty()) note.content.lines = std::move(lines);
    const auto totals = totalsOf(note.content);
    if (!totals) return fail(totals);
    if (totals->gross > left) {
        const auto currency = Currency::byCode(original->content.currency);
        return fail(ErrorCode::InvalidArgument,
                    "That is more than is left of " + original->numberText() + ": at most "
                        + (currency ? moneyText(left, *currency) : std::to_string(left)) + " "
                        + original->content.currency + " can be credited.");
    }
    note.gross = totals->gross;
    note.created = now;
    note.credits = original->id;
    note.amount =
        totals->gross == left ? original->amount - before->amount : creditedAmount(*original, totals->gross);
    note.rate = original->rate;
    const auto id = rows.insertDraft(note);
    if (!id) return fail(id);
    note.id = *id;
    const auto number = rows.nextNumber(terms.creditSeries);
    if (!number) return fail(number);
    const auto last = rows.lastIssued(terms.creditSeries);
    if (!last) return fail(last);
    note.series = terms.creditSeries;
    note.number = *number;
    note.issued = std::max(now, last->value_or(now));
    if (auto done = rows.issue(note); !done) return fail(done);
    if (auto done = transaction->commit(); !done) return fail(done);
    return get({id->value}, terms, now);
}

Result<Invoice> InvoiceBook::get(InvoiceId id, const InvoiceTerms& terms, UnixTime now) {
    InvoiceRows rows(db_);
    auto row = rows.get({id.value});
    if (!row) return fail(row);
    const auto currency = Currency::byCode(row->content.currency);
    if (!currency) return fail(currency);
    auto totals = totalsOf(row->content);
    if (!totals) return fail(totals);
    Invoice out{.id = id, .row = std::move(*row), .currency = *currency, .totals = std::move(*totals)};
    const auto credited = rows.credited(out.row.id);
    if (!credited) return fail(credited);
    if (out.row.script) {
        auto payments = rows.payments(*out.row.script, out.row.content.wallet);
        if (!payments) return fail(payments);
        out.payments = std::move(*payments);
    }
    out.balance = balanceOf(out.row, out.payments, *credited, now);
    auto events = rows.events(out.row.id);
    if (!events) return fail(events);
    out.events = std::move(*events);
    if (out.row.kind == InvoiceRow::Kind::Template) {
        const auto repeats = rows.recurrence(out.row.id);
        if (!repeats) return fail(repeats);
        out.recurrence = *repeats;
    }
    if (out.row.credits) {
        const auto original = rows.get(*out.row.credits);
        if (!original) return fail(original);
        out.creditsNumber = original->numberText();
    } else if (credited->gross > 0) {
        const auto read = rows.forEach(InvoiceRow::Kind::CreditNote, [&](const InvoiceRow& note) {
            if (note.credits == out.row.id) out.creditNotes.push_back(note.numberText());
        });
        if (!read) return fail(read);
    }
    if (!isSettled(out.balance.state) && !out.row.address.empty())
        out.uri = paymentUri(out.row.address, out.balance.open, terms.payee, out.row.numberText());
    if (auto valued = addValue(out); !valued) return fail(valued);
    return out;
}

Result<void> InvoiceBook::addValue(Invoice& invoice) {
    std::int64_t sum = 0;
    bool complete = true;
    for (const InvoicePayment& payment : invoice.payments) {
        if (!payment.height) continue;
        const auto rate = BookRows(db_).rateOf(payment.txid);
        if (!rate) return fail(rate);
        if (!*rate || (invoice.frozenRate && invoice.frozenRate->currency != (*rate)->currency)) {
            complete = false;
            continue;
        }
        if (!invoice.frozenRate) invoice.frozenRate = *rate;
        sum += toFiat(payment.amount, **rate).value_or(0);
    }
    if (complete && invoice.frozenRate) invoice.fiatValue = sum;
    return {};
}

Result<InvoiceId> InvoiceBook::find(std::string_view text) {
    InvoiceRows rows(db_);
    if (text.starts_with('#')) {
        if (const auto id = wholeNumber(text.substr(1))) {
            const auto row = rows.get({*id});
            if (!row) return fail(row);
            return InvoiceId{*id};
        }
    }
    const auto digits = text.find_last_not_of("0123456789");
    const auto split = digits == std::string_view::npos ? 0 : digits + 1;
    if (const auto number = wholeNumber(text.substr(split))) {
        const auto found = rows.byNumber(std::string(text.substr(0, split)), *number);
        if (!found) return fail(found);
        if (*found) return InvoiceId{(*found)->value};
    }
    return fail(ErrorCode::NotFound,
                "There is no invoice \"" + std::string(text.substr(0, 60))
                    + "\" in this profile. Drafts are named by their number in the list, as #7.");
}

Result<InvoiceSummary> InvoiceBook::summary(const InvoiceRow& row, UnixTime now) {
    InvoiceRows rows(db_);
    const auto currency = Currency::byCode(row.content.currency);
    if (!currency) return fail(currency);
    InvoiceSummary out{.id = {row.id.value},
                       .kind = row.kind,
                       .number = row.numberText(),
                       .customer = row.content.customer,
                       .subject = row.content.subject,
                       .currency = *currency,
                       .gross = row.gross,
                       .amount = row.amount,
                       .date = row.issued.value_or(row.created),
                       .due = row.due};
    if (row.number && row.kind == InvoiceRow::Kind::Invoice) {
        const auto credited = rows.credited(row.id);
        if (!credited) return fail(credited);
        std::vector<InvoicePayment> payments;
        if (row.script) {
            auto found = rows.payments(*row.script, row.content.wallet);
            if (!found) return fail(found);
            payments = std::move(*found);
        }
        out.balance = balanceOf(row, payments, *credited, now);
    }
    if (row.kind == InvoiceRow::Kind::Template) {
        const auto repeats = rows.recurrence(row.id);
        if (!repeats) return fail(repeats);
        if (*repeats) out.next = (*repeats)->next;
    }
    return out;
}

Result<InvoicePage> InvoiceBook::list(const InvoiceQuery& query, UnixTime now) {
    InvoicePage page;
    Result<void> problem;
    const auto read = InvoiceRows(db_).forEach(query.kind, [&](const InvoiceRow& row) {
        if (!problem || (query.draftsOnly && row.number)) return;
        const InvoiceContent& c = row.content;
        if (!query.text.empty() && !contains(row.numberText(), query.text)
            && !contains(c.customer, query.text) && !contains(c.subject, query.text)
            && !contains(c.reference, query.text))
            return;
        if (query.state && !row.number) return;
        const bool shown =
            page.total >= query.offset && page.rows.size() < std::min(query.limit, InvoiceRows::maxPage);
        if (!shown && !query.state) {
            ++page.total;
            return;
        }
        auto line = summary(row, now);
        if (!line) {
            problem = fail(line);
            return;
        }
        if (query.state && line->balance.state != *query.state) return;
        ++page.total;
        if (shown) page.rows.push_back(std::move(*line));
    });
    if (!read) return fail(read);
    if (!problem) return fail(problem);
    return page;
}

Result<InvoiceSummary> InvoiceBook::summaryOf(InvoiceId invoice, UnixTime now) {
    const auto row = InvoiceRows(db_).get({invoice.value});
    if (!row) return fail(row);
    return summary(*row, now);
}

Result<void> InvoiceBook::forEachIssued(InvoiceRow::Kind kind, UnixTime now,
                                        const std::function<void(const InvoiceSummary&)>& visit) {
    Result<void> problem;
    const auto read = InvoiceRows(db_).forEach(kind, [&](const InvoiceRow& row) {
        if (!problem || !row.number) return;
        const auto line = summary(row, now);
        if (line)
            visit(*line);
        else
            problem = fail(line);
    });
    return read ? problem : read;
}

Result<std::vector<InvoiceChange>> InvoiceBook::paymentsChanged(const LedgerChanges& changes,
                                                                const std::optional<FiatRate>& rate,
                                                                UnixTime now) {
    InvoiceRows rows(db_);
    std::vector<InvoiceChange> out;
    auto transaction = StoreTransaction::begin(db_);
    if (!transaction) return fail(transaction);
    std::set<InvoiceRowId> concerned;
    for (const auto& [wallet, txids] : changes.touched)
        for (const Txid& txid : txids) {
            if (rate)
                if (auto kept = BookRows(db_).freezeConfirmed(txid, *rate, rate->time - rateReachesBack, now);
                    !kept)
                    return fail(kept);
            const auto paid = rows.paidBy(txid);
            if (!paid) return fail(paid);
            concerned.insert(paid->begin(), paid->end());
        }
    if (!changes.removed.empty()) {
        // Their coins are gone, and with them the way from a txid to an invoice.
        const auto told = rows.withPaymentsTold();
        if (!told) return fail(told);
        concerned.insert(told->begin(), told->end());
    }
    for (const InvoiceRowId id : concerned) {
        auto change = look(id, now);
        if (!change) return fail(change);
        if (*change) out.push_back(std::move(**change));
    }
    if (auto done = transaction->commit(); !done) return fail(done);
    return out;
}

Result<std::optional<InvoiceChange>> InvoiceBook::look(InvoiceRowId id, UnixTime now) {
    InvoiceRows rows(db_);
    const auto row = rows.get(id);
    if (!row) return fail(row);
    auto line = summary(*row, now);
    if (!line) return fail(line);
    const InvoiceBalance& b = line->balance;
    const auto before = static_cast<InvoiceState>(row->told);
    if (b.state == before) return std::optional<InvoiceChange>{};
    if (auto told = rows.tell(id, {now, static_cast<std::int32_t>(b.state), b.confirmed, b.unconfirmed});
        !told)
        return fail(told);
    return std::optional(InvoiceChange{std::move(*line), before});
}

} // namespace zon
