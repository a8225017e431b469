#pragma once

#include "core/contracts/contract.h"
#include "core/jose/jws.h"

namespace zon::contracts {

/// What a party says, signed, about one output while its money is locked.
enum class NoteKind : std::uint8_t {
    Delivered, ///< by the seller
    Disputed,  ///< by buyer or seller
};
/// "delivered", "disputed".
std::string_view noteKindName(NoteKind kind);

struct Note {
    NoteKind kind = NoteKind::Delivered;
    std::size_t output = 0;
    UnixTime at;      ///< as the party claims
    std::string text; ///< up to 4,000 bytes: a tracking number, what is wrong; may be empty
    Role by = Role::Seller;
};

/// Signs a note for its party's identity (`note.by` is found from the key). Refused when that party may not
/// say so.
Result<Jws> signNote(const Contract& contract, const Note& note, const PartySecrets& secrets);

/// Threat: a note makes money move, by waking the arbiter or the buyer. So it names its contract, is signed
/// by a party that may say so, and a signature on a document or another contract is none.
Result<Note> readNote(const Contract& contract, const Jws& jws);

} // namespace zon::contracts
