#include "core/crypto/base58.h"
#include "core/crypto/bech32.h"
#include "core/crypto/wif.h"
#include "core/util/base64.h"
#include "tests/crypto/vectors.h"

namespace zon {

class TextFormsTest : public QObject {
    Q_OBJECT

private slots:
    void base58_data();
    void base58();
    void base58Refuses_data();
    void base58Refuses();
    void base58Check();
    void bech32Valid_data();
    void bech32Valid();
    void bech32Invalid_data();
    void bech32Invalid();
    void addressesValid_data();
    void addressesValid();
    void addressesInvalid_data();
    void addressesInvalid();
    void otherNetwork();
    void oneMistypedCharacterIsFound();
    void positions_data();
    void positions();
    void fiveBits();
    void privateKeys();
    void base64();
    void base64Refuses();
};

namespace {

QString message(const Error& error) {
    return QString::fromStdString(error.message);
}

/// Characters above U+007F stand for that byte.
std::string bytesOf(const QJsonValue& value) {
    return value.toString().toLatin1().toStdString();
}

constexpr auto address = "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4"; // BIP173

} // namespace

void TextFormsTest::base58_data() {
    QTest::addColumn<QString>("hex");
    QTest::addColumn<QString>("encoded");
    for (const QJsonObject& vector : objects(vectorFile("base58.json")["vectors"]))
        QTest::addRow("%s", qPrintable(vector["text"].toString().left(20)))
            << vector["hex"].toString() << vector["text"].toString();
}

void TextFormsTest::base58() {
    QFETCH(QString, hex);
    QFETCH(QString, encoded);
    const Bytes bytes = unhex(hex.toStdString());
    QCOMPARE(QString::fromStdString(base58Encode(bytes)), encoded);
    const auto decoded = base58Decode(encoded.toStdString());
    QVERIFY(decoded);
    QCOMPARE(show(*decoded), hex);
    // The limit is exact.
    QVERIFY(base58Decode(encoded.toStdString(), bytes.size()));
    if (!bytes.empty())
        QCOMPARE(base58Decode(encoded.toStdString(), bytes.size() - 1).error().code, ErrorCode::TooLarge);
}

void TextFormsTest::base58Refuses_data() {
    QTest::addColumn<QString>("encoded");
    QTest::addColumn<QString>("says");
    QTest::newRow("zero") << "10" << "Character 2";
    QTest::newRow("capital i") << "I2g" << "Character 1";
    QTest::newRow("small L") << "a3gVl" << "Character 5";
    QTest::newRow("space") << " 2g" << "Character 1";
    QTest::newRow("not ASCII") << QString("2\u00e9") << "Character 2";
    QTest::newRow("long") << QString("z").repeated(100'000) << "too long";
    QTest::newRow("many ones") << QString("1").repeated(100'000) << "too long";
}

void TextFormsTest::base58Refuses() {
    QFETCH(QString, encoded);
    QFETCH(QString, says);
    const auto decoded = base58Decode(encoded.toStdString());
    QVERIFY(!decoded);
    QVERIFY2(message(decoded.error()).contains(says), decoded.error().message.c_str());
}

void TextFormsTest::base58Check() {
    // The address of Bitcoin's genesis block.
    const Bytes payload = unhex("0062e907b15cbf27d5425399ebf6f0fb50ebb88f18");
    const std::string genesis = "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa";
    QCOMPARE(base58CheckEncode(payload), genesis);
    QCOMPARE(std::string(base58CheckEncodeSecret(payload).view()), genesis);
    QCOMPARE(show(*base58CheckDecode(genesis)), show(payload));
    QCOMPARE(show(base58CheckDecodeSecret(genesis)->span()), show(payload));
    for (std::size_t i = 0; i < genesis.size(); ++i) {
        std::string mistyped = genesis;
        mistyped[i] = mistyped[i] == '2' ? '3' : '2';
        QVERIFY(!base58CheckDecode(mistyped));
    }
    QVERIFY(!base58CheckDecode(""));
    QVERIFY(!base58CheckDecode("2g"));
    QVERIFY(!base58CheckDecode(genesis, 20));
}

void TextFormsTest::bech32Valid_data() {
    QTest::addColumn<QString>("encoded");
    QTest::addColumn<bool>("isBech32m");
    const auto vectors = vectorFile("bech32.json");
    for (const auto& vector : vectors["bech32"].toArray())
        QTest::addRow("%s", qPrintable(vector.toString())) << vector.toString() << false;
    for (const auto& vector : vectors["bech32m"].toArray())
        QTest::addRow("%s", qPrintable(vector.toString())) << vector.toString() << true;
}

void TextFormsTest::bech32Valid() {
    QFETCH(QString, encoded);
    QFETCH(bool, isBech32m);
    const auto decoded = bech32Decode(encoded.toStdString());
    QVERIFY2(decoded, decoded ? "" : decoded.error().message.c_str());
    QCOMPARE(decoded->encoding, isBech32m ? Bech32Encoding::Bech32m : Bech32Encoding::Bech32);
    QCOMPARE(QString::fromStdString(bech32Encode(decoded->encoding, decoded->hrp, decoded->values)),
             encoded.toLower());
}

void TextFormsTest::bech32Invalid_data() {
    QTest::addColumn<QByteArray>("encoded");
    const auto vectors = vectorFile("bech32.json");
    for (const auto* list : {"notBech32", "notBech32m"}) {
        int index = 0;
        for (const QJsonObject& vector : objects(vectors[list]))
            QTest::addRow("%s %d %s", list, index++, qPrintable(vector["reason"].toString()))
                << QByteArray::fromStdString(bytesOf(vector["text"]));
    }
}

void TextFormsTest::bech32Invalid() {
    QFETCH(QByteArray, encoded);
    QVERIFY(!bech32Decode(encoded.toStdString()));
}

void TextFormsTest::addressesValid_data() {
    QTest::addColumn<QString>("encoded");
    QTest::addColumn<QString>("script");
    for (const QJsonObject& vector : objects(vectorFile("bech32.json")["addresses"]))
        QTest::addRow("%s", qPrintable(vector["text"].toString()))
            << vector["text"].toString() << vector["script"].toString();
}

void TextFormsTest::addressesValid() {
    QFETCH(QString, encoded);
    QFETCH(QString, script);
    const auto decoded = segwitAddressDecode(encoded.toStdString());
    QVERIFY2(decoded, decoded ? "" : decoded.error().message.c_str());
    // OP_0 or OP_1 to OP_16, and one push.
    const Bytes expected = unhex(script.toStdString());
    QCOMPARE(decoded->version, expected[0] == 0 ? 0 : expected[0] - 0x50);
    QCOMPARE(show(decoded->program), show(ByteSpan(expected).subspan(2)));
    QCOMPARE(QString::fromStdString(segwitAddressEncode(decoded->hrp, decoded->version, decoded->program)),
             encoded.toLower());
}

void TextFormsTest::addressesInvalid_data() {
    QTest::addColumn<QString>("encoded");
    QTest::addColumn<QString>("reason");
    for (const QJsonObject& vector : objects(vectorFile("bech32.json")["notAddresses"]))
        QTest::addRow("%s", qPrintable(vector["text"].toString()))
            << vector["text"].toString() << vector["reason"].toString();
}

void TextFormsTest::addressesInvalid() {
    QFETCH(QString, encoded);
    QFETCH(QString, reason);
    // Bitcoin's two prefixes, as the lists mean them.
    QVERIFY(!segwitAddressDecode(encoded.toStdString(), "bc"));
    QVERIFY(!segwitAddressDecode(encoded.toStdString(), "tb"));
    const auto decoded = segwitAddressDecode(encoded.toStdString());
    if (decoded) QVERIFY2(reason.contains("human-readable"), qPrintable(reason));
}

void TextFormsTest::otherNetwork() {
    const auto decoded = segwitAddressDecode(address, "zon");
    QVERIFY(!decoded);
    QCOMPARE(decoded.error().code, ErrorCode::WrongNetwork);
    QVERIFY(message(decoded.error()).contains("zon1"));
    QVERIFY(message(decoded.error()).contains("bc1"));
    const std::string ours = segwitAddressEncode("zon", 1, Bytes(32, 7));
    QVERIFY(ours.starts_with("zon1p"));
    QVERIFY(segwitAddressDecode(ours, "zon"));
}

void TextFormsTest::oneMistypedCharacterIsFound() {
    const std::string right = address;
    const std::string alphabet = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    for (std::size_t i = right.find('1') + 1; i < right.size(); ++i)
        for (const char c : alphabet) {
            if (c == right[i]) continue;
            std::string mistyped = right;
            mistyped[i] = c;
            const auto decoded = bech32Decode(mistyped);
            QVERIFY(!decoded);
            const QString says = message(decoded.error());
            QVERIFY2(says.contains("Character " + QString::number(i + 1) + " "), qPrintable(says));
        }
}

void TextFormsTest::positions_data() {
    QTest::addColumn<QString>("encoded");
    QTest::addColumn<QString>("says");
    const QString right = address;
    QTest::newRow("space") << QString(right).insert(4, ' ') << "Character 5 ";
    QTest::newRow("capital") << QString(right).replace(20, 1, "R") << "Character 21 ";
    QTest::newRow("letter b") << QString(right).replace(7, 1, "b") << "Character 8 ";
    QTest::newRow("no separator") << "bcqw508" << "missing";
    QTest::newRow("two mistyped") << QString(right).replace(7, 1, "q").replace(30, 1, "q")
                                  << "some characters";
    QTest::newRow("long") << right + QString("q").repeated(100'000) << "at most 90";
    QTest::newRow("empty") << "" << "missing";
}

void TextFormsTest::positions() {
    QFETCH(QString, encoded);
    QFETCH(QString, says);
    const auto decoded = bech32Decode(encoded.toStdString());
    QVERIFY(!decoded);
    QVERIFY2(message(decoded.error()).contains(says), decoded.error().message.c_str());
}

void TextFormsTest::fiveBits() {
    for (std::size_t size = 0; size < 50; ++size) {
        Bytes bytes(size);
        for (std::size_t i = 0; i < size; ++i)
            bytes[i] = static_cast<std::uint8_t>(i * 77 + 5);
        const Bytes values = toFiveBits(bytes);
        QCOMPARE(values.size(), (size * 8 + 4) / 5);
        const auto back = fromFiveBits(values);
        QVERIFY(back);
        QCOMPARE(show(*back), show(bytes));
    }
    QVERIFY(!fromFiveBits(Bytes{0}));          // a whole value of padding
    QVERIFY(!fromFiveBits(Bytes{31, 1}));      // padding that is not zero
    QVERIFY(!fromFiveBits(Bytes{32, 0}));      // not five bits
    QVERIFY(fromFiveBits(Bytes{31, 0b11100})); // 8 ones and two zeros
}

// Source: Bitcoin wiki, "Wallet import format"; BIP174's keys for the compressed test network form.
void TextFormsTest::privateKeys() {
    constexpr std::uint8_t main[] = {mainWifVersion};
    constexpr std::uint8_t both[] = {mainWifVersion, testWifVersion};
    const std::string_view uncompressed = "5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ";
    const auto key = parseWif(uncompressed, main).value();
    QCOMPARE(toHex(key.key.secret()),
             std::string("0c28fca386c7a227600b2fe50b7cae11ec86d3bf1fbe471be89827e19d72aa1d"));
    QVERIFY(!key.compressed);
    QCOMPARE(key.publicKey().size(), std::size_t{65});
    QCOMPARE(toWif(key.key, mainWifVersion, false).view(), uncompressed);

    const std::string_view test = "cP53pDbR5WtAD8dYAW9hhTjuvvTVaEiQBdrz9XPrgLBeRFiyCbQr";
    const auto compressed = parseWif(test, both).value();
    QVERIFY(compressed.compressed);
    QCOMPARE(compressed.version, testWifVersion);
    QCOMPARE(toHex(compressed.publicKey()),
             std::string("029583bf39ae0a609747ad199addd634fa6108559d6c5cd39b4c2183f1ab96e07f"));
    QCOMPARE(toWif(compressed.key, testWifVersion).view(), test);

    QCOMPARE(parseWif(test, main).error().code, ErrorCode::WrongNetwork);
    QVERIFY(!parseWif(test.substr(1), both));
    QVERIFY(!parseWif("1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa", both)); // an address
    QVERIFY(!parseWif(toWif(compressed.key, mainWifVersion).view().substr(0, 20), both));
    SecretBytes zero(33);
    zero.data()[0] = mainWifVersion;
    QVERIFY(!parseWif(base58CheckEncodeSecret(zero.span()).view(), both));
}

// Source: RFC 4648, section 10
void TextFormsTest::base64() {
    const std::pair<std::string_view, std::string_view> vectors[] = {
        {"", ""},
        {"f", "Zg=="},
        {"fo", "Zm8="},
        {"foo", "Zm9v"},
        {"foob", "Zm9vYg=="},
        {"fooba", "Zm9vYmE="},
        {"foobar", "Zm9vYmFy"},
    };
    for (const auto& [bytes, text] : vectors) {
        QCOMPARE(toBase64(asBytes(bytes)), std::string(text));
        QCOMPARE(asText(fromBase64(text).value()), bytes);
    }
}

void TextFormsTest::base64Refuses() {
    for (const std::string_view text :
         {"Z", "Zg", "Zg=", "Zg===", "====", "Zh==", "Zm9=", "Zm9v\n", "Zm 9v", "Zm9-", "=Zm9", "Zg==Zg=="})
        QVERIFY2(!fromBase64(text), text.data());
}

} // namespace zon

QTEST_APPLESS_MAIN(zon::TextFormsTest)
#include "tst_text_forms.moc"
