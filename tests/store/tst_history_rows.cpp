#include "core/store/search_rows.h"
#include "tests/store/wallet_fixture.h"

using namespace zon;
using namespace zon::test;

/// Lists as people see them, labels and recipients.
class HistoryRowsTest : public QObject {
    Q_OBJECT

private slots:
    void init() {
        db_ = std::make_unique<WalletDatabase>();
        a_ = db_->addWallet("A");
        b_ = db_->addWallet("B");
        // 1, 2: block 10; 3: block 11; 4, 5 unconfirmed; 6 conflicted. Added out of order.
        add(3, 11, a_, MovementRow::Kind::Mined, 50, "");
        add(5, {}, a_, MovementRow::Kind::Sent, -7, "szon1friend");
        add(1, 10, a_, MovementRow::Kind::Received, 1, "szon1shop_50%");
        add(2, 10, b_, MovementRow::Kind::Received, 2, "");
        add(4, {}, b_, MovementRow::Kind::Received, 4, "");
        const auto conflicted = add(6, {}, a_, MovementRow::Kind::Sent, -9, "");
        ZON_OK(db_->transactions.setState(conflicted, TransactionRow::State::Conflicted));
        ZON_OK(db_->labels.put({LabelRow::Type::Transaction, numberedId<TxidTag>(2).display(), "Rent May"}));
    }

    void filters_data() {
        QTest::addColumn<HistoryFilter>("filter");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, auto change, const char* expected) {
            HistoryFilter filter;
            change(filter);
            QTest::newRow(name) << filter << QString(expected);
        };
        using Filter = HistoryFilter;
        row("all", [](Filter&) {}, "6 5 4 3 2 1");
        row("one wallet", [](Filter& f) { f.wallet = WalletRowId{1}; }, "6 5 3 1");
        row("kind", [](Filter& f) { f.kind = MovementRow::Kind::Received; }, "4 2 1");
        row("confirmed", [](Filter& f) { f.confirmed = Filter::Confirmed::Yes; }, "3 2 1");
        row("unconfirmed", [](Filter& f) { f.confirmed = Filter::Confirmed::No; }, "6 5 4");
        row("conflicted", [](Filter& f) { f.state = TransactionRow::State::Conflicted; }, "6");
        row("made here", [](Filter& f) { f.madeHere = true; }, "");
        row("from", [](Filter& f) { f.from = unixTime(106'600); }, "3");
        row("until", [](Filter& f) { f.until = unixTime(106'600); }, "6 5 4 2 1");
        row("text in a label", [](Filter& f) { f.text = "rent"; }, "2");
        row("text in a counterparty", [](Filter& f) { f.text = "friend"; }, "5");
        row("wildcards are text", [](Filter& f) { f.text = "p_50%"; }, "1");
        row("wildcards alone match nothing", [](Filter& f) { f.text = "%x"; }, "");
        row(
            "beginning of a txid", [](Filter& f) { f.text = numberedId<TxidTag>(4).display().substr(0, 4); },
            "6 5 4 3 2 1");
        row("two letters, which the index can't find", [](Filter& f) { f.text = "nt"; }, "2");
        row("query signs are text", [](Filter& f) { f.text = "rent\" OR \"x"; }, "");
        row("one transaction", [](Filter& f) { f.txid = numberedId<TxidTag>(4); }, "4");
        row("a whole txid", [](Filter& f) { f.text = numberedId<TxidTag>(4).display(); }, "4");
        row(
            "everything at once",
            [](Filter& f) {
                f.wallet = WalletRowId{2};
                f.kind = MovementRow::Kind::Received;
                f.state = TransactionRow::State::Live;
                f.confirmed = Filter::Confirmed::Yes;
                f.madeHere = false;
                f.from = unixTime(0);
                f.until = unixTime(1'000'000);
                f.text = "May";
            },
            "2");
    }
    void filters() {
        QFETCH(HistoryFilter, filter);
        QFETCH(QString, expected);
        const auto page = db_->history.page(filter, 0, 100);
        ZON_OK(page);
        QCOMPARE(numbers(*page), expected);
        QCOMPARE(*db_->history.count(filter), page->size());
    }

    /// A label file is read before the chain is; a transaction goes, and its label stays.
    void aLabelFindsItsTransactionWhicheverCameFirst() {
        const auto label = [](std::uint32_t n, const char* text) {
            return LabelRow{LabelRow::Type::Transaction, numberedId<TxidTag>(n).display(), text};
        };
        const auto found = [&](const char* text) {
            HistoryFilter filter;
            filter.text = text;
            return numbers(*db_->history.page(filter, 0, 100));
        };
        ZON_OK(db_->labels.put(label(9, "Harbour dues")));
        QCOMPARE(found("Harbour"), "");
        const auto id = add(9, 12, a_, MovementRow::Kind::Sent, -3, "");
        QCOMPARE(found("Harbour"), "9");
        QCOMPARE(found("ue"), "9");
        ZON_OK(db_->labels.put(label(9, "Berth of May")));
        QCOMPARE(found("Harbour"), "");
        QCOMPARE(found("May"), "9 2");
        ZON_OK(db_->transactions.remove(id));
        QCOMPARE(found("May"), "2");
        QVERIFY(*db_->labels.text(LabelRow::Type::Transaction, label(9, "").reference) == "Berth of May");
        add(9, {}, a_, MovementRow::Kind::Sent, -3, "");
        QCOMPARE(found("Berth"), "9");
        ZON_OK(db_->labels.put(label(9, "")));
        QCOMPARE(found("Berth"), "");
    }

    void labelsOfAnOlderFileFindTheirTransactions() {
        const Folder folder;
        auto db = Database::open(folder / "v7.db", {.mode = DatabaseOptions::Mode::Create});
        ZON_OK(db);
        ZON_OK(migrate(*db, profileMigrations().first(7)));
        ZON_OK(db->run("INSERT INTO wallet (name, kind, created, seed_record, sort_order, archived, "
                       "backup_confirmed) VALUES ('Old', 0, 1, '', 0, 0, 1)"));
        for (const std::uint32_t n : {1U, 2U}) {
            const Txid txid = numberedId<TxidTag>(n);
            ZON_OK(db->run("INSERT INTO tx (txid, first_seen, coinbase, made_here, state, raw) VALUES (?, 1, "
                           "0, 0, 0, x'00')",
                           txid));
            ZON_OK(db->run("INSERT INTO movement (tx, wallet, kind, net, counterparty, sort_key) VALUES (?, "
                           "1, 0, 5, '', ?)",
                           std::int64_t{n}, std::int64_t{n}));
            ZON_OK(LabelRows(*db).put(
                {LabelRow::Type::Transaction, txid.display(), n == 1 ? "Rent of May" : "Flour"}));
        }
        ZON_OK(LabelRows(*db).put({LabelRow::Type::Address, "szon1shop", "Flour shop"}));
        ZON_OK(migrate(*db, profileMigrations()));
        HistoryFilter filter;
        filter.text = "flour";
        const auto page = HistoryRows(*db).page(filter, 0, 10);
        ZON_OK(page);
        QCOMPARE(page->size(), std::size_t{1});
        QVERIFY(page->front().txid == numberedId<TxidTag>(2));
        QCOMPARE(SearchRows(*db).find("Flour", 10)->size(), std::size_t{2}); // the index is whole
    }

    void pagesFitTogether() {
        QString joined;
        for (std::size_t offset = 0; offset < 6; offset += 2)
            joined += numbers(*db_->history.page({}, offset, 2)) + ' ';
        QCOMPARE(joined.trimmed(), "6 5 4 3 2 1");
        QVERIFY(db_->history.page({}, 6, 2)->empty());
    }

    void aRowIsWhole() {
        HistoryFilter filter;
        filter.text = "Rent";
        const HistoryRow row = db_->history.page(filter, 0, 1)->at(0);
        QVERIFY(row.movement.wallet == b_);
        QCOMPARE(row.movement.net, Amount(2));
        QCOMPARE(row.txid, numberedId<TxidTag>(2));
        QVERIFY(row.height == 10);
        QCOMPARE(row.time, unixTime(106'000));
        QCOMPARE(row.label, "Rent May");
    }

    void aConfirmationMovesTheRow() {
        const auto row = db_->transactions.find(numberedId<TxidTag>(5));
        ZON_OK(row);
        ZON_OK(db_->transactions.markConfirmed((*row)->id, {9, numberedId<BlockHashTag>(9), 0, unixTime(5)}));
        QCOMPARE(numbers(*db_->history.page({}, 0, 100)), "6 4 3 2 1 5");
        ZON_OK(db_->transactions.unconfirmAbove(8));
        QCOMPARE(numbers(*db_->history.page({}, 0, 100)), "6 5 4 3 2 1");
    }

    void stepsAddUp() {
        Amount sum;
        std::string order;
        ZON_OK(db_->history.forEachStep({}, [&](const HistoryRows::Step& step) {
            sum += step.net;
            order += std::to_string(step.height) + ' ';
        }));
        QCOMPARE(sum, Amount(53)); // confirmed and live only
        QCOMPARE(order, "10 10 11 ");
        sum = Amount();
        ZON_OK(db_->history.forEachStep(b_, [&](const HistoryRows::Step& step) { sum += step.net; }));
        QCOMPARE(sum, Amount(2));
    }

    void labelsByTypeAndReference() {
        const std::string txid = numberedId<TxidTag>(1).display();
        ZON_OK(db_->labels.put({LabelRow::Type::Output, txid + ":1", "Change"}));
        ZON_OK(db_->labels.put({LabelRow::Type::Address, "szon1shop", "The shop"}));
        ZON_OK(db_->labels.put({LabelRow::Type::Address, "szon1shop", "The other shop"}));
        QVERIFY(*db_->labels.text(LabelRow::Type::Address, "szon1shop") == "The other shop");
        QVERIFY(*db_->labels.text(LabelRow::Type::Transaction, "szon1shop") == std::nullopt);
        ZON_FAILS(ErrorCode::Malformed, db_->labels.put({LabelRow::Type::Transaction, "not a txid", "x"}));
        ZON_FAILS(ErrorCode::InvalidArgument, db_->labels.put({LabelRow::Type::Address, "", "x"}));
        ZON_FAILS(ErrorCode::InvalidArgument,
                  db_->labels.put({LabelRow::Type::Address, "a", std::string(LabelRows::maxText + 1, 'x')}));
        std::size_t count = 0;
        ZON_OK(db_->labels.forEach([&](const LabelRow&) { ++count; }));
        QCOMPARE(count, std::size_t{3});
        ZON_OK(db_->labels.put({LabelRow::Type::Address, "szon1shop", ""}));
        QVERIFY(*db_->labels.text(LabelRow::Type::Address, "szon1shop") == std::nullopt);
    }

    void recipientsOfAPayment() {
        const auto payment = (*db_->transactions.find(numberedId<TxidTag>(5)))->id;
        ZON_OK(db_->labels.putRecipient({payment, 1, "szon1friend", "A friend", ""}));
        ZON_OK(db_->labels.putRecipient({payment, 0, "szon1shop", "The shop", "invoice 7"}));
        ZON_OK(db_->labels.putRecipient({payment, 1, "szon1friend", "A good friend", "thanks"}));
        const auto recipients = db_->labels.recipients(payment);
        ZON_OK(recipients);
        QCOMPARE(recipients->size(), std::size_t{2});
        QCOMPARE(recipients->at(0).note, "invoice 7");
        QCOMPARE(recipients->at(1).name, "A good friend");
        ZON_OK(db_->transactions.remove(payment));
        QVERIFY(db_->labels.recipients(payment)->empty());
    }

private:
    TransactionRowId add(std::uint32_t number, std::optional<std::int32_t> height, WalletRowId wallet,
                         MovementRow::Kind kind, std::int64_t net, const std::string& counterparty) {
        const auto id = *db_->transactions.insert(WalletDatabase::transaction(number, height), {});
        if (!db_->transactions.putMovement({wallet, id, kind, Amount(net), counterparty}))
            qFatal("no movement");
        return id;
    }

    static QString numbers(const std::vector<HistoryRow>& rows) {
        QStringList list;
        for (const HistoryRow& row : rows)
            list << QString::number(readLe32(row.txid.data()));
        return list.join(' ');
    }

    std::unique_ptr<WalletDatabase> db_;
    WalletRowId a_;
    WalletRowId b_;
};

QTEST_GUILESS_MAIN(HistoryRowsTest)
#include "tst_history_rows.moc"
