#pragma once

#include "core/script/psbt.h"
#include "core/script/signing_keys.h"
#include "core/wallet/payment_builder.h"

namespace zon {

/// The plan as a PSBT (BIP174, version 0) with all that signers ask for: previous transactions, scripts,
/// where every key comes from, and which output is change. Fails when a coin does not follow from its
/// descriptor (the store is damaged).
Result<Psbt> psbtOf(const PaymentPlan& plan);

/// Signs every input of the plan, then checks each signature as a node would. Slow for many inputs: call it
/// on the work pool. Fails when keys are missing (the words are another wallet's, or others must sign too);
/// then nothing is usable.
Result<Transaction> signPayment(const PaymentPlan& plan, SigningKeys& keys);

} // namespace zon
