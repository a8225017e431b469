// Contracts through the one door: profiles on folders of their own that hand each other files, on the
// sandbox.

#include "core/contracts/file_check.h"
#include "core/inspect/inspection.h"
#include "tests/engine/deal_people.h"
#include "tests/engine/ok.h"
#include "tests/sandbox/node_client.h"

#include <atomic>

using namespace zon;
using namespace zon::test;
using contracts::ContractState;
using contracts::Role;
using contracts::SpendPath;
using contracts::Template;

namespace {

/// Everybody's keys and signatures, by files that go from one to the next.
struct Signed {
    DealId buyer, seller, arbiter;
    std::string error;
};

Signed signAll(DealPerson& buyer, DealPerson& seller, DealPerson* arbiter, contracts::Document terms) {
    Signed deal;
    const auto check = [&](const auto& result) {
        if (!result && deal.error.empty()) deal.error = result.error().message;
        return result.has_value();
    };
    const auto proposed = buyer.propose(Role::Buyer, std::move(terms));
    if (!check(proposed)) return deal;
    deal.buyer = *proposed;
    std::string file = buyer.give(deal.buyer);
    const auto sellers = seller.take(file);
    if (!check(sellers)) return deal;
    deal.seller = sellers->id;
    if (!check(seller.join(deal.seller, Role::Seller))) return deal;
    file = seller.give(deal.seller);
    if (arbiter) {
        const auto arbiters = arbiter->take(file);
        if (!check(arbiters)) return deal;
        deal.arbiter = arbiters->id;
        if (!check(arbiter->join(deal.arbiter, Role::Arbiter)) || !check(arbiter->sign(deal.arbiter)))
            return deal;
        file = arbiter->give(deal.arbiter);
    }
    if (!check(buyer.take(file)) || !check(buyer.sign(deal.buyer))) return deal;
    file = buyer.give(deal.buyer);
    if (!check(seller.take(file)) || !check(seller.sign(deal.seller))) return deal;
    file = seller.give(deal.seller);
    check(buyer.take(file));
    if (arbiter) check(arbiter->take(file));
    return deal;
}

/// Waits until the node's mempool has it.
bool holds(const SandboxNode& node, const Txid& txid) {
    EventLoop loop;
    RpcDesk rpc(loop, node.rpcEndpoint(), node.rpcCredentials());
    return QTest::qWaitFor([&] { return rpc.errorOf("getmempoolentry", {txid.display()}) == 0; }, 30'000);
}

} // namespace

class DealsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        network_ = std::make_unique<DealNetwork>();
        buyer_ = person("Harbour Bakery");
        seller_ = person("Nordmill Flour");
        arbiter_ = person("Port Chamber");
        for (int coin = 0; coin < 4; ++coin)
            QVERIFY(buyer_->earn(*network_, Amount(20 * Amount::zatPerZon)));
    }
    void cleanupTestCase() {
        seller_.reset();
        arbiter_.reset();
        buyer_.reset();
        network_.reset();
    }

    /// E2: agreed, funded, delivered, released; a stranger verifies the bundle offline.
    void deliveredAndReleased() {
        const Signed deal = signAll(*buyer_, *seller_, arbiter_.get(), dealTerms(Template::Default, now()));
        QVERIFY2(deal.error.empty(), deal.error.c_str());
        QCOMPARE(buyer_->state(deal.buyer), ContractState::Accepted);
        const auto code = buyer_->view(deal.buyer)->comparisonCode;
        QCOMPARE(code, seller_->view(deal.seller)->comparisonCode);
        QVERIFY(!code.empty());

        OK(buyer_->fund(deal.buyer));
        QVERIFY(network_->mineWaiting());
        QVERIFY(buyer_->becomes(deal.buyer, ContractState::Funded));
        QVERIFY(seller_->becomes(deal.seller, ContractState::Funded));
        QVERIFY(arbiter_->becomes(deal.arbiter, ContractState::Funded));
        QCOMPARE(buyer_->balance().escrow, Amount(4 * Amount::zatPerZon));
        QVERIFY(buyer_->until([&] { return buyer_->view(deal.buyer)->summary.inEscrow > Amount(); }));
        QVERIFY(
            !buyer_->ask<void>([&](auto done) { buyer_->engine().removeDeal(deal.buyer, std::move(done)); }));

        const auto funding = buyer_->view(deal.buyer)->outputs[0].funding;
        QVERIFY(funding);
        const QString told = QString::fromStdString(explained(*buyer_, *funding).sentence);
        QVERIFY2(told.contains(" into the escrow of contract “Flour, 2 t, delivered to Quay 4”; "),
                 qPrintable(told));

        // Too early for the others' ways, and paying twice is refused.
        QVERIFY(!buyer_->fund(deal.buyer));
        const auto whole = contracts::Shares{Amount(4 * Amount::zatPerZon), {}, {}};
        const auto early = buyer_->settle(deal.buyer, SpendPath::BuyerAlone, whole);
        QVERIFY(early && !early->transaction && early->waiting.find("too early") != std::string::npos);

        OK(seller_->note(deal.seller, contracts::NoteKind::Delivered, "Tracking 4711"));
        QCOMPARE(seller_->state(deal.seller), ContractState::Delivered);
        OK(buyer_->take(seller_->give(deal.seller)));
        const auto turn = buyer_->view(deal.buyer);
        QVERIFY(turn->summary.myTurn);
        QCOMPARE(turn->summary.step, DealStep::Release);
        QCOMPARE(turn->outputs[0].notes.front().text, std::string("Tracking 4711"));

        // The seller's signature came with the note: the buyer's completes it.
        const auto released = buyer_->settle(deal.buyer, SpendPath::Together, turn->outputs[0].onRelease);
        OK(released);
        QVERIFY2(released->transaction.has_value(), released->waiting.c_str());
        QVERIFY(network_->mineWaiting());
        QVERIFY(buyer_->becomes(deal.buyer, ContractState::Released));
        QVERIFY(seller_->becomes(deal.seller, ContractState::Released));
        QVERIFY(arbiter_->becomes(deal.arbiter, ContractState::Released));
        QVERIFY(
            seller_->until([&] { return seller_->balance().available == released->summary.paid.seller; }));
        QCOMPARE(buyer_->balance().escrow, Amount());

        const std::string bundle = buyer_->give(deal.buyer, true);
        const auto file = contracts::parseContractFile(bundle);
        OK(file);
        const auto verified = contracts::verifyFile(*file, networkParams(NetworkId::Sandbox), now());
        QVERIFY2(verified.ok(), verified.evidenceError ? verified.evidenceError->message.c_str() : "");
        QVERIFY(verified.anchored);
        QCOMPARE(verified.status->state, ContractState::Released);
    }

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

    /// E1: somebody disputes, and the arbiter decides with one side.
    void disputedAndDecided_data() {
        QTest::addColumn<int>("path");
        QTest::newRow("for the buyer") << static_cast<int>(SpendPath::ArbiterBuyer);
        QTest::newRow("for the seller") << static_cast<int>(SpendPath::ArbiterSeller);
    }
    void disputedAndDecided() {
        QFETCH(int, path);
        const auto way = static_cast<SpendPath>(path);
        auto terms = dealTerms(Template::Simple, now());
        const Signed deal = signAll(*buyer_, *seller_, arbiter_.get(), terms);
        QVERIFY2(deal.error.empty(), deal.error.c_str());
        OK(buyer_->fund(deal.buyer));
        QVERIFY(network_->mineWaiting());
        QVERIFY(buyer_->becomes(deal.buyer, ContractState::Funded));
        QVERIFY(arbiter_->becomes(deal.arbiter, ContractState::Funded));
        OK(buyer_->note(deal.buyer, contracts::NoteKind::Disputed, "Half of it is missing."));
        QCOMPARE(buyer_->state(deal.buyer), ContractState::Disputed);
        OK(arbiter_->take(buyer_->give(deal.buyer)));
        QVERIFY(arbiter_->view(deal.arbiter)->summary.myTurn);
        const contracts::Shares verdict{Amount(19 * Amount::zatPerZon / 10), Amount(2 * Amount::zatPerZon),
                                        Amount(Amount::zatPerZon / 10)};
        const auto decided = arbiter_->settle(deal.arbiter, way, verdict);
        OK(decided);
        QVERIFY(!decided->transaction.has_value());
        const bool forBuyer = way == SpendPath::ArbiterBuyer;
        DealPerson& winner = forBuyer ? *buyer_ : *seller_;
        const DealId known = forBuyer ? deal.buyer : deal.seller;
        OK(winner.take(arbiter_->give(deal.arbiter)));
        const auto settled = winner.settle(known, way, verdict);
        OK(settled);
        QVERIFY2(settled->transaction.has_value(), settled->waiting.c_str());
        QVERIFY(network_->mineWaiting());
        QVERIFY(seller_->becomes(deal.seller, ContractState::Resolved));
        QVERIFY(buyer_->becomes(deal.buyer, ContractState::Resolved));
        QVERIFY(toldTaken(*buyer_, deal.buyer,
                          forBuyer ? "the arbiter with the buyer" : "the arbiter with the seller"));
    }

    /// E4: the seller is paid by showing the secret, and the buyer has it by that.
    void voucher() {
        const Signed deal = signAll(*buyer_, *seller_, nullptr, dealTerms(Template::Voucher, now()));
        QVERIFY2(deal.error.empty(), deal.error.c_str());
        OK(buyer_->fund(deal.buyer));
        QVERIFY(network_->mineWaiting());
        QVERIFY(seller_->becomes(deal.seller, ContractState::Funded));
        const auto secret = seller_->ask<SecretText>(
            [&](auto done) { seller_->engine().dealSecret(deal.seller, dealPassword(), std::move(done)); });
        OK(secret);
        const auto shares = seller_->view(deal.seller)->outputs[0].onRelease;
        const auto paid = seller_->settle(deal.seller, SpendPath::Reveal, shares);
        OK(paid);
        QVERIFY2(paid->transaction.has_value(), paid->waiting.c_str());
        QVERIFY(network_->mineWaiting());
        QVERIFY(buyer_->becomes(deal.buyer, ContractState::Released));
        const auto spend = buyer_->view(deal.buyer)->outputs[0].spend;
        QVERIFY(spend && spend->secret);
        QCOMPARE(toHex(*spend->secret), std::string(secret->view()));
        QVERIFY(toldTaken(*buyer_, deal.buyer, "the seller by showing the secret"));
    }

    /// E3: each delivery by itself.
    void milestones() {
        const Signed deal =
            signAll(*buyer_, *seller_, arbiter_.get(), dealTerms(Template::Milestones, now(), 2));
        QVERIFY2(deal.error.empty(), deal.error.c_str());
        OK(buyer_->fund(deal.buyer));
        QVERIFY(network_->mineWaiting());
        QVERIFY(seller_->becomes(deal.seller, ContractState::Funded));
        for (const std::size_t n : {0, 1}) {
            OK(seller_->note(deal.seller, contracts::NoteKind::Delivered, "", n));
            OK(buyer_->take(seller_->give(deal.seller)));
            QVERIFY(buyer_->until([&] { return buyer_->view(deal.buyer)->outputs[n].confirmations > 0; }));
            const auto released = buyer_->settle(deal.buyer, SpendPath::Together,
                                                 buyer_->view(deal.buyer)->outputs[n].onRelease, n);
            OK(released);
            QVERIFY2(released->transaction.has_value(), released->waiting.c_str());
            QVERIFY(network_->mineWaiting());
        }
        QVERIFY(buyer_->becomes(deal.buyer, ContractState::Released));
        for (const std::size_t n : {0, 1})
            QVERIFY(toldTaken(*buyer_, deal.buyer, "buyer and seller together", n));
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

    /// E5: both pay in one transaction, which neither can turn against the other.
    void deposits() {
        const Signed deal = signAll(*buyer_, *seller_, arbiter_.get(), dealTerms(Template::Deposits, now()));
        QVERIFY2(deal.error.empty(), deal.error.c_str());
        // One half goes no other way than into the common payment.
        const auto half = buyer_->ask<PaymentPreview>([&](auto done) {
            buyer_->engine().prepareDealFunding(deal.buyer, buyer_->wallet, std::nullopt, std::move(done));
        });
        OK(half);
        QVERIFY(!buyer_->ask<ProposalInfo>(
            [&](auto done) { buyer_->engine().proposePayment(half->id, "", std::move(done)); }));
        QVERIFY(!buyer_->ask<Txid>(
            [&](auto done) { buyer_->engine().sendPayment(half->id, dealPassword(), std::move(done)); }));
        QVERIFY(seller_->earn(*network_, Amount(3 * Amount::zatPerZon)));
        const Amount sellersMoney = seller_->balance().available;
        QVERIFY(seller_->view(deal.seller)->summary.myTurn);

        const auto offered = buyer_->fund(deal.buyer);
        OK(offered);
        QVERIFY(!offered->sent && !offered->waiting.empty());
        const auto again = buyer_->fund(deal.buyer);
        QVERIFY(!again && again.error().code == ErrorCode::Rejected);
        OK(seller_->take(buyer_->give(deal.buyer)));
        const auto added = seller_->fund(deal.seller);
        OK(added);
        QVERIFY(!added->sent);

        // On its way back somebody gives the buyer's change to the seller: not with our signature.
        const std::string back = seller_->give(deal.seller);
        auto robbing = contracts::parseContractFile(back);
        OK(robbing);
        const auto escrow = addressToScript(seller_->view(deal.seller)->outputs[0].address,
                                            networkParams(NetworkId::Sandbox).address);
        OK(escrow);
        int robbedOutputs = 0;
        for (Bytes& bytes : robbing->psbts) {
            auto psbt = parsePsbt(ByteSpan(bytes));
            OK(psbt);
            if (psbt->modifiable != std::uint8_t{0}) continue;
            const Script sellers = psbt->outputs.back().output.scriptPubKey;
            for (PsbtOutput& output : psbt->outputs)
                if (output.output.scriptPubKey != *escrow && output.output.scriptPubKey != sellers) {
                    output.output.scriptPubKey = sellers;
                    ++robbedOutputs;
                }
            bytes = serializePsbt(*psbt).value();
        }
        QVERIFY(robbedOutputs > 0);
        DealPerson robbed("Harbour Bakery, robbed", network_->endpoint(), network_->clock);
        robbed.wallet = robbed.makeWallet(buyer_->words, true);
        const auto taken = robbed.take(contracts::toText(*robbing));
        OK(taken);
        QVERIFY(robbed.until([&] { return robbed.balance().available > Amount(); }));
        const auto refused = robbed.fund(taken->id);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Rejected);

        OK(buyer_->take(back));
        const auto sent = buyer_->fund(deal.buyer);
        OK(sent);
        QVERIFY(sent->sent);
        QVERIFY(network_->mineWaiting());
        QVERIFY(seller_->becomes(deal.seller, ContractState::Funded));
        QVERIFY(buyer_->becomes(deal.buyer, ContractState::Funded));
        QCOMPARE(buyer_->balance().escrow, Amount(6 * Amount::zatPerZon));
        QCOMPARE(seller_->balance().escrow, Amount(Amount::zatPerZon));

        OK(seller_->note(deal.seller, contracts::NoteKind::Delivered, ""));
        OK(buyer_->take(seller_->give(deal.seller)));
        const auto released =
            buyer_->settle(deal.buyer, SpendPath::Together, buyer_->view(deal.buyer)->outputs[0].onRelease);
        OK(released);
        QVERIFY2(released->transaction.has_value(), released->waiting.c_str());
        QVERIFY(network_->mineWaiting());
        QVERIFY(seller_->becomes(deal.seller, ContractState::Released));
        QVERIFY(seller_->until([&] {
            return seller_->balance().available > sellersMoney + Amount(39 * Amount::zatPerZon / 10);
        }));
    }

    /// Nobody answers: from the agreed median time on, and not before, the buyer takes the money back.
    void refundedAfterItsTime() {
        const auto terms = dealTerms(Template::Default, now());
        const Signed deal = signAll(*buyer_, *seller_, arbiter_.get(), terms);
        QVERIFY2(deal.error.empty(), deal.error.c_str());
        OK(buyer_->fund(deal.buyer));
        QVERIFY(network_->mineWaiting());
        QVERIFY(buyer_->becomes(deal.buyer, ContractState::Funded));
        const contracts::Shares whole{terms.price, {}, {}};
        QVERIFY(network_->letTimePass(*terms.outputs[0].refundFrom - now() - std::chrono::hours(1)));
        QVERIFY(
            buyer_->until([&] { return buyer_->view(deal.buyer)->chainTime > terms.outputs[0].deliverBy; }));
        const auto early = buyer_->settle(deal.buyer, SpendPath::BuyerAlone, whole);
        QVERIFY(early && !early->transaction);
        QVERIFY(network_->letTimePass(std::chrono::hours(2)));
        QVERIFY(buyer_->becomes(deal.buyer, ContractState::Refundable));
        const auto refunded = buyer_->settle(deal.buyer, SpendPath::BuyerAlone, whole);
        OK(refunded);
        QVERIFY2(refunded->transaction.has_value(), refunded->waiting.c_str());
        QVERIFY(network_->mineWaiting());
        QVERIFY(buyer_->becomes(deal.buyer, ContractState::Refunded));
        QVERIFY(seller_->becomes(deal.seller, ContractState::Refunded));
        QVERIFY(arbiter_->becomes(deal.arbiter, ContractState::Refunded));
        QVERIFY(toldTaken(*buyer_, deal.buyer, "the buyer alone"));
    }

    /// Stuck payments are sped up by one side alone: the buyer's by a higher fee, the release by its child.
    void spedUpWhileTheOtherSleeps() {
        const Signed deal = signAll(*buyer_, *seller_, arbiter_.get(), dealTerms(Template::Simple, now()));
        QVERIFY2(deal.error.empty(), deal.error.c_str());
        const auto funded = buyer_->fund(deal.buyer);
        OK(funded);
        const auto again = buyer_->bump(*funded->sent, BumpRequest::Way::Replace);
        OK(again);
        QVERIFY(*again != *funded->sent);
        // What strangers announce takes nobody's place before a block says so: the node must have it first.
        QVERIFY(holds(network_->node(), *again));
        QVERIFY(network_->mine());
        QVERIFY(seller_->becomes(deal.seller, ContractState::Funded));
        QCOMPARE(seller_->view(deal.seller)->outputs[0].funding, std::optional(*again));
        QVERIFY(buyer_->becomes(deal.buyer, ContractState::Funded));

        OK(seller_->note(deal.seller, contracts::NoteKind::Delivered, ""));
        OK(buyer_->take(seller_->give(deal.seller)));
        const auto released =
            buyer_->settle(deal.buyer, SpendPath::Together, buyer_->view(deal.buyer)->outputs[0].onRelease);
        OK(released);
        const Txid txid = released->transaction->txid();
        QVERIFY(seller_->until([&] { return seller_->driver().row(seller_->wallet, txid).has_value(); }));
        OK(seller_->bump(txid, BumpRequest::Way::Child));
        QVERIFY(network_->mineWaiting(2));
        QVERIFY(seller_->becomes(deal.seller, ContractState::Released));
    }

    /// The coins that paid are gone with a reorganisation: the contract is no longer funded.
    void aReorganisationTakesTheMoneyBack() {
        const auto miner = person("Mining bakery");
        const auto payTo = miner->freshScript();
        OK(payTo);
        QVERIFY(network_->mineFor(*payTo));
        const std::int32_t depth = networkParams(NetworkId::Sandbox).coinbaseMaturity + 1;
        QVERIFY(network_->mine(static_cast<std::size_t>(depth) - 1));
        QVERIFY(miner->until([&] { return miner->balance().available > Amount(5 * Amount::zatPerZon); }));
        const Signed deal = signAll(*miner, *seller_, arbiter_.get(), dealTerms(Template::Default, now()));
        QVERIFY2(deal.error.empty(), deal.error.c_str());
        OK(miner->fund(deal.buyer));
        QVERIFY(network_->mineWaiting());
        QVERIFY(miner->becomes(deal.buyer, ContractState::Funded));
        QVERIFY(seller_->becomes(deal.seller, ContractState::Funded));
        for (std::int32_t undone = 0; undone <= depth; ++undone)
            QVERIFY(network_->undoTip());
        QVERIFY(network_->mine(static_cast<std::size_t>(depth) + 2));
        QVERIFY(seller_->until([&] { return seller_->state(deal.seller) < ContractState::Funded; }));
        QVERIFY(miner->until([&] { return miner->state(deal.buyer) < ContractState::Funded; }));
        const auto why = seller_->note(deal.seller, contracts::NoteKind::Delivered, "");
        QVERIFY(!why);
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

private:
    static Inspection explained(DealPerson& person, const Txid& txid) {
        const std::string id = txid.display();
        auto looked = person.ask<Inspection>(
            [&](auto done) { person.engine().inspect({.given = toBytes(asBytes(id))}, std::move(done)); });
        return looked ? std::move(*looked) : Inspection();
    }
    /// The inspector says how the money was taken, proves it, and leads there from the funding and back.
    static bool toldTaken(DealPerson& person, DealId deal, const char* by, std::size_t output = 0) {
        const auto out = person.view(deal)->outputs.at(output);
        if (!out.spend || !out.funding) return false;
        const Inspection into = explained(person, *out.funding);
        const Inspection taken = explained(person, out.spend->txid);
        const QString told = QString::fromStdString(taken.sentence);
        if (told.contains(" out of the escrow of contract “") && told.contains(QString("” (%1)").arg(by))
            && taken.proof && taken.proof->proven && taken.flow->inputs.at(0).leadsTo == out.funding
            && into.flow && std::ranges::any_of(into.flow->outputs, [&](const FlowEnd& end) {
                   return end.canOpen && end.leadsTo == out.spend->txid;
               }))
            return true;
        qWarning("The inspector says: %s", qPrintable(told));
        return false;
    }
    UnixTime now() const { return network_->clock->now(); }
    std::unique_ptr<DealPerson> person(const char* name) {
        return std::make_unique<DealPerson>(name, network_->endpoint(), network_->clock);
    }

    std::unique_ptr<DealNetwork> network_;
    std::unique_ptr<DealPerson> buyer_, seller_, arbiter_;
};

QTEST_GUILESS_MAIN(DealsTest)
#include "tst_deals.moc"
