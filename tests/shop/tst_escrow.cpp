// A shop that sells through escrows, with money and a chain of the test's own: what it takes, what it gives,
// and that it shows its secret for money only.

#include "core/contracts/contract_file.h"
#include "core/contracts/evidence.h"
#include "core/deals/voucher_deal.h"
#include "core/rewards/voucher.h"
#include "tests/shop/counter.h"

using namespace zon;
using namespace zon::test;
using contracts::Role;

namespace {

constexpr const char* sku = "NIM-CPU-3";

/// What the shop sees of the chain, and what it sent there.
struct Ledger {
    std::vector<contracts::SeenTransaction> seen;
    contracts::ChainMoment tip;
    std::vector<TransactionRef> sent;
    int places = 0;
};

class LedgerMoney final : public ShopMoney, public ShopChain {
public:
    explicit LedgerMoney(Ledger& ledger) : ledger_(&ledger) {}

    void newPlace(const Asked& asked, ShopMoney::Done<Place> done) override {
        const auto key = PrivateKey::fromSecret(sha256(asBytes(asked.orderId)));
        ++ledger_->places;
        done(Place{asked.orderId, p2wpkhScript(key->publicKey().hash160())});
    }
    void look(const Place&, ShopMoney::Done<Arrived> done) override { done(Arrived{}); }
    void payBack(const std::string&, const Script&, Amount, ShopMoney::Done<Txid> done) override {
        done(fail(ErrorCode::Internal, "An escrow pays nothing back."));
    }
    ShopChain* chain() override { return this; }
    void watch(const Script& script, const std::vector<TransactionRef>& known,
               ShopChain::Done<Seen> done) override {
        Seen seen{{}, ledger_->tip};
        for (const contracts::SeenTransaction& one : ledger_->seen) {
            const bool pays = std::ranges::find(one.transaction->outputs, script, &TxOut::scriptPubKey)
                              != one.transaction->outputs.end();
            const bool isKnown = std::ranges::any_of(
                known, [&](const TransactionRef& tx) { return tx->txid() == one.transaction->txid(); });
            if (pays || isKnown) seen.transactions.push_back(one);
        }
        done(std::move(seen));
    }
    void send(const TransactionRef& tx, ShopChain::Done<void> done) override {
        ledger_->sent.push_back(tx);
        done({});
    }

private:
    Ledger* ledger_;
};

/// Somebody who buys there.
class EscrowCounter {
public:
    EscrowCounter()
        : counter([this](EventLoop&, const Clock&) { return std::make_unique<LedgerMoney>(ledger); }) {
        ledger.tip = {100, counter.clock.now()};
    }

    VoucherDeal deal() const {
        const StockItem* item = counter.stock.find(sku);
        return {"Nimbus Cloud", item->offer, offerHash(item->published), 1, item->offer.price};
    }
    contracts::PartySecrets secrets() const {
        const auto master = ExtendedPrivateKey::fromSeed(sha256(asBytes("buyer")));
        return contracts::PartySecrets::derive(*master, 7, params).value();
    }
    contracts::Draft draft(std::uint8_t nonce = 1) const {
        contracts::Draft out = voucherDraft(deal(), voucherDates(counter.clock.now()));
        out.document.nonce[0] = nonce;
        out.document.genesis = params.genesisHash;
        out.document.magic = params.magic;
        const auto joined =
            contracts::joinDraft(out, Role::Buyer, "Buyer", secrets(), counter.request(sku).refundScript);
        if (!joined) qFatal("%s", joined.error().message.c_str());
        return out;
    }
    OrderRequest request(const contracts::Draft& draft) const {
        OrderRequest request = counter.request(sku);
        request.escrow = contracts::toText(draft, params);
        return request;
    }
    /// With both signatures.
    std::string signedContract(const OrderDocument& order) const {
        auto file = contracts::parseContractFile(order.escrow->contract);
        if (!file) qFatal("%s", file.error().message.c_str());
        const auto role = contracts::signAgreement(file->agreement, secrets(), params, counter.clock.now());
        if (!role) qFatal("%s", role.error().message.c_str());
        return contracts::toText(*file);
    }
    HttpResponse agree(const std::string& orderId, const std::string& contract) {
        return counter.ask({.method = "POST",
                            .url = "/v1/orders/" + orderId + "/contract",
                            .fields = {{"Content-Type", "application/json"}},
                            .body = contract});
    }
    static contracts::Contract contractOf(const OrderDocument& order) {
        const auto file = contracts::parseContractFile(order.escrow->contract);
        return contracts::Contract::open(file->agreement.document.payload, params).value();
    }
    void pay(const OrderDocument& order, Amount amount) {
        Transaction tx;
        tx.inputs.push_back({OutPoint{numberedId<TxidTag>(++funded), 0}, {}, 0, {}});
        tx.outputs.push_back({amount, order.script});
        ledger.seen.push_back({std::make_shared<const Transaction>(std::move(tx)),
                               contracts::BlockPlace{ledger.tip.height, ledger.tip.medianTime}});
        counter.shop->moneyMoved();
    }
    std::optional<Bytes> shown(const OrderDocument& order) const {
        for (const TransactionRef& tx : ledger.sent) {
            const auto spend = contracts::readSpend(contractOf(order), 0, tx->inputs.front().prevout, *tx);
            if (spend && spend->secret) return spend->secret;
        }
        return std::nullopt;
    }
    /// The shop looks at all it has at least once more.
    void settle() {
        counter.shop->moneyMoved();
        const auto until = counter.clock.steady() + Milliseconds(1'200);
        counter.until([&] { return counter.clock.steady() >= until; });
    }

    static inline const NetworkParams& params = networkParams(NetworkId::Sandbox);
    Ledger ledger;
    Counter counter;
    std::uint32_t funded = 500;
};

} // namespace

class ShopEscrowTest : public QObject {
    Q_OBJECT

private slots:
    void theSecretIsShownForMoneyOnly() {
        EscrowCounter at;
        const OrderRequest asked = at.request(at.draft());
        const HttpResponse placed = at.counter.place(asked, orderKey);
        QVERIFY2(placed.status == 201, placed.body.c_str());
        const OrderDocument order = at.counter.documentOf(placed);
        QVERIFY(order.escrow && !order.escrow->agreed);
        const contracts::Contract contract = EscrowCounter::contractOf(order);
        QVERIFY(checkVoucherAnswer(asked.escrow, order.escrow->contract, order.escrow->contractId,
                                   order.script, EscrowCounter::params)
                    .has_value());
        QCOMPARE(order.amount, at.deal().total);
        QVERIFY(contract.rebuilt(0).scriptPubKey == order.script);
        QCOMPARE(at.counter.ask({.url = "/v1/orders/" + order.id + "/fulfilment"}).status, 404);

        // The money alone is not enough: a buyer who signed nothing could deny everything.
        at.pay(order, order.amount);
        QVERIFY(at.counter.until([&] { return !at.counter.look(order.id).payments.empty(); }));
        QVERIFY(at.ledger.sent.empty());
        QCOMPARE(at.agree(order.id, order.escrow->contract).status, 409);
        QCOMPARE(at.agree(order.id, "{}").status, 400);
        QCOMPARE(at.agree("another-order", at.signedContract(order)).status, 404);
        QCOMPARE(at.agree(order.id, at.signedContract(order)).status, 200);
        QVERIFY(at.counter.until([&] { return !at.ledger.sent.empty(); }));
        const auto secret = at.shown(order);
        QVERIFY(secret.has_value());

        // It opens the voucher together with the buyer's key, and with nobody else's.
        const auto inner = openEscrow(order.escrow->sealed, *secret, order.id);
        QVERIFY(inner.has_value());
        QVERIFY(!openEscrow(order.escrow->sealed, Bytes(32, 7), order.id));
        QVERIFY(!openEscrow(order.escrow->sealed, *secret, "another-order"));
        QVERIFY(!openVoucher(*inner, X25519PrivateKey::generate(), order.escrow->signer, order.id, sku));
        const auto voucher = openVoucher(*inner, at.counter.buyer, order.escrow->signer, order.id, sku);
        QVERIFY(voucher.has_value());
        QVERIFY(!voucher->voucher.code.empty());

        at.ledger.seen.push_back({at.ledger.sent.front(), std::nullopt});
        at.counter.shop->moneyMoved();
        QVERIFY(
            at.counter.until([&] { return at.counter.look(order.id).fulfilment == Fulfilment::Delivered; }));
        // The shop's wallet pays nothing back for it.
        QCOMPARE(
            at.counter
                .ask({.method = "POST",
                      .url = "/v1/orders/" + order.id + "/refund",
                      .body = canonicalJson(Json::object()
                                                .set("spk", toHex(at.counter.request().refundScript.span()))
                                                .set("reason", "no"))})
                .status,
            409);
    }

    /// Two contracts never share a key or a secret, whatever the buyer sends; nor after a restart.
    void everyContractHasItsOwnSecret() {
        EscrowCounter at;
        std::set<Digest32> hashes;
        for (const char* key : {"0123456789abcdef", "1123456789abcdef", "2123456789abcdef"}) {
            const HttpResponse placed = at.counter.place(at.request(at.draft()), key);
            QCOMPARE(placed.status, 201);
            hashes.insert(*EscrowCounter::contractOf(at.counter.documentOf(placed)).output(0).hash);
            at.counter.open();
        }
        QCOMPARE(hashes.size(), std::size_t{3});
    }

    void restartedBetween() {
        EscrowCounter at;
        const OrderDocument order = at.counter.documentOf(at.counter.place(at.request(at.draft()), orderKey));
        QCOMPARE(at.agree(order.id, at.signedContract(order)).status, 200);
        at.counter.open();
        at.pay(order, order.amount);
        QVERIFY(at.counter.until([&] { return !at.ledger.sent.empty(); }));
        const Txid first = at.ledger.sent.front()->txid();
        // It was sent, and a node forgot it.
        at.counter.open();
        at.counter.shop->moneyMoved();
        QVERIFY(at.counter.until([&] { return at.ledger.sent.size() > 1; }));
        QVERIFY(at.ledger.sent.back()->txid() == first);
        QVERIFY(openEscrow(order.escrow->sealed, *at.shown(order), order.id).has_value());
    }

    void notForLessNorTooLate_data() {
        QTest::addColumn<qint64>("missing"); // zat
        QTest::addColumn<qint64>("hours");   // that pass after the payment was in a block
        QTest::newRow("a zat less") << qint64{1} << qint64{0};
        QTest::newRow("a zat more") << qint64{-1} << qint64{0};
        QTest::newRow("the refund's last day") << qint64{0} << qint64{3 * 24 - 20};
    }
    void notForLessNorTooLate() {
        QFETCH(qint64, missing);
        QFETCH(qint64, hours);
        EscrowCounter at;
        const OrderDocument order = at.counter.documentOf(at.counter.place(at.request(at.draft()), orderKey));
        QCOMPARE(at.agree(order.id, at.signedContract(order)).status, 200);
        at.counter.shop.reset(); // it was away when the money came
        at.ledger.seen.clear();
        const auto paidAt = at.ledger.tip;
        at.counter.clock.ahead = std::chrono::hours(hours);
        at.ledger.tip.medianTime = paidAt.medianTime + std::chrono::hours(hours);
        at.counter.open();
        at.pay(order, order.amount - Amount(missing));
        at.ledger.seen.back().place = contracts::BlockPlace{paidAt.height, paidAt.medianTime};
        at.settle();
        QVERIFY(at.ledger.sent.empty());
        QVERIFY(at.counter.look(order.id).fulfilment == Fulfilment::None);
    }

    /// Nobody paid: the code that was promised goes to somebody else, and to one only.
    void promisedCodesComeBack() {
        EscrowCounter at;
        std::vector<StockItem> items{*at.counter.stock.find(sku)};
        items[0].codes = {"FIRST", "SECOND"};
        at.counter.shop.reset();
        at.counter.stock = ShopStock::of(std::move(items)).value();
        at.counter.open();
        const auto place = [&](const char* key, std::uint8_t nonce) {
            return at.counter.place(at.request(at.draft(nonce)), key);
        };
        const OrderDocument first = at.counter.documentOf(place("0123456789abcdef", 1));
        const OrderDocument second = at.counter.documentOf(place("1123456789abcdef", 2));
        QCOMPARE(place("2123456789abcdef", 3).status, 409);
        QCOMPARE(at.agree(second.id, at.signedContract(second)).status, 200);
        // The first is not even signed in time.
        at.counter.clock.ahead = std::chrono::hours(1);
        at.ledger.tip.medianTime = at.counter.clock.now();
        at.counter.shop->moneyMoved();
        QVERIFY(at.counter.until([&] { return at.counter.look(first.id).status == InvoiceStatus::Expired; }));
        QCOMPARE(at.agree(first.id, "{}").status, 409);
        const HttpResponse again = place("2123456789abcdef", 3);
        QVERIFY2(again.status == 201, again.body.c_str());
        const OrderDocument third = at.counter.documentOf(again);
        QCOMPARE(at.agree(third.id, at.signedContract(third)).status, 200);
        std::set<std::string> codes;
        for (const OrderDocument& order : {second, third}) {
            at.ledger.sent.clear();
            at.pay(order, order.amount);
            QVERIFY(at.counter.until([&] { return at.shown(order).has_value(); }));
            const auto inner = openEscrow(order.escrow->sealed, *at.shown(order), order.id);
            const auto voucher = openVoucher(*inner, at.counter.buyer, order.escrow->signer, order.id, sku);
            codes.insert(std::string(voucher->voucher.code.view()));
        }
        QCOMPARE(codes, (std::set<std::string>{"FIRST", "SECOND"}));
    }

    void otherContractsAreRefused_data() {
        QTest::addColumn<int>("change");
        QTest::addColumn<QString>("says");
        int number = 0;
        for (const char* says : {"price", "price", "names", "text", "E4", "within two hours", "2 to 24 hours",
                                 "take the money back before", "within 14 days", "terms", "open"}) {
            QTest::addRow("%d %s", number, says) << number << QString(says);
            ++number;
        }
    }
    void otherContractsAreRefused() {
        QFETCH(int, change);
        QFETCH(QString, says);
        EscrowCounter at;
        contracts::Draft draft = at.draft();
        contracts::Document& document = draft.document;
        contracts::EscrowOutput& output = document.outputs.front();
        const UnixTime now = at.counter.clock.now();
        switch (change) {
        case 0:
            document.price = output.amount = Amount(output.amount.zat() / 2);
            break;
        case 1:
            document.price = output.amount = output.amount + Amount(1);
            break;
        case 2:
            document.parties[1].legalName = "Somebody else";
            break;
        case 3:
            document.terms += "\nAnd a pony.";
            break;
        case 4:
            document.kind = contracts::Template::Simple;
            document.parties.push_back(contracts::openParty(Role::Arbiter, "Arbiter"));
            draft.open.insert(Role::Arbiter);
            output.hash.reset();
            break;
        case 5:
            document.acceptBy = now + std::chrono::hours(3);
            break;
        case 6:
            document.fundBy = now + std::chrono::hours(1);
            break;
        case 7:
            output.refundFrom = document.fundBy + std::chrono::hours(30);
            output.deliverBy = *output.refundFrom - contracts::revealMargin;
            break;
        case 8:
            output.refundFrom = now + std::chrono::days(60);
            output.deliverBy = *output.refundFrom - contracts::revealMargin;
            break;
        case 9:
            document.maxFeerate = 1;
            break;
        default:
            draft = voucherDraft(at.deal(), voucherDates(now));
            draft.document.nonce[0] = 1;
            break;
        }
        const HttpResponse refused = at.counter.place(at.request(draft), orderKey);
        QCOMPARE(refused.status, 409);
        QVERIFY2(QString::fromStdString(refused.body).contains(says), refused.body.c_str());
        QCOMPARE(at.ledger.places, 0);
    }

    void whatIsNoContractIsRefused_data() {
        QTest::addColumn<QByteArray>("escrow");
        QTest::newRow("nothing") << QByteArray("{}");
        QTest::newRow("no JSON") << QByteArray("escrow");
        QTest::newRow("deep") << QByteArray(1'000, '[');
    }
    void whatIsNoContractIsRefused() {
        QFETCH(QByteArray, escrow);
        EscrowCounter at;
        OrderRequest request = at.counter.request(sku);
        request.escrow = escrow.toStdString();
        QCOMPARE(at.counter.place(request, orderKey).status, 409);
        request.escrow = contracts::toText(at.draft(), networkParams(NetworkId::Regtest));
        QCOMPARE(at.counter.place(request, orderKey).status, 409);
        request.escrow = std::string(20'000, 'a');
        QCOMPARE(at.counter.place(request, orderKey).status, 400);
    }

    void onlyMarkedOffersAndOnlyWithAChain() {
        EscrowCounter at;
        OrderRequest request = at.request(at.draft());
        const StockItem* cheap = at.counter.stock.find("NIM-GPU-1");
        request.sku = cheap->offer.sku;
        request.offerSha256 = offerHash(cheap->published);
        QCOMPARE(at.counter.place(request, orderKey).status, 409);
        Counter withoutChain;
        QCOMPARE(withoutChain.place(at.request(at.draft()), orderKey).status, 409);
    }

    /// The wallet's side of the same: whatever a provider changes is found.
    void answersAreCompared_data() {
        QTest::addColumn<int>("change");
        for (int i = 0; i < 6; ++i)
            QTest::addRow("%d", i) << i;
    }
    void answersAreCompared() {
        QFETCH(int, change);
        EscrowCounter at;
        const contracts::Draft proposed = at.draft();
        contracts::Draft answered = proposed;
        const auto seller = contracts::PartySecrets::derive(
            *ExtendedPrivateKey::fromSeed(sha256(asBytes("seller"))), 3, EscrowCounter::params);
        const auto joined = contracts::joinDraft(answered, Role::Seller, "Nimbus Cloud", *seller,
                                                 p2wpkhScript(hash160(asBytes("till"))));
        QVERIFY(joined.has_value());
        contracts::Document& document = answered.document;
        contracts::EscrowOutput& output = document.outputs.front();
        if (change == 1) document.price = output.amount = output.amount + Amount(1);
        if (change == 2) *output.refundFrom += std::chrono::days(1);
        if (change == 3) document.parties[1].legalName = "Nimbus Cloud II";
        if (change == 4) document.parties[0].payout = p2wpkhScript(hash160(asBytes("not the buyer's")));
        auto agreement =
            contracts::proposeContract(contracts::finishDraft(answered).value(), EscrowCounter::params);
        QVERIFY(agreement.has_value());
        if (change != 5)
            QVERIFY(
                contracts::signAgreement(*agreement, *seller, EscrowCounter::params, at.counter.clock.now())
                    .has_value());
        contracts::ContractFile file;
        file.agreement = std::move(*agreement);
        const auto contract =
            contracts::Contract::open(file.agreement.document.payload, EscrowCounter::params);
        const auto check = [&](const std::string& id, const Script& payTo) {
            return checkVoucherAnswer(contracts::toText(proposed, EscrowCounter::params),
                                      contracts::toText(file), id, payTo, EscrowCounter::params);
        };
        const std::string id = toText(contract->id());
        QCOMPARE(check(id, contract->rebuilt(0).scriptPubKey).has_value(), change == 0);
        QVERIFY(!check(id, at.counter.request().refundScript));
        QVERIFY(!check(std::string(64, '0'), contract->rebuilt(0).scriptPubKey));
    }
};

QTEST_GUILESS_MAIN(ShopEscrowTest)
#include "tst_escrow.moc"
