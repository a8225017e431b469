#pragma once

#include "core/books/invoice.h"

#include <QString>

namespace zon {

/// Who sends the invoice, as it is printed at its head.
struct InvoiceSender {
    QString name;
    QString address; ///< several lines
    QString taxId;
};

/// The invoice as a PDF (A4) in the person's language, with the code to pay it. Any thread.
Result<void> writeInvoicePdf(const Invoice& invoice, const InvoiceSender& sender, const QString& file);

} // namespace zon
