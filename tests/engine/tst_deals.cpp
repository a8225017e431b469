// Contracts through the one door: what becomes of the money. Profiles on folders of their own hand each other
// files, on the sandbox.

#include "core/contracts/file_check.h"
#include "core/inspect/inspection.h"
#include "tests/engine/deal_table.h"
#include "tests/engine/ok.h"
#include "tests/sandbox/node_client.h"

#include <algorithm>

using namespace zon;
using namespace zon::test;
using contracts::ContractState;
using contracts::Role;
using contracts::SpendPath;
using contracts::Template;

namespace {

/// Waits until the node's mempool has it.
bool holds(const SandboxNode& node, const Txid& txid) {
    EventLoop loop;
    RpcDesk rpc(loop, node.rpcEndpoint(), node.rpcCredentials());
    return QTest::qWaitFor([&] { return rpc.errorOf("getmempoolentry", {txid.display()}) == 0; }, 30'000);
}

} // namespace

class DealsTest : public QObject, DealTable {
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(lay()); }
    void cleanupTestCase() { clear(); }

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
};

QTEST_GUILESS_MAIN(DealsTest)
#include "tst_deals.moc"
