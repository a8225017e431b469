#pragma once

#include "core/engine/engine.h"

#include <boost/json/fwd.hpp>

/// How invoices and books look in --json answers, and invoices as they are read from JSON.
namespace zon::cli {

boost::json::object toJson(const Invoice& invoice);
boost::json::object toJson(const InvoiceSummary& invoice);
boost::json::object toJson(const ContactRow& contact);
boost::json::object toJson(const BooksReport& report);
boost::json::object toJson(const Receivables& receivables);
boost::json::object toJson(const LabelImport& import);
boost::json::object toJson(const RestoreCheck& check);
std::string_view nameOf(SearchRow::Kind kind);

/// {"customer","lines":[{"text","quantity","price","tax"}],"currency",…}: numbers as texts or numbers, price
/// and quantity decimal, tax in per cent.
Result<InvoiceContent> invoiceFromJson(const boost::json::object& object);
/// "Bread;2;4.50;7": text, quantity, price, per cent of tax (0 when left out).
Result<InvoiceLine> parseInvoiceLine(std::string_view text, const Currency& currency);

} // namespace zon::cli
