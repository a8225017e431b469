// What the open profile adds: whose it is, which block it is in, and the proof that it is there.

#include "core/inspect/profile_facts.h"
#include "core/store/contact_rows.h"
#include "core/store/header_segments.h"
#include "tests/inspect/subject.h"
#include "tests/wallet/wallet_bench.h"

#include <QtTest>

using namespace zon;
using namespace zon::test;

namespace {

/// Money comes in at height 1 and half of it goes to a contact at height 2, among other people's payments.
struct Known {
    Bench bench;
    ChainBuilder chain{regtest()};
    Script mill = p2wpkhScript(pointNamed("mill").hash160());
    Transaction in;
    Transaction out;

    Known() {
        const WalletId wallet = bench.createWallet("Harbour Bakery");
        in = pay(madeUp(1), bench.address(wallet), 50'000);
        out = pay({in.txid(), 0}, mill, 30'000);
        out.outputs.push_back({Amount(19'000), bench.address(wallet)});
        ContactRow contact;
        contact.name = "Nordmill Flour";
        contact.address = scriptToAddress(mill, regtest().address).value();
        (void)must(ContactRows(bench.store.database()).put(contact));
        chain.mine({.transactions = {in}});
        chain.mine({.transactions = {stranger(7), out, stranger(8)}});
        chain.mineMany(3);
        keepHeaders();
        bench.applyFrom(chain, 1);
    }

    Inspection look(std::string_view text) {
        ProfileFacts facts(bench.store.database(), regtest(), bench.tip, nullptr);
        Thing thing = must(facts.resolve(must(openThing(asBytes(text), regtest()))));
        Facts about = must(facts.about(thing));
        return explain(subjectOf(std::move(thing), std::move(about)));
    }

    static Transaction stranger(std::uint8_t n) { return pay(madeUp(n), Script().op(OP_1), 1'000); }

private:
    void keepHeaders() {
        auto transaction = must(StoreTransaction::begin(bench.store.database()));
        HeaderSegments headers(bench.store.database());
        must(headers.append(must(headers.count()),
                            chain.headers(static_cast<std::int32_t>(must(headers.count())))));
        must(transaction.commit());
    }
};

} // namespace

class ProfileFactsTest : public QObject {
    Q_OBJECT

private slots:
    void anIdIsLookedUpAndProven() {
        Known known;
        const Inspection found = known.look(known.out.txid().display());
        QVERIFY(found.kind == InspectedKind::Transaction);
        QCOMPARE(q(found.id), q(known.out.txid().display()));
        QCOMPARE(q(found.badge), QString("Confirmed · 4 deep"));
        QVERIFY2(q(found.sentence).startsWith("Harbour Bakery paid Nordmill Flour 0.0003 ZON"),
                 found.sentence.c_str());
        QCOMPARE(found.flow->fee.value(), Amount(1'000));
        QVERIFY(found.flow->inputs.at(0).ours);
        QVERIFY(found.flow->outputs.at(1).ours);
        QVERIFY(found.proof && found.proof->proven);
        QCOMPARE(found.proof->height, 2);
        QCOMPARE(found.proof->steps.size(), std::size_t{2});
        QCOMPARE(q(found.proof->root), q(known.chain.at(2).header.merkleRoot.display()));
    }

    void itIsWalkedBackwardAndForward() {
        Known known;
        const Inspection later = known.look(known.out.txid().display());
        QVERIFY(later.flow->inputs.at(0).canOpen);
        QVERIFY(later.flow->inputs.at(0).leadsTo == known.in.txid());
        const Inspection earlier = known.look(known.in.txid().display());
        QVERIFY(earlier.flow->outputs.at(0).canOpen);
        QVERIFY(earlier.flow->outputs.at(0).leadsTo == known.out.txid());
        QVERIFY(!earlier.flow->inputs.at(0).amount); // a stranger's coin
        QVERIFY(!earlier.unknown.empty());
    }

    void aBlockThatIsTakenBackProvesNothing() {
        Known known;
        known.bench.unwind(1);
        const Inspection found = known.look(known.out.txid().display());
        QVERIFY(!found.proof || !found.proof->proven);
        QVERIFY(!q(found.badge).contains("Confirmed"));
        ChainBuilder other = known.chain.upTo(1);
        other.mine({.transactions = {known.out}, .tag = 9});
        known.bench.apply(other, 2); // the store's headers are still those of the first chain
        const Inspection again = known.look(known.out.txid().display());
        QVERIFY(!again.proof || !again.proof->proven);
    }

    void blocksAndAddressesAreKnownToo() {
        Known known;
        for (const std::int32_t height : {0, 2, 5}) {
            const Inspection found = known.look(known.chain.hashAt(height).display());
            QVERIFY(found.kind == InspectedKind::Header);
            QCOMPARE(q(found.id), q(known.chain.hashAt(height).display()));
        }
        const Inspection address = known.look(scriptToAddress(known.mill, regtest().address).value());
        QVERIFY2(q(address.sentence).contains("Nordmill Flour"), address.sentence.c_str());
        const std::string nothing(64, 'e');
        QVERIFY(known.look(nothing).kind == InspectedKind::Unknown);
    }
};

QTEST_APPLESS_MAIN(ProfileFactsTest)
#include "tst_profile.moc"
