// The page Contracts' view model against contracts that a test puts.

#include "core/contracts/draft.h"
#include "tests/ui/drawn_code.h"
#include "tests/ui/fake_backend.h"
#include "ui/dealing.h"
#include "ui/format.h"

#include <QClipboard>
#include <QGuiApplication>
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

    /// From the plain question to a draft that a counterpart's program takes, for every kind.
    void aContractIsBegun_data() {
        QTest::addColumn<int>("kind");
        QTest::addColumn<bool>("selling");
        for (int kind = 0; kind < 5; ++kind) {
            QTest::addRow("E%d, buying", kind + 1) << kind << false;
            QTest::addRow("E%d, selling", kind + 1) << kind << true;
        }
    }
    void aContractIsBegun() {
        QFETCH(int, kind);
        QFETCH(bool, selling);
        backend_.contracts.proposed.clear();
        backend_.contracts.put(deal(1, ContractState::Draft, DealStep::Invite));
        Dealing dealing(backend_);
        dealing.setWallet(WalletId{1});
        DealEditor& editor = *dealing.editor();
        editor.startNew();
        QVERIFY(editor.isOpen() && editor.asking());
        editor.choose(kind);
        QVERIFY(!editor.asking() && !editor.problem().isEmpty());
        // What it means is there from the beginning, and says what can be lost.
        QCOMPARE(editor.clauseNames().size(), 5);
        for (const QString& text : editor.clauseTexts())
            QVERIFY(text.size() > 20);
        editor.setProperty("selling", selling);
        for (const auto& [name, value] :
             {std::pair("title", "Flour, 2 t"), std::pair("terms", "Two tonnes of type 550."),
              std::pair("myName", "Harbour Bakery"), std::pair("theirName", "Nordmill Flour"),
              std::pair("arbiterName", "Port Chamber"), std::pair("arbiterFee", "0.1"),
              std::pair("buyerDeposit", "2"), std::pair("sellerDeposit", "1")})
            editor.setProperty(name, value);
        QVERIFY(!editor.problem().isEmpty()); // no price yet
        editor.setProperty("price", "100");
        QCOMPARE(editor.problem(), QString());
        SecretInput password;
        password.type("wrong");
        editor.save(&password);
        QTRY_VERIFY(!editor.busy());
        QVERIFY(!editor.error().isEmpty() && editor.isOpen());
        password.type(backend_.contracts.password);
        editor.save(&password);
        QTRY_VERIFY(!editor.isOpen());
        const DealProposal proposal = backend_.contracts.proposed.back();
        QCOMPARE(static_cast<int>(proposal.draft.document.kind), kind);
        QCOMPARE(proposal.role, selling ? contracts::Role::Seller : contracts::Role::Buyer);
        QCOMPARE(proposal.draft.document.price, Amount(100 * Amount::zatPerZon));
        const NetworkParams& params = networkParams(NetworkId::Sandbox);
        const auto again = contracts::parseDraftFile(contracts::toText(proposal.draft, params), params);
        QVERIFY2(again, again ? "" : again.error().message.c_str());
        QTRY_VERIFY(dealing.isOpen());
    }

    /// Other terms for a draft keep what the form doesn't show.
    void termsAreChanged() {
        backend_.contracts.revised.clear();
        DealView view = deal(1, ContractState::Draft, DealStep::Invite);
        view.summary.draft = true;
        Dealing dealing(backend_);
        dealing.setWallet(WalletId{1});
        DealTerms terms;
        terms.title = "Flour";
        terms.terms = "Two tonnes.";
        terms.myName = "Harbour Bakery";
        terms.theirName = "Nordmill Flour";
        terms.arbiterName = "Port Chamber";
        terms.price = "100";
        view.document = *documentFrom(terms, format::now());
        view.document.maxFeerate = 33;
        view.document.attachments.push_back({"plan.pdf", "application/pdf", 8, {}});
        backend_.contracts.put(view);
        dealing.openDeal(1);
        QTRY_VERIFY(dealing.canRevise());
        dealing.revise();
        DealEditor& editor = *dealing.editor();
        QVERIFY(editor.isOpen() && editor.revising());
        QCOMPARE(editor.property("price").toString(), "100");
        editor.setProperty("price", "90");
        QCOMPARE(editor.problem(), QString());
        editor.save(nullptr);
        QTRY_VERIFY(!editor.isOpen());
        const contracts::Document& changed = backend_.contracts.revised.back();
        QCOMPARE(changed.price, Amount(90 * Amount::zatPerZon));
        QCOMPARE(changed.maxFeerate, std::int64_t{33});
        QCOMPARE(changed.attachments.size(), std::size_t{1});
    }

    void anOpenPlaceIsTaken() {
        DealView view = deal(1, ContractState::Draft, DealStep::Join);
        view.summary.draft = true;
        view.summary.me.reset();
        view.parties[0].me = false;
        view.parties[1].joined = false;
        backend_.contracts.put(view);
        Dealing dealing(backend_);
        dealing.setWallet(WalletId{1});
        dealing.openDeal(1);
        QTRY_VERIFY(dealing.canJoin());
        QCOMPARE(dealing.openRoles(), QStringList{"seller"});
        QCOMPARE(dealing.openNames(), QStringList{"Nordmill Flour"});
        dealing.reviewJoin(1, "Nobody"); // there is no second one
        QVERIFY(!dealing.reviewing());
        dealing.reviewJoin(0, "Nordmill Flour");
        QVERIFY(dealing.reviewing());
        SecretInput password;
        password.type(backend_.contracts.password);
        dealing.confirm(&password, {});
        QTRY_COMPARE(backend_.contracts.commands, std::vector<std::string>{"join 1"});
    }

    /// What the other side changed is said in a person's units, a stranger's text escaped.
    void changesAreShown() {
        using enum contracts::DraftField;
        DealView view = deal(1, ContractState::Draft, DealStep::Invite);
        view.changes = {{Price, 0, contracts::DraftValue::Zat, "400000000", "500000000"},
                        {Inspection, 0, contracts::DraftValue::Days, "172800", "86400"},
                        {Terms, 0, contracts::DraftValue::Text, "Flour", std::string("Flour\xe2\x80\xae")},
                        {ArbiterFee, 0, contracts::DraftValue::Zat, "", "10000000"}};
        backend_.contracts.put(view);
        Dealing dealing(backend_);
        dealing.setWallet(WalletId{1});
        dealing.openDeal(1);
        QTRY_COMPARE(dealing.changeNames().size(), 4);
        QCOMPARE(dealing.changeNames()[0], "Price");
        QVERIFY(dealing.changesBefore()[0].contains("4.00") && dealing.changesAfter()[0].contains("5.00"));
        QVERIFY(dealing.changesBefore()[1].contains("2 days"));
        QVERIFY(dealing.changesAfter()[2].contains("<U+202E>"));
        QCOMPARE(dealing.changesBefore()[3], "nothing");
    }

    /// An arbiter decides within the escrow and its fee; who does not arbitrate shares with the other side.
    void sharesAreReviewed() {
        backend_.contracts.settled.clear();
        DealView view = deal(1, ContractState::Disputed, DealStep::Decide);
        view.summary.me = contracts::Role::Arbiter;
        view.document.arbiterFee = Amount(Amount::zatPerZon);
        backend_.contracts.put(view);
        Dealing dealing(backend_);
        QSignalSpy failed(&dealing, &Dealing::failed);
        dealing.setWallet(WalletId{1});
        dealing.openDeal(1);
        QTRY_VERIFY(dealing.canShare());
        dealing.reviewShares("60", "30", true); // ten for the arbiter are too many
        QCOMPARE(failed.count(), 1);
        dealing.reviewShares("60", "39", true);
        QTRY_VERIFY(dealing.reviewing());
        SecretInput password;
        password.type(backend_.contracts.password);
        dealing.confirm(&password, {});
        QTRY_COMPARE(backend_.contracts.settled.size(), std::size_t{1});
        const contracts::SettlementRequest& request = backend_.contracts.settled[0];
        QCOMPARE(request.path, contracts::SpendPath::ArbiterSeller);
        QCOMPARE(request.shares.arbiter, Amount(Amount::zatPerZon));
        QCOMPARE(request.shares.seller, Amount(39 * Amount::zatPerZon));
    }

    void theTimelineSaysWhatWasAndWhatComes() {
        DealView view = deal(1, ContractState::Delivered, DealStep::Release);
        const UnixTime start = unixTime(1'800'000'000);
        view.chainTime = start + Seconds(86'400);
        view.outputs[0].fundedAt = start;
        view.outputs[0].notes = {{contracts::NoteKind::Delivered, contracts::Role::Seller,
                                  start + Seconds(3'600), "Tracking 4711"}};
        backend_.contracts.put(view);
        Dealing dealing(backend_);
        dealing.setWallet(WalletId{1});
        dealing.openDeal(1);
        QTRY_COMPARE(dealing.timelineNames().size(), 3);
        QCOMPARE(dealing.timelinePast(), 2);
        QVERIFY(dealing.timelineNames()[1].contains("Tracking 4711"));
        QCOMPARE(dealing.timelineDates().size(), 3);
    }

    void aPdfIsWritten() {
        QTemporaryDir folder;
        const QString file = folder.filePath("deal.pdf");
        backend_.contracts.put(deal(1, ContractState::Accepted, DealStep::Fund));
        Dealing dealing(backend_);
        dealing.setWallet(WalletId{1});
        dealing.openDeal(1);
        QTRY_VERIFY(dealing.isOpen());
        dealing.savePdf(QUrl::fromLocalFile(file));
        QTRY_VERIFY(QFile::exists(file));
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QVERIFY(written.read(5) == "%PDF-" && written.size() > 1'000);
        QSignalSpy failed(&dealing, &Dealing::failed);
        dealing.savePdf(QUrl::fromLocalFile(folder.filePath("no/such/folder.pdf")));
        QTRY_COMPARE(failed.count(), 1);
    }

    void thePracticePartyIsAsked() {
        backend_.contracts.put(deal(1, ContractState::Funded, DealStep::Wait));
        Dealing dealing(backend_);
        QSignalSpy done(&dealing, &Dealing::done);
        dealing.setWallet(WalletId{1});
        dealing.openDeal(1);
        QTRY_COMPARE(dealing.others(), (QStringList{"seller", "arbiter"}));
        dealing.askPracticeParty(1, 0);
        QTRY_COMPARE(done.count(), 1);
        dealing.letDaysPass(7);
        QTRY_COMPARE(done.count(), 2);
        QCOMPARE(backend_.contracts.commands,
                 (std::vector<std::string>{"practice 1 arbiter", "pass 604800"}));
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

    void goesToTheOthersByALink() {
        backend_.contracts.put(deal(1, ContractState::Proposed, DealStep::Sign));
        Dealing dealing(backend_);
        dealing.setWallet(WalletId{1});
        DealMail& mail = *dealing.mail();
        mail.send("http://127.0.0.1:1"); // nothing is open
        QVERIFY(!mail.busy());
        dealing.openDeal(1);
        QTRY_VERIFY(dealing.isOpen());
        backend_.contracts.refusal = Error{ErrorCode::Timeout, "The relay does not answer.", {}};
        mail.send("http://127.0.0.1:1");
        QVERIFY(mail.busy());
        QTRY_COMPARE(mail.error(), "The relay does not answer.");
        QVERIFY(mail.link().isEmpty());
        mail.send(" http://127.0.0.1:1 ");
        QTRY_COMPARE(mail.link(), "http://127.0.0.1:1/#" + QString(64, 'a'));
        QVERIFY(mail.error().isEmpty() && !mail.busy());
        QCOMPARE(backend_.contracts.commands.back(), std::string("send 1 http://127.0.0.1:1"));
        mail.copyLink();
        QCOMPARE(QGuiApplication::clipboard()->text(), mail.link());
        dealing.close();
        QVERIFY(mail.link().isEmpty());
    }

    void comesByALink() {
        backend_.contracts.put(deal(1, ContractState::Proposed, DealStep::Sign));
        Dealing dealing(backend_);
        dealing.setWallet(WalletId{1});
        DealMail& mail = *dealing.mail();
        QSignalSpy said(&dealing, &Dealing::done);
        QSignalSpy taken(&mail, &DealMail::taken);
        backend_.contracts.mail = {};
        mail.fetch("http://relay/#1");
        QTRY_COMPARE(taken.count(), 1);
        QVERIFY(!dealing.isOpen());
        QCOMPARE(said.back().front().toString(), "Nothing new lies in the box");
        backend_.contracts.mail = {1, DealArrival{.id = {1}, .fresh = true}};
        mail.fetch("http://relay/#1");
        QTRY_VERIFY(dealing.isOpen());
        QCOMPARE(said.back().front().toString(), "A contract that is new here");
        backend_.contracts.refusal = Error{ErrorCode::InvalidArgument, "This is no link.", {}};
        mail.fetch("nonsense");
        QTRY_COMPARE(mail.error(), "This is no link.");
        QCOMPARE(taken.count(), 2);
    }

    /// What one program shows, another one reads from pictures of the screen, in any order.
    void goesAsCodesAndComesBack() {
        backend_.contracts.put(deal(1, ContractState::Proposed, DealStep::Sign));
        backend_.contracts.exportedText = std::string(3'000, 'x');
        Dealing dealing(backend_);
        dealing.setWallet(WalletId{1});
        dealing.openDeal(1);
        QTRY_VERIFY(dealing.isOpen());
        DealMail& mail = *dealing.mail();
        mail.showCode();
        QTRY_VERIFY(!mail.code()->frame().isEmpty());
        QVERIFY(mail.code()->frameCount() > 5);
        QTemporaryDir folder;
        QList<QUrl> pictures;
        for (int i = 0; i < mail.code()->frameCount(); ++i) {
            const QString file = folder.filePath(QString::number(i) + ".png");
            QVERIFY(drawnCode(mail.code()->frame()).save(file));
            pictures.prepend(QUrl::fromLocalFile(file));
            mail.code()->next();
        }
        const QUrl last = pictures.takeLast();
        mail.readCodes(pictures);
        QTRY_VERIFY(!mail.busy());
        QVERIFY(!mail.error().isEmpty()); // one is missing
        pictures.append(last);
        QSignalSpy read(&mail, &DealMail::textRead);
        mail.readCodes(pictures);
        QTRY_COMPARE(read.count(), 1);
        QCOMPARE(read.front().front().value<std::string>(), backend_.contracts.exportedText);
        QVERIFY(mail.error().isEmpty());
        dealing.close();
        QVERIFY(mail.code()->frame().isEmpty());
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
