// Block templates: what a good one becomes, and that no bad one is worked on.

#include "core/chain/block_check.h"
#include "core/chain/merkle.h"
#include "core/crypto/sha256.h"
#include "core/mining/block_template.h"
#include "tests/chain/chain_builder.h"

#include <QTest>

#include <boost/json.hpp>

using namespace zon;

namespace {

const NetworkParams& regtest() {
    return networkParams(NetworkId::Regtest);
}

/// As Bitcoin Core answers for the first block of regtest.
boost::json::object goodTemplate() {
    return {{"version", 0x20000000},
            {"previousblockhash", regtest().genesisHash.display()},
            {"transactions", boost::json::array{}},
            {"coinbasevalue", 5'000'000'000},
            {"longpollid", "abc1"},
            {"mintime", 1'296'688'603},
            {"curtime", 1'700'000'000},
            {"bits", "207fffff"},
            {"height", 1}};
}

} // namespace

class TemplateTest : public QObject {
    Q_OBJECT

private slots:
    void aDraftBecomesAValidBlock_data() {
        QTest::addColumn<int>("transactions");
        QTest::newRow("empty") << 0;
        QTest::newRow("one") << 1;
        QTest::newRow("five") << 5;
    }
    void aDraftBecomesAValidBlock() {
        QFETCH(int, transactions);
        boost::json::object json = goodTemplate();
        for (int i = 0; i < transactions; ++i) {
            Transaction tx;
            tx.inputs.push_back({.prevout = {Txid(Digest32{static_cast<std::uint8_t>(i + 1)}), 0},
                                 .scriptSig = Script().push(Bytes(40, 1)),
                                 .witness = {Bytes{1, 2, 3}}});
            tx.outputs.push_back({Amount(1'000), Script().op(OP_1)});
            json["transactions"].get_array().push_back(boost::json::object{{"data", toHex(serialize(tx))}});
        }
        auto parsed = parseBlockTemplate(json, regtest());
        QVERIFY2(parsed.has_value(), parsed ? "" : parsed.error().message.c_str());
        const Script payTo = Script().op(OP_1);
        const BlockDraft draft(std::move(*parsed), payTo);
        for (const std::uint64_t extraNonce : {std::uint64_t{0}, std::uint64_t{1}, UINT64_MAX}) {
            BlockHeader header = draft.header(extraNonce);
            zon::test::solve(header);
            const Block block = draft.finish(extraNonce, header);
            QCOMPARE(blockMerkleRoot(block).root, header.merkleRoot);
            QVERIFY(meetsTarget(block.hash(), draft.base().target));
            QCOMPARE(block.transactions[0].outputs[0].value, Amount(5'000'000'000));
            QCOMPARE(block.transactions[0].outputs[0].scriptPubKey, payTo);
            // Whole, as a node reads it: commitment, height, size.
            const auto again = parseBlock(serialize(block));
            QVERIFY(again.has_value());
            QCOMPARE(checkBlock(*again, block.hash(), 1, regtest()).name, std::string_view());
        }
        QVERIFY(draft.header(1).merkleRoot != draft.header(2).merkleRoot);
    }

    void badTemplatesAreRefused_data() {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("value"); // JSON; empty: the field is missing
        const auto row = [](const char* name, const char* field, const char* value) {
            QTest::newRow(name) << field << value;
        };
        for (const char* field : {"version", "previousblockhash", "transactions", "coinbasevalue", "mintime",
                                  "curtime", "bits", "height"})
            row(field, field, "");
        row("height zero", "height", "0");
        row("height huge", "height", "99999999999");
        row("height text", "height", "\"1\"");
        row("coinbase negative", "coinbasevalue", "-1");
        row("coinbase far over subsidy", "coinbasevalue", "200000000000000");
        row("bits zero", "bits", "\"00000000\"");
        row("bits easier than the limit", "bits", "\"217fffff\"");
        row("bits short", "bits", "\"207fff\"");
        row("bits not hex", "bits", "\"207fffzz\"");
        row("parent short", "previousblockhash", "\"00\"");
        row("transactions not a list", "transactions", "{}");
        row("transaction not hex", "transactions", "[{\"data\":\"zz\"}]");
        row("transaction cut off", "transactions", "[{\"data\":\"0200\"}]");
        row("time fraction", "curtime", "1.5");
        row("long poll id huge", "longpollid", QByteArray("\"" + QByteArray(300, 'x') + "\"").constData());
    }
    void badTemplatesAreRefused() {
        QFETCH(QString, field);
        QFETCH(QString, value);
        boost::json::object json = goodTemplate();
        if (value.isEmpty())
            json.erase(field.toStdString());
        else
            json[field.toStdString()] = boost::json::parse(value.toStdString());
        const auto parsed = parseBlockTemplate(json, regtest());
        QVERIFY(!parsed.has_value());
        QCOMPARE(parsed.error().code, ErrorCode::Malformed);
        QVERIFY(QString::fromStdString(parsed.error().message).contains('"' + field + '"'));
    }

    void notAnObject() { QVERIFY(!parseBlockTemplate(boost::json::array{}, regtest()).has_value()); }
};

QTEST_APPLESS_MAIN(TemplateTest)
#include "tst_template.moc"
