#pragma once

#include "core/chain/params.h"
#include "core/wallet/types.h"

#include <string_view>
#include <vector>

namespace zon {

/// The payments of a CSV file: a row each with address, amount in ZON and, if wanted, a label; separated by
/// commas, semicolons or tabs, quoted as in RFC 4180. A first row without an address is taken for headings.
///
/// All or nothing: a row that can't be paid (no such address, another network's, no amount, dust) fails the
/// whole file, and the error names the row as a spreadsheet does, from 1.
Result<std::vector<PaymentRecipient>> readPaymentBatch(std::string_view csv, const NetworkParams& params);

} // namespace zon
