// The five templates: their scripts, who can spend them from when, and that nothing else passes for them.

#include "tests/contracts/deal.h"

#include "core/script/standard.h"

#include <QtTest>

using namespace zon;
using namespace zon::contracts;
using namespace zon::test;

namespace {

void addKinds() {
    QTest::addColumn<int>("kind");
    for (int kind = 0; kind < 5; ++kind)
        QTest::newRow(templateName(static_cast<Template>(kind)).data()) << kind;
}

} // namespace

class TemplatesTest : public QObject {
    Q_OBJECT

private slots:
    void scripts_data() { addKinds(); }
    void scripts() {
        QFETCH(int, kind);
        const Contract contract = contractOf(static_cast<Template>(kind));
        std::set<Bytes> keys;
        for (std::size_t n = 0; n < contract.outputCount(); ++n) {
            const auto holders = keyHolders(shapeOf(contract.document(), contract.output(n)));
            const DescriptorOutput& rebuilt = contract.rebuilt(n);
            QCOMPARE(rebuilt.keys.size(), holders.size());
            QVERIFY(rebuilt.scriptPubKey == p2wshOf(contract.witnessScript(n)));
            const auto script = decodeMiniscript(contract.witnessScript(n), MiniscriptContext::P2wsh);
            QVERIFY(script);
            QVERIFY(!script->script.whyNotSafe(script->keys));
            for (std::size_t k = 0; k < holders.size(); ++k) {
                QVERIFY(keys.insert(rebuilt.keys[k].bytes).second); // in no other script either
                // Each key is its holder's account, derived once more by hand.
                const auto& steps = rebuilt.keys[k].origin.path.steps();
                QCOMPARE(steps.size(), std::size_t{5});
                const auto child = secretsOf(holders[k]).account.derive(KeyPath{steps[3], steps[4]});
                QVERIFY(child->privateKey().publicKey() == rebuilt.keys[k].key);
                QCOMPARE(steps[4], contract.output(n).index);
                QVERIFY(steps[3] == 0 || steps[3] == 2 || steps[3] == 4);
            }
        }
    }

    // The whole script of each, by hand: what an independent program must get.
    void asAssembled() {
        const Contract e4 = contractOf(Template::Voucher);
        const auto key = [&](std::size_t i) { return e4.rebuilt(0).keys[i].bytes; };
        Script expected;
        expected.push(key(0)).op(OP_CHECKSIG).op(OP_NOTIF);
        expected.op(OP_DUP).op(OP_HASH160).push(hash160(key(1))).op(OP_EQUALVERIFY).op(OP_CHECKSIGVERIFY);
        expected.number(toSeconds(*e4.output(0).refundFrom)).op(OP_CHECKLOCKTIMEVERIFY);
        expected.op(OP_ELSE).op(OP_SIZE).number(32).op(OP_EQUALVERIFY).op(OP_SHA256);
        expected.push(sha256(voucherSecret())).op(OP_EQUAL).op(OP_ENDIF);
        QCOMPARE(disassemble(e4.witnessScript(0)), disassemble(expected));

        const Contract e5 = contractOf(Template::Deposits);
        const auto k = [&](std::size_t i) { return e5.rebuilt(0).keys[i].bytes; };
        Script deposits;
        deposits.number(2).push(k(0)).push(k(1)).number(2).op(OP_CHECKMULTISIG).op(OP_IFDUP).op(OP_NOTIF);
        deposits.number(2).push(k(2)).push(k(3)).push(k(4)).number(3).op(OP_CHECKMULTISIGVERIFY);
        deposits.number(4320).op(OP_CHECKSEQUENCEVERIFY).op(OP_ENDIF);
        QCOMPARE(disassemble(e5.witnessScript(0)), disassemble(deposits));
    }

    void words_data() {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QStringList>("words");
        const auto row = [](Template kind, const QStringList& words) {
            QTest::newRow(templateName(kind).data()) << static_cast<int>(kind) << words;
        };
        row(Template::Simple,
            {"Buyer and seller together, at any time.", "The arbiter with the buyer, at any time.",
             "The arbiter with the seller, at any time.", "The buyer alone, from 2027-02-14 08:00 UTC on."});
        row(Template::Default, {"Buyer and seller together, at any time.",
                                "The arbiter with the buyer, from 2027-01-28 08:00 UTC on.",
                                "The arbiter with the seller, from 2027-01-28 08:00 UTC on.",
                                "The buyer alone, from 2027-02-14 08:00 UTC on."});
        row(Template::Voucher, {"The seller by showing the secret, at any time.",
                                "The buyer alone, from 2027-02-14 08:00 UTC on."});
        row(Template::Deposits, {"Buyer and seller together, at any time.",
                                 "The arbiter with the buyer, 4,320 blocks after the money came.",
                                 "The arbiter with the seller, 4,320 blocks after the money came."});
    }
    void words() {
        QFETCH(int, kind);
        QFETCH(QStringList, words);
        const Contract contract = contractOf(static_cast<Template>(kind));
        QStringList said;
        for (const PathRules& rules : pathsOf(contract.document(), contract.output(0)))
            said += QString::fromStdString(inWords(rules));
        QCOMPARE(said, words);
    }

    void simpleMilestones() {
        const auto proposal = proposeContract(draftOf(Template::Milestones, true), dealNetwork());
        QVERIFY2(proposal, proposal ? "" : proposal.error().message.c_str());
        const auto contract = Contract::open(proposal->document.payload, dealNetwork());
        QVERIFY(contract);
        QVERIFY(shapeOf(contract->document(), contract->output(2)) == EscrowShape::Simple);
    }

    void otherPoliciesAreRefused_data() {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::newRow("one signature") << "multi(2,@0/**,@1/**)" << "multi(1,@0/**,@1/**)";
        QTest::newRow("seller alone") << "pkh(@0/<4;5>/*)" << "pkh(@1/<4;5>/*)";
        QTest::newRow("keys exchanged") << "@0/**,@1/**" << "@1/**,@0/**";
        QTest::newRow("other time") << "after(1" << "after(2";
        QTest::newRow("another way to write a path") << "@0/**" << "@0/<0;1>/*";
        QTest::newRow("key used twice") << "@0/<4;5>/*" << "@0/<0;1>/*";
    }
    void otherPoliciesAreRefused() {
        QFETCH(QString, from);
        QFETCH(QString, to);
        const Contract contract = contractOf(Template::Default);
        EscrowOutput output = contract.output(0);
        QString policy = QString::fromStdString(output.policy);
        QVERIFY(policy.contains(from));
        output.policy = policy.replace(from, to).toStdString();
        const auto rebuilt = rebuildOutput(contract.document(), output, dealNetwork());
        QVERIFY(!rebuilt);
        QVERIFY(rebuilt.error().message.find("isn't that of E2") != std::string::npos);
    }

    void freshAccountsGiveFreshScripts() {
        Document draft = draftOf(Template::Default);
        draft.parties[0] = partyOf(Role::Buyer, 1);
        const auto other = proposeContract(draft, dealNetwork());
        QVERIFY(other);
        const auto contract = Contract::open(other->document.payload, dealNetwork());
        QVERIFY(contract->rebuilt(0).scriptPubKey != contractOf(Template::Default).rebuilt(0).scriptPubKey);
    }

    void comparisonCode() {
        const std::string code = contractOf(Template::Default).comparisonCode();
        QVERIFY(QRegularExpression("^\\d{5}( \\d{5}){3}$").match(QString::fromStdString(code)).hasMatch());
        QCOMPARE(contractOf(Template::Default).comparisonCode(), code);
        QVERIFY(contractOf(Template::Simple).comparisonCode() != code);
        Document draft = draftOf(Template::Default);
        draft.terms += '.';
        const auto other = proposeContract(draft, dealNetwork());
        QVERIFY(Contract::open(other->document.payload, dealNetwork())->comparisonCode() != code);
    }
};

QTEST_APPLESS_MAIN(TemplatesTest)
#include "tst_templates.moc"
