#include "core/store/wallet_rows.h"

namespace zon {

namespace {

constexpr std::string_view selectWallets =
    "SELECT id, name, kind, created, birthday_height, birthday_time, seed_record, sort_order, archived, "
    "backup_confirmed, role FROM wallet ";

WalletRow readWallet(Statement& rows) {
    WalletRow wallet;
    wallet.id = rows.rowId<WalletRowTag>(0);
    wallet.name = rows.text(1);
    wallet.kind = rows.enumeration(2, WalletRow::Kind::WatchOnly);
    wallet.created = rows.time(3);
    wallet.birthdayHeight = rows.optional(4, &Statement::int32);
    wallet.birthdayTime = rows.optional(5, &Statement::time);
    wallet.seedRecord = rows.text(6);
    wallet.sortOrder = rows.int32(7);
    wallet.archived = rows.boolean(8);
    wallet.backupConfirmed = rows.boolean(9);
    wallet.role = rows.enumeration(10, WalletRow::Role::Viewer);
    return wallet;
}

std::unexpected<Error> noSuchWallet() {
    return fail(ErrorCode::NotFound, "There is no such wallet in this profile.");
}

} // namespace

Result<WalletRowId> WalletRows::insert(const WalletRow& wallet) {
    const auto done = database_->run(
        "INSERT INTO wallet (name, kind, created, birthday_height, birthday_time, seed_record, sort_order, "
        "archived, backup_confirmed, role) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        wallet.name, wallet.kind, wallet.created, wallet.birthdayHeight, wallet.birthdayTime,
        wallet.seedRecord, wallet.sortOrder, wallet.archived, wallet.backupConfirmed, wallet.role);
    if (!done) return fail(done);
    return WalletRowId{database_->lastInsertedId()};
}

Result<std::vector<WalletRow>> WalletRows::all() {
    Statement rows = database_->query(std::string(selectWallets) + "ORDER BY sort_order, id");
    std::vector<WalletRow> wallets;
    while (rows.next())
        wallets.push_back(readWallet(rows));
    if (auto ok = rows.finish(); !ok) return fail(ok);
    return wallets;
}

Result<WalletRow> WalletRows::get(WalletRowId wallet) {
    Statement rows = database_->query(std::string(selectWallets) + "WHERE id = ?", wallet);
    const bool found = rows.next();
    WalletRow row = readWallet(rows);
    if (auto ok = rows.finish(); !ok) return fail(ok);
    if (!found) return noSuchWallet();
    return row;
}

Result<void> WalletRows::update(const WalletRow& wallet) {
    const auto changed =
        database_->run("UPDATE wallet SET name = ?, birthday_height = ?, birthday_time = ?, seed_record = ?, "
                       "sort_order = ?, "
                       "archived = ?, backup_confirmed = ?, role = ? WHERE id = ?",
                       wallet.name, wallet.birthdayHeight, wallet.birthdayTime, wallet.seedRecord,
                       wallet.sortOrder, wallet.archived, wallet.backupConfirmed, wallet.role, wallet.id);
    if (!changed) return fail(changed);
    if (*changed == 0) return noSuchWallet();
    return {};
}

Result<void> WalletRows::remove(WalletRowId wallet) {
    auto transaction = StoreTransaction::begin(*database_);
    if (!transaction) return fail(transaction);
    const auto removed = database_->run("DELETE FROM wallet WHERE id = ?", wallet);
    if (!removed) return fail(removed);
    if (*removed == 0) return noSuchWallet();
    const auto orphans =
        database_->run("DELETE FROM tx WHERE NOT EXISTS (SELECT 1 FROM movement WHERE tx = tx.id) "
                       "AND NOT EXISTS (SELECT 1 FROM coin WHERE coin.tx = tx.id) "
                       "AND NOT EXISTS (SELECT 1 FROM coin WHERE spent_by = tx.id)");
    if (!orphans) return fail(orphans);
    return transaction->commit();
}

Result<AccountRowId> WalletRows::insertAccount(const AccountRow& account) {
    const auto done = database_->run("INSERT INTO account (wallet, purpose, path, descriptor, next_receive, "
                                     "next_change) VALUES (?, ?, ?, ?, ?, ?)",
                                     account.wallet, account.purpose, account.path, account.descriptor,
                                     account.nextReceive, account.nextChange);
    if (!done) return fail(done);
    return AccountRowId{database_->lastInsertedId()};
}

Result<std::vector<AccountRow>> WalletRows::accounts(WalletRowId wallet) {
    Statement rows =
        database_->query("SELECT id, wallet, purpose, path, descriptor, next_receive, next_change "
                         "FROM account WHERE wallet = ? ORDER BY id",
                         wallet);
    std::vector<AccountRow> accounts;
    while (rows.next())
        accounts.push_back({rows.rowId<AccountRowTag>(0), rows.rowId<WalletRowTag>(1), rows.uint32(2),
                            rows.text(3), rows.text(4), rows.uint32(5), rows.uint32(6)});
    if (auto ok = rows.finish(); !ok) return fail(ok);
    return accounts;
}

Result<void> WalletRows::setNextIndices(AccountRowId account, std::uint32_t nextReceive,
                                        std::uint32_t nextChange) {
    const auto done = database_->run("UPDATE account SET next_receive = ?, next_change = ? WHERE id = ?",
                                     nextReceive, nextChange, account);
    if (!done) return fail(done);
    return {};
}

Result<void> WalletRows::setDescriptor(AccountRowId account, const std::string& descriptor) {
    const auto done = database_->run("UPDATE account SET descriptor = ? WHERE id = ?", descriptor, account);
    if (!done) return fail(done);
    return {};
}

} // namespace zon
