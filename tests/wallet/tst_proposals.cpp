// A 2-of-3 wallet of three people, each with a profile of their own: PSBTs go around until two have signed.

#include "tests/wallet/wallet_bench.h"

#include "core/script/interpreter.h"
#include "core/script/psbt_finalize.h"
#include "core/script/psbt_sign.h"
#include "core/script/ur.h"
#include "core/wallet/signer.h"

using namespace zon;
using namespace zon::test;

namespace {

struct Person {
    Bench bench;
    WalletId own = bench.createWallet("Own");
    WalletId shared{};

    std::string key() {
        const auto vault = must(bench.store.unlockVault(bench.password));
        return must(bench.book.cosignerKey(own, vault)) + "/<0;1>/*";
    }
    void sign(ProposalId id) {
        const auto vault = must(bench.store.unlockVault(bench.password));
        auto keys = must(bench.book.signingKeys(shared, vault));
        Psbt psbt = must(bench.proposals().psbt(id));
        must(signPsbt(psbt, keys));
        must(bench.proposals().update(id, psbt, "Signed here."));
    }
    Bytes psbt(ProposalId id) { return must(serializePsbt(must(bench.proposals().psbt(id)))); }
};

const std::string shopAddress = "bcrt1qw508d6qejxtdg4y5r3zarvary0c5xw7kygt080";

struct Company {
    Person anna, ben, carl;
    ChainBuilder chain{regtest()};
    Transaction funding;

    Company() {
        const std::string policy =
            "wsh(sortedmulti(2," + anna.key() + "," + ben.key() + "," + carl.key() + "))";
        for (Person* person : {&anna, &ben, &carl})
            person->shared = person->bench.importWallet("Company", policy);
        funding = pay(madeUp(1), anna.bench.address(anna.shared), 1'000'000);
        chain.mine({.transactions = {funding}});
        for (Person* person : {&anna, &ben, &carl})
            person->bench.apply(chain, 1);
    }

    PaymentPlan plan(std::int64_t zat) {
        PaymentIngredients in;
        in.coins = must(anna.bench.book.spendableCoins(anna.shared, 1));
        in.recipients = {{.address = shopAddress, .amount = Amount(zat)}};
        in.feerate = Feerate::perVb(2);
        in.change = must(anna.bench.book.peekChange(anna.shared));
        in.tipHeight = 1;
        PaymentPlan plan = must(buildPayment(in, regtest()));
        must(anna.bench.book.addPrevious(plan.spent));
        return plan;
    }
};

} // namespace

class Proposals : public QObject {
    Q_OBJECT

private slots:
    void twoOfThreeSign() {
        Company c;
        const auto infos = must(c.anna.bench.book.wallets(1));
        QCOMPARE(infos[1].kind, WalletKind::Multisig);
        QCOMPARE(infos[1].policy, "2 of 3 sign");
        QCOMPARE(infos[1].keysHere, std::size_t{1});

        const PaymentPlan plan = c.plan(400'000);
        const ProposalId id = must(c.anna.bench.proposals().add(c.anna.shared, plan, "rent"));
        // Its coin is set aside.
        QVERIFY(must(c.anna.bench.book.spendableCoins(c.anna.shared, 1)).empty());
        ProposalInfo info = must(c.anna.bench.proposals().info(id));
        QCOMPARE(info.signers.size(), std::size_t{3});
        QCOMPARE(info.signaturesNeeded, std::size_t{2});
        QCOMPARE(info.recipients.size(), std::size_t{1});
        QCOMPARE(info.recipients[0].address, shopAddress);
        QCOMPARE(info.fee, plan.fee);
        QCOMPARE(info.change, plan.change);

        c.anna.sign(id);
        info = must(c.anna.bench.proposals().info(id));
        QCOMPARE(info.signaturesHere, std::size_t{1});
        QVERIFY(!info.complete);
        QVERIFY(!info.waiting.empty());

        // Ben knows the coins from his own scan, and sees the same payment.
        const ProposalId at = must(c.ben.bench.proposals().take(c.anna.psbt(id)));
        const ProposalInfo seen = must(c.ben.bench.proposals().info(at));
        QVERIFY(seen.wallet == c.ben.shared);
        QCOMPARE(seen.recipients[0].amount, Amount(400'000));
        QCOMPARE(seen.change, plan.change);
        QCOMPARE(seen.signaturesHere, std::size_t{1});
        c.ben.sign(at);

        // Back at Anna's: as base64 with line breaks, as mail programs make it.
        std::string text = must(toBase64(must(c.ben.bench.proposals().psbt(at))));
        text.insert(40, "\r\n");
        must(c.anna.bench.proposals().take(asBytes(text), id));
        // And as the frames that Carl's device shows, which add nothing new.
        const UrEncoder frames(psbtUrType, must(serializePsbt(must(c.ben.bench.proposals().psbt(at)))), 100);
        std::string shown;
        for (std::uint32_t i = 1; i <= frames.frameCount(); ++i)
            shown += frames.frame(i) + "\n";
        must(c.anna.bench.proposals().take(asBytes(shown), id));
        QVERIFY(!c.anna.bench.proposals().take(asBytes(frames.frame(1))).has_value());
        info = must(c.anna.bench.proposals().info(id));
        QVERIFY(info.complete);
        QCOMPARE(info.signaturesHere, std::size_t{2});
        QCOMPARE(info.history.size(), std::size_t{4});

        Psbt done = must(c.anna.bench.proposals().psbt(id));
        QVERIFY(must(finalizePsbt(done)).complete);
        const Transaction tx = must(extractTransaction(done));
        QVERIFY(verifyTransaction(tx, {c.funding.outputs[0]}, standardFlags).ok());
        QVERIFY(tx.vsize() <= plan.vsize);
        must(c.anna.bench.book.recordPayment(tx, {}));
        must(c.anna.bench.proposals().remove(id));
        QCOMPARE(c.anna.bench.balance(c.anna.shared).available, plan.change);
    }

    /// What comes back pays somebody else: it is not taken, and what is different is said.
    void anotherPayeeIsSaid() {
        Company c;
        const ProposalId id = must(c.anna.bench.proposals().add(c.anna.shared, c.plan(400'000), ""));
        Psbt changed = must(c.anna.bench.proposals().psbt(id));
        for (PsbtOutput& output : changed.outputs)
            if (output.output.value == Amount(400'000))
                output.output.scriptPubKey = Script().op(OP_1).push(Bytes(32, 7));
        const Bytes bytes = must(serializePsbt(changed));
        const auto taken = c.anna.bench.proposals().take(bytes, id);
        QVERIFY(!taken.has_value());
        QCOMPARE(taken.error().code, ErrorCode::Rejected);
        QVERIFY2(QString::fromStdString(taken.error().message).contains(QString::fromStdString(shopAddress)),
                 taken.error().message.c_str());
        // Taken in without being asked for, it stands beside the first, with a warning on both.
        const ProposalId other = must(c.anna.bench.proposals().take(bytes));
        QVERIFY(other != id);
        QCOMPARE(must(c.anna.bench.proposals().info(other)).warnings.size(), std::size_t{1});
        QCOMPARE(must(c.anna.bench.proposals().info(id)).warnings.size(), std::size_t{1});
    }

    void aLieAboutAnAmountIsRefused() {
        Company c;
        const ProposalId id = must(c.anna.bench.proposals().add(c.anna.shared, c.plan(400'000), ""));
        Psbt lie = must(c.anna.bench.proposals().psbt(id));
        lie.inputs[0].previousTransaction.reset();
        lie.inputs[0].witnessUtxo->value = Amount(900'000);
        const auto taken = c.ben.bench.proposals().take(must(serializePsbt(lie)));
        QVERIFY(!taken.has_value());
        QCOMPARE(taken.error().code, ErrorCode::Rejected);
    }

    void rubbishAndStrangersCoins() {
        Company c;
        QVERIFY(!c.anna.bench.proposals().take(asBytes("hello")).has_value());
        QVERIFY(!c.anna.bench.proposals().take(Bytes{}).has_value());
        const ProposalId id = must(c.anna.bench.proposals().add(c.anna.shared, c.plan(400'000), ""));
        Bench stranger;
        const auto taken = stranger.proposals().take(c.anna.psbt(id));
        QVERIFY(!taken.has_value());
        QCOMPARE(taken.error().code, ErrorCode::NotFound);
    }

    /// A heir's key counts once the money has lain long enough; the plan waits the lock out.
    void aPathThatOpensWithTime() {
        Person owner, heir;
        const std::string policy =
            "wsh(or_d(pk(" + owner.key() + "),and_v(v:pkh(" + heir.key() + "),older(5))))";
        heir.shared = heir.bench.importWallet("Inheritance", policy);
        ChainBuilder chain(regtest());
        const Transaction in = pay(madeUp(1), heir.bench.address(heir.shared), 500'000);
        chain.mine({.transactions = {in}});
        chain.mineMany(5);
        heir.bench.applyFrom(chain, 1);

        const auto tryAt = [&](std::int32_t tip) {
            PaymentIngredients in2;
            in2.coins = must(heir.bench.book.spendableCoins(heir.shared, tip));
            in2.recipients = {{.address = shopAddress}};
            in2.sendAll = true;
            in2.feerate = Feerate::perVb(2);
            in2.change = must(heir.bench.book.peekChange(heir.shared));
            in2.tipHeight = tip;
            in2.useTimelocks = true;
            PaymentPlan plan = must(buildPayment(in2, regtest()));
            must(heir.bench.book.addPrevious(plan.spent));
            const auto vault = must(heir.bench.store.unlockVault(heir.bench.password));
            auto keys = must(heir.bench.book.signingKeys(heir.shared, vault));
            return signPayment(plan, keys);
        };
        QVERIFY(!tryAt(4).has_value());
        const auto tx = tryAt(6);
        QVERIFY2(tx.has_value(), tx ? "" : tx.error().message.c_str());
        QCOMPARE(tx->inputs[0].sequence, 5U);
    }
};

QTEST_GUILESS_MAIN(Proposals)
#include "tst_proposals.moc"
