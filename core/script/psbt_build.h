#pragma once

#include "core/script/psbt.h"

namespace zon {

// The roles before the signer: creator, constructor and updater (BIP174, BIP370).

/// A PSBT of a transaction. Version 0 or 2; scriptSigs and witnesses are refused, because what they sign may
/// still change.
Result<Psbt> createPsbt(const Transaction& tx, std::uint32_t version = 0);

/// The same PSBT as the other version. To 0 it fails when the lock times contradict each other; what then
/// can't be said any more (which input required which lock time, what may be modified) is lost.
Result<void> convertPsbt(Psbt& psbt, std::uint32_t version);

/// BIP370's constructor: only for version 2 and only while inputs are modifiable. Refused when the lock time
/// it requires contradicts the others', or would change under signatures that are there.
Result<void> addInput(Psbt& psbt, PsbtInput input);
/// Only while outputs are modifiable.
Result<void> addOutput(Psbt& psbt, PsbtOutput output);

/// Tells the inputs that spend outputs of `previous` about it. Segwit outputs, nested ones once their
/// redeem script is told, get the single output too, because some signers look for nothing else. How many
/// inputs it was for.
std::size_t addPreviousTransaction(Psbt& psbt, const TransactionRef& previous);

/// Tells inputs and outputs which redeem or witness script their scriptPubKey (or redeem script) commits to.
/// How many took it. Give redeem scripts before the witness scripts inside them.
std::size_t addScript(Psbt& psbt, const Script& script);

/// Where a key comes from, for the inputs and outputs whose scripts hold it or its hash.
std::size_t addDerivation(Psbt& psbt, const PublicKey& key, const KeyOrigin& origin);

/// The leaves of a taproot output: for inputs that spend it and outputs that pay to it. Fails when `tree` is
/// none.
Result<std::size_t> addTaproot(Psbt& psbt, const XOnlyKey& internalKey,
                               const std::vector<TapTreeLeaf>& tree = {});

} // namespace zon
