#include "core/crypto/aead.h"
#include "core/crypto/hmac.h"
#include "core/crypto/kdf.h"
#include "core/crypto/random.h"
#include "tests/crypto/vectors.h"

#include <set>

namespace zon {

class SecretsTest : public QObject {
    Q_OBJECT

private slots:
    void bytesAreOwnedOnce();
    void equality();
    void textGrows();
    void randomIsNotConstant();
    void randomBelowStaysBelowAndReachesAll();
    void argon2idVector();
    void argon2idRefusesCosts_data();
    void argon2idRefusesCosts();
    void sealVector();
    void sealedOpens();
    void everyChangedBitIsFound();
};

void SecretsTest::bytesAreOwnedOnce() {
    SecretBytes zeros(40);
    QCOMPARE(show(zeros.span()), show(Bytes(40)));
    zeros.data()[39] = 1;
    const SecretBytes copy = zeros.clone();
    SecretBytes moved = std::move(zeros);
    QVERIFY(zeros.empty()); // NOLINT(bugprone-use-after-move): what a moved-from secret is, is promised
    QCOMPARE(zeros.data(), nullptr);
    QVERIFY(moved == copy);
    moved.data()[0] = 1;
    QVERIFY(!(moved == copy));
    moved = SecretBytes();
    QVERIFY(moved.empty());
    QVERIFY(SecretBytes::copyOf({}).empty());
}

void SecretsTest::equality() {
    const Bytes bytes = unhex("00ff10");
    QVERIFY(SecretBytes::copyOf(bytes) == SecretBytes::copyOf(bytes));
    QVERIFY(!(SecretBytes::copyOf(bytes) == SecretBytes::copyOf(unhex("00ff11"))));
    QVERIFY(!(SecretBytes::copyOf(bytes) == SecretBytes::copyOf(unhex("00ff"))));
    QVERIFY(SecretBytes() == SecretBytes());
    QVERIFY(equalConstantTime(bytes, unhex("00ff10")));
    QVERIFY(!equalConstantTime(bytes, unhex("00ff12")));
    QVERIFY(!equalConstantTime(bytes, unhex("00ff")));
}

void SecretsTest::textGrows() {
    SecretText words;
    words.append("abandon").append("").append(" ability");
    QCOMPARE(words.view(), std::string_view("abandon ability"));
    QVERIFY(words.clone() == words);
    QVERIFY(!(words == SecretText("abandon")));
}

void SecretsTest::randomIsNotConstant() {
    std::set<std::uint64_t> seen;
    for (int i = 0; i < 100; ++i)
        seen.insert(randomUint64());
    QCOMPARE(seen.size(), std::size_t{100});
    QVERIFY(randomArray<32>() != randomArray<32>());
    QVERIFY(!(SecretBytes::random(32) == SecretBytes::random(32)));
}

void SecretsTest::randomBelowStaysBelowAndReachesAll() {
    QCOMPARE(randomBelow(0), 0U);
    QCOMPARE(randomBelow(1), 0U);
    std::set<std::uint64_t> seen;
    for (int i = 0; i < 2000; ++i) {
        const std::uint64_t value = randomBelow(7);
        QVERIFY(value < 7);
        seen.insert(value);
    }
    QCOMPARE(seen.size(), std::size_t{7});
}

void SecretsTest::argon2idVector() {
    // libsodium, test/default/pwhash_argon2id.c:
    // $argon2id$v=19$m=4882,t=2,p=1$bA81arsiXysd3WbTRzmEOw$Nm8QBM+7RH1DXo9rvp5cwKEOOOfD2g6JuxlXihoNcpE of "".
    KdfSalt salt;
    std::ranges::copy(unhex("6c0f356abb225f2b1ddd66d34739843b"), salt.begin());
    const auto key = argon2id("", salt, {.memoryBytes = 4882 * 1024, .passes = 2});
    QVERIFY(key);
    QCOMPARE(show(key->span()), "366f1004cfbb447d435e8f6bbe9e5cc0a10e38e7c3da0e89bb19578a1a0d7291");
    const auto other = argon2id("x", salt, {.memoryBytes = 4882 * 1024, .passes = 2});
    QVERIFY(other && !(*other == *key));
}

void SecretsTest::argon2idRefusesCosts_data() {
    QTest::addColumn<quint64>("memory");
    QTest::addColumn<quint32>("passes");
    QTest::newRow("no memory") << quint64{0} << quint32{3};
    QTest::newRow("no passes") << quint64{1 << 20} << quint32{0};
    QTest::newRow("8 GiB") << (quint64{8} << 30) << quint32{3};
}

void SecretsTest::argon2idRefusesCosts() {
    QFETCH(quint64, memory);
    QFETCH(quint32, passes);
    const auto key = argon2id("password", KdfSalt{}, {.memoryBytes = memory, .passes = passes});
    QVERIFY(!key);
    QCOMPARE(key.error().code, ErrorCode::InvalidArgument);
}

void SecretsTest::sealVector() {
    // draft-irtf-cfrg-xchacha-03, A.3.1.
    const auto key =
        SecretBytes::copyOf(unhex("808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f"));
    AeadNonce nonce;
    std::ranges::copy(unhex("404142434445464748494a4b4c4d4e4f5051525354555657"), nonce.begin());
    const Bytes associated = unhex("50515253c0c1c2c3c4c5c6c7");
    const std::string_view plaintext =
        "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for "
        "the future, sunscreen would be it.";
    const Bytes box = sealWithNonce(key, nonce, asBytes(plaintext), associated);
    QCOMPARE(show(ByteSpan(box).first(24)), show(nonce));
    QCOMPARE(show(ByteSpan(box).subspan(24)), "bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396c"
                                              "bb731c7f1b0b4aa6440bf3a82f4eda7e39ae64c6708"
                                              "c54c216cb96b72e1213b4522f8c9ba40db5d945b11b69b982c1bb9e3f3fac2"
                                              "bc369488f76b2383565d3fff921f9664c97637da976"
                                              "8812f615c68b13b52ec0875924c1c7987947deafd8780acf49");
    const auto opened = open(key, box, associated);
    QVERIFY(opened);
    QCOMPARE(asText(opened->span()), plaintext);
}

void SecretsTest::sealedOpens() {
    const SecretBytes key = SecretBytes::random(32);
    for (const std::size_t size : {0U, 1U, 100U}) {
        const Bytes plaintext(size, 0x5a);
        const Bytes box = seal(key, plaintext, asBytes("seed of wallet 1"));
        QCOMPARE(box.size(), size + aeadOverhead);
        const auto opened = open(key, box, asBytes("seed of wallet 1"));
        QVERIFY(opened);
        QVERIFY(equal(opened->span(), plaintext));
        QVERIFY(!equal(box, seal(key, plaintext, asBytes("seed of wallet 1"))));

        const auto elsewhere = open(key, box, asBytes("seed of wallet 2"));
        QVERIFY(!elsewhere);
        QCOMPARE(elsewhere.error().code, ErrorCode::Corrupt);
        QVERIFY(!open(SecretBytes::random(32), box, asBytes("seed of wallet 1")));
    }
}

void SecretsTest::everyChangedBitIsFound() {
    const SecretBytes key = SecretBytes::random(32);
    const Bytes box = seal(key, asBytes("words"), {});
    for (std::size_t bit = 0; bit < box.size() * 8; ++bit) {
        Bytes changed = box;
        changed[bit / 8] = static_cast<std::uint8_t>(changed[bit / 8] ^ 1 << bit % 8);
        QVERIFY(!open(key, changed, {}));
    }
    for (std::size_t size = 0; size < box.size(); ++size)
        QVERIFY(!open(key, ByteSpan(box).first(size), {}));
}

} // namespace zon

QTEST_APPLESS_MAIN(zon::SecretsTest)
#include "tst_secrets.moc"
