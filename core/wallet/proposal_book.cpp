#include "core/wallet/proposal_book.h"

#include "core/jose/plain_text.h"
#include "core/script/address.h"
#include "core/script/psbt_combine.h"
#include "core/script/psbt_finalize.h"
#include "core/script/spending_paths.h"
#include "core/script/ur.h"
#include "core/store/coin_rows.h"
#include "core/store/label_rows.h"
#include "core/wallet/approval.h"
#include "core/wallet/signer.h"
#include "core/wallet/wallet_book.h"

#include <algorithm>

namespace zon {

namespace {

constexpr std::string_view psbtMagic = "psbt\xff";
constexpr std::size_t maxProposals = 1'000;

Result<Psbt> readPsbt(ByteSpan bytes) {
    if (asText(bytes).starts_with(psbtMagic)) return parsePsbt(bytes);
    if (UrDecoder::looksLikeOne(asText(bytes))) {
        const auto content = contentOfFrames(psbtUrType, asText(bytes));
        if (!content) return fail(content);
        return parsePsbt(ByteSpan(*content));
    }
    std::string text;
    for (const char c : asText(bytes.first(std::min(bytes.size(), maxPsbtSize * 2))))
        if (c != ' ' && c != '\n' && c != '\r' && c != '\t') text += c;
    return parsePsbt(std::string_view(text));
}

bool sharesCoins(const Psbt& a, const Psbt& b) {
    return std::ranges::any_of(a.inputs, [&](const PsbtInput& in) {
        return std::ranges::find(b.inputs, in.prevout, &PsbtInput::prevout) != b.inputs.end();
    });
}

std::string sentences(const std::vector<std::string>& all) {
    std::string out;
    for (const std::string& sentence : all)
        out += (out.empty() ? "" : " ") + sentence;
    return out;
}

/// Whether the holder of this master key could sign the input, and whether they did.
struct Part {
    bool has = false;
    bool did = false;
};

Part partOf(const PsbtInput& input, const KeyFingerprint& fingerprint) {
    Part part;
    for (const auto& [key, origin] : input.derivations) {
        if (origin.fingerprint != fingerprint) continue;
        part.has = true;
        part.did = part.did || input.partialSignatures.contains(key);
    }
    for (const auto& [xOnly, origin] : input.tapDerivations) {
        if (origin.origin.fingerprint != fingerprint) continue;
        part.has = true;
        const bool internal = input.tapInternalKey == xOnly;
        part.did = part.did || (internal && input.tapKeySignature)
                   || std::ranges::any_of(input.tapScriptSignatures, [&](const auto& signature) {
                          return signature.first.key == xOnly;
                      });
    }
    if (input.isFinal()) part.did = true;
    return part;
}

/// How many of the keys must sign, when there is one way to spend and it says so.
std::size_t neededSignatures(const Descriptor& descriptor) {
    const auto paths = spendingPaths(descriptor);
    if (!paths || paths->size() != 1) return 0;
    std::size_t needed = 0;
    for (const SigningGroup& group : paths->front().signatures)
        needed += group.required;
    return needed;
}

/// The names that a payment here has stay, whatever a PSBT that came calls its payees: an approval is of a
/// name, and who passes a PSBT on must not be able to change it. What was different, in sentences.
std::vector<std::string> keepNames(const Psbt& mine, Psbt& given) {
    std::vector<std::string> different;
    for (std::size_t i = 0; i < std::min(mine.outputs.size(), given.outputs.size()); ++i) {
        const std::string own = payeeName(mine.outputs[i]);
        const std::string theirs = payeeName(given.outputs[i]);
        if (own == theirs) continue;
        if (!theirs.empty())
            different.push_back("It called a payee “" + plainText(theirs) + "”"
                                + (own.empty() ? "." : " instead of “" + plainText(own) + "”.")
                                + " That was not taken.");
        namePayee(given.outputs[i], own);
    }
    return different;
}

} // namespace

Result<WalletId> ProposalBook::ownerOf(const Psbt& psbt) {
    std::optional<std::set<WalletRowId>> owners;
    for (std::size_t i = 0; i < psbt.inputs.size(); ++i) {
        const auto coins = CoinRows(db_).find(psbt.inputs[i].prevout);
        if (!coins) return fail(coins);
        const TxOut* claimed = psbt.spentOutput(i);
        std::set<WalletRowId> here;
        for (const CoinRow& coin : *coins) {
            if (claimed
                && (claimed->value != coin.value || claimed->scriptPubKey != Script(coin.scriptPubKey)))
                return fail(ErrorCode::Rejected, "This PSBT says something else about the coin "
                                                     + coin.outpoint.display()
                                                     + " than your wallet knows. Don't sign it.");
            if (coin.spentBy)
                return fail(ErrorCode::Rejected, "The coin " + coin.outpoint.display()
                                                     + " that this PSBT spends is spent already.");
            here.insert(coin.wallet);
        }
        if (!owners) {
            owners = std::move(here);
            continue;
        }
        std::set<WalletRowId> both;
        std::ranges::set_intersection(*owners, here, std::inserter(both, both.end()));
        owners = std::move(both);
    }
    if (!owners || owners->empty())
        return fail(
            ErrorCode::NotFound,
            "This PSBT spends coins that no one wallet of this profile has. Open it in the inspector.");
    return WalletId{owners->begin()->value};
}

Result<ProposalId> ProposalBook::add(WalletId wallet, const PaymentPlan& plan, const std::string& note) {
    auto psbt = psbtOf(plan);
    if (!psbt) return fail(psbt);
    for (const PaymentRecipient& to : plan.recipients) {
        const auto script = addressToScript(to.address, params_.address);
        if (!script) return fail(script);
        for (PsbtOutput& output : psbt->outputs)
            if (output.output.scriptPubKey == *script && output.output.value == to.amount)
                namePayee(output, to.label);
    }
    const auto id = psbt->uniqueId();
    if (!id) return fail(id);
    const auto bytes = serializePsbt(*psbt);
    if (!bytes) return fail(bytes);
    auto transaction = StoreTransaction::begin(db_);
    if (!transaction) return fail(transaction);
    ProposalRows rows(db_);
    const auto all = rows.all();
    if (!all) return fail(all);
    if (all->size() >= maxProposals)
        return fail(ErrorCode::TooLarge, "1,000 payments wait for signatures. Send or discard some first.");
    const auto added = rows.insert({.wallet = {wallet.value},
                                    .planId = *id,
                                    .created = clock_.now(),
                                    .note = note,
                                    .first = *bytes,
                                    .psbt = *bytes});
    if (!added) return fail(added);
    if (auto told = rows.addEvent(*added, {clock_.now(), "Prepared here."}); !told) return fail(told);
    if (auto done = transaction->commit(); !done) return fail(done);
    return ProposalId{added->value};
}

Result<ProposalId> ProposalBook::take(ByteSpan bytesOrText, std::optional<ProposalId> expected) {
    auto given = readPsbt(bytesOrText);
    if (!given) return fail(given);
    const auto id = given->uniqueId();
    if (!id) return fail(id);
    auto transaction = StoreTransaction::begin(db_);
    if (!transaction) return fail(transaction);
    ProposalRows rows(db_);
    auto known = rows.find(*id);
    if (!known) return fail(known);
    if (expected && (!*known || (*known)->id.value != expected->value)) {
        const auto shown = psbt(*expected);
        if (!shown) return fail(shown);
        return fail(ErrorCode::Rejected,
                    "This is not the payment that was shown. "
                        + sentences(explainPsbtDifferences(*shown, *given, &params_.address))
                        + " Nothing of it was taken.");
    }

    ProposalRow row;
    std::string what = "Came from outside.";
    if (*known) {
        row = std::move(**known);
        const auto mine = parsePsbt(ByteSpan(row.psbt));
        if (!mine) return fail(mine);
        const auto renamed = keepNames(*mine, *given);
        const Psbt both[] = {*mine, *given};
        auto combined = combinePsbts(both);
        if (!combined) return fail(combined);
        if (auto taken = takeApprovals(*given, *combined); !taken) return fail(taken);
        auto changes = explainPsbtDifferences(*mine, *combined, &params_.address);
        changes.insert(changes.end(), renamed.begin(), renamed.end());
        what = changes.empty() ? "Came back with nothing new." : "Came back: " + sentences(changes);
        const auto bytes = serializePsbt(*combined);
        if (!bytes) return fail(bytes);
        if (auto set = rows.setPsbt(row.id, *bytes); !set) return fail(set);
    } else {
        const auto owner = ownerOf(*given);
        if (!owner) return fail(owner);
        const auto bytes = serializePsbt(*given);
        if (!bytes) return fail(bytes);
        row.wallet = {owner->value};
        row.planId = *id;
        row.created = clock_.now();
        row.preparedHere = false;
        row.first = row.psbt = *bytes;
        const auto added = rows.insert(row);
        if (!added) return fail(added);
        row.id = *added;
    }
    if (auto told = rows.addEvent(row.id, {clock_.now(), what}); !told) return fail(told);
    if (auto done = transaction->commit(); !done) return fail(done);
    return ProposalId{row.id.value};
}

Result<std::vector<PaymentRecipient>> ProposalBook::recipients(const Psbt& psbt, WalletId wallet) {
    std::vector<PaymentRecipient> out;
    for (const PsbtOutput& output : psbt.outputs) {
        if (wallets_.isChangeOf(wallet, output.output.scriptPubKey)) continue;
        PaymentRecipient to{.address = scriptToAddress(output.output.scriptPubKey, params_.address)
                                           .value_or("a script without address"),
                            .amount = output.output.value};
        const auto label = LabelRows(db_).text(LabelRow::Type::Address, to.address);
        if (!label) return fail(label);
        const std::string named = plainText(payeeName(output));
        to.label = named.empty() ? label->value_or("") : named;
        out.push_back(std::move(to));
    }
    return out;
}

Result<ProposalInfo> ProposalBook::describe(const ProposalRow& row, const std::vector<ProposalRow>& others) {
    const auto current = parsePsbt(ByteSpan(row.psbt));
    if (!current) return fail(current);
    ProposalInfo info{.id = {row.id.value},
                      .wallet = {row.wallet.value},
                      .created = row.created,
                      .note = row.note,
                      .preparedHere = row.preparedHere};
    const auto role = wallets_.role(info.wallet);
    if (!role) return fail(role);
    info.part = *role;
    auto paid = recipients(*current, info.wallet);
    if (!paid) return fail(paid);
    info.recipients = std::move(*paid);
    info.fee = current->fee().value_or(Amount());
    for (const PsbtOutput& output : current->outputs)
        if (wallets_.isChangeOf(info.wallet, output.output.scriptPubKey)) info.change += output.output.value;
    for (const PaymentRecipient& to : info.recipients)
        info.total += to.amount;
    info.total += info.fee;
    if (!current->fee())
        info.warnings.emplace_back("It doesn't tell what all its inputs are worth, so the fee is not known.");

    if (!row.preparedHere)
        for (const PaymentRecipient& to : info.recipients) {
            const auto known = LabelRows(db_).text(LabelRow::Type::Address, to.address);
            if (!known) return fail(known);
            if (*known && !(*known)->empty() && **known != to.label)
                info.warnings.push_back("Who prepared it calls " + to.address + " “" + to.label
                                        + "”; you know it as “" + **known + "”.");
        }

    const auto holders = wallets_.keyHolders(info.wallet);
    if (!holders) return fail(holders);
    const auto approvals = approvalsOf(*current);
    if (!approvals) return fail(approvals);
    for (const WalletBook::KeyHolder& holder : *holders) {
        ProposalSigner signer{.name = holder.wallet ? holder.name : "Key " + toHex(holder.fingerprint),
                              .fingerprint = toHex(holder.fingerprint),
                              .here = holder.wallet.has_value()};
        std::size_t has = 0;
        std::size_t did = 0;
        for (const PsbtInput& input : current->inputs) {
            const Part part = partOf(input, holder.fingerprint);
            has += part.has;
            did += part.did;
        }
        signer.signedIt = did > 0 && did >= has;
        for (const Approval& approval : *approvals) {
            if (approval.fingerprint != holder.fingerprint || !signer.signedIt) continue;
            if (approval.asShown)
                signer.approved = approval.when;
            else
                signer.approvedOther = true;
        }
        if (signer.approvedOther)
            info.warnings.push_back(signer.name
                                    + " signed it while its payees had other names than they are "
                                      "shown with here. Ask before you sign.");
        info.signaturesHere += signer.signedIt;
        info.signers.push_back(std::move(signer));
    }
    if (const auto descriptor = wallets_.mainDescriptor(info.wallet))
        info.signaturesNeeded = neededSignatures(*descriptor);

    Psbt finished = *current;
    const auto report = finalizePsbt(finished);
    if (!report) return fail(report);
    info.complete = report->complete;
    info.waiting = report->waiting;
    for (const ProposalRow& other : others) {
        if (other.id == row.id) continue;
        const auto theirs = parsePsbt(ByteSpan(other.psbt));
        if (!theirs || !sharesCoins(*current, *theirs)) continue;
        info.warnings.push_back("It spends the same coins as payment " + std::to_string(other.id.value)
                                + ", but is another one. "
                                + sentences(explainPsbtDifferences(*theirs, *current, &params_.address)));
    }
    const auto events = ProposalRows(db_).events(row.id);
    if (!events) return fail(events);
    for (const ProposalEventRow& event : *events)
        info.history.push_back(event.text);
    return info;
}

Result<std::vector<ProposalInfo>> ProposalBook::all(std::optional<WalletId> wallet) {
    const auto rows = ProposalRows(db_).all();
    if (!rows) return fail(rows);
    std::vector<ProposalInfo> out;
    for (const ProposalRow& row : *rows) {
        if (wallet && row.wallet.value != wallet->value) continue;
        auto info = describe(row, *rows);
        if (!info) return fail(info);
        out.push_back(std::move(*info));
    }
    return out;
}

Result<ProposalInfo> ProposalBook::info(ProposalId id) {
    const auto row = ProposalRows(db_).get({id.value});
    if (!row) return fail(row);
    const auto rows = ProposalRows(db_).all();
    if (!rows) return fail(rows);
    return describe(*row, *rows);
}

Result<Psbt> ProposalBook::psbt(ProposalId id) {
    const auto row = ProposalRows(db_).get({id.value});
    if (!row) return fail(row);
    return parsePsbt(ByteSpan(row->psbt));
}

Result<WalletId> ProposalBook::wallet(ProposalId id) {
    const auto row = ProposalRows(db_).get({id.value});
    if (!row) return fail(row);
    return WalletId{row->wallet.value};
}

Result<void> ProposalBook::update(ProposalId id, const Psbt& psbt, const std::string& by) {
    const auto bytes = serializePsbt(psbt);
    if (!bytes) return fail(bytes);
    auto transaction = StoreTransaction::begin(db_);
    if (!transaction) return fail(transaction);
    ProposalRows rows(db_);
    if (auto set = rows.setPsbt({id.value}, *bytes); !set) return set;
    if (auto told = rows.addEvent({id.value}, {clock_.now(), by}); !told) return told;
    return transaction->commit();
}

Result<void> ProposalBook::remove(ProposalId id) {
    return ProposalRows(db_).remove({id.value});
}

Result<std::set<OutPoint>> ProposalBook::reservedCoins() {
    const auto rows = ProposalRows(db_).all();
    if (!rows) return fail(rows);
    std::set<OutPoint> out;
    for (const ProposalRow& row : *rows) {
        const auto psbt = parsePsbt(ByteSpan(row.psbt));
        if (!psbt) return fail(psbt);
        for (const PsbtInput& input : psbt->inputs)
            out.insert(input.prevout);
    }
    return out;
}

} // namespace zon
