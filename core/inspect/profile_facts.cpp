#include "core/inspect/profile_facts.h"

#include "core/script/address.h"
#include "core/store/coin_rows.h"
#include "core/store/contact_rows.h"
#include "core/store/deal_rows.h"
#include "core/store/header_segments.h"
#include "core/store/invoice_rows.h"
#include "core/store/label_rows.h"
#include "core/store/script_rows.h"
#include "core/store/transaction_rows.h"
#include "core/store/wallet_rows.h"
#include "core/sync/light_client.h"

#include <algorithm>
#include <cstring>

namespace zon {

Result<Thing> ProfileFacts::resolve(Thing thing) {
    const auto* id = std::get_if<OpenedId>(&thing);
    if (id == nullptr) return thing;
    auto raw = rawOf(Txid(id->id.bytes()));
    if (!raw) return fail(raw);
    if (*raw) {
        auto tx = parseTransaction(**raw);
        if (!tx) return fail(tx);
        return OpenedTransaction{std::move(*tx), std::move(**raw)};
    }
    const auto header = findHeader(BlockHash(id->id.bytes()));
    if (!header) return fail(header);
    if (*header) return OpenedHeader{(*header)->header};
    return thing;
}

Result<Facts> ProfileFacts::about(const Thing& thing) {
    if (auto loaded = loadNames(); !loaded) return fail(loaded);
    Facts facts{.network = params_, .profile = true, .tipHeight = tipHeight_};
    Result<void> done;
    if (const auto* tx = std::get_if<OpenedTransaction>(&thing)) {
        done = addTransaction(tx->tx.txid(), facts);
        if (done) done = addFlow(tx->tx, facts);
    } else if (const auto* psbt = std::get_if<OpenedPsbt>(&thing)) {
        if (const auto made = psbt->psbt.unsignedTransaction()) done = addFlow(*made, facts);
        for (std::size_t i = 0; done && i < psbt->psbt.inputs.size(); ++i)
            if (const TxOut* spent = psbt->psbt.spentOutput(i)) done = addScript(spent->scriptPubKey, facts);
    } else if (const auto* block = std::get_if<OpenedBlock>(&thing)) {
        done = addHeader(block->block.hash(), facts);
    } else if (const auto* header = std::get_if<OpenedHeader>(&thing)) {
        done = addHeader(header->header.hash(), facts);
    } else if (const auto* address = std::get_if<OpenedAddress>(&thing)) {
        done = addScript(address->script, facts);
    } else if (const auto* script = std::get_if<OpenedScript>(&thing)) {
        done = addScript(script->script, facts);
    }
    if (!done) return fail(done);
    std::ranges::sort(facts.known);
    const auto repeated = std::ranges::unique(facts.known);
    facts.known.erase(repeated.begin(), repeated.end());
    return facts;
}

Result<void> ProfileFacts::addTransaction(const Txid& txid, Facts& facts) {
    TransactionRows rows(db_);
    const auto row = rows.find(txid);
    if (!row) return fail(row);
    if (!*row) return addEscrowTransaction(txid, facts);
    TransactionFacts& known = facts.transaction.emplace();
    known.madeHere = (*row)->madeHere;
    known.conflicted = (*row)->state == TransactionRow::State::Conflicted;
    known.firstSeen = (*row)->firstSeen;
    if ((*row)->replacedBy) {
        const auto winner = rows.get(*(*row)->replacedBy);
        if (!winner) return fail(winner);
        known.replacedBy = winner->txid;
        facts.known.push_back(winner->txid);
    }
    LabelRows labels(db_);
    const auto label = labels.text(LabelRow::Type::Transaction, txid.display());
    if (!label) return fail(label);
    known.label = label->value_or("");
    const auto payees = labels.recipients((*row)->id);
    if (!payees) return fail(payees);
    for (const RecipientRow& payee : *payees)
        if (const std::string& name = payee.name.empty() ? payee.note : payee.name; !name.empty())
            known.payees[payee.outputIndex] = name;
    if (!(*row)->place) return {};
    const TransactionPlace& place = *(*row)->place;
    known.place = {place.height, place.block, place.position, place.time};
    auto branch = rows.branch((*row)->id);
    if (!branch) return fail(branch);
    known.branch = std::move(*branch);
    return addHeader(place.block, facts);
}

/// A contract keeps what pays into its escrow or takes from it, and that need not be a wallet's.
Result<void> ProfileFacts::addEscrowTransaction(const Txid& txid, Facts& facts) {
    const auto row = DealRows(db_).transaction(txid);
    if (!row) return fail(row);
    if (!*row) return {};
    TransactionFacts& known = facts.transaction.emplace();
    known.madeHere = (*row)->madeHere;
    known.firstSeen = (*row)->firstSeen;
    if (!(*row)->height) return {};
    HeaderSegments headers(db_);
    const auto count = headers.count();
    if (!count) return fail(count);
    const auto height = static_cast<std::uint32_t>(*(*row)->height);
    if (height >= *count) return {};
    const auto raw = headers.at(height);
    if (!raw) return fail(raw);
    const BlockHeader header = BlockHeader::fromBytes(raw->data());
    known.place = {*(*row)->height, header.hash(), (*row)->position, unixTime(header.time)};
    std::vector<Hash256>& branch = known.branch.emplace();
    for (std::size_t at = 0; at + Hash256::size <= (*row)->branch.size(); at += Hash256::size)
        branch.push_back(Hash256::fromSpan(ByteSpan((*row)->branch).subspan(at, Hash256::size)));
    return addHeader(header.hash(), facts);
}

Result<std::optional<Bytes>> ProfileFacts::rawOf(const Txid& txid) {
    auto ours = TransactionRows(db_).find(txid);
    if (!ours) return fail(ours);
    if (*ours) return std::move((*ours)->raw);
    auto escrow = DealRows(db_).transaction(txid);
    if (!escrow) return fail(escrow);
    if (*escrow) return std::move((*escrow)->raw);
    return std::nullopt;
}

Result<void> ProfileFacts::addFlow(const Transaction& tx, Facts& facts) {
    TransactionRows rows(db_);
    // Many inputs often come from one transaction: each is read and taken apart once.
    std::map<Txid, std::optional<Transaction>> before;
    for (const TxIn& in : tx.inputs) {
        if (in.prevout.isNull()) continue;
        const auto [found, isNew] = before.try_emplace(in.prevout.txid);
        if (isNew) {
            const auto raw = rawOf(in.prevout.txid);
            if (!raw) return fail(raw);
            if (*raw) {
                auto parsed = parseTransaction(**raw);
                if (!parsed) return fail(parsed);
                found->second = std::move(*parsed);
                facts.known.push_back(in.prevout.txid);
            }
        }
        if (!found->second || in.prevout.index >= found->second->outputs.size()) continue;
        const TxOut& spent = found->second->outputs[in.prevout.index];
        facts.spent.emplace(in.prevout, spent);
        if (auto added = addScript(spent.scriptPubKey, facts); !added) return added;
    }
    const Txid txid = tx.txid();
    for (std::uint32_t i = 0; i < tx.outputs.size(); ++i) {
        if (auto added = addScript(tx.outputs[i].scriptPubKey, facts); !added) return added;
        if (!facts.transaction) continue;
        const auto spenders = rows.spendersOf({txid, i});
        if (!spenders) return fail(spenders);
        for (const TransactionRowId spender : *spenders) {
            const auto row = rows.get(spender);
            if (!row) return fail(row);
            if (row->state != TransactionRow::State::Live) continue;
            facts.spenders[{txid, i}] = row->txid;
            facts.known.push_back(row->txid);
        }
    }
    return {};
}

Result<void> ProfileFacts::addScript(const Script& script, Facts& facts) {
    if (facts.scripts.contains(script)) return {};
    const auto rows = ScriptRows(db_).find(script.span());
    if (!rows) return fail(rows);
    const auto address = scriptToAddress(script, params_.address);
    ScriptFacts about;
    if (!rows->empty()) {
        const ScriptRow& row = rows->front();
        about.wallet = walletNames_[row.wallet.value];
        about.change = row.branch == 1;
        if (const std::string& path = accountPaths_[row.account.value]; !path.empty())
            about.path = path + "/" + std::to_string(row.branch) + "/" + std::to_string(row.index);
        InvoiceRows invoices(db_);
        const auto id = invoices.byScript(row.id);
        if (!id) return fail(id);
        if (*id) {
            const auto invoice = invoices.get(**id);
            if (!invoice) return fail(invoice);
            about.belongsTo = "invoice " + invoice->numberText();
            if (!invoice->content.customer.empty()) about.belongsTo += " (" + invoice->content.customer + ")";
        }
    }
    if (address) {
        const auto label = LabelRows(db_).text(LabelRow::Type::Address, *address);
        if (!label) return fail(label);
        about.label = label->value_or("");
        if (const auto contact = contacts_.find(*address); contact != contacts_.end())
            about.contact = contact->second;
    }
    if (about.isOurs() || !about.label.empty() || !about.contact.empty())
        facts.scripts.emplace(script, std::move(about));
    return {};
}

Result<void> ProfileFacts::addHeader(const BlockHash& hash, Facts& facts) {
    auto header = findHeader(hash);
    if (!header) return fail(header);
    facts.header = std::move(*header);
    return {};
}

Result<void> ProfileFacts::loadNames() {
    if (namesLoaded_) return {};
    namesLoaded_ = true;
    WalletRows rows(db_);
    const auto wallets = rows.all();
    if (!wallets) return fail(wallets);
    for (const WalletRow& wallet : *wallets) {
        walletNames_[wallet.id.value] = wallet.name;
        const auto accounts = rows.accounts(wallet.id);
        if (!accounts) return fail(accounts);
        for (const AccountRow& account : *accounts)
            accountPaths_[account.id.value] = account.path;
    }
    const auto contacts = ContactRows(db_).all();
    if (!contacts) return fail(contacts);
    for (const ContactRow& contact : *contacts)
        if (!contact.address.empty()) contacts_[contact.address] = contact.name;
    return {};
}

Result<std::optional<HeaderFacts>> ProfileFacts::findHeader(const BlockHash& hash) {
    std::optional<std::int32_t> height;
    bool inChain = true;
    if (client_ != nullptr) {
        const auto context = client_->contextAfter(hash);
        if (!context) return std::nullopt;
        height = context->height;
        inChain = client_->isInChain(hash);
        if (const auto header = client_->header(hash)) return HeaderFacts{*height, inChain, *header};
    } else {
        const auto found = heightInStore(hash);
        if (!found) return fail(found);
        height = *found;
    }
    if (!height || *height < 0) return std::nullopt;
    const auto raw = HeaderSegments(db_).at(static_cast<std::uint32_t>(*height));
    if (!raw) return fail(raw);
    const BlockHeader header = BlockHeader::fromBytes(raw->data());
    if (header.hash() != hash) return std::nullopt;
    return HeaderFacts{*height, inChain, header};
}

Result<std::optional<std::int32_t>> ProfileFacts::heightInStore(const BlockHash& hash) {
    // Each header names the one before it, so that only the last is hashed: a million are looked through at
    // the speed of memory.
    constexpr std::size_t previousAt = 4;
    std::optional<std::int32_t> found;
    BlockHeader last;
    std::int32_t lastHeight = -1;
    const auto walked =
        HeaderSegments(db_).load(0, [&](std::uint32_t height, ByteSpan records) -> Result<void> {
            for (std::size_t at = 0; at + BlockHeader::size <= records.size();
                 at += BlockHeader::size, ++height)
                if (height > 0
                    && std::memcmp(records.data() + at + previousAt, hash.data(), Hash256::size) == 0)
                    found = static_cast<std::int32_t>(height) - 1;
            last = BlockHeader::fromBytes(records.data() + records.size() - BlockHeader::size);
            lastHeight = static_cast<std::int32_t>(height) - 1;
            return {};
        });
    if (!walked) return fail(walked);
    if (!found && lastHeight >= 0 && last.hash() == hash) found = lastHeight;
    return found;
}

} // namespace zon
