#pragma once

#include "core/crypto/bip32.h"
#include "core/wallet/payment_builder.h"

namespace zon {

/// Signs every input of the plan with keys derived from `master`, then checks each signature as a node would.
/// Slow for many inputs: call it on the work pool. Fails with Internal when a key does not belong to its coin
/// (the store is damaged or the words are another wallet's); then nothing is usable.
Result<Transaction> signPayment(const PaymentPlan& plan, const ExtendedPrivateKey& master);

} // namespace zon
