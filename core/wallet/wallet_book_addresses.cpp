#include "core/script/address.h"
#include "core/script/standard.h"
#include "core/store/label_rows.h"
#include "core/wallet/wallet_book.h"

#include <algorithm>
#include <ranges>

namespace zon {

Result<const WatchedAccount*> WalletBook::mainAccount(WalletId wallet) const {
    const auto accounts = scripts_.accountsOf({wallet.value});
    if (accounts.empty()) return fail(ErrorCode::NotFound, "There is no such wallet in this profile.");
    return accounts.front();
}

Result<AddressRow> WalletBook::addressOf(const WatchedAccount& account, const ScriptRow& script) {
    AddressRow out;
    const auto branch = static_cast<Branch>(script.branch);
    out.address = scriptToAddress(Script(script.script), params_.address).value_or("");
    out.path = pathOf(account, branch, script.index);
    out.index = script.index;
    out.change = branch == Branch::Change;
    out.used = script.used;
    const auto label = LabelRows(db_).text(LabelRow::Type::Address, out.address);
    if (!label) return fail(label);
    out.label = label->value_or("");
    return out;
}

std::string WalletBook::pathOf(const WatchedAccount& account, Branch branch, std::uint32_t index) {
    const auto branchStep = static_cast<std::uint32_t>(branch);
    if (!account.path.empty()) return account.path.child(branchStep).child(index).toString();
    // A descriptor of several keys has several paths: what they share is the end.
    if (!account.scripts->isRange()) return {};
    const auto keys = keysOf(account.scripts->descriptor().root());
    const auto derived =
        keys.front()->derive(index, std::min<std::size_t>(branchStep, keys.front()->pathCount() - 1));
    if (!derived) return {};
    if (keys.size() == 1) return derived->origin.path.toString();
    return "…/" + std::to_string(branchStep) + "/" + std::to_string(index);
}

Result<AddressRow> WalletBook::addressAt(const WatchedAccount& account, Branch branch, std::uint32_t index) {
    const auto script = ScriptRows(db_).at(account.row.id, static_cast<std::uint32_t>(branch), index);
    if (!script) return fail(script);
    if (!*script) return fail(ErrorCode::Internal, "This address is not watched.");
    return addressOf(account, **script);
}

Result<AddressRow> WalletBook::receiveAddress(WalletId wallet, bool fresh) {
    const auto account = mainAccount(wallet);
    if (!account) return fail(account);
    if (!fresh && (*account)->row.nextReceive > 0 && (*account)->scripts->isRange()) {
        const std::uint32_t last = (*account)->row.nextReceive - 1;
        const auto stored = ScriptRows(db_).at((*account)->row.id, 0, last);
        if (!stored) return fail(stored);
        // Paid to already: showing it again would tie two payments together for everyone to see.
        if (*stored && !(*stored)->used) return addressOf(**account, **stored);
    }
    const auto index = scripts_.takeNext(db_, (*account)->row.id, Branch::Receive);
    if (!index) return fail(index);
    return addressAt(**account, Branch::Receive, *index);
}

Result<std::vector<AddressRow>> WalletBook::addresses(WalletId wallet) {
    const auto main = mainAccount(wallet);
    if (!main) return fail(main);
    CoinFilter everything;
    everything.spentToo = true;
    const auto coins = CoinRows(db_).ofWallet({wallet.value}, everything);
    if (!coins) return fail(coins);
    std::map<ScriptRowId, Amount> received;
    for (const CoinRow& coin : *coins)
        received[coin.script] += coin.value;

    std::vector<AddressRow> out;
    for (const WatchedAccount* account : scripts_.accountsOf({wallet.value})) {
        const auto scripts = ScriptRows(db_).ofBranch(account->row.id, 0);
        if (!scripts) return fail(scripts);
        for (const ScriptRow& script : *scripts | std::views::reverse) {
            if (script.index >= account->row.nextReceive && !script.used) continue;
            auto address = addressOf(*account, script);
            if (!address) return fail(address);
            address->received = received[script.id];
            out.push_back(std::move(*address));
        }
    }
    return out;
}

Result<Script> WalletBook::freshScript(WalletId wallet) {
    const auto account = mainAccount(wallet);
    if (!account) return fail(account);
    const auto index = scripts_.takeNext(db_, (*account)->row.id, Branch::Receive);
    if (!index) return fail(index);
    return (*account)->scripts->script(Branch::Receive, *index);
}

Result<ChangeAddress> WalletBook::peekChange(WalletId wallet, const std::vector<Script>& recipients) {
    const auto accounts = scripts_.accountsOf({wallet.value});
    if (accounts.empty()) return fail(ErrorCode::NotFound, "There is no such wallet in this profile.");
    // Change that looks like the other outputs doesn't give itself away.
    const WatchedAccount* chosen = accounts.front();
    const auto kind = [](const Script& script) { return scriptType(script); };
    for (const WatchedAccount* account : accounts) {
        if (recipients.empty() || account->row.purpose == 0) break;
        const bool inUse = account == accounts.front() || account->row.nextReceive > 0;
        const auto script = account->scripts->script(account->scripts->changeBranch(), 0);
        if (!script) return fail(script);
        if (inUse
            && std::ranges::all_of(recipients, [&](const Script& r) { return kind(r) == kind(*script); })) {
            chosen = account;
            break;
        }
    }
    const Branch branch = chosen->scripts->changeBranch();
    const std::uint32_t index = scripts_.next(chosen->row.id, branch);
    auto script = chosen->scripts->script(branch, index);
    if (!script) return fail(script);
    return ChangeAddress{.script = std::move(*script),
                         .account = chosen->scripts,
                         .accountRow = chosen->row.id,
                         .branch = branch,
                         .index = index};
}

Result<void> WalletBook::takeChange(const ChangeAddress& change) {
    // Another payment may have taken it since: then the next one is free as it is.
    if (scripts_.next(change.accountRow, change.branch) != change.index) return {};
    const auto taken = scripts_.takeNext(db_, change.accountRow, change.branch);
    if (!taken) return fail(taken);
    return {};
}

Result<ChangeAddress> WalletBook::nextChange(WalletId wallet) {
    auto change = peekChange(wallet);
    if (!change) return change;
    if (auto taken = takeChange(*change); !taken) return fail(taken);
    return change;
}

} // namespace zon
