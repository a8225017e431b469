// Orders through an escrow, through the one door, against real shops: what a provider has to do for its
// money, and what a buyer can do without it.

#include "core/contracts/file_check.h"
#include "core/rewards/voucher.h"
#include "tests/engine/ok.h"
#include "tests/engine/shop_street.h"

using namespace zon;
using namespace zon::test;
using contracts::ContractState;

namespace {

const std::string cheap = "NIM-GPU-1";  // 2.40 ZON
const std::string costly = "NIM-CPU-3"; // 32 ZON

} // namespace

class EscrowOrderTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        street_ = std::make_unique<ShopStreet>();
        buyer_ = std::make_unique<Buyer>(*street_, "Ada");
        const auto pinned = buyer_->pin(patientShop);
        OK(pinned);
        provider_ = pinned->id;
        for (int i = 0; i < 8; ++i)
            QVERIFY(buyer_->fund(Amount(33 * Amount::zatPerZon)));
    }
    /// Each begins with an empty mempool.
    void init() {
        street_->mine();
        QVERIFY(waits(0));
    }
    void cleanupTestCase() {
        buyer_.reset();
        street_.reset();
    }

    void onlyWhatTheProviderMarked() {
        const auto marked = buyer_->offer(provider_, costly);
        const auto plain = buyer_->offer(provider_, cheap);
        OK(marked);
        OK(plain);
        QVERIFY(marked->offer.acceptsEscrow && !plain->offer.acceptsEscrow);
        QVERIFY(!buyer_->buy(*plain, true, 1, true));
        QVERIFY(deals().empty());
    }

    void paidOnlyForAVoucherThatOpens() {
        const auto offer = buyer_->offer(provider_, costly);
        OK(offer);
        const auto bought = buyer_->buy(*offer, true, 1, true);
        OK(bought);
        QCOMPARE(bought->state, OrderState::Paying);
        QCOMPARE(bought->payments.size(), std::size_t{1});
        QVERIFY(bought->throughEscrow && bought->document->escrow->agreed);
        const DealId deal = dealOf(*bought);
        const auto held = buyer_->view(deal);
        OK(held);
        QCOMPARE(held->summary.kind, contracts::Template::Voucher);
        QCOMPARE(held->summary.price, offer->offer.price);
        QCOMPARE(held->document.parties[1].legalName, std::string("Patient"));
        // Paid already, whichever page asks.
        QVERIFY(!buyer_->prepare(bought->id));
        QVERIFY(!buyer_->fund(deal));
        QVERIFY(buyer_->code(bought->id).empty());

        QVERIFY(buyer_->becomesMining(bought->id, OrderState::Delivered));
        QVERIFY(!buyer_->code(bought->id).empty());
        QVERIFY(buyer_->order(bought->id).voucher.has_value());
        street_->mine();
        QVERIFY(buyer_->becomes(deal, ContractState::Released));
        const auto spend = buyer_->view(deal)->outputs.front().spend;
        QVERIFY(spend && spend->secret);
        QCOMPARE(spend->path, contracts::SpendPath::Reveal);
        QCOMPARE(spend->paid.buyer, Amount());
        QCOMPARE(spend->paid.seller + spend->fee, offer->offer.price);
        delivered_ = bought->id;
    }

    void orderedFirstPaidLater() {
        const auto ordered = buyer_->buy(*buyer_->offer(provider_, costly), false, 1, true);
        OK(ordered);
        QCOMPARE(ordered->state, OrderState::Unpaid);
        QVERIFY(ordered->payments.empty());
        // From the contract's page it is the same payment, linked to the order.
        const auto first = buyer_->prepare(ordered->id);
        const auto second = buyer_->ask<PaymentPreview>([&](auto done) {
            buyer_->engine().prepareDealFunding(dealOf(*ordered), buyer_->wallet, std::nullopt,
                                                std::move(done));
        });
        OK(first);
        OK(second);
        QCOMPARE(first->recipients.front().amount, ordered->total);
        OK(buyer_->send(second->id));
        QCOMPARE(buyer_->order(ordered->id).payments.size(), std::size_t{1});
        QVERIFY2(!buyer_->send(first->id), "twice");
        QVERIFY(buyer_->becomesMining(ordered->id, OrderState::Delivered));
    }

    /// The secret is shown while nobody is there to see it.
    void closedMeanwhile() {
        const auto bought = buyer_->buy(*buyer_->offer(provider_, costly), true, 1, true);
        OK(bought);
        QVERIFY(waits(1));
        OK(buyer_->ask<void>([&](auto done) { buyer_->engine().closeProfile(std::move(done)); }));
        street_->mine();
        QVERIFY(waits(1));
        street_->mine();
        OK(buyer_->ask<ProfileInfo>([&](auto done) {
            buyer_->engine().openProfile(buyer_->profile(), dealPassword(), std::move(done));
        }));
        QVERIFY(buyer_->becomes(bought->id, OrderState::Delivered));
        QVERIFY(!buyer_->code(bought->id).empty());
    }

    /// Whatever else the provider answers, nothing is signed and nothing is paid.
    void badAnswers_data() {
        QTest::addColumn<int>("fault");
        QTest::addColumn<QString>("says");
        const auto row = [](ShopFault fault, const char* says) {
            QTest::newRow(std::string(shopFaultName(fault)).c_str()) << static_cast<int>(fault) << says;
        };
        row(ShopFault::OtherTerms, "dates");
        row(ShopFault::OtherPrice, "instead of");
        row(ShopFault::SwapAddress, "two different payees");
        row(ShopFault::OtherOffer, "another offer");
        row(ShopFault::OtherNetwork, "another network");
        row(ShopFault::StrangeKey, "signature");
    }
    void badAnswers() {
        QFETCH(int, fault);
        QFETCH(QString, says);
        const Amount before = buyer_->balance().total();
        const auto wrong = street_->faulty(patientShop, static_cast<ShopFault>(fault));
        const auto bought = buyer_->buy(*buyer_->offer(provider_, costly), true, 1, true);
        QVERIFY(!bought);
        QVERIFY2(QString::fromStdString(bought.error().message).contains(says),
                 bought.error().message.c_str());
        const OrderInfo order = orders().front();
        QVERIFY(order.payments.empty());
        QVERIFY(!order.problem.empty());
        QCOMPARE(buyer_->balance().total(), before);
        if (static_cast<ShopFault>(fault) != ShopFault::OtherTerms) return;
        QCOMPARE(order.state, OrderState::Refused);
        for (const DealSummary& deal : deals())
            QVERIFY2(!deal.draft, "nothing is left to be signed");
    }

    /// The provider takes the money, and what it shows for that opens nothing.
    void sealedForNobody() {
        std::optional<OrderInfo> bought;
        {
            const auto wrong = street_->faulty(patientShop, ShopFault::WrongVoucher);
            const auto answer = buyer_->buy(*buyer_->offer(provider_, costly), true, 1, true);
            OK(answer);
            bought = *answer;
        }
        QVERIFY(buyer_->becomesMining(bought->id, OrderState::Failed));
        QVERIFY(buyer_->code(bought->id).empty());
        const OrderInfo failed = buyer_->order(bought->id);
        QVERIFY2(failed.problem.find("does not open the voucher") != std::string::npos,
                 failed.problem.c_str());
        // What the provider says afterwards doesn't change it.
        street_->mine();
        QVERIFY(buyer_->until([&] {
            return buyer_->order(bought->id).document->seq > failed.document->seq
                   || buyer_->order(bought->id).document->status == InvoiceStatus::Settled;
        }));
        QCOMPARE(buyer_->order(bought->id).state, OrderState::Failed);
        // Anybody can see from evidence and signed order what happened, without this wallet.
        const DealId deal = dealOf(failed);
        QVERIFY(buyer_->becomes(deal, ContractState::Released));
        const auto file = contracts::parseContractFile(buyer_->give(deal, true));
        OK(file);
        const auto known =
            contracts::verifyFile(*file, networkParams(NetworkId::Sandbox), street_->clock->now());
        QVERIFY(known.agreement.ok() && !known.evidenceError);
        QCOMPARE(toText(known.agreement.contract->id()), failed.document->escrow->contractId);
        const auto& spend = known.evidence.outputs.front().spend;
        QVERIFY(spend && spend->secret);
        QVERIFY(!openEscrow(failed.document->escrow->sealed, *spend->secret, failed.document->id));
    }

    /// Words and provider bring contract and voucher back.
    void recovered() {
        Buyer again(*street_, "Ada");
        const WalletId restored = again.makeWallet(buyer_->words, true);
        const auto provider = again.pin(patientShop);
        OK(provider);
        OK(again.ask<std::size_t>([&](auto done) {
            again.engine().recoverOrders(provider->id, restored, dealPassword(), std::move(done));
        }));
        const std::string id = buyer_->order(delivered_).document->id;
        QVERIFY(again.until([&] {
            const auto all =
                again.ask<std::vector<OrderInfo>>([&](auto done) { again.engine().orders(std::move(done)); });
            for (const OrderInfo& order : *all)
                if (order.document && order.document->id == id && order.voucher)
                    return again.code(order.id) == buyer_->code(delivered_);
            return false;
        }));
    }

    /// The provider never shows the secret. Last: days pass.
    void silentProvider() {
        const auto wrong = street_->faulty(patientShop, ShopFault::CantDeliver);
        const auto bought = buyer_->buy(*buyer_->offer(provider_, costly), true, 1, true);
        OK(bought);
        const DealId deal = dealOf(*bought);
        QVERIFY(waits(1));
        street_->mine();
        QVERIFY(buyer_->becomes(deal, ContractState::Funded));
        const auto back = [&] {
            return buyer_->settle(deal, contracts::SpendPath::BuyerAlone, {bought->total, {}, {}});
        };
        const auto early = back();
        QVERIFY2(!early || !early->transaction, "not before the agreed time");
        QVERIFY(street_->letTimePass(std::chrono::days(3) + std::chrono::hours(3)));
        QVERIFY(buyer_->becomes(deal, ContractState::Refundable));
        QVERIFY(buyer_->becomes(bought->id, OrderState::Failed));
        const auto settled = back();
        OK(settled);
        QVERIFY(settled->transaction.has_value());
        QVERIFY(waits(1));
        street_->mine();
        QVERIFY(buyer_->becomes(deal, ContractState::Refunded));
        QVERIFY(buyer_->becomes(bought->id, OrderState::Refunded));
        QVERIFY(!buyer_->order(bought->id).voucher);
    }

private:
    bool waits(std::size_t transactions) {
        return QTest::qWaitFor([&] { return street_->node().status().mempoolTransactions == transactions; },
                               30'000);
    }
    std::vector<DealSummary> deals() {
        return buyer_
            ->ask<std::vector<DealSummary>>([&](auto done) { buyer_->engine().deals(std::move(done)); })
            .value();
    }
    std::vector<OrderInfo> orders() {
        return buyer_
            ->ask<std::vector<OrderInfo>>([&](auto done) { buyer_->engine().orders(std::move(done)); })
            .value();
    }
    DealId dealOf(const OrderInfo& order) {
        for (const DealSummary& deal : deals())
            if (deal.contractId == order.document->escrow->contractId) return deal.id;
        qFatal("no contract");
        return {};
    }

    std::unique_ptr<ShopStreet> street_;
    std::unique_ptr<Buyer> buyer_;
    ProviderId provider_{};
    OrderId delivered_{};
};

QTEST_GUILESS_MAIN(EscrowOrderTest)
#include "tst_escrow_order.moc"
