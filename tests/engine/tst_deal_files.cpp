// Contracts through the one door: what goes from one to the other, and what is kept. Profiles on folders of
// their own, on the sandbox.

#include "tests/engine/deal_table.h"
#include "tests/engine/ok.h"
#include "tests/sandbox/node_client.h"

#include <atomic>

using namespace zon;
using namespace zon::test;
using contracts::ContractState;
using contracts::Role;
using contracts::SpendPath;
using contracts::Template;

class DealFilesTest : public QObject, DealTable {
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(lay()); }
    void cleanupTestCase() { clear(); }

    /// Only the words and the .zonc file are left: the seller's place is found again and can be used.
    void wordsAndTheFileAreEnough() {
        const Signed deal = signAll(*buyer_, *seller_, arbiter_.get(), dealTerms(Template::Default, now()));
        QVERIFY2(deal.error.empty(), deal.error.c_str());
        OK(buyer_->fund(deal.buyer));
        QVERIFY(network_->mineWaiting());
        QVERIFY(seller_->becomes(deal.seller, ContractState::Funded));

        DealPerson again("Nordmill, from words", network_->endpoint(), network_->clock);
        again.wallet = again.makeWallet(seller_->words, true);
        const auto taken = again.take(buyer_->give(deal.buyer));
        OK(taken);
        QVERIFY(taken->fresh);
        QVERIFY(again.becomes(taken->id, ContractState::Funded));
        QCOMPARE(again.view(taken->id)->summary.me, std::optional(Role::Seller));

        // Half each, as they agree: the one who lost the profile begins.
        const contracts::Shares half{Amount(2 * Amount::zatPerZon), Amount(2 * Amount::zatPerZon), {}};
        const auto proposed = again.settle(taken->id, SpendPath::Together, half);
        OK(proposed);
        QVERIFY(!proposed->transaction.has_value());
        OK(buyer_->take(again.give(taken->id)));
        const auto offers = buyer_->view(deal.buyer)->settlements;
        QCOMPARE(offers.size(), std::size_t{1});
        QVERIFY(offers[0].mayISign && !offers[0].summary.isRelease);
        const auto accepted = buyer_->ask<DealSettled>([&](auto done) {
            buyer_->engine().signDealSettlement(deal.buyer, offers[0].number, dealPassword(),
                                                std::move(done));
        });
        OK(accepted);
        QVERIFY2(accepted->transaction.has_value(), accepted->waiting.c_str());
        QVERIFY(network_->mineWaiting());
        QVERIFY(again.becomes(taken->id, ContractState::Released));
    }

    /// What the counterpart changed is told, and keys that were taken out are refused.
    void negotiated() {
        const auto proposed = buyer_->propose(Role::Buyer, dealTerms(Template::Default, now()));
        OK(proposed);
        const std::string first = buyer_->give(*proposed);
        const auto taken = seller_->take(first);
        OK(taken);
        QVERIFY(taken->fresh);
        auto terms = seller_->view(taken->id)->document;
        terms.price = terms.price + Amount(Amount::zatPerZon);
        terms.outputs[0].amount = terms.price;
        OK(seller_->ask<void>(
            [&](auto done) { seller_->engine().reviseDeal(taken->id, terms, std::move(done)); }));
        const auto changed = buyer_->take(seller_->give(taken->id));
        OK(changed);
        QVERIFY(changed->termsChanged);
        const auto changes = buyer_->view(*proposed)->changes;
        QCOMPARE(changes.size(), std::size_t{2});
        QCOMPARE(changes[0].field, contracts::DraftField::Price);
        QCOMPARE(changes[0].before, std::string("400000000"));
        QCOMPARE(changes[0].after, std::string("500000000"));
        QVERIFY(buyer_->view(*proposed)->summary.myTurn);

        auto theirs = contracts::parseDraftFile(first, networkParams(NetworkId::Sandbox));
        OK(theirs);
        theirs->open.insert(Role::Buyer);
        theirs->document.parties[0] = contracts::openParty(Role::Buyer, "Harbour Bakery");
        const auto refused = buyer_->take(contracts::toText(*theirs, networkParams(NetworkId::Sandbox)));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Rejected);
        OK(buyer_->ask<void>([&](auto done) { buyer_->engine().removeDeal(*proposed, std::move(done)); }));
        QVERIFY(!buyer_->view(*proposed));
    }

    /// One link is all that the other side needs, there and back; a stranger's junk in the box is passed
    /// over.
    void overARelay() {
        const std::string relay = network_->node().relayOrigin();
        const auto proposed = buyer_->propose(Role::Buyer, dealTerms(Template::Voucher, now()));
        OK(proposed);
        QVERIFY(!buyer_->send(*proposed, ""));
        QVERIFY(!buyer_->send(*proposed, "relay.example"));
        const auto link = buyer_->send(*proposed, relay);
        OK(link);
        QCOMPARE(buyer_->view(*proposed)->link, *link);
        QCOMPARE(buyer_->view(*proposed)->relay, relay); // for the next contract

        const auto taken = seller_->fetch(*link);
        OK(taken);
        QCOMPARE(taken->files, std::size_t{1});
        QVERIFY(taken->arrival && taken->arrival->fresh);
        const DealId sellers = taken->arrival->id;
        QCOMPARE(seller_->view(sellers)->link, *link);
        QCOMPARE(seller_->view(sellers)->relay, relay); // where the others look, whatever is usual here
        OK(seller_->join(sellers, Role::Seller));
        QCOMPARE(seller_->send(sellers, "").value_or(""), *link); // the same box
        const auto answer = buyer_->fetch(*link);
        OK(answer);
        QVERIFY(answer->arrival && answer->arrival->id == *proposed && answer->arrival->news);
        OK(buyer_->sign(*proposed));
        OK(buyer_->send(*proposed, relay));
        OK(seller_->fetch(*link));
        OK(seller_->sign(sellers));
        OK(seller_->send(sellers, ""));

        OK(buyer_->fetch(*link));
        QCOMPARE(buyer_->state(*proposed), ContractState::Accepted);
        const auto nothing = buyer_->fetch(*link);
        OK(nothing);
        QVERIFY(nothing->files == 0 && !nothing->arrival);
        const auto other =
            buyer_->fetch(link->substr(0, link->size() - 1) + (link->back() == '0' ? '1' : '0'));
        QVERIFY(!other);
        QVERIFY2(other.error().message.find("no such box") != std::string::npos,
                 other.error().message.c_str());
    }

    /// The machine is lost: the backup alone still releases the money.
    void aBackupIsEnough() {
        const Signed deal = signAll(*buyer_, *seller_, arbiter_.get(), dealTerms(Template::Default, now()));
        QVERIFY2(deal.error.empty(), deal.error.c_str());
        OK(buyer_->fund(deal.buyer));
        QVERIFY(network_->mineWaiting());
        QVERIFY(buyer_->becomes(deal.buyer, ContractState::Funded));
        QVERIFY(seller_->becomes(deal.seller, ContractState::Funded));
        OK(seller_->note(deal.seller, contracts::NoteKind::Delivered, ""));
        const auto to = buyer_->file("lost-machine.zonp");
        OK(buyer_->ask<void>(
            [&](auto done) { buyer_->engine().backup(to, dealPassword(), std::move(done)); }));

        DealPerson restored("Harbour Bakery, restored", network_->endpoint(), network_->clock);
        OK(restored.ask<void>([&](auto done) { restored.engine().closeProfile(std::move(done)); }));
        OK(restored.ask<ProfileInfo>(
            [&](auto done) { restored.engine().openProfile(to, dealPassword(), std::move(done)); }));
        QVERIFY(restored.becomes(deal.buyer, ContractState::Funded));
        OK(restored.take(seller_->give(deal.seller)));
        const auto released =
            restored.settle(deal.buyer, SpendPath::Together, restored.view(deal.buyer)->outputs[0].onRelease);
        OK(released);
        QVERIFY2(released->transaction.has_value(), released->waiting.c_str());
        QVERIFY(network_->mineWaiting());
        QVERIFY(seller_->becomes(deal.seller, ContractState::Released));
    }

    /// A date that comes is told once, a day before.
    void remindsOfDates() {
        std::atomic<int> reminders = 0;
        const auto heard = buyer_->engine().subscribe([&](const Event& event) {
            const auto* raised = std::get_if<NoticeRaised>(&event);
            if (raised && raised->notice.title.starts_with("A date comes within a day: Reminder"))
                ++reminders;
        });
        auto terms = dealTerms(Template::Default, now());
        terms.title = "Reminder";
        const auto deal = buyer_->propose(Role::Buyer, std::move(terms));
        OK(deal);
        const auto touch = [&](bool archived) {
            return buyer_->ask<void>(
                [&](auto done) { buyer_->engine().archiveDeal(*deal, archived, std::move(done)); });
        };
        QCOMPARE(reminders.load(), 0);
        QVERIFY(network_->letTimePass(std::chrono::hours(30))); // it must be signed within two days
        OK(touch(true));
        QCOMPARE(reminders.load(), 0); // out of the way
        OK(touch(false));
        QVERIFY(buyer_->until([&] { return reminders == 1; }));
        OK(touch(true));
        OK(touch(false));
        QCOMPARE(reminders.load(), 1);
    }

    /// A backup has the contracts, and says so.
    void backup() {
        const auto proposed = buyer_->propose(Role::Buyer, dealTerms(Template::Default, now()));
        OK(proposed);
        const auto to = buyer_->file("backup.zonp");
        OK(buyer_->ask<void>(
            [&](auto done) { buyer_->engine().backup(to, dealPassword(), std::move(done)); }));
        const auto check = buyer_->ask<RestoreCheck>(
            [&](auto done) { buyer_->engine().testRestore(to, dealPassword(), std::move(done)); });
        OK(check);
        const auto line =
            std::ranges::find(check->lines, std::string("Contracts"), &RestoreCheck::Line::what);
        QVERIFY(line != check->lines.end() && line->same && line->inBackup != "0");
    }

    /// Files that belong to the terms: too large is said before anything is read.
    void attachments() {
        const auto proposed = buyer_->propose(Role::Buyer, dealTerms(Template::Default, now()));
        OK(proposed);
        const auto attach = [&](const std::filesystem::path& file) {
            return buyer_->ask<void>(
                [&](auto done) { buyer_->engine().attachToDeal(*proposed, file, std::move(done)); });
        };
        const auto plan = buyer_->file("plan.pdf");
        QFile out(QString::fromStdString(plan.string()));
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write("the plan");
        out.close();
        OK(attach(plan));
        const auto files = buyer_->view(*proposed)->files;
        QCOMPARE(files.size(), std::size_t{1});
        QVERIFY(files[0].kept);
        const auto taken = seller_->take(buyer_->give(*proposed));
        OK(taken);
        QVERIFY(!seller_->view(taken->id)->files[0].kept);

        const auto huge = buyer_->file("huge.iso");
        QFile sparse(QString::fromStdString(huge.string()));
        QVERIFY(sparse.open(QIODevice::WriteOnly) && sparse.resize(2'000'000'000));
        const auto refused = attach(huge);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::TooLarge);
    }
};

QTEST_GUILESS_MAIN(DealFilesTest)
#include "tst_deal_files.moc"
