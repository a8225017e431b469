// Words and figures for people: amounts, times, rates, payment links, password strength.

#include "ui/format.h"
#include "ui/password_strength.h"
#include "ui/payment_link.h"

#include <QLocale>
#include <QTest>

using namespace zon;

class Texts : public QObject {
    Q_OBJECT

private slots:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void amounts_data() {
        QTest::addColumn<qint64>("zat");
        QTest::addColumn<QString>("plain");
        QTest::addColumn<QString>("withSign");
        QTest::newRow("grouped") << qint64{128'450'620'000} << "1,284.5062" << "+ 1,284.5062";
        QTest::newRow("at least four decimals") << qint64{150'000'000} << "1.5000" << "+ 1.5000";
        QTest::newRow("every zat is shown") << qint64{123'456'789} << "1.23456789" << "+ 1.23456789";
        QTest::newRow("negative") << qint64{-3'200'000'000} << QString::fromUtf8("−32.0000")
                                  << QString::fromUtf8("− 32.0000");
        QTest::newRow("zero") << qint64{0} << "0.0000" << "+ 0.0000";
    }
    void amounts() {
        QFETCH(qint64, zat);
        QTEST(format::amount(Amount(zat)), "plain");
        QTEST(format::signedAmount(Amount(zat)), "withSign");
    }

    void typedAmounts_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("german");
        QTest::addColumn<qint64>("zat"); // negative: refused
        QTest::newRow("point") << "1.5" << false << qint64{150'000'000};
        QTest::newRow("spaces around") << " 1.5 " << false << qint64{150'000'000};
        QTest::newRow("comma where it is the point") << "1,5" << true << qint64{150'000'000};
        QTest::newRow("point in German too") << "1.5" << true << qint64{150'000'000};
        QTest::newRow("comma elsewhere") << "1,5" << false << qint64{-1};
        QTest::newRow("groups") << "1.500,25" << true << qint64{-1};
        QTest::newRow("nine decimals") << "0.123456789" << false << qint64{-1};
        QTest::newRow("sign") << "-1" << false << qint64{-1};
    }
    void typedAmounts() {
        QFETCH(bool, german);
        QFETCH(QString, typed);
        QFETCH(qint64, zat);
        if (german) QLocale::setDefault(QLocale(QLocale::German));
        const auto amount = format::parseAmount(typed);
        QCOMPARE(amount.has_value(), zat >= 0);
        if (amount) QCOMPARE(amount->zat(), zat);
    }

    void timesAgo() {
        const UnixTime now = unixTime(1'800'000'000);
        QCOMPARE(format::ago(now, now), "now");
        QCOMPARE(format::ago(now - Seconds(8), now), "8 s ago");
        QCOMPARE(format::ago(now - Seconds(725), now), "12 min ago");
        QCOMPARE(format::ago(now - Seconds(7 * 3600), now), "7 h ago");
        // A clock that was put back must not give "-5 s ago".
        QCOMPARE(format::ago(now + Seconds(5), now), "now");
    }

    void durations() {
        QCOMPARE(format::duration(Seconds(45)), "45 s");
        QCOMPARE(format::duration(Seconds(540)), "9 min");
        QCOMPARE(format::duration(Seconds(7'800)), "2 h 10 min");
        QCOMPARE(format::duration(Seconds(3 * 86'400)), "3 days");
    }

    void hashRates() {
        QCOMPARE(format::hashRate(0).value, "0");
        QCOMPARE(format::hashRate(38.4e6).value + format::hashRate(38.4e6).unit, "38.4MH/s");
        QCOMPARE(format::hashRate(1.25e9).value + format::hashRate(1.25e9).unit, "1.25GH/s");
        QCOMPARE(format::large(1'040'000'000'000), QString::fromUtf8("1.04 × 10¹²"));
    }

    void links_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("good");
        QTest::addColumn<QString>("address");
        QTest::addColumn<qint64>("zat"); // −1: none
        QTest::addColumn<QString>("label");
        QTest::newRow("address alone") << "zoncoin:zon1qabc" << true << "zon1qabc" << qint64{-1} << "";
        QTest::newRow("all") << "ZONCOIN:zon1qabc?amount=1.5&label=Flour%20%26%20salt" << true << "zon1qabc"
                             << qint64{150'000'000} << "Flour & salt";
        QTest::newRow("plus for a space")
            << "zoncoin:a?label=Two+words" << true << "a" << qint64{-1} << "Two words";
        QTest::newRow("unknown and optional")
            << "zoncoin:a?somethingelse=1" << true << "a" << qint64{-1} << "";
        QTest::newRow("line breaks in the label")
            << "zoncoin:a?label=A%0AB" << true << "a" << qint64{-1} << "A B";
        QTest::newRow("unknown and required") << "zoncoin:a?req-pop=1" << false << "" << qint64{-1} << "";
        QTest::newRow("bad amount") << "zoncoin:a?amount=1e5" << false << "" << qint64{-1} << "";
        QTest::newRow("no address") << "zoncoin:?amount=1" << false << "" << qint64{-1} << "";
        QTest::newRow("another scheme") << "bitcoin:a" << false << "" << qint64{-1} << "";
        QTest::newRow("endless") << "zoncoin:" + QString(5000, 'a') << false << "" << qint64{-1} << "";
    }
    void links() {
        QFETCH(QString, text);
        QFETCH(qint64, zat);
        const auto link = PaymentLink::parse(text);
        QTEST(link.has_value(), "good");
        if (!link) return;
        QTEST(link->address, "address");
        QTEST(link->label, "label");
        QCOMPARE(link->amount ? link->amount->zat() : -1, zat);
        // What we write, we read.
        const auto again = PaymentLink::parse(link->toString());
        QVERIFY(again);
        QCOMPARE(again->label, link->label);
        QCOMPARE(again->amount, link->amount);
    }

    void strengths_data() {
        QTest::addColumn<QByteArray>("password");
        QTest::addColumn<int>("strength");
        QTest::newRow("nothing") << QByteArray() << 0;
        QTest::newRow("most used") << QByteArray("password123") << 1;
        QTest::newRow("keyboard row") << QByteArray("qwertyuiopasdf") << 1;
        QTest::newRow("one key") << QByteArray("aaaaaaaaaaaaaaaaaaaa") << 1;
        QTest::newRow("counting") << QByteArray("1234567890123") << 1;
        QTest::newRow("short") << QByteArray("x7K!") << 1;
        QTest::newRow("four random words") << QByteArray("ribbon gravel outcry mystic") << 4;
        QTest::newRow("random characters") << QByteArray("k9$Vq2#mZt8w") << 4;
    }
    void strengths() {
        QFETCH(QByteArray, password);
        QFETCH(int, strength);
        const auto judged = static_cast<int>(
            passwordStrength({password.constData(), static_cast<std::size_t>(password.size())}));
        QCOMPARE(judged, strength);
    }
};

QTEST_GUILESS_MAIN(Texts)
#include "tst_texts.moc"
