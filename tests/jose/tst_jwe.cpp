// Boxes for one reader: the published vectors of every part, and what a stranger's box must not do.

#include "core/crypto/aes_gcm.h"
#include "core/crypto/signature.h"
#include "core/crypto/x25519.h"
#include "core/jose/base64url.h"
#include "core/jose/compact_jws.h"
#include "core/jose/jwe.h"
#include "core/jose/jwk.h"

#include <QtTest>

using namespace zon;

namespace {

constexpr std::string_view type = "test+jwe";

X25519PrivateKey x25519(std::string_view hex) {
    return X25519PrivateKey::fromSecret(fromHex(hex).value()).value();
}

PrivateKey signer(std::string_view name) {
    return PrivateKey::fromSecret(sha256(asBytes(name))).value();
}

std::string replaceOnce(std::string text, std::string_view from, std::string_view to) {
    return text.replace(text.find(from), from.size(), to);
}

} // namespace

class JweTest : public QObject {
    Q_OBJECT

private slots:
    // RFC 7748, section 6.1; RFC 8037, appendix A.6 agrees with the same keys.
    void agreementOfRfc7748() {
        const auto alice = x25519("77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a");
        const auto bob = x25519("5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb");
        QCOMPARE(toHex(alice.publicKey()),
                 std::string("8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a"));
        QCOMPARE(toBase64Url(alice.publicKey()), std::string("hSDwCYkwp1R0i33ctD73Wg2_Og0mOBr066SpjqqbTmo"));
        QCOMPARE(toBase64Url(bob.publicKey()), std::string("3p7bfXt9wbTTW2HC7OQ1Nz-DQ8hbeGdNrfx-FG-IK08"));
        const std::string z = "4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742";
        QCOMPARE(toHex(alice.agree(bob.publicKey()).value().span()), z);
        QCOMPARE(toHex(bob.agree(alice.publicKey()).value().span()), z);
    }

    void keysOfSmallOrderAgreeOnNothing() {
        for (const auto first : {std::uint8_t{0}, std::uint8_t{1}}) {
            X25519PublicKey bad{};
            bad[0] = first;
            QVERIFY(!X25519PrivateKey::generate().agree(bad));
        }
    }

    // RFC 7518, appendix C.
    void keyDerivationOfRfc7518() {
        const Bytes z{158, 86, 217, 29,  129, 113, 53,  211, 114, 131, 66,  131, 191, 132, 38,  156,
                      251, 49, 110, 163, 218, 128, 106, 72,  246, 218, 167, 121, 140, 254, 144, 196};
        const SecretBytes key = concatKdf(SecretBytes::copyOf(z), "A128GCM", "Alice", "Bob", 128);
        QCOMPARE(toBase64Url(key.span()), std::string("VqqN6vgjbSBcIijNcacQGg"));
    }

    // RFC 7516, appendix A.1: the content, under its key.
    void contentEncryptionOfRfc7516() {
        const Bytes cek{177, 161, 244, 128, 84,  143, 225, 115, 63, 180, 3,   255, 107, 154, 212, 246,
                        138, 7,   110, 91,  112, 46,  34,  105, 47, 130, 203, 46,  122, 234, 64,  252};
        const GcmNonce iv{227, 197, 117, 252, 2, 219, 233, 68, 180, 225, 77, 219};
        const std::string text = "The true sign of intelligence is not knowledge but imagination.";
        const std::string header = "eyJhbGciOiJSU0EtT0FFUCIsImVuYyI6IkEyNTZHQ00ifQ";
        const SecretBytes key = SecretBytes::copyOf(cek);
        const GcmBox box = sealAesGcm(key, iv, asBytes(text), asBytes(header));
        QCOMPARE(toBase64Url(box.ciphertext),
                 std::string("5eym8TW_c8SuK0ltJ3rpYIzOeDQz7TALvtu6UG9oMo4vpzs9tX_EFShS8iB7j6ji"
                             "SdiwkIr3ajwQzaBtQD_A"));
        QCOMPARE(toBase64Url(box.tag), std::string("XFBoMYUZodetZdvTiFvSkQ"));
        QCOMPARE(std::string(asText(openAesGcm(key, iv, box.ciphertext, box.tag, asBytes(header))->span())),
                 text);
        QVERIFY(!openAesGcm(key, iv, box.ciphertext, box.tag, asBytes("other")));
    }

    void sealedAndOpened() {
        const auto reader = X25519PrivateKey::generate();
        const std::string box = sealJwe(asBytes("NIMB-US50"), reader.publicKey(), type);
        QCOMPARE(std::string(asText(openJwe(box, reader, type, 10'000)->span())), std::string("NIMB-US50"));
        QVERIFY(box != sealJwe(asBytes("NIMB-US50"), reader.publicKey(), type));
        QCOMPARE(
            std::string(asText(openJwe(sealJwe({}, reader.publicKey(), type), reader, type, 10'000)->span())),
            std::string());
    }

    void nobodyElseAndNothingElse() {
        const auto reader = X25519PrivateKey::generate();
        const std::string box = sealJwe(asBytes("code"), reader.publicKey(), type);
        QVERIFY(!openJwe(box, X25519PrivateKey::generate(), type, 10'000));
        QVERIFY(!openJwe(box, reader, "other+jwe", 10'000));
        QCOMPARE(openJwe(box, reader, type, box.size() - 1).error().code, ErrorCode::TooLarge);
        for (std::size_t i = 0; i < box.size(); ++i) {
            std::string changed = box;
            changed[i] = changed[i] == 'A' ? 'B' : 'A';
            QVERIFY2(!openJwe(changed, reader, type, 10'000), std::to_string(i).c_str());
        }
        for (const char* text : {"", "....", "a.b.c", "a.b.c.d.e", "a.b.c.d.e.f"})
            QVERIFY2(!openJwe(text, reader, type, 10'000), text);
    }

    void headersThatAreRefused_data() {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::newRow("another algorithm") << QByteArray("ECDH-ES") << QByteArray("RSA1_5");
        QTest::newRow("another encryption") << QByteArray("A256GCM") << QByteArray("A128CBC-HS256");
        QTest::newRow("compression") << QByteArray("\"typ\"") << QByteArray("\"zip\":\"DEF\",\"typ\"");
        QTest::newRow("critical extension")
            << QByteArray("\"typ\"") << QByteArray("\"crit\":[\"b\"],\"typ\"");
        QTest::newRow("another curve") << QByteArray("X25519") << QByteArray("P-256");
        QTest::newRow("key address") << QByteArray("\"typ\"") << QByteArray("\"jku\":\"x\",\"typ\"");
    }
    void headersThatAreRefused() {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        const auto reader = X25519PrivateKey::generate();
        const std::string box = sealJwe(asBytes("code"), reader.publicKey(), type);
        const auto point = box.find('.');
        const std::string header(asText(fromBase64Url(box.substr(0, point)).value()));
        const std::string changed = replaceOnce(header, from.toStdString(), to.toStdString());
        QVERIFY(changed != header);
        const auto opened = openJwe(toBase64Url(asBytes(changed)) + box.substr(point), reader, type, 10'000);
        QVERIFY(!opened);
        QVERIFY2(!opened.error().message.contains("changed on the way"),
                 "refused by its header, not by luck");
    }

    void compactSignatures() {
        const PrivateKey key = signer("provider");
        const std::vector<PublicKey> pinned{key.publicKey()};
        const std::string text = signCompactJws("{\"version\":1}", key, "a+jws");
        QCOMPARE(openCompactJws(text, pinned, "a+jws", 1'000).value(), std::string("{\"version\":1}"));
        QCOMPARE(peekCompactJws(text, 1'000).value(), std::string("{\"version\":1}"));
        QVERIFY(!openCompactJws(text, pinned, "b+jws", 1'000));
        QCOMPARE(openCompactJws(text, pinned, "a+jws", text.size() - 1).error().code, ErrorCode::TooLarge);
        const std::vector<PublicKey> other{signer("somebody").publicKey()};
        QVERIFY(!openCompactJws(text, other, "a+jws", 1'000));
        for (std::size_t i = 0; i < text.size(); ++i) {
            std::string changed = text;
            changed[i] = changed[i] == 'A' ? 'B' : 'A';
            QVERIFY2(!openCompactJws(changed, pinned, "a+jws", 1'000), std::to_string(i).c_str());
        }
    }

    void compactHeadersThatAreRefused_data() {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("why");
        const QByteArray kid = QByteArray::fromStdString(jwkThumbprint(signer("provider").publicKey()));
        QTest::newRow("none") << "{\"alg\":\"none\",\"kid\":\"" + kid + "\",\"typ\":\"a+jws\"}"
                              << QByteArray("ES256K");
        QTest::newRow("HS256") << "{\"alg\":\"HS256\",\"kid\":\"" + kid + "\",\"typ\":\"a+jws\"}"
                               << QByteArray("ES256K");
        QTest::newRow("no type") << "{\"alg\":\"ES256K\",\"kid\":\"" + kid + "\"}" << QByteArray("typ");
        for (const char* name : {"jku", "x5u", "jwk"})
            QTest::newRow(name) << "{\"alg\":\"ES256K\",\"" + QByteArray(name) + "\":\"x\",\"kid\":\"" + kid
                                       + "\",\"typ\":\"a+jws\"}"
                                << QByteArray("own key");
    }
    void compactHeadersThatAreRefused() {
        QFETCH(QByteArray, header);
        QFETCH(QByteArray, why);
        const PrivateKey key = signer("provider");
        const std::vector<PublicKey> pinned{key.publicKey()};
        const std::string signing =
            toBase64Url(asBytes(header.toStdString())) + '.' + toBase64Url(asBytes("{}"));
        const auto rs = ecdsaSignRecoverable(key, sha256(asBytes(signing))).rs;
        const auto opened = openCompactJws(signing + '.' + toBase64Url(rs), pinned, "a+jws", 10'000);
        QVERIFY(!opened);
        QVERIFY2(opened.error().message.contains(why.toStdString()), opened.error().message.c_str());
    }
};

QTEST_GUILESS_MAIN(JweTest)
#include "tst_jwe.moc"
