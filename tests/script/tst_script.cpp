// Scripts as bytes: reading, building, numbers, kinds, opcodes, signature encodings and the names of errors
// and flags.

#include "core/script/script.h"
#include "core/script/script_error.h"
#include "core/script/script_flags.h"
#include "core/script/script_number.h"
#include "core/script/signature_encoding.h"
#include "core/script/standard.h"
#include "tests/script/vectors.h"

#include <QtTest>

#include <set>

using namespace zon;
using namespace zon::test;

namespace {

Script textScript(const char* text) {
    const auto script = scriptFromText(QString::fromUtf8(text));
    if (!script) qFatal("not a script: %s", text);
    return *script;
}

QString hex(ByteSpan bytes) {
    return QString::fromStdString(toHex(bytes));
}

const QString compressedKey =
    QStringLiteral("025476c2e83188368da1ff3e292e7acafcdb3566bb0ad253f62fc70f07aeee6357");

} // namespace

class ScriptTest : public QObject {
    Q_OBJECT

private slots:
    void numbers_data() {
        QTest::addColumn<qlonglong>("value");
        QTest::addColumn<QString>("encoded");
        const auto row = [](qlonglong value, const char* encoded) {
            QTest::addRow("%lld", value) << value << QString::fromLatin1(encoded);
        };
        row(0, "");
        row(1, "01");
        row(-1, "81");
        row(127, "7f");
        row(128, "8000");
        row(-128, "8080");
        row(255, "ff00");
        row(-255, "ff80");
        row(256, "0001");
        row(2147483647, "ffffff7f");
        row(-2147483647, "ffffffff");
        row(2147483648, "0000008000");
        row(-4294967295, "ffffffff80");
    }
    void numbers() {
        QFETCH(qlonglong, value);
        QFETCH(QString, encoded);
        QCOMPARE(hex(encodeScriptNumber(value)), encoded);
        const auto back = decodeScriptNumber(bytesOf(encoded), true, maxLockNumberSize);
        QVERIFY(back);
        QCOMPARE(*back, std::int64_t{value});
        const bool fits = encoded.size() / 2 <= 4;
        QCOMPARE(decodeScriptNumber(bytesOf(encoded), true).has_value(), fits);
    }

    void numbersNotMinimal() {
        for (const char* text : {"00", "80", "0100", "0180", "ff0000", "ff0080", "7f00"}) {
            const Bytes bytes = bytesOf(QString::fromLatin1(text));
            QVERIFY2(!decodeScriptNumber(bytes, true), text);
            QVERIFY2(decodeScriptNumber(bytes, false), text);
        }
        QCOMPARE(decodeScriptNumber(bytesOf(QStringLiteral("80")), false).value(), std::int64_t{0});
    }

    void truth() {
        for (const char* text : {"", "00", "0000", "80", "000080"})
            QVERIFY2(!isTrue(bytesOf(QString::fromLatin1(text))), text);
        for (const char* text : {"01", "81", "8000", "0001", "00008000"})
            QVERIFY2(isTrue(bytesOf(QString::fromLatin1(text))), text);
    }

    void pushes_data() {
        QTest::addColumn<int>("size");
        QTest::addColumn<QString>("prefix");
        QTest::newRow("0") << 0 << "00";
        QTest::newRow("1") << 1 << "01";
        QTest::newRow("75") << 75 << "4b";
        QTest::newRow("76") << 76 << "4c4c";
        QTest::newRow("255") << 255 << "4cff";
        QTest::newRow("256") << 256 << "4d0001";
        QTest::newRow("65535") << 65535 << "4dffff";
        QTest::newRow("65536") << 65536 << "4e00000100";
    }
    void pushes() {
        QFETCH(int, size);
        QFETCH(QString, prefix);
        const Bytes data(static_cast<std::size_t>(size), 0x55);
        const Script script = Script().push(data);
        QCOMPARE(hex(script.span()), prefix + hex(data));

        ScriptReader reader = script.reader();
        const auto instruction = reader.next();
        QVERIFY(instruction);
        QVERIFY(equal(instruction->data, data));
        QVERIFY(isMinimalPush(instruction->opcode, instruction->data));
        QVERIFY(reader.atEnd() && !reader.failed());
    }

    void minimalPushes() {
        QCOMPARE(hex(Script().pushMinimal({}).span()), QStringLiteral("00"));
        QCOMPARE(hex(Script().pushMinimal(Bytes{1}).span()), QStringLiteral("51"));
        QCOMPARE(hex(Script().pushMinimal(Bytes{16}).span()), QStringLiteral("60"));
        QCOMPARE(hex(Script().pushMinimal(Bytes{17}).span()), QStringLiteral("0111"));
        QCOMPARE(hex(Script().pushMinimal(Bytes{0x81}).span()), QStringLiteral("4f"));
        QCOMPARE(hex(Script().push(Bytes{1}).span()), QStringLiteral("0101"));
        QCOMPARE(hex(Script().number(-1).number(0).number(16).number(17).span()),
                 QStringLiteral("4f00600111"));
        QVERIFY(!isMinimalPush(OP_PUSHDATA1, Bytes(75)));
        QVERIFY(!isMinimalPush(OP_PUSHDATA2, Bytes(255)));
        QVERIFY(!isMinimalPush(OP_PUSHDATA4, Bytes(65535)));
        QVERIFY(!isMinimalPush(static_cast<Opcode>(1), Bytes{16}));
        QVERIFY(!isMinimalPush(OP_PUSHDATA1, Bytes{}));
    }

    void cutOff_data() {
        QTest::addColumn<QString>("script");
        QTest::addColumn<int>("stoppedAt");
        QTest::newRow("direct") << "510201" << 2;
        QTest::newRow("PUSHDATA1 without length") << "514c" << 2;
        QTest::newRow("PUSHDATA1") << "514c0201" << 3;
        QTest::newRow("PUSHDATA2 without length") << "514d01" << 2;
        QTest::newRow("PUSHDATA2") << "514d020001" << 4;
        QTest::newRow("PUSHDATA4") << "514effffffff01" << 6;
    }
    void cutOff() {
        QFETCH(QString, script);
        QFETCH(int, stoppedAt);
        const Bytes bytes = bytesOf(script);
        ScriptReader reader(bytes);
        QVERIFY(reader.next());
        QVERIFY(!reader.next());
        QVERIFY(reader.failed());
        QCOMPARE(reader.position(), 1u);
        QCOMPARE(reader.stoppedAt(), static_cast<std::size_t>(stoppedAt));
        QVERIFY(!reader.next()); // and stays there
        QVERIFY(!isPushOnly(bytes));
        QVERIFY(disassemble(bytes).starts_with("OP_1 [cut off: "));
    }

    void kinds_data() {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<int>("solutions");
        const QByteArray key = "0x21 0x" + compressedKey.toLatin1();
        const QByteArray long65 = "0x41 0x04" + QByteArray(128, '1');
        const QByteArray hash20 = "0x14 0x" + QByteArray(40, '1');
        const QByteArray hash32 = "0x20 0x" + QByteArray(64, '1');
        const auto row = [](const char* name, const QByteArray& script, const char* kind, int solutions) {
            QTest::newRow(name) << QString::fromLatin1(script) << QString::fromLatin1(kind) << solutions;
        };
        row("P2PK", key + " CHECKSIG", "pubkey", 1);
        row("P2PK uncompressed", long65 + " CHECKSIG", "pubkey", 1);
        row("P2PK with a bad first byte", "0x21 0x05" + QByteArray(64, '1') + " CHECKSIG", "nonstandard", 0);
        row("P2PKH", "DUP HASH160 " + hash20 + " EQUALVERIFY CHECKSIG", "pubkeyhash", 1);
        row("P2PKH with an extra NOP", "DUP HASH160 " + hash20 + " EQUALVERIFY CHECKSIG NOP", "nonstandard",
            0);
        row("P2SH", "HASH160 " + hash20 + " EQUAL", "scripthash", 1);
        row("1 of 2", "1 " + key + " " + key + " 2 CHECKMULTISIG", "multisig", 4);
        row("2 of 1", "2 " + key + " 1 CHECKMULTISIG", "nonstandard", 0);
        row("0 of 1", "0 " + key + " 1 CHECKMULTISIG", "nonstandard", 0);
        row("number of keys wrong", "1 " + key + " 2 CHECKMULTISIG", "nonstandard", 0);
        row("17 keys", "1 " + (key + " ").repeated(17) + "0x01 0x11 CHECKMULTISIG", "multisig", 19);
        row("17 keys, number not minimal", "1 " + (key + " ").repeated(17) + "0x02 0x1100 CHECKMULTISIG",
            "nonstandard", 0);
        row("21 keys", "1 " + (key + " ").repeated(21) + "0x01 0x15 CHECKMULTISIG", "nonstandard", 0);
        row("data", "RETURN 0x04 0x01020304", "nulldata", 0);
        row("data, only RETURN", "RETURN", "nulldata", 0);
        row("RETURN and code", "RETURN DUP", "nonstandard", 0);
        row("anchor", "1 0x02 0x4e73", "anchor", 0);
        row("P2WPKH", "0 " + hash20, "witness_v0_keyhash", 1);
        row("P2WSH", "0 " + hash32, "witness_v0_scripthash", 1);
        row("version 0, 21 bytes", "0 0x15 0x" + QByteArray(42, '1'), "nonstandard", 0);
        row("P2TR", "1 " + hash32, "witness_v1_taproot", 1);
        row("version 1, 20 bytes", "1 " + hash20, "witness_unknown", 2);
        row("version 16", "16 0x02 0x0102", "witness_unknown", 2);
        row("program too short", "16 0x01 0x22", "nonstandard", 0);
        row("program too long", "16 0x29 0x" + QByteArray(82, '1'), "nonstandard", 0);
        row("empty", "", "nonstandard", 0);
    }
    void kinds() {
        QFETCH(QString, script);
        QFETCH(QString, kind);
        QFETCH(int, solutions);
        const ScriptClass found = classify(textScript(script.toUtf8().constData()));
        QCOMPARE(QString::fromUtf8(scriptTypeName(found.type).data()), kind);
        QCOMPARE(found.solutions.size(), static_cast<std::size_t>(solutions));
    }

    void sigOps() {
        QCOMPARE(textScript("CHECKSIG CHECKSIGVERIFY").countSigOps(false), 2u);
        QCOMPARE(textScript("3 CHECKMULTISIG").countSigOps(false), 20u);
        QCOMPARE(textScript("3 CHECKMULTISIG").countSigOps(true), 3u);
        QCOMPARE(textScript("CHECKMULTISIGVERIFY").countSigOps(true), 20u);
        QCOMPARE(textScript("0 CHECKMULTISIG").countSigOps(true), 20u);
        QCOMPARE(textScript("0x01 0x03 CHECKMULTISIG").countSigOps(true), 20u);
        QCOMPARE(textScript("CHECKSIG 0x05 0x01").countSigOps(true), 1u); // counts up to where it is cut off
    }

    void opcodeNames() {
        std::set<std::string_view> seen;
        for (int i = 0; i < 256; ++i) {
            const auto opcode = static_cast<Opcode>(i);
            const std::string_view name = opcodeName(opcode);
            QVERIFY(name.starts_with("OP_"));
            QVERIFY(seen.insert(name).second);
            const auto back = opcodeByName(name);
            const bool named = i == 0 || (i >= OP_PUSHDATA1 && i <= OP_CHECKSIGADD) || i == 255;
            QCOMPARE(back.has_value(), named);
            if (named) QCOMPARE(static_cast<int>(*back), i);
        }
        QCOMPARE(opcodeByName("CHECKSIG").value(), OP_CHECKSIG);
        QCOMPARE(opcodeByName("OP_TRUE").value(), OP_1);
        QCOMPARE(opcodeByName("NOP2").value(), OP_CHECKLOCKTIMEVERIFY);
        QVERIFY(!opcodeByName("CHECKSIGS"));
        QVERIFY(!opcodeByName(""));
        QCOMPARE(opcodeName(OP_CHECKSIGADD), std::string_view("OP_CHECKSIGADD"));
        QCOMPARE(opcodeName(OP_WITHIN), std::string_view("OP_WITHIN"));
        QCOMPARE(opcodeName(OP_RETURN), std::string_view("OP_RETURN"));
    }

    void disassembled() {
        const Script script = textScript("DUP HASH160 0x02 0x0102 EQUALVERIFY 0 16 -1 0xba 0xfe");
        QCOMPARE(
            QString::fromStdString(disassemble(script)),
            QStringLiteral(
                "OP_DUP OP_HASH160 0102 OP_EQUALVERIFY OP_0 OP_16 OP_1NEGATE OP_CHECKSIGADD OP_UNKNOWN_254"));
    }

    void strictDer() {
        const QString good = QStringLiteral("300602010102010101");
        QVERIFY(isStrictDer(bytesOf(good)));
        for (const char* bad : {
                 "",
                 "3006020101020101",     // no hash type
                 "310602010102010101",   // not a sequence
                 "300702010102010101",   // wrong length
                 "300603010102010101",   // R is not an integer
                 "3006020001020101ff",   // R is empty
                 "300602018102010101",   // R is negative
                 "30070202000102010101", // R is padded
                 "300602010102018101",   // S is negative
                 "30070201010202000101", // S is padded
                 "30070201010201010001", // a byte too many
             })
            QVERIFY2(!isStrictDer(bytesOf(QString::fromLatin1(bad))), bad);
    }

    // Blocks from before BIP66 hold such signatures.
    void laxDer() {
        const auto rs = [](int r, int s) {
            CompactSignature signature{};
            signature[31] = static_cast<std::uint8_t>(r);
            signature[63] = static_cast<std::uint8_t>(s);
            return signature;
        };
        const auto parse = [](const char* text) { return parseLaxDer(bytesOf(QString::fromLatin1(text))); };
        QVERIFY(parse("3006020101020102") == rs(1, 2));
        QVERIFY(parse("30ff020101020102") == std::nullopt);     // a length of 127 bytes that aren't there
        QVERIFY(parse("3000020101020102") == rs(1, 2));         // the whole's length is not looked at
        QVERIFY(parse("3006020101020102ffff") == rs(1, 2));     // nor what follows
        QVERIFY(parse("30060281010102810102") == rs(1, 2));     // long form lengths
        QVERIFY(parse("300602840000000101020102") == rs(1, 2)); // with zeros before them
        QVERIFY(parse("30060285010000000101020102") == std::nullopt);
        QVERIFY(parse("30080203000001020102") == rs(1, 2)); // padded
        QVERIFY(parse("3006020101020202") == std::nullopt); // S is longer than the rest
        QVERIFY(parse("3006030101020102") == std::nullopt); // R is not an integer
        QVERIFY(parse("") == std::nullopt);

        // 33 bytes that aren't padding: no key has signed with such a number.
        const std::string tooLong = "30260221" + std::string(66, '1') + "020102";
        QVERIFY(parse(tooLong.c_str()) == CompactSignature{});
    }

    void errorNames() {
        int count = 0;
        for (int i = 0; i <= static_cast<int>(ScriptError::SIG_FINDANDDELETE); ++i, ++count) {
            const auto error = static_cast<ScriptError>(i);
            QCOMPARE(scriptErrorByName(scriptErrorName(error)).value(), error);
            QVERIFY(scriptErrorSentence(error).ends_with('.'));
        }
        QCOMPARE(scriptErrorName(ScriptError::SIG_NULLFAIL), std::string_view("NULLFAIL"));
        QCOMPARE(scriptErrorByName("SIG_NULLFAIL").value(), ScriptError::SIG_NULLFAIL);
        QVERIFY(!scriptErrorByName("NO_SUCH_ERROR"));
    }

    void flags() {
        QCOMPARE(scriptFlagNames(allScriptFlags()).size(), 21u);
        QVERIFY(scriptFlagByName("NONE").value() == ScriptFlags());
        const auto unknown = scriptFlagByName("P2HS");
        QVERIFY(!unknown);
        QVERIFY(QString::fromStdString(unknown.error().message).contains(QStringLiteral("P2SH")));
        QVERIFY(ScriptFlags(ScriptFlag::CLEANSTACK).withImplied()
                == (ScriptFlag::CLEANSTACK | ScriptFlag::WITNESS | ScriptFlag::P2SH));
        QVERIFY(standardFlags.withImplied() == standardFlags);
        QVERIFY(!standardFlags.has(ScriptFlag::SIGPUSHONLY));
    }
};

QTEST_APPLESS_MAIN(ScriptTest)
#include "tst_script.moc"
