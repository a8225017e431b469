// One example of everything: what is said about it, what to do, and what its scripts do step by step.

#include "core/inspect/compare.h"
#include "core/inspect/inspection_json.h"
#include "core/inspect/spend_trace.h"
#include "tests/inspect/bakery.h"
#include "tests/script/spending_ways.h"

#include <QtTest>

#include <algorithm>

using namespace zon;
using namespace zon::test;

class Explains : public QObject {
    Q_OBJECT

private slots:
    void everyKindOfSpend_data() {
        QTest::addColumn<std::uint32_t>("index");
        for (std::uint32_t i = 0; i < spendingWays().size(); ++i)
            QTest::newRow(spendingWays()[i].name) << i;
    }
    void everyKindOfSpend() {
        QFETCH(std::uint32_t, index);
        const SpendingWay& way = spendingWays()[index];
        std::vector<Script> scripts;
        for (const SpendingWay& each : spendingWays())
            scripts.push_back(outputOf(each).scriptPubKey);
        const TransactionRef coins = coinsFor(scripts);
        Transaction tx = spend(way, coins, index).value();
        const auto subject = subjectOf(tx, factsWith(coins));
        const Inspection found = explain(subject);
        QVERIFY(found.inputs.at(0).state == InspectedInput::State::Passes);
        QVERIFY(!found.signatures.empty());
        QVERIFY(std::ranges::any_of(found.signatures, [](const auto& s) {
            return s.state == InspectedSignature::State::Valid && !s.digest.empty();
        }));
        QCOMPARE(found.flow->fee.value(), Amount(2'000));

        const auto trace = traceSpend(*subject, 0);
        QVERIFY(trace);
        QCOMPARE(trace->result, ScriptError::OK);
        QVERIFY(!trace->failingStep());
        // The last operation is the one that the spend ends with.
        const auto last =
            std::ranges::find_if(trace->steps.rbegin(), trace->steps.rend(),
                                 [](const TraceStep& s) { return s.line != TraceStep::noLine; });
        QVERIFY(last != trace->steps.rend());
        const TracedScript& script = trace->scripts[last->script];
        QVERIFY(QString(way.lastStep).startsWith(q(std::string(spendStageName(script.stage)))));

        // The same with one bit of what is paid changed: it fails, at a step, for a reason.
        tx.outputs[0].value -= Amount(1);
        const auto changed = subjectOf(tx, factsWith(coins));
        const Inspection broken = explain(changed);
        QVERIFY(broken.inputs.at(0).state == InspectedInput::State::Fails);
        QVERIFY(broken.standing == Standing::Broken);
        const auto failing = traceSpend(*changed, 0);
        QVERIFY(failing->failingStep());
        const TraceStep& step = failing->steps[*failing->failingStep()];
        QVERIFY(step.failed);
        QVERIFY(!step.did.empty());
        QVERIFY(q(broken.next).contains(q(std::string(scriptErrorName(failing->result)))));
    }

    void whoPaidWhom() {
        Bakery bakery;
        bakery.confirm();
        const Inspection found = explain(subjectOf(bakery.tx, bakery.facts));
        QCOMPARE(q(found.sentence),
                 QString("Harbour Bakery paid Nordmill Flour 0.00015 ZON; 0.000047 came back as change and "
                         "0.000003 went to the miner."));
        QCOMPARE(q(found.badge), QString("Confirmed · 14 deep"));
        QVERIFY(q(found.next).startsWith("Nothing to do: 14 blocks deep"));
        QVERIFY(q(found.next).contains("proven against our own headers"));
        QVERIFY(found.proof->proven);
        QCOMPARE(found.proof->steps.size(), std::size_t{2});
        QCOMPARE(q(found.proof->steps.back().gives), q(found.proof->root));
        QVERIFY(found.flow->outputs[1].change);
        QCOMPARE(found.signatures.size(), std::size_t{2});
        QCOMPARE(q(found.signatures[0].signer), QString("Harbour Bakery"));
        QCOMPARE(q(found.signatures[0].commits), QString("All inputs and all outputs."));
    }

    void businessIsNamed() {
        Bakery bakery;
        bakery.confirm();
        bakery.facts.transaction->belongsTo = "order of 2 × Cloud hours at Nimbus Market";
        const Inspection order = explain(subjectOf(bakery.tx, bakery.facts));
        QVERIFY(q(order.sentence).contains(" for order of 2 × Cloud hours at Nimbus Market; "));

        ScriptFacts& escrow = bakery.facts.scripts[scriptNamed("mill")];
        escrow = {.belongsTo = "contract “Flour, 2 t”", .escrow = true};
        const Inspection into = explain(subjectOf(bakery.tx, bakery.facts));
        QVERIFY2(
            q(into.sentence)
                .startsWith("Harbour Bakery paid 0.00015 ZON into the escrow of contract “Flour, 2 t”; "),
            into.sentence.c_str());
        QCOMPARE(q(into.flow->outputs[0].mark), QString("escrow"));
        QCOMPARE(q(into.flow->outputs[0].name), QString("contract “Flour, 2 t”"));

        // And out again, to somebody else.
        for (const char* name : {"one", "two"})
            bakery.facts.scripts[scriptNamed(name)] = escrow;
        bakery.facts.scripts.erase(scriptNamed("mill"));
        bakery.facts.scripts.erase(scriptNamed("change"));
        const Inspection out = explain(subjectOf(bakery.tx, bakery.facts));
        QVERIFY2(q(out.sentence).contains(" out of the escrow of contract “Flour, 2 t”, and "),
                 out.sentence.c_str());

        bakery.facts.taken[bakery.tx.inputs[0].prevout] = {"the buyer alone", "So the contract allows it: …"};
        const Inspection refund = explain(subjectOf(bakery.tx, bakery.facts));
        QVERIFY2(q(refund.sentence)
                     .contains(" out of the escrow of contract “Flour, 2 t” (the buyer alone), and "),
                 refund.sentence.c_str());
        QVERIFY(std::ranges::any_of(refund.fields, [](const InspectedField& field) {
            return field.name == "Taken by" && field.value == "the buyer alone"
                   && field.explanation.starts_with("So the contract");
        }));

        bakery.facts.scripts[scriptNamed("mill")] = escrow;
        const auto address = scriptToAddress(scriptNamed("mill"), bakery.facts.network.address).value();
        const Inspection place = explain(subjectOf(open(address), bakery.facts));
        QCOMPARE(q(place.sentence), QString("This is the escrow of contract “Flour, 2 t”."));
    }

    void aWrongProofIsNone() {
        Bakery bakery;
        bakery.confirm();
        bakery.facts.transaction->branch->front() = Hash256(sha256(asBytes("another")));
        const Inspection found = explain(subjectOf(bakery.tx, bakery.facts));
        QVERIFY(!found.proof->proven);
        QVERIFY(q(found.proof->sentence).contains("do not lead"));
    }

    void whatIsMaskedIsNowhere() {
        Bakery bakery;
        bakery.confirm();
        const Inspection found = explain(subjectOf(bakery.tx, bakery.facts), {.maskAmounts = true});
        const QString all = q(inspectionJson(found));
        for (const char* amount : {"0.00015", "0.000047", "0.000003", "15000", "4700", "0.0001"})
            QVERIFY2(!all.contains(amount), amount);
    }

    void theBundleNamesNobody() {
        Bakery bakery;
        bakery.confirm();
        const auto subject = subjectOf(bakery.tx, bakery.facts);
        const auto trace = traceSpend(*subject, 0);
        const QString bundle = q(supportBundle(explain(subject), &*trace));
        const QString txid = q(bakery.tx.txid().display());
        for (const QString& secret : {QString("Harbour"), QString("Nordmill"), QString("0.000"),
                                      QString("15000"), txid, q(bakery.coins->txid().display()),
                                      q(placeName()), q(toHex(pointNamed("one").bytes())), QString("84h")})
            QVERIFY2(!bundle.contains(secret), qPrintable(secret));
        QVERIFY(bundle.contains("P2WPKH"));
        QVERIFY(bundle.contains("address 1"));
    }

    void stepsShowTheStack() {
        Bakery bakery;
        std::swap(bakery.tx.inputs[0].witness[1], bakery.tx.inputs[1].witness[1]); // the other input's key
        const auto subject = subjectOf(bakery.tx, bakery.facts);
        const auto trace = traceSpend(*subject, 0);
        QCOMPARE(trace->result, ScriptError::EQUALVERIFY);
        const TraceStep& failed = trace->steps[trace->failingStep().value()];
        QCOMPARE(q(trace->scripts[failed.script].lines[failed.line].text), QString("OP_EQUALVERIFY"));
        const TraceStep& before = trace->steps[trace->failingStep().value() - 1];
        QCOMPARE(before.stackSize, std::size_t{4}); // signature, key, and the two hashes that differ
        QCOMPARE(q(before.stack[0].meaning), QString("20-byte hash"));
        QVERIFY(before.stack[0].hex != before.stack[1].hex);
        QVERIFY(!traceSpend(*subject, 2));
    }

    void unconfirmedInAllItsStates() {
        Bakery bakery;
        TransactionFacts& known = bakery.facts.transaction.emplace();
        QCOMPARE(q(explain(subjectOf(bakery.tx, bakery.facts)).badge), QString("Unverified"));
        known.madeHere = true;
        QCOMPARE(q(explain(subjectOf(bakery.tx, bakery.facts)).badge), QString("Pending"));
        known.replacedBy = bakery.coins->txid();
        QVERIFY(
            q(explain(subjectOf(bakery.tx, bakery.facts)).next).contains(q(bakery.coins->txid().display())));
        known.replacedBy.reset();
        known.conflicted = true;
        QCOMPARE(q(explain(subjectOf(bakery.tx, bakery.facts)).badge), QString("Can't happen any more"));
        bakery.facts.transaction.reset();
        const Inspection stranger = explain(subjectOf(bakery.tx, bakery.facts));
        QCOMPARE(q(stranger.badge), QString("Not known here"));
        QVERIFY(q(stranger.sentence).contains("would pay"));
    }

    void coinbase() {
        Transaction tx;
        tx.inputs.push_back({{}, Script().number(100), TxIn::sequenceFinal, {Bytes(32)}});
        tx.outputs.push_back(
            {blockSubsidy(100, networkParams(NetworkId::Sandbox)) + Amount(500), scriptNamed("miner")});
        tx.outputs.push_back({Amount(), nullDataScript(Bytes(36, 1))});
        Facts facts = noFacts();
        facts.profile = true;
        facts.tipHeight = 102;
        facts.scripts[scriptNamed("miner")] = {.wallet = "Harbour Bakery"};
        facts.transaction.emplace().place = {100, {}, 0, {}};
        const Inspection found = explain(subjectOf(tx, facts));
        QVERIFY2(q(found.sentence).startsWith("Harbour Bakery mined "), found.sentence.c_str());
        QVERIFY(q(found.sentence).contains("0.000005 are fees"));
        QVERIFY(q(found.next).startsWith("Wait: "));
        QVERIFY(found.flow->coinbase);
        QCOMPARE(q(found.flow->outputs[1].mark), QString("data"));
        QVERIFY(!traceSpend(*found.subject, 0));
    }

    /// A bare key has no address: its kind doesn't stand in for one.
    void onlyAddressesAreCalledSo() {
        Bakery bakery;
        bakery.tx.outputs.push_back({Amount(100), p2pkScript(pointNamed("bare").bytes())});
        const Inspection found = explain(subjectOf(bakery.tx, bakery.facts));
        const auto addresses = [&](const char* group) {
            return std::ranges::count_if(found.fields, [&](const InspectedField& field) {
                return field.group == group && field.name == "Address";
            });
        };
        QCOMPARE(addresses("Output 1"), 1);
        QCOMPARE(addresses("Output 3"), 0);
    }

    void unknownIsSaid() {
        const Bakery bakery;
        const Inspection found = explain(subjectOf(bakery.tx, noFacts()));
        QVERIFY(!found.flow->fee);
        QVERIFY(found.inputs[0].state == InspectedInput::State::Unknown);
        QVERIFY(q(found.unknown.at(0)).contains("unknown to this wallet"));
        const Inspection id = explain(subjectOf(open(bakery.tx.txid().display()), noFacts()));
        QVERIFY(id.kind == InspectedKind::Unknown);
    }

    void replacementIsCompared() {
        const Bakery before;
        Bakery after;
        after.tx.outputs[1].value -= Amount(1'000); // a higher fee
        const auto comparison =
            compare(*subjectOf(before.tx, before.facts), *subjectOf(after.tx, after.facts));
        QVERIFY(comparison);
        QVERIFY(q(comparison->sentence).contains("higher fee"));
        QVERIFY(comparison->standing == Standing::Good);
        after.tx.outputs[0].scriptPubKey = scriptNamed("thief");
        const auto stolen = compare(*subjectOf(before.tx, before.facts), *subjectOf(after.tx, after.facts));
        QVERIFY(stolen->standing == Standing::Attention);
    }

    void psbtsAreComparedAndExplained() {
        const TransactionRef coins = coinsFor({scriptNamed("one"), scriptNamed("two")});
        const Psbt psbt = spendOf(coins);
        Psbt halfSigned = psbt;
        SigningKeys first = keysNamed({"one"});
        (void)signPsbt(halfSigned, first).value();
        const auto subjectFor = [](const Psbt& p) {
            return subjectOf(OpenedPsbt{p, serializePsbt(p).value()}, noFacts());
        };
        const Inspection found = explain(subjectFor(halfSigned));
        QCOMPARE(q(found.badge), QString("Waits for signatures"));
        QCOMPARE(found.signatures.size(), std::size_t{1});
        QCOMPARE(found.flow->fee.value(), Amount(1'000));
        const auto comparison = compare(*subjectFor(psbt), *subjectFor(halfSigned));
        QVERIFY(comparison && comparison->standing == Standing::Good);
        QVERIFY(!comparison->notes.empty());
        Psbt whole = halfSigned;
        SigningKeys second = keysNamed({"two"});
        (void)signPsbt(whole, second).value();
        QCOMPARE(q(explain(subjectFor(whole)).badge), QString("Complete"));
    }

    void isRecognised_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("kind");
        const Bakery bakery;
        const Psbt psbt = spendOf(bakery.coins);
        const Block& genesis = networkParams(NetworkId::Regtest).genesis;
        const std::string address =
            scriptToAddress(scriptNamed("one"), networkParams(NetworkId::Sandbox).address).value();
        const auto row = [](const char* name, const std::string& text, InspectedKind kind) {
            QTest::newRow(name) << q(text) << static_cast<int>(kind);
        };
        row("transaction", toHex(serialize(bakery.tx)), InspectedKind::Transaction);
        row("transaction with spaces", "  " + toHex(serialize(bakery.tx)) + "\n", InspectedKind::Transaction);
        row("psbt in base64", toBase64(psbt).value(), InspectedKind::Psbt);
        row("psbt in hex", toHex(serializePsbt(psbt).value()), InspectedKind::Psbt);
        row("block", toHex(serialize(genesis)), InspectedKind::Block);
        row("header", toHex(genesis.header.serialize()), InspectedKind::Header);
        row("address", address, InspectedKind::Address);
        row("link", "ZONCOIN:" + address + "?amount=1", InspectedKind::Address);
        row("script", "76a91489abcdefabbaabbaabbaabbaabbaabbaabbaabba88ac", InspectedKind::Script);
        row("id", bakery.tx.txid().display(), InspectedKind::Unknown);
        row("output", bakery.tx.txid().display() + ":1", InspectedKind::Unknown);
        row("broken psbt", toBase64(psbt).value().substr(0, 80), InspectedKind::Broken);
        row("broken transaction", toHex(serialize(bakery.tx)).substr(0, 100), InspectedKind::Broken);
    }
    void isRecognised() {
        QFETCH(QString, text);
        QFETCH(int, kind);
        const Inspection found = explain(subjectOf(open(text.toStdString()), noFacts()));
        QCOMPARE(static_cast<int>(found.kind), kind);
        QVERIFY(!found.sentence.empty());
        QVERIFY(!found.next.empty());
    }

    void isRefusedWithASentence() {
        const NetworkParams& params = networkParams(NetworkId::Sandbox);
        for (const std::string& text :
             {std::string(), std::string("hello there"), std::string("abc"), std::string(100, ' ')}) {
            const auto thing = openThing(asBytes(text), params);
            QVERIFY(!thing);
            QVERIFY(thing.error().message.ends_with('.'));
        }
        QVERIFY(!openThing(Bytes(maxThingBytes + 1, 'a'), params));
        const auto other = openThing(asBytes("bcrt1qw508d6qejxtdg4y5r3zarvary0c5xw7kygt080"), params);
        QVERIFY(!other);
        QVERIFY(other.error().code == ErrorCode::WrongNetwork);
    }

private:
    static std::string placeName() {
        return scriptToAddress(scriptNamed("mill"), networkParams(NetworkId::Sandbox).address).value();
    }
};

QTEST_APPLESS_MAIN(Explains)
#include "tst_explain.moc"
