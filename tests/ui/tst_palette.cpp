// Ctrl+K finds what the profile holds, and says why something can't be done.

#include "tests/ui/fake_backend.h"
#include "ui/session.h"

#include <QTemporaryDir>
#include <QTest>

using namespace zon;

namespace {

QString at(const CommandModel& model, int row, const char* role) {
    if (row < 0 || row >= model.count()) return {};
    return model.data(model.index(row, 0), model.roleNames().key(role)).toString();
}

int rowOf(const CommandModel& model, const QString& beginning) {
    for (int row = 0; row < model.count(); ++row)
        if (at(model, row, "command").startsWith(beginning)) return row;
    return -1;
}

} // namespace

class Palette : public QObject {
    Q_OBJECT

private:
    QTemporaryDir folder_;
    std::unique_ptr<FakeBackend> backend_;
    std::unique_ptr<Session> session_;

    CommandModel& commands() { return *session_->commands(); }

private slots:
    void init() {
        const QString file = folder_.filePath("there.zonp");
        QFile made(file);
        QVERIFY(made.open(QIODevice::WriteOnly));
        backend_ = std::make_unique<FakeBackend>();
        backend_->fillWithBakery();
        session_ = std::make_unique<Session>(*backend_,
                                             ProfilePlace{folder_.path().toStdString(), file.toStdString()});
    }
    void cleanup() {
        session_.reset();
        backend_.reset();
    }
    void unlock() {
        session_->unlockWith(SecretText(backend_->password));
        QTRY_COMPARE(session_->stage(), Session::Open);
    }

    void pagesShowTheirKeys() {
        QCOMPARE(at(commands(), 0, "command"), "page:overview");
        QCOMPARE(at(commands(), 0, "hint"), "Alt+1");
        QVERIFY(rowOf(commands(), "page:inspector") >= 0);
        QCOMPARE(at(commands(), rowOf(commands(), "lock"), "hint"), "Ctrl+L");
    }

    void whatCannotBeDoneSaysWhy() {
        unlock();
        session_->preferences()->setAppearance(Preferences::Dark);
        const int dark = rowOf(commands(), "dark");
        QVERIFY(!at(commands(), dark, "reason").isEmpty());
        QVERIFY(commands().commandAt(dark).isEmpty());
        session_->preferences()->setAppearance(Preferences::Light);
        QVERIFY(at(commands(), rowOf(commands(), "dark"), "reason").isEmpty());
        session_->preferences()->setTextScale(2);
        QVERIFY(!at(commands(), rowOf(commands(), "larger"), "reason").isEmpty());
    }

    void paymentsContactsAndInvoicesAreFound() {
        unlock();
        commands().setSearch("Nord");
        QTRY_VERIFY(rowOf(commands(), "inspect:") >= 0);
        QCOMPARE(at(commands(), rowOf(commands(), "inspect:"), "title"), "Nordmill Flour");
        commands().setSearch("Hotel");
        QTRY_VERIFY(rowOf(commands(), "invoice:") >= 0);
        QVERIFY(at(commands(), rowOf(commands(), "invoice:"), "title").endsWith("Hotel Post"));
        // Cleared at once with the next letter: nothing of before stands under another search.
        commands().setSearch("zzzz");
        QCOMPARE(commands().count(), 0);
    }

    void contractsAndOffersAreFound() {
        backend_->contracts.put(FakeDeals::bakery(contracts::ContractState::Funded, DealStep::Deliver));
        backend_->market.fillWithMarket(12);
        unlock();
        commands().setSearch("flour, 2 t");
        QTRY_COMPARE(at(commands(), 0, "command"), "contract:1");
        commands().setSearch("Compute credits, 10 h");
        QTRY_COMPARE(at(commands(), 0, "command"), "offer:Compute credits, 10 h");
        QCOMPARE(at(commands(), 0, "hint"), "4.0000 ZON");
    }

    void contactsArePaid() {
        backend_->invoices.contactList = {{.id = {1}, .name = "Café Anna", .address = "szon1qanna"},
                                          {.id = {2}, .name = "Annabel", .address = ""}};
        unlock();
        commands().setSearch("Anna");
        QTRY_VERIFY(rowOf(commands(), "pay:szon1qanna") >= 0);
        QCOMPARE(at(commands(), rowOf(commands(), "pay:szon1qanna"), "title"), "Pay Café Anna");
        int nobody = 0;
        while (nobody < commands().count() && at(commands(), nobody, "title") != "Pay Annabel")
            ++nobody;
        QVERIFY(!at(commands(), nobody, "reason").isEmpty());
        QVERIFY(commands().commandAt(nobody).isEmpty()); // no address, and it says so
    }

    void anythingLongMayBeLookedInto() {
        unlock();
        const QString id(64, 'a');
        commands().setSearch(id);
        QCOMPARE(commands().commandAt(commands().count() - 1), "inspect:" + id);
    }
};

QTEST_MAIN(Palette)
#include "tst_palette.moc"
