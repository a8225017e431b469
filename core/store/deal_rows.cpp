#include "core/store/deal_rows.h"

#include <algorithm>

namespace zon {

namespace {

constexpr std::string_view selectDeals = "SELECT id, contract_id, nonce, created, wallet, account, role, "
                                         "signers, draft, previous, file, archived, "
                                         "box, box_seen FROM deal ";

DealRow readDeal(Statement& rows) {
    DealRow row;
    row.id = rows.rowId<DealRowTag>(0);
    if (!rows.isNull(1)) row.contractId = Hash256::fromSpan(rows.blob(1));
    std::ranges::copy(rows.blob(2).first(std::min(row.nonce.size(), rows.blob(2).size())), row.nonce.begin());
    row.created = rows.time(3);
    row.wallet = rows.optionalRowId<WalletRowTag>(4);
    row.account = rows.optional(5, &Statement::uint32);
    if (!rows.isNull(6)) row.role = static_cast<std::uint8_t>(rows.uint32(6) & 3);
    row.signers = static_cast<std::uint8_t>(rows.uint32(7) & 7);
    row.draft = rows.text(8);
    row.previous = rows.text(9);
    row.file = rows.text(10);
    row.archived = rows.boolean(11);
    row.box = rows.text(12);
    row.boxSeen = rows.uint32(13);
    return row;
}

std::optional<ByteSpan> idOf(const DealRow& deal) {
    return deal.contractId ? std::optional(deal.contractId->span()) : std::nullopt;
}

std::unexpected<Error> noSuchDeal() {
    return fail(ErrorCode::NotFound, "There is no such contract in this profile.");
}

constexpr std::string_view selectTransactions =
    "SELECT txid, raw, first_seen, made_here, height, median_time, position, branch FROM deal_transaction ";

Result<std::vector<DealTransactionRow>> readTransactions(Statement rows) {
    std::vector<DealTransactionRow> found;
    while (rows.next())
        found.push_back({rows.id<TxidTag>(0), rows.bytes(1), rows.time(2), rows.boolean(3),
                         rows.optional(4, &Statement::int32), rows.time(5), rows.uint32(6), rows.bytes(7)});
    if (auto ok = rows.finish(); !ok) return fail(ok);
    return found;
}

} // namespace

Result<DealRowId> DealRows::insert(const DealRow& deal) {
    const auto added = database_->run(
        "INSERT INTO deal (contract_id, nonce, created, wallet, account, role, signers, draft, previous, "
        "file, archived, box, box_seen) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO "
        "NOTHING",
        idOf(deal), ByteSpan(deal.nonce), deal.created, deal.wallet, deal.account, deal.role, deal.signers,
        deal.draft, deal.previous, deal.file, deal.archived, deal.box, deal.boxSeen);
    if (!added) return fail(added);
    if (*added == 0)
        return fail(ErrorCode::InvalidArgument,
                    "This contract, or one with the same key, is in the profile already.");
    return DealRowId{database_->lastInsertedId()};
}

Result<void> DealRows::update(const DealRow& deal) {
    const auto changed = database_->run(
        "UPDATE deal SET contract_id = ?, nonce = ?, wallet = ?, account = ?, role = ?, signers = ?, "
        "draft = ?, previous = ?, file = ?, archived = ?, box = ?, box_seen = ? WHERE id = ?",
        idOf(deal), ByteSpan(deal.nonce), deal.wallet, deal.account, deal.role, deal.signers, deal.draft,
        deal.previous, deal.file, deal.archived, deal.box, deal.boxSeen, deal.id);
    if (!changed) return fail(changed);
    if (*changed == 0) return noSuchDeal();
    return {};
}

Result<void> DealRows::remove(DealRowId deal) {
    const auto removed = database_->run("DELETE FROM deal WHERE id = ?", deal);
    if (!removed) return fail(removed);
    if (*removed == 0) return noSuchDeal();
    return {};
}

Result<DealRow> DealRows::get(DealRowId deal) {
    Statement rows = database_->query(std::string(selectDeals) + "WHERE id = ?", deal);
    std::optional<DealRow> found;
    if (rows.next()) found = readDeal(rows);
    if (auto ok = rows.finish(); !ok) return fail(ok);
    if (!found) return noSuchDeal();
    return std::move(*found);
}

Result<void> DealRows::forEach(const std::function<Result<void>(DealRow)>& visit) {
    Statement rows = database_->query(std::string(selectDeals) + "ORDER BY id");
    while (rows.next())
        if (auto done = visit(readDeal(rows)); !done) return done;
    return rows.finish();
}

Result<void> DealRows::putTransaction(DealRowId deal, const DealTransactionRow& t) {
    const auto put = database_->run(
        "INSERT INTO deal_transaction (deal, txid, raw, first_seen, made_here, height, median_time, "
        "position, branch) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (deal, txid) DO UPDATE SET "
        "raw = excluded.raw, made_here = made_here OR excluded.made_here, height = excluded.height, "
        "median_time = excluded.median_time, position = excluded.position, branch = excluded.branch",
        deal, t.txid, t.raw, t.firstSeen, t.madeHere, t.height, t.medianTime, t.position, t.branch);
    if (!put) return fail(put);
    return {};
}

Result<void> DealRows::removeTransaction(DealRowId deal, const Txid& txid) {
    const auto removed =
        database_->run("DELETE FROM deal_transaction WHERE deal = ? AND txid = ?", deal, txid);
    if (!removed) return fail(removed);
    return {};
}

Result<std::vector<DealTransactionRow>> DealRows::transactions(DealRowId deal) {
    return readTransactions(
        database_->query(std::string(selectTransactions)
                             + "WHERE deal = ? ORDER BY height IS NULL, height, position, first_seen, rowid",
                         deal));
}

Result<std::optional<DealTransactionRow>> DealRows::transaction(const Txid& txid) {
    auto found =
        readTransactions(database_->query(std::string(selectTransactions) + "WHERE txid = ? LIMIT 1", txid));
    if (!found) return fail(found);
    if (found->empty()) return std::nullopt;
    return std::move(found->front());
}

Result<std::vector<DealRowId>> DealRows::unconfirmAbove(std::int32_t height) {
    std::vector<DealRowId> touched;
    {
        Statement rows =
            database_->query("SELECT DISTINCT deal FROM deal_transaction WHERE height > ?", height);
        while (rows.next())
            touched.push_back(rows.rowId<DealRowTag>(0));
        if (auto ok = rows.finish(); !ok) return fail(ok);
    }
    const auto changed = database_->run(
        "UPDATE deal_transaction SET height = NULL, median_time = 0, position = 0, branch = x'' "
        "WHERE height > ?",
        height);
    if (!changed) return fail(changed);
    return touched;
}

Result<void> DealRows::forgetUnconfirmed(UnixTime before) {
    const auto gone = database_->run(
        "DELETE FROM deal_transaction WHERE height IS NULL AND made_here = 0 AND first_seen < ?", before);
    if (!gone) return fail(gone);
    return {};
}

Result<void> DealRows::putAttachment(DealRowId deal, ByteSpan sha256, ByteSpan content) {
    const auto put = database_->run("INSERT INTO deal_attachment (deal, sha256, content) VALUES (?, ?, ?) "
                                    "ON CONFLICT DO NOTHING",
                                    deal, sha256, content);
    if (!put) return fail(put);
    return {};
}

Result<std::optional<Bytes>> DealRows::attachment(DealRowId deal, ByteSpan sha256) {
    Statement rows =
        database_->query("SELECT content FROM deal_attachment WHERE deal = ? AND sha256 = ?", deal, sha256);
    std::optional<Bytes> found;
    if (rows.next()) found = rows.bytes(0);
    if (auto ok = rows.finish(); !ok) return fail(ok);
    return found;
}

Result<std::vector<Bytes>> DealRows::attachmentHashes(DealRowId deal) {
    Statement rows = database_->query("SELECT sha256 FROM deal_attachment WHERE deal = ?", deal);
    std::vector<Bytes> found;
    while (rows.next())
        found.push_back(rows.bytes(0));
    if (auto ok = rows.finish(); !ok) return fail(ok);
    return found;
}

} // namespace zon
