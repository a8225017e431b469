// Canonical JSON. Texts and sorting: the samples of RFC 8785, sections 3.2.2 and 3.2.3, as far as whole
// numbers and ASCII names go; numbers: its appendix B, the whole ones.

#include "core/jose/json.h"

#include <QtTest>

using namespace zon;

namespace {

QString refusal(const Result<Json>& result) {
    return result ? QString() : QString::fromStdString(result.error().message);
}

} // namespace

class JsonTest : public QObject {
    Q_OBJECT

private slots:
    void canonical_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("canonical");
        const auto row = [](const char* name, const QByteArray& text, const QByteArray& canonical) {
            QTest::newRow(name) << text << canonical;
        };
        row("RFC 8785 3.2.2 string", R"({"string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/"})",
            "{\"string\":\"\xe2\x82\xac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
        row("RFC 8785 3.2.2 literals", R"({"literals": [null, true, false]})",
            R"({"literals":[null,true,false]})");
        row("RFC 8785 3.2.3 ASCII names", R"({"1": "One", "\r": "no"})", "");
        row("sorted", R"({"b":1,"a":2,"B":3,"1":4,"_":5,"aa":6,"":7})",
            R"({"":7,"1":4,"B":3,"_":5,"a":2,"aa":6,"b":1})");
        row("RFC 8785 B largest integer", "[9007199254740991,-9007199254740991]",
            "[9007199254740991,-9007199254740991]");
        row("RFC 8785 B minus zero", "[-0, 0]", "[0,0]");
        row("spaces", " { \"a\" :\n[ 1 , 2 ]\t} ", R"({"a":[1,2]})");
        row("control characters", R"(["\b\f\n\r\t\u0001\u001f\u007f"])",
            "[\"\\b\\f\\n\\r\\t\\u0001\\u001f\x7f\"]");
        row("a pair of surrogates", R"(["\ud83d\ude02"])", "[\"\xf0\x9f\x98\x82\"]");
        row("nested", R"({"c":{"b":{"z":[],"a":{}}}})", R"({"c":{"b":{"a":{},"z":[]}}})");
    }
    void canonical() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, canonical);
        const auto json = parseJson(text.toStdString());
        if (canonical.isEmpty()) {
            QVERIFY(!json);
            return;
        }
        QVERIFY2(json, qPrintable(refusal(json)));
        const std::string written = canonicalJson(*json);
        QCOMPARE(QByteArray::fromStdString(written), canonical);
        const auto again = parseJson(written);
        QVERIFY(again);
        QVERIFY(*again == *json);
        QCOMPARE(canonicalJson(*again), written);
    }

    void refused_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("part");
        const auto row = [](const char* name, const QByteArray& text, const char* part) {
            QTest::newRow(name) << text << QString::fromUtf8(part);
        };
        row("nothing", "", "not JSON");
        row("twice", R"({"a":1,"b":2,"a":1})", "\"a\" stands twice");
        row("twice, written in two ways", R"({"a":1,"\u0061":1})", "stands twice");
        row("fraction", "[1.5]", "whole");
        row("whole fraction", "[1.0]", "whole");
        row("exponent", "[1e3]", "whole");
        row("too large", "[9007199254740992]", "2^53");
        row("too small", "[-9007199254740992]", "2^53");
        row("far too large", "[18446744073709551615]", "2^53");
        row("beyond every integer", "[99999999999999999999999]", "whole");
        row("name not ASCII", "{\"\xe2\x82\xac\":1}", "ASCII");
        row("behind the end", "{} {}", "");
        row("comment", "{/*a*/}", "not JSON");
        row("trailing comma", "[1,]", "not JSON");
        row("not a number", "[NaN]", "not JSON");
        row("no UTF-8", "[\"\xff\"]", "not JSON");
        row("half a pair", R"(["\ud800"])", "not JSON");
        row("a surrogate in UTF-8", "[\"\xed\xa0\x80\"]", "not JSON");
        row("byte order mark", "\xef\xbb\xbf{}", "not JSON");
        row("cut off", R"({"a":)", "not JSON");
        row("deep", QByteArray(9, '[') + QByteArray(9, ']'), "not JSON");
        row("very deep", QByteArray(200'000, '['), "not JSON");
        row("large", QByteArray(512 * 1024 + 1, ' '), "bytes");
        row("long name", "{\"" + QByteArray(65, 'a') + "\":1}", "not JSON");
    }
    void refused() {
        QFETCH(QByteArray, text);
        QFETCH(QString, part);
        const auto json = parseJson(text.toStdString());
        QVERIFY(!json);
        QVERIFY2(refusal(json).contains(part), qPrintable(refusal(json)));
    }

    void buildingSortsAndReplaces() {
        Json json = Json::object().set("b", std::int64_t{1}).set("a", "x").set("b", true);
        json.set("list", Json::List()).set("c", Json::object());
        QCOMPARE(canonicalJson(json), std::string(R"({"a":"x","b":true,"c":{},"list":[]})"));
        QVERIFY(json.find("b")->boolean() != nullptr);
        QVERIFY(json.find("z") == nullptr);
        QVERIFY(json.find("a")->find("x") == nullptr);
    }
};

QTEST_APPLESS_MAIN(JsonTest)
#include "tst_json.moc"
