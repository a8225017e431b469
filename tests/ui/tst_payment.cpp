// A payment from the form to its confirmation.

#include "tests/ui/fake_backend.h"
#include "ui/payment.h"
#include "ui/secret_input.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QTemporaryFile>
#include <QTest>

using namespace zon;

class PaymentTest : public QObject {
    Q_OBJECT

private:
    static void fill(Payment& payment) {
        payment.setWallet(WalletId{1});
        payment.setAddress("zon1qabc");
        payment.setAmount("3.5");
        payment.setLabel("Flour");
    }

private slots:
    void storyToTheEnd() {
        FakeBackend backend;
        Payment payment(backend);
        fill(payment);
        QVERIFY(payment.complete());
        payment.review();
        QVERIFY(payment.busy());
        QTRY_COMPARE(payment.step(), Payment::Review);
        QCOMPARE(backend.prepared->recipients.front().amount, Amount(350'000'000));
        QCOMPARE(payment.sentence(),
                 "You pay 3.5000 ZON to Flour. The fee is 0.0003 ZON, so 3.5003 ZON leave your wallet.");

        SecretInput password;
        password.type("wrong");
        payment.send(&password);
        QTRY_VERIFY(!payment.busy());
        QCOMPARE(payment.step(), Payment::Review);
        QVERIFY(!payment.passwordError().isEmpty());
        QCOMPARE(password.length(), 0); // a password is used once

        password.type(backend.password);
        payment.send(&password);
        QTRY_COMPARE(payment.step(), Payment::Sent);
        QCOMPARE(payment.txid(), QString::fromStdString(txidOf(0x77).display()));

        emit backend.paymentChanged({txidOf(0x01), BroadcastStage::Failed, "another payment"});
        QCOMPARE(payment.way(), Payment::Sending);
        emit backend.paymentChanged({txidOf(0x77), BroadcastStage::Seen, ""});
        QCOMPARE(payment.way(), Payment::Seen);
        emit backend.paymentChanged({txidOf(0x77), BroadcastStage::Confirmed, ""});
        QCOMPARE(payment.way(), Payment::Confirmed);

        payment.startOver();
        QCOMPARE(payment.step(), Payment::Form);
        QVERIFY(payment.address().isEmpty());
        QVERIFY(backend.discarded.empty()); // it was sent, not dropped
    }

    void linkFillsTheForm() {
        FakeBackend backend;
        Payment payment(backend);
        payment.setWallet(WalletId{1});
        payment.setAddress("zoncoin:zon1qabc?amount=2.25&label=Oven");
        QCOMPARE(payment.address(), "zon1qabc");
        QCOMPARE(payment.amount(), "2.25");
        QCOMPARE(payment.label(), "Oven");
        // Typed letter by letter it stays as typed until it is finished.
        payment.startOver();
        const QString typed = "zoncoin:zon1qabc?amount=2";
        for (qsizetype i = 1; i <= typed.size(); ++i)
            payment.setAddress(typed.left(i));
        QCOMPARE(payment.address(), typed);
        payment.takeLink();
        QCOMPARE(payment.address(), "zon1qabc");
        QCOMPARE(payment.amount(), "2");
        payment.setAddress("zoncoin:zon1qabc?req-x=1");
        QVERIFY(!payment.addressError().isEmpty());
        QVERIFY(!payment.complete());
    }

    void errorsGoToTheirField_data() {
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("field");
        QTest::newRow("another network") << static_cast<int>(ErrorCode::WrongNetwork) << "address";
        QTest::newRow("no address") << static_cast<int>(ErrorCode::Malformed) << "address";
        QTest::newRow("too much") << static_cast<int>(ErrorCode::InsufficientFunds) << "amount";
        QTest::newRow("dust") << static_cast<int>(ErrorCode::Dust) << "amount";
        QTest::newRow("anything else") << static_cast<int>(ErrorCode::IoError) << "form";
    }
    void errorsGoToTheirField() {
        QFETCH(int, code);
        QFETCH(QString, field);
        FakeBackend backend;
        backend.refusePayment = Error{static_cast<ErrorCode>(code), "No.", {}};
        Payment payment(backend);
        fill(payment);
        payment.review();
        QTRY_VERIFY(!payment.busy());
        QCOMPARE(payment.step(), Payment::Form);
        QCOMPARE(payment.addressError(), field == "address" ? "No." : "");
        QCOMPARE(payment.amountError(), field == "amount" ? "No." : "");
        QCOMPARE(payment.error(), field == "form" ? "No." : "");
        payment.setAmount("1"); // typing takes the complaint away
        QVERIFY(payment.addressError().isEmpty() && payment.amountError().isEmpty()
                && payment.error().isEmpty());
    }

    void badAmountsAreRefusedWhileTyping_data() {
        QTest::addColumn<QString>("typed");
        QTest::newRow("nine decimals") << "0.123456789";
        QTest::newRow("letters") << "abc";
        QTest::newRow("over the supply") << "21000001";
    }
    void badAmountsAreRefusedWhileTyping() {
        QFETCH(QString, typed);
        FakeBackend backend;
        Payment payment(backend);
        fill(payment);
        payment.setAmount(typed);
        QVERIFY(!payment.amountError().isEmpty());
        payment.review();
        QVERIFY(!backend.prepared);
    }

    void goingBackDropsWhatWasPrepared() {
        FakeBackend backend;
        Payment payment(backend);
        fill(payment);
        payment.review();
        QTRY_COMPARE(payment.step(), Payment::Review);
        payment.edit();
        QCOMPARE(backend.discarded.size(), std::size_t{1});
        QCOMPARE(payment.address(), "zon1qabc"); // the form is as it was
    }

    void severalRecipients() {
        FakeBackend backend;
        Payment payment(backend);
        fill(payment);
        QVERIFY(payment.canAdd());
        payment.addAnother();
        QCOMPARE(payment.others()->count(), 1);
        QVERIFY(payment.address().isEmpty() && payment.amount().isEmpty());
        QVERIFY(payment.complete()); // the list alone can be paid
        payment.setAddress("zon1qdef");
        QVERIFY(!payment.complete()); // but not with half a recipient in the fields
        payment.setAmount("1");
        payment.setRecipientPaysFee(true);
        payment.review();
        QTRY_COMPARE(payment.step(), Payment::Review);
        QCOMPARE(backend.prepared->recipients.size(), std::size_t{2});
        QVERIFY(backend.prepared->recipients[0].paysFee);
        QCOMPARE(payment.recipientLines().size(), 2);
        QVERIFY(payment.sentence().contains("2 recipients"));
        payment.startOver();
        QCOMPARE(payment.others()->count(), 0);
    }

    void aBatchIsAllOrNothing() {
        FakeBackend backend;
        Payment payment(backend);
        payment.setWallet(WalletId{1});
        QTemporaryFile file;
        QVERIFY(file.open());
        file.write("zon1qabc,1\n");
        file.close();
        payment.addBatch(QUrl::fromLocalFile(file.fileName()));
        QTRY_VERIFY(payment.error().startsWith("Row 3"));
        QCOMPARE(payment.others()->count(), 0);
        backend.batch = {{.address = "zon1qabc", .amount = Amount(1'000)}, {.address = "zon1qdef"}};
        payment.addBatch(QUrl::fromLocalFile(file.fileName()));
        QTRY_COMPARE(payment.others()->count(), 2);
        QVERIFY(payment.error().isEmpty());
        payment.addBatch(QUrl::fromLocalFile("/nowhere/at/all"));
        QVERIFY(!payment.error().isEmpty());
    }

    void chosenCoinsAreAskedFor() {
        FakeBackend backend;
        backend.coinList = {{.outpoint = {txidOf(1), 0}, .amount = Amount(50'000), .confirmations = 3},
                            {.outpoint = {txidOf(2), 1}, .amount = Amount(70'000), .unverified = true}};
        Payment payment(backend);
        fill(payment);
        CoinModel& coins = *payment.coins();
        coins.load();
        QTRY_COMPARE(coins.count(), 2);
        coins.choose(0, true);
        coins.choose(1, true); // can't be: it is not in a block
        QCOMPARE(coins.chosenCount(), 1);
        payment.review();
        QTRY_COMPARE(payment.step(), Payment::Review);
        QCOMPARE(backend.prepared->coins, (std::vector<OutPoint>{{txidOf(1), 0}}));
        coins.setFrozen(0, true);
        QTRY_VERIFY(coins.data(coins.index(0), CoinModel::FrozenRole).toBool());
    }

    void withinTheGraceNoPasswordIsAsked() {
        FakeBackend backend;
        backend.unlockedForSpending = true;
        Payment payment(backend);
        fill(payment);
        payment.review();
        QTRY_VERIFY(!payment.needsPassword());
        SecretInput nothing;
        payment.send(&nothing);
        QTRY_COMPARE(payment.step(), Payment::Sent);
    }

    void feesAreRaisedAndPaymentsCancelled() {
        FakeBackend backend;
        Payment payment(backend);
        payment.setWallet(WalletId{1});
        const QString txid = QString::fromStdString(txidOf(5).display());
        payment.raiseFee(txid);
        QTRY_COMPARE(payment.step(), Payment::Review);
        QVERIFY(backend.bumped->way == BumpRequest::Way::Replace && backend.bumped->txid == txidOf(5));
        payment.cancel(txid);
        QTRY_VERIFY(backend.bumped->way == BumpRequest::Way::Cancel);
        payment.raiseFee("rubbish");
        QVERIFY(backend.bumped->way == BumpRequest::Way::Cancel);
    }

    void othersMustSign() {
        FakeBackend backend;
        backend.othersSign = true;
        Payment payment(backend);
        fill(payment);
        payment.review();
        QTRY_COMPARE(payment.step(), Payment::Review);
        QVERIFY(payment.othersMustSign());
        payment.propose();
        QTRY_COMPARE(payment.step(), Payment::Proposed);
        QCOMPARE(backend.proposalList.size(), std::size_t{1});
        QVERIFY(backend.discarded.empty());
    }

    /// What was pasted is not what the clipboard holds: a program may have swapped it.
    void aSwappedClipboardIsPointedOut() {
        FakeBackend backend;
        QClipboard* clipboard = QGuiApplication::clipboard();
        clipboard->setText("zon1qw508d6qejxtdg4y5r3zarvary0c5xw7k");
        Payment payment(backend);
        payment.setWallet(WalletId{1});
        payment.setAddress(clipboard->text());
        payment.setAmount("1");
        payment.review();
        QTRY_COMPARE(payment.step(), Payment::Review);
        QVERIFY(payment.clipboardWarning().isEmpty());
        clipboard->setText("zon1qzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz");
        SecretInput password;
        password.type(backend.password);
        payment.send(&password);
        QVERIFY(!payment.clipboardWarning().isEmpty());
        QCOMPARE(payment.step(), Payment::Review);
        QVERIFY(password.length() > 0); // nothing was signed
        payment.send(&password);        // the person looked
        QTRY_COMPARE(payment.step(), Payment::Sent);
        clipboard->clear();
    }

    void anotherWalletStartsOver() {
        FakeBackend backend;
        Payment payment(backend);
        fill(payment);
        payment.review();
        payment.setWallet(WalletId{2}); // before the answer
        QTRY_COMPARE(backend.discarded.size(), std::size_t{1});
        QCOMPARE(payment.step(), Payment::Form);
    }
};

QTEST_MAIN(PaymentTest)
#include "tst_payment.moc"
