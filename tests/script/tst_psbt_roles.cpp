// What is done with PSBTs: created, updated, signed, combined, finalized, extracted, compared. BIP174's role
// vectors and Bitcoin Core's signer vectors.

#include "core/script/psbt_combine.h"
#include "core/script/psbt_finalize.h"
#include "core/script/sighash.h"
#include "tests/script/psbt_money.h"
#include "tests/script/vectors.h"

#include <QtTest>

using namespace zon;
using namespace zon::test;

namespace {

std::string role(const char* name) {
    return dataObject(QStringLiteral("psbt_roles.json"))[QLatin1String(name)].toString().toStdString();
}

Psbt rolePsbt(const char* name) {
    return parsePsbt(std::string_view(role(name))).value();
}

SigningKeys keysFrom(const QJsonValue& texts) {
    SigningKeys keys;
    const QJsonArray list = texts.toArray();
    for (const QJsonValue& text : list)
        if (!keys.addText(text.toString().toStdString())) qFatal("bad key in the vectors");
    return keys;
}

/// Bitcoin Core grinds nonces for a small R and BIP174's example doesn't, so signatures of the same key may
/// differ: which inputs have one of which keys must not.
void compareSigners(const Psbt& a, const Psbt& b) {
    QCOMPARE(a.inputs.size(), b.inputs.size());
    for (std::size_t i = 0; i < a.inputs.size(); ++i) {
        std::vector<Bytes> signersA;
        std::vector<Bytes> signersB;
        for (const auto& [key, signature] : a.inputs[i].partialSignatures)
            signersA.push_back(key);
        for (const auto& [key, signature] : b.inputs[i].partialSignatures)
            signersB.push_back(key);
        QCOMPARE(signersA, signersB);
    }
}

} // namespace

class PsbtRolesTest : public QObject {
    Q_OBJECT

private slots:
    void creator() {
        Transaction tx;
        const auto spend = [&](const char* txid, std::uint32_t index) {
            tx.inputs.push_back({{Txid::fromDisplay(txid).value(), index}, {}, TxIn::sequenceFinal, {}});
        };
        spend("75ddabb27b8845f5247975c8a5ba7c6f336c4570708ebe230caf6db5217ae858", 0);
        spend("1dea7cd05979072a3578cab271c02244ea8a090bbb46aa680a65ecd027048d83", 1);
        const auto pay = [&](std::int64_t zat, const char* script) {
            tx.outputs.push_back({Amount(zat), Script(fromHex(script).value())});
        };
        pay(149'990'000, "0014d85c2b71d0060b09c9886aeb815e50991dda124d");
        pay(100'000'000, "001400aea9a2e5f0f876a588df5546e8742d1d87008f");
        QCOMPARE(toBase64(createPsbt(tx).value()).value(), role("created"));
        tx.inputs[0].scriptSig.op(OP_TRUE);
        QVERIFY(!createPsbt(tx));
    }

    void updater() {
        Psbt psbt = rolePsbt("created");
        const QJsonArray previous =
            dataObject(QStringLiteral("psbt_roles.json"))[QLatin1String("previous")].toArray();
        for (const QJsonValue& hex : previous) {
            const auto tx = parseTransaction(bytesOf(hex.toString())).value();
            QCOMPARE(addPreviousTransaction(psbt, std::make_shared<const Transaction>(tx)), std::size_t{1});
        }
        // The vector gives the second input, a nested segwit one, its output instead of the transaction.
        psbt.inputs[1].witnessUtxo = *psbt.spentOutput(1);
        psbt.inputs[1].previousTransaction.reset();
        for (const char* script : {"5221029583bf39ae0a609747ad199addd634fa6108559d6c5cd39b4c2183f1ab96e07f210"
                                   "2dab61ff49a14db6a7d02b0cd"
                                   "1fbb78fc4b18312b5b4e54dae4dba2fbfef536d752ae",
                                   "00208c2353173743b595dfb4a07b72ba8e42e3797da74e87fe7d9d7497e3b2028903",
                                   "522103089dc10c7ac6db54f91329af617333db388cead0c231f723379d1b99030b02dc210"
                                   "23add904f3d6dcf59ddb906b0"
                                   "dee23529b7ffb9ed50e5e86151926860221f0e7352ae"})
            QCOMPARE(addScript(psbt, Script(fromHex(script).value())), std::size_t{1});
        const auto master = ExtendedPrivateKey::parse(role("master")).value();
        for (std::uint32_t i = 0; i < 6; ++i) {
            const KeyPath path{hardened, hardened, hardened | i};
            const auto key = master.derive(path).value().privateKey().publicKey();
            QCOMPARE(addDerivation(psbt, key, {master.fingerprint(), path}), std::size_t{1});
        }
        QCOMPARE(toBase64(psbt).value(), role("updated"));
        for (PsbtInput& input : psbt.inputs)
            input.sighashType = SIGHASH_ALL;
        QCOMPARE(toBase64(psbt).value(), role("with_sighash"));
    }

    // Some signers take nested segwit without its single output for legacy, and sign what no node accepts.
    void nestedSegwitGetsItsOutput() {
        const Script redeem = p2wpkhScript(pointNamed("a").hash160());
        const TransactionRef coins = coinsFor({p2shOf(redeem)});
        Psbt psbt = spendOf(coins);
        QVERIFY(!psbt.inputs[0].witnessUtxo);
        QCOMPARE(addScript(psbt, redeem), std::size_t{1});
        QCOMPARE(psbt.inputs[0].witnessUtxo.value().value, coins->outputs[0].value);
        QVERIFY(psbt.inputs[0].previousTransaction);
    }

    void signers() {
        const QJsonObject roles = dataObject(QStringLiteral("psbt_roles.json"));
        for (const auto& [keyList, expected] : {std::pair{"keys_a", "signed_a"}, {"keys_b", "signed_b"}}) {
            Psbt psbt = rolePsbt("with_sighash");
            SigningKeys keys = keysFrom(roles[QLatin1String(keyList)]);
            const auto report = signPsbt(psbt, keys);
            QVERIFY2(report, report ? "" : report.error().message.c_str());
            QCOMPARE(report->signatures, std::size_t{2});
            QVERIFY(!report->complete);
            compareSigners(psbt, rolePsbt(expected));
        }
    }

    void masterKeySignsForAll() {
        Psbt psbt = rolePsbt("with_sighash");
        SigningKeys keys;
        QVERIFY(keys.addText(role("master")));
        const auto report = signPsbt(psbt, keys);
        QVERIFY(report);
        QCOMPARE(report->signatures, std::size_t{4});
        QVERIFY(report->complete);
        QVERIFY(finalizePsbt(psbt)->complete);
        QVERIFY(extractTransaction(psbt));
    }

    void coreSigners_data() {
        QTest::addColumn<QJsonObject>("vector");
        const QJsonArray vectors =
            dataObject(QStringLiteral("psbt_core.json"))[QLatin1String("signer")].toArray();
        for (int i = 0; i < vectors.size(); ++i)
            QTest::newRow(qPrintable(QString::number(i))) << vectors[i].toObject();
    }
    void coreSigners() {
        QFETCH(QJsonObject, vector);
        Psbt psbt =
            parsePsbt(std::string_view(vector[QLatin1String("psbt")].toString().toStdString())).value();
        const std::string expected = vector[QLatin1String("result")].toString().toStdString();
        SigningKeys keys = keysFrom(vector[QLatin1String("privkeys")]);
        // Where Bitcoin Core signs nothing, the PSBT breaks one of BIP174's rules for signers.
        const bool breaksRules = expected == toBase64(psbt).value();
        QCOMPARE(signPsbt(psbt, keys).has_value(), !breaksRules);
        QCOMPARE(toBase64(psbt).value(), expected);
    }

    void combiner() {
        const Psbt parts[] = {rolePsbt("signed_a"), rolePsbt("signed_b")};
        QCOMPARE(toBase64(combinePsbts(parts).value()).value(), role("combined"));
        const Psbt reversed[] = {parts[1], parts[0]};
        QCOMPARE(toBase64(combinePsbts(reversed).value()).value(), role("combined"));
        const Psbt unknown[] = {rolePsbt("unknown_a"), rolePsbt("unknown_b")};
        QCOMPARE(toBase64(combinePsbts(unknown).value()).value(), role("unknown_combined"));
        const Psbt foreign[] = {parts[0], unknown[0]};
        QVERIFY(!combinePsbts(foreign));
        QVERIFY(!combinePsbts({}));
    }

    void finalizerAndExtractor() {
        Psbt psbt = rolePsbt("combined");
        QVERIFY(!extractTransaction(psbt));
        const auto report = finalizePsbt(psbt);
        QVERIFY(report && report->complete);
        QCOMPARE(toBase64(psbt).value(), role("final"));
        QCOMPARE(toHex(serialize(extractTransaction(psbt).value())), role("transaction"));
    }

    void tooFewSignaturesWait() {
        Psbt psbt = rolePsbt("signed_a");
        const auto report = finalizePsbt(psbt);
        QVERIFY(report && !report->complete);
        QCOMPARE(report->waiting.size(), std::size_t{2});
        QCOMPARE(report->waiting[0], std::string("Input 1 needs 1 more signature."));
        QCOMPARE(toBase64(psbt).value(), role("signed_a"));
    }

    void unsignable_data() {
        QTest::addColumn<QString>("psbt");
        const QJsonArray vectors =
            dataObject(QStringLiteral("psbt_vectors.json"))[QLatin1String("vectors")].toArray();
        for (const QJsonValue& vector : vectors)
            if (vector[QLatin1String("kind")].toString() == QStringLiteral("unsignable"))
                QTest::newRow(qPrintable(vector[QLatin1String("name")].toString()))
                    << vector[QLatin1String("psbt")].toString();
    }
    void unsignable() {
        QFETCH(QString, psbt);
        Psbt parsed = parsePsbt(std::string_view(psbt.toStdString())).value();
        const std::string before = toBase64(parsed).value();
        SigningKeys keys;
        QVERIFY(keys.addText(role("master")));
        const auto report = signPsbt(parsed, keys);
        QVERIFY(!report);
        QCOMPARE(report.error().code, ErrorCode::Rejected);
        QCOMPARE(toBase64(parsed).value(), before);
    }

    void versionsConvert() {
        const Script script = p2wpkhScript(pointNamed("a").hash160());
        Psbt psbt = spendOf(coinsFor({script}));
        psbt.fallbackLockTime = 1234;
        const std::string original = toBase64(psbt).value();
        const Txid id = psbt.uniqueId().value();
        QVERIFY(convertPsbt(psbt, 2));
        const std::string second = toBase64(psbt).value();
        QVERIFY(second != original);
        Psbt parsed = parsePsbt(std::string_view(second)).value();
        QCOMPARE(parsed.uniqueId().value(), id);
        QVERIFY(convertPsbt(parsed, 0));
        QCOMPARE(toBase64(parsed).value(), original);
        QVERIFY(!convertPsbt(parsed, 1));

        const Psbt mixed[] = {parsed, psbt};
        QCOMPARE(combinePsbts(mixed)->version, std::uint32_t{2});
    }

    void constructor() {
        const Script script = p2wpkhScript(pointNamed("a").hash160());
        Psbt psbt = spendOf(coinsFor({script}), 2);
        PsbtInput more;
        more.prevout = {Txid(sha256(asBytes("more"))), 0};
        QVERIFY(!addInput(psbt, more)); // closed
        QVERIFY(!addOutput(psbt, {}));
        psbt.modifiable = Psbt::inputsModifiable | Psbt::outputsModifiable;
        QVERIFY(addInput(psbt, more));
        QVERIFY(!addInput(psbt, more)); // there already
        QVERIFY(addOutput(psbt, {}));
        psbt.inputs[0].requiredHeight = 100;
        more.prevout.index = 1;
        more.requiredTime = 1'700'000'000;
        QVERIFY(!addInput(psbt, more)); // a height and a time
        more.requiredTime.reset();
        more.requiredHeight = 200;
        psbt.inputs[0].partialSignatures.emplace(toBytes(pointNamed("a").bytes()), Bytes(71, 1));
        QVERIFY(!addInput(psbt, more)); // would change what is signed
        more.requiredHeight = 50;
        QVERIFY(addInput(psbt, more));
        QCOMPARE(psbt.inputs.size(), std::size_t{3});
    }

    void differencesAreExplained() {
        const Script script = p2wpkhScript(pointNamed("a").hash160());
        const Psbt before = spendOf(coinsFor({script, script}));
        QVERIFY(explainPsbtDifferences(before, before).empty());
        const auto said = [&](const Psbt& after, const char* what) {
            const auto sentences = explainPsbtDifferences(before, after);
            return std::ranges::any_of(sentences, [&](const auto& s) { return s.contains(what); });
        };
        Psbt after = before;
        after.outputs[0].output.value = Amount(18'000);
        QVERIFY(said(after, "0.00018 ZON instead of 0.00019 ZON to script 0014"));
        QVERIFY(said(after, "The fee is now 0.00002 ZON instead of 0.00001 ZON."));
        after = before;
        after.outputs.push_back({});
        after.outputs.back().output = {Amount(5), script};
        QVERIFY(said(after, "It now pays 0.00000005 ZON to script 0014"));
        after.outputs.erase(after.outputs.begin());
        QVERIFY(said(after, "It no longer pays 0.00019 ZON"));
        after = before;
        after.inputs.pop_back();
        QVERIFY(said(after, "It no longer spends "));
        after.inputs.push_back({});
        QVERIFY(said(after, "It now also spends "));
        after = before;
        after.fallbackLockTime = 9;
        QVERIFY(said(after, "Its lock time is now 9 instead of 0."));
        after = before;
        SigningKeys keys = keysNamed({"a"});
        QVERIFY(signPsbt(after, keys));
        QCOMPARE(explainPsbtDifferences(before, after), std::vector<std::string>{"2 signatures were added."});
        Psbt stripped = after;
        stripped.inputs[0].partialSignatures.clear();
        QCOMPARE(explainPsbtDifferences(after, stripped),
                 std::vector<std::string>{"1 signature was removed."});
        QVERIFY(finalizePsbt(after));
        QVERIFY(said(after, "2 inputs are final now."));
        const AddressFormat format{"zon", 80, 142, 128};
        after.outputs[0].output.value = Amount(1);
        QVERIFY(explainPsbtDifferences(before, after, &format)[0].contains(" to zon1q"));
    }
};

QTEST_APPLESS_MAIN(PsbtRolesTest)
#include "tst_psbt_roles.moc"
