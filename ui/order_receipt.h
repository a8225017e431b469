#pragma once

#include "core/rewards/order_book.h"

#include <QString>

namespace zon {

/// What was bought, from whom, and the transactions that paid for it, as a PDF (A4) in the person's language.
/// No secret of the voucher is in it. Any thread.
Result<void> writeOrderReceipt(const OrderInfo& order, const QString& file);

} // namespace zon
