// The wallets of a profile against blocks, reorganisations, announced payments and conflicts: balances always
// equal what a fresh look at the active chain says.

#include "tests/wallet/wallet_bench.h"

#include <map>
#include <random>
#include <set>

using namespace zon;
using namespace zon::test;

class WalletBookTest : public QObject {
    Q_OBJECT

private slots:
    void aPaymentIsSeenThenConfirmed() {
        Bench b;
        const WalletId wallet = b.createWallet();
        ChainBuilder chain(regtest());
        const Transaction tx = pay(madeUp(1), b.address(wallet), 50'000);

        QVERIFY(b.book.onRelayedTransaction(std::make_shared<const Transaction>(tx)));
        QCOMPARE(b.balance(wallet).unverified, Amount(50'000));
        QCOMPARE(b.balance(wallet).total(), Amount());
        QVERIFY(must(b.book.spendableCoins(wallet, 0)).empty());
        QCOMPARE(b.history(wallet).rows.at(0).state, TxState::Unverified);

        chain.mine({.transactions = {tx}});
        b.apply(chain, 1);
        QCOMPARE(b.balance(wallet).unverified, Amount());
        QCOMPARE(b.balance(wallet).available, Amount(50'000));
        QCOMPARE(b.history(wallet).total, std::size_t{1});
        QCOMPARE(b.history(wallet).rows[0].state, TxState::Confirmed);
        QCOMPARE(b.history(wallet).rows[0].confirmations, 1);
        QVERIFY(b.changes.touched.begin()->second.contains(tx.txid()));
    }

    void strangersPaymentsAreNotOurs() {
        Bench b;
        const WalletId wallet = b.createWallet();
        QVERIFY(!b.book.onRelayedTransaction(
            std::make_shared<const Transaction>(pay(madeUp(1), Script().op(OP_1), 5))));
        QCOMPARE(b.history(wallet).total, std::size_t{0});
    }

    /// Anyone can announce a transaction that claims to spend our coin. It must not: nothing about it is
    /// proven.
    void fault44_anAnnouncedSpendTakesNothingAway() {
        Bench b;
        const WalletId wallet = b.createWallet();
        ChainBuilder chain(regtest());
        const Transaction in = pay(madeUp(1), b.address(wallet), 50'000);
        chain.mine({.transactions = {in}});
        b.apply(chain, 1);
        Transaction lie = pay({in.txid(), 0}, b.address(wallet), 10);
        b.book.onRelayedTransaction(std::make_shared<const Transaction>(lie));
        QCOMPARE(b.balance(wallet).available, Amount(50'000));
        QCOMPARE(must(b.book.spendableCoins(wallet, 1)).size(), std::size_t{1});

        // Once a block holds it, it is true.
        chain.mine({.transactions = {lie}});
        b.apply(chain, 2);
        QCOMPARE(b.balance(wallet).available, Amount(10));
    }

    void aFloodOfLiesIsBounded() {
        Bench b;
        const WalletId wallet = b.createWallet();
        const Script to = b.address(wallet);
        for (std::uint32_t i = 0; i < 1'100; ++i)
            b.book.onRelayedTransaction(
                std::make_shared<const Transaction>(pay(madeUp(1), to, 1'000 + i, i)));
        QCOMPARE(b.history(wallet).total, std::size_t{1'000});
    }

    void rewardsMature() {
        Bench b;
        const WalletId wallet = b.createWallet();
        ChainBuilder chain(regtest());
        BlockWishes mine;
        mine.payTo = b.address(wallet);
        chain.mine(mine);
        chain.mineMany(maturity - 1);
        b.applyFrom(chain, 1);
        QCOMPARE(b.tip, maturity);
        QCOMPARE(b.history(wallet).rows[0].kind, TxKind::Mined);
        // 100 confirmations at height 100: the next block may spend it.
        QCOMPARE(b.balance(wallet).available, Amount(50 * Amount::zatPerZon));
        b.unwind(maturity - 1);
        QCOMPARE(b.balance(wallet).immature, Amount(50 * Amount::zatPerZon));
        QCOMPARE(b.history(wallet).rows[0].state, TxState::Immature);
        QCOMPARE(b.history(wallet).rows[0].maturesIn, 1);
        // The block itself is taken back: its reward never was.
        b.unwind(0);
        QCOMPARE(b.balance(wallet).total(), Amount());
        QCOMPARE(b.history(wallet).total, std::size_t{0});
    }

    /// What is built on a reward that is reorganised away can't happen any more.
    void aReorgTakesBackWhatWasBuiltOnAReward() {
        Bench b;
        const WalletId wallet = b.createWallet();
        ChainBuilder chain(regtest());
        BlockWishes mine;
        mine.payTo = b.address(wallet);
        chain.mine(mine);
        chain.mineMany(maturity);
        b.applyFrom(chain, 1);
        const OutPoint reward{chain.at(1).transactions[0].txid(), 0};
        must(b.book.recordPayment(pay(reward, Script().op(OP_1), 1'000), {}));
        QCOMPARE(b.balance(wallet).total(), Amount());
        b.unwind(0);
        const auto rows = b.history(wallet).rows;
        QCOMPARE(rows.size(), std::size_t{1});
        QCOMPARE(rows[0].state, TxState::Conflicted);
        QVERIFY(b.book.transactionsToBroadcast(0).empty());
    }

    void ourPaymentIsPendingThenConfirmedAndItsChangeSpendable() {
        Bench b;
        const WalletId wallet = b.createWallet();
        ChainBuilder chain(regtest());
        const Transaction in = pay(madeUp(1), b.address(wallet), 100'000);
        chain.mine({.transactions = {in}});
        b.apply(chain, 1);

        Transaction out = pay({in.txid(), 0}, Script().op(OP_1), 60'000);
        out.outputs.push_back({Amount(39'000), must(b.book.nextChange(wallet)).script});
        must(b.book.recordPayment(out, {}));
        QCOMPARE(b.balance(wallet).available, Amount(39'000));
        auto row = b.history(wallet).rows[0];
        QCOMPARE(row.state, TxState::Pending);
        QCOMPARE(row.kind, TxKind::Sent);
        QCOMPARE(row.amount, Amount(-61'000));
        QCOMPARE(row.fee, std::optional(Amount(1'000)));
        QCOMPARE(must(b.book.spendableCoins(wallet, 1)).size(), std::size_t{1});
        QCOMPARE(b.book.transactionsToBroadcast(1).size(), std::size_t{1});

        chain.mine({.transactions = {out}});
        b.apply(chain, 2);
        QCOMPARE(b.history(wallet).rows[0].state, TxState::Confirmed);
        QCOMPARE(b.balance(wallet).available, Amount(39'000));
        // Six deep it is left alone.
        QCOMPARE(b.book.transactionsToBroadcast(2).size(), std::size_t{1});
        QVERIFY(b.book.transactionsToBroadcast(8).empty());
    }

    void fault45_aConflictInABlockEndsOurPayment() {
        Bench b;
        const WalletId wallet = b.createWallet();
        ChainBuilder chain(regtest());
        const Transaction in = pay(madeUp(1), b.address(wallet), 100'000);
        chain.mine({.transactions = {in}});
        b.apply(chain, 1);
        const Transaction ours = pay({in.txid(), 0}, Script().op(OP_1), 60'000);
        must(b.book.recordPayment(ours, {}));
        const Transaction theirs = pay({in.txid(), 0}, Script().op(OP_2), 50'000, 1);
        chain.mine({.transactions = {theirs}});
        b.apply(chain, 2);
        QVERIFY(b.book.transactionsToBroadcast(2).empty());
        QCOMPARE(b.balance(wallet).total(), Amount());
        std::map<Txid, TxState> states;
        for (const TxRow& row : b.history(wallet).rows)
            states[row.txid] = row.state;
        QCOMPARE(states[ours.txid()], TxState::Conflicted);
        QCOMPARE(states[theirs.txid()], TxState::Confirmed);
    }

    /// A replacement of ours takes the place at once; a block still has the last word.
    void aReplacementIsShownAsWhatItIs() {
        Bench b;
        const WalletId wallet = b.createWallet();
        ChainBuilder chain(regtest());
        const Transaction in = pay(madeUp(1), b.address(wallet), 100'000);
        chain.mine({.transactions = {in}});
        b.apply(chain, 1);
        Transaction first = pay({in.txid(), 0}, Script().op(OP_1), 60'000);
        first.outputs.push_back({Amount(39'000), must(b.book.nextChange(wallet)).script});
        must(b.book.recordPayment(first, {{.address = "", .amount = {}}}));
        QVERIFY(b.history(wallet).rows[0].canBump);
        const ReplaceablePayment replaceable = must(b.book.replaceable(wallet, first.txid()));
        QCOMPARE(replaceable.fee, Amount(1'000));
        QCOMPARE(replaceable.ownOutputs.size(), std::size_t{1});
        Transaction second = first;
        second.outputs[1].value = Amount(30'000);
        must(b.book.recordPayment(second, {}));
        std::map<Txid, TxRow> rows;
        for (const TxRow& row : b.history(wallet).rows)
            rows[row.txid] = row;
        QCOMPARE(rows[first.txid()].state, TxState::Replaced);
        QVERIFY(rows[first.txid()].replacedBy == second.txid());
        QCOMPARE(rows[second.txid()].state, TxState::Pending);
        QCOMPARE(b.balance(wallet).total(), Amount(30'000));
        QCOMPARE(b.book.transactionsToBroadcast(1).size(), std::size_t{1});
        QVERIFY(!b.book.replaceable(wallet, first.txid()).has_value());
        must(b.book.load());
        QCOMPARE(b.balance(wallet).total(), Amount(30'000));

        // The miner had the first one in hand.
        chain.mine({.transactions = {first}});
        b.apply(chain, 2);
        rows.clear();
        for (const TxRow& row : b.history(wallet).rows)
            rows[row.txid] = row;
        QCOMPARE(rows[first.txid()].state, TxState::Confirmed);
        QCOMPARE(rows[second.txid()].state, TxState::Conflicted);
        QCOMPARE(b.balance(wallet).total(), Amount(39'000));
        QVERIFY(!b.book.replaceable(wallet, first.txid()).has_value());
    }

    /// A payer who raises the fee announces another transaction: it must not look like two payments.
    void aPayersReplacementIsOnePayment() {
        Bench b;
        const WalletId wallet = b.createWallet();
        ChainBuilder chain(regtest());
        const Script to = b.address(wallet);
        const Transaction first = pay(madeUp(1), to, 50'000);
        const Transaction second = pay(madeUp(1), to, 49'000, 1);
        b.book.onRelayedTransaction(std::make_shared<const Transaction>(first));
        b.book.onRelayedTransaction(std::make_shared<const Transaction>(second));
        QCOMPARE(b.balance(wallet).unverified, Amount(49'000));
        must(b.book.load());
        chain.mine({.transactions = {first}});
        b.apply(chain, 1);
        QCOMPARE(b.balance(wallet).unverified, Amount());
        QCOMPARE(b.balance(wallet).available, Amount(50'000));
    }

    /// Words that another program used on other kinds of addresses bring their money back too.
    void wordsFindEveryKindOfAccount() {
        Bench b;
        const SecretText words = generateMnemonic(12);
        const auto vault = must(b.store.unlockVault(b.password));
        const WalletId wallet =
            must(b.book.create({.name = "Old", .discover = true}, words, SecretText(), vault));
        const auto seed = mnemonicToSeed(words.view(), "");
        const auto master = must(ExtendedPrivateKey::fromSeed(seed->span()));
        ChainBuilder chain(regtest());
        std::vector<Transaction> payments;
        std::uint8_t n = 1;
        for (const AccountKind kind :
             {AccountKind::Legacy44, AccountKind::Nested49, AccountKind::Segwit84, AccountKind::Taproot86}) {
            const auto key = must(master.derive(accountPath(kind, 1, n % 3)));
            const auto scripts = must(AccountScripts::parse(accountDescriptor(kind, {}, key.neuter()),
                                                            descriptorNetwork(regtest())));
            payments.push_back(pay(madeUp(n++), must(scripts.script(Branch::Receive, 3)), 10'000));
        }
        chain.mine({.transactions = payments});
        b.apply(chain, 1);
        QCOMPARE(b.balance(wallet).available, Amount(40'000));
        QCOMPARE(must(b.book.spendableCoins(wallet, 1)).size(), std::size_t{4});
        QCOMPARE(must(b.book.coins(wallet, 1)).size(), std::size_t{4});
    }

    void frozenCoinsStay() {
        Bench b;
        const WalletId wallet = b.createWallet();
        ChainBuilder chain(regtest());
        const Transaction in = pay(madeUp(1), b.address(wallet), 50'000);
        chain.mine({.transactions = {in}});
        b.apply(chain, 1);
        const OutPoint coin{in.txid(), 0};
        must(b.book.setFrozen(coin, true));
        QVERIFY(must(b.book.spendableCoins(wallet, 1)).empty());
        QCOMPARE(b.balance(wallet).frozen, Amount(50'000));
        QVERIFY(must(b.book.coins(wallet, 1))[0].frozen);
        QCOMPARE(must(b.book.chosenCoins(wallet, {coin}, 1)).size(), std::size_t{1});
        const auto unknown = b.book.chosenCoins(wallet, {madeUp(9)}, 1);
        QVERIFY(!unknown.has_value());
    }

    void namesOrderAndArchive() {
        Bench b;
        const WalletId one = b.createWallet("One");
        const WalletId two = b.createWallet("Two");
        must(b.book.setOrder({two, one}));
        must(b.book.setArchived(one, true));
        const auto all = must(b.book.wallets(0));
        QVERIFY(all[0].id == two && all[1].id == one && all[1].archived);
        QVERIFY(!b.book.setOrder({two}).has_value());
        QVERIFY(!b.book.setOrder({two, two}).has_value());
        QVERIFY(QString::fromStdString(must(b.book.exported(one, WalletFormat::Descriptors)))
                    .startsWith("wpkh(["));
    }

    /// A payment to the 21st address, whose script is watched only because the 1st was used in the same
    /// block, later.
    void theGapMovesWithinABlock() {
        Bench b;
        const SecretText words = generateMnemonic(12);
        const WalletId wallet = b.createWallet("Main", words.clone());
        const auto seed = mnemonicToSeed(words.view(), "");
        const auto account =
            ExtendedPrivateKey::fromSeed(seed->span())->derive(accountPath(AccountKind::Segwit84, 1, 0));
        const auto keys = AccountScripts::parse(
            accountDescriptor(AccountKind::Segwit84, {}, account->neuter()), descriptorNetwork(regtest()));
        ChainBuilder chain(regtest());
        const Transaction far = pay(madeUp(1), must(keys->script(Branch::Receive, 20)), 2'000);
        const Transaction near = pay(madeUp(2), must(keys->script(Branch::Receive, 0)), 1'000);
        chain.mine({.transactions = {far, near}});
        b.apply(chain, 1);
        QCOMPARE(b.balance(wallet).available, Amount(3'000));
    }

    /// Every address that is handed out can be found again from the words alone.
    void addressesStayWithinTheGap() {
        Bench b;
        const WalletId wallet = b.createWallet();
        std::set<std::string> handedOut;
        for (int i = 0; i < 50; ++i)
            handedOut.insert(must(b.book.receiveAddress(wallet, true)).address);
        QCOMPARE(handedOut.size(), std::size_t{gapLimit});
        QCOMPARE(must(b.book.addresses(wallet)).size(), std::size_t{gapLimit});
    }

    void anUnusedAddressIsShownAgain() {
        Bench b;
        const WalletId wallet = b.createWallet();
        const auto first = must(b.book.receiveAddress(wallet, false));
        QCOMPARE(must(b.book.receiveAddress(wallet, false)).address, first.address);
        ChainBuilder chain(regtest());
        chain.mine({.transactions = {
                        pay(madeUp(1), must(addressToScript(first.address, regtest().address)), 1'000)}});
        b.apply(chain, 1);
        QVERIFY(must(b.book.receiveAddress(wallet, false)).address != first.address);
    }

    void theSameWordsTwiceAreRefused() {
        Bench b;
        const SecretText words = generateMnemonic(12);
        b.createWallet("One", words.clone());
        const auto vault = must(b.store.unlockVault(b.password));
        const auto again = b.book.create({.name = "Two"}, words, SecretText(), vault);
        QVERIFY(!again.has_value());
        QVERIFY(QString::fromStdString(again.error().message).contains("\"One\""));
        QCOMPARE(must(b.book.wallets(0)).size(), std::size_t{1});
    }

    void paymentsBetweenTwoWalletsOfAProfile() {
        Bench b;
        const WalletId from = b.createWallet("From");
        const WalletId to = b.createWallet("To");
        ChainBuilder chain(regtest());
        const Transaction in = pay(madeUp(1), b.address(from), 100'000);
        chain.mine({.transactions = {in}});
        b.apply(chain, 1);
        const Transaction move = pay({in.txid(), 0}, b.address(to), 99'000);
        must(b.book.recordPayment(move, {}));
        QCOMPARE(b.history(from).rows[0].kind, TxKind::Sent);
        QCOMPARE(b.history(from).rows[0].amount, Amount(-100'000));
        QCOMPARE(b.history(to).rows[0].kind, TxKind::Received);
        QCOMPARE(b.history(to).rows[0].amount, Amount(99'000));
        QCOMPARE(b.balance(from).total() + b.balance(to).total(), Amount(99'000));
    }

    void loadingAgainGivesTheSame() {
        Bench b;
        const WalletId wallet = b.createWallet();
        ChainBuilder chain(regtest());
        chain.mine({.transactions = {pay(madeUp(1), b.address(wallet), 70'000)}});
        b.apply(chain, 1);
        const Balance before = b.balance(wallet);
        const auto scripts = b.book.scriptRevision();
        must(b.book.load());
        QCOMPARE(b.balance(wallet), before);
        QCOMPARE(b.book.scriptRevision(), scripts);
    }

    /// 60 rounds of random blocks, reorganisations, announcements and payments of ours. The oracle looks at
    /// the active chain alone: outputs to our scripts, minus those that a later block spends.
    void balancesEqualAFreshScan_data() {
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= 8; ++seed)
            QTest::addRow("seed %d", seed) << seed;
    }
    void balancesEqualAFreshScan() {
        QFETCH(int, seed);
        std::mt19937_64 random(static_cast<std::uint64_t>(seed));
        Bench b;
        const SecretText words = generateMnemonic(12);
        const WalletId wallet = b.createWallet("Main", words.clone());
        std::set<Script> ours;
        for (int i = 0; i < 20; ++i)
            ours.insert(b.address(wallet));
        const std::vector<Script> addresses(ours.begin(), ours.end());
        ChainBuilder chain(regtest());
        std::uint8_t nextCoin = 1;
        std::uint32_t tag = 0;

        for (int round = 0; round < 60; ++round) {
            if (chain.height() > 3 && random() % 4 == 0) {
                const auto depth = static_cast<std::int32_t>(random() % 3 + 1);
                chain = chain.upTo(chain.height() - depth);
                b.unwind(chain.height());
            }
            BlockWishes wishes;
            wishes.tag = ++tag;
            if (random() % 3 == 0) wishes.payTo = addresses[random() % addresses.size()];
            if (random() % 2 == 0) {
                const auto value = static_cast<std::int64_t>(random() % 90'000 + 1'000);
                wishes.transactions.push_back(
                    pay(madeUp(nextCoin++), addresses[random() % addresses.size()], value));
                if (random() % 2 == 0)
                    b.book.onRelayedTransaction(
                        std::make_shared<const Transaction>(wishes.transactions.back()));
            }
            const auto coins = must(b.book.spendableCoins(wallet, b.tip));
            if (!coins.empty() && random() % 2 == 0) {
                const OwnCoin& coin = coins[random() % coins.size()];
                Transaction spend =
                    pay(coin.outpoint, Script().op(OP_1), coin.output.value.zat() / 3, tag % 1'000);
                spend.outputs.push_back(
                    {Amount(coin.output.value.zat() / 3), addresses[random() % addresses.size()]});
                // Ours and announced, or only found in a block; mined now, later or never.
                if (random() % 2 == 0) must(b.book.recordPayment(spend, {}));
                const bool confirmedParent =
                    std::ranges::any_of(must(WalletHistory(b.store.database(), regtest())
                                                 .transactions({.wallet = wallet, .limit = 1'000}, b.tip))
                                            .rows,
                                        [&](const TxRow& row) {
                                            return row.txid == coin.outpoint.txid && row.height.has_value();
                                        });
                if (confirmedParent && random() % 2 == 0) wishes.transactions.push_back(spend);
            }
            chain.mine(wishes);
            b.apply(chain, chain.height());

            std::map<OutPoint, Amount> expected;
            for (std::int32_t h = 1; h <= chain.height(); ++h)
                for (const Transaction& tx : chain.at(h).transactions) {
                    for (const TxIn& in : tx.inputs)
                        expected.erase(in.prevout);
                    for (std::uint32_t i = 0; i < tx.outputs.size(); ++i)
                        if (ours.contains(tx.outputs[i].scriptPubKey))
                            expected[{tx.txid(), i}] = tx.outputs[i].value;
                }
            Amount inChain;
            for (const auto& [outpoint, value] : expected)
                inChain += value;

            // Of ours: coins in blocks, whether or not an unconfirmed payment of ours spends them already.
            Amount found;
            for (const CoinRow& coin :
                 must(CoinRows(b.store.database()).ofWallet({wallet.value}, {.spentToo = true})))
                if (coin.height && !coin.spentHeight) found += coin.value;
            QCOMPARE(found, inChain);

            // And the balance is the sum over unspent coins.
            Amount unspent;
            for (const CoinRow& coin : must(CoinRows(b.store.database()).ofWallet({wallet.value})))
                if (coin.height || coin.madeHere) unspent += coin.value;
            QCOMPARE(b.balance(wallet).total(), unspent);
        }
        must(b.store.database().checkIntegrity());
    }
};

QTEST_GUILESS_MAIN(WalletBookTest)
#include "tst_wallet_book.moc"
