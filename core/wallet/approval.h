#pragma once

#include "core/crypto/bip32.h"
#include "core/script/psbt.h"
#include "core/script/signing_keys.h"
#include "core/util/clock.h"

#include <string>
#include <string_view>
#include <vector>

/// What goes with a PSBT so that several people can check each other: how whoever prepared it calls the
/// payees, and who signed having seen those names.
///
/// Threat: a PSBT goes from hand to hand. Its signatures bind addresses and amounts, but a person approves
/// "Paper Ltd", not an address; whoever passes it on could call his own address that. So who signs here also
/// signs the names, with a key that the wallet's descriptor has, and a name that is not the one approved is
/// said.
///
/// Proprietary fields of BIP174 with the identifier "zoncoin". Other programs pass them on unread; one that
/// drops them costs the approvals, not the payment. Output, type 0: the name in UTF-8. Global, type 1, by
/// x-only key: the time (8 bytes, little endian) and a BIP340 signature over the tagged hash
/// "ZonCoin/approval" of the PSBT's unique id, that time, and each output's name with its length (4 bytes,
/// little endian) before.
namespace zon {

inline constexpr std::size_t maxPayeeName = 200; ///< bytes

/// An empty name takes it away; a longer one is cut at a character.
void namePayee(PsbtOutput& output, std::string_view name);
/// As it came: a stranger's text. Empty when there is none, or one that is too long.
std::string payeeName(const PsbtOutput& output);

struct Approval {
    KeyFingerprint fingerprint{}; ///< of the master key that the PSBT says it comes from
    UnixTime when{};              ///< by the approver's clock
    bool asShown = false;         ///< of this payment with these names; else of other ones, or forged
};

/// Approves the payment as it stands with every key of its first input that is there. How many did.
Result<std::size_t> addApprovals(Psbt& psbt, SigningKeys& keys, UnixTime now);
/// Replaces approvals in `to` that are not of what it shows by those of `from` that are: combining keeps what
/// was there first, and somebody may approve anew.
Result<void> takeApprovals(const Psbt& from, Psbt& to);
/// Those by keys of the first input; all others are nobody's.
Result<std::vector<Approval>> approvalsOf(const Psbt& psbt);

} // namespace zon
