// A shop's day through the one door, on the sandbox: invoice, payment, books, backup, test restore.

#include "core/crypto/bip39.h"
#include "core/engine/settings_names.h"
#include "tests/support/engine_driver.h"

#include <QTemporaryDir>
#include <QTest>

#include <fstream>

using namespace zon;
using zon::test::EngineDriver;

namespace {

SecretText password() {
    return SecretText("open sesame");
}

/// An engine with a profile and two wallets in it.
struct Shop {
    explicit Shop(bool connect) : engine(optionsFor(folder, connect)) {
        const auto made = engine.ask<ProfileInfo>([&](auto done) {
            engine->createProfile({.file = path("shop.zonp")}, password(), std::move(done));
        });
        if (!made) qFatal("%s", made.error().message.c_str());
        till = wallet("Till");
        customer = wallet("Customer");
    }

    static EngineOptions optionsFor(const QTemporaryDir& folder, bool connect) {
        EngineOptions options;
        options.dataFolder = folder.path().toStdString();
        options.connect = connect;
        return options;
    }
    std::filesystem::path path(const char* name) const { return folder.filePath(name).toStdString(); }
    WalletId wallet(const char* name) {
        CreateWalletRequest request;
        request.name = name;
        const auto made = engine.ask<WalletInfo>([&](auto done) {
            engine->createWallet(request, generateMnemonic(12), SecretText(), password(), std::move(done));
        });
        if (!made) qFatal("%s", made.error().message.c_str());
        return made->id;
    }
    Result<Invoice> issue(std::int64_t zat, const std::string& customerName = "Café Anna") {
        InvoiceContent content;
        content.wallet = {till.value};
        content.customer = customerName;
        content.lines = {{"Bread", 1'000, zat, 0}};
        const auto id = engine.ask<InvoiceId>([&](auto done) {
            engine->saveInvoiceDraft(std::nullopt, content, std::nullopt, std::move(done));
        });
        if (!id) return fail(id);
        return engine.ask<Invoice>([&](auto done) { engine->issueInvoice(*id, std::move(done)); });
    }
    Invoice get(InvoiceId id) {
        auto invoice = engine.ask<Invoice>([&](auto done) { engine->invoice(id, std::move(done)); });
        if (!invoice) qFatal("%s", invoice.error().message.c_str());
        return std::move(*invoice);
    }
    Result<void> backup(const char* name) {
        return engine.ask<void>([&](auto done) { engine->backup(path(name), password(), std::move(done)); });
    }
    Result<RestoreCheck> testRestore(const char* name, SecretText with = password()) {
        return engine.ask<RestoreCheck>(
            [&](auto done) { engine->testRestore(path(name), std::move(with), std::move(done)); });
    }
    Result<void> set(std::string_view name, const char* value) {
        return engine.ask<void>(
            [&](auto done) { engine->setSetting(std::string(name), value, std::move(done)); });
    }

    QTemporaryDir folder;
    EngineDriver engine;
    WalletId till, customer;
};

} // namespace

class BooksTest : public QObject {
    Q_OBJECT

private slots:
    void anInvoiceIsPaidOnTheSandbox() {
        Shop shop(true);
        QVERIFY(shop.engine.until([&] { return shop.engine.atTip(); }));
        QVERIFY(shop.set(settings::fiatCurrency, "EUR").has_value());
        QVERIFY(shop.set(settings::fiatRate, "0.50").has_value());
        const std::string now = std::to_string(
            std::chrono::duration_cast<Seconds>(std::chrono::system_clock::now().time_since_epoch()).count());
        QVERIFY(shop.set(settings::fiatRateSetAt, now.c_str()).has_value());
        const auto funded = shop.engine.ask<Txid>([&](auto done) {
            shop.engine->requestFaucet(shop.customer, Amount(2'500'000'000), std::move(done));
        });
        QVERIFY2(funded.has_value(), funded ? "" : funded.error().message.c_str());
        QVERIFY(shop.engine.until(
            [&] { return shop.engine.wallet(shop.customer)->balance.available > Amount(); }));

        const auto invoice = shop.issue(200'000'000);
        QVERIFY2(invoice.has_value(), invoice ? "" : invoice.error().message.c_str());
        PaymentRequest request;
        request.wallet = shop.customer;
        request.recipients = {{invoice->row.address, invoice->row.amount, ""}};
        const auto preview = shop.engine.ask<PaymentPreview>(
            [&](auto done) { shop.engine->preparePayment(request, std::move(done)); });
        QVERIFY2(preview.has_value(), preview ? "" : preview.error().message.c_str());
        QVERIFY(shop.engine
                    .ask<Txid>([&](auto done) {
                        shop.engine->sendPayment(preview->id, password(), std::move(done));
                    })
                    .has_value());
        QCOMPARE(shop.get(invoice->id).balance.state, InvoiceState::Seen);
        QVERIFY(shop.engine.until([&] { return shop.get(invoice->id).balance.state == InvoiceState::Paid; }));
        QVERIFY(shop.engine.heard<InvoicesChanged>() >= 2);
        QCOMPARE(shop.get(invoice->id).fiatValue, std::optional<std::int64_t>(100));

        const auto report = shop.engine.ask<BooksReport>(
            [&](auto done) { shop.engine->report({}, shop.till, std::move(done)); });
        QVERIFY(report.has_value());
        QCOMPARE(report->income, Amount(200'000'000));
        QCOMPARE(report->incomeFiat, std::int64_t{100});
    }

    void aBackupIsProvenByOpeningIt() {
        Shop shop(false);
        QVERIFY(shop.issue(1'000).has_value());
        QVERIFY(shop.backup("backup.zon").has_value());
        auto check = shop.testRestore("backup.zon");
        QVERIFY2(check.has_value(), check ? "" : check.error().message.c_str());
        QVERIFY2(check->same, check->verdict.c_str());
        QCOMPARE(check->seeds, std::size_t{2});
        QVERIFY(shop.issue(2'000).has_value());
        check = shop.testRestore("backup.zon");
        QVERIFY(check.has_value() && !check->same);
        for (const auto& entry : std::filesystem::directory_iterator(shop.folder.path().toStdString()))
            QVERIFY(!entry.path().filename().string().starts_with("test-restore"));

        QCOMPARE(shop.testRestore("backup.zon", SecretText("wrong")).error().code, ErrorCode::WrongPassword);
        QCOMPARE(shop.testRestore("nothing.zon").error().code, ErrorCode::NotFound);
        std::ofstream(shop.path("text.zon")) << std::string(20'000, 'x');
        QVERIFY(!shop.testRestore("text.zon").has_value());
        const auto wrong = shop.engine.ask<void>([&](auto done) {
            shop.engine->backup(shop.path("b.zon"), SecretText("wrong"), std::move(done));
        });
        QCOMPARE(wrong.error().code, ErrorCode::WrongPassword);
        QVERIFY(!std::filesystem::exists(shop.path("b.zon")));
    }

    void anothersBackupIsSoundButNotOurs() {
        Shop shop(false);
        Shop other(false);
        QVERIFY(other.backup("backup.zon").has_value());
        std::filesystem::copy_file(other.path("backup.zon"), shop.path("theirs.zon"));
        const auto check = shop.testRestore("theirs.zon");
        QVERIFY(check.has_value());
        QVERIFY(!check->same);
        QVERIFY(check->verdict.contains("another profile"));
    }

    void nothingIsAnsweredWhileLocked() {
        Shop shop(false);
        shop.engine->lock();
        QCOMPARE(shop.issue(1).error().code, ErrorCode::Locked);
        QCOMPARE(shop.backup("b.zon").error().code, ErrorCode::Locked);
    }

    void contactsLabelsAndTables() {
        Shop shop(false);
        ContactRow anna{.name = "Anna", .address = "not an address"};
        const auto save = [&] {
            return shop.engine.ask<ContactRowId>(
                [&](auto done) { shop.engine->saveContact(anna, std::move(done)); });
        };
        QVERIFY(!save().has_value());
        anna.address.clear();
        QVERIFY(save().has_value());
        QCOMPARE(save().error().code, ErrorCode::InvalidArgument); // the name is taken
        const auto hits = shop.engine.ask<std::vector<SearchRow>>(
            [&](auto done) { shop.engine->search("nna", 10, std::move(done)); });
        QVERIFY(hits.has_value() && hits->size() == 1);
        QVERIFY(shop.issue(5, "=HYPERLINK()").has_value());
        const auto rows = shop.engine.ask<std::size_t>(
            [&](auto done) { shop.engine->exportInvoices(shop.path("i.csv"), std::move(done)); });
        QVERIFY(rows.has_value() && *rows == 1);
        std::ifstream in(shop.path("i.csv"));
        const std::string table{std::istreambuf_iterator<char>(in), {}};
        QVERIFY(table.contains("'=HYPERLINK()"));
        const auto labels = shop.engine.ask<std::size_t>(
            [&](auto done) { shop.engine->exportLabels(shop.path("no/such/folder"), std::move(done)); });
        QVERIFY(!labels.has_value());
    }
};

QTEST_GUILESS_MAIN(BooksTest)
#include "tst_books.moc"
