// Files from others, and for others.

#include "core/deals/deal_entry.h"
#include "core/script/psbt_combine.h"
#include "core/store/header_segments.h"

#include <algorithm>

namespace zon {

namespace {

/// A contract can't be funded long before the time to accept it is over: nobody leaves it open for more.
constexpr Seconds longestOffer = std::chrono::days(365);
/// With fewer headers than these they are given from the first block on, so that a reader need not ask a
/// node.
constexpr std::int32_t headersFromGenesis = 100'000;
/// So many before what matters, for its median time.
constexpr std::int32_t headersBefore = 11;

std::optional<DealSelf> ownPlaceIn(const contracts::Document& document, const std::set<contracts::Role>& open,
                                   const DealBook::Owner& owner) {
    for (const contracts::Party& party : document.parties) {
        if (open.contains(party.role)) continue;
        const KeyOrigin& origin = party.key.origin;
        if (const auto wallet = owner(origin.fingerprint))
            return DealSelf{party.role, *wallet, origin.path.steps().back() & ~hardened};
    }
    return std::nullopt;
}

/// One PSBT for each transaction, with everything that anybody added.
std::vector<Bytes> combined(const std::vector<Bytes>& given) {
    std::vector<Bytes> out;
    std::map<Txid, std::size_t> known;
    for (const Bytes& bytes : given) {
        const auto psbt = parsePsbt(ByteSpan(bytes));
        const auto id = psbt ? psbt->uniqueId() : Result<Txid>(fail(psbt));
        if (!id) continue;
        const auto [at, fresh] = known.emplace(*id, out.size());
        if (fresh) {
            out.push_back(bytes);
            continue;
        }
        const auto first = parsePsbt(ByteSpan(out[at->second]));
        if (!first) continue;
        const Psbt both[] = {*first, *psbt};
        const auto merged = combinePsbts(both);
        if (!merged) continue;
        if (auto raw = serializePsbt(*merged)) out[at->second] = std::move(*raw);
    }
    return out;
}

} // namespace

Result<IncomingDeal> DealBook::readIncoming(std::string_view text, const NetworkParams& params,
                                            UnixTime now) {
    if (text.size() > contracts::maxContractFile)
        return fail(ErrorCode::TooLarge, "A contract file has at most 64 MiB: this is none.");
    IncomingDeal incoming;
    if (contracts::isDraft(text)) {
        auto draft = contracts::parseDraftFile(text, params);
        if (!draft) return fail(draft);
        incoming.draft = std::move(*draft);
        return incoming;
    }
    auto file = contracts::parseContractFile(text);
    if (!file) return fail(file);
    const contracts::FileVerification verified = contracts::verifyFile(*file, params, now);
    if (verified.agreement.error) return std::unexpected(*verified.agreement.error);
    if (verified.evidenceError) return std::unexpected(*verified.evidenceError);
    incoming.signers = verified.agreement.signers;
    file->transactions.clear();
    file->headers = {};
    incoming.file = std::move(*file);
    return incoming;
}

Result<DealArrival> DealBook::take(IncomingDeal incoming, const Owner& owner) {
    if (incoming.draft) return takeDraft(std::move(*incoming.draft), owner);
    if (incoming.file) return takeFile(std::move(*incoming.file), std::move(incoming.signers), owner);
    return fail(ErrorCode::Internal, "Nothing came.");
}

Result<DealArrival> DealBook::takeDraft(contracts::Draft draft, const Owner& owner) {
    const auto known = std::ranges::find_if(
        deals_, [&](const auto& entry) { return entry.second->document().nonce == draft.document.nonce; });
    DealArrival arrival;
    if (known == deals_.end()) {
        if (auto fresh = checkFresh(draft.document, std::nullopt); !fresh) return fail(fresh);
        DealRow row;
        row.nonce = draft.document.nonce;
        row.draft = contracts::toText(draft, params_);
        if (const auto self = ownPlaceIn(draft.document, draft.open, owner)) {
            row.wallet = WalletRowId{self->wallet.value};
            row.account = self->account;
            row.role = static_cast<std::uint8_t>(self->role);
        }
        const auto deal = add(std::move(row));
        if (!deal) return fail(deal);
        if (auto done = promote(**deal); !done) return fail(done);
        arrival = {(*deal)->id(), true, true, false, std::nullopt};
        tell({arrival.id});
        return arrival;
    }
    Deal& deal = *known->second;
    arrival.id = deal.id();
    if (!deal.draft) return arrival; // an older step of what is agreed by now
    const auto me = deal.me();
    if (me
        && (draft.open.contains(*me) || draft.document.party(*me) == nullptr
            || draft.document.party(*me)->key != deal.document().party(*me)->key
            || draft.document.party(*me)->payout != deal.document().party(*me)->payout))
        return fail(ErrorCode::Rejected,
                    "In this draft your keys or your address are missing or others. It isn't taken: ask your "
                    "counterpart to go on from the draft that you sent.");
    if (auto fresh = checkFresh(draft.document, deal.row.id); !fresh) return fail(fresh);
    arrival.termsChanged = !contracts::draftChanges(deal.draft->document, draft.document).empty();
    arrival.news = arrival.termsChanged || draft.open != deal.draft->open;
    if (!arrival.news) return arrival;
    // Places that were filled here already stay filled: two people may answer the same draft.
    for (const contracts::Party& party : deal.draft->document.parties)
        if (draft.open.contains(party.role) && !deal.draft->open.contains(party.role)
            && !arrival.termsChanged)
            if (auto filled = contracts::fillPlace(draft, party, deal.draft->document.outputs.front().hash);
                !filled)
                return fail(filled);
    if (arrival.termsChanged) deal.row.previous = deal.row.draft;
    deal.draft = std::move(draft);
    if (auto saved = save(deal); !saved) return fail(saved);
    if (auto done = promote(deal); !done) return fail(done);
    tell({arrival.id});
    return arrival;
}

Result<DealArrival> DealBook::takeFile(contracts::ContractFile file, std::set<contracts::Role> signers,
                                       const Owner& owner) {
    auto contract = contracts::Contract::open(file.agreement.document.payload, params_);
    if (!contract) return fail(contract);
    const contracts::Document& document = contract->document();
    DealArrival arrival;
    for (const auto& [id, deal] : deals_) {
        if (!deal->contract || deal->contract->id() != contract->id()) continue;
        arrival.id = deal->id();
        const std::string before = deal->row.file;
        const std::uint8_t signedBefore = deal->row.signers;
        if (auto merged = mergeInto(*deal, file, signers); !merged) return fail(merged);
        arrival.news = deal->row.file != before || deal->row.signers != signedBefore;
        if (arrival.news) tell({arrival.id});
        return arrival;
    }
    file.psbts = combined(file.psbts);
    for (const auto& [id, deal] : deals_) {
        if (!deal->draft || deal->draft->document.nonce != document.nonce) continue;
        const auto me = deal->me();
        const contracts::Party* mine = me ? document.party(*me) : nullptr;
        const contracts::Party* known = me ? deal->document().party(*me) : nullptr;
        if (me && (mine == nullptr || mine->key != known->key || mine->payout != known->payout))
            return fail(ErrorCode::Rejected,
                        "In this contract your keys or your address are others than in your draft. It isn't "
                        "taken: ask your counterpart to go on from the draft that you sent.");
        if (auto fresh = checkFresh(document, id); !fresh) return fail(fresh);
        arrival = {deal->id(), false, true, !contracts::draftChanges(deal->draft->document, document).empty(),
                   std::nullopt};
        if (arrival.termsChanged) deal->row.previous = deal->row.draft;
        deal->row.draft.clear();
        deal->row.signers = signersMask(signers);
        deal->draft.reset();
        deal->file = std::move(file);
        deal->contract = std::move(*contract);
        watch(*deal);
        if (auto saved = save(*deal); !saved) return fail(saved);
        tell({arrival.id});
        return arrival;
    }
    if (auto fresh = checkFresh(document, std::nullopt); !fresh) return fail(fresh);
    DealRow row;
    row.contractId = Hash256::fromSpan(contract->id().span());
    row.nonce = document.nonce;
    row.file = contracts::toText(file);
    row.signers = signersMask(signers);
    if (const auto self = ownPlaceIn(document, {}, owner)) {
        row.wallet = WalletRowId{self->wallet.value};
        row.account = self->account;
        row.role = static_cast<std::uint8_t>(self->role);
    }
    const auto deal = add(std::move(row));
    if (!deal) return fail(deal);
    arrival = {(*deal)->id(), true, true, false, std::nullopt};
    // Money can be there already only when everybody signed.
    if (signers.size() == document.parties.size()) arrival.rescanFrom = document.acceptBy - longestOffer;
    tell({arrival.id});
    return arrival;
}

Result<void> DealBook::mergeInto(Deal& deal, const contracts::ContractFile& file,
                                 const std::set<contracts::Role>& signers) {
    auto merged = contracts::mergeFiles(deal.file, file);
    if (!merged) return fail(merged);
    merged->psbts = combined(merged->psbts);
    // The same signer's note has one form here: signatures are deterministic, and its form was checked.
    deal.file = std::move(*merged);
    deal.row.signers = static_cast<std::uint8_t>(deal.row.signers | signersMask(signers));
    return save(deal);
}

Result<std::string> DealBook::exported(DealId id) {
    const auto deal = at(id);
    if (!deal) return fail(deal);
    return (*deal)->draft ? contracts::toText(*(*deal)->draft, params_) : contracts::toText((*deal)->file);
}

Result<std::string> DealBook::evidence(DealId id) {
    const auto deal = at(id);
    if (!deal) return fail(deal);
    if (!(*deal)->contract)
        return fail(ErrorCode::InvalidArgument,
                    "A draft proves nothing yet: there is no evidence to export.");
    contracts::ContractFile file = (*deal)->file;
    const auto rows = DealRows(db_).transactions((*deal)->row.id);
    if (!rows) return fail(rows);
    std::int32_t first = tip_.height;
    for (const DealTransactionRow& row : *rows) {
        auto tx = parseTransaction(row.raw);
        if (!tx) return fail(tx);
        contracts::ProvenTransaction proven{std::move(*tx), row.height, row.position, {}};
        for (std::size_t i = 0; i + Hash256::size <= row.branch.size(); i += Hash256::size)
            proven.branch.push_back(Hash256::fromSpan(ByteSpan(row.branch).subspan(i, Hash256::size)));
        if (row.height) first = std::min(first, *row.height);
        file.transactions.push_back(std::move(proven));
    }
    first = tip_.height <= headersFromGenesis ? 1 : std::max(1, first - headersBefore);
    file.headers.first = first;
    HeaderSegments headers(db_);
    const auto last = static_cast<std::uint32_t>(std::max(0, tip_.height));
    const auto read =
        headers.load(static_cast<std::uint32_t>(first), [&](std::uint32_t height, ByteSpan records) {
            const std::size_t wanted = height > last ? 0 : std::size_t{last} - height + 1;
            const ByteSpan part = records.first(std::min(records.size(), wanted * BlockHeader::size));
            file.headers.raw.insert(file.headers.raw.end(), part.begin(), part.end());
            return Result<void>();
        });
    if (!read) return fail(read);
    return contracts::toText(file);
}

} // namespace zon
