#include "core/crypto/base58.h"
#include "core/crypto/signature.h"
#include "tests/crypto/vectors.h"

namespace zon {

class KeysTest : public QObject {
    Q_OBJECT

private slots:
    void publicKeyForms();
    void badPublicKeys_data();
    void badPublicKeys();
    void badPrivateKeys_data();
    void badPrivateKeys();
    void sumsOfKeysAgree();
    void ecdsaIsDeterministic_data();
    void ecdsaIsDeterministic();
    void ecdsaIsAlwaysLow();
    void ecdsaRefuses();
    void highSIsSeenAndAccepted();
    void recovery();
    void schnorrVectors_data();
    void schnorrVectors();
    void schnorrMixesRandomness();
    void taprootOutputs_data();
    void taprootOutputs();
    void taprootKeyPaths_data();
    void taprootKeyPaths();
};

namespace {

PrivateKey privateKey(std::string_view hex) {
    auto key = PrivateKey::fromSecret(unhex(hex));
    if (!key) qFatal("bad private key in a test vector");
    return std::move(*key);
}

PrivateKey fromWif(std::string_view wif) {
    const auto payload = base58CheckDecodeSecret(wif);
    if (!payload) qFatal("bad WIF in a test vector");
    return std::move(*PrivateKey::fromSecret(payload->span().subspan(1, 32)));
}

std::optional<Digest32> optionalDigest(const QJsonValue& value) {
    return value.isNull() ? std::nullopt : std::optional(digest(text(value)));
}

constexpr auto groupOrder = "fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141";
constexpr auto generator = "0279be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798";
constexpr auto generatorUncompressed =
    "0479be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798483ada7726a3c465"
    "5da4fbfc0e1108a8fd17b448a68554199c47d08ffb10d4b8";

// Bitcoin Core, src/test/key_tests.cpp.
constexpr auto coreWif1 = "5HxWvvfubhXpYYpS3tJkw6fq9jE9j18THftkZjHHfmFiWtmAbrj";
constexpr auto coreWif2 = "5KC4ejrDjv152FGwP386VD1i2NYc5KkfSMyv1nGy1VGDxGHqVY3";

} // namespace

void KeysTest::publicKeyForms() {
    const auto one = privateKey("0000000000000000000000000000000000000000000000000000000000000001");
    const PublicKey key = one.publicKey();
    QCOMPARE(show(key.compressed()), generator);
    QCOMPARE(show(key.uncompressed()), generatorUncompressed);
    QVERIFY(*PublicKey::parse(unhex(generatorUncompressed)) == key);
    QVERIFY(*PublicKey::parse(unhex(generator)) == key);

    // The hybrid form says whether y is even in its first byte: only a script may hold it.
    Bytes hybrid = unhex(generatorUncompressed);
    hybrid[0] = 6;
    QVERIFY(PublicKey::parseConsensus(hybrid) == key);
    QVERIFY(!PublicKey::parse(hybrid));
    hybrid[0] = 7;
    QVERIFY(!PublicKey::parseConsensus(hybrid));
    QCOMPARE(show(XOnlyKey::fromPublicKey(key).bytes()), QString(generator).mid(2));
    QCOMPARE(show(key.hash160()), show(hash160(unhex(generator))));
}

void KeysTest::badPublicKeys_data() {
    QTest::addColumn<QString>("hex");
    QTest::addColumn<QString>("words");
    QTest::newRow("empty") << "" << "0";
    QTest::newRow("32 bytes") << QString(generator).mid(2) << "32";
    QTest::newRow("prefix") << "05" + QString(generator).mid(2) << "05";
    QTest::newRow("cut") << QString(generatorUncompressed).chopped(2) << "64";
    QTest::newRow("no point") << "02" + QString("00").repeated(31) + "05" << "point";
    QTest::newRow("over the field") << "02" + QString("ff").repeated(32) << "point";
}

void KeysTest::badPublicKeys() {
    QFETCH(QString, hex);
    QFETCH(QString, words);
    const auto key = PublicKey::parse(unhex(hex.toStdString()));
    QVERIFY(!key);
    QCOMPARE(key.error().code, ErrorCode::Malformed);
    QVERIFY2(QString::fromStdString(key.error().message).contains(words), key.error().message.c_str());
    QVERIFY(!PublicKey::parseConsensus(unhex(hex.toStdString())));
}

void KeysTest::badPrivateKeys_data() {
    QTest::addColumn<QString>("hex");
    QTest::newRow("zero") << QString("00").repeated(32);
    QTest::newRow("group order") << groupOrder;
    QTest::newRow("short") << QString("01").repeated(31);
    QTest::newRow("long") << QString("01").repeated(33);
    QTest::newRow("empty") << "";
}

void KeysTest::badPrivateKeys() {
    QFETCH(QString, hex);
    QVERIFY(!PrivateKey::fromSecret(unhex(hex.toStdString())));
}

void KeysTest::sumsOfKeysAgree() {
    const Digest32 tweak = sha256(asBytes("tweak"));
    const PrivateKey key = PrivateKey::generate();
    QVERIFY(key.plus(tweak)->publicKey() == *key.publicKey().plus(tweak));
    // n − 1 and 1 add up to nothing.
    Bytes last = unhex(groupOrder);
    --last.back();
    const auto one = digest("0000000000000000000000000000000000000000000000000000000000000001");
    const PrivateKey largest = std::move(*PrivateKey::fromSecret(last));
    QVERIFY(!largest.plus(one));
    QVERIFY(!largest.publicKey().plus(one));
    QVERIFY(!key.plus(unhex(groupOrder)));
}

void KeysTest::ecdsaIsDeterministic_data() {
    QTest::addColumn<QString>("wif");
    QTest::addColumn<QString>("expected");
    QTest::newRow("1") << coreWif1
                       << "304402205dbbddda71772d95ce91cd2d14b592cfbc1dd0aabd6a394b6c2d377bbe59d31d022014ddda"
                          "21494a4e221f0824f"
                          "0b8b924c43fa43c0ad57dccdaa11f81a6bd4582f6";
    QTest::newRow("2") << coreWif2
                       << "3044022052d8a32079c11e79db95af63bb9600c5b04f21a9ca33dc129c2bfa8ac9dc1cd5022061d8ae"
                          "5e0f6c1a16bde3719"
                          "c64c2fd70e404b6428ab9a69566962e8771b5944d";
}

void KeysTest::ecdsaIsDeterministic() {
    QFETCH(QString, wif);
    QFETCH(QString, expected);
    const PrivateKey key = fromWif(wif.toStdString());
    const Digest32 message = sha256d(asBytes("Very deterministic message"));
    const Bytes signature = ecdsaSign(key, message);
    QCOMPARE(show(signature), expected);
    QVERIFY(ecdsaVerify(key.publicKey(), signature, message));
}

void KeysTest::ecdsaIsAlwaysLow() {
    // As Bitcoin Core checks it: half of all first tries have a high R.
    const PrivateKey key = fromWif(coreWif1);
    const PublicKey publicKey = key.publicKey();
    for (int i = 0; i < 256; ++i) {
        const Digest32 message = sha256d(asBytes("A message to be signed" + std::to_string(i)));
        const Bytes signature = ecdsaSign(key, message);
        QVERIFY(signature.size() <= 70);
        QVERIFY(signature[3] <= 32); // length of R
        QVERIFY(ecdsaVerify(publicKey, signature, message));
    }
}

void KeysTest::ecdsaRefuses() {
    const PrivateKey key = fromWif(coreWif1);
    const Digest32 message = sha256d(asBytes("pay"));
    const Bytes signature = ecdsaSign(key, message);
    QVERIFY(!ecdsaVerify(key.publicKey(), signature, sha256d(asBytes("pay more"))));
    QVERIFY(!ecdsaVerify(fromWif(coreWif2).publicKey(), signature, message));
    QVERIFY(!ecdsaVerify(key.publicKey(), {}, message));
    QVERIFY(!ecdsaVerify(key.publicKey(), ByteSpan(signature).first(signature.size() - 1), message));
    Bytes longer = signature;
    longer.push_back(1);
    QVERIFY(!ecdsaVerify(key.publicKey(), longer, message));
    QVERIFY(!ecdsaVerifyCompact(key.publicKey(), CompactSignature{}, message));
}

void KeysTest::highSIsSeenAndAccepted() {
    const PrivateKey key = fromWif(coreWif1);
    const Digest32 message = sha256d(asBytes("pay"));
    CompactSignature low = ecdsaSignRecoverable(key, message).rs;
    QVERIFY(ecdsaHasLowS(low));
    QVERIFY(ecdsaVerifyCompact(key.publicKey(), low, message));
    // n − s is the other solution.
    const Bytes order = unhex(groupOrder);
    CompactSignature high = low;
    int borrow = 0;
    for (std::size_t i = 32; i-- > 0;) {
        const int difference = order[i] - low[32 + i] - borrow;
        borrow = difference < 0 ? 1 : 0;
        high[32 + i] = static_cast<std::uint8_t>(difference);
    }
    QVERIFY(!ecdsaHasLowS(high));
    QVERIFY(ecdsaVerifyCompact(key.publicKey(), high, message));
}

void KeysTest::recovery() {
    // Bitcoin Core's key_tests: header byte 27 + 4 (compressed) + recovery id.
    const PrivateKey key = fromWif(coreWif1);
    const Digest32 message = sha256d(asBytes("Very deterministic message"));
    const RecoverableSignature signature = ecdsaSignRecoverable(key, message);
    QCOMPARE(signature.recoveryId, 0x20 - 27 - 4);
    QCOMPARE(show(signature.rs),
             "5dbbddda71772d95ce91cd2d14b592cfbc1dd0aabd6a394b6c2d377bbe59d31d14ddda21494a4e221f0824f0b8b92"
             "4c43fa43c0ad57dccdaa11f81a6bd4582f6");
    QVERIFY(ecdsaRecover(signature, message) == key.publicKey());
    RecoverableSignature other = signature;
    other.recoveryId ^= 1;
    QVERIFY(ecdsaRecover(other, message) != key.publicKey());
    other.recoveryId = 4;
    QVERIFY(!ecdsaRecover(other, message));
    other.recoveryId = -1;
    QVERIFY(!ecdsaRecover(other, message));
}

void KeysTest::schnorrVectors_data() {
    QTest::addColumn<QJsonObject>("vector");
    const auto vectors = objects(vectorFile("bip340.json")["vectors"]);
    QCOMPARE(vectors.size(), std::size_t{19});
    for (const QJsonObject& vector : vectors)
        QTest::addRow("%s %s", qPrintable(vector["index"].toString()),
                      qPrintable(vector["comment"].toString()))
            << vector;
}

void KeysTest::schnorrVectors() {
    QFETCH(QJsonObject, vector);
    const Bytes message = unhex(text(vector["message"]));
    const Bytes signature = unhex(text(vector["signature"]));
    const auto key = XOnlyKey::parse(unhex(text(vector["publicKey"])));
    const bool valid = vector["result"].toString() == u"TRUE";
    QCOMPARE(key && schnorrVerify(*key, signature, message), valid);
    if (vector["secretKey"].toString().isEmpty()) return;

    const PrivateKey secret = privateKey(text(vector["secretKey"]));
    QVERIFY(XOnlyKey::fromPublicKey(secret.publicKey()) == *key);
    if (message.size() != 32) return; // we sign nothing but digests
    const auto made = schnorrSign(secret, digest(text(vector["message"])), digest(text(vector["aux"])));
    QCOMPARE(show(made), show(signature));
}

void KeysTest::schnorrMixesRandomness() {
    const PrivateKey key = PrivateKey::generate();
    const XOnlyKey xOnly = XOnlyKey::fromPublicKey(key.publicKey());
    const Digest32 message = sha256(asBytes("message"));
    const auto first = schnorrSign(key, message);
    const auto second = schnorrSign(key, message);
    QVERIFY(first != second);
    QVERIFY(schnorrVerify(xOnly, first, message));
    QVERIFY(schnorrVerify(xOnly, second, message));
    QVERIFY(!schnorrVerify(xOnly, ByteSpan(first).first(63), message));
    QVERIFY(!schnorrVerify(xOnly, first, sha256(message)));
}

void KeysTest::taprootOutputs_data() {
    QTest::addColumn<QJsonObject>("vector");
    int index = 0;
    for (const QJsonObject& vector : objects(vectorFile("bip341.json")["outputs"]))
        QTest::addRow("%d", index++) << vector;
}

void KeysTest::taprootOutputs() {
    QFETCH(QJsonObject, vector);
    const auto internal = XOnlyKey::parse(unhex(text(vector["internalKey"])));
    QVERIFY(internal);
    const Digest32 tweak = tapTweakHash(*internal, optionalDigest(vector["merkleRoot"]));
    QCOMPARE(show(tweak), vector["tweak"].toString());
    const auto output = internal->tweak(tweak);
    QVERIFY(output);
    QCOMPARE(show(output->key.bytes()), vector["outputKey"].toString());
    QVERIFY(output->key.isTweakOf(*internal, tweak, output->oddParity));
    QVERIFY(!output->key.isTweakOf(*internal, tweak, !output->oddParity));
    QVERIFY(!output->key.isTweakOf(*internal, sha256(tweak), output->oddParity));
    QVERIFY(!internal->tweak(digest(groupOrder)));
}

void KeysTest::taprootKeyPaths_data() {
    QTest::addColumn<QJsonObject>("vector");
    int index = 0;
    for (const QJsonObject& vector : objects(vectorFile("bip341.json")["keyPaths"]))
        QTest::addRow("%d", index++) << vector;
}

void KeysTest::taprootKeyPaths() {
    QFETCH(QJsonObject, vector);
    const PrivateKey key = privateKey(text(vector["secretKey"]));
    QCOMPARE(show(XOnlyKey::fromPublicKey(key.publicKey()).bytes()), vector["internalKey"].toString());
    const PrivateKey tweaked = key.taprootTweak(optionalDigest(vector["merkleRoot"]));
    QCOMPARE(show(tweaked.secret()), vector["tweakedSecretKey"].toString());
    // The published signatures have zeros as auxiliary randomness.
    const auto signature = schnorrSign(tweaked, digest(text(vector["sigHash"])), Digest32{});
    QCOMPARE(show(signature), vector["signature"].toString());
}

} // namespace zon

QTEST_APPLESS_MAIN(zon::KeysTest)
#include "tst_keys.moc"
