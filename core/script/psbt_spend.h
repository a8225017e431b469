#pragma once

#include "core/script/psbt.h"
#include "core/script/sighash.h"

namespace zon {

/// How an input spends its output, as far as the PSBT tells: the ground that signers and finalizers stand on.
struct PsbtSpend {
    TxOut spent;
    SigVersion version = SigVersion::Base; ///< Base, WitnessV0 or Taproot
    Script script;               ///< what signatures commit to: the innermost script, or P2PKH's for P2WPKH
    bool nested = false;         ///< inside P2SH: the scriptSig must show the redeem script
    bool witnessKeyHash = false; ///< P2WPKH: no script is shown in the witness
    bool complete = false;       ///< nothing is missing to know `script`
    std::string missing;         ///< what is, as the end of a sentence: "its redeem script"

    bool isWitness() const { return version != SigVersion::Base; }
};

/// What input `i` spends, after every check that BIP174 asks of a signer: the previous transaction is the one
/// that is spent, both forms of the spent output agree, a claimed output is used for segwit only, and redeem
/// and witness script have the hashes they should. Nothing when the spent output isn't told.
///
/// Threat: whoever updates a PSBT can lie. About scripts the hashes tell. About the amount of a claimed
/// output a version 0 signature tells only for its own input: see feeAttackPossible.
Result<std::optional<PsbtSpend>> findSpend(const Psbt& psbt, std::size_t i);

/// The inputs whose amounts a lying updater could have understated without any one signature noticing: a
/// version 0 segwit signature commits to the amount of its own input only, so two rounds of signing with two
/// lies give a valid transaction that pays the difference as fee. Empty when whole previous transactions are
/// there, when there is one input only, and for taproot, whose signatures commit to all amounts.
std::vector<std::size_t> feeAttackPossible(const Psbt& psbt);

} // namespace zon
