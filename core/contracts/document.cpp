#include "core/contracts/document.h"

#include "core/crypto/tagged_hash.h"
#include "core/jose/json_reader.h"

#include <algorithm>
#include <limits>

namespace zon::contracts {

namespace {

constexpr std::string_view documentType = "zon-contract";
constexpr std::string_view idTag = "zon-contract/id";
constexpr std::size_t maxPolicyBytes = 1'000;
constexpr std::size_t maxKeyBytes = 200;
constexpr std::size_t maxScriptBytes = 42; ///< the longest witness program
constexpr std::int64_t maxPeriod = 10LL * 365 * 86'400;
constexpr std::int64_t maxConfirmations = 144;
constexpr std::int64_t highestFeerate = 10'000;
const JsonLimits limits{maxDocumentBytes, 8};

Json textOf(UnixTime time) {
    return Json(toSeconds(time));
}
Json zatOf(Amount amount) {
    return Json(std::to_string(amount.zat()));
}

Json write(const Attachment& file) {
    return Json::object()
        .set("name", file.name)
        .set("type", file.type)
        .set("size", file.size)
        .set("sha256", toHex(file.sha256));
}

Json write(const Party& party) {
    return Json::object()
        .set("role", roleName(party.role))
        .set("legal_name", party.legalName)
        .set("id_jwk", identityJwk(party.identity))
        .set("xpub", party.key.toText())
        .set("payout_spk", toHex(party.payout.span()));
}

Json write(const EscrowOutput& output) {
    Json json = Json::object()
                    .set("n", std::int64_t{output.number})
                    .set("index", std::int64_t{output.index})
                    .set("zat", zatOf(output.amount))
                    .set("fee_reserve_zat", zatOf(output.feeReserve))
                    .set("policy", output.policy)
                    .set("spk", toHex(output.scriptPubKey.span()))
                    .set("deliver_by", textOf(output.deliverBy))
                    .set("inspect_secs", std::int64_t{output.inspection.count()})
                    .set("dispute_secs", std::int64_t{output.dispute.count()});
    if (output.arbiterFrom) json.set("arbiter_from", textOf(*output.arbiterFrom));
    if (output.refundFrom) json.set("refund_from", textOf(*output.refundFrom));
    if (output.hash) json.set("hash", toHex(*output.hash));
    return json;
}

Json write(const Document& document) {
    Json attachments = Json::List();
    for (const Attachment& file : document.attachments)
        attachments.append(write(file));
    Json parties = Json::List();
    for (const Party& party : document.parties)
        parties.append(write(party));
    Json outputs = Json::List();
    for (const EscrowOutput& output : document.outputs)
        outputs.append(write(output));
    Json price = Json::object().set("zat", zatOf(document.price));
    if (const auto& fiat = document.fiat)
        price.set("fiat", Json::object()
                              .set("ccy", fiat->currency)
                              .set("amount", fiat->amount)
                              .set("rate", fiat->rate)
                              .set("source", fiat->source)
                              .set("at", textOf(fiat->at)));
    Json escrow =
        Json::object().set("template", templateName(document.kind)).set("outputs", std::move(outputs));
    if (document.deposits)
        escrow.set("deposits", Json::object()
                                   .set("buyer", zatOf(document.deposits->buyer))
                                   .set("seller", zatOf(document.deposits->seller)));
    Json json =
        Json::object()
            .set("typ", documentType)
            .set("v", documentVersion)
            .set(
                "network",
                Json::object().set("genesis", document.genesis.display()).set("magic", toHex(document.magic)))
            .set("nonce", toHex(document.nonce))
            .set("title", document.title)
            .set("terms", document.terms)
            .set("attachments", std::move(attachments))
            .set("parties", std::move(parties))
            .set("price", std::move(price))
            .set("escrow", std::move(escrow))
            .set("accept_by", textOf(document.acceptBy))
            .set("fund_by", textOf(document.fundBy))
            .set("min_conf", document.minConfirmations)
            .set("fee_payer", feePayerName(document.feePayer))
            .set("arbiter_fee_zat", zatOf(document.arbiterFee))
            .set("max_feerate", document.maxFeerate);
    if (document.supersedes) json.set("supersedes", toText(*document.supersedes));
    return json;
}

template <std::size_t N>
std::array<std::uint8_t, N> fixed(const Bytes& bytes) {
    std::array<std::uint8_t, N> out{};
    std::copy_n(bytes.begin(), std::min(N, bytes.size()), out.begin());
    return out;
}

Attachment readAttachment(JsonReader& in) {
    Attachment file;
    file.name = in.text("name", maxNameBytes);
    file.type = in.text("type", 100);
    file.size = in.integer("size", 0, maxAttachmentBytes);
    file.sha256 = fixed<32>(in.hex("sha256", 32, 32));
    in.finish();
    return file;
}

std::optional<Party> readParty(JsonReader& in, const NetworkParams& params) {
    const auto role = roleByName(in.text("role", 16));
    if (!role) in.refuse("role", "it must be buyer, seller or arbiter.");
    std::string name = in.text("legal_name", maxNameBytes);
    const std::string xpub = in.text("xpub", maxKeyBytes);
    Script payout(in.hex("payout_spk", maxScriptBytes));
    const Json* jwk = in.raw("id_jwk");
    in.finish();
    if (!in.ok()) return {};
    auto identity = parseIdentityJwk(*jwk);
    if (!identity) in.refuse("id_jwk", identity.error().message);
    auto key = EscrowKey::parse(xpub, params);
    if (!key) in.refuse("xpub", key.error().message);
    if (!in.ok()) return {};
    return Party{*role, std::move(name), *identity, std::move(*key), std::move(payout)};
}

EscrowOutput readOutput(JsonReader& in) {
    EscrowOutput output;
    output.number = static_cast<std::uint32_t>(in.integer("n", 0, maxOutputs - 1));
    output.index = static_cast<std::uint32_t>(in.integer("index", 0, hardened - 1));
    output.amount = in.zat("zat");
    output.feeReserve = in.zat("fee_reserve_zat");
    output.policy = in.text("policy", maxPolicyBytes);
    output.scriptPubKey = Script(in.hex("spk", maxScriptBytes));
    if (in.has("arbiter_from")) output.arbiterFrom = in.time("arbiter_from");
    if (in.has("refund_from")) output.refundFrom = in.time("refund_from");
    if (in.has("hash")) output.hash = fixed<32>(in.hex("hash", 32, 32));
    output.deliverBy = in.time("deliver_by");
    output.inspection = Seconds(in.integer("inspect_secs", 0, maxPeriod));
    output.dispute = Seconds(in.integer("dispute_secs", 0, maxPeriod));
    in.finish();
    return output;
}

FiatPrice readFiat(JsonReader in) {
    FiatPrice fiat;
    fiat.currency = in.text("ccy", 3, 3);
    fiat.amount = in.text("amount", 32);
    fiat.rate = in.text("rate", 32);
    fiat.source = in.text("source", maxNameBytes);
    fiat.at = in.time("at");
    in.finish();
    const auto decimal = [](const std::string& text) {
        return text.find_first_not_of("0123456789.") == std::string::npos
               && std::ranges::count(text, '.') <= 1;
    };
    if (in.ok() && (!decimal(fiat.amount) || !decimal(fiat.rate)))
        in.refuse({}, "amount and rate must be decimal numbers.");
    return fiat;
}

void readNetwork(JsonReader in, Document& document) {
    const std::string genesis = in.text("genesis", 64, 64);
    document.magic = fixed<4>(in.hex("magic", 4, 4));
    in.finish();
    const auto hash = BlockHash::fromDisplay(genesis);
    if (in.ok() && (!hash || hash->display() != genesis))
        in.refuse("genesis", "it must be a block hash in lower-case hex.");
    document.genesis = hash.value_or(BlockHash());
}

void readEscrow(JsonReader in, Document& document) {
    const auto kind = templateByName(in.text("template", 8));
    if (!kind) in.refuse("template", "it must be E1, E2, E3, E4 or E5.");
    document.kind = kind.value_or(Template::Default);
    in.each("outputs", 1, maxOutputs,
            [&](JsonReader output) { document.outputs.push_back(readOutput(output)); });
    if (in.has("deposits")) {
        JsonReader deposits = in.object("deposits");
        document.deposits = Deposits{deposits.zat("buyer"), deposits.zat("seller")};
        deposits.finish();
    }
    in.finish();
}

/// The parts that every version has. `problem` is set when the network isn't `params`'.
Document readHead(JsonReader& in, std::optional<Error>& problem) {
    Document document;
    in.constant("typ", documentType);
    const std::int64_t version = in.integer("v", 1, maxJsonInteger);
    if (!problem && version > documentVersion)
        problem = Error{ErrorCode::NewerFile,
                        "This contract was written by a later version of the program (format "
                            + std::to_string(version) + "). Update this program to read it.",
                        {}};
    if (!problem) readNetwork(in.object("network"), document);
    return document;
}

void readRest(JsonReader& in, Document& document, const NetworkParams& params) {
    document.nonce = fixed<16>(in.hex("nonce", 16, 16));
    document.title = in.text("title", maxNameBytes);
    document.terms = in.text("terms", maxTermsBytes, 0);
    in.each("attachments", 0, maxAttachments,
            [&](JsonReader file) { document.attachments.push_back(readAttachment(file)); });
    in.each("parties", 2, 3, [&](JsonReader entry) {
        if (auto party = readParty(entry, params)) document.parties.push_back(std::move(*party));
    });
    JsonReader price = in.object("price");
    document.price = price.zat("zat");
    if (price.has("fiat")) document.fiat = readFiat(price.object("fiat"));
    price.finish();
    readEscrow(in.object("escrow"), document);
    document.acceptBy = in.time("accept_by");
    document.fundBy = in.time("fund_by");
    document.minConfirmations = in.integer("min_conf", 1, maxConfirmations);
    const auto payer = feePayerByName(in.text("fee_payer", 8));
    if (!payer) in.refuse("fee_payer", "it must be buyer, seller or both.");
    document.feePayer = payer.value_or(FeePayer::Both);
    document.arbiterFee = in.zat("arbiter_fee_zat");
    document.maxFeerate = in.integer("max_feerate", 1, highestFeerate);
    if (in.has("supersedes")) document.supersedes = ContractId(fixed<32>(in.hex("supersedes", 32, 32)));
    in.finish();
}

} // namespace

const Party* Document::party(Role role) const {
    const auto at = std::ranges::find(parties, role, &Party::role);
    return at != parties.end() ? &*at : nullptr;
}

std::string canonicalBytes(const Document& document) {
    return canonicalJson(write(document));
}

ContractId contractId(std::string_view documentBytes) {
    return ContractId(taggedHash(idTag, {asBytes(documentBytes)}));
}

Result<Document> parseDocument(std::string_view bytes, const NetworkParams& params) {
    const auto json = parseJson(bytes, limits);
    if (!json) return fail(json);
    std::optional<Error> problem;
    JsonReader in(*json, {}, problem);
    Document document = readHead(in, problem);
    if (problem) return std::unexpected(std::move(*problem));
    if (document.genesis != params.genesisHash || document.magic != params.magic)
        return fail(ErrorCode::WrongNetwork, "This contract is for another network than " + params.name
                                                 + ": money on this one is not what was agreed on.");
    readRest(in, document, params);
    if (problem) return std::unexpected(std::move(*problem));
    const std::string canonical = canonicalJson(*json);
    if (canonical != bytes) {
        const auto [mine, theirs] = std::ranges::mismatch(canonical, bytes);
        return fail(ErrorCode::Malformed,
                    "This contract isn't in its one canonical form (RFC 8785): byte "
                        + std::to_string(mine - canonical.begin() + 1)
                        + " differs. Another program could read it differently, so it isn't accepted.",
                    std::string(notCanonical));
    }
    return document;
}

const NetworkParams* networkOf(std::string_view documentBytes) {
    const auto json = parseJson(documentBytes, limits);
    if (!json) return nullptr;
    std::optional<Error> problem;
    JsonReader in(*json, {}, problem);
    const Document head = readHead(in, problem);
    if (problem) return nullptr;
    for (const NetworkId id : {NetworkId::Main, NetworkId::Test, NetworkId::Regtest, NetworkId::Sandbox}) {
        const NetworkParams& params = networkParams(id);
        if (params.genesisHash == head.genesis && params.magic == head.magic) return &params;
    }
    return nullptr;
}

} // namespace zon::contracts
