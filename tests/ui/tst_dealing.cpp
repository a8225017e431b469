// The page Contracts' view model against contracts that a test puts.

#include "tests/ui/fake_backend.h"
#include "ui/dealing.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace zon;
using contracts::ContractState;

class DealingTest : public QObject {
    Q_OBJECT

private:
    FakeBackend backend_;

    DealView deal(std::int64_t id, ContractState state, DealStep step) {
        DealView view = FakeDeals::bakery(state, step);
        view.summary.id = {id};
        return view;
    }
    QString at(Dealing& dealing, int row, int role) {
        return dealing.list()->index(row).data(role).toString();
    }

private slots:
    void init() {
        backend_.contracts.views.clear();
        backend_.contracts.commands.clear();
        backend_.contracts.refusal.reset();
    }

    void boardPutsMyTurnFirst() {
        backend_.contracts.put(deal(1, ContractState::Released, DealStep::None));
        DealView theirs = deal(2, ContractState::Funded, DealStep::Deliver);
        theirs.summary.myTurn = false;
        backend_.contracts.put(theirs);
        backend_.contracts.put(deal(3, ContractState::Proposed, DealStep::Sign));
        Dealing dealing(backend_);
        dealing.setWallet(WalletId{1});
        QTRY_VERIFY(dealing.loaded());
        QCOMPARE(dealing.list()->count(), 3);
        QCOMPARE(at(dealing, 0, DealListModel::DealIdRole), "3");
        QCOMPARE(at(dealing, 0, DealListModel::GroupRole), "Your turn");
        QCOMPARE(at(dealing, 1, DealListModel::DealIdRole), "2");
        QCOMPARE(at(dealing, 2, DealListModel::GroupRole), "Over");
    }

    /// A changed contract reaches the board and the page that shows it.
    void followsWhatChanges() {
        backend_.contracts.put(deal(1, ContractState::Proposed, DealStep::Sign));
        Dealing dealing(backend_);
        dealing.setWallet(WalletId{1});
        dealing.openDeal(1);
        QTRY_VERIFY(dealing.isOpen());
        QVERIFY(dealing.canSign());
        QVERIFY(!dealing.canDispute());
        backend_.contracts.put(deal(1, ContractState::Delivered, DealStep::Release));
        QTRY_COMPARE(dealing.stateText(), "Delivered");
        QVERIFY(dealing.canRelease() && dealing.canDispute() && !dealing.canSign());
        QTRY_COMPARE(at(dealing, 0, DealListModel::StateRole), "Delivered");
    }

    void aStepIsReviewedAndTakesThePassword() {
        backend_.contracts.put(deal(1, ContractState::Delivered, DealStep::Release));
        Dealing dealing(backend_);
        dealing.setWallet(WalletId{1});
        dealing.openDeal(1);
        QTRY_VERIFY(dealing.canRelease());
        dealing.reviewRelease();
        QTRY_VERIFY(dealing.reviewing());
        QVERIFY(!dealing.reviewTakesWords());
        SecretInput password;
        password.type("wrong");
        dealing.confirm(&password, {});
        QTRY_VERIFY(!dealing.reviewError().isEmpty());
        QVERIFY(dealing.reviewing() && !dealing.busy());
        password.type(backend_.contracts.password);
        dealing.confirm(&password, {});
        QTRY_VERIFY(!dealing.reviewing());
        QCOMPARE(backend_.contracts.commands,
                 (std::vector<std::string>{"previewSettlement 1", "settle 1", "settle 1"}));
    }

    /// What is signed is what was shown, though the engine would choose another feerate by now.
    void theFeeThatWasShownIsTheOneThatIsPaid() {
        backend_.contracts.settled.clear();
        backend_.contracts.put(deal(1, ContractState::Delivered, DealStep::Release));
        Dealing dealing(backend_);
        dealing.setWallet(WalletId{1});
        dealing.openDeal(1);
        QTRY_VERIFY(dealing.canRelease());
        dealing.reviewRelease();
        QTRY_VERIFY(dealing.reviewing());
        SecretInput password;
        password.type(backend_.contracts.password);
        dealing.confirm(&password, {});
        QTRY_COMPARE(backend_.contracts.settled.size(), std::size_t{1});
        QCOMPARE(backend_.contracts.settled[0].feerate, std::int64_t{200});
    }

    /// The answer to a step that was given up neither closes nor marks the review that came after it.
    void aLateAnswerLeavesTheNextReviewAlone() {
        backend_.contracts.put(deal(1, ContractState::Delivered, DealStep::Release));
        Dealing dealing(backend_);
        QSignalSpy failed(&dealing, &Dealing::failed);
        dealing.setWallet(WalletId{1});
        dealing.openDeal(1);
        QTRY_VERIFY(dealing.canRelease());
        dealing.reviewRelease();
        QTRY_VERIFY(dealing.reviewing());
        SecretInput password;
        password.type("wrong");
        dealing.confirm(&password, {});
        dealing.cancelReview();
        dealing.reviewDispute();
        QVERIFY(dealing.reviewing());
        QTRY_COMPARE(failed.count(), 1);
        QVERIFY(dealing.reviewing());
        QVERIFY(dealing.reviewTakesWords());
        QVERIFY(dealing.reviewError().isEmpty());
    }

    /// Coins are not kept aside for a funding that nobody reviews any more.
    void fundingThatIsGivenUpIsLetGo() {
        backend_.discarded.clear();
        backend_.contracts.put(deal(1, ContractState::Accepted, DealStep::Fund));
        backend_.contracts.put(deal(2, ContractState::Proposed, DealStep::Sign));
        Dealing dealing(backend_);
        dealing.setWallet(WalletId{1});
        dealing.openDeal(1);
        QTRY_VERIFY(dealing.canFund());
        dealing.reviewFunding();
        QTRY_VERIFY(dealing.reviewing());
        QVERIFY(backend_.discarded.empty());
        dealing.cancelReview();
        QCOMPARE(backend_.discarded.size(), std::size_t{1});
        // Its answer comes when another contract is open: nothing of it is shown there.
        dealing.reviewFunding();
        dealing.close();
        dealing.openDeal(2);
        QTRY_COMPARE(backend_.discarded.size(), std::size_t{2});
        QVERIFY(!dealing.reviewing());
    }

    void whatCannotBeDoneIsNotOffered() {
        DealView view = deal(1, ContractState::Accepted, DealStep::Fund);
        view.actions[0].whyNot = "It is too late.";
        backend_.contracts.put(view);
        Dealing dealing(backend_);
        dealing.setWallet(WalletId{1});
        dealing.openDeal(1);
        QTRY_VERIFY(dealing.isOpen());
        QVERIFY(!dealing.canFund());
        QCOMPARE(dealing.whyNot(), "It is too late.");
        dealing.reviewFunding();
        dealing.reviewRelease();
        QVERIFY(backend_.contracts.commands.empty());
    }

    void aFileIsTakenAndSaved() {
        QTemporaryDir folder;
        const QUrl file = QUrl::fromLocalFile(folder.filePath("deal.zonc"));
        backend_.contracts.put(deal(1, ContractState::Proposed, DealStep::Sign));
        Dealing dealing(backend_);
        QSignalSpy failed(&dealing, &Dealing::failed);
        dealing.setWallet(WalletId{1});
        dealing.openFile(file);
        QTRY_COMPARE(failed.count(), 1); // there is none
        dealing.openDeal(1);
        QTRY_VERIFY(dealing.isOpen());
        dealing.save(file, true);
        QTRY_VERIFY(QFile::exists(file.toLocalFile()));
        dealing.close();
        dealing.openFile(file);
        QTRY_VERIFY(dealing.isOpen());
        QCOMPARE(failed.count(), 1);
    }
};

QTEST_MAIN(DealingTest)
#include "tst_dealing.moc"
