#include "core/store/proposal_rows.h"

namespace zon {

namespace {

constexpr std::size_t maxNote = 1'000;
constexpr std::string_view selectProposals =
    "SELECT id, wallet, plan_id, created, note, first, psbt, prepared_here FROM proposal ";

Result<std::vector<ProposalRow>> readProposals(Statement rows) {
    std::vector<ProposalRow> found;
    while (rows.next())
        found.push_back({rows.rowId<ProposalRowTag>(0), rows.rowId<WalletRowTag>(1), rows.id<TxidTag>(2),
                         rows.time(3), rows.text(4), rows.bytes(5), rows.bytes(6), rows.boolean(7)});
    if (auto ok = rows.finish(); !ok) return fail(ok);
    return found;
}

std::unexpected<Error> noSuchProposal() {
    return fail(ErrorCode::NotFound, "There is no such payment waiting for signatures.");
}

} // namespace

Result<ProposalRowId> ProposalRows::insert(const ProposalRow& row) {
    if (row.note.size() > maxNote)
        return fail(ErrorCode::InvalidArgument, "This note is too long: at most 1,000 bytes fit.");
    const auto added =
        database_->run("INSERT INTO proposal (wallet, plan_id, created, note, first, psbt, "
                       "prepared_here) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (plan_id) DO NOTHING",
                       row.wallet, row.planId, row.created, row.note, row.first, row.psbt, row.preparedHere);
    if (!added) return fail(added);
    if (*added == 0)
        return fail(ErrorCode::InvalidArgument, "This payment is waiting for signatures already.");
    return ProposalRowId{database_->lastInsertedId()};
}

Result<void> ProposalRows::setPsbt(ProposalRowId id, ByteSpan psbt) {
    const auto changed = database_->run("UPDATE proposal SET psbt = ? WHERE id = ?", psbt, id);
    if (!changed) return fail(changed);
    if (*changed == 0) return noSuchProposal();
    return {};
}

Result<void> ProposalRows::remove(ProposalRowId id) {
    const auto removed = database_->run("DELETE FROM proposal WHERE id = ?", id);
    if (!removed) return fail(removed);
    if (*removed == 0) return noSuchProposal();
    return {};
}

Result<ProposalRow> ProposalRows::get(ProposalRowId id) {
    auto found = readProposals(database_->query(std::string(selectProposals) + "WHERE id = ?", id));
    if (!found) return fail(found);
    if (found->empty()) return noSuchProposal();
    return std::move(found->front());
}

Result<std::optional<ProposalRow>> ProposalRows::find(const Txid& planId) {
    auto found = readProposals(database_->query(std::string(selectProposals) + "WHERE plan_id = ?", planId));
    if (!found) return fail(found);
    if (found->empty()) return std::nullopt;
    return std::move(found->front());
}

Result<std::vector<ProposalRow>> ProposalRows::all(std::optional<WalletRowId> wallet) {
    Statement rows = database_->query(std::string(selectProposals) + (wallet ? "WHERE wallet = ? " : "")
                                      + "ORDER BY created, id");
    if (wallet) rows.bind(*wallet);
    return readProposals(std::move(rows));
}

Result<void> ProposalRows::addEvent(ProposalRowId proposal, const ProposalEventRow& event) {
    const auto added = database_->run("INSERT INTO proposal_event (proposal, at, text) VALUES (?, ?, ?)",
                                      proposal, event.at, event.text);
    if (!added) return fail(added);
    return {};
}

Result<std::vector<ProposalEventRow>> ProposalRows::events(ProposalRowId proposal) {
    Statement rows = database_->query(
        "SELECT at, text FROM proposal_event WHERE proposal = ? ORDER BY at, rowid", proposal);
    std::vector<ProposalEventRow> found;
    while (rows.next())
        found.push_back({rows.time(0), rows.text(1)});
    if (auto ok = rows.finish(); !ok) return fail(ok);
    return found;
}

} // namespace zon
