// What ties the window to the desktop: one instance, links, the tray, and where the window was.

#include "app/window/link_opener.h"
#include "app/window/single_instance.h"
#include "app/window/tray.h"
#include "app/window/window_place.h"
#include "tests/ui/fake_backend.h"

#include <QApplication>
#include <QLocalSocket>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace zon;

namespace {

const QString payLink = "zoncoin:szon1q8f2c4v7w0y6rj5mdx3hn9ktzl2ae4gps0q7u8d?amount=32.5&label=Flour";

/// The real window on a fake engine.
struct Desk {
    QTemporaryDir folder;
    FakeBackend backend;
    std::unique_ptr<Session> session;
    std::unique_ptr<MainWindow> window;

    Desk() {
        backend.fillWithBakery();
        QFile profile(folder.filePath("sandbox.zonp"));
        if (!profile.open(QIODevice::WriteOnly)) qFatal("no temporary file");
        session = std::make_unique<Session>(
            backend, ProfilePlace{folder.path().toStdString(), profile.fileName().toStdString()});
        auto loaded = MainWindow::load(*session);
        if (!loaded) qFatal("%s", loaded.error().detail.c_str());
        window = std::move(*loaded);
    }
    void unlock() { session->unlockWith(SecretText(backend.password)); }
    QString page() const {
        auto* shell = window->window().property("shell").value<QObject*>();
        return shell ? shell->property("page").toString() : QString();
    }
};

} // namespace

class DesktopTest : public QObject {
    Q_OBJECT

private slots:
    void aSecondStartHandsItsLinkOver() {
        const QTemporaryDir folder;
        const auto path = std::filesystem::path(folder.path().toStdString());
        SingleInstance first(path);
        QVERIFY(!SingleInstance(path).handOver(payLink)); // nobody there yet
        QVERIFY(first.listen().has_value());
        QSignalSpy called(&first, &SingleInstance::called);
        QVERIFY(SingleInstance(path).handOver(payLink));
        QTRY_COMPARE(called.count(), 1);
        QCOMPARE(called[0][0].toString(), payLink);
        QVERIFY(SingleInstance(path / ".").handOver({})); // the same folder, written otherwise
        QTRY_COMPARE(called.count(), 2);
        QVERIFY(called[1][0].toString().isEmpty());
        const QTemporaryDir other;
        QVERIFY(!SingleInstance(other.path().toStdString()).handOver(payLink));
    }

    void anEndlessLinkIsCut() {
        const QTemporaryDir folder;
        SingleInstance first(folder.path().toStdString());
        QVERIFY(first.listen().has_value());
        QSignalSpy called(&first, &SingleInstance::called);
        QVERIFY(SingleInstance(folder.path().toStdString()).handOver(QString(100'000, 'x')));
        QTRY_COMPARE(called.count(), 1);
        QVERIFY(called[0][0].toString().size() <= SingleInstance::maxLink);
    }

    void aLinkOpensOnThePayPage() {
        Desk desk;
        LinkOpener opener(*desk.session, *desk.window);
        opener.open(payLink); // while the profile is locked it waits
        QVERIFY(desk.session->payment()->address().isEmpty());
        desk.unlock();
        QTRY_COMPARE(desk.page(), QString("pay"));
        QVERIFY(desk.session->payment()->address().contains("szon1q8f2"));
        // Once: the next unlocking does not bring it back.
        desk.session->payment()->startOver();
        desk.session->lock();
        QTRY_COMPARE(desk.session->stage(), Session::Locked);
        desk.unlock();
        QTRY_COMPARE(desk.session->stage(), Session::Open);
        QTest::qWait(0);
        QVERIFY(desk.session->payment()->address().isEmpty());
    }

    void aPaymentUnderReviewIsNotChanged() {
        Desk desk;
        LinkOpener opener(*desk.session, *desk.window);
        desk.unlock();
        QTRY_COMPARE(desk.session->stage(), Session::Open);
        Payment& payment = *desk.session->payment();
        payment.setAddress(payLink);
        payment.review();
        QTRY_COMPARE(payment.step(), Payment::Review);
        const QString before = payment.address();
        const int notices = desk.session->notices()->rowCount({});
        opener.open("zoncoin:szon1qother?amount=1");
        QTRY_COMPARE(desk.session->notices()->rowCount({}), notices + 1);
        QCOMPARE(payment.address(), before);
        QCOMPARE(payment.step(), Payment::Review);
    }

    void closingWithATrayGoesOn() {
        Desk desk;
        Tray tray(*desk.session, desk.window->window(), true);
        QSignalSpy quit(&tray, &Tray::quitWanted);
        desk.unlock();
        QTRY_COMPARE(desk.session->stage(), Session::Open);
        QVERIFY(!desk.window->window().close());
        QVERIFY(!desk.window->window().isVisible());
        QCOMPARE(quit.count(), 0);
        QVERIFY(desk.session->mining()->on());
        QVERIFY(tray.toolTip().contains(desk.session->mining()->stateText()));
        const auto actions = tray.menu().actions();
        const auto named = [&](const QString& text) {
            return *std::ranges::find_if(actions, [&](const QAction* a) { return a->text() == text; });
        };
        QVERIFY(named("Mining")->isChecked());
        named("Mining")->trigger();
        QTRY_VERIFY(!desk.session->mining()->on());
        named("Open ZonCoin")->trigger();
        QVERIFY(desk.window->window().isVisible());
        named("Lock")->trigger();
        QTRY_COMPARE(desk.session->stage(), Session::Locked);
        QVERIFY(!named("Mining")->isEnabled());
        named("Quit")->trigger();
        QCOMPARE(quit.count(), 1);
        QVERIFY(desk.window->window().close()); // what quitting does; the tray no longer holds it
    }

    void closingWithoutATrayEnds() {
        Desk desk;
        Tray tray(*desk.session, desk.window->window(), false);
        QSignalSpy quit(&tray, &Tray::quitWanted);
        QVERIFY(desk.window->window().close());
        QCOMPARE(quit.count(), 1);
    }

    void noticesAreToldWhileNobodyLooks() {
        Desk desk;
        Tray tray(*desk.session, desk.window->window(), false);
        QSignalSpy told(&tray, &Tray::told);
        desk.window->window().requestActivate();
        QTRY_VERIFY(desk.window->window().isActive());
        desk.session->notices()->add(NoticeLevel::Info, "Seen in the window");
        QCOMPARE(told.count(), 0);
        desk.window->window().hide();
        desk.session->notices()->add(NoticeLevel::Success, "You found block 7", "It pays 50 ZON.");
        QCOMPARE(told.count(), 1);
        QCOMPARE(told[0][0].toString(), QString("You found block 7"));
        QCOMPARE(told[0][1].toString(), QString("It pays 50 ZON."));
    }

    void theWindowComesBackWhereItWas() {
        const QTemporaryDir folder;
        const auto path = std::filesystem::path(folder.path().toStdString());
        const QSize size(1100, 720);
        {
            Desk desk;
            const WindowPlace place(desk.window->window(), path);
            desk.window->window().resize(size);
            desk.window->window().close();
        }
        {
            Desk desk;
            const WindowPlace place(desk.window->window(), path);
            QCOMPARE(desk.window->window().size(), size);
        }
        // A file of nonsense, and a screen that is gone.
        for (const QByteArray& content :
             {QByteArray("[window]\nrect=@Rect(90000 90000 1100 720)\n"),
              QByteArray("[window]\nrect=@Rect(0 0 -5 2)\n"), QByteArray("\x01\xff[")}) {
            QFile file(folder.filePath("window.ini"));
            QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
            file.write(content);
            file.close();
            Desk desk;
            const QRect before = desk.window->window().geometry();
            const WindowPlace place(desk.window->window(), path);
            QCOMPARE(desk.window->window().geometry(), before);
        }
    }
};

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    prepareApplication();
    DesktopTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_desktop.moc"
