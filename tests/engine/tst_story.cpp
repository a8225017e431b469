// The newcomer's story through the one door, on the sandbox: everything real, nothing mocked.

#include "core/crypto/bip39.h"
#include "tests/support/engine_driver.h"

#include <QTemporaryDir>
#include <QTest>

#include <atomic>

using namespace zon;
using zon::test::EngineDriver;

namespace {

constexpr Amount gift{25 * Amount::zatPerZon};

EngineOptions optionsFor(const QTemporaryDir& folder) {
    EngineOptions options;
    options.dataFolder = folder.path().toStdString();
    return options;
}

std::filesystem::path profileIn(const QTemporaryDir& folder) {
    return folder.filePath("shop.zonp").toStdString();
}

SecretText password() {
    return SecretText("open sesame");
}

Result<ProfileInfo> createProfile(EngineDriver& engine, const QTemporaryDir& folder) {
    return engine.ask<ProfileInfo>(
        [&](auto done) { engine->createProfile({.file = profileIn(folder)}, password(), std::move(done)); });
}

Result<ProfileInfo> openProfile(EngineDriver& engine, const QTemporaryDir& folder,
                                SecretText with = password()) {
    return engine.ask<ProfileInfo>(
        [&](auto done) { engine->openProfile(profileIn(folder), std::move(with), std::move(done)); });
}

Result<WalletInfo> createWallet(EngineDriver& engine, const char* name, const SecretText& words,
                                bool restored = false) {
    CreateWalletRequest request;
    request.name = name;
    request.restored = restored;
    return engine.ask<WalletInfo>([&](auto done) {
        engine->createWallet(request, words.clone(), SecretText(), password(), std::move(done));
    });
}

Result<Txid> fund(EngineDriver& engine, WalletId wallet) {
    return engine.ask<Txid>([&](auto done) { engine->requestFaucet(wallet, gift, std::move(done)); });
}

Result<PaymentPreview> prepare(EngineDriver& engine, WalletId wallet, const std::string& to, Amount amount) {
    PaymentRequest request;
    request.wallet = wallet;
    request.recipients = {{to, amount, "rent"}};
    return engine.ask<PaymentPreview>([&](auto done) { engine->preparePayment(request, std::move(done)); });
}

template <typename T>
void expectError(const Result<T>& result, ErrorCode code) {
    QVERIFY(!result.has_value());
    QCOMPARE(result.error().code, code);
    QVERIFY(!result.error().message.empty());
}

} // namespace

class StoryTest : public QObject {
    Q_OBJECT

private slots:
    void theWholeStory() {
        const QTemporaryDir folder;
        const SecretText words = generateMnemonic(12);
        Balance before;
        {
            EngineDriver engine(optionsFor(folder));
            const auto info = createProfile(engine, folder);
            QVERIFY2(info.has_value(), info ? "" : info.error().message.c_str());
            QCOMPARE(info->network, NetworkId::Sandbox);
            const auto shop = createWallet(engine, "Shop", words);
            QVERIFY2(shop.has_value(), shop ? "" : shop.error().message.c_str());
            const auto other = createWallet(engine, "Savings", generateMnemonic(24));
            QVERIFY(other.has_value());
            QVERIFY(engine.until([&] { return engine.atTip(); }));

            // Seen by relay first, then in a block.
            const auto funded = fund(engine, shop->id);
            QVERIFY2(funded.has_value(), funded ? "" : funded.error().message.c_str());
            QVERIFY(engine.until([&] { return engine.row(shop->id, *funded).has_value(); }));
            QVERIFY(engine.until([&] {
                const auto row = engine.row(shop->id, *funded);
                return row && row->state == TxState::Confirmed;
            }));
            QCOMPARE(engine.wallet(shop->id)->balance.available, gift);

            // One click, and a block that is ours and immature.
            QVERIFY(engine.ask<void>([&](auto done) { engine->startMining(shop->id, 1, std::move(done)); })
                        .has_value());
            QVERIFY(engine.until([&] { return engine.heard<BlockMined>() > 0; }));
            QVERIFY(engine.until([&] { return engine.wallet(shop->id)->balance.immature > Amount(); }));

            // A payment: reviewed, signed, delivered, confirmed.
            const auto address = engine.ask<AddressRow>(
                [&](auto done) { engine->receiveAddress(other->id, true, std::move(done)); });
            const auto preview = prepare(engine, shop->id, address->address, Amount(Amount::zatPerZon));
            QVERIFY2(preview.has_value(), preview ? "" : preview.error().message.c_str());
            QCOMPARE(preview->total, Amount(Amount::zatPerZon) + preview->fee);
            expectError(engine.ask<Txid>([&](auto done) {
                engine->sendPayment(preview->id, SecretText("wrong"), std::move(done));
            }),
                        ErrorCode::WrongPassword);
            const auto sent = engine.ask<Txid>(
                [&](auto done) { engine->sendPayment(preview->id, password(), std::move(done)); });
            QVERIFY2(sent.has_value(), sent ? "" : sent.error().message.c_str());
            QVERIFY(engine.until([&] {
                const auto row = engine.row(other->id, *sent);
                return row && row->state == TxState::Confirmed;
            }));
            QCOMPARE(engine.row(shop->id, *sent)->label, std::string("rent"));
            QCOMPARE(engine.row(shop->id, *sent)->fee, std::optional(preview->fee));
            QVERIFY(engine.ask<void>([&](auto done) { engine->stopMining(std::move(done)); }).has_value());

            const auto rates = engine.ask<std::vector<HashRatePoint>>(
                [&](auto done) { engine->hashRateHistory(UnixTime{}, std::move(done)); });
            QVERIFY(rates.has_value() && !rates->empty());
            QVERIFY(rates->back().hashesPerSecond > 0);

            const auto months = engine.ask<std::vector<MonthFlow>>(
                [&](auto done) { engine->monthlyFlow(shop->id, 6, std::move(done)); });
            QCOMPARE(months->size(), std::size_t{6});
            QVERIFY(months->back().in > gift);
            const auto found = engine.ask<std::vector<BlockFound>>(
                [&](auto done) { engine->blocksFound(10, std::move(done)); });
            QVERIFY(!found->empty());
            before = engine.wallet(shop->id)->balance;
        }
        {
            EngineDriver engine(optionsFor(folder));
            expectError(openProfile(engine, folder, SecretText("wrong")), ErrorCode::WrongPassword);
            QVERIFY(openProfile(engine, folder).has_value());
            const auto all =
                engine.ask<std::vector<WalletInfo>>([&](auto done) { engine->wallets(std::move(done)); });
            QCOMPARE(all->size(), std::size_t{2});
            QVERIFY(all->front().balance.total() >= before.total());

            // The words come back to who has the password, and to nobody else.
            const auto shown = engine.ask<SecretText>(
                [&](auto done) { engine->revealWords(all->front().id, password(), std::move(done)); });
            QVERIFY(shown.has_value() && *shown == words);
            expectError(engine.ask<SecretText>([&](auto done) {
                engine->revealWords(all->front().id, SecretText("no"), std::move(done));
            }),
                        ErrorCode::WrongPassword);
        }
    }

    /// Restoring from the words into a new profile finds all there is.
    void wordsAloneBringTheMoneyBack() {
        const QTemporaryDir folder;
        const SecretText words = generateMnemonic(12);
        EngineDriver engine(optionsFor(folder));
        QVERIFY(createProfile(engine, folder).has_value());
        const auto first = createWallet(engine, "First", words);
        QVERIFY(engine.until([&] { return engine.atTip(); }));
        const auto funded = fund(engine, first->id);
        QVERIFY(engine.until([&] {
            const auto row = engine.row(first->id, *funded);
            return row && row->state == TxState::Confirmed;
        }));

        const auto second = engine.ask<ProfileInfo>([&](auto done) {
            engine->createProfile({.file = folder.filePath("second.zonp").toStdString()}, password(),
                                  std::move(done));
        });
        QVERIFY(second.has_value());
        const auto restored = createWallet(engine, "Restored", words, true);
        QVERIFY(restored.has_value());
        QVERIFY(engine.until([&] { return engine.wallet(restored->id)->balance.available == gift; }));
        QVERIFY(engine.row(restored->id, *funded).has_value());
    }

    void lockedMeansNoAnswers() {
        const QTemporaryDir folder;
        EngineDriver engine(optionsFor(folder));
        QVERIFY(createProfile(engine, folder).has_value());
        engine->lock();
        expectError(engine.ask<std::vector<WalletInfo>>([&](auto done) { engine->wallets(std::move(done)); }),
                    ErrorCode::Locked);
        expectError(engine.ask<TxPage>([&](auto done) { engine->transactions({}, std::move(done)); }),
                    ErrorCode::Locked);
        expectError(engine.ask<void>([&](auto done) { engine->unlock(SecretText("no"), std::move(done)); }),
                    ErrorCode::WrongPassword);
        QVERIFY(
            engine.ask<void>([&](auto done) { engine->unlock(password(), std::move(done)); }).has_value());
        QVERIFY(engine.ask<std::vector<WalletInfo>>([&](auto done) { engine->wallets(std::move(done)); })
                    .has_value());
    }

    void theNewPasswordIsTheOnlyOne() {
        const QTemporaryDir folder;
        EngineDriver engine(optionsFor(folder));
        QVERIFY(createProfile(engine, folder).has_value());
        const SecretText words = generateMnemonic(12);
        const auto wallet = createWallet(engine, "Shop", words);
        expectError(engine.ask<void>([&](auto done) {
            engine->changePassword(SecretText("no"), SecretText("next"), std::move(done));
        }),
                    ErrorCode::WrongPassword);
        QVERIFY(engine
                    .ask<void>([&](auto done) {
                        engine->changePassword(password(), SecretText("next"), std::move(done));
                    })
                    .has_value());
        const auto shown = engine.ask<SecretText>(
            [&](auto done) { engine->revealWords(wallet->id, SecretText("next"), std::move(done)); });
        QVERIFY(shown.has_value() && *shown == words);
        QVERIFY(engine.ask<void>([&](auto done) { engine->closeProfile(std::move(done)); }).has_value());
        expectError(openProfile(engine, folder), ErrorCode::WrongPassword);
        QVERIFY(openProfile(engine, folder, SecretText("next")).has_value());
    }

    void wrongWordsNameTheirPlace() {
        const QTemporaryDir folder;
        EngineDriver engine(optionsFor(folder));
        QVERIFY(createProfile(engine, folder).has_value());
        const auto wallet = createWallet(engine, "Typo",
                                         SecretText("abandon abandon abandon abandon abandon abandno abandon "
                                                    "abandon abandon abandon abandon about"));
        QVERIFY(!wallet.has_value());
        QVERIFY2(QString::fromStdString(wallet.error().message).contains("6"),
                 wallet.error().message.c_str());
    }

    void paymentsThatCantBe_data() {
        QTest::addColumn<QString>("to");
        QTest::addColumn<qlonglong>("zat");
        QTest::addColumn<int>("code");
        const QString ours = "szon1qw508d6qejxtdg4y5r3zarvary0c5xw7kw508d6qejxtdg4y5r3zarvary0c5xw7k7grplx";
        QTest::newRow("another network") << "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4" << 100'000LL
                                         << static_cast<int>(ErrorCode::WrongNetwork);
        QTest::newRow("not an address") << "shop" << 100'000LL << static_cast<int>(ErrorCode::Malformed);
        QTest::newRow("broken checksum") << ours << 100'000LL << static_cast<int>(ErrorCode::Malformed);
    }
    void paymentsThatCantBe() {
        QFETCH(QString, to);
        QFETCH(qlonglong, zat);
        QFETCH(int, code);
        const QTemporaryDir folder;
        EngineOptions options = optionsFor(folder);
        options.connect = false;
        EngineDriver engine(options);
        QVERIFY(createProfile(engine, folder).has_value());
        const auto wallet = createWallet(engine, "Shop", generateMnemonic(12));
        const auto preview = prepare(engine, wallet->id, to.toStdString(), Amount(zat));
        QVERIFY(!preview.has_value());
        QCOMPARE(static_cast<int>(preview.error().code), code);
    }

    void moreThanThereIs() {
        const QTemporaryDir folder;
        EngineOptions options = optionsFor(folder);
        options.connect = false;
        EngineDriver engine(options);
        QVERIFY(createProfile(engine, folder).has_value());
        const auto wallet = createWallet(engine, "Shop", generateMnemonic(12));
        const auto address = engine.ask<AddressRow>(
            [&](auto done) { engine->receiveAddress(wallet->id, true, std::move(done)); });
        const auto preview = prepare(engine, wallet->id, address->address, Amount(1'000'000));
        QVERIFY(!preview.has_value());
        QCOMPARE(preview.error().code, ErrorCode::InsufficientFunds);
        expectError(
            engine.ask<Txid>([&](auto done) { engine->sendPayment({99}, password(), std::move(done)); }),
            ErrorCode::NotFound);
        expectError(
            engine.ask<Txid>([&](auto done) { engine->requestFaucet(wallet->id, gift, std::move(done)); }),
            ErrorCode::Unsupported);
    }

    /// Every question is answered, even when the engine goes before it gets to it.
    void everyCommandIsAnswered() {
        const QTemporaryDir folder;
        std::atomic<int> answers = 0;
        constexpr int asked = 200;
        {
            EngineDriver engine(optionsFor(folder));
            engine->createProfile({.file = profileIn(folder)}, password(),
                                  [&](Result<ProfileInfo>) { ++answers; });
            for (int i = 1; i < asked; ++i)
                engine->wallets([&](Result<std::vector<WalletInfo>>) { ++answers; });
        }
        QCOMPARE(answers.load(), asked);
    }

    void aSecondEngineCantOpenTheSameProfile() {
        const QTemporaryDir folder;
        const QTemporaryDir elsewhere;
        EngineDriver first(optionsFor(folder));
        QVERIFY(createProfile(first, folder).has_value());
        EngineDriver second(optionsFor(elsewhere));
        expectError(openProfile(second, folder), ErrorCode::InUse);
    }
};

QTEST_GUILESS_MAIN(StoryTest)
#include "tst_story.moc"
