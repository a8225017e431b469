#pragma once

#include "core/books/invoice.h"
#include "core/store/book_rows.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace zon {

/// For whom a table is written.
enum class CsvPreset : std::uint8_t {
    Journal, ///< everything that is known, for people and spreadsheets
    Xero,    ///< a bank statement in fiat, as Xero imports it
    Koinly,  ///< Koinly's universal format
};

struct CsvExport {
    std::size_t rows = 0;
    std::size_t withoutValue = 0; ///< Xero: left out, because nobody knows what they were worth
};

/// One row of a CSV table (RFC 4180).
///
/// Threat: labels and addresses come from strangers, and a spreadsheet runs a cell that starts with =, +, −,
/// @ or a tab as a formula. Such texts get an apostrophe in front, which spreadsheets take as "this is text".
class CsvRow {
public:
    CsvRow& text(std::string_view text);  ///< from people: formulas are neutralised
    CsvRow& value(std::string_view text); ///< made here: numbers, dates, ids
    std::string line() const { return line_ + "\r\n"; }

private:
    void cell(std::string_view text);
    std::string line_;
    bool first_ = true;
};

std::string csvHeader(CsvPreset preset);
/// Nothing when the preset can't show this row.
std::optional<std::string> csvLine(CsvPreset preset, const BookRow& row);

/// Streams the confirmed history to a file, oldest first.
Result<CsvExport> exportCsv(Database& db, CsvPreset preset, const BookFilter& filter,
                            const std::filesystem::path& file);
/// A table of invoices and credit notes, one row each.
std::string invoiceCsvHeader();
std::string invoiceCsvLine(const InvoiceSummary& invoice);

} // namespace zon
