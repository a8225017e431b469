// Building and signing a payment: every kind of account, and everything a person can get wrong.

#include "core/crypto/bip39.h"
#include "core/script/address.h"
#include "core/script/interpreter.h"
#include "core/wallet/signer.h"

#include <QTest>

using namespace zon;

Q_DECLARE_METATYPE(zon::AccountKind)

namespace {

// The words of the published BIP84 and BIP86 vectors.
constexpr std::string_view vectorWords =
    "abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon about";

ExtendedPrivateKey vectorMaster() {
    const auto seed = mnemonicToSeed(vectorWords, "");
    return std::move(*ExtendedPrivateKey::fromSeed(seed->span()));
}

const NetworkParams& regtest() {
    return networkParams(NetworkId::Regtest);
}

std::shared_ptr<const AccountScripts> accountOf(const ExtendedPrivateKey& master, AccountKind kind,
                                                std::uint32_t coinType = 1) {
    const KeyPath path = accountPath(kind, coinType, 0);
    const auto key = master.derive(path);
    const std::string text = accountDescriptor(kind, KeyOrigin{master.fingerprint(), path}, key->neuter());
    return std::make_shared<const AccountScripts>(
        AccountScripts::parse(text, descriptorNetwork(regtest())).value());
}

OwnCoin coinOf(const ExtendedPrivateKey& master, AccountKind kind, std::uint32_t index, std::int64_t value) {
    OwnCoin coin;
    coin.account = accountOf(master, kind);
    coin.index = index;
    // A transaction of its own for each, because signers of legacy inputs want to see it.
    Transaction made;
    made.inputs.push_back({.prevout = {Txid(Digest32{static_cast<std::uint8_t>(index + 1)}), 0},
                           .scriptSig = {},
                           .witness = {}});
    made.outputs.push_back({Amount(value), *coin.account->script(Branch::Receive, index)});
    coin.output = made.outputs[0];
    coin.outpoint = {made.txid(), 0};
    coin.previous = std::make_shared<const Transaction>(std::move(made));
    return coin;
}

ChangeAddress changeOf(const ExtendedPrivateKey& master, AccountKind kind, std::uint32_t index) {
    const auto account = accountOf(master, kind);
    return {.script = *account->script(Branch::Change, index), .account = account, .index = index};
}

SigningKeys keysOf(const ExtendedPrivateKey& master) {
    SigningKeys keys;
    keys.add(master.clone());
    return keys;
}

std::string addressOf(const Script& script) {
    return scriptToAddress(script, regtest().address).value_or("");
}

PaymentIngredients ingredients(const ExtendedPrivateKey& master, std::int64_t amount) {
    PaymentIngredients in;
    in.coins = {coinOf(master, AccountKind::Segwit84, 0, 500'000),
                coinOf(master, AccountKind::Segwit84, 1, 700'000)};
    in.recipients = {
        {addressOf(coinOf(master, AccountKind::Taproot86, 50, 0).output.scriptPubKey), Amount(amount), ""}};
    in.feerate = Feerate::perVb(2);
    in.change = changeOf(master, AccountKind::Segwit84, 60);
    in.tipHeight = 1'000;
    in.seed = 7;
    return in;
}

} // namespace

class Payment : public QObject {
    Q_OBJECT

private slots:
    /// BIP84's and BIP86's published first addresses (bech32 data is the same for every prefix; here the
    /// scripts).
    void publishedScripts_data() {
        QTest::addColumn<zon::AccountKind>("kind");
        QTest::addColumn<int>("branch");
        QTest::addColumn<QString>("script");
        QTest::newRow("BIP84 receive 0")
            << AccountKind::Segwit84 << 0 << "0014c0cebcd6c3d3ca8c75dc5ec62ebe55330ef910e2";
        QTest::newRow("BIP86 receive 0")
            << AccountKind::Taproot86 << 0
            << "5120a60869f0dbcf1dc659c9cecbaf8050135ea9e8cdc487053f1dc6880949dc684c";
        QTest::newRow("BIP86 change 0")
            << AccountKind::Taproot86 << 1
            << "5120882d74e5d0572d5a816cef0041a96b6c1de832f6f9676d9605c44d5e9a97d3dc";
    }
    void publishedScripts() {
        QFETCH(zon::AccountKind, kind);
        QFETCH(int, branch);
        QFETCH(QString, script);
        // The vectors are for Bitcoin's coin type 0.
        const auto first = accountOf(vectorMaster(), kind, 0)->script(static_cast<Branch>(branch), 0);
        QCOMPARE(QString::fromStdString(toHex(first->span())), script);
    }

    void everyKindIsSignedRight_data() {
        QTest::addColumn<zon::AccountKind>("kind");
        QTest::newRow("P2PKH") << AccountKind::Legacy44;
        QTest::newRow("P2SH-P2WPKH") << AccountKind::Nested49;
        QTest::newRow("P2WPKH") << AccountKind::Segwit84;
        QTest::newRow("P2TR") << AccountKind::Taproot86;
    }
    void everyKindIsSignedRight() {
        QFETCH(zon::AccountKind, kind);
        const ExtendedPrivateKey master = vectorMaster();
        PaymentIngredients in = ingredients(master, 900'000);
        in.coins = {coinOf(master, kind, 0, 500'000), coinOf(master, kind, 1, 700'000)};
        const auto plan = buildPayment(in, regtest());
        QVERIFY2(plan.has_value(), plan ? "" : plan.error().message.c_str());
        auto keys = keysOf(master);
        const auto tx = signPayment(*plan, keys);
        QVERIFY2(tx.has_value(), tx ? "" : tx.error().message.c_str());

        std::vector<TxOut> spent;
        for (const OwnCoin& coin : plan->spent)
            spent.push_back(coin.output);
        QVERIFY(verifyTransaction(*tx, spent, standardFlags).ok());
        // The fee that was shown is the fee that is paid, at no less than the feerate asked for.
        QCOMPARE(Amount(1'200'000) - tx->outputValue(), plan->fee);
        QVERIFY(tx->vsize() <= plan->vsize);
        QVERIFY(plan->fee >= in.feerate.feeFor(tx->vsize()));
        QVERIFY(tx->signalsRbf());
        QVERIFY(tx->lockTime <= 1'000 && tx->lockTime >= 900);
    }

    void severalKindsInOneTransaction() {
        const ExtendedPrivateKey master = vectorMaster();
        PaymentIngredients in = ingredients(master, 1'000'000);
        in.coins = {coinOf(master, AccountKind::Legacy44, 0, 300'000),
                    coinOf(master, AccountKind::Nested49, 1, 300'000),
                    coinOf(master, AccountKind::Segwit84, 2, 300'000),
                    coinOf(master, AccountKind::Taproot86, 3, 300'000)};
        const auto plan = buildPayment(in, regtest());
        QVERIFY(plan.has_value());
        QCOMPARE(plan->spent.size(), std::size_t{4});
        auto keys = keysOf(master);
        QVERIFY(signPayment(*plan, keys).has_value());
    }

    void aForeignKeySignsNothing() {
        const ExtendedPrivateKey master = vectorMaster();
        const auto plan = buildPayment(ingredients(master, 100'000), regtest());
        const auto otherSeed = mnemonicToSeed(vectorWords, "other");
        const auto other = ExtendedPrivateKey::fromSeed(otherSeed->span());
        auto keys = keysOf(*other);
        const auto tx = signPayment(*plan, keys);
        QVERIFY(!tx.has_value());
        QCOMPARE(tx.error().code, ErrorCode::Internal);
    }

    void sendAllLeavesNothing() {
        const ExtendedPrivateKey master = vectorMaster();
        PaymentIngredients in = ingredients(master, 0);
        in.sendAll = true;
        const auto plan = buildPayment(in, regtest());
        QVERIFY2(plan.has_value(), plan ? "" : plan.error().message.c_str());
        QCOMPARE(plan->transaction.outputs.size(), std::size_t{1});
        QCOMPARE(plan->recipients[0].amount + plan->fee, Amount(1'200'000));
        QVERIFY(!plan->changeOutput);
    }

    void sendAllAfterOthers() {
        const ExtendedPrivateKey master = vectorMaster();
        PaymentIngredients in = ingredients(master, 200'000);
        in.recipients.push_back(in.recipients[0]);
        in.sendAll = true;
        const auto plan = buildPayment(in, regtest());
        QVERIFY(plan.has_value());
        QCOMPARE(plan->recipients[0].amount, Amount(200'000));
        QCOMPARE(plan->recipients[1].amount + plan->fee, Amount(1'000'000));
    }

    void badWishesAreRefused_data() {
        QTest::addColumn<QString>("address");
        QTest::addColumn<qlonglong>("amount");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("says");
        const QString good = QString::fromStdString(
            addressOf(coinOf(vectorMaster(), AccountKind::Segwit84, 9, 0).output.scriptPubKey));
        QTest::newRow("nothing") << good << 0LL << static_cast<int>(ErrorCode::InvalidArgument)
                                 << "above zero";
        QTest::newRow("negative") << good << -5LL << static_cast<int>(ErrorCode::InvalidArgument)
                                  << "above zero";
        QTest::newRow("dust") << good << 293LL << static_cast<int>(ErrorCode::Dust) << "too little";
        QTest::newRow("more than there is")
            << good << 2'000'000LL << static_cast<int>(ErrorCode::InsufficientFunds) << "missing";
        QTest::newRow("more than there can be")
            << good << 2'100'000'000'000'001LL << static_cast<int>(ErrorCode::InvalidArgument)
            << "21,000,000";
        QTest::newRow("not an address") << "hello" << 1'000LL << static_cast<int>(ErrorCode::Malformed) << "";
        // BIP173's example address of Bitcoin.
        QTest::newRow("another network") << "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4" << 1'000LL
                                         << static_cast<int>(ErrorCode::WrongNetwork) << "itcoin";
    }
    void badWishesAreRefused() {
        QFETCH(QString, address);
        QFETCH(qlonglong, amount);
        QFETCH(int, code);
        QFETCH(QString, says);
        PaymentIngredients in = ingredients(vectorMaster(), 1'000);
        in.recipients = {{address.toStdString(), Amount(amount), ""}};
        const auto plan = buildPayment(in, regtest());
        QVERIFY(!plan.has_value());
        QCOMPARE(static_cast<int>(plan.error().code), code);
        QVERIFY2(QString::fromStdString(plan.error().message).contains(says), plan.error().message.c_str());
    }

    void nobodyToPay() {
        PaymentIngredients in = ingredients(vectorMaster(), 1'000);
        in.recipients.clear();
        QVERIFY(!buildPayment(in, regtest()).has_value());
    }

    /// Bitcoin Core's figures at 3 zat/vB (GetDustThreshold).
    void dustLimits() {
        const ExtendedPrivateKey master = vectorMaster();
        QCOMPARE(dustLimitFor(coinOf(master, AccountKind::Legacy44, 0, 0).output.scriptPubKey).zat(), 546);
        QCOMPARE(dustLimitFor(coinOf(master, AccountKind::Nested49, 0, 0).output.scriptPubKey).zat(), 540);
        QCOMPARE(dustLimitFor(coinOf(master, AccountKind::Segwit84, 0, 0).output.scriptPubKey).zat(), 294);
        QCOMPARE(dustLimitFor(coinOf(master, AccountKind::Taproot86, 0, 0).output.scriptPubKey).zat(), 330);
        QCOMPARE(dustLimitFor(Script().op(OP_RETURN)).zat(), 0);
    }

    void aFeeOutOfProportionIsPointedOut() {
        PaymentIngredients in = ingredients(vectorMaster(), 1'000);
        in.feerate = Feerate::perVb(20);
        const auto plan = buildPayment(in, regtest());
        QVERIFY(plan.has_value());
        QCOMPARE(plan->warnings.size(), std::size_t{1});
    }
};

QTEST_APPLESS_MAIN(Payment)
#include "tst_payment.moc"
