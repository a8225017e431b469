// The state that follows from evidence: every transition, back and forth, and what people are told in each.

#include "tests/contracts/deal.h"
#include "tests/contracts/money.h"

#include "core/contracts/guide.h"

#include <QtTest>

using namespace zon;
using namespace zon::contracts;
using namespace zon::test;

namespace {

constexpr std::int64_t day = 86'400;

UnixTime onDay(double days) {
    return unixTime(dealStart + static_cast<std::int64_t>(days * static_cast<double>(day)));
}

// Facts, one after the other; days count from the proposal. The deal of E2: accept by 2, fund by 4, deliver
// by 10, arbiter from 13, refund from 30.
struct Facts {
    Template kind = Template::Default;
    std::set<Role> signers;
    bool funded = false;
    std::optional<BlockPlace> fundedIn;
    std::vector<NoteKind> notes;
    std::optional<SpendPath> spent;
    std::optional<BlockPlace> spentIn;
    ChainMoment tip{100, onDay(1)};
};

const std::set<Role> everybody{Role::Buyer, Role::Seller, Role::Arbiter};

Evidence evidenceOf(const Contract& contract, const Facts& facts) {
    Evidence evidence;
    evidence.signers = facts.signers;
    if (!facts.funded) return evidence;
    Evidence funded = fundedEvidence(contract, onDay(3));
    evidence.outputs = funded.outputs;
    for (OutputEvidence& output : evidence.outputs)
        output.funding->place = facts.fundedIn;
    OutputEvidence& first = evidence.outputs[0];
    for (const NoteKind kind : facts.notes)
        first.notes.push_back(
            {kind, 0, onDay(5), "", kind == NoteKind::Delivered ? Role::Seller : Role::Buyer});
    if (facts.spent) {
        first.spend = SpendSeen{};
        first.spend->path = *facts.spent;
        first.spend->place = facts.spentIn;
    }
    return evidence;
}

ContractStatus statusOf(const Facts& facts) {
    const Contract contract = contractOf(facts.kind);
    return statusOf(contract, evidenceOf(contract, facts), facts.tip);
}

Facts accepted(Template kind = Template::Default) {
    Facts facts;
    facts.kind = kind;
    facts.signers = everybody;
    if (kind == Template::Voucher) facts.signers.erase(Role::Arbiter);
    return facts;
}

Facts funded(Template kind = Template::Default) {
    Facts facts = accepted(kind);
    facts.funded = true;
    facts.fundedIn = BlockPlace{101, onDay(3)};
    facts.tip = {106, onDay(3.1)};
    return facts;
}

Facts with(Facts facts, const std::function<void(Facts&)>& change) {
    change(facts);
    return facts;
}

} // namespace

class StateTest : public QObject {
    Q_OBJECT

private slots:
    void states_data() {
        QTest::addColumn<QString>("state");
        QTest::addColumn<int>("row");
        int i = 0;
        for (const auto& [name, state, facts] : rows())
            QTest::newRow(name) << QString::fromLatin1(state) << i++;
    }
    void states() {
        QFETCH(QString, state);
        QFETCH(int, row);
        const ContractStatus status = statusOf(std::get<2>(rows()[static_cast<std::size_t>(row)]));
        QCOMPARE(QString::fromStdString(std::string(stateName(status.state))), state);
    }

    void flags() {
        ContractStatus status = statusOf(funded());
        QVERIFY(status.outputs[0].moneyInside);
        QCOMPARE(status.outputs[0].confirmations, 6);
        QVERIFY(!status.outputs[0].arbiterMayAct && !status.outputs[0].refundOpen);
        status = statusOf(with(funded(), [](Facts& f) { f.tip = {500, onDay(13)}; }));
        QVERIFY(!status.outputs[0].arbiterMayAct); // the lock must be passed, not reached (BIP113)
        status = statusOf(with(funded(), [](Facts& f) { f.tip = {500, onDay(13) + Seconds(1)}; }));
        QVERIFY(status.outputs[0].arbiterMayAct && !status.outputs[0].refundOpen);
        QVERIFY(statusOf(funded(Template::Simple)).outputs[0].arbiterMayAct);

        const Facts deposits = funded(Template::Deposits);
        QVERIFY(!statusOf(with(deposits, [](Facts& f) { f.tip.height = 101 + 4320 - 2; }))
                     .outputs[0]
                     .arbiterMayAct);
        QVERIFY(statusOf(with(deposits, [](Facts& f) { f.tip.height = 101 + 4320 - 1; }))
                    .outputs[0]
                    .arbiterMayAct);

        status = statusOf(with(funded(), [](Facts& f) { f.spent = SpendPath::Together; }));
        QVERIFY(status.outputs[0].closing == SpendPath::Together);
        QVERIFY(status.outputs[0].moneyInside);
        status = statusOf(with(accepted(), [](Facts& f) {
            f.signers.erase(Role::Seller);
            f.funded = true;
        }));
        QVERIFY(status.state == ContractState::Proposed && status.outputs[0].moneyInside);
    }

    void reorganisation() {
        const Contract contract = contractOf(Template::Default);
        Facts facts = funded();
        facts.spent = SpendPath::Together;
        facts.spentIn = BlockPlace{105, onDay(3.05)};
        Evidence evidence = evidenceOf(contract, facts);
        QCOMPARE(zon::contracts::statusOf(contract, evidence, facts.tip).state, ContractState::Released);

        Evidence back = evidence; // the block with the spend goes
        rollBack(back, 104);
        QCOMPARE(zon::contracts::statusOf(contract, back, {106, onDay(3.1)}).state, ContractState::Funded);
        rollBack(back, 100); // the funding's, too
        QCOMPARE(zon::contracts::statusOf(contract, back, {103, onDay(3.1)}).state, ContractState::Funding);
        QCOMPARE(zon::contracts::statusOf(contract, back, {103, onDay(4.1)}).state, ContractState::Void);
        back.outputs[0].funding.reset(); // replaced by another payment
        back.outputs[0].spend.reset();
        QCOMPARE(zon::contracts::statusOf(contract, back, {103, onDay(3.1)}).state, ContractState::Accepted);
        // And seen again, it is as it was.
        QCOMPARE(zon::contracts::statusOf(contract, evidence, facts.tip).state, ContractState::Released);
    }

    void milestones() {
        const Contract contract = contractOf(Template::Milestones);
        const ChainMoment tip{200, onDay(5)};
        Evidence evidence = fundedEvidence(contract, onDay(3));
        const auto spend = [&](std::size_t n, SpendPath path) {
            evidence.outputs[n].spend = SpendSeen{};
            evidence.outputs[n].spend->path = path;
            evidence.outputs[n].spend->place = BlockPlace{150, onDay(4)};
        };
        const auto state = [&] { return zon::contracts::statusOf(contract, evidence, tip); };
        QCOMPARE(state().state, ContractState::Funded);
        spend(0, SpendPath::Together);
        QCOMPARE(state().outputs[0].state, ContractState::Released);
        QCOMPARE(state().state, ContractState::Funded); // where the next one stands
        evidence.outputs[1].notes.push_back({NoteKind::Disputed, 1, onDay(5), "", Role::Buyer});
        QCOMPARE(state().state, ContractState::Disputed);
        spend(1, SpendPath::Together);
        spend(2, SpendPath::Together);
        QCOMPARE(state().state, ContractState::Released);
        spend(2, SpendPath::BuyerAlone);
        QCOMPARE(state().state, ContractState::Settled);
    }

    void turns_data() {
        QTest::addColumn<QString>("turns");
        QTest::addColumn<int>("row");
        int i = 0;
        for (const auto& [name, turns, facts] : turnRows())
            QTest::newRow(name) << QString::fromLatin1(turns) << i++;
    }
    void turns() {
        QFETCH(QString, turns);
        QFETCH(int, row);
        const Facts facts = std::get<2>(turnRows()[static_cast<std::size_t>(row)]);
        const Contract contract = contractOf(facts.kind);
        const Evidence evidence = evidenceOf(contract, facts);
        QStringList words;
        for (const Turn& turn :
             turnsOf(contract, evidence, zon::contracts::statusOf(contract, evidence, facts.tip)))
            words += QString::fromStdString(std::string(roleName(turn.role)) + ' '
                                            + std::string(actionName(turn.action)));
        QCOMPARE(words.join(QStringLiteral(", ")), turns);
    }

    void vanishing() {
        const auto said = [](const Facts& facts, Role me) {
            const Contract contract = contractOf(facts.kind);
            return QString::fromStdString(ifTheyVanish(contract, statusOf(facts), 0, me));
        };
        QVERIFY(said(accepted(), Role::Buyer).contains(QStringLiteral("lapses")));
        QCOMPARE(
            said(funded(), Role::Buyer),
            QStringLiteral("The arbiter can decide with you from 2027-01-28 08:00 UTC on; from 2027-02-14 "
                           "08:00 UTC on you can take the money back alone."));
        QVERIFY(
            said(funded(), Role::Seller).contains(QStringLiteral("the buyer can take the money back alone")));
        QVERIFY(said(funded(Template::Voucher), Role::Seller).contains(QStringLiteral("You need nobody")));
        QVERIFY(said(funded(Template::Deposits), Role::Buyer).contains(QStringLiteral("4,320 blocks")));
        QVERIFY(said(funded(), Role::Arbiter).contains(QStringLiteral("isn't your money")));
        const Facts late = with(funded(), [](Facts& f) { f.tip = {900, onDay(31)}; });
        QVERIFY(said(late, Role::Buyer).contains(QStringLiteral("now")));
        QVERIFY(said(late, Role::Seller).contains(QStringLiteral("Settle at once")));
    }

    void deadlines() {
        const auto all = deadlinesOf(contractOf(Template::Default));
        QStringList names;
        UnixTime last{};
        for (const Deadline& deadline : all) {
            names += QString::fromStdString(std::string(deadlineName(deadline.kind)));
            QVERIFY(deadline.at >= last);
            last = deadline.at;
        }
        QCOMPARE(names.join(' '),
                 QStringLiteral("accept-by fund-by deliver-by inspect-by arbiter-from refund-from"));
        QVERIFY(deadlinesOf(contractOf(Template::Voucher))[3].kind == DeadlineKind::InspectBy);
        QCOMPARE(deadlinesOf(contractOf(Template::Milestones)).size(), std::size_t{2 + 3 * 4});
        QCOMPARE(deadlinesOf(contractOf(Template::Deposits)).size(), std::size_t{4});
    }

    void permissions() {
        const auto allowed = [](const Result<void>& result) {
            return result ? QStringLiteral("yes") : QString::fromStdString(result.error().message);
        };
        const Contract contract = contractOf(Template::Default);
        QCOMPARE(allowed(mayFund(contract, statusOf(accepted()))), QStringLiteral("yes"));
        QVERIFY(!mayFund(contract, statusOf(Facts{})));
        QVERIFY(!mayFund(contract, statusOf(funded())));
        QVERIFY(
            !mayFund(contract, statusOf(with(accepted(), [](Facts& f) { f.tip.medianTime = onDay(5); }))));

        QCOMPARE(allowed(mayDeliver(contract, statusOf(funded()), 0, onDay(5))), QStringLiteral("yes"));
        QCOMPARE(allowed(mayDeliver(contract, statusOf(funded()), 0, onDay(13))), QStringLiteral("yes"));
        QVERIFY(!mayDeliver(contract, statusOf(funded()), 0, onDay(13.01)));
        QVERIFY(!mayDeliver(contract, statusOf(accepted()), 0, onDay(1)));
        const Facts shallow = with(funded(), [](Facts& f) { f.tip.height = 105; });
        QVERIFY(
            allowed(mayDeliver(contract, statusOf(shallow), 0, onDay(5))).contains(QStringLiteral("5 of 6")));
        const Facts closing = with(funded(), [](Facts& f) { f.spent = SpendPath::Together; });
        QVERIFY(!mayDeliver(contract, statusOf(closing), 0, onDay(5)));
        QVERIFY(
            mayDeliver(contractOf(Template::Deposits), statusOf(funded(Template::Deposits)), 0, onDay(500)));

        const Contract voucher = contractOf(Template::Voucher);
        const ContractStatus ready = statusOf(funded(Template::Voucher));
        QVERIFY(mayReveal(voucher, ready, 0, onDay(29)));
        QVERIFY(!mayReveal(voucher, ready, 0, onDay(29) + Seconds(1)));
        QVERIFY(!mayReveal(voucher, statusOf(accepted(Template::Voucher)), 0, onDay(3)));
        QVERIFY(!mayReveal(contract, statusOf(funded()), 0, onDay(3)));
    }

private:
    using Row = std::tuple<const char*, const char*, Facts>;

    static std::vector<Row> rows() {
        const auto add = [](Facts facts, const std::function<void(Facts&)>& change) {
            return with(facts, change);
        };
        const Facts full = funded();
        return {
            {"nobody signed", "draft", Facts{}},
            {"one signed", "proposed", add({}, [](Facts& f) { f.signers = {Role::Buyer}; })},
            {"two signed", "proposed", add({}, [](Facts& f) { f.signers = {Role::Buyer, Role::Seller}; })},
            {"not accepted in time", "void",
             add({}, [](Facts& f) { f.tip.medianTime = onDay(2) + Seconds(1); })},
            {"the last second to accept", "draft", add({}, [](Facts& f) { f.tip.medianTime = onDay(2); })},
            {"all signed", "accepted", accepted()},
            {"two are all in E4", "accepted", accepted(Template::Voucher)},
            {"accepted, before fund_by", "accepted",
             add(accepted(), [](Facts& f) { f.tip.medianTime = onDay(4); })},
            {"not funded in time", "void",
             add(accepted(), [](Facts& f) { f.tip.medianTime = onDay(4) + Seconds(1); })},
            {"funding not in a block", "funding", add(accepted(), [](Facts& f) { f.funded = true; })},
            {"funding never mined", "void",
             add(accepted(),
                 [](Facts& f) {
                     f.funded = true;
                     f.tip.medianTime = onDay(4.5);
                 })},
            {"one confirmation", "funding", add(full, [](Facts& f) { f.tip.height = 101; })},
            {"five confirmations", "funding", add(full, [](Facts& f) { f.tip.height = 105; })},
            {"six confirmations", "funded", full},
            {"deep enough after fund_by, mined before", "funded",
             add(full, [](Facts& f) { f.tip.medianTime = onDay(6); })},
            {"mined at fund_by", "funded", add(full, [](Facts& f) { f.fundedIn->medianTime = onDay(4); })},
            {"mined too late", "void",
             add(full, [](Facts& f) { f.fundedIn->medianTime = onDay(4) + Seconds(1); })},
            {"funded but not signed by all", "proposed",
             add(full,
                 [](Facts& f) {
                     f.signers.erase(Role::Arbiter);
                     f.tip.medianTime = onDay(2);
                     f.fundedIn->medianTime = onDay(1);
                 })},
            {"delivered", "delivered", add(full, [](Facts& f) { f.notes = {NoteKind::Delivered}; })},
            {"disputed", "disputed", add(full, [](Facts& f) { f.notes = {NoteKind::Disputed}; })},
            {"delivered and disputed", "disputed",
             add(full, [](Facts& f) { f.notes = {NoteKind::Disputed, NoteKind::Delivered}; })},
            {"a note before the money is deep", "funding",
             add(full,
                 [](Facts& f) {
                     f.notes = {NoteKind::Delivered};
                     f.tip.height = 102;
                 })},
            {"at T", "funded", add(full, [](Facts& f) { f.tip.medianTime = onDay(30); })},
            {"after T", "refundable", add(full, [](Facts& f) { f.tip.medianTime = onDay(30) + Seconds(1); })},
            {"after T, disputed", "refundable",
             add(full,
                 [](Facts& f) {
                     f.notes = {NoteKind::Disputed};
                     f.tip.medianTime = onDay(31);
                 })},
            {"too late and after T", "refundable",
             add(full,
                 [](Facts& f) {
                     f.fundedIn->medianTime = onDay(5);
                     f.tip.medianTime = onDay(31);
                 })},
            {"deposits never become refundable", "funded",
             add(funded(Template::Deposits), [](Facts& f) { f.tip.medianTime = onDay(900); })},
            {"spend not in a block", "funded", add(full, [](Facts& f) { f.spent = SpendPath::Together; })},
            {"secret shown, not in a block", "delivered",
             add(funded(Template::Voucher), [](Facts& f) { f.spent = SpendPath::Reveal; })},
            {"secret shown", "released",
             add(funded(Template::Voucher),
                 [](Facts& f) {
                     f.spent = SpendPath::Reveal;
                     f.spentIn = BlockPlace{104, onDay(3.05)};
                 })},
            {"together", "released",
             add(full,
                 [](Facts& f) {
                     f.spent = SpendPath::Together;
                     f.spentIn = BlockPlace{104, onDay(3.05)};
                 })},
            {"arbiter and buyer", "resolved",
             add(full,
                 [](Facts& f) {
                     f.spent = SpendPath::ArbiterBuyer;
                     f.spentIn = BlockPlace{104, onDay(14)};
                 })},
            {"arbiter and seller, after a dispute", "resolved",
             add(full,
                 [](Facts& f) {
                     f.notes = {NoteKind::Disputed};
                     f.spent = SpendPath::ArbiterSeller;
                     f.spentIn = BlockPlace{104, onDay(14)};
                 })},
            {"buyer alone", "refunded",
             add(full,
                 [](Facts& f) {
                     f.spent = SpendPath::BuyerAlone;
                     f.spentIn = BlockPlace{104, onDay(31)};
                 })},
            {"released, though T has passed since", "released",
             add(full,
                 [](Facts& f) {
                     f.spent = SpendPath::Together;
                     f.spentIn = BlockPlace{104, onDay(3.05)};
                     f.tip.medianTime = onDay(40);
                 })},
        };
    }

    static std::vector<Row> turnRows() {
        const Facts full = funded();
        return {
            {"nobody signed", "buyer sign, seller sign, arbiter sign", Facts{}},
            {"buyer signed", "seller sign, arbiter sign",
             with({}, [](Facts& f) { f.signers = {Role::Buyer}; })},
            {"accepted", "buyer fund", accepted()},
            {"milestones accepted", "buyer fund", accepted(Template::Milestones)},
            {"funding", "seller wait", with(full, [](Facts& f) { f.tip.height = 103; })},
            {"funded", "seller deliver", full},
            {"voucher funded", "seller reveal", funded(Template::Voucher)},
            {"milestones funded", "seller deliver, seller deliver, seller deliver",
             funded(Template::Milestones)},
            {"delivered", "buyer release", with(full, [](Facts& f) { f.notes = {NoteKind::Delivered}; })},
            {"disputed, arbiter not yet", "buyer release",
             with(full, [](Facts& f) { f.notes = {NoteKind::Disputed}; })},
            {"disputed", "arbiter decide, buyer release",
             with(full,
                  [](Facts& f) {
                      f.notes = {NoteKind::Disputed};
                      f.tip.medianTime = onDay(14);
                  })},
            {"refundable", "buyer refund, arbiter decide",
             with(full, [](Facts& f) { f.tip.medianTime = onDay(31); })},
            {"came too late", "seller send-back",
             with(full, [](Facts& f) { f.fundedIn->medianTime = onDay(5); })},
            {"lapsed", "", with(accepted(), [](Facts& f) { f.tip.medianTime = onDay(5); })},
            {"on its way", "buyer wait", with(full, [](Facts& f) { f.spent = SpendPath::Together; })},
            {"closed", "",
             with(full,
                  [](Facts& f) {
                      f.spent = SpendPath::Together;
                      f.spentIn = BlockPlace{104, onDay(3.05)};
                  })},
        };
    }
};

QTEST_APPLESS_MAIN(StateTest)
#include "tst_state.moc"
