// Invoices on a real profile: numbers without gaps, an address each, states that follow the chain forth and
// back.

#include "core/books/csv_export.h"
#include "core/books/profile_summary.h"
#include "core/store/label_rows.h"
#include "core/store/search_rows.h"
#include "tests/books/books_fixture.h"
#include "tests/chain/chain_builder.h"

#include <set>

using namespace zon;
using namespace zon::test;

namespace {

/// The books of a profile over a chain that can be built and undone.
struct Shop : Books {
    ChainBuilder chain{params};

    void mine(std::vector<Transaction> transactions) {
        chain.mine({.transactions = std::move(transactions)});
        apply(chain, chain.height());
    }
    void apply(const ChainBuilder& from, std::int32_t height) {
        auto transaction = must(StoreTransaction::begin(store.database()));
        const BlockPlace place{height, from.hashAt(height), unixTime(from.at(height).header.time)};
        must(wallets.applyBlock(store.database(), from.at(height), place));
        must(transaction.commit());
        wallets.scanCommitted(height);
    }
    void unwind(std::int32_t height) {
        auto transaction = must(StoreTransaction::begin(store.database()));
        must(wallets.unwindTo(store.database(), height));
        must(transaction.commit());
        wallets.scanCommitted(height);
    }
    std::vector<InvoiceState> told() const {
        std::vector<InvoiceState> states;
        for (const InvoiceChange& change : heard)
            states.push_back(change.invoice.balance.state);
        return states;
    }
};

FiatRate euro(const std::string& perZon, UnixTime time) {
    return must(parseRate(perZon, "EUR", "manual", time));
}

} // namespace

class InvoiceBookTest : public QObject {
    Q_OBJECT

private slots:
    void numbersHaveNoGaps() {
        Shop shop;
        const InvoiceId first = shop.draft(100);
        const InvoiceId second = shop.draft(200);
        const InvoiceId third = shop.draft(300);
        must(shop.book.removeDraft(second));
        QCOMPARE(must(shop.book.issue(third, shop.terms, shop.clock.time)).invoice.row.numberText(),
                 std::string("INV-0001"));
        QCOMPARE(must(shop.book.issue(first, shop.terms, shop.clock.time)).invoice.row.numberText(),
                 std::string("INV-0002"));
        ZON_FAILS(ErrorCode::InvalidArgument, shop.book.issue(first, shop.terms, shop.clock.time));
        QCOMPARE(shop.issued(1).row.numberText(), std::string("INV-0003"));
    }

    void whatFailsToIssueTakesNoNumber() {
        Shop shop;
        auto content = shop.content(1'000);
        content.currency = "EUR";
        const InvoiceId draft = must(shop.book.saveDraft({}, content, {}, shop.clock.time));
        ZON_FAILS(ErrorCode::InvalidArgument, shop.book.issue(draft, shop.terms, shop.clock.time)); // no rate
        QCOMPARE(shop.issued(1).row.numberText(), std::string("INV-0001"));
        shop.terms.rate = euro("2", shop.clock.time);
        const Invoice invoice = must(shop.book.issue(draft, shop.terms, shop.clock.time)).invoice;
        QCOMPARE(invoice.row.numberText(), std::string("INV-0002"));
        QCOMPARE(invoice.row.amount, Amount(500'000'000));
        QCOMPARE(invoice.row.rate, shop.terms.rate);
    }

    void anIssuedInvoiceIsFinal() {
        Shop shop;
        const Invoice invoice = shop.issued(1'000);
        ZON_FAILS(ErrorCode::NotFound, shop.book.saveDraft(invoice.id, shop.content(5), {}, shop.clock.time));
        ZON_FAILS(ErrorCode::NotFound, shop.book.removeDraft(invoice.id));
        // Not even past the repository.
        Database& db = shop.store.database();
        QVERIFY(!db.run("DELETE FROM invoice"));
        QVERIFY(!db.run("UPDATE invoice SET gross = 1"));
        QVERIFY(!db.run("UPDATE invoice SET number = 7"));
        QCOMPARE(shop.get(invoice.id).row.gross, std::int64_t{1'000});
    }

    void aClockSetBackChangesNeitherOrderNorDates() {
        Shop shop;
        const UnixTime first = *shop.issued(1).row.issued;
        shop.clock.time -= std::chrono::days(400);
        const Invoice second = shop.issued(2);
        QVERIFY(*second.row.issued >= first);
        QCOMPARE(second.row.numberText(), std::string("INV-0002"));
    }

    void aReferenceIsTakenOnce() {
        Shop shop;
        auto content = shop.content(10);
        content.reference = "order 17";
        must(shop.book.saveDraft({}, content, {}, shop.clock.time));
        const auto again = shop.book.saveDraft({}, content, {}, shop.clock.time);
        ZON_FAILS(ErrorCode::InvalidArgument, again);
        QVERIFY(again.error().message.contains("order 17"));
        QCOMPARE(must(shop.book.list({}, shop.clock.time)).total, std::size_t{1});
        const InvoiceId other = shop.draft(10);
        ZON_FAILS(ErrorCode::InvalidArgument, shop.book.saveDraft(other, content, {}, shop.clock.time));
    }

    void everyInvoiceHasAnAddressOfItsOwn() {
        Shop shop;
        std::set<std::string> addresses;
        bool warned = false;
        for (int i = 0; i < 45; ++i) {
            const auto issued = must(shop.book.issue(shop.draft(1'000 + i), shop.terms, shop.clock.time));
            QVERIFY(addresses.insert(issued.invoice.row.address).second);
            warned = warned || issued.beyondGap;
            QCOMPARE(warned, i >= 20);
        }
        // The last of them is watched too.
        const Invoice last =
            must(shop.book.get(must(shop.book.find("INV-0045")), shop.terms, shop.clock.time));
        shop.mine({shop.payment(last.row.address, 1'044, 1)});
        QCOMPARE(shop.get(last.id).balance.state, InvoiceState::Paid);
    }

    void statesFollowTheChainForthAndBack() {
        Shop shop;
        const Invoice invoice = shop.issued(1'000);
        QVERIFY(invoice.uri.contains("amount=0.00001&"));
        const Transaction first = shop.payment(invoice.row.address, 400, 1);
        const Transaction rest = shop.payment(invoice.row.address, 600, 2);
        shop.seen(first);
        shop.mine({first});
        QVERIFY(shop.get(invoice.id).uri.contains("amount=0.000006&")); // asks for what is missing
        shop.seen(rest);
        shop.mine({rest});
        QVERIFY(shop.get(invoice.id).uri.empty());
        using enum InvoiceState;
        QCOMPARE(shop.told(), (std::vector{Partial, Seen, Paid}));

        shop.unwind(1); // the second block never was
        QCOMPARE(shop.get(invoice.id).balance.state, Seen);
        shop.unwind(0);
        QCOMPARE(shop.get(invoice.id).balance.confirmed, Amount());
        QCOMPARE(shop.get(invoice.id).balance.state, Seen);

        // On the other branch somebody else got the coin of the first payment.
        ChainBuilder other(shop.params);
        Transaction elsewhere = first;
        elsewhere.outputs[0].scriptPubKey = Script(Bytes{0x51});
        other.mine({.transactions = {elsewhere, rest}});
        shop.apply(other, 1);
        QCOMPARE(shop.get(invoice.id).balance.state, Partial);
        QCOMPARE(shop.get(invoice.id).balance.open, Amount(400));
        QCOMPARE(shop.told().back(), Partial);
        QCOMPARE(shop.get(invoice.id).events.size(), shop.heard.size());
    }

    void tooMuchIsOwedBack() {
        Shop shop;
        const Invoice invoice = shop.issued(1'000);
        shop.mine({shop.payment(invoice.row.address, 1'500, 1)});
        QCOMPARE(shop.get(invoice.id).balance.state, InvoiceState::Over);
        QCOMPARE(shop.get(invoice.id).balance.surplus, Amount(500));
    }

    void lateIsAQuestionOfTime() {
        Shop shop;
        const Invoice invoice = shop.issued(1'000);
        QCOMPARE(invoice.balance.state, InvoiceState::Unpaid);
        shop.clock.time += std::chrono::days(15);
        QCOMPARE(shop.get(invoice.id).balance.state, InvoiceState::Late);
        InvoiceQuery late;
        late.state = InvoiceState::Late;
        QCOMPARE(must(shop.book.list(late, shop.clock.time)).total, std::size_t{1});
        late.state = InvoiceState::Paid;
        QCOMPARE(must(shop.book.list(late, shop.clock.time)).total, std::size_t{0});
    }

    void creditNotesTakeBackNoMoreThanThereWas() {
        Shop shop;
        const Invoice invoice = shop.issued(1'000);
        ZON_FAILS(ErrorCode::InvalidArgument, shop.book.credit(invoice.id, {{"too much", 1'000, 1'001, 0}},
                                                               "", shop.terms, shop.clock.time));
        const Invoice part = must(
            shop.book.credit(invoice.id, {{"Bread", 1'000, 300, 0}}, "stale", shop.terms, shop.clock.time));
        QCOMPARE(part.row.numberText(), std::string("CN-0001"));
        QCOMPARE(part.creditsNumber, std::string("INV-0001"));
        QCOMPARE(shop.get(invoice.id).balance.open, Amount(700));
        ZON_FAILS(ErrorCode::InvalidArgument,
                  shop.book.credit(invoice.id, {{"Bread", 1'000, 701, 0}}, "", shop.terms, shop.clock.time));
        must(shop.book.credit(invoice.id, {{"Bread", 1'000, 700, 0}}, "", shop.terms, shop.clock.time));
        QCOMPARE(shop.get(invoice.id).balance.state, InvoiceState::Credited);
        QCOMPARE(shop.get(invoice.id).creditNotes, (std::vector<std::string>{"CN-0002", "CN-0001"}));
        ZON_FAILS(ErrorCode::InvalidArgument,
                  shop.book.credit(invoice.id, {}, "", shop.terms, shop.clock.time));
        ZON_FAILS(ErrorCode::InvalidArgument, shop.book.credit(part.id, {}, "", shop.terms, shop.clock.time));
    }

    void recurringInvoicesAreMadeOnce() {
        Shop shop;
        const UnixTime start = shop.clock.time;
        auto content = shop.content(1'000);
        content.reference = "contract 4";
        must(shop.book.saveDraft({}, content, Recurrence{Recurrence::Unit::Week, 1, 1, start}, start));
        QCOMPARE(must(shop.book.makeRecurring(start)).size(), std::size_t{1});
        QCOMPARE(must(shop.book.makeRecurring(start)).size(), std::size_t{0});
        QCOMPARE(must(shop.book.makeRecurring(start + std::chrono::days(15))).size(), std::size_t{2});
        QCOMPARE(must(shop.book.makeRecurring(start - std::chrono::days(15))).size(), std::size_t{0});
        InvoiceQuery drafts;
        drafts.draftsOnly = true;
        QCOMPARE(must(shop.book.list(drafts, start)).total, std::size_t{3});
        InvoiceQuery templates;
        templates.kind = InvoiceRow::Kind::Template;
        const auto page = must(shop.book.list(templates, start));
        QCOMPARE(page.rows.at(0).next, std::optional(start + std::chrono::days(21)));
        ZON_FAILS(ErrorCode::InvalidArgument, shop.book.issue(page.rows[0].id, shop.terms, start));
    }

    void valueIsFrozenAtTheFirstConfirmation() {
        Shop shop;
        shop.clock.time = unixTime(shop.chain.at(0).header.time);
        shop.terms.rate = euro("2", shop.clock.time);
        const Invoice invoice = shop.issued(100'000'000);
        const Transaction tx = shop.payment(invoice.row.address, 100'000'000, 1);
        shop.seen(tx);
        QVERIFY(!shop.get(invoice.id).frozenRate);
        shop.mine({tx});
        QCOMPARE(shop.get(invoice.id).fiatValue, std::optional<std::int64_t>(200));
        // Another rate, and the same payment in another block: it is worth what it was.
        shop.terms.rate = euro("9", shop.clock.time);
        shop.unwind(0);
        ChainBuilder other(shop.params);
        other.mine({.transactions = {tx}});
        shop.apply(other, 1);
        QCOMPARE(shop.get(invoice.id).fiatValue, std::optional<std::int64_t>(200));
    }

    void oldHistoryGetsNoRateOfToday() {
        Shop shop;
        shop.terms.rate = euro("2", unixTime(shop.chain.at(0).header.time) + std::chrono::days(300));
        const Invoice invoice = shop.issued(1'000);
        shop.mine({shop.payment(invoice.row.address, 1'000, 1)});
        QCOMPARE(shop.get(invoice.id).balance.state, InvoiceState::Paid);
        QVERIFY(!shop.get(invoice.id).frozenRate);
    }

    void everythingWrittenIsFound() {
        Shop shop;
        auto content = shop.content(10, "Café \"Anna\"");
        content.note = "gluten* free";
        const InvoiceId id = must(shop.book.saveDraft({}, content, {}, shop.clock.time));
        SearchRows search(shop.store.database());
        must(LabelRows(shop.store.database())
                 .put({LabelRow::Type::Address, "bcrt1qxyz", "Rent for Anna's shop"}));
        for (const char* text : {"anna", "Caf", "en* fr", "\"Anna\"", "fé"}) {
            const auto hits = must(search.find(text, 10));
            QVERIFY2(std::ranges::any_of(
                         hits, [&](const SearchRow& r) { return r.reference == std::to_string(id.value); }),
                     text);
        }
        QCOMPARE(must(search.find("rent for", 10)).at(0).kind, SearchRow::Kind::Address);
        must(LabelRows(shop.store.database()).put({LabelRow::Type::Address, "bcrt1qxyz", "Lease"}));
        QVERIFY(must(search.find("rent for", 10)).empty());
        QCOMPARE(must(search.find("lease", 10)).size(), std::size_t{1});
        must(shop.book.removeDraft(id));
        QVERIFY(must(search.find("gluten", 10)).empty());
        for (const char* odd : {"", "AND", "a OR b", "\"", "NEAR(", "*", "col:x", "%_\\"})
            QVERIFY2(search.find(odd, 10), odd);
    }

    void theJournalNamesTheInvoice() {
        Shop shop;
        const Invoice invoice = shop.issued(1'000);
        shop.mine({shop.payment(invoice.row.address, 1'000, 1)});
        const auto file = shop.folder / "journal.csv";
        const auto done = must(exportCsv(shop.store.database(), CsvPreset::Journal, {}, file));
        QCOMPARE(done.rows, std::size_t{1});
        const std::string table = contentOf(file);
        QVERIFY(table.starts_with(csvHeader(CsvPreset::Journal)));
        QVERIFY(table.contains(",INV-0001,1,"));
        QVERIFY(!std::filesystem::exists(shop.folder / "journal.csv.part"));
    }

    void aBackupIsTheSameUntilSomethingChanges() {
        Shop shop;
        const Invoice invoice = shop.issued(1'000);
        shop.mine({shop.payment(invoice.row.address, 1'000, 1)});
        must(LabelRows(shop.store.database()).put({LabelRow::Type::Address, invoice.row.address, "Anna"}));
        const auto file = shop.folder / "backup.zon";
        must(shop.store.backupTo(file, password()));
        const auto summaryOf = [&](Database& db) { return must(summarize(db, shop.params)); };
        {
            auto aside = must(ProfileStore::openBackup(file, password(), shop.folder.path(), cheapOptions()));
            const auto check =
                compareSummaries(summaryOf(aside.database()), summaryOf(shop.store.database()));
            QVERIFY2(check.same, check.verdict.c_str());
        }
        shop.issued(2'000);
        auto aside = must(ProfileStore::openBackup(file, password(), shop.folder.path(), cheapOptions()));
        const auto check = compareSummaries(summaryOf(aside.database()), summaryOf(shop.store.database()));
        QVERIFY(!check.same);
        const auto invoices = std::ranges::find(check.lines, "Invoices", &RestoreCheck::Line::what);
        QVERIFY(invoices != check.lines.end() && !invoices->same);
        const auto labels = std::ranges::find(check.lines, "Labels", &RestoreCheck::Line::what);
        QVERIFY(labels != check.lines.end() && labels->same);
    }
};

QTEST_GUILESS_MAIN(InvoiceBookTest)
#include "tst_invoice_book.moc"
