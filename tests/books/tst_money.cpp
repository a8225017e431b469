// Amounts of every currency as whole numbers: read, written, turned into ZON and back without a float.

#include "core/books/dates.h"
#include "core/books/money.h"
#include "core/books/payment_uri.h"

#include <QTest>

using namespace zon;

class MoneyTest : public QObject {
    Q_OBJECT

private slots:
    void amountsAreReadAndWritten_data() {
        QTest::addColumn<QString>("currency");
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("units"); // -1: refused
        QTest::addColumn<QString>("written");
        QTest::newRow("euro") << "EUR" << "12.5" << qint64(1'250) << "12.50";
        QTest::newRow("whole") << "EUR" << "7" << qint64(700) << "7.00";
        QTest::newRow("leading point") << "EUR" << ".05" << qint64(5) << "0.05";
        QTest::newRow("yen has no decimals") << "JPY" << "1200" << qint64(1'200) << "1200";
        QTest::newRow("yen with decimals") << "JPY" << "12.5" << qint64(-1) << "";
        QTest::newRow("dinar has three") << "KWD" << "1.234" << qint64(1'234) << "1.234";
        QTest::newRow("ZON has eight") << "ZON" << "0.00000001" << qint64(1) << "0.00000001";
        QTest::newRow("too fine") << "EUR" << "1.234" << qint64(-1) << "";
        QTest::newRow("sign") << "EUR" << "-1" << qint64(-1) << "";
        QTest::newRow("group") << "EUR" << "1,234" << qint64(-1) << "";
        QTest::newRow("two points") << "EUR" << "1.2.3" << qint64(-1) << "";
        QTest::newRow("only a point") << "EUR" << "." << qint64(-1) << "";
        QTest::newRow("empty") << "EUR" << "" << qint64(-1) << "";
        QTest::newRow("exponent") << "EUR" << "1e3" << qint64(-1) << "";
        QTest::newRow("the most") << "ZON" << "21000000" << qint64(2'100'000'000'000'000) << "21000000.00";
        QTest::newRow("more than the most") << "ZON" << "21000000.00000001" << qint64(-1) << "";
        QTest::newRow("far more") << "EUR" << "99999999999999999999999999" << qint64(-1) << "";
    }
    void amountsAreReadAndWritten() {
        QFETCH(QString, currency);
        QFETCH(QString, text);
        QFETCH(qint64, units);
        QFETCH(QString, written);
        const auto known = Currency::byCode(currency.toStdString());
        QVERIFY(known);
        const auto parsed = parseMoney(text.toStdString(), *known);
        QCOMPARE(parsed.has_value(), units >= 0);
        if (!parsed) return;
        QCOMPARE(*parsed, units);
        QCOMPARE(QString::fromStdString(moneyText(*parsed, *known)), written);
    }

    void onlyCurrencyCodesAreCurrencies() {
        for (const char* code : {"", "E", "eur", "EURO", "E R", "12A"})
            QVERIFY2(!Currency::byCode(code), code);
        QVERIFY(Currency::byCode("ZON")->isZon());
    }

    void pricesBecomeZatAndBack_data() {
        QTest::addColumn<QString>("currency");
        QTest::addColumn<qint64>("units");
        QTest::addColumn<QString>("rate");
        QTest::addColumn<qint64>("zat"); // -1: refused
        QTest::newRow("one for one") << "EUR" << qint64(100) << "1" << qint64(100'000'000);
        QTest::newRow("a third, rounded") << "EUR" << qint64(100) << "3" << qint64(33'333'333);
        QTest::newRow("two thirds, rounded up") << "EUR" << qint64(200) << "3" << qint64(66'666'667);
        QTest::newRow("no decimals") << "JPY" << qint64(50) << "0.5" << qint64(10'000'000'000);
        QTest::newRow("three decimals") << "KWD" << qint64(1'500) << "1.5" << qint64(100'000'000);
        QTest::newRow("rounds to nothing") << "EUR" << qint64(1) << "20000000" << qint64(-1);
        QTest::newRow("more than there can be")
            << "EUR" << qint64(2'100'000'001'00) << "0.00001" << qint64(-1);
        QTest::newRow("the largest times the smallest")
            << "EUR" << qint64(maxMoney) << "0.00000001" << qint64(-1);
    }
    void pricesBecomeZatAndBack() {
        QFETCH(QString, currency);
        QFETCH(qint64, units);
        QFETCH(QString, rate);
        QFETCH(qint64, zat);
        const auto known = Currency::byCode(currency.toStdString());
        const auto parsed = parseRate(rate.toStdString(), currency.toStdString(), "manual", unixTime(5));
        QVERIFY(known && parsed);
        const auto amount = toZat(units, *known, *parsed);
        QCOMPARE(amount.has_value(), zat >= 0);
        if (!amount) return;
        QCOMPARE(amount->zat(), zat);
        QCOMPARE(*toFiat(*amount, *parsed), units);
        QCOMPARE(*toFiat(-*amount, *parsed), -units);
    }

    void aRateIsADecimalAboveZero() {
        for (const char* text : {"", "0", "0.00000000", "-1", "0.000000001", "abc"})
            QVERIFY2(!parseRate(text, "EUR", "manual", {}), text);
        QVERIFY(!parseRate("1", "ZON", "manual", {}));
        QCOMPARE(rateText(*parseRate("0.42350000", "EUR", "manual", {})), std::string("0.4235"));
        QCOMPARE(rateText(*parseRate("12", "EUR", "manual", {})), std::string("12.00"));
    }

    void linksSayWhatIsAskedFor() {
        QCOMPARE(paymentUri("zon1qabc", Amount(150'000'000), "Bäckerei & Co", "INV-0042"),
                 std::string("zoncoin:zon1qabc?amount=1.5&label=B%C3%A4ckerei%20%26%20Co&message=INV-0042"));
        QCOMPARE(paymentUri("zon1qabc", std::nullopt, ""), std::string("zoncoin:zon1qabc"));
        QCOMPARE(paymentUri("zon1qabc", Amount(), "x"), std::string("zoncoin:zon1qabc?label=x"));
    }

    void datesAreCheckedAgainstTheCalendar() {
        QCOMPARE(isoDate(*parseIsoDate("2024-02-29")), std::string("2024-02-29"));
        for (const char* text :
             {"2023-02-29", "2024-13-01", "2024-00-10", "24-01-01", "2024/01/01", "1969-12-31", ""})
            QVERIFY2(!parseIsoDate(text), text);
        QCOMPARE(isoDateTime(unixTime(1'700'000'000)), std::string("2023-11-14 22:13:20"));
    }
};

QTEST_GUILESS_MAIN(MoneyTest)
#include "tst_money.moc"
