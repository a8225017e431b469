// What every kind of wallet sends is relayed and mined by a stock Bitcoin Core on regtest, replacements and
// children included. ZON_CORE_BITCOIND names its program.

#include "core/crypto/bip39.h"
#include "core/script/address.h"
#include "tests/support/engine_driver.h"
#include "tests/support/stock_node.h"

#include <QTest>

using namespace zon;
using zon::test::EngineDriver;
using zon::test::StockNode;

namespace {

constexpr std::chrono::seconds patience{60};
/// BIP173's example program: money that goes there is gone.
const std::string elsewhere = "bcrt1qw508d6qejxtdg4y5r3zarvary0c5xw7kygt080";

SecretText password() {
    return SecretText("correct horse battery staple");
}

} // namespace

class StockWallets : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> folder_;
    EventLoop loop_;
    std::unique_ptr<StockNode> node_;
    std::unique_ptr<EngineDriver> engine_;
    std::vector<WalletId> seeds_;

    EngineDriver& engine() { return *engine_; }

    WalletId createWallet(const std::string& name, AccountKind kind) {
        CreateWalletRequest request;
        request.name = name;
        request.kind = kind;
        const auto info = engine().ask<WalletInfo>([&](auto done) {
            engine()->createWallet(request, generateMnemonic(12), SecretText(), password(), std::move(done));
        });
        return info ? info->id : WalletId{};
    }

    std::string key(WalletId wallet) {
        const auto text = engine().ask<std::string>(
            [&](auto done) { engine()->cosignerKey(wallet, password(), std::move(done)); });
        return text.value_or("") + "/<0;1>/*";
    }

    std::string address(WalletId wallet) {
        const auto row = engine().ask<AddressRow>(
            [&](auto done) { engine()->receiveAddress(wallet, true, std::move(done)); });
        return row ? row->address : "";
    }

    void mine(int blocks, const std::string& to = elsewhere) {
        node_->generate(blocks, *addressToScript(to, networkParams(NetworkId::Regtest).address));
    }
    bool holds(const Txid& txid) {
        return node_->tryCall("getmempoolentry", boost::json::array{txid.display()}).has_value();
    }

    /// Two mature block rewards.
    bool fund(WalletId wallet) {
        const Amount before = engine().wallet(wallet)->balance.available;
        mine(1, address(wallet));
        mine(1, address(wallet));
        mine(100);
        return engine().until([&] { return engine().wallet(wallet)->balance.available > before; }, patience)
               && engine().until([&] { return engine().wallet(wallet)->balance.immature == Amount(); },
                                 patience);
    }

    /// Sends what was prepared: at once, or signed by everyone who has words here.
    Result<Txid> send(const PaymentPreview& preview) {
        if (!preview.othersMustSign)
            return engine().ask<Txid>(
                [&](auto done) { engine()->sendPayment(preview.id, password(), std::move(done)); });
        const auto proposal = engine().ask<ProposalInfo>(
            [&](auto done) { engine()->proposePayment(preview.id, "", std::move(done)); });
        if (!proposal) return fail(proposal);
        const auto signedInfo = engine().ask<ProposalInfo>(
            [&](auto done) { engine()->signProposal(proposal->id, password(), std::move(done)); });
        if (!signedInfo) return fail(signedInfo);
        return engine().ask<Txid>([&](auto done) { engine()->sendProposal(proposal->id, std::move(done)); });
    }

    Result<PaymentPreview> prepare(WalletId wallet, bool timelocks = false) {
        PaymentRequest request;
        request.wallet = wallet;
        request.recipients = {{.address = elsewhere, .amount = Amount(Amount::zatPerZon / 20)}};
        request.feerate = 2;
        request.useTimelocks = timelocks;
        return engine().ask<PaymentPreview>(
            [&](auto done) { engine()->preparePayment(request, std::move(done)); });
    }

    Result<PaymentPreview> bump(WalletId wallet, const Txid& txid, BumpRequest::Way way, double feerate) {
        BumpRequest request;
        request.wallet = wallet;
        request.txid = txid;
        request.way = way;
        request.feerate = feerate;
        return engine().ask<PaymentPreview>(
            [&](auto done) { engine()->prepareBump(request, std::move(done)); });
    }

    bool reaches(const Txid& txid) {
        return QTest::qWaitFor([&] { return holds(txid); }, 60'000);
    }

private slots:
    void initTestCase() {
        if (!StockNode::isThere()) QSKIP("not run: ZON_CORE_BITCOIND names no program");
        folder_ = std::make_unique<QTemporaryDir>();
        node_ = std::make_unique<StockNode>(loop_, QStringList{"-blockfilterindex=1", "-peerblockfilters=1"});
        mine(1);
        EngineOptions options;
        options.dataFolder = folder_->path().toStdString();
        options.peers = {node_->p2p()};
        engine_ = std::make_unique<EngineDriver>(options);
        const auto made = engine().ask<ProfileInfo>([&](auto done) {
            engine()->createProfile({.file = folder_->filePath("p.zonp").toStdString(),
                                     .network = NetworkId::Regtest,
                                     .peers = {}},
                                    password(), std::move(done));
        });
        QVERIFY2(made.has_value(), made ? "" : made.error().message.c_str());
        for (const char* name : {"Anna", "Ben", "Carl"})
            seeds_.push_back(createWallet(name, AccountKind::Segwit84));
    }
    void cleanupTestCase() {
        engine_.reset();
        node_.reset();
    }

    void everyKindIsRelayedReplacedAndMined_data() {
        QTest::addColumn<int>("kind");       ///< of an account, or −1
        QTest::addColumn<QString>("policy"); ///< A, B and C stand for keys
        QTest::newRow("BIP84") << static_cast<int>(AccountKind::Segwit84) << "";
        QTest::newRow("BIP86") << static_cast<int>(AccountKind::Taproot86) << "";
        QTest::newRow("BIP49") << static_cast<int>(AccountKind::Nested49) << "";
        QTest::newRow("BIP44") << static_cast<int>(AccountKind::Legacy44) << "";
        QTest::newRow("2 of 3") << -1 << "wsh(sortedmulti(2,A,B,C))";
        QTest::newRow("nested 2 of 3") << -1 << "sh(wsh(sortedmulti(2,A,B,C)))";
        QTest::newRow("legacy 2 of 3") << -1 << "sh(sortedmulti(2,A,B,C))";
        QTest::newRow("taproot 2 of 3") << -1 << "tr(A,multi_a(2,B,C))";
        QTest::newRow("miniscript") << -1 << "wsh(or_d(multi(2,A,B),and_v(v:pkh(C),older(10))))";
    }
    void everyKindIsRelayedReplacedAndMined() {
        QFETCH(int, kind);
        QFETCH(QString, policy);
        const std::string name = QTest::currentDataTag();
        WalletId wallet;
        if (kind >= 0) {
            wallet = createWallet(name, static_cast<AccountKind>(kind));
        } else {
            for (std::size_t i = 0; i < seeds_.size(); ++i)
                for (const char before : {'(', ','})
                    for (const char after : {')', ','})
                        policy.replace(QString(QLatin1Char(before)) + QLatin1Char("ABC"[i])
                                           + QLatin1Char(after),
                                       QLatin1Char(before) + QString::fromStdString(key(seeds_[i]))
                                           + QLatin1Char(after));
            const auto info = engine().ask<WalletInfo>([&](auto done) {
                engine()->importWallet(
                    {.name = name, .text = policy.toStdString(), .kind = {}, .birthday = {}},
                    std::move(done));
            });
            QVERIFY2(info.has_value(), info ? "" : info.error().message.c_str());
            wallet = info->id;
        }
        QVERIFY(fund(wallet));

        const auto preview = prepare(wallet);
        QVERIFY2(preview.has_value(), preview ? "" : preview.error().message.c_str());
        const auto first = send(*preview);
        QVERIFY2(first.has_value(), first ? "" : first.error().message.c_str());
        QVERIFY(reaches(*first));
        // What was promised is what the node measured.
        const auto entry = node_->call("getmempoolentry", boost::json::array{first->display()});
        QVERIFY(entry.at("vsize").to_number<std::size_t>() <= preview->vsize);

        const auto higher = bump(wallet, *first, BumpRequest::Way::Replace, 8);
        QVERIFY2(higher.has_value(), higher ? "" : higher.error().message.c_str());
        const auto second = send(*higher);
        QVERIFY2(second.has_value(), second ? "" : second.error().message.c_str());
        QVERIFY(reaches(*second));
        QVERIFY(!holds(*first));

        const auto helped = bump(wallet, *second, BumpRequest::Way::Child, 20);
        QVERIFY2(helped.has_value(), helped ? "" : helped.error().message.c_str());
        const auto child = send(*helped);
        QVERIFY2(child.has_value(), child ? "" : child.error().message.c_str());
        QVERIFY(reaches(*child));

        mine(1);
        QVERIFY(engine().until(
            [&] {
                const auto row = engine().row(wallet, *child);
                return row && row->state == TxState::Confirmed;
            },
            patience));
        QCOMPARE(engine().row(wallet, *first)->state, TxState::Replaced);
        QVERIFY(engine().row(wallet, *first)->replacedBy == *second);
        QCOMPARE(engine().row(wallet, *second)->state, TxState::Confirmed);

        // And one that is taken back.
        const auto regretted = prepare(wallet);
        QVERIFY2(regretted.has_value(), regretted ? "" : regretted.error().message.c_str());
        const auto third = send(*regretted);
        QVERIFY(third.has_value() && reaches(*third));
        const auto cancel = bump(wallet, *third, BumpRequest::Way::Cancel, 5);
        QVERIFY2(cancel.has_value(), cancel ? "" : cancel.error().message.c_str());
        const auto back = send(*cancel);
        QVERIFY2(back.has_value(), back ? "" : back.error().message.c_str());
        QVERIFY(reaches(*back) && !holds(*third));
        mine(1);
        QVERIFY(engine().until(
            [&] {
                const auto row = engine().row(wallet, *back);
                return row && row->state == TxState::Confirmed;
            },
            patience));
    }
};

QTEST_GUILESS_MAIN(StockWallets)
#include "tst_stock_wallets.moc"
