// The pages of contracts in a real window: the wizard by keyboard and pointer, a draft to join, what changed.

#include "app/window/main_window.h"
#include "tests/qml/window_watch.h"
#include "tests/ui/fake_backend.h"
#include "tests/ui/typing.h"

#include <QApplication>
#include <QQuickItem>
#include <QTemporaryDir>
#include <QTest>

using namespace zon;
using namespace zon::test;
using contracts::ContractState;

class ContractPages : public QObject {
    Q_OBJECT

private:
    QTemporaryDir folder_;
    std::unique_ptr<FakeBackend> backend_;
    std::unique_ptr<Session> session_;
    std::unique_ptr<MainWindow> window_;

    QQuickWindow& window() { return window_->window(); }
    Dealing& dealing() { return *session_->dealing(); }

    void open() {
        const QString file = folder_.filePath("there.zonp");
        QFile made(file);
        QVERIFY(made.open(QIODevice::WriteOnly));
        backend_ = std::make_unique<FakeBackend>();
        backend_->fillWithBakery();
        session_ = std::make_unique<Session>(*backend_,
                                             ProfilePlace{folder_.path().toStdString(), file.toStdString()});
        auto loaded = MainWindow::load(*session_);
        QVERIFY2(loaded, loaded ? "" : loaded.error().detail.c_str());
        window_ = std::move(*loaded);
        session_->unlockWith(SecretText(backend_->password));
        QTRY_COMPARE(session_->stage(), Session::Open);
        QVERIFY(QTest::qWaitForWindowExposed(&window()));
        QVERIFY(window_->openPage("contracts"));
        QTRY_VERIFY(dealing().loaded());
    }
    QQuickItem* button(const QString& text, QQuickItem* root = nullptr) {
        if (!root) root = window().contentItem();
        if (!root->isVisible()) return nullptr;
        if (root->inherits("QQuickAbstractButton") && root->property("text").toString() == text) return root;
        for (QQuickItem* child : root->childItems())
            if (QQuickItem* found = button(text, child)) return found;
        return nullptr;
    }
    void press(const QString& text) {
        QQuickItem* found = nullptr;
        QTRY_VERIFY2((found = button(text)) != nullptr, qPrintable(text));
        QVERIFY2(found->isEnabled(), qPrintable(text));
        QMetaObject::invokeMethod(found, "clicked");
    }

private slots:
    void initTestCase() { qInstallMessageHandler(listen); }
    void init() { complaints.clear(); }
    void cleanup() {
        window_.reset();
        session_.reset();
        backend_.reset();
        QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join('\n')));
    }

    void theWizard() {
        open();
        press("New contract");
        QTRY_VERIFY(dealing().editor()->asking());
        keepInEveryLook(*session_, window(), "contract-kinds");
        press("With deposits on both sides");
        QTRY_VERIFY(!dealing().editor()->asking());
        for (const auto& [name, value] :
             {std::pair("title", "Flour, 2 t, delivered to Quay 4"),
              std::pair("terms", "Two tonnes of type-550 wheat flour in 25 kg bags."),
              std::pair("myName", "Harbour Bakery"), std::pair("theirName", "Nordmill Flour"),
              std::pair("arbiterName", "Port Chamber"), std::pair("price", "100"),
              std::pair("buyerDeposit", "20"), std::pair("sellerDeposit", "20")})
            dealing().editor()->setProperty(name, value);
        QCOMPARE(dealing().editor()->problem(), QString());
        keepInEveryLook(*session_, window(), "contract-wizard");
        press("Back");
        QTRY_VERIFY(dealing().editor()->asking());
        press("Cancel");
        QTRY_VERIFY(!dealing().editor()->isOpen());
    }

    void aDraftToJoin() {
        open();
        DealView view = FakeDeals::bakery(ContractState::Draft, DealStep::Join);
        view.summary.draft = true;
        view.summary.me.reset();
        view.comparisonCode.clear();
        view.parties[0].me = false;
        view.parties[1].joined = false;
        view.parties[2].joined = false;
        view.changes = {
            {contracts::DraftField::Price, 0, contracts::DraftValue::Zat, "9000000000", "10000000000"},
            {contracts::DraftField::Inspection, 0, contracts::DraftValue::Days, "432000", "172800"}};
        view.files = {{{"plan.pdf", "application/pdf", 81'920, {}}, false}};
        backend_->contracts.put(view);
        dealing().openDeal(1);
        QTRY_VERIFY(dealing().canJoin());
        keepInEveryLook(*session_, window(), "contract-join");
        press("Put in my keys");
        QTRY_VERIFY(dealing().reviewing());
        QTRY_VERIFY(window().activeFocusItem() && window().activeFocusItem()->inherits("zon::SecretInput"));
        typeText(window(), QString::fromStdString(backend_->password));
        QTest::keyClick(&window(), Qt::Key_Return);
        QTRY_VERIFY(!dealing().reviewing());
        QCOMPARE(backend_->contracts.commands.back(), std::string("join 1"));
    }

    void toTheOthersAndBack() {
        open();
        press("Take a contract");
        QTRY_VERIFY(button("From a file"));
        keepInEveryLook(*session_, window(), "contract-take");
        backend_->contracts.refusal = Error{ErrorCode::InvalidArgument, "This is no link to a contract.", {}};
        typeText(window(), "nonsense");
        QTest::keyClick(&window(), Qt::Key_Return);
        QTRY_COMPARE(dealing().mail()->error(), "This is no link to a contract.");
        keepInEveryLook(*session_, window(), "contract-take-wrong");
        backend_->contracts.put(FakeDeals::bakery(ContractState::Proposed, DealStep::Sign));
        backend_->contracts.mail = {1, DealArrival{.id = {1}, .fresh = true}};
        press("Fetch");
        QTRY_VERIFY(dealing().isOpen());
        QTRY_VERIFY(!button("From a file"));

        press("Give it to the others");
        QTRY_VERIFY(button("Put it there"));
        QVERIFY(!button("Put it there")->isEnabled()); // no relay is named
        QQuickItem* relay = nullptr;
        for (QQuickItem* item : window().findChildren<QQuickItem*>())
            if (item->isVisible() && item->property("label").toString() == "Address of the relay")
                relay = item;
        QVERIFY(relay);
        relay->forceActiveFocus();
        typeText(window(), "https://relay.example");
        press("Put it there");
        QTRY_VERIFY(!dealing().mail()->link().isEmpty());
        keepInEveryLook(*session_, window(), "contract-send");
        backend_->contracts.exportedText = std::string(4'000, 'x');
        press("Show as QR codes");
        QTRY_VERIFY(!dealing().mail()->code()->frame().isEmpty());
        QTRY_VERIFY(button("Done"));
        keepInEveryLook(*session_, window(), "contract-codes");
    }

    void anArbitersDecision() {
        open();
        DealView view = FakeDeals::bakery(ContractState::Disputed, DealStep::Decide);
        view.summary.me = contracts::Role::Arbiter;
        view.parties[0].me = false;
        view.parties[2].me = true;
        view.document.arbiterFee = Amount(Amount::zatPerZon);
        backend_->contracts.put(view);
        dealing().openDeal(1);
        QTRY_VERIFY(dealing().canShare());
        keepInEveryLook(*session_, window(), "contract-decision");
    }
};

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    prepareApplication();
    ContractPages test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_contracts.moc"
