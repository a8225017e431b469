#include "core/script/address.h"
#include "core/store/label_rows.h"
#include "core/store/proposal_rows.h"
#include "core/wallet/proposal_book.h"
#include "core/wallet/wallet_book.h"

#include <algorithm>
#include <ranges>
#include <set>

namespace zon {

namespace {

std::int32_t confirmationsOf(const CoinRow& coin, std::int32_t tipHeight) {
    return coin.height ? std::max(0, tipHeight - *coin.height + 1) : 0;
}

std::int32_t blocksToMaturity(const CoinRow& coin, std::int32_t tipHeight, std::int32_t maturity) {
    return coin.coinbase ? std::max(0, maturity - confirmationsOf(coin, tipHeight)) : 0;
}

} // namespace

std::optional<OwnCoin> WalletBook::ownCoin(const CoinRow& coin, std::int32_t tipHeight) const {
    const Script script(coin.scriptPubKey);
    for (const WatchedScript& where : scripts_.find(script)) {
        if (where.wallet != coin.wallet) continue;
        const WatchedAccount* account = scripts_.account(where.account);
        if (!account) continue;
        return OwnCoin{.outpoint = coin.outpoint,
                       .output = {coin.value, script},
                       .account = account->scripts,
                       .branch = where.branch,
                       .index = where.index,
                       .confirmations = confirmationsOf(coin, tipHeight)};
    }
    return std::nullopt;
}

bool WalletBook::isChangeOf(WalletId wallet, const Script& script) const {
    return std::ranges::any_of(scripts_.find(script), [&](const WatchedScript& where) {
        const WatchedAccount* account = scripts_.account(where.account);
        return where.wallet.value == wallet.value && account
               && where.branch == account->scripts->changeBranch();
    });
}

const Descriptor* WalletBook::mainDescriptor(WalletId wallet) const {
    const auto account = mainAccount(wallet);
    return account ? &(*account)->scripts->descriptor() : nullptr;
}

Result<std::vector<OwnCoin>> WalletBook::spendableCoins(WalletId wallet, std::int32_t tipHeight) {
    CoinFilter filter;
    filter.frozenToo = false;
    const auto rows = CoinRows(db_).ofWallet({wallet.value}, filter);
    if (!rows) return fail(rows);
    const auto reserved = ProposalBook(db_, *this, clock_, params_).reservedCoins();
    if (!reserved) return fail(reserved);
    std::vector<OwnCoin> out;
    out.reserve(rows->size());
    for (const CoinRow& coin : *rows) {
        if (!coin.height && !coin.madeHere) continue;
        if (blocksToMaturity(coin, tipHeight, params_.coinbaseMaturity) > 0) continue;
        if (reserved->contains(coin.outpoint)) continue;
        if (auto own = ownCoin(coin, tipHeight)) out.push_back(std::move(*own));
    }
    return out;
}

Result<std::vector<OwnCoin>> WalletBook::chosenCoins(WalletId wallet, const std::vector<OutPoint>& chosen,
                                                     std::int32_t tipHeight) {
    std::vector<OwnCoin> out;
    std::set<OutPoint> seen;
    for (const OutPoint& outpoint : chosen) {
        if (!seen.insert(outpoint).second) continue;
        const auto refuse = [&](std::string why) {
            return fail(ErrorCode::InvalidArgument, "The coin " + outpoint.display() + " " + std::move(why));
        };
        const auto rows = CoinRows(db_).find(outpoint);
        if (!rows) return fail(rows);
        const auto coin = std::ranges::find(*rows, WalletRowId{wallet.value}, &CoinRow::wallet);
        if (coin == rows->end()) return refuse("is not in this wallet.");
        if (coin->spentBy) return refuse("is spent already.");
        if (!coin->height && !coin->madeHere) return refuse("is not in a block yet.");
        if (const auto blocks = blocksToMaturity(*coin, tipHeight, params_.coinbaseMaturity); blocks > 0)
            return refuse("can be spent in " + std::to_string(blocks) + " blocks.");
        if (auto own = ownCoin(*coin, tipHeight)) out.push_back(std::move(*own));
    }
    return out;
}

Result<std::vector<CoinInfo>> WalletBook::coins(WalletId wallet, std::int32_t tipHeight) {
    auto rows = CoinRows(db_).ofWallet({wallet.value});
    if (!rows) return fail(rows);
    const auto reserved = ProposalBook(db_, *this, clock_, params_).reservedCoins();
    if (!reserved) return fail(reserved);
    LabelRows labels(db_);
    std::vector<CoinInfo> out;
    for (const CoinRow& coin : *rows | std::views::reverse) {
        CoinInfo info{.outpoint = coin.outpoint,
                      .amount = coin.value,
                      .height = coin.height,
                      .confirmations = confirmationsOf(coin, tipHeight),
                      .maturesIn = blocksToMaturity(coin, tipHeight, params_.coinbaseMaturity),
                      .unverified = !coin.height && !coin.madeHere,
                      .frozen = coin.frozen,
                      .proposed = reserved->contains(coin.outpoint)};
        const Script script(coin.scriptPubKey);
        info.address = scriptToAddress(script, params_.address).value_or("");
        for (const WatchedScript& where : scripts_.find(script)) {
            if (where.wallet != coin.wallet) continue;
            info.change = where.branch == Branch::Change;
            if (const WatchedAccount* account = scripts_.account(where.account))
                info.path = pathOf(*account, where.branch, where.index);
        }
        const std::pair<LabelRow::Type, std::string> places[] = {
            {LabelRow::Type::Output, coin.outpoint.display()},
            {LabelRow::Type::Address, info.address},
            {LabelRow::Type::Transaction, coin.outpoint.txid.display()}};
        for (const auto& [type, reference] : places) {
            const auto text = labels.text(type, reference);
            if (!text) return fail(text);
            if (!*text) continue;
            info.label = **text;
            break;
        }
        out.push_back(std::move(info));
    }
    return out;
}

Result<void> WalletBook::setFrozen(const OutPoint& coin, bool frozen) {
    return CoinRows(db_).setFrozen(coin, frozen);
}

Result<void> WalletBook::addPrevious(std::vector<OwnCoin>& coins) {
    std::map<Txid, TransactionRef> known;
    for (OwnCoin& coin : coins) {
        TransactionRef& previous = known[coin.outpoint.txid];
        if (!previous) {
            const auto row = TransactionRows(db_).find(coin.outpoint.txid);
            if (!row) return fail(row);
            if (!*row) return fail(ErrorCode::Corrupt, "A coin's transaction is missing from the profile.");
            auto tx = parseTransaction((*row)->raw);
            if (!tx) return fail(tx);
            previous = std::make_shared<const Transaction>(std::move(*tx));
        }
        coin.previous = previous;
    }
    return {};
}

Result<void> WalletBook::checkUnspent(WalletId wallet, const PaymentPlan& plan) {
    std::optional<TransactionRowId> replaced;
    if (plan.replaces) {
        const auto row = TransactionRows(db_).find(*plan.replaces);
        if (!row) return fail(row);
        if (!*row || (*row)->place)
            return fail(ErrorCode::Rejected, "The payment is in a block by now, so it can't be replaced.");
        replaced = (*row)->id;
    }
    for (const OwnCoin& coin : plan.spent) {
        const auto rows = CoinRows(db_).find(coin.outpoint);
        if (!rows) return fail(rows);
        const auto row = std::ranges::find(*rows, WalletRowId{wallet.value}, &CoinRow::wallet);
        if (row == rows->end() || (row->spentBy && row->spentBy != replaced))
            return fail(ErrorCode::Rejected,
                        "Some of this money was spent meanwhile. Review the payment again.");
    }
    return {};
}

Result<ReplaceablePayment> WalletBook::replaceable(WalletId wallet, const Txid& txid) {
    TransactionRows transactions(db_);
    const auto row = transactions.find(txid);
    if (!row) return fail(row);
    if (!*row) return fail(ErrorCode::NotFound, "No wallet of this profile knows this transaction.");
    if ((*row)->place)
        return fail(ErrorCode::Rejected, "It is in a block already: nothing can change it now.");
    if ((*row)->state != TransactionRow::State::Live)
        return fail(ErrorCode::Rejected, "Another transaction took its place already.");
    auto tx = parseTransaction((*row)->raw);
    if (!tx) return fail(tx);
    const auto spent = CoinRows(db_).spentBy((*row)->id);
    if (!spent) return fail(spent);

    ReplaceablePayment out;
    for (const TxIn& in : tx->inputs) {
        const auto coin = std::ranges::find_if(*spent, [&](const CoinRow& c) {
            return c.outpoint == in.prevout && c.wallet == WalletRowId{wallet.value};
        });
        auto own = coin == spent->end() ? std::nullopt : ownCoin(*coin, 0);
        if (!own || !(*row)->fee)
            return fail(ErrorCode::Unsupported,
                        "Not all of its coins are this wallet's, so only who made it can replace it.");
        out.spent.push_back(std::move(*own));
    }
    out.fee = *(*row)->fee;
    const auto made = CoinRows(db_).madeBy((*row)->id);
    if (!made) return fail(made);
    std::set<TransactionRowId> descendants;
    for (const CoinRow& coin : *made) {
        if (coin.spentBy) descendants.insert(*coin.spentBy);
        if (coin.wallet != WalletRowId{wallet.value}) continue;
        for (const WatchedScript& where : scripts_.find(Script(coin.scriptPubKey))) {
            const WatchedAccount* account = scripts_.account(where.account);
            if (where.wallet != coin.wallet || !account) continue;
            out.ownOutputs[coin.outpoint.index] = {.script = Script(coin.scriptPubKey),
                                                   .account = account->scripts,
                                                   .accountRow = where.account,
                                                   .branch = where.branch,
                                                   .index = where.index};
        }
    }
    // One generation: who chains payments deeper than that pays a little less than nodes ask, and is told so
    // by them.
    for (const TransactionRowId id : descendants) {
        const auto child = transactions.get(id);
        if (!child) return fail(child);
        out.descendantFees += child->fee.value_or(Amount());
    }
    const auto named = LabelRows(db_).recipients((*row)->id);
    if (!named) return fail(named);
    for (const RecipientRow& recipient : *named)
        out.recipients.push_back({.address = recipient.address, .label = recipient.name});
    out.transaction = std::move(*tx);
    return out;
}

Result<ParentTransaction> WalletBook::parent(WalletId wallet, const Txid& txid) {
    const auto row = TransactionRows(db_).find(txid);
    if (!row) return fail(row);
    if (!*row) return fail(ErrorCode::NotFound, "No wallet of this profile knows this transaction.");
    if ((*row)->place) return fail(ErrorCode::Rejected, "It is in a block already.");
    if ((*row)->state != TransactionRow::State::Live)
        return fail(ErrorCode::Rejected, "Another transaction took its place already.");
    const auto tx = parseTransaction((*row)->raw);
    if (!tx) return fail(tx);
    ParentTransaction out;
    out.vsize = tx->vsize();
    out.fee = (*row)->fee;
    const auto made = CoinRows(db_).madeBy((*row)->id);
    if (!made) return fail(made);
    for (const CoinRow& coin : *made)
        if (coin.wallet == WalletRowId{wallet.value} && !coin.spentBy)
            if (auto own = ownCoin(coin, 0)) out.coins.push_back(std::move(*own));
    return out;
}

Result<void> WalletBook::recordPayment(const Transaction& tx,
                                       const std::vector<PaymentRecipient>& recipients) {
    auto transaction = StoreTransaction::begin(db_);
    if (!transaction) return fail(transaction);
    const auto record = [&]() -> Result<void> {
        const auto added = ledger_.addUnconfirmed(db_, tx, TxOrigin::Here, clock_.now(), changes_);
        if (!added) return fail(added);
        const auto row = TransactionRows(db_).find(tx.txid());
        if (!row) return fail(row);
        LabelRows labels(db_);
        for (const PaymentRecipient& to : recipients) {
            if (to.label.empty() || !*row) continue;
            const auto script = addressToScript(to.address, params_.address);
            if (!script) return fail(script);
            const auto output = std::ranges::find(tx.outputs, *script, &TxOut::scriptPubKey);
            if (output == tx.outputs.end()) continue;
            const auto index = static_cast<std::uint32_t>(output - tx.outputs.begin());
            if (auto put = labels.putRecipient({(*row)->id, index, to.address, to.label, {}}); !put)
                return put;
            if (auto put = labels.put({LabelRow::Type::Transaction, tx.txid().display(), to.label}); !put)
                return put;
        }
        return transaction->commit();
    };
    if (auto recorded = record(); !recorded) {
        scanRolledBack();
        return recorded;
    }
    tell();
    return {};
}

} // namespace zon
