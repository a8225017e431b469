#include "core/contracts/draft.h"

#include "core/contracts/contract_json.h"
#include "core/contracts/templates.h"
#include "core/jose/json_reader.h"
#include "core/script/standard.h"

#include <algorithm>

namespace zon::contracts {

namespace {

constexpr std::string_view draftType = "zon-contract-draft";
constexpr std::int64_t draftVersion = 1;
const JsonLimits limits{maxDocumentBytes + 4'096, 9};

/// Anybody can make these keys: they hold a place, and nothing else.
const PartySecrets& standIn(Role role) {
    static const auto make = [](Role r) {
        const Digest32 seed = sha256(asBytes("zon-contract-draft/" + std::string(roleName(r))));
        const auto master = ExtendedPrivateKey::fromSeed(seed).value();
        KeyOrigin origin{master.fingerprint(), {contractPurpose | hardened, hardened, hardened}};
        auto account = master.derive(origin.path).value();
        return PartySecrets{std::move(origin), std::move(account)};
    };
    static const PartySecrets secrets[] = {make(Role::Buyer), make(Role::Seller), make(Role::Arbiter)};
    return secrets[static_cast<std::size_t>(role)];
}

bool isStandIn(const Party& party) {
    return std::ranges::any_of(allRoles, [&](Role role) {
        return party.key.account.publicKey() == standIn(role).account.neuter().publicKey();
    });
}

/// Stand-ins have the coin type of the document's network in their path, as all its keys must.
Party withCoinType(Party party, std::uint32_t coinType) {
    KeyPath path{contractPurpose | hardened, coinType | hardened, hardened};
    party.key.origin.path = path;
    return party;
}

/// Policies and scripts follow from keys: in a draft they would only be in the way.
Document bare(Document document) {
    for (EscrowOutput& output : document.outputs) {
        output.policy = "wsh()";
        output.scriptPubKey = Script(Bytes{0});
    }
    return document;
}

std::string zat(Amount amount) {
    return std::to_string(amount.zat());
}
std::string at(std::optional<UnixTime> time) {
    return time ? std::to_string(toSeconds(*time)) : std::string();
}
std::string inDays(Seconds seconds) {
    return std::to_string(seconds.count());
}

class Comparison {
public:
    explicit Comparison(std::vector<DraftChange>& changes) : changes_(changes) {}

    void add(DraftField field, std::size_t index, DraftValue value, const std::string& before,
             const std::string& after) {
        if (before != after) changes_.push_back({field, index, value, before, after});
    }
    void text(DraftField field, const std::string& before, const std::string& after) {
        add(field, 0, DraftValue::Text, before, after);
    }

private:
    std::vector<DraftChange>& changes_;
};

void compareParties(const Document& before, const Document& after, Comparison& changes) {
    for (const Role role : allRoles) {
        const auto index = static_cast<std::size_t>(role);
        const Party* was = before.party(role);
        const Party* is = after.party(role);
        changes.add(DraftField::PartyName, index, DraftValue::Text, was ? was->legalName : "",
                    is ? is->legalName : "");
        if (!was || !is || isStandIn(*was)) continue;
        changes.add(DraftField::PartyKey, index, DraftValue::Text, was->key.toText(), is->key.toText());
        changes.add(DraftField::PartyPayout, index, DraftValue::Hex, toHex(was->payout.span()),
                    toHex(is->payout.span()));
    }
}

void compareOutputs(const Document& before, const Document& after, Comparison& changes) {
    changes.text(DraftField::Outputs, std::to_string(before.outputs.size()),
                 std::to_string(after.outputs.size()));
    const std::size_t both = std::min(before.outputs.size(), after.outputs.size());
    for (std::size_t n = 0; n < both; ++n) {
        const EscrowOutput& was = before.outputs[n];
        const EscrowOutput& is = after.outputs[n];
        const auto add = [&](DraftField field, DraftValue value, const std::string& a, const std::string& b) {
            changes.add(field, n, value, a, b);
        };
        add(DraftField::Amount, DraftValue::Zat, zat(was.amount), zat(is.amount));
        add(DraftField::DeliverBy, DraftValue::Time, at(was.deliverBy), at(is.deliverBy));
        add(DraftField::Inspection, DraftValue::Days, inDays(was.inspection), inDays(is.inspection));
        add(DraftField::Dispute, DraftValue::Days, inDays(was.dispute), inDays(is.dispute));
        add(DraftField::ArbiterFrom, DraftValue::Time, at(was.arbiterFrom), at(is.arbiterFrom));
        add(DraftField::RefundFrom, DraftValue::Time, at(was.refundFrom), at(is.refundFrom));
        if (was.hash && *was.hash != Digest32{})
            add(DraftField::Secret, DraftValue::Hex, toHex(*was.hash), is.hash ? toHex(*is.hash) : "");
    }
}

std::string depositsText(const Document& document) {
    return document.deposits
               ? document.deposits->buyer.toZon() + " + " + document.deposits->seller.toZon() + " ZON"
               : std::string();
}

std::string attachmentsText(const Document& document) {
    std::string text;
    for (const Attachment& file : document.attachments)
        text += (text.empty() ? "" : "\n") + file.name + " (" + toHex(ByteSpan(file.sha256).first(4)) + ")";
    return text;
}

std::string fiatText(const Document& document) {
    return document.fiat ? document.fiat->amount + ' ' + document.fiat->currency : std::string();
}

} // namespace

Party openParty(Role role, const std::string& legalName) {
    const PartySecrets& secrets = standIn(role);
    return {role, legalName, secrets.identity().value().publicKey(), secrets.publicKey(),
            p2wpkhScript(hash160(asBytes("zon-contract-draft/" + std::string(roleName(role)))))};
}

Result<Draft> parseTerms(std::string_view text, const NetworkParams& params) {
    auto terms = parseJson(text, limits);
    if (!terms) return fail(terms);
    Draft draft;
    Json parties = Json::List();
    const Json* given = terms->find("parties");
    if (given == nullptr || given->list() == nullptr)
        return fail(ErrorCode::Malformed, "The terms need a list of parties.");
    for (Json party : *given->list()) {
        const Json* name = party.find("role");
        const auto role =
            name != nullptr && name->text() != nullptr ? roleByName(*name->text()) : std::nullopt;
        if (!role) return fail(ErrorCode::Malformed, "A party's role must be buyer, seller or arbiter.");
        if (party.find("xpub") == nullptr) {
            draft.open.insert(*role);
            const Party open = withCoinType(openParty(*role, {}), params.coinType);
            party.set("id_jwk", identityJwk(open.identity))
                .set("xpub", open.key.toText())
                .set("payout_spk", toHex(open.payout.span()));
        }
        parties.append(std::move(party));
    }
    terms->set("parties", std::move(parties));
    auto document = parseDraft(canonicalJson(*terms), params);
    if (!document) return fail(document);
    draft.document = std::move(*document);
    return draft;
}

std::string toText(const Draft& draft, const NetworkParams& params) {
    Document document = bare(draft.document);
    document.genesis = params.genesisHash;
    document.magic = params.magic;
    for (Party& party : document.parties)
        if (draft.open.contains(party.role)) party = withCoinType(std::move(party), params.coinType);
    Json open = Json::List();
    for (const Role role : draft.open)
        open.append(Json(roleName(role)));
    const auto inner = parseJson(canonicalBytes(document), limits);
    return canonicalJson(Json::object()
                             .set("typ", draftType)
                             .set("v", draftVersion)
                             .set("open", std::move(open))
                             .set("document", inner ? *inner : Json()))
           + '\n';
}

bool isDraft(std::string_view text) {
    if (text.size() > limits.bytes) return false;
    const auto json = parseJson(text, limits);
    const Json* type = json ? json->find("typ") : nullptr;
    return type != nullptr && type->text() != nullptr && *type->text() == draftType;
}

Result<Draft> parseDraftFile(std::string_view text, const NetworkParams& params) {
    const auto json = parseJson(text, limits);
    if (!json) return fail(json);
    std::optional<Error> problem;
    JsonReader in(*json, {}, problem);
    in.constant("typ", draftType);
    const std::int64_t version = in.integer("v", 1, maxJsonInteger);
    if (!problem && version > draftVersion)
        return fail(ErrorCode::NewerFile,
                    "This draft was written by a later version of the program. Update it to read this.");
    Draft draft;
    for (const std::string& name : in.texts("open", 3, 16)) {
        const auto role = roleByName(name);
        if (!role || !draft.open.insert(*role).second)
            in.refuse("open", "it must name buyer, seller or arbiter, each once.");
    }
    const Json* inner = in.raw("document");
    in.finish();
    if (problem) return std::unexpected(std::move(*problem));
    auto document = parseDocument(canonicalJson(*inner), params);
    if (!document) return fail(document);
    draft.document = std::move(*document);
    for (Party& party : draft.document.parties) {
        const bool open = draft.open.contains(party.role);
        if (open != isStandIn(party))
            return fail(ErrorCode::Malformed,
                        "The draft says of the " + std::string(roleName(party.role)) + " that its keys are "
                            + (open ? "missing, but they aren't." : "there, but they aren't."));
        if (open) party = withCoinType(openParty(party.role, party.legalName), params.coinType);
    }
    Document sound = draft.document;
    for (EscrowOutput& output : sound.outputs)
        output.scriptPubKey = Script();
    if (auto why = whyNotSound(sound)) return std::unexpected(std::move(*why));
    return draft;
}

Result<void> fillPlace(Draft& draft, const Party& party, const std::optional<Digest32>& secretHash) {
    const auto place = std::ranges::find(draft.document.parties, party.role, &Party::role);
    if (place == draft.document.parties.end())
        return fail(ErrorCode::InvalidArgument,
                    "This contract has no " + std::string(roleName(party.role)) + '.');
    if (!draft.open.contains(party.role) && place->key != party.key)
        return fail(ErrorCode::InvalidArgument,
                    "The " + std::string(roleName(party.role)) + " has put in its keys already.");
    *place = party;
    draft.open.erase(party.role);
    if (secretHash && party.role == Role::Seller && draft.document.kind == Template::Voucher)
        for (EscrowOutput& output : draft.document.outputs)
            output.hash = secretHash;
    return {};
}

Result<void> joinDraft(Draft& draft, Role role, const std::string& legalName, const PartySecrets& secrets,
                       const Script& payout) {
    const auto identity = secrets.identity();
    if (!identity) return fail(identity);
    std::optional<Digest32> hash;
    if (draft.document.kind == Template::Voucher && role == Role::Seller) {
        const auto secret = secrets.voucherSecret();
        if (!secret) return fail(secret);
        hash = sha256(secret->span());
    }
    return fillPlace(draft, {role, legalName, identity->publicKey(), secrets.publicKey(), payout}, hash);
}

Result<Document> finishDraft(const Draft& draft) {
    for (const Party& party : draft.document.parties)
        if (draft.open.contains(party.role) || isStandIn(party))
            return fail(ErrorCode::Rejected, "The keys of the " + std::string(roleName(party.role))
                                                 + " are missing: send the draft to them first.");
    for (const EscrowOutput& output : draft.document.outputs)
        if (output.hash == Digest32{})
            return fail(ErrorCode::Rejected,
                        "The seller's secret is missing: the seller has to join the draft first.");
    return draft.document;
}

std::vector<DraftChange> draftChanges(const Document& before, const Document& after) {
    std::vector<DraftChange> list;
    Comparison changes(list);
    changes.add(DraftField::Price, 0, DraftValue::Zat, zat(before.price), zat(after.price));
    changes.text(DraftField::FiatPrice, fiatText(before), fiatText(after));
    changes.text(DraftField::Template, std::string(templateName(before.kind)),
                 std::string(templateName(after.kind)));
    changes.text(DraftField::Deposits, depositsText(before), depositsText(after));
    compareOutputs(before, after, changes);
    compareParties(before, after, changes);
    changes.text(DraftField::Title, before.title, after.title);
    changes.text(DraftField::Terms, before.terms, after.terms);
    changes.text(DraftField::Attachments, attachmentsText(before), attachmentsText(after));
    changes.add(DraftField::AcceptBy, 0, DraftValue::Time, at(before.acceptBy), at(after.acceptBy));
    changes.add(DraftField::FundBy, 0, DraftValue::Time, at(before.fundBy), at(after.fundBy));
    changes.text(DraftField::Confirmations, std::to_string(before.minConfirmations),
                 std::to_string(after.minConfirmations));
    changes.text(DraftField::FeePayer, std::string(feePayerName(before.feePayer)),
                 std::string(feePayerName(after.feePayer)));
    changes.add(DraftField::ArbiterFee, 0, DraftValue::Zat, zat(before.arbiterFee), zat(after.arbiterFee));
    changes.text(DraftField::MaxFeerate, std::to_string(before.maxFeerate), std::to_string(after.maxFeerate));
    return list;
}

} // namespace zon::contracts
