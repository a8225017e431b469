// Every template and every way to settle it: built, signed, valid by the interpreter; and not before its
// time, not with other keys, not for other amounts.

#include "tests/contracts/deal.h"
#include "tests/contracts/money.h"

#include "core/contracts/funding.h"
#include "core/script/interpreter.h"
#include "core/script/psbt_combine.h"
#include "core/script/psbt_sign.h"

#include <QtTest>

using namespace zon;
using namespace zon::contracts;
using namespace zon::test;

namespace {

constexpr std::int64_t day = 86'400;

/// From its funding until everything is open.
const ChainMoment farFuture{100 + 5'000, unixTime(dealStart + 1'000 * day)};
const ChainMoment early{110, unixTime(dealStart + 5 * day)};

SettlementRequest requestFor(const Contract& contract, std::size_t n, SpendPath path) {
    SettlementRequest request;
    request.path = path;
    request.feerate = 7;
    const Amount amount = contract.output(n).amount;
    switch (path) {
    case SpendPath::Together:
        request.shares = releaseShares(contract, n);
        break;
    case SpendPath::ArbiterBuyer:
    case SpendPath::ArbiterSeller: {
        const Amount fee = contract.document().arbiterFee;
        const Amount half(amount.zat() / 2);
        request.shares = {half, amount - half - fee, fee};
        break;
    }
    case SpendPath::BuyerAlone:
        request.shares = {amount, Amount(), Amount()};
        break;
    case SpendPath::Reveal:
        request.shares = releaseShares(contract, n);
        request.secret = voucherSecret();
        break;
    }
    return request;
}

void addWays() {
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("output");
    QTest::addColumn<int>("path");
    for (int kind = 0; kind < 5; ++kind) {
        const Contract contract = contractOf(static_cast<Template>(kind));
        for (std::size_t n = 0; n < contract.outputCount(); ++n)
            for (const PathRules& rules : pathsOf(contract.document(), contract.output(n))) {
                const std::string name = std::string(templateName(static_cast<Template>(kind))) + " output "
                                         + std::to_string(n) + ' ' + std::string(spendPathName(rules.path));
                QTest::newRow(name.c_str()) << kind << static_cast<int>(n) << static_cast<int>(rules.path);
            }
    }
}

QString said(const auto& result) {
    return result ? QString() : QString::fromStdString(result.error().message);
}

} // namespace

class SettlementTest : public QObject {
    Q_OBJECT

private slots:
    void everyWay_data() { addWays(); }
    void everyWay() {
        QFETCH(int, kind);
        QFETCH(int, output);
        QFETCH(int, path);
        const Contract contract = contractOf(static_cast<Template>(kind));
        const auto n = static_cast<std::size_t>(output);
        const auto way = static_cast<SpendPath>(path);
        const OutputEvidence evidence = fundedEvidence(contract, unixTime(dealStart + 3 * day)).outputs[n];
        const PathRules rules = pathOf(contract.document(), contract.output(n), way).value();
        const SettlementRequest request = requestFor(contract, n, way);

        auto psbt = buildSettlement(contract, n, evidence, request);
        QVERIFY2(psbt, qPrintable(said(psbt)));
        QCOMPARE(contractIdOf(*psbt).value(), contract.id());
        QCOMPARE(psbt->inputs[0].derivations.size(), rules.keys.size());

        // Each signs a copy that went through a file; then the copies are put together.
        const Bytes sent = serializePsbt(*psbt).value();
        std::vector<Psbt> copies;
        for (const Role role : signersOf(way)) {
            copies.push_back(parsePsbt(ByteSpan(sent)).value());
            const auto summary = signSettlement(contract, n, evidence, copies.back(), secretsOf(role));
            QVERIFY2(summary, qPrintable(said(summary)));
            QCOMPARE(summary->path, way);
            QCOMPARE(summary->isRelease, way == SpendPath::Together || way == SpendPath::Reveal);
        }
        const Psbt whole = combinePsbts(copies).value();
        QCOMPARE(whole.inputs[0].partialSignatures.size(), rules.keys.size());
        const auto tx = finishSettlement(contract, n, evidence, whole, farFuture);
        QVERIFY2(tx, qPrintable(said(tx)));
        QVERIFY(verifyTransaction(*tx, {contract.fundingOutput(n)}, standardFlags).ok());

        // The fee is what was asked for: the size was foreseen.
        const Amount fee = contract.output(n).amount - tx->outputValue();
        QVERIFY(fee.zat() >= 7 * static_cast<std::int64_t>(tx->vsize()));
        QVERIFY(fee.zat() <= 7 * static_cast<std::int64_t>(tx->vsize() + 3));

        // And what was done is read back from the witness.
        const auto spend = readSpend(contract, n, evidence.funding->outpoint, *tx);
        QVERIFY2(spend, qPrintable(said(spend)));
        QCOMPARE(spend->path, way);
        QCOMPARE(spend->fee, fee);
        QCOMPARE(spend->others, Amount());
        QCOMPARE(spend->paid.sum() + fee, contract.output(n).amount);
        QCOMPARE(spend->secret.has_value(), way == SpendPath::Reveal);
        if (spend->secret) QCOMPARE(*spend->secret, voucherSecret());
    }

    void notBeforeItsTime_data() { addWays(); }
    void notBeforeItsTime() {
        QFETCH(int, kind);
        QFETCH(int, output);
        QFETCH(int, path);
        const Contract contract = contractOf(static_cast<Template>(kind));
        const auto n = static_cast<std::size_t>(output);
        const auto way = static_cast<SpendPath>(path);
        const OutputEvidence evidence = fundedEvidence(contract, unixTime(dealStart + 3 * day)).outputs[n];
        const PathRules rules = pathOf(contract.document(), contract.output(n), way).value();
        Psbt psbt = buildSettlement(contract, n, evidence, requestFor(contract, n, way)).value();
        for (const Role role : signersOf(way))
            QVERIFY(signSettlement(contract, n, evidence, psbt, secretsOf(role)));
        const bool locked = rules.lockTime != 0 || rules.blocks != 0;
        const auto tx = finishSettlement(contract, n, evidence, psbt, early);
        QCOMPARE(tx.has_value(), !locked);
        if (!locked) return;
        QVERIFY(said(tx).contains(QStringLiteral("too early")));

        // To the second, and to the block.
        const auto lock = unixTime(rules.lockTime);
        const auto blocks = static_cast<std::int32_t>(rules.blocks);
        const ChainMoment almost = rules.lockTime != 0 ? ChainMoment{100'000, lock}
                                                       : ChainMoment{100 + blocks - 2, farFuture.medianTime};
        const ChainMoment now = rules.lockTime != 0 ? ChainMoment{100'000, lock + Seconds(1)}
                                                    : ChainMoment{100 + blocks - 1, farFuture.medianTime};
        QVERIFY(!finishSettlement(contract, n, evidence, psbt, almost));
        const auto valid = finishSettlement(contract, n, evidence, psbt, now);
        QVERIFY2(valid, qPrintable(said(valid)));

        // Whoever ignores our checks and sets the lock back gets a script that says no.
        Psbt cheat = psbt;
        cheat.fallbackLockTime = rules.lockTime != 0 ? rules.lockTime - 1 : 0;
        if (rules.blocks != 0) cheat.inputs[0].sequence = rules.blocks - 1;
        cheat.inputs[0].partialSignatures.clear();
        for (const Role role : signersOf(way)) {
            SigningKeys keys;
            keys.add(secretsOf(role).account.clone());
            QVERIFY(signPsbt(cheat, keys));
        }
        QVERIFY(!cheat.inputs[0].partialSignatures.empty());
        Transaction forced = cheat.unsignedTransaction().value();
        forced.inputs[0].witness = valid->inputs[0].witness;
        for (Bytes& element : forced.inputs[0].witness)
            for (const auto& [key, signature] : psbt.inputs[0].partialSignatures)
                if (element == signature) element = cheat.inputs[0].partialSignatures.at(key);
        const auto verdict = verifyTransaction(forced, {contract.fundingOutput(n)}, standardFlags);
        QCOMPARE(verdict.inputs[0], ScriptError::UNSATISFIED_LOCKTIME);
        QVERIFY(!readSpend(contract, n, evidence.funding->outpoint, forced));
    }

    void withoutOneSignature_data() { addWays(); }
    void withoutOneSignature() {
        QFETCH(int, kind);
        QFETCH(int, output);
        QFETCH(int, path);
        const Contract contract = contractOf(static_cast<Template>(kind));
        const auto n = static_cast<std::size_t>(output);
        const auto way = static_cast<SpendPath>(path);
        const OutputEvidence evidence = fundedEvidence(contract, unixTime(dealStart + 3 * day)).outputs[n];
        Psbt psbt = buildSettlement(contract, n, evidence, requestFor(contract, n, way)).value();
        const auto signers = signersOf(way);
        for (std::size_t i = 0; i + 1 < signers.size(); ++i)
            QVERIFY(signSettlement(contract, n, evidence, psbt, secretsOf(signers[i])));
        QVERIFY(!finishSettlement(contract, n, evidence, psbt, farFuture));

        // Those who have no say have nothing to sign, whatever they try.
        for (const Role role : allRoles)
            if (std::ranges::find(signers, role) == signers.end()) {
                const auto refused = signSettlement(contract, n, evidence, psbt, secretsOf(role));
                QVERIFY(said(refused).contains(QStringLiteral("nothing to sign")));
            }
        const auto other = signSettlement(contract, n, evidence, psbt, secretsOf(signers.back(), 1));
        QVERIFY(said(other).contains(QStringLiteral("nothing to sign")));
    }

    void feeRule_data() {
        QTest::addColumn<int>("payer");
        QTest::addColumn<qint64>("reserve");
        QTest::addColumn<qint64>("fee");
        QTest::addColumn<qint64>("buyer");
        QTest::addColumn<qint64>("seller");
        const auto row = [](const char* name, FeePayer payer, qint64 reserve, qint64 fee, qint64 buyer,
                            qint64 seller) {
            QTest::newRow(name) << static_cast<int>(payer) << reserve << fee << buyer << seller;
        };
        // A buyer's share of 10,000 besides the reserve, a seller's of 50,000.
        row("seller", FeePayer::Seller, 0, 1'000, 10'000, 49'000);
        row("buyer", FeePayer::Buyer, 0, 1'000, 9'000, 50'000);
        row("both", FeePayer::Both, 0, 1'001, 9'500, 49'499);
        row("reserve first", FeePayer::Seller, 2'000, 1'000, 11'000, 50'000);
        row("reserve, then seller", FeePayer::Seller, 2'000, 3'000, 10'000, 49'000);
        row("buyer, then seller", FeePayer::Buyer, 0, 11'000, 0, 49'000);
        row("seller, then buyer", FeePayer::Seller, 0, 51'000, 9'000, 0);
        row("dust goes to the fee", FeePayer::Buyer, 0, 9'900, 0, 50'000);
        row("all of it", FeePayer::Seller, 0, 60'000, -1, -1);
        row("more than all", FeePayer::Both, 0, 70'000, -1, -1);
    }
    void feeRule() {
        QFETCH(int, payer);
        QFETCH(qint64, reserve);
        QFETCH(qint64, fee);
        QFETCH(qint64, buyer);
        QFETCH(qint64, seller);
        Document draft = draftOf(Template::Deposits);
        draft.feePayer = static_cast<FeePayer>(payer);
        draft.outputs[0].amount += Amount(reserve);
        draft.outputs[0].feeReserve = Amount(reserve);
        const auto proposal = proposeContract(draft, dealNetwork());
        QVERIFY2(proposal, qPrintable(said(proposal)));
        const Contract contract = Contract::open(proposal->document.payload, dealNetwork()).value();
        const auto shares =
            afterFee(contract, 0, {Amount(10'000 + reserve), Amount(50'000), Amount()}, Amount(fee));
        QCOMPARE(shares.has_value(), buyer >= 0);
        if (shares) {
            QCOMPARE(shares->buyer.zat(), buyer);
            QCOMPARE(shares->seller.zat(), seller);
        }
    }

    void depositsComeBack() {
        const Contract contract = contractOf(Template::Deposits);
        QCOMPARE(releaseShares(contract, 0), (Shares{Amount(30'000'000), Amount(145'000'000), Amount()}));
        QCOMPARE(returnShares(contract, 0), (Shares{Amount(155'000'000), Amount(20'000'000), Amount()}));
    }

    void buildRefuses_data() {
        QTest::addColumn<QString>("part");
        QTest::addColumn<int>("which");
        int which = 0;
        for (const auto& [name, part] : std::initializer_list<std::pair<const char*, const char*>>{
                 {"not all of it", "must be all"},
                 {"more than there is", "must be all"},
                 {"negative share", "can't be negative"},
                 {"arbiter's fee", "agreed fee"},
                 {"feerate", "at most 100"},
                 {"no feerate", "at most 100"},
                 {"not this template's", "can't be settled that way"},
                 {"refund for the seller", "shares it with nobody"},
                 {"no money", "no money"}})
            QTest::newRow(name) << QString::fromUtf8(part) << which++;
    }
    void buildRefuses() {
        QFETCH(QString, part);
        QFETCH(int, which);
        const Contract contract = contractOf(Template::Default);
        OutputEvidence evidence = fundedEvidence(contract, unixTime(dealStart)).outputs[0];
        SettlementRequest request = requestFor(contract, 0, SpendPath::Together);
        switch (which) {
        case 0:
            request.shares.seller -= Amount(1);
            break;
        case 1:
            request.shares.buyer += Amount(1);
            break;
        case 2:
            request.shares = {Amount(-5), request.shares.seller + Amount(5), Amount()};
            break;
        case 3:
            request = requestFor(contract, 0, SpendPath::ArbiterBuyer);
            request.shares.arbiter += Amount(1);
            request.shares.buyer -= Amount(1);
            break;
        case 4:
            request.feerate = 101;
            break;
        case 5:
            request.feerate = 0;
            break;
        case 6:
            request.path = SpendPath::Reveal;
            break;
        case 7:
            request.path = SpendPath::BuyerAlone;
            break;
        case 8:
            evidence.funding.reset();
            break;
        default:
            break;
        }
        const auto refused = buildSettlement(contract, 0, evidence, request);
        QVERIFY(!refused);
        QVERIFY2(said(refused).contains(part), qPrintable(said(refused)));
    }

    void wrongSecret() {
        const Contract contract = contractOf(Template::Voucher);
        const OutputEvidence evidence = fundedEvidence(contract, unixTime(dealStart)).outputs[0];
        SettlementRequest request = requestFor(contract, 0, SpendPath::Reveal);
        request.secret = Bytes(32, 1);
        QVERIFY(said(buildSettlement(contract, 0, evidence, request)).contains(QStringLiteral("secret")));
        request.secret.reset();
        QVERIFY(said(buildSettlement(contract, 0, evidence, request)).contains(QStringLiteral("secret")));
        request = requestFor(contract, 0, SpendPath::Reveal);
        request.shares = {contract.output(0).amount, Amount(), Amount()};
        QVERIFY(!buildSettlement(contract, 0, evidence, request));
    }

    void fundingIsExact() {
        const Contract contract = contractOf(Template::Milestones);
        PsbtInput coin;
        coin.prevout = {Txid(sha256(asBytes("coin"))), 0};
        coin.witnessUtxo = TxOut{Amount(126'000'000), payoutOf(Role::Buyer)};
        const TxOut change{Amount(900'000), payoutOf(Role::Buyer)};
        Psbt psbt = createFunding(contract, {coin}, {change}).value();
        const auto summary = checkFunding(contract, psbt);
        QVERIFY2(summary, qPrintable(said(summary)));
        QCOMPARE(summary->locked, Amount(125'000'000));
        QCOMPARE(summary->fee, Amount(100'000));
        QVERIFY(findFunding(contract, psbt.unsignedTransaction().value()));

        const auto refusal = [&](auto alter) {
            Psbt changed = psbt;
            alter(changed);
            return said(checkFunding(contract, changed));
        };
        QVERIFY(refusal([](Psbt& p) {
                    p.outputs[0].output.value += Amount(1);
                }).contains(QStringLiteral("instead of")));
        QVERIFY(refusal([](Psbt& p) {
                    p.outputs.erase(p.outputs.begin());
                }).contains(QStringLiteral("isn't paid")));
        QVERIFY(refusal([](Psbt& p) {
                    p.outputs.push_back(p.outputs[0]);
                }).contains(QStringLiteral("paid twice")));
        QVERIFY(refusal([](Psbt& p) {
                    p.modifiable = Psbt::outputsModifiable;
                }).contains(QStringLiteral("change it")));
        QVERIFY(refusal([](Psbt& p) { p.unknown.clear(); }).contains(QStringLiteral("another contract")));
        QVERIFY(
            refusal([](Psbt& p) { p.inputs[0].sighashType = 0x81; }).contains(QStringLiteral("bind all")));
        QVERIFY(refusal([](Psbt& p) {
                    p.inputs[0].witnessUtxo->value = Amount(1'000);
                }).contains(QStringLiteral("more than comes in")));
        const auto open = createFunding(contract, {coin}, {}, true);
        QVERIFY(said(checkFunding(contract, *open)).contains(QStringLiteral("change it")));
        QVERIFY(!findFunding(contractOf(Template::Simple), *fundingOf(contract)));
    }
};

QTEST_APPLESS_MAIN(SettlementTest)
#include "tst_settlement.moc"
