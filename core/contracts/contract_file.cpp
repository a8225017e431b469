#include "core/contracts/contract_file.h"

#include "core/jose/json_reader.h"
#include "core/util/base64.h"

#include <algorithm>
#include <span>

namespace zon::contracts {

namespace {

constexpr std::string_view fileType = "zon-contract-file";
constexpr std::int64_t fileVersion = 1;
constexpr std::size_t maxNotes = 256;
constexpr std::size_t maxNotePayload = std::size_t{32} * 1024;
constexpr std::size_t maxPsbts = 256;
constexpr std::size_t maxTransactions = 256;
constexpr std::size_t maxBranch = 32;
constexpr std::size_t maxPositions = 1'000'000; ///< more than transactions fit into a block
constexpr std::size_t maxBase64 = std::size_t{48} * 1024 * 1024;
const JsonLimits limits{maxContractFile, 8};

Json base64Of(ByteSpan bytes) {
    return Json(toBase64(bytes));
}

Json write(const ProvenTransaction& proven) {
    Json json = Json::object().set("tx", base64Of(serialize(proven.transaction)));
    if (!proven.height) return json;
    Json branch = Json::List();
    for (const Hash256& hash : proven.branch)
        branch.append(toHex(hash.span()));
    return json.set("height", std::int64_t{*proven.height})
        .set("position", static_cast<std::int64_t>(proven.position))
        .set("branch", std::move(branch));
}

Json write(const Agreement& agreement) {
    Json identities = Json::List();
    for (const PublicKey& key : agreement.identities)
        identities.append(identityJwk(key));
    Json proofs = Json::List();
    for (const PossessionProof& proof : agreement.proofs)
        proofs.append(
            Json::object().set("role", roleName(proof.role)).set("signature", toHex(proof.signature)));
    return Json::object()
        .set("document", agreement.document.toJson())
        .set("identities", std::move(identities))
        .set("proofs", std::move(proofs));
}

Bytes readBase64(JsonReader& in, std::string_view name) {
    const std::string text = in.text(name, maxBase64, 0);
    const auto bytes = fromBase64(text);
    if (!bytes) in.refuse(name, "it isn't base64. " + bytes.error().message);
    return bytes.value_or(Bytes());
}

Jws readJws(JsonReader& in, std::string_view name, std::size_t maxPayload) {
    const Json* value = in.raw(name);
    if (value == nullptr) return {};
    auto jws = Jws::fromJson(*value, maxPayload);
    if (!jws) in.refuse(name, jws.error().message);
    return jws ? std::move(*jws) : Jws();
}

/// The entries of a list that others read; none when it is no list of at most `most`.
std::span<const Json> entriesOf(JsonReader& in, std::string_view name, std::size_t most) {
    const Json* value = in.raw(name);
    if (value == nullptr) return {};
    const Json::List* list = value->list();
    if (list != nullptr && list->size() <= most) return *list;
    in.refuse(name, "it must be a list of at most " + std::to_string(most) + " entries.");
    return {};
}

Agreement readAgreement(JsonReader in) {
    Agreement agreement;
    agreement.document = readJws(in, "document", maxDocumentBytes);
    for (const Json& entry : entriesOf(in, "identities", maxSignatures)) {
        const auto key = parseIdentityJwk(entry);
        if (key)
            agreement.identities.push_back(*key);
        else
            in.refuse("identities", key.error().message);
    }
    in.each("proofs", 0, maxSignatures, [&](JsonReader entry) {
        const auto role = roleByName(entry.text("role", 16));
        if (!role) entry.refuse("role", "it must be buyer, seller or arbiter.");
        PossessionProof proof{role.value_or(Role::Buyer), {}};
        const Bytes signature = entry.hex("signature", proof.signature.size(), proof.signature.size());
        std::ranges::copy(signature, proof.signature.begin());
        entry.finish();
        agreement.proofs.push_back(proof);
    });
    in.finish();
    return agreement;
}

ProvenTransaction readTransaction(JsonReader& in) {
    ProvenTransaction proven;
    const Bytes bytes = readBase64(in, "tx");
    if (in.ok()) {
        auto tx = parseTransaction(bytes);
        if (tx)
            proven.transaction = std::move(*tx);
        else
            in.refuse("tx", tx.error().message);
    }
    if (in.has("height")) {
        proven.height = static_cast<std::int32_t>(in.integer("height", 0, 0x7fffffff));
        proven.position = static_cast<std::size_t>(in.integer("position", 0, maxPositions));
        for (const std::string& hex : in.texts("branch", maxBranch, 64)) {
            const auto hash = fromHex(hex);
            if (!hash || hash->size() != Hash256::size) in.refuse("branch", "it must be hashes in hex.");
            proven.branch.push_back(Hash256::fromSpan(hash.value_or(Bytes())));
        }
    }
    in.finish();
    return proven;
}

HeaderRun readHeaders(JsonReader in) {
    HeaderRun run;
    run.first = static_cast<std::int32_t>(in.integer("first", 0, 0x7fffffff));
    run.raw = readBase64(in, "raw");
    if (run.raw.size() % BlockHeader::size != 0) in.refuse("raw", "headers have 80 bytes each.");
    in.finish();
    return run;
}

} // namespace

std::string toText(const ContractFile& file) {
    Json notes = Json::List();
    for (const Jws& note : file.notes)
        notes.append(note.toJson());
    Json psbts = Json::List();
    for (const Bytes& psbt : file.psbts)
        psbts.append(base64Of(psbt));
    Json transactions = Json::List();
    for (const ProvenTransaction& proven : file.transactions)
        transactions.append(write(proven));
    Json json = Json::object()
                    .set("typ", fileType)
                    .set("v", fileVersion)
                    .set("agreement", write(file.agreement))
                    .set("notes", std::move(notes))
                    .set("psbts", std::move(psbts))
                    .set("transactions", std::move(transactions));
    if (!file.headers.raw.empty())
        json.set("headers", Json::object()
                                .set("first", std::int64_t{file.headers.first})
                                .set("raw", base64Of(file.headers.raw)));
    return canonicalJson(json) + '\n';
}

Result<ContractFile> parseContractFile(std::string_view text) {
    const auto json = parseJson(text, limits);
    if (!json) return fail(json);
    const Json* type = json->find("typ");
    if (type == nullptr || type->text() == nullptr || *type->text() != fileType)
        return fail(ErrorCode::ForeignFile,
                    "This is not a contract file: those are JSON of the type " + std::string(fileType) + '.');
    const Json* version = json->find("v");
    if (version != nullptr && version->integer() != nullptr && *version->integer() > fileVersion)
        return fail(
            ErrorCode::NewerFile,
            "This contract file was written by a later version of the program. Update it to read this.");
    std::optional<Error> problem;
    JsonReader in(*json, {}, problem);
    ContractFile file;
    in.constant("typ", fileType);
    in.integer("v", fileVersion, fileVersion);
    file.agreement = readAgreement(in.object("agreement"));
    for (const Json& entry : entriesOf(in, "notes", maxNotes)) {
        auto note = Jws::fromJson(entry, maxNotePayload);
        if (!note) return fail(note);
        file.notes.push_back(std::move(*note));
    }
    for (const std::string& psbt : in.texts("psbts", maxPsbts, maxBase64)) {
        auto bytes = fromBase64(psbt);
        if (!bytes) return fail(bytes);
        file.psbts.push_back(std::move(*bytes));
    }
    in.each("transactions", 0, maxTransactions,
            [&](JsonReader entry) { file.transactions.push_back(readTransaction(entry)); });
    if (in.has("headers")) file.headers = readHeaders(in.object("headers"));
    in.finish();
    if (problem) return std::unexpected(std::move(*problem));
    return file;
}

Result<ContractFile> mergeFiles(const ContractFile& a, const ContractFile& b) {
    auto agreement = mergeAgreements(a.agreement, b.agreement);
    if (!agreement) return fail(agreement);
    ContractFile merged = a;
    merged.agreement = std::move(*agreement);
    for (const Jws& note : b.notes)
        if (std::ranges::find(merged.notes, note.payload, &Jws::payload) == merged.notes.end())
            merged.notes.push_back(note);
    for (const Bytes& psbt : b.psbts)
        if (std::ranges::find(merged.psbts, psbt) == merged.psbts.end()) merged.psbts.push_back(psbt);
    for (const ProvenTransaction& proven : b.transactions) {
        const auto same =
            std::ranges::find(merged.transactions, proven.transaction, &ProvenTransaction::transaction);
        if (same == merged.transactions.end())
            merged.transactions.push_back(proven);
        else if (!same->height)
            *same = proven;
    }
    if (b.headers.raw.size() > merged.headers.raw.size()) merged.headers = b.headers;
    return merged;
}

} // namespace zon::contracts
