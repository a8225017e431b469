// A company's wallet: who prepares, who approves, who looks. The engine says no, whoever asks it.

#include "core/crypto/bip39.h"
#include "tests/support/engine_driver.h"

#include <QTemporaryDir>
#include <QTest>

using namespace zon;
using zon::test::EngineDriver;

namespace {

/// Somebody whose words are not here: a key that Bitcoin Core tests descriptors with.
const std::string strangersKey = "tpubD6NzVbkrYhZ4XgiXtGrdW5XDAPFCL9h7we1vwNCpn8tGbBcgfVYjXyhWo4E1xkh56hjod1R"
                                 "hGjxbaTLV3X4FyWuejifB9jusQ46QzG87VKp"
                                 "/<0;1>/*";

SecretText password() {
    return SecretText("open sesame");
}

class Company {
public:
    Company() {
        EngineOptions options;
        options.dataFolder = folder_.path().toStdString();
        engine = std::make_unique<EngineDriver>(options);
        must(engine->ask<ProfileInfo>([&](auto done) {
            (*engine)->createProfile({.file = folder_.filePath("company.zonp").toStdString()}, password(),
                                     std::move(done));
        }));
        CreateWalletRequest request;
        request.name = "Own";
        own = must(engine->ask<WalletInfo>([&](auto done) {
                  (*engine)->createWallet(request, generateMnemonic(12), SecretText(), password(),
                                          std::move(done));
              })).id;
        const std::string key = must(engine->ask<std::string>(
            [&](auto done) { (*engine)->cosignerKey(own, password(), std::move(done)); }));
        ImportWalletRequest import;
        import.name = "Company";
        import.text = "wsh(sortedmulti(1," + key + "/<0;1>/*," + strangersKey + "))";
        shared = must(engine->ask<WalletInfo>([&](auto done) {
                     (*engine)->importWallet(import, std::move(done));
                 })).id;
    }

    void fund() {
        if (!engine->until([&] { return engine->atTip(); })) qFatal("never at the tip");
        must(engine->ask<Txid>(
            [&](auto done) { (*engine)->requestFaucet(shared, Amount(500'000'000), std::move(done)); }));
        if (!engine->until([&] { return engine->wallet(shared)->balance.available > Amount(); }))
            qFatal("no money came");
    }
    Result<void> role(WalletRole role, SecretText with = password()) {
        return engine->ask<void>(
            [&](auto done) { (*engine)->setWalletRole(shared, role, std::move(with), std::move(done)); });
    }
    Result<PaymentPreview> prepare() {
        PaymentRequest request;
        request.wallet = shared;
        request.recipients = {{address(), Amount(100'000'000), "Paper Ltd"}};
        return engine->ask<PaymentPreview>(
            [&](auto done) { (*engine)->preparePayment(request, std::move(done)); });
    }
    Result<ProposalInfo> propose(PaymentId payment) {
        return engine->ask<ProposalInfo>(
            [&](auto done) { (*engine)->proposePayment(payment, "", std::move(done)); });
    }
    Result<ProposalInfo> sign(ProposalId proposal) {
        return engine->ask<ProposalInfo>(
            [&](auto done) { (*engine)->signProposal(proposal, password(), std::move(done)); });
    }
    Result<Txid> send(PaymentId payment) {
        return engine->ask<Txid>(
            [&](auto done) { (*engine)->sendPayment(payment, password(), std::move(done)); });
    }
    Result<Txid> send(ProposalId proposal) {
        return engine->ask<Txid>([&](auto done) { (*engine)->sendProposal(proposal, std::move(done)); });
    }
    Result<void> discard(ProposalId proposal) {
        return engine->ask<void>([&](auto done) { (*engine)->discardProposal(proposal, std::move(done)); });
    }

    std::unique_ptr<EngineDriver> engine;
    WalletId own, shared;

private:
    template <typename T>
    static T must(Result<T> result) {
        if (!result) qFatal("%s", result.error().message.c_str());
        return std::move(*result);
    }
    std::string address() {
        return must(engine->ask<AddressRow>(
                        [&](auto done) { (*engine)->receiveAddress(own, false, std::move(done)); }))
            .address;
    }

    QTemporaryDir folder_;
};

template <typename T>
ErrorCode codeOf(const Result<T>& result) {
    return result ? ErrorCode::Internal : result.error().code;
}

} // namespace

class RolesTest : public QObject {
    Q_OBJECT

private slots:
    void whoPreparesDoesNotApprove() {
        Company company;
        company.fund();
        QCOMPARE(codeOf(company.role(WalletRole::Preparer, SecretText("wrong"))), ErrorCode::WrongPassword);
        QVERIFY(company.role(WalletRole::Preparer).has_value());
        QCOMPARE(company.engine->wallet(company.shared)->role, WalletRole::Preparer);

        const auto preview = company.prepare();
        QVERIFY2(preview.has_value(), preview ? "" : preview.error().message.c_str());
        QCOMPARE(codeOf(company.send(preview->id)), ErrorCode::Unsupported); // one key would be enough
        const auto proposal = company.propose(preview->id);
        QVERIFY2(proposal.has_value(), proposal ? "" : proposal.error().message.c_str());
        QCOMPARE(proposal->part, WalletRole::Preparer);
        QCOMPARE(proposal->recipients.front().label, "Paper Ltd");
        QCOMPARE(codeOf(company.sign(proposal->id)), ErrorCode::Unsupported);

        // Looking is all that a viewer does.
        QVERIFY(company.role(WalletRole::Viewer).has_value());
        QCOMPARE(codeOf(company.prepare()), ErrorCode::Unsupported);
        QCOMPARE(codeOf(company.sign(proposal->id)), ErrorCode::Unsupported);
        QCOMPARE(codeOf(company.discard(proposal->id)), ErrorCode::Unsupported);

        QVERIFY(company.role(WalletRole::Approver).has_value());
        QCOMPARE(codeOf(company.prepare()), ErrorCode::Unsupported);
        const auto approved = company.sign(proposal->id);
        QVERIFY2(approved.has_value(), approved ? "" : approved.error().message.c_str());
        QVERIFY(approved->complete);
        QCOMPARE(
            std::ranges::count_if(approved->signers, [](const auto& s) { return s.approved.has_value(); }),
            1);

        QVERIFY(company.role(WalletRole::Viewer).has_value());
        QCOMPARE(codeOf(company.send(proposal->id)), ErrorCode::Unsupported);
        QVERIFY(company.role(WalletRole::Preparer).has_value());
        const auto sent = company.send(proposal->id);
        QVERIFY2(sent.has_value(), sent ? "" : sent.error().message.c_str());
    }

    /// What was reviewed under another role is not sent under the new one.
    void aReviewEndsWithTheRole() {
        Company company;
        company.fund();
        const auto preview = company.prepare();
        QVERIFY2(preview.has_value(), preview ? "" : preview.error().message.c_str());
        QVERIFY(company.role(WalletRole::Approver).has_value());
        QVERIFY(company.role(WalletRole::Everything).has_value());
        QCOMPARE(codeOf(company.send(preview->id)), ErrorCode::NotFound);
        // One's own words are one's own.
        const auto alone = company.engine->ask<void>([&](auto done) {
            (*company.engine)->setWalletRole(company.own, WalletRole::Viewer, password(), std::move(done));
        });
        QCOMPARE(codeOf(alone), ErrorCode::Unsupported);
    }
};

QTEST_GUILESS_MAIN(RolesTest)
#include "tst_roles.moc"
