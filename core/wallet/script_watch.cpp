#include "core/wallet/script_watch.h"

#include "core/wallet/wallet_import.h"

#include <algorithm>

namespace zon {

namespace {

std::size_t slot(Branch branch) {
    return static_cast<std::size_t>(branch);
}

std::unexpected<Error> noSuchAccount() {
    return fail(ErrorCode::NotFound, "This account is not in the profile.");
}

} // namespace

Result<void> ScriptWatch::load(Database& db) {
    byScript_.clear();
    accounts_.clear();
    WalletRows wallets(db);
    auto all = wallets.all();
    if (!all) return fail(all);
    for (const WalletRow& wallet : *all) {
        auto rows = wallets.accounts(wallet.id);
        if (!rows) return fail(rows);
        for (const AccountRow& row : *rows)
            if (auto added = addAccount(row); !added) return added;
    }
    return ScriptRows(db).forEach([this](const ScriptRow& row) {
        AccountState* found = state(row.account);
        if (!found || row.branch > 1) return;
        BranchState& branch = found->branches[row.branch];
        branch.derived = std::max(branch.derived, row.index + 1);
        if (row.used) branch.afterUsed = std::max(branch.afterUsed, row.index + 1);
        watch(Script(row.script),
              {row.id, row.wallet, row.account, static_cast<Branch>(row.branch), row.index});
    });
}

void ScriptWatch::watch(Script script, const WatchedScript& where) {
    auto& entries = byScript_[script];
    const bool known =
        std::ranges::any_of(entries, [&](const WatchedScript& w) { return w.row == where.row; });
    if (!known) entries.push_back(where);
    if (everTold_.insert(script).second) told_.push_back(std::move(script));
}

std::span<const WatchedScript> ScriptWatch::find(const Script& script) const {
    const auto it = byScript_.find(script);
    return it == byScript_.end() ? std::span<const WatchedScript>()
                                 : std::span<const WatchedScript>(it->second);
}

std::vector<Script> ScriptWatch::since(std::uint64_t revision) const {
    const auto from = std::min<std::uint64_t>(revision, told_.size());
    return {told_.begin() + static_cast<std::ptrdiff_t>(from), told_.end()};
}

const WatchedAccount* ScriptWatch::account(AccountRowId id) const {
    const AccountState* found = state(id);
    return found ? &found->account : nullptr;
}

std::vector<const WatchedAccount*> ScriptWatch::accountsOf(WalletRowId wallet) const {
    std::vector<const WatchedAccount*> out;
    for (const AccountState& a : accounts_)
        if (a.account.row.wallet == wallet) out.push_back(&a.account);
    return out;
}

const ScriptWatch::AccountState* ScriptWatch::state(AccountRowId id) const {
    const auto it = std::ranges::find(accounts_, id, [](const AccountState& a) { return a.account.row.id; });
    return it == accounts_.end() ? nullptr : &*it;
}

ScriptWatch::AccountState* ScriptWatch::state(AccountRowId id) {
    return const_cast<AccountState*>(std::as_const(*this).state(id));
}

Result<void> ScriptWatch::addAccount(const AccountRow& row) {
    const auto corrupt = [&](const Error& e) {
        return fail(ErrorCode::Corrupt,
                    "An account in this profile is damaged. Restore the profile from its backup.", e.message);
    };
    auto scripts = AccountScripts::parse(row.descriptor, descriptorNetwork(params_));
    if (!scripts) return corrupt(scripts.error());
    auto path = KeyPath::parse(row.path);
    if (!path) return corrupt(path.error());
    std::string policy = policyName(*scripts);
    accounts_.push_back({.account = {row, std::make_shared<const AccountScripts>(std::move(*scripts)),
                                     std::move(*path), std::move(policy)},
                         .branches = {}});
    return {};
}

Result<void> ScriptWatch::setDescriptor(Database& db, AccountRowId id, const std::string& descriptor) {
    AccountState* found = state(id);
    if (!found) return noSuchAccount();
    auto scripts = AccountScripts::parse(descriptor, descriptorNetwork(params_));
    if (!scripts) return fail(scripts);
    if (auto set = WalletRows(db).setDescriptor(id, descriptor); !set) return set;
    found->account.row.descriptor = descriptor;
    found->account.scripts = std::make_shared<const AccountScripts>(std::move(*scripts));
    return {};
}

Result<void> ScriptWatch::fillGaps(Database& db, AccountRowId account) {
    const AccountState* found = state(account);
    if (!found) return noSuchAccount();
    const Branch last = found->account.scripts->changeBranch();
    if (auto filled = fillGap(db, account, Branch::Receive); !filled || last == Branch::Receive)
        return filled;
    return fillGap(db, account, last);
}

Result<void> ScriptWatch::fillGap(Database& db, AccountRowId account, Branch branch) {
    AccountState* found = state(account);
    if (!found) return noSuchAccount();
    BranchState& b = found->branches[slot(branch)];
    ScriptRows rows(db);
    const std::uint32_t wanted = found->account.scripts->isRange() ? b.afterUsed + gapLimit : 1;
    while (b.derived < wanted) {
        auto script = found->account.scripts->script(branch, b.derived);
        if (!script) return fail(script);
        const auto id = rows.insert(account, static_cast<std::uint32_t>(branch), b.derived, script->span());
        if (!id) return fail(id);
        watch(std::move(*script), {*id, found->account.row.wallet, account, branch, b.derived});
        ++b.derived;
    }
    return {};
}

Result<void> ScriptWatch::markUsed(Database& db, const WatchedScript& script) {
    AccountState* found = state(script.account);
    if (!found) return noSuchAccount();
    if (auto marked = ScriptRows(db).markUsed(script.row); !marked) return marked;
    BranchState& b = found->branches[slot(script.branch)];
    b.afterUsed = std::max(b.afterUsed, script.index + 1);

    // An address that was paid to is not handed out again, whoever gave it out.
    AccountRow& row = found->account.row;
    std::uint32_t& next = script.branch == Branch::Receive ? row.nextReceive : row.nextChange;
    if (next <= script.index) {
        next = script.index + 1;
        if (auto set = WalletRows(db).setNextIndices(row.id, row.nextReceive, row.nextChange); !set)
            return set;
    }
    return fillGap(db, script.account, script.branch);
}

std::uint32_t ScriptWatch::next(AccountRowId account, Branch branch) const {
    const AccountState* found = state(account);
    if (!found || !found->account.scripts->isRange()) return 0;
    const BranchState& b = found->branches[slot(branch)];
    const AccountRow& row = found->account.row;
    const std::uint32_t next = branch == Branch::Receive ? row.nextReceive : row.nextChange;
    return next < b.derived ? next : b.afterUsed;
}

Result<std::uint32_t> ScriptWatch::takeNext(Database& db, AccountRowId account, Branch branch) {
    AccountState* found = state(account);
    if (!found) return noSuchAccount();
    const std::uint32_t taken = next(account, branch);
    AccountRow& row = found->account.row;
    std::uint32_t& stored = branch == Branch::Receive ? row.nextReceive : row.nextChange;
    if (taken != stored) return taken;
    ++stored;
    if (auto set = WalletRows(db).setNextIndices(row.id, row.nextReceive, row.nextChange); !set) {
        --stored;
        return fail(set);
    }
    return taken;
}

} // namespace zon
