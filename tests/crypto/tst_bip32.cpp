#include "core/crypto/bip32.h"
#include "tests/crypto/vectors.h"

namespace zon {

class Bip32Test : public QObject {
    Q_OBJECT

private slots:
    void paths_data();
    void paths();
    void badPaths_data();
    void badPaths();
    void pathsJoin();
    void derivation_data();
    void derivation();
    void invalidKeys_data();
    void invalidKeys();
    void otherNetworks();
    void hardenedNeedsThePrivateKey();
    void depthEnds();
    void seedSizes();
};

namespace {

QString message(const Error& error) {
    return QString::fromStdString(error.message);
}

} // namespace

void Bip32Test::paths_data() {
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("shown");
    QTest::newRow("master") << "m" << "m";
    QTest::newRow("empty") << "" << "m";
    QTest::newRow("h") << "m/84h/1h/0h" << "m/84h/1h/0h";
    QTest::newRow("apostrophe") << "m/84'/1'/0'/1/5" << "m/84h/1h/0h/1/5";
    QTest::newRow("capitals") << "M/84H/7" << "m/84h/7";
    QTest::newRow("without m") << "0/1" << "m/0/1";
    QTest::newRow("largest") << "2147483647h/2147483647" << "m/2147483647h/2147483647";
    QTest::newRow("ZonCoin") << "m/84h/5918542h/0h" << "m/84h/5918542h/0h";
}

void Bip32Test::paths() {
    QFETCH(QString, written);
    QFETCH(QString, shown);
    const auto path = KeyPath::parse(written.toStdString());
    QVERIFY2(path, path ? "" : path.error().message.c_str());
    QCOMPARE(QString::fromStdString(path->toString()), shown);
    QVERIFY(KeyPath::parse(path->toString()) == *path);
}

void Bip32Test::badPaths_data() {
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("says");
    QTest::newRow("slash at the end") << "m/0/" << "ends with";
    QTest::newRow("only slash") << "m/" << "ends with";
    QTest::newRow("gap") << "m/0//1" << "Step 2";
    QTest::newRow("slash in front") << "/0" << "Step 1";
    QTest::newRow("letters") << "m/0/x" << "Step 2";
    QTest::newRow("twice hardened") << "m/0hh" << "Step 1";
    QTest::newRow("sign") << "m/-1" << "Step 1";
    QTest::newRow("space") << "m/ 1" << "Step 1";
    QTest::newRow("too large") << "m/0/1/2147483648" << "Step 3";
    QTest::newRow("far too large") << "m/99999999999999999999" << "Step 1";
    QTest::newRow("m without slash") << "m0" << "\"/\"";
    QTest::newRow("256 steps") << "m" + QString("/0").repeated(256) << "255";
}

void Bip32Test::badPaths() {
    QFETCH(QString, written);
    QFETCH(QString, says);
    const auto path = KeyPath::parse(written.toStdString());
    QVERIFY(!path);
    QVERIFY2(message(path.error()).contains(says), path.error().message.c_str());
}

void Bip32Test::pathsJoin() {
    const KeyPath account{84 | hardened, 1 | hardened, hardened};
    QCOMPARE(account.child(1).child(7).toString(), "m/84h/1h/0h/1/7");
    QVERIFY((account / KeyPath{1, 7}) == account.child(1).child(7));
}

void Bip32Test::derivation_data() {
    QTest::addColumn<QJsonObject>("vector");
    const auto vectors = objects(vectorFile("bip32.json")["valid"]);
    QCOMPARE(vectors.size(), std::size_t{17});
    for (const QJsonObject& vector : vectors)
        QTest::addRow("%s %s", qPrintable(vector["seed"].toString().first(8)),
                      qPrintable(vector["path"].toString()))
            << vector;
}

void Bip32Test::derivation() {
    QFETCH(QJsonObject, vector);
    const auto master = ExtendedPrivateKey::fromSeed(unhex(text(vector["seed"])));
    QVERIFY(master);
    const auto path = KeyPath::parse(text(vector["path"]));
    QVERIFY(path);
    const auto key = master->derive(*path);
    QVERIFY(key);
    QCOMPARE(std::string(key->serialize(xpubVersions).view()), text(vector["xprv"]));
    QCOMPARE(key->neuter().serialize(xpubVersions), text(vector["xpub"]));
    QCOMPARE(std::size_t{key->depth()}, path->steps().size());
    QCOMPARE(key->fingerprint(), key->neuter().fingerprint());

    const auto parsed = ExtendedPrivateKey::parse(text(vector["xprv"]), xpubVersions);
    QVERIFY(parsed);
    QCOMPARE(std::string(parsed->serialize(xpubVersions).view()), text(vector["xprv"]));
    const auto parsedPublic = ExtendedPublicKey::parse(text(vector["xpub"]), xpubVersions);
    QVERIFY(parsedPublic && *parsedPublic == key->neuter());

    // Where the last step is not hardened, the public parent finds the same child.
    const auto& steps = path->steps();
    if (steps.empty() || steps.back() >= hardened) return;
    KeyPath parentPath;
    for (std::size_t i = 0; i + 1 < steps.size(); ++i)
        parentPath = parentPath.child(steps[i]);
    const auto child = master->derive(parentPath)->neuter().derive(steps.back());
    QVERIFY(child && *child == key->neuter());
}

void Bip32Test::invalidKeys_data() {
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("says");
    // By BIP32's words for what is wrong, what our sentence must name.
    const QHash<QString, QString> sentences{
        {"pubkey version / prvkey mismatch", "contradicts itself"},
        {"prvkey version / pubkey mismatch", "contradicts itself"},
        {"invalid pubkey prefix 04", "02 or 03"},
        {"invalid prvkey prefix 04", "contradicts itself"},
        {"invalid pubkey prefix 01", "02 or 03"},
        {"invalid prvkey prefix 01", "contradicts itself"},
        {"zero depth with non-zero parent fingerprint", "no parent"},
        {"zero depth with non-zero index", "no one's child"},
        {"unknown extended key version", "another network"},
        {"private key 0 not in 1..n-1", "out of the allowed range"},
        {"private key n not in 1..n-1", "out of the allowed range"},
        {"invalid pubkey 020000000000000000000000000000000000000000000000000000000000000007", "no point"},
        {"invalid checksum", "checksum"}};
    const auto vectors = objects(vectorFile("bip32.json")["invalid"]);
    QCOMPARE(vectors.size(), std::size_t{16});
    int index = 0;
    for (const QJsonObject& vector : vectors) {
        const QString reason = vector["reason"].toString();
        QVERIFY2(sentences.contains(reason), qPrintable(reason));
        QTest::addRow("%d %s", index++, qPrintable(reason)) << vector["key"].toString() << sentences[reason];
    }
}

void Bip32Test::invalidKeys() {
    QFETCH(QString, key);
    QFETCH(QString, says);
    const auto asPrivate = ExtendedPrivateKey::parse(key.toStdString(), xpubVersions);
    const auto asPublic = ExtendedPublicKey::parse(key.toStdString(), xpubVersions);
    QVERIFY(!asPrivate);
    QVERIFY(!asPublic);
    const Error& error = key.startsWith("xprv") ? asPrivate.error() : asPublic.error();
    QVERIFY2(message(error).contains(says), error.message.c_str());
}

void Bip32Test::otherNetworks() {
    const auto master = ExtendedPrivateKey::fromSeed(Bytes(32, 1));
    const std::string tprv(master->serialize().view());
    const std::string tpub = master->neuter().serialize();
    QVERIFY(tprv.starts_with("tprv"));
    QVERIFY(tpub.starts_with("tpub"));
    QVERIFY(ExtendedPrivateKey::parse(tprv));
    QVERIFY(ExtendedPublicKey::parse(tpub));
    QCOMPARE(ExtendedPrivateKey::parse(tprv, xpubVersions).error().code, ErrorCode::WrongNetwork);
    QCOMPARE(ExtendedPublicKey::parse(tpub, xpubVersions).error().code, ErrorCode::WrongNetwork);

    // A private key where a public one belongs: the error must not repeat it.
    const auto mistaken = ExtendedPublicKey::parse(tprv);
    QVERIFY(!mistaken);
    QVERIFY(message(mistaken.error()).contains("private"));
    QVERIFY(!message(mistaken.error()).contains("tprv"));
    QVERIFY(!ExtendedPrivateKey::parse(tpub));
    QVERIFY(!ExtendedPublicKey::parse(tpub + "1"));
    QVERIFY(!ExtendedPublicKey::parse(std::string(10'000, 'z')));
    QVERIFY(!ExtendedPublicKey::parse(""));
}

void Bip32Test::hardenedNeedsThePrivateKey() {
    const auto master = ExtendedPrivateKey::fromSeed(Bytes(32, 1));
    const auto child = master->neuter().derive(hardened);
    QVERIFY(!child);
    QVERIFY(message(child.error()).contains("hardened"));
    QVERIFY(!master->neuter().derive(KeyPath{0, 1 | hardened}));
}

void Bip32Test::depthEnds() {
    auto key = ExtendedPrivateKey::fromSeed(Bytes(32, 1))->neuter();
    for (int depth = 0; depth < 255; ++depth)
        key = *key.derive(0U);
    QCOMPARE(key.depth(), 255);
    QVERIFY(!key.derive(0U));
}

void Bip32Test::seedSizes() {
    QVERIFY(!ExtendedPrivateKey::fromSeed(Bytes(15, 1)));
    QVERIFY(ExtendedPrivateKey::fromSeed(Bytes(16, 1)));
    QVERIFY(ExtendedPrivateKey::fromSeed(Bytes(64, 1)));
    QVERIFY(!ExtendedPrivateKey::fromSeed(Bytes(65, 1)));
}

} // namespace zon

QTEST_APPLESS_MAIN(zon::Bip32Test)
#include "tst_bip32.moc"
