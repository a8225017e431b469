// Which coins pay: exact fits, change, fees, what is refused, and random wallets in which every rule must
// hold.

#include "core/wallet/coin_selection.h"

#include <QTest>

#include <random>
#include <set>

using namespace zon;

namespace {

constexpr std::size_t inputWeight = 272;

SelectionRequest request(std::int64_t target, double feerate = 1.0) {
    SelectionRequest r;
    r.target = Amount(target);
    r.baseWeight = 300;
    r.changeWeight = 124;
    r.changeSpendWeight = inputWeight;
    r.dustLimit = Amount(294);
    r.feerate = Feerate::perVb(feerate);
    return r;
}

std::vector<SelectableCoin> coins(std::initializer_list<std::int64_t> values) {
    std::vector<SelectableCoin> out;
    for (const std::int64_t value : values)
        out.push_back({out.size(), Amount(value), inputWeight});
    return out;
}

} // namespace

class CoinSelection : public QObject {
    Q_OBJECT

private slots:
    void feeratesRoundUp() {
        QCOMPARE(Feerate::perVb(1.0).feeFor(141).zat(), 141);
        QCOMPARE(Feerate::perVb(1.001).feeFor(141).zat(), 142);
        QCOMPARE(Feerate::perVb(1.0).feeForWeight(561).zat(), 141);
        QCOMPARE(Feerate::perVb(0.5).zatPerKvb(), 500);
    }

    /// Two of the coins are worth the payment and its fee to the zat: they are found, and no change is made.
    void anExactFitNeedsNoChange() {
        const SelectionRequest r = request(100'000);
        const Amount inputFee = r.feerate.feeForWeight(inputWeight);
        const Amount base = r.feerate.feeForWeight(r.baseWeight);
        const std::int64_t together = 100'000 + base.zat() + 2 * inputFee.zat();
        const auto s = selectCoins(coins({900'000, 60'000, together - 60'000, 500'000}), r);
        QVERIFY(s.has_value());
        QCOMPARE(s->change, Amount());
        QCOMPARE(std::set<std::size_t>(s->coins.begin(), s->coins.end()), (std::set<std::size_t>{1, 2}));
    }

    void changeComesBack() {
        const auto s = selectCoins(coins({1'000'000}), request(100'000));
        QVERIFY(s.has_value());
        QCOMPARE(s->inputValue, Amount(1'000'000));
        QCOMPARE(s->change, Amount(1'000'000 - 100'000) - s->fee);
        // 300 + 124 + 272 weight units are 174 vbytes.
        QCOMPARE(s->fee.zat(), 75 + 31 + 68);
    }

    /// Change that would be dust goes to the fee.
    void dustIsNotMade() {
        const auto s = selectCoins(coins({100'000 + 75 + 68 + 100}), request(100'000));
        QVERIFY(s.has_value());
        QCOMPARE(s->change, Amount());
        QCOMPARE(s->fee.zat(), 75 + 68 + 100);
    }

    void tooLittleSaysHowMuchIsMissing() {
        const auto s = selectCoins(coins({50'000, 40'000}), request(100'000));
        QVERIFY(!s.has_value());
        QCOMPARE(s.error().code, ErrorCode::InsufficientFunds);
        // 100,000 + 75 for the rest − (90,000 − 2 × 68)
        QVERIFY2(s.error().message.contains("0.00010211"), s.error().message.c_str());
    }

    /// A coin that costs more to spend than it is worth is left alone.
    void worthlessCoinsAreLeftAlone() {
        const auto s = selectCoins(coins({1'000, 2'000'000}), request(100'000, 50));
        QVERIFY(s.has_value());
        QCOMPARE(s->coins, std::vector<std::size_t>{1});
    }

    void aTransactionOverTheLimitIsRefused() {
        std::vector<SelectableCoin> many;
        for (std::size_t i = 0; i < 2'000; ++i)
            many.push_back({i, Amount(1'000), inputWeight});
        const auto s = selectCoins(many, request(1'500'000));
        QVERIFY(!s.has_value());
        QCOMPARE(s.error().code, ErrorCode::TooLarge);
    }

    void everythingIsEverything() {
        const auto s = selectAll(coins({10'000, 20'000, 10}), request(0));
        QVERIFY(s.has_value());
        QCOMPARE(s->inputValue, Amount(30'000));
        QCOMPARE(s->fee.zat(), (300 + 2 * 272) / 4);
        QVERIFY(!selectAll(coins({10}), request(0)).has_value());
    }

    /// Whatever the wallet and the wish: inputs = target + change + fee, the fee pays at least the feerate
    /// for the weight, change is never dust, and no coin is used twice.
    void randomWalletsKeepTheRules() {
        std::mt19937_64 random(20'261'123);
        int paid = 0;
        for (int round = 0; round < 500; ++round) {
            std::vector<SelectableCoin> wallet;
            Amount total;
            const std::size_t count = random() % 60 + 1;
            for (std::size_t i = 0; i < count; ++i) {
                wallet.push_back({i, Amount(static_cast<std::int64_t>(random() % 3'000'000)), inputWeight});
                total += wallet.back().value;
            }
            SelectionRequest r =
                request(static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(total.zat() + 1)) + 1,
                        static_cast<double>(random() % 400) / 10 + 1);
            r.seed = random();
            const auto s = selectCoins(wallet, r);
            if (!s) {
                QCOMPARE(s.error().code, ErrorCode::InsufficientFunds);
                continue;
            }
            ++paid;
            Amount in;
            std::size_t weight = r.baseWeight + (s->change > Amount() ? r.changeWeight : 0);
            const std::set<std::size_t> unique(s->coins.begin(), s->coins.end());
            QCOMPARE(unique.size(), s->coins.size());
            for (const std::size_t id : s->coins) {
                in += wallet[id].value;
                weight += inputWeight;
            }
            QCOMPARE(in, s->inputValue);
            QCOMPARE(r.target + s->change + s->fee, in);
            QVERIFY(s->fee >= r.feerate.feeForWeight(weight));
            QVERIFY(s->change == Amount() || s->change >= r.dustLimit);
        }
        QVERIFY(paid > 100);
    }
};

QTEST_APPLESS_MAIN(CoinSelection)
#include "tst_coin_selection.moc"
