// From an order to its voucher, and every way in which a provider, or somebody in its place, may lie.

#include "tests/rewards/provider_double.h"

using namespace zon;
using namespace zon::test;

namespace {

const auto nothingLives = [](const Txid&) { return false; };
const auto everythingLives = [](const Txid&) { return true; };
const Txid txid = numberedId<TxidTag>(1);

} // namespace

class OrdersTest : public QObject {
    Q_OBJECT

private slots:
    void fromOrderToVoucher() {
        Market market;
        const OrderRowId id = market.order();
        QVERIFY(!market.book.payable(id, now, nothingLives));
        OrderDocument order = market.answer(id);
        QCOMPARE(must(market.book.take(id, Market::signedOrder(order), now)).state, OrderState::Unpaid);
        QCOMPARE(must(market.book.payable(id, now, nothingLives)), order.amount);
        must(market.book.paying(id, txid, order.amount, now));
        QCOMPARE(must(market.book.get(id)).state, OrderState::Paying);

        order.seq = 2;
        order.status = InvoiceStatus::Settled;
        order.fulfilment = Fulfilment::Delivered;
        order.payments = {{txid, 0, order.amount, 1}};
        QCOMPARE(must(market.book.take(id, Market::signedOrder(order), now)).state, OrderState::Paid);
        const OrderInfo done = must(market.book.takeVoucher(id, market.sealed(id, order.id), now));
        QCOMPARE(done.state, OrderState::Delivered);
        QVERIFY(done.voucher);
        QCOMPARE(std::string(must(market.book.secrets(id)).code.view()), std::string("NIMB-7777-AAAA"));
        must(market.book.setUsed(id, now));
        QVERIFY(must(market.book.get(id)).voucher->used);
        QCOMPARE(must(market.book.redeemedSince(now)).redeemed, order.amount);
        QVERIFY(must(market.book.open()).empty());
        // The same again changes nothing.
        must(market.book.takeVoucher(id, market.sealed(id, order.id), now));
        QCOMPARE(must(market.book.get(id)).events.size(), done.events.size());
    }

    void answersThatAreRefused_data() {
        QTest::addColumn<QString>("what");
        for (const char* what : {"swapped address", "swapped script", "swapped both", "swapped link",
                                 "link with another amount", "bait price", "another offer", "another request",
                                 "another network", "another key", "older than before", "another number",
                                 "expires earlier", "pays with nothing", "unknown status"})
            QTest::newRow(what) << what;
    }
    void answersThatAreRefused() {
        QFETCH(QString, what);
        Market market;
        const OrderRowId id = market.order();
        OrderDocument order = market.answer(id);
        order.seq = 2;
        must(market.book.take(id, Market::signedOrder(order), now));
        const std::string thief = *scriptToAddress(scriptOf("thief"), sandbox().address);
        order.seq = 3;
        std::string key = "provider";
        Json json;
        if (what == "swapped address") order.address = thief;
        if (what == "swapped script") order.script = scriptOf("thief");
        if (what == "swapped both")
            order.script = scriptOf("thief"), order.address = thief,
            order.uri = paymentUri(thief, order.amount, "");
        if (what == "swapped link") order.uri = paymentUri(thief, order.amount, "");
        if (what == "link with another amount") order.uri += "0";
        if (what == "bait price")
            order.amount += Amount(1), order.uri = paymentUri(order.address, order.amount, "");
        if (what == "another offer") order.offerSha256[0] ^= 1;
        if (what == "another request") order.requestSha256[0] ^= 1;
        if (what == "another network") order.genesis = networkParams(NetworkId::Main).genesisHash;
        if (what == "another key") key = "somebody";
        if (what == "older than before") order.seq = 1;
        if (what == "another number") order.id = "order-999";
        if (what == "expires earlier") order.expires -= Seconds(1);
        if (what == "pays with nothing") order.tolerance = order.amount;
        json = order.toJson();
        if (what == "unknown status") json.set("status", "Teleported");
        const auto taken =
            market.book.take(id, signCompactJws(canonicalJson(json), keyOf(key), rewards_type::order), now);
        if (what == "link with another amount") {
            // "…message=order-10" is another message, not another amount.
            QVERIFY(taken);
            order.uri = paymentUri(order.address, order.amount + Amount(1), "");
            order.seq = 4;
            QVERIFY(!market.book.take(id, Market::signedOrder(order), now));
            return;
        }
        QVERIFY(!taken);
        const OrderInfo info = must(market.book.get(id));
        QCOMPARE(info.state, OrderState::Unpaid);
        QCOMPARE(info.problem, taken.error().message);
        QCOMPARE(info.document->seq, std::int64_t{2});
    }

    void openedByTheSecretThatPays() {
        Market market;
        const Bytes secret(32, 7);
        const OrderRowId id = market.order("SKU-4", 2, "draft");
        OrderDocument order = market.escrowAnswer(id, secret);
        must(market.book.take(id, Market::signedOrder(order), now));
        QVERIFY(must(market.book.get(id)).throughEscrow);
        order.seq = 2;
        order.escrow->agreed = true;
        order.escrow->contract = "{\"signed\":true}";
        must(market.book.take(id, Market::signedOrder(order), now));
        // The provider's key may change until then.
        ProviderRow row = must(ProviderRows(market.db).get(market.provider));
        row.key = keyOf("next").publicKey().compressed();
        must(ProviderRows(market.db).update(row));
        QCOMPARE(must(market.book.openEscrowed(id, secret, now)).state, OrderState::Delivered);
        QCOMPARE(std::string(must(market.book.secrets(id)).code.view()), std::string("NIMB-7777-AAAA"));
    }

    /// Neither the provider nor a later look changes what the chain said.
    void whatTheSecretDoesNotOpenHasFailed() {
        Market market;
        const OrderRowId id = market.order("SKU-4", 2, "draft");
        OrderDocument order = market.escrowAnswer(id, Bytes(32, 7));
        must(market.book.take(id, Market::signedOrder(order), now));
        const auto opened = market.book.openEscrowed(id, Bytes(32, 8), now);
        QVERIFY(!opened);
        QVERIFY(opened.error().message.find("does not open the voucher") != std::string::npos);
        const OrderInfo failed = must(market.book.get(id));
        QCOMPARE(failed.state, OrderState::Failed);
        QCOMPARE(failed.problem, opened.error().message);
        order.seq = 2;
        order.status = InvoiceStatus::Settled;
        order.fulfilment = Fulfilment::Delivered;
        const OrderInfo later = must(market.book.take(id, Market::signedOrder(order), now));
        QCOMPARE(later.state, OrderState::Failed);
        QCOMPARE(later.problem, failed.problem);
        QCOMPARE(later.events.size(), failed.events.size());
    }

    void takenBackStaysTakenBack() {
        Market market;
        const OrderRowId id = market.order("SKU-4", 2, "draft");
        OrderDocument order = market.escrowAnswer(id, Bytes(32, 7));
        must(market.book.take(id, Market::signedOrder(order), now));
        QCOMPARE(must(market.book.takenBack(id, now)).state, OrderState::Refunded);
        QVERIFY(must(market.book.open()).empty());
        order.seq = 2;
        order.status = InvoiceStatus::Expired;
        QCOMPARE(must(market.book.take(id, Market::signedOrder(order), now)).state, OrderState::Refunded);
    }

    void escrowAnswersThatAreRefused_data() {
        QTest::addColumn<QString>("what");
        for (const char* what : {"none", "another contract", "another sealed voucher", "another signer",
                                 "not agreed any more", "one nobody asked for"})
            QTest::newRow(what) << what;
    }
    void escrowAnswersThatAreRefused() {
        QFETCH(QString, what);
        Market market;
        const OrderRowId id = market.order("SKU-4", 2, what == "one nobody asked for" ? "" : "draft");
        OrderDocument order = market.escrowAnswer(id, Bytes(32, 7));
        order.escrow->agreed = true;
        if (what != "one nobody asked for") must(market.book.take(id, Market::signedOrder(order), now));
        order.seq = 2;
        if (what == "none") order.escrow.reset();
        if (what == "another contract") order.escrow->contractId = std::string(64, 'b');
        if (what == "another sealed voucher")
            order.escrow->sealed = market.escrowAnswer(id, Bytes(32, 7)).escrow->sealed;
        if (what == "another signer") order.escrow->signer = keyOf("somebody").publicKey();
        if (what == "not agreed any more") order.escrow->agreed = false;
        QVERIFY(!market.book.take(id, Market::signedOrder(order), now));
    }

    /// A provider that words each of its answers anew does not fill the file.
    void aRunOfProblemsIsOneEvent() {
        Market market;
        const OrderRowId id = market.order();
        OrderDocument order = market.answer(id);
        must(market.book.take(id, Market::signedOrder(order), now));
        const std::size_t before = must(market.book.get(id)).events.size();
        for (int i = 0; i < 50; ++i)
            must(market.book.setProblem(id, "Come back in " + std::to_string(i) + " minutes.", now));
        QCOMPARE(must(market.book.get(id)).events.size(), before + 1);
        QCOMPARE(must(market.book.get(id)).problem, std::string("Come back in 49 minutes."));
        // The next run has a line of its own.
        order.seq = 2;
        must(market.book.take(id, Market::signedOrder(order), now));
        must(market.book.setProblem(id, "Closed.", now));
        QCOMPARE(must(market.book.get(id)).events.back().text, std::string("Closed."));
    }

    void aSignatureOnAnotherKindIsNone() {
        Market market;
        const OrderRowId id = market.order();
        const std::string text = signCompactJws(canonicalJson(market.answer(id).toJson()), keyOf("provider"),
                                                rewards_type::catalogue);
        QVERIFY(!market.book.take(id, text, now));
    }

    void oneLivePayment() {
        Market market;
        const OrderRowId id = market.order();
        OrderDocument order = market.answer(id);
        must(market.book.take(id, Market::signedOrder(order), now));
        must(market.book.paying(id, txid, order.amount, now));
        // A provider that denies the payment gets no second one.
        QVERIFY(!market.book.payable(id, now, everythingLives));
        // Linked, but never recorded (a crash in between), or given up: it may be paid again.
        QCOMPARE(must(market.book.payable(id, now, nothingLives)), order.amount);
    }

    void topUpOfWhatIsAcknowledged() {
        Market market;
        const OrderRowId id = market.order();
        OrderDocument order = market.answer(id);
        must(market.book.take(id, Market::signedOrder(order), now));
        const Amount half(order.amount.zat() / 2);
        must(market.book.paying(id, txid, half, now));
        order.seq = 2;
        order.detail = InvoiceDetail::PaidPartial;
        order.payments = {{txid, 0, half, 0}};
        must(market.book.take(id, Market::signedOrder(order), now));
        QVERIFY2(!market.book.payable(id, now, everythingLives), "not in a block yet");
        order.seq = 3;
        order.payments[0].confirmations = 1;
        QCOMPARE(must(market.book.take(id, Market::signedOrder(order), now)).state, OrderState::Partial);
        QCOMPARE(must(market.book.payable(id, now, everythingLives)), order.amount - half);
    }

    void nobodyPaysAtTheEnd() {
        Market market;
        const OrderRowId id = market.order();
        const OrderDocument order = market.answer(id);
        must(market.book.take(id, Market::signedOrder(order), now));
        QVERIFY(market.book.payable(id, order.expires - payMargin - Seconds(1), nothingLives));
        QVERIFY(!market.book.payable(id, order.expires - payMargin, nothingLives));
        QVERIFY(!market.book.payable(id, order.expires + Seconds(1), nothingLives));
    }

    void everyState_data() {
        QTest::addColumn<InvoiceStatus>("status");
        QTest::addColumn<InvoiceDetail>("detail");
        QTest::addColumn<Fulfilment>("fulfilment");
        QTest::addColumn<OrderState>("state");
        using enum InvoiceStatus;
        using D = InvoiceDetail;
        using F = Fulfilment;
        using S = OrderState;
        QTest::newRow("new") << New << D::None << F::None << S::Unpaid;
        QTest::newRow("partial") << New << D::PaidPartial << F::None << S::Partial;
        QTest::newRow("processing") << Processing << D::None << F::None << S::Paying;
        QTest::newRow("settled") << Settled << D::None << F::Pending << S::Paid;
        QTest::newRow("over") << Settled << D::PaidOver << F::Delivered << S::Paid;
        QTest::newRow("expired") << Expired << D::None << F::None << S::Expired;
        QTest::newRow("partial, expired, refunded")
            << Expired << D::PaidPartial << F::Refunded << S::Refunded;
        QTest::newRow("late") << Expired << D::PaidLate << F::None << S::Late;
        QTest::newRow("late, honoured") << Expired << D::PaidLate << F::Delivered << S::Paid;
        QTest::newRow("failed") << Settled << D::None << F::Failed << S::Failed;
        QTest::newRow("refunded") << Settled << D::None << F::Refunded << S::Refunded;
        QTest::newRow("invalid") << Invalid << D::Marked << F::None << S::Invalid;
    }
    void everyState() {
        QFETCH(InvoiceStatus, status);
        QFETCH(InvoiceDetail, detail);
        QFETCH(Fulfilment, fulfilment);
        QFETCH(OrderState, state);
        Market market;
        const OrderRowId id = market.order();
        OrderDocument order = market.answer(id);
        order.status = status;
        order.detail = detail;
        order.fulfilment = fulfilment;
        const OrderInfo info = must(market.book.take(id, Market::signedOrder(order), now));
        QCOMPARE(info.state, state);
        QVERIFY(!orderStateSentence(info.state).empty());
        if (state != OrderState::Unpaid && state != OrderState::Partial)
            QVERIFY(!market.book.payable(id, now, nothingLives));
    }

    void vouchersThatAreRefused() {
        Market market;
        const OrderRowId first = market.order();
        const OrderRowId second = market.order();
        const OrderDocument one = market.answer(first);
        must(market.book.take(first, Market::signedOrder(one), now));
        QVERIFY2(!market.book.takeVoucher(first, market.sealed(first, "order-2"), now), "of another order");
        QVERIFY2(!market.book.takeVoucher(first, market.sealed(first, one.id, "SKU-5"), now),
                 "another article");
        QVERIFY2(!market.book.takeVoucher(first, market.sealed(second, one.id), now),
                 "sealed for another key");
        QVERIFY2(!market.book.takeVoucher(first, market.sealed(first, one.id, "SKU-4", "thief"), now),
                 "by another");
        QVERIFY(!must(market.book.get(first)).voucher);
    }

    void keysFollowFromTheWords() {
        Market market;
        QCOMPARE(market.keys(3).idempotency, market.keys(3).idempotency);
        QVERIFY(market.keys(3).idempotency != market.keys(4).idempotency);
        QVERIFY(market.keys(3).voucher.publicKey() == market.keys(3).voucher.publicKey());
        QVERIFY(market.keys(3).voucher.publicKey() != market.keys(4).voucher.publicKey());
    }

    void recoveredFromWordsAndProvider() {
        Market before;
        const OrderRowId id = before.order();
        OrderDocument order = before.answer(id);
        order.status = InvoiceStatus::Settled;
        order.fulfilment = Fulfilment::Delivered;
        const OrderRow row = must(before.book.row(id));
        const Json found = Json::object()
                               .set("order", Market::signedOrder(order))
                               .set("request", must(parseJson(row.request)))
                               .set("offer", must(parseJson(row.offer)));
        const std::string sealed = before.sealed(id, order.id);

        Market after;
        const ProviderRow provider = must(ProviderRows(after.db).get(after.provider));
        QVERIFY(!after.book.recover(provider, after.wallet, 1, after.keys(1), found, now));
        const auto again = must(after.book.recover(provider, after.wallet, 0, after.keys(0), found, now));
        QVERIFY(again);
        must(after.book.takeVoucher(*again, sealed, now));
        QCOMPARE(std::string(must(after.book.secrets(*again)).code.view()), std::string("NIMB-7777-AAAA"));
        QVERIFY(!must(after.book.recover(provider, after.wallet, 0, after.keys(0), found, now)));
        QCOMPARE(must(after.book.nextKeyIndex(after.wallet)), 1U);
    }
};

QTEST_GUILESS_MAIN(OrdersTest)
#include "tst_orders.moc"
