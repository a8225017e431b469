// Signatures over documents: what is accepted, and everything that must not be (RFC 7515, RFC 8725, RFC
// 8812).

#include "core/jose/jws.h"

#include "core/crypto/signature.h"
#include "core/jose/base64url.h"
#include "core/jose/jwk.h"

#include <QtTest>

using namespace zon;

namespace {

constexpr std::string_view type = "test";

PrivateKey keyOf(std::string_view name) {
    return PrivateKey::fromSecret(sha256(asBytes(name))).value();
}

std::vector<PublicKey> twoKeys() {
    return {keyOf("a").publicKey(), keyOf("b").publicKey()};
}

Jws signedByA() {
    Jws jws{"{\"a\":1}", {}};
    signJws(jws, keyOf("a"), type).value();
    return jws;
}

// A signature that is right in every way but what the header says.
Jws withHeader(const std::string& header) {
    Jws jws{"{\"a\":1}", {}};
    JwsSignature entry{toBase64Url(asBytes(header)), {}};
    const std::string signing = entry.protectedHeader + '.' + toBase64Url(asBytes(jws.payload));
    entry.signature = toBase64Url(ecdsaSignRecoverable(keyOf("a"), sha256(asBytes(signing))).rs);
    jws.signatures.push_back(entry);
    return jws;
}

// n − s: the other form of the same signature.
std::string withOtherS(const std::string& text) {
    Bytes rs = fromBase64Url(text).value();
    const Bytes order = fromHex("fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141").value();
    int borrow = 0;
    for (std::size_t i = 32; i-- > 0;) {
        int digit = order[i] - rs[32 + i] - borrow;
        borrow = digit < 0 ? 1 : 0;
        rs[32 + i] = static_cast<std::uint8_t>(digit + 256 * borrow);
    }
    return toBase64Url(rs);
}

QString refusalOf(const Jws& jws, const std::vector<PublicKey>& keys = twoKeys()) {
    const auto signers = verifyJws(jws, keys, type);
    return signers ? QString() : QString::fromStdString(signers.error().message);
}

} // namespace

class JwsTest : public QObject {
    Q_OBJECT

private slots:
    void base64urlOfRfc7515AppendixC() {
        QCOMPARE(toBase64Url(Bytes{3, 236, 255, 224, 193}), std::string("A-z_4ME"));
        QCOMPARE(fromBase64Url("A-z_4ME").value(), (Bytes{3, 236, 255, 224, 193}));
        for (const char* text : {"A-z_4ME=", "A+z_4ME", "A-z_4MF", "A-z_4 ME", "A"})
            QVERIFY2(!fromBase64Url(text), text);
    }

    void signAndVerify() {
        Jws jws = signedByA();
        QCOMPARE(verifyJws(jws, twoKeys(), type).value(), std::vector<std::size_t>{0});
        QVERIFY(signJws(jws, keyOf("b"), type));
        QCOMPARE(verifyJws(jws, twoKeys(), type).value(), (std::vector<std::size_t>{0, 1}));
        const auto again = Jws::fromJson(jws.toJson(), 100);
        QVERIFY(again);
        QVERIFY(*again == jws);
        QVERIFY(signedByA() == signedByA()); // deterministic
        QVERIFY(!signJws(jws, keyOf("a"), type));
        QVERIFY(verifyJws(Jws{"x", {}}, twoKeys(), type).value().empty());
    }

    // Made with OpenSSL 3 (ECDSA over SHA-256, curve secp256k1); its S is high.
    void otherProgramsSignature() {
        const auto key = parseIdentityJwk(Json::object()
                                              .set("kty", "EC")
                                              .set("crv", "secp256k1")
                                              .set("x", "wcBWaADcQjF3pt68tztoCANDeNRDT09lK9RaCz3Q7Vc")
                                              .set("y", "k09ldHtkqJBnA6QTAzn1P6Za-UcF0hUrvh8NINkUOHA"));
        QVERIFY(key);
        QCOMPARE(jwkThumbprint(*key), std::string("SMd63f0Ry0bgvH0Rjo_sKMrDwg7BjkVRTZkOcZ0JzDc"));
        const Jws jws{
            R"({"made":"elsewhere"})",
            {{"eyJhbGciOiJFUzI1NksiLCJraWQiOiJTTWQ2M2YwUnkwYmd2SDBSam9fc0tNckR3ZzdCamtWUlRaa09jWjBKek"
              "RjIiwidHlwIjoidGVzdCJ9",
              "rxGUF6tql_Es-Afgu8W2i0OAcZh2yKpxldaL5z-7DPvmydF1JM3td3IL0JwwrXJEPRNy-SsazyoU1nf9At1_"
              "qw"}}};
        QCOMPARE(refusalOf(jws, {*key}), QString());
    }

    void highSIsTheSameSignature() {
        Jws jws = signedByA();
        const std::string low = jws.signatures[0].signature;
        jws.signatures[0].signature = withOtherS(low);
        QVERIFY(jws.signatures[0].signature != low);
        QCOMPARE(refusalOf(jws), QString());
    }

    void headers_data() {
        QTest::addColumn<QByteArray>("members");
        QTest::addColumn<QString>("part");
        const auto row = [](const char* name, const QByteArray& members, const char* part) {
            QTest::newRow(name) << members << QString::fromUtf8(part);
        };
        row("right", R"("alg":"ES256K","typ":"test")", "");
        row("right, in another order", R"("typ":"test", "alg":"ES256K")", "");
        row("none", R"("alg":"none","typ":"test")", "ES256K");
        row("P-256", R"("alg":"ES256","typ":"test")", "ES256K");
        row("HMAC with the public key", R"("alg":"HS256","typ":"test")", "ES256K");
        row("no algorithm", R"("typ":"test")", "ES256K");
        row("small letters", R"("alg":"es256k","typ":"test")", "ES256K");
        row("two algorithms", R"("alg":"none","alg":"ES256K","typ":"test")", "twice");
        row("algorithm no text", R"("alg":1,"typ":"test")", "ES256K");
        row("crit", R"("alg":"ES256K","typ":"test","crit":["exp"],"exp":1)", "crit");
        row("b64", R"("alg":"ES256K","typ":"test","b64":false)", "belongs here");
        row("jwk", R"("alg":"ES256K","typ":"test","jwk":{"kty":"EC"})", "brings its own key");
        row("jku", R"("alg":"ES256K","typ":"test","jku":"urn:example")", "brings its own key");
        row("x5u", R"("alg":"ES256K","typ":"test","x5u":"urn:example")", "brings its own key");
        row("x5c", R"("alg":"ES256K","typ":"test","x5c":[])", "brings its own key");
        row("other type", R"("alg":"ES256K","typ":"note")", "typ");
        row("no type", R"("alg":"ES256K")", "typ");
        row("unknown", R"("alg":"ES256K","typ":"test","x":1)", "belongs here");
    }
    void headers() {
        QFETCH(QByteArray, members);
        QFETCH(QString, part);
        const std::string kid = jwkThumbprint(keyOf("a").publicKey());
        const QString said = refusalOf(withHeader("{" + members.toStdString() + ",\"kid\":\"" + kid + "\"}"));
        if (part.isEmpty()) QCOMPARE(said, QString());
        QVERIFY2(said.contains(part), qPrintable(said));
    }

    void refused() {
        Jws jws = signedByA();
        QVERIFY(refusalOf(jws, {keyOf("b").publicKey()}).contains(QStringLiteral("any party")));
        jws.payload += ' ';
        QVERIFY(refusalOf(jws).contains(QStringLiteral("doesn't match")));

        jws = signedByA();
        jws.signatures.push_back(jws.signatures[0]);
        QVERIFY(refusalOf(jws).contains(QStringLiteral("already")));
        jws.signatures[1].signature =
            withOtherS(jws.signatures[0].signature); // malleated: still the same signer
        QVERIFY(refusalOf(jws).contains(QStringLiteral("already")));

        for (const char* signature : {"", "AAAA", "*", "AAA="}) {
            jws = signedByA();
            jws.signatures[0].signature = signature;
            QVERIFY(refusalOf(jws).contains(QStringLiteral("64 bytes")));
        }
        jws = signedByA();
        jws.signatures[0].signature = toBase64Url(Bytes(64, 0)); // CVE-2022-21449
        QVERIFY(refusalOf(jws).contains(QStringLiteral("doesn't match")));
        jws = signedByA();
        jws.signatures[0].protectedHeader = "e30"; // {}
        QVERIFY(!refusalOf(jws).isEmpty());
        jws.signatures[0].protectedHeader = "!";
        QVERIFY(refusalOf(jws).contains(QStringLiteral("base64url")));
        jws.signatures.assign(maxSignatures + 1, {});
        QVERIFY(refusalOf(jws).contains(QStringLiteral("more signatures")));
    }

    void formRefused() {
        Json json = signedByA().toJson();
        QVERIFY(Jws::fromJson(json, 7));
        QVERIFY(!Jws::fromJson(json, 0));
        json.set("header", Json::object());
        QVERIFY(!Jws::fromJson(json, 100));
        json = signedByA().toJson();
        Json entry = (*json.find("signatures")->list())[0];
        entry.set("header", Json::object().set("alg", "none"));
        json.set("signatures", Json(Json::List{entry}));
        QVERIFY(!Jws::fromJson(json, 100));
        QVERIFY(!Jws::fromJson(Json(), 100));
        QVERIFY(!Jws::fromJson(Json::object().set("payload", "e30"), 100));
    }
};

QTEST_APPLESS_MAIN(JwsTest)
#include "tst_jws.moc"
