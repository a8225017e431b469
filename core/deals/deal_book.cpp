#include "core/deals/deal_book.h"

#include "core/deals/deal_entry.h"
#include "core/util/log.h"

#include <algorithm>
#include <charconv>

namespace zon {

namespace {

constexpr std::size_t maxDeals = 10'000;

std::unexpected<Error> noSuchDeal() {
    return fail(ErrorCode::NotFound, "There is no such contract in this profile.");
}

} // namespace

std::string_view dealStepName(DealStep step) {
    constexpr std::array<std::string_view, 12> names{"none",    "join",   "invite",  "sign",
                                                     "fund",    "wait",   "deliver", "reveal",
                                                     "release", "decide", "refund",  "send-back"};
    return names.at(static_cast<std::size_t>(step));
}

DealBook::DealBook(Database& db, const Clock& clock, const NetworkParams& params, Observer observer)
    : db_(db), clock_(clock), params_(params), observer_(std::move(observer)) {}

DealBook::~DealBook() = default;

Result<DealBook::Deal*> DealBook::at(DealId deal) {
    const auto found = deals_.find(DealRowId{deal.value});
    if (found == deals_.end()) return noSuchDeal();
    return found->second.get();
}

Result<const DealBook::Deal*> DealBook::at(DealId deal) const {
    const auto found = deals_.find(DealRowId{deal.value});
    if (found == deals_.end()) return noSuchDeal();
    return found->second.get();
}

Result<DealId> DealBook::find(std::string_view text) const {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error == std::errc() && end == text.data() + text.size() && deals_.contains(DealRowId{number}))
        return DealId{number};
    std::optional<DealId> found;
    for (const auto& [id, deal] : deals_)
        if (text.size() >= 6 && deal->contract && toText(deal->contract->id()).starts_with(text)) {
            if (found)
                return fail(ErrorCode::InvalidArgument, "Several contracts begin so: write more of the id.");
            found = deal->id();
        }
    if (!found) return noSuchDeal();
    return *found;
}

Result<DealSelf> DealBook::self(DealId id) const {
    const auto deal = at(id);
    if (!deal) return fail(deal);
    const DealRow& row = (*deal)->row;
    if (!row.role || !row.wallet || !row.account)
        return fail(ErrorCode::NotFound, "No wallet of this profile has a key in this contract.");
    return DealSelf{static_cast<contracts::Role>(*row.role), WalletId{row.wallet->value}, *row.account};
}

std::optional<DealId> DealBook::withNonce(const std::array<std::uint8_t, 16>& nonce) const {
    for (const auto& [id, deal] : deals_)
        if (deal->document().nonce == nonce) return deal->id();
    return std::nullopt;
}

std::optional<DealId> DealBook::escrowOf(const Script& script) const {
    const auto found = byScript_.find(script);
    return found == byScript_.end() ? std::nullopt : std::optional(DealId{found->second.deal.value});
}

/// The contract, and which of its outputs, that lies in this outpoint.
std::optional<std::pair<const DealBook::Deal*, std::size_t>>
DealBook::fundedBy(const OutPoint& escrow) const {
    const auto owner = escrows_.find(escrow);
    const auto found = owner == escrows_.end() ? deals_.end() : deals_.find(owner->second);
    if (found == deals_.end() || !found->second->contract) return {};
    const auto& outputs = found->second->evidence.outputs;
    for (std::size_t n = 0; n < outputs.size(); ++n)
        if (outputs[n].funding && outputs[n].funding->outpoint == escrow)
            return std::pair(found->second.get(), n);
    return {};
}

std::optional<contracts::PathRules> DealBook::pathTaken(const OutPoint& escrow,
                                                        const Transaction& spend) const {
    const auto funded = fundedBy(escrow);
    if (!funded) return {};
    const auto& [deal, n] = *funded;
    const auto seen = contracts::readSpend(*deal->contract, n, escrow, spend);
    if (!seen) return {};
    return contracts::pathOf(deal->contract->document(), deal->contract->output(n), seen->path);
}

std::optional<Txid> DealBook::spenderOf(const OutPoint& escrow) const {
    const auto funded = fundedBy(escrow);
    if (!funded) return {};
    const auto& spend = funded->first->evidence.outputs[funded->second].spend;
    return spend ? std::optional(spend->txid) : std::nullopt;
}

Amount DealBook::stakeOf(WalletId wallet) const {
    Amount sum;
    for (const auto& [id, deal] : deals_)
        if (deal->row.wallet && deal->row.wallet->value == wallet.value) sum += summaryOf(*deal).stake;
    return sum;
}

/// The row as it should be now, and what follows from it.
Result<void> DealBook::save(Deal& deal) {
    if (deal.draft) {
        deal.row.draft = contracts::toText(*deal.draft, params_);
        deal.row.nonce = deal.draft->document.nonce;
    }
    if (deal.contract) {
        deal.row.file = contracts::toText(deal.file);
        deal.row.contractId = Hash256::fromSpan(deal.contract->id().span());
        deal.row.nonce = deal.contract->document().nonce;
    }
    auto updated = DealRows(db_).update(deal.row);
    if (!updated) {
        // Back to what is on disk.
        if (auto row = DealRows(db_).get(deal.row.id)) {
            deal.row = std::move(*row);
            if (auto opened = openDeal(deal); !opened) logError("deals", opened.error().message);
        }
        return updated;
    }
    return refresh(deal);
}

Result<DealBook::Deal*> DealBook::add(DealRow row) {
    if (deals_.size() >= maxDeals)
        return fail(ErrorCode::TooLarge,
                    "A profile has room for 10,000 contracts. Remove some, or start another profile.");
    row.created = clock_.now();
    const auto id = DealRows(db_).insert(row);
    if (!id) return fail(id);
    row.id = *id;
    auto deal = std::make_unique<Deal>();
    deal->row = std::move(row);
    if (auto opened = openDeal(*deal); !opened) {
        if (auto removed = DealRows(db_).remove(*id); !removed) return fail(removed);
        return fail(opened);
    }
    return deals_.emplace(*id, std::move(deal)).first->second.get();
}

void DealBook::tell(std::vector<DealId> changed) {
    for (const DealId id : changed)
        if (const auto deal = at(id)) (*deal)->told = summaryOf(**deal);
    if (observer_ && !changed.empty()) observer_(changed);
}

Result<DealId> DealBook::propose(contracts::Draft draft, const OwnPlace& own) {
    if (draft.document.nonce == std::array<std::uint8_t, 16>{})
        return fail(ErrorCode::Internal, "A contract needs a nonce.");
    if (auto filled = contracts::fillPlace(draft, own.party, own.secretHash); !filled) return fail(filled);
    DealRow row;
    row.nonce = draft.document.nonce;
    row.wallet = WalletRowId{own.self.wallet.value};
    row.account = own.self.account;
    row.role = static_cast<std::uint8_t>(own.self.role);
    row.draft = contracts::toText(draft, params_);
    // Read back, so that nothing is kept or sent that a counterpart's program refuses.
    if (auto again = contracts::parseDraftFile(row.draft, params_); !again) return fail(again);
    const auto deal = add(std::move(row));
    if (!deal) return fail(deal);
    if (auto done = promote(**deal); !done) return fail(done);
    tell({(*deal)->id()});
    return (*deal)->id();
}

Result<void> DealBook::revise(DealId id, const contracts::Document& terms) {
    const auto deal = at(id);
    if (!deal) return fail(deal);
    if (!(*deal)->draft)
        return fail(ErrorCode::InvalidArgument,
                    "This contract is complete: other terms would be another contract. Propose a new one.");
    contracts::Draft draft = *(*deal)->draft;
    const contracts::Document before = draft.document;
    draft.document = terms;
    draft.document.nonce = before.nonce;
    if (before.kind != terms.kind)
        return fail(ErrorCode::InvalidArgument,
                    "Another kind of contract needs a new draft: its keys mean something else.");
    for (contracts::Party& party : draft.document.parties) {
        const contracts::Party* known = before.party(party.role);
        if (known == nullptr)
            return fail(ErrorCode::InvalidArgument, "The parties of a draft can't be changed.");
        const bool named = draft.open.contains(party.role);
        const std::string name = named ? party.legalName : known->legalName;
        party = *known;
        party.legalName = name;
    }
    for (std::size_t n = 0; n < draft.document.outputs.size() && n < before.outputs.size(); ++n)
        if (before.outputs[n].hash) draft.document.outputs[n].hash = before.outputs[n].hash;
    if (auto again = contracts::parseDraftFile(contracts::toText(draft, params_), params_); !again)
        return fail(again);
    (*deal)->draft = std::move(draft);
    (*deal)->row.previous.clear();
    if (auto saved = save(**deal); !saved) return saved;
    tell({id});
    return {};
}

Result<void> DealBook::join(DealId id, const OwnPlace& own) {
    const auto deal = at(id);
    if (!deal) return fail(deal);
    if (!(*deal)->draft)
        return fail(ErrorCode::InvalidArgument, "Everybody's keys are in this contract: sign it.");
    if ((*deal)->row.role) return fail(ErrorCode::InvalidArgument, "Your keys are in this draft already.");
    contracts::Draft draft = *(*deal)->draft;
    if (auto filled = contracts::fillPlace(draft, own.party, own.secretHash); !filled) return filled;
    (*deal)->draft = std::move(draft);
    (*deal)->row.wallet = WalletRowId{own.self.wallet.value};
    (*deal)->row.account = own.self.account;
    (*deal)->row.role = static_cast<std::uint8_t>(own.self.role);
    if (auto saved = save(**deal); !saved) return saved;
    if (auto done = promote(**deal); !done) return done;
    tell({id});
    return {};
}

/// A draft without open places is the contract to be signed.
Result<void> DealBook::promote(Deal& deal) {
    if (!deal.draft || !deal.draft->open.empty()) return {};
    auto document = contracts::finishDraft(*deal.draft);
    if (!document) return fail(document);
    if (auto fresh = checkFresh(*document, deal.row.id); !fresh) return fresh;
    auto agreement = contracts::proposeContract(std::move(*document), params_);
    if (!agreement) return fail(agreement);
    auto contract = contracts::Contract::open(agreement->document.payload, params_);
    if (!contract) return fail(contract);
    deal.file = {};
    deal.file.agreement = std::move(*agreement);
    deal.contract = std::move(*contract);
    deal.draft.reset();
    deal.row.draft.clear();
    watch(deal);
    return save(deal);
}

Result<void> DealBook::checkFresh(const contracts::Document& document,
                                  std::optional<DealRowId> except) const {
    for (const auto& [id, other] : deals_) {
        if (id == except) continue;
        for (const contracts::Party& theirs : other->document().parties) {
            if (other->draft && other->draft->open.contains(theirs.role)) continue;
            for (const contracts::Party& party : document.parties)
                if (party.key.account.publicKey() == theirs.key.account.publicKey())
                    return fail(ErrorCode::Rejected,
                                "The " + std::string(roleName(party.role))
                                    + " uses an escrow key of another contract. A spend of one could then "
                                      "open the other: ask for a fresh one.");
        }
    }
    return {};
}

Result<contracts::Role> DealBook::sign(DealId id, const contracts::PartySecrets& secrets) {
    const auto deal = at(id);
    if (!deal) return fail(deal);
    if (!(*deal)->contract)
        return fail(ErrorCode::InvalidArgument, "There is nothing to sign yet: keys of a party are missing.");
    const UnixTime now = std::max(clock_.now(), tip_.medianTime);
    const auto role = contracts::signAgreement((*deal)->file.agreement, secrets, params_, now);
    if (!role) return role;
    (*deal)->row.signers = static_cast<std::uint8_t>((*deal)->row.signers | signersMask({*role}));
    (*deal)->row.previous.clear();
    if (auto saved = save(**deal); !saved) return fail(saved);
    tell({id});
    return role;
}

Result<void> DealBook::attach(DealId id, const std::string& name, const std::string& type, ByteSpan content) {
    const auto deal = at(id);
    if (!deal) return fail(deal);
    if (auto fits = contracts::checkAttachmentSize(static_cast<std::int64_t>(content.size())); !fits)
        return fits;
    const Digest32 hash = sha256(content);
    const auto& known = (*deal)->document().attachments;
    const bool belongs = std::ranges::find(known, hash, &contracts::Attachment::sha256) != known.end();
    if (!belongs && (*deal)->contract)
        return fail(ErrorCode::Rejected,
                    "This file is none that was agreed on: its content is another. Ask for the right one.");
    if (!belongs) {
        if (known.size() >= contracts::maxAttachments)
            return fail(ErrorCode::TooLarge, "A contract has room for 32 files. Put several into one.");
        (*deal)->draft->document.attachments.push_back(
            {name, type, static_cast<std::int64_t>(content.size()), hash});
        if (auto again = contracts::parseDraftFile(contracts::toText(*(*deal)->draft, params_), params_);
            !again) {
            (*deal)->draft->document.attachments.pop_back();
            return fail(again);
        }
        if (auto saved = save(**deal); !saved) return saved;
    }
    if (auto put = DealRows(db_).putAttachment((*deal)->row.id, hash, content); !put) return put;
    tell({id});
    return {};
}

Result<Bytes> DealBook::attachment(DealId id, std::size_t number) {
    const auto deal = at(id);
    if (!deal) return fail(deal);
    const auto& files = (*deal)->document().attachments;
    if (number >= files.size()) return fail(ErrorCode::NotFound, "The contract has no such file.");
    auto content = DealRows(db_).attachment((*deal)->row.id, files[number].sha256);
    if (!content) return fail(content);
    if (!*content)
        return fail(ErrorCode::NotFound,
                    "This file isn't in the profile yet: add the one that your counterpart gave you.");
    return std::move(**content);
}

Result<void> DealBook::setArchived(DealId id, bool archived) {
    const auto deal = at(id);
    if (!deal) return fail(deal);
    (*deal)->row.archived = archived;
    if (auto saved = save(**deal); !saved) return saved;
    tell({id});
    return {};
}

Result<DealBox> DealBook::box(DealId id) const {
    const auto deal = at(id);
    if (!deal) return fail(deal);
    return DealBox{(*deal)->row.box, (*deal)->row.boxSeen};
}

Result<void> DealBook::setBox(DealId id, DealBox box) {
    const auto deal = at(id);
    if (!deal) return fail(deal);
    (*deal)->row.box = std::move(box.link);
    (*deal)->row.boxSeen = box.seen;
    if (auto saved = save(**deal); !saved) return saved;
    tell({id});
    return {};
}

std::uint32_t DealBook::seenOfBox(std::string_view link) const {
    std::uint32_t seen = 0;
    for (const auto& [id, deal] : deals_)
        if (deal->row.box == link) seen = std::max(seen, deal->row.boxSeen);
    return seen;
}

Result<void> DealBook::remove(DealId id) {
    const auto deal = at(id);
    if (!deal) return fail(deal);
    if ((*deal)->moneyInside())
        return fail(
            ErrorCode::Rejected,
            "Money is in this escrow: without the contract nobody of you could move it. Settle it first.");
    if (auto removed = DealRows(db_).remove((*deal)->row.id); !removed) return removed;
    std::erase_if(byScript_, [&](const auto& entry) { return entry.second.deal == (*deal)->row.id; });
    deals_.erase((*deal)->row.id);
    tell({id});
    return {};
}

} // namespace zon
