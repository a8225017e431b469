#include "core/contracts/draft.h"
#include "core/contracts/schedule.h"
#include "core/contracts/templates.h"

#include <QTest>

using namespace zon;
using namespace zon::contracts;

namespace {

constexpr UnixTime now{Seconds(1'800'000'000)};

Seconds days(int count) {
    return std::chrono::days(count);
}

Document bare(Template kind) {
    Document document;
    document.kind = kind;
    document.title = "Flour";
    document.terms = "Two tonnes.";
    document.parties = {openParty(Role::Buyer, "Harbour Bakery"), openParty(Role::Seller, "Nordmill Flour")};
    if (kind != Template::Voucher) document.parties.push_back(openParty(Role::Arbiter, "Port Chamber"));
    document.price = Amount(1'000'000'007);
    if (kind == Template::Deposits) document.deposits = Deposits{Amount(50'000'000), Amount(70'000'000)};
    return document;
}

} // namespace

class ScheduleTest : public QObject {
    Q_OBJECT

private slots:
    void datesFollowEachOther_data() {
        QTest::addColumn<int>("kind");
        QTest::newRow("E1") << static_cast<int>(Template::Simple);
        QTest::newRow("E2") << static_cast<int>(Template::Default);
        QTest::newRow("E3") << static_cast<int>(Template::Milestones);
        QTest::newRow("E4") << static_cast<int>(Template::Voucher);
        QTest::newRow("E5") << static_cast<int>(Template::Deposits);
    }
    void datesFollowEachOther() {
        QFETCH(int, kind);
        Document document = bare(static_cast<Template>(kind));
        const Schedule schedule{days(3), days(2), days(14), days(4), days(10), 3};
        applySchedule(document, schedule, now);
        QVERIFY(!whyNotSound(document));
        QVERIFY(document.acceptBy == now + days(3));
        QVERIFY(document.fundBy == now + days(5));
        const bool milestones = document.kind == Template::Milestones;
        QCOMPARE(document.outputs.size(), milestones ? std::size_t{3} : std::size_t{1});
        Amount sum;
        for (const EscrowOutput& output : document.outputs)
            sum += output.amount;
        QCOMPARE(sum, document.kind == Template::Deposits ? Amount(1'120'000'007) : document.price);
        const EscrowOutput& last = document.outputs.back();
        QVERIFY(last.deliverBy == now + days(5) + days(14) * static_cast<int>(document.outputs.size()));
        QCOMPARE(last.arbiterFrom.has_value(), document.kind == Template::Default || milestones);
        if (last.arbiterFrom) QVERIFY(*last.arbiterFrom == last.deliverBy + days(4));
        if (last.refundFrom) QVERIFY(*last.refundFrom == last.deliverBy + days(14));

        const Schedule back = scheduleOf(document);
        QVERIFY(back.pay == schedule.pay && back.deliver == schedule.deliver);
        QVERIFY(back.inspect == schedule.inspect && back.dispute == schedule.dispute);
        QCOMPARE(back.parts, document.outputs.size());
    }

    /// What a person could mistype is still a contract that can be kept.
    void theLeastOfEach() {
        Document document = bare(Template::Default);
        applySchedule(document, {}, now);
        QVERIFY(document.acceptBy == now + days(1));
        QVERIFY(document.fundBy == now + days(2));
        const EscrowOutput& output = document.outputs.front();
        QVERIFY(*output.refundFrom == *output.arbiterFrom + days(1));

        Document voucher = bare(Template::Voucher);
        applySchedule(voucher, {}, now);
        QVERIFY(*voucher.outputs.front().refundFrom == voucher.outputs.front().deliverBy + revealMargin);

        Document many = bare(Template::Milestones);
        applySchedule(many, {.deliver = days(1), .parts = 1'000}, now);
        QCOMPARE(many.outputs.size(), Schedule::mostParts);
        applySchedule(many, {.deliver = days(1), .parts = 0}, now);
        QCOMPARE(many.outputs.size(), std::size_t{2});
    }
};

QTEST_GUILESS_MAIN(ScheduleTest)
#include "tst_schedule.moc"
