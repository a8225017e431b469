#pragma once

#include "core/books/invoice.h"
#include "ui/tone.h"

#include <QString>

/// Invoices in the person's language.
namespace zon::invoice_words {

QString state(const InvoiceSummary& invoice);
QString state(InvoiceState state);
Tone::Value tone(InvoiceState state);
/// "1,250.00 EUR": by the person's number format.
QString money(std::int64_t units, const Currency& currency);
/// "19 %", "7.5 %".
QString taxRate(std::int32_t basisPoints);
/// "2", "1.5".
QString quantity(std::int64_t thousandths);
QString date(UnixTime time);

} // namespace zon::invoice_words
