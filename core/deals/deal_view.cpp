// What is shown of a contract.

#include "core/deals/deal_entry.h"
#include "core/jose/plain_text.h"
#include "core/script/address.h"

#include <algorithm>

namespace zon {

using contracts::ContractState;
using contracts::Role;
using contracts::SpendPath;

namespace {

DealStep stepOf(contracts::Action action) {
    switch (action) {
    case contracts::Action::Sign:
        return DealStep::Sign;
    case contracts::Action::Fund:
        return DealStep::Fund;
    case contracts::Action::Wait:
        return DealStep::Wait;
    case contracts::Action::Deliver:
        return DealStep::Deliver;
    case contracts::Action::Reveal:
        return DealStep::Reveal;
    case contracts::Action::Release:
        return DealStep::Release;
    case contracts::Action::Decide:
        return DealStep::Decide;
    case contracts::Action::Refund:
        return DealStep::Refund;
    case contracts::Action::SendBack:
        return DealStep::SendBack;
    }
    return DealStep::None;
}

bool concerns(contracts::DeadlineKind kind, ContractState state) {
    using contracts::DeadlineKind;
    switch (state) {
    case ContractState::Draft:
    case ContractState::Proposed:
        return kind == DeadlineKind::AcceptBy;
    case ContractState::Accepted:
    case ContractState::Funding:
        return kind == DeadlineKind::FundBy;
    case ContractState::Funded:
        return kind != DeadlineKind::AcceptBy && kind != DeadlineKind::FundBy;
    case ContractState::Delivered:
        return kind == DeadlineKind::InspectBy || kind == DeadlineKind::ArbiterFrom
               || kind == DeadlineKind::RefundFrom;
    case ContractState::Disputed:
        return kind == DeadlineKind::ArbiterFrom || kind == DeadlineKind::RefundFrom
               || kind == DeadlineKind::RevealBy;
    default:
        return false;
    }
}

std::vector<Role> rolesOf(const contracts::Contract& contract, std::size_t n,
                          const contracts::PathRules& rules) {
    const auto holders = contracts::keyHolders(contracts::shapeOf(contract.document(), contract.output(n)));
    std::vector<Role> roles;
    for (const std::size_t key : rules.keys)
        roles.push_back(holders[key]);
    return roles;
}

bool contains(const std::vector<Role>& roles, std::optional<Role> role) {
    return role && std::ranges::find(roles, *role) != roles.end();
}

/// An arbiter decides and does not object; and there is something to object to only until the money moves.
std::optional<std::size_t> disputableBy(std::optional<Role> me, const std::vector<DealOutput>& outputs) {
    if (!me || *me == Role::Arbiter) return std::nullopt;
    const auto found = std::ranges::find_if(outputs, [](const DealOutput& output) {
        return output.state == ContractState::Funded || output.state == ContractState::Delivered;
    });
    if (found == outputs.end()) return std::nullopt;
    return static_cast<std::size_t>(found - outputs.begin());
}

/// What this party put into one output.
Amount stakeIn(const contracts::Document& document, const contracts::EscrowOutput& output,
               std::optional<Role> me) {
    const Amount sellers = document.deposits ? document.deposits->seller : Amount();
    if (me == Role::Buyer) return output.amount - sellers;
    if (me == Role::Seller) return sellers;
    return {};
}

} // namespace

DealSummary DealBook::summaryOf(const Deal& deal) const {
    const contracts::Document& document = deal.document();
    DealSummary out;
    out.id = deal.id();
    out.title = plainText(document.title);
    out.me = deal.me();
    out.kind = document.kind;
    out.price = document.price;
    out.archived = deal.row.archived;
    out.created = deal.row.created;
    out.draft = deal.draft.has_value();
    if (deal.row.wallet) out.wallet = WalletId{deal.row.wallet->value};
    out.termsChanged = !deal.row.previous.empty();
    for (const contracts::Party& party : document.parties)
        if (out.me != party.role) out.others += (out.others.empty() ? "" : ", ") + plainText(party.legalName);

    if (deal.draft) {
        out.state = tip_.medianTime > document.acceptBy ? ContractState::Void : ContractState::Draft;
        if (out.state == ContractState::Draft) {
            out.step = out.me ? DealStep::Invite : DealStep::Join;
            out.myTurn = !out.me || out.termsChanged;
        }
    } else {
        out.contractId = toText(deal.contract->id());
        out.state = deal.status.state;
        for (std::size_t n = 0; n < deal.status.outputs.size(); ++n)
            if (deal.status.outputs[n].moneyInside) {
                out.inEscrow += document.outputs[n].amount;
                out.stake += stakeIn(document, document.outputs[n], out.me);
            }
        const auto turns = contracts::turnsOf(*deal.contract, deal.evidence, deal.status);
        const auto mine = std::ranges::find_if(turns, [&](const contracts::Turn& turn) {
            return out.me == turn.role && turn.action != contracts::Action::Wait;
        });
        const auto shown = mine != turns.end() ? mine : turns.begin();
        if (shown != turns.end()) {
            out.step = stepOf(shown->action);
            out.whose = shown->role;
            out.myTurn = mine != turns.end();
        }
    }
    for (const contracts::Deadline& deadline : contracts::deadlinesOf(document)) {
        const ContractState state = deal.contract && !deal.status.outputs.empty()
                                        ? deal.status.outputs[deadline.output].state
                                        : out.state;
        if (deadline.at <= tip_.medianTime || !concerns(deadline.kind, state)) continue;
        out.next = deadline;
        break;
    }
    return out;
}

std::vector<DealSummary> DealBook::all() const {
    std::vector<DealSummary> out;
    out.reserve(deals_.size());
    for (const auto& [id, deal] : deals_)
        out.push_back(summaryOf(*deal));
    return out;
}

std::optional<DealSummary> DealBook::summary(DealId id) const {
    const auto deal = at(id);
    if (!deal) return std::nullopt;
    return summaryOf(**deal);
}

/// Why somebody in my place can't do this now; empty when they can.
std::string DealBook::whyNot(const Deal& deal, DealStep step, std::size_t n) const {
    const contracts::Contract& contract = *deal.contract;
    const contracts::OutputStatus& status = deal.status.outputs[n];
    const UnixTime now = std::max(clock_.now(), tip_.medianTime);
    const auto sentence = [](const Result<void>& may) { return may ? std::string() : may.error().message; };
    switch (step) {
    case DealStep::Sign:
        return now > contract.document().acceptBy
                   ? "The time to accept this contract is over. Propose it again with new dates."
                   : "";
    case DealStep::Fund:
        if (auto may = contracts::mayFund(contract, deal.status); !may) return may.error().message;
        if (const auto ready = funding(deal.id()); !ready) return ready.error().message;
        return {};
    case DealStep::Deliver:
        return sentence(contracts::mayDeliver(contract, deal.status, n, now));
    case DealStep::Reveal:
        return sentence(contracts::mayReveal(contract, deal.status, n, now));
    case DealStep::Release:
    case DealStep::SendBack:
        if (!status.moneyInside) return "There is no money in the escrow.";
        return status.confirmations < 1 ? "The payment into the escrow isn't in a block yet." : "";
    case DealStep::Decide:
        if (!status.moneyInside) return "There is no money in the escrow.";
        return status.arbiterMayAct ? "" : "It is too early for the arbiter.";
    case DealStep::Refund:
        if (!status.moneyInside) return "There is no money in the escrow.";
        return status.refundOpen ? "" : "It is too early to take the money back alone.";
    default:
        return {};
    }
}

std::vector<DealAction> DealBook::actionsOf(const Deal& deal) const {
    std::vector<DealAction> actions;
    const auto me = deal.me();
    if (deal.draft) {
        if (!me) return {{DealStep::Join, 0, {}}};
        return {{DealStep::Invite, 0, {}}};
    }
    if (!me) return actions;
    const contracts::Contract& contract = *deal.contract;
    const bool voucher = contract.document().kind == contracts::Template::Voucher;
    const auto add = [&](DealStep step, std::size_t n) {
        actions.push_back({step, n, whyNot(deal, step, n)});
    };
    if (!deal.evidence.signers.contains(*me)) {
        add(DealStep::Sign, 0);
        return actions;
    }
    const bool before = deal.status.state <= ContractState::Accepted;
    const bool pays = *me == Role::Buyer || (*me == Role::Seller && contract.document().deposits);
    if (before && pays) add(DealStep::Fund, 0);
    for (std::size_t n = 0; n < contract.outputCount(); ++n) {
        const contracts::OutputStatus& status = deal.status.outputs[n];
        if (!status.moneyInside) continue;
        if (*me == Role::Seller) add(voucher ? DealStep::Reveal : DealStep::Deliver, n);
        if (*me != Role::Arbiter && !voucher) add(DealStep::Release, n);
        if (*me != Role::Arbiter && !voucher) add(DealStep::SendBack, n);
        if (contract.document().party(Role::Arbiter) != nullptr) add(DealStep::Decide, n);
        if (*me == Role::Buyer && contract.output(n).refundFrom) add(DealStep::Refund, n);
    }
    return actions;
}

void DealBook::describeAgreed(const Deal& deal, DealView& view) const {
    const contracts::Contract& contract = *deal.contract;
    view.comparisonCode = contract.comparisonCode();
    view.turns = contracts::turnsOf(contract, deal.evidence, deal.status);
    for (std::size_t n = 0; n < contract.outputCount(); ++n) {
        DealOutput& out = view.outputs[n];
        const contracts::OutputEvidence& evidence = deal.evidence.outputs[n];
        const contracts::OutputStatus& status = deal.status.outputs[n];
        out.address = scriptToAddress(contract.rebuilt(n).scriptPubKey, params_.address).value_or("");
        out.state = status.state;
        out.confirmations = status.confirmations;
        if (evidence.funding) {
            out.funding = evidence.funding->transaction->txid();
            if (evidence.funding->place) out.fundedAt = evidence.funding->place->medianTime;
        }
        out.spend = evidence.spend;
        for (const contracts::Note& note : evidence.notes)
            out.notes.push_back({note.kind, note.by, note.at, plainLines(note.text)});
        if (deal.me()) out.ifTheyVanish = contracts::ifTheyVanish(contract, deal.status, n, *deal.me());
        out.onRelease = contracts::releaseShares(contract, n);
        out.onReturn = contracts::returnShares(contract, n);
        for (const contracts::PathRules& rules :
             contracts::pathsOf(contract.document(), contract.output(n))) {
            DealPath path{.path = rules.path, .words = contracts::inWords(rules), .blocks = rules.blocks};
            if (rules.lockTime != 0) path.from = unixTime(rules.lockTime);
            path.open = evidence.funding && contracts::locksAreOpen(rules, *evidence.funding, tip_);
            path.mine = contains(rolesOf(contract, n, rules), deal.me());
            out.paths.push_back(std::move(path));
        }
    }
}

void DealBook::describeSettlements(const Deal& deal, DealView& view) const {
    const contracts::Contract& contract = *deal.contract;
    for (std::size_t i = 0; i < deal.file.psbts.size(); ++i) {
        const auto psbt = parsePsbt(ByteSpan(deal.file.psbts[i]));
        if (!psbt) continue;
        for (std::size_t n = 0; n < contract.outputCount(); ++n) {
            const auto summary = contracts::checkSettlement(contract, n, settleable(deal, n), *psbt);
            if (!summary) continue;
            DealSettlement out{.number = i, .output = n, .summary = *summary};
            const auto rules = contracts::pathOf(contract.document(), contract.output(n), summary->path);
            const auto roles = rolesOf(contract, n, *rules);
            for (std::size_t k = 0; k < rules->keys.size(); ++k)
                if (psbt->inputs[0].partialSignatures.contains(
                        contract.rebuilt(n).keys[rules->keys[k]].bytes))
                    out.signedBy.push_back(roles[k]);
            out.mayISign = contains(roles, deal.me()) && !contains(out.signedBy, deal.me());
            view.settlements.push_back(std::move(out));
        }
    }
}

Result<DealView> DealBook::view(DealId id) {
    const auto found = at(id);
    if (!found) return fail(found);
    const Deal& deal = **found;
    const contracts::Document& document = deal.document();
    DealView view;
    view.summary = summaryOf(deal);
    view.link = deal.row.box;
    view.terms = plainLines(document.terms);
    view.document = document;
    view.chainTime = tip_.medianTime;
    view.deadlines = contracts::deadlinesOf(document);
    for (const std::string& problem : deal.problems)
        view.problems.push_back(plainText(problem));
    for (const contracts::Party& party : document.parties) {
        DealParty out{.role = party.role, .name = plainText(party.legalName)};
        out.me = deal.me() == party.role;
        out.joined = !deal.draft || !deal.draft->open.contains(party.role);
        out.signedIt = deal.evidence.signers.contains(party.role);
        if (out.joined) out.payout = scriptToAddress(party.payout, params_.address).value_or("");
        view.parties.push_back(std::move(out));
    }
    for (const contracts::EscrowOutput& output : document.outputs) {
        DealOutput out{.amount = output.amount, .state = view.summary.state};
        out.deliverBy = output.deliverBy;
        out.inspection = output.inspection;
        out.dispute = output.dispute;
        out.arbiterFrom = output.arbiterFrom;
        out.refundFrom = output.refundFrom;
        view.outputs.push_back(std::move(out));
    }
    if (deal.contract) {
        describeAgreed(deal, view);
        describeSettlements(deal, view);
    } else {
        for (std::size_t n = 0; n < document.outputs.size(); ++n)
            for (const contracts::PathRules& rules : contracts::pathsOf(document, document.outputs[n])) {
                DealPath path{.path = rules.path, .words = contracts::inWords(rules), .blocks = rules.blocks};
                if (rules.lockTime != 0) path.from = unixTime(rules.lockTime);
                view.outputs[n].paths.push_back(std::move(path));
            }
    }
    view.actions = actionsOf(deal);
    view.disputable = disputableBy(deal.me(), view.outputs);
    if (!deal.row.previous.empty())
        if (const auto previous = contracts::parseDraftFile(deal.row.previous, params_))
            view.changes = contracts::draftChanges(previous->document, document);
    const auto kept = DealRows(db_).attachmentHashes(deal.row.id);
    if (!kept) return fail(kept);
    for (const contracts::Attachment& file : document.attachments) {
        const bool here =
            std::ranges::any_of(*kept, [&](const Bytes& hash) { return equal(hash, file.sha256); });
        view.files.push_back({file, here});
    }
    return view;
}

} // namespace zon
