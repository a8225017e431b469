// The document: one form, every member with its bounds, and what must fit together.

#include "tests/contracts/deal.h"

#include "core/jose/plain_text.h"

#include <QtTest>

using namespace zon;
using namespace zon::contracts;
using namespace zon::test;

namespace {

constexpr std::int64_t day = 86'400;

// The document of E2 with one value replaced, canonical again.
std::string changed(const std::function<void(Json&)>& change, Template kind = Template::Default) {
    Json json = parseJson(proposalOf(kind).document.payload).value();
    change(json);
    return canonicalJson(json);
}

Json with(const Json* object, std::string_view name, Json value) {
    Json copy = *object;
    copy.set(name, std::move(value));
    return copy;
}

Json withEntry(const Json* list, std::size_t i, std::string_view name, Json value) {
    Json::List copy = *list->list();
    copy[i].set(name, std::move(value));
    return Json(std::move(copy));
}

QString refusalOf(const std::string& bytes) {
    const auto document = parseDocument(bytes, dealNetwork());
    return document ? QString() : QString::fromStdString(document.error().message);
}

} // namespace

class DocumentTest : public QObject {
    Q_OBJECT

private slots:
    void bytesAndBack_data() {
        QTest::addColumn<int>("kind");
        for (int kind = 0; kind < 5; ++kind)
            QTest::newRow(templateName(static_cast<Template>(kind)).data()) << kind;
    }
    void bytesAndBack() {
        QFETCH(int, kind);
        Document draft = draftOf(static_cast<Template>(kind));
        draft.fiat = FiatPrice{"EUR", "1250.00", "1000.00", "agreed", unixTime(dealStart)};
        draft.supersedes = ContractId(sha256(asBytes("earlier")));
        draft.title = "Zwölf „Stühle“ \"\\ \x01";
        const std::string bytes = proposeContract(draft, dealNetwork()).value().document.payload;
        const auto document = parseDocument(bytes, dealNetwork());
        QVERIFY2(document, document ? "" : document.error().message.c_str());
        QCOMPARE(canonicalBytes(*document), bytes);
        QCOMPARE(document->title, draft.title);
        QVERIFY(document->fiat == draft.fiat);
        QVERIFY(document->supersedes == draft.supersedes);
        QCOMPARE(networkOf(bytes), &dealNetwork());
    }

    void idIsTheTaggedHash() {
        // SHA256(SHA256(tag) || SHA256(tag) || bytes), by hand (BIP340).
        const std::string bytes = proposalOf(Template::Default).document.payload;
        const Digest32 tag = sha256(asBytes("zon-contract/id"));
        const Digest32 hash = Sha256().write(tag).write(tag).write(asBytes(bytes)).finish();
        QCOMPARE(toText(contractId(bytes)), toHex(hash));
        QVERIFY(contractId(bytes) != contractId(bytes + " "));
    }

    void oneFormOnly_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("part");
        const auto good = QByteArray::fromStdString(proposalOf(Template::Default).document.payload);
        const auto row = [&](const char* name, QByteArray from, QByteArray to, const char* part) {
            QByteArray bytes = good;
            QVERIFY2(bytes.contains(from), name);
            QTest::newRow(name) << bytes.replace(from, to) << QString::fromUtf8(part);
        };
        row("a space", "\"v\":1", "\"v\": 1", "canonical");
        row("an escape", "Twelve chairs\"", "Twelve chair\\u0073\"", "canonical");
        row("an order", R"("typ":"zon-contract","v":1)", R"("v":1,"typ":"zon-contract")", "canonical");
        row("twice", "\"v\":1", R"("v":1,"v":1)", "twice");
        row("minus zero", "\"n\":0", "\"n\":-0", "canonical");
        row("fraction", "\"v\":1", "\"v\":1.0", "whole");
        row("unknown member", "\"v\":1", R"("v":1,"w":1)", "belongs here");
        row("newer", "\"v\":1", "\"v\":2", "later version");
        row("other network", toHex(dealNetwork().magic).c_str(), "5a6f6ed5", "another network");
        row("upper-case hex", "\"nonce\":\"0102", "\"nonce\":\"0X02", "hex");
        row("zeros in front", R"("zat":"125000000")", R"("zat":"0125000000")", "zat");
        row("an amount as number", R"("zat":"125000000")", R"("zat":125000000)", "zat");
        row("missing", "\"min_conf\":6,", "", "missing");
        row("other type", "zon-contract\"", "zon-contrakt\"", "typ");
        row("apostrophes in the key", "87h", "87'", "xpub");
    }
    void oneFormOnly() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, part);
        const QString said = refusalOf(bytes.toStdString());
        QVERIFY2(!said.isEmpty() && said.contains(part), qPrintable(said));
    }

    void bounds_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("part");
        const auto row = [&](const char* name, const std::string& bytes, const char* part) {
            QTest::newRow(name) << QByteArray::fromStdString(bytes) << QString::fromUtf8(part);
        };
        row("terms of 1 MB", changed([](Json& d) { d.set("terms", std::string(1'000'000, 'a')); }), "bytes");
        row("terms of 300 KB", changed([](Json& d) { d.set("terms", std::string(300'000, 'a')); }), "terms");
        row("long title", changed([](Json& d) { d.set("title", std::string(201, 'a')); }), "title");
        row("no title", changed([](Json& d) { d.set("title", ""); }), "title");
        row("attachment of 2 GB", changed([](Json& d) {
                d.set("attachments",
                      withEntry(d.find("attachments"), 0, "size", std::int64_t{2'000'000'000}));
            }),
            "attachments[0].size");
        row("too many outputs", changed([](Json& d) {
                const Json output = (*d.find("escrow")->find("outputs")->list())[0];
                d.set("escrow", with(d.find("escrow"), "outputs", Json(Json::List(33, output))));
            }),
            "outputs");
        row("time too early", changed([](Json& d) { d.set("fund_by", std::int64_t{499'999'999}); }),
            "fund_by");
        row("time too late", changed([](Json& d) { d.set("fund_by", std::int64_t{4'294'967'296}); }),
            "fund_by");
        row("unknown role",
            changed([](Json& d) { d.set("parties", withEntry(d.find("parties"), 0, "role", "buyers")); }),
            "role");
        row("identity not on the curve", changed([](Json& d) {
                Json jwk = *(*d.find("parties")->list())[0].find("id_jwk");
                jwk.set("y", *jwk.find("x"));
                d.set("parties", withEntry(d.find("parties"), 0, "id_jwk", jwk));
            }),
            "secp256k1");
        row("private key as identity", changed([](Json& d) {
                Json jwk = *(*d.find("parties")->list())[0].find("id_jwk");
                jwk.set("d", "AAAA");
                d.set("parties", withEntry(d.find("parties"), 0, "id_jwk", jwk));
            }),
            "belongs here");
        row("not a list", changed([](Json& d) { d.set("parties", "none"); }), "parties");
        row("one party",
            changed([](Json& d) { d.set("parties", Json(Json::List{(*d.find("parties")->list())[0]})); }),
            "parties");
    }
    void bounds() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, part);
        const QString said = refusalOf(bytes.toStdString());
        QVERIFY2(!said.isEmpty() && said.contains(part), qPrintable(said));
    }

    void mustFitTogether_data() {
        QTest::addColumn<QString>("part");
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("change");
        int change = 0;
        const auto row = [&](const char* name, Template kind, const char* part) {
            QTest::newRow(name) << QString::fromUtf8(part) << static_cast<int>(kind) << change++;
        };
        row("sums differ", Template::Default, "besides the fee reserve");
        row("no arbiter", Template::Default, "buyer, seller and arbiter");
        row("an arbiter in E4", Template::Voucher, "buyer and seller, in this order");
        row("parties in another order", Template::Default, "in this order");
        row("funded before accepted", Template::Default, "before everybody has accepted");
        row("delivered before funded", Template::Default, "before the money");
        row("arbiter before inspection", Template::Default, "time to inspect");
        row("refund before dispute", Template::Default, "had their time");
        row("no refund time", Template::Default, "needs a time from which the buyer");
        row("refund time in E5", Template::Deposits, "E5 knows none");
        row("arbiter time in E1", Template::Simple, "this template knows none");
        row("no hash in E4", Template::Voucher, "needs the hash");
        row("hash in E2", Template::Default, "only E4");
        row("reveal too near to the refund", Template::Voucher, "24 hours");
        row("two outputs in E1", Template::Simple, "two outputs or more");
        row("one milestone", Template::Milestones, "two outputs or more");
        row("index twice", Template::Milestones, "no key may be used twice");
        row("numbers out of order", Template::Milestones, "numbered");
        row("deliveries out of order", Template::Milestones, "order of their deliveries");
        row("mixed milestones", Template::Milestones, "Either all");
        row("no deposits", Template::Deposits, "E5 needs them");
        row("deposit of one side only", Template::Deposits, "nothing to lose");
        row("arbiter's fee too large", Template::Default, "arbiter's fee");
        row("dust", Template::Default, "too little");
        row("payout twice", Template::Default, "paid where another party is");
        row("payout not relayed", Template::Default, "nodes don't relay");
        row("same identity", Template::Default, "signs with the key of another");
        row("same account", Template::Default, "escrow key of another party");
    }
    void mustFitTogether() {
        QFETCH(QString, part);
        QFETCH(int, kind);
        QFETCH(int, change);
        using Change = void (*)(Document&);
        static constexpr Change changes[] = {
            [](Document& d) { d.price += Amount(1); },
            [](Document& d) { d.parties.pop_back(); },
            [](Document& d) { d.parties.push_back(partyOf(Role::Arbiter)); },
            [](Document& d) { std::swap(d.parties[0], d.parties[1]); },
            [](Document& d) { d.fundBy = d.acceptBy - Seconds(1); },
            [](Document& d) { d.outputs[0].deliverBy = d.fundBy - Seconds(1); },
            [](Document& d) { d.outputs[0].arbiterFrom = d.outputs[0].deliverBy; },
            [](Document& d) { d.outputs[0].refundFrom = *d.outputs[0].arbiterFrom + Seconds(13 * day); },
            [](Document& d) { d.outputs[0].refundFrom.reset(); },
            [](Document& d) { d.outputs[0].refundFrom = unixTime(dealStart + 100 * day); },
            [](Document& d) { d.outputs[0].arbiterFrom = unixTime(dealStart + 20 * day); },
            [](Document& d) { d.outputs[0].hash.reset(); },
            [](Document& d) { d.outputs[0].hash = Digest32{}; },
            [](Document& d) {
                d.outputs[0].inspection = d.outputs[0].dispute = Seconds(0);
                d.outputs[0].refundFrom = d.outputs[0].deliverBy + Seconds(day - 1);
            },
            [](Document& d) {
                d.outputs.push_back(d.outputs[0]);
                d.outputs[1].number = d.outputs[1].index = 1;
                d.price += d.price;
            },
            [](Document& d) {
                d.outputs.resize(1);
                d.price = d.outputs[0].amount;
            },
            [](Document& d) { d.outputs[1].index = 0; },
            [](Document& d) { d.outputs[1].number = 2; },
            [](Document& d) { d.outputs[1].deliverBy = d.outputs[0].deliverBy - Seconds(1); },
            [](Document& d) { d.outputs[1].arbiterFrom.reset(); },
            [](Document& d) {
                d.deposits.reset();
                d.price += Amount(50'000'000);
            },
            [](Document& d) {
                d.deposits->seller = Amount();
                d.price += Amount(20'000'000);
            },
            [](Document& d) { d.arbiterFee = d.price + Amount(1); },
            [](Document& d) {
                d.outputs[0].amount = d.price = Amount(100);
                d.arbiterFee = Amount();
            },
            [](Document& d) { d.parties[1].payout = d.parties[0].payout; },
            [](Document& d) { d.parties[1].payout = Script(Bytes{0x51, 0x51}); },
            [](Document& d) { d.parties[1].identity = d.parties[0].identity; },
            [](Document& d) { d.parties[1].key = d.parties[0].key; },
        };
        Document draft = draftOf(static_cast<Template>(kind));
        QVERIFY(proposeContract(draft, dealNetwork()));
        changes[change](draft);
        const auto refused = proposeContract(draft, dealNetwork());
        QVERIFY(!refused);
        const QString said = QString::fromStdString(refused.error().message);
        QVERIFY2(said.contains(part), qPrintable(said));
    }

    void keysInOneFormOnly() {
        const std::string good = secretsOf(Role::Buyer).publicKey().toText();
        QVERIFY(EscrowKey::parse(good, dealNetwork()));
        QCOMPARE(EscrowKey::parse(good, dealNetwork())->toText(), good);
        const std::string key = good.substr(good.find(']') + 1);
        const std::string fingerprint = good.substr(1, 8);
        for (const std::string& origin :
             {std::string(), "[" + fingerprint + "/87h/1h/1h]", "[" + fingerprint + "/84h/1h/0h]",
              "[" + fingerprint + "/87h/2h/0h]", "[" + fingerprint + "/87h/1h/0]",
              "[" + fingerprint + "/87'/1'/0']", "[" + fingerprint + "/87h/1h/0h/0]", "[" + fingerprint + "]",
              std::string("[0102030g/87h/1h/0h]"), std::string("[/87h/1h/0h]")})
            QVERIFY2(!EscrowKey::parse(origin + key, dealNetwork()), origin.c_str());
        QVERIFY(!EscrowKey::parse(good + "/0", dealNetwork()));
        QVERIFY(!EscrowKey::parse(secretsOf(Role::Buyer).toText().view(), dealNetwork()));
        const auto secrets = PartySecrets::parse(secretsOf(Role::Buyer).toText().view(), dealNetwork());
        QVERIFY(secrets);
        QCOMPARE(secrets->publicKey().toText(), good);
        QVERIFY(secrets->identity()->publicKey() == partyOf(Role::Buyer).identity);
    }

    void strangeTextIsShownEscaped() {
        QCOMPARE(plainText("invoice\xe2\x80\xae"
                           "fdp.exe"),
                 std::string("invoice<U+202E>fdp.exe"));
        QCOMPARE(plainText("a\nb\tc\x7f"), std::string("a<U+000A>b<U+0009>c<U+007F>"));
        QCOMPARE(plainLines("a\nb\tc\r"), std::string("a\nb\tc<U+000D>"));
        QCOMPARE(plainText("zero\xe2\x80\x8bwidth\xef\xbb\xbf"), std::string("zero<U+200B>width<U+FEFF>"));
        QCOMPARE(plainText("tag \xf3\xa0\x81\x81"), std::string("tag <U+E0041>"));
        QCOMPARE(plainText("\xc0\x80 \xed\xa0\x80 \xf5 \xe2\x82"),
                 std::string("<0xC0><0x80> <0xED><0xA0><0x80> <0xF5> <0xE2><0x82>"));
        QCOMPARE(plainText("Müller & Söhne 株式会社 😂"), std::string("Müller & Söhne 株式会社 😂"));
    }
};

QTEST_APPLESS_MAIN(DocumentTest)
#include "tst_document.moc"
