#include "app/cli/books_json.h"

#include "app/cli/json.h"
#include "core/books/dates.h"

#include <boost/json.hpp>

#include <charconv>

namespace zon::cli {

namespace {

namespace json = boost::json;

json::value orNull(const std::optional<UnixTime>& time) {
    return time ? json::value(isoTime(*time)) : json::value(nullptr);
}

json::object rateJson(const FiatRate& rate) {
    return {{"currency", rate.currency},
            {"per_zon", rateText(rate)},
            {"source", rate.source},
            {"time", isoTime(rate.time)}};
}

std::string_view kindName(InvoiceRow::Kind kind) {
    switch (kind) {
    case InvoiceRow::Kind::Invoice:
        return "invoice";
    case InvoiceRow::Kind::CreditNote:
        return "credit-note";
    case InvoiceRow::Kind::Template:
        return "template";
    }
    return "";
}

void addBalance(json::object& out, const InvoiceBalance& b) {
    out["state"] = invoiceStateName(b.state);
    out["overdue"] = b.overdue;
    out["confirmed_zat"] = b.confirmed.zat();
    out["unconfirmed_zat"] = b.unconfirmed.zat();
    out["open"] = b.open.toZon();
    out["open_zat"] = b.open.zat();
    out["surplus_zat"] = b.surplus.zat();
}

json::object lineJson(const InvoiceLine& line, std::int64_t total, const Currency& currency) {
    return {{"text", line.text},
            {"quantity", decimalText(line.quantity, 3, 0)},
            {"price", moneyText(line.unitPrice, currency)},
            {"tax", decimalText(line.taxRate, 2, 0)},
            {"total", moneyText(total, currency)}};
}

/// A text or a number, as text.
std::optional<std::string> scalar(const json::object& object, std::string_view name) {
    const json::value* value = object.if_contains(name);
    if (!value || value->is_null()) return std::nullopt;
    if (value->is_string()) return std::string(value->get_string());
    if (value->is_int64() || value->is_uint64()) return json::serialize(*value);
    if (value->is_bool()) return value->get_bool() ? "true" : "false";
    if (value->is_double()) {
        // The shortest digits that mean this number: 4.5 stays "4.5".
        char digits[400];
        const auto end =
            std::to_chars(digits, digits + sizeof digits, value->get_double(), std::chars_format::fixed);
        return std::string(digits, end.ptr);
    }
    return std::nullopt;
}

Result<InvoiceLine> makeLine(std::string text, std::string_view quantity, std::string_view price,
                             std::string_view tax, const Currency& currency) {
    InvoiceLine line;
    line.text = std::move(text);
    const auto pieces = parseDecimal(quantity, 3, 1'000'000'000'000);
    if (!pieces)
        return fail(ErrorCode::InvalidArgument, "\"" + std::string(quantity.substr(0, 40))
                                                    + "\" is not a quantity: write, for example, 2 or 1.5.");
    const bool discount = price.starts_with('-');
    const auto units = parseMoney(discount ? price.substr(1) : price, currency);
    if (!units) return fail(units);
    const auto rate = parseDecimal(tax, 2, 10'000);
    if (!rate)
        return fail(ErrorCode::InvalidArgument,
                    "\"" + std::string(tax.substr(0, 40))
                        + "\" is not a tax in per cent: write, for example, 19 or 7.5.");
    line.quantity = *pieces;
    line.unitPrice = discount ? -*units : *units;
    line.taxRate = static_cast<std::int32_t>(*rate);
    return line;
}

} // namespace

json::object toJson(const Invoice& i) {
    const InvoiceContent& c = i.row.content;
    json::array lines;
    for (std::size_t n = 0; n < c.lines.size(); ++n)
        lines.push_back(lineJson(c.lines[n], i.totals.lines[n], i.currency));
    json::array taxes;
    for (const TaxTotal& tax : i.totals.taxes)
        taxes.push_back({{"rate", decimalText(tax.rate, 2, 0)},
                         {"net", moneyText(tax.net, i.currency)},
                         {"tax", moneyText(tax.tax, i.currency)}});
    json::array payments;
    for (const InvoicePayment& p : i.payments)
        payments.push_back({{"txid", p.txid.display()},
                            {"amount", p.amount.toZon()},
                            {"amount_zat", p.amount.zat()},
                            {"height", p.height ? json::value(*p.height) : json::value(nullptr)},
                            {"time", isoTime(p.time)}});
    json::array events;
    for (const InvoiceEvent& e : i.events)
        events.push_back({{"at", isoTime(e.at)},
                          {"state", invoiceStateName(static_cast<InvoiceState>(e.state))},
                          {"confirmed_zat", e.confirmed.zat()},
                          {"unconfirmed_zat", e.unconfirmed.zat()}});
    json::object out{{"id", i.id.value},
                     {"kind", kindName(i.row.kind)},
                     {"number", i.row.numberText()},
                     {"draft", i.isDraft()},
                     {"customer", c.customer},
                     {"customer_address", c.customerAddress},
                     {"customer_tax_id", c.customerTaxId},
                     {"subject", c.subject},
                     {"note", c.note},
                     {"reference", c.reference},
                     {"currency", c.currency},
                     {"prices_include_tax", c.pricesIncludeTax},
                     {"lines", std::move(lines)},
                     {"net", moneyText(i.totals.net, i.currency)},
                     {"taxes", std::move(taxes)},
                     {"total", moneyText(i.totals.gross, i.currency)},
                     {"issued", orNull(i.row.issued)},
                     {"due", orNull(i.row.due)},
                     {"amount", i.row.amount.toZon()},
                     {"amount_zat", i.row.amount.zat()},
                     {"address", i.row.address},
                     {"uri", i.uri},
                     {"payments", std::move(payments)},
                     {"events", std::move(events)}};
    addBalance(out, i.balance);
    if (i.row.rate) out["rate"] = rateJson(*i.row.rate);
    if (i.frozenRate) out["rate_when_paid"] = rateJson(*i.frozenRate);
    if (i.fiatValue && i.frozenRate)
        if (const auto currency = Currency::byCode(i.frozenRate->currency))
            out["value_when_paid"] = moneyText(*i.fiatValue, *currency);
    if (!i.creditsNumber.empty()) out["credits"] = i.creditsNumber;
    if (!i.creditNotes.empty()) out["credit_notes"] = json::value_from(i.creditNotes);
    if (i.recurrence) out["next"] = isoTime(i.recurrence->next);
    return out;
}

json::object toJson(const InvoiceSummary& i) {
    json::object out{{"id", i.id.value},
                     {"kind", kindName(i.kind)},
                     {"number", i.number},
                     {"customer", i.customer},
                     {"subject", i.subject},
                     {"date", isoTime(i.date)},
                     {"due", orNull(i.due)},
                     {"total", moneyText(i.gross, i.currency)},
                     {"currency", i.currency.code},
                     {"amount", i.amount.toZon()},
                     {"amount_zat", i.amount.zat()}};
    addBalance(out, i.balance);
    if (i.next) out["next"] = isoTime(*i.next);
    return out;
}

json::object toJson(const ContactRow& c) {
    return {{"id", c.id.value},   {"name", c.name},    {"address", c.address},
            {"postal", c.postal}, {"tax_id", c.taxId}, {"note", c.note}};
}

json::object toJson(const BooksReport& r) {
    const auto currency = Currency::byCode(r.currency.empty() ? "ZON" : r.currency);
    const auto fiat = [&](std::int64_t units) -> json::value {
        if (r.currency.empty() || !currency) return nullptr;
        return json::string(moneyText(units, *currency));
    };
    const auto maybe = [&](const std::optional<std::int64_t>& units) -> json::value {
        return units ? fiat(*units) : json::value(nullptr);
    };
    json::array months;
    for (const LabelMonth& m : r.months)
        months.push_back({{"year", m.month.year},
                          {"month", m.month.month},
                          {"label", m.label},
                          {"in", m.in.toZon()},
                          {"out", m.out.toZon()},
                          {"in_fiat", fiat(m.inFiat)},
                          {"out_fiat", fiat(m.outFiat)}});
    json::array gains;
    for (const RealisedGain& g : r.gains)
        gains.push_back({{"acquired", isoTime(g.acquired)},
                         {"disposed", isoTime(g.disposed)},
                         {"txid", g.txid.display()},
                         {"amount", g.amount.toZon()},
                         {"cost", maybe(g.cost)},
                         {"proceeds", maybe(g.proceeds)},
                         {"gain", maybe(g.gain())}});
    return {{"currency", r.currency},
            {"income", r.income.toZon()},
            {"spending", r.spending.toZon()},
            {"fees", r.fees.toZon()},
            {"mined", r.mined.toZon()},
            {"redeemed", r.redeemed.toZon()},
            {"orders", r.orders},
            {"income_fiat", fiat(r.incomeFiat)},
            {"spending_fiat", fiat(r.spendingFiat)},
            {"fees_fiat", fiat(r.feesFiat)},
            {"mined_fiat", fiat(r.minedFiat)},
            {"without_value", r.withoutValue},
            {"gain", fiat(r.gain)},
            {"gains_without_value", r.gainsWithoutValue},
            {"months", std::move(months)},
            {"gains", std::move(gains)}};
}

json::object toJson(const Receivables& r) {
    return {{"invoices", r.invoices},
            {"total", r.total.toZon()},
            {"not_due", r.notDue.toZon()},
            {"up_to_30_days", r.upTo30.toZon()},
            {"up_to_60_days", r.upTo60.toZon()},
            {"up_to_90_days", r.upTo90.toZon()},
            {"older", r.older.toZon()}};
}

json::object toJson(const LabelImport& import) {
    json::array problems;
    for (const LabelImport::Problem& p : import.problems)
        problems.push_back({{"line", p.line}, {"why", p.why}});
    return {{"lines", import.lines}, {"applied", import.applied}, {"unchanged", import.unchanged},
            {"kept", import.kept},   {"refused", import.refused}, {"problems", std::move(problems)}};
}

json::object toJson(const RestoreCheck& check) {
    json::array lines;
    for (const RestoreCheck::Line& line : check.lines)
        lines.push_back(
            {{"what", line.what}, {"backup", line.inBackup}, {"profile", line.here}, {"same", line.same}});
    return {{"same", check.same},     {"verdict", check.verdict}, {"backup_height", check.backupHeight},
            {"height", check.height}, {"seeds", check.seeds},     {"lines", std::move(lines)}};
}

std::string_view nameOf(SearchRow::Kind kind) {
    switch (kind) {
    case SearchRow::Kind::Transaction:
        return "transaction";
    case SearchRow::Kind::Address:
        return "address";
    case SearchRow::Kind::PublicKey:
        return "public-key";
    case SearchRow::Kind::Input:
        return "input";
    case SearchRow::Kind::Output:
        return "output";
    case SearchRow::Kind::ExtendedKey:
        return "extended-key";
    case SearchRow::Kind::Contact:
        return "contact";
    case SearchRow::Kind::Invoice:
        return "invoice";
    }
    return "";
}

Result<InvoiceContent> invoiceFromJson(const json::object& object) {
    InvoiceContent content;
    const std::pair<const char*, std::string*> texts[] = {{"customer", &content.customer},
                                                          {"customer_address", &content.customerAddress},
                                                          {"customer_tax_id", &content.customerTaxId},
                                                          {"subject", &content.subject},
                                                          {"note", &content.note},
                                                          {"reference", &content.reference},
                                                          {"currency", &content.currency}};
    for (const auto& [name, into] : texts)
        if (auto text = scalar(object, name)) *into = std::move(*text);
    const auto currency = Currency::byCode(content.currency);
    if (!currency) return fail(currency);
    content.pricesIncludeTax = scalar(object, "prices_include_tax").value_or("false") == "true";
    if (const auto days = scalar(object, "days_to_pay")) {
        const auto number = parseDecimal(*days, 0, 3'650);
        if (!number)
            return fail(ErrorCode::InvalidArgument, "\"days_to_pay\" must be a number from 0 to 3,650.");
        content.daysToPay = static_cast<std::int32_t>(*number);
    }
    const json::value* lines = object.if_contains("lines");
    if (!lines || !lines->is_array())
        return fail(ErrorCode::InvalidArgument, "An invoice needs \"lines\": an array of objects.");
    for (const json::value& line : lines->get_array()) {
        if (!line.is_object()) return fail(ErrorCode::InvalidArgument, "Every line must be an object.");
        const json::object& l = line.get_object();
        auto made = makeLine(scalar(l, "text").value_or(""), scalar(l, "quantity").value_or("1"),
                             scalar(l, "price").value_or(""), scalar(l, "tax").value_or("0"), *currency);
        if (!made) return fail(made);
        content.lines.push_back(std::move(*made));
    }
    return content;
}

Result<InvoiceLine> parseInvoiceLine(std::string_view text, const Currency& currency) {
    std::vector<std::string> parts(1);
    for (const char c : text) {
        if (c == ';')
            parts.emplace_back();
        else
            parts.back() += c;
    }
    if (parts.size() < 3 || parts.size() > 4)
        return fail(ErrorCode::InvalidArgument,
                    "A line is \"text;quantity;price\" or \"text;quantity;price;tax in per cent\".");
    return makeLine(parts[0], parts[1], parts[2], parts.size() == 4 ? parts[3] : "0", currency);
}

} // namespace zon::cli
