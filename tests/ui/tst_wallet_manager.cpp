// The wallets of a profile, one that is watched, and payments that wait for signatures.

#include "tests/ui/fake_backend.h"
#include "tests/ui/fake_books.h"
#include "ui/address_book.h"
#include "ui/proposal_model.h"
#include "ui/secret_input.h"
#include "ui/wallet_manager.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace zon;

class WalletManagerTest : public QObject {
    Q_OBJECT

private slots:
    void namesOrderAndArchive() {
        FakeBackend backend;
        backend.walletList = {
            {.id = {1}, .name = "Main", .policy = "BIP84"},
            {.id = {2}, .name = "Savings", .kind = WalletKind::Multisig, .policy = "2 of 3 sign"}};
        WalletManager manager(backend);
        const QAbstractItemModelTester tester(&manager);
        emit backend.walletsChanged(backend.walletList);
        QCOMPARE(manager.count(), 2);
        const auto text = [&](int row, int role) {
            return manager.data(manager.index(row), role).toString();
        };
        QVERIFY(text(1, WalletManager::DetailRole).startsWith("2 of 3 sign"));
        manager.moveUp(1);
        QTRY_COMPARE(text(0, WalletManager::NameRole), "Savings");
        manager.rename(0, " Vault ");
        QTRY_COMPARE(text(0, WalletManager::NameRole), "Vault");
        manager.archive(1, true);
        QTRY_VERIFY(manager.data(manager.index(1), WalletManager::ArchivedRole).toBool());
        manager.moveUp(0);
        manager.moveUp(7); // nothing happens
        QSignalSpy exported(&manager, &WalletManager::exported);
        manager.exportWallet(0, WalletManager::Descriptors);
        QTRY_COMPARE(exported.count(), 1);
    }

    void whatIsUnderstoodIsShownBeforeItIsAdded() {
        FakeBackend backend;
        WalletManager manager(backend);
        QVERIFY(!manager.importReady());
        manager.setImportText("wsh(sortedmulti(2,…))");
        manager.check();
        QTRY_VERIFY(manager.importReady());
        QCOMPARE(manager.importPolicy(), "2 of 3 sign");
        QCOMPARE(manager.importPaths().size(), 1);
        QCOMPARE(manager.importAddresses().size(), 1);
        manager.setImportText("something else"); // what was shown is not what would be added
        QVERIFY(!manager.importReady());
        manager.importWallet();
        QVERIFY(!backend.imported);
        manager.check();
        QTRY_VERIFY(manager.importReady());
        manager.setImportName("Company");
        QSignalSpy imported(&manager, &WalletManager::imported);
        manager.importWallet();
        QTRY_COMPARE(imported.count(), 1);
        QCOMPARE(backend.imported->first, "Company");
        QVERIFY(manager.importText().isEmpty());
        QCOMPARE(manager.count(), 1);
    }

    void aBirthdayGoesAlongOrIsRefused() {
        FakeBackend backend;
        WalletManager manager(backend);
        manager.setImportText("wsh(sortedmulti(2,…))");
        manager.check();
        QTRY_VERIFY(manager.importReady());
        manager.setImportName("Company");
        manager.setImportBirthday("31.1.2026");
        manager.importWallet();
        QVERIFY(!manager.importError().isEmpty());
        QVERIFY(!backend.imported);
        manager.setImportBirthday(" 2026-01-31 ");
        QVERIFY(manager.importError().isEmpty());
        manager.importWallet();
        QTRY_VERIFY(!backend.walletList.empty());
        QCOMPARE(backend.walletList.back().birthday, unixTime(1'769'817'600));
        QTRY_VERIFY(manager.importBirthday().isEmpty());
    }

    void thePartTakesThePassword() {
        FakeBackend backend;
        backend.walletList = {
            {.id = {1}, .name = "Main", .policy = "BIP84"},
            {.id = {2}, .name = "Company", .kind = WalletKind::Multisig, .policy = "2 of 3 sign"}};
        WalletManager manager(backend);
        emit backend.walletsChanged(backend.walletList);
        const auto value = [&](int row, int role) { return manager.data(manager.index(row), role); };
        QVERIFY(!value(0, WalletManager::SharedRole).toBool());
        QVERIFY(value(1, WalletManager::SharedRole).toBool());
        SecretInput password;
        QSignalSpy set(&manager, &WalletManager::partSet);
        password.type("wrong");
        manager.setPart(1, WalletManager::Approve, &password);
        QTRY_VERIFY(!manager.partError().isEmpty());
        QCOMPARE(value(1, WalletManager::PartRole).toInt(), int(WalletManager::Everything));
        manager.forgetPartError();
        QVERIFY(manager.partError().isEmpty());
        password.type(backend.password);
        manager.setPart(1, WalletManager::Approve, &password);
        QTRY_COMPARE(set.count(), 1);
        QCOMPARE(value(1, WalletManager::PartRole).toInt(), int(WalletManager::Approve));
        QVERIFY(value(1, WalletManager::DetailRole).toString().contains("approve"));
        manager.setPart(7, WalletManager::Look, &password); // nothing happens
        manager.setPart(1, 9, &password);
        QVERIFY(!manager.partBusy());
    }

    void whatMayBeDoneWithAProposal_data() {
        QTest::addColumn<WalletRole>("part");
        QTest::addColumn<bool>("sign");
        QTest::addColumn<bool>("send");
        QTest::addColumn<bool>("discard");
        QTest::newRow("everything") << WalletRole::Everything << true << true << true;
        QTest::newRow("preparer") << WalletRole::Preparer << false << true << true;
        QTest::newRow("approver") << WalletRole::Approver << true << true << true;
        QTest::newRow("viewer") << WalletRole::Viewer << false << false << false;
    }
    void whatMayBeDoneWithAProposal() {
        QFETCH(WalletRole, part);
        QFETCH(bool, sign);
        QFETCH(bool, send);
        QFETCH(bool, discard);
        FakeBackend backend;
        backend.proposalList = {
            {.id = {4},
             .part = part,
             .recipients = {{.address = "zon1qabc", .amount = Amount(1), .label = "Rent"}},
             .total = Amount(2),
             .signers = {{.name = "Main", .fingerprint = "73c5da0a", .here = true},
                         {.name = "Anna",
                          .fingerprint = "1f2e3d4c",
                          .signedIt = true,
                          .approved = unixTime(1'769'817'600)}},
             .signaturesNeeded = 1,
             .complete = true}};
        ProposalModel proposals(backend);
        proposals.setWallet(WalletId{1});
        QTRY_COMPARE(proposals.count(), 1);
        const auto value = [&](int role) { return proposals.data(proposals.index(0), role); };
        QCOMPARE(value(ProposalModel::CanSignRole).toBool(), sign);
        QCOMPARE(value(ProposalModel::CanSendRole).toBool(), send);
        QCOMPARE(value(ProposalModel::CanDiscardRole).toBool(), discard);
        QVERIFY(value(ProposalModel::SignedRole).toString().startsWith("Anna (approved"));
    }

    void refusalsAreShown() {
        FakeBackend backend;
        backend.refuseImport = Error{ErrorCode::InvalidArgument, "This is a private key.", {}};
        WalletManager manager(backend);
        manager.setImportText("tprv…");
        manager.check();
        QTRY_COMPARE(manager.importError(), "This is a private key.");
        manager.setImportText("t");
        QVERIFY(manager.importError().isEmpty());
    }

    void theAddressBookIsKeptUp() {
        FakeBooks books;
        AddressBook book(books);
        const QAbstractItemModelTester tester(&book);
        QSignalSpy saved(&book, &AddressBook::saved);
        const auto text = [&](int row, int role) { return book.data(book.index(row), role).toString(); };
        book.load();
        book.save(-1, " Mill ", " zon1qabc ", "Flour");
        QTRY_COMPARE(saved.count(), 1);
        QTRY_COMPARE(book.count(), 1);
        QCOMPARE(text(0, AddressBook::NameRole), "Mill");
        QCOMPARE(text(0, AddressBook::AddressRole), "zon1qabc");
        QCOMPARE(text(0, AddressBook::DetailRole), "zon1qabc · Flour");
        // What only the command line and invoices know of somebody is not lost by a change here.
        books.contactList[0].taxId = "DE1";
        book.load();
        book.save(-1, "Mill", "zon1qdef", "");
        QTRY_VERIFY(!book.error().isEmpty());
        QCOMPARE(saved.count(), 1);
        book.save(0, "Mill", "zon1qdef", "");
        QTRY_COMPARE(text(0, AddressBook::AddressRole), "zon1qdef");
        QVERIFY(book.error().isEmpty());
        QCOMPARE(books.contactList[0].taxId, std::string("DE1"));
        book.remove(7);
        book.remove(0);
        QTRY_COMPARE(book.count(), 0);
    }

    void aPaymentGoesAround() {
        FakeBackend backend;
        backend.proposalList = {
            {.id = {4},
             .recipients = {{.address = "zon1qabc", .amount = Amount(100'000'000), .label = "Rent"}},
             .total = Amount(100'010'000),
             .signers = {{.name = "Main", .fingerprint = "73c5da0a", .here = true},
                         {.name = "Key 1f2e3d4c", .fingerprint = "1f2e3d4c"}},
             .signaturesNeeded = 2}};
        ProposalModel proposals(backend);
        const QAbstractItemModelTester tester(&proposals);
        proposals.setWallet(WalletId{1});
        QTRY_COMPARE(proposals.count(), 1);
        const auto value = [&](int role) { return proposals.data(proposals.index(0), role); };
        QCOMPARE(value(ProposalModel::TitleRole).toString(), "1.0000 ZON to Rent");
        QCOMPARE(value(ProposalModel::MissingRole).toString(), "Main, Key 1f2e3d4c");
        QVERIFY(value(ProposalModel::CanSignRole).toBool());

        SecretInput password;
        password.type("wrong");
        proposals.sign(0, &password);
        QTRY_VERIFY(!proposals.error().isEmpty());
        password.type(backend.password);
        proposals.sign(0, &password);
        QTRY_COMPARE(value(ProposalModel::SignedRole).toString(), "Main");
        QVERIFY(!value(ProposalModel::CanSignRole).toBool());

        // Frame after frame to another device, which puts them together.
        UrCode& code = *proposals.code();
        QVERIFY(code.frame().isEmpty());
        proposals.showCode(0);
        QTRY_COMPARE(code.frameCount(), 5);
        QCOMPARE(code.place(), "1 of 5");
        UrDecoder device(psbtUrType);
        for (int frame = 0; frame < 7 && !device.content(); ++frame) {
            if (frame != 2) QVERIFY(device.receive(code.frame().toStdString()).has_value()); // one is missed
            code.next();
        }
        while (!device.content()) {
            code.next();
            QVERIFY(device.receive(code.frame().toStdString()).has_value());
        }
        QVERIFY(*device.content() == backend.psbtBytes);
        code.clear();
        QVERIFY(code.frame().isEmpty());

        proposals.takeClipboard();
        QTRY_VERIFY(value(ProposalModel::CompleteRole).toBool());
        QSignalSpy sent(&proposals, &ProposalModel::sent);
        proposals.send(0);
        QTRY_COMPARE(sent.count(), 1);
        QTRY_COMPARE(proposals.count(), 0);
    }
};

QTEST_MAIN(WalletManagerTest)
#include "tst_wallet_manager.moc"
