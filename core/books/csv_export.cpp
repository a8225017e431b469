#include "core/books/csv_export.h"

#include "core/books/dates.h"
#include "core/books/text_file.h"

namespace zon {

namespace {

std::string_view kindName(const BookRow& row) {
    switch (row.movement.kind) {
    case MovementRow::Kind::Received:
        return "received";
    case MovementRow::Kind::Sent:
        return "sent";
    case MovementRow::Kind::Mined:
        return "mined";
    case MovementRow::Kind::Internal:
        return "internal";
    }
    return "";
}

/// What the movement was worth, as text; empty when nobody knows.
std::string fiatText(const BookRow& row, Amount amount) {
    if (!row.rate) return {};
    const auto currency = Currency::byCode(row.rate->currency);
    const auto value = toFiat(amount, *row.rate);
    return currency && value ? moneyText(*value, *currency) : std::string();
}

bool paysFee(const BookRow& row) {
    return row.fee && row.movement.net < Amount();
}

std::string journalLine(const BookRow& row) {
    CsvRow out;
    out.value(isoDateTime(row.time)).text(row.wallet).value(kindName(row)).value(row.movement.net.toZon(8));
    out.value(paysFee(row) ? row.fee->toZon(8) : "");
    out.value(fiatText(row, row.movement.net)).value(row.rate ? row.rate->currency : "");
    out.value(row.rate ? rateText(*row.rate) : "").text(row.rate ? row.rate->source : "");
    out.value(row.rate ? isoDateTime(row.rate->time) : "");
    out.text(row.label).text(row.movement.counterparty).text(row.invoice);
    return out.value(std::to_string(row.height)).value(row.txid.display()).line();
}

std::optional<std::string> xeroLine(const BookRow& row) {
    const std::string amount = fiatText(row, row.movement.net);
    if (amount.empty()) return std::nullopt;
    CsvRow out;
    out.value(isoDate(row.time))
        .value(amount)
        .text(row.movement.counterparty)
        .text(row.label)
        .text(row.invoice);
    return out.value(row.txid.display()).line();
}

std::string koinlyLine(const BookRow& row) {
    const bool out = row.movement.net < Amount();
    const Amount fee = paysFee(row) ? *row.fee : Amount();
    const Amount sent = out ? -row.movement.net - fee : Amount();
    const Amount moved = out ? sent : row.movement.net;
    CsvRow line;
    line.value(isoDateTime(row.time).substr(0, 16) + " UTC");
    line.value(out ? sent.toZon() : "").value(out ? "ZON" : "");
    line.value(out ? "" : row.movement.net.toZon()).value(out ? "" : "ZON");
    line.value(fee > Amount() ? fee.toZon() : "").value(fee > Amount() ? "ZON" : "");
    const std::string worth = fiatText(row, moved);
    line.value(worth).value(worth.empty() ? "" : row.rate->currency);
    line.value(row.movement.kind == MovementRow::Kind::Mined ? "mining" : "");
    return line.text(row.label).value(row.txid.display()).line();
}

} // namespace

CsvRow& CsvRow::text(std::string_view text) {
    constexpr std::string_view startsFormula = "=+-@\t\r\n|%";
    if (!text.empty() && startsFormula.find(text.front()) != std::string_view::npos)
        cell("'" + std::string(text));
    else
        cell(text);
    return *this;
}

CsvRow& CsvRow::value(std::string_view text) {
    cell(text);
    return *this;
}

void CsvRow::cell(std::string_view text) {
    if (!first_) line_ += ',';
    first_ = false;
    if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
        line_ += text;
        return;
    }
    line_ += '"';
    for (const char c : text) {
        if (c == '"') line_ += '"';
        line_ += c;
    }
    line_ += '"';
}

std::string csvHeader(CsvPreset preset) {
    switch (preset) {
    case CsvPreset::Journal:
        return "Date (UTC),Wallet,Type,Amount (ZON),Fee (ZON),Value,Currency,Rate,Rate source,Rate time "
               "(UTC),Label,"
               "Counterparty,Invoice,Block,Transaction\r\n";
    case CsvPreset::Xero:
        return "*Date,*Amount,Payee,Description,Reference,Transaction ID\r\n";
    case CsvPreset::Koinly:
        return "Date,Sent Amount,Sent Currency,Received Amount,Received Currency,Fee Amount,Fee Currency,Net "
               "Worth "
               "Amount,Net Worth Currency,Label,Description,TxHash\r\n";
    }
    return {};
}

std::optional<std::string> csvLine(CsvPreset preset, const BookRow& row) {
    switch (preset) {
    case CsvPreset::Journal:
        return journalLine(row);
    case CsvPreset::Xero:
        return xeroLine(row);
    case CsvPreset::Koinly:
        return koinlyLine(row);
    }
    return std::nullopt;
}

Result<CsvExport> exportCsv(Database& db, CsvPreset preset, const BookFilter& filter,
                            const std::filesystem::path& file) {
    auto out = TextFile::create(file);
    if (!out) return fail(out);
    out->write(csvHeader(preset));
    CsvExport done;
    const auto read = BookRows(db).forEach(filter, [&](const BookRow& row) {
        const auto line = csvLine(preset, row);
        if (!line) {
            ++done.withoutValue;
            return;
        }
        out->write(*line);
        ++done.rows;
    });
    if (!read) return fail(read);
    if (auto finished = out->finish(); !finished) return fail(finished);
    return done;
}

std::string invoiceCsvHeader() {
    return "Number,Type,Date,Due,Customer,Subject,Total,Currency,Amount (ZON),Paid (ZON),Open "
           "(ZON),State\r\n";
}

std::string invoiceCsvLine(const InvoiceSummary& invoice) {
    const bool note = invoice.kind == InvoiceRow::Kind::CreditNote;
    CsvRow out;
    out.text(invoice.number).value(note ? "credit note" : "invoice").value(isoDate(invoice.date));
    out.value(invoice.due ? isoDate(*invoice.due) : "").text(invoice.customer).text(invoice.subject);
    out.value(moneyText(note ? -invoice.gross : invoice.gross, invoice.currency))
        .value(invoice.currency.code);
    out.value((note ? -invoice.amount : invoice.amount).toZon(8)).value(invoice.balance.confirmed.toZon(8));
    return out.value(invoice.balance.open.toZon(8))
        .value(note ? "" : std::string(invoiceStateName(invoice.balance.state)))
        .line();
}

} // namespace zon
