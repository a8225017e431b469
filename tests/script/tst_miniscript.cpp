// Miniscript (BIP379) against the corpus of Bitcoin Core 28's miniscript_tests.cpp: types, scripts, limits,
// reading scripts back, and satisfying every expression with random sets of what is in hand. What is found is
// run by our interpreter.

#include "core/crypto/hash160.h"
#include "core/crypto/signature.h"
#include "core/script/interpreter.h"
#include "core/script/miniscript_satisfy.h"
#include "core/script/standard.h"
#include "core/script/tap_tree.h"
#include "tests/script/vectors.h"

#include <QtTest>

#include <map>
#include <random>
#include <set>

using namespace zon;
using namespace zon::test;

namespace {

/// The corpus's keys and preimages are the numbers 1 to 255.
Bytes secretOf(int n) {
    Bytes secret(32);
    secret[31] = static_cast<std::uint8_t>(n);
    return secret;
}

/// Signatures of one digest by all keys, and preimages of all hashes.
struct Ring {
    std::map<Bytes, Bytes> ecdsa;
    std::map<Bytes, Bytes> schnorr;
    std::map<Bytes, Bytes> keys; ///< by their hash160
    std::map<Bytes, Bytes> preimages;

    Ring() {
        const Digest32 digest = sha256(Bytes{1, 2, 3});
        for (int n = 1; n <= 255; ++n) {
            const Bytes secret = secretOf(n);
            const PrivateKey key = std::move(*PrivateKey::fromSecret(secret));
            const Bytes compressed = toBytes(key.publicKey().bytes());
            const Bytes xOnly(compressed.begin() + 1, compressed.end());
            ecdsa[compressed] = ecdsaSign(key, digest);
            ecdsa[compressed].push_back(SIGHASH_ALL);
            schnorr[xOnly] = toBytes(schnorrSign(key, digest, Digest32{}));
            schnorr[xOnly].push_back(SIGHASH_ALL);
            for (const Bytes& form : {compressed, xOnly})
                keys[toBytes(hash160(form))] = form;
            const Digest32 single = sha256(secret);
            preimages[toBytes(single)] = secret;
            preimages[toBytes(sha256(single))] = secret;
            preimages[toBytes(ripemd160(secret))] = secret;
            preimages[toBytes(hash160(secret))] = secret;
        }
    }
};

const Ring& ring() {
    static const Ring all;
    return all;
}

/// One thing that may be in hand: a fragment with its key, hash or number.
using Condition = std::pair<Fragment, Bytes>;

Bytes numberBytes(std::uint32_t n) {
    Bytes bytes(4);
    writeLe32(bytes.data(), n);
    return bytes;
}

std::vector<Condition> conditionsOf(const KeyedMiniscript& script) {
    std::set<Condition> all;
    for (const MiniscriptNode& node : script.script.nodes()) {
        for (const std::uint32_t key : node.keys)
            // A decoded pk_h shows only the hash of its key.
            all.emplace(Fragment::PkK,
                        script.keys[key].size() == 20 ? ring().keys.at(script.keys[key]) : script.keys[key]);
        if (node.fragment == Fragment::Older || node.fragment == Fragment::After)
            all.emplace(node.fragment, numberBytes(node.k));
        if (!node.hash.empty()) all.emplace(node.fragment, node.hash);
    }
    return {all.begin(), all.end()};
}

/// Has some of it, and checks spends accordingly.
class Hand : public SatisfactionSource, public SignatureChecker {
public:
    std::set<Condition> has;

    std::optional<Bytes> signature(ByteSpan key) const override {
        if (!has.contains({Fragment::PkK, toBytes(key)})) return {};
        return key.size() == 32 ? ring().schnorr.at(toBytes(key)) : ring().ecdsa.at(toBytes(key));
    }
    std::optional<Bytes> keyOfHash(ByteSpan hash) const override { return ring().keys.at(toBytes(hash)); }
    std::optional<Bytes> preimage(Fragment kind, ByteSpan hash) const override {
        if (!has.contains({kind, toBytes(hash)})) return {};
        const auto found = ring().preimages.find(toBytes(hash));
        return found == ring().preimages.end() ? std::nullopt : std::optional(found->second);
    }
    bool lockTimeReached(std::uint32_t n) const override {
        return has.contains({Fragment::After, numberBytes(n)});
    }
    bool sequenceReached(std::uint32_t n) const override {
        return has.contains({Fragment::Older, numberBytes(n)});
    }

    bool checkEcdsa(ByteSpan signature, ByteSpan key, ByteSpan, SigVersion) const override {
        const auto expected = ring().ecdsa.find(toBytes(key));
        return expected != ring().ecdsa.end() && equal(expected->second, signature);
    }
    ScriptError checkSchnorr(ByteSpan signature, ByteSpan key, const TaprootContext&) const override {
        const auto expected = ring().schnorr.find(toBytes(key));
        return expected != ring().schnorr.end() && equal(expected->second, signature)
                   ? ScriptError::OK
                   : ScriptError::SCHNORR_SIG;
    }
    bool checkLockTime(std::int64_t n) const override {
        return lockTimeReached(static_cast<std::uint32_t>(n));
    }
    bool checkSequence(std::int64_t n) const override {
        return sequenceReached(static_cast<std::uint32_t>(n));
    }
};

ScriptError spend(const Script& script, MiniscriptContext context, Witness witness, const Hand& hand) {
    witness.push_back(script.bytes());
    if (context == MiniscriptContext::P2wsh)
        return verifyScript(Script(), p2wshOf(script), witness, standardFlags, hand);
    // BIP341's key whose secret nobody knows
    const auto internal =
        XOnlyKey::parse(*fromHex("50929b74c1a04954b78b4b6035e97a5e078a5a0f28ec96d547bfee9ace803ac0"));
    const TapLeaf leaf{script.bytes(), tapscriptVersion};
    const auto output = taprootOutputKey(*internal, leaf.hash());
    witness.push_back(ControlBlock{tapscriptVersion, output->oddParity, internal->bytes(), {}}.serialize());
    return verifyScript(Script(), p2trScript(output->key.bytes()), witness, standardFlags, hand);
}

bool has(const Result<KeyedMiniscript>& script, MiniscriptType type) {
    return script->script.type().has(type);
}

std::string keyHex(int n) {
    return toHex(std::move(*PrivateKey::fromSecret(secretOf(n))).publicKey().bytes());
}

std::optional<Error> whyNotSafe(const KeyedMiniscript& script) {
    return script.script.whyNotSafe(script.keys);
}

// With every condition and in random order fewer of them: what is found is valid, within the limits, and the
// same whether malleable ones are allowed or not.
void checkSatisfactions(const KeyedMiniscript& script, unsigned seed) {
    const MiniscriptContext context = script.script.context();
    const Script compiled = script.compile();
    const MiniscriptLimits limits = script.script.limits();
    const bool safe = !whyNotSafe(script);
    std::vector<Condition> conditions = conditionsOf(script);
    std::mt19937 random(seed);
    for (int round = 0; round < 3; ++round) {
        std::ranges::shuffle(conditions, random);
        Hand hand;
        bool before = false;
        bool found = false;
        for (std::size_t count = 0; count <= conditions.size(); ++count) {
            if (count > 0) hand.has.insert(conditions[count - 1]);
            // Conditions of large expressions come in batches, to keep the test quick.
            if (conditions.size() > 40 && count % 16 != 0 && count != conditions.size()) continue;
            const auto any = satisfy(script.script, script.keys, hand, Malleable::Allow);
            const auto good = satisfy(script.script, script.keys, hand);
            found = any.has_value();
            QVERIFY(found || !before); // more in hand never makes it impossible
            before = found;
            if (safe) QCOMPARE(good.has_value(), any.has_value());
            if (any) {
                const ScriptError result = spend(compiled, context, *any, hand);
                QVERIFY2(result == ScriptError::OK || result == ScriptError::OP_COUNT
                             || result == ScriptError::STACK_SIZE,
                         scriptErrorName(result).data());
            }
            if (!good) continue;
            QVERIFY(any && *any == *good);
            QVERIFY(good->size() <= *limits.stackElements);
            std::size_t size = 0;
            for (const Bytes& element : *good)
                size += 1 + element.size();
            QVERIFY(size <= *limits.witnessSize);
            const bool fits = context == MiniscriptContext::Tapscript
                                  ? *limits.stackWhileRun <= maxStackSize
                                  : *limits.operations <= 201 && *limits.stackElements <= 100;
            if (fits) QCOMPARE(scriptErrorName(spend(compiled, context, *good, hand)), "OK");
        }
        // Everything in hand is enough, unless nothing ever is.
        QCOMPARE(found, limits.stackElements.has_value());
    }
}

} // namespace

class MiniscriptTest : public QObject {
    Q_OBJECT

    void checkRow(const QJsonObject& row, MiniscriptContext context) {
        const bool tapscript = context == MiniscriptContext::Tapscript;
        const QJsonArray modes = row[QLatin1String("modes")].toArray();
        const std::string text = row[QLatin1String("miniscript")].toString().toStdString();
        const bool valid = !modes.contains(QStringLiteral("INVALID"))
                           && !modes.contains(tapscript ? QStringLiteral("TAPSCRIPT_INVALID")
                                                        : QStringLiteral("P2WSH_INVALID"));
        const auto parsed = parseMiniscript(text, context);
        QVERIFY2(parsed.has_value() == valid, parsed ? "accepted" : parsed.error().message.c_str());
        if (!valid) {
            QVERIFY2(
                QString::fromStdString(parsed.error().message).startsWith(QStringLiteral("At character ")),
                parsed.error().message.c_str());
            return;
        }
        QVERIFY(has(parsed, "B"_type));
        QCOMPARE(has(parsed, "m"_type), modes.contains(QStringLiteral("NONMAL")));
        QCOMPARE(has(parsed, "s"_type), modes.contains(QStringLiteral("NEEDSIG")));
        QCOMPARE(has(parsed, "k"_type), !modes.contains(QStringLiteral("TIMELOCKMIX")));

        const Script script = parsed->compile();
        const QJsonValue hex = row[tapscript ? QLatin1String("tapscript") : QLatin1String("p2wsh")];
        if (hex.isString()) QCOMPARE(QString::fromStdString(toHex(script.span())), hex.toString());

        const MiniscriptLimits limits = parsed->script.limits();
        QCOMPARE(limits.scriptSize, script.size());
        const auto compare = [&](const char* name, const std::optional<std::uint32_t>& most) {
            const QJsonValue expected = row[QLatin1String(name)];
            if (!expected.isUndefined()) QCOMPARE(most, static_cast<std::uint32_t>(expected.toInt()));
        };
        compare("ops", limits.operations);
        compare("stack", limits.stackElements);
        compare("execStack", limits.stackWhileRun);
        compare(tapscript ? "tapWitness" : "witness", limits.witnessSize);

        const auto again = parseMiniscript(parsed->toString(), context);
        QVERIFY2(again, again ? "" : again.error().message.c_str());
        QCOMPARE(again->toString(), parsed->toString());
        QVERIFY(again->compile() == script);

        const auto decoded = decodeMiniscript(script, context);
        QVERIFY2(decoded, decoded ? "" : decoded.error().message.c_str());
        QVERIFY(decoded->compile() == script);
        for (const MiniscriptType property : {"B"_type, "m"_type, "s"_type, "k"_type})
            QCOMPARE(has(decoded, property), has(parsed, property));

        checkSatisfactions(*parsed, static_cast<unsigned>(script.size()));
        checkSatisfactions(*decoded, static_cast<unsigned>(script.size()));
    }

    void corpusRows() {
        QTest::addColumn<QJsonObject>("row");
        for (const QJsonValue& row :
             dataObject(QStringLiteral("miniscript.json"))[QLatin1String("corpus")].toArray())
            QTest::newRow(qPrintable(row[QLatin1String("miniscript")].toString().left(80))) << row.toObject();
    }

private slots:
    void inP2wsh_data() { corpusRows(); }
    void inP2wsh() {
        QFETCH(QJsonObject, row);
        checkRow(row, MiniscriptContext::P2wsh);
    }

    void inTapscript_data() { corpusRows(); }
    void inTapscript() {
        QFETCH(QJsonObject, row);
        checkRow(row, MiniscriptContext::Tapscript);
    }

    void manyKeysInTapscriptOnly_data() {
        QTest::addColumn<int>("keys");
        QTest::newRow("more than 201 operations") << 99;
        QTest::newRow("more than 100 elements") << 110;
        QTest::newRow("more than 3,600 bytes") << 200;
    }
    void manyKeysInTapscriptOnly() {
        QFETCH(int, keys);
        std::string text;
        for (int n = 1; n < keys; ++n)
            text += "and_b(pk(" + keyHex(n) + "),a:";
        text += "pk(" + keyHex(keys) + ")" + std::string(static_cast<std::size_t>(keys) - 1, ')');
        const auto small = parseMiniscript(text, MiniscriptContext::P2wsh);
        QVERIFY(small);
        QVERIFY(whyNotSafe(*small));
        const auto large = parseMiniscript(text, MiniscriptContext::Tapscript);
        QVERIFY(large && !whyNotSafe(*large));
        const MiniscriptLimits limits = large->script.limits();
        const auto n = static_cast<std::uint32_t>(keys);
        QCOMPARE(limits.operations, n + (n - 1) * 3);
        QCOMPARE(limits.stackElements, n);
        QCOMPARE(limits.stackWhileRun, n + 1);
        QVERIFY(decodeMiniscript(large->compile(), MiniscriptContext::Tapscript));
        checkSatisfactions(*large, n);
    }

    // 1,000 elements may be on the stack, and one more may not. Nested so deep that recursion would show.
    void stackLimit() {
        const auto nested = [](std::size_t depth) {
            std::string text;
            for (std::size_t i = 0; i < depth; ++i)
                text += "and_b(older(1),a:";
            return text + "pk(" + keyHex(1) + ")" + std::string(depth, ')');
        };
        const auto fits = parseMiniscript(nested(998), MiniscriptContext::Tapscript);
        QVERIFY(fits && !whyNotSafe(*fits));
        QCOMPARE(fits->script.limits().stackWhileRun, 1000u);
        QVERIFY(decodeMiniscript(fits->compile(), MiniscriptContext::Tapscript));
        checkSatisfactions(*fits, 1);
        const auto over = parseMiniscript(nested(999), MiniscriptContext::Tapscript);
        QVERIFY(over && whyNotSafe(*over));
        QVERIFY(QString::fromStdString(whyNotSafe(*over)->message).contains(QStringLiteral("stack")));
    }

    void multiAWithManyKeys() {
        std::string text = "multi_a(1";
        for (int n = 1; n <= 21; ++n)
            text += "," + keyHex(n);
        text += ")";
        const auto parsed = parseMiniscript(text, MiniscriptContext::Tapscript);
        QVERIFY(parsed);
        QCOMPARE(parsed->script.limits().operations, 22u);
        QCOMPARE(parsed->script.limits().stackElements, 21u);
        QCOMPARE(parsed->script.limits().stackWhileRun, 22u);
        QVERIFY(!parseMiniscript(text, MiniscriptContext::P2wsh));
        checkSatisfactions(*parsed, 21);
    }

    void smallestWitnessIsChosen() {
        // A preimage and a signature are larger than two empty elements and a signature.
        const std::string hash = toHex(sha256(secretOf(5)));
        const auto script =
            parseMiniscript("or_i(and_v(v:sha256(" + hash + "),pk(" + keyHex(1) + ")),pk(" + keyHex(2) + "))",
                            MiniscriptContext::P2wsh);
        QVERIFY(script && !whyNotSafe(*script));
        Hand hand;
        for (const Condition& condition : conditionsOf(*script))
            hand.has.insert(condition);
        const auto witness = satisfy(script->script, script->keys, hand);
        QVERIFY(witness);
        QCOMPARE(witness->size(), std::size_t{2});
        QVERIFY(witness->back().empty());
    }

    void whatIsUnsafe_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("message");
        const QString a = QString::fromStdString(keyHex(1));
        const QString b = QString::fromStdString(keyHex(2));
        const auto row = [&](const char* name, QString text, const char* message) {
            QTest::newRow(name) << text.replace(u'A', a).replace(u'B', b) << message;
        };
        row("not a whole script", "pk_k(A)", "At character 1: the whole expression must have type B");
        row("never", "and_v(v:pk(A),0)", "nobody can ever spend");
        row("no signature", "or_i(older(1),pk(A))", "without any signature");
        row("malleable", "and_b(or_i(after(1),after(2)),s:pk(A))", "At character 7: “or_i” is malleable");
        row("mixed locks", "and_b(and_b(older(1),a:older(100000000)),s:pk(A))",
            "At character 7: on one path “and_b” needs a lock counted in blocks");
        row("same key twice", "and_v(v:pk(A),pk(A))", "already");
    }
    void whatIsUnsafe() {
        QFETCH(QString, text);
        QFETCH(QString, message);
        const auto parsed = parseMiniscript(text.toStdString(), MiniscriptContext::P2wsh);
        QVERIFY2(parsed, parsed ? "" : parsed.error().message.c_str());
        const auto why = whyNotSafe(*parsed);
        QVERIFY(why);
        QVERIFY2(QString::fromStdString(why->message).contains(message), why->message.c_str());
    }

    void whatIsRefused_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("message");
        const QString key = QString::fromStdString(keyHex(1));
        const auto row = [&](QString text, const char* message) {
            const QByteArray name = text.toUtf8();
            QTest::newRow(name.constData()) << text.replace(u'A', key) << message;
        };
        row("", "At character 1: a miniscript expression is missing.");
        row("foo(1)", "At character 1: “foo” is no miniscript expression.");
        row("v", "At character 1: “v” is no");
        row("pk(A", "“)” is missing: the text ends here.");
        row("pk(02)", "At character 4: this is not a public key");
        row("pk(A)x", "the expression ends here");
        row("after(-1)", "At character 7: A lock must be a number from 1 to 2147483647, not “-1”.");
        row("after(+1)", "At character 7: ");
        row("after(2147483648)", "At character 7: ");
        row("after()", "At character 7: ");
        row("thresh(-1,pk(A))", "At character 8: ");
        row("thresh(2,pk(A))", "At character 1: thresh needs 2 of 1 parts");
        row("multi(+1,A)", "At character 7: ");
        row("multi(2,A)", "At character 1: 2 signatures are needed of 1 keys");
        row("multi_a(1,A)", "At character 1: multi_a is for tapscript");
        row("sha256(00)", "At character 8: a hash of 64 hex characters");
        row("q:pk(A)", "At character 1: “q:” is no wrapper");
        row(":pk(A)", "At character 1: a letter is missing before “:”.");
        row("and_v(pk(A),1)",
            "At character 1: the first part of and_v must have type V, but it has type B. Put v:");
        row("and_b(1,1)", "the second part of and_b must have type W, but it has type B. Put a: or s:");
        row("or_d(or_i(0,after(1)),1)", "it doesn't leave exactly 1");
        row("or_b(1,a:0)", "it can't be left unsatisfied");
        row("c:pk(A)", "At character 1: what stands behind c: must have type K, but it has type B.");
        row("or_i(1,v:1)", "must all be of one of the types B, K and V");
        row("and_v(v:1)", "and_v has 2 parts");
        row("and_v(v:1,1,1)", "“)” is missing");
    }
    void whatIsRefused() {
        QFETCH(QString, text);
        QFETCH(QString, message);
        const auto parsed = parseMiniscript(text.toStdString(), MiniscriptContext::P2wsh);
        QVERIFY(!parsed);
        QVERIFY2(QString::fromStdString(parsed.error().message).contains(message),
                 parsed.error().message.c_str());
    }

    void sizeIsBounded() {
        std::string deep;
        for (std::size_t i = 0; i <= Miniscript::maxNodes; ++i)
            deep += 'n';
        const auto parsed = parseMiniscript(deep + ":0", MiniscriptContext::Tapscript);
        QVERIFY(!parsed);
        std::string wide = "thresh(1,0";
        for (std::size_t i = 0; i < Miniscript::maxThreshParts; ++i)
            wide += ",a:0";
        QVERIFY(!parseMiniscript(wide + ")", MiniscriptContext::Tapscript));
    }

    void scriptsThatAreNone_data() {
        QTest::addColumn<QString>("hex");
        QTest::newRow("empty") << QString();
        QTest::newRow("cut off") << QStringLiteral("21");
        QTest::newRow("no key") << QStringLiteral("ac519c");
        QTest::newRow("no key before OP_CHECKSIGADD")
            << QStringLiteral("ba20c6047f9441ed7d6d3045406e95c07cd85c778e4b8cef3ca7abac09b95c709ee5ba519c");
        QTest::newRow("no key before OP_CHECKSIG") << QStringLiteral(
            "ac2079be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798ac20c6047f9"
            "441ed7d6d3045406e95c07cd85c778e4b8cef3ca7abac09b95c709ee5ba519c");
        QTest::newRow("push longer than needed") << QStringLiteral(
            "0000210232780000feff00ffffffffffff21ff005f00ae21ae00000000060602060406564c210232"
            "0000060900fe00005f00ae21ae0010000006060606060600000000000000000000000000000000000"
            "0000000000000000000000000000000");
        QTest::newRow("OP_VERIFY not joined")
            << QStringLiteral("2103a0434d9e47f3c86235477c7b1ae6ae5d3442d49b1943c2b752a68e2a47e247c7ac6951");
        QTest::newRow("open branch") << QStringLiteral("6351");
        QTest::newRow("closed twice") << QStringLiteral("6351675168"
                                                        "68");
        QTest::newRow("two values") << QStringLiteral("5151");
        QTest::newRow("OP_ELSE twice") << QStringLiteral("635167516751"
                                                         "68");
        QTest::newRow("OP_RETURN") << QStringLiteral("6a");
    }
    void scriptsThatAreNone() {
        QFETCH(QString, hex);
        const Script script(bytesOf(hex));
        for (const auto context : {MiniscriptContext::P2wsh, MiniscriptContext::Tapscript})
            QVERIFY(!decodeMiniscript(script, context));
    }
};

QTEST_APPLESS_MAIN(MiniscriptTest)
#include "tst_miniscript.moc"
