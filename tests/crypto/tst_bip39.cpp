#include "core/crypto/bip32.h"
#include "core/crypto/bip39.h"
#include "tests/crypto/vectors.h"

#include <set>

namespace zon {

class Bip39Test : public QObject {
    Q_OBJECT

private slots:
    void listIsThePublishedOne();
    void english_data() { vectors("english", 24); }
    void english();
    void japanese_data() { vectors("japanese", 4); }
    void japanese();
    void generated_data();
    void generated();
    void generatedDiffer();
    void asTyped();
    void refused_data();
    void refused();
    void errorsDoNotRepeatTheWord();
    void similar_data();
    void similar();
    void entropySizes();
    void notUtf8();
    void decomposition_data();
    void decomposition();

private:
    static void vectors(const QString& language, std::size_t count);
};

namespace {

constexpr auto abandonAbout =
    "abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon about";

} // namespace

void Bip39Test::vectors(const QString& language, std::size_t count) {
    QTest::addColumn<QJsonObject>("vector");
    const auto all = objects(vectorFile("bip39.json")[language]);
    QCOMPARE(all.size(), count);
    int index = 0;
    for (const QJsonObject& vector : all)
        QTest::addRow("%d", index++) << vector;
}

void Bip39Test::listIsThePublishedOne() {
    std::string lines;
    for (const auto word : wordlist())
        lines += std::string(word) + "\n";
    QCOMPARE(show(sha256(asBytes(lines))),
             "2f5eed53a4727b4bf8880d8f3f199efc90e58503646d9ff8eff3a2ed3b24dbda");
    QVERIFY(std::ranges::is_sorted(wordlist()));
}

void Bip39Test::english() {
    QFETCH(QJsonObject, vector);
    const Bytes entropy = unhex(text(vector["entropy"]));
    const std::string mnemonic = text(vector["mnemonic"]);
    const auto words = mnemonicFromEntropy(entropy);
    QVERIFY(words);
    QCOMPARE(std::string(words->view()), mnemonic);
    QVERIFY(validateMnemonic(mnemonic));
    QCOMPARE(show(mnemonicToEntropy(mnemonic)->span()), show(entropy));

    const auto seed = mnemonicToSeed(mnemonic, text(vector["passphrase"]));
    QVERIFY(seed);
    QCOMPARE(show(seed->span()), vector["seed"].toString());
    QCOMPARE(std::string(ExtendedPrivateKey::fromSeed(seed->span())->serialize(xpubVersions).view()),
             text(vector["xprv"]));
}

void Bip39Test::japanese() {
    QFETCH(QJsonObject, vector);
    const auto seed = mnemonicToSeed(text(vector["mnemonic"]), text(vector["passphrase"]));
    QVERIFY(seed);
    QCOMPARE(show(seed->span()), vector["seed"].toString());
}

void Bip39Test::generated_data() {
    QTest::addColumn<int>("asked");
    QTest::addColumn<int>("given");
    for (const int words : {12, 15, 18, 21, 24})
        QTest::addRow("%d", words) << words << words;
    for (const int words : {0, 13, 25, 48})
        QTest::addRow("%d", words) << words << 24;
}

void Bip39Test::generated() {
    QFETCH(int, asked);
    QFETCH(int, given);
    const SecretText words = generateMnemonic(static_cast<std::size_t>(asked));
    QCOMPARE(std::ranges::count(words.view(), ' ') + 1, given);
    QVERIFY(validateMnemonic(words.view()));
    QVERIFY(*mnemonicFromEntropy(mnemonicToEntropy(words.view())->span()) == words);
}

void Bip39Test::generatedDiffer() {
    std::set<std::string> seen;
    for (int i = 0; i < 20; ++i)
        seen.insert(std::string(generateMnemonic(12).view()));
    QCOMPARE(seen.size(), std::size_t{20});
}

void Bip39Test::asTyped() {
    // Capitals, tabs, line ends, and the spaces that web pages (U+00A0) and Japanese keyboards (U+3000) make.
    const std::string typed =
        "  Abandon\tabandon ABANDON abandon\nabandon  abandon\u00a0abandon\u3000abandon abandon "
        "abandon abandon about\r\n";
    QCOMPARE(tidyMnemonic(typed).view(), std::string_view(abandonAbout));
    QVERIFY(validateMnemonic(typed));
    QVERIFY(*mnemonicToSeed(typed, "") == *mnemonicToSeed(abandonAbout, ""));
    QVERIFY(!(*mnemonicToSeed(typed, "") == *mnemonicToSeed(abandonAbout, " ")));
    QVERIFY(tidyMnemonic("").empty());
    QVERIFY(tidyMnemonic(" \n ").empty());
}

void Bip39Test::refused_data() {
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("says");
    const QString good = abandonAbout;
    QTest::newRow("nothing") << " " << "no words";
    QTest::newRow("eleven") << good.section(' ', 1) << "11 words";
    QTest::newRow("thirteen") << good + " zoo" << "13 words";
    QTest::newRow("a thousand") << QString("zoo ").repeated(1000) << "1000 words";
    QTest::newRow("checksum") << good.section(' ', 0, -2) + " abandon" << "checksum";
    QTest::newRow("swapped") << "about " + good.section(' ', 0, -2) << "checksum";
    QTest::newRow("third word") << "abandon abandon abandom" + good.mid(23)
                                << "Word 3 is not in the list of words. Did you mean \"abandon\"";
    QTest::newRow("last word") << good.section(' ', 0, -2) + " abuot" << "Word 12";
    QTest::newRow("no idea") << good.section(' ', 0, -2) + " qqqqqqq" << "Check it";
    QTest::newRow("very long") << good.section(' ', 0, -2) + " " + QString("a").repeated(100'000)
                               << "Word 12";
}

void Bip39Test::refused() {
    QFETCH(QString, words);
    QFETCH(QString, says);
    const auto result = validateMnemonic(words.toStdString());
    QVERIFY(!result);
    QVERIFY2(QString::fromStdString(result.error().message).contains(says), result.error().message.c_str());
    QVERIFY(!mnemonicToEntropy(words.toStdString()));
}

void Bip39Test::errorsDoNotRepeatTheWord() {
    const auto result = validateMnemonic("abandon hunterx2 abandon");
    QVERIFY(!result);
    QVERIFY(!QString::fromStdString(result.error().message + result.error().detail).contains("hunterx2"));
}

void Bip39Test::similar_data() {
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("best");
    QTest::newRow("beginning") << "acto" << "actor";
    QTest::newRow("left out") << "abndon" << "abandon";
    QTest::newRow("swapped") << "abuot" << "about";
    QTest::newRow("one wrong") << "zebre" << "zebra";
    QTest::newRow("one letter") << "a" << "";
    QTest::newRow("nothing near") << "qqqqqq" << "";
}

void Bip39Test::similar() {
    QFETCH(QString, word);
    QFETCH(QString, best);
    const auto words = similarWords(word.toStdString());
    QVERIFY(words.size() <= 3);
    QCOMPARE(words.empty() ? QString() : QString::fromStdString(std::string(words[0])), best);
}

void Bip39Test::entropySizes() {
    for (std::size_t size = 0; size < 70; ++size) {
        const bool valid = size >= 16 && size <= 32 && size % 4 == 0;
        QCOMPARE(mnemonicFromEntropy(Bytes(size, 0x33)).has_value(), valid);
    }
}

void Bip39Test::notUtf8() {
    QVERIFY(!nfkd("\xff\xfe"));
    QVERIFY(!mnemonicToSeed("\xc3\x28", ""));
    QVERIFY(!mnemonicToSeed(abandonAbout, "\xc3\x28"));
    QVERIFY(!validateMnemonic("\xc3\x28"));
}

void Bip39Test::decomposition_data() {
    // Unicode 15, NormalizationTest.txt: source and NFKD columns.
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("expected");
    QTest::newRow("plain") << "abc" << "abc";
    QTest::newRow("empty") << "" << "";
    QTest::newRow("1E0A") << QString("\u1e0a") << QString("\u0044\u0307");
    QTest::newRow("two marks in order") << QString("\u1e0a\u0323") << QString("\u0044\u0323\u0307");
    QTest::newRow("ligature FB03") << QString("\ufb03") << "ffi";
    QTest::newRow("Hangul AC01") << QString("\uac01") << QString("\u1100\u1161\u11a8");
    QTest::newRow("square 334D") << QString("\u334d") << QString("\u30e1\u30fc\u30c8\u30eb");
}

void Bip39Test::decomposition() {
    QFETCH(QString, source);
    QFETCH(QString, expected);
    const auto result = nfkd(source.toStdString());
    QVERIFY(result);
    QCOMPARE(QString::fromStdString(std::string(result->view())), expected);
}

} // namespace zon

QTEST_APPLESS_MAIN(zon::Bip39Test)
#include "tst_bip39.moc"
