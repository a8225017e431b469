// Signing and finalizing every kind of output, and what a signer must refuse.

#include "core/script/interpreter.h"
#include "core/script/miniscript.h"
#include "core/script/psbt_finalize.h"
#include "tests/script/psbt_money.h"

#include <QtTest>

using namespace zon;
using namespace zon::test;

namespace {

/// Signs, finalizes and extracts, with every step checked; the transaction.
Transaction complete(Psbt psbt, SigningKeys keys) {
    const auto report = signPsbt(psbt, keys);
    if (!report) {
        QTest::qFail(report.error().message.c_str(), __FILE__, __LINE__);
        return {};
    }
    const auto done = finalizePsbt(psbt);
    if (!done || !done->complete) {
        QTest::qFail(done ? done->waiting[0].c_str() : done.error().message.c_str(), __FILE__, __LINE__);
        return {};
    }
    if (!report->complete) QTest::qFail("signing didn't know that it was complete", __FILE__, __LINE__);
    const auto tx = extractTransaction(psbt);
    if (!tx) QTest::qFail(tx.error().message.c_str(), __FILE__, __LINE__);
    return tx.value_or(Transaction());
}

} // namespace

class PsbtSigningTest : public QObject {
    Q_OBJECT

private slots:
    void everyKindOfOutput_data() {
        QTest::addColumn<int>("kind");
        const char* names[] = {"P2PK",          "P2PKH",
                               "bare multisig", "P2SH multisig",
                               "P2SH-P2WPKH",   "P2SH-P2WSH 2of3",
                               "P2WPKH",        "P2WSH 2of3",
                               "P2TR key only", "P2TR key beside scripts"};
        for (int i = 0; i < static_cast<int>(std::size(names)); ++i)
            for (const int version : {0, 2})
                QTest::newRow(qPrintable(QStringLiteral("%1 v%2").arg(QLatin1String(names[i])).arg(version)))
                    << i * 10 + version;
    }
    void everyKindOfOutput() {
        QFETCH(int, kind);
        const Script multisig =
            multisigScript(2, {toBytes(pointNamed("a").bytes()), toBytes(pointNamed("b").bytes()),
                               toBytes(pointNamed("c").bytes())});
        const Digest20 hash = pointNamed("a").hash160();
        const std::vector<TapTreeLeaf> tree{
            {0, {Script().push(xOnlyNamed("c").bytes()).op(OP_CHECKSIG).bytes()}}};
        const auto treeRoot = hashTapTree(tree)->root;
        const auto keyOnly = taprootOutputKey(xOnlyNamed("a"), std::nullopt);
        const auto withTree = taprootOutputKey(xOnlyNamed("a"), treeRoot);
        const Script outputs[] = {p2pkScript(pointNamed("a").bytes()),
                                  p2pkhScript(hash),
                                  multisig,
                                  p2shOf(multisig),
                                  p2shOf(p2wpkhScript(hash)),
                                  p2shOf(p2wshOf(multisig)),
                                  p2wpkhScript(hash),
                                  p2wshOf(multisig),
                                  p2trScript(keyOnly->key.bytes()),
                                  p2trScript(withTree->key.bytes())};
        // Two of them, so that every signature hash is of more than one input.
        const Script& script = outputs[kind / 10];
        Psbt psbt = spendOf(coinsFor({script, script}), static_cast<std::uint32_t>(kind % 10));
        addScript(psbt, p2wpkhScript(hash));
        addScript(psbt, multisig);
        if (kind / 10 == 8) QCOMPARE(addTaproot(psbt, xOnlyNamed("a")).value(), std::size_t{2});
        if (kind / 10 == 9) QCOMPARE(addTaproot(psbt, xOnlyNamed("a"), tree).value(), std::size_t{2});
        const Transaction tx = complete(psbt, keysNamed({"a", "c"}));
        QCOMPARE(tx.inputs.size(), std::size_t{2});
        QVERIFY(verifyTransaction(tx, *psbt.spentOutputs(), standardFlags).ok());
    }

    void taprootLeaves_data() {
        QTest::addColumn<int>("which");
        QTest::newRow("pk") << 0;
        QTest::newRow("multi_a 2 of 3") << 1;
        QTest::newRow("both sign") << 2;
    }
    void taprootLeaves() {
        QFETCH(int, which);
        const auto key = [](std::string_view name) { return toBytes(xOnlyNamed(name).bytes()); };
        const Script scripts[] = {
            Script().push(key("a")).op(OP_CHECKSIG),
            Script()
                .push(key("a"))
                .op(OP_CHECKSIG)
                .push(key("b"))
                .op(OP_CHECKSIGADD)
                .push(key("c"))
                .op(OP_CHECKSIGADD)
                .number(2)
                .op(OP_NUMEQUAL),
            Script().push(key("a")).op(OP_CHECKSIGVERIFY).push(key("c")).op(OP_CHECKSIG),
        };
        const TapLeaf wanted{scripts[which].bytes()};
        const TapLeaf other{Script().push(key("z")).op(OP_CHECKSIG).bytes()};
        const std::vector<TapTreeLeaf> tree{{1, other}, {2, wanted}, {2, other}};
        const auto output = taprootOutputKey(xOnlyNamed("nobody"), hashTapTree(tree)->root);
        Psbt psbt = spendOf(coinsFor({p2trScript(output->key.bytes())}));
        QCOMPARE(addTaproot(psbt, xOnlyNamed("nobody"), tree).value(), std::size_t{1});
        const Transaction tx = complete(psbt, keysNamed({"a", "c"}));
        QVERIFY(verifyTransaction(tx, *psbt.spentOutputs(), standardFlags).ok());
        QCOMPARE(tx.inputs[0].witness[tx.inputs[0].witness.size() - 2], wanted.script);
    }

    void foreignLeafIsRefused() {
        const std::vector<TapTreeLeaf> tree{
            {0, {Script().push(xOnlyNamed("a").bytes()).op(OP_CHECKSIG).bytes()}}};
        const auto output = taprootOutputKey(xOnlyNamed("nobody"), hashTapTree(tree)->root);
        Psbt psbt = spendOf(coinsFor({p2trScript(output->key.bytes())}));
        QCOMPARE(addTaproot(psbt, xOnlyNamed("nobody"), tree).value(), std::size_t{1});
        psbt.inputs[0].tapLeaves.begin()->second.script.push_back(OP_NOP);
        SigningKeys keys = keysNamed({"a"});
        QVERIFY(!signPsbt(psbt, keys));
    }

    void accountKeySignsToo() {
        const auto master = ExtendedPrivateKey::fromSeed(Bytes(32, 7)).value();
        const KeyPath account{84 | hardened, 1 | hardened, hardened};
        const PublicKey key = master.derive(account / KeyPath{0, 5}).value().privateKey().publicKey();
        Psbt psbt = spendOf(coinsFor({p2wpkhScript(key.hash160())}));
        QCOMPARE(addDerivation(psbt, key, {master.fingerprint(), account / KeyPath{0, 5}}), std::size_t{1});
        SigningKeys keys;
        keys.add(master.derive(account).value());
        QCOMPARE(signPsbt(psbt, keys)->signatures, std::size_t{1});
    }

    void lyingOriginGivesNoSignature() {
        const auto master = ExtendedPrivateKey::fromSeed(Bytes(32, 7)).value();
        const PublicKey other = pointNamed("somebody else");
        Psbt psbt = spendOf(coinsFor({p2wpkhScript(other.hash160())}));
        QCOMPARE(addDerivation(psbt, other, {master.fingerprint(), KeyPath{1}}), std::size_t{1});
        SigningKeys keys;
        keys.add(master.clone());
        QCOMPARE(signPsbt(psbt, keys)->signatures, std::size_t{0});
    }

    void feeAttack() {
        const Script script = p2wpkhScript(pointNamed("a").hash160());
        Psbt psbt = spendOf(coinsFor({script, script}));
        for (PsbtInput& input : psbt.inputs)
            input.previousTransaction.reset(); // only the claimed outputs are left
        const std::string before = toBase64(psbt).value();
        SigningKeys keys = keysNamed({"a"});
        const auto refused = signPsbt(
            psbt, keys, {.acceptedHashTypes = {}, .requirePreviousTransactions = true, .schnorrAux = {}});
        QVERIFY(!refused);
        QVERIFY(refused.error().message.contains("fee"));
        QCOMPARE(toBase64(psbt).value(), before);
        const auto noted = signPsbt(psbt, keys);
        QVERIFY(noted);
        QCOMPARE(noted->notes.size(), std::size_t{1});
        QVERIFY(noted->notes[0].contains("fee"));

        Psbt single = spendOf(coinsFor({script}));
        single.inputs[0].previousTransaction.reset();
        QVERIFY(signPsbt(single, keys)->notes.empty());
    }

    void twoStoriesAboutTheSameOutput() {
        Psbt psbt = spendOf(coinsFor({p2wpkhScript(pointNamed("a").hash160())}));
        psbt.inputs[0].witnessUtxo->value = Amount(9'000);
        SigningKeys keys = keysNamed({"a"});
        const auto report = signPsbt(psbt, keys);
        QVERIFY(!report);
        QVERIFY(report.error().message.contains("two different things"));
    }

    void hashTypes() {
        const Script script = p2wpkhScript(pointNamed("a").hash160());
        const auto fresh = [&] { return spendOf(coinsFor({script, script}), 2); };
        SigningKeys keys = keysNamed({"a"});
        for (const std::uint32_t type : {0u, 2u, 3u, 0x81u, 0x82u, 0x83u, 4u, 0x101u}) {
            Psbt psbt = fresh();
            psbt.inputs[0].sighashType = type;
            QVERIFY(!signPsbt(psbt, keys));
        }
        PsbtSignOptions options;
        options.acceptedHashTypes = {0x83, 2, 3};
        Psbt psbt = fresh();
        psbt.modifiable = Psbt::inputsModifiable | Psbt::outputsModifiable;
        psbt.inputs[0].sighashType = 0x83;
        psbt.inputs[1].sighashType = 2;
        QVERIFY(signPsbt(psbt, keys, options));
        // Input 2 signs all inputs, input 1 an output: both are closed, and the pair must stay together.
        QCOMPARE(*psbt.modifiable, Psbt::hasSighashSingle);
        QVERIFY(finalizePsbt(psbt)->complete);
        QVERIFY(extractTransaction(psbt));

        Psbt alone = fresh(); // it has one output: nothing stands beside input 2
        alone.inputs[1].sighashType = 3;
        QVERIFY(!signPsbt(alone, keys, options));

        Psbt changed = fresh();
        QVERIFY(signPsbt(changed, keys));
        changed.inputs[0].sighashType = 2; // no longer what was signed
        const auto report = finalizePsbt(changed);
        QCOMPARE(report->waiting.size(), std::size_t{1});
        QVERIFY(report->waiting[0].contains("another type than NONE"));
    }

    void wrongSignatureDoesNotFinalize() {
        Psbt psbt = spendOf(coinsFor({p2wpkhScript(pointNamed("a").hash160())}));
        SigningKeys keys = keysNamed({"a"});
        QVERIFY(signPsbt(psbt, keys));
        psbt.outputs[0].output.value = Amount(1);
        QVERIFY(!finalizePsbt(psbt)->complete);
        QVERIFY(!psbt.isFinal());
    }

    void satisfierIsAskedAndChecked() {
        const Script odd = Script().push(asBytes("open")).op(OP_EQUAL);
        Psbt psbt = spendOf(coinsFor({p2wshOf(odd)}));
        addScript(psbt, odd);
        QVERIFY(!canFinalize(psbt));
        QVERIFY(!canFinalize(psbt, [](const SatisfyRequest&) { return Witness{toBytes(asBytes("shut"))}; }));
        const ScriptSatisfier right = [&](const SatisfyRequest& request) -> std::optional<Witness> {
            if (request.script != odd || request.version != SigVersion::WitnessV0) return {};
            return Witness{toBytes(asBytes("open"))};
        };
        QVERIFY(finalizePsbt(psbt, right)->complete);
        QVERIFY(extractTransaction(psbt));
    }

    void miniscript_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("spendable");
        const QByteArray a = QByteArray::fromStdString(toHex(pointNamed("a").bytes()));
        const QByteArray b = QByteArray::fromStdString(toHex(pointNamed("b").bytes()));
        const QByteArray hash = QByteArray::fromStdString(toHex(sha256(Bytes(32, 7))));
        QTest::newRow("hash lock") << "and_v(v:pk(" + a + "),sha256(" + hash + "))" << true;
        QTest::newRow("key of the other branch")
            << "or_d(pk(" + b + "),and_v(v:pkh(" + a + "),older(5)))" << true;
        QTest::newRow("lock not over") << "or_d(pk(" + b + "),and_v(v:pk(" + a + "),older(7)))" << false;
        QTest::newRow("lock time over") << "and_v(v:pk(" + a + "),after(100))" << true;
        QTest::newRow("lock time not over") << "and_v(v:pk(" + a + "),after(101))" << false;
    }
    void miniscript() {
        QFETCH(QByteArray, text);
        QFETCH(bool, spendable);
        const Script script = parseMiniscript(text.toStdString(), MiniscriptContext::P2wsh)->compile();
        Psbt psbt = spendOf(coinsFor({p2wshOf(script)}));
        addScript(psbt, script);
        psbt.inputs[0].sequence = 6;
        psbt.fallbackLockTime = 100;
        psbt.inputs[0].sha256Preimages.emplace(toBytes(sha256(Bytes(32, 7))), Bytes(32, 7));
        SigningKeys keys = keysNamed({"a"});
        QCOMPARE(signPsbt(psbt, keys)->complete, spendable);
        const auto report = finalizePsbt(psbt);
        QCOMPARE(report->complete, spendable);
        if (spendable)
            QVERIFY(extractTransaction(psbt));
        else
            QVERIFY(report->waiting[0].contains("end of a lock"));
    }
};

QTEST_APPLESS_MAIN(PsbtSigningTest)
#include "tst_psbt_signing.moc"
