#include "core/store/script_rows.h"

namespace zon {

namespace {

constexpr std::string_view selectScripts = "SELECT script.id, account, wallet, branch, idx, script, used "
                                           "FROM script JOIN account ON account.id = script.account ";

ScriptRow readScript(Statement& rows) {
    return {rows.rowId<ScriptRowTag>(0),
            rows.rowId<AccountRowTag>(1),
            rows.rowId<WalletRowTag>(2),
            rows.uint32(3),
            rows.uint32(4),
            rows.bytes(5),
            rows.boolean(6)};
}

Result<std::vector<ScriptRow>> readScripts(Statement rows) {
    std::vector<ScriptRow> scripts;
    while (rows.next())
        scripts.push_back(readScript(rows));
    if (auto ok = rows.finish(); !ok) return fail(ok);
    return scripts;
}

} // namespace

Result<ScriptRowId> ScriptRows::insert(AccountRowId account, std::uint32_t branch, std::uint32_t index,
                                       ByteSpan script) {
    const auto added = database_->run("INSERT INTO script (account, branch, idx, script) VALUES (?, ?, ?, ?) "
                                      "ON CONFLICT (account, branch, idx) DO NOTHING",
                                      account, branch, index, script);
    if (!added) return fail(added);
    if (*added == 1) return ScriptRowId{database_->lastInsertedId()};
    const auto known = at(account, branch, index);
    if (!known) return fail(known);
    if (!*known || !equal((*known)->script, script))
        return fail(ErrorCode::Corrupt, "The wallet's addresses don't follow from its keys. Restore the "
                                        "wallet from its words.");
    return (*known)->id;
}

Result<std::vector<ScriptRow>> ScriptRows::find(ByteSpan script) {
    return readScripts(
        database_->query(std::string(selectScripts) + "WHERE script = ? ORDER BY script.id", script));
}

Result<std::optional<ScriptRow>> ScriptRows::at(AccountRowId account, std::uint32_t branch,
                                                std::uint32_t index) {
    auto rows = readScripts(database_->query(
        std::string(selectScripts) + "WHERE account = ? AND branch = ? AND idx = ?", account, branch, index));
    if (!rows) return fail(rows);
    if (rows->empty()) return std::nullopt;
    return std::move(rows->front());
}

Result<std::vector<ScriptRow>> ScriptRows::ofBranch(AccountRowId account, std::uint32_t branch) {
    return readScripts(database_->query(
        std::string(selectScripts) + "WHERE account = ? AND branch = ? ORDER BY idx", account, branch));
}

Result<void> ScriptRows::forEach(const std::function<void(const ScriptRow&)>& visit) {
    Statement rows = database_->query(std::string(selectScripts) + "ORDER BY script.id");
    while (rows.next()) {
        const ScriptRow row = readScript(rows);
        if (rows.finish()) visit(row);
    }
    return rows.finish();
}

Result<void> ScriptRows::markUsed(ScriptRowId script) {
    const auto done = database_->run("UPDATE script SET used = 1 WHERE id = ? AND used = 0", script);
    if (!done) return fail(done);
    return {};
}

Result<std::optional<std::uint32_t>> ScriptRows::lastUsed(AccountRowId account, std::uint32_t branch) {
    Statement rows = database_->query("SELECT idx FROM script WHERE account = ? AND branch = ? AND used = 1 "
                                      "ORDER BY idx DESC LIMIT 1",
                                      account, branch);
    std::optional<std::uint32_t> index;
    if (rows.next()) index = rows.uint32(0);
    if (auto ok = rows.finish(); !ok) return fail(ok);
    return index;
}

} // namespace zon
