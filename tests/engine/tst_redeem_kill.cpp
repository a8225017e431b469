// The process is killed without warning while it orders, pays and waits for vouchers; nothing is paid twice,
// and no voucher is lost. Wallet, node and shops are in one process, so all of them are killed together.
//
// ZON_SEEDS says how many times (500 in a long run); the worker is this same executable, started with
// --worker.

#include "core/crypto/bip39.h"
#include "tests/engine/killed_worker.h"

#include <QCoreApplication>
#include <QTemporaryDir>
#include <QTest>

#include <iostream>
#include <map>
#include <random>

using namespace zon;
using namespace zon::test;

namespace {

constexpr int usualKills = 12;
constexpr int seed = 20'261'125;

std::vector<OrderInfo> ordersOf(EngineDriver& engine) {
    const auto all = engine.ask<std::vector<OrderInfo>>([&](auto done) { engine->orders(std::move(done)); });
    return all.value_or(std::vector<OrderInfo>());
}

/// The worker is told nothing but the folder.
std::filesystem::path escrowMark(const std::filesystem::path& folder) {
    return folder / "through-escrows";
}

Result<OfferView> cheapest(EngineDriver& engine, bool escrow) {
    OfferQuery query;
    query.order = OfferOrder::Cheapest;
    query.limit = 500;
    const auto page = engine.ask<OfferPage>([&](auto done) { engine->offers(query, std::move(done)); });
    if (!page) return fail(page);
    for (const OfferView& view : page->offers)
        if (view.offer.acceptsEscrow || !escrow) return view;
    return fail(ErrorCode::NotFound, "no offers yet");
}

/// Buys again and again until it is killed. Says "open" once the profile is open.
int work(const std::filesystem::path& folder) {
    EngineDriver engine(killedOptions(folder));
    if (const auto opened = openKilled(engine, folder); !opened) {
        std::cout << "error " << opened.error().message << std::endl;
        return 1;
    }
    std::cout << "open" << std::endl;
    const auto wallets =
        engine.ask<std::vector<WalletInfo>>([&](auto done) { engine->wallets(std::move(done)); });
    const WalletId wallet = wallets->front().id;
    const bool escrow = std::filesystem::exists(escrowMark(folder));
    static_cast<void>(engine.ask<void>([&](auto done) { engine->startMining(wallet, 1, std::move(done)); }));
    while (true) {
        const auto offer = cheapest(engine, escrow);
        const auto bought = offer ? engine.ask<OrderInfo>([&](auto done) {
            engine->buy({offer->id, 1, wallet, {}, {}, escrow}, true, killedPassword(), std::move(done));
        })
                                  : Result<OrderInfo>(fail(offer));
        if (bought) continue;
        // No money, no offers, or too long a chain of unconfirmed payments: later.
        engine.until([&, tries = 0]() mutable { return ++tries > 3; }, std::chrono::seconds(2));
    }
}

} // namespace

class RedeemKillTest : public QObject {
    Q_OBJECT

private slots:
    void nothingPaidTwiceNothingLost_data() {
        QTest::addColumn<bool>("escrow");
        QTest::newRow("upfront") << false;
        QTest::newRow("through escrows") << true;
    }
    void nothingPaidTwiceNothingLost() {
        QFETCH(bool, escrow);
        const QTemporaryDir temporary;
        const std::filesystem::path folder = temporary.path().toStdString();
        if (escrow) std::filesystem::create_directory(escrowMark(folder));
        prepare(folder, escrow);
        bool given = false;
        int kills = qEnvironmentVariableIntValue("ZON_SEEDS", &given);
        if (!given || kills < usualKills) kills = usualKills;
        std::mt19937 random(seed);
        for (int round = 0; round < kills; ++round) {
            QByteArray heard;
            killAfter(static_cast<int>(random() % 900), true, temporary.path(), heard);
            QVERIFY2(heard.startsWith("open"), heard.constData());
            if (QTest::currentTestFailed()) return;
        }
        check(folder);
    }

private:
    void prepare(const std::filesystem::path& folder, bool escrow) {
        EngineDriver engine(killedOptions(folder));
        QVERIFY(createKilled(engine, folder).has_value());
        const auto wallet = engine.ask<WalletInfo>([&](auto done) {
            engine->createWallet({.name = "Buyer"}, generateMnemonic(12), SecretText(), killedPassword(),
                                 std::move(done));
        });
        QVERIFY(wallet.has_value());
        QVERIFY(engine.until([&] { return engine.atTip() && cheapest(engine, escrow).has_value(); }));
        // Many coins, so that a payment does not wait for the change of the one before.
        const Amount coin((escrow ? 33 : 3) * Amount::zatPerZon);
        for (int i = 0; i < (escrow ? 9 : 30); ++i)
            QVERIFY(
                engine.ask<Txid>([&](auto done) { engine->requestFaucet(wallet->id, coin, std::move(done)); })
                    .has_value());
        static_cast<void>(
            engine.ask<void>([&](auto done) { engine->startMining(wallet->id, 1, std::move(done)); }));
        QVERIFY(engine.until(
            [&] { return engine.wallet(wallet->id)->balance.available > Amount(80 * Amount::zatPerZon); }));
    }

    void check(const std::filesystem::path& folder) {
        EngineDriver engine(killedOptions(folder));
        QVERIFY(openKilled(engine, folder).has_value());
        const auto settled = [&] {
            for (const OrderInfo& order : ordersOf(engine))
                if (order.state == OrderState::Placing
                    || (!order.payments.empty() && order.state != OrderState::Delivered))
                    return false;
            return true;
        };
        QVERIFY(engine.until(settled, std::chrono::seconds(180)));
        std::size_t delivered = 0;
        for (const OrderInfo& order : ordersOf(engine)) {
            QVERIFY(order.payments.size() <= 1);
            QVERIFY(order.throughEscrow || !order.document || !std::filesystem::exists(escrowMark(folder)));
            QVERIFY2(order.payments.empty() || order.voucher, "paid, and no voucher");
            if (!order.document) continue;
            // What the shop got is what was asked for, and once.
            QVERIFY(order.document->paid() == Amount() || order.document->paid() == order.total);
            QVERIFY(order.document->payments.size() <= 1);
            if (order.state == OrderState::Delivered) ++delivered;
        }
        qInfo("%zu orders, %zu delivered", ordersOf(engine).size(), delivered);
        QVERIFY2(delivered > 0, "the worker was always killed before it could buy anything");
    }
};

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    if (argc == 3 && std::string_view(argv[1]) == "--worker") return work(argv[2]);
    RedeemKillTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_redeem_kill.moc"
