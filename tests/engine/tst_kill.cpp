// 200 times the process is killed without warning while it syncs, mines and pays; nothing it reported is ever
// lost, and the profile opens again without any repair.
//
// The worker is this same executable, started with --worker: an engine on the sandbox with its embedded node,
// so that the node's chain is killed together with the wallet.

#include "core/crypto/bip39.h"
#include "core/store/profile_store.h"
#include "core/store/scan_cursor.h"
#include "core/store/transaction_rows.h"
#include "core/store/wallet_rows.h"
#include "tests/engine/killed_worker.h"

#include <QCoreApplication>
#include <QTemporaryDir>
#include <QTest>

#include <iostream>
#include <random>
#include <set>

using namespace zon;
using namespace zon::test;

namespace {

constexpr int kills = 200;
constexpr std::size_t mostPending = 8;
constexpr int seed = 20'261'123;
constexpr KdfCost light{.memoryBytes = 8ULL << 20, .passes = 1};

void say(const std::string& line) {
    std::cout << line << std::endl;
}

std::size_t pendingCount(EngineDriver& engine) {
    TxQuery query;
    query.state = TxState::Pending;
    const auto page = engine.ask<TxPage>([&](auto done) { engine->transactions(query, std::move(done)); });
    return page ? page->total : 1;
}

/// Asks the faucet when there is little, mines, and pays from one wallet to the other until it is killed.
/// Says "open" once the profile is open, "sent TXID" once a payment is promised.
int work(const std::filesystem::path& folder) {
    EngineDriver engine(killedOptions(folder));
    if (const auto opened = openKilled(engine, folder); !opened) {
        say("error " + opened.error().message + " | " + opened.error().detail);
        return 1;
    }
    say("open");
    const auto all =
        engine.ask<std::vector<WalletInfo>>([&](auto done) { engine->wallets(std::move(done)); });
    if (!all || all->size() != 2) {
        say("error the wallets are not there");
        return 1;
    }
    const WalletId from = (*all)[0].id;
    const WalletId to = (*all)[1].id;
    static_cast<void>(engine.ask<void>([&](auto done) { engine->startMining(from, 1, std::move(done)); }));
    const auto address =
        engine.ask<AddressRow>([&](auto done) { engine->receiveAddress(to, false, std::move(done)); });
    while (true) {
        // A long chain of unconfirmed payments would wait for many blocks at the end.
        engine.until([&] { return pendingCount(engine) < mostPending; });
        PaymentRequest request;
        request.wallet = from;
        request.recipients = {{address->address, Amount(100'000), "again"}};
        const auto preview =
            engine.ask<PaymentPreview>([&](auto done) { engine->preparePayment(request, std::move(done)); });
        if (!preview) {
            const auto funded = engine.ask<Txid>(
                [&](auto done) { engine->requestFaucet(from, Amount(Amount::zatPerZon), std::move(done)); });
            engine.until([&] { return engine.wallet(from)->balance.available > Amount(200'000); },
                         std::chrono::seconds(30));
            if (funded) say("funded " + funded->display());
            continue;
        }
        const auto sent = engine.ask<Txid>(
            [&](auto done) { engine->sendPayment(preview->id, killedPassword(), std::move(done)); });
        if (sent) say("sent " + sent->display());
    }
}

ProfileStore openStore(const std::filesystem::path& folder) {
    ProfileOptions options;
    options.cost = light;
    auto store = ProfileStore::open(killedProfile(folder), killedPassword(), options);
    if (!store)
        qFatal("the profile does not open: %s (%s)", store.error().message.c_str(),
               store.error().detail.c_str());
    return std::move(*store);
}

} // namespace

class KillTest : public QObject {
    Q_OBJECT

private slots:
    void nothingIsLost() {
        const QTemporaryDir temporary;
        const std::filesystem::path folder = temporary.path().toStdString();
        const SecretText words = generateMnemonic(12);
        prepare(folder, words);

        std::mt19937 random(seed);
        std::set<Txid> promised;
        int opened = 0;
        for (int round = 0; round < kills; ++round) {
            // Any moment counts: one time in four while the profile is being opened, else at work.
            const bool atWork = random() % 4 != 0;
            QByteArray heard;
            killAfter(static_cast<int>(random() % 400), atWork, temporary.path(), heard);
            if (QTest::currentTestFailed()) return;
            for (const QByteArray& line : heard.split('\n')) {
                QVERIFY2(!line.startsWith("error"), line.constData());
                if (line == "open") ++opened;
                if (line.startsWith("sent ")) promised.insert(*Txid::fromDisplay(line.mid(5).toStdString()));
            }
            check(folder, promised, round % 20 == 19);
        }
        QVERIFY2(opened > kills / 4, "the worker was nearly always killed before it could do anything");
        QVERIFY2(!promised.empty(), "no payment was ever made");
        qInfo("%d kills, %d of them with the profile open, %zu payments promised", kills, opened,
              promised.size());
        endInStep(folder, words);
    }

private:
    void prepare(const std::filesystem::path& folder, const SecretText& words) {
        EngineDriver engine(killedOptions(folder));
        QVERIFY(createKilled(engine, folder).has_value());
        for (const bool first : {true, false}) {
            const SecretText own = first ? words.clone() : generateMnemonic(12);
            QVERIFY(engine
                        .ask<WalletInfo>([&](auto done) {
                            engine->createWallet({.name = first ? "From" : "To"}, own.clone(), SecretText(),
                                                 killedPassword(), std::move(done));
                        })
                        .has_value());
        }
        QVERIFY(engine.until([&] { return engine.atTip(); }));
    }

    /// The profile opens as it is, and holds every payment that was promised.
    void check(const std::filesystem::path& folder, const std::set<Txid>& promised, bool whole) {
        ProfileStore store = openStore(folder);
        Database& db = store.database();
        QCOMPARE(WalletRows(db).all()->size(), std::size_t{2});
        TransactionRows rows(db);
        for (const Txid& txid : promised) {
            const auto row = rows.find(txid);
            QVERIFY2(row.has_value() && row->has_value(),
                     qPrintable(QString::fromStdString(txid.display()) + " is lost"));
        }
        if (!whole) return;
        const auto sound = db.checkIntegrity();
        QVERIFY2(sound.has_value(), sound ? "" : sound.error().message.c_str());
    }

    /// After all of it the wallet agrees with one restored from its words by a fresh scan.
    void endInStep(const std::filesystem::path& folder, const SecretText& words) {
        EngineDriver engine(killedOptions(folder));
        QVERIFY(openKilled(engine, folder).has_value());
        const auto all =
            engine.ask<std::vector<WalletInfo>>([&](auto done) { engine->wallets(std::move(done)); });
        QVERIFY(engine.until([&] { return engine.atTip() && pendingCount(engine) == 0; },
                             std::chrono::seconds(240)));
        const Balance kept = engine.wallet(all->front().id)->balance;

        QVERIFY(engine
                    .ask<ProfileInfo>([&](auto done) {
                        engine->createProfile({.file = folder / "fresh.zonp"}, killedPassword(),
                                              std::move(done));
                    })
                    .has_value());
        CreateWalletRequest request;
        request.name = "Restored";
        request.restored = true;
        const auto restored = engine.ask<WalletInfo>([&](auto done) {
            engine->createWallet(request, words.clone(), SecretText(), killedPassword(), std::move(done));
        });
        QVERIFY(restored.has_value());
        // Blocks still come, so rewards mature meanwhile: what they add up to stays.
        QVERIFY(engine.until([&] { return engine.wallet(restored->id)->balance.total() == kept.total(); }));
    }
};

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    if (argc == 3 && std::string_view(argv[1]) == "--worker") return work(argv[2]);
    KillTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_kill.moc"
