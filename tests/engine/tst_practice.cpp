// One person alone on the practice network: its own seller and arbiter answer, keep silent or cheat, and time
// passes when it is told to.

#include "tests/engine/deal_people.h"

using namespace zon;
using namespace zon::test;
using contracts::ContractState;
using contracts::Role;
using contracts::SpendPath;
using contracts::Template;

class PracticeTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<DealPerson> person_;
    std::shared_ptr<ShiftedClock> clock_ = std::make_shared<ShiftedClock>();

    Result<PracticeOutcome> ask(DealId deal, Role as, PracticeConduct conduct = PracticeConduct::Honest) {
        return person_->ask<PracticeOutcome>(
            [&](auto done) { person_->engine().askPracticeParty(deal, as, conduct, std::move(done)); });
    }
    bool pass(Seconds time) {
        return person_->ask<void>([&](auto done) { person_->engine().letTimePass(time, std::move(done)); })
            .has_value();
    }
    /// Everybody signed, and the money is in the escrow.
    DealId funded(Template kind) {
        auto terms = dealTerms(kind, clock_->now());
        const auto deal = person_->propose(Role::Buyer, std::move(terms));
        if (!deal) qFatal("%s", deal.error().message.c_str());
        const bool arbiter = kind != Template::Voucher;
        for (int round = 0; round < 2; ++round) {
            for (const Role role : {Role::Seller, Role::Arbiter}) {
                if (role == Role::Arbiter && !arbiter) continue;
                const auto answered = ask(*deal, role);
                if (!answered) qFatal("%s", answered.error().message.c_str());
            }
            if (round == 0)
                if (const auto role = person_->sign(*deal); !role) qFatal("%s", role.error().message.c_str());
        }
        if (const auto paid = person_->fund(*deal); !paid) qFatal("%s", paid.error().message.c_str());
        const bool there = person_->until([&] { return person_->state(*deal) == ContractState::Funding; })
                           && minedUntil(*deal, ContractState::Funded);
        if (!there) qFatal("the money doesn't come");
        return *deal;
    }
    /// A payment must have reached the node before a block can hold it.
    bool minedUntil(DealId deal, ContractState wanted) {
        for (int blocks = 0; blocks < 20; ++blocks) {
            if (!pass(Seconds(1))) return false;
            if (QTest::qWaitFor([&] { return person_->state(deal) == wanted; }, 1'000)) return true;
        }
        return false;
    }

private slots:
    void initTestCase() {
        person_ = std::make_unique<DealPerson>("Harbour Bakery", std::optional<Endpoint>(), clock_);
        for (int coin = 0; coin < 4; ++coin)
            QVERIFY(person_->ask<Txid>([&](auto done) {
                person_->engine().requestFaucet(person_->wallet, Amount(10 * Amount::zatPerZon),
                                                std::move(done));
            }));
        QVERIFY(QTest::qWaitFor(
            [&] {
                pass(Seconds(1));
                return person_->balance().available >= Amount(40 * Amount::zatPerZon);
            },
            30'000));
    }
    void cleanupTestCase() { person_.reset(); }

    void deliveredAndReleased() {
        const DealId deal = funded(Template::Default);
        QVERIFY(ask(deal, Role::Seller)->answered);
        const auto view = person_->view(deal);
        QCOMPARE(view->summary.state, ContractState::Delivered);
        const auto released = person_->settle(deal, SpendPath::Together, view->outputs[0].onRelease);
        QVERIFY(released && released->transaction);
        QVERIFY(minedUntil(deal, ContractState::Released));
    }

    /// Nobody delivers: the money comes back when the contract says so.
    void silentSeller() {
        const DealId deal = funded(Template::Simple);
        QVERIFY(!ask(deal, Role::Seller, PracticeConduct::Silent)->answered);
        QCOMPARE(person_->state(deal), ContractState::Funded);
        QVERIFY(pass(std::chrono::days(30)));
        QVERIFY(person_->becomes(deal, ContractState::Refundable));
        const auto back =
            person_->settle(deal, SpendPath::BuyerAlone, {Amount(4 * Amount::zatPerZon), {}, {}});
        QVERIFY(back && back->transaction);
        QVERIFY(minedUntil(deal, ContractState::Refunded));
    }

    void disputeIsDecided() {
        const DealId deal = funded(Template::Default);
        QVERIFY(person_->note(deal, contracts::NoteKind::Disputed, "Nothing came."));
        QVERIFY(!ask(deal, Role::Arbiter)->answered); // too early
        QVERIFY(pass(std::chrono::days(14)));
        QVERIFY(person_->until([&] { return person_->view(deal)->outputs[0].paths[1].open; }));
        const auto decided = ask(deal, Role::Arbiter);
        QVERIFY2(decided && decided->answered, decided ? "" : decided.error().message.c_str());
        const auto offers = person_->view(deal)->settlements;
        QCOMPARE(offers.size(), std::size_t{1});
        QVERIFY(offers[0].mayISign);
        const auto settled = person_->ask<DealSettled>([&](auto done) {
            person_->engine().signDealSettlement(deal, offers[0].number, dealPassword(), std::move(done));
        });
        QVERIFY(settled && settled->transaction);
        QVERIFY(minedUntil(deal, ContractState::Resolved));
    }

    void voucherIsShown() {
        const DealId deal = funded(Template::Voucher);
        const auto shown = ask(deal, Role::Seller);
        QVERIFY2(shown, shown ? "" : shown.error().message.c_str());
        QVERIFY(minedUntil(deal, ContractState::Released));
        QVERIFY(person_->view(deal)->outputs[0].spend->secret);
    }

    /// What a cheat changed is told, before anything is signed.
    void cheatRaisesThePrice() {
        const auto deal = person_->propose(Role::Buyer, dealTerms(Template::Default, clock_->now()));
        QVERIFY(deal);
        const auto answered = ask(*deal, Role::Seller, PracticeConduct::Cheat);
        QVERIFY(answered && answered->arrival.termsChanged);
        const auto changes = person_->view(*deal)->changes;
        QVERIFY(!changes.empty());
        QCOMPARE(changes[0].field, contracts::DraftField::Price);
    }
};

QTEST_GUILESS_MAIN(PracticeTest)
#include "tst_practice.moc"
