#include "core/contracts/contract_json.h"

#include "core/crypto/random.h"
#include "core/jose/json_reader.h"
#include "core/jose/plain_text.h"
#include "core/script/address.h"
#include "core/script/spending_paths.h"

namespace zon::contracts {

namespace {

const JsonLimits draftLimits{maxDocumentBytes, 8};

std::string dateOf(UnixTime time) {
    // "from 2027-01-01 00:00 UTC on": what stands between the words.
    const std::string words = describe(SpendingLock{.time = static_cast<std::uint32_t>(toSeconds(time))});
    return words.substr(5, words.size() - 8);
}

/// The members that the program fills in, so that a draft reads as a document does.
Json completed(const Json& draft, const NetworkParams& params, std::optional<Error>& problem) {
    Json json = draft;
    json.set("typ", "zon-contract").set("v", documentVersion);
    json.set("network",
             Json::object().set("genesis", params.genesisHash.display()).set("magic", toHex(params.magic)));
    if (json.find("nonce") == nullptr) json.set("nonce", toHex(randomArray<16>()));
    if (json.find("attachments") == nullptr) json.set("attachments", Json::List());
    if (json.find("arbiter_fee_zat") == nullptr) json.set("arbiter_fee_zat", "0");

    Json parties = Json::List();
    if (const Json* given = json.find("parties"); given != nullptr && given->list() != nullptr)
        for (const Json& party : *given->list()) {
            Json whole = Json::object();
            if (party.members() != nullptr)
                for (const auto& [name, value] : *party.members())
                    if (name != "payout") whole.set(name, value);
            if (const Json* payout = party.find("payout"); payout != nullptr && payout->text() != nullptr) {
                const auto script = addressToScript(*payout->text(), params.address);
                if (script)
                    whole.set("payout_spk", toHex(script->span()));
                else if (!problem)
                    problem = Error{script.error().code, "payout: " + script.error().message, {}};
            }
            parties.append(std::move(whole));
        }
    json.set("parties", std::move(parties));

    Json escrow = json.find("escrow") != nullptr ? *json.find("escrow") : Json::object();
    Json outputs = Json::List();
    if (const Json* given = escrow.find("outputs"); given != nullptr && given->list() != nullptr)
        for (const Json& output : *given->list()) {
            Json whole = output;
            const auto n = static_cast<std::int64_t>(outputs.list()->size());
            whole.set("n", n);
            if (whole.find("index") == nullptr) whole.set("index", n);
            if (whole.find("fee_reserve_zat") == nullptr) whole.set("fee_reserve_zat", "0");
            // Placeholders of the right form, replaced by what follows from the keys.
            whole.set("policy", "wsh()").set("spk", "00");
            outputs.append(std::move(whole));
        }
    return json.set("escrow", escrow.set("outputs", std::move(outputs)));
}

Json sharesJson(const Shares& shares) {
    return Json::object()
        .set("buyer_zat", std::to_string(shares.buyer.zat()))
        .set("seller_zat", std::to_string(shares.seller.zat()))
        .set("arbiter_zat", std::to_string(shares.arbiter.zat()));
}

Json outputJson(const Contract& contract, std::size_t n, const FileVerification& verification) {
    const EscrowOutput& output = contract.output(n);
    Json json = Json::object()
                    .set("n", static_cast<std::int64_t>(n))
                    .set("zat", std::to_string(output.amount.zat()))
                    .set("spk", toHex(output.scriptPubKey.span()))
                    .set("policy", output.policy);
    if (const auto address = scriptToAddress(output.scriptPubKey, contract.network().address))
        json.set("address", *address);
    Json paths = Json::List();
    for (const PathRules& rules : pathsOf(contract.document(), output))
        paths.append(Json::object().set("path", spendPathName(rules.path)).set("words", inWords(rules)));
    json.set("paths", std::move(paths));
    const OutputEvidence& evidence = verification.evidence.outputs[n];
    if (evidence.funding) json.set("funding", evidence.funding->outpoint.display());
    if (const auto& spend = evidence.spend)
        json.set("spend", Json::object()
                              .set("txid", spend->txid.display())
                              .set("path", spendPathName(spend->path))
                              .set("paid", sharesJson(spend->paid))
                              .set("others_zat", std::to_string(spend->others.zat()))
                              .set("fee_zat", std::to_string(spend->fee.zat())));
    if (verification.status) {
        const OutputStatus& status = verification.status->outputs[n];
        json.set("state", stateName(status.state)).set("confirmations", std::int64_t{status.confirmations});
    }
    Json notes = Json::List();
    for (const Note& note : evidence.notes)
        notes.append(Json::object()
                         .set("kind", noteKindName(note.kind))
                         .set("by", roleName(note.by))
                         .set("at", toSeconds(note.at))
                         .set("text", note.text));
    return json.set("notes", std::move(notes));
}

} // namespace

Result<Document> parseDraft(std::string_view text, const NetworkParams& params) {
    const auto draft = parseJson(text, draftLimits);
    if (!draft) return fail(draft);
    if (draft->members() == nullptr) return fail(ErrorCode::Malformed, "A draft must be one JSON object.");
    std::optional<Error> problem;
    const Json whole = completed(*draft, params, problem);
    if (problem) return std::unexpected(std::move(*problem));
    return parseDocument(canonicalJson(whole), params);
}

Json describeFile(const ContractFile& file, const FileVerification& verification) {
    Json json = verificationJson(verification);
    if (!verification.agreement.ok()) return json;
    const Contract& contract = *verification.agreement.contract;
    const Document& document = contract.document();
    json.set("id", toText(contract.id()))
        .set("code", contract.comparisonCode())
        .set("network", contract.network().name)
        .set("title", document.title)
        .set("terms", document.terms)
        .set("template", templateName(document.kind))
        .set("price_zat", std::to_string(document.price.zat()))
        .set("psbts", static_cast<std::int64_t>(file.psbts.size()));
    Json parties = Json::List();
    for (const Party& party : document.parties) {
        Json entry = Json::object()
                         .set("role", roleName(party.role))
                         .set("legal_name", party.legalName)
                         .set("signed", verification.agreement.signers.contains(party.role));
        if (const auto address = scriptToAddress(party.payout, contract.network().address))
            entry.set("payout", *address);
        parties.append(std::move(entry));
    }
    json.set("parties", std::move(parties));
    Json outputs = Json::List();
    if (!verification.evidenceError)
        for (std::size_t n = 0; n < contract.outputCount(); ++n)
            outputs.append(outputJson(contract, n, verification));
    json.set("outputs", std::move(outputs));
    Json deadlines = Json::List();
    for (const Deadline& deadline : deadlinesOf(contract))
        deadlines.append(Json::object()
                             .set("what", deadlineName(deadline.kind))
                             .set("output", static_cast<std::int64_t>(deadline.output))
                             .set("at", toSeconds(deadline.at)));
    return json.set("deadlines", std::move(deadlines));
}

Json verificationJson(const FileVerification& verification) {
    Json checks = Json::List();
    for (const Check check : verification.agreement.passed)
        checks.append(Json(checkName(check)));
    Json json = Json::object().set("ok", verification.ok()).set("passed", std::move(checks));
    if (verification.agreement.failed) {
        json.set("failed", checkName(*verification.agreement.failed))
            .set("error", verification.agreement.error->message);
        return json;
    }
    if (verification.evidenceError)
        json.set("failed", "evidence").set("error", verification.evidenceError->message);
    Json signers = Json::List();
    for (const Role role : verification.agreement.signers)
        signers.append(Json(roleName(role)));
    Json missing = Json::List();
    for (const std::string& name : verification.agreement.missingFiles)
        missing.append(name);
    json.set("signed_by", std::move(signers)).set("files_not_given", std::move(missing));
    if (verification.status) json.set("state", stateName(verification.status->state));
    if (verification.tip)
        json.set("chain", Json::object()
                              .set("height", std::int64_t{verification.tip->height})
                              .set("hash", verification.tipHash.display())
                              .set("median_time", toSeconds(verification.tip->medianTime))
                              .set("work", verification.work.hashes.hex())
                              .set("from_genesis", verification.anchored));
    return json;
}

std::vector<std::string> describeInLines(const ContractFile& file, const FileVerification& verification) {
    std::vector<std::string> lines;
    if (!verification.agreement.ok()) {
        lines.push_back("Not accepted (" + std::string(checkName(*verification.agreement.failed))
                        + "): " + plainText(verification.agreement.error->message));
        return lines;
    }
    const Contract& contract = *verification.agreement.contract;
    const Document& document = contract.document();
    lines.push_back("Contract " + toText(contract.id()));
    lines.push_back("Compare with your counterpart: " + contract.comparisonCode());
    lines.push_back("Title: " + plainText(document.title));
    lines.push_back("Price: " + document.price.toZon() + " ZON, held as "
                    + std::string(templateName(document.kind)));
    for (const Party& party : document.parties)
        lines.push_back(
            std::string(roleName(party.role)) + ": " + plainText(party.legalName)
            + (verification.agreement.signers.contains(party.role) ? ", signed" : ", not signed"));
    for (std::size_t n = 0; n < contract.outputCount(); ++n) {
        const EscrowOutput& output = contract.output(n);
        lines.push_back("Output " + std::to_string(n + 1) + ": " + output.amount.toZon() + " ZON to "
                        + scriptToAddress(output.scriptPubKey, contract.network().address).value_or("?"));
        for (const PathRules& rules : pathsOf(document, output))
            lines.push_back("  " + inWords(rules));
        if (verification.status)
            lines.push_back("  State: " + std::string(stateName(verification.status->outputs[n].state)));
    }
    for (const Deadline& deadline : deadlinesOf(contract))
        lines.push_back(std::string(deadlineName(deadline.kind)) + " (output "
                        + std::to_string(deadline.output + 1) + "): " + dateOf(deadline.at));
    for (const std::string& name : verification.agreement.missingFiles)
        lines.push_back("Not checked, because the file wasn't given: " + plainText(name));
    if (verification.evidenceError)
        lines.push_back("The evidence is wrong: " + plainText(verification.evidenceError->message));
    else if (verification.tip && !verification.anchored)
        lines.push_back("The headers don't reach back to the first block. Compare block "
                        + std::to_string(verification.tip->height)
                        + " with a node: " + verification.tipHash.display());
    if (!file.psbts.empty())
        lines.push_back("With " + std::to_string(file.psbts.size()) + " transactions on their way.");
    return lines;
}

} // namespace zon::contracts
