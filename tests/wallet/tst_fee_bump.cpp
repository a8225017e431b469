// Replacing, cancelling and pulling along: what nodes ask of it (BIP125), and that nobody is paid less by it.

#include "core/crypto/bip39.h"
#include "core/script/address.h"
#include "core/wallet/fee_bump.h"
#include "core/wallet/signer.h"

#include <QTest>

using namespace zon;

namespace {

const NetworkParams& regtest() {
    return networkParams(NetworkId::Regtest);
}

ExtendedPrivateKey master() {
    const auto seed = mnemonicToSeed(
        "abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon about", "");
    return std::move(*ExtendedPrivateKey::fromSeed(seed->span()));
}

std::shared_ptr<const AccountScripts> account() {
    const KeyPath path = accountPath(AccountKind::Segwit84, 1, 0);
    const auto key = master().derive(path);
    return std::make_shared<const AccountScripts>(
        AccountScripts::parse(
            accountDescriptor(AccountKind::Segwit84, KeyOrigin{master().fingerprint(), path}, key->neuter()),
            descriptorNetwork(regtest()))
            .value());
}

OwnCoin coin(std::uint32_t index, std::int64_t value) {
    OwnCoin out{.outpoint = {Txid(Digest32{static_cast<std::uint8_t>(index + 1)}), 0}, .account = account()};
    out.index = index;
    out.output = {Amount(value), *out.account->script(Branch::Receive, index)};
    out.confirmations = 10;
    return out;
}

ChangeAddress change(std::uint32_t index) {
    return {.script = *account()->script(Branch::Change, index), .account = account(), .index = index};
}

const Script shop = *addressToScript("bcrt1qw508d6qejxtdg4y5r3zarvary0c5xw7kygt080", regtest().address);

/// 400,000 to the shop, change as it comes.
ReplaceablePayment payment(std::int64_t coinValue, double rate) {
    PaymentIngredients in;
    in.coins = {coin(0, coinValue)};
    in.recipients = {{.address = *scriptToAddress(shop, regtest().address), .amount = Amount(400'000)}};
    in.feerate = Feerate::perVb(rate);
    in.change = change(3);
    in.tipHeight = 500;
    in.seed = 3;
    const PaymentPlan plan = *buildPayment(in, regtest());
    SigningKeys keys;
    keys.add(master());
    ReplaceablePayment out{.transaction = *signPayment(plan, keys), .spent = plan.spent, .fee = plan.fee};
    if (plan.changeOutput) out.ownOutputs[*plan.changeOutput] = change(3);
    out.recipients = in.recipients;
    return out;
}

BumpIngredients wishes(double rate) {
    return {.feerate = Feerate::perVb(rate), .change = change(9), .tipHeight = 501, .seed = 5};
}

Amount paidTo(const Transaction& tx, const Script& script) {
    Amount sum;
    for (const TxOut& out : tx.outputs)
        if (out.scriptPubKey == script) sum += out.value;
    return sum;
}

/// BIP125's rules 3 and 4, and that the new rate is above the old.
void checkReplaces(const ReplaceablePayment& before, const PaymentPlan& after) {
    SigningKeys keys;
    keys.add(master());
    const auto tx = signPayment(after, keys);
    QVERIFY2(tx.has_value(), tx ? "" : tx.error().message.c_str());
    QVERIFY(tx->vsize() <= after.vsize);
    const auto vsize = static_cast<std::int64_t>(tx->vsize());
    const auto oldSize = static_cast<std::int64_t>(before.transaction.vsize());
    QVERIFY(after.fee.zat() >= before.fee.zat() + before.descendantFees.zat() + vsize);
    QVERIFY(after.fee.zat() * oldSize > before.fee.zat() * vsize);
    QVERIFY(after.replaces == before.transaction.txid());
    QVERIFY(tx->signalsRbf());
    Amount in;
    for (const OwnCoin& spent : after.spent)
        in += spent.output.value;
    QCOMPARE(in - tx->outputValue(), after.fee);
    for (const TxIn& input : before.transaction.inputs)
        QVERIFY(std::ranges::any_of(tx->inputs, [&](const TxIn& i) { return i.prevout == input.prevout; }));
}

} // namespace

class FeeBump : public QObject {
    Q_OBJECT

private slots:
    void changeGivesWay() {
        const ReplaceablePayment before = payment(1'000'000, 2);
        const auto plan = planReplacement(before, wishes(20), regtest());
        QVERIFY2(plan.has_value(), plan ? "" : plan.error().message.c_str());
        QCOMPARE(paidTo(plan->transaction, shop), Amount(400'000));
        QCOMPARE(plan->spent.size(), std::size_t{1});
        QVERIFY(plan->changeAddress->index == 3); // the same one: no new address is shown to the world
        checkReplaces(before, *plan);
    }

    /// However low the wish: nodes ask for more than what is there.
    void theLeastThatNodesAsk() {
        const ReplaceablePayment before = payment(1'000'000, 10);
        const auto plan = planReplacement(before, wishes(1), regtest());
        QVERIFY(plan.has_value());
        checkReplaces(before, *plan);
    }

    void descendantsArePaidFor() {
        ReplaceablePayment before = payment(1'000'000, 2);
        before.descendantFees = Amount(5'000);
        const auto plan = planReplacement(before, wishes(3), regtest());
        QVERIFY(plan.has_value());
        checkReplaces(before, *plan);
    }

    void moreCoinsWhenChangeIsNotEnough() {
        const ReplaceablePayment before = payment(401'000, 2);
        QVERIFY(before.ownOutputs.size() <= 1);
        QVERIFY(!planReplacement(before, wishes(50), regtest()).has_value());
        BumpIngredients in = wishes(50);
        in.extraCoins = {coin(5, 90'000), coin(6, 200'000)};
        const auto plan = planReplacement(before, in, regtest());
        QVERIFY2(plan.has_value(), plan ? "" : plan.error().message.c_str());
        QCOMPARE(plan->spent.size(), std::size_t{2});
        QCOMPARE(paidTo(plan->transaction, shop), Amount(400'000));
        checkReplaces(before, *plan);
    }

    void cancelBringsEverythingBack() {
        const ReplaceablePayment before = payment(1'000'000, 2);
        const auto plan = planCancel(before, wishes(3), regtest());
        QVERIFY2(plan.has_value(), plan ? "" : plan.error().message.c_str());
        QCOMPARE(paidTo(plan->transaction, shop), Amount());
        QCOMPARE(plan->transaction.outputs.size(), std::size_t{1});
        QCOMPARE(plan->change + plan->fee, Amount(1'000'000));
        checkReplaces(before, *plan);
    }

    void aChildPaysForItsParent() {
        ParentTransaction parent{.coins = {coin(1, 80'000)}, .vsize = 200, .fee = Amount(200)};
        const auto plan = planChild(parent, wishes(10), regtest());
        QVERIFY2(plan.has_value(), plan ? "" : plan.error().message.c_str());
        const auto both = static_cast<std::int64_t>(parent.vsize + plan->vsize);
        QVERIFY(plan->fee.zat() + 200 >= 10 * both);
        QVERIFY(plan->fee.zat() + 200 <= 10 * both + 10);
        SigningKeys keys;
        keys.add(master());
        QVERIFY(signPayment(*plan, keys).has_value());
        // A parent that pays well needs no help, but the child pays its own way.
        parent.fee = Amount(100'000);
        const auto cheap = planChild(parent, wishes(10), regtest());
        QCOMPARE(cheap->fee, Feerate::perVb(10).feeFor(cheap->vsize));
    }

    void aChildThatCantPay() {
        const ParentTransaction parent{.coins = {coin(1, 2'000)}, .vsize = 10'000};
        const auto plan = planChild(parent, wishes(10), regtest());
        QVERIFY(!plan.has_value());
        QCOMPARE(plan.error().code, ErrorCode::InsufficientFunds);
    }

    // Ways to pay that go by the person's wish.

    void chosenCoinsAreAllSpent() {
        PaymentIngredients in;
        in.coins = {coin(0, 300'000), coin(1, 300'000), coin(2, 300'000)};
        in.spendAllCoins = true;
        in.recipients = {{.address = *scriptToAddress(shop, regtest().address), .amount = Amount(100'000)}};
        in.feerate = Feerate::perVb(2);
        in.change = change(0);
        const auto plan = buildPayment(in, regtest());
        QVERIFY(plan.has_value());
        QCOMPARE(plan->spent.size(), std::size_t{3});
        QCOMPARE(plan->change + plan->fee, Amount(800'000));
        in.recipients[0].amount = Amount(900'000);
        const auto tooMuch = buildPayment(in, regtest());
        QVERIFY(QString::fromStdString(tooMuch.error().message).contains("coins you chose"));
    }

    void recipientsPayTheFee() {
        PaymentIngredients in;
        in.coins = {coin(0, 1'000'000)};
        const std::string address = *scriptToAddress(shop, regtest().address);
        in.recipients = {{.address = address, .amount = Amount(300'000), .paysFee = true},
                         {.address = address, .amount = Amount(200'000)},
                         {.address = address, .amount = Amount(100'000), .paysFee = true}};
        in.feerate = Feerate::perVb(3);
        in.change = change(0);
        const auto plan = buildPayment(in, regtest());
        QVERIFY2(plan.has_value(), plan ? "" : plan.error().message.c_str());
        QCOMPARE(plan->recipients[1].amount, Amount(200'000));
        QCOMPARE(plan->change, Amount(400'000)); // to the last zat what was not given away
        QCOMPARE(plan->recipients[0].amount + plan->recipients[2].amount + plan->fee, Amount(400'000));
        QVERIFY(plan->fee >= Feerate::perVb(3).feeFor(plan->vsize));
        // All of it, with nothing left for a fee: what is paid shrinks instead of failing.
        in.recipients = {{.address = address, .amount = Amount(1'000'000), .paysFee = true}};
        const auto all = buildPayment(in, regtest());
        QVERIFY2(all.has_value(), all ? "" : all.error().message.c_str());
        QCOMPARE(all->recipients[0].amount + all->fee, Amount(1'000'000));
    }
};

QTEST_APPLESS_MAIN(FeeBump)
#include "tst_fee_bump.moc"
