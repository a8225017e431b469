// A 2-of-3 wallet of three people, each with a profile of their own: PSBTs go around until two have signed.

#include "tests/wallet/wallet_bench.h"

#include "core/script/interpreter.h"
#include "core/script/psbt_finalize.h"
#include "core/script/psbt_sign.h"
#include "core/script/ur.h"
#include "core/store/label_rows.h"
#include "core/wallet/approval.h"
#include "core/wallet/roles.h"
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
        must(addApprovals(psbt, keys, bench.clock.now()));
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
        in.recipients = {{.address = shopAddress, .amount = Amount(zat), .label = "Paper Ltd"}};
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

    /// Who signs says which names the payees had on their screen, and that can be checked by everybody.
    void approvalsBindTheNames() {
        Company c;
        const ProposalId id = must(c.anna.bench.proposals().add(c.anna.shared, c.plan(400'000), ""));
        QCOMPARE(must(c.anna.bench.proposals().info(id)).recipients[0].label, "Paper Ltd");
        const ProposalId at = must(c.ben.bench.proposals().take(c.anna.psbt(id)));
        // Ben never heard of that address, and sees what Anna calls it.
        QCOMPARE(must(c.ben.bench.proposals().info(at)).recipients[0].label, "Paper Ltd");
        QVERIFY(!must(c.ben.bench.proposals().info(at)).preparedHere);
        c.ben.sign(at);

        must(c.anna.bench.proposals().take(c.ben.psbt(at), id));
        const ProposalInfo info = must(c.anna.bench.proposals().info(id));
        std::size_t approved = 0;
        for (const ProposalSigner& signer : info.signers) {
            QVERIFY(!signer.approvedOther);
            QCOMPARE(signer.approved.has_value(), signer.signedIt);
            approved += signer.approved.has_value();
        }
        QCOMPARE(approved, std::size_t{1});
        QVERIFY(info.warnings.empty());
    }

    /// Somebody on the way calls the payee something else: Ben approves that, and Anna is told.
    void aNameChangedOnTheWayIsSaid() {
        Company c;
        const ProposalId id = must(c.anna.bench.proposals().add(c.anna.shared, c.plan(400'000), ""));
        Psbt changed = must(c.anna.bench.proposals().psbt(id));
        for (PsbtOutput& output : changed.outputs)
            if (!payeeName(output).empty()) namePayee(output, "Tax office\xE2\x80\xAE");
        const ProposalId at = must(c.ben.bench.proposals().take(must(serializePsbt(changed))));
        // Nothing in a name may turn the text around it.
        QCOMPARE(must(c.ben.bench.proposals().info(at)).recipients[0].label, "Tax office<U+202E>");
        c.ben.sign(at);
        must(c.anna.bench.proposals().take(c.ben.psbt(at), id));
        ProposalInfo info = must(c.anna.bench.proposals().info(id));
        QCOMPARE(info.recipients[0].label, "Paper Ltd");
        QCOMPARE(info.signaturesHere, std::size_t{1});
        QCOMPARE(info.warnings.size(), std::size_t{1});
        QVERIFY(info.history.back().contains("Tax office"));
        QCOMPARE(std::ranges::count(info.signers, true, &ProposalSigner::approvedOther), 1);

        // Ben sees the right one and approves again: the later approval counts.
        Psbt right = must(c.anna.bench.proposals().psbt(id));
        const auto vault = must(c.ben.bench.store.unlockVault(c.ben.bench.password));
        auto keys = must(c.ben.bench.book.signingKeys(c.ben.shared, vault));
        must(addApprovals(right, keys, c.ben.bench.clock.now()));
        must(c.anna.bench.proposals().take(must(serializePsbt(right)), id));
        info = must(c.anna.bench.proposals().info(id));
        QVERIFY(info.warnings.empty());
        QCOMPARE(std::ranges::count_if(info.signers, [](const auto& s) { return s.approved.has_value(); }),
                 1);
    }

    /// An approval is a key's own: one that is copied under another key, or cut short, is nobody's.
    void forgedApprovals() {
        Company c;
        const ProposalId id = must(c.anna.bench.proposals().add(c.anna.shared, c.plan(400'000), ""));
        c.anna.sign(id);
        Psbt psbt = must(c.anna.bench.proposals().psbt(id));
        auto approvals = must(approvalsOf(psbt));
        QCOMPARE(approvals.size(), std::size_t{1});
        QVERIFY(approvals[0].asShown);
        const auto field = std::ranges::find_if(
            psbt.unknown, [](const auto& one) { return one.first.size() > 32 && one.first[0] == 0xfc; });
        QVERIFY(field != psbt.unknown.end());
        const Bytes value = field->second;
        const Bytes prefix(field->first.begin(), field->first.end() - 32);
        for (const auto& [key, origin] : psbt.inputs[0].derivations) {
            Bytes other = prefix;
            other.insert(other.end(), key.begin() + 1, key.end());
            psbt.unknown[other] = value;
        }
        approvals = must(approvalsOf(psbt));
        QCOMPARE(approvals.size(), std::size_t{3});
        QCOMPARE(std::ranges::count(approvals, true, &Approval::asShown), 1);
        for (auto& [key, bytes] : psbt.unknown)
            if (key.size() > 32) bytes.resize(10);
        approvals = must(approvalsOf(psbt));
        QCOMPARE(std::ranges::count(approvals, true, &Approval::asShown), 0);
        psbt.outputs[0].unknown.clear();
        QVERIFY(payeeName(psbt.outputs[0]).empty());
        namePayee(psbt.outputs[0], std::string(300, 'x'));
        QCOMPARE(payeeName(psbt.outputs[0]).size(), maxPayeeName);
    }

    void whatIsKnownHereUnderAnotherNameIsSaid() {
        Company c;
        const ProposalId id = must(c.anna.bench.proposals().add(c.anna.shared, c.plan(400'000), ""));
        LabelRows labels(c.ben.bench.store.database());
        must(labels.put({LabelRow::Type::Address, shopAddress, "Card dealer"}));
        const ProposalId at = must(c.ben.bench.proposals().take(c.anna.psbt(id)));
        const ProposalInfo info = must(c.ben.bench.proposals().info(at));
        QCOMPARE(info.warnings.size(), std::size_t{1});
        QVERIFY(info.warnings[0].contains("Card dealer"));
        QVERIFY(info.warnings[0].contains("Paper Ltd"));
    }

    void rolesKeepWorkApart_data() {
        QTest::addColumn<WalletRole>("role");
        QTest::addColumn<std::vector<bool>>("may"); // prepare, sign, send, discard
        QTest::newRow("everything") << WalletRole::Everything << std::vector<bool>{true, true, true, true};
        QTest::newRow("preparer") << WalletRole::Preparer << std::vector<bool>{true, false, true, true};
        QTest::newRow("approver") << WalletRole::Approver << std::vector<bool>{false, true, true, true};
        QTest::newRow("viewer") << WalletRole::Viewer << std::vector<bool>{false, false, false, false};
    }
    void rolesKeepWorkApart() {
        QFETCH(WalletRole, role);
        QFETCH(std::vector<bool>, may);
        const WalletAct acts[] = {WalletAct::Prepare, WalletAct::Sign, WalletAct::Send, WalletAct::Discard};
        for (std::size_t i = 0; i < may.size(); ++i)
            QCOMPARE(allowed(role, acts[i]).has_value(), bool(may[i]));
        QCOMPARE(roleByName(roleName(role)), std::optional(role));
        QVERIFY(!roleByName("owner"));
    }

    void aRoleIsKept() {
        Company c;
        must(c.anna.bench.book.setRole(c.anna.shared, WalletRole::Approver));
        QCOMPARE(must(c.anna.bench.book.wallets(1))[1].role, WalletRole::Approver);
        must(c.anna.bench.book.rename(c.anna.shared, "Other"));
        QCOMPARE(must(c.anna.bench.book.role(c.anna.shared)), WalletRole::Approver);
        const auto alone = c.anna.bench.book.setRole(c.anna.own, WalletRole::Viewer);
        QVERIFY(!alone.has_value());
        QCOMPARE(alone.error().code, ErrorCode::Unsupported);
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
