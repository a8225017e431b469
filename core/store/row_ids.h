#pragma once

#include "core/store/statement.h"

namespace zon {

using WalletRowId = RowId<struct WalletRowTag>;
using AccountRowId = RowId<struct AccountRowTag>;
using ScriptRowId = RowId<struct ScriptRowTag>;
using TransactionRowId = RowId<struct TransactionRowTag>;
using ProposalRowId = RowId<struct ProposalRowTag>;
using InvoiceRowId = RowId<struct InvoiceRowTag>;
using ContactRowId = RowId<struct ContactRowTag>;
using ProviderRowId = RowId<struct ProviderRowTag>;
using OfferRowId = RowId<struct OfferRowTag>;
using OrderRowId = RowId<struct OrderRowTag>;
using CoinRowId = RowId<struct CoinRowTag>;
using DealRowId = RowId<struct DealRowTag>;

} // namespace zon
