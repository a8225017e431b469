// What a person is shown of a descriptor: wallet policies (vectors of BIP388), and who can spend from when.

#include "core/script/spending_paths.h"
#include "core/script/wallet_policy.h"
#include "tests/script/vectors.h"

#include <QtTest>

using namespace zon;
using namespace zon::test;

namespace {

const DescriptorNetwork bitcoinMain{{"bc", 0, 5, 128}, xpubVersions};

QJsonObject policies() {
    return dataObject(QStringLiteral("wallet_policies.json"));
}

std::vector<std::string> textsOf(const QJsonArray& list) {
    std::vector<std::string> texts;
    for (const QJsonValue& text : list)
        texts.push_back(text.toString().toStdString());
    return texts;
}

// Three different keys of the vectors.
std::vector<std::string> threeKeys() {
    return textsOf(policies()[QLatin1String("valid")][5][QLatin1String("keys")].toArray());
}

std::string withoutChecksum(const Descriptor& descriptor) {
    const std::string text = descriptor.toString();
    return text.substr(0, text.find('#'));
}

// A miniscript with A, B… for keys, and its timeline in words.
QStringList timelineOf(const QString& text) {
    std::string names;
    const auto readKey = [&](std::string_view key, std::size_t) -> Result<std::uint32_t> {
        names += key;
        return static_cast<std::uint32_t>(names.size() - 1);
    };
    const std::string utf8 = text.toStdString();
    std::size_t offset = 0;
    const auto script = Miniscript::parse(utf8, offset, MiniscriptContext::P2wsh, readKey);
    if (!script) return {QString::fromStdString(script.error().message)};
    const auto timeline = spendingPaths(*script);
    if (!timeline) return {QString::fromStdString(timeline.error().message)};
    std::vector<std::string> words;
    for (const char name : names)
        words.emplace_back(1, name);
    QStringList lines;
    for (const SpendingPath& path : *timeline)
        lines += QString::fromStdString(describe(path, words));
    return lines;
}

} // namespace

class WalletPolicyTest : public QObject {
    Q_OBJECT

private slots:
    void published_data() {
        QTest::addColumn<QJsonObject>("row");
        for (const QJsonValue& row : policies()[QLatin1String("valid")].toArray())
            QTest::newRow(qPrintable(row[QLatin1String("template")].toString())) << row.toObject();
    }
    void published() {
        QFETCH(QJsonObject, row);
        const std::string text = row[QLatin1String("template")].toString().toStdString();
        const auto keys = textsOf(row[QLatin1String("keys")].toArray());
        const auto policy = WalletPolicy::parse(text, keys, bitcoinMain);
        if (text.find("musig") != std::string::npos) {
            QVERIFY(!policy);
            QCOMPARE(policy.error().code, ErrorCode::Unsupported);
            return;
        }
        QVERIFY2(policy, policy ? "" : policy.error().message.c_str());
        const std::string descriptor = row[QLatin1String("descriptor")].toString().toStdString();
        QCOMPARE(withoutChecksum(policy->descriptor()), descriptor);
        QCOMPARE(policy->descriptor().pathCount(), std::size_t{2});

        const auto back = WalletPolicy::of(*Descriptor::parse(descriptor, bitcoinMain), bitcoinMain);
        QVERIFY2(back, back ? "" : back.error().message.c_str());
        QCOMPARE(back->descriptorTemplate(), text);
        QVERIFY(back->keys() == keys);
    }

    void refused_data() {
        QTest::addColumn<QString>("text");
        for (const QJsonValue& text : policies()[QLatin1String("invalid")].toArray())
            QTest::newRow(qPrintable(text.toString().left(60))) << text.toString();
        for (const char* text : {"wpkh(@00/**)", "wpkh(@3/**)", "wpkh(@/**)", "wpkh(@0/<0;1>/*h)",
                                 "wpkh(@0/<0;0>/*)", "raw(00)", "wsh(pk(@0/**)", ""})
            QTest::newRow(text) << text;
    }
    void refused() {
        QFETCH(QString, text);
        std::vector<std::string> keys = threeKeys();
        // As many keys as the template names, so that nothing else can be what is wrong with it.
        for (std::size_t n = 3; n > 1 && !text.contains(u'@' + QString::number(n - 1)); --n)
            keys.pop_back();
        const auto policy = WalletPolicy::parse(text.toStdString(), keys, bitcoinMain);
        QVERIFY(!policy);
        QVERIFY(policy.error().message.ends_with('.'));
    }

    void wrongKeys() {
        const std::vector<std::string> good = threeKeys();
        const std::string text = "wsh(multi(2,@0/**,@1/**))";
        QVERIFY(WalletPolicy::parse(text, {good[0], good[1]}, bitcoinMain));
        QVERIFY(!WalletPolicy::parse(text, {good[0]}, bitcoinMain));
        QVERIFY(!WalletPolicy::parse(text, good, bitcoinMain));
        QVERIFY(!WalletPolicy::parse(text, {good[0], good[0]}, bitcoinMain));
        QVERIFY(!WalletPolicy::parse(text, {good[0], good[1] + "/0"}, bitcoinMain));
        QVERIFY(!WalletPolicy::parse(
            text, {good[0], "03a34b99f22c790c4e36b2b3c2c35a36db06226e41c692fc82b8b56ac1c540c5bd"},
            bitcoinMain));
    }

    void descriptorsWithoutPolicy() {
        for (const std::string path : {"", "/*", "/0/*", "/<0;1>", "/<0;1;2>/*"}) {
            const auto descriptor = Descriptor::parse("wpkh(" + threeKeys()[0] + path + ")", bitcoinMain);
            QVERIFY(descriptor);
            QVERIFY(!WalletPolicy::of(*descriptor, bitcoinMain));
        }
    }

    void timeline_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("sentences");
        const auto row = [](const char* text, const QStringList& sentences) {
            QTest::newRow(text) << QString::fromLatin1(text) << sentences;
        };
        row("pk(A)", {"At any time: A signs."});
        row("multi(2,A,B)", {"At any time: A and B sign."});
        row("multi(1,A,B)", {"At any time: A or B signs."});
        row("or_d(multi(2,A,B,C),and_v(v:pkh(D),after(1767225600)))",
            {"At any time: 2 of A, B and C sign.", "From 2026-01-01 00:00 UTC on: D signs."});
        row("or_d(multi(2,A,B),or_i(and_v(v:multi(2,C,D,E),after(500000)),and_v(v:pkh(F),after(600000))))",
            {"At any time: A and B sign.", "From block 500,000 on: 2 of C, D and E sign.",
             "From block 600,000 on: F signs."});
        row("andor(pk(A),sha256(ec4916dd28fc4c10d78e287ca5d9cc51ee1ae73cbfde08c6b37324cbfaac8bc5),"
            "and_v(v:pkh(B),older(4320)))",
            {"At any time: A signs and the secret behind ec4916dd… is shown.",
             "4,320 blocks after the money came: B signs."});
        row("thresh(3,pk(A),s:pk(B),s:pk(C),sln:older(12960))",
            {"At any time: A, B and C sign.", "12,960 blocks after the money came: 2 of A, B and C sign."});
        row("or_d(pk(A),and_v(v:pk(B),older(4209713)))", // 15,409 intervals
            {"At any time: A signs.", "About 91 days after the money came: B signs."});
        row("and_v(v:pk(A),and_v(v:after(100),after(200)))", {"From block 200 on: A signs."});
        row("and_v(v:pk(A),0)", {});
    }
    void timeline() {
        QFETCH(QString, text);
        QFETCH(QStringList, sentences);
        QCOMPARE(timelineOf(text), sentences);
    }

    void timelineOfDescriptor() {
        const std::vector<std::string> keys = threeKeys();
        const std::vector<std::string> names = {"Anna", "Ben", "Carl"};
        const auto sentences = [&](const std::string& text) {
            QStringList lines;
            const auto paths = spendingPaths(*Descriptor::parse(text, bitcoinMain));
            if (!paths) return QStringList(QString::fromStdString(paths.error().message));
            for (const SpendingPath& path : *paths)
                lines += QString::fromStdString(describe(path, names));
            return lines;
        };
        QCOMPARE(sentences("sh(wsh(sortedmulti(2," + keys[0] + "/*," + keys[1] + "/*)))"),
                 QStringList("At any time: Anna and Ben sign."));
        const std::string leaves = ",{pk(" + keys[1] + "),and_v(v:pk(" + keys[2] + "),older(144))})";
        QCOMPARE(sentences("tr(" + keys[0] + leaves),
                 (QStringList{"At any time: Anna signs.", "At any time: Ben signs.",
                              "144 blocks after the money came: Carl signs."}));
        const std::string nobody = "50929b74c1a04954b78b4b6035e97a5e078a5a0f28ec96d547bfee9ace803ac0";
        QCOMPARE(sentences("tr(" + nobody + leaves),
                 (QStringList{"At any time: Ben signs.", "144 blocks after the money came: Carl signs."}));
        QVERIFY(!spendingPaths(*Descriptor::parse("raw(51)", bitcoinMain)));
    }

    void keysAndWhenTheyCount() {
        const auto readKey = [n = std::uint32_t{0}](std::string_view,
                                                    std::size_t) mutable -> Result<std::uint32_t> {
            return n++;
        };
        std::size_t offset = 0;
        const auto script = Miniscript::parse("or_d(pk(A),and_v(v:multi(1,B,C),after(100)))", offset,
                                              MiniscriptContext::P2wsh, readKey);
        QVERIFY(script);
        const auto openings = keyOpenings(*spendingPaths(*script));
        QCOMPARE(openings.size(), std::size_t{3});
        QVERIFY(openings[0].lock.isOpen());
        QCOMPARE(openings[1].lock.height, 100u);
        QCOMPARE(openings[2].paths, std::vector<std::size_t>{1});
    }

    void tooManyWays() {
        QString text = QStringLiteral("or_i(pk(A),pk(B))");
        for (int i = 0; i < 10; ++i)
            text = QStringLiteral("and_b(or_i(pk(A),pk(B)),a:%1)").arg(text);
        const QStringList lines = timelineOf(text);
        QCOMPARE(lines.size(), 1);
        QVERIFY(lines[0].contains(QStringLiteral("more than 1,000")));
    }
};

QTEST_APPLESS_MAIN(WalletPolicyTest)
#include "tst_wallet_policy.moc"
