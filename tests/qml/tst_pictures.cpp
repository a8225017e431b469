// How every page looks, in every look, size and state, against pictures that somebody looked at and approved.
//
// Approved are small pictures, one sheet a page: rows are states, columns looks. So small that another day or
// a finer edge of a letter makes no difference, and large enough that a card that moved, lost its content or
// its colour does.
//
//     ctest --preset release -R qml.pictures                                    compares
//     ZON_PICTURES=folder build/release/tests/qml/tst_qml_pictures              and keeps them in full
//     ZON_APPROVE=tests/qml/approved build/release/tests/qml/tst_qml_pictures   approves what is there now

#include "app/window/main_window.h"
#include "tests/inspect/bakery.h"
#include "tests/ui/fake_backend.h"
#include "ui/inspector.h"

#include <QApplication>
#include <QDateTime>
#include <QDir>
#include <QElapsedTimer>
#include <QImage>
#include <QPainter>
#include <QStyleHints>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>

using namespace zon;

namespace {

const QStringList pages = {"overview",  "activity", "pay",       "receive", "mining",
                           "contracts", "redeem",   "inspector", "network", "settings"};

enum State { Full, Empty, Long, Broken };
const QStringList states = {"full", "empty", "long", "error"};

struct Look {
    const char* name;
    Preferences::Appearance appearance;
    QSize size;
};
const std::array<Look, 4> looks = {Look{"dark-1024", Preferences::Dark, {1024, 700}},
                                   Look{"dark-1920", Preferences::Dark, {1920, 1080}},
                                   Look{"light-1024", Preferences::Light, {1024, 700}},
                                   Look{"light-1920", Preferences::Light, {1920, 1080}}};

constexpr QSize tile(64, 40);
constexpr int faint = 7;        ///< of 255, in any channel: less than a card differs from what it lies on
constexpr int mostChanged = 32; ///< pixels of a tile, a little over one in a hundred

QImage tileOf(const QImage& picture) {
    return picture.scaled(tile, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
        .convertToFormat(QImage::Format_RGB32);
}

int changedPixels(const QImage& a, const QImage& b) {
    int changed = 0;
    for (int y = 0; y < tile.height(); ++y)
        for (int x = 0; x < tile.width(); ++x) {
            const QRgb p = a.pixel(x, y), q = b.pixel(x, y);
            if (std::max({std::abs(qRed(p) - qRed(q)), std::abs(qGreen(p) - qGreen(q)),
                          std::abs(qBlue(p) - qBlue(q))})
                > faint)
                ++changed;
        }
    return changed;
}

QRect placeOf(int state, std::size_t look) {
    return {QPoint(int(look) * tile.width(), state * tile.height()), tile};
}

std::string longName(const char* what) {
    return std::string(what) + " at the sign of the seven golden pretzels, formerly Weathervane & Daughters";
}

/// Times that a page groups by are whole days ago: which day it is now makes no other picture.
void moveToWholeDays(FakeBackend& backend) {
    const qint64 noon = QDate::currentDate().startOfDay().toSecsSinceEpoch() - 43'200;
    qint64 n = 0;
    for (TxRow& row : backend.history)
        row.time = unixTime(noon - n++ / 3 * 86'400);
    QDate month = QDate::currentDate().addMonths(-int(backend.flows.size()));
    for (MonthFlow& flow : backend.flows) {
        month = month.addMonths(1);
        flow.year = month.year();
        flow.month = month.month();
    }
}

void makeLong(FakeBackend& backend) {
    const Amount all(2'099'999'997'690'000);
    backend.walletList[0].name = longName("The bakery");
    backend.walletList[0].balance.available = all;
    for (TxRow& row : backend.history) {
        row.label = longName("Rolls");
        row.amount = row.amount < Amount() ? -all : all;
    }
    for (InvoiceRow& row : backend.invoices.rows)
        row.content.customer = row.content.subject = longName("Café");
    for (AddressRow& row : backend.addressList)
        row.label = longName("Till");
    for (DealView& view : backend.contracts.views) {
        view.summary.title = longName("Flour");
        view.summary.others = longName("Mill") + ", " + longName("Chamber");
        view.summary.price = all;
    }
    for (OfferView& view : backend.market.offerList) {
        view.offer.name = view.offer.description = longName("Hours");
        view.offer.price = all;
    }
    for (PeerStatus& peer : backend.sync.peers)
        peer.agent = longName("/ZonCoin sandbox:0.1.0/");
    backend.mining.source = longName("Pool");
}

void makeEmpty(FakeBackend& backend) {
    backend.history.clear();
    backend.balancePoints.clear();
    backend.flows.clear();
    backend.blocks.clear();
    backend.rates.clear();
    backend.periods.clear();
    backend.addressList.resize(1);
    backend.contracts.views.clear();
    backend.invoices.rows.clear();
    backend.sync = {};
    backend.pace = {};
    backend.mining = {};
    backend.walletList.resize(1);
    backend.walletList[0].balance = {};
}

} // namespace

class Pictures : public QObject {
    Q_OBJECT

private:
    QTemporaryDir folder_;
    test::Bakery bakery_;
    std::unique_ptr<FakeBackend> backend_;
    std::unique_ptr<Session> session_;
    std::unique_ptr<MainWindow> window_;

    QQuickWindow& window() { return window_->window(); }

    void open(State state) {
        const QString file = folder_.filePath("there.zonp");
        QFile made(file);
        if (!made.open(QIODevice::WriteOnly)) qFatal("no temporary file");
        backend_ = std::make_unique<FakeBackend>();
        backend_->fillWithBakery();
        if (state == Empty)
            makeEmpty(*backend_);
        else
            backend_->market.fillWithMarket(12);
        moveToWholeDays(*backend_);
        if (state == Long) makeLong(*backend_);
        if (state == Broken) {
            backend_->sync.stage = SyncStage::Offline;
            backend_->sync.peers.clear();
            backend_->mining.state = MiningState::Error;
            backend_->mining.hashesPerSecond = 0;
            backend_->mining.explanation = "The node does not accept this user and password.";
        }
        backend_->inspected.facts = bakery_.facts;
        session_ = std::make_unique<Session>(*backend_,
                                             ProfilePlace{folder_.path().toStdString(), file.toStdString()});
        auto loaded = MainWindow::load(*session_);
        QVERIFY2(loaded, loaded ? "" : loaded.error().detail.c_str());
        window_ = std::move(*loaded);
        QVERIFY(QTest::qWaitForWindowExposed(&window()));
        session_->unlockWith(SecretText(backend_->password));
        QTRY_COMPARE(session_->stage(), Session::Open);
    }
    void openPage(const QString& page, State state) {
        QVERIFY(window_->openPage(page));
        if (page == "inspector" && state != Empty) {
            if (state == Broken) bakery_.tx.inputs[1].witness[0][10] ^= 1;
            if (state == Long)
                for (auto& [script, about] : backend_->inspected.facts.scripts)
                    (about.isOurs() ? about.wallet : about.contact) = longName("Bakery");
            session_->inspector()->open(serialize(bakery_.tx));
            QTRY_VERIFY(session_->inspector()->shown());
        }
        if (page == "pay" && state != Empty) {
            session_->payment()->setAddress(
                state == Broken ? "szon1qnotanaddress"
                                : "zoncoin:szon1q8f2c4v7w0y6rj5mdx3hn9ktzl2ae4gps0q7u8d?amount=32.5");
            if (state == Broken) {
                session_->payment()->setAmount("5");
                session_->payment()->review();
            }
        }
        if (state == Broken)
            session_->notices()->add(NoticeLevel::Warning, "Nobody answers", "Is the network cable in?");
    }
    /// The picture once nothing moves any more.
    QImage settled() {
        QImage before = window().grabWindow();
        QElapsedTimer clock;
        for (clock.start(); clock.elapsed() < 3'000;) {
            QTest::qWait(60);
            const QImage now = window().grabWindow();
            if (changedPixels(tileOf(now), tileOf(before)) == 0 && clock.elapsed() > 150) return now;
            before = now;
        }
        return before;
    }

private slots:
    void initTestCase() { QGuiApplication::styleHints()->setCursorFlashTime(0); }
    void cleanup() {
        window_.reset();
        session_.reset();
        backend_.reset();
        bakery_ = test::Bakery();
    }

    void looksAsApproved_data() {
        QTest::addColumn<QString>("page");
        for (const QString& page : pages)
            QTest::newRow(qPrintable(page)) << page;
    }
    void looksAsApproved() {
        QFETCH(QString, page);
        const QString approve = qEnvironmentVariable("ZON_APPROVE");
        const QString keep = qEnvironmentVariable("ZON_PICTURES");
        const QString approvedFile = QString(ZON_SOURCE_DIR) + "/tests/qml/approved/" + page + ".png";
        const QImage approved(approvedFile);
        QVERIFY2(!approve.isEmpty() || !approved.isNull(), qPrintable(approvedFile + " is missing"));
        QImage sheet(tile.width() * int(looks.size()), tile.height() * int(states.size()),
                     QImage::Format_RGB32);
        QPainter painter(&sheet);
        QStringList different;
        for (int state = 0; state < states.size(); ++state) {
            open(State(state));
            if (QTest::currentTestFailed()) return;
            openPage(page, State(state));
            if (QTest::currentTestFailed()) return;
            for (std::size_t i = 0; i < looks.size(); ++i) {
                session_->preferences()->setAppearance(looks[i].appearance);
                window().resize(looks[i].size);
                const QImage picture = settled();
                QCOMPARE(picture.size(), looks[i].size);
                const QString name = page + '-' + states[state] + '-' + looks[i].name;
                if (!keep.isEmpty()) QVERIFY(picture.save(QDir(keep).filePath(name + ".png")));
                painter.drawImage(placeOf(state, i), tileOf(picture));
                const int changed =
                    approved.isNull() ? 0 : changedPixels(approved.copy(placeOf(state, i)), tileOf(picture));
                if (changed > mostChanged) different << QString("%1 (%2 pixels)").arg(name).arg(changed);
            }
            cleanup();
        }
        painter.end();
        if (!approve.isEmpty()) {
            QVERIFY(sheet.save(QDir(approve).filePath(page + ".png")));
            return;
        }
        if (!different.isEmpty() && !keep.isEmpty())
            QVERIFY(sheet.save(QDir(keep).filePath(page + "-sheet.png")));
        QVERIFY2(different.isEmpty(), qPrintable("not as approved: " + different.join(", ")));
    }

    /// What the comparison is worth: a card that is gone is seen, in either look; a new second is not.
    void aChangeIsSeen() {
        open(Full);
        openPage("overview", Full);
        for (const Look& look : looks) {
            session_->preferences()->setAppearance(look.appearance);
            window().resize(look.size);
            const QImage picture = settled();
            QImage without = picture;
            QPainter painter(&without);
            painter.fillRect(QRect(look.size.width() / 3, look.size.height() / 4, look.size.width() / 5,
                                   look.size.height() / 5),
                             look.appearance == Preferences::Dark ? QColor("#0E1217") : QColor("#F5F6F8"));
            painter.end();
            QVERIFY2(changedPixels(tileOf(picture), tileOf(without)) > mostChanged, look.name);
            QTest::qWait(1'100);
            QVERIFY2(changedPixels(tileOf(picture), tileOf(settled())) <= mostChanged, look.name);
        }
        session_->preferences()->setAppearance(Preferences::Dark);
        window().resize(looks[0].size);
        const QImage one = tileOf(settled());
        openPage("activity", Full);
        QVERIFY(changedPixels(one, tileOf(settled())) > 4 * mostChanged);
    }
};

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    prepareApplication("en");
    Pictures test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_pictures.moc"
