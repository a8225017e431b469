// Stepping through spends: one that passes and one that fails for every kind of output, with the operation
// that fails; the states in between; and that stepping gives what verifyScript gives.

#include "core/crypto/hash160.h"
#include "core/crypto/key.h"
#include "core/crypto/signature.h"
#include "core/script/interpreter.h"
#include "core/script/signature_cache.h"
#include "core/script/spend_machine.h"
#include "core/script/standard.h"
#include "core/util/work_pool.h"
#include "tests/script/vectors.h"

#include <QtTest>

using namespace zon;
using namespace zon::test;

namespace {

PrivateKey testKey(std::uint8_t n) {
    return std::move(*PrivateKey::fromSecret(Bytes(32, n)));
}

Bytes keyBytes(const PrivateKey& key) {
    return toBytes(key.publicKey().bytes());
}

// A transaction that spends one output, and how to sign it.
struct Spend {
    Transaction tx;
    TxOut spent;

    explicit Spend(const Script& scriptPubKey) : spent{Amount(50'000), scriptPubKey} {
        tx.inputs.resize(1);
        tx.inputs[0].prevout = {Txid::fromSpan(Bytes(32, 7)), 3};
        tx.outputs.push_back({Amount(49'000), p2wpkhScript(Bytes(20, 9))});
    }

    TxIn& input() { return tx.inputs[0]; }

    Bytes ecdsa(const PrivateKey& key, const Script& scriptCode, SigVersion version) const {
        const PrecomputedTransaction precomputed(tx, {spent});
        const Digest32 hash =
            version == SigVersion::Base
                ? legacySighash(tx, 0, scriptCode.span(), SIGHASH_ALL)
                : segwitV0Sighash(precomputed, 0, scriptCode.span(), spent.value, SIGHASH_ALL);
        Bytes signature = ecdsaSign(key, hash);
        signature.push_back(SIGHASH_ALL);
        return signature;
    }

    Bytes schnorr(const PrivateKey& key, const TaprootContext& context) const {
        const PrecomputedTransaction precomputed(tx, {spent});
        return toBytes(schnorrSign(key, *taprootSighash(precomputed, 0, SIGHASH_DEFAULT, context)));
    }
};

// How a spend went: every operation with its stage, and the end.
struct Trace {
    QStringList steps; // "ScriptPubKey OP_DUP"
    SpendStage lastStage = SpendStage::ScriptSig;
    ScriptError result = ScriptError::OK;
};

Trace trace(const Spend& spend, ScriptFlags flags = standardFlags) {
    const PrecomputedTransaction precomputed(spend.tx, {spend.spent});
    const TransactionSignatureChecker checker(precomputed, 0, spend.spent.value);
    const TxIn& input = spend.tx.inputs[0];
    SpendMachine machine(input.scriptSig, spend.spent.scriptPubKey, input.witness, flags, checker);
    Trace result;
    do {
        const auto next = machine.script() ? machine.script()->next() : std::nullopt;
        if (!next || machine.done()) continue;
        const std::string_view opcode = opcodeName(next->opcode);
        result.steps += QString::fromUtf8(spendStageName(machine.stage()).data()) + u' '
                        + QString::fromUtf8(opcode.data(), static_cast<qsizetype>(opcode.size()));
    } while (machine.step());
    result.lastStage = machine.stage();
    result.result = machine.result();
    if (verifyInput(precomputed, 0, flags) != result.result) qFatal("stepping and running don't agree");
    return result;
}

// Taproot with one leaf.
struct TaprootOutput {
    XOnlyKey internal;
    Script leaf;
    Digest32 leafHash;
    XOnlyKey::Tweaked output;

    TaprootOutput(const PrivateKey& key, Script script)
        : internal(XOnlyKey::fromPublicKey(key.publicKey())),
          leaf(std::move(script)),
          leafHash(tapleafHash(0xc0, leaf.span())),
          output(*internal.tweak(tapTweakHash(internal, leafHash))) {}

    Script scriptPubKey() const { return p2trScript(output.key.bytes()); }
    Bytes controlBlock() const {
        Bytes control{static_cast<std::uint8_t>(0xc0 | (output.oddParity ? 1 : 0))};
        control.insert(control.end(), internal.bytes().begin(), internal.bytes().end());
        return control;
    }
};

} // namespace

class SpendMachineTest : public QObject {
    Q_OBJECT

    const PrivateKey right_ = testKey(1);
    const PrivateKey wrong_ = testKey(2);

    void compareEnd(const Trace& trace, SpendStage stage, ScriptError error) {
        QCOMPARE(QByteArray(scriptErrorName(trace.result).data()), QByteArray(scriptErrorName(error).data()));
        QCOMPARE(trace.lastStage, stage);
    }

private slots:
    void p2pk() {
        for (const bool good : {true, false}) {
            Spend spend(p2pkScript(keyBytes(right_)));
            spend.input().scriptSig.push(
                spend.ecdsa(good ? right_ : wrong_, spend.spent.scriptPubKey, SigVersion::Base));
            const Trace steps = trace(spend);
            compareEnd(steps, SpendStage::ScriptPubKey, good ? ScriptError::OK : ScriptError::SIG_NULLFAIL);
            QCOMPARE(steps.steps.last(), QStringLiteral("ScriptPubKey OP_CHECKSIG"));
        }
    }

    void p2pkh() {
        Spend spend(p2pkhScript(right_.publicKey().hash160()));
        spend.input()
            .scriptSig.push(spend.ecdsa(right_, spend.spent.scriptPubKey, SigVersion::Base))
            .push(keyBytes(right_));
        const Trace good = trace(spend);
        compareEnd(good, SpendStage::ScriptPubKey, ScriptError::OK);
        const QStringList expected{"ScriptSig OP_PUSHBYTES_71",    "ScriptSig OP_PUSHBYTES_33",
                                   "ScriptPubKey OP_DUP",          "ScriptPubKey OP_HASH160",
                                   "ScriptPubKey OP_PUSHBYTES_20", "ScriptPubKey OP_EQUALVERIFY",
                                   "ScriptPubKey OP_CHECKSIG"};
        QCOMPARE(good.steps.mid(1), expected.mid(1)); // signatures have 70 or 71 bytes with their hash type
        QVERIFY(good.steps.first().startsWith(QLatin1String("ScriptSig OP_PUSHBYTES_7")));

        spend.input().scriptSig = Script()
                                      .push(spend.ecdsa(wrong_, spend.spent.scriptPubKey, SigVersion::Base))
                                      .push(keyBytes(wrong_));
        const Trace bad = trace(spend);
        compareEnd(bad, SpendStage::ScriptPubKey, ScriptError::EQUALVERIFY);
        QCOMPARE(bad.steps.last(), QStringLiteral("ScriptPubKey OP_EQUALVERIFY"));
    }

    void bareMultisig() {
        const PrivateKey third = testKey(3);
        const Script script = multisigScript(2, {keyBytes(right_), keyBytes(wrong_), keyBytes(third)});
        const auto sign = [&](const PrivateKey& a, const PrivateKey& b) {
            Spend spend(script);
            spend.input()
                .scriptSig.op(OP_0)
                .push(spend.ecdsa(a, script, SigVersion::Base))
                .push(spend.ecdsa(b, script, SigVersion::Base));
            return trace(spend);
        };
        compareEnd(sign(right_, third), SpendStage::ScriptPubKey, ScriptError::OK);
        const Trace wrongOrder = sign(third, right_);
        compareEnd(wrongOrder, SpendStage::ScriptPubKey, ScriptError::SIG_NULLFAIL);
        QCOMPARE(wrongOrder.steps.last(), QStringLiteral("ScriptPubKey OP_CHECKMULTISIG"));
    }

    void p2sh() {
        const Script redeem = p2pkScript(keyBytes(right_));
        Spend spend(p2shOf(redeem));
        spend.input().scriptSig.push(spend.ecdsa(right_, redeem, SigVersion::Base)).push(redeem.span());
        const Trace good = trace(spend);
        compareEnd(good, SpendStage::RedeemScript, ScriptError::OK);
        QCOMPARE(good.steps.last(), QStringLiteral("RedeemScript OP_CHECKSIG"));
        // Before BIP16 only the hash mattered.
        compareEnd(trace(spend, ScriptFlags()), SpendStage::ScriptPubKey, ScriptError::OK);

        spend.input().scriptSig = Script().push(Bytes{1}).push(p2pkScript(keyBytes(wrong_)).span());
        compareEnd(trace(spend, consensusFlags), SpendStage::ScriptPubKey, ScriptError::EVAL_FALSE);
        spend.input().scriptSig = Script().op(OP_0).op(OP_NOP).push(redeem.span());
        compareEnd(trace(spend), SpendStage::ScriptPubKey, ScriptError::SIG_PUSHONLY);
    }

    void p2wpkh() {
        const Digest20 hash = right_.publicKey().hash160();
        Spend spend(p2wpkhScript(hash));
        spend.input().witness = {spend.ecdsa(right_, p2pkhScript(hash), SigVersion::WitnessV0),
                                 keyBytes(right_)};
        const Trace good = trace(spend);
        compareEnd(good, SpendStage::WitnessScript, ScriptError::OK);
        QCOMPARE(good.steps.last(), QStringLiteral("WitnessScript OP_CHECKSIG"));

        spend.spent.value += Amount(1); // the signature commits to the amount
        const Trace bad = trace(spend);
        compareEnd(bad, SpendStage::WitnessScript, ScriptError::SIG_NULLFAIL);
        QCOMPARE(bad.steps.last(), QStringLiteral("WitnessScript OP_CHECKSIG"));

        spend.input().witness.pop_back();
        compareEnd(trace(spend), SpendStage::ScriptPubKey, ScriptError::WITNESS_PROGRAM_MISMATCH);
        spend.input().scriptSig.op(OP_1);
        compareEnd(trace(spend), SpendStage::ScriptPubKey, ScriptError::WITNESS_MALLEATED);
    }

    void p2shP2wpkh() {
        const Digest20 hash = right_.publicKey().hash160();
        const Script redeem = p2wpkhScript(hash);
        Spend spend(p2shOf(redeem));
        spend.input().scriptSig.push(redeem.span());
        spend.input().witness = {spend.ecdsa(right_, p2pkhScript(hash), SigVersion::WitnessV0),
                                 keyBytes(right_)};
        const Trace good = trace(spend);
        compareEnd(good, SpendStage::WitnessScript, ScriptError::OK);
        QVERIFY(good.steps.contains(QStringLiteral("RedeemScript OP_PUSHBYTES_20")));

        spend.input().scriptSig = Script().op(OP_1).push(redeem.span());
        compareEnd(trace(spend), SpendStage::RedeemScript, ScriptError::WITNESS_MALLEATED_P2SH);
    }

    void p2wsh() {
        const Script script =
            Script().push(keyBytes(right_)).op(OP_CHECKSIGVERIFY).number(144).op(OP_CHECKSEQUENCEVERIFY);
        Spend spend(p2wshOf(script));
        spend.input().sequence = 144;
        spend.input().witness = {spend.ecdsa(right_, script, SigVersion::WitnessV0), script.bytes()};
        compareEnd(trace(spend), SpendStage::WitnessScript, ScriptError::OK);

        spend.input().sequence = 143;
        spend.input().witness[0] = spend.ecdsa(right_, script, SigVersion::WitnessV0);
        const Trace early = trace(spend);
        compareEnd(early, SpendStage::WitnessScript, ScriptError::UNSATISFIED_LOCKTIME);
        QCOMPARE(early.steps.last(), QStringLiteral("WitnessScript OP_CHECKSEQUENCEVERIFY"));

        spend.input().witness.back().push_back(OP_NOP);
        compareEnd(trace(spend), SpendStage::ScriptPubKey, ScriptError::WITNESS_PROGRAM_MISMATCH);
        spend.input().witness.clear();
        compareEnd(trace(spend), SpendStage::ScriptPubKey, ScriptError::WITNESS_PROGRAM_WITNESS_EMPTY);
    }

    void taprootKeyPath() {
        const XOnlyKey internal = XOnlyKey::fromPublicKey(right_.publicKey());
        const auto output = internal.tweak(tapTweakHash(internal, std::nullopt));
        QVERIFY(output);
        Spend spend(p2trScript(output->key.bytes()));
        spend.input().witness = {spend.schnorr(right_.taprootTweak(std::nullopt), {})};
        compareEnd(trace(spend), SpendStage::TaprootKey, ScriptError::OK);

        spend.input().witness[0][10] ^= 1;
        compareEnd(trace(spend), SpendStage::TaprootKey, ScriptError::SCHNORR_SIG);
        spend.input().witness[0].pop_back();
        compareEnd(trace(spend), SpendStage::TaprootKey, ScriptError::SCHNORR_SIG_SIZE);
    }

    void tapscript() {
        const TaprootOutput output(
            wrong_, Script().push(XOnlyKey::fromPublicKey(right_.publicKey()).bytes()).op(OP_CHECKSIG));
        Spend spend(output.scriptPubKey());
        TaprootContext context;
        context.leafHash = output.leafHash;
        spend.input().witness = {spend.schnorr(right_, context), output.leaf.bytes(), output.controlBlock()};
        const Trace good = trace(spend);
        compareEnd(good, SpendStage::Tapscript, ScriptError::OK);
        QCOMPARE(good.steps.last(), QStringLiteral("Tapscript OP_CHECKSIG"));

        spend.input().witness[0][0] ^= 1;
        const Trace bad = trace(spend);
        compareEnd(bad, SpendStage::Tapscript, ScriptError::SCHNORR_SIG);
        QCOMPARE(bad.steps.last(), QStringLiteral("Tapscript OP_CHECKSIG"));

        spend.input().witness[2][0] ^= 1; // parity
        compareEnd(trace(spend), SpendStage::ScriptPubKey, ScriptError::WITNESS_PROGRAM_MISMATCH);
        spend.input().witness[2].pop_back();
        compareEnd(trace(spend), SpendStage::ScriptPubKey, ScriptError::TAPROOT_WRONG_CONTROL_SIZE);
    }

    void tapscriptPaysForItsChecks() {
        // Three checks of one signature cost 150, and the witness of this spend weighs less than 100.
        Script leaf;
        leaf.op(OP_2DUP).op(OP_2DUP).op(OP_CHECKSIGVERIFY).op(OP_CHECKSIGVERIFY).op(OP_CHECKSIG);
        const TaprootOutput output(wrong_, leaf);
        Spend spend(output.scriptPubKey());
        const Bytes unknownKey(33, 2); // any signature is valid for a key of unknown kind
        spend.input().witness = {Bytes{1}, unknownKey, leaf.bytes(), output.controlBlock()};
        compareEnd(trace(spend, consensusFlags), SpendStage::Tapscript,
                   ScriptError::TAPSCRIPT_VALIDATION_WEIGHT);
        spend.input().witness[1] = Bytes(300, 2);
        compareEnd(trace(spend, consensusFlags), SpendStage::Tapscript, ScriptError::OK);
        compareEnd(trace(spend), SpendStage::Tapscript, ScriptError::DISCOURAGE_UPGRADABLE_PUBKEYTYPE);
    }

    void statesInBetween() {
        const auto script =
            scriptFromText(QStringLiteral("1 TOALTSTACK 0 IF 2 IF 3 ELSE 4 ENDIF ELSE 5 ENDIF"));
        const SignatureChecker nothing;
        ScriptMachine machine(script->span(), {}, consensusFlags, nothing, SigVersion::Base);
        const auto stepUntil = [&](Opcode opcode) {
            while (machine.next() && machine.next()->opcode != opcode)
                machine.step();
        };
        QVERIFY(machine.stack().empty());
        machine.step();
        QVERIFY(machine.stack() == ScriptStack{Bytes{1}});
        machine.step();
        QVERIFY(machine.stack().empty());
        QVERIFY(machine.altStack() == ScriptStack{Bytes{1}});
        stepUntil(OP_2);
        QVERIFY(!machine.executing());
        QVERIFY(machine.conditions() == std::vector<bool>{false});
        stepUntil(OP_3);
        QVERIFY((machine.conditions() == std::vector<bool>{false, false}));
        QVERIFY(machine.stack().empty());
        stepUntil(OP_5);
        QVERIFY(machine.executing());
        QVERIFY(machine.conditions() == std::vector<bool>{true});
        QVERIFY(machine.step());
        QVERIFY(machine.stack() == ScriptStack{Bytes{5}});
        QCOMPARE(machine.position(), script->size() - 1);
        QVERIFY(!machine.step());
        QVERIFY(machine.finished());
        QCOMPARE(machine.error(), ScriptError::OK);
        QVERIFY(!machine.next());
        QVERIFY(!machine.step());
    }

    void failingStateStays() {
        const auto script = scriptFromText(QStringLiteral("1 2 ADD VERIFY DROP 7"));
        const SignatureChecker nothing;
        ScriptMachine machine(script->span(), {}, consensusFlags, nothing, SigVersion::Base);
        QCOMPARE(machine.run(), ScriptError::INVALID_STACK_OPERATION);
        QVERIFY(machine.stack().empty());
        QCOMPARE(machine.position(), script->size() - 1); // behind the DROP that failed
        QVERIFY(!machine.step());
    }

    void cacheRemembersOnlyWhatHeld() {
        const Digest20 hash = right_.publicKey().hash160();
        Spend spend(p2wpkhScript(hash));
        spend.input().witness = {spend.ecdsa(right_, p2pkhScript(hash), SigVersion::WitnessV0),
                                 keyBytes(right_)};
        SignatureCache cache(10);
        for (int i = 0; i < 2; ++i)
            QVERIFY(verifyTransaction(spend.tx, {spend.spent}, standardFlags, &cache).ok());
        spend.spent.value += Amount(1);
        for (int i = 0; i < 2; ++i) {
            const TransactionVerdict verdict =
                verifyTransaction(spend.tx, {spend.spent}, standardFlags, &cache);
            QCOMPARE(verdict.firstFailure().value(), 0u);
            QCOMPARE(verdict.inputs[0], ScriptError::SIG_NULLFAIL);
        }
    }

    void manyInputsOnAPool() {
        const Digest20 hash = right_.publicKey().hash160();
        const Script script = p2wpkhScript(hash);
        Transaction tx;
        tx.inputs.resize(50);
        tx.outputs.push_back({Amount(1), script});
        for (std::uint32_t i = 0; i < tx.inputs.size(); ++i)
            tx.inputs[i].prevout.index = i;
        const std::vector<TxOut> spent(tx.inputs.size(), {Amount(2), script});
        const PrecomputedTransaction precomputed(tx, spent);
        for (std::size_t i = 0; i < tx.inputs.size(); ++i) {
            const Digest32 digest =
                segwitV0Sighash(precomputed, i, p2pkhScript(hash).span(), Amount(2), SIGHASH_ALL);
            Bytes signature = ecdsaSign(i == 33 ? wrong_ : right_, digest);
            signature.push_back(SIGHASH_ALL);
            tx.inputs[i].witness = {signature, keyBytes(right_)};
        }
        WorkPool pool(3);
        SignatureCache cache;
        const TransactionVerdict alone = verifyTransaction(tx, spent, standardFlags);
        const TransactionVerdict shared = verifyTransaction(tx, spent, standardFlags, &cache, &pool);
        QVERIFY(alone.inputs == shared.inputs);
        QCOMPARE(shared.firstFailure().value(), 33u);
        QCOMPARE(std::ranges::count(shared.inputs, ScriptError::OK), 49);
    }

    void cacheIsBounded() {
        SignatureCache cache(4);
        std::vector<Digest32> entries;
        for (std::uint8_t i = 0; i < 20; ++i) {
            entries.push_back(
                cache.entry(SignatureCache::Kind::Schnorr, Bytes(32, i), Bytes(32, 1), Bytes(64, 2)));
            cache.insert(entries.back());
            QVERIFY(cache.contains(entries.back()));
        }
        QVERIFY(!cache.contains(entries.front()));
        QVERIFY(cache.entry(SignatureCache::Kind::Ecdsa, Bytes(32, 0), Bytes(32, 1), Bytes(64, 2))
                != entries[0]);
    }
};

QTEST_APPLESS_MAIN(SpendMachineTest)
#include "tst_spend_machine.moc"
