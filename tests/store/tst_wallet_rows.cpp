#include "tests/store/wallet_fixture.h"

#include <random>

using namespace zon;
using namespace zon::test;

/// Wallets, scripts, transactions and coins, and that they stay in step.
class WalletRowsTest : public QObject {
    Q_OBJECT

private slots:
    void walletsAndAccounts() {
        WalletDatabase db;
        WalletRow row;
        row.name = "Shop";
        row.kind = WalletRow::Kind::WatchOnly;
        row.created = unixTime(5);
        row.birthdayHeight = 7;
        row.seedRecord = "wallet/1/seed";
        row.sortOrder = 2;
        row.id = *db.wallets.insert(row);
        const WalletRowId first = db.addWallet("First");
        const auto all = db.wallets.all();
        ZON_OK(all);
        QCOMPARE(all->size(), std::size_t{2});
        QVERIFY(all->at(0).id == first);
        QCOMPARE(all->at(1).name, "Shop");
        QCOMPARE(all->at(1).kind, WalletRow::Kind::WatchOnly);
        QVERIFY(all->at(1).birthdayHeight == 7 && !all->at(1).birthdayTime);
        QCOMPARE(all->at(1).seedRecord, "wallet/1/seed");

        row.name = "Shop 2";
        row.archived = true;
        row.backupConfirmed = true;
        ZON_OK(db.wallets.update(row));
        const auto read = db.wallets.get(row.id);
        ZON_OK(read);
        QVERIFY(read->name == "Shop 2" && read->archived && read->backupConfirmed);
        ZON_FAILS(ErrorCode::NotFound, db.wallets.get({99}));
        row.id = {99};
        ZON_FAILS(ErrorCode::NotFound, db.wallets.update(row));

        const auto accounts = db.wallets.accounts(first);
        ZON_OK(accounts);
        QCOMPARE(accounts->size(), std::size_t{1});
        ZON_OK(db.wallets.setNextIndices(accounts->at(0).id, 3, 4));
        QCOMPARE(db.wallets.accounts(first)->at(0).nextReceive, 3U);
        QCOMPARE(db.wallets.accounts(first)->at(0).nextChange, 4U);
        ZON_FAILS(ErrorCode::InvalidArgument,
                  db.wallets.insertAccount(accounts->at(0))); // the same key again
    }

    /// A profile of the first version kept a key and the number of a standard.
    void accountsOfTheFirstVersionBecomeDescriptors() {
        const Folder folder;
        auto db = Database::open(folder / "v1.db", {.mode = DatabaseOptions::Mode::Create});
        ZON_OK(db);
        ZON_OK(migrate(*db, profileMigrations().first(1)));
        ZON_OK(db->run("INSERT INTO wallet (name, kind, created, seed_record, sort_order, archived, "
                       "backup_confirmed) VALUES ('Old', 0, 1, 'wallet/1/words', 0, 0, 1)"));
        // BIP84's published account key, as the test network writes it.
        const std::string key =
            "tpubDC8msFGeGuwnKG9Upg7DM2b4DaRqg3CUZa5g8v2SRQ6K4NSkxUgd7HsL2XVWbVm39yBA4LAxysQAm397"
            "zwQSQoQgewGiYZqrA9DsP4zbQ1M";
        const std::pair<int, std::string> standards[] = {
            {44, "pkh([00000000/44h/1h/0h]" + key + "/<0;1>/*)"},
            {49, "sh(wpkh([00000000/49h/1h/0h]" + key + "/<0;1>/*))"},
            {84, "wpkh([00000000/84h/1h/0h]" + key + "/<0;1>/*)"},
            {86, "tr([00000000/86h/1h/0h]" + key + "/<0;1>/*)"}};
        for (const auto& [purpose, descriptor] : standards)
            ZON_OK(db->run("INSERT INTO account (wallet, purpose, path, xpub, next_receive, next_change) "
                           "VALUES (1, ?, ?, ?, 7, 3)",
                           purpose, "m/" + std::to_string(purpose) + "h/1h/0h", key));
        ZON_OK(migrate(*db, profileMigrations()));
        const auto accounts = WalletRows(*db).accounts({1});
        ZON_OK(accounts);
        QCOMPARE(accounts->size(), std::size(standards));
        for (std::size_t i = 0; i < accounts->size(); ++i) {
            QCOMPARE(accounts->at(i).descriptor, standards[i].second);
            QCOMPARE(accounts->at(i).nextReceive, 7U);
        }
    }

    void proposals() {
        WalletDatabase db;
        ProposalRow row{
            .wallet = db.addWallet("A"), .planId = numberedId<TxidTag>(1), .created = unixTime(9)};
        row.note = "rent";
        row.first = row.psbt = Bytes{1, 2};
        ProposalRows proposals(db.database);
        const auto id = proposals.insert(row);
        ZON_OK(id);
        ZON_FAILS(ErrorCode::InvalidArgument, proposals.insert(row)); // the same payment again
        ZON_OK(proposals.setPsbt(*id, Bytes{3}));
        ZON_OK(proposals.addEvent(*id, {unixTime(1), "Prepared."}));
        ZON_OK(proposals.addEvent(*id, {unixTime(1), "Signed."}));
        QCOMPARE(proposals.get(*id)->psbt, Bytes{3});
        QCOMPARE(proposals.get(*id)->first, (Bytes{1, 2}));
        QCOMPARE(proposals.events(*id)->at(1).text, "Signed.");
        QVERIFY((*proposals.find(row.planId))->id == *id);
        QCOMPARE(proposals.all()->size(), std::size_t{1});
        QVERIFY(proposals.all(db.addWallet("B"))->empty());
        ZON_OK(proposals.remove(*id));
        QVERIFY(!*proposals.find(row.planId));
        ZON_FAILS(ErrorCode::NotFound, proposals.get(*id));
        ZON_FAILS(ErrorCode::NotFound, proposals.setPsbt(*id, Bytes{}));
        row.planId = numberedId<TxidTag>(2);
        ZON_OK(proposals.insert(row));
        ZON_OK(db.wallets.remove(row.wallet)); // goes with its wallet
        QVERIFY(proposals.all()->empty());
    }

    void scripts() {
        WalletDatabase db;
        const WalletRowId wallet = db.addWallet("A");
        const AccountRowId account = db.wallets.accounts(wallet)->at(0).id;
        const auto script = db.scripts.at(account, 0, 3);
        ZON_OK(script);
        QVERIFY(*script && (*script)->wallet == wallet
                && (*script)->script == WalletDatabase::scriptOf("A", 3));
        QVERIFY(*db.scripts.insert(account, 0, 3, WalletDatabase::scriptOf("A", 3)) == (*script)->id);
        ZON_FAILS(ErrorCode::Corrupt, db.scripts.insert(account, 0, 3, Bytes{1}));
        QVERIFY(*db.scripts.lastUsed(account, 0) == std::nullopt);
        ZON_OK(db.scripts.markUsed((*script)->id));
        QVERIFY(*db.scripts.lastUsed(account, 0) == 3U);
        QCOMPARE(db.scripts.ofBranch(account, 0)->size(), std::size_t{5});
        QVERIFY(!*db.scripts.at(account, 1, 0));

        // Another wallet may watch the same script.
        WalletRow other;
        other.name = "B";
        const WalletRowId second = *db.wallets.insert(other);
        AccountRow sameKeys;
        sameKeys.wallet = second;
        sameKeys.descriptor = "tpub-A";
        (void)*db.scripts.insert(*db.wallets.insertAccount(sameKeys), 0, 3, WalletDatabase::scriptOf("A", 3));
        QCOMPARE(db.scripts.find(WalletDatabase::scriptOf("A", 3))->size(), std::size_t{2});
        std::size_t seen = 0;
        ZON_OK(db.scripts.forEach([&](const ScriptRow&) { ++seen; }));
        QCOMPARE(seen, std::size_t{6});
    }

    void transactionsComeBack() {
        WalletDatabase db;
        TransactionRow row = WalletDatabase::transaction(1, 10);
        row.fee = Amount(141);
        row.madeHere = true;
        const std::vector<OutPoint> spends = {WalletDatabase::outpoint(50), WalletDatabase::outpoint(50, 1)};
        const auto id = db.transactions.insert(row, spends);
        ZON_OK(id);
        ZON_FAILS(ErrorCode::InvalidArgument, db.transactions.insert(row, {}));
        const auto read = db.transactions.find(row.txid);
        ZON_OK(read);
        QVERIFY(*read && (*read)->id == *id && (*read)->raw == row.raw && (*read)->place == row.place);
        QVERIFY((*read)->fee == Amount(141) && (*read)->madeHere && !(*read)->coinbase);
        QVERIFY(!*db.transactions.find(numberedId<TxidTag>(2)));
        ZON_FAILS(ErrorCode::NotFound, db.transactions.get({99}));
        QVERIFY(*db.transactions.spendersOf(WalletDatabase::outpoint(50, 1)) == std::vector{*id});
        QVERIFY(db.transactions.spendersOf(WalletDatabase::outpoint(51))->empty());

        const auto pending = db.transactions.insert(WalletDatabase::transaction(2), {});
        ZON_OK(pending);
        QCOMPARE(db.transactions.unconfirmed()->size(), std::size_t{1});
        QCOMPARE(db.transactions.madeHereAbove(9)->size(), std::size_t{1});
        QCOMPARE(db.transactions.madeHereAbove(10)->size(), std::size_t{0});
        ZON_OK(db.transactions.setState(*pending, TransactionRow::State::Abandoned));
        QVERIFY(db.transactions.unconfirmed()->empty());
        ZON_FAILS(ErrorCode::NotFound, db.transactions.setState({99}, TransactionRow::State::Live));
        ZON_FAILS(ErrorCode::NotFound, db.transactions.markConfirmed({99}, *row.place));
    }

    void coinsFollowTheirTransactions() {
        WalletDatabase db;
        const WalletRowId wallet = db.addWallet("A");
        const auto made = *db.transactions.insert(WalletDatabase::transaction(1), {});
        (void)*db.coins.insert(wallet, db.script("A", 0), made, 0, Amount(500));
        QVERIFY(*db.coins.totals(wallet, 10, 10) == (CoinTotals{.pending = Amount(500), .coins = 1}));

        const TransactionPlace place{5, numberedId<BlockHashTag>(5), 1, unixTime(900)};
        ZON_OK(db.transactions.markConfirmed(made, place));
        QVERIFY(*db.coins.totals(wallet, 10, 10) == (CoinTotals{.confirmed = Amount(500), .coins = 1}));
        CoinRow coin = db.coins.find(WalletDatabase::outpoint(1))->at(0);
        QVERIFY(coin.height == 5 && coin.value == Amount(500) && !coin.spentBy);
        QVERIFY(coin.scriptPubKey == WalletDatabase::scriptOf("A", 0));

        ZON_OK(db.coins.setFrozen(WalletDatabase::outpoint(1), true));
        QVERIFY(*db.coins.totals(wallet, 10, 10) == (CoinTotals{.frozen = Amount(500), .coins = 1}));
        QVERIFY(db.coins.ofWallet(wallet, {.frozenToo = false})->empty());
        ZON_OK(db.coins.setFrozen(WalletDatabase::outpoint(1), false));
        ZON_FAILS(ErrorCode::NotFound, db.coins.setFrozen(WalletDatabase::outpoint(9), true));

        // Spent by a payment of ours with change.
        TransactionRow payment = WalletDatabase::transaction(2);
        payment.madeHere = true;
        const std::vector<OutPoint> spends = {WalletDatabase::outpoint(1)};
        const auto spender = *db.transactions.insert(payment, spends);
        QCOMPARE(*db.coins.spend(spends[0], spender), std::size_t{1});
        QCOMPARE(*db.coins.spend(WalletDatabase::outpoint(77), spender), std::size_t{0});
        (void)*db.coins.insert(wallet, db.script("A", 1), spender, 1, Amount(300));
        QVERIFY(*db.coins.totals(wallet, 10, 10) == (CoinTotals{.ownPending = Amount(300), .coins = 1}));
        QCOMPARE(db.coins.spentBy(spender)->size(), std::size_t{1});
        QCOMPARE(db.coins.madeBy(spender)->size(), std::size_t{1});
        QCOMPARE(db.coins.ofWallet(wallet)->size(), std::size_t{1});
        QCOMPARE(db.coins.ofWallet(wallet, {.spentToo = true})->size(), std::size_t{2});
        QVERIFY(db.coins.ofWallet(wallet, {.least = Amount(301)})->empty());
        QVERIFY(db.coins.ofWallet(wallet, {.unconfirmedToo = false})->empty());

        ZON_OK(db.transactions.markConfirmed(spender, {6, numberedId<BlockHashTag>(6), 0, unixTime(901)}));
        QVERIFY(db.coins.find(spends[0])->at(0).spentHeight == 6);

        // Back to height 5: the payment is unconfirmed again.
        const auto unconfirmed = db.transactions.unconfirmAbove(5);
        ZON_OK(unconfirmed);
        QCOMPARE(unconfirmed->size(), std::size_t{1});
        QVERIFY(unconfirmed->at(0).id == spender && !unconfirmed->at(0).coinbase);
        coin = db.coins.find(spends[0])->at(0);
        QVERIFY(coin.spentBy == spender && !coin.spentHeight && coin.height == 5);
        QVERIFY(*db.coins.totals(wallet, 10, 10) == (CoinTotals{.ownPending = Amount(300), .coins = 1}));

        // Conflicted: its change is nothing, what it spent is there again.
        ZON_OK(db.transactions.setState(spender, TransactionRow::State::Conflicted));
        QVERIFY(*db.coins.totals(wallet, 10, 10) == (CoinTotals{.confirmed = Amount(500), .coins = 1}));
        QCOMPARE(db.coins.ofWallet(wallet, {.spentToo = true})->size(), std::size_t{1});

        // Mined after all.
        QCOMPARE(*db.coins.spend(spends[0], spender), std::size_t{1});
        ZON_OK(db.transactions.markConfirmed(spender, {7, numberedId<BlockHashTag>(7), 0, unixTime(902)}));
        QVERIFY(*db.coins.totals(wallet, 10, 10) == (CoinTotals{.confirmed = Amount(300), .coins = 1}));
        QVERIFY(db.coins.find(spends[0])->at(0).spentHeight == 7);

        ZON_OK(db.transactions.remove(spender));
        QVERIFY(*db.coins.totals(wallet, 10, 10) == (CoinTotals{.confirmed = Amount(500), .coins = 1}));
        QVERIFY(db.transactions.spendersOf(spends[0])->empty());
        ZON_FAILS(ErrorCode::NotFound, db.transactions.remove(spender));
    }

    void blockRewardsMature_data() {
        QTest::addColumn<int>("tip");
        QTest::addColumn<bool>("mature");
        QTest::newRow("just mined") << 50 << false;
        QTest::newRow("9 confirmations") << 58 << false;
        QTest::newRow("10 confirmations") << 59 << true;
    }
    void blockRewardsMature() {
        QFETCH(int, tip);
        QFETCH(bool, mature);
        WalletDatabase db;
        const WalletRowId wallet = db.addWallet("A");
        TransactionRow reward = WalletDatabase::transaction(1, 50);
        reward.coinbase = true;
        const auto id = *db.transactions.insert(reward, {});
        (void)*db.coins.insert(wallet, db.script("A", 0), id, 0, Amount(50));
        const auto totals = db.coins.totals(wallet, tip, 10);
        ZON_OK(totals);
        QCOMPARE(totals->confirmed, Amount(mature ? 50 : 0));
        QCOMPARE(totals->immature, Amount(mature ? 0 : 50));
        QVERIFY(db.coins.find(WalletDatabase::outpoint(1))->at(0).coinbase);
        QVERIFY(db.transactions.unconfirmAbove(49)->at(0).coinbase);
    }

    /// A rescan may find the spending transaction first.
    void aLateCoinIsSpentAtOnce() {
        WalletDatabase db;
        const WalletRowId wallet = db.addWallet("A");
        const std::vector<OutPoint> spends = {WalletDatabase::outpoint(1, 2)};
        const auto conflicted = *db.transactions.insert(WalletDatabase::transaction(4), spends);
        ZON_OK(db.transactions.setState(conflicted, TransactionRow::State::Conflicted));
        const auto spender = *db.transactions.insert(WalletDatabase::transaction(2, 8), spends);
        const auto made = *db.transactions.insert(WalletDatabase::transaction(1, 7), {});
        const auto coin = *db.coins.insert(wallet, db.script("A", 0), made, 2, Amount(5));
        QVERIFY(*db.coins.insert(wallet, db.script("A", 0), made, 2, Amount(5)) == coin);
        const auto rows = db.coins.find(spends[0]);
        QCOMPARE(rows->size(), std::size_t{1});
        QVERIFY(rows->at(0).spentBy == spender && rows->at(0).spentHeight == 8);
        ZON_FAILS(ErrorCode::NotFound, db.coins.insert(wallet, db.script("A", 0), {99}, 0, Amount(5)));
    }

    void removingAWalletTakesItsHistory() {
        WalletDatabase db;
        const WalletRowId a = db.addWallet("A");
        const WalletRowId b = db.addWallet("B");
        const auto onlyA = *db.transactions.insert(WalletDatabase::transaction(1, 1), {});
        const auto both = *db.transactions.insert(WalletDatabase::transaction(2, 2), {});
        (void)*db.coins.insert(a, db.script("A", 0), onlyA, 0, Amount(1));
        (void)*db.coins.insert(a, db.script("A", 0), both, 0, Amount(2));
        (void)*db.coins.insert(b, db.script("B", 0), both, 1, Amount(3));
        for (const auto& [wallet, tx] : {std::pair(a, onlyA), std::pair(a, both), std::pair(b, both)})
            ZON_OK(db.transactions.putMovement({wallet, tx, MovementRow::Kind::Received, Amount(1), {}}));
        ZON_OK(db.wallets.remove(a));
        QVERIFY(!*db.transactions.find(numberedId<TxidTag>(1)));
        QVERIFY(*db.transactions.find(numberedId<TxidTag>(2)));
        QCOMPARE(db.transactions.movements(both)->size(), std::size_t{1});
        QCOMPARE(db.coins.totals({}, 10, 10)->confirmed, Amount(3));
        QVERIFY(db.scripts.find(WalletDatabase::scriptOf("A", 0))->empty());
        ZON_FAILS(ErrorCode::NotFound, db.wallets.remove(a));
        ZON_OK(db.database.checkIntegrity());
    }

    /// After any sequence of confirmations, reorganisations, conflicts and removals the copies agree with
    /// their source.
    void copiesNeverDrift() {
        WalletDatabase db;
        const WalletRowId wallet = db.addWallet("A");
        std::mt19937 generator(20'090'103);
        const auto chance = [&] { return static_cast<std::uint32_t>(generator()); };
        std::vector<TransactionRowId> rows;
        std::uint32_t number = 0;
        for (int round = 0; round < 400; ++round) {
            const auto pick = [&] { return rows[chance() % rows.size()]; };
            const auto height = static_cast<std::int32_t>(chance() % 30);
            switch (rows.size() < 5 ? 0 : chance() % 6) {
            case 0: {
                ++number;
                const OutPoint spent = WalletDatabase::outpoint(chance() % number);
                TransactionRow row = WalletDatabase::transaction(number);
                if (chance() % 2 == 0) row = WalletDatabase::transaction(number, height);
                const auto id = db.transactions.insert(row, std::span(&spent, 1));
                ZON_OK(id);
                ZON_OK(db.coins.spend(spent, *id));
                ZON_OK(db.coins.insert(wallet, db.script("A", chance() % 5), *id, 0, Amount(1)));
                ZON_OK(db.transactions.putMovement({wallet, *id, MovementRow::Kind::Sent, Amount(-1), {}}));
                rows.push_back(*id);
                break;
            }
            case 1:
            case 2:
                ZON_OK(db.transactions.markConfirmed(
                    pick(), {height, numberedId<BlockHashTag>(1), chance() % 9, unixTime(height)}));
                break;
            case 3:
                ZON_OK(db.transactions.unconfirmAbove(height));
                break;
            case 4:
                ZON_OK(db.transactions.setState(pick(), TransactionRow::State::Conflicted));
                break;
            default: {
                const auto id = pick();
                ZON_OK(db.transactions.remove(id));
                std::erase(rows, id);
            }
            }
            Statement drifted = db.database.query(
                "SELECT count(*) FROM coin JOIN tx ON tx.id = coin.tx LEFT JOIN tx AS spender ON spender.id "
                "= spent_by "
                "WHERE coin.height IS NOT tx.height OR coin.dead <> (tx.state <> 0) "
                "OR coin.spent_height IS NOT spender.height OR coalesce(spender.state, 0) <> 0 "
                "UNION ALL SELECT count(*) FROM movement JOIN tx ON tx.id = movement.tx WHERE sort_key <> "
                "coalesce((height << 24) + position, (1 << 60) + first_seen)");
            while (drifted.next())
                QCOMPARE(drifted.int64(0), 0);
            ZON_OK(drifted.finish());
        }
    }
};

QTEST_GUILESS_MAIN(WalletRowsTest)
#include "tst_wallet_rows.moc"
