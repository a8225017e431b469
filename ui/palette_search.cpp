#include "ui/palette_search.h"

#include "ui/backend.h"
#include "ui/books_backend.h"
#include "ui/deals_backend.h"
#include "ui/format.h"
#include "ui/rewards_backend.h"

#include <algorithm>
#include <iterator>

namespace zon {

namespace {

constexpr int restMs = 120;
constexpr qsizetype fewestLetters = 2; ///< one letter is in everything
constexpr std::size_t mostOfAKind = 5;

bool matches(const QString& search, std::initializer_list<std::string_view> texts) {
    return std::ranges::any_of(texts, [&search](std::string_view text) {
        return format::text(text).contains(search, Qt::CaseInsensitive);
    });
}

QString nameOf(const TxRow& row) {
    if (!row.label.empty()) return format::text(row.label);
    if (!row.counterparty.empty()) return format::shortAddress(format::text(row.counterparty));
    return PaletteSearch::tr("Payment %1…").arg(format::text(row.txid.display()).left(8));
}

} // namespace

PaletteSearch::PaletteSearch(Backend& backend, CommandModel& commands, QObject* parent)
    : QObject(parent), backend_(backend), commands_(commands) {
    rest_.setSingleShot(true);
    rest_.setInterval(restMs);
    connect(&rest_, &QTimer::timeout, this, &PaletteSearch::ask);
    connect(&commands_, &CommandModel::searchChanged, this, [this] {
        ++asked_;
        rest_.start();
    });
}

void PaletteSearch::setWallet(std::optional<WalletId> wallet) {
    wallet_ = wallet;
    ++asked_;
    commands_.setFound({});
}

void PaletteSearch::ask() {
    const QString search = commands_.search().trimmed();
    for (auto& found : found_)
        found.clear();
    if (!wallet_ || search.size() < fewestLetters) return;
    const std::uint64_t asked = ++asked_;
    using Found = std::vector<CommandModel::Command>;

    TxQuery query;
    query.wallet = wallet_;
    query.limit = mostOfAKind;
    query.text = format::utf8(search);
    backend_.transactions(query, this, [this, asked](Result<TxPage> page) {
        Found found;
        if (page)
            for (const TxRow& row : page->rows)
                found.push_back({"inspect:" + format::text(row.txid.display()),
                                 nameOf(row),
                                 tr("%1 ZON").arg(format::signedAmount(row.amount)),
                                 row.amount < Amount() ? "arrow-out" : "arrow-in",
                                 {}});
        take(asked, Payments, std::move(found));
    });
    backend_.addresses(*wallet_, this, [this, asked, search](Result<std::vector<AddressRow>> rows) {
        Found found;
        if (rows)
            for (const AddressRow& row : *rows)
                if (found.size() < mostOfAKind && matches(search, {row.address, row.label}))
                    found.push_back({"inspect:" + format::text(row.address),
                                     row.label.empty() ? format::shortAddress(format::text(row.address))
                                                       : format::text(row.label),
                                     tr("address"),
                                     "qr",
                                     {}});
        take(asked, Addresses, std::move(found));
    });
    backend_.books().contacts(this, [this, asked, search](Result<std::vector<ContactRow>> rows) {
        Found found;
        if (rows)
            for (const ContactRow& row : *rows)
                if (found.size() < mostOfAKind && matches(search, {row.name, row.address}))
                    found.push_back({"pay:" + format::text(row.address),
                                     tr("Pay %1").arg(format::text(row.name)), tr("contact"), "contacts",
                                     row.address.empty() ? tr("no address is known") : QString()});
        take(asked, Contacts, std::move(found));
    });
    InvoiceQuery invoices;
    invoices.text = format::utf8(search);
    invoices.limit = mostOfAKind;
    backend_.books().invoices(invoices, this, [this, asked](Result<InvoicePage> page) {
        Found found;
        if (page)
            for (const InvoiceSummary& row : page->rows)
                found.push_back({"invoice:" + QString::number(row.id.value),
                                 row.number.empty() ? format::text(row.customer)
                                                    : tr("%1 · %2").arg(format::text(row.number),
                                                                        format::text(row.customer)),
                                 tr("invoice"),
                                 "list",
                                 {}});
        take(asked, Invoices, std::move(found));
    });
    backend_.deals().all(this, [this, asked, search](Result<std::vector<DealSummary>> deals) {
        Found found;
        if (deals)
            for (const DealSummary& deal : *deals)
                if (found.size() < mostOfAKind && matches(search, {deal.title, deal.others, deal.contractId}))
                    found.push_back({"contract:" + QString::number(deal.id.value),
                                     format::text(deal.title),
                                     tr("contract"),
                                     "document",
                                     {}});
        take(asked, Contracts, std::move(found));
    });
    OfferQuery offers;
    offers.text = format::utf8(search);
    offers.limit = mostOfAKind;
    backend_.rewards().offers(offers, this, [this, asked](Result<OfferPage> page) {
        Found found;
        if (page)
            for (const OfferView& row : page->offers) {
                const QString name = format::text(row.offer.name);
                const QString command = "offer:" + name;
                // Two shops may sell the same; the page shows both.
                if (std::ranges::none_of(found, [&](const auto& known) { return known.command == command; }))
                    found.push_back(
                        {command, name, tr("%1 ZON").arg(format::amount(row.offer.price)), "gift", {}});
            }
        take(asked, Offers, std::move(found));
    });
}

void PaletteSearch::take(std::uint64_t asked, Kind kind, std::vector<CommandModel::Command> found) {
    if (asked != asked_) return;
    found_[kind] = std::move(found);
    std::vector<CommandModel::Command> all;
    for (const auto& one : found_)
        std::ranges::copy(one, std::back_inserter(all));
    commands_.setFound(std::move(all));
}

} // namespace zon
