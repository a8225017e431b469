#pragma once

#include "core/deals/types.h"

#include <QString>

namespace zon {

/// The contract as a PDF (A4) in the person's language: parties, terms, dates, who moves the money when,
/// files with their hashes, and the code to compare. A drawing of what was signed, not the thing itself: the
/// .zonc file is that.
Result<void> writeContractPdf(const DealView& deal, const QString& file);

} // namespace zon
