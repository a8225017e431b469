#include "core/crypto/hash160.h"
#include "core/crypto/hkdf.h"
#include "core/crypto/hmac.h"
#include "core/crypto/sha1.h"
#include "core/crypto/sha512.h"
#include "core/crypto/siphash.h"
#include "core/crypto/tagged_hash.h"
#include "tests/crypto/vectors.h"

namespace zon {

class HashesTest : public QObject {
    Q_OBJECT

private slots:
    void known_data();
    void known();
    void millionLetters();
    void piecesGiveTheSameAsTheWhole();
    void everyLengthAgreesWithOneByteAtATime();
    void finishStartsAnew();
    void doubleHash();
    void hmac_data();
    void hmac();
    void hkdf_data();
    void hkdf();
    void sipHash();
    void taggedHashes();
};

namespace {

QString hashed(const QString& algorithm, ByteSpan data) {
    if (algorithm == u"SHA-256") return show(sha256(data));
    if (algorithm == u"SHA-512") return show(sha512(data));
    if (algorithm == u"SHA-1") return show(sha1(data));
    return show(ripemd160(data));
}

constexpr auto letters448 = "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq";
constexpr auto letters896 =
    "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmno"
    "pqrsmnopqrstnopqrstu";

Bytes filled(std::size_t size, std::uint8_t byte) {
    return Bytes(size, byte);
}

Bytes counting(std::uint8_t first, std::size_t size) {
    Bytes bytes(size);
    for (std::size_t i = 0; i < size; ++i)
        bytes[i] = static_cast<std::uint8_t>(first + i);
    return bytes;
}

} // namespace

void HashesTest::known_data() {
    QTest::addColumn<QString>("algorithm");
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QString>("expected");
    const auto add = [](const char* algorithm, const char* message, const char* expected) {
        QTest::addRow("%s of %zu bytes", algorithm, std::strlen(message))
            << algorithm << QByteArray(message) << expected;
    };
    // NIST, FIPS 180 examples with intermediate values; the empty message from the NIST validation suite
    // (SHAVS).
    add("SHA-256", "", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    add("SHA-256", "abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    add("SHA-256", letters448, "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    add("SHA-256", letters896, "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1");
    add("SHA-512", "",
        "cf83e1357eefb8bdf1542850d66d8007d620e4050b5715dc83f4a921d36ce9ce47d0d13c5d85f2b0ff8318d2877eec2f63b9"
        "31bd474"
        "17a81a538327af927da3e");
    add("SHA-512", "abc",
        "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d"
        "4423643"
        "ce80e2a9ac94fa54ca49f");
    add("SHA-512", letters896,
        "8e959b75dae313da8cf4f72814fc143f8f7779c6eb9f7fa17299aeadb6889018501d289e4900f7e4331b99dec4b5433ac7d3"
        "29eeb6d"
        "d26545e96e55b874be909");
    add("SHA-1", "", "da39a3ee5e6b4b0d3255bfef95601890afd80709");
    add("SHA-1", "abc", "a9993e364706816aba3e25717850c26c9cd0d89d");
    add("SHA-1", letters448, "84983e441c3bd26ebaae4aa1f95129e5e54670f1");
    // The authors' page: The hash function RIPEMD-160 (Bosselaers).
    add("RIPEMD-160", "", "9c1185a5c5e9fc54612808977ee8f548b2258d31");
    add("RIPEMD-160", "a", "0bdc9d2d256b3ee9daae347be6f4dc835a467ffe");
    add("RIPEMD-160", "abc", "8eb208f7e05d987a9b044a8e98c6b087f15a0bfc");
    add("RIPEMD-160", "message digest", "5d0689ef49d2fae572b881b123a85ffa21595f36");
    add("RIPEMD-160", "abcdefghijklmnopqrstuvwxyz", "f71c27109c692c1b56bbdceb5b9d2865b3708dbc");
    add("RIPEMD-160", letters448, "12a053384a9c0c88e405a06c27dcf49ada62eb2b");
    add("RIPEMD-160", "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789",
        "b0e20b6e3116640286ed3a87a5713079b21f5189");
    add("RIPEMD-160", "12345678901234567890123456789012345678901234567890123456789012345678901234567890",
        "9b752e45573d4b39f4dbd3323cab82bf63326bfb");
}

void HashesTest::known() {
    QFETCH(QString, algorithm);
    QFETCH(QByteArray, message);
    QFETCH(QString, expected);
    QCOMPARE(hashed(algorithm, asBytes(message.toStdString())), expected);
}

void HashesTest::millionLetters() {
    const Bytes message = filled(1'000'000, 'a');
    QCOMPARE(hashed("SHA-256", message), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
    QCOMPARE(hashed("SHA-1", message), "34aa973cd4c4daa4f61eeb2bdbad27316534016f");
    QCOMPARE(hashed("RIPEMD-160", message), "52783243c1697bdbe16d37f97f68f08325dc1528");
}

void HashesTest::piecesGiveTheSameAsTheWhole() {
    const Bytes message = counting(0, 300);
    const Digest32 whole = sha256(message);
    for (std::size_t first = 0; first <= message.size(); ++first)
        for (const std::size_t second : {std::size_t{0}, std::size_t{1}, std::size_t{63}, std::size_t{64}}) {
            const std::size_t middle = std::min(first + second, message.size());
            Sha256 hasher;
            hasher.write(ByteSpan(message).first(first));
            hasher.write(ByteSpan(message).subspan(first, middle - first));
            hasher.write(ByteSpan(message).subspan(middle));
            QCOMPARE(show(hasher.finish()), show(whole));
        }
}

void HashesTest::everyLengthAgreesWithOneByteAtATime() {
    const Bytes message = counting(7, 200);
    for (std::size_t size = 0; size <= message.size(); ++size) {
        Sha256 hasher;
        for (std::size_t i = 0; i < size; ++i)
            hasher.writeByte(message[i]);
        QCOMPARE(show(sha256(ByteSpan(message).first(size))), show(hasher.finish()));
    }
}

void HashesTest::finishStartsAnew() {
    Sha256 hasher;
    hasher.write(asBytes("something else")).finish();
    QCOMPARE(show(hasher.write(asBytes("abc")).finish()), show(sha256(asBytes("abc"))));
    const Sha256 midstate = Sha256().write(asBytes("ab"));
    Sha256 copy = midstate;
    copy.write(asBytes("xyz"));
    copy = midstate;
    QCOMPARE(show(copy.write(asBytes("c")).finish()), show(sha256(asBytes("abc"))));
}

void HashesTest::doubleHash() {
    // The header of Bitcoin's genesis block and its hash (shown reversed).
    const Bytes genesis =
        unhex("0100000000000000000000000000000000000000000000000000000000000000000000003ba3edfd7a7b12"
              "b27ac72c3e67768f617fc81bc3888a51323a9fb8aa4b1e5e4a29ab5f49ffff001d1dac2b7c");
    Digest32 hash = sha256d(genesis);
    QCOMPARE(show(Sha256().write(genesis).finishDouble()), show(hash));
    std::reverse(hash.begin(), hash.end());
    QCOMPARE(show(hash), "000000000019d6689c085ae165831e934ff763ae46a2a6c172b3f1b60a8ce26f");
    // Key and address of the same block's coinbase: a public fact since 2009.
    const Bytes key =
        unhex("04678afdb0fe5548271967f1a67130b7105cd6a828e03909a67962e0ea1f61deb649f6bc3f4cef38c4f35504e51"
              "ec112de5c384df7ba0b8d578a4c702b6bf11d5f");
    QCOMPARE(show(hash160(key)), "62e907b15cbf27d5425399ebf6f0fb50ebb88f18");
}

void HashesTest::hmac_data() {
    // RFC 4231, test cases 1 to 7 (5 is truncated there).
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<QString>("expected256");
    QTest::addColumn<QString>("expected512");
    QTest::newRow("1")
        << QByteArray(20, '\x0b') << QByteArray("Hi There")
        << "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"
        << "87aa7cdea5ef619d4ff0b4241a1d6cb02379f4e2ce4ec2787ad0b30545e17cdedaa833b7d6b8a702038b274eaea3f"
           "4e4be9d914eeb61f1702e696c203a126854";
    QTest::newRow("2")
        << QByteArray("Jefe") << QByteArray("what do ya want for nothing?")
        << "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
        << "164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea2505549758bf75c05a994a6d034f65f8f0e"
           "6fdcaeab1a34d4a6b4b636e070a38bce737";
    QTest::newRow("3")
        << QByteArray(20, '\xaa') << QByteArray(50, '\xdd')
        << "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe"
        << "fa73b0089d56a284efb0f0756c890be9b1b5dbdd8ee81a3655f83e33b2279d39bf3e848279a722c806b485a47e67c"
           "807b946a337bee8942674278859e13292fb";
    QTest::newRow("4")
        << QByteArray::fromHex("0102030405060708090a0b0c0d0e0f10111213141516171819") << QByteArray(50, '\xcd')
        << "82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b"
        << "b0ba465637458c6990e5a8c5f61d4af7e576d97ff94b872de76f8050361ee3dba91ca5c11aa25eb4d679275cc5788"
           "063a5f19741120c4f2de2adebeb10a298dd";
    QTest::newRow("5") << QByteArray(20, '\x0c') << QByteArray("Test With Truncation")
                       << "a3b6167473100ee06e0c796c2955552b"
                       << "415fad6271580a531d4179bc891d87a6";
    QTest::newRow("6")
        << QByteArray(131, '\xaa') << QByteArray("Test Using Larger Than Block-Size Key - Hash Key First")
        << "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"
        << "80b24263c7c1a3ebb71493c1dd7be8b49b46d1f41b4aeec1121b013783f8f3526b56d037e05f2598bd0fd2215d6a1"
           "e5295e64f73f63f0aec8b915a985d786598";
    QTest::newRow("7")
        << QByteArray(131, '\xaa')
        << QByteArray("This is a test using a larger than block-size key and a larger than block-size "
                      "data. The key needs to be hashed before being used by the HMAC algorithm.")
        << "9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2"
        << "e37b6a775dc87dbaa4dfa9f96e5e3ffddebd71f8867289865df5a32d20cdc944b6022cac3c4982b10d5eeb55c3e4d"
           "e15134676fb6de0446065c97440fa8c6a58";
}

void HashesTest::hmac() {
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, data);
    QFETCH(QString, expected256);
    QFETCH(QString, expected512);
    const std::string k = key.toStdString();
    const std::string d = data.toStdString();
    QCOMPARE(show(hmacSha256(asBytes(k), asBytes(d))).first(expected256.size()), expected256);
    QCOMPARE(show(hmacSha512(asBytes(k), asBytes(d))).first(expected512.size()), expected512);
}

void HashesTest::hkdf_data() {
    // RFC 5869, A.1 to A.3.
    QTest::addColumn<QString>("keyMaterial");
    QTest::addColumn<QString>("salt");
    QTest::addColumn<QString>("info");
    QTest::addColumn<QString>("expected");
    QTest::newRow("A.1")
        << show(filled(22, 0x0b)) << show(counting(0, 13)) << show(counting(0xf0, 10))
        << "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865";
    QTest::newRow("A.2")
        << show(counting(0, 80)) << show(counting(0x60, 80)) << show(counting(0xb0, 80))
        << "b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c59045a99cac7827271cb41c65e590e0"
           "9da3275600c2f09b8367793a9aca3db71cc30c58179ec3e87c14c01d5c1f3434f1d87";
    QTest::newRow("A.3")
        << show(filled(22, 0x0b)) << "" << ""
        << "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8";
}

void HashesTest::hkdf() {
    QFETCH(QString, keyMaterial);
    QFETCH(QString, salt);
    QFETCH(QString, info);
    QFETCH(QString, expected);
    const auto bytes = [](const QString& hex) { return unhex(hex.toStdString()); };
    const SecretBytes key = hkdfSha256(bytes(keyMaterial), bytes(salt), bytes(info),
                                       static_cast<std::size_t>(expected.size() / 2));
    QCOMPARE(show(key.span()), expected);
}

void HashesTest::sipHash() {
    constexpr std::uint64_t k0 = 0x0706050403020100;
    constexpr std::uint64_t k1 = 0x0f0e0d0c0b0a0908;
    const auto vectors = vectorFile("siphash.json")["vectors"].toArray();
    QCOMPARE(vectors.size(), 64);
    for (int i = 0; i < vectors.size(); ++i) {
        const Bytes message = counting(0, static_cast<std::size_t>(i));
        QCOMPARE(sipHash24(k0, k1, message), readLe64(unhex(text(vectors[i])).data()));
    }
    const Bytes id = counting(0, 32);
    QCOMPARE(sipHash24Of32(k0, k1, std::span<const std::uint8_t, 32>(id)), sipHash24(k0, k1, id));
}

void HashesTest::taggedHashes() {
    // BIP340's definition, by hand.
    const Digest32 tag = sha256(asBytes("TapLeaf"));
    const Digest32 expected = Sha256().write(tag).write(tag).write(asBytes("one two")).finish();
    QCOMPARE(show(taggedHash("TapLeaf", {asBytes("one"), asBytes(" two")})), show(expected));
    const TaggedHasher kept("TapLeaf");
    for (int use = 0; use < 2; ++use) {
        TaggedHasher hasher = kept;
        hasher.write(asBytes("one two"));
        QCOMPARE(show(hasher.finish()), show(expected));
    }
}

} // namespace zon

QTEST_APPLESS_MAIN(zon::HashesTest)
#include "tst_hashes.moc"
