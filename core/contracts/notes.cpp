#include "core/contracts/notes.h"

#include "core/jose/json_reader.h"

#include <algorithm>

namespace zon::contracts {

namespace {

constexpr std::string_view noteType = "zon-contract-note";
constexpr std::size_t maxNoteText = 4'000;
constexpr std::size_t maxNoteBytes = std::size_t{32} * 1024; ///< with every character of the text escaped

Result<void> checkSayer(const Note& note) {
    if (note.by == Role::Arbiter || (note.kind == NoteKind::Delivered && note.by != Role::Seller))
        return fail(ErrorCode::Rejected, "The " + std::string(roleName(note.by))
                                             + " can't declare this contract "
                                             + std::string(noteKindName(note.kind)) + ".");
    return {};
}

} // namespace

std::string_view noteKindName(NoteKind kind) {
    return kind == NoteKind::Delivered ? "delivered" : "disputed";
}

Result<Jws> signNote(const Contract& contract, const Note& given, const PartySecrets& secrets) {
    const auto identity = secrets.identity();
    if (!identity) return fail(identity);
    const auto& parties = contract.document().parties;
    const auto party = std::ranges::find(parties, identity->publicKey(), &Party::identity);
    if (party == parties.end())
        return fail(ErrorCode::NotFound, "This key belongs to no party of the contract.");
    Note note = given;
    note.by = party->role;
    if (const auto may = checkSayer(note); !may) return fail(may);
    if (note.output >= contract.outputCount() || note.text.size() > maxNoteText)
        return fail(ErrorCode::InvalidArgument,
                    "A note is about one output of the contract, and its text has at "
                    "most 4,000 bytes.");
    Jws jws;
    jws.payload = canonicalJson(Json::object()
                                    .set("typ", noteType)
                                    .set("v", documentVersion)
                                    .set("contract", toText(contract.id()))
                                    .set("kind", noteKindName(note.kind))
                                    .set("output", static_cast<std::int64_t>(note.output))
                                    .set("at", toSeconds(note.at))
                                    .set("text", note.text));
    if (const auto done = signJws(jws, *identity, noteType); !done) return fail(done);
    return jws;
}

Result<Note> readNote(const Contract& contract, const Jws& jws) {
    std::vector<PublicKey> keys;
    for (const Party& party : contract.document().parties)
        keys.push_back(party.identity);
    const auto signers = verifyJws(jws, keys, noteType);
    if (!signers) return fail(signers);
    if (signers->size() != 1)
        return fail(ErrorCode::Rejected,
                    "A note must be signed by one party, not by " + std::to_string(signers->size()) + '.');
    const auto json = parseJson(jws.payload, {maxNoteBytes, 2});
    if (!json) return fail(json);
    std::optional<Error> problem;
    JsonReader in(*json, "the note", problem);
    Note note;
    note.by = contract.document().parties[signers->front()].role;
    in.constant("typ", noteType);
    in.integer("v", documentVersion, documentVersion);
    in.constant("contract", toText(contract.id()));
    const std::string kind = in.text("kind", 16);
    note.output = static_cast<std::size_t>(
        in.integer("output", 0, static_cast<std::int64_t>(contract.outputCount()) - 1));
    note.at = in.time("at");
    note.text = in.text("text", maxNoteText, 0);
    in.finish();
    if (!problem && kind != noteKindName(NoteKind::Delivered) && kind != noteKindName(NoteKind::Disputed))
        in.refuse("kind", "it must be delivered or disputed.");
    if (problem) return std::unexpected(std::move(*problem));
    note.kind = kind == noteKindName(NoteKind::Delivered) ? NoteKind::Delivered : NoteKind::Disputed;
    if (const auto may = checkSayer(note); !may) return fail(may);
    return note;
}

} // namespace zon::contracts
